/** A fingerprint of a draft, the same in the pane and in the check on sending. It cannot be turned back into words. */
import { wordsOf } from "./words.js";

interface Addressed {
  readonly email: string;
}

/** What a review depends on. `html` or `text` is there. */
export interface Drafted {
  readonly to: readonly Addressed[];
  readonly cc: readonly Addressed[];
  readonly bcc: readonly Addressed[];
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly { readonly name: string }[];
}

/** 53 bits in hexadecimal. Blanks do not count: Outlook moves them about between two readings of one mail. */
export function digest(draft: Drafted): string {
  let words = draft.text || "";
  if (draft.html !== null) words = wordsOf(draft.html, false).text;
  const fields = [addresses(draft.to), addresses(draft.cc), addresses(draft.bcc)];
  fields.push(
    draft.subject,
    words,
    draft.attachments
      .map((one) => one.name)
      .sort()
      .join("|"),
  );
  return hash(fields.map((field) => field.replace(/\s+/g, "")).join("\n"));
}

function addresses(people: readonly Addressed[]): string {
  return people
    .map((person) => person.email.toLowerCase())
    .sort()
    .join(",");
}

/** cyrb53 (public domain): two multiplicative hashes, mixed. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let n = 0; n < text.length; n += 1) {
    const unit = text.charCodeAt(n);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16);
}
