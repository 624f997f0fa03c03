/** Requests to the service, made of what the host knows and what the user told. */
import type { ReviewRequest, SituationRequest } from "../api/types.js";
import type { Background, Draft, Person } from "../host/host.js";
import { type Facts, type Keep, aboutOf, mutedFor } from "../keep/keep.js";
import { isZone, localZone, withOffset } from "../model/moments.js";

/** What says that something is missing: not to be asked where the host did not tell whether it is. */
const OF_ABSENCE = {
  subject: ["etiquette/subject-missing"],
  people: ["etiquette/no-recipient", "etiquette/left-out"],
  attachments: ["etiquette/attachment-forgotten"],
} as const;

const UNTOLD = {
  subject: "The mail program did not tell the subject this time.",
  people: "The mail program did not tell whom this goes to this time.",
  attachments: "The mail program did not tell the attachments this time.",
} as const;
const NAMES = { people: "To", subject: "Subject" } as const;

type Interview = NonNullable<ReviewRequest["interview"]>;

/** Whom a draft is addressed to. */
export function recipients(draft: Draft): Person[] {
  return [...draft.to, ...draft.cc, ...draft.bcc];
}

/** The zone that the user chose, as long as this browser knows it. */
export function zoneOf(keep: Keep): string {
  const { zone } = keep.settings();
  return zone && isZone(zone) ? zone : localZone();
}

/** Whether nothing was written yet. */
export function isBlank(draft: Draft): boolean {
  const html = (draft.html ?? "").replace(/<style[\s\S]*?<\/style>|<[^>]*>|&nbsp;|&#160;|&#xa0;/gi, " ");
  return (draft.text ?? html).replace(/[\u200b\ufeff]/g, "").trim() === "";
}

export function reviewRequest(draft: Draft, background: Background, keep: Keep): ReviewRequest {
  const people = recipients(draft);
  return {
    draft: {
      from: draft.from,
      to: [...draft.to],
      cc: [...draft.cc],
      bcc: [...draft.bcc],
      subject: draft.subject,
      text: draft.text,
      html: draft.html,
      attachments: [...draft.attachments],
      kind: draft.kind,
      thread_id: draft.threadId,
    },
    ...shared(background, keep, people),
    offsets: "utf16",
    muted: [...new Set([...mutedFor(keep.mutes(), people), ...unasked(draft).map(({ rule }) => rule)])],
  };
}

/** Rules that are left out, since nobody can say yet whether something is missing; and why. */
export function unasked(draft: Draft): { readonly rule: string; readonly reason: string }[] {
  const untold = (draft.untold ?? []).flatMap((what) =>
    OF_ABSENCE[what].map((rule) => ({ rule, reason: UNTOLD[what] })),
  );
  const reason = unfilled(draft);
  return [...untold, ...(draft.unfilled ?? []).flatMap((what) => OF_ABSENCE[what].map((rule) => ({ rule, reason })))];
}

/** What is still to be filled in, in a sentence; empty when nothing is. */
export function unfilled(draft: Draft): string {
  const names = (draft.unfilled ?? []).map((what) => NAMES[what]);
  return names.length ? `Not filled in yet: ${names.join(" and ")}.` : "";
}

/** Where a process stands, from a message that is read, or a draft in which nothing is written yet. */
export function situationRequest(people: readonly Person[], background: Background, keep: Keep): SituationRequest {
  const asked = shared(background, keep, people);
  const interview = asked.interview ?? {};
  // A mailbox is searched for the interviewers: without any, for the people of this message.
  return interview.interviewers?.length || !people.length
    ? asked
    : { ...asked, interview: { ...interview, interviewers: people.map((p) => ({ ...p })) } };
}

function shared(background: Background, keep: Keep, people: readonly Person[]): SituationRequest {
  const zone = zoneOf(keep);
  const facts = keep.facts(aboutOf(people));
  return {
    me: background.me.map((p) => ({ ...p })),
    history: background.history,
    ...(background.now ? { now: background.now } : {}),
    interview: facts ? interviewOf(facts, zone) : null,
    time_zone: zone,
    country: keep.settings().country,
  };
}

export function interviewOf(facts: Facts, zone: string): Interview {
  return {
    company: facts.company || null,
    role: facts.role || null,
    held_at: facts.heldAt ? withOffset(facts.heldAt, zone) : null,
    interviewers: facts.interviewers.map((p) => ({ ...p })),
    notes: [...facts.points],
  };
}
