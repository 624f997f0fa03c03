/** A journal's service in memory, with versions as the real one has them, and the sidebar's page of it. */
import { expect, onTestFinished } from "vitest";

import type { Answer } from "../../src/api/client.js";
import type { Rule } from "../../src/api/types.js";
import type { Person } from "../../src/host/host.js";
import { asking } from "../../src/journal/asking.js";
import type { Call, Calls } from "../../src/journal/calls.js";
import type { Tab } from "../../src/journal/desk.js";
import { Journal } from "../../src/journal/journal.js";
import { journalKeep } from "../../src/journal/keep.js";
import { JournalPage } from "../../src/journal/page.js";
import type {
  Agenda,
  Debrief,
  Details,
  Insights,
  Interview,
  Preferences,
  Proposals,
  Silence,
} from "../../src/journal/types.js";
import { FakeHost, refusal, settled } from "../stage.js";
import { browserKeep } from "../../src/keep/browser.js";

export const NOW = new Date("2026-11-23T10:00:00+01:00");

export const DETAILS: Details = {
  company: "Acme",
  aliases: [],
  role: "Analyst",
  people: [{ email: "lena.vogt@acme.example", name: "Lena Vogt", part: "interviewer" }],
  rounds: [{ held_at: "2026-11-20T14:00:00Z", ends_at: null, kind: "video" }],
  points: ["Kafka"],
  promised_by: "2026-11-27",
  outcome: "open",
  outcome_at: null,
};

export function interviewOf(change: Partial<Interview> = {}): Interview {
  const beside = { id: "1".repeat(32), version: 1, reopened_at: null, contacts: [] };
  const times = { created_at: "2026-11-20T15:00:00Z", updated_at: "2026-11-20T15:00:00Z" };
  return { ...DETAILS, ...beside, ...times, ...change };
}

const NO_INSIGHTS: Insights = {
  figures: [],
  outcomes: [],
  outcomes_sentence: "No process is kept yet.",
  months: [],
  months_sentence: "No interview took place yet.",
  lessons: [],
  lessons_sentence: "Lessons show once two debriefs or more share a word.",
};

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

/** `failing`: what every call answers instead, while it is set; a thrown error stands for a broken network. */
export class FakeJournal implements Calls {
  consent: Preferences = {
    consent: false,
    consent_at: null,
    time_zone: null,
    country: null,
    limits: {},
    keep_days: null,
    version: 0,
    policy: { off: [], locked: [] },
  };
  kept: Interview[] = [];
  silent: Silence[] = [];
  proposed: Proposals = { proposals: [], gap: null };
  due: Agenda = { now: NOW.toISOString(), entries: [] };
  pattern: Insights = NO_INSIGHTS;
  written = new Map<string, Debrief>();
  feedOpen = false;
  failing: Answer<never> | Error | null = null;
  asked: string[] = [];

  #call<T>(name: string, work: () => Answer<T>): Call<T> {
    return async () => {
      this.asked.push(name);
      if (this.failing instanceof Error) throw this.failing;
      return this.failing ?? work();
    };
  }

  agreed(): this {
    this.consent = { ...this.consent, consent: true, consent_at: "2026-11-01T09:00:00Z", version: 1 };
    return this;
  }

  preferences = () => this.#call("preferences", () => ok(this.consent));
  choose: Calls["choose"] = (given, version) =>
    this.#call(`choose ${JSON.stringify(given)}`, () => {
      if (version !== this.consent.version) return refusal(412);
      this.consent = {
        ...this.consent,
        ...(given as Partial<Preferences>),
        consent_at: given.consent ? "2026-11-23T09:00:00Z" : null,
        version: version + 1,
      };
      return ok(this.consent);
    });
  silences = () => this.#call("silences", () => ok(this.silent));
  silence: Calls["silence"] = ({ rule, scope = "everywhere", target = "" }) =>
    this.#call(`silence ${rule} ${scope} ${target}`.trim(), () => {
      const made = { id: `s${this.silent.length}`, rule, scope, created_at: NOW.toISOString() };
      this.silent = [made, ...this.silent];
      return ok(made);
    });
  hear: Calls["hear"] = (id) =>
    this.#call(`hear ${id}`, () => {
      this.silent = this.silent.filter((s) => s.id !== id);
      return ok(null);
    });
  interviews: Calls["interviews"] = () => this.#call("interviews", () => ok({ interviews: this.kept, next: null }));
  interview: Calls["interview"] = (id) => this.#call("interview", () => this.#one(id));
  keep: Calls["keep"] = (given, key) =>
    this.#call(`keep ${key}`, () => {
      const made = interviewOf({
        ...given,
        id: String(this.kept.length + 2)
          .repeat(32)
          .slice(0, 32),
      });
      this.kept = [...this.kept, made];
      return ok(made);
    });
  change: Calls["change"] = (id, given, version) =>
    this.#call(`change ${version}`, () => {
      const one = this.#one(id);
      if (!one.ok) return one;
      return one.value.version === version ? this.changes(id, given) : refusal(412);
    });
  remove: Calls["remove"] = (id) =>
    this.#call("remove", () => {
      this.kept = this.kept.filter((i) => i.id !== id);
      return ok(null);
    });
  proposals = () => this.#call("proposals", () => ok(this.proposed));
  note: Calls["note"] = (id) => this.#call("note", () => this.#one(id));
  agenda = () => this.#call("agenda", () => ok(this.due));
  insights = () => this.#call("insights", () => ok(this.pattern));
  debrief: Calls["debrief"] = (id) => this.#call("debrief", () => ok(this.written.get(id) ?? debriefOf(id)));
  write: Calls["write"] = (id, given, version) =>
    this.#call(`write ${version}`, () => {
      const before = this.written.get(id)?.version ?? 0;
      if (before !== version) return refusal(version ? 412 : 428);
      const told = { ...debriefOf(id), ...given, kept: true, version: version + 1 };
      this.written.set(id, told);
      return ok(told);
    });
  debriefs: Calls["debriefs"] = (words) =>
    this.#call(`debriefs ${words}`.trim(), () => {
      const found = [...this.written.values()].filter((d) => JSON.stringify(d).includes(words));
      return ok({ debriefs: found.map((d) => ({ ...d, updated_at: NOW.toISOString() })), next: null });
    });
  feed = () => this.#call("feed", () => ok(this.feedOpen));
  openFeed = () =>
    this.#call("openFeed", () => {
      this.feedOpen = true;
      return ok({
        url: "https://afterword.example/v1/agenda/t.ics",
        webcal: "webcal://afterword.example/v1/agenda/t.ics",
      });
    });
  closeFeed = () =>
    this.#call("closeFeed", () => {
      this.feedOpen = false;
      return ok(null);
    });
  exported: Calls["exported"] = (readable) => this.#call(`exported ${readable}`, () => ok(new Blob(["x"])));
  forget = () =>
    this.#call("forget", () => {
      [this.kept, this.silent] = [[], []];
      this.consent = new FakeJournal().consent;
      return ok(null);
    });

  /** As if another window did it. */
  changes(id: string, given: Partial<Details>): Answer<Interview> {
    this.kept = this.kept.map((i) => (i.id === id ? { ...i, ...given, version: i.version + 1 } : i));
    return this.#one(id);
  }

  #one(id: string): Answer<Interview> {
    const found = this.kept.find((i) => i.id === id);
    return found ? ok(found) : refusal(404);
  }
}

function debriefOf(interview: string): Debrief {
  const items = { went_well: [], was_hard: [], they_asked: [], to_change: [] };
  const told = { facts: {}, facts_told: ["One round."], created_at: null, updated_at: null };
  return { interview, kept: false, version: 0, ...items, ...told, suggestions: [] };
}

export function keeping(change: (service: FakeJournal) => void = () => {}) {
  const service = new FakeJournal();
  change(service);
  const host = new FakeHost();
  const network = { online: true, byHand: true };
  const journal = new Journal(
    service,
    asking(
      host,
      () => network.online,
      () => network.byHand,
    ),
  );
  const local = browserKeep(null);
  local.setSettings({ zone: "Europe/Berlin", country: null });
  const beside: { people: Person[]; silent: string[] } = { people: [], silent: [] }; // the mail that is written
  const keep = journalKeep(local, journal, {
    titles: (r) => r,
    present: () => beside,
    zone: () => "Europe/Berlin",
    now: () => NOW,
  });
  return { service, host, network, journal, local, keep, beside };
}

/** The page of the journal at a tab. `rules`: what the service says of its limits. */
export async function opened(tab: Tab, change: (service: FakeJournal) => void = () => {}, rules: readonly Rule[] = []) {
  const set = keeping(change);
  const root = document.createElement("div");
  document.body.append(root);
  const turned: Tab[] = [];
  const page: JournalPage = new JournalPage(root, {
    host: set.host,
    keep: set.keep,
    journal: set.journal,
    now: () => NOW,
    rules: async () => rules,
    turn: (to) => {
      turned.push(to);
      void page.show(to);
    },
    reviewAgain: () => {},
    byHand: () => {},
  });
  onTestFinished(() => {
    page.stop();
    document.body.replaceChildren();
  });
  const show = async (to: Tab): Promise<void> => {
    await page.show(to);
    await settled();
  };
  await show(tab);
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = () => root.textContent?.replace(/\s+/g, " ") ?? "";
  const press = async (words: string): Promise<void> => {
    const named = all("button, fluent-button").find(
      (b) => (b.getAttribute("aria-label") ?? b.textContent ?? "").trim().replace(/\s+/g, " ") === words,
    );
    expect(named, `a button “${words}” in: ${text()}`).toBeDefined();
    named?.focus();
    named?.click();
    await settled();
    await settled();
  };
  const input = (name: string) => all(`[name="${name}"]`)[0] as HTMLInputElement;
  const type = async (name: string, words: string): Promise<void> => {
    expect(input(name), `a field ${name}`).toBeDefined();
    input(name).value = words;
    for (const kind of ["input", "change"]) input(name).dispatchEvent(new Event(kind, { bubbles: true }));
    await settled();
  };
  return { ...set, page, root, show, all, text, press, input, type, turned };
}
