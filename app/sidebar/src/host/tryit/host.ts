/** The compose window of the try-it page as a host of the sidebar. */
import type { Draft, Host } from "../host.js";
import { peopleIn } from "./addresses.js";
import { Basis } from "../basis.js";
import { CannotChange, type Change, type Fields, changes, withChanges } from "./changes.js";
import { type Desk, NO_WORDS, unfilled } from "./desk.js";
import { calendarOf } from "./schedule.js";
import type { Themes } from "./theme.js";

/** `ready`: when the first situation lies on the desk. `type`: writes into the fields, as the user would. */
export interface Around {
  readonly desk: Desk;
  readonly themes: Themes;
  readonly ready: Promise<void>;
  readonly type: (change: Change) => void;
}

export function tryItHost({ desk, themes, ready, type }: Around): Host {
  let read: Fields = NO_WORDS;
  const basis = new Basis<Fields>();
  const schedule = calendarOf(desk);
  return {
    mode: () => "compose",
    async draft(): Promise<Draft> {
      await ready;
      const { from, fields, kind, threadId, attachments } = desk.laid;
      read = fields;
      const people = (field: string) => peopleIn(field).map(({ email, name }) => ({ email, name }));
      return {
        from,
        to: people(fields.to),
        cc: people(fields.cc),
        bcc: [],
        subject: fields.subject,
        text: fields.text,
        html: null,
        attachments,
        kind,
        threadId,
        unfilled: unfilled(desk.laid),
      };
    },
    opened: () => Promise.resolve(null),
    async background() {
      await ready;
      const { letters, me, now } = desk.laid;
      // With no mail at hand nothing is known of earlier mail; with some, that none of it is with these people is a fact.
      const history = letters.length > 0 ? { messages: [...desk.history().letters] } : null;
      return { history, me, now };
    },
    apply(edits, quotes) {
      try {
        const was = basis.of(edits) ?? read;
        for (const change of changes(edits, quotes, was, desk.laid.fields)) type(change);
        basis.mended(edits, quotes, withChanges(was, changes(edits, quotes, was, was)));
        return Promise.resolve({ done: true });
      } catch (error) {
        if (!(error instanceof CannotChange)) throw error;
        return Promise.resolve({ done: false, how: error.message });
      }
    },
    watch: (changed) => desk.watch(changed),
    theme: () => themes.theme(),
    watchTheme: (changed) => themes.watch(changed),
    schedule: () => schedule,
    token: () => Promise.resolve(null),
    remember() {
      basis.judged(read);
      return Promise.resolve();
    },
  };
}
