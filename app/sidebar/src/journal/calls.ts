/** The journal's routes. Each call takes the user's token, and answers what was asked for or why not. */
import createClient from "openapi-fetch";

import { type Answer, refusal } from "../api/client.js";
import type { paths } from "../api/schema.js";
import type {
  Agenda,
  Debrief,
  DebriefGiven,
  Debriefs,
  Details,
  Feed,
  Insights,
  Interview,
  MailsGiven,
  Preferences,
  PreferencesGiven,
  Proposals,
  Silence,
  SilenceGiven,
} from "./types.js";

/** One request, once the token is there. */
export type Call<T> = (token: string | null) => Promise<Answer<T>>;

export interface Page {
  readonly interviews: readonly Interview[];
  readonly next: string | null;
}

/** `version`: that which the user saw; 0 where there was none. `now`: only for invented mail. `key`: see Idempotency-Key. */
export interface Calls {
  preferences(): Call<Preferences>;
  choose(given: PreferencesGiven, version: number): Call<Preferences>;
  silences(): Call<readonly Silence[]>;
  silence(given: SilenceGiven): Call<Silence>;
  hear(id: string): Call<null>;
  interviews(cursor: string | null): Call<Page>;
  interview(id: string): Call<Interview>;
  keep(given: Details, key: string): Call<Interview>;
  change(id: string, given: Details, version: number): Call<Interview>;
  remove(id: string, version: number): Call<null>;
  proposals(mails: MailsGiven): Call<Proposals>;
  note(id: string, mails: MailsGiven): Call<Interview>;
  agenda(now: string | null): Call<Agenda>;
  insights(now: string | null): Call<Insights>;
  debrief(id: string, now: string | null): Call<Debrief>;
  write(id: string, given: DebriefGiven, version: number): Call<Debrief>;
  debriefs(words: string, cursor: string | null): Call<Debriefs>;
  feed(): Call<boolean>;
  openFeed(): Call<Feed>;
  closeFeed(): Call<null>;
  exported(readable: boolean): Call<Blob>;
  forget(): Call<null>;
}

/** `send` takes the place of `fetch`. */
export function calls(base: string, send: typeof fetch = (r) => fetch(r)): Calls {
  const client = createClient<paths>({ baseUrl: base, fetch: (request: Request) => send(request) });
  const at = (now: string | null) => ({ params: { query: now ? { now } : {} } });
  const of = (interview: string) => ({ path: { interview } });
  const held = (version: number) => (version ? { "If-Match": `"${version}"` } : {});
  return {
    preferences: () => (t) => told(client.GET("/v1/preferences", { headers: bearer(t) })),
    choose: (body, version) => (t) =>
      told(client.PUT("/v1/preferences", { body, headers: { ...bearer(t), ...held(version) } })),
    silences: () => async (t) =>
      mapped(await told(client.GET("/v1/preferences/mutes", { headers: bearer(t) })), (v) => v.mutes),
    silence: (body) => (t) => told(client.POST("/v1/preferences/mutes", { body, headers: bearer(t) })),
    hear: (mute) => (t) =>
      told(client.DELETE("/v1/preferences/mutes/{mute}", { params: { path: { mute } }, headers: bearer(t) })),
    interviews: (cursor) => (t) =>
      told(
        client.GET("/v1/interviews", {
          params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
          headers: bearer(t),
        }),
      ),
    interview: (id) => (t) => told(client.GET("/v1/interviews/{interview}", { params: of(id), headers: bearer(t) })),
    keep: (body, key) => (t) =>
      told(client.POST("/v1/interviews", { body, headers: { ...bearer(t), "Idempotency-Key": key } })),
    change: (id, body, version) => (t) =>
      told(
        client.PUT("/v1/interviews/{interview}", {
          params: of(id),
          body,
          headers: { ...bearer(t), ...held(version) },
        }),
      ),
    remove: (id, version) => (t) =>
      told(
        client.DELETE("/v1/interviews/{interview}", { params: of(id), headers: { ...bearer(t), ...held(version) } }),
      ),
    proposals: (body) => (t) => told(client.POST("/v1/interviews/proposals", { body, headers: bearer(t) })),
    note: (id, body) => (t) =>
      told(client.POST("/v1/interviews/{interview}/mails", { params: of(id), body, headers: bearer(t) })),
    agenda: (now) => (t) => told(client.GET("/v1/agenda", { ...at(now), headers: bearer(t) })),
    insights: (now) => (t) => told(client.GET("/v1/insights", { ...at(now), headers: bearer(t) })),
    debrief: (id, now) => (t) =>
      told(
        client.GET("/v1/interviews/{interview}/debrief", {
          params: { ...of(id), query: now ? { now } : {} },
          headers: bearer(t),
        }),
      ),
    write: (id, body, version) => (t) =>
      told(
        client.PUT("/v1/interviews/{interview}/debrief", {
          params: of(id),
          body,
          headers: { ...bearer(t), ...held(version) },
        }),
      ),
    debriefs: (words, cursor) => (t) =>
      told(
        client.GET("/v1/debriefs", {
          params: { query: { limit: 20, words, ...(cursor ? { cursor } : {}) } },
          headers: bearer(t),
        }),
      ),
    feed: () => async (t) => mapped(await told(client.GET("/v1/agenda/feed", { headers: bearer(t) })), (v) => v.open),
    openFeed: () => (t) => told(client.POST("/v1/agenda/feed", { headers: bearer(t) })),
    closeFeed: () => (t) => told(client.DELETE("/v1/agenda/feed", { headers: bearer(t) })),
    exported: (readable) => (t) => {
      const headers = { ...bearer(t), Accept: readable ? "text/markdown" : "application/json" };
      return told(client.GET("/v1/export", { headers, parseAs: "blob" })) as Promise<Answer<Blob>>;
    },
    forget: () => (t) => told(client.DELETE("/v1/me", { headers: bearer(t) })),
  };
}

const bearer = (token: string | null) => (token ? { Authorization: `Bearer ${token}` } : {});

interface Fetched<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** An answer without a body, as to a deletion, is null. */
async function told<T>(
  fetched: Promise<Fetched<T>>,
): Promise<Answer<NonNullable<T> | (T extends undefined ? null : never)>>;
async function told(fetched: Promise<Fetched<unknown>>): Promise<Answer<unknown>> {
  const { data, error, response } = await fetched;
  return response.ok ? { ok: true, value: data ?? null } : refusal(response, error, new Date());
}

function mapped<A, B>(answer: Answer<A>, change: (value: A) => B): Answer<B> {
  return answer.ok ? { ok: true, value: change(answer.value) } : answer;
}
