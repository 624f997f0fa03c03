import { describe, expect, it } from "vitest";

import {
  type Asked,
  CLAIMS,
  CONFIG,
  MAIL,
  expired,
  interaction,
  library,
  nobody,
  quiet,
  refuses,
  signIn,
} from "./library.js";

const withMail = { config: async () => ({ ...CONFIG, consent: MAIL }) };

describe("when only the user can help", () => {
  it.each([interaction, nobody, expired])("no window opens unasked", async (error) => {
    const lib = library(async () => Promise.reject(error()));
    const { signIn: needed } = signIn(lib);
    expect(await needed.token()).toBeNull();
    expect(await needed.silently()).toBeNull();
    expect(needed.needed).toBe(true);
    expect(lib.acquireTokenPopup).not.toHaveBeenCalled();
    expect(lib.acquireTokenSilent).toHaveBeenCalledOnce();
  });

  it("a click opens it, for the mailbox's address, with the claims that were refused", async () => {
    const lib = library(async () => Promise.reject(interaction(CLAIMS)));
    const { signIn: clicked } = signIn(lib);
    await clicked.silently();
    const seen: string[] = [];
    clicked.watch(() => seen.push(clicked.state));
    expect(await clicked.byClick()).toBe("clicked");
    expect(lib.acquireTokenPopup.mock.calls).toEqual([
      [{ scopes: [CONFIG.scope], claims: CLAIMS, loginHint: "sam@mail.example" }],
    ]);
    expect(seen).toEqual(["in"]);
    expect(clicked.reads).toBe(true);
  });

  it("a window that is closed leaves everything as it was", async () => {
    const { signIn: closed } = signIn(library(refuses, async () => Promise.reject(new Error("user_cancelled"))));
    await closed.silently();
    expect(await closed.byClick()).toBeNull();
    expect(closed.needed).toBe(true);
  });

  it("once signed in, tokens come in silence again, without the old claims", async () => {
    const lib = library(refuses);
    const { signIn: back } = signIn(lib);
    await back.silently();
    await back.byClick();
    lib.acquireTokenSilent.mockImplementation(quiet);
    expect(await back.silently()).toBe("quiet");
    expect(lib.acquireTokenSilent).toHaveBeenLastCalledWith({ scopes: [CONFIG.scope] });
  });
});

describe("leave to read earlier mail", () => {
  const lacks = async ({ scopes }: Asked): Promise<unknown> => (scopes[0] === MAIL ? refuses() : quiet());

  it("that is missing is noticed before the service is turned away; tokens come all the same", async () => {
    const { signIn: lacking } = signIn(library(lacks), withMail);
    expect(await lacking.readsMail()).toBe(false);
    expect(lacking.needed).toBe(true);
    expect(await lacking.token()).toBe("quiet");
  });

  it("is looked for once", async () => {
    const lib = library(quiet);
    const { signIn: given } = signIn(lib, withMail);
    await given.readsMail();
    await given.readsMail();
    expect(lib.acquireTokenSilent.mock.calls.filter(([asked]) => asked.scopes[0] === MAIL)).toHaveLength(1);
  });

  it("is taken for given where finding out fails", async () => {
    const fails = async ({ scopes }: Asked) =>
      scopes[0] === MAIL ? Promise.reject(new Error("ServerError")) : quiet();
    expect(await signIn(library(fails), withMail).signIn.readsMail()).toBe(true);
  });

  it("is asked for by Outlook in a window of its own, by others in the same", async () => {
    for (const [nested, windows] of [
      [true, [[CONFIG.scope], [MAIL]]],
      [false, [[CONFIG.scope]]],
    ] as const) {
      const lib = library(lacks);
      const { signIn: asking } = signIn(lib, { ...withMail, nested });
      await asking.silently();
      await asking.byClick();
      expect(lib.acquireTokenPopup.mock.calls.map(([asked]) => asked.scopes)).toEqual(windows);
      expect(asking.reads).toBe(true);
      if (!nested) expect(lib.acquireTokenPopup.mock.calls[0]![0]).toMatchObject({ extraScopesToConsent: [MAIL] });
    }
  });

  it("that is declined leaves the user signed in, without earlier mail", async () => {
    const declines = async ({ scopes }: Asked): Promise<unknown> =>
      scopes[0] === MAIL ? refuses() : { accessToken: "t" };
    const { signIn: declined } = signIn(library(lacks, declines), withMail);
    expect(await declined.byClick()).toBe("t");
    expect([declined.state, declined.reads, declined.needed]).toEqual(["in", false, true]);
  });
});

describe("a challenge of the service", () => {
  it.each([CLAIMS, btoa(CLAIMS)])("is handed on as JSON (%s)", async (claims) => {
    const lib = library(quiet);
    expect(await signIn(lib).signIn.token(claims)).toBe("quiet");
    expect(lib.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [CONFIG.scope], claims: CLAIMS });
  });

  it("is not answered with a token that was asked for before it came", async () => {
    const lib = library(quiet);
    const { signIn: both } = signIn(lib);
    await Promise.all([both.silently(), both.token(CLAIMS)]);
    expect(lib.acquireTokenSilent.mock.calls.map(([asked]) => asked.claims)).toEqual([undefined, CLAIMS]);
  });

  it("waits for a click where silence fails, and is not forgotten", async () => {
    const lib = library(refuses);
    const { signIn: waiting } = signIn(lib);
    expect(await waiting.token(CLAIMS)).toBeNull();
    expect(lib.acquireTokenPopup).not.toHaveBeenCalled();
    expect(waiting.needed).toBe(true);
    await waiting.byClick();
    expect(lib.acquireTokenPopup).toHaveBeenCalledWith(expect.objectContaining({ claims: CLAIMS }));
  });

  it("that comes right after the user has signed in ends the asking: reviews go without earlier mail", async () => {
    const { signIn: helpless } = signIn(library(quiet));
    await helpless.byClick();
    expect(helpless.reads).toBe(true);
    expect(await helpless.token(CLAIMS)).toBe("quiet");
    expect(await helpless.readsMail()).toBe(false);
    expect(helpless.needed).toBe(false);
  });

  it("that is none takes nothing away: not the challenge that waits for a click, nor what the user just allowed", async () => {
    const lib = library(refuses);
    const { signIn: waiting } = signIn(lib);
    await waiting.token(CLAIMS);
    expect(await waiting.token("")).toBeNull();
    await waiting.byClick();
    expect(lib.acquireTokenPopup).toHaveBeenCalledWith(expect.objectContaining({ claims: CLAIMS }));
  });

  it("of nobody's making turns a token away that the user has just brought: they go on as a guest", async () => {
    const lib = library(quiet);
    const { signIn: foreign } = signIn(lib);
    expect(await foreign.token("")).toBe("quiet");
    await foreign.byClick();
    expect(await foreign.token("")).toBeNull();
    expect([foreign.state, foreign.reads, foreign.needed, await foreign.token()]).toEqual(["off", false, false, null]);
  });

  it.each(["", "  ", "%%%"])("that is no challenge (%j) is none", async (claims) => {
    const lib = library(quiet);
    await signIn(lib).signIn.token(claims);
    expect(lib.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [CONFIG.scope] });
  });
});
