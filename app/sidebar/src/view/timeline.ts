/** The picture of the thread: your messages above the line, theirs below it, and the days that count under both. */
import "./timeline.css";

import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Report, Situation } from "../api/types.js";
import { type Flag, type Mark, timeline, type Timeline } from "../model/timeline.js";

const LINE = 50; // pixels from the top to the line of time
const ABOVE = 32;
const BELOW = 68;
const TOP = 18;
const BOTTOM = 82;
const FIRST_ROW = 100;
const ROW = 16;

/** Nothing when there is no dated message. `report`: null while an earlier mail is read rather than a draft written. */
export function timelineView(
  situation: Situation,
  report: Report | null,
  now: Date,
  zone: string,
): TemplateResult | typeof nothing {
  const drawn = timeline(situation, report, now, zone);
  return drawn === null ? nothing : picture(drawn, zone);
}

function picture(drawn: Timeline, zone: string): TemplateResult {
  const height = drawn.rows > 0 ? FIRST_ROW + (drawn.rows - 1) * ROW + 6 : BOTTOM + 4;
  return html`
    <figure class="aw-timeline">
      <svg role="img" aria-label=${drawn.told} width="100%" height=${height}>
        ${drawn.away ? band("away", drawn.away.from, drawn.away.to) : nothing}
        ${drawn.window ? band("window", drawn.window.from, drawn.window.to) : nothing}
        <text class="side" x="0" y=${ABOVE + 4}>you</text>
        <text class="side" x="0" y=${BELOW + 4}>they</text>
        <line class="line" x1="10%" x2="100%" y1=${LINE} y2=${LINE}></line>
        ${drawn.flags.map(flagLine)} ${drawn.flags.map(flagName)} ${drawn.marks.map((mark) => markView(mark, zone))}
      </svg>
      <details>
        <summary>The same as a list</summary>
        <ol>
          ${drawn.marks.map((mark) => html`<li><span>${when(mark.at, zone)}</span> ${mark.label}</li>`)}
        </ol>
      </details>
    </figure>
  `;
}

function band(kind: string, from: number, to: number): TemplateResult {
  const width = Math.max(0, to - from);
  return svg`<rect class="band ${kind}" x="${from}%" width="${width}%" y=${TOP} height=${BOTTOM - TOP} rx="3"></rect>`;
}

function flagLine(flag: Flag): TemplateResult {
  const end = flag.row < 0 ? BOTTOM : nameAt(flag) - (flag.anchor === "middle" ? 12 : -2);
  return svg`<line class="flag ${flag.kind}" x1="${flag.x}%" x2="${flag.x}%" y1=${TOP} y2=${end}></line>`;
}

/** Names stand beside their line, not on it, unless they are centred under its end. */
function flagName(flag: Flag): TemplateResult {
  const aside = flag.row < 0 || flag.anchor === "middle" ? 0 : flag.anchor === "start" ? 4 : -4;
  return svg`<text class="flag ${flag.kind}" x="${flag.x}%" dx=${aside} y=${nameAt(flag)} text-anchor=${flag.anchor}>${flag.label}</text>`;
}

function nameAt(flag: Flag): number {
  return flag.row < 0 ? TOP - 6 : FIRST_ROW + flag.row * ROW;
}

function markView(mark: Mark, zone: string): TemplateResult {
  const y = mark.side === "you" ? ABOVE : mark.side === "they" ? BELOW : LINE;
  return svg`
    <svg class="mark ${mark.side} ${mark.kind}" x="${mark.x}%" y="${y}" overflow="visible">
      <title>${mark.label}, ${when(mark.at, zone)}</title>
      <line class="stem" x1="0" x2="0" y1="0" y2="${LINE - y}"></line>
      ${mark.kind === "interview" ? svg`<rect x="-5" y="-5" width="10" height="10" transform="rotate(45)"></rect>` : svg`<circle r="4.5"></circle>`}
    </svg>`;
}

function when(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(at);
}
