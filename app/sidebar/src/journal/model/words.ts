/** How the journal names outcomes, rounds, parts and what is due. */
import type { Look } from "../../model/words.js";
import type { Entry, Outcome, Part, Proposal, RoundKind } from "../types.js";

export const OUTCOMES: Readonly<Record<Outcome, Look>> = {
  open: { words: "Open", icon: "clock", tone: "calm" },
  rejected: { words: "They said no", icon: "stop", tone: "faint" },
  offered: { words: "They made an offer", icon: "heart", tone: "good" },
  accepted: { words: "You accepted", icon: "check", tone: "good" },
  withdrawn: { words: "You withdrew", icon: "stop", tone: "faint" },
  closed: { words: "Let go, no answer", icon: "stop", tone: "faint" },
};

export const ROUNDS: Readonly<Record<RoundKind, string>> = {
  phone: "By phone",
  video: "Video call",
  on_site: "On site",
  task: "Task",
  other: "Other",
};

export const PARTS: Readonly<Record<Part, string>> = {
  interviewer: "Interviewed you",
  recruiter: "Recruiter",
  other: "Other",
};

export const DUE: Readonly<Record<Entry["kind"], Look>> = {
  interview: { words: "Appointment", icon: "clock", tone: "calm" },
  thank_you: { words: "Thank-you", icon: "heart", tone: "good" },
  promise: { words: "Their day", icon: "clock", tone: "careful" },
  follow_up: { words: "Follow-up", icon: "mail", tone: "good" },
  let_go: { words: "Let go", icon: "stop", tone: "careful" },
  reply: { words: "Answer", icon: "mail", tone: "good" },
  debrief: { words: "Debrief", icon: "pen", tone: "calm" },
};

/** The fields of an interview, as a sentence names them. */
export const FIELDS: Readonly<Record<string, string>> = {
  company: "the company",
  aliases: "other names of the company",
  role: "the role",
  people: "the people",
  rounds: "the rounds",
  points: "what you talked about",
  promised_by: "the day by which they will answer",
  outcome: "the outcome",
  outcome_at: "when the outcome came",
};

/** `the role, the people and the outcome`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

export function changed({ changes }: Pick<Proposal, "changes">): string {
  return listed(changes.filter((c) => c !== "outcome_at" || changes.length === 1).map((c) => FIELDS[c] ?? c));
}

export const QUESTIONS = {
  went_well: "What went well",
  was_hard: "What was hard",
  they_asked: "What they asked",
  to_change: "What to change next time",
} as const;

export type Question = keyof typeof QUESTIONS;
