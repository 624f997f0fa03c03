/** Pictures of the user's own pattern, in percent of their width; the sentences of the service say the same. */
import type { Figure, Insights } from "../types.js";
import { OUTCOMES, QUESTIONS, type Question } from "./words.js";

/** A value and how far it can be off, on a scale of 0 to 100; `least`, `most`: what stands at its ends. */
export interface Range {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly least: string;
  readonly most: string;
}

/** `range`: null while there is too little to say. */
export interface FigureView {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly n: number;
  readonly range: Range | null;
}

export function figureViews({ figures }: Pick<Insights, "figures">): FigureView[] {
  return figures.map((f) => ({
    name: f.name,
    title: f.title,
    sentence: sentenceOf(f),
    n: f.n,
    range: f.enough ? rangeOf(f) : null,
  }));
}

/** Without the title where it says that again. */
function sentenceOf({ title, sentence }: Figure): string {
  const rest = sentence.startsWith(`${title}: `) ? sentence.slice(title.length + 2) : sentence;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

function rangeOf({ value, low, high, unit }: Figure): Range | null {
  if (value === null || low === null || high === null) return null;
  const most = unit === "share" ? 1 : ceiling(high);
  const place = (v: number) => (most ? Math.min(100, Math.max(0, (v / most) * 100)) : 0);
  const end = unit === "share" ? ["0 %", "100 %"] : ["0", `${most} ${unit}`];
  return { at: place(value), from: place(low), to: place(high), least: end[0] ?? "", most: end[1] ?? "" };
}

/** The next round number: 1, 2 or 5 times a power of ten. */
function ceiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((n) => n * power >= value) ?? 10) * power;
}

export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly width: number;
}

/** Each outcome with its count; the longest bar is the whole width. */
export function outcomeBars({ outcomes }: Pick<Insights, "outcomes">): Bar[] {
  const most = Math.max(1, ...outcomes.map((o) => o.interviews));
  return outcomes.map((o) => ({
    label: OUTCOMES[o.outcome].words,
    count: o.interviews,
    width: (o.interviews / most) * 100,
  }));
}

export interface Column {
  readonly label: string;
  readonly count: number;
  readonly x: number;
  readonly height: number;
}

const MOST_MONTHS = 12;

/** The last twelve months in which there was something; `height` of 100. */
export function monthColumns({ months }: Pick<Insights, "months">): Column[] {
  const shown = months.slice(-MOST_MONTHS);
  const most = Math.max(1, ...shown.map((m) => m.interviews));
  const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
  return shown.map((m, n) => ({
    label: month.format(new Date(`${m.month}-15T00:00:00Z`)),
    count: m.interviews,
    x: ((n + 0.5) / shown.length) * 100,
    height: (m.interviews / most) * 100,
  }));
}

/** What comes up again, by the question that it answers. */
export function lessonGroups({ lessons }: Pick<Insights, "lessons">) {
  return (Object.keys(QUESTIONS) as Question[])
    .map((question) => ({
      title: QUESTIONS[question],
      words: lessons.filter((l) => l.question === question),
    }))
    .filter((group) => group.words.length > 0);
}
