/** The limits that rules go by, as the user may change them within what the administrator decided. */
import type { Rule } from "../../api/types.js";
import type { Preferences, PreferencesGiven } from "../types.js";

/** `chosen`: the user's own number; null where the service's holds. */
export interface LimitView {
  readonly rule: string;
  readonly name: string;
  readonly description: string;
  readonly standard: number;
  readonly chosen: number | null;
}

export interface RuleView {
  readonly rule: string;
  readonly title: string;
  readonly locked: boolean;
  readonly limits: readonly LimitView[];
}

/** Rules that go by a number, those first that the user has changed. */
export function ruleViews(rules: readonly Rule[], chosen: Preferences | null): RuleView[] {
  const views = rules.map((rule) => ({
    rule: rule.id,
    title: rule.title,
    locked: chosen?.policy.locked.includes(rule.id) ?? false,
    limits: rule.limits.flatMap((l) => {
      if (typeof l.default !== "number") return [];
      const own = chosen?.limits[rule.id]?.[l.name];
      const view = { rule: rule.id, name: l.name, description: l.description, standard: l.default };
      return [{ ...view, chosen: typeof own === "number" ? own : null }];
    }),
  }));
  const own = (v: RuleView) => v.limits.some((l) => l.chosen !== null);
  return views.filter((v) => v.limits.length > 0).sort((a, b) => Number(own(b)) - Number(own(a)));
}

export type Limits = NonNullable<PreferencesGiven["limits"]>;

/** The user's limits with one of them changed; null takes it back. Rules without any are left out. */
export function withLimit(chosen: Preferences | null, of: LimitView, value: number | null): Limits {
  const all = Object.entries(chosen?.limits ?? {}).filter(([rule]) => rule !== of.rule);
  const others = Object.entries(chosen?.limits[of.rule] ?? {}).filter(([name]) => name !== of.name);
  const own = value === null ? others : [...others, [of.name, value]];
  const rules = own.length ? [...all, [of.rule, Object.fromEntries(own)]] : all;
  return Object.fromEntries(rules) as Limits;
}
