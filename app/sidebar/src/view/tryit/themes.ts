/** The switch between light and dark. In high contrast the system's colours hold, and there is none. */
import { html, nothing, render } from "lit-html";
import type { Themes } from "../../host/tryit/theme.js";

export function themeSwitch(root: HTMLElement, themes: Themes): void {
  const draw = (): void => {
    const theme = themes.theme();
    const dark = theme === "dark";
    const button = html`<button
      type="button"
      class="ti-button"
      aria-pressed=${dark}
      @click=${() => themes.choose(dark ? "light" : "dark")}
    >
      Dark
    </button>`;
    render(theme === "high-contrast" ? nothing : button, root);
  };
  themes.watch(draw);
  draw();
}
