/** The nine sections at a glance, and what was not checked. */
import type { Report } from "../api/types.js";
import { type Look, STATUSES, capital } from "./words.js";

export interface SectionView extends Look {
  readonly section: string;
  readonly title: string;
  readonly count: number;
}

/** `counts` leaves out what is silent. */
export function sectionViews(report: Report, silent: ReadonlySet<string> = new Set()): SectionView[] {
  return report.sections.map(({ section, title, status }) => ({
    ...STATUSES[status],
    section,
    title,
    count: report.findings.filter((f) => f.section === section && !silent.has(f.rule)).length,
  }));
}

/** A reason, and the sections it concerns with the number of rules in each. */
export interface Gap {
  readonly reason: string;
  readonly sections: readonly { readonly title: string; readonly rules: number }[];
}

/**
 * What was not checked, each reason once; the word for machines before the colon is left out. `unasked`: what the
 * service was not asked.
 */
export function gaps(report: Report, unasked: readonly { rule: string; reason: string }[] = []): Gap[] {
  const titles = new Map(report.sections.map((s) => [s.section, s.title]));
  const byReason = new Map<string, string[]>();
  for (const { rule, reason } of [...report.not_checked, ...unasked]) {
    const said = capital(reason.replace(/^[a-z-]+:\s*/, ""));
    byReason.set(said, [...(byReason.get(said) ?? []), rule]);
  }
  return [...byReason].map(([reason, rules]) => {
    const counts = new Map<string, number>();
    for (const rule of rules) {
      const section = rule.slice(0, rule.indexOf("/"));
      counts.set(section, (counts.get(section) ?? 0) + 1);
    }
    const sections = [...counts].map(([section, n]) => ({ title: titles.get(section) ?? section, rules: n }));
    return { reason, sections };
  });
}
