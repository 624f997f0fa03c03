/** The calendar's address: made, shown once, copied, taken back. */
import { type TemplateResult, html, nothing } from "lit-html";

import { type Desk, Reading } from "./desk.js";
import type { Feed } from "./types.js";
import { button, notice } from "./view/controls.js";

const COPIED = "Copied. Paste it where your calendar takes a calendar by its address.";
const BY_HAND = "Your browser does not let us copy it: select the address and copy it yourself.";

export class CalendarFeed {
  readonly #open: Reading<boolean>;
  #made: Feed | null = null;
  #busy = false;
  #said = "";
  #fault = "";

  constructor(private readonly desk: Desk) {
    this.#open = new Reading(() => desk.redraw());
  }

  opened(): void {
    const { journal } = this.desk;
    if (journal.kept && !this.#made) void this.#open.of(journal.ask(journal.calls.feed()));
  }

  view(): TemplateResult {
    const there = this.#made !== null || this.#open.value === true;
    return html`<section class="aw-part" aria-labelledby="aw-feed">
      <h3 id="aw-feed" tabindex="-1">In your calendar</h3>
      ${this.#fault || this.#open.said ? notice(this.#fault || this.#open.said) : nothing}
      ${this.#made ? this.#address(this.#made) : nothing}
      <p class="aw-faint">
        ${
          there
            ? this.#made
              ? "It is shown only now. Whoever has it can read your agenda, so keep it to yourself."
              : "Your agenda has an address for calendar programs. It was shown when it was made; a new one ends the old."
            : "An address that only you know shows your agenda in any calendar program. You can take it back at any time."
        }
      </p>
      <div class="aw-row">
        ${button(there ? "Make a new address" : "Make an address", () => void this.#make(), {
          busy: this.#busy,
          mark: "feed",
        })}
        ${there ? button("Take it back", () => void this.#revoke(), { busy: this.#busy }) : nothing}
      </div>
    </section>`;
  }

  #address({ url, webcal }: Feed): TemplateResult {
    return html`<div class="aw-field">
        <label
          ><span>Address of your agenda</span
          ><input
            readonly
            name="address"
            .value=${url}
            @focus=${(e: Event) => (e.currentTarget as HTMLInputElement).select()}
        /></label>
      </div>
      <div class="aw-row">
        ${button("Copy", () => void this.#copy(url), { primary: true })}
        <a href=${webcal}>Open in your calendar</a>
      </div>
      ${this.#said ? html`<p>${this.#said}</p>` : nothing}`;
  }

  async #make(): Promise<void> {
    const { journal } = this.desk;
    await this.#does(journal.ask(journal.calls.openFeed()), (made) => {
      this.#made = made;
      this.desk.say("The address is there. Copy it now: it is shown only once.");
    });
    if (this.#made) this.desk.focus("[name=address]");
  }

  async #revoke(): Promise<void> {
    const { journal } = this.desk;
    await this.#does(journal.ask(journal.calls.closeFeed()), () => {
      this.#made = null;
      this.#open.value = false;
      this.desk.say("The address shows nothing any more.");
    });
    this.desk.focus("#aw-feed");
  }

  async #does<T>(
    asked: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly said: string }>,
    then: (value: T) => void,
  ): Promise<void> {
    this.#busy = true;
    this.#said = this.#fault = "";
    this.desk.redraw();
    const answer = await asked;
    this.#busy = false;
    if (answer.ok) then(answer.value);
    else {
      this.#fault = answer.said;
      this.desk.say(answer.said);
    }
    this.desk.redraw();
  }

  async #copy(url: string): Promise<void> {
    this.#said = await Promise.resolve(navigator.clipboard?.writeText(url) ?? Promise.reject(new Error())).then(
      () => COPIED,
      () => BY_HAND,
    );
    this.desk.say(this.#said);
    this.desk.redraw();
  }
}
