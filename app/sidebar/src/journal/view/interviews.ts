/** The interviews: what the open mail tells of, then all that are kept, open ones first. */
import { type TemplateResult, html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { icon } from "../../view/icons.js";
import { type Line, factsTold } from "../model/interviews.js";
import { changed } from "../model/words.js";
import type { Proposal } from "../types.js";
import { button, heading, notice } from "./controls.js";

export interface InterviewsAround {
  readonly now: Date;
  readonly zone: string;
  readonly proposals: readonly Proposal[];
  /** Why nothing is proposed, if that is to be told. */
  readonly gap: string;
  readonly busy: boolean;
  readonly said: string;
  readonly confirm: (proposal: Proposal) => void;
  readonly mend: (proposal: Proposal) => void;
  readonly dismiss: (proposal: Proposal) => void;
  readonly add: () => void;
  readonly open: (id: string) => void;
}

export function interviews(lines: readonly Line[], around: InterviewsAround): TemplateResult {
  const { proposals, gap, said } = around;
  return html`${heading("Interviews")} ${said ? notice(said) : nothing}
    ${
      proposals.length
        ? html`<section class="aw-part" aria-labelledby="aw-proposed">
            <h3 id="aw-proposed">From the mail beside this</h3>
            ${repeat(proposals, keyOf, (p, n) => proposed(p, n, around))}
          </section>`
        : gap
          ? html`<p class="aw-faint aw-below">${gap}</p>`
          : nothing
    }
    <section class="aw-part" aria-labelledby="aw-kept">
      <h3 id="aw-kept">Your interviews</h3>
      ${
        lines.length
          ? html`<ul class="aw-lines">
              ${repeat(
                lines,
                (l) => l.id,
                (l) => html`<li>${line(l, around.open)}</li>`,
              )}
            </ul>`
          : html`<p>None yet. Open a mail with an invitation and look here, or add one by hand.</p>`
      }
      <div class="aw-row">${button("Add an interview", around.add, { mark: "add" })}</div>
    </section>`;
}

export const keyOf = (p: Proposal): string => `${p.update_of ?? ""} ${p.messages.join(" ")}`;

function proposed(of: Proposal, n: number, around: InterviewsAround): TemplateResult {
  const { interview: told } = of;
  const company = told.company || "A company that the mail does not name";
  const news = of.update_of !== null;
  const title = of.reopens ? `${company} wrote again` : news ? `News of ${company}` : company;
  const act = news ? (of.reopens ? "Open it again" : "Update it") : "Keep it";
  return html`<article class="aw-card aw-tone-calm" aria-labelledby="aw-proposal-${n}">
    <h4 id="aw-proposal-${n}" class="aw-headline" tabindex="-1">${icon(news ? "mail" : "clock")}${title}</h4>
    ${news ? html`<p>New: ${changed(of)}.</p>` : nothing}
    <ul class="aw-points">
      ${factsTold(told, around.now, around.zone).map((f) => html`<li>${f}</li>`)}
    </ul>
    ${
      of.because.length
        ? html`<details>
            <summary>Why<span class="aw-hidden">: ${title}</span></summary>
            <ul class="aw-points">
              ${of.because.map((b) => html`<li>${b}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    <div class="aw-row">
      ${
        told.company
          ? button(act, () => around.confirm(of), { primary: true, busy: around.busy, label: `${act}: ${company}` })
          : nothing
      }
      ${button("Edit first", () => around.mend(of), { label: `Edit first: ${company}` })}
      ${button("Not now", () => around.dismiss(of), { subtle: true, label: `Not now: ${company}` })}
    </div>
  </article>`;
}

function line(of: Line, open: (id: string) => void): TemplateResult {
  return html`<button type="button" class="aw-line" data-interview=${of.id} @click=${() => open(of.id)}>
    <span class="aw-line-title"
      >${of.company}${of.role ? html`<span class="aw-faint">${of.role}</span>` : nothing}</span
    >
    <span class="aw-status aw-tone-${of.look.tone}">${icon(of.look.icon)}${of.look.words}</span>
    ${of.told ? html`<span class="aw-faint aw-line-told">${of.told}</span>` : nothing}
  </button>`;
}
