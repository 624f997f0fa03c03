/** Puts the sidebar on a page. */
import "./panel.css";
import "./report.css";
import "./elements.js";

import { type Service, type Surface, service } from "../api/client.js";
import type { Host, Person } from "../host/host.js";
import { browserKeep, pageStorage } from "../keep/browser.js";
import { asking } from "../journal/asking.js";
import { type Calls, calls } from "../journal/calls.js";
import { Journal } from "../journal/journal.js";
import { bringMutes, journalKeep } from "../journal/keep.js";
import type { Keep } from "../keep/keep.js";
import { type Known, Session } from "../review/session.js";
import { PAGE, type Surroundings } from "../review/surroundings.js";
import { recipients, zoneOf } from "../review/request.js";
import { PanelView } from "./panel.js";
import { Shell } from "./shell.js";
import { followTheme } from "./theme.js";

/** What the page itself would give, where something else is given. */
export interface MountOptions {
  readonly service?: Service;
  readonly calls?: Calls;
  readonly keep?: Keep;
  readonly around?: Surroundings;
  readonly surface?: Surface;
}

export interface Panel {
  readonly session: Session;
  /** Takes the sidebar off the page. */
  stop(): void;
}

/** Begins at once to follow what the host shows. A page without a heading or a main part gets the sidebar's. */
export function mount(root: HTMLElement, host: Host, options: MountOptions = {}): Panel {
  const asked = options.service ?? service(location.origin, undefined, undefined, options.surface);
  const around = options.around ?? PAGE;
  let waited = false; // whether the user waits for the journal, so that signing in may show a window
  const journal = new Journal(
    options.calls ?? calls(location.origin),
    asking(host, around.online, () => waited),
  );
  const titles = new Map<string, string>();
  const local = options.keep ?? browserKeep(pageStorage());
  const keep: Keep = journalKeep(local, journal, {
    titles: (rule) => titles.get(rule) ?? rule,
    present: () => silencedIn(session.known),
    zone: () => zoneOf(local),
    now: around.now,
  });
  const session: Session = new Session(host, asked, keep, around);
  const [review, pages] = [document.createElement("div"), document.createElement("div")];
  const has = (tag: string) => document.querySelector(tag) !== null;
  const shell: Shell = new Shell(root, { title: !has("h1"), main: !has("main") }, review, pages, async () => {
    const { JournalPage } = await import("../journal/page.js");
    return new JournalPage(pages, {
      host,
      keep,
      journal,
      now: around.now,
      rules: () => asked.rules(),
      turn: (tab) => shell.turn(tab),
      reviewAgain: () => session.again(),
      byHand: () => {
        waited = true;
      },
    });
  });
  const view = new PanelView(review, host, session, keep, { title: false, main: false });
  let mail = "";
  const stops = [
    followTheme(host),
    session.watch(() => {
      view.draw();
      const now = mailOf(session.known);
      if (session.known.phase !== "still" || now === mail) return;
      mail = now;
      shell.journal?.otherMail();
    }),
    journal.watch(() => view.draw()),
  ];
  shell.draw();
  view.draw();
  session.start();
  void begin(journal, local, asked, titles).then((known) => known && session.again());
  return {
    session,
    stop() {
      session.stop();
      stops.forEach((stop) => stop());
      shell.stop();
    },
  };
}

/** The mail beside the sidebar, told from others by its thread and people. */
function mailOf({ mode, draft, opened }: Known): string {
  const people = draft ? recipients(draft) : (opened?.people ?? []);
  return JSON.stringify([mode, draft?.threadId ?? opened?.threadId, people.map((p) => p.email)]);
}

/** To whom the draft goes, and what is silent in it for one of them. */
function silencedIn({ draft, report }: Known): { people: readonly Person[]; silent: readonly string[] } {
  const muted = report?.remembered?.muted ?? [];
  return {
    people: draft ? recipients(draft) : [],
    silent: muted.filter((m) => m.scope === "person").map((m) => m.rule),
  };
}

/** Reads what is kept. Whether there is anything on which a review rests. */
async function begin(journal: Journal, local: Keep, asked: Service, titles: Map<string, string>): Promise<boolean> {
  let consented = false;
  journal.watch(() => {
    // What the browser kept until the user agreed goes where everything is kept from then on.
    if (journal.kept && !consented) {
      void asked.rules().then(
        (rules) => rules.forEach((r) => titles.set(r.id, r.title)),
        () => {},
      );
      void bringMutes(local, journal);
    }
    consented = journal.kept;
  });
  await journal.read();
  takeOver(journal, local);
  return journal.held.silences.length + journal.held.interviews.length > 0;
}

/** Time zone and country as they were chosen last, on whichever device. */
function takeOver({ held }: Journal, local: Keep): void {
  const { preferences } = held;
  if (!preferences?.consent) return;
  const { zone, country } = local.settings();
  local.setSettings({ zone: preferences.time_zone ?? zone, country: preferences.country ?? country });
}
