/**
 * Mends of an open draft, in small steps that Outlook's undo knows. The body is never written anew: that would rewrite
 * the quoted thread, lose the cursor and the user's formatting. So a mend inside the body needs the words selected.
 */
import type { Edit } from "../../api/types.js";
import { carried } from "../basis.js";
import { wordsOf } from "../../events/words.js";
import type { Applied, Draft } from "../host.js";
import { ask } from "./ask.js";
import { asParagraphs, fontOf } from "./paragraphs.js";
import type { RecipientField } from "./reading.js";

/** One field's change, with the way back for when a later one fails. `undo` is null where there is none. */
interface Step {
  run(): Promise<void>;
  readonly undo: (() => Promise<void>) | null;
}

/** The draft for which the edits were proposed. What is only put in cannot be told from the words that it replaces. */
export type Seen = Pick<Draft, "subject" | "html">;

/** Why a mend cannot be made from here; the message tells the user what to do. */
class ByHand extends Error {}

const LONGEST_SUBJECT = 255; // Outlook's own limit
const CHANGED = "The mail has changed since it was read. Wait for the next review, then try again.";
const REFUSED = "Outlook did not take the change. Make it by hand.";

/**
 * `quotes[n]` are the words that `edits[n]` replaces; `seen`: null where that is not known. All edits or none: what was
 * done is taken back on a failure.
 */
export async function applyEdits(
  item: Office.MessageCompose,
  edits: readonly Edit[],
  quotes: readonly string[],
  seen: Seen | null = null,
): Promise<Applied> {
  const done: Step[] = [];
  try {
    for (const step of await stepsOf(item, edits, quotes, seen)) {
      await step.run();
      done.push(step);
    }
    return { done: true };
  } catch (error) {
    for (const step of done.reverse()) await step.undo?.().catch(() => undefined);
    return { done: false, how: error instanceof ByHand ? error.message : REFUSED };
  }
}

/** Everything is looked at before anything is changed; the body, which has no way back, comes last. */
async function stepsOf(
  item: Office.MessageCompose,
  edits: readonly Edit[],
  quotes: readonly string[],
  seen: Seen | null,
): Promise<readonly Step[]> {
  const quoted = edits.map((edit, n) => ({ edit, quote: quotes[n] ?? null }));
  const of = (field: Edit["field"]): Quoted[] => quoted.filter(({ edit }) => edit.field === field);
  if (of("from").length > 0) throw new ByHand("Choose the sender in the From field of your mail.");
  const steps: Step[] = [];
  if (of("subject").length > 0) steps.push(await subjectStep(item, of("subject"), seen));
  for (const field of ["to", "cc", "bcc"] as const) {
    if (of(field).length > 0) steps.push(await peopleStep(item, field, of(field)));
  }
  if (of("text").length > 0) steps.push(await bodyStep(item, of("text"), seen));
  return steps;
}

interface Quoted {
  readonly edit: Edit;
  readonly quote: string | null;
}

async function subjectStep(item: Office.MessageCompose, edits: readonly Quoted[], seen: Seen | null): Promise<Step> {
  const before = await ask<string>((done) => item.subject.getAsync(done));
  const now = edits.map(({ edit, quote }) => {
    const there = seen ? carried(edit, seen.subject, before ?? "") : edit;
    if (!there) throw new ByHand(CHANGED);
    return { edit: there, quote };
  });
  const after = edited(before ?? "", now);
  if (after.length > LONGEST_SUBJECT)
    throw new ByHand(`A subject has at most ${LONGEST_SUBJECT} characters. Shorten it first.`);
  const write = (subject: string) => () => ask<void>((done) => item.subject.setAsync(subject, done));
  return { run: write(after), undo: write(before ?? "") };
}

async function peopleStep(item: Office.MessageCompose, field: RecipientField, edits: readonly Quoted[]): Promise<Step> {
  const before = (await ask<Office.EmailAddressDetails[]>((done) => item[field].getAsync(done))).map(
    ({ displayName, emailAddress }) => ({ displayName, emailAddress }),
  );
  const after = before.map((person, n) => {
    const emailAddress = edited(
      person.emailAddress,
      edits.filter(({ edit }) => edit.index === n),
    );
    // A name that is only the address again would go on showing the wrong one.
    const displayName = person.displayName === person.emailAddress ? emailAddress : person.displayName;
    return { displayName, emailAddress };
  });
  if (edits.some(({ edit }) => before[edit.index ?? -1] === undefined)) throw new ByHand(CHANGED);
  const write = (people: typeof before) => () => ask<void>((done) => item[field].setAsync(people as never, done));
  return { run: write(after), undo: write(before) };
}

async function bodyStep(item: Office.MessageCompose, edits: readonly Quoted[], seen: Seen | null): Promise<Step> {
  const [only] = edits;
  if (edits.length > 1 || !only) throw new ByHand(severalByHand(edits));
  const { edit, quote } = only;
  const isGreeting = edit.start === 0 && edit.end === 0 && edit.replacement.endsWith("\n");
  if (isGreeting) return greetingStep(item, edit.replacement, seen);
  if (edit.start === edit.end) throw new ByHand(`Add “${edit.replacement.trim()}” to your mail by hand.`);
  if (quote === null) throw new ByHand(CHANGED);
  const selected = await ask<{ data?: string; sourceProperty?: string }>((done) =>
    item.getSelectedDataAsync("text", done),
  ).catch(() => null);
  const words = selected?.data ?? "";
  if (selected?.sourceProperty === "subject" || flat(words) !== flat(quote)) {
    throw new ByHand(`Select “${quote.trim()}” in your mail, then press the button again.`);
  }
  // A double click in Word's editor takes the blank behind the word as well.
  const [before = ""] = /^\s*/.exec(words) ?? [];
  const [after = ""] = /\s*$/.exec(words) ?? [];
  const replacement = edit.replacement === "" ? "" : `${before}${edit.replacement.trim()}${after}`;
  return {
    run: () => ask<void>((done) => item.setSelectedDataAsync(replacement, { coercionType: "text" }, done)),
    undo: null,
  };
}

/** What goes before the first word: a greeting, in the font of what follows. */
async function greetingStep(item: Office.MessageCompose, text: string, seen: Seen | null): Promise<Step> {
  const [type, html] = await Promise.all([
    ask<string>((done) => item.body.getTypeAsync(done)).catch(() => "text"),
    ask<string>((done) => item.body.getAsync("html", done)).catch(() => ""),
  ]);
  // The user may have typed a greeting since.
  if (html && seen?.html && bare(html) !== bare(seen.html)) throw new ByHand(CHANGED);
  const coercionType = String(type) === "html" ? "html" : "text";
  const greeting = coercionType === "html" ? asParagraphs(text, fontOf(html)) : text;
  return {
    run: () => ask<void>((done) => item.body.prependAsync(greeting, { coercionType }, done)),
    undo: null,
  };
}

/** The words of a mail without blanks, which Outlook moves about between two readings. */
function bare(html: string): string {
  return wordsOf(html, false).text.replaceAll(/\s+/g, "");
}

function severalByHand(edits: readonly Quoted[]): string {
  const shown = edits.map(({ edit, quote }) =>
    edit.replacement ? `“${quote?.trim() ?? ""}” → “${edit.replacement.trim()}”` : `take out “${quote?.trim() ?? ""}”`,
  );
  return `Outlook lets add-ins change one selected place at a time. Make these changes by hand: ${[...new Set(shown)].join(", ")}.`;
}

/** Later edits first, so that the offsets of the others hold. Throws when the words are not those that were read. */
function edited(text: string, edits: readonly Quoted[]): string {
  return [...edits]
    .sort((a, b) => b.edit.start - a.edit.start)
    .reduce((now, { edit, quote }) => {
      const lies = now.slice(edit.start, edit.end);
      if (edit.end > now.length || (quote !== null && lies !== quote)) throw new ByHand(CHANGED);
      return now.slice(0, edit.start) + edit.replacement + now.slice(edit.end);
    }, text);
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
