import { describe, expect, test } from "vitest";

import type { Rule } from "../../src/api/types.js";
import { days } from "../../src/journal/model/agenda.js";
import { detailsOf, differences, formOf, linesOf } from "../../src/journal/model/form.js";
import { figureViews, monthColumns, outcomeBars } from "../../src/journal/model/insights.js";
import { factsTold, inOrder, lineOf } from "../../src/journal/model/interviews.js";
import { ruleViews, withLimit } from "../../src/journal/model/limits.js";
import { changed, listed } from "../../src/journal/model/words.js";
import type { Entry, Figure, Preferences } from "../../src/journal/types.js";
import { DETAILS, FakeJournal, NOW, interviewOf } from "./stage.js";

const ZONE = "Europe/Berlin";

describe("the form", () => {
  test("holds an interview on the user's clock, and gives it back", () => {
    const form = formOf(DETAILS, "America/New_York");
    expect(form.rounds[0]?.held).toBe("2026-11-20T09:00");
    const { details, faults } = detailsOf(form, "America/New_York");
    expect(faults.size).toBe(0);
    expect(details.rounds[0]?.held_at).toBe("2026-11-20T09:00:00-05:00");
    expect(differences(details, DETAILS)).toEqual([]);
  });

  test("leaves out rows in which nothing stands", () => {
    const form = { ...formOf(DETAILS, ZONE), people: [{ name: " ", email: "", part: "other" as const }], rounds: [] };
    expect(detailsOf(form, ZONE).details).toMatchObject({ people: [], rounds: [] });
  });

  test.each([
    [{ company: "  " }, "company"],
    [{ rounds: [{ held: "", ends: "2026-11-20T15:00", kind: "video" as const }] }, "held-0"],
    [{ rounds: [{ held: "2026-11-20T15:00", ends: "2026-11-20T15:00", kind: "video" as const }] }, "ends-0"],
    [{ people: [{ name: "", email: "lena at acme", part: "other" as const }] }, "email-0"],
  ])("says what has to be mended in %j", (change, field) => {
    expect([...detailsOf({ ...formOf(DETAILS, ZONE), ...change }, ZONE).faults.keys()]).toEqual([field]);
  });

  test("an open interview has no moment of its outcome", () => {
    const form = { ...formOf(DETAILS, ZONE), outcomeAt: "2026-11-23T09:00" };
    expect(detailsOf(form, ZONE).details.outcome_at).toBeNull();
    expect(detailsOf({ ...form, outcome: "rejected" }, ZONE).details.outcome_at).toBe("2026-11-23T09:00:00+01:00");
  });

  test("takes the marks of a list off", () => {
    expect(linesOf("- one\n\n * two\n3-4 weeks\n• three ")).toEqual(["one", "two", "3-4 weeks", "three"]);
  });

  test("tells versions apart by what a user sees", () => {
    const other = {
      ...DETAILS,
      role: "Engineer",
      rounds: [{ ...DETAILS.rounds[0]!, held_at: "2026-11-20T15:00:00+01:00" }],
    };
    expect(differences(DETAILS, other)).toEqual(["role"]);
    expect(differences(DETAILS, { ...DETAILS, promised_by: null, outcome: "closed" })).toEqual([
      "outcome",
      "promised_by",
    ]);
  });
});

describe("the list", () => {
  test("has open ones first, then the latest", () => {
    const closed = interviewOf({ id: "c", outcome: "rejected", outcome_at: "2026-11-22T09:00:00Z" });
    const old = interviewOf({ id: "o", rounds: [{ held_at: "2026-10-01T09:00:00Z", ends_at: null, kind: "phone" }] });
    expect(inOrder([closed, old, interviewOf({ id: "n" })], NOW).map((i) => i.id)).toEqual(["n", "o", "c"]);
  });

  test.each([
    [{ promised_by: "2026-11-27" }, "They will answer by Friday 27 November"],
    [{ promised_by: null }, "Last round 3 days ago"],
    [{ promised_by: null, rounds: [] }, "No round yet"],
    [
      { rounds: [{ held_at: "2026-11-24T08:00:00Z", ends_at: null, kind: "video" as const }] },
      "Next round Tuesday 24 November, 9:00",
    ],
    [{ outcome: "rejected" as const, outcome_at: "2026-11-22T09:00:00Z" }, "Sunday 22 November"],
  ])("says where %j stands", (change, told) => {
    expect(lineOf(interviewOf(change), NOW, ZONE).told).toBe(told);
  });

  test("a proposal says what it would keep", () => {
    expect(factsTold(DETAILS, NOW, ZONE)).toEqual([
      "Analyst",
      "Friday 20 November, 15:00",
      "With Lena Vogt",
      "Answer by Friday 27 November",
    ]);
    expect(changed({ changes: ["outcome", "outcome_at", "role"] })).toBe("the outcome and the role");
    expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
  });
});

describe("the agenda", () => {
  const entry = (change: Partial<Entry>): Entry => ({
    kind: "follow_up",
    interview: "1",
    company: "Acme",
    title: "Ask Acme",
    why: "A fair wait.",
    at: "2026-11-24T09:00:00+01:00",
    day: "2026-11-24",
    until: null,
    whole_day: false,
    due: false,
    rule: null,
    ...change,
  });

  test("what is due comes first, then each day by its name", () => {
    const later = { at: "2026-12-01T09:00:00+01:00", day: "2026-12-01" };
    const entries = [entry({ due: true, day: "2026-11-20" }), entry({ day: "2026-11-23" }), entry({}), entry(later)];
    const shown = days({ now: NOW.toISOString(), entries }, ZONE);
    expect(shown.map((d) => d.title)).toEqual(["Due now", "Today", "Tomorrow", "Tuesday 1 December"]);
  });

  test("a moment is told by its time, a window by its end, a whole day by neither", () => {
    const until = "2026-11-27T18:00:00+01:00";
    const when = (change: Partial<Entry>) =>
      days({ now: NOW.toISOString(), entries: [entry(change)] }, ZONE)[0]?.entries[0]?.when;
    expect(when({})).toBe("9:00");
    expect(when({ until })).toBe("9:00 until Friday 27 November, 18:00");
    expect(when({ until, due: true })).toBe("Until Friday 27 November, 18:00");
    expect(when({ kind: "interview", until: "2026-11-24T10:00:00+01:00" })).toBe("9:00 to 10:00");
    expect(when({ whole_day: true })).toBe("");
  });
});

describe("insights", () => {
  const figure = (change: Partial<Figure>): Figure => ({
    name: "time_to_thank_you",
    title: "Time to a thank-you",
    unit: "hours",
    n: 7,
    enough: true,
    value: 4,
    low: 2,
    high: 18,
    sentence: "You thanked them after 4 hours (middle of 7; likely 2 to 18 hours).",
    ...change,
  });
  const view = (change: Partial<Figure>) => figureViews({ figures: [figure(change)] })[0];

  test("a figure lies in how far it can be off, on a round scale", () => {
    expect(view({})?.range).toEqual({ at: 20, from: 10, to: 90, least: "0", most: "20 hours" });
    expect(view({ unit: "share", value: 0.5, low: 0.2, high: 0.8 })?.range).toMatchObject({ at: 50, from: 20, to: 80 });
    expect(view({ value: 0, low: 0, high: 0 })?.range).toMatchObject({ at: 0, to: 0 });
  });

  test("too few cases are no figure", () => {
    const few = { enough: false, value: null, low: null, high: null, n: 2 };
    expect(view({ ...few, sentence: "Time to a thank-you: 2 cases so far, too few to say." })).toMatchObject({
      range: null,
      n: 2,
      sentence: "2 cases so far, too few to say.",
    });
  });

  test("bars and columns are measured by the longest", () => {
    const outcomes = [
      { outcome: "open" as const, interviews: 4 },
      { outcome: "offered" as const, interviews: 1 },
    ];
    expect(outcomeBars({ outcomes }).map((b) => b.width)).toEqual([100, 25]);
    const month = (n: number) => ({ month: `20${10 + n}-11`, interviews: n, thanked: 0, offers: 0, rejections: 0 });
    const shown = monthColumns({ months: Array.from({ length: 14 }, (_, n) => month(n)) });
    expect(shown).toHaveLength(12);
    expect(shown.at(-1)).toMatchObject({ label: "Nov", count: 13, height: 100 });
    expect(monthColumns({ months: [] })).toEqual([]);
  });
});

describe("limits", () => {
  const limits = [
    { name: "warn_below", default: 5, description: "business days" },
    { name: "words", default: ["a"], description: "words" },
  ];
  const rules = [
    { id: "tone/x", title: "No limits", limits: [] },
    { id: "patience/y", title: "Locked", limits },
    { id: "patience/too-soon", title: "Too soon", limits },
  ] as unknown as Rule[];
  const chosen: Preferences = {
    ...new FakeJournal().consent,
    limits: { "patience/too-soon": { warn_below: 8 } },
    policy: { off: [], locked: ["patience/y"] },
  };

  test("are numbers; the user's own come first, and what is locked says so", () => {
    const views = ruleViews(rules, chosen);
    expect(views.map((v) => [v.title, v.locked, v.limits.map((l) => l.chosen)])).toEqual([
      ["Too soon", false, [8]],
      ["Locked", true, [null]],
    ]);
  });

  test("are changed one at a time, and taken back", () => {
    const [soon] = ruleViews(rules, chosen)[0]!.limits;
    expect(withLimit(chosen, soon!, 9)).toEqual({ "patience/too-soon": { warn_below: 9 } });
    expect(withLimit(chosen, soon!, null)).toEqual({});
    expect(withLimit(null, soon!, 3)).toEqual({ "patience/too-soon": { warn_below: 3 } });
  });
});
