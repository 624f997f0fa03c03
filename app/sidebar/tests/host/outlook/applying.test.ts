import { describe, expect, it } from "vitest";

import type { Edit } from "../../../src/api/types.js";
import { type Seen, applyEdits } from "../../../src/host/outlook/applying.js";
import { type Options, outlook } from "./stub.js";

const text = (start: number, end: number, replacement: string): Edit => ({ field: "text", start, end, replacement });
const subject = (start: number, end: number, replacement: string): Edit => ({
  ...text(start, end, replacement),
  field: "subject",
});
const to = (start: number, end: number, replacement: string, index = 0): Edit => ({
  field: "to",
  start,
  end,
  replacement,
  index,
});

async function applied(edits: Edit[], quotes: string[], options: Options = {}, seen: Seen | null = null) {
  const stub = outlook(options);
  const result = await applyEdits(stub.item as unknown as Office.MessageCompose, edits, quotes, seen);
  return { ...stub, result, how: result.done ? "" : result.how };
}

describe("a subject", () => {
  it("is written as a whole, all edits at once", async () => {
    const { result, held } = await applied([subject(0, 5, "Thanks"), subject(6, 9, "Lena")], ["Thank", "you"]);
    expect(result.done).toBe(true);
    expect(held["subject"]).toBe("Thanks Lena");
  });

  it("that the user has changed since stays", async () => {
    const { how, written } = await applied([subject(0, 5, "Thanks")], ["Thank"], { held: { subject: "Hello" } });
    expect(how).toContain("has changed");
    expect(written).toEqual([]);
  });

  it("that was empty and is no longer gets no second one", async () => {
    const seen = { subject: "", html: null };
    const put = [subject(0, 0, "Thank you for your time")];
    expect((await applied(put, [""], { held: { subject: "My own" } }, seen)).how).toContain("has changed");
    expect((await applied(put, [""], { held: { subject: "" } }, seen)).held["subject"]).toBe("Thank you for your time");
  });

  it("is mended where its words are now", async () => {
    const seen = { subject: "Any news!!!", html: null };
    const fix = [subject(8, 11, "!")];
    const held = { subject: "Re: Any news!!!" };
    expect((await applied(fix, ["!!!"], { held }, seen)).held["subject"]).toBe("Re: Any news!");
  });

  it("longer than Outlook takes is not tried", async () => {
    const { how, written } = await applied([subject(0, 0, "x".repeat(250))], [""]);
    expect(how).toContain("255");
    expect(written).toEqual([]);
  });
});

describe("an address", () => {
  it("is mended in its place", async () => {
    const people = [
      { displayName: "A", emailAddress: "a@acme.example" },
      { displayName: "lena@acme.exmaple", emailAddress: "lena@acme.exmaple" },
    ];
    const { written } = await applied([to(0, 17, "lena@acme.example", 1)], ["lena@acme.exmaple"], {
      held: { to: people },
    });
    expect(written).toEqual([
      ["to", [people[0], { displayName: "lena@acme.example", emailAddress: "lena@acme.example" }]],
    ]);
  });

  it("that is gone is left alone", async () => {
    const { how, written } = await applied([to(0, 4, "x", 3)], ["lena"]);
    expect(how).toContain("has changed");
    expect(written).toEqual([]);
  });

  it("of the sender is the user's to choose", async () => {
    expect((await applied([{ ...to(0, 1, "x"), field: "from" }], ["s"])).how).toContain("From field");
  });
});

describe("the body", () => {
  it("gets a greeting in the font of its first words", async () => {
    const { result, written } = await applied([text(0, 0, "Hi Lena & Tom,\n\n")], [""]);
    expect(result.done).toBe(true);
    const [[name, [html, how]]] = written as [[string, [string, unknown]]];
    expect(name).toBe("prepend");
    expect(how).toEqual({ coercionType: "html" });
    expect(html).toMatch(
      /^<div style="font-family: Aptos; font-size: 12pt">Hi Lena &amp; Tom,<\/div><div[^>]*><br><\/div>$/,
    );
  });

  it("that has a greeting by now gets no second one; blanks and tags that Outlook moved are no change", async () => {
    const greeting = [text(0, 0, "Hi Lena,\n\n")];
    const held = { html: "<div>Dear Lena,</div><div>thank you.</div>" };
    const typed = await applied(greeting, [""], { held }, { subject: "", html: "<div>thank you.</div>" });
    expect([typed.how, typed.written]).toEqual([expect.stringContaining("has changed"), []]);
    const moved = await applied(greeting, [""], { held }, { subject: "", html: "<p>Dear Lena,\r\n<br>thank you.</p>" });
    expect(moved.result.done).toBe(true);
  });

  it("of plain text gets the greeting as plain text", async () => {
    const { written } = await applied([text(0, 0, "Hi Lena,\n\n")], [""], { held: { bodyType: "text" } });
    expect(written).toEqual([["prepend", ["Hi Lena,\n\n", { coercionType: "text" }]]]);
  });

  it.each([
    ["u r", "you are", "you are"],
    [" u  r\u00a0", "you are", " you are\u00a0"],
    [" u r ", "", ""],
  ])("has its selected words %j replaced by %j", async (data, replacement, expected) => {
    const held = { selection: { data, sourceProperty: "body" } };
    const { result, written } = await applied([text(9, 12, replacement)], ["u r"], { held });
    expect(result.done).toBe(true);
    expect(written).toEqual([["selection", expected]]);
  });

  it.each([
    ["nothing is selected", { data: "", sourceProperty: "body" }],
    ["other words are selected", { data: "you are", sourceProperty: "body" }],
    ["the words are selected in the subject", { data: "u r", sourceProperty: "subject" }],
    ["the selection is unknown", null],
  ])("stays when %s, and the user is told what to do", async (_, selection) => {
    const { how, written } = await applied([text(9, 12, "you are")], ["u r"], { held: { selection } });
    expect(how).toBe("Select “u r” in your mail, then press the button again.");
    expect(written).toEqual([]);
  });

  it("with several places is mended by hand", async () => {
    const { how, written } = await applied(
      [text(9, 10, "you"), text(20, 21, "are"), text(30, 32, "")],
      ["u", "r", ":)"],
    );
    expect(how).toContain("“u” → “you”, “r” → “are”, take out “:)”");
    expect(written).toEqual([]);
  });

  it("takes words back at its beginning by hand: only a greeting is a paragraph of its own", async () => {
    const { how, written } = await applied([text(0, 0, "Sorry, ")], [""]);
    expect([how, written]).toEqual([expect.stringContaining("by hand"), []]);
  });

  it("takes words at its end by hand", async () => {
    const { how } = await applied([text(40, 40, "\n\nBest regards,\nSam")], [""]);
    expect(how).toContain("Add “Best regards,\nSam”");
  });

  it("is never written anew", async () => {
    for (const edit of [text(0, 0, "Hi,\n\n"), text(9, 12, "you")]) {
      const { calls } = await applied([edit], ["u r"], {
        held: { selection: { data: "u r", sourceProperty: "body" } },
      });
      expect(calls.has("body.set")).toBe(false);
    }
  });
});

describe("all edits or none", () => {
  it("checks everything before it changes anything", async () => {
    const { result, written } = await applied([subject(0, 5, "Thanks"), text(9, 12, "you")], ["Thank", "u r"]);
    expect(result.done).toBe(false);
    expect(written).toEqual([]);
  });

  it.each(["fails", "throws"] as const)("takes back what was done when a later one %s", async (way) => {
    const options = { ways: { "body.prepend": way } };
    const { how, held } = await applied([subject(0, 5, "Thanks"), text(0, 0, "Hi Lena,\n\n")], ["Thank", ""], options);
    expect(how).toContain("by hand");
    expect(held["subject"]).toBe("Thank you");
  });
});
