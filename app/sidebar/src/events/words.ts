/**
 * The words of a mail's HTML without a document: the check on sending runs where there is none. Reads every character
 * once. Written without newer syntax or functions, as is everything in this folder: see events.ts.
 */

export interface Words {
  readonly text: string;
  /** Whether the reading ended at a quoted mail or a signature. */
  readonly cut: boolean;
}

/** Elements whose content nobody reads. */
const UNSEEN = /^(?:style|script|head|title|xml)$/;
const BLOCK = /^(?:p|div|br|li|ul|ol|tr|td|table|h[1-6]|hr|blockquote|pre)$/;
/** Where Outlook, its phones and other programs put the mail that is answered, and signatures. */
const ENDS =
  /\b(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message|ms-outlook-mobile-reference-message|OutlookMessageHeader|gmail_quote|yahoo_quoted|moz-cite-prefix|ms-outlook-mobile-signature|gmail_signature)|\bid\s*=\s*["']?(?:x_)?signature\b|\btype\s*=\s*["']?cite\b|border-top:\s?solid #(?:E1E1E1|B5C4DF)/i;
/** The same in plain words, at the start of a line. */
const QUOTED =
  /^(?:>|-{2,5} ?(?:Original Message|Forwarded message|Original-Nachricht)|_{20,}|On .{6,120} wrote:$|From: .{1,200}$)/i;

const MARKS: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** `own`: only what lies above the first quoted mail or signature. */
export function wordsOf(html: string, own: boolean): Words {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const comment = html.slice(open, open + 4) === "<!--";
    let end = ">";
    if (comment) end = "-->";
    const close = html.indexOf(end, open);
    if (close < 0) break;
    const tag = html.slice(open + 1, close);
    at = close + end.length;
    const found = /^\/?([a-z][a-z0-9]{0,20})/i.exec(tag);
    if (comment || !found) continue;
    const name = found[1]!.toLowerCase();
    if (own && tag[0] !== "/" && (name === "blockquote" || ENDS.test(tag))) return { text: plain(parts), cut: true };
    if (BLOCK.test(name)) parts.push("\n");
    if (tag[0] !== "/" && UNSEEN.test(name)) {
      at = endOf(html, name, at);
      if (at < 0) break;
    }
  }
  if (own) return aboveQuotes(plain(parts));
  return { text: plain(parts), cut: false };
}

/** Behind the element's end tag; -1 where it never ends. */
function endOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const close = html.indexOf(">", at);
      if (close < 0) return -1;
      return close + 1;
    }
  }
  return -1;
}

function plain(parts: readonly string[]): string {
  const text = parts.join("").replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, decoded);
  return text.replace(/[^\S\n]/g, " ");
}

function decoded(whole: string, name: string): string {
  if (name[0] !== "#") {
    return MARKS[name.toLowerCase()] || whole;
  }
  let code = parseInt(name.slice(1), 10);
  if (/^#x/i.test(name)) code = parseInt(name.slice(2), 16);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return whole;
}

/** Plain text's own marks of a quoted mail. */
function aboveQuotes(text: string): Words {
  const lines = text.split("\n");
  for (let n = 0; n < lines.length; n += 1) {
    if (QUOTED.test(lines[n]!.trim().slice(0, 240))) return { text: lines.slice(0, n).join("\n"), cut: true };
  }
  return { text, cut: false };
}
