/**
 * Follows what the user writes or reads, and keeps the newest review of it.
 *
 * The last good report stays until a newer one takes its place; whatever was asked before is dropped.
 */
import type { Answer, Refusal, Service } from "../api/client.js";
import type { Report } from "../api/types.js";
import type { Background, Draft, Host } from "../host/host.js";
import type { Keep } from "../keep/keep.js";
import { digest } from "../events/digest.js";
import { type Known, nothing } from "./known.js";
import { isBlank, recipients, reviewRequest, situationRequest } from "./request.js";
import type { Surroundings } from "./surroundings.js";
import { HOST, OFFLINE, SIGN_IN, TIMED_OUT, type Trouble, UNREACHABLE, pause, refused } from "./trouble.js";

export type { Known };

export const SETTLE = 700; // milliseconds after the last change, before a review is asked for
export const SLOW = 1_500;
export const TIMEOUT = 8_000;
export const FOR_TOKEN = 1_000; // that a review waits for a token which is fetched in silence

/** An answer that came too late, or was called off. */
class Dropped extends Error {}
class TimedOut extends Error {}
class NotSignedIn extends Error {}
class NotReadable extends Error {}

interface Turn {
  readonly abort: AbortController;
}

export class Session {
  known: Known;
  readonly #listeners = new Set<() => void>();
  #turn: Turn | null = null;
  #cancelTimer = (): void => {};
  #cancelSlow = (): void => {};
  #stops: (() => void)[] = [];
  #failures = 0;
  #tokens = new Map<string | undefined, Promise<string | null>>(); // being asked for, by the claims

  constructor(
    private readonly host: Host,
    private readonly service: Service,
    private readonly keep: Keep,
    private readonly around: Surroundings,
  ) {
    this.known = { ...nothing(host.mode()), now: around.now() };
  }

  start(): void {
    this.#stops = [
      this.host.watch((what) => this.#happened(what)),
      this.around.watchOnline(() => this.known.trouble && this.#go()),
    ];
    this.#opened();
  }

  stop(): void {
    this.#drop();
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
  }

  watch(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Reviews at once: the user asks, or something other than the draft changed (a mute, a fact, a setting). */
  again(): void {
    const { trouble } = this.known;
    const held = trouble?.kind === "busy" && trouble.again && trouble.again > this.around.now();
    if (!held && trouble?.kind !== "sign-in") this.#go();
  }

  /** After the user chose to sign in; a host may show a window then. */
  signIn(): void {
    const asked = this.host.signIn?.() ?? Promise.resolve();
    void asked.catch(() => undefined).then(() => this.#signedIn());
  }

  #happened(what: "edited" | "opened" | "signed-in"): void {
    if (what === "opened") this.#opened();
    else if (what === "edited") this.#edited();
    else if (this.known.trouble?.kind === "sign-in") this.#signedIn();
  }

  /** The trouble goes first: a change of the draft meanwhile is to be reviewed again. */
  #signedIn(): void {
    this.#set({ trouble: null });
    this.#go();
  }

  #set(change: Partial<Known>): void {
    this.known = { ...this.known, ...change };
    this.#listeners.forEach((changed) => changed());
  }

  #opened(): void {
    this.#drop();
    this.keep.newMail();
    const { trouble } = this.known;
    const held = trouble?.kind === "sign-in" || trouble?.kind === "busy" ? trouble : null;
    this.#set({ ...nothing(this.host.mode()), trouble: held, now: this.around.now() });
    this.#later(0);
  }

  #edited(): void {
    this.#drop();
    this.#set({ phase: this.known.trouble?.kind === "sign-in" ? "still" : "typing", current: false });
    this.#later(SETTLE);
  }

  /** In a moment, but not before the service wants to hear from us again, and not while a sign-in is due. */
  #later(milliseconds: number): void {
    const { trouble } = this.known;
    if (trouble?.kind === "sign-in") return;
    const now = this.around.now().getTime();
    const held = trouble?.kind === "busy" && trouble.again ? trouble.again.getTime() - now : 0;
    const wait = Math.max(milliseconds, held);
    this.#cancelTimer();
    if (wait <= 0) this.#go();
    else this.#cancelTimer = this.around.after(wait, () => this.#go());
  }

  #drop(): void {
    this.#turn?.abort.abort();
    this.#turn = null;
    this.#cancelTimer();
    this.#cancelSlow();
  }

  #go(): void {
    this.#drop();
    const turn = { abort: new AbortController() };
    this.#turn = turn;
    if (this.host.mode() === "none") {
      this.#set({ ...nothing("none"), now: this.around.now() });
      return;
    }
    this.#set({ phase: "checking", mode: this.host.mode() });
    this.#cancelSlow = this.around.after(SLOW, () => this.#set({ phase: "slow" }));
    void this.#take(turn).then(
      (change) => this.#settle(turn, change),
      (error: unknown) => this.#settle(turn, error instanceof Dropped ? null : this.#failed(error)),
    );
  }

  #settle(turn: Turn, change: Partial<Known> | null): void {
    if (this.#turn !== turn || !change) return;
    this.#cancelSlow();
    const again = change.trouble ? change.trouble.again : this.#nextMoment(change);
    this.#failures = change.trouble ? this.#failures + 1 : 0;
    this.#set({ phase: "still", ...change });
    if (again) this.#cancelTimer = this.around.after(again.getTime() - this.around.now().getTime(), () => this.#go());
  }

  /** When what was said comes due; null for invented mail, whose clock stands still. */
  #nextMoment({ report, standing, now }: Partial<Known>): Date | null {
    const told = report?.send_after ?? standing?.next.at;
    const at = told ? new Date(told) : null;
    const ticking = now && Math.abs(now.getTime() - this.around.now().getTime()) < TIMEOUT;
    return at && ticking && at > now ? at : null;
  }

  /** Reads, asks and answers with what is known then. Throws what `#failed` can tell. */
  async #take(turn: Turn): Promise<Partial<Known>> {
    if (this.host.mode() === "read") return this.#takeOpened(turn);
    const [draft, background] = await this.#read(turn, this.host.draft());
    const now = background.now ? new Date(background.now) : this.around.now();
    const seen = { draft, opened: null, now, current: true, trouble: null };
    if (!isBlank(draft)) {
      const asked = reviewRequest(draft, background, this.keep);
      const answer = await this.#ask(turn, (token, signal) => this.service.review(asked, token, signal));
      if (!answer.ok) return { ...this.#seen({ draft }), trouble: this.#refused(answer) };
      this.#remember(draft, answer.value);
      return { ...seen, blank: false, report: answer.value, standing: null };
    }
    const blank = { ...seen, blank: true, report: null, standing: null };
    if (!background.history || !recipients(draft).length) return blank;
    const asked = situationRequest(recipients(draft), background, this.keep);
    const answer = await this.#ask(turn, (token, signal) => this.service.situation(asked, token, signal));
    // Nothing is written yet, so a service that cannot say where things stand is no trouble.
    return answer.ok ? { ...blank, standing: answer.value } : blank;
  }

  /** Whom it is about, as long as nothing is shown that is about an earlier version. */
  #seen(what: Partial<Known>): Partial<Known> {
    return this.known.report || this.known.standing ? {} : what;
  }

  async #takeOpened(turn: Turn): Promise<Partial<Known>> {
    const [opened, background] = await this.#read(turn, this.host.opened());
    if (!opened) return { ...nothing("none"), now: this.around.now() };
    const asked = situationRequest(opened.people, background, this.keep);
    const answer = await this.#ask(turn, (token, signal) => this.service.situation(asked, token, signal));
    if (!answer.ok) return { ...this.#seen({ opened }), trouble: this.#refused(answer) };
    const now = background.now ? new Date(background.now) : this.around.now();
    return { opened, draft: null, report: null, standing: answer.value, now, current: true, trouble: null };
  }

  async #read<T>(turn: Turn, what: Promise<T>): Promise<[T, Background]> {
    try {
      return await this.#within(turn, Promise.all([what, this.host.background()]));
    } catch (error) {
      throw error instanceof Dropped || error instanceof TimedOut ? error : new NotReadable();
    }
  }

  #refused(answer: Refusal): Trouble {
    return refused(answer, this.#failures + 1, this.around.now(), this.host.signIn !== undefined);
  }

  async #ask<T>(
    turn: Turn,
    call: (token: string | null, signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const send = (token: string | null) => this.#within(turn, call(token, turn.abort.signal));
    const token = await this.#tokenSoon(turn);
    const answer = await send(token);
    if (answer.ok || answer.status !== 401) return answer;
    // Without a token there was none to turn away: it may still be coming.
    return send(await this.#token(turn, answer.claims ?? (token === null ? undefined : "")));
  }

  /** None where it is long in coming: the draft alone may be judged without, and where it may not, that is awaited. */
  async #tokenSoon(turn: Turn): Promise<string | null> {
    let cancel = (): void => {};
    const late = new Promise<null>((resolve) => {
      cancel = this.around.after(FOR_TOKEN, () => resolve(null));
    });
    try {
      const token = await Promise.race([this.#token(turn), late]);
      if (this.#turn !== turn) throw new Dropped();
      return token;
    } finally {
      cancel();
    }
  }

  /** Asked for once at a time: a host may show a window, and one is enough. A user may take as long as they like. */
  async #token(turn: Turn, claims?: string): Promise<string | null> {
    const asked = this.#tokens.get(claims) ?? this.host.token(claims);
    this.#tokens.set(claims, asked);
    try {
      const token = await asked;
      if (this.#turn !== turn) throw new Dropped();
      return token;
    } catch (error) {
      throw error instanceof Dropped ? error : new NotSignedIn();
    } finally {
      this.#tokens.delete(claims);
    }
  }

  async #within<T>(turn: Turn, work: Promise<T>): Promise<T> {
    let cancel = (): void => {};
    const late = new Promise<never>((_, fail) => {
      cancel = this.around.after(TIMEOUT, () => {
        fail(new TimedOut());
        turn.abort.abort();
      });
    });
    try {
      const value = await Promise.race([work, late]);
      if (this.#turn !== turn) throw new Dropped();
      return value;
    } catch (error) {
      throw this.#turn === turn ? error : new Dropped();
    } finally {
      cancel();
    }
  }

  #failed(error: unknown): Partial<Known> {
    const trouble = (kind: Trouble["kind"], said: string, again: Date | null = null) => ({
      trouble: { kind, said, again },
    });
    if (error instanceof NotSignedIn) return trouble("sign-in", SIGN_IN);
    if (error instanceof TimedOut) return trouble("timed-out", TIMED_OUT);
    const later = new Date(this.around.now().getTime() + pause(this.#failures + 1));
    if (error instanceof NotReadable) return trouble("host", HOST, later);
    if (!this.around.online()) return trouble("offline", OFFLINE);
    return trouble("unreachable", UNREACHABLE, later);
  }

  #remember(draft: Draft, report: Report): void {
    const { verdict, summary, send_after: sendAfter } = report;
    this.host.remember({ verdict, summary, sendAfter, of: digest(draft) }).catch(() => {}); // a convenience only
  }
}
