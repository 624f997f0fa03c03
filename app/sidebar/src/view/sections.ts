/** The nine sections at a glance, and what was not checked. */
import { type TemplateResult, html, nothing } from "lit-html";

import type { Gap, SectionView } from "../model/sections.js";
import { icon } from "./icons.js";

/** `chosen`: the section whose findings are shown alone. */
export function sections(
  views: readonly SectionView[],
  chosen: string,
  choose: (section: string) => void,
): TemplateResult {
  return html`<section class="aw-part" aria-labelledby="aw-nine">
    <h2 id="aw-nine">The nine things</h2>
    <ul class="aw-nine">
      ${views.map((v) => html`<li>${line(v, chosen, choose)}</li>`)}
    </ul>
  </section>`;
}

function line(view: SectionView, chosen: string, choose: (section: string) => void): TemplateResult {
  const status = html`<span class="aw-status aw-tone-${view.tone}">${icon(view.icon)}${view.words}</span>`;
  const told = html`<span class="aw-title">${view.title}</span>${status}`;
  if (!view.count) return html`<div class="aw-section">${told}</div>`;
  return html`<button
    type="button"
    class="aw-section"
    aria-pressed=${view.section === chosen ? "true" : "false"}
    @click=${() => choose(view.section)}
  >
    ${told}
  </button>`;
}

export function notChecked(gaps: readonly Gap[]): TemplateResult | typeof nothing {
  if (!gaps.length) return nothing;
  return html`<section class="aw-part" aria-labelledby="aw-gaps">
    <h2 id="aw-gaps">Not checked</h2>
    <ul class="aw-list">
      ${gaps.map(
        (gap) =>
          html`<li>
            <p>${gap.reason}</p>
            <p class="aw-faint">
              ${gap.sections.map((s) => (s.rules > 1 ? `${s.title} (${s.rules})` : s.title)).join(" · ")}
            </p>
          </li>`,
      )}
    </ul>
  </section>`;
}
