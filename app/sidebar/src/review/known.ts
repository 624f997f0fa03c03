/** What is known of the open mail at a moment: what the sidebar shows. */
import type { Report, Situations } from "../api/types.js";
import type { Draft, Mode, Opened } from "../host/host.js";
import type { Trouble } from "./trouble.js";

/** `standing`: where the process stands, of a message that is read or a draft without words. `now`: the moment judged. */
export interface Known {
  readonly mode: Mode;
  readonly phase: "still" | "typing" | "checking" | "slow";
  readonly draft: Draft | null;
  readonly opened: Opened | null;
  readonly blank: boolean;
  readonly report: Report | null;
  readonly standing: Situations | null;
  /** Whether report or standing are of what is there now. */
  readonly current: boolean;
  readonly trouble: Trouble | null;
  readonly now: Date;
}

export function nothing(mode: Mode): Omit<Known, "now"> {
  const unknown = { draft: null, opened: null, report: null, standing: null, trouble: null };
  return { mode, phase: "still", blank: false, current: false, ...unknown };
}
