/** The sidebar's frame: five tabs, and below them the review or a part of the journal, which is loaded when first opened. */
import "./shell.css";

import { type TemplateResult, html, nothing, render, svg } from "lit-html";
import { live } from "lit-html/directives/live.js";

import type { Tab } from "../journal/desk.js";
import { icon } from "./icons.js";

export type TabName = "review" | Tab;

/** The journal's part of the frame, as `src/journal/page.ts` has it. */
export interface JournalPart {
  show(tab: Tab): Promise<void>;
  hide(): void;
  otherMail(): void;
  stop(): void;
}

const LOST = "This part of Afterword could not be loaded. Choose the tab once more to try again.";

const stroke = (d: string) =>
  svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" />`;
const TABS: readonly (readonly [TabName, string, TemplateResult<2>])[] = [
  ["review", "Review", stroke("M3 2.500h10v11H3zM5.5 6h5M5.5 8.500h5M5.5 11h3")],
  [
    "interviews",
    "Interviews",
    stroke("M8 8a2.6 2.6 0 1 0 0-5.200A2.6 2.6 0 0 0 8 8zM3 13.500c.400-2.6 2.3-4 5-4s4.6 1.4 5 4z"),
  ],
  ["agenda", "Agenda", stroke("M2.5 3.500h11v10h-11zM2.5 6.500h11M5.5 2v2.500M10.5 2v2.5")],
  ["insights", "Insights", stroke("M2.5 13.500h11M4.5 13V9M8 13V3.500M11.5 13V6.5")],
  [
    "settings",
    "Settings",
    stroke("M2.5 4.500h6M12 4.500h1.500M10.2 2.800v3.400M2.5 11.500h1.500M7.5 11.500h6M5.8 9.800v3.4"),
  ],
];

export interface Outline {
  readonly title: boolean;
  readonly main: boolean;
}

export class Shell {
  #tab: TabName = "review";
  #journal: JournalPart | null = null;
  #loading: Promise<JournalPart> | null = null;
  readonly #place = document.createElement("div");

  /** `review`, `pages`: what is shown below the tabs. `load`: brings the journal's part, which draws into `pages`. */
  constructor(
    private readonly root: HTMLElement,
    private readonly outline: Outline,
    private readonly review: HTMLElement,
    private readonly pages: HTMLElement,
    private readonly load: () => Promise<JournalPart>,
  ) {}

  get journal(): JournalPart | null {
    return this.#journal;
  }

  draw(): void {
    const parts = html`${this.outline.title ? html`<h1 class="aw-hidden">Afterword</h1>` : nothing}
      <fluent-tablist
        class="aw-tabs"
        role="tablist"
        aria-label="Parts of Afterword"
        .activeid=${live(idOf(this.#tab))}
        @change=${(e: Event) => e.target === e.currentTarget && this.#chosen(e.currentTarget as HTMLElement)}
        >${TABS.map(([name, words, drawn]) => this.#oneTab(name, words, drawn))}</fluent-tablist
      >
      ${this.#place}`;
    render(this.outline.main ? html`<main>${parts}</main>` : parts, this.root);
    this.#place.role = "tabpanel";
    this.#place.setAttribute("aria-labelledby", idOf(this.#tab));
    const shown = this.#tab === "review" ? this.review : this.pages;
    if (this.#place.firstChild !== shown) this.#place.replaceChildren(shown);
  }

  #oneTab(name: TabName, words: string, drawn: TemplateResult<2>): TemplateResult {
    return html`<fluent-tab
      class="aw-tab"
      id=${idOf(name)}
      role="tab"
      slot="tab"
      aria-selected=${name === this.#tab ? "true" : "false"}
      ><svg class="aw-icon" slot="start" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawn}</svg
      >${words}</fluent-tab
    >`;
  }

  #chosen(list: HTMLElement & { activeid?: string }): void {
    const tab = TABS.find(([name]) => idOf(name) === list.activeid)?.[0];
    if (tab && tab !== this.#tab) this.turn(tab);
  }

  /** What is typed in a part that is left stays there. */
  turn(tab: TabName): void {
    this.#tab = tab;
    this.draw();
    if (tab === "review") this.#journal?.hide();
    else void this.#show(tab);
  }

  async #show(tab: Tab): Promise<void> {
    this.#loading ??= this.load();
    try {
      this.#journal = await this.#loading;
    } catch {
      this.#loading = null;
      render(html`<div class="aw-panel"><p class="aw-trouble">${icon("caution")}${LOST}</p></div>`, this.pages);
      return;
    }
    if (this.#tab === tab) await this.#journal.show(tab);
  }

  stop(): void {
    this.#journal?.stop();
    this.root.replaceChildren();
  }
}

const idOf = (tab: TabName): string => `aw-tab-${tab}`;
