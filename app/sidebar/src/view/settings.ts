/** Settings: time zone, country, what is silent, and the limits that the service goes by. */
import { type TemplateResult, html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";

import type { Mute, Settings } from "../keep/keep.js";
import type { LimitView } from "../model/limits.js";

export interface SettingsAround {
  readonly localZone: string;
  readonly zones: readonly string[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly mutes: readonly Mute[];
  /** Null until they were asked for. */
  readonly limits: readonly LimitView[] | null;
  readonly opened: () => void;
  readonly set: (settings: Settings) => void;
  readonly unmute: (mute: Mute) => void;
}

export function settings(of: Settings, around: SettingsAround): TemplateResult {
  const value = (event: Event) => (event.currentTarget as HTMLSelectElement).value || null;
  const opened = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) around.opened();
  };
  return html`<details class="aw-part aw-fold">
    <summary><h2>Settings</h2></summary>
    <label
      >Your time zone
      <select name="zone" @change=${(e: Event) => around.set({ ...of, zone: value(e) })}>
        <option value="" ?selected=${!of.zone}>Like this device (${named(around.localZone)})</option>
        ${guard([of.zone], () => around.zones.map((z) => html`<option value=${z} ?selected=${z === of.zone}>${named(z)}</option>`))}
      </select>
    </label>
    <label
      >Their country, for public holidays
      <select name="country" @change=${(e: Event) => around.set({ ...of, country: value(e) })}>
        <option value="" ?selected=${!of.country}>Not set</option>
        ${guard([of.country], () => around.countries.map((c) => html`<option value=${c.code} ?selected=${c.code === of.country}>${c.name}</option>`))}
      </select>
    </label>
    <h3>Muted</h3>
    ${
      around.mutes.length
        ? html`<ul class="aw-list">
            ${around.mutes.map((m) => mute(m, around.unmute))}
          </ul>`
        : html`<p class="aw-faint">Nothing is muted.</p>`
    }
    <details @toggle=${opened}>
      <summary>Limits that the service goes by</summary>
      ${limits(around.limits)}
    </details>
  </details>`;
}

function mute(of: Mute, unmute: (mute: Mute) => void): TemplateResult {
  return html`<li class="aw-muted">
    <span>${of.title} <span class="aw-faint">${reachOf(of)}</span></span>
    <fluent-button
      role="button"
      type="button"
      size="small"
      appearance="subtle"
      aria-label="Check again: ${of.title}"
      @click=${() => unmute(of)}
      >Check again</fluent-button
    >
  </li>`;
}

export function reachOf({ reach }: Mute): string {
  if (reach.kind === "person") return `for ${reach.person.name || reach.person.email}`;
  return reach.kind === "mail" ? "in this mail" : "everywhere";
}

function limits(of: readonly LimitView[] | null): TemplateResult | typeof nothing {
  if (of === null) return html`<p class="aw-faint">Asking the service…</p>`;
  if (!of.length) return html`<p class="aw-faint">The service’s limits cannot be shown just now.</p>`;
  return html`<p class="aw-faint">Whoever runs the service can change these.</p>
    <dl class="aw-limits">
      ${of.map(
        (l) =>
          html`<dt>${l.title}</dt>
            ${l.limits.map((t) => html`<dd>${t}</dd>`)}`,
      )}
    </dl>`;
}

const named = (zone: string): string => zone.replaceAll("_", " ");
