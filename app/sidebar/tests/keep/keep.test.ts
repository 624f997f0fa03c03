import { beforeEach, describe, expect, test } from "vitest";

import { browserKeep } from "../../src/keep/browser.js";
import { type Facts, type Mute, aboutOf, mutedFor } from "../../src/keep/keep.js";
import { LENA } from "../sample.js";

const EVERYWHERE: Mute = { rule: "tone/cold", title: "Reads cold", reach: { kind: "everywhere" } };
const FOR_LENA: Mute = { rule: "tone/joke", title: "A joke", reach: { kind: "person", person: LENA } };
const HERE: Mute = { rule: "tone/shouting", title: "Shouting", reach: { kind: "mail" } };
const FACTS: Facts = {
  company: "Acme",
  role: "Engineer",
  heldAt: "2026-11-20T15:00",
  interviewers: [LENA],
  points: ["Kafka"],
};

beforeEach(() => localStorage.clear());

describe("mutes", () => {
  test("of a person hold for mail to them, in any case of letters", () => {
    const upper = { email: "LENA.Vogt@acme.example", name: "" };
    expect(mutedFor([EVERYWHERE, FOR_LENA, HERE], [upper])).toEqual(["tone/cold", "tone/joke", "tone/shouting"]);
    expect(mutedFor([EVERYWHERE, FOR_LENA], [{ email: "x@y.example", name: "" }])).toEqual(["tone/cold"]);
  });

  test("outlast the page, but for those of one mail", () => {
    const keep = browserKeep(localStorage);
    [EVERYWHERE, FOR_LENA, HERE].forEach((mute) => keep.mute(mute));
    expect(keep.mutes()).toHaveLength(3);
    expect(browserKeep(localStorage).mutes()).toEqual([EVERYWHERE, FOR_LENA]);
    keep.newMail();
    expect(keep.mutes()).toEqual([EVERYWHERE, FOR_LENA]);
  });

  test("are kept once, and taken back one by one", () => {
    const keep = browserKeep(localStorage);
    [EVERYWHERE, EVERYWHERE, { ...EVERYWHERE, reach: FOR_LENA.reach }].forEach((mute) => keep.mute(mute));
    expect(keep.mutes()).toHaveLength(2);
    keep.unmute(EVERYWHERE);
    expect(keep.mutes()).toEqual([{ ...EVERYWHERE, reach: FOR_LENA.reach }]);
  });
});

test("two panes do not overwrite each other", () => {
  const [one, other] = [browserKeep(localStorage), browserKeep(localStorage)];
  one.mute(EVERYWHERE);
  other.setSettings({ zone: "Europe/Berlin", country: "DE" });
  expect(one.settings().country).toBe("DE");
  expect(other.mutes()).toEqual([EVERYWHERE]);
});

describe("facts", () => {
  test("belong to a company, and can be cleared", () => {
    const keep = browserKeep(localStorage);
    keep.setFacts("acme.example", FACTS);
    expect(browserKeep(localStorage).facts("acme.example")).toEqual(FACTS);
    expect(keep.facts("other.example")).toBeNull();
    keep.setFacts("acme.example", null);
    expect(keep.facts("acme.example")).toBeNull();
  });

  test("told before anybody is addressed go for whoever is, until another mail is opened", () => {
    const keep = browserKeep(localStorage);
    keep.setFacts("", FACTS);
    expect(keep.facts("acme.example")).toEqual(FACTS);
    keep.newMail();
    expect(keep.facts("acme.example")).toBeNull();
  });

  test("of more than a hundred companies, the oldest go", () => {
    const keep = browserKeep(localStorage);
    for (let n = 0; n <= 100; n++) keep.setFacts(`${n}.example`, FACTS);
    expect([keep.facts("0.example"), keep.facts("100.example")]).toEqual([null, FACTS]);
  });

  test.each([
    [[LENA], "acme.example"],
    [[{ email: "lena@gmail.com", name: "" }, LENA], "acme.example"],
    [[{ email: "Lena@Gmail.com", name: "" }], "lena@gmail.com"],
    [[{ email: "not yet", name: "" }], ""],
    [[], ""],
  ])("mail to %j is about %s", (people, about) => expect(aboutOf(people)).toBe(about));
});

describe("storage that is of no use", () => {
  test.each([
    ["none", null],
    [
      "blocked",
      new Proxy({} as Storage, {
        get: () => () => {
          throw new DOMException("denied");
        },
      }),
    ],
  ])("%s: all lasts until the page is closed", (_, storage) => {
    const keep = browserKeep(storage);
    keep.mute(EVERYWHERE);
    keep.setSettings({ zone: null, country: "DE" });
    expect(keep.where()).toBe("page");
    expect(keep.mutes()).toEqual([EVERYWHERE]);
    expect(keep.settings().country).toBe("DE");
  });

  test("what a later version wrote is neither read nor overwritten", () => {
    localStorage.setItem("afterword", '{"version": 2, "mutes": "otherwise"}');
    const keep = browserKeep(localStorage);
    keep.mute(EVERYWHERE);
    expect(keep.where()).toBe("page");
    expect(localStorage.getItem("afterword")).toContain("otherwise");
  });

  test.each(["", "{", "[]", "null", '{"version":1,"mutes":{},"facts":[1],"settings":3}'])("damaged: %s", (text) => {
    localStorage.setItem("afterword", text);
    const keep = browserKeep(localStorage);
    expect([keep.mutes(), keep.settings(), keep.facts("a")]).toEqual([[], { zone: null, country: null }, null]);
  });

  test("damaged in part: the rest is kept", () => {
    const mutes = [
      EVERYWHERE,
      { rule: 3 },
      { rule: "x", reach: { kind: "person" } },
      { rule: "y", reach: { kind: "mail" } },
    ];
    const facts = { a: { company: 1, points: ["p", 2], interviewers: [{ name: "n" }, LENA] } };
    localStorage.setItem(
      "afterword",
      JSON.stringify({ version: 1, mutes, facts, settings: { zone: 1, country: "DE" } }),
    );
    const keep = browserKeep(localStorage);
    expect(keep.mutes()).toEqual([EVERYWHERE]);
    expect(keep.settings()).toEqual({ zone: null, country: "DE" });
    expect(keep.facts("a")).toEqual({ company: "", role: "", heldAt: "", interviewers: [LENA], points: ["p"] });
  });
});

test("a no to a journal outlasts the page, and can be taken back", () => {
  browserKeep(localStorage).decline(true);
  expect(browserKeep(localStorage).declined()).toBe(true);
  browserKeep(localStorage).decline(false);
  expect(browserKeep(localStorage).declined()).toBe(false);
});
