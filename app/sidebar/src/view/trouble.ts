/** Failures in plain words, each with a way on; and what is shown while there is nothing to show yet. */
import { type TemplateResult, html, nothing } from "lit-html";

import { timeOf } from "../model/moments.js";
import type { Trouble } from "../review/trouble.js";
import { icon } from "./icons.js";
import { card } from "./verdict.js";

/** `has`: whether an earlier report is shown below. */
export interface TroubleAround {
  readonly has: boolean;
  readonly zone: string;
  readonly retry: () => void;
  readonly signIn: () => void;
}

export function trouble(of: Trouble, around: TroubleAround): TemplateResult {
  const held = of.kind === "busy" && of.again;
  const again = held && of.again ? html` Trying again at ${timeOf(of.again, around.zone)}.` : nothing;
  const kept = around.has ? html` What you see below is of an earlier version.` : nothing;
  const button =
    of.kind === "sign-in"
      ? html`<fluent-button role="button" type="button" appearance="primary" @click=${around.signIn}
          >Sign in</fluent-button
        >`
      : held || of.kind === "offline"
        ? nothing
        : html`<fluent-button role="button" type="button" @click=${around.retry}>Try again</fluent-button>`;
  return html`<section class="aw-trouble" aria-label="Notice">
    <p>${icon(of.kind === "sign-in" ? "question" : "caution")}<span>${of.said}${again}${kept}</span></p>
    ${button}
  </section>`;
}

export function loading(slow: boolean): TemplateResult {
  return html`<div class="aw-loading">
    <div class="aw-bone"></div>
    <div class="aw-bone"></div>
    <p class="aw-faint">
      ${slow ? "Still reading your mail. This takes a little longer today." : "Reading your mail…"}
    </p>
  </div>`;
}

export function blank(): TemplateResult {
  return card("calm", html`${icon("pen")}Write first, then look here`, [begin()]);
}

export function begin(): TemplateResult {
  return html`<p>
    Once you have written a few words, Afterword tells you what to mend and when to send. It never changes your draft by
    itself.
  </p>`;
}

export function nobody(): TemplateResult {
  return card("faint", html`${icon("mail")}No mail is open`, [
    html`<p>Open a mail of theirs to see where things stand, or start your follow-up.</p>`,
  ]);
}
