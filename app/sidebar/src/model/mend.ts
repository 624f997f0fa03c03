/** What a fix replaces, and how it is taken back. */
import type { Edit, Report } from "../api/types.js";
import type { Draft } from "../host/host.js";

/** The words that each edit replaces, as the service read them. */
export function replaced(edits: readonly Edit[], report: Report, draft: Draft): string[] {
  return edits.map((edit) => fieldOf(edit, report, draft).slice(edit.start, edit.end));
}

const SHOWN = 40; // characters of the words that a mend changed

/** What a mend did, in a sentence. */
export function told(edits: readonly Edit[], quotes: readonly string[]): string {
  const [edit, was] = [edits[0], quotes[0]?.trim() ?? ""];
  if (edits.length !== 1 || !edit) return "Your mail is changed.";
  const now = edit.replacement.trim();
  if (Math.max(was.length, now.length) > SHOWN || was === now) return "Your mail is changed.";
  if (!was) return edit.field === "subject" ? `The subject is now “${now}”.` : `“${now}” was added.`;
  return now ? `“${was}” is now “${now}”.` : `“${was}” was taken out.`;
}

/** The edits that undo others, as they lie once those were made; and the words that they replace. */
export function reversed(edits: readonly Edit[], quotes: readonly string[]): { edits: Edit[]; quotes: string[] } {
  const order = edits.map((edit, n) => ({ edit, was: quotes[n] ?? "" })).sort((a, b) => a.edit.start - b.edit.start);
  const moved = new Map<string, number>();
  const back = order.map(({ edit, was }) => {
    const place = `${edit.field} ${edit.index ?? ""}`;
    const shift = moved.get(place) ?? 0;
    moved.set(place, shift + edit.replacement.length - (edit.end - edit.start));
    const start = edit.start + shift;
    return { ...edit, start, end: start + edit.replacement.length, replacement: was };
  });
  return { edits: back, quotes: order.map(({ edit }) => edit.replacement) };
}

function fieldOf({ field, index }: Edit, report: Report, draft: Draft): string {
  if (field === "text") return report.text;
  if (field === "subject") return draft.subject;
  const people = field === "from" ? (draft.from ? [draft.from] : []) : draft[field];
  return people[index ?? 0]?.email ?? "";
}
