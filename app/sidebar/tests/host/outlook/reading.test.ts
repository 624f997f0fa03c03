import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { composed, meOf, modeOf, readDraft, readOpened, restId } from "../../../src/host/outlook/reading.js";
import { LENA, outlook, type Options, type Way } from "./stub.js";

const SAM = { email: "sam@mail.example", name: "Sam Roe" };
const WHOLE = {
  from: SAM,
  to: [{ email: "lena@acme.example", name: "Lena Vogt" }],
  cc: [],
  bcc: [],
  subject: "Thank you",
  text: null,
  html: expect.stringContaining("Hi Lena,"),
  attachments: [],
  kind: "reply",
  threadId: "AAQk_x-y=",
};

async function draftOf(options: Options) {
  const { context } = outlook(options);
  const draft = readDraft(composed(context.mailbox)!, meOf(context.mailbox));
  await vi.advanceTimersByTimeAsync(10_000);
  return draft;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the draft", () => {
  it("is read whole", async () => {
    expect(await draftOf({})).toEqual(WHOLE);
  });

  const without: [string, object][] = [
    ["subject.get", { subject: "", untold: ["subject"] }],
    ["to.get", { to: [], untold: ["people"] }],
    ["cc.get", { cc: [], untold: ["people"] }],
    ["bcc.get", { bcc: [], untold: ["people"] }],
    ["from.get", { from: SAM }],
    ["attachments.get", { attachments: [], untold: ["attachments"] }],
    ["kind.get", { kind: null }],
  ];
  const ways: Way[] = ["fails", "throws", "hangs", "missing"];
  it.each(without.flatMap(([name, lost]) => ways.map((way) => [name, way, lost] as const)))(
    "loses nothing else when %s %s",
    async (name, way, lost) => {
      expect(await draftOf({ ways: { [name]: way } })).toEqual({ ...WHOLE, ...lost });
    },
  );

  it("survives an Outlook that tells nothing but the words", async () => {
    const ways = Object.fromEntries(without.map(([name]) => [name, "hangs" as const]));
    const lost = Object.assign({}, ...without.map(([, change]) => change));
    const untold = expect.arrayContaining(["subject", "people", "attachments"]);
    expect(await draftOf({ ways })).toEqual({ ...WHOLE, ...lost, untold });
  });

  it.each(ways)(
    "is none when its words cannot be had (%s): it would look like one in which nothing is written",
    async (way) => {
      const { context } = outlook({ ways: { "body.get": way } });
      const failing = expect(readDraft(composed(context.mailbox)!, null)).rejects.toThrow();
      await vi.advanceTimersByTimeAsync(10_000);
      await failing;
    },
  );

  it("has no thread while the mail is new", async () => {
    const { context, item } = outlook({ held: { kind: { composeType: "newMail" } } });
    item["conversationId"] = null;
    const draft = readDraft(composed(context.mailbox)!, null);
    await vi.advanceTimersByTimeAsync(1);
    expect(await draft).toMatchObject({ threadId: null, kind: "new" });
  });

  it("keeps people in their places, names apart from addresses", async () => {
    const to = [{ displayName: "jobs@acme.example", emailAddress: "jobs@acme.example" }, { displayName: "Team" }, LENA];
    expect((await draftOf({ held: { to } })).to).toEqual([
      { email: "jobs@acme.example", name: "" },
      { email: "", name: "Team" },
      { email: "lena@acme.example", name: "Lena Vogt" },
    ]);
  });

  it("counts no picture of a signature as attachment", async () => {
    const attachments = [
      { name: "logo.png", isInline: true },
      { name: "cv.pdf", isInline: false },
    ];
    expect((await draftOf({ held: { attachments } })).attachments).toEqual([{ name: "cv.pdf", type: "" }]);
  });

  it("takes plain text where HTML fails", async () => {
    const { context, item } = outlook();
    const body = item["body"] as { getAsync: (type: string, done: (r: unknown) => void) => void };
    const whole = body.getAsync;
    body.getAsync = (type, done) => (type === "html" ? done({ status: "failed" }) : whole(type, done));
    const draft = readDraft(composed(context.mailbox)!, null);
    await vi.advanceTimersByTimeAsync(1);
    expect(await draft).toMatchObject({ html: null, text: "Hi Lena,\r\nthank you." });
  });
});

describe("the mode", () => {
  it.each([
    ["compose", "compose"],
    ["read", "read"],
    ["none", "none"],
  ] as const)("of an Outlook that shows %s is %s", (mode, expected) => {
    expect(modeOf(outlook({ mode }).context.mailbox)).toBe(expected);
  });

  it("is none beside an appointment, and without a mailbox", () => {
    const { context, item } = outlook();
    item["itemType"] = "appointment";
    expect(modeOf(context.mailbox)).toBe("none");
    expect(modeOf(undefined)).toBe("none");
  });
});

describe("the message being read", () => {
  it("names the others and the thread", () => {
    const { context } = outlook({ mode: "read" });
    expect(readOpened(context.mailbox, SAM)).toEqual({
      threadId: "AAQk_x-y=",
      people: [{ email: "lena@acme.example", name: "Lena Vogt" }],
      subject: "Re: Interview",
    });
  });

  it("may lack every field", () => {
    const { context, item } = outlook({ mode: "read" });
    for (const field of ["from", "to", "cc", "subject", "conversationId"]) item[field] = undefined;
    expect(readOpened(context.mailbox, null)).toEqual({ threadId: null, people: [], subject: "" });
  });

  it("is nothing when the pane is pinned and no message is chosen", () => {
    expect(readOpened(outlook({ mode: "none" }).context.mailbox, SAM)).toBeNull();
  });
});

it.each([
  [null, null],
  [undefined, null],
  ["", null],
  ["AA/b+c/d==", "AA-b_c-d=="],
])("the id %s is %s to Graph", (ews, rest) => {
  expect(restId(ews)).toBe(rest);
});
