/** What the sidebar remembers between mails: silenced rules, settings, and the facts of interviews. Never mail. */
import type { Person } from "../host/host.js";

/** How far a mute reaches: this mail until another is opened, one person, or everywhere. */
export type Reach =
  { readonly kind: "mail" } | { readonly kind: "person"; readonly person: Person } | { readonly kind: "everywhere" };

/** A silenced rule; `title` is what the list of silenced rules shows. */
export interface Mute {
  readonly rule: string;
  readonly title: string;
  readonly reach: Reach;
}

/** `zone`: an IANA name; null means the browser's. `country`: two letters; null means the service's default. */
export interface Settings {
  readonly zone: string | null;
  readonly country: string | null;
}

/** An interview as the user tells it. `heldAt`: local time without offset, `2026-11-20T15:00`, or empty. */
export interface Facts {
  readonly company: string;
  readonly role: string;
  readonly heldAt: string;
  readonly interviewers: readonly Person[];
  readonly points: readonly string[];
}

export interface Keep {
  mutes(): readonly Mute[];
  mute(mute: Mute): void;
  unmute(mute: Mute): void;
  /** Another mail was opened: mutes of the last one end. */
  newMail(): void;
  settings(): Settings;
  setSettings(settings: Settings): void;
  /** `about`: whom the mail is with, as `aboutOf` names it. */
  facts(about: string): Facts | null;
  /** Says what became of it, where that takes a moment. */
  setFacts(about: string, facts: Facts | null): void | Promise<string>;
  /** Whether the user has said no to a journal. */
  declined(): boolean;
  decline(declined: boolean): void;
  /** Where facts are kept; with the page they end where the browser allows no storage. */
  where(): "journal" | "browser" | "page";
}

export const NO_SETTINGS: Settings = { zone: null, country: null };

export function sameMute(a: Mute, b: Mute): boolean {
  const whom = (m: Mute) => (m.reach.kind === "person" ? m.reach.person.email.toLowerCase() : "");
  return a.rule === b.rule && a.reach.kind === b.reach.kind && whom(a) === whom(b);
}

/** The ids of the rules that are silent in a mail to these people, in a stable order. */
export function mutedFor(mutes: readonly Mute[], people: readonly Person[]): string[] {
  const there = new Set(people.map((p) => p.email.toLowerCase()));
  const silent = mutes.filter((m) => m.reach.kind !== "person" || there.has(m.reach.person.email.toLowerCase()));
  return [...new Set(silent.map((m) => m.rule))].sort();
}

// Houses of mail whose domain says nothing about a company.
const PRIVATE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|gmx|web|proton|protonmail|fastmail)\.[a-z.]{2,6}$/;

/** Whom facts of an interview belong to: the company's mail domain, else the person; empty when nobody is named yet. */
export function aboutOf(people: readonly Person[]): string {
  const emails = people.map((p) => p.email.trim().toLowerCase()).filter((e) => e.includes("@"));
  const domains = emails.map((e) => e.slice(e.lastIndexOf("@") + 1));
  return domains.find((d) => d && !PRIVATE_MAIL.test(d)) ?? emails[0] ?? "";
}
