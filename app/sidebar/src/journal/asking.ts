/** Sends the journal's calls with the host's token: one way to fail, and a sentence for each failure. */
import type { Answer } from "../api/client.js";
import type { Host } from "../host/host.js";
import type { Call } from "./calls.js";

export const OFFLINE = "You are offline. What you typed stays here: try again once you are back.";
export const UNREACHABLE = "Your journal cannot be reached just now. What you typed stays here.";
export const SIGN_IN = "The journal is yours alone, so it is there once you have signed in.";

const NETWORK = 0; // in place of a status, where no answer came

export type Ask = <T>(call: Call<T>) => Promise<Answer<T>>;

/** `byHand`: whether the user waits for it; only then a host may show a window for what a challenge asks. */
export function asking(host: Host, online: () => boolean, byHand: () => boolean): Ask {
  return async (call) => {
    let token: string | null;
    try {
      token = await host.token();
    } catch {
      return failed(401, SIGN_IN);
    }
    try {
      const first = await call(token);
      if (first.ok || first.status !== 401) return first;
      if (!byHand() || !token) return failed(401, SIGN_IN);
      const again = await host.token(first.claims ?? "").then(call, () => null);
      return again ?? failed(401, SIGN_IN);
    } catch {
      return failed(NETWORK, online() ? UNREACHABLE : OFFLINE);
    }
  };
}

function failed(status: number, said: string): Answer<never> {
  return { ok: false, status, said, retryAfter: null, claims: null };
}
