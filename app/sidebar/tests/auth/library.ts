/** A stand-in for Microsoft's sign-in library, and its refusals. */
import { vi } from "vitest";

import type { SignInConfig } from "../../src/auth/config.js";
import type { Library } from "../../src/auth/library.js";
import { SignIn, type Surroundings } from "../../src/auth/sign-in.js";

export const CONFIG: SignInConfig = {
  clientId: "c1",
  authority: "https://login.example/common",
  scope: "api://c1/access_as_user",
  consent: null,
  graph: true,
};
export const MAIL = "https://graph.example/Mail.ReadBasic";
export const CLAIMS = '{"access_token":{"nbf":{"essential":true}}}';

export const interaction = (claims = "") =>
  Object.assign(new Error("consent_required"), { name: "InteractionRequiredAuthError", claims });
const refusal = (errorCode: string) => () => Object.assign(new Error(errorCode), { name: "AuthError", errorCode });
export const nobody = refusal("no_account_error");
export const expired = refusal("invalid_grant");
export const account = (username: string) => ({ username, homeAccountId: username });

export interface Asked {
  readonly scopes: string[];
  readonly claims?: string;
  readonly account?: { username: string };
}

export const quiet = async (): Promise<unknown> => ({ accessToken: "quiet" });
export const refuses = async (): Promise<unknown> => Promise.reject(interaction());

export function library(
  silent: (asked: Asked) => Promise<unknown>,
  popup: (asked: Asked) => Promise<unknown> = async () => ({ accessToken: "clicked" }),
  accounts: unknown[] = [],
) {
  return {
    acquireTokenSilent: vi.fn(silent),
    acquireTokenPopup: vi.fn(popup),
    getAllAccounts: vi.fn(() => accounts),
  };
}

export function signIn(lib: ReturnType<typeof library>, change: Partial<Surroundings> = {}) {
  const load = vi.fn(async () => lib as unknown as Library);
  const around = { config: async () => CONFIG, library: load, nested: true, address: "sam@mail.example" };
  return { signIn: new SignIn({ ...around, ...change }), load };
}
