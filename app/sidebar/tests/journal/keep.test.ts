import { describe, expect, test } from "vitest";

import { ELSEWHERE, HERE, SAVED, bringMutes, interviewAbout } from "../../src/journal/keep.js";
import type { Facts, Mute } from "../../src/keep/keep.js";
import { LENA } from "../sample.js";
import { settled } from "../stage.js";
import { interviewOf, keeping } from "./stage.js";

const MUTE: Mute = { rule: "tone/shouting", title: "Shouting", reach: { kind: "everywhere" } };
const FACTS: Facts = {
  company: "Acme",
  role: "Lead",
  heldAt: "2026-11-20T15:00",
  interviewers: [LENA],
  points: ["Kafka"],
};

describe("without consent", () => {
  test("all stays in the browser, and the service is asked for nothing but the preferences", async () => {
    const { service, journal, keep, local } = keeping();
    await journal.read();
    keep.mute(MUTE);
    expect(keep.setFacts("acme.example", FACTS)).toBeUndefined();
    await settled();
    expect(service.asked).toEqual(["preferences"]);
    expect([local.mutes(), local.facts("acme.example")]).toEqual([[MUTE], FACTS]);
    expect(keep.where()).toBe("page");
  });
});

describe("mutes", () => {
  test("hold at once, go to the journal, and leave the browser", async () => {
    const { service, journal, keep, local } = keeping((s) => s.agreed());
    await journal.read();
    keep.mute({ ...MUTE, reach: { kind: "person", person: LENA } });
    expect(keep.mutes()).toHaveLength(1);
    await settled();
    expect(service.asked.at(-1)).toBe(`silence tone/shouting person ${LENA.email}`);
    expect(local.mutes()).toEqual([]);
    expect(keep.mutes()).toEqual([{ ...MUTE, reach: { kind: "person", person: LENA } }]);
    keep.unmute(keep.mutes()[0]!);
    await settled();
    expect([service.silent, keep.mutes()]).toEqual([[], []]);
  });

  test("for somebody are named again beside a mail to them alone, and told apart by their day else", async () => {
    const { service, journal, keep, beside } = keeping((s) => s.agreed());
    const of = (id: string, rule: string, day: string) =>
      ({ id, rule, scope: "person", created_at: `${day}T09:00:00Z` }) as const;
    service.silent = [of("s1", "a/b", "2026-11-02"), of("s2", "a/b", "2026-11-03"), of("s3", "c/d", "2026-11-04")];
    await journal.read();
    const named = () => keep.mutes().map((m) => (m.reach.kind === "person" ? m.reach.person.name : ""));
    const days = ["one person, since Monday 2 November", "one person, since Tuesday 3 November"];
    expect(named()).toEqual([...days, "one person, since Wednesday 4 November"]);
    beside.people = [LENA, { email: "tomasz@acme.example", name: "Tomasz" }];
    beside.silent = ["a/b", "c/d"];
    expect(named()).toEqual([...days, "one person, since Wednesday 4 November"]);
    beside.people = [LENA];
    expect(named()).toEqual([...days, LENA.name]);
    beside.people = [];
    expect(named()).toEqual([...days, LENA.name]);
    keep.unmute(keep.mutes()[0]!);
    await settled();
    expect(service.silent.map((s) => s.id)).toEqual(["s2", "s3"]);
  });

  test("of one mail never leave the page", async () => {
    const { service, journal, keep } = keeping((s) => s.agreed());
    await journal.read();
    keep.mute({ ...MUTE, reach: { kind: "mail" } });
    await settled();
    expect(service.silent).toEqual([]);
    expect(keep.mutes()).toHaveLength(1);
  });

  test("stay in the browser while the journal cannot be reached, and are brought later", async () => {
    const { service, journal, keep, local } = keeping((s) => s.agreed());
    await journal.read();
    service.failing = new TypeError("network");
    keep.mute(MUTE);
    await settled();
    expect(local.mutes()).toEqual([MUTE]);
    service.failing = null;
    await bringMutes(local, journal);
    expect([local.mutes(), service.silent.length, keep.mutes().length]).toEqual([[], 1, 1]);
  });

  test("that are taken back before the journal has them are not left there", async () => {
    const { service, journal, keep } = keeping((s) => s.agreed());
    await journal.read();
    keep.mute(MUTE);
    keep.unmute(MUTE);
    await settled();
    expect([service.silent, keep.mutes()]).toEqual([[], []]);
  });
});

describe("facts", () => {
  test("are those of the kept interview, and change it", async () => {
    const { service, journal, keep, local } = keeping((s) => (s.agreed().kept = [interviewOf()]));
    await journal.read();
    expect(keep.facts("acme.example")).toMatchObject({
      role: "Analyst",
      heldAt: "2026-11-20T15:00",
      points: ["Kafka"],
    });
    expect(await keep.setFacts("acme.example", { ...FACTS, points: ["Kafka", "pay"] })).toBe(SAVED);
    expect(service.kept).toMatchObject([
      { role: "Lead", points: ["Kafka", "pay"], version: 2, promised_by: "2026-11-27" },
    ]);
    expect(local.facts("acme.example")).toBeNull();
  });

  test("make an interview where there is none", async () => {
    const { service, journal, keep } = keeping((s) => s.agreed());
    await journal.read();
    await keep.setFacts("acme.example", { ...FACTS, company: "" });
    expect(service.kept).toMatchObject([
      { company: "acme.example", rounds: [{ held_at: "2026-11-20T15:00:00+01:00" }] },
    ]);
  });

  test("changed elsewhere: the user's words stay, and the next try is over the newer version", async () => {
    const { service, journal, keep } = keeping((s) => (s.agreed().kept = [interviewOf()]));
    await journal.read();
    service.changes("1".repeat(32), { outcome: "closed" });
    expect(await keep.setFacts("acme.example", FACTS)).toBe(ELSEWHERE);
    expect(keep.facts("acme.example")).toEqual(FACTS);
    expect(await keep.setFacts("acme.example", FACTS)).toBe(SAVED);
    expect(service.kept).toMatchObject([{ outcome: "closed", role: "Lead", version: 3 }]);
  });

  test("that cannot be sent wait in the browser", async () => {
    const { service, journal, keep } = keeping((s) => s.agreed());
    await journal.read();
    service.failing = new TypeError("network");
    expect(await keep.setFacts("acme.example", FACTS)).toBe(HERE);
    expect(keep.facts("acme.example")).toEqual(FACTS);
  });

  test.each([
    ["acme.example", true],
    ["lena.vogt@acme.example", true],
    ["northwind.example", false],
    ["", false],
  ])("mail with %s is about the interview: %s", (about, meant) => {
    expect(interviewAbout([interviewOf()], about) !== null).toBe(meant);
  });

  test("of several processes at a company, the open one is meant", () => {
    const closed = interviewOf({ id: "c", outcome: "rejected", updated_at: "2026-11-23T00:00:00Z" });
    expect(interviewAbout([closed, interviewOf({ id: "o" })], "acme.example")?.id).toBe("o");
    expect(interviewAbout([interviewOf({ people: [] })], "acme.example")?.company).toBe("Acme");
  });
});
