// @vitest-environment node
import { Parser } from "acorn";
import { beforeAll, describe, expect, it } from "vitest";

import { LETTER, type Scene, type Way, bundle, digestOf, play } from "./stage.js";

let code = "";
beforeAll(async () => {
  code = await bundle();
}, 30_000);

const ALLOWED = [{ allowEvent: true }];
const GAP = { html: "<div>Hi Lena,</div><div>I would love to join [Company].</div>" };
const keep = (verdict: object, held: typeof LETTER = LETTER) => ({
  ...held,
  kept: JSON.stringify({ verdict: "ready", summary: "", sendAfter: null, of: digestOf(held), ...verdict }),
});

describe("the script", () => {
  it("is JavaScript of 2016, without what classic Outlook stumbles over", () => {
    const kinds = new Set<string>();
    const visit = (node: unknown): void => {
      if (!node || typeof node !== "object") return;
      const { type } = node as { type?: unknown };
      if (typeof type === "string") kinds.add(type);
      Object.values(node).forEach(visit);
    };
    visit(Parser.parse(code, { ecmaVersion: 7, sourceType: "script" }));
    expect([...kinds].filter((kind) => /^(?:Conditional|Import|Export|Await|Yield)/.test(kind))).toEqual([]);
  });

  it("is small, ASCII, and loads nothing", () => {
    expect(code.length).toBeLessThan(20_000);
    expect(code).not.toMatch(/[^\0-\x7f]/);
    expect(code).not.toMatch(/\b(?:fetch|XMLHttpRequest|importScripts|require|document|window|localStorage)\b\s*[(.]/);
  });

  it("answers for every handler of the manifest", () => {
    expect(play(code).handlers).toEqual([
      "onNewMessageComposeHandler",
      "onMessageRecipientsChangedHandler",
      "onMessageSendHandler",
    ]);
  });
});

describe("the event is completed exactly once", () => {
  it.each(["onNewMessageComposeHandler", "onMessageRecipientsChangedHandler"])("by %s", (handler) => {
    expect(play(code, {}, handler).completed).toHaveLength(1);
  });

  const ways: Way[] = ["fails", "throws", "hangs", "missing", "twice", "late"];
  const calls = ["subject", "html", "to", "cc", "bcc", "attachments", "kind", "kept", "delivery"];
  it.each(calls.flatMap((name) => ways.map((way) => [name, way] as const)))("when %s %s", (name, way) => {
    expect(play(code, { ways: { [name]: way } }).completed).toEqual(ALLOWED);
  });

  it.each(ways)("when everything %s", (way) => {
    expect(play(code, { ways: Object.fromEntries(calls.map((name) => [name, way])) }).completed).toEqual(ALLOWED);
  });

  it.each([undefined, {}, { mailbox: {} }, { mailbox: { item: null } }])("when the context is %j", (context) => {
    expect(play(code, { context }).completed).toEqual(ALLOWED);
  });

  it("when a client does not know the question's options", () => {
    const completed = (options: unknown): void => {
      if (!(options as { allowEvent: boolean }).allowEvent) throw new Error("Sys.ArgumentException");
    };
    expect(play(code, { held: GAP, completed }).completed).toEqual(ALLOWED);
  });

  it.each([
    { subject: 7, html: 7, to: 7, attachments: 7, kind: 7, kept: 7, delivery: "x" },
    { subject: null, html: null, to: null, attachments: null, kind: null, kept: null, delivery: null },
    { to: [null, {}], attachments: [null], kept: "null" },
    { kept: "{" },
  ])("when the answers are nonsense (%j)", (held) => {
    expect(play(code, { held }).completed).toHaveLength(1);
  });
});

describe("time", () => {
  it("runs out after three seconds, and the mail goes, slips or not", () => {
    const { completed } = play(code, { held: GAP, ways: { kept: "late" } });
    expect(completed).toEqual(ALLOWED);
  });

  it("is enough for a mail of a megabyte, as the work grows in step with the mail", () => {
    const took = (html: string): number => {
      const start = performance.now();
      expect(play(code, { held: { html } }).completed).toHaveLength(1);
      return performance.now() - start;
    };
    for (const html of [
      "<".repeat(1e6),
      "<style>".repeat(1.4e5),
      "<!--".repeat(2.5e5),
      "[your ".repeat(1.6e5),
      "attached my the ".repeat(6e4),
      "> ".repeat(5e5),
      "</".repeat(5e5),
    ]) {
      // What is quadratic takes 256 times as long as a sixteenth. A machine that stalls does not stall at every try.
      const inTime = (): boolean => took(html) < Math.max(64 * took(html.slice(0, html.length / 16)), 1_000);
      expect([1, 2, 3].some(inTime), html.slice(0, 20)).toBe(true);
    }
  });
});

describe("a question", () => {
  it("names the slip and opens the pane", () => {
    expect(play(code, { held: GAP }).completed).toEqual([
      {
        allowEvent: false,
        errorMessage: "Before you send: A gap is still open: “[Company]”.",
        commandId: "composeOpenPaneButton",
        cancelLabel: "Open Afterword",
      },
    ]);
  });

  it("has no button where Outlook knows none", () => {
    const [options] = play(code, { held: GAP, version: 12 }).completed;
    expect(Object.keys(options!)).toEqual(["allowEvent", "errorMessage"]);
  });

  it("is never longer than Outlook takes", () => {
    const [options] = play(code, { held: keep({ verdict: "rethink", summary: "x".repeat(900) }) }).completed;
    expect(options!.errorMessage).toHaveLength(500);
    expect(options!.cancelLabel!.length).toBeLessThanOrEqual(20);
  });
});

describe("what the pane said last", () => {
  const said = (scene: Scene): string | undefined => play(code, scene).completed[0]!.errorMessage;
  const LATER = new Date(Date.now() + 86_400_000);

  it.each(["wait", "let_go", "rethink"])("is repeated when it was %s", (verdict) => {
    expect(said({ held: keep({ verdict, summary: "Wait until Monday." }) })).toBe(
      "Before you send: Wait until Monday.",
    );
  });

  it.each(["ready", "polish"])(
    "lets the mail go when it was %s, even where the few rules here would ask",
    (verdict) => {
      const held = keep({ verdict, summary: "Fine." }, { ...LETTER, ...GAP });
      expect(said({ held })).toBeUndefined();
    },
  );

  it.each([{ subject: "Another" }, { html: "<p>Other words</p>" }, { to: [] }, { attachments: [{ name: "cv.pdf" }] }])(
    "is not repeated of a draft that has changed (%j)",
    (change) => {
      expect(said({ held: { ...keep({ verdict: "rethink", summary: "Calm down." }), ...change } })).toBeUndefined();
    },
  );

  it("stands when Outlook only moved blanks and tags about", () => {
    const held = keep({ verdict: "rethink", summary: "Calm down." });
    const html = LETTER.html.replaceAll("<div>", "<div\n class='x'>\r\n").replace("thank you", "thank&nbsp;you");
    expect(said({ held: { ...held, html } })).toContain("Calm down.");
  });

  it("to wait is heeded by a mail that goes out later, or after its moment", () => {
    const held = keep({ verdict: "wait", summary: "Too soon.", sendAfter: LATER.toISOString() });
    expect(said({ held })).toContain("Too soon.");
    expect(said({ held: { ...held, delivery: LATER } })).toBeUndefined();
    const toTheMinute = new Date(Math.floor(LATER.getTime() / 60_000) * 60_000);
    expect(said({ held: { ...held, delivery: toTheMinute } })).toBeUndefined();
    expect(said({ held: { ...held, delivery: new Date(LATER.getTime() - 120_000) } })).toContain("Too soon.");
    expect(
      said({ held: keep({ verdict: "wait", summary: "Too soon.", sendAfter: "2020-01-01T09:00:00Z" }) }),
    ).toBeUndefined();
  });
});
