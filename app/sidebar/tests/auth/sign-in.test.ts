import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Library } from "../../src/auth/library.js";
import { CONFIG, account, library, quiet, signIn } from "./library.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("where the service has no sign-in", () => {
  it("there is no token, and the library is not even loaded", async () => {
    const { signIn: off, load } = signIn(library(quiet), { config: async () => null });
    expect(await off.silently()).toBeNull();
    expect(await off.readsMail()).toBe(false);
    expect(await off.token()).toBeNull();
    expect(await off.byClick()).toBeNull();
    expect(off.state).toBe("off");
    expect(load).not.toHaveBeenCalled();
  });
});

describe("in silence", () => {
  it("a token for our own service is asked for, of the account that Outlook chooses", async () => {
    const lib = library(quiet, undefined, [account("other@mail.example")]);
    const { signIn: nested } = signIn(lib);
    expect(await nested.token()).toBe("quiet");
    expect(await nested.readsMail()).toBe(true);
    expect(lib.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [CONFIG.scope] });
    expect(lib.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it("calls at the same time share one answer, and the library is loaded once", async () => {
    const lib = library(quiet);
    const { signIn: shared, load } = signIn(lib);
    await Promise.all([shared.silently(), shared.silently(), shared.token()]);
    expect(lib.acquireTokenSilent).toHaveBeenCalledOnce();
    await shared.silently();
    expect(lib.acquireTokenSilent).toHaveBeenCalledTimes(2); // the library keeps tokens, not we
    expect(load).toHaveBeenCalledOnce();
  });

  it("without a mailbox to read, a token lets nothing be read", async () => {
    const { signIn: plain } = signIn(library(quiet), { config: async () => ({ ...CONFIG, graph: false }) });
    expect(await plain.token()).toBe("quiet");
    expect(await plain.readsMail()).toBe(false);
  });

  it("a failure is tried again after a while, not at every review", async () => {
    const lib = library(async () => Promise.reject(new Error("ServerError")));
    const { signIn: failing } = signIn(lib);
    for (let n = 0; n < 5; n += 1) expect(await failing.silently()).toBeNull();
    expect(failing.state).toBe("failed");
    expect(lib.acquireTokenSilent).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(61_000);
    await failing.silently();
    expect(lib.acquireTokenSilent).toHaveBeenCalledTimes(2);
  });

  it("an Outlook that never answers is given up", async () => {
    const { signIn: hanging } = signIn(library(() => new Promise(() => undefined)));
    const token = hanging.silently();
    await vi.advanceTimersByTimeAsync(8001);
    expect(await token).toBeNull();
    expect(hanging.state).toBe("failed");
  });

  it.each(["config", "library"] as const)("a %s that cannot be loaded is loaded anew next time", async (part) => {
    let there = false;
    const working = { config: async () => CONFIG, library: async () => library(quiet) as unknown as Library };
    const load = async () => (there ? working[part]() : Promise.reject(new Error("offline")));
    const { signIn: late } = signIn(library(quiet), { ...working, [part]: load });
    expect(await late.silently()).toBeNull();
    there = true;
    vi.advanceTimersByTime(61_000);
    expect(await late.silently()).toBe("quiet");
  });
});

describe("outside nested sign-in", () => {
  it.each([
    [["sam@mail.example", "other@mail.example"], "sam@mail.example"],
    [["SAM@mail.example", "other@mail.example"], "SAM@mail.example"],
    [["sam.roe@login.example"], "sam.roe@login.example"],
    [["a@mail.example", "b@mail.example"], undefined],
    [[], undefined],
  ])("of %j the account %s is taken", async (names, expected) => {
    const lib = library(quiet, undefined, names.map(account));
    await signIn(lib, { nested: false }).signIn.silently();
    const asked = lib.acquireTokenSilent.mock.calls[0] as unknown as [{ account?: { username: string } }];
    expect(asked[0].account?.username).toBe(expected);
    expect(asked[0]).toMatchObject({ cacheLookupPolicy: 2 }); // no hidden frames
  });
});
