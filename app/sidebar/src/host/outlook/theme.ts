/** Light, dark or high contrast, as Outlook shows itself; where it does not say, as the system does. */
import type { Theme } from "../host.js";
import { ask } from "./ask.js";

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

export function themeOf(colours: Office.OfficeTheme | undefined): Theme {
  if (matchMedia(CONTRAST).matches) return "high-contrast";
  const background = lightness(colours?.bodyBackgroundColor);
  const dark = background === null ? matchMedia(DARK).matches : background < 0.5;
  return dark ? "dark" : "light";
}

/** Returns how to stop. Outlook's own event is there from Mailbox 1.14. */
export function watchTheme(context: Office.Context, changed: (theme: Theme) => void): () => void {
  let colours = context.officeTheme as Office.OfficeTheme | undefined;
  const tell = (): void => changed(themeOf(colours));
  const repaint = (event: Office.OfficeThemeChangedEventArgs): void => {
    colours = event?.officeTheme ?? context.officeTheme;
    tell();
  };
  const queries = [matchMedia(CONTRAST), matchMedia(DARK)];
  for (const query of queries) query.addEventListener("change", tell);
  void ask<void>((done) => context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, repaint, done)).catch(
    () => undefined, // older clients: the system's own setting has to do
  );
  return () => {
    for (const query of queries) query.removeEventListener("change", tell);
    // Outlook removes all handlers of a kind at once, and this page has only this one.
    void ask<void>((done) => context.mailbox.removeHandlerAsync(Office.EventType.OfficeThemeChanged, done)).catch(
      () => undefined,
    );
  };
}

/** 0 (black) to 1 (white) of `#rrggbb`, as the eye weighs the three; null when it is no such colour. */
function lightness(colour: string | undefined): number | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!found) return null;
  const [red, green, blue] = found.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
