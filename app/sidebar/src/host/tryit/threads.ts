/** Which mails belong together, by the Message-IDs that they answer. */
import type { Letter, ReadMail } from "./mail.js";

/** `threadOf`: the thread that a mail with these `answers` continues; null if none of them is known. */
export interface Threaded {
  readonly letters: readonly Letter[];
  threadOf(answers: readonly string[]): string | null;
}

/** Oldest first, each mail once; those without a date stand first. */
export function threaded(mails: readonly ReadMail[]): Threaded {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    if (top !== id) parent.set(id, top);
    return top;
  };
  for (const { letter, answers } of mails) {
    for (const answered of answers) {
      const [a, b] = [root(answered), root(letter.id)];
      if (a !== b) parent.set(b, a);
    }
  }
  const each = new Map(mails.map(({ letter }) => [letter.id, { ...letter, thread_id: root(letter.id) }]));
  const known = new Set([...each.values()].map((letter) => letter.thread_id));
  return {
    letters: [...each.values()].sort((a, b) => time(a) - time(b)),
    threadOf(answers) {
      const found = answers.map(root).find((id) => known.has(id));
      return found ?? null;
    },
  };
}

/** Milliseconds; a mail without a date is older than any. */
export function time(letter: Letter): number {
  return letter.sent_at ? Date.parse(letter.sent_at) : -Infinity;
}
