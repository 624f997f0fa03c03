/** The agenda tab: what is due and what comes, and the calendar's address. */
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

import { icon } from "../view/icons.js";
import { type Desk, type Part, Reading } from "./desk.js";
import { CalendarFeed } from "./feed.js";
import { type Day, type DueView, days } from "./model/agenda.js";
import type { Agenda } from "./types.js";
import { button, heading, notice, waiting } from "./view/controls.js";

export class AgendaTab implements Part {
  readonly #agenda: Reading<Agenda>;
  readonly #feed: CalendarFeed;

  constructor(private readonly desk: Desk) {
    this.#agenda = new Reading(() => desk.redraw());
    this.#feed = new CalendarFeed(desk);
  }

  opened(): void {
    this.#read();
    this.#feed.opened();
  }

  #read(): void {
    const { journal } = this.desk;
    void this.#agenda.of(journal.ask(journal.calls.agenda(this.desk.invented())));
  }

  view(): unknown {
    const { value, said } = this.#agenda;
    const shown = value ? days(value, this.desk.zone()) : null;
    return html`${heading("Agenda")}
    ${
      said
        ? notice(
            said,
            button("Try again", () => this.#read()),
          )
        : nothing
    }
    ${shown ? (shown.length ? shown.map((d, n) => this.#day(d, n)) : EMPTY) : said ? nothing : waiting()}
    ${this.#feed.view()}`;
  }

  #day(of: Day, n: number): unknown {
    return html`<section class="aw-part" aria-labelledby="aw-day-${n}">
      <h3 id="aw-day-${n}">${of.title}</h3>
      <ul class="aw-list">
        ${repeat(
          of.entries,
          (e) => e.key,
          (e) => html`<li class="aw-finding aw-tone-${e.look.tone}">${this.#entry(e)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #entry(of: DueView): unknown {
    const part = of.kind === "debrief" ? "debrief" : "interview";
    const open = () => this.desk.go("interviews", { interview: of.interview, part });
    return html`<p class="aw-status aw-tone-${of.look.tone}">
        ${icon(of.look.icon)}<span>${of.look.words}${of.when ? ` · ${of.when}` : nothing}</span>
      </p>
      <h4>${of.title}</h4>
      <p>${of.why}</p>
      <div class="aw-row">
        ${
          part === "debrief"
            ? button("Write the debrief", open, { small: true, primary: true, label: `Write the debrief: ${of.title}` })
            : button("Open the interview", open, { small: true, label: `Open the interview: ${of.title}` })
        }
      </div>`;
  }
}

const EMPTY = html`<p class="aw-below">
  Nothing is due and nothing comes. Once you keep an interview, its thank-you, good moments to ask and promised days
  show here.
</p>`;
