/** Buttons, fields and notices as all views of the journal have them. */
import { type TemplateResult, html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";

import { icon } from "../../view/icons.js";

export interface ButtonLook {
  readonly primary?: boolean;
  readonly subtle?: boolean;
  readonly small?: boolean;
  readonly label?: string;
  readonly busy?: boolean;
  readonly mark?: string;
  readonly submits?: boolean;
}

/** `mark`: by which the focus finds it. A busy button keeps the focus, and does nothing. */
export function button(words: string, press: () => void, look: ButtonLook = {}): TemplateResult {
  return html`<fluent-button
    role="button"
    type=${look.submits ? "submit" : "button"}
    size=${look.small ? "small" : "medium"}
    appearance=${look.primary ? "primary" : look.subtle ? "subtle" : "outline"}
    aria-label=${look.label ?? nothing}
    data-mark=${look.mark ?? nothing}
    aria-disabled=${look.busy ? "true" : nothing}
    ?disabled-focusable=${look.busy ?? false}
    @click=${() => !look.busy && press()}
    >${words}</fluent-button
  >`;
}

/** `fault`: what has to be mended in it. */
export interface FieldLook {
  readonly type?: "text" | "email" | "date" | "datetime-local" | "number" | "search";
  readonly fault?: string | undefined;
  readonly hint?: string;
  readonly most?: number;
  readonly needed?: boolean;
}

export function field(name: string, label: string, value: string, look: FieldLook = {}): TemplateResult {
  const told = look.fault ?? look.hint;
  const id = `aw-told-${name}`;
  return html`<div class="aw-field">
    <label
      ><span>${label}</span
      ><input
        name=${name}
        type=${look.type ?? "text"}
        autocomplete="off"
        maxlength=${look.most ?? 200}
        aria-required=${look.needed ? "true" : nothing}
        aria-invalid=${look.fault ? "true" : nothing}
        aria-describedby=${told ? id : nothing}
        .value=${live(value)}
    /></label>
    ${told ? html`<p id=${id} class=${look.fault ? "aw-fault" : "aw-faint"}>${told}</p>` : nothing}
  </div>`;
}

export function area(name: string, label: string, value: string, rows: number, hint = ""): TemplateResult {
  const id = `aw-told-${name}`;
  return html`<div class="aw-field">
    <label
      ><span>${label}</span
      ><textarea name=${name} rows=${rows} aria-describedby=${hint ? id : nothing} .value=${live(value)}></textarea>
    </label>
    ${hint ? html`<p id=${id} class="aw-faint">${hint}</p>` : nothing}
  </div>`;
}

export function choice<V extends string>(
  name: string,
  label: string,
  value: V,
  options: readonly (readonly [V, string])[],
): TemplateResult {
  return html`<div class="aw-field">
    <label
      ><span>${label}</span
      ><select name=${name} .value=${live(value)}>
        ${options.map(([v, words]) => html`<option value=${v} ?selected=${v === value}>${words}</option>`)}
      </select></label
    >
  </div>`;
}

/** Something that went wrong or needs a decision, with what can be done about it. */
export function notice(said: string, acts: unknown = nothing, id = "aw-notice"): TemplateResult {
  return html`<section class="aw-trouble" id=${id} tabindex="-1" aria-label="Notice">
    <p>${icon("caution")}<span>${said}</span></p>
    ${acts === nothing ? nothing : html`<div class="aw-row">${acts}</div>`}
  </section>`;
}

export function waiting(words = "Reading your journal…"): TemplateResult {
  return html`<div class="aw-loading">
    <div class="aw-bone"></div>
    <div class="aw-bone"></div>
    <p class="aw-faint">${words}</p>
  </div>`;
}

/** The heading of a view, to which the focus comes home. */
export function heading(words: string): TemplateResult {
  return html`<h2 id="aw-home" tabindex="-1">${words}</h2>`;
}

/** What stands in a field of a form; empty when it is not there. */
export function standsIn(form: HTMLElement, name: string): string {
  return (
    form.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${CSS.escape(name)}"]`)
      ?.value ?? ""
  );
}
