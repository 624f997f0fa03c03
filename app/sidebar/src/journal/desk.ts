/** What the journal's views share: the journal itself, the clock of the mail, and how to put something on the page. */
import type { Answer } from "../api/client.js";
import type { Rule } from "../api/types.js";
import type { Host } from "../host/host.js";
import type { Keep } from "../keep/keep.js";
import type { Journal } from "./journal.js";

export type Tab = "interviews" | "agenda" | "insights" | "settings";

/** Where to go within the interviews: to one of them, or to its debrief. */
export interface Place {
  readonly interview: string;
  readonly part: "interview" | "debrief";
}

export interface Desk {
  readonly journal: Journal;
  readonly host: Host;
  readonly keep: Keep;
  rules(): Promise<readonly Rule[]>;
  now(): Date;
  /** The moment of invented mail; null when it is now. */
  invented(): string | null;
  zone(): string;
  redraw(): void;
  /** Says it aloud, to who listens to the page. */
  say(words: string): void;
  /** Moves the focus, as soon as that is on the page. */
  focus(selector: string): void;
  go(tab: Tab, place?: Place): void;
  /** The review rests on what has just been changed. */
  reviewAgain(): void;
}

/** One part of the sidebar below its tab. */
export interface Part {
  /** The tab was chosen, or the journal has changed. */
  opened(): void;
  view(): unknown;
}

/** What was read from the service, and what went wrong the last time. */
export class Reading<T> {
  value: T | null = null;
  said = "";
  busy = false;
  #turn = 0;

  constructor(private readonly changed: () => void) {}

  /** The newest question wins; what was there before stays until its answer comes. */
  async of(asked: Promise<Answer<T>>): Promise<T | null> {
    const turn = ++this.#turn;
    this.busy = true;
    this.changed();
    const answer = await asked;
    if (turn !== this.#turn) return null;
    this.busy = false;
    this.said = answer.ok ? "" : answer.said;
    if (answer.ok) this.value = answer.value;
    this.changed();
    return answer.ok ? answer.value : null;
  }
}
