/** How the sidebar names weights, statuses, verdicts and steps. */
import type { Finding, Report, Section, Situations, Verdict } from "../api/types.js";

export type Icon =
  "check" | "close" | "pen" | "warn" | "caution" | "hint" | "clock" | "stop" | "question" | "mail" | "heart";

/** How a thing feels: colours and icons follow it. */
export type Tone = "good" | "calm" | "careful" | "grave" | "faint";

export interface Look {
  readonly words: string;
  readonly icon: Icon;
  readonly tone: Tone;
}

export const VERDICTS: Readonly<Record<Verdict, Look>> = {
  ready: { words: "Ready to send", icon: "check", tone: "good" },
  polish: { words: "Nearly there", icon: "pen", tone: "calm" },
  rethink: { words: "Think again", icon: "warn", tone: "grave" },
  wait: { words: "Wait a little", icon: "clock", tone: "careful" },
  let_go: { words: "Let it go", icon: "stop", tone: "careful" },
};

export const WEIGHTS: Readonly<Record<Finding["severity"], Look>> = {
  warn: { words: "Likely to hurt", icon: "warn", tone: "grave" },
  caution: { words: "Think again", icon: "caution", tone: "careful" },
  hint: { words: "Worth a look", icon: "hint", tone: "calm" },
};

export const STATUSES: Readonly<Record<Section["status"], Look>> = {
  clear: { words: "Nothing found", icon: "check", tone: "good" },
  ...WEIGHTS,
  not_checked: { words: "Not checked", icon: "question", tone: "faint" },
};

export const STEPS: Readonly<Record<Situations["next"]["do"], Look>> = {
  thank: { words: "Thank them", icon: "heart", tone: "good" },
  wait: { words: "Wait", icon: "clock", tone: "careful" },
  follow_up: { words: "Ask how things stand", icon: "mail", tone: "good" },
  reply: { words: "Answer them", icon: "mail", tone: "good" },
  close: { words: "Let it go", icon: "stop", tone: "careful" },
  debrief: { words: "Write a debrief", icon: "pen", tone: "calm" },
  nothing: { words: "Nothing to do now", icon: "check", tone: "good" },
};

/** What a draft was read as; other mail has no name. */
export const PURPOSES: Readonly<Partial<Record<Report["purpose"]["value"], string>>> = {
  thank_you: "a thank-you",
  status_check: "a question about where things stand",
  rejection_reply: "an answer to a rejection",
  feedback_request: "a request for feedback",
  scheduling: "mail about dates",
  offer_reply: "an answer to an offer",
};

export const FIELDS: Readonly<Record<string, string>> = {
  subject: "Subject",
  to: "To",
  cc: "Cc",
  bcc: "Bcc",
  from: "From",
  text: "",
};

export function capital(words: string): string {
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}
