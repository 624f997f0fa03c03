/** The debrief: the facts first, then four questions; and what is worth writing to them yet. */
import { type TemplateResult, html, nothing } from "lit-html";

import { icon } from "../../view/icons.js";
import type { Answers } from "../debrief-editor.js";
import { QUESTIONS, type Question } from "../model/words.js";
import type { Debrief } from "../types.js";
import { area, button, heading, notice, standsIn, waiting } from "./controls.js";

export interface DebriefAround {
  readonly company: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly said: string;
  readonly done: string;
  readonly elsewhere: string;
  readonly typed: (answers: Answers) => void;
  readonly save: () => void;
  readonly mine: () => void;
  readonly theirs: () => void;
  readonly again: () => void;
  readonly back: () => void;
}

const questions = Object.entries(QUESTIONS) as [Question, string][];

/** `answers`: null until it is known what is kept. */
export function debriefForm(answers: Answers | null, told: Debrief | null, around: DebriefAround): TemplateResult {
  const title = `Debrief: ${around.company}`;
  return html`<nav aria-label="Back" class="aw-row">
      ${button("‹ All interviews", around.back, { subtle: true, small: true })}
    </nav>
    ${heading(title)} ${problem(answers, around)} ${told ? facts(told) : nothing}
    ${answers ? form(answers, around) : around.said ? nothing : waiting()}`;
}

function problem(answers: Answers | null, around: DebriefAround): unknown {
  if (around.elsewhere) {
    return notice(
      around.elsewhere,
      html`${button("Keep mine", around.mine, { primary: true, busy: around.busy })}
      ${button("Take the other", around.theirs)}`,
    );
  }
  if (!around.said) return nothing;
  return notice(around.said, answers ? nothing : button("Try again", around.again));
}

function facts(told: Debrief): TemplateResult {
  return html`${
    told.facts_told.length
      ? html`<section class="aw-part" aria-labelledby="aw-facts">
          <h3 id="aw-facts">The facts</h3>
          <ul class="aw-points">
            ${told.facts_told.map((f) => html`<li>${f}</li>`)}
          </ul>
        </section>`
      : nothing
  }
  ${
    told.suggestions.length
      ? html`<section class="aw-part" aria-labelledby="aw-suggested">
          <h3 id="aw-suggested">Worth writing yet</h3>
          ${told.suggestions.map(
            (s) =>
              html`<div class="aw-card aw-tone-good">
                <h4 class="aw-headline">${icon("mail")}${s.title}</h4>
                <p>${s.why}</p>
              </div>`,
          )}
          <p class="aw-faint">Write it as an answer to their mail: the review beside it helps with the words.</p>
        </section>`
      : nothing
  }`;
}

function form(answers: Answers, around: DebriefAround): TemplateResult {
  const typed = (event: Event): void => {
    const at = event.currentTarget as HTMLFormElement;
    around.typed(Object.fromEntries(questions.map(([q]) => [q, standsIn(at, q)])) as Answers);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    around.save();
  };
  return html`<form class="aw-form aw-part" @input=${typed} @submit=${submit}>
    <p class="aw-faint">
      ${around.open ? "They have not answered yet; you can begin all the same. " : ""}A few words are enough, one thing
      a line.
    </p>
    ${questions.map(([q, label]) => area(q, label, answers[q], 3))}
    <div class="aw-row">
      ${button("Save the debrief", around.save, { primary: true, busy: around.busy, mark: "save" })}
      ${around.done ? html`<span class="aw-status aw-tone-good">${icon("check")}${around.done}</span>` : nothing}
    </div>
  </form>`;
}
