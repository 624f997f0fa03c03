/** What the service says of signing in. Nothing of it is secret. */

export interface SignInConfig {
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
  /** What the service asks of the mailbox with that token, and the user has to agree to; null when nothing. */
  readonly consent: string | null;
  /** Whether a token lets the service read earlier mail from the mailbox. */
  readonly graph: boolean;
}

const ADDRESS = "/outlook/config.json";
const PATIENCE = 5000; // milliseconds

/** Null where the service has no sign-in: reviews then go without a token. Rejects when the service cannot be reached. */
export async function signInConfig(fetched: typeof fetch = fetch): Promise<SignInConfig | null> {
  const answer = await fetched(ADDRESS, {
    signal: AbortSignal.timeout(PATIENCE),
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  const given = (await answer.json()) as Partial<Record<keyof SignInConfig, unknown>> | null;
  const { clientId, authority, scope, consent, graph } = given ?? {};
  if (typeof clientId !== "string" || typeof authority !== "string" || typeof scope !== "string") return null;
  if (!clientId || !scope) return null;
  return { clientId, authority, scope, consent: typeof consent === "string" ? consent : null, graph: graph === true };
}
