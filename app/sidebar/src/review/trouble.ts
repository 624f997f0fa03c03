/** What can go wrong with a review, in one plain sentence each. */
import type { Refusal } from "../api/client.js";

/** `again`: when it will be tried again without the user; null when it will not. */
export interface Trouble {
  readonly kind: "offline" | "unreachable" | "timed-out" | "sign-in" | "busy" | "refused" | "host";
  readonly said: string;
  readonly again: Date | null;
}

export const OFFLINE = "You are offline. This will go on by itself once you are back.";
export const UNREACHABLE = "Afterword’s service cannot be reached just now.";
export const TIMED_OUT = "The answer is taking too long. Your draft is untouched.";
export const SIGN_IN = "Please sign in, so that Afterword can check your mail.";
export const HOST = "The mail could not be read just now. Your draft is untouched.";

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

/** How long to wait before trying again by itself, in milliseconds: longer with each failure in a row. */
export function pause(failures: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1));
}

/**
 * What a refusal means to the user. `failures`: how many there were in a row, this one included. `signsIn`: whether the
 * user can sign in here; where they cannot, the service says itself what to do.
 */
export function refused(refusal: Refusal, failures: number, now: Date, signsIn = true): Trouble {
  const { status, said, retryAfter } = refusal;
  if (status === 401 && signsIn) return { kind: "sign-in", said: SIGN_IN, again: null };
  if (status === 429 || status >= 500) {
    return { kind: "busy", said, again: new Date(now.getTime() + (retryAfter ?? pause(failures))) };
  }
  return { kind: "refused", said, again: null };
}
