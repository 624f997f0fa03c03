/** The agenda by day: what is due already, then each day to come. */
import type { Look } from "../../model/words.js";
import { momentOf, timeOf } from "../../model/moments.js";
import type { Agenda, Entry } from "../types.js";
import { calendarDay } from "./interviews.js";
import { DUE } from "./words.js";

export interface DueView {
  readonly key: string;
  readonly interview: string;
  readonly kind: Entry["kind"];
  readonly look: Look;
  readonly title: string;
  readonly why: string;
  readonly when: string;
}

export interface Day {
  readonly title: string;
  readonly due: boolean;
  readonly entries: readonly DueView[];
}

export function days(agenda: Agenda, zone: string): Day[] {
  const now = new Date(agenda.now);
  const due = agenda.entries.filter((e) => e.due);
  const later = grouped(agenda.entries.filter((e) => !e.due));
  const view = (e: Entry, n: number) => viewOf(e, n, now, zone);
  return [
    ...(due.length ? [{ title: "Due now", due: true, entries: due.map(view) }] : []),
    ...later.map(([day, entries]) => ({ title: dayTitle(day, now, zone), due: false, entries: entries.map(view) })),
  ];
}

function grouped(entries: readonly Entry[]): [string, Entry[]][] {
  const found = new Map<string, Entry[]>();
  for (const e of entries) found.set(e.day, [...(found.get(e.day) ?? []), e]);
  return [...found];
}

function dayTitle(day: string, now: Date, zone: string): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(now);
  const tomorrow = new Intl.DateTimeFormat("en-CA", { timeZone: "UTC" }).format(Date.parse(today) + 86_400_000);
  if (day === today) return "Today";
  return day === tomorrow ? "Tomorrow" : calendarDay(day, now);
}

function viewOf(e: Entry, n: number, now: Date, zone: string): DueView {
  const at = new Date(e.at);
  const ends = e.until ? new Date(e.until) : null;
  const from = e.due || e.whole_day ? "" : timeOf(at, zone);
  const until = ends && e.kind !== "interview" ? `${from ? "until" : "Until"} ${momentOf(ends, now, zone)}` : "";
  const last = ends && e.kind === "interview" ? `to ${timeOf(ends, zone)}` : "";
  return {
    key: `${e.interview}-${e.kind}-${n}`,
    interview: e.interview,
    kind: e.kind,
    look: DUE[e.kind],
    title: e.title,
    why: e.why,
    when: [from, until || last].filter(Boolean).join(" "),
  };
}
