/**
 * The mails of an mbox file, as bytes: their character sets differ, and each tells its own.
 *
 * A mail starts at a "From " line at the start of the file or behind an empty line, if a header field follows it. So a
 * sentence that opens with "From" starts no mail. In a mail, the ">" is taken off that guarded such a line.
 */

export const MANY = 5_000; // mails; more is no correspondence with a few people

const NEWLINE = 10;
const RETURN = 13;
const GUARD = 62; // ">"
const FROM = [70, 114, 111, 109, 32]; // "From "

export function isMbox(bytes: Uint8Array): boolean {
  return opens(bytes, 0);
}

/** The newest are last in nearly every mbox, so of too many the last are taken. */
export function splitMbox(bytes: Uint8Array): { readonly mails: readonly Uint8Array[]; readonly all: number } {
  const starts: number[] = [];
  let blank = true; // whether the line before was empty
  for (let at = 0; at < bytes.length;) {
    const next = lineEnd(bytes, at);
    if (blank && opens(bytes, at)) starts.push(at);
    blank = next - at <= 2 && (bytes[at] === NEWLINE || (bytes[at] === RETURN && bytes[at + 1] === NEWLINE));
    at = next;
  }
  const chosen = starts.slice(-MANY);
  const mails = chosen.map((start, i) =>
    unguarded(bytes.subarray(lineEnd(bytes, start), chosen[i + 1] ?? bytes.length)),
  );
  return { mails, all: starts.length };
}

/** The place behind the line's break. */
function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(NEWLINE, at);
  return end < 0 ? bytes.length : end + 1;
}

function starts(bytes: Uint8Array, at: number): boolean {
  return FROM.every((c, i) => bytes[at + i] === c);
}

/** A "From " line with a header field behind it. */
function opens(bytes: Uint8Array, at: number): boolean {
  if (!starts(bytes, at)) return false;
  const field = lineEnd(bytes, at);
  for (let i = field; i < Math.min(field + 77, bytes.length); i++) {
    const c = bytes[i] ?? 0;
    if (c === 58) return i > field; // ":"
    if (c <= 32 || c > 126) return false;
  }
  return false;
}

function unguarded(mail: Uint8Array): Uint8Array {
  const left: number[] = []; // places of the ">" to leave out
  for (let at = 0; at < mail.length; at = lineEnd(mail, at)) {
    if (mail[at] !== GUARD) continue;
    let i = at;
    while (mail[i] === GUARD && i - at < 50) i++;
    if (starts(mail, i)) left.push(at);
  }
  if (left.length === 0) return mail;
  const out = new Uint8Array(mail.length - left.length);
  let from = 0;
  let to = 0;
  for (const place of [...left, mail.length]) {
    out.set(mail.subarray(from, place), to);
    to += place - from;
    from = place + 1;
  }
  return out;
}
