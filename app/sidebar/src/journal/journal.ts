/**
 * What the user keeps, as the sidebar knows it: read once, changed through here, and told to whoever watches.
 *
 * Nothing is asked for beyond the preferences before the user has agreed that a journal is kept.
 */
import type { Answer } from "../api/client.js";
import type { Ask } from "./asking.js";
import type { Calls, Page } from "./calls.js";
import { used } from "./request-key.js";
import type { Details, Interview, MailsGiven, Preferences, PreferencesGiven, Silence, SilenceGiven } from "./types.js";

const STALE = 412;
const MOST_PAGES = 20; // of a hundred interviews each

/** `refused`: why nothing is known, in a sentence; `signIn`: whether signing in would help. */
export interface Held {
  readonly preferences: Preferences | null;
  readonly interviews: readonly Interview[];
  readonly silences: readonly Silence[];
  readonly refused: { readonly said: string; readonly signIn: boolean } | null;
  readonly reading: boolean;
}

const NOTHING: Held = { preferences: null, interviews: [], silences: [], refused: null, reading: false };

export type Choices = Omit<PreferencesGiven, "consent">;

export class Journal {
  held: Held = NOTHING;
  #reading: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly calls: Calls,
    readonly ask: Ask,
  ) {}

  /** Whether the user agreed that a journal is kept. */
  get kept(): boolean {
    return this.held.preferences?.consent ?? false;
  }

  watch(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Reads all there is; once at a time. */
  read(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    this.#set({ reading: true });
    const preferences = await this.ask(this.calls.preferences());
    if (!preferences.ok) return this.#refuse(preferences);
    if (!preferences.value.consent) return this.#set({ ...NOTHING, preferences: preferences.value });
    const silences = await this.ask(this.calls.silences());
    const interviews = await this.#interviews();
    if (!silences.ok) return this.#refuse(silences);
    if (!interviews.ok) return this.#refuse(interviews);
    this.#set({
      preferences: preferences.value,
      interviews: interviews.value,
      silences: silences.value,
      refused: null,
      reading: false,
    });
  }

  async #interviews(): Promise<Answer<readonly Interview[]>> {
    const all: Interview[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page: Answer<Page> = await this.ask(this.calls.interviews(cursor));
      if (!page.ok) return page;
      all.push(...page.value.interviews);
      cursor = page.value.next;
      if (!cursor) break;
    }
    return { ok: true, value: all };
  }

  /** Lets a journal be kept, with these choices, or no longer. */
  agree(consent: boolean, change: Partial<Choices> = {}): Promise<Answer<Preferences>> {
    return this.#choose(change, consent);
  }

  /** Changes some of the preferences; made again on top of what another window chose meanwhile. */
  choose(change: Partial<Choices>): Promise<Answer<Preferences>> {
    return this.#choose(change, this.kept);
  }

  async #choose(change: Partial<Choices>, consent: boolean): Promise<Answer<Preferences>> {
    const send = (from: Preferences | null) => {
      const { time_zone = null, country = null, limits = {}, keep_days = null, version = 0 } = from ?? {};
      const given = { time_zone, country, limits, keep_days, ...change, consent } as PreferencesGiven;
      return this.ask(this.calls.choose(given, version));
    };
    let answer = await send(this.held.preferences);
    if (!answer.ok && (answer.status === STALE || answer.status === 428)) {
      const now = await this.ask(this.calls.preferences());
      answer = now.ok ? await send(now.value) : now;
    }
    if (answer.ok) {
      const before = this.kept;
      this.#set({ preferences: answer.value });
      if (answer.value.consent !== before) await this.read();
    }
    return answer;
  }

  /** Keeps a new interview. `key`: the same for the same interview, however often it is sent. */
  async keep(details: Details, key: string): Promise<Answer<Interview>> {
    const answer = await this.ask(this.calls.keep(details, key));
    if (answer.ok) used(details);
    return this.#took(answer);
  }

  async change(id: string, details: Details, version: number): Promise<Answer<Interview>> {
    return this.#took(await this.ask(this.calls.change(id, details, version)));
  }

  /** As it is kept now: for who comes too late with a change. */
  async fresh(id: string): Promise<Answer<Interview>> {
    return this.#took(await this.ask(this.calls.interview(id)));
  }

  async note(id: string, mails: MailsGiven): Promise<Answer<Interview>> {
    return this.#took(await this.ask(this.calls.note(id, mails)));
  }

  async remove(id: string, version: number): Promise<Answer<null>> {
    const answer = await this.ask(this.calls.remove(id, version));
    if (answer.ok || answer.status === 404) {
      this.#set({ interviews: this.held.interviews.filter((i) => i.id !== id) });
    }
    return answer;
  }

  async silence(given: SilenceGiven): Promise<Answer<Silence>> {
    const answer = await this.ask(this.calls.silence(given));
    if (answer.ok) {
      const others = this.held.silences.filter((s) => s.id !== answer.value.id);
      this.#set({ silences: [answer.value, ...others] });
    }
    return answer;
  }

  async hear(id: string): Promise<Answer<null>> {
    const answer = await this.ask(this.calls.hear(id));
    if (answer.ok || answer.status === 404) {
      this.#set({ silences: this.held.silences.filter((s) => s.id !== id) });
    }
    return answer;
  }

  /** Everything, for good. */
  async forget(): Promise<Answer<null>> {
    const answer = await this.ask(this.calls.forget());
    if (answer.ok) await this.read();
    return answer;
  }

  #took(answer: Answer<Interview>): Answer<Interview> {
    if (answer.ok) {
      const others = this.held.interviews.filter((i) => i.id !== answer.value.id);
      this.#set({ interviews: [answer.value, ...others] });
    } else if (answer.status === 404) void this.read(); // forgotten in another window
    return answer;
  }

  #refuse({ said, status }: { readonly said: string; readonly status: number }): void {
    this.#set({ refused: { said, signIn: status === 401 }, reading: false });
  }

  #set(change: Partial<Held>): void {
    this.held = { ...this.held, ...change };
    this.#listeners.forEach((changed) => changed());
  }
}
