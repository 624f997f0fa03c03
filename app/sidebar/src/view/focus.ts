/** Moves the focus on the user's own acts only, also to what will be on the page a moment later. */
export class Focus {
  #wanted = "";

  /** `home`: where a focus goes that has lost its control. */
  constructor(
    private readonly root: HTMLElement,
    private readonly home = "#aw-verdict",
  ) {}

  /** Focuses the first that matches; `meanwhile` if that is not there yet. */
  on(selector: string, meanwhile = ""): void {
    this.#wanted = this.#move(selector) ? "" : selector;
    if (this.#wanted && meanwhile) this.#move(meanwhile);
  }

  /**
   * Draws, then goes where the focus was to go, unless the user has moved on. A focus whose control is no longer there
   * goes home, so that nobody has to begin again at the top of the page.
   */
  through(draw: () => void): void {
    const within = this.root.contains(document.activeElement);
    draw();
    const at = document.activeElement;
    const lost = !at || at === document.body;
    if (this.#wanted && (lost || at.matches(this.home))) {
      if (this.#move(this.#wanted)) this.#wanted = "";
    } else if (this.#wanted) this.#wanted = "";
    else if (within && lost) this.#move(this.home);
  }

  #move(selector: string): boolean {
    const found = this.root.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null;
  }
}
