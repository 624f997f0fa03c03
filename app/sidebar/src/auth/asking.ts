/** What the library is asked with, and what its refusals mean. */

/** Claims that a token has to carry, as JSON. */
export interface Challenge {
  readonly claims?: string;
}

const PATIENCE = 8000; // milliseconds for a token in silence; some Outlooks never answer
/** The library's words for: nobody has signed in here yet, nothing was kept, what was kept can no longer be renewed. */
const SIGNED_OUT = new Set(["no_account_error", "no_tokens_found", "invalid_grant"]);

/** The library wants JSON; services send it in base64 too, since a header may not hold quotes. */
export function challengeOf(claims: string): Challenge {
  const given = claims.trim();
  if (given.startsWith("{")) return { claims: given };
  try {
    const decoded = atob(given.replaceAll("-", "+").replaceAll("_", "/"));
    return decoded.startsWith("{") ? { claims: decoded } : {};
  } catch {
    return {};
  }
}

/** What a click would have to ask for; null when the error is not one that a user could mend. */
export function wantsUser(error: unknown): Challenge | null {
  const told = error as { name?: string; errorCode?: string; claims?: string } | null;
  if (told?.name !== "InteractionRequiredAuthError" && !SIGNED_OUT.has(told?.errorCode ?? "")) return null;
  return told?.claims ? { claims: told.claims } : {};
}

/** Rejects when the answer takes too long. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("No token in time.")), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
