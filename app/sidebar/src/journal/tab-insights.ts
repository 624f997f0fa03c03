/** The insights tab: the user's own pattern in pictures and words, and the debriefs to search. */
import { html, nothing } from "lit-html";

import { type Desk, type Part, Reading } from "./desk.js";
import { figureViews, lessonGroups, monthColumns, outcomeBars } from "./model/insights.js";
import { QUESTIONS, type Question } from "./model/words.js";
import type { Debriefs, Insights, KeptDebrief } from "./types.js";
import { button, field, heading, notice, standsIn, waiting } from "./view/controls.js";
import { bars, columns, figure } from "./view/pictures.js";

const questions = Object.entries(QUESTIONS) as [Question, string][];

export class InsightsTab implements Part {
  readonly #insights: Reading<Insights>;
  readonly #found: Reading<Debriefs>;
  #debriefs: readonly KeptDebrief[] = [];
  #words = "";
  #asked = "";

  constructor(private readonly desk: Desk) {
    this.#insights = new Reading(() => desk.redraw());
    this.#found = new Reading(() => desk.redraw());
  }

  opened(): void {
    this.#read();
    void this.#search(null);
  }

  #read(): void {
    const { journal } = this.desk;
    void this.#insights.of(journal.ask(journal.calls.insights(this.desk.invented())));
  }

  async #search(cursor: string | null): Promise<void> {
    const { journal } = this.desk;
    this.#asked = this.#words.trim();
    const found = await this.#found.of(journal.ask(journal.calls.debriefs(this.#asked, cursor)));
    if (!found) return;
    this.#debriefs = cursor ? [...this.#debriefs, ...found.debriefs] : found.debriefs;
    this.desk.redraw();
  }

  view(): unknown {
    const { value, said } = this.#insights;
    return html`${heading("Insights")}
    ${
      said
        ? notice(
            said,
            button("Try again", () => this.#read()),
          )
        : nothing
    }
    ${value ? this.#pattern(value) : said ? nothing : waiting()} ${this.#written()}`;
  }

  #pattern(of: Insights): unknown {
    const [outcomes, months, lessons] = [outcomeBars(of), monthColumns(of), lessonGroups(of)];
    const figures = figureViews(of);
    const [sure, unsure] = [figures.filter((f) => f.range), figures.filter((f) => !f.range)];
    return html`<section class="aw-part" aria-labelledby="aw-outcomes">
        <h3 id="aw-outcomes">How they ended</h3>
        ${outcomes.length ? bars(outcomes, of.outcomes_sentence) : nothing}
        <p>${of.outcomes_sentence}</p>
      </section>
      <section class="aw-part" aria-labelledby="aw-figures">
        <h3 id="aw-figures">Your figures</h3>
        ${
          sure.length
            ? html`<p class="aw-faint">The dot is the middle of your cases, the band how far that can be off.</p>
                <ul class="aw-list">
                  ${sure.map(figure)}
                </ul>`
            : nothing
        }
        ${
          unsure.length
            ? html`<h4>Too few cases to say</h4>
                <ul class="aw-points">
                  ${unsure.map((f) => html`<li>${f.title} <span class="aw-faint">${f.n || "none"} so far</span></li>`)}
                </ul>
                <p class="aw-faint">With so few, a figure would mislead, so there is none yet.</p>`
            : nothing
        }
      </section>
      <section class="aw-part" aria-labelledby="aw-months">
        <h3 id="aw-months">By month</h3>
        ${months.length ? columns(months, of.months_sentence) : nothing}
        <p>${of.months_sentence}</p>
      </section>
      <section class="aw-part" aria-labelledby="aw-lessons">
        <h3 id="aw-lessons">What comes up again</h3>
        <p>${of.lessons_sentence}</p>
        ${lessons.map(
          (g) =>
            html`<h4>${g.title}</h4>
              <ul class="aw-words">
                ${g.words.map((w) => html`<li>${w.word}<span class="aw-faint"> in ${w.debriefs}</span></li>`)}
              </ul>`,
        )}
      </section>`;
  }

  #written(): unknown {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#search(null);
    };
    const typed = (event: Event): void => {
      this.#words = standsIn(event.currentTarget as HTMLElement, "words");
    };
    const { said, value } = this.#found;
    return html`<section class="aw-part" aria-labelledby="aw-debriefs">
      <h3 id="aw-debriefs">Your debriefs</h3>
      <form role="search" class="aw-form" @submit=${submit} @input=${typed}>
        ${field("words", "Search your debriefs", this.#words, { type: "search" })}
        <div class="aw-row">${button("Search", () => void this.#search(null), { small: true })}</div>
      </form>
      ${
        said
          ? notice(
              said,
              button("Try again", () => void this.#search(null)),
              "aw-search-notice",
            )
          : nothing
      }
      <div role="status">
        ${this.#debriefs.length || !value ? nothing : this.#asked ? `No debrief says “${this.#asked}”.` : "None is written yet."}
      </div>
      <ul class="aw-list">
        ${this.#debriefs.map((d) => html`<li class="aw-finding aw-tone-calm">${this.#debrief(d)}</li>`)}
      </ul>
      ${value?.next ? html`<div class="aw-row">${button("Show more", () => void this.#search(value.next))}</div>` : nothing}
    </section>`;
  }

  #debrief(of: KeptDebrief): unknown {
    const company = this.desk.journal.held.interviews.find((i) => i.id === of.interview)?.company ?? "An interview";
    const open = () => this.desk.go("interviews", { interview: of.interview, part: "debrief" });
    return html`<h4>${company}</h4>
      ${questions.map(([q, label]) =>
        of[q].length
          ? html`<p class="aw-faint">${label}</p>
              <ul class="aw-points">
                ${of[q].map((t) => html`<li>${t}</li>`)}
              </ul>`
          : nothing,
      )}
      <div class="aw-row">${button("Open", open, { small: true, label: `Open the debrief: ${company}` })}</div>`;
  }
}
