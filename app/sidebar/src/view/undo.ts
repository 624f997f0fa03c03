/** What was just done, and how to take it back. It stays until it is closed: nobody has to be quick. */
import { type TemplateResult, html, nothing } from "lit-html";

import { icon } from "./icons.js";

export interface Bar {
  readonly said: string;
  readonly undo: (() => void) | null;
}

export function undoBar(bar: Bar, close: () => void): TemplateResult {
  const undo = bar.undo
    ? html`<fluent-button
        role="button"
        type="button"
        size="small"
        data-undo
        aria-describedby="aw-done"
        @click=${bar.undo}
        >Undo</fluent-button
      >`
    : nothing;
  return html`<section class="aw-bar" aria-label="Done">
    <p id="aw-done">${bar.said}</p>
    ${undo}
    <fluent-button
      role="button"
      type="button"
      size="small"
      appearance="subtle"
      icon-only
      aria-label="Close"
      ?data-undo=${!bar.undo}
      @click=${close}
      >${icon("close")}</fluent-button
    >
  </section>`;
}
