/** Outlook's colours, light, dark and in high contrast. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";

import type { Host, Theme } from "../host/host.js";

const THEMES = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

/** Follows the host's theme. Returns how to stop. */
export function followTheme(host: Host): () => void {
  wear(host.theme());
  return host.watchTheme(wear);
}

function wear(theme: Theme): void {
  setTheme(THEMES[theme]);
  document.documentElement.dataset.theme = theme; // browser's own controls and scroll bars follow, see panel.css
}
