import { describe, expect, test } from "vitest";

import { GREETING, LENA, SHOUTING, TEXT, reportOf } from "../sample.js";
import { focused, shown } from "./shown.js";

describe("apply", () => {
  test("hands the host the fix and the words it replaces; Undo has the focus, and takes it back", async () => {
    const { host, service, press, text } = await shown();
    await press("Write “Lena”");
    expect(host.applied).toEqual([{ edits: GREETING.fixes[0]?.edits, quotes: ["Lisa"] }]);
    expect(text()).toContain("“Lisa” is now “Lena”.");
    expect(focused()).toBe("Undo");
    expect(service.calls).toHaveLength(2);
    await press("Undo");
    expect(host.applied[1]).toEqual({
      edits: [{ field: "text", start: 3, end: 7, replacement: "Lisa", index: null }],
      quotes: ["Lena"],
    });
    expect(text()).not.toContain("is now");
    expect(focused()).toBe(GREETING.title);
  });

  test("has a button for each fix, and nothing is applied unasked", async () => {
    const { host, press } = await shown();
    expect(host.applied).toEqual([]);
    await press("Leave the name out");
    expect(host.applied[0]?.quotes).toEqual([" Lisa"]);
  });

  test("by hand: says how beside the finding and aloud, keeps the focus, and goes on saying so", async () => {
    const { host, time, press, all, said } = await shown(({ host }) => {
      host.apply_ = { done: false, how: "Select “Lisa” in your mail, then press again." };
    });
    await press("Write “Lena”");
    expect(all(".aw-note").map((n) => n.textContent)).toEqual(["Select “Lisa” in your mail, then press again."]);
    expect(said()).toContain("Select “Lisa”");
    expect(focused()).toBe("Write “Lena”");
    host.types(`${TEXT} more`);
    await time.pass(700);
    expect(all(".aw-note")).toHaveLength(1);
  });

  test("a host that throws is told in words", async () => {
    const { press, all } = await shown(({ host }) => (host.apply = () => Promise.reject(new Error("9018"))));
    await press("Write “Lena”");
    expect(all(".aw-note")[0]?.textContent).toMatch(/change it in your mail/);
  });
});

describe("mute", () => {
  test.each([
    ["In this mail", { kind: "mail" }, "is muted in this mail"],
    ["For Lena Vogt", { kind: "person", person: LENA }, "is muted for Lena Vogt"],
    ["Everywhere", { kind: "everywhere" }, "is muted everywhere"],
  ])(
    "%s: the finding goes at once, the rule with the next request, and Undo brings both back",
    async (item, reach, words) => {
      const { keep, service, press, titles, text } = await shown();
      await press(item, 1);
      expect(keep.mutes()).toEqual([{ rule: SHOUTING.rule, title: SHOUTING.title, reach }]);
      expect(titles()).not.toContain(SHOUTING.title);
      expect(text()).toContain(words);
      expect(focused()).toBe("Undo");
      expect(service.calls.at(-1)?.body.muted).toEqual([SHOUTING.rule]);
      await press("Undo");
      expect(keep.mutes()).toEqual([]);
      expect(titles()).toContain(SHOUTING.title);
      expect(focused()).toBe(SHOUTING.title);
      expect(service.calls.at(-1)?.body.muted).toEqual([]);
    },
  );

  test("the focus waits for a finding that comes back only with the next report", async () => {
    const { service, press } = await shown();
    await press("Everywhere", 1);
    service.report = reportOf({ findings: [GREETING] });
    await press("Undo");
    expect(focused()).not.toBe("");
  });
});
