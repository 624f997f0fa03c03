/** The form for an interview's facts, and what the mail already tells of them. */
import type { Situation } from "../api/types.js";
import type { Person } from "../host/host.js";
import type { Facts } from "../keep/keep.js";
import { localOf } from "./moments.js";

/** What stands in the form's fields, line by line. */
export interface FactsForm {
  readonly company: string;
  readonly role: string;
  readonly heldAt: string;
  readonly interviewers: string;
  readonly points: string;
}

export function formOf(facts: Facts | null): FactsForm {
  if (!facts) return { company: "", role: "", heldAt: "", interviewers: "", points: "" };
  const { company, role, heldAt } = facts;
  return {
    company,
    role,
    heldAt,
    interviewers: facts.interviewers.map(told).join("\n"),
    points: facts.points.join("\n"),
  };
}

/** The facts of a filled form; null when nothing stands in it. */
export function factsOf(form: FactsForm): Facts | null {
  const facts = {
    company: form.company.trim(),
    role: form.role.trim(),
    heldAt: form.heldAt.trim(),
    interviewers: lines(form.interviewers.replaceAll(";", "\n")).map(person),
    points: lines(form.points)
      .map((p) => p.replace(/^[-*•]\s*/, ""))
      .filter(Boolean),
  };
  const any = facts.company || facts.role || facts.heldAt || facts.interviewers.length || facts.points.length;
  return any ? facts : null;
}

/** What the mail tells by itself: the user need only add what is missing. */
export function knownFrom(situation: Situation | null, zone: string): Pick<FactsForm, "company" | "heldAt"> {
  const held = situation?.interview_at ? localOf(new Date(situation.interview_at), zone) : "";
  return { company: situation?.company ?? "", heldAt: held };
}

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((l) => l.trim())
    .filter(Boolean);

const told = (p: Person): string => (p.name && p.email ? `${p.name} <${p.email}>` : p.name || p.email);

/** `Lena Vogt <lena@acme.example>`, an address alone, or a name alone. */
function person(line: string): Person {
  const both = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(line);
  if (both) return { name: (both[1] ?? "").replace(/^"|"$/g, ""), email: both[2] ?? "" };
  return /^\S+@\S+$/.test(line) ? { name: "", email: line } : { name: line, email: "" };
}
