/** Findings by weight, each with the words it speaks of, what to do, why, *apply* and *mute*. */
import { type TemplateResult, html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import type { Fix } from "../api/types.js";
import type { Person } from "../host/host.js";
import type { Reach } from "../keep/keep.js";
import type { FindingView, Group, Quote, Source } from "../model/findings.js";
import { icon } from "./icons.js";

/** `person`: for whom a rule can be silenced. `notes`: what the user has to do by hand, by a finding's key. */
export interface Mending {
  readonly person: Person | null;
  readonly notes: ReadonlyMap<string, string>;
  readonly busy: string;
  readonly apply: (finding: FindingView, fix: Fix) => void;
  readonly mute: (finding: FindingView, reach: Reach) => void;
}

/** `shown`: the section whose findings are shown alone, and how to show all again. */
export function findings(
  groups: readonly Group[],
  shown: { readonly title: string; readonly all: () => void } | null,
  mending: Mending,
): TemplateResult {
  const only = shown
    ? html`<p class="aw-only">
        Only “${shown.title}”
        <button type="button" class="aw-link" @click=${shown.all}>Show all</button>
      </p>`
    : nothing;
  return html`<section class="aw-part" aria-labelledby="aw-findings">
    <h2 id="aw-findings" tabindex="-1">What to mend</h2>
    ${only} ${groups.length ? groups.map((g) => group(g, mending)) : html`<p>Nothing here.</p>`}
  </section>`;
}

function group(of: Group, mending: Mending): TemplateResult {
  const title = html`<h3 class="aw-weight aw-tone-${of.tone}">${icon(of.icon)}${of.words}</h3>`;
  return html`${title}
    <ul class="aw-list">
      ${repeat(
        of.findings,
        (f) => f.key,
        (f) => html`<li class="aw-finding aw-tone-${of.tone}">${finding(f, mending)}</li>`,
      )}
    </ul>`;
}

function finding(of: FindingView, mending: Mending): TemplateResult {
  const note = mending.notes.get(of.key);
  return html`<h4 tabindex="-1" data-finding=${of.key}>${of.title}</h4>
    ${of.quotes.map(quote)}
    <p>${of.message}</p>
    ${note ? html`<p class="aw-note">${note}</p>` : nothing}
    <div class="aw-row">
      ${of.fixes.map(
        (fix) =>
          html`<fluent-button
            role="button"
            type="button"
            size="small"
            appearance="primary"
            ?disabled-focusable=${mending.busy === of.key}
            @click=${() => mending.busy !== of.key && mending.apply(of, fix)}
            >${fix.label}</fluent-button
          >`,
      )}
      ${muting(of, mending)}
      <details>
        <summary>Why<span class="aw-hidden">: ${of.title}</span></summary>
        <p>${of.why}</p>
        ${
          of.sources.length
            ? html`<ul class="aw-sources">
                ${of.sources.map((s) => html`<li>${source(s)}</li>`)}
              </ul>`
            : nothing
        }
      </details>
    </div>`;
}

function quote(of: Quote): TemplateResult {
  const where = of.where ? html`<span class="aw-faint">${of.where}: </span>` : nothing;
  return html`<blockquote class="aw-quote" dir="auto">
    ${where}<span class="aw-faint">${of.before}</span><mark>${of.words}</mark><span class="aw-faint">${of.after}</span>
  </blockquote>`;
}

function source({ words, url }: Source): TemplateResult {
  if (!url) return html`${words}`;
  const [before, after] = [words.slice(0, words.indexOf(url)), words.slice(words.indexOf(url) + url.length)];
  return html`${before}<a href=${url} target="_blank" rel="noopener noreferrer">${new URL(url).host}</a>${after}`;
}

/** A choice from the keyboard is a `change` and no click. */
function muting(of: FindingView, mending: Mending): TemplateResult {
  const { person, mute } = mending;
  const whom = person ? person.name || person.email : "";
  return html`<fluent-menu>
    <fluent-menu-button
      slot="trigger"
      role="button"
      type="button"
      size="small"
      appearance="subtle"
      aria-label="Mute: ${of.title}"
      >Mute</fluent-menu-button
    >
    <fluent-menu-list role="menu">
      <fluent-menu-item role="menuitem" @change=${() => mute(of, { kind: "mail" })}>In this mail</fluent-menu-item>
      ${
        person
          ? html`<fluent-menu-item role="menuitem" @change=${() => mute(of, { kind: "person", person })}
              >For ${whom}</fluent-menu-item
            >`
          : nothing
      }
      <fluent-menu-item role="menuitem" @change=${() => mute(of, { kind: "everywhere" })}>Everywhere</fluent-menu-item>
    </fluent-menu-list>
  </fluent-menu>`;
}
