/** Our own icons, 16 units square, drawn in the colour of the words beside them. */
import { type TemplateResult, html, svg } from "lit-html";

import type { Icon } from "../model/words.js";

const RING = svg`<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" />`;
const line = (d: string) =>
  svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />`;
const dot = (y: number) => svg`<circle cx="8" cy=${y} r="0.95" fill="currentColor" />`;

const DRAWN: Readonly<Record<Icon, TemplateResult<2>>> = {
  check: svg`${RING}${line("M5.2 8.2 7.2 10.2 10.9 6.1")}`,
  close: line("M4 4l8 8M12 4l-8 8"),
  pen: line("M3 13l.7-3L11 2.7a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9L6 12.3 3 13zM9.7 4l2.3 2.3"),
  warn: svg`${line("M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4z")}${line("M8 4.8v3.8")}${dot(11)}`,
  caution: svg`${line("M8 2 14.3 13.4H1.7z")}${line("M8 6.2v3.2")}${dot(11.4)}`,
  hint: svg`${RING}${line("M8 7.4v3.6")}${dot(5.1)}`,
  clock: svg`${RING}${line("M8 4.6V8l2.3 1.7")}`,
  stop: svg`${RING}${line("M5.2 8h5.6")}`,
  question: svg`${RING}${line("M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.7-.9 1.3")}${dot(11.4)}`,
  mail: line("M2 3.8h12v8.4H2zM2.3 4.2 8 8.8l5.7-4.6"),
  heart: line(
    "M8 13.3C3.5 10.3 2 8 2 5.9 2 4 3.4 2.8 5 2.8c1.300 0 2.400.8 3 2 .6-1.200 1.700-2 3-2 1.600 0 3 1.200 3 3.100 0 2.100-1.500 4.400-6 7.400z",
  ),
};

/** Beside words that say the same, so a screen reader passes it over. */
export function icon(name: Icon): TemplateResult {
  return html`<svg class="aw-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${DRAWN[name]}</svg>`;
}
