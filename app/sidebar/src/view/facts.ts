/** The form for what the user knows of the interview, so that specifics can be judged. */
import { type TemplateResult, html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";

import type { FactsForm } from "../model/facts.js";

/** `about`: whom the facts belong to; what is typed but not saved goes with them. `known`: what the mail tells by itself. `where`: it is kept. */
export interface FactsAround {
  readonly about: string;
  readonly known: Pick<FactsForm, "company" | "heldAt">;
  readonly where: "journal" | "browser" | "page";
  readonly said: string;
  readonly save: (form: FactsForm) => void;
}

export function facts(form: FactsForm, around: FactsAround): TemplateResult {
  const { known, where, said } = around;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    around.save(read(event.currentTarget as HTMLFormElement));
  };
  const day = known.heldAt && !form.heldAt ? "Your mail says when; fill this in only if that is wrong." : "";
  return html`<details class="aw-part aw-fold">
    <summary><h2>Your interview</h2></summary>
    <p class="aw-faint">
      With what you talked about, a thank-you can be checked for specifics. Kept in
      ${where === "journal" ? "your journal" : "this browser"}, and sent along when your mail is checked.
    </p>
    ${keyed(
      around.about,
      html`<form @submit=${submit}>
        ${line("company", "Company", form.company, known.company)} ${line("role", "Role", form.role)}
        <label
          >When it was<input type="datetime-local" name="heldAt" .value=${form.heldAt} aria-describedby="aw-day" />
        </label>
        <p id="aw-day" class="aw-faint">${day}</p>
        ${lines("interviewers", "Who interviewed you, one a line", form.interviewers, "Lena Vogt <lena@acme.example>", 2)}
        ${lines("points", "What you talked about, one a line", form.points, "the move to Kafka", 3)}
        <div class="aw-row">
          <fluent-button role="button" type="submit" appearance="primary">Use these facts</fluent-button>
          ${said ? html`<span role="status">${said}</span>` : nothing}
        </div>
        ${where !== "page" ? nothing : html`<p class="aw-faint">This browser keeps nothing, so these last until you close the page.</p>`}
      </form>`,
    )}
  </details>`;
}

function line(name: string, label: string, value: string, known = ""): TemplateResult {
  return html`<label>${label}<input name=${name} autocomplete="off" .value=${value} placeholder=${known} /></label>`;
}

function lines(name: string, label: string, value: string, example: string, rows: number): TemplateResult {
  const placeholder = `Such as: ${example}`;
  return html`<label
    >${label}<textarea name=${name} rows=${rows} .value=${value} placeholder=${placeholder}></textarea>
  </label>`;
}

function read(form: HTMLFormElement): FactsForm {
  const value = (name: string) =>
    form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)?.value ?? "";
  return {
    company: value("company"),
    role: value("role"),
    heldAt: value("heldAt"),
    interviewers: value("interviewers"),
    points: value("points"),
  };
}
