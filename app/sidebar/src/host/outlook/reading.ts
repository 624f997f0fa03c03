/**
 * What Office.js tells of the open item. One field that cannot be read costs that field, never the others; only a body
 * that cannot be read is no draft, since it would look like one in which nothing is written.
 */
import type { Draft, Mode, Opened, Person } from "../host.js";
import { ask } from "./ask.js";

/** The fields that are read as people, in Outlook's own names. */
export type RecipientField = "to" | "cc" | "bcc";

export function modeOf(mailbox: Office.Mailbox | undefined): Mode {
  const item = mailbox?.item;
  if (!item || String(item.itemType) === "appointment") return "none";
  return typeof composed(mailbox)?.subject?.getAsync === "function" ? "compose" : "read";
}

/** The open item as one that is written, or read: Outlook's own type is both at once. */
export function composed(mailbox: Office.Mailbox | undefined): Office.MessageCompose | null {
  return (mailbox?.item as unknown as Office.MessageCompose | undefined) ?? null;
}

export async function readDraft(item: Office.MessageCompose, me: Person | null): Promise<Draft> {
  const untold = new Set<NonNullable<Draft["untold"]>[number]>();
  const told = <T>(what: "subject" | "people" | "attachments", answer: Promise<T>, empty: T): Promise<T> =>
    answer.catch(() => {
      untold.add(what);
      return empty;
    });
  const [from, to, cc, bcc, subject, body, attachments, kind] = await Promise.all([
    ask<Office.EmailAddressDetails>((done) => item.from.getAsync(done)).then(personOf, () => me),
    told("people", askPeople(item, "to"), []),
    told("people", askPeople(item, "cc"), []),
    told("people", askPeople(item, "bcc"), []),
    told("subject", askSubject(item), ""),
    readBody(item),
    told("attachments", askAttachments(item), []),
    readKind(item),
  ]);
  const known = { from, to, cc, bcc, subject, ...body, attachments, kind, threadId: restId(item.conversationId) };
  return untold.size ? { ...known, untold: [...untold] } : known;
}

/** What a look for changes compares; undefined where Outlook did not tell, which is no change. */
export async function readWords(item: Office.MessageCompose): Promise<readonly (string | undefined)[]> {
  return Promise.all([
    ask<string>((done) => item.subject.getAsync(done)).catch(() => undefined),
    ask<string>((done) => item.body.getAsync("html", done)).catch(() => undefined),
  ]);
}

export async function askSubject(item: Office.MessageCompose): Promise<string> {
  return (await ask<string>((done) => item.subject.getAsync(done))) ?? "";
}

/** In the order of the field: spans and fixes name people by their place in it. */
export async function askPeople(item: Office.MessageCompose, field: RecipientField): Promise<readonly Person[]> {
  return ((await ask<Office.EmailAddressDetails[]>((done) => item[field].getAsync(done))) ?? []).map(personOf);
}

/**
 * The body as HTML: as plain text Outlook on the web loses and doubles line breaks. Plain text where HTML fails. Rejects
 * when neither can be had.
 */
async function readBody(item: Office.MessageCompose): Promise<Pick<Draft, "text" | "html">> {
  try {
    return { html: await ask<string>((done) => item.body.getAsync("html", done)), text: null };
  } catch {
    return { html: null, text: await ask<string>((done) => item.body.getAsync("text", done)) };
  }
}

/** Pictures that stand in the text, such as a signature's logo, are not attachments. */
export async function askAttachments(item: Office.MessageCompose): Promise<Draft["attachments"]> {
  const all = (await ask<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done))) ?? [];
  return all.filter((one) => !one.isInline).map((one) => ({ name: one.name ?? "", type: "" }));
}

async function readKind(item: Office.MessageCompose): Promise<Draft["kind"]> {
  const told = await ask<{ composeType?: string }>((done) => item.getComposeTypeAsync(done)).catch(() => null);
  switch (told?.composeType) {
    case "newMail":
      return "new";
    case "reply":
      return "reply";
    case "forward":
      return "forward";
    default:
      return null;
  }
}

/** The message that is being read. The user's own address is no partner of the correspondence. */
export function readOpened(mailbox: Office.Mailbox, me: Person | null): Opened | null {
  const item = mailbox.item as unknown as Office.MessageRead | undefined;
  if (!item) return null;
  const everyone = [item.from, ...(item.to ?? []), ...(item.cc ?? [])].filter(Boolean).map(personOf);
  const others = new Map(everyone.map((person) => [person.email.toLowerCase(), person]));
  others.delete("");
  if (me) others.delete(me.email.toLowerCase());
  return {
    threadId: threadOf(mailbox),
    people: [...others.values()],
    subject: typeof item.subject === "string" ? item.subject : "",
  };
}

export function meOf(mailbox: Office.Mailbox | undefined): Person | null {
  const profile = mailbox?.userProfile;
  return profile?.emailAddress ? { email: profile.emailAddress, name: profile.displayName ?? "" } : null;
}

/** Outlook puts the address where it knows no name. */
function personOf(details: Office.EmailAddressDetails): Person {
  const email = details?.emailAddress ?? "";
  const name = details?.displayName ?? "";
  return { email, name: name === email ? "" : name };
}

/** The conversation of the open item, whether it is written or read; null where it has none yet. */
export function threadOf(mailbox: Office.Mailbox | undefined): string | null {
  return restId((mailbox?.item as { conversationId?: string | null } | undefined)?.conversationId);
}

/** Outlook's ids differ from Graph's in two characters; a mail that was never saved has none. */
export function restId(id: string | null | undefined): string | null {
  return id ? id.replaceAll("/", "-").replaceAll("+", "_") : null;
}
