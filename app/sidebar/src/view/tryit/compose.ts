/** The compose window: what is written, where from, and the mail behind it. */
import "./compose.css";

import { type TemplateResult, html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { peopleIn, written } from "../../host/tryit/addresses.js";
import type { Change, FieldName } from "../../host/tryit/changes.js";
import { type Desk, FRESH, type Laid, unfilled } from "../../host/tryit/desk.js";
import { correspondents } from "../../host/tryit/history.js";
import type { Sample } from "../../host/tryit/samples.js";
import { type As, looksLikeMail, take, takeText } from "../../host/tryit/taken.js";
import { type Field, type as typed, undoFromAnywhere } from "../../host/tryit/typing.js";
import { localZone } from "../../model/moments.js";
import { ownAddresses } from "./own.js";
import { threadView } from "./thread.js";

const NAMES: Readonly<Record<FieldName, string>> = { to: "To", cc: "Cc", subject: "Subject", text: "Mail" };
const MOST_SUGGESTED = 50;

/** `behind`: where the earlier mail is shown. */
export class ComposeWindow {
  #samples: readonly Sample[] = [];
  #situation = "";
  #said = "";
  #busy = false;
  #dragging = false;
  #mended: FieldName | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly behind: HTMLElement,
    private readonly desk: Desk,
  ) {
    desk.watch(() => this.draw());
    undoFromAnywhere(() => (this.#mended ? this.#field(this.#mended) : null));
    this.#receive();
  }

  /** Offers the samples, and opens the first. */
  offer(samples: readonly Sample[]): void {
    this.#samples = samples;
    this.#open(samples[0]?.id ?? "");
  }

  type(change: Change): void {
    const field = this.#field(change.field);
    if (!field) return;
    typed(field, change);
    this.#mended = change.field;
  }

  draw(): void {
    render(
      html`${this.#chooser()} ${this.#window()}
      ${this.#dragging ? html`<div class="ti-drop" aria-hidden="true">Drop a draft (.eml), or earlier mail (.mbox, .eml)</div>` : nothing}`,
      this.root,
    );
    render(html`${ownAddresses(this.desk)} ${threadView(this.desk)}`, this.behind);
  }

  #open(id: string, own: Laid = FRESH): void {
    const sample = this.#samples.find((s) => s.id === id);
    this.#situation = sample?.id ?? "";
    this.#said = "";
    this.#mended = null;
    this.desk.lay(sample?.laid ?? own);
  }

  #bringBack(): void {
    this.#open("", this.desk.aside ?? FRESH);
  }

  #chooser(): TemplateResult {
    const options = this.#samples.map(
      ({ id, title }) => html`<option value=${id} .selected=${live(id === this.#situation)}>${title}</option>`,
    );
    const select = html`<label class="ti-situation">
      <span>Situation</span>
      <select
        @change=${(e: Event) => {
          const { value } = e.target as HTMLSelectElement;
          if (value) this.#open(value);
          else this.#bringBack();
        }}
      >
        ${options}
        <option value="" .selected=${live(this.#situation === "")}>Your own mail</option>
      </select>
    </label>`;
    return html`<div class="ti-choose">
      ${this.#samples.length > 0 ? select : nothing}
      <div class="ti-own" role="group" aria-label="Your own mail">
        <button type="button" class="ti-button" @click=${() => this.#open("")}>Start empty</button>
        ${this.#file("Open a draft", ".eml", "draft", false)}
        ${this.#file("Add earlier mail", ".mbox,.eml,.mbx", "thread", true)}
        ${
          this.desk.aside
            ? html`<button type="button" class="ti-button" @click=${() => this.#bringBack()}>
                Bring back my mail
              </button>`
            : nothing
        }
      </div>
      <p class="ti-faint">
        Files can be dropped anywhere, or pasted. They are read on this page; only the draft and the mail with its
        people go to this service, to be reviewed.
      </p>
      <p class="ti-said" role="status" ?hidden=${!this.#said}>${this.#said}</p>
    </div>`;
  }

  #file(label: string, accept: string, as: As, multiple: boolean): TemplateResult {
    const chosen = (e: Event): void => {
      const input = e.target as HTMLInputElement;
      void this.#take([...(input.files ?? [])], as);
      input.value = ""; // so that the same file can be chosen again
    };
    return html`<label class="ti-button ti-file ${this.#busy ? "ti-busy" : ""}">
      ${label}
      <input type="file" accept=${accept} ?multiple=${multiple} ?disabled=${this.#busy} @change=${chosen} />
    </label>`;
  }

  #window(): TemplateResult {
    const { laid } = this.desk;
    const kind = laid.kind === "reply" ? "Reply" : laid.kind === "forward" ? "Forward" : "New mail";
    const from = laid.from ? written([laid.from]) : "";
    return html`<div class="ti-window" role="group" aria-labelledby="ti-kind">
      <h2 id="ti-kind">${kind}</h2>
      <label class="ti-row">
        <span>From</span>
        <input
          .value=${live(from)}
          autocomplete="off"
          spellcheck="false"
          @change=${(e: Event) => this.#from((e.target as Field).value)}
        />
      </label>
      ${this.#line("to")} ${this.#line("cc")} ${this.#line("subject")}
      <textarea
        id="ti-text"
        name="text"
        aria-label=${NAMES.text}
        placeholder="Write the mail here, or paste it."
        rows="12"
        .value=${live(laid.fields.text)}
        @input=${(e: Event) => this.desk.write("text", (e.target as Field).value)}
      ></textarea>
      <datalist id="ti-people">${this.#suggested()}</datalist>
      ${
        unfilled(laid).length > 0
          ? html`<p class="ti-now">
              <button type="button" class="ti-button" @click=${() => this.desk.left("to", "subject")}>Check now</button>
            </p>`
          : nothing
      }
      ${laid.now ? html`<p class="ti-now">Here you are ${laid.me[0]?.name}, and it is <strong>${moment(laid.now)}</strong>.</p>` : nothing}
    </div>`;
  }

  #line(name: "to" | "cc" | "subject"): TemplateResult {
    const list = name === "subject" ? nothing : "ti-people";
    return html`<label class="ti-row">
      <span>${NAMES[name]}</span>
      <input
        id="ti-${name}"
        name=${name}
        autocomplete="off"
        spellcheck=${name === "subject"}
        list=${list}
        .value=${live(this.desk.laid.fields[name])}
        @input=${(e: Event) => this.desk.write(name, (e.target as Field).value)}
        @blur=${() => this.desk.left(name)}
      />
    </label>`;
  }

  #suggested(): readonly TemplateResult[] {
    const { letters, me } = this.desk.laid;
    const own = new Set(me.map((p) => p.email.toLowerCase()));
    return correspondents(letters)
      .filter(({ person }) => !own.has(person.email))
      .slice(0, MOST_SUGGESTED)
      .map(({ person }) => html`<option value=${written([person])}></option>`);
  }

  #from(words: string): void {
    const [first] = peopleIn(words);
    this.desk.change({ from: first ? { email: first.email, name: first.name } : null });
  }

  #field(name: FieldName): Field | null {
    return this.root.querySelector<Field>(`#ti-${name}`);
  }

  async #take(files: readonly File[], as: As): Promise<void> {
    if (files.length === 0 || this.#busy) return;
    this.#say("Reading …", true);
    await this.#laid(() => take(files, as, this.desk));
  }

  /** Whatever was laid on the desk is the user's own: no sample is chosen any more. */
  async #laid(work: () => Promise<string | null>): Promise<void> {
    const stop = this.desk.watch((turn) => {
      if (turn === "opened") this.#situation = "";
    });
    const said = await work().catch(() => "That could not be read.");
    stop();
    this.#say(said ?? "", false);
  }

  #say(said: string, busy: boolean): void {
    this.#said = said;
    this.#busy = busy;
    this.draw();
  }

  /** Files and whole mails that are dropped on the page, or pasted. */
  #receive(): void {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const drag = (dragging: boolean): void => {
      if (dragging === this.#dragging) return;
      this.#dragging = dragging;
      this.draw();
    };
    document.addEventListener("dragover", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      drag(true);
    });
    document.addEventListener("dragleave", (event) => event.relatedTarget === null && drag(false));
    document.addEventListener("drop", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      drag(false);
      void this.#take([...(event.dataTransfer?.files ?? [])], "either");
    });
    document.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])].filter((file) => !file.type.startsWith("image/"));
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length === 0 && !looksLikeMail(text)) return;
      event.preventDefault();
      void (files.length > 0 ? this.#take(files, "either") : this.#laid(() => takeText(text, this.desk)));
    });
  }
}

function moment(at: string): string {
  const words: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  const time: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit", timeZone: localZone() };
  return new Intl.DateTimeFormat("en-GB", { ...words, ...time }).format(new Date(at));
}
