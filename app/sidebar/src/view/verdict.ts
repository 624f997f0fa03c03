/** The verdict, the next good moment with its button, and the one thing to do first. */
import { type TemplateResult, html, nothing } from "lit-html";

import type { Schedule, Scheduled } from "../host/host.js";
import type { GoodMoment, StepView, VerdictView } from "../model/verdict.js";
import type { Tone } from "../model/words.js";
import { icon } from "./icons.js";

/**
 * `schedule`: null where nothing sends later. `scheduled`: what became of it; `takenBack`: whether that was undone.
 * `notes`: on how fresh this is, and what is still to be filled in.
 */
export interface Around {
  readonly schedule: Schedule | null;
  readonly scheduled: Scheduled | null;
  readonly takenBack: boolean;
  readonly notes: readonly string[];
  readonly sendLater: (at: Date) => void;
  readonly takeBack: () => void;
  readonly jump: (key: string) => void;
}

export function verdict(view: VerdictView, around: Around): TemplateResult {
  const { moment, first } = view;
  const goTo = first
    ? html`<p class="aw-first">
        Begin here:
        <button type="button" class="aw-link" @click=${() => around.jump(first.key)}>${first.title}</button>
      </p>`
    : nothing;
  return card(view.tone, html`${icon(view.icon)}${view.words}`, [
    moment ? goodMoment(moment, around) : nothing,
    view.more ? html`<p>${view.more}</p>` : nothing,
    goTo,
    ...[view.readAs, ...around.notes].map((said) => (said ? html`<p class="aw-faint">${said}</p>` : nothing)),
  ]);
}

/** For a message that is read: where things stand and what to do next. */
export function step(view: StepView, around: Around): TemplateResult {
  const notes = around.notes.map((said) => html`<p class="aw-faint">${said}</p>`);
  const moment = view.moment?.ahead ? goodMoment(view.moment, { ...around, schedule: null }) : nothing;
  return card(view.tone, html`${icon(view.icon)}${view.words}`, [html`<p>${view.why}</p>`, moment, notes]);
}

export function card(tone: Tone, headline: TemplateResult, rest: readonly unknown[]): TemplateResult {
  return html`<section class="aw-card aw-tone-${tone}" aria-labelledby="aw-verdict">
    <h2 id="aw-verdict" class="aw-headline" tabindex="-1">${headline}</h2>
    ${rest}
  </section>`;
}

function goodMoment(moment: GoodMoment, around: Around): TemplateResult {
  const { schedule, scheduled, takenBack, sendLater, takeBack } = around;
  const undo = scheduled?.undo
    ? html`<fluent-button
        role="button"
        type="button"
        size="small"
        aria-label="Undo: send later"
        aria-describedby="aw-scheduled"
        @click=${takeBack}
        >Undo</fluent-button
      >`
    : nothing;
  const button =
    schedule && moment.ahead && (!scheduled || takenBack)
      ? html`<fluent-button role="button" type="button" appearance="primary" @click=${() => sendLater(moment.at)}>
          ${schedule.label}
        </fluent-button>`
      : nothing;
  return html`<div class="aw-moment">
    <p class="aw-faint">A good moment</p>
    <p><strong>${moment.when}</strong></p>
    <p>${[moment.relative, moment.theirs].filter(Boolean).join(" · ")}</p>
    ${button} ${scheduled ? html`<p class="aw-note" tabindex="-1" id="aw-scheduled">${scheduled.said}</p>` : nothing}
    ${undo}
  </div>`;
}
