/** The service's answers, told apart: what was asked for, or why not. Only a failing network throws. */
import createClient from "openapi-fetch";

import type { paths } from "./schema.js";
import type { Report, ReviewRequest, Rule, SituationRequest, Situations } from "./types.js";

/** `said`: the problem's own sentence. `retryAfter`: milliseconds. `claims`: what a challenge asks the user to grant. */
export interface Refusal {
  readonly ok: false;
  readonly status: number;
  readonly said: string;
  readonly retryAfter: number | null;
  readonly claims: string | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface Service {
  review(asked: ReviewRequest, token: string | null, signal: AbortSignal): Promise<Answer<Report>>;
  situation(asked: SituationRequest, token: string | null, signal: AbortSignal): Promise<Answer<Situations>>;
  rules(): Promise<readonly Rule[]>;
}

/** Where the sidebar stands: counted by the service, beside nothing of the mail. */
export type Surface = "outlook" | "try-it";

/** `send` and `now` take the places of `fetch` and of the clock. */
export function service(
  base: string,
  send: typeof fetch = (r) => fetch(r),
  now: () => Date = () => new Date(),
  surface: Surface | null = null,
): Service {
  const client = createClient<paths>({ baseUrl: base, fetch: (request: Request) => send(request) });
  const headers = (token: string | null) => ({
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(surface ? { "X-Afterword-Surface": surface } : {}),
  });
  return {
    async review(body, token, signal) {
      const { data, error, response } = await client.POST("/v1/reviews", { body, signal, headers: headers(token) });
      return data ? { ok: true, value: data } : refusal(response, error, now());
    },
    async situation(body, token, signal) {
      const { data, error, response } = await client.POST("/v1/situations", { body, signal, headers: headers(token) });
      return data ? { ok: true, value: data } : refusal(response, error, now());
    },
    async rules() {
      const { data } = await client.GET("/v1/rules");
      return data?.rules ?? [];
    },
  };
}

const PLAIN: Readonly<Record<number, string>> = {
  401: "The service needs to know who you are.",
  403: "You may not use this service with this account.",
  413: "This mail, with the earlier mail of its thread, is too large to check.",
  422: "The service could not read this mail.",
  429: "Too many checks in a short time.",
  503: "The service is not ready.",
};

const TOO_LONG =
  "This mail is too long to check. Leave out what is quoted below your words, or shorten them, and it is checked again.";
const TOO_LONG_EARLIER = "A mail in the thread is too long to read, so this draft could not be checked.";

interface Problem {
  readonly detail?: unknown;
  readonly errors?: readonly { readonly pointer?: unknown; readonly message?: unknown }[];
}

/** For whom it is written: what is wrong with a request is told in words of the API, which say nothing to a user. */
function said(status: number, problem: Problem): string {
  const otherwise = PLAIN[status] ?? "The service could not answer.";
  const first = Array.isArray(problem.errors) ? problem.errors[0] : undefined;
  if (first) {
    const tooLong = /at most \d+ characters/.test(String(first.message));
    if (tooLong && /^draft\.(?:text|html)$/.test(String(first.pointer))) return TOO_LONG;
    return tooLong && String(first.pointer).startsWith("history") ? TOO_LONG_EARLIER : otherwise;
  }
  const { detail } = problem;
  return typeof detail === "string" && detail && status !== 413 ? detail : otherwise;
}

/** What a refused request says. */
export function refusal(response: Response, problem: unknown, now: Date): Refusal {
  return {
    ok: false,
    status: response.status,
    said: said(response.status, problem && typeof problem === "object" ? problem : {}),
    retryAfter: delay(response.headers.get("retry-after"), now),
    claims: claims(response.headers.get("www-authenticate")),
  };
}

/** `Retry-After` as milliseconds from now: it is given in seconds, or as a date. */
export function delay(header: string | null, now: Date): number | null {
  if (!header) return null;
  const at = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(at) ? Math.max(0, at) : null;
}

/** The claims of a `WWW-Authenticate` challenge as JSON; Entra's way is to write them in base64. */
export function claims(header: string | null): string | null {
  const given = header?.match(/\bclaims="((?:[^"\\]|\\.)*)"/)?.[1]?.replace(/\\(.)/g, "$1");
  if (!given) return null;
  try {
    const decoded = atob(given.replaceAll("-", "+").replaceAll("_", "/"));
    return decoded.startsWith("{") ? decoded : given;
  } catch {
    return given;
  }
}
