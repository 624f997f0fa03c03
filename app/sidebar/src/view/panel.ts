/** The sidebar: puts what is known on the page, and does what its buttons say. */
import { type TemplateResult, html, nothing, render } from "lit-html";

import type { Fix, Report } from "../api/types.js";
import type { Host, Person, Scheduled } from "../host/host.js";
import { type Facts, type Keep, type Mute, type Reach, aboutOf, mutedFor } from "../keep/keep.js";
import { factsOf, formOf, knownFrom } from "../model/facts.js";
import { type FindingView, findingsOf, groups } from "../model/findings.js";
import { replaced, reversed, told } from "../model/mend.js";
import { gaps, sectionViews } from "../model/sections.js";
import { announcement, stepView, verdictView } from "../model/verdict.js";
import { recipients, unasked, unfilled, zoneOf } from "../review/request.js";
import type { Known, Session } from "../review/session.js";
import { facts } from "./facts.js";
import { findings } from "./findings.js";
import { Focus } from "./focus.js";
import { notChecked, sections } from "./sections.js";
import { reachOf } from "./reach.js";
import { timelineView } from "./timeline.js";
import { begin, blank, loading, nobody, trouble } from "./trouble.js";
import { step, verdict } from "./verdict.js";
import { type Bar, undoBar } from "./undo.js";

/** What the user did in the panel, forgotten with the mail. */
interface Doing {
  readonly section: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly busy: string;
  readonly bar: Bar | null;
  readonly scheduled: Scheduled | null;
  readonly takenBack: boolean;
  readonly factsSaid: string;
}

const IDLE: Doing = {
  section: "",
  notes: new Map(),
  busy: "",
  bar: null,
  scheduled: null,
  takenBack: false,
  factsSaid: "",
};

export class PanelView {
  #doing = IDLE;
  #announced: Report | null = null;
  #told = "";
  #ofTrouble = false; // whether that is what is told
  #shown: Report | null = null;
  readonly #focus: Focus;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Host,
    private readonly session: Session,
    private readonly keep: Keep,
    private readonly outline: { readonly title: boolean; readonly main: boolean },
  ) {
    this.#focus = new Focus(root);
  }

  draw(): void {
    const { known } = this.session;
    this.#forget(known);
    this.#announce(known);
    const parts = html`${this.outline.title ? html`<h1 class="aw-hidden">Afterword</h1>` : nothing}
      <div class="aw-hidden" role="status" aria-live="polite">${this.#told}</div>
      ${known.phase === "slow" ? html`<fluent-progress-bar role="progressbar" aria-label="Checking"></fluent-progress-bar>` : nothing}
      ${this.#trouble(known)} ${this.#body(known)}
      ${this.#doing.bar ? undoBar(this.#doing.bar, () => this.#closeBar()) : nothing}`;
    const busy = known.phase === "checking" || known.phase === "slow" ? "true" : "false";
    const drawn = (): void =>
      void render(
        this.outline.main
          ? html`<main class="aw-panel" aria-busy=${busy}>${parts}</main>`
          : html`<div class="aw-panel" aria-busy=${busy}>${parts}</div>`,
        this.root,
      );
    this.#focus.through(drawn);
  }

  /** Another mail was opened, or its notes are of words that are no longer there. */
  #forget(known: Known): void {
    if (!known.report && !known.standing && known.phase === "checking" && !known.trouble) this.#doing = IDLE;
    const { report } = known;
    if (report === this.#shown) return;
    const keys = new Set(report ? findingsOf(report, "").map((f) => f.key) : []);
    const { section, notes, scheduled } = this.#doing;
    this.#doing = {
      ...this.#doing,
      section: report?.findings.some((f) => f.section === section) ? section : "",
      notes: new Map([...notes].filter(([key]) => keys.has(key))),
      scheduled: report?.send_after === this.#shown?.send_after ? scheduled : null,
    };
    this.#shown = report;
  }

  #announce(known: Known): void {
    const { report, trouble: problem } = known;
    const said = report && known.current ? announcement(this.#announced, report, known.now, zoneOf(this.keep)) : "";
    if (report && known.current) this.#announced = report;
    if (said) this.#tell(said);
    else if (problem) this.#tell(problem.said, true);
    else if (!report && !known.standing) {
      this.#announced = null;
      this.#tell("");
    } else if (this.#ofTrouble) this.#tell(""); // it is over
  }

  #tell(words: string, ofTrouble = false): void {
    this.#told = words;
    this.#ofTrouble = ofTrouble;
  }

  #do(change: Partial<Doing>): void {
    this.#doing = { ...this.#doing, ...change };
    this.draw();
  }

  #trouble(known: Known): TemplateResult | typeof nothing {
    if (!known.trouble) return nothing;
    const has = Boolean(known.report ?? known.standing);
    const retry = () => this.session.again();
    return trouble(known.trouble, { has, zone: zoneOf(this.keep), retry, signIn: () => this.session.signIn() });
  }

  #body(known: Known): TemplateResult | typeof nothing {
    const { report, standing } = known;
    if (known.mode === "none") return nobody();
    if (report?.own_text.trim()) return this.#report(known, report);
    if (report) return html`${blank()}${this.#timeline(known, report)}${this.#facts(known)}`;
    if (standing) return this.#standing(known);
    if (known.blank) return html`${blank()}${this.#facts(known)}`;
    return known.trouble ? nothing : loading(known.phase === "slow");
  }

  #report(known: Known, report: Report): TemplateResult {
    const zone = zoneOf(this.keep);
    const silent = new Set(mutedFor(this.keep.mutes(), this.#people(known)));
    const all = findingsOf(report, known.draft?.subject ?? "", silent);
    const { section, notes, busy } = this.#doing;
    const title = report.sections.find((s) => s.section === section)?.title ?? "";
    const shown = section ? { title, all: () => this.#choose("") } : null;
    const mending = {
      person: known.draft?.to.find((p) => p.email) ?? null,
      notes,
      busy,
      apply: (of: FindingView, fix: Fix) => void this.#apply(of, fix),
      mute: (of: FindingView, reach: Reach) => this.#mute(of, reach),
    };
    return html`${verdict(verdictView(report, known.now, zone), this.#around(known))}
    ${all.length ? findings(groups(all, section), shown, mending) : nothing} ${this.#timeline(known, report)}
    ${sections(sectionViews(report, silent), section, (s) => this.#choose(s === section ? "" : s))}
    ${notChecked(gaps(report, known.draft ? unasked(known.draft) : []))} ${this.#facts(known)}`;
  }

  #standing(known: Known): TemplateResult {
    const { standing, now } = known;
    if (!standing) return html``;
    const head = step(stepView(standing, now, zoneOf(this.keep)), this.#around(known));
    return html`${head}${known.blank ? html`<div class="aw-part">${begin()}</div>` : nothing}${this.#timeline(known, null)}${this.#facts(known)}`;
  }

  #around(known: Known) {
    const stale = !known.current && known.phase === "slow" ? "Of the earlier text; the new words are being read." : "";
    const { scheduled, takenBack } = this.#doing;
    return {
      schedule: known.mode === "compose" ? this.host.schedule() : null,
      scheduled,
      takenBack,
      notes: [stale, known.draft ? unfilled(known.draft) : ""].filter(Boolean),
      sendLater: (at: Date) => void this.#sendLater(at),
      takeBack: () => void this.#takeBack(),
      jump: (key: string) => this.#jump(key),
    };
  }

  #timeline(known: Known, report: Report | null): TemplateResult | typeof nothing {
    const situation = report?.situation ?? known.standing?.situation;
    if (!situation?.timeline.length) return nothing;
    const picture = timelineView(situation, report, known.now, zoneOf(this.keep));
    if (picture === nothing) return nothing;
    return html`<section class="aw-part" aria-labelledby="aw-time">
      <h2 id="aw-time">So far</h2>
      ${picture}
    </section>`;
  }

  #facts(known: Known): TemplateResult {
    const about = aboutOf(this.#people(known));
    const zone = zoneOf(this.keep);
    return facts(formOf(this.keep.facts(about)), {
      about,
      known: knownFrom(known.report?.situation ?? known.standing?.situation ?? null, zone),
      where: this.keep.where(),
      said: this.#doing.factsSaid,
      save: (form) => this.#saveFacts(about, factsOf(form)),
    });
  }

  #people(known: Known): readonly Person[] {
    return known.draft ? recipients(known.draft) : (known.opened?.people ?? []);
  }

  #choose(section: string): void {
    this.#do({ section });
    if (section) this.#focus.on("#aw-findings");
  }

  #jump(key: string): void {
    this.#do({ section: "" });
    this.#focus.on(findingSelector(key));
  }

  async #apply(of: FindingView, fix: Fix): Promise<void> {
    const { report, draft } = this.session.known;
    if (!report || !draft) return;
    this.#do({ busy: of.key });
    const quotes = replaced(fix.edits, report, draft);
    const applied = await this.host.apply(fix.edits, quotes).catch(() => ({ done: false as const, how: HOW }));
    if (!applied.done) {
      this.#tell(applied.how);
      this.#do({ busy: "", notes: new Map([...this.#doing.notes, [of.key, applied.how]]) });
      return;
    }
    const back = reversed(fix.edits, quotes);
    const undo = async (): Promise<void> => {
      const undone = await this.host.apply(back.edits, back.quotes).catch(() => ({ done: false as const, how: HOW }));
      if (undone.done) this.#closeBar(findingSelector(of.key));
      else this.#do({ bar: { said: undone.how, undo: null } });
      this.session.again();
    };
    this.#do({ busy: "", bar: { said: told(fix.edits, quotes), undo: () => void undo() } });
    this.#focus.on(UNDO);
    this.session.again();
  }

  #mute(of: FindingView, reach: Reach): void {
    const mute: Mute = { rule: of.rule, title: of.title, reach };
    this.keep.mute(mute);
    const undo = (): void => {
      this.keep.unmute(mute);
      this.#closeBar(findingSelector(of.key));
      this.session.again();
    };
    this.#do({ bar: { said: `“${of.title}” is muted ${reachOf(mute)}.`, undo } });
    this.#focus.on(UNDO);
    this.session.again();
  }

  /** `then`: where the focus goes, as soon as that is on the page. */
  #closeBar(then = "#aw-verdict"): void {
    this.#do({ bar: null });
    this.#focus.on(then, "#aw-verdict");
  }

  async #sendLater(at: Date): Promise<void> {
    const schedule = this.host.schedule();
    if (!schedule) return;
    const scheduled = await schedule
      .send(at, zoneOf(this.keep))
      .catch(() => ({ said: "That did not work. Your draft is untouched; please try again.", undo: null }));
    this.#do({ scheduled, takenBack: false });
    this.#focus.on("#aw-scheduled");
  }

  async #takeBack(): Promise<void> {
    const { scheduled } = this.#doing;
    if (!scheduled?.undo) return;
    const undone = await scheduled.undo().catch(() => ({ said: HOW, undo: null }));
    this.#do({ scheduled: undone, takenBack: true });
    this.#focus.on("#aw-scheduled");
  }

  #saveFacts(about: string, given: Facts | null): void {
    const saved = this.keep.setFacts(about, given);
    this.#do({ factsSaid: saved ? "Saving…" : given ? "Noted." : "Cleared." });
    void saved?.then((factsSaid) => this.#do({ factsSaid }));
    this.session.again();
  }
}

const HOW = "This could not be changed from here; please change it in your mail.";
const UNDO = "[data-undo]";

const findingSelector = (key: string): string => `[data-finding="${CSS.escape(key)}"]`;
