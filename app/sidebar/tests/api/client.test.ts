import { describe, expect, test } from "vitest";

import { claims, delay, service } from "../../src/api/client.js";
import { NOW, reportOf } from "../sample.js";

const answering = (response: Response, seen: Request[] = []) =>
  service(
    "https://afterword.example",
    async (request) => {
      seen.push(request as Request);
      return response;
    },
    () => NOW,
  );

const problem = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { "content-type": "application/problem+json", ...headers } });

const ask = (of: ReturnType<typeof answering>, token: string | null = null) =>
  of.review({ draft: { text: "Hi" } }, token, new AbortController().signal);

describe("answers", () => {
  test("a report comes back as it is, and the token went along", async () => {
    const seen: Request[] = [];
    const report = reportOf();
    const answer = await ask(answering(Response.json(report), seen), "abc");
    expect(answer).toEqual({ ok: true, value: report });
    expect(seen[0]?.url).toBe("https://afterword.example/v1/reviews");
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer abc");
  });

  test("where the sidebar stands goes along, where it says so", async () => {
    const seen: Request[] = [];
    const send = async (request: unknown) => {
      seen.push(request as Request);
      return Response.json(reportOf());
    };
    await ask(service("https://afterword.example", send as typeof fetch, () => NOW, "outlook"));
    await ask(service("https://afterword.example", send as typeof fetch, () => NOW));
    expect(seen.map((r) => r.headers.get("x-afterword-surface"))).toEqual(["outlook", null]);
  });

  test("a problem's own sentence is kept, with how long to wait", async () => {
    const busy = problem(503, '{"detail": "Starting up."}', { "retry-after": "12" });
    expect(await ask(answering(busy))).toEqual({
      ok: false,
      status: 503,
      said: "Starting up.",
      retryAfter: 12_000,
      claims: null,
    });
  });

  test.each([
    [413, "<html>Too large</html>"],
    [502, ""],
    [422, '{"detail": [{"msg": "no"}]}'],
  ])("%i of something in between gets a plain sentence", async (status, body) => {
    const answer = await ask(answering(problem(status, body)));
    expect(answer.ok ? "" : answer.said).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    ["draft.text", /^This mail is too long to check\./],
    ["draft.html", /^This mail is too long to check\./],
    ["history.messages[3].text", /^A mail in the thread is too long/],
    ["interview.role", /^The service could not read this mail\.$/],
  ])("what is wrong with %s is told without words of the API", async (pointer, words) => {
    const errors = [{ pointer, message: "must have at most 100000 characters" }];
    const body = { detail: `Mend the request and send it again: ${pointer} ${errors[0]?.message}.`, errors };
    const answer = await ask(answering(problem(422, JSON.stringify(body))));
    expect(answer.ok ? "" : answer.said).toMatch(words);
  });

  test("no token, no header", async () => {
    const seen: Request[] = [];
    await ask(answering(Response.json(reportOf()), seen));
    expect(seen[0]?.headers.has("authorization")).toBe(false);
  });
});

test.each([
  ["7", 7_000],
  ["Mon, 23 Nov 2026 09:00:30 GMT", 30_000],
  ["Mon, 23 Nov 2026 08:00:00 GMT", 0],
  ["soon", null],
  [null, null],
])("Retry-After %s is %s ms", (header, expected) => expect(delay(header, NOW)).toBe(expected));

test.each([
  [
    `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{"acrs":1}}')}"`,
    '{"access_token":{"acrs":1}}',
  ],
  ['Bearer claims="{\\"access_token\\":{}}", error="x"', '{"access_token":{}}'],
  ['Bearer realm="afterword"', null],
  [null, null],
])("claims of %s", (header, expected) => expect(claims(header)).toBe(expected));
