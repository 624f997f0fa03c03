/** The settings: clock and holidays, what is muted, the limits; then the journal itself, to take along or to end. */
import { type TemplateResult, html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { live } from "lit-html/directives/live.js";

import type { Mute, Settings } from "../../keep/keep.js";
import { reachOf } from "../../view/reach.js";
import { capital } from "../../model/words.js";
import type { LimitView, RuleView } from "../model/limits.js";
import { button, field, heading, notice, standsIn } from "./controls.js";

export interface SettingsAround {
  readonly localZone: string;
  readonly zones: readonly string[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly mutes: readonly Mute[];
  /** Null until they were asked for. */
  readonly rules: readonly RuleView[] | null;
  readonly off: readonly string[];
  /** Whether limits can be changed: they are kept in the journal. */
  readonly kept: boolean;
  readonly said: string;
  readonly set: (settings: Settings) => void;
  readonly unmute: (mute: Mute) => void;
  readonly limit: (of: LimitView, value: number | null) => void;
}

export function settings(of: Settings, around: SettingsAround): TemplateResult {
  const value = (event: Event) => (event.currentTarget as HTMLSelectElement).value || null;
  return html`${heading("Settings")} ${around.said ? notice(around.said) : nothing}
    <section class="aw-part" aria-label="Clock and holidays">
      <div class="aw-field">
        <label
          ><span>Your time zone</span
          ><select name="zone" @change=${(e: Event) => around.set({ ...of, zone: value(e) })}>
            <option value="" ?selected=${!of.zone}>Like this device (${named(around.localZone)})</option>
            ${guard([of.zone], () => around.zones.map((z) => html`<option value=${z} ?selected=${z === of.zone}>${named(z)}</option>`))}
          </select></label
        >
      </div>
      <div class="aw-field">
        <label
          ><span>Their country, for public holidays</span
          ><select name="country" @change=${(e: Event) => around.set({ ...of, country: value(e) })}>
            <option value="" ?selected=${!of.country}>Not set</option>
            ${guard([of.country], () => around.countries.map((c) => html`<option value=${c.code} ?selected=${c.code === of.country}>${c.name}</option>`))}
          </select></label
        >
      </div>
    </section>
    <section class="aw-part" aria-labelledby="aw-muted">
      <h3 id="aw-muted" tabindex="-1">Muted</h3>
      ${
        around.mutes.length
          ? html`<ul class="aw-list">
              ${around.mutes.map((m) => mute(m, around.unmute))}
            </ul>`
          : html`<p class="aw-faint">Nothing is muted.</p>`
      }
    </section>
    <details class="aw-part">
      <summary><h3 class="aw-inline">Limits that the service goes by</h3></summary>
      ${limits(around)}
    </details>`;
}

function mute(of: Mute, unmute: (mute: Mute) => void): TemplateResult {
  return html`<li class="aw-muted">
    <span>${of.title} <span class="aw-faint">${reachOf(of)}</span></span>
    ${button("Check again", () => unmute(of), { small: true, subtle: true, label: `Check again: ${of.title}` })}
  </li>`;
}

function limits({ rules, off, kept, limit }: SettingsAround): TemplateResult {
  if (rules === null) return html`<p class="aw-faint">Asking the service…</p>`;
  if (!rules.length) return html`<p class="aw-faint">The service’s limits cannot be shown just now.</p>`;
  return html`<p class="aw-faint">
      ${kept ? "A number of your own holds for you alone; an empty field is the service’s own." : "With a journal you can have your own."}
    </p>
    ${rules.map(
      (r) =>
        html`<div class="aw-group" role="group" aria-label=${r.title}>
          <h4>${r.title}</h4>
          ${r.locked ? html`<p class="aw-status">Locked by the administrator: the same for everybody.</p>` : nothing}
          ${r.limits.map((l) => (kept && !r.locked ? own(l, limit) : html`<p class="aw-faint">${l.standard} – ${l.description}</p>`))}
        </div>`,
    )}
    ${off.length ? html`<p class="aw-faint">Switched off by the administrator: ${off.join(", ")}.</p>` : nothing}`;
}

function own(of: LimitView, limit: (of: LimitView, value: number | null) => void): TemplateResult {
  const changed = (event: Event): void => {
    const text = (event.currentTarget as HTMLInputElement).value.trim();
    const value = text === "" ? null : Number(text);
    if (value === null || Number.isFinite(value)) limit(of, value);
  };
  return html`<div class="aw-field">
    <label
      ><span>${capital(of.description)}</span
      ><input
        type="number"
        step="any"
        name="${of.rule} ${of.name}"
        placeholder=${of.standard}
        .value=${live(of.chosen === null ? "" : String(of.chosen))}
        @change=${changed}
    /></label>
  </div>`;
}

const named = (zone: string): string => zone.replaceAll("_", " ");

/** `left`: whether something is kept although the consent was taken back. */
export interface DataAround {
  readonly since: string;
  readonly consent: boolean;
  readonly busy: boolean;
  readonly said: string;
  readonly keepDays: number | null;
  readonly deleting: boolean;
  readonly word: string;
  /** What is missing before everything is deleted. */
  readonly unsure: string;
  readonly feed: TemplateResult;
  readonly keepFor: (days: number | null) => void;
  readonly take: (readable: boolean) => void;
  readonly withdraw: () => void;
  readonly ask: (deleting: boolean) => void;
  readonly typed: (words: string) => void;
  readonly forget: () => void;
}

const YEARS = [
  [null, "Until I delete it"],
  [180, "180 days after I last touched it"],
  [365, "A year after I last touched it"],
  [730, "Two years after I last touched it"],
] as const;

/** The word that has to be typed before everything is deleted. */
export const SURE = "delete";

export function data(around: DataAround): TemplateResult {
  const { busy, consent } = around;
  const days = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    around.keepFor(value ? Number(value) : null);
  };
  const own = YEARS.some(([d]) => d === around.keepDays) ? [] : [[around.keepDays, `${around.keepDays} days`] as const];
  return html`<section class="aw-part" aria-labelledby="aw-data">
      <h3 id="aw-data" tabindex="-1">Your journal</h3>
      ${around.said ? notice(around.said, nothing, "aw-data-notice") : nothing}
      <p>${around.since}</p>
      ${
        consent
          ? html`<div class="aw-field">
              <label
                ><span>Keep an interview</span
                ><select name="keep" @change=${days}>
                  ${[...YEARS, ...own].map(([d, words]) => html`<option value=${d ?? ""} ?selected=${d === around.keepDays}>${words}</option>`)}
                </select></label
              >
            </div>`
          : nothing
      }
      <p class="aw-faint">Take all of it with you, as data or as a page to read.</p>
      <div class="aw-row">
        ${button("Export JSON", () => around.take(false), { busy })}
        ${button("Export Markdown", () => around.take(true), { busy })}
      </div>
    </section>
    ${around.consent ? around.feed : nothing} ${ending(around)}`;
}

function ending(around: DataAround): TemplateResult {
  const { busy, consent, deleting, unsure } = around;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) around.forget();
  };
  return html`<section class="aw-part" aria-labelledby="aw-end">
    <h3 id="aw-end" tabindex="-1">End it</h3>
    ${
      consent
        ? html`<p class="aw-faint">
              Stop keeping: what came from mail is forgotten at once, what you typed stays until you delete it.
            </p>
            <div class="aw-row">${button("Stop keeping a journal", around.withdraw, { busy })}</div>`
        : nothing
    }
    ${
      deleting
        ? html`<form
            class="aw-form aw-group"
            @submit=${submit}
            @input=${(e: Event) => around.typed(standsIn(e.currentTarget as HTMLElement, "sure"))}
          >
            <p>
              Interviews, debriefs, settings, mutes and the calendar’s address are deleted at once and for good. Export
              them first if you may want them.
            </p>
            ${field("sure", `Type “${SURE}” to confirm`, around.word, { most: 20, fault: unsure || undefined })}
            <div class="aw-row">
              ${button("Delete everything", around.forget, { primary: true, busy })}
              ${button("Leave it", () => around.ask(false))}
            </div>
          </form>`
        : html`<div class="aw-row">
            ${button("Delete everything…", () => around.ask(true), { subtle: true, mark: "forget" })}
          </div>`
    }
  </section>`;
}
