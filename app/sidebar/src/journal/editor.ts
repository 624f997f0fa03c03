/** One interview being edited: what is typed stays until it is kept, whatever goes wrong meanwhile. */
import { localOf } from "../model/moments.js";
import type { Desk } from "./desk.js";
import {
  type Faults,
  type InterviewForm,
  NO_DETAILS,
  NO_PERSON,
  NO_ROUND,
  detailsOf,
  differences,
  formOf,
} from "./model/form.js";
import { FIELDS, listed } from "./model/words.js";
import { requestKey } from "./request-key.js";
import type { Details, Interview } from "./types.js";
import { interviewForm } from "./view/interview-form.js";

const STALE = 412;
const GONE = 404;
const LOST = "This interview was deleted elsewhere. Save once more to keep it anew.";

/** `done`: with what was kept; null when it was left or deleted. */
export interface Ends {
  readonly done: (kept: Interview | null) => void;
  readonly debrief: (id: string) => void;
}

export class Editor {
  #form: InterviewForm;
  #faults: Faults = new Map();
  #busy = false;
  #said = "";
  #theirs: Interview | null = null;
  #deleting = false;

  /** `id`, `version`: of the kept interview; null and 0 for a new one. `started`: how the form begins. */
  constructor(
    private readonly desk: Desk,
    private readonly ends: Ends,
    private id: string | null,
    private version: number,
    started: Details = NO_DETAILS,
  ) {
    this.#form = formOf(started, desk.zone());
    if (!this.#form.rounds.length) this.#form = { ...this.#form, rounds: [NO_ROUND] };
    if (!this.#form.people.length) this.#form = { ...this.#form, people: [NO_PERSON] };
  }

  view(): unknown {
    return interviewForm(this.#form, {
      title: this.id ? this.#form.company || "Interview" : "A new interview",
      zone: this.desk.zone(),
      isNew: this.id === null,
      faults: this.#faults,
      busy: this.#busy,
      said: this.#said,
      elsewhere: this.#elsewhere(),
      deleting: this.#deleting,
      typed: (form) => this.#typed(form),
      save: () => void this.#save(),
      mine: () => void this.#save(this.#theirs?.version),
      theirs: () => this.#take(),
      back: () => this.ends.done(null),
      debrief: () => this.id && this.ends.debrief(this.id),
      remove: (sure) => void this.#remove(sure),
      row: (kind, at) => this.#row(kind, at),
    });
  }

  #typed(form: InterviewForm): void {
    const ended = form.outcome !== this.#form.outcome;
    const outcomeAt =
      form.outcome !== "open" && !form.outcomeAt ? localOf(this.desk.now(), this.desk.zone()) : form.outcomeAt;
    this.#form = { ...form, outcomeAt };
    if (ended || this.#faults.size) {
      if (this.#faults.size) this.#faults = detailsOf(this.#form, this.desk.zone()).faults;
      this.desk.redraw();
    }
  }

  #row(kind: "people" | "rounds", at: number | null): void {
    const without = <T>(rows: readonly T[], empty: T) =>
      at === null ? [...rows, empty] : rows.filter((_, n) => n !== at);
    this.#form =
      kind === "people"
        ? { ...this.#form, people: without(this.#form.people, NO_PERSON) }
        : { ...this.#form, rounds: without(this.#form.rounds, NO_ROUND) };
    this.desk.redraw();
    const last = this.#form[kind].length - 1;
    this.desk.focus(at === null ? `[name=${kind === "people" ? "name" : "held"}-${last}]` : `[data-mark=add-${kind}]`);
  }

  /** `over`: the version that the user has seen and wants to replace. */
  async #save(over = this.version): Promise<void> {
    if (this.#busy) return;
    const { details, faults } = detailsOf(this.#form, this.desk.zone());
    this.#faults = faults;
    if (faults.size) {
      this.desk.redraw();
      this.desk.say([...faults.values()].join(" "));
      this.desk.focus("[aria-invalid=true]");
      return;
    }
    const { journal } = this.desk;
    this.#does({ busy: true });
    const answer = this.id
      ? await journal.change(this.id, details, over)
      : await journal.keep(details, requestKey(details));
    if (answer.ok) {
      this.#does({ busy: false });
      this.desk.reviewAgain();
      this.ends.done(answer.value);
    } else if (answer.status === STALE && this.id) await this.#late(this.id);
    else {
      if (answer.status === GONE) this.id = null;
      this.#does({ busy: false, said: answer.status === GONE ? LOST : answer.said });
      this.desk.focus("#aw-notice");
    }
  }

  async #late(id: string): Promise<void> {
    const now = await this.desk.journal.fresh(id);
    this.#theirs = now.ok ? now.value : null;
    this.#does({ busy: false, said: now.ok ? "" : now.said });
    this.desk.say(this.#elsewhere());
    this.desk.focus("#aw-notice");
  }

  #elsewhere(): string {
    if (!this.#theirs) return "";
    const names = differences(detailsOf(this.#form, this.desk.zone()).details, this.#theirs);
    const what = names.length ? `${listed(names.map((n) => FIELDS[n] ?? n))} differ${names.length > 1 ? "" : "s"}` : "";
    return `This was changed elsewhere meanwhile${what ? `: ${what}` : ""}. What you typed is still here.`;
  }

  #take(): void {
    if (!this.#theirs) return;
    this.version = this.#theirs.version;
    this.#form = formOf(this.#theirs, this.desk.zone());
    this.#theirs = null;
    this.#does({ said: "" });
    this.desk.focus("#aw-home");
  }

  /** `sure`: null asks first. */
  async #remove(sure: boolean | null): Promise<void> {
    if (sure !== true) {
      this.#does({ deleting: sure === null });
      this.desk.focus(sure === null ? "#aw-deleting" : "[data-mark=delete]");
      return;
    }
    if (!this.id) return;
    this.#does({ busy: true });
    const answer = await this.desk.journal.remove(this.id, this.version);
    if (answer.ok || answer.status === GONE) {
      this.desk.say("Deleted.");
      this.desk.reviewAgain();
      this.ends.done(null);
    } else if (answer.status === STALE) {
      this.#deleting = false;
      await this.#late(this.id);
    } else {
      this.#does({ busy: false, said: answer.said });
      this.desk.focus("#aw-notice");
    }
  }

  #does(change: { busy?: boolean; said?: string; deleting?: boolean }): void {
    this.#busy = change.busy ?? this.#busy;
    this.#said = change.said ?? this.#said;
    this.#deleting = change.deleting ?? this.#deleting;
    this.desk.redraw();
  }
}
