/** What is remembered, where the user agreed to have it: in the journal, and in the browser until then. */
import { type Facts, type Keep, type Mute, aboutOf, sameMute } from "../keep/keep.js";
import { dayOf, localOf, withOffset } from "../model/moments.js";
import type { Person } from "../host/host.js";
import type { Journal } from "./journal.js";
import { requestKey } from "./request-key.js";
import type { Details, Interview, Silence } from "./types.js";

export const SAVED = "Kept in your journal.";
export const ELSEWHERE =
  "This interview was changed elsewhere. Your words are still here: save once more to keep them.";
export const HERE = "Your journal could not be reached, so this is kept in this browser until you save it once more.";
const STALE = 412;

/**
 * `titles`: of rules by their ids. `present`: to whom the mail beside this goes, and the rules that are silent in it for
 * one of them. `zone`: in which times without an offset are told.
 */
export interface Around {
  readonly titles: (rule: string) => string;
  readonly present: () => { readonly people: readonly Person[]; readonly silent: readonly string[] };
  readonly zone: () => string;
  readonly now: () => Date;
}

export function journalKeep(local: Keep, journal: Journal, around: Around): Keep {
  // Whom a mute is for is kept as a hash only: it is known of those made on this page, and of one that makes a rule
  // silent in a mail to one person alone.
  const made = new Map<string, Mute>();
  const asMute = (s: Silence): Mute => {
    const told = { rule: s.rule, title: around.titles(s.rule) };
    if (s.scope === "everywhere") return made.get(s.id) ?? { ...told, reach: { kind: "everywhere" } };
    const person = whom(s);
    if (person && !made.has(s.id)) made.set(s.id, { ...told, reach: { kind: "person", person } });
    return made.get(s.id) ?? { ...told, reach: { kind: "person", person: somebody(s, around) } };
  };
  const whom = ({ rule }: Silence): Person | null => {
    const { people, silent } = around.present();
    const alike = journal.held.silences.filter((s) => s.rule === rule && s.scope === "person");
    return people.length === 1 && alike.length === 1 && silent.includes(rule) ? (people[0] ?? null) : null;
  };
  const silences = () => journal.held.silences.filter((s) => s.scope !== "mail" || made.has(s.id));
  return {
    ...local,
    mutes: () => {
      const here = local.mutes();
      return [
        ...here,
        ...silences()
          .map(asMute)
          .filter((m) => !here.some((h) => same(h, m))),
      ];
    },
    mute(mute) {
      local.mute(mute); // at once; the journal takes it over as soon as it can
      if (!journal.kept || mute.reach.kind === "mail") return;
      void takeOver(mute, local, journal, made);
    },
    unmute(mute) {
      local.unmute(mute);
      for (const s of silences().filter((s) => same(asMute(s), mute))) void journal.hear(s.id);
    },
    facts(about) {
      // What could not be saved to the journal is newer than what is there.
      const here = local.facts(about);
      const kept = here ? null : interviewAbout(journal.held.interviews, about);
      return here ?? (kept ? factsOf(kept, around.zone(), around.now()) : null);
    },
    setFacts(about, facts) {
      if (!journal.kept || !about) return local.setFacts(about, facts);
      local.setFacts(about, facts); // until it is kept there
      return save(about, facts, local, journal, around);
    },
    where: () => (journal.kept ? "journal" : local.where()),
  };
}

/** Of whom nothing is known any more, the user may still know when it was. */
function somebody({ created_at }: Silence, { now, zone }: Around): Person {
  return { email: "", name: `one person, since ${dayOf(new Date(created_at), now(), zone())}` };
}

/** People without an address are told apart by what they are called. */
function same(a: Mute, b: Mute): boolean {
  const name = ({ reach }: Mute) => (reach.kind === "person" && !reach.person.email ? reach.person.name : "");
  return sameMute(a, b) && name(a) === name(b);
}

async function takeOver(mute: Mute, local: Keep, journal: Journal, made: Map<string, Mute>): Promise<void> {
  const { reach, rule } = mute;
  const target = reach.kind === "person" ? reach.person.email : "";
  const scope = reach.kind === "person" ? "person" : "everywhere";
  const known = new Set(journal.held.silences.map((s) => s.id));
  const answer = await journal.silence({ rule, scope, target });
  if (!answer.ok) return;
  made.set(answer.value.id, mute);
  const wanted = local.mutes().some((m) => sameMute(m, mute));
  if (wanted) local.unmute(mute);
  else if (!known.has(answer.value.id)) void journal.hear(answer.value.id); // taken back meanwhile
}

/** What the browser kept goes into the journal, once the user agreed to have one. */
export async function bringMutes(local: Keep, journal: Journal): Promise<void> {
  for (const mute of local.mutes()) {
    if (mute.reach.kind !== "mail") await takeOver(mute, local, journal, new Map());
  }
}

/** The kept interview that mail with these people is about; open ones first, then the newest. */
export function interviewAbout(kept: readonly Interview[], about: string): Interview | null {
  if (!about) return null;
  const name = about.includes("@") ? "" : (about.split(".")[0] ?? "");
  const meant = kept.filter(
    (i) =>
      i.people.some((p) => p.email && (p.email === about || aboutOf([p]) === about)) ||
      [i.company, ...i.aliases].some((c) => name && plain(c) === plain(name)),
  );
  const later = (a: Interview, b: Interview) =>
    Number(b.outcome === "open") - Number(a.outcome === "open") || b.updated_at.localeCompare(a.updated_at);
  return meant.sort(later)[0] ?? null;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The facts that specifics are judged by: those of the last round that was held, else of the first to come. */
function factsOf(kept: Interview, zone: string, now: Date): Facts {
  const round = kept.rounds[shownRound(kept, now)];
  return {
    company: kept.company,
    role: kept.role ?? "",
    heldAt: round ? localOf(new Date(round.held_at), zone) : "",
    interviewers: kept.people.filter((p) => p.part === "interviewer").map(({ email, name }) => ({ email, name })),
    points: kept.points,
  };
}

function shownRound(kept: Details, now: Date): number {
  const held = kept.rounds.filter((r) => new Date(r.held_at) <= now).length;
  return Math.max(0, held - 1);
}

async function save(
  about: string,
  facts: Facts | null,
  local: Keep,
  journal: Journal,
  around: Around,
): Promise<string> {
  const kept = interviewAbout(journal.held.interviews, about);
  const details = withFacts(kept, facts, about, around);
  const answer = kept
    ? await journal.change(kept.id, details, kept.version)
    : await journal.keep(details, requestKey(details));
  if (answer.ok) {
    local.setFacts(about, null);
    return SAVED;
  }
  if (kept && answer.status === STALE) {
    await journal.fresh(kept.id);
    return ELSEWHERE;
  }
  return answer.status === 422 || answer.status === 403 ? answer.said : HERE;
}

/** The kept interview with what the form says; a form without facts takes back what only it can hold. */
function withFacts(kept: Interview | null, facts: Facts | null, about: string, around: Around): Details {
  const heldAt = facts?.heldAt ? withOffset(facts.heldAt, around.zone()) : null;
  const others = (kept?.people ?? []).filter((p) => p.part !== "interviewer");
  const rounds = [...(kept?.rounds ?? [])];
  const at = kept ? shownRound(kept, around.now()) : 0;
  const round = rounds[at];
  const same = round && heldAt && localOf(new Date(round.held_at), around.zone()) === facts?.heldAt;
  if (heldAt && !same) rounds.splice(at, 1, { held_at: heldAt, ends_at: null, kind: round?.kind ?? "other" });
  return {
    company: facts?.company || kept?.company || about,
    aliases: kept?.aliases ?? [],
    role: facts?.role || null,
    people: [
      ...others,
      ...(facts?.interviewers ?? []).map((p) => ({ ...p, email: p.email.toLowerCase(), part: "interviewer" as const })),
    ],
    rounds,
    points: [...(facts?.points ?? [])],
    promised_by: kept?.promised_by ?? null,
    outcome: kept?.outcome ?? "open",
    outcome_at: kept?.outcome_at ?? null,
  };
}
