/** Findings grouped by weight, each with the exact words it speaks of. */
import type { Finding, Fix, Report, Span } from "../api/types.js";
import { FIELDS, type Look, WEIGHTS } from "./words.js";

/** The words themselves, and a little of what stands around them, so that even `!!` can be found in the mail. */
export interface Quote {
  readonly where: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface Source {
  readonly words: string;
  readonly url: string | null;
}

/** `key` is the same in the next report as long as the same rule marks the same words. */
export interface FindingView {
  readonly key: string;
  readonly rule: string;
  readonly section: string;
  readonly severity: Finding["severity"];
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly sources: readonly Source[];
  readonly quotes: readonly Quote[];
  readonly fixes: readonly Fix[];
}

export interface Group extends Look {
  readonly severity: Finding["severity"];
  readonly findings: readonly FindingView[];
}

const ORDER = ["warn", "caution", "hint"] as const;
const MOST_QUOTES = 5;
const AROUND = 24; // UTF-16 units of context on either side

/** The heaviest first. `subject`: of the draft that the report is about. `silent`: rules that were just muted. */
export function findingsOf(report: Report, subject: string, silent: ReadonlySet<string> = new Set()): FindingView[] {
  const seen = new Map<string, number>();
  const views = report.findings
    .filter((f) => !silent.has(f.rule))
    .map((f) => {
      const name = `${f.rule} ${f.spans[0]?.quote ?? ""}`;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return view(f, `${name} ${count}`, report.text, subject);
    });
  return ORDER.flatMap((weight) => views.filter((f) => f.severity === weight));
}

/** `section`: only its findings; empty for all. */
export function groups(findings: readonly FindingView[], section = ""): Group[] {
  const shown = section ? findings.filter((f) => f.section === section) : findings;
  return ORDER.flatMap((severity) => {
    const of = shown.filter((f) => f.severity === severity);
    return of.length ? [{ ...WEIGHTS[severity], severity, findings: of }] : [];
  });
}

function view(finding: Finding, key: string, text: string, subject: string): FindingView {
  const { rule, section, severity, title, message, why, spans, fixes } = finding;
  const quotes = spans.filter((s) => s.quote.trim()).map((s) => quote(s, text, subject));
  const sources = finding.sources.map(source);
  return { key, rule, section, severity, title, message, why, sources, fixes, quotes: quotes.slice(0, MOST_QUOTES) };
}

function quote(span: Span, text: string, subject: string): Quote {
  const where = FIELDS[span.field] ?? "";
  const whole = span.field === "text" ? text : span.field === "subject" ? subject : "";
  const alone = { where, before: "", words: span.quote, after: "" };
  if (whole.slice(span.start, span.end) !== span.quote) return alone;
  return { ...alone, before: before(whole, span.start), after: after(whole, span.end) };
}

/** What stands before, in the same line, from the start of a word on. */
function before(whole: string, start: number): string {
  const line = whole.slice(whole.lastIndexOf("\n", start - 1) + 1, start);
  if (start === 0 || line.length <= AROUND) return start === 0 ? "" : line;
  return `…${line.slice(-AROUND).replace(/^\S*\s?/, "")}`;
}

function after(whole: string, end: number): string {
  const stop = whole.indexOf("\n", end);
  const line = whole.slice(end, stop < 0 ? undefined : stop);
  return line.length <= AROUND ? line : `${line.slice(0, AROUND).replace(/\s?\S*$/, "")}…`;
}

/** Only https is ever a link: whatever else a source says is shown as words. */
function source(words: string): Source {
  const url = /https:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:]/.exec(words)?.[0];
  return { words, url: url && URL.canParse(url) ? url : null };
}
