import { describe, expect, it, vi } from "vitest";

import { signInConfig } from "../../src/auth/config.js";

const answers = (body: unknown, status = 200) =>
  vi.fn(async () => new Response(JSON.stringify(body), { status })) as unknown as typeof fetch;

describe("what the service says of signing in", () => {
  it("is read", async () => {
    const config = {
      clientId: "c1",
      authority: "https://login.example/common",
      scope: "api://c1/access_as_user",
      consent: "Mail.ReadBasic",
      graph: true,
    };
    expect(await signInConfig(answers(config))).toEqual(config);
  });

  it.each([
    { clientId: null, authority: "https://login.example/common", scope: null, graph: false },
    { clientId: "", authority: "https://login.example/common", scope: "s" },
    { clientId: "c1" },
    {},
    null,
    [],
  ])("may be that there is none (%j)", async (body) => {
    expect(await signInConfig(answers(body))).toBeNull();
  });

  it("is an error when the service fails, since it may be back next time", async () => {
    await expect(signInConfig(answers({}, 503))).rejects.toThrow("503");
  });
});
