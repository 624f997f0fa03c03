/** A mail in an `.eml` file, read in the browser: the fields that a review looks at. */
import type { Email, Address, RawEmail } from "postal-mime";
import type { ReviewRequest } from "../../api/types.js";
import type { Person } from "../host.js";

export type Letter = NonNullable<NonNullable<NonNullable<ReviewRequest["history"]>["messages"]>[number]>;

/** A mail as it was read. `answers`: the Message-IDs before it, the nearest first. `unsent`: marked as a draft. */
export interface ReadMail {
  readonly letter: Letter;
  readonly answers: readonly string[];
  readonly unsent: boolean;
}

// The service's own bounds; what is longer is cut, not refused.
const LONGEST_TEXT = 100_000; // UTF-16 units: never more than as many code points
const LONGEST_LINE = 2_000;
const MOST_PEOPLE = 500;

/** The headers that decide facts: who writes by itself, to a list, or in answer to what. */
const HEADERS = new Set(
  (
    "message-id in-reply-to references auto-submitted precedence x-auto-response-suppress x-autoreply x-autorespond " +
    "list-id list-unsubscribe return-path x-failed-recipients delivered-to content-type reply-to sender feedback-id"
  ).split(" "),
);

/** Null when the bytes are no mail: none of the headers that every mail has. Never throws. */
export async function readMail(raw: RawEmail, id: string): Promise<ReadMail | null> {
  try {
    const { default: PostalMime } = await import("postal-mime");
    const mail = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer", maxNestingDepth: 30 });
    return isMail(mail) ? asRead(mail, id) : null;
  } catch {
    return null;
  }
}

function isMail(mail: Email): boolean {
  const named = new Set(mail.headers.map((h) => h.key));
  return ["from", "to", "subject", "date", "message-id", "received"].filter((name) => named.has(name)).length >= 2;
}

function asRead(mail: Email, id: string): ReadMail {
  const header = (name: string) => mail.headers.find((h) => h.key === name)?.value;
  const calendar = mail.attachments.find((a) => a.mimeType === "text/calendar");
  const text = mail.text ?? null;
  const letter: Letter = {
    id: cut(mail.messageId ?? "", LONGEST_LINE) || id,
    sent_at: moment(header("date")),
    from: people([mail.from])[0] ?? null,
    to: people(mail.to),
    cc: people(mail.cc),
    bcc: people(mail.bcc),
    subject: cut(mail.subject ?? "", LONGEST_LINE),
    text: text === null ? null : cut(text, LONGEST_TEXT),
    html: text === null && mail.html ? cut(mail.html, LONGEST_TEXT) : null,
    draft: false,
    attachments: mail.attachments
      .filter((a) => a.disposition === "attachment")
      .slice(0, MOST_PEOPLE)
      .map((a) => ({ name: cut(a.filename ?? "", LONGEST_LINE), type: cut(a.mimeType, LONGEST_LINE) })),
    calendar: calendar ? cut(asText(calendar.content), LONGEST_TEXT) : null,
    headers: Object.fromEntries(
      mail.headers.filter((h) => HEADERS.has(h.key)).map((h) => [h.key, cut(h.value, LONGEST_TEXT)]),
    ),
  };
  const labels = `${header("x-gmail-labels") ?? ""},`;
  return {
    letter,
    answers: [...ids(mail.inReplyTo), ...ids(mail.references).reverse()],
    unsent:
      header("x-unsent")?.trim() === "1" ||
      /(?:^|,)\s*drafts\s*,/i.test(labels) ||
      header("x-mozilla-draft-info") !== undefined,
  };
}

function ids(value: string | undefined): string[] {
  return (value ?? "").match(/<[^<>\s]{1,998}>/g) ?? [];
}

function people(addresses: readonly (Address | undefined)[] | undefined): Person[] {
  const flat = (addresses ?? []).flatMap((a) => (a ? (a.group ?? [a]) : []));
  return flat
    .filter((a) => a.address || a.name)
    .slice(0, MOST_PEOPLE)
    .map((a) => ({ email: cut(a.address ?? "", LONGEST_LINE), name: cut(a.name, LONGEST_LINE) }));
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The `Date` header in ISO 8601 with the sender's own offset, from which their time zone is told; null when it is none.
 * A zone by name, obsolete since 2001, counts as UTC but for the American ones.
 */
export function moment(date: string | undefined): string | null {
  const found =
    /(\d{1,2})[ \t]{1,9}([a-z]{3})[a-z]{0,6}[ \t]{1,9}(\d{4})[ \t]{1,9}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]{0,9}([+-]\d{4}|[a-z]{1,4}))?/i.exec(
      (date ?? "").slice(0, 200),
    );
  if (!found) return null;
  const [, day, name, year, hour, minute, second, zone] = found;
  const month = MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
  const two = (n: number | string | undefined) => String(n ?? 0).padStart(2, "0");
  const offset = /^[+-]/.test(zone ?? "") ? zone! : (NAMED[(zone ?? "").toUpperCase()] ?? "+0000");
  const told = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(Math.min(59, Number(second ?? 0)))}`;
  const iso = `${told}${offset.slice(0, 3)}:${offset.slice(3)}`;
  const real = Date.parse(`${told}Z`);
  const known = month > 0 && !Number.isNaN(real) && new Date(real).toISOString().startsWith(told);
  const inReach = Number(year) >= 1970 && Number(year) <= 2199 && !Number.isNaN(Date.parse(iso));
  return known && inReach ? iso : null;
}

const NAMED: Readonly<Record<string, string>> = {
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
};

/** At most `most` UTF-16 units, and no half of a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

function asText(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
