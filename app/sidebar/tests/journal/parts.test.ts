import { describe, expect, test, vi } from "vitest";

import type { Rule } from "../../src/api/types.js";
import { SIGN_IN, asking } from "../../src/journal/asking.js";
import type { Entry, Insights } from "../../src/journal/types.js";
import { FakeHost, refusal, settled } from "../stage.js";
import { type FakeJournal, interviewOf, opened } from "./stage.js";

const ID = "1".repeat(32);
const kept = (s: FakeJournal): void => void (s.agreed().kept = [interviewOf({ outcome: "rejected" })]);
const ENTRY: Entry = {
  kind: "debrief",
  interview: ID,
  company: "Acme",
  title: "Note what you learned at Acme",
  why: "Ten minutes now.",
  at: "2026-11-23T00:00:00+01:00",
  day: "2026-11-23",
  until: null,
  whole_day: true,
  due: true,
  rule: null,
};

describe("the agenda", () => {
  test("says what is due and why, and leads to the debrief", async () => {
    const { text, press, turned } = await opened("agenda", (s) => {
      kept(s);
      s.due = { ...s.due, entries: [ENTRY] };
    });
    expect(text()).toContain("Due now");
    expect(text()).toContain("Ten minutes now.");
    await press("Write the debrief: Note what you learned at Acme");
    await settled();
    expect(turned).toEqual(["interviews"]);
    expect(text()).toContain("Debrief: Acme");
  });

  test("with nothing in it says what will show there", async () => {
    expect((await opened("agenda", kept)).text()).toContain("Nothing is due and nothing comes.");
  });

  test("the calendar's address is shown once, copied, and taken back", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: async (t: string) => void written.push(t) } });
    const { press, input, text, service, all } = await opened("agenda", kept);
    await press("Make an address");
    expect(input("address").value).toBe("https://afterword.example/v1/agenda/t.ics");
    expect(all("a")[0]?.getAttribute("href")).toBe("webcal://afterword.example/v1/agenda/t.ics");
    await press("Copy");
    expect(written).toEqual(["https://afterword.example/v1/agenda/t.ics"]);
    expect(text()).toContain("Copied.");
    await press("Take it back");
    expect([service.feedOpen, all("[name=address]").length]).toEqual([false, 0]);
    vi.unstubAllGlobals();
  });

  test("an address that was made before is not shown again", async () => {
    const { text, all } = await opened("agenda", (s) => {
      kept(s);
      s.feedOpen = true;
    });
    expect(text()).toContain("It was shown when it was made");
    expect(all("[name=address]")).toEqual([]);
  });
});

describe("the debrief", () => {
  const debriefing = async () => {
    const set = await opened("interviews", kept);
    set.page.go("interviews", { interview: ID, part: "debrief" });
    await settled();
    return set;
  };

  test("begins with the facts, and keeps one thing a line", async () => {
    const { text, type, press, service } = await debriefing();
    expect(text()).toContain("One round.");
    await type("went_well", "The case\n- The team");
    await press("Save the debrief");
    expect(service.written.get(ID)?.went_well).toEqual(["The case", "The team"]);
    expect(text()).toContain("Kept.");
  });

  test("changed elsewhere: it says so and keeps what was typed", async () => {
    const { text, type, press, service, input } = await debriefing();
    await service.write(ID, { went_well: ["other"], was_hard: [], they_asked: [], to_change: [] }, 0)(null);
    await type("was_hard", "mine");
    await press("Save the debrief");
    expect(text()).toContain("changed elsewhere");
    expect(input("was_hard").value).toBe("mine");
    await press("Keep mine");
    expect(service.written.get(ID)).toMatchObject({ was_hard: ["mine"], went_well: [], version: 2 });
  });

  test("that cannot be sent stays in the form", async () => {
    const { text, type, press, service, input } = await debriefing();
    await type("to_change", "Two estimates");
    service.failing = refusal(503);
    await press("Save the debrief");
    expect(text()).toContain("Problem 503.");
    expect(input("to_change").value).toBe("Two estimates");
  });
});

describe("insights", () => {
  const SENTENCE = "You thanked them after 4 hours (middle of 7; likely 2 to 18 hours).";
  const figure = {
    name: "t",
    title: "Time to a thank-you",
    unit: "hours",
    n: 7,
    enough: true,
    value: 4,
    low: 2,
    high: 18,
  };
  const few = {
    ...figure,
    title: "Follow-ups with an answer",
    n: 2,
    enough: false,
    value: null,
    low: null,
    high: null,
  };
  const pattern: Partial<Insights> = {
    figures: [
      { ...figure, sentence: SENTENCE },
      { ...few, sentence: "Follow-ups with an answer: 2 cases so far, too few to say." },
    ],
    outcomes: [{ outcome: "rejected", interviews: 2 }],
    outcomes_sentence: "Of 2 processes: 2 ended with a no.",
  };

  test("each picture says in words what it shows, and too few cases are no picture", async () => {
    const { all, text } = await opened("insights", (s) => {
      kept(s);
      s.pattern = { ...s.pattern, ...pattern };
    });
    expect(all("svg[role=img]").map((p) => p.getAttribute("aria-label"))).toEqual([
      pattern.outcomes_sentence,
      SENTENCE,
    ]);
    expect(text()).toContain("Follow-ups with an answer 2 so far");
    expect(text()).toContain("From 7 cases");
    expect(text()).toContain("Too few cases to say");
  });

  test("debriefs are searched", async () => {
    const { type, press, text, service } = await opened("insights", kept);
    await service.write(ID, { went_well: ["The case"], was_hard: [], they_asked: [], to_change: [] }, 0)(null);
    await type("words", "case");
    await press("Search");
    expect(text()).toContain("The case");
    await type("words", "nothing like it");
    await press("Search");
    expect(text()).toContain("No debrief says “nothing like it”.");
  });
});

describe("settings", () => {
  const RULES = [
    {
      id: "patience/too-soon",
      title: "Too soon",
      limits: [{ name: "caution_below", default: 5, description: "days" }],
    },
    { id: "tone/x", title: "Locked one", limits: [{ name: "most", default: 2, description: "marks" }] },
  ] as unknown as Rule[];

  test("without a journal hold in this browser", async () => {
    const { type, local, text, service } = await opened("settings");
    await type("country", "DE");
    expect(local.settings().country).toBe("DE");
    expect(text()).toContain("Keep a journal of your interviews?");
    expect(service.consent.country).toBeNull();
  });

  test("go to the journal where there is one; another window's choices stay", async () => {
    const { type, local, service } = await opened("settings", kept);
    service.consent = { ...service.consent, keep_days: 365, version: 5 };
    await type("country", "DE");
    expect(service.consent).toMatchObject({ country: "DE", keep_days: 365, consent: true });
    expect(local.settings().country).toBe("DE");
  });

  test("limits are the user's own, but for those that the administrator locked", async () => {
    const change = (s: FakeJournal): void => {
      kept(s);
      s.consent = { ...s.consent, policy: { off: ["etiquette/emoji"], locked: ["tone/x"] } };
    };
    const { type, service, text, all } = await opened("settings", change, RULES);
    await type("patience/too-soon caution_below", "8");
    expect(service.consent.limits).toEqual({ "patience/too-soon": { caution_below: 8 } });
    expect(text()).toContain("Locked by the administrator");
    expect(text()).toContain("Switched off by the administrator: etiquette/emoji");
    expect(all("input[type=number]")).toHaveLength(1);
  });

  test("what is muted is listed, and can be checked again", async () => {
    const { keep, press, text, service } = await opened("settings", (s) => {
      kept(s);
      s.silent = [{ id: "s0", rule: "tone/x", scope: "person", created_at: "2026-11-01T00:00:00Z" }];
    });
    expect(text()).toContain("tone/x for one person, since Sunday 1 November");
    await press("Check again: tone/x");
    expect([service.silent, keep.mutes()]).toEqual([[], []]);
    expect(text()).toContain("Nothing is muted.");
  });

  test("all is deleted only once the word is typed", async () => {
    const { press, type, service, text } = await opened("settings", kept);
    await press("Delete everything…");
    await press("Delete everything");
    expect(service.asked).not.toContain("forget");
    await type("sure", "Delete ");
    await press("Delete everything");
    expect(service.kept).toEqual([]);
    expect(text()).toContain("Keep a journal of your interviews?");
  });

  test("the consent is taken back, and what was typed can still be exported or deleted", async () => {
    const { press, text, service } = await opened("settings", kept);
    await press("Stop keeping a journal");
    expect(service.consent.consent).toBe(false);
    expect(text()).toContain("Nothing new is kept.");
    expect(text()).toContain("Export JSON");
    expect(text()).toContain("Delete everything…");
  });
});

describe("asking", () => {
  const challenge = refusal(401, { claims: "{}" });
  const call = (host: FakeHost, byHand: boolean) => {
    const answers = [challenge, { ok: true as const, value: "there" }];
    return asking(
      host,
      () => true,
      () => byHand,
    )(async () => answers.shift()!);
  };

  test("only what the user waits for may ask them to sign in", async () => {
    const host = new FakeHost();
    host.token_ = async () => "t";
    expect(await call(host, true)).toEqual({ ok: true, value: "there" });
    expect(host.tokens).toEqual([undefined, "{}"]);
    expect(await call(host, false)).toMatchObject({ ok: false, status: 401, said: SIGN_IN });
    expect(host.tokens).toHaveLength(3);
  });
});
