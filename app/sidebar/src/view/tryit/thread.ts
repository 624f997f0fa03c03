/** The earlier mail with the draft's people, newest first, each folded away but the one that matters most. */
import { type TemplateResult, html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Desk } from "../../host/tryit/desk.js";
import type { Letter } from "../../host/tryit/mail.js";
import { plainText } from "../../host/tryit/plain.js";
import { count } from "../../host/tryit/taken.js";
import { unwrapped } from "../../host/tryit/unwrapped.js";
import { localZone } from "../../model/moments.js";

const FIRST = 6; // mails that are shown at once
const MOST = 100; // and at most; all of them are reviewed

export function threadView(desk: Desk): TemplateResult | typeof nothing {
  const { letters, left } = desk.history();
  if (desk.laid.letters.length === 0) return nothing;
  const sent = letters.filter((letter) => !letter.draft).reverse();
  const shown = sent.slice(0, MOST);
  const first = shown.find((letter) => letter.thread_id === desk.laid.threadId) ?? shown[0];
  const me = new Set(desk.laid.me.map((p) => p.email.toLowerCase()));
  const more = sent.length - shown.length;
  const views = shown.map((letter) => keyed(letter.id, letterView(letter, letter === first, me)));
  return html`<section class="ti-thread" aria-labelledby="ti-thread">
    <h2 id="ti-thread">${sent.length > 0 ? `Earlier mail with these people (${sent.length})` : "Earlier mail"}</h2>
    ${sent.length === 0 ? html`<p class="ti-faint">${nobody(desk)}</p>` : nothing} ${views.slice(0, FIRST)}
    ${
      views.length > FIRST
        ? html`<details class="ti-older">
            <summary>${count(views.length - FIRST, "older mail")}</summary>
            ${views.slice(FIRST)}
          </details>`
        : nothing
    }
    ${more > 0 ? html`<p class="ti-faint">And ${count(more, "older mail")}, not shown but read.</p>` : nothing}
    ${left > 0 ? html`<p class="ti-faint">${count(left, "mail")} more did not fit into one review: the oldest were left out.</p>` : nothing}
  </section>`;
}

function nobody(desk: Desk): string {
  const all = count(desk.laid.letters.length, "mail");
  return desk.recipients().length > 0
    ? `None of the ${all} is with the people in To and Cc.`
    : `${all} read. Say in To whom you are writing to: the mail with them counts.`;
}

function letterView(letter: Letter, open: boolean, me: ReadonlySet<string>): TemplateResult {
  const mine = me.has((letter.from?.email ?? "").toLowerCase());
  const { own, quoted } = words(letter);
  const attached = (letter.attachments ?? []).map((a) => a.name).filter(Boolean);
  return html`<details class="ti-letter" ?open=${open}>
    <summary>
      <span class="ti-who">${mine ? "You" : letter.from?.name || letter.from?.email || "Unknown"}</span>
      <span class="ti-subject">${letter.subject || "(no subject)"}</span>
      <span class="ti-when">${letter.sent_at ? when(letter.sent_at) : ""}</span>
    </summary>
    <div class="ti-words">${own || "(no words)"}</div>
    ${attached.length > 0 ? html`<p class="ti-faint">Attached: ${attached.join(", ")}</p>` : nothing}
    ${
      quoted
        ? html`<details class="ti-quoted">
            <summary>Quoted mail</summary>
            <div class="ti-words">${quoted}</div>
          </details>`
        : nothing
    }
  </details>`;
}

interface Words {
  readonly own: string;
  readonly quoted: string;
}

const READ = new WeakMap<Letter, Words>();

/** What the writer wrote, and the quote below it. Only for the eye: what counts as quoted is the service's to say. */
function words(letter: Letter): Words {
  const known = READ.get(letter);
  if (known) return known;
  const text = (letter.text ?? plainText(letter.html ?? "")).replaceAll("\r\n", "\n").trimEnd();
  const lines = text.split("\n");
  let end = lines.length;
  while (end > 0 && /^\s*(?:>|$)/.test(lines[end - 1] ?? "")) end--;
  const hasQuote = lines.slice(end).some((line) => line.trimStart().startsWith(">"));
  // The line that says whose words follow may itself be broken in two.
  for (let i = 0; hasQuote && i < 2 && end > 1; i++) if (/:\s*$|^(?:On|Am|Le) /.test(lines[end - 1] ?? "")) end--;
  const split = hasQuote
    ? { own: unwrapped(lines.slice(0, end).join("\n").trimEnd()), quoted: lines.slice(end).join("\n").trim() }
    : { own: unwrapped(text), quoted: "" };
  READ.set(letter, split);
  return split;
}

function when(at: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone: localZone(),
  }).format(new Date(at));
}
