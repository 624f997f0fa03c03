/**
 * Tokens for our own service, which reads the user's earlier mail with them. In silence where that is possible; a
 * window only when the user has clicked. The library keeps the tokens, nothing of them is kept here.
 */
import { type Challenge, challengeOf, inTime, wantsUser } from "./asking.js";
import type { SignInConfig } from "./config.js";
import { type Account, FROM_KEPT, type Library } from "./library.js";

export interface Surroundings {
  readonly config: () => Promise<SignInConfig | null>;
  readonly library: (config: SignInConfig) => Promise<Library>;
  /** Outlook itself hands out tokens, and knows for whom. */
  readonly nested: boolean;
  /** The mailbox's address, so that nobody has to type it and no other account is taken. */
  readonly address: string | null;
}

/** `off`: the service has no sign-in, or takes nobody's of this organisation. `needed`: only a click of the user helps. `failed`: try again later. */
export type State = "unknown" | "off" | "in" | "needed" | "failed";

const REST = 60_000; // milliseconds before a failure is tried again

export class SignIn {
  readonly #in: Surroundings;
  #state: State = "unknown";
  /** Whether the user lets the service read earlier mail; `refused`: the service is turned away all the same. */
  #consent: "unknown" | "given" | "missing" | "refused" = "unknown";
  #challenge: Challenge = {};
  #graph = false;
  #config: Promise<SignInConfig | null> | null = null;
  #library: Promise<Library> | null = null;
  #running: Promise<string | null> | null = null;
  #failedAt = -Infinity;
  #clickedAt = -Infinity;
  readonly #watchers = new Set<() => void>();

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether a click of the user would bring what is missing. */
  get needed(): boolean {
    return this.#state === "needed" || (this.#state === "in" && this.#consent === "missing");
  }

  /** Calls back whenever something has changed. Returns how to stop. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /** Whether the service may read earlier mail, as far as is known. */
  get reads(): boolean {
    return this.#state === "in" && this.#graph && this.#consent !== "missing" && this.#consent !== "refused";
  }

  /** The same, when it has been found out. Shows no window and never rejects. */
  async readsMail(): Promise<boolean> {
    await this.silently();
    return this.reads;
  }

  /**
   * A token, or null. `claims`: what a challenge of the service asked for, kept for the click where silence fails; empty
   * where it turned the last token away and asked for nothing.
   */
  async token(claims?: string): Promise<string | null> {
    if (claims === undefined) return this.silently();
    const challenge = challengeOf(claims);
    // Turned away although the user has just done all they could: asking them again and again helps nobody.
    const inVain = Date.now() - this.#clickedAt < REST;
    if (challenge.claims === undefined) return inVain ? this.#become("off") : this.silently();
    if (inVain) this.#consent = "refused";
    await this.#running; // asked for without these claims
    this.#challenge = challenge;
    return this.#inSilence();
  }

  /** A token without a window; null where that is impossible. Never rejects. Calls at the same time share one answer. */
  silently(): Promise<string | null> {
    if (this.#state === "off" || this.#state === "needed") return Promise.resolve(null);
    if (this.#state === "failed" && Date.now() - this.#failedAt < REST) return Promise.resolve(null);
    return this.#inSilence();
  }

  /** Asks the user in a window; call it from a click. Null when they closed it. Never rejects. */
  async byClick(): Promise<string | null> {
    try {
      const config = await this.#configured();
      if (!config) return this.#become("off");
      const library = await this.#loaded(config);
      const token = await this.#inWindow(library, config);
      this.#clickedAt = Date.now();
      return this.#become("in", token);
    } catch {
      return this.#become(this.#state === "in" ? "in" : "needed");
    }
  }

  /** Outlook's own windows ask for one thing at a time; others ask for everything at once. */
  async #inWindow(library: Library, config: SignInConfig): Promise<string> {
    const hint = this.#in.address === null ? {} : { loginHint: this.#in.address };
    const agree = config.consent === null ? [] : [config.consent];
    const whole = this.#in.nested ? {} : { extraScopesToConsent: agree };
    const asked = { scopes: [config.scope], ...this.#asked(library), ...hint, ...whole };
    const { accessToken } = await library.acquireTokenPopup(asked);
    this.#consent = "given";
    if (this.#in.nested && !(await this.#agreed(library, agree))) {
      this.#consent = "missing";
      await library.acquireTokenPopup({ scopes: agree, ...hint }).then(
        () => (this.#consent = "given"),
        () => undefined, // signed in all the same, only without earlier mail
      );
    }
    return accessToken;
  }

  #inSilence(): Promise<string | null> {
    this.#running ??= this.#acquire().finally(() => (this.#running = null));
    return this.#running;
  }

  async #acquire(): Promise<string | null> {
    try {
      const config = await this.#configured();
      if (!config) return this.#become("off");
      const library = await this.#loaded(config);
      const asked = { scopes: [config.scope], ...this.#asked(library), ...this.#kept() };
      const { accessToken } = await inTime(library.acquireTokenSilent(asked));
      if (this.#consent === "unknown" && config.graph && config.consent !== null) {
        this.#consent = (await this.#agreed(library, [config.consent])) ? "given" : "missing";
      }
      return this.#become("in", accessToken);
    } catch (error) {
      const wanted = wantsUser(error);
      if (wanted) {
        this.#challenge = { ...this.#challenge, ...wanted };
        return this.#become("needed");
      }
      this.#failedAt = Date.now();
      return this.#become("failed");
    }
  }

  /** Whether the user has agreed to the scopes. In doubt yes: the service finds out. */
  async #agreed(library: Library, scopes: string[]): Promise<boolean> {
    if (scopes.length === 0) return true;
    return inTime(library.acquireTokenSilent({ scopes, ...this.#account(library), ...this.#kept() })).then(
      () => true,
      (error: unknown) => wantsUser(error) === null,
    );
  }

  #asked(library: Library): Challenge & { account?: Account } {
    return { ...this.#challenge, ...this.#account(library) };
  }

  /** Outlook chooses the account itself, by the mailbox that is open. */
  #account(library: Library): { account?: Account } {
    if (this.#in.nested) return {};
    const accounts = library.getAllAccounts();
    const own = accounts.find((one) => one.username.toLowerCase() === this.#in.address?.toLowerCase());
    // With one account only, that one: a mailbox's address and its user's name may differ.
    const account = own ?? (accounts.length === 1 ? accounts[0] : undefined);
    return account ? { account } : {};
  }

  #kept(): Partial<typeof FROM_KEPT> {
    return this.#in.nested ? {} : FROM_KEPT;
  }

  #configured(): Promise<SignInConfig | null> {
    this.#config ??= this.#in.config().then(
      (config) => {
        this.#graph = config?.graph === true;
        return config;
      },
      (error: unknown) => {
        this.#config = null; // the service may be back next time
        throw error;
      },
    );
    return this.#config;
  }

  #loaded(config: SignInConfig): Promise<Library> {
    this.#library ??= this.#in.library(config).catch((error: unknown) => {
      this.#library = null;
      throw error;
    });
    return this.#library;
  }

  #become(state: State, token: string | null = null): string | null {
    if (token !== null) this.#challenge = {}; // met
    this.#state = state;
    for (const changed of [...this.#watchers]) changed();
    return token;
  }
}
