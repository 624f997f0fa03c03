/** A key for `Idempotency-Key`: the same for the same thing asked again on this page, a new one for another. */
const keys = new Map<string, string>();

export function requestKey(of: unknown): string {
  const told = JSON.stringify(of);
  const known = keys.get(told);
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  keys.set(told, key);
  return key;
}

/** It was made: the same words mean another one from now on. */
export function used(of: unknown): void {
  keys.delete(JSON.stringify(of));
}
