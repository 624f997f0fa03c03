import { describe, expect, test } from "vitest";

import { findingsOf, groups } from "../../src/model/findings.js";
import { replaced, reversed, told } from "../../src/model/mend.js";
import { gaps, sectionViews } from "../../src/model/sections.js";
import { announcement, stepView, verdictView } from "../../src/model/verdict.js";
import { DRAFT, GREETING, NOW, SHOUTING, STANDING, TEXT, VAGUE, WAIT, reportOf } from "../sample.js";

const ZONE = "Europe/Berlin";

describe("the verdict", () => {
  test("wait: the good moment is told once, with what else the summary says", () => {
    const view = verdictView(WAIT, NOW, ZONE);
    expect(view).toMatchObject({ words: "Wait a little", more: "1 rule was not checked." });
    expect(view.moment).toMatchObject({
      when: "Tuesday 1 December, 9:00",
      relative: "in 8 days",
      theirs: "",
      ahead: true,
    });
  });

  test("the summary's first words are the headline", () => {
    expect(verdictView(reportOf(), NOW, ZONE)).toMatchObject({
      words: "Think again before you send this",
      more: "1 thing is likely to hurt.",
      moment: null,
    });
    expect(verdictView(reportOf({ verdict: "ready", summary: "Ready to send." }), NOW, ZONE)).toMatchObject({
      words: "Ready to send",
      more: "",
    });
    expect(verdictView(reportOf({ verdict: "polish", summary: "" }), NOW, ZONE).words).toBe("Nearly there");
  });

  test("the one thing to begin with is the weightiest, and never what only time mends", () => {
    const early = { ...GREETING, rule: "patience/too-soon", section: "patience", title: "Too soon" };
    expect(verdictView(reportOf({ findings: [SHOUTING, GREETING] }), NOW, ZONE).first?.title).toBe(GREETING.title);
    expect(verdictView({ ...WAIT, findings: [early, SHOUTING] }, NOW, ZONE).first?.title).toBe(SHOUTING.title);
    expect(verdictView(reportOf({ findings: [GREETING] }), NOW, ZONE).first).toBeNull();
  });

  test("to let it go begins with why", () => {
    const no = { ...GREETING, section: "letting-go", title: "They said no" };
    expect(verdictView(reportOf({ verdict: "let_go", findings: [GREETING, no] }), NOW, ZONE).first?.title).toBe(
      no.title,
    );
  });

  test("is announced when it comes and when it changes, and not for anything else", () => {
    const first = reportOf();
    expect(announcement(null, first, NOW, ZONE)).toBe("Think again before you send this. 1 thing is likely to hurt.");
    expect(announcement(first, reportOf({ findings: [] }), NOW, ZONE)).toBe("");
    expect(announcement(first, WAIT, NOW, ZONE)).toContain("A good moment: Tuesday 1 December, 9:00, in 8 days.");
  });

  test("a step is told in words, with its moment", () => {
    expect(stepView(STANDING, NOW, ZONE)).toMatchObject({
      words: "Ask how things stand",
      moment: { when: "Tuesday 24 November, 9:00", relative: "tomorrow" },
    });
  });
});

describe("findings", () => {
  test("are grouped by weight, the heaviest first", () => {
    const found = groups(findingsOf(reportOf(), DRAFT.subject));
    expect(found.map((g) => [g.words, g.findings.map((f) => f.title)])).toEqual([
      ["Likely to hurt", [GREETING.title]],
      ["Think again", [SHOUTING.title]],
      ["Worth a look", [VAGUE.title]],
    ]);
    expect(groups(findingsOf(reportOf(), ""), "tone")).toHaveLength(1);
    expect(findingsOf(reportOf(), "", new Set(["tone/shouting"]))).toHaveLength(2);
  });

  test("quote exactly the words marked, though emoji stand before them", () => {
    const quotes = findingsOf(reportOf(), DRAFT.subject).flatMap((f) => f.quotes);
    expect(quotes.map((q) => q.words)).toEqual(["Lisa", "???", "STILL", "hello"]);
    for (const { before, words, after } of quotes.slice(0, 3)) {
      expect(TEXT).toContain(`${before.replace("…", "")}${words}${after.replace("…", "")}`);
    }
    expect(quotes[1]).toMatchObject({ before: "any news 🎉 yet", after: " I STILL wait." });
    expect(quotes[3]).toMatchObject({ where: "Subject", before: "", after: "" });
  });

  test("context ends at a word, and never cuts an emoji in two", () => {
    const text = `${"🎉".repeat(30)} a lot of words before this one, and after it ${"🎉".repeat(30)}`;
    const start = text.indexOf("this");
    const spans = [{ field: "text" as const, start, end: start + 4, quote: "this", index: null }];
    const [quote] = findingsOf(reportOf({ text, findings: [{ ...SHOUTING, spans }] }), "")[0]?.quotes ?? [];
    expect(quote).toEqual({
      where: "",
      before: "…a lot of words before ",
      words: "this",
      after: " one, and after it…",
    });
  });

  test("context is left out where the draft says something else by now", () => {
    const [finding] = findingsOf(reportOf({ text: "Another text.", findings: [SHOUTING] }), "");
    expect(finding?.quotes[0]).toEqual({ where: "", before: "", words: "???", after: "" });
  });

  test("two of one rule have keys of their own", () => {
    const keys = findingsOf(reportOf({ findings: [SHOUTING, SHOUTING] }), "").map((f) => f.key);
    expect(new Set(keys).size).toBe(2);
  });

  test("only https is a link", () => {
    expect(findingsOf(reportOf({ findings: [SHOUTING] }), "")[0]?.sources.map((s) => s.url)).toEqual([
      "https://study.example/capitals",
      null,
      null,
    ]);
  });
});

describe("sections", () => {
  test("all nine, with status in words and what is not silent counted", () => {
    const views = sectionViews(reportOf(), new Set(["etiquette/subject-vague"]));
    expect(views).toHaveLength(9);
    expect(views.find((v) => v.section === "etiquette")).toMatchObject({ words: "Likely to hurt", count: 1 });
    expect(views.find((v) => v.section === "social")).toMatchObject({ words: "Nothing found", count: 0 });
  });

  test("what was not checked is told by reason, without the word for machines", () => {
    const report = reportOf({
      not_checked: [
        { rule: "patience/too-soon", reason: "no-history: no earlier mail was given." },
        { rule: "patience/while-away", reason: "no-history: no earlier mail was given." },
        { rule: "tone/cold", reason: "language: word rules are checked in English only." },
      ],
    });
    expect(gaps(report)).toEqual([
      { reason: "No earlier mail was given.", sections: [{ title: "Section patience", rules: 2 }] },
      { reason: "Word rules are checked in English only.", sections: [{ title: "Section tone", rules: 1 }] },
    ]);
  });
});

describe("mends", () => {
  const made = (text: string, edits: readonly { start: number; end: number; replacement: string }[]) =>
    [...edits]
      .sort((a, b) => b.start - a.start)
      .reduce((t, e) => t.slice(0, e.start) + e.replacement + t.slice(e.end), text);

  test.each([SHOUTING, GREETING])("of “$title”, taken back, give the text as it was", ({ fixes }) => {
    for (const { edits } of fixes) {
      const quotes = replaced(edits, reportOf(), DRAFT);
      expect(quotes).toEqual(edits.map((e) => TEXT.slice(e.start, e.end)));
      const after = made(TEXT, edits);
      const back = reversed(edits, quotes);
      expect(back.quotes).toEqual(back.edits.map((e) => after.slice(e.start, e.end)));
      expect(made(after, back.edits)).toBe(TEXT);
    }
  });

  test.each([
    [{ start: 3, end: 7, replacement: "Lena" }, "Lisa", "“Lisa” is now “Lena”."],
    [{ start: 2, end: 7, replacement: "" }, " Lisa", "“Lisa” was taken out."],
    [{ start: 0, end: 0, replacement: "Hi Lena,\n\n" }, "", "“Hi Lena,” was added."],
    [{ start: 0, end: 99, replacement: "x".repeat(99) }, "y".repeat(99), "Your mail is changed."],
  ])("are told by what changed (%j)", (edit, was, words) => {
    expect(told([{ field: "text", ...edit }], [was])).toBe(words);
  });

  test("of the subject, and of several places, are told", () => {
    const edit = { field: "subject" as const, start: 0, end: 0, replacement: "Next steps" };
    expect(told([edit], [""])).toBe("The subject is now “Next steps”.");
    expect(told([edit, edit], ["", ""])).toBe("Your mail is changed.");
  });

  test("of one address count within that address", () => {
    const edit = { field: "to" as const, start: 0, end: 4, replacement: "leni", index: 0 };
    expect(replaced([edit], reportOf(), DRAFT)).toEqual(["lena"]);
  });
});
