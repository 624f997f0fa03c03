/** How far a mute reaches, as a sentence ends. */
import type { Mute } from "../keep/keep.js";

export function reachOf({ reach }: Mute): string {
  if (reach.kind === "person") return `for ${reach.person.name || reach.person.email}`;
  return reach.kind === "mail" ? "in this mail" : "everywhere";
}
