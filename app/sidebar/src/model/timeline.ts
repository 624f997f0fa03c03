/**
 * The thread as a picture, in numbers: who wrote when, and the days that decide when to write again.
 *
 * Places are percentages of the width. Time runs evenly but for long silences, which are drawn shorter: a gap between
 * two neighbours takes part with the square root of its length, so that a busy week stays readable beside a quiet month.
 */
import type { Moment, Report, Situation } from "../api/types.js";

export type Side = "you" | "they" | "both";

export interface Mark {
  readonly x: number;
  readonly side: Side;
  readonly kind: Moment["kind"];
  readonly at: Date;
  readonly label: string;
}

/** A day with a name under the line. `row`: 0 is nearest to the line; labels in one row do not overlap. */
export interface Flag {
  readonly x: number;
  readonly kind: "today" | "promise" | "away" | "interview" | "window";
  readonly at: Date;
  readonly label: string;
  readonly row: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Timeline {
  readonly marks: readonly Mark[];
  readonly flags: readonly Flag[];
  /** From the next good moment on, a follow-up is welcome; null when there is none, or nothing to follow up. */
  readonly window: { readonly from: number; readonly to: number } | null;
  /** While the recipient is away. */
  readonly away: { readonly from: number; readonly to: number } | null;
  readonly rows: number;
  /** The picture in one sentence or two, for who cannot see it. */
  readonly told: string;
}

const DAY = 86_400_000; // milliseconds
const LEFT = 3;
const RIGHT = 97;
const CHARACTER = 2.1; // percent of a narrow pane's width that one character of a label takes
const SHORTEST = 0.2 * DAY; // two mails within the hour are still two marks
const CLOSED: readonly Situation["stage"][] = ["rejected", "closed", "offered"];

/** `zone`: the user's IANA time zone. Null when there is no dated message and no interview. */
export function timeline(situation: Situation, report: Report | null, now: Date, zone: string): Timeline | null {
  const moments = situation.timeline.filter((m) => m.at !== null && m.kind !== undefined);
  if (moments.length === 0) return null;
  const events = moments.map((m) => ({ ...m, time: Date.parse(m.at ?? "") })).filter((m) => !Number.isNaN(m.time));
  const promised = day(situation.promised_by);
  const away = day(situation.away_until);
  const opens = opening(situation, report, now);
  const times = [...events.map((e) => e.time), now.getTime(), ...present(promised, away, opens)];
  const place = scale(times);
  const marks = events.map((e) => ({
    x: place(e.time),
    side: side(e.kind),
    kind: e.kind,
    at: new Date(e.time),
    label: e.label,
  }));
  const heard = events.filter((e) => e.kind === "automatic" && e.time <= now.getTime()).at(-1);
  const drawn = flags(
    [
      { kind: "today", time: now.getTime(), label: "today" },
      ...interviews(events),
      ...flag("promise", promised, "their date"),
      ...flag("away", away, "back from leave"),
      ...(opens !== null && opens > now.getTime() ? flag("window", opens, "good moment") : []),
    ],
    place,
    zone,
  );
  return {
    marks,
    flags: drawn,
    window: opens === null ? null : { from: place(opens), to: 100 },
    away: away === null ? null : { from: place(heard?.time ?? now.getTime()), to: place(away) },
    rows: 1 + Math.max(0, ...drawn.map((f) => f.row)),
    told: told(events, drawn, zone),
  };
}

type Dated = Moment & { readonly time: number };

function side(kind: Moment["kind"]): Side {
  if (kind === "sent") return "you";
  return kind === "interview" ? "both" : "they";
}

/** When writing again is welcome: now or later; never once they have said no, made an offer, or the thread is over. */
function opening(situation: Situation, report: Report | null, now: Date): number | null {
  if (CLOSED.includes(situation.stage) || report?.verdict === "let_go") return null;
  if (report?.send_after) return Date.parse(report.send_after);
  return report === null ? null : now.getTime();
}

/** A date without a time, drawn at noon UTC and named in UTC, so that no zone moves it to another day. */
function day(date: string | null | undefined): number | null {
  return date ? Date.parse(`${date}T12:00:00Z`) : null;
}

function present(...times: (number | null)[]): number[] {
  return times.filter((time): time is number => time !== null);
}

function scale(times: readonly number[]): (time: number) => number {
  const known = [...new Set(times)].sort((a, b) => a - b);
  const reached = [0];
  for (let i = 1; i < known.length; i++) {
    const gap = Math.max(SHORTEST, (known[i] ?? 0) - (known[i - 1] ?? 0));
    reached.push((reached[i - 1] ?? 0) + Math.sqrt(gap / DAY));
  }
  const whole = reached.at(-1) || 1;
  const only = known.length === 1;
  const places = new Map(known.map((time, i) => [time, LEFT + ((reached[i] ?? 0) / whole) * (RIGHT - LEFT)]));
  return (time) => (only ? 50 : (places.get(time) ?? LEFT));
}

interface Named {
  readonly kind: Flag["kind"];
  readonly time: number;
  readonly label: string;
}

function flag(kind: Flag["kind"], time: number | null, label: string): Named[] {
  return time === null ? [] : [{ kind, time, label }];
}

/** The last interview, and those of the last month before it: earlier ones are marks without a name. */
function interviews(events: readonly Dated[]): Named[] {
  const last = events.filter((e) => e.kind === "interview").at(-1);
  return last ? [{ kind: "interview", time: last.time, label: "interview" }] : [];
}

function flags(named: readonly Named[], place: (time: number) => number, zone: string): Flag[] {
  const rows: [number, number][][] = [];
  const ordered = [...named].sort((a, b) => a.time - b.time);
  return ordered.map(({ kind, time, label }) => {
    const at = new Date(time);
    const words = kind === "today" ? label : `${label}, ${date(at, kind === "promise" || kind === "away" ? "UTC" : zone)}`;
    const x = place(time);
    const anchor = x < 22 ? "start" : x > 78 ? "end" : "middle";
    const width = words.length * CHARACTER;
    const from = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    const to = from + width;
    let row = rows.findIndex((taken) => taken.every(([a, b]) => to < a || from > b));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push([from, to]);
    return { x, kind, at, label: words, row, anchor };
  });
}

function date(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: zone }).format(at);
}

function told(events: readonly Dated[], drawn: readonly Flag[], zone: string): string {
  const yours = events.filter((e) => e.kind === "sent").length;
  const theirs = events.filter((e) => !["sent", "interview"].includes(e.kind)).length;
  const first = events[0] ? date(new Date(events[0].time), zone) : "";
  const days = drawn.filter((f) => f.kind !== "today").map((f) => f.label);
  const named = days.length > 0 ? ` ${days.join("; ")}.` : "";
  return `Since ${first}: ${count(yours, "message")} of yours and ${count(theirs, "message")} of theirs.${named}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
