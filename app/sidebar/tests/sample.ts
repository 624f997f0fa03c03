/** An invented draft and what the service would say of it. */
import type { Finding, Report, Situation, Situations } from "../src/api/types.js";
import type { Draft } from "../src/host/host.js";

export const LENA = { email: "lena.vogt@acme.example", name: "Lena Vogt" };
export const SAM = { email: "sam.roe@mail.example", name: "Sam Roe" };
export const NOW = new Date("2026-11-23T10:00:00+01:00");

export const TEXT = "Hi Lisa 🎉🎉,\n\nany news 🎉 yet??? I STILL wait.\n\nBest, Sam";

export const DRAFT: Draft = {
  from: SAM,
  to: [LENA],
  cc: [],
  bcc: [],
  subject: "hello",
  text: TEXT,
  html: null,
  attachments: [],
  kind: "new",
  threadId: null,
};

export const SITUATION: Situation = {
  stage: "waiting",
  last_inbound_at: "2026-11-16T10:00:00+01:00",
  last_outbound_at: null,
  unanswered: 0,
  follow_ups: 0,
  promised_by: null,
  away_until: null,
  rejected_at: null,
  offered_at: null,
  interview_at: "2026-11-13T15:00:00+01:00",
  thanked: [],
  people: [LENA.email],
  company: "Acme",
  timeline: [],
};

/** The span of the words, counted in UTF-16 units of the text. */
export function span(quote: string, text = TEXT): Finding["spans"][number] {
  const start = text.indexOf(quote);
  return { field: "text", start, end: start + quote.length, quote, index: null };
}

export const SHOUTING: Finding = {
  rule: "tone/shouting",
  section: "tone",
  severity: "caution",
  title: "Reads as shouting",
  message: "Write the words in ordinary letters.",
  why: "Capitals are read as a raised voice.",
  sources: ["A study: https://study.example/capitals.", "javascript:alert(1)", "http://plain.example/x"],
  spans: [span("???"), span("STILL")],
  fixes: [
    {
      label: "Use ordinary letters and one mark",
      edits: [
        { ...span("???"), replacement: "?" },
        { ...span("STILL"), replacement: "still" },
      ].map(({ field, start, end, replacement }) => ({ field, start, end, replacement, index: null })),
    },
  ],
};

export const GREETING: Finding = {
  ...SHOUTING,
  rule: "etiquette/greeting-name",
  section: "etiquette",
  severity: "warn",
  title: "The greeting names somebody else",
  message: "You greet Lisa, who is not among the recipients.",
  why: "A wrong name is read before anything else.",
  sources: [],
  spans: [span("Lisa")],
  fixes: [
    {
      label: "Write “Lena”",
      edits: [{ field: "text", start: 3, end: 7, replacement: "Lena", index: null }],
    },
    {
      label: "Leave the name out",
      edits: [{ field: "text", start: 2, end: 7, replacement: "", index: null }],
    },
  ],
};

export const VAGUE: Finding = {
  ...SHOUTING,
  rule: "etiquette/subject-vague",
  section: "etiquette",
  severity: "hint",
  title: "The subject says little",
  message: "Name the role.",
  sources: [],
  spans: [{ field: "subject", start: 0, end: 5, quote: "hello", index: null }],
  fixes: [],
};

const NINE = ["patience", "follow-up", "specifics", "tone", "etiquette", "social", "balance", "letting-go", "debrief"];

export function reportOf(change: Partial<Report> = {}): Report {
  const findings = change.findings ?? [SHOUTING, GREETING, VAGUE];
  return {
    verdict: "rethink",
    summary: "Think again before you send this: 1 thing is likely to hurt.",
    send_after: null,
    purpose: { value: "status_check", because: [] },
    language: "en",
    text: TEXT,
    own_text: TEXT,
    situation: SITUATION,
    sections: NINE.map((section) => ({
      section,
      title: `Section ${section}`,
      status: findings.find((f) => f.section === section)?.severity ?? "clear",
    })),
    not_checked: [],
    ...change,
    findings,
  };
}

export const WAIT = reportOf({
  verdict: "wait",
  summary: "Wait until Tuesday, 1 December, 09:00; 1 rule was not checked.",
  send_after: "2026-12-01T09:00:00+01:00",
});

export const STANDING: Situations = {
  situation: SITUATION,
  next: { do: "follow_up", at: "2026-11-24T09:00:00+01:00", why: "They have had a fair time to answer." },
};
