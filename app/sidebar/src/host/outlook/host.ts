/** Outlook as a host: everything the sidebar asks, answered by Office.js and the user's sign-in. */
import type { SignIn } from "../../auth/sign-in.js";
import { digest } from "../../events/digest.js";
import { REMEMBERED } from "../../events/verdict.js";
import type { Draft, Host, Remembered } from "../host.js";
import { Basis, replacedIn } from "../basis.js";
import { type Seen, applyEdits } from "./applying.js";
import { ask } from "./ask.js";
import { composed, meOf, modeOf, readDraft, readOpened, threadOf } from "./reading.js";
import { scheduleOf } from "./schedule.js";
import { themeOf, watchTheme } from "./theme.js";
import { Looks, lookOf, watchItem } from "./watching.js";

/** How long a review waits for a token that is fetched in silence, in milliseconds; it goes on without earlier mail. */
const FOR_TOKEN = 1000;

const EMPTY: Draft = {
  from: null,
  to: [],
  cc: [],
  bcc: [],
  subject: "",
  text: null,
  html: null,
  attachments: [],
  kind: null,
  threadId: null,
};

export function outlookHost(context: Office.Context, signIn: SignIn): Host {
  const looks = new Looks();
  const me = () => meOf(context.mailbox);
  let read: Draft | null = null;
  const basis = new Basis<Seen>();
  let withoutMail: boolean | null = null; // of the last review; null before the first

  return {
    mode: () => modeOf(context.mailbox),

    async draft() {
      const item = modeOf(context.mailbox) === "compose" ? composed(context.mailbox) : null;
      if (!item) return EMPTY;
      const draft = await readDraft(item, me());
      if (item === composed(context.mailbox)) {
        read = draft;
        looks.differs(lookOf(draft)); // what has just been read is no change
      }
      return draft;
    },

    async opened() {
      return modeOf(context.mailbox) === "read" ? readOpened(context.mailbox, me()) : null;
    },

    async background() {
      const own = me();
      const thread = threadOf(context.mailbox);
      withoutMail = null; // whatever is found out meanwhile is in this review
      withoutMail = !(await within(signIn.readsMail(), FOR_TOKEN));
      return {
        history: withoutMail ? null : { mailbox: "graph", thread_id: thread },
        me: own ? [own] : [],
        now: null,
      };
    },

    async apply(edits, quotes) {
      const item = modeOf(context.mailbox) === "compose" ? composed(context.mailbox) : null;
      if (!item) return { done: false, how: "Open the mail to change it." };
      const was = basis.of(edits);
      const applied = await applyEdits(item, edits, quotes, was);
      if (applied.done && was) {
        const ofSubject = edits.filter((edit) => edit.field === "subject");
        basis.mended(edits, quotes, { subject: replacedIn(was.subject, ofSubject), html: null });
      }
      return applied;
    },

    watch(changed) {
      const stop = watchItem(context, looks, changed);
      // The token came late, or after a click, or no longer opens the mailbox: once more, with what is known now.
      const standing = () => `${signIn.state} ${signIn.needed}`;
      let before = standing();
      const forget = signIn.watch(() => {
        const [was, now] = [before, standing()];
        before = now;
        if (withoutMail !== null && signIn.reads === withoutMail) changed("edited");
        if (signIn.state === "in" && now !== was) changed("signed-in");
      });
      return () => {
        stop();
        forget();
      };
    },

    theme: () => themeOf(context.officeTheme as Office.OfficeTheme | undefined),
    watchTheme: (changed) => watchTheme(context, changed),
    schedule: () => scheduleOf(context),
    token: (claims) => signIn.token(claims),
    signIn: () => signIn.byClick(),

    async remember(verdict: Remembered) {
      if (read && digest(read) === verdict.of) basis.judged(read);
      const item = composed(context.mailbox);
      if (!item || modeOf(context.mailbox) !== "compose") return;
      await ask<void>((done) => item.sessionData.setAsync(REMEMBERED, JSON.stringify(verdict), done)).catch(
        () => undefined, // before Mailbox 1.11: the check on sending has its own few rules
      );
    },
  };
}

/** The answer, or null when it takes longer than `patience` milliseconds. */
async function within<T>(answer: Promise<T | null>, patience: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
