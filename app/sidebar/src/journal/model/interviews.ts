/** The list of interviews, open ones first, each with where it stands in a few words. */
import type { Look } from "../../model/words.js";
import { dayOf, momentOf, relative } from "../../model/moments.js";
import type { Details, Interview } from "../types.js";
import { OUTCOMES } from "./words.js";

export interface Line {
  readonly id: string;
  readonly company: string;
  readonly role: string;
  readonly look: Look;
  readonly told: string;
}

export function inOrder(kept: readonly Interview[], now: Date): Interview[] {
  const latest = (i: Interview) => i.outcome_at ?? lastRound(i, now)?.held_at ?? i.rounds[0]?.held_at ?? i.updated_at;
  return [...kept].sort(
    (a, b) =>
      Number(b.outcome === "open") - Number(a.outcome === "open") ||
      Date.parse(latest(b)) - Date.parse(latest(a)) ||
      b.id.localeCompare(a.id),
  );
}

export function lineOf(of: Interview, now: Date, zone: string): Line {
  return { id: of.id, company: of.company, role: of.role ?? "", look: OUTCOMES[of.outcome], told: told(of, now, zone) };
}

function told(of: Interview, now: Date, zone: string): string {
  if (of.outcome !== "open") return of.outcome_at ? dayOf(new Date(of.outcome_at), now, zone) : "";
  const next = of.rounds.find((r) => new Date(r.held_at) > now);
  if (next) return `Next round ${momentOf(new Date(next.held_at), now, zone)}`;
  if (of.promised_by) return `They will answer by ${calendarDay(of.promised_by, now)}`;
  const last = lastRound(of, now);
  return last ? `Last round ${relative(new Date(last.held_at), now, zone)}` : "No round yet";
}

function lastRound(of: Details, now: Date) {
  return of.rounds.filter((r) => new Date(r.held_at) <= now).at(-1);
}

/** A day of the calendar, which is the same in every zone. */
export function calendarDay(day: string, now: Date): string {
  return dayOf(new Date(`${day}T12:00:00Z`), now, "UTC");
}

/** What a proposal would keep, line by line. */
export function factsTold(of: Details, now: Date, zone: string): string[] {
  const people = of.people.map((p) => p.name || p.email);
  return [
    ...(of.role ? [of.role] : []),
    ...of.rounds.map((r) => momentOf(new Date(r.held_at), now, zone)),
    ...(people.length ? [`With ${people.join(", ")}`] : []),
    ...(of.promised_by ? [`Answer by ${calendarDay(of.promised_by, now)}`] : []),
    ...(of.outcome === "open" ? [] : [OUTCOMES[of.outcome].words]),
  ];
}
