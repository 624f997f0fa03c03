/** The picture of the thread: your messages above the line, theirs below it, and the days that count under both. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Report, Situation } from "../api/types.js";
import { type Flag, type Mark, timeline, type Timeline } from "../model/timeline.js";

const LINE = 46; // pixels from the top to the line of time
const ABOVE = 24;
const BELOW = 68;
const FIRST_ROW = 96;
const ROW = 15;

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
  const height = FIRST_ROW + drawn.rows * ROW - 4;
  return html`
    <figure class="timeline">
      <svg role="img" aria-label=${drawn.told} width="100%" height=${height}>
        ${drawn.away ? band("away", drawn.away.from, drawn.away.to) : nothing}
        ${drawn.window ? band("window", drawn.window.from, drawn.window.to) : nothing}
        <text class="side" x="0" y="10">you</text>
        <text class="side" x="0" y=${BELOW + 18}>they</text>
        <line class="line" x1="0" x2="100%" y1=${LINE} y2=${LINE}></line>
        ${drawn.flags.map(flagView)} ${drawn.marks.map((mark) => markView(mark, zone))}
      </svg>
      <details>
        <summary>The same as a list</summary>
        <ol>
          ${drawn.marks.map((mark) => html`<li>${when(mark.at, zone)}: ${mark.label}</li>`)}
        </ol>
      </details>
    </figure>
  `;
}

function band(kind: string, from: number, to: number): TemplateResult {
  return svg`<rect class="band ${kind}" x="${from}%" width="${Math.max(0, to - from)}%" y="14" height="${BELOW - 4}" rx="4"></rect>`;
}

function flagView(flag: Flag): TemplateResult {
  const y = FIRST_ROW + flag.row * ROW;
  return svg`
    <line class="flag ${flag.kind}" x1="${flag.x}%" x2="${flag.x}%" y1="14" y2="${y - 11}"></line>
    <text class="flag ${flag.kind}" x="${flag.x}%" y="${y}" text-anchor=${flag.anchor}>${flag.label}</text>`;
}

function markView(mark: Mark, zone: string): TemplateResult {
  const y = mark.side === "you" ? ABOVE : mark.side === "they" ? BELOW : LINE;
  return svg`
    <svg class="mark ${mark.kind}" x="${mark.x}%" y="${y}" overflow="visible">
      <title>${mark.label}, ${when(mark.at, zone)}</title>
      <line class="stem" x1="0" x2="0" y1="0" y2="${LINE - y}"></line>
      ${mark.kind === "interview" ? svg`<rect x="-5" y="-5" width="10" height="10" transform="rotate(45)"></rect>` : svg`<circle r="5"></circle>`}
    </svg>`;
}

function when(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(at);
}
