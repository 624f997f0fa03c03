/** The interviews tab: the list and what the open mail tells of, an interview being edited, or its debrief. */
import type { Background } from "../host/host.js";
import { DebriefEditor } from "./debrief-editor.js";
import { type Desk, type Part, type Place, Reading } from "./desk.js";
import { Editor } from "./editor.js";
import { inOrder, lineOf } from "./model/interviews.js";
import { requestKey } from "./request-key.js";
import type { Interview, MailsGiven, Proposal, Proposals } from "./types.js";
import { interviews, keyOf } from "./view/interviews.js";

const NO_MAIL = "Open a mail with them: what it tells of an interview is proposed here.";
const NO_ACCESS =
  "Afterword has no access to your mail here, so it proposes nothing. You can add an interview yourself.";
const NOTHING_NEW = "The mail beside this tells of no interview that is not in your journal yet.";

export class InterviewsTab implements Part {
  #shown: Editor | DebriefEditor | null = null;
  #proposed: Reading<Proposals>;
  #mails: MailsGiven | null = null;
  #seen = "";
  #gone = new Set<string>();
  #busy = false;
  #said = "";

  constructor(private readonly desk: Desk) {
    this.#proposed = new Reading(() => desk.redraw());
  }

  opened(): void {
    void this.#propose();
  }

  view(): unknown {
    if (this.#shown) return this.#shown.view();
    const { desk } = this;
    const [now, zone] = [desk.now(), desk.zone()];
    const proposals = (this.#proposed.value?.proposals ?? []).filter((p) => !this.#gone.has(keyOf(p)));
    return interviews(
      inOrder(desk.journal.held.interviews, now).map((i) => lineOf(i, now, zone)),
      {
        now,
        zone,
        proposals,
        gap: this.#gap(),
        busy: this.#busy,
        said: this.#said,
        confirm: (p) => void this.#confirm(p),
        mend: (p) => this.#edit(p.update_of, p.version ?? 0, p.interview),
        dismiss: (p) => {
          this.#gone.add(keyOf(p));
          desk.redraw();
          desk.focus("#aw-home");
        },
        add: () => this.#edit(null, 0),
        open: (id) => this.open({ interview: id, part: "interview" }),
      },
    );
  }

  open({ interview, part }: Place): void {
    const kept = this.desk.journal.held.interviews.find((i) => i.id === interview);
    if (!kept) return;
    if (part === "interview") this.#edit(kept.id, kept.version, kept);
    else {
      this.#shown = new DebriefEditor(this.desk, kept, () => this.#back(kept.id));
      this.desk.redraw();
      this.desk.focus("#aw-home");
    }
  }

  #edit(id: string | null, version: number, started?: Proposal["interview"]): void {
    const ends = {
      done: (kept: Interview | null) => this.#done(kept, id),
      debrief: (of: string) => this.open({ interview: of, part: "debrief" }),
    };
    this.#shown = new Editor(this.desk, ends, id, version, started);
    this.desk.redraw();
    this.desk.focus("#aw-home");
  }

  #done(kept: Interview | null, id: string | null): void {
    if (kept) {
      this.desk.say(`${kept.company} is kept in your journal.`);
      void this.#after(kept);
    }
    this.#back(kept?.id ?? id);
  }

  #back(id: string | null): void {
    this.#shown = null;
    this.desk.redraw();
    this.desk.focus(id ? `[data-interview="${CSS.escape(id)}"]` : "#aw-home");
  }

  /** Asks what the mail beside this tells; once for each mail. */
  async #propose(): Promise<void> {
    const background = await this.desk.host.background().catch(() => null);
    const mails = background ? mailsOf(background) : null;
    const seen = JSON.stringify(mails);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#mails = mails;
    this.#said = "";
    this.#proposed.value = null;
    const { journal } = this.desk;
    if (!mails) return this.desk.redraw();
    const found = await this.#proposed.of(journal.ask(journal.calls.proposals(mails)));
    if (!this.#proposed.value) this.#seen = ""; // once more, the next time
    if (found) await this.#noteKnown(found);
  }

  #gap(): string {
    const { value, busy, said } = this.#proposed;
    if (busy) return "Reading the mail beside this…";
    if (said) return said;
    if (!value) return this.desk.host.signIn && this.desk.host.mode() !== "none" ? NO_ACCESS : NO_MAIL;
    const gap = value.gap?.replace(/^[a-z-]+: /, "");
    return gap ? `Not all mail could be read: ${gap}` : value.proposals.length ? "" : NOTHING_NEW;
  }

  async #confirm(of: Proposal): Promise<void> {
    const { journal } = this.desk;
    this.#does(true);
    const answer = of.update_of
      ? await journal.change(of.update_of, of.interview, of.version ?? 0)
      : await journal.keep(of.interview, requestKey(of.interview));
    if (!answer.ok) {
      this.#does(false, answer.said);
      if (answer.status === 412) this.#seen = ""; // what is kept is newer: ask anew
      this.desk.say(answer.said);
      this.desk.focus("#aw-notice");
      return;
    }
    this.#gone.add(keyOf(of));
    this.#does(false);
    this.desk.reviewAgain();
    this.#done(answer.value, null);
  }

  /** What was just kept: the dates of its mails belong to it, and what else the mail tells may have changed. */
  async #after(kept: Interview): Promise<void> {
    const mails = this.#mails;
    this.#seen = "";
    if (mails) await this.desk.journal.note(kept.id, mails);
    await this.#propose();
  }

  /** Later mail with a company that is kept counts for its waits, too. */
  async #noteKnown({ proposals }: Proposals): Promise<void> {
    const mails = this.#mails;
    for (const id of new Set(proposals.flatMap((p) => (p.update_of ? [p.update_of] : [])))) {
      if (mails) await this.desk.journal.note(id, mails);
    }
  }

  #does(busy: boolean, said = ""): void {
    this.#busy = busy;
    this.#said = said;
    this.desk.redraw();
  }
}

/** Earlier mail as the journal's routes take it; null where there is none. */
export function mailsOf({ history, me, now }: Background): MailsGiven | null {
  return history ? { history, me: me.map((p) => ({ ...p })), ...(now ? { now } : {}) } : null;
}
