/** An interview as the fields of a form hold it, on the user's clock, and back. */
import { localOf, withOffset } from "../../model/moments.js";
import type { Details, Outcome, Part, RoundKind } from "../types.js";

export interface PersonFields {
  readonly name: string;
  readonly email: string;
  readonly part: Part;
}

/** `held`, `ends`: local times such as `2026-11-20T15:00`, or empty. */
export interface RoundFields {
  readonly held: string;
  readonly ends: string;
  readonly kind: RoundKind;
}

/** `aliases`: set apart by commas. `points`: one a line. */
export interface InterviewForm {
  readonly company: string;
  readonly aliases: string;
  readonly role: string;
  readonly people: readonly PersonFields[];
  readonly rounds: readonly RoundFields[];
  readonly points: string;
  readonly promisedBy: string;
  readonly outcome: Outcome;
  readonly outcomeAt: string;
}

export const NO_PERSON: PersonFields = { name: "", email: "", part: "interviewer" };
export const NO_ROUND: RoundFields = { held: "", ends: "", kind: "video" };

export const NO_DETAILS: Details = {
  company: "",
  aliases: [],
  role: null,
  people: [],
  rounds: [],
  points: [],
  promised_by: null,
  outcome: "open",
  outcome_at: null,
};

export function formOf(of: Details, zone: string): InterviewForm {
  const local = (at: string | null) => (at ? localOf(new Date(at), zone) : "");
  return {
    company: of.company,
    aliases: of.aliases.join(", "),
    role: of.role ?? "",
    people: of.people.map(({ name, email, part }) => ({ name, email, part })),
    rounds: of.rounds.map((r) => ({ held: local(r.held_at), ends: local(r.ends_at), kind: r.kind })),
    points: of.points.join("\n"),
    promisedBy: of.promised_by ?? "",
    outcome: of.outcome,
    outcomeAt: local(of.outcome_at),
  };
}

/** What has to be mended, by the name of its field. */
export type Faults = ReadonlyMap<string, string>;

/** What can be kept, or what has to be mended first. Rows in which nothing stands are left out. */
export function detailsOf(form: InterviewForm, zone: string): { readonly details: Details; readonly faults: Faults } {
  const faults = new Map<string, string>();
  const moment = (local: string) => (local ? withOffset(local, zone) : null);
  const company = form.company.trim();
  if (!company) faults.set("company", "Name the company.");
  const rounds = form.rounds.flatMap((r, n) => {
    if (!r.held && !r.ends) return [];
    const [held_at, ends_at] = [moment(r.held), moment(r.ends)];
    if (!held_at) {
      faults.set(`held-${n}`, "Say when this round began.");
      return [];
    }
    if (ends_at && new Date(ends_at) <= new Date(held_at)) faults.set(`ends-${n}`, "It has to end after it began.");
    return [{ held_at, ends_at, kind: r.kind }];
  });
  const people = form.people.flatMap((p, n) => {
    const [name, email] = [p.name.trim(), p.email.trim().toLowerCase()];
    if (email && !/^\S+@\S+$/.test(email)) faults.set(`email-${n}`, "This is no e-mail address.");
    return name || email ? [{ name, email, part: p.part }] : [];
  });
  const ended = form.outcome !== "open";
  return {
    details: {
      company,
      aliases: form.aliases
        .split(/[,;\n]/)
        .map((a) => a.trim())
        .filter(Boolean),
      role: form.role.trim() || null,
      people,
      rounds,
      points: linesOf(form.points),
      promised_by: form.promisedBy || null,
      outcome: form.outcome,
      outcome_at: ended ? moment(form.outcomeAt) : null,
    },
    faults,
  };
}

/** What stands in a field, one thing a line, without the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((l) => l.trim().replace(/^[-*•]\s+/, ""))
    .filter(Boolean);
}

/** The fields in which two versions differ; moments are compared as moments, to the minute that a form can hold. */
export function differences(mine: Details, theirs: Details): string[] {
  const [a, b] = [formOf(mine, "UTC"), formOf(theirs, "UTC")];
  const fields = { promised_by: "promisedBy", outcome_at: "outcomeAt" } as const;
  const names = ["company", "aliases", "role", "people", "rounds", "points", "outcome"] as const;
  const differ = (x: unknown, y: unknown) => JSON.stringify(x) !== JSON.stringify(y);
  return [
    ...names.filter((n) => differ(a[n], b[n])),
    ...(["promised_by", "outcome_at"] as const).filter((n) => differ(a[fields[n]], b[fields[n]])),
  ];
}
