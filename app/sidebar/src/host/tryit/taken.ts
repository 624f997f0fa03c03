/** Files that the user drops, pastes or chooses: a draft, or the mail behind it. They are read here, in the browser. */
import type { Person } from "../host.js";
import { written } from "./addresses.js";
import { type Desk, EMPTY, FRESH, type Laid } from "./desk.js";
import { likelyOwn, likelyOwner } from "./history.js";
import { type ReadMail, readMail } from "./mail.js";
import { MANY, isMbox, splitMbox } from "./mbox.js";
import { plainText } from "./plain.js";
import { threaded } from "./threads.js";

export const LARGEST = 200 * 1024 * 1024; // bytes of one file; a page cannot hold much more

/** What was dropped: either at a place that says what it is, or anywhere on the page. */
export type As = "draft" | "thread" | "either";

export type Given = Pick<File, "name" | "size" | "arrayBuffer">;

/** Lays what the files hold on the desk. Returns what happened, in sentences for the user. */
export async function take(files: readonly Given[], as: As, desk: Desk): Promise<string> {
  const mails: ReadMail[] = [];
  const said: string[] = [];
  let mailbox = false;
  for (const file of files) {
    const taken = await read(file);
    mails.push(...taken.mails);
    mailbox ||= taken.mailbox;
    if (taken.said) said.push(taken.said);
  }
  if (mails.length === 0) return said.join(" ") || "There was no file in that.";
  const over = desk.laid;
  const single = mails.length === 1;
  const asDraft = as === "draft" ? single || !mailbox : as === "either" && single && !mailbox;
  const drafts = asDraft ? mails.slice(0, 1) : mails.filter((mail) => mail.unsent);
  const rest = mails.filter((mail) => !drafts.includes(mail));
  // In an mbox lie all unfinished drafts; in a handful of files a single one is meant.
  const [draft] = asDraft || (!mailbox && drafts.length === 1) ? drafts : [];
  if (draft) said.push(layDraft(draft, desk));
  if (rest.length > 0) said.push(layThread(rest, desk, draft ?? null, over));
  return said.join(" ");
}

/** A mail as text, copied from a mail program's "show original". Null when it is none. */
export async function takeText(text: string, desk: Desk): Promise<string | null> {
  const mail = await readMail(text, "pasted");
  return mail && layDraft(mail, desk);
}

/** Whether a text opens with the headers of a mail, so that it should not go into the body. */
export function looksLikeMail(text: string): boolean {
  const head = text.slice(0, 4_000).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const names = head.match(/^(?:from|to|subject|date|message-id|mime-version|received|content-type):/gim) ?? [];
  return new Set(names.map((name) => name.toLowerCase())).size >= 3 && /^[!-9;-~]{1,60}:/.test(text);
}

interface Taken {
  readonly mails: readonly ReadMail[];
  readonly mailbox: boolean;
  readonly said: string;
}

async function read(file: Given): Promise<Taken> {
  const none = (said: string): Taken => ({ mails: [], mailbox: false, said });
  if (file.size > LARGEST)
    return none(`${file.name} is larger than ${LARGEST / 2 ** 20} MB, too much for a page to hold.`);
  if (/\.(msg|pst|ost)$/i.test(file.name)) {
    return none(`${file.name} is in a format of Outlook’s own. Save the mail as .eml, and drop that.`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return none(`${file.name} could not be read: a folder, or a file that is no longer there.`);
  }
  if (!isMbox(bytes)) {
    const mail = await readMail(bytes, file.name);
    return mail
      ? { mails: [mail], mailbox: false, said: "" }
      : none(`${file.name} is not a mail that can be read here. Drop an .eml or .mbox file, or paste your words.`);
  }
  const { mails, all } = splitMbox(bytes);
  const found: ReadMail[] = [];
  for (const [i, mail] of mails.entries()) {
    const read = await readMail(mail, `${file.name}-${i}`);
    if (read) found.push(read);
  }
  if (found.length === 0) return none(`No mail in ${file.name} can be read.`);
  const lost = mails.length - found.length;
  const said = [
    all > MANY ? `Only the last ${MANY.toLocaleString("en")} of ${all.toLocaleString("en")} mails were read.` : "",
    lost > 0 ? `${count(lost, "mail")} of ${file.name} could not be read.` : "",
  ];
  return { mails: found, mailbox: true, said: said.filter(Boolean).join(" ") };
}

/** Earlier mail that the user gave stays; that of an invented situation goes with it. */
function layDraft({ letter, answers }: ReadMail, desk: Desk): string {
  const before = desk.laid;
  const own = before.now === null;
  const from = letter.from ? person(letter.from) : null;
  const letters = own ? before.letters : [];
  const answered = new Set(answers);
  const thread = letters.find((l) => answered.has(l.id))?.thread_id ?? null;
  desk.lay({
    ...EMPTY,
    from,
    fields: {
      to: written((letter.to ?? []).map(person)),
      cc: written((letter.cc ?? []).map(person)),
      subject: letter.subject ?? "",
      text: (letter.text ?? plainText(letter.html ?? "")).replaceAll("\r\n", "\n").trimEnd(),
    },
    kind: answers.length > 0 ? "reply" : /^(?:fwd?|wg)\s*:/i.test(letter.subject ?? "") ? "forward" : "new",
    threadId: thread,
    attachments: (letter.attachments ?? []).map((a) => ({ name: a.name ?? "", type: a.type ?? "" })),
    letters,
    me: own && before.me.length > 0 ? before.me : from ? [from] : [],
  });
  return "The draft lies in the window.";
}

function layThread(mails: readonly ReadMail[], desk: Desk, draft: ReadMail | null, over: Laid): string {
  const sent = mails.filter((mail) => !mail.unsent);
  const { letters, threadOf } = threaded(sent);
  const before = desk.laid.now === null || draft ? desk.laid : { ...desk.laid, ...FRESH };
  const owner = likelyOwner(letters, before.from);
  const laid = {
    ...before,
    from: before.from ?? owner,
    letters,
    threadId: draft ? threadOf(draft.answers) : before.threadId,
    me: owner ? likelyOwn(letters, owner) : [],
    now: null,
  };
  desk.lay(laid, over);
  return `${count(letters.length, "mail")} ${letters.length === 1 ? "was" : "were"} read.`;
}

function person({ email, name }: { email?: string; name?: string | null }): Person {
  return { email: email ?? "", name: name ?? "" };
}

export function count(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}
