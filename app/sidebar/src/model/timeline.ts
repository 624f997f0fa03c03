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

/**
 * A day with a name. `row`: under the picture, 0 nearest to it; today's stands above it, -1. No two names of a row
 * overlap, and where it can be no line that leads to a name crosses another name. `from`, `to`: how far the name reaches.
 */
export interface Flag {
  readonly x: number;
  readonly kind: "today" | "promise" | "away" | "interview" | "window";
  readonly at: Date;
  readonly label: string;
  readonly row: number;
  readonly anchor: "start" | "middle" | "end";
  readonly from: number;
  readonly to: number;
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
const LEFT = 13; // the names of the two sides stand before it
const RIGHT = 97;
const BEFORE_WINDOW = 82; // where a window opens that lies ahead: it goes on from there
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
  const place = scale(times, opens !== null && opens === Math.max(...times) ? BEFORE_WINDOW : RIGHT);
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
    rows: 1 + Math.max(-1, ...drawn.map((f) => f.row)),
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
  if (report?.send_after) return Math.max(now.getTime(), Date.parse(report.send_after));
  return report === null || report.purpose.value === "other" ? null : now.getTime();
}

/** A date without a time, drawn at noon UTC and named in UTC, so that no zone moves it to another day. */
function day(date: string | null | undefined): number | null {
  return date ? Date.parse(`${date}T12:00:00Z`) : null;
}

function present(...times: (number | null)[]): number[] {
  return times.filter((time): time is number => time !== null);
}

function scale(times: readonly number[], right: number): (time: number) => number {
  const known = [...new Set(times)].sort((a, b) => a - b);
  const reached = [0];
  for (let i = 1; i < known.length; i++) {
    const gap = Math.max(SHORTEST, (known[i] ?? 0) - (known[i - 1] ?? 0));
    reached.push((reached[i - 1] ?? 0) + Math.sqrt(gap / DAY));
  }
  const whole = reached.at(-1) || 1;
  const only = known.length === 1;
  const places = new Map(known.map((time, i) => [time, LEFT + ((reached[i] ?? 0) / whole) * (right - LEFT)]));
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

/** The last interview: earlier ones are marks without a name. */
function interviews(events: readonly Dated[]): Named[] {
  const last = events.filter((e) => e.kind === "interview").at(-1);
  return last ? [{ kind: "interview", time: last.time, label: "interview" }] : [];
}

type Placed = Pick<Flag, "x" | "row" | "anchor" | "from" | "to">;

const ANCHORS = ["middle", "end", "start"] as const;
const GAP = 1; // percent between a name and what stands beside it

function flags(named: readonly Named[], place: (time: number) => number, zone: string): Flag[] {
  const ordered = [...named]
    .sort((a, b) => a.time - b.time)
    .map((n) => ({ ...n, at: new Date(n.time), x: place(n.time) }));
  const below = ordered
    .filter((n) => n.kind !== "today")
    .map((n) => ({
      ...n,
      label: `${n.label}, ${date(n.at, n.kind === "promise" || n.kind === "away" ? "UTC" : zone)}`,
    }));
  const above = ordered
    .filter((n) => n.kind === "today")
    .map(({ kind, at, x, label }) => ({ kind, at, label, ...nearest(x, label, -1) }));
  const rows = arranged(below);
  return [...above, ...below.map(({ kind, at, label }, i) => ({ kind, at, label, ...rows[i]! }))];
}

/** In as few rows as can be; where no arrangement is clean, each name in a row of its own. */
function arranged(names: readonly { readonly x: number; readonly label: string }[]): readonly Placed[] {
  const search = (placed: readonly Placed[], rows: number): readonly Placed[] | null => {
    const next = names[placed.length];
    if (!next) return placed;
    for (let row = 0; row < rows; row++) {
      for (const anchor of ANCHORS) {
        const tried = extent(next.x, next.label, row, anchor);
        if (tried.from < 0 || tried.to > 100 || !placed.every((p) => apart(p, tried) && apart(tried, p))) continue;
        const found = search([...placed, tried], rows);
        if (found) return found;
      }
    }
    return null;
  };
  for (let rows = 1; rows <= names.length; rows++) {
    const found = search([], rows);
    if (found) return found;
  }
  return names.map(({ x, label }, row) => nearest(x, label, row));
}

/** Whether `a` leaves room for `b`: no name over the other, and the line of `a` past the name of `b`. */
function apart(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return a.to + GAP < b.from || b.to + GAP < a.from;
  return a.row < b.row || a.x <= b.from || a.x >= b.to;
}

function extent(x: number, label: string, row: number, anchor: Flag["anchor"]): Placed {
  const width = label.length * CHARACTER;
  const from = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x, row, anchor, from, to: from + width };
}

/** The first way to write a name that stays within the picture. */
function nearest(x: number, label: string, row: number): Placed {
  const ways = ANCHORS.map((anchor) => extent(x, label, row, anchor));
  return ways.find(({ from, to }) => from >= 0 && to <= 100) ?? extent(x, label, row, x < 50 ? "start" : "end");
}

function date(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: zone }).format(at);
}

function told(events: readonly Dated[], drawn: readonly Flag[], zone: string): string {
  const yours = events.filter((e) => e.kind === "sent").length;
  const theirs = events.filter((e) => !["sent", "interview"].includes(e.kind)).length;
  const first = events[0] ? date(new Date(events[0].time), zone) : "";
  const days = drawn.filter((f) => f.kind !== "today").map((f) => f.label);
  const named = days.length > 0 ? ` Days: ${days.join("; ")}.` : "";
  return `Since ${first}: ${count(yours, "message")} of yours and ${count(theirs, "message")} of theirs.${named}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
