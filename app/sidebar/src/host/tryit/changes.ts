/** A fix in the fields of the compose window: which characters of which field become what. Offsets are UTF-16 units. */
import type { Edit } from "../../api/types.js";
import { carried, replacedIn } from "../basis.js";
import { peopleIn } from "./addresses.js";

export type FieldName = "to" | "cc" | "subject" | "text";
export type Fields = Readonly<Record<FieldName, string>>;

/** One replacement in one field, so that undoing takes one step. */
export interface Change {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const CHANGED =
  "The draft has changed since it was read: in a moment there is a new review, with the words as they are now.";
const ELSEWHERE = "This is not a part of the mail that can be changed from here: change it by hand.";

export class CannotChange extends Error {}

/**
 * The edits of one fix, for the fields as they were judged (`read`), in the fields as they stand (`now`). `quotes`: the
 * words that each edit takes away, where known. Throws CannotChange, with a sentence for the user.
 */
export function changes(edits: readonly Edit[], quotes: readonly string[], read: Fields, now: Fields): Change[] {
  const placed = edits.map((edit, i) => {
    const change = place(edit, read);
    const was = read[change.field];
    const quote = quotes[i] ?? "";
    const there = carried(change, was, now[change.field]);
    if (!there || (quote && quote !== was.slice(change.start, change.end))) throw new CannotChange(CHANGED);
    return there;
  });
  const fields = [...new Set(placed.map((c) => c.field))];
  return fields.map((field) =>
    joined(
      placed.filter((c) => c.field === field),
      now[field],
    ),
  );
}

/** The fields with changes of `changes` made in them. */
export function withChanges(fields: Fields, made: readonly Change[]): Fields {
  return made.reduce((now, change) => ({ ...now, [change.field]: replacedIn(now[change.field], [change]) }), fields);
}

function place(edit: Edit, fields: Fields): Change {
  const { field, start, end, replacement } = edit;
  if (field === "bcc" || field === "from") throw new CannotChange(ELSEWHERE);
  if (start < 0 || end < start) throw new CannotChange(CHANGED);
  if (field === "subject" || field === "text") {
    if (end > fields[field].length) throw new CannotChange(CHANGED);
    return { field, start, end, replacement };
  }
  const person = peopleIn(fields[field])[edit.index ?? 0];
  if (!person || end > person.email.length) throw new CannotChange(CHANGED);
  return { field, start: person.at + start, end: person.at + end, replacement };
}

/** Several changes of one field as one, from the first character that changes to the last. */
function joined(several: readonly Change[], text: string): Change {
  const ordered = [...several].sort((a, b) => a.start - b.start || a.end - b.end);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) throw new CannotChange(CHANGED);
  let at = first.start;
  let replacement = "";
  for (const change of ordered) {
    if (change.start < at) throw new CannotChange(CHANGED);
    replacement += text.slice(at, change.start) + change.replacement;
    at = change.end;
  }
  return { field: first.field, start: first.start, end: at, replacement };
}

/** Where a place in a text comes to lie after a change; one inside what was replaced goes behind the new words. */
export function moved(place: number, change: Change): number {
  if (place <= change.start) return place;
  if (place < change.end) return change.start + change.replacement.length;
  return place + change.replacement.length - (change.end - change.start);
}
