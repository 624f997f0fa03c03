import { afterEach, expect, test, vi } from "vitest";

import type { Rule } from "../../src/api/types.js";
import type { Tab } from "../../src/journal/desk.js";
import { type Panel, mount } from "../../src/view/mount.js";
import { type JournalPart, Shell } from "../../src/view/shell.js";
import { settled, stage } from "../stage.js";
import { FakeJournal, interviewOf } from "./stage.js";

// Fluent's elements need more of a browser than there is here.
vi.mock("../../src/view/elements.js", () => ({}));

let panel: Panel | null = null;
afterEach(() => {
  panel?.stop();
  panel = null;
  document.body.replaceChildren();
});

async function mounted(change: (journal: FakeJournal) => void = () => {}) {
  const set = stage();
  const journal = new FakeJournal();
  change(journal);
  const root = document.createElement("div");
  document.body.append(root);
  set.service.rules = async () => [{ id: "tone/x", title: "A tone" }] as unknown as Rule[];
  panel = mount(root, set.host, { service: set.service, calls: journal, keep: set.keep, around: set.time });
  await settled();
  return { ...set, journal, root };
}

test("the review stands below the first of five tabs, under one heading", async () => {
  const { root } = await mounted();
  expect([...root.querySelectorAll("[role=tab]")].map((t) => t.textContent)).toEqual([
    "Review",
    "Interviews",
    "Agenda",
    "Insights",
    "Settings",
  ]);
  expect(root.querySelectorAll("h1")).toHaveLength(1);
  expect(root.querySelectorAll("main")).toHaveLength(1);
  expect(root.querySelector("[role=tabpanel]")?.textContent).toContain("What to mend");
  expect(root.querySelector("[role=tabpanel]")?.getAttribute("aria-labelledby")).toBe("aw-tab-review");
});

test("without a journal one review is asked for; with one, the review knows of it", async () => {
  const without = await mounted();
  expect(without.service.calls).toHaveLength(1);
  panel?.stop();
  const { service, keep } = await mounted((j) => (j.agreed().kept = [interviewOf({ points: ["the move to Kafka"] })]));
  expect(service.calls.at(-1)?.body.interview?.notes).toEqual(["the move to Kafka"]);
  expect(keep.facts("acme.example")).toBeNull();
});

test("what the browser kept goes to the journal, and the journal's zone holds here", async () => {
  const { journal, keep, service } = await mounted((j) => {
    j.agreed().consent = { ...j.consent, time_zone: "Asia/Tokyo" };
  });
  expect(keep.settings().zone).toBe("Asia/Tokyo");
  expect(journal.asked).toContain("silences");
  expect(service.calls.at(-1)?.body.muted).toEqual([]);
});

test("a part that cannot be loaded says so, and is tried again", async () => {
  const piece = () => document.createElement("div");
  const [root, review, pages] = [piece(), piece(), piece()] as const;
  document.body.append(root);
  const shown: Tab[] = [];
  const part: JournalPart = {
    show: async (tab) => void shown.push(tab),
    hide: () => {},
    otherMail: () => {},
    stop: () => {},
  };
  let broken = true;
  const load = async () => {
    if (broken) throw new Error("network");
    return part;
  };
  const shell = new Shell(root, { title: true, main: true }, review, pages, load);
  shell.draw();
  shell.turn("agenda");
  await settled();
  expect(root.textContent).toContain("could not be loaded");
  broken = false;
  shell.turn("insights");
  await settled();
  expect(shown).toEqual(["insights"]);
  shell.turn("review");
  expect(review.isConnected).toBe(true);
});
