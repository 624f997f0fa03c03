/** Fixes are of the draft as it was judged. Meanwhile the user types on: where does a place in it lie now, if anywhere? */
import type { Edit } from "../api/types.js";
import { reversed } from "../model/mend.js";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The place in `now`, where `was` has changed in one stretch; null when the change touches it. */
export function carried<P extends Place>(place: P, was: string, now: string): P | null {
  if (was === now) return place;
  const most = Math.min(was.length, now.length);
  let before = 0;
  while (before < most && was[before] === now[before]) before++;
  let behind = 0;
  while (behind < most - before && was.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const { start, end } = place;
  const around = start === end ? 1 : 0; // what is put in between needs both neighbours
  if (end + around <= before) return place;
  const shift = now.length - was.length;
  return start - around >= was.length - behind ? { ...place, start: start + shift, end: end + shift } : null;
}

/** The text with these places of it replaced; none of them lies in another. */
export function replacedIn(text: string, places: readonly (Place & { readonly replacement: string })[]): string {
  const later = [...places].sort((a, b) => b.start - a.start);
  return later.reduce((now, { start, end, replacement }) => now.slice(0, start) + replacement + now.slice(end), text);
}

/** Which draft the edits of a fix are of. `D`: a draft, as far as the host needs it. */
export class Basis<D> {
  #judged: D | null = null;
  #mended: { readonly back: string; readonly draft: D } | null = null;

  judged(draft: D): void {
    this.#judged = draft;
  }

  /** These edits were made; `draft`: what they were of with them in it, on which the edits that take them back rest. */
  mended(edits: readonly Edit[], quotes: readonly string[], draft: D): void {
    this.#mended = { back: JSON.stringify(reversed(edits, quotes).edits), draft };
  }

  /** Null before anything was judged. */
  of(edits: readonly Edit[]): D | null {
    return this.#mended?.back === JSON.stringify(edits) ? this.#mended.draft : this.#judged;
  }
}
