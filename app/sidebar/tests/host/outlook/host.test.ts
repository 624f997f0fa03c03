import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { SignIn } from "../../../src/auth/sign-in.js";
import { digest } from "../../../src/events/digest.js";
import { outlookHost } from "../../../src/host/outlook/host.js";
import { LENA, type Options, outlook } from "./stub.js";

function signedIn(readsMail: () => Promise<boolean> = async () => false) {
  const watchers: (() => void)[] = [];
  const signIn = {
    reads: false,
    state: "unknown",
    needed: false,
    readsMail,
    byClick: async () => "clicked",
    token: async (claims?: string) => claims ?? "token",
    watch: (changed: () => void) => {
      watchers.push(changed);
      return () => undefined;
    },
  };
  return {
    signIn: signIn as unknown as SignIn,
    become: (reads: boolean, state = "unknown", needed = false) => {
      Object.assign(signIn, { reads, state, needed });
      watchers.forEach((changed) => changed());
    },
  };
}

function host(options: Options = {}, signIn = signedIn().signIn) {
  const stub = outlook(options);
  return { ...stub, host: outlookHost(stub.context, signIn) };
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  hide(false);
  vi.useRealTimers();
});

describe("watching", () => {
  async function watched(options: Options = {}) {
    const all = host(options);
    const seen: string[] = [];
    const stop = all.host.watch((what) => seen.push(what));
    await vi.advanceTimersByTimeAsync(1600);
    return { ...all, seen, stop };
  }

  it("tells of new words within two seconds, once", async () => {
    const { held, seen } = await watched();
    held["html"] = "<p>Other words</p>";
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen).toEqual(["edited"]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual(["edited"]);
  });

  it("is quiet when only what was just read has changed", async () => {
    const { host, held, seen } = await watched();
    held["subject"] = "Thanks";
    const draft = host.draft();
    await vi.advanceTimersByTimeAsync(1);
    await draft;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([]);
  });

  it("tells of words written between reading and the first look", async () => {
    const all = host();
    const draft = all.host.draft();
    await vi.advanceTimersByTimeAsync(1);
    await draft;
    const seen: string[] = [];
    all.host.watch((what) => seen.push(what));
    all.held["html"] = "<p>Other words</p>";
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen).toEqual(["edited"]);
  });

  it.each(["recipientsChanged", "attachmentsChanged"])("hears of %s at once", async (type) => {
    const { fire, seen } = await watched();
    fire(type);
    expect(seen).toEqual(["edited"]);
  });

  it.each(["fails", "throws", "missing"] as const)("looks at the recipients itself where telling %s", async (way) => {
    const { held, seen } = await watched({ ways: { "item.addHandler": way } });
    held["to"] = [];
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen).toEqual(["edited"]);
  });

  it("takes a failing look for no change", async () => {
    const ways: Record<string, "answers" | "fails"> = { "subject.get": "answers" };
    const { seen } = await watched({ ways: { "body.get": "fails", ...ways } });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toEqual([]);
  });

  it("looks less often while Outlook does not answer", async () => {
    const { calls } = await watched({ ways: { "body.get": "hangs", "subject.get": "hangs" } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.get("body.get")).toBeLessThan(10);
  });

  it("rests while the pane is hidden, and looks again when it is shown", async () => {
    const { calls, held, seen } = await watched();
    hide(true);
    const before = calls.get("body.get");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.get("body.get")).toBeLessThanOrEqual(before! + 1);
    held["html"] = "<p>Other words</p>";
    hide(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(seen).toEqual(["edited"]);
  });

  it("tells of another item, and of none", async () => {
    const { context, fire, seen, host, held } = await watched({ mode: "read" });
    (context.mailbox as { item: unknown }).item = null;
    fire("itemChanged");
    expect(seen).toEqual(["opened"]);
    expect(host.mode()).toBe("none");
    expect(await host.opened()).toBeNull();
    held["html"] = "anything";
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual(["opened"]);
  });

  it("stops when asked to", async () => {
    const { held, seen, stop } = await watched();
    stop();
    held["html"] = "<p>Other words</p>";
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([]);
  });

  it("survives an Outlook without handlers", async () => {
    const { seen } = await watched({ ways: { "mailbox.addHandler": "missing", "item.addHandler": "throws" } });
    expect(seen).toEqual([]);
  });
});

describe("the background", () => {
  it("names the mailbox and the thread when the user is signed in", async () => {
    const { host: outlookHost } = host({}, signedIn(async () => true).signIn);
    expect(await outlookHost.background()).toEqual({
      history: { mailbox: "graph", thread_id: "AAQk_x-y=" },
      me: [{ email: "sam@mail.example", name: "Sam Roe" }],
      now: null,
    });
  });

  it("names the thread of a mail that is read, too, and none where nothing is open", async () => {
    const threads = async (mode: "read" | "none") =>
      (await host({ mode }, signedIn(async () => true).signIn).host.background()).history?.thread_id;
    expect(await threads("read")).toBe("AAQk_x-y=");
    expect(await threads("none")).toBeNull();
  });

  it("goes without earlier mail when nobody is signed in, and in time when signing in hangs", async () => {
    expect((await host().host.background()).history).toBeNull();
    const hanging = host({}, signedIn(() => new Promise(() => undefined)).signIn).host.background();
    await vi.advanceTimersByTimeAsync(1001);
    expect((await hanging).history).toBeNull();
  });

  it("asks for another review when the token came late or was lost, and only then", async () => {
    const { signIn, become } = signedIn(async () => false);
    const { host: late } = host({}, signIn);
    const seen: string[] = [];
    late.watch((what) => seen.push(what));
    become(true);
    expect(seen).toEqual([]); // nothing was reviewed yet
    become(false);
    await late.background();
    become(false);
    expect(seen).toEqual([]);
    become(true);
    expect(seen).toEqual(["edited"]);
  });

  it("tells once that the user came to be signed in, and nothing of tokens that are renewed", () => {
    const { signIn, become } = signedIn();
    const seen: string[] = [];
    host({}, signIn).host.watch((what) => seen.push(what));
    become(false, "needed", true);
    become(false, "in", true);
    become(false, "in", false);
    become(false, "in", false);
    expect(seen).toEqual(["signed-in", "signed-in"]);
  });

  it("knows what is found out while it is asked: that changes nothing", async () => {
    let found = (): boolean => false;
    const { signIn, become } = signedIn(async () => found());
    const seen: string[] = [];
    const { host: finding } = host({}, signIn);
    finding.watch((what) => seen.push(what));
    await finding.background();
    found = () => {
      become(true);
      return true;
    };
    expect((await finding.background()).history).not.toBeNull();
    expect(seen).toEqual([]);
  });
});

describe("what the pane said", () => {
  it("is kept with the mail, under the digest of the draft that was judged", async () => {
    const { host: kept, held } = host();
    const verdict = { verdict: "wait", summary: "Too soon.", sendAfter: null, of: "1a2b" };
    const remembering = kept.remember(verdict);
    await vi.advanceTimersByTimeAsync(1);
    await remembering;
    expect(JSON.parse(held["afterword"] as string)).toEqual(verdict);
  });

  it("decides what may be put into the draft: what was typed since is not known", async () => {
    const { host: kept, held, written } = host();
    const read = async () => {
      const reading = kept.draft();
      await vi.advanceTimersByTimeAsync(1);
      return reading;
    };
    const greeting = [{ field: "text", start: 0, end: 0, replacement: "Hi Lena,\n\n" }] as const;
    const rest = { verdict: "mend", summary: "", sendAfter: null };
    await kept.remember({ ...rest, of: digest(await read()) });
    held["html"] = "<p>Dear Lena,</p><p>thank you.</p>";
    const judged = await read();
    expect((await kept.apply(greeting, [""])).done).toBe(false);
    await kept.remember({ ...rest, of: digest(judged) });
    expect((await kept.apply(greeting, [""])).done).toBe(true);
    expect(written.map(([name]) => name)).toEqual(["prepend"]);
  });

  it.each(["fails", "throws", "hangs", "missing"] as const)("is lost quietly when keeping it %s", async (way) => {
    const remembering = host({ ways: { "session.set": way } }).host.remember({
      verdict: "ready",
      summary: "",
      sendAfter: null,
      of: "",
    });
    await vi.advanceTimersByTimeAsync(4000);
    await expect(remembering).resolves.toBeUndefined();
  });
});

it("has nothing to apply to while a message is only read", async () => {
  expect(await host({ mode: "read" }).host.apply([], [])).toMatchObject({ done: false });
});

it("hands the service's challenge on", async () => {
  expect(await host().host.token('{"access_token":{}}')).toBe('{"access_token":{}}');
});

it("reads the draft that is open now, not the one before", async () => {
  const { context, host: pinned } = host({ mode: "none" });
  (context.mailbox as { item: unknown }).item = outlook({ held: { to: [LENA], subject: "Second" } }).item;
  const draft = pinned.draft();
  await vi.advanceTimersByTimeAsync(1);
  expect((await draft).subject).toBe("Second");
});
