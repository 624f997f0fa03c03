/** Which of the mails on the page a review is given: those with the draft's people, as many as the service takes. */
import { aboutOf } from "../../keep/keep.js";
import type { Person } from "../host.js";
import type { Letter } from "./mail.js";
import { time } from "./threads.js";

export const MOST_MESSAGES = 5_000;
export const MOST_BYTES = 1_800_000; // of the service's 2 MiB; the draft needs some too

/** `left`: how many of the oldest did not fit. */
export interface Chosen {
  readonly letters: readonly Letter[];
  readonly left: number;
}

/** Mail from or to `people` or their colleagues (the same company's domain), and the draft's thread; oldest first. */
export function historyFor(letters: readonly Letter[], people: readonly Person[], threadId: string | null): Chosen {
  const whom = new Set(people.filter((p) => p.email.includes("@")).map((p) => about(p)));
  const theirs = letters.filter(
    (letter) =>
      (threadId !== null && letter.thread_id === threadId) ||
      [...parties(letter), ...failed(letter)].some((p) => whom.has(about(p))),
  );
  return fitting(theirs.sort((a, b) => time(a) - time(b)));
}

function fitting(letters: readonly Letter[]): Chosen {
  const encoder = new TextEncoder();
  let bytes = 0;
  let first = letters.length;
  while (first > 0 && letters.length - first < MOST_MESSAGES) {
    bytes += encoder.encode(JSON.stringify(letters[first - 1])).length + 1;
    if (bytes > MOST_BYTES) break;
    first--;
  }
  return { letters: letters.slice(first), left: first };
}

/** A company's domain, or the address itself where the domain is a house of private mail. */
function about(person: Party): string {
  return aboutOf([{ email: person.email ?? "", name: "" }]);
}

interface Party {
  readonly email?: string;
  readonly name?: string | null;
}

function parties(letter: Letter): Party[] {
  return [...(letter.from ? [letter.from] : []), ...(letter.to ?? []), ...(letter.cc ?? []), ...(letter.bcc ?? [])];
}

/** Whom a mail could not be delivered to, in a report of the mail server. */
function failed(letter: Letter): Party[] {
  return (letter.headers?.["x-failed-recipients"] ?? "").split(",").map((email) => ({ email: email.trim() }));
}

/** Everybody in the mail, most frequent first, with how many mails they stand in. */
export function correspondents(letters: readonly Letter[]): { readonly person: Person; readonly mails: number }[] {
  const counted = new Map<string, { person: Person; mails: number }>();
  for (const letter of letters) {
    const here = new Map(parties(letter).map((p) => [(p.email ?? "").trim().toLowerCase(), p]));
    for (const [email, { name }] of here) {
      if (!email.includes("@")) continue;
      const seen = counted.get(email);
      counted.set(email, {
        person: { email, name: seen?.person.name || name || "" },
        mails: (seen?.mails ?? 0) + 1,
      });
    }
  }
  return [...counted.values()].sort((a, b) => b.mails - a.mails || a.person.email.localeCompare(b.person.email));
}

/** The owner, and whoever bears the same full name: most people have more than one address. */
export function likelyOwn(letters: readonly Letter[], owner: Person): Person[] {
  const name = owner.name.trim().toLowerCase();
  const same = correspondents(letters).filter(
    ({ person }) =>
      person.email !== owner.email.toLowerCase() && name.includes(" ") && person.name.trim().toLowerCase() === name,
  );
  return [owner, ...same.map(({ person }) => person)];
}

/** Whose mailbox it most likely is: the one it was delivered to, else who stands in most mails. */
export function likelyOwner(letters: readonly Letter[], sender: Person | null): Person | null {
  if (sender?.email) return sender;
  const everybody = correspondents(letters);
  const delivered = new Map<string, number>();
  for (const letter of letters) {
    const to = letter.headers?.["delivered-to"]?.trim().toLowerCase();
    if (to) delivered.set(to, (delivered.get(to) ?? 0) + 1);
  }
  const [most] = [...delivered].sort((a, b) => b[1] - a[1]);
  const named = everybody.find(({ person }) => person.email === most?.[0]);
  return named?.person ?? everybody[0]?.person ?? null;
}
