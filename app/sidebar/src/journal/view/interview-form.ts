/** The form of one interview. What is typed is told with each change; rows are added and taken away by buttons. */
import { type TemplateResult, html, nothing } from "lit-html";

import type { Faults, InterviewForm, PersonFields, RoundFields } from "../model/form.js";
import { OUTCOMES, PARTS, ROUNDS } from "../model/words.js";
import type { Outcome, Part, RoundKind } from "../types.js";
import { area, button, choice, field, heading, notice, standsIn } from "./controls.js";

export interface FormAround {
  readonly title: string;
  readonly zone: string;
  readonly isNew: boolean;
  readonly faults: Faults;
  readonly busy: boolean;
  readonly said: string;
  /** What somebody else changed meanwhile, if so. */
  readonly elsewhere: string;
  readonly deleting: boolean;
  readonly typed: (form: InterviewForm) => void;
  readonly save: () => void;
  readonly mine: () => void;
  readonly theirs: () => void;
  readonly back: () => void;
  readonly debrief: () => void;
  readonly remove: (sure: boolean | null) => void;
  readonly row: (kind: "people" | "rounds", at: number | null) => void;
}

export function interviewForm(of: InterviewForm, around: FormAround): TemplateResult {
  const { faults, busy, isNew } = around;
  const typed = (event: Event) => around.typed(read(event.currentTarget as HTMLFormElement, of));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) around.save();
  };
  return html`<nav aria-label="Back" class="aw-row">
      ${button("‹ All interviews", around.back, { subtle: true, small: true })}
    </nav>
    ${heading(around.title)} ${around.elsewhere ? elsewhere(around) : around.said ? notice(around.said) : nothing}
    <form class="aw-form" novalidate @input=${typed} @change=${typed} @submit=${submit}>
      ${field("company", "Company", of.company, { fault: faults.get("company"), needed: true })}
      ${field("role", "Role", of.role)}
      ${field("aliases", "Other names of the company", of.aliases, { hint: "Set apart by commas.", most: 2000 })}
      <fieldset>
        <legend>Rounds</legend>
        <p class="aw-faint">Times are in ${around.zone.replaceAll("_", " ")}.</p>
        ${of.rounds.map((r, n) => round(r, n, around))}
        <div class="aw-row">
          ${button("Add a round", () => around.row("rounds", null), { small: true, mark: "add-rounds" })}
        </div>
      </fieldset>
      <fieldset>
        <legend>People</legend>
        ${of.people.map((p, n) => person(p, n, around))}
        <div class="aw-row">
          ${button("Add a person", () => around.row("people", null), { small: true, mark: "add-people" })}
        </div>
      </fieldset>
      ${area("points", "What you talked about", of.points, 3, "One thing a line, in your own words.")}
      ${field("promisedBy", "They will answer by", of.promisedBy, { type: "date" })}
      ${choice(
        "outcome",
        "Outcome",
        of.outcome,
        (Object.keys(OUTCOMES) as Outcome[]).map((o) => [o, OUTCOMES[o].words] as const),
      )}
      ${of.outcome === "open" ? nothing : field("outcomeAt", "When it came", of.outcomeAt, { type: "datetime-local" })}
      <div class="aw-row">
        ${button(isNew ? "Keep it" : "Save", () => busy || around.save(), { primary: true, busy, mark: "save" })}
        ${button("Cancel", around.back)}
      </div>
      ${BY_KEY}
    </form>
    ${isNew ? nothing : more(around)}`;
}

/** Without a button of the browser's own, Enter in one of several fields would not submit. */
const BY_KEY = html`<button type="submit" hidden></button>`;

function elsewhere(around: FormAround): TemplateResult {
  return notice(
    around.elsewhere,
    html`${button("Keep mine", around.mine, { primary: true, busy: around.busy })}
    ${button("Take the other", around.theirs)}`,
  );
}

function round(of: RoundFields, n: number, { faults, row }: FormAround): TemplateResult {
  return html`<div class="aw-group" role="group" aria-label="Round ${n + 1}">
    ${field(`held-${n}`, "Begins", of.held, { type: "datetime-local", fault: faults.get(`held-${n}`) })}
    ${field(`ends-${n}`, "Ends", of.ends, { type: "datetime-local", fault: faults.get(`ends-${n}`) })}
    ${choice(
      `kind-${n}`,
      "How",
      of.kind,
      (Object.keys(ROUNDS) as RoundKind[]).map((k) => [k, ROUNDS[k]] as const),
    )}
    <div class="aw-row">
      ${button("Remove", () => row("rounds", n), { small: true, subtle: true, label: `Remove round ${n + 1}` })}
    </div>
  </div>`;
}

function person(of: PersonFields, n: number, { faults, row }: FormAround): TemplateResult {
  const whom = of.name || of.email || `person ${n + 1}`;
  return html`<div class="aw-group" role="group" aria-label="Person ${n + 1}">
    ${field(`name-${n}`, "Name", of.name)}
    ${field(`email-${n}`, "E-mail", of.email, { type: "email", most: 320, fault: faults.get(`email-${n}`) })}
    ${choice(
      `part-${n}`,
      "Part",
      of.part,
      (Object.keys(PARTS) as Part[]).map((p) => [p, PARTS[p]] as const),
    )}
    <div class="aw-row">
      ${button("Remove", () => row("people", n), { small: true, subtle: true, label: `Remove ${whom}` })}
    </div>
  </div>`;
}

function more({ debrief, deleting, remove, busy }: FormAround): TemplateResult {
  return html`<section class="aw-part" aria-label="More">
    <div class="aw-row">
      ${button("Debrief", debrief)}
      ${deleting ? nothing : button("Delete this interview", () => remove(null), { subtle: true, mark: "delete" })}
    </div>
    ${
      deleting
        ? notice(
            "Delete this interview with its debrief and all that was noted of it? There is no way back.",
            html`${button("Delete it", () => remove(true), { primary: true, busy })}
            ${button("Leave it", () => remove(false))}`,
            "aw-deleting",
          )
        : nothing
    }
  </section>`;
}

function read(form: HTMLFormElement, before: InterviewForm): InterviewForm {
  const value = (name: string) => standsIn(form, name);
  return {
    company: value("company"),
    aliases: value("aliases"),
    role: value("role"),
    people: before.people.map((_, n) => ({
      name: value(`name-${n}`),
      email: value(`email-${n}`),
      part: value(`part-${n}`) as Part,
    })),
    rounds: before.rounds.map((_, n) => ({
      held: value(`held-${n}`),
      ends: value(`ends-${n}`),
      kind: value(`kind-${n}`) as RoundKind,
    })),
    points: value("points"),
    promisedBy: value("promisedBy"),
    outcome: value("outcome") as Outcome,
    outcomeAt: before.outcome === "open" ? before.outcomeAt : value("outcomeAt"),
  };
}
