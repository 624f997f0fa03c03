/** What lies on the try-it page: the draft in the compose window and the mail behind it. Lives and ends with the page. */
import type { Draft, Person } from "../host.js";
import type { FieldName, Fields } from "./changes.js";
import { type Chosen, historyFor } from "./history.js";
import type { Letter } from "./mail.js";
import { peopleIn } from "./addresses.js";

/** `now`: the moment of an invented situation; null means the clock. `me`: all addresses of the user. */
export interface Laid {
  /** Fields that the user has been in; all of them where that is left out, as in mail that was written elsewhere. */
  readonly visited?: ReadonlySet<FieldName>;
  readonly from: Person | null;
  readonly fields: Fields;
  readonly kind: Draft["kind"];
  readonly threadId: string | null;
  readonly attachments: Draft["attachments"];
  readonly letters: readonly Letter[];
  readonly me: readonly Person[];
  readonly now: string | null;
}

export const NO_WORDS: Fields = { to: "", cc: "", subject: "", text: "" };

export const EMPTY: Laid = {
  from: null,
  fields: NO_WORDS,
  kind: "new",
  threadId: null,
  attachments: [],
  letters: [],
  me: [],
  now: null,
};

/** For a mail that is yet to be written, here. */
export const FRESH: Laid = { ...EMPTY, visited: new Set() };

/** What the user has not come to yet and stands empty. */
export function unfilled({ fields, visited }: Laid): ("people" | "subject")[] {
  const open = (field: FieldName): boolean => visited?.has(field) === false && fields[field].trim() === "";
  return [...(open("to") ? (["people"] as const) : []), ...(open("subject") ? (["subject"] as const) : [])];
}

function isOwn({ fields, letters, now }: Laid): boolean {
  return now === null && (letters.length > 0 || Object.values(fields).some((words) => words.trim() !== ""));
}

/** `opened`: another situation; `edited`: a change of this one. */
export type Turn = "opened" | "edited";

export class Desk {
  laid: Laid = FRESH;
  /** The user's own mail as it lay here before something else was laid over it, until it is laid here again. */
  aside: Laid | null = null;
  readonly #listeners = new Set<(turn: Turn) => void>();
  #chosen: { readonly of: string; readonly letters: readonly Letter[]; readonly chosen: Chosen } | null = null;

  /** `over`: what lay here before, where this is not the first of what is laid at once. */
  lay(laid: Laid, over: Laid = this.laid): void {
    if (isOwn(over)) this.aside = over;
    else if (laid === this.aside) this.aside = null;
    this.laid = laid;
    this.#tell("opened");
  }

  write(field: FieldName, words: string): void {
    if (this.laid.fields[field] === words) return;
    this.change({ fields: { ...this.laid.fields, [field]: words } });
  }

  change(change: Partial<Laid>): void {
    this.laid = { ...this.laid, ...change };
    this.#tell("edited");
  }

  /** The user has been in these fields, and went on. What was left empty is judged from now on. */
  left(...fields: FieldName[]): void {
    const { visited } = this.laid;
    if (!visited || fields.every((field) => visited.has(field))) return;
    const before = unfilled(this.laid).length;
    this.laid = { ...this.laid, visited: new Set([...visited, ...fields]) };
    if (unfilled(this.laid).length !== before) this.#tell("edited");
  }

  watch(changed: (turn: Turn) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  recipients(): readonly Person[] {
    const { to, cc } = this.laid.fields;
    return [...peopleIn(to), ...peopleIn(cc)].map(({ email, name }) => ({ email, name }));
  }

  /** The mail that a review is given; worked out anew only when people or mail changed. */
  history(): Chosen {
    const { letters, threadId } = this.laid;
    const people = this.recipients();
    const of = JSON.stringify([people.map((p) => p.email), threadId]);
    if (this.#chosen?.of !== of || this.#chosen.letters !== letters) {
      this.#chosen = { of, letters, chosen: historyFor(letters, people, threadId) };
    }
    return this.#chosen.chosen;
  }

  #tell(turn: Turn): void {
    this.#listeners.forEach((changed) => changed(turn));
  }
}
