import { describe, expect, test } from "vitest";

import { GREETING, SHOUTING, WAIT, reportOf } from "../sample.js";
import { focused, shown } from "./shown.js";

describe("a report", () => {
  test("stands in headings, in order, the weightiest finding first", async () => {
    const { all, titles } = await shown();
    const levels = all("h1, h2, h3, h4").map((h) => Number(h.tagName[1]));
    levels.slice(1).forEach((level, n) => expect(level - (levels[n] ?? 0)).toBeLessThanOrEqual(1));
    expect(all("h2")[0]?.textContent?.trim()).toBe("Think again before you send this");
    expect(titles()[0]).toBe(GREETING.title);
  });

  test("quotes the exact words, and shows markup as words", async () => {
    const words = "<img src=x onerror=alert(1)>";
    const evil = { ...SHOUTING, title: words, message: words, why: words, spans: [], sources: [words] };
    const { all, text } = await shown(({ service }) => (service.report = reportOf({ findings: [evil, GREETING] })));
    expect(all("mark").map((m) => m.textContent)).toEqual(["Lisa"]);
    expect(all("img, script")).toHaveLength(0);
    expect(text()).toContain(words);
  });

  test("links only to https, and safely", async () => {
    const links = (await shown()).all("a");
    expect(links.map((a) => a.getAttribute("href"))).toEqual(["https://study.example/capitals"]);
    expect(links[0]?.getAttribute("rel")).toContain("noopener");
  });

  test("says of each of nine sections in words how it came out, and shows its findings alone", async () => {
    const { all, titles, press } = await shown();
    const nine = all(".aw-section");
    expect(nine.map((s) => s.querySelector(".aw-status")?.textContent?.trim())).toContain("Likely to hurt");
    expect(nine).toHaveLength(9);
    nine.find((s) => s.textContent?.includes("Section tone"))?.click();
    expect(titles()).toEqual([SHOUTING.title]);
    expect(focused()).toBe("What to mend");
    await press("Show all");
    expect(titles()).toHaveLength(3);
  });

  test("every control has a name", async () => {
    for (const control of (await shown()).all(
      "button, fluent-button, fluent-menu-button, fluent-menu-item, input, select, textarea",
    )) {
      const label = control.getAttribute("aria-label") ?? control.closest("label")?.textContent ?? control.textContent;
      expect(label?.trim(), control.outerHTML).toBeTruthy();
    }
  });

  test("its first thing is a way to it", async () => {
    const { press } = await shown();
    await press(GREETING.title);
    expect(focused()).toBe(GREETING.title);
  });
});

describe("when to send", () => {
  test("says the moment and how far off it is, and sends later where the host can", async () => {
    const asked: Date[] = [];
    const { press, text } = await shown(({ host, service }) => {
      service.report = WAIT;
      host.later = {
        label: "Send then",
        send: async (at) => {
          asked.push(at);
          return { said: "It will be sent on Tuesday.", undo: async () => ({ said: "Taken back.", undo: null }) };
        },
      };
    });
    expect(text()).toContain("1 December");
    expect(text()).toContain("in 8 days");
    await press("Send then");
    expect(asked).toEqual([new Date(WAIT.send_after ?? 0)]);
    expect(text()).toContain("It will be sent on Tuesday.");
    expect(focused()).toBe("It will be sent on Tuesday.");
    expect(text()).not.toContain("Send then");
    await press("Undo: send later");
    expect(focused()).toBe("Taken back.");
    expect(text()).not.toContain("Undo");
    await press("Send then");
    expect(asked).toHaveLength(2);
  });

  test("no undo where only the user can take it back", async () => {
    const { press, text } = await shown(({ host, service }) => {
      service.report = WAIT;
      host.later = { label: "Send then", send: async () => ({ said: "Delete the entry.", undo: null }) };
    });
    await press("Send then");
    expect(text()).toContain("Delete the entry.");
    expect(text()).not.toContain("Undo");
  });

  test("no button where the host cannot", async () => {
    expect((await shown(({ service }) => (service.report = WAIT))).text()).not.toContain("Send then");
  });
});

describe("what is announced", () => {
  test("a verdict when it comes or changes, and nothing for other reports", async () => {
    const { service, host, time, said } = await shown();
    expect(said()).toContain("Think again before you send this.");
    const region = said();
    service.report = reportOf({ findings: [GREETING], summary: "Think again before you send this: 2 things." });
    host.types("more");
    await time.pass(700);
    expect(said()).toBe(region);
    service.report = WAIT;
    host.types("yet more");
    await time.pass(700);
    expect(said()).toContain("Wait a little.");
  });
});
