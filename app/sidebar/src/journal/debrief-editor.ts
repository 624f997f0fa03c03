/** The debrief of one interview being written: what is typed stays until it is kept. */
import { type Desk, Reading } from "./desk.js";
import { linesOf } from "./model/form.js";
import { QUESTIONS, type Question } from "./model/words.js";
import type { Debrief, DebriefGiven, Interview } from "./types.js";
import { debriefForm } from "./view/debrief.js";

const STALE = new Set([412, 428]);
const ELSEWHERE = "This debrief was changed elsewhere meanwhile. What you typed is still here.";
export type Answers = Readonly<Record<Question, string>>;

const questions = Object.keys(QUESTIONS) as Question[];

export class DebriefEditor {
  readonly #facts: Reading<Debrief>;
  #answers: Answers | null = null;
  #version = 0;
  #theirs: Debrief | null = null;
  #busy = false;
  #said = "";
  #done = "";

  constructor(
    private readonly desk: Desk,
    private readonly of: Interview,
    private readonly back: () => void,
  ) {
    this.#facts = new Reading(() => desk.redraw());
    void this.#read();
  }

  view(): unknown {
    return debriefForm(this.#answers, this.#facts.value, {
      company: this.of.company,
      open: this.of.outcome === "open",
      busy: this.#busy,
      said: this.#said || this.#facts.said,
      done: this.#done,
      elsewhere: this.#theirs ? ELSEWHERE : "",
      typed: (answers) => {
        this.#answers = answers;
        if (this.#done) {
          this.#done = "";
          this.desk.redraw();
        }
      },
      save: () => void this.#save(this.#version),
      mine: () => void this.#save(this.#theirs?.version ?? this.#version),
      theirs: () => this.#theirs && this.#take(this.#theirs),
      again: () => void this.#read(),
      back: this.back,
    });
  }

  async #read(): Promise<void> {
    const { journal } = this.desk;
    const told = await this.#facts.of(journal.ask(journal.calls.debrief(this.of.id, this.desk.invented())));
    if (told && !this.#answers) this.#take(told);
  }

  #take(told: Debrief): void {
    this.#answers = Object.fromEntries(questions.map((q) => [q, told[q].join("\n")])) as Answers;
    this.#version = told.kept ? told.version : 0;
    this.#theirs = null;
    this.desk.redraw();
  }

  async #save(over: number): Promise<void> {
    if (!this.#answers || this.#busy) return;
    const answers = this.#answers;
    const given = Object.fromEntries(questions.map((q) => [q, linesOf(answers[q])])) as unknown as DebriefGiven;
    this.#busy = true;
    this.#said = "";
    this.desk.redraw();
    const { journal } = this.desk;
    const answer = await journal.ask(journal.calls.write(this.of.id, given, over));
    this.#busy = false;
    if (answer.ok) {
      this.#version = answer.value.version;
      this.#theirs = null;
      this.#done = "Kept.";
      this.desk.say("Your debrief is kept.");
    } else if (STALE.has(answer.status)) {
      const now = await journal.ask(journal.calls.debrief(this.of.id, this.desk.invented()));
      this.#theirs = now.ok ? now.value : null;
      this.#said = now.ok ? "" : now.said;
      this.desk.say(ELSEWHERE);
    } else {
      this.#said = answer.said;
      this.desk.say(answer.said);
    }
    this.desk.redraw();
    this.desk.focus(answer.ok ? "[data-mark=save]" : "#aw-notice");
  }
}
