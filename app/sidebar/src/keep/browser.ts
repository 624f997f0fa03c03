/** `Keep` in the browser's own storage, as versioned JSON. Without storage all lasts until the page is closed. */
import type { Person } from "../host/host.js";
import { type Facts, type Keep, type Mute, NO_SETTINGS, type Settings, sameMute } from "./keep.js";

const KEY = "afterword";
const VERSION = 1;
const MOST_FACTS = 100; // interviews; the oldest go first

interface Kept {
  readonly version: number;
  readonly mutes: readonly Mute[];
  readonly settings: Settings;
  readonly facts: Readonly<Record<string, Facts>>;
  readonly declined: boolean;
}

const NOTHING: Kept = { version: VERSION, mutes: [], settings: NO_SETTINGS, facts: {}, declined: false };

/** `storage`: null where there is none. */
export function browserKeep(storage: Storage | null): Keep {
  const usable = storage && writable(storage) ? storage : null;
  let here = NOTHING;
  let ofThisMail: readonly Mute[] = [];
  let ofNobody: Facts | null = null;

  // Read afresh each time: another pane may have written meanwhile.
  const kept = (): Kept => (usable ? parsed(read(usable)) : here);
  const write = (change: Partial<Kept>): void => {
    here = { ...kept(), ...change };
    try {
      usable?.setItem(KEY, JSON.stringify(here));
    } catch {
      // Full: what was kept before stays as it is.
    }
  };
  return {
    mutes: () => [...ofThisMail, ...kept().mutes],
    mute(mute) {
      if (mute.reach.kind === "mail") ofThisMail = [...ofThisMail.filter((m) => !sameMute(m, mute)), mute];
      else write({ mutes: [...kept().mutes.filter((m) => !sameMute(m, mute)), mute] });
    },
    unmute(mute) {
      ofThisMail = ofThisMail.filter((m) => !sameMute(m, mute));
      if (mute.reach.kind !== "mail") write({ mutes: kept().mutes.filter((m) => !sameMute(m, mute)) });
    },
    newMail() {
      ofThisMail = [];
      ofNobody = null;
    },
    settings: () => kept().settings,
    setSettings: (settings) => write({ settings }),
    // Facts told before anybody was addressed go for whoever is.
    facts: (about) => (about ? (kept().facts[about] ?? null) : null) ?? ofNobody,
    setFacts(about, facts) {
      if (!about) {
        ofNobody = facts;
        return;
      }
      const others = Object.entries(kept().facts).filter(([key]) => key !== about);
      const all = facts ? [...others, [about, facts] as const] : others;
      write({ facts: Object.fromEntries(all.slice(-MOST_FACTS)) });
    },
    declined: () => kept().declined,
    decline: (declined) => write({ declined }),
    where: () => (usable ? "browser" : "page"),
  };
}

/** The page's storage, or null: a browser that blocks it throws on the mere mention. */
export function pageStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Storage that refuses to write is of no use, and what a later version wrote is left alone. */
function writable(storage: Storage): boolean {
  const probe = `${KEY}-probe`;
  try {
    storage.setItem(probe, "");
    storage.removeItem(probe);
    const there = storage.getItem(KEY);
    return there === null || !isRecord(json(there)) || Number(json(there).version ?? 0) <= VERSION;
  } catch {
    return false;
  }
}

function read(storage: Storage): string | null {
  try {
    return storage.getItem(KEY);
  } catch {
    return null;
  }
}

type Json = Record<string, unknown>;

function json(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What can be made sense of; the rest is dropped, so that nothing damaged ever reaches a request. */
function parsed(text: string | null): Kept {
  if (text === null) return NOTHING;
  const { mutes, settings, facts, declined } = json(text);
  return {
    version: VERSION,
    mutes: list(mutes).flatMap(mute),
    settings: isRecord(settings) ? { zone: words(settings.zone), country: words(settings.country) } : NO_SETTINGS,
    facts: Object.fromEntries(
      Object.entries(isRecord(facts) ? facts : {}).flatMap(([k, v]) => factsOf(v).map((f) => [k, f])),
    ),
    declined: declined === true,
  };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

function person(value: unknown): Person[] {
  if (!isRecord(value) || typeof value.email !== "string") return [];
  return [{ email: value.email, name: words(value.name) ?? "" }];
}

function mute(value: unknown): Mute[] {
  if (!isRecord(value) || typeof value.rule !== "string" || !isRecord(value.reach)) return [];
  const told = { rule: value.rule, title: words(value.title) ?? value.rule };
  if (value.reach.kind === "everywhere") return [{ ...told, reach: { kind: "everywhere" } }];
  return value.reach.kind === "person"
    ? person(value.reach.person).map((p) => ({ ...told, reach: { kind: "person", person: p } }))
    : [];
}

function factsOf(value: unknown): Facts[] {
  if (!isRecord(value)) return [];
  const points = list(value.points).filter((p): p is string => typeof p === "string");
  const told = {
    company: words(value.company) ?? "",
    role: words(value.role) ?? "",
    heldAt: words(value.heldAt) ?? "",
  };
  return [{ ...told, interviewers: list(value.interviewers).flatMap(person), points }];
}
