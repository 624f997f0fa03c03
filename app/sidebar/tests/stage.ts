/** A host, a service, a clock and a network that do what a test says, when it says so. */
import type { Answer, Refusal, Service } from "../src/api/client.js";
import type { Report, ReviewRequest, Situations } from "../src/api/types.js";
import type { Applied, Background, Draft, Host, Mode, Opened, Remembered, Schedule } from "../src/host/host.js";
import { browserKeep } from "../src/keep/browser.js";
import type { Surroundings } from "../src/review/surroundings.js";
import { DRAFT, NOW, reportOf } from "./sample.js";

/** Lets everything that waits for nothing but its turn go on. */
export async function settled(): Promise<void> {
  for (let n = 0; n < 30; n++) await Promise.resolve();
}

export class Time implements Surroundings {
  isOnline = true;
  #now = NOW.getTime();
  #timers = new Map<number, { at: number; then: () => void }>();
  #next = 0;
  #back = new Set<() => void>();

  now = (): Date => new Date(this.#now);
  online = (): boolean => this.isOnline;

  after = (milliseconds: number, then: () => void): (() => void) => {
    const id = this.#next++;
    this.#timers.set(id, { at: this.#now + milliseconds, then });
    return () => this.#timers.delete(id);
  };

  watchOnline = (back: () => void): (() => void) => {
    this.#back.add(back);
    return () => this.#back.delete(back);
  };

  async comesBack(): Promise<void> {
    this.isOnline = true;
    this.#back.forEach((back) => back());
    await settled();
  }

  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settled();
    for (;;) {
      const [due] = [...this.#timers].filter(([, t]) => t.at <= until).sort((a, b) => a[1].at - b[1].at);
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = Math.max(this.#now, due[1].at);
      due[1].then();
      await settled();
    }
    this.#now = until;
  }
}

interface Call {
  readonly body: ReviewRequest;
  readonly token: string | null;
  readonly signal: AbortSignal;
  readonly answer: (answer: Answer<never> | Report) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** Answers at once with `report`, or, when that is null, as each call is told. */
export class FakeService implements Service {
  readonly calls: Call[] = [];
  readonly asked: unknown[] = [];
  report: Report | null = reportOf();
  refusals: Refusal[] = [];
  standing: Answer<Situations> | null = null;

  review: Service["review"] = (body, token, signal) =>
    new Promise((resolve, reject) => {
      const refusal = this.refusals.shift();
      if (refusal) resolve(refusal);
      else if (this.report) resolve({ ok: true, value: this.report });
      const answer = async (given: Answer<never> | Report): Promise<void> => {
        resolve("ok" in given ? given : { ok: true, value: given });
        await settled();
      };
      const fail = async (error: Error): Promise<void> => {
        reject(error);
        await settled();
      };
      this.calls.push({ body, token, signal, answer, fail });
    });

  situation: Service["situation"] = async (body) => {
    this.asked.push(body);
    return this.standing ?? refusal(503);
  };

  rules: Service["rules"] = async () => [];
}

export function refusal(status: number, change: Partial<Refusal> = {}): Refusal {
  return { ok: false, status, said: `Problem ${status}.`, retryAfter: null, claims: null, ...change };
}

export class FakeHost implements Host {
  written: Draft = DRAFT;
  at: Mode = "compose";
  reading: Opened | null = null;
  known: Background = { history: null, me: [], now: null };
  applied: { edits: unknown; quotes: unknown }[] = [];
  apply_: Applied = { done: true };
  later: Schedule | null = null;
  tokens: (string | undefined)[] = [];
  token_: (claims?: string) => Promise<string | null> = async () => null;
  signIn?: () => Promise<unknown> = async () => undefined;
  remembered: Remembered[] = [];
  #changed = new Set<Parameters<Host["watch"]>[0]>();

  mode = (): Mode => this.at;
  draft = async (): Promise<Draft> => this.written;
  opened = async (): Promise<Opened | null> => this.reading;
  background = async (): Promise<Background> => this.known;
  theme = () => "light" as const;
  watchTheme = () => () => {};
  schedule = (): Schedule | null => this.later;

  apply: Host["apply"] = async (edits, quotes) => {
    this.applied.push({ edits, quotes });
    return this.apply_;
  };

  watch: Host["watch"] = (changed) => {
    this.#changed.add(changed);
    return () => this.#changed.delete(changed);
  };

  token: Host["token"] = (claims) => {
    this.tokens.push(claims);
    return this.token_(claims);
  };

  remember: Host["remember"] = async (verdict) => {
    this.remembered.push(verdict);
  };

  types(text: string): void {
    this.written = { ...this.written, text };
    this.#changed.forEach((changed) => changed("edited"));
  }

  signsIn(): void {
    this.#changed.forEach((changed) => changed("signed-in"));
  }

  opens(change: Partial<Draft> = {}): void {
    this.written = { ...DRAFT, ...change };
    this.#changed.forEach((changed) => changed("opened"));
  }
}

export function stage() {
  const keep = browserKeep(null);
  keep.setSettings({ zone: "Europe/Berlin", country: null });
  return { host: new FakeHost(), service: new FakeService(), time: new Time(), keep };
}
