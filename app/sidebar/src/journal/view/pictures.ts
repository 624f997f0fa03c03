/** Figures, outcomes and months as pictures. Each says in words what it shows. */
import { type TemplateResult, html, nothing, svg } from "lit-html";

import type { Bar, Column, FigureView, Range } from "../model/insights.js";

export function figure(of: FigureView): TemplateResult {
  return html`<li class="aw-figure">
    <h4>${of.title}</h4>
    ${of.range ? rangePicture(of.range, of.sentence) : nothing}
    <p>${of.sentence}</p>
    <p class="aw-faint">From ${of.n} cases</p>
  </li>`;
}

/** A dot where the value is, in a band of how far it can be off. */
function rangePicture(of: Range, told: string): TemplateResult {
  const width = Math.max(1, of.to - of.from);
  return html`<svg class="aw-picture" role="img" aria-label=${told} width="100%" height="38">
    ${svg`<line class="aw-axis" x1="0" x2="100%" y1="12" y2="12"></line>
      <rect class="aw-band" x="${of.from}%" width="${width}%" y="6" height="12" rx="3"></rect>
      <svg x="${of.at}%" y="12" overflow="visible"><circle class="aw-dot" r="5"></circle></svg>
      <text x="0" y="34">${of.least}</text>
      <text x="100%" y="34" text-anchor="end">${of.most}</text>`}
  </svg>`;
}

const ROW = 40;

export function bars(of: readonly Bar[], told: string): TemplateResult {
  return html`<svg class="aw-picture" role="img" aria-label=${told} width="100%" height=${of.length * ROW}>
    ${of.map(
      (b, n) =>
        svg`<text x="0" y=${n * ROW + 14}>${b.label}</text>
          <text x="100%" y=${n * ROW + 14} text-anchor="end">${b.count}</text>
          <rect class="aw-bar-of" x="0" y=${n * ROW + 20} width="${b.width}%" height="10" rx="2"></rect>`,
    )}
  </svg>`;
}

const TOP = 18;
const TALL = 70;

export function columns(of: readonly Column[], told: string): TemplateResult {
  const base = TOP + TALL;
  return html`<svg class="aw-picture" role="img" aria-label=${told} width="100%" height=${base + 20}>
    ${svg`<line class="aw-axis" x1="0" x2="100%" y1=${base} y2=${base}></line>`}
    ${of.map((c) => {
      const tall = (c.height / 100) * TALL;
      return svg`<svg x="${c.x}%" overflow="visible">
        <rect class="aw-bar-of" x="-8" y=${base - tall} width="16" height=${tall} rx="2"></rect>
        <text x="0" y=${base - tall - 5} text-anchor="middle">${c.count}</text>
        <text x="0" y=${base + 15} text-anchor="middle" class=${of.length > 8 ? "aw-tight" : nothing}>${c.label}</text>
      </svg>`;
    })}
  </svg>`;
}
