/** What stands at the top: the verdict, the next good moment, and the one thing to do first. */
import type { Report, Situations } from "../api/types.js";
import { findingsOf } from "./findings.js";
import { momentOf, relative, theirs } from "./moments.js";
import { PURPOSES, STEPS, type Look, VERDICTS, capital } from "./words.js";

/** `when`: on the user's clock, `Tuesday 1 December, 9:00`. `theirs`: on the reader's, where that differs. */
export interface GoodMoment {
  readonly at: Date;
  readonly when: string;
  readonly relative: string;
  readonly theirs: string;
  readonly ahead: boolean;
}

/** `first`: the finding to begin with, by its key. `readAs`: what kind of mail it was taken for; empty when for none. */
export interface VerdictView extends Look {
  readonly more: string;
  readonly moment: GoodMoment | null;
  readonly first: { readonly key: string; readonly title: string } | null;
  readonly readAs: string;
}

export function goodMoment(told: string | null, now: Date, zone: string): GoodMoment | null {
  const at = told ? new Date(told) : null;
  if (!told || !at || Number.isNaN(at.getTime())) return null;
  return {
    at,
    when: momentOf(at, now, zone),
    relative: relative(at, now, zone),
    theirs: theirs(told, zone),
    ahead: at > now,
  };
}

export function verdictView(report: Report, now: Date, zone: string): VerdictView {
  const look = VERDICTS[report.verdict];
  const moment = goodMoment(report.send_after, now, zone);
  const findings = findingsOf(report, "");
  // The moment says when; what it rests on need not be mended first.
  const mendable = findings.filter((f) => !(moment && f.section === "patience"));
  const decisive = report.verdict === "let_go" ? mendable.find((f) => f.section === "letting-go") : undefined;
  const first = findings.length > 1 ? (decisive ?? mendable[0]) : undefined;
  const readAs = PURPOSES[report.purpose.value];
  const wait = report.verdict === "wait" && moment;
  const [headline, more] = wait ? [look.words, afterMoment(report.summary)] : split(report.summary, look.words);
  return {
    ...look,
    words: headline,
    more,
    moment,
    first: first ? { key: first.key, title: first.title } : null,
    readAs: readAs ? `Read as ${readAs}` : "",
  };
}

/** What the summary says beside the moment, which stands above it. */
function afterMoment(summary: string): string {
  return capital(summary.trim().replace(/^wait until [^;.]*[;.]?\s*/i, ""));
}

/** The summary's first few words as a headline, and the rest as sentences. */
function split(summary: string, otherwise: string): [string, string] {
  const found = /^([^:;.,]{2,48})[:;.,]\s*([\s\S]*)$/.exec(summary.trim());
  if (!found) return [otherwise, summary.trim()];
  return [found[1] ?? otherwise, capital(found[2] ?? "")];
}

/** Where a process stands and what to do next, for a message that is read. */
export interface StepView extends Look {
  readonly why: string;
  readonly moment: GoodMoment | null;
}

export function stepView({ next }: Situations, now: Date, zone: string): StepView {
  return { ...STEPS[next.do], why: next.why, moment: goodMoment(next.at, now, zone) };
}

/** What a screen reader is told once a verdict comes, or changes; empty when it stayed the same. */
export function announcement(before: Report | null, after: Report | null, now: Date, zone: string): string {
  if (!after || (before?.verdict === after.verdict && before.send_after === after.send_after)) return "";
  const { words, more, moment } = verdictView(after, now, zone);
  const when = moment?.ahead ? ` A good moment: ${moment.when}, ${moment.relative}.` : "";
  return `${words}. ${more}${when}`.trim();
}
