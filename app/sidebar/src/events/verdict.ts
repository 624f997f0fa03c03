/** The pane's last word on a draft, as the check on sending repeats it. */
import type { Remembered } from "../host/host.js";

/** The name under which Outlook keeps it with the open mail, for as long as that is open. */
export const REMEMBERED = "afterword";

/** Verdicts that are worth a question; what could be polished is not. */
const ASKS = ["wait", "let_go", "rethink"];

const MINUTE = 60_000; // Outlook keeps the moment of a delayed mail without its seconds

/** `known`: the pane has judged this very draft, so nothing else needs to be asked. `said`: what to ask, or "". */
export interface Repeated {
  readonly known: boolean;
  readonly said: string;
}

const NOTHING: Repeated = { known: false, said: "" };

/** `deliveredAt`: when the mail would go out, in milliseconds since 1970: now, or as the user put it off. */
export function repeated(kept: unknown, of: string, deliveredAt: number): Repeated {
  if (typeof kept !== "string" || of === "") return NOTHING;
  let last: Partial<Remembered> | null = null;
  try {
    last = JSON.parse(kept) as Partial<Remembered> | null;
  } catch {
    return NOTHING;
  }
  if (!last || last.of !== of || typeof last.verdict !== "string") return NOTHING;
  const heeded = last.verdict === "wait" && isPast(last.sendAfter, deliveredAt + MINUTE);
  if (heeded || ASKS.indexOf(last.verdict) < 0 || typeof last.summary !== "string") return { known: true, said: "" };
  return { known: true, said: last.summary };
}

function isPast(moment: unknown, now: number): boolean {
  return typeof moment === "string" && Date.parse(moment) <= now;
}
