/** The sidebar's views of the journal, below their tabs; loaded when the first of them is opened. */
import "./journal.css";

import { type TemplateResult, html, nothing, render } from "lit-html";

import type { Rule } from "../api/types.js";
import type { Host } from "../host/host.js";
import type { Keep } from "../keep/keep.js";
import { localZone } from "../model/moments.js";
import { zoneOf } from "../review/request.js";
import { Focus } from "../view/focus.js";
import type { Desk, Part, Place, Tab } from "./desk.js";
import type { Journal } from "./journal.js";
import { AgendaTab } from "./tab-agenda.js";
import { InsightsTab } from "./tab-insights.js";
import { InterviewsTab } from "./tab-interviews.js";
import { SettingsTab } from "./tab-settings.js";
import { consent } from "./view/consent.js";
import { button, heading, notice, waiting } from "./view/controls.js";

/** What the page that bears the sidebar gives to the journal. */
export interface Around {
  readonly host: Host;
  readonly keep: Keep;
  readonly journal: Journal;
  readonly now: () => Date;
  readonly rules: () => Promise<readonly Rule[]>;
  /** Shows a tab that was not chosen by hand. */
  readonly turn: (tab: Tab) => void;
  readonly reviewAgain: () => void;
  /** Before something is asked for because the user did something. */
  readonly byHand: () => void;
}

const NAMES: Readonly<Record<Tab, string>> = {
  interviews: "Interviews",
  agenda: "Agenda",
  insights: "Insights",
  settings: "Settings",
};

export class JournalPage implements Desk {
  readonly journal: Journal;
  readonly host: Host;
  readonly keep: Keep;
  readonly #focus: Focus;
  readonly #interviews: InterviewsTab;
  readonly #parts: Readonly<Record<Tab, Part>>;
  #tab: Tab = "interviews";
  #shown = false;
  #invented: string | null = null;
  #busy = false;
  #said = "";
  #aloud = "";
  #stop: () => void;

  constructor(
    private readonly root: HTMLElement,
    private readonly around: Around,
  ) {
    ({ journal: this.journal, host: this.host, keep: this.keep } = around);
    this.#focus = new Focus(root, "#aw-home");
    this.#interviews = new InterviewsTab(this);
    this.#parts = {
      interviews: this.#interviews,
      agenda: new AgendaTab(this),
      insights: new InsightsTab(this),
      settings: new SettingsTab(this, () => this.#consent()),
    };
    this.#stop = this.journal.watch(() => this.redraw());
  }

  stop(): void {
    this.#stop();
  }

  /** The user chose a tab. */
  async show(tab: Tab): Promise<void> {
    this.#tab = tab;
    this.#shown = true;
    this.#aloud = "";
    this.redraw();
    this.around.byHand();
    const background = await this.host.background().catch(() => null);
    this.#invented = background?.now ?? null;
    if (!this.journal.held.preferences || this.journal.held.refused) await this.journal.read();
    if (this.#shown && this.#tab === tab) this.#open();
  }

  hide(): void {
    this.#shown = false;
  }

  /** Another mail was opened beside this. */
  otherMail(): void {
    if (this.#shown) void this.show(this.#tab);
  }

  #open(): void {
    if (this.journal.kept || this.#tab === "settings") this.#parts[this.#tab].opened();
    this.redraw();
  }

  rules = () => this.around.rules();
  now = () => (this.#invented ? new Date(this.#invented) : this.around.now());
  invented = () => this.#invented;
  zone = () => zoneOf(this.keep);
  reviewAgain = () => this.around.reviewAgain();

  say(words: string): void {
    this.#aloud = words;
    this.redraw();
  }

  focus(selector: string): void {
    this.#focus.on(selector, "#aw-home");
  }

  go(tab: Tab, place?: Place): void {
    this.around.turn(tab);
    if (place) this.#interviews.open(place);
    this.focus("#aw-home");
  }

  redraw(): void {
    if (!this.#shown) return;
    const busy = this.journal.held.reading ? "true" : "false";
    this.#focus.through(() =>
      render(
        html`<div class="aw-panel aw-journal" aria-busy=${busy}>
          <div class="aw-hidden" role="status" aria-live="polite">${this.#aloud}</div>
          ${this.#view()}
        </div>`,
        this.root,
      ),
    );
  }

  #view(): unknown {
    const { preferences, refused, reading } = this.journal.held;
    if (refused && !preferences) return this.#refused(refused);
    if (this.#tab === "settings") return this.#parts.settings.view();
    if (!preferences) return html`${heading(NAMES[this.#tab])} ${reading ? waiting() : nothing}`;
    return this.journal.kept ? this.#parts[this.#tab].view() : this.#consent();
  }

  /** Settings that hold in this browser are there without the journal. */
  #refused({ said, signIn }: { readonly said: string; readonly signIn: boolean }): unknown {
    const again = () => void this.show(this.#tab);
    const { host } = this;
    const byClick =
      signIn && host.signIn
        ? () =>
            void host
              .signIn?.()
              .catch(() => null)
              .then(again)
        : null;
    const act = byClick
      ? button("Sign in", byClick, { primary: true })
      : button("Try again", again, { busy: this.journal.held.reading });
    const settings = this.#tab === "settings" ? this.#parts.settings.view() : heading(NAMES[this.#tab]);
    return html`${settings} ${notice(said, act)}`;
  }

  #consent(): TemplateResult {
    return consent({
      declined: this.keep.declined(),
      inSettings: this.#tab === "settings",
      busy: this.#busy,
      said: this.#said,
      yes: () => (this.keep.declined() ? this.#decline(false) : void this.#agree()),
      no: () => this.#decline(true),
    });
  }

  #decline(declined: boolean): void {
    this.keep.decline(declined);
    this.redraw();
    this.focus(this.#tab === "settings" ? "#aw-consent" : "#aw-home");
  }

  async #agree(): Promise<void> {
    this.around.byHand();
    this.#busy = true;
    this.#said = "";
    this.redraw();
    const { zone, country } = this.keep.settings();
    const answer = await this.journal.agree(true, { time_zone: zone ?? localZone(), country });
    this.#busy = false;
    this.#said = answer.ok ? "" : answer.said;
    this.say(answer.ok ? "Your journal is open." : answer.said);
    if (!answer.ok) return;
    this.#open();
    this.focus("#aw-home");
  }
}
