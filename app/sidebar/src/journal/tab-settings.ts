/** The settings tab. What is chosen goes to the journal where there is one, and holds in this browser at once. */
import { type TemplateResult, html, nothing } from "lit-html";

import type { Answer } from "../api/client.js";
import type { Rule } from "../api/types.js";
import type { Settings } from "../keep/keep.js";
import { countries, zones } from "../model/limits.js";
import { dayOf, localZone } from "../model/moments.js";
import type { Desk, Part } from "./desk.js";
import { CalendarFeed } from "./feed.js";
import { type LimitView, ruleViews, withLimit } from "./model/limits.js";
import { SURE, data, settings } from "./view/settings.js";

const ZONES = zones();
const COUNTRIES = countries();
const HERE = "It holds in this browser; your journal could not be told:";

export class SettingsTab implements Part {
  readonly #feed: CalendarFeed;
  #rules: readonly Rule[] | null = null;
  #said = "";
  #fault = "";
  #busy = false;
  #deleting = false;
  #word = "";
  #unsure = "";

  constructor(
    private readonly desk: Desk,
    private readonly consent: () => TemplateResult,
  ) {
    this.#feed = new CalendarFeed(desk);
  }

  opened(): void {
    this.#feed.opened();
    if (this.#rules?.length) return;
    void this.desk
      .rules()
      .catch(() => [])
      .then((rules) => {
        this.#rules = rules;
        this.desk.redraw();
      });
  }

  view(): unknown {
    const { journal, keep } = this.desk;
    const { preferences } = journal.held;
    const view = settings(keep.settings(), {
      localZone: localZone(),
      zones: ZONES,
      countries: COUNTRIES,
      mutes: keep.mutes(),
      rules: this.#rules && ruleViews(this.#rules, preferences),
      off: preferences?.policy.off ?? [],
      kept: journal.kept,
      said: this.#said,
      set: (to) => void this.#set(to),
      unmute: (mute) => {
        keep.unmute(mute);
        this.desk.say(`“${mute.title}” is checked again.`);
        this.desk.redraw();
        this.desk.focus("#aw-muted");
        this.desk.reviewAgain();
      },
      limit: (of, value) => void this.#limit(of, value),
    });
    const something = preferences !== null && (preferences.consent || preferences.version > 0);
    return html`${view} ${something ? this.#data() : nothing} ${preferences && !journal.kept ? this.consent() : nothing}`;
  }

  #data(): TemplateResult {
    const { journal } = this.desk;
    const at = journal.held.preferences?.consent_at;
    const since = at ? `Kept since ${dayOf(new Date(at), new Date(), this.desk.zone())}, as you agreed.` : STOPPED;
    return data({
      since,
      consent: journal.kept,
      busy: this.#busy,
      said: this.#fault,
      keepDays: journal.held.preferences?.keep_days ?? null,
      deleting: this.#deleting,
      word: this.#word,
      unsure: this.#unsure,
      feed: this.#feed.view(),
      keepFor: (keep_days) => void this.#does(journal.choose({ keep_days })),
      take: (readable) => void this.#export(readable),
      withdraw: () => void this.#withdraw(),
      ask: (deleting) => {
        this.#deleting = deleting;
        this.#word = this.#unsure = "";
        this.desk.redraw();
        this.desk.focus(deleting ? "[name=sure]" : "[data-mark=forget]");
      },
      typed: (words) => {
        this.#word = words;
        this.#unsure = "";
        this.desk.redraw();
      },
      forget: () => void this.#forget(),
    });
  }

  async #set(to: Settings): Promise<void> {
    const { journal, keep } = this.desk;
    keep.setSettings(to);
    this.#said = "";
    this.desk.redraw();
    if (journal.kept) {
      const answer = await journal.choose({ time_zone: to.zone ?? localZone(), country: to.country });
      this.#said = answer.ok ? "" : `${HERE} ${answer.said}`;
      this.desk.redraw();
    }
    this.desk.reviewAgain();
  }

  async #limit(of: LimitView, value: number | null): Promise<void> {
    const { journal } = this.desk;
    const answer = await journal.choose({ limits: withLimit(journal.held.preferences, of, value) });
    this.#said = answer.ok ? "" : answer.said;
    this.desk.redraw();
    if (answer.ok) this.desk.reviewAgain();
    else this.desk.say(answer.said);
  }

  async #export(readable: boolean): Promise<void> {
    const { journal } = this.desk;
    const answer = await this.#does(journal.ask(journal.calls.exported(readable)));
    if (!answer.ok) return;
    const url = URL.createObjectURL(answer.value);
    const link = document.createElement("a");
    link.href = url;
    link.download = `afterword.${readable ? "md" : "json"}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.desk.say("Your journal is in your downloads.");
  }

  async #withdraw(): Promise<void> {
    const answer = await this.#does(this.desk.journal.agree(false));
    if (!answer.ok) return;
    this.desk.say(STOPPED);
    this.desk.focus("#aw-data");
    this.desk.reviewAgain();
  }

  async #forget(): Promise<void> {
    if (this.#word.trim().toLowerCase() !== SURE) {
      this.#unsure = `Nothing is deleted yet: type “${SURE}” first.`;
      this.desk.redraw();
      this.desk.focus("[name=sure]");
      return;
    }
    const answer = await this.#does(this.desk.journal.forget());
    if (!answer.ok) return;
    this.#deleting = false;
    this.#word = "";
    this.desk.redraw();
    this.desk.say("Everything is deleted.");
    this.desk.focus("#aw-home");
    this.desk.reviewAgain();
  }

  async #does<T>(asked: Promise<Answer<T>>): Promise<Answer<T>> {
    this.#busy = true;
    this.#fault = "";
    this.desk.redraw();
    const answer = await asked;
    this.#busy = false;
    if (!answer.ok) {
      this.#fault = answer.said;
      this.desk.say(answer.said);
    }
    this.desk.redraw();
    if (!answer.ok) this.desk.focus("#aw-data-notice");
    return answer;
  }
}

const STOPPED = "Nothing new is kept. What you typed is still there until you delete it.";
