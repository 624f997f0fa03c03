/**
 * What the sidebar asks of the place it lies beside: Outlook, or the compose window of the try-it page.
 *
 * Nothing else in the sidebar knows where it runs. A host never changes a draft unasked, and every field of what it
 * reads may be missing. Offsets are UTF-16 code units, as JavaScript counts.
 */
import type { Edit, ReviewRequest } from "../api/types.js";

export interface Person {
  readonly email: string;
  readonly name: string;
}

/** What the user is writing. `text` or `html` is there, if anything is; `threadId` only when the host knows it. */
export interface Draft {
  readonly from: Person | null;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string; readonly type: string }[];
  readonly kind: "new" | "reply" | "forward" | null;
  readonly threadId: string | null;
  /** What the host did not tell this time: it stands empty above, which says nothing of the mail. */
  readonly untold?: readonly ("subject" | "people" | "attachments")[];
  /** What the user has not come to yet, and may still fill in. */
  readonly unfilled?: readonly ("people" | "subject")[];
}

/** A message that is being read, not written: whom it is with, and its thread. */
export interface Opened {
  readonly threadId: string | null;
  readonly people: readonly Person[];
  readonly subject: string;
}

export type History = NonNullable<ReviewRequest["history"]>;

/** Earlier mail as the request for a review names it, and the user's own addresses. `now`: only for invented mail. */
export interface Background {
  readonly history: History | null;
  readonly me: readonly Person[];
  readonly now: string | null;
}

/** What became of a mend. `by-hand`: the host cannot reach these words by itself; `how` tells the user what to do. */
export type Applied = { readonly done: true } | { readonly done: false; readonly how: string };

export type Mode = "compose" | "read" | "none";

export type Theme = "light" | "dark" | "high-contrast";

/** What became of sending later, in a sentence. `undo`: takes it back and says so; null where only the user can. */
export interface Scheduled {
  readonly said: string;
  readonly undo: (() => Promise<Scheduled>) | null;
}

/** Sending later. `label`: what the button says. */
export interface Schedule {
  readonly label: string;
  /** `zone`: whose clock the sentence goes by (the browser's where it is left out). */
  send(at: Date, zone?: string): Promise<Scheduled>;
}

export interface Host {
  /** Compose, read, or nothing open (a pinned pane while no message is chosen). */
  mode(): Mode;
  /** The draft as it stands. Only in compose mode. Rejects when its words cannot be had. */
  draft(): Promise<Draft>;
  /** The message being read; null when there is none. Only in read mode. */
  opened(): Promise<Opened | null>;
  background(): Promise<Background>;
  /** All edits of one fix together, or none: `edits` are those that the service proposed for the draft as last read. */
  apply(edits: readonly Edit[], quotes: readonly string[]): Promise<Applied>;
  /**
   * Calls back when the draft changed (`edited`), another item was opened (`opened`), or the user came to be signed in
   * by other means than `signIn` (`signed-in`). Returns how to stop.
   */
  watch(changed: (what: "edited" | "opened" | "signed-in") => void): () => void;
  theme(): Theme;
  watchTheme(changed: (theme: Theme) => void): () => void;
  /** How to send later here; null where nothing better than waiting is possible. */
  schedule(): Schedule | null;
  /**
   * A token for our API; null where none is needed. `claims`: what the service's challenge asked for, empty where it
   * turned the last token away without one. May show a window.
   */
  token(claims?: string): Promise<string | null>;
  /** Lets the user sign in, in a window where that is needed; called from a click. Not there where nobody signs in. */
  signIn?(): Promise<unknown>;
  /** Tells the host what the pane last said, so that a check on sending can repeat it. */
  remember(verdict: Remembered): Promise<void>;
}

/** The pane's last word on a draft, kept for the check on sending: no mail text. `of` is a digest of the draft. */
export interface Remembered {
  readonly verdict: string;
  readonly summary: string;
  readonly sendAfter: string | null;
  readonly of: string;
}
