import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { themeOf, watchTheme } from "../../../src/host/outlook/theme.js";
import { type Options, outlook } from "./stub.js";

const colours = (bodyBackgroundColor: string) => ({ bodyBackgroundColor }) as Office.OfficeTheme;
const system = { dark: false, contrast: false };
const listeners = new Set<() => void>();

beforeEach(() => {
  Object.assign(system, { dark: false, contrast: false });
  listeners.clear();
  vi.spyOn(globalThis, "matchMedia").mockImplementation((query: string) => {
    const matches = query.includes("forced-colors") ? system.contrast : system.dark;
    return {
      matches,
      addEventListener: (_: string, heard: () => void) => listeners.add(heard),
      removeEventListener: (_: string, heard: () => void) => listeners.delete(heard),
    } as unknown as MediaQueryList;
  });
});
afterEach(() => vi.restoreAllMocks());

describe("the theme", () => {
  it.each([
    ["#ffffff", "light"],
    ["#F3F2F1", "light"],
    ["#1f1f1f", "dark"],
    ["#262626", "dark"],
    ["#0078D4", "dark"],
  ] as const)("of a background of %s is %s", (background, theme) => {
    expect(themeOf(colours(background))).toBe(theme);
  });

  it.each([undefined, colours(""), colours("Window")])("is the system's where Outlook tells none (%j)", (told) => {
    expect(themeOf(told)).toBe("light");
    system.dark = true;
    expect(themeOf(told)).toBe("dark");
  });

  it("is high contrast whenever the system says so", () => {
    system.contrast = true;
    expect(themeOf(colours("#ffffff"))).toBe("high-contrast");
  });
});

describe("a change of theme", () => {
  it("of Outlook is followed", async () => {
    const { context, fire } = outlook();
    const seen: string[] = [];
    watchTheme(context, (theme) => seen.push(theme));
    await Promise.resolve();
    fire("officeThemeChanged", { officeTheme: colours("#000000") });
    expect(seen).toEqual(["dark"]);
  });

  it.each([
    {},
    { ways: { "mailbox.addHandler": "missing" } },
    { ways: { "mailbox.addHandler": "throws" } },
  ] as Options[])("of the system is followed (%j), until it is stopped", async (options) => {
    const { context } = outlook(options);
    const seen: string[] = [];
    const stop = watchTheme(context, (theme) => seen.push(theme));
    system.dark = true;
    listeners.forEach((heard) => heard());
    expect(seen).toEqual(["dark"]);
    stop();
    expect(listeners.size).toBe(0);
  });
});
