import { describe, expect, test } from "vitest";

import { OFFLINE } from "../../src/journal/asking.js";
import type { Proposal } from "../../src/journal/types.js";
import { refusal, settled } from "../stage.js";
import { DETAILS, interviewOf, opened } from "./stage.js";

const ID = "1".repeat(32);
const PROPOSAL: Proposal = {
  interview: DETAILS,
  update_of: null,
  version: null,
  changes: [],
  reopens: false,
  because: ["An invitation for Friday."],
  others: [],
  messages: ["m1"],
};
const MAIL = { history: { messages: [] }, me: [], now: null };

describe("consent", () => {
  test("comes first; a yes opens the journal in the user's zone", async () => {
    const { text, press, service } = await opened("interviews");
    expect(text()).toContain("The words of your mail, its subjects and attachments");
    expect(service.asked).toEqual(["preferences"]);
    await press("Yes, keep a journal");
    expect(service.consent).toMatchObject({ consent: true, time_zone: "Europe/Berlin" });
    expect(text()).toContain("None yet.");
  });

  test("a no keeps nothing, and can be thought over", async () => {
    const { text, press, show, service, local } = await opened("agenda");
    await press("No, keep nothing");
    expect(text()).toContain("Nothing is kept");
    expect(local.declined()).toBe(true);
    await show("insights");
    expect(text()).toContain("Nothing is kept");
    await press("Read it once more");
    expect(text()).toContain("Keep a journal of your interviews?");
    expect(service.consent.version).toBe(0);
  });

  test("a journal that cannot be reached says so, and is tried again", async () => {
    const { text, press, service, network } = await opened("interviews", (s) => {
      s.agreed().failing = new TypeError("network");
    });
    expect(text()).toContain("cannot be reached");
    network.online = false;
    await press("Try again");
    expect(text()).toContain(OFFLINE);
    service.failing = null;
    await press("Try again");
    expect(text()).toContain("None yet.");
  });

  test("who has not signed in is told whose it is", async () => {
    const { text } = await opened("interviews", (s) => (s.failing = refusal(401)));
    expect(text()).toContain("once you have signed in");
  });
});

describe("proposals", () => {
  async function proposed(change: Partial<Proposal> = {}) {
    const set = await opened("interviews", (s) => {
      s.agreed().proposed = { proposals: [{ ...PROPOSAL, ...change }], gap: null };
      if (change.update_of) s.kept = [interviewOf()];
    });
    set.host.known = MAIL;
    await set.show("interviews");
    return set;
  }

  test("are kept with one click, and their mails are noted", async () => {
    const { press, service, text, all } = await proposed();
    expect(text()).toContain("Friday 20 November, 15:00");
    await press("Keep it: Acme");
    expect(service.kept).toMatchObject([{ company: "Acme", role: "Analyst" }]);
    expect(service.asked).toContain("note");
    expect(all(".aw-line")).toHaveLength(1);
    expect(text()).not.toContain("Keep it");
  });

  test("of a kept one change it, over the version that they are for", async () => {
    const { press, service, text } = await proposed({ update_of: ID, version: 1, changes: ["outcome"] });
    expect(text()).toContain("New: the outcome.");
    await press("Update it: Acme");
    expect(service.asked).toContain("change 1");
  });

  test("without a company are completed first", async () => {
    const { press, input } = await proposed({ interview: { ...DETAILS, company: "" } });
    await press("Edit first: A company that the mail does not name");
    expect(input("role").value).toBe("Analyst");
  });

  test("can be put aside", async () => {
    const { press, text } = await proposed();
    await press("Not now: Acme");
    expect(text()).not.toContain("From the mail beside this");
  });

  test("without mail, a sentence says where they come from", async () => {
    const { text, host, show } = await opened("interviews", (s) => s.agreed());
    expect(text()).toContain("no access to your mail here");
    host.at = "none";
    await show("interviews");
    expect(text()).toContain("Open a mail with them");
  });
});

describe("the form", () => {
  const editing = async () => {
    const set = await opened("interviews", (s) => (s.agreed().kept = [interviewOf()]));
    set.all(".aw-line")[0]?.click();
    await settled();
    return set;
  };

  test("an interview is added by hand, once however often it is sent", async () => {
    const { press, type, service } = await opened("interviews", (s) => s.agreed());
    await press("Add an interview");
    await type("company", "Northwind");
    service.failing = new TypeError("network");
    await press("Keep it");
    await press("Keep it");
    service.failing = null;
    await press("Keep it");
    const keys = service.asked.filter((a) => a.startsWith("keep "));
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
    expect(service.kept).toMatchObject([{ company: "Northwind", rounds: [], people: [] }]);
  });

  test("what has to be mended has the focus and its sentence", async () => {
    const { press, type, service, text, all } = await editing();
    await type("company", "");
    await press("Save");
    expect(text()).toContain("Name the company.");
    expect((document.activeElement as HTMLInputElement).name).toBe("company");
    expect(service.kept[0]?.version).toBe(1);
    await type("company", "Acme");
    expect(all(".aw-fault")).toEqual([]);
  });

  test("rounds and people are added and taken away, and what is typed stays", async () => {
    const { press, type, service, input } = await editing();
    await type("role", "Lead");
    await press("Add a round");
    expect((document.activeElement as HTMLInputElement).name).toBe("held-1");
    await type("held-1", "2026-11-25T09:30");
    await press("Remove Lena Vogt");
    expect(input("role").value).toBe("Lead");
    await press("Save");
    expect(service.kept).toMatchObject([
      { role: "Lead", people: [], rounds: [{}, { held_at: "2026-11-25T09:30:00+01:00", kind: "video" }] },
    ]);
  });

  test("an outcome brings its moment, now unless it is said", async () => {
    const { press, type, input, service } = await editing();
    await type("outcome", "rejected");
    expect(input("outcomeAt").value).toBe("2026-11-23T10:00");
    await press("Save");
    expect(service.kept).toMatchObject([{ outcome: "rejected", outcome_at: "2026-11-23T10:00:00+01:00" }]);
  });

  test("offline: what was typed stays, and is kept at the next try", async () => {
    const { press, type, text, service, network, input } = await editing();
    await type("points", "Kafka\npay");
    service.failing = new TypeError("network");
    network.online = false;
    await press("Save");
    expect(text()).toContain(OFFLINE);
    expect(input("points").value).toBe("Kafka\npay");
    service.failing = null;
    await press("Save");
    expect(service.kept[0]?.points).toEqual(["Kafka", "pay"]);
  });

  test.each([
    ["Keep mine", "Lead", 3],
    ["Take the other", "Boss", 2],
  ])("changed elsewhere: it says so, keeps what was typed, and %s", async (act, role, version) => {
    const { press, type, text, service, input } = await editing();
    await type("role", "Lead");
    service.changes(ID, { role: "Boss" });
    await press("Save");
    expect(text()).toContain("changed elsewhere meanwhile: the role differs");
    expect(input("role").value).toBe("Lead");
    await press(act);
    expect(service.kept[0]).toMatchObject({ role, version });
    if (act === "Take the other") expect(input("role").value).toBe("Boss");
  });

  test("is deleted only after a second word", async () => {
    const { press, service, text } = await editing();
    await press("Delete this interview");
    expect(service.kept).toHaveLength(1);
    await press("Leave it");
    await press("Delete this interview");
    await press("Delete it");
    expect(service.kept).toEqual([]);
    expect(text()).toContain("None yet.");
  });

  test("leaving the tab keeps what is typed", async () => {
    const { type, show, input } = await editing();
    await type("role", "half a wo");
    await show("agenda");
    await show("interviews");
    expect(input("role").value).toBe("half a wo");
  });
});
