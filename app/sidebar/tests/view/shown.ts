/** The sidebar on a page, without Fluent's elements: what a test presses, reads and hears. */
import { expect, onTestFinished } from "vitest";

import { Session } from "../../src/review/session.js";
import { PanelView } from "../../src/view/panel.js";
import { settled, stage } from "../stage.js";

export async function shown(change: (set: ReturnType<typeof stage>) => void = () => {}) {
  const set = stage();
  change(set);
  const root = document.createElement("div");
  document.body.append(root);
  const session = new Session(set.host, set.service, set.keep, set.time);
  const view = new PanelView(root, set.host, session, set.keep, { title: true, main: true });
  session.watch(() => view.draw());
  onTestFinished(() => {
    session.stop();
    document.body.replaceChildren();
  });
  view.draw();
  session.start();
  await settled();
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const press = async (words: string, nth = 0): Promise<void> => {
    const buttons = all("button, fluent-button, fluent-menu-item, summary");
    const named = buttons.filter((b) => (b.getAttribute("aria-label") ?? b.textContent ?? "").trim() === words);
    expect(named[nth], `a button “${words}”`).toBeDefined();
    named[nth]?.focus();
    named[nth]?.click();
    // What Fluent's own part, which is not at work here, makes of a click and of the keys.
    if (named[nth]?.matches("fluent-menu-item")) named[nth]?.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  };
  const titles = () => all("h4").map((h) => h.textContent);
  const said = () => all("[role=status][aria-live=polite]")[0]?.textContent ?? "";
  return { ...set, root, session, all, press, titles, said, text: () => root.textContent?.replace(/\s+/g, " ") ?? "" };
}

export const focused = (): string => (document.activeElement?.textContent ?? "").trim();
