/** Fixes and their undoing while the user goes on typing. */
import { expect, test } from "vitest";

import type { Edit } from "../../../src/api/types.js";
import { Desk, EMPTY } from "../../../src/host/tryit/desk.js";
import { withChanges } from "../../../src/host/tryit/changes.js";
import { tryItHost } from "../../../src/host/tryit/host.js";
import { Themes } from "../../../src/host/tryit/theme.js";
import { reversed } from "../../../src/model/mend.js";

async function writing(text: string) {
  const desk = new Desk();
  desk.lay({ ...EMPTY, fields: { ...EMPTY.fields, text } });
  const host = tryItHost({
    desk,
    themes: new Themes(),
    ready: Promise.resolve(),
    type: (change) => desk.write(change.field, withChanges(desk.laid.fields, [change])[change.field]),
  });
  const reviewed = async () => {
    await host.draft();
    await host.remember({ verdict: "mend", summary: "", sendAfter: null, of: "" });
  };
  await reviewed();
  return { desk, host, reviewed, types: (words: string) => desk.write("text", words) };
}

const without = (text: string, words: string): Edit[] => {
  const start = text.indexOf(words);
  return [{ field: "text", start, end: start + words.length, replacement: "", index: null }];
};

test("words that were taken out come back to their place, though the user wrote on and was reviewed since", async () => {
  const { desk, host, reviewed, types } = await writing("Hi Lena 🎉, any news?");
  const fix = without("Hi Lena 🎉, any news?", " 🎉");
  expect((await host.apply(fix, [" 🎉"])).done).toBe(true);
  types(`Good morning!\n${desk.laid.fields.text}`);
  await reviewed();
  const back = reversed(fix, [" 🎉"]);
  expect((await host.apply(back.edits, back.quotes)).done).toBe(true);
  expect(desk.laid.fields.text).toBe("Good morning!\nHi Lena 🎉, any news?");
});

test("a fix of the review before, while a newer one is on its way, is made where its words are now", async () => {
  const { desk, host, types } = await writing("a  b, any news?");
  types("Hello! a  b, any news?");
  await host.draft();
  expect((await host.apply(without("a  b", " "), [" "])).done).toBe(true);
  expect(desk.laid.fields.text).toBe("Hello! a b, any news?");
});

test("a second fix of the same review still finds its place", async () => {
  const text = "Hi 🎉 Lena 🎈, any news?";
  const { desk, host } = await writing(text);
  for (const words of [" 🎉", " 🎈"]) expect((await host.apply(without(text, words), [words])).done).toBe(true);
  expect(desk.laid.fields.text).toBe("Hi Lena, any news?");
});
