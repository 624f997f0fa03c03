/** Light or dark as the user chose on the page, else as the system has it; high contrast always as the system. */
import type { Theme } from "../host.js";

export class Themes {
  #chosen: "light" | "dark" | null = null;
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #forced = matchMedia("(forced-colors: active)");
  readonly #listeners = new Set<(theme: Theme) => void>();

  constructor() {
    for (const query of [this.#dark, this.#forced]) query.addEventListener("change", () => this.#tell());
  }

  theme(): Theme {
    if (this.#forced.matches) return "high-contrast";
    return this.#chosen ?? (this.#dark.matches ? "dark" : "light");
  }

  choose(theme: "light" | "dark"): void {
    this.#chosen = theme;
    this.#tell();
  }

  watch(changed: (theme: Theme) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  #tell(): void {
    const theme = this.theme();
    this.#listeners.forEach((changed) => changed(theme));
  }
}
