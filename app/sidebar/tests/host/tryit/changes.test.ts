import { expect, test } from "vitest";
import type { Edit } from "../../../src/api/types.js";
import { peopleIn, written } from "../../../src/host/tryit/addresses.js";
import { CannotChange, type Fields, changes, moved } from "../../../src/host/tryit/changes.js";

const FIELDS: Fields = {
  to: "Lena Vogt <lena@acme.example>, tom@acmee.example",
  cc: "",
  subject: "hello",
  text: "Hi Lisa 🎉,\n\nany news yet???",
};

const edit = (field: Edit["field"], quote: string, replacement: string, index: number | null = null): Edit => {
  const inside = field === "to" ? peopleIn(FIELDS.to)[index ?? 0]!.email : FIELDS[field as "text"];
  const start = inside.indexOf(quote);
  return { field, start, end: start + quote.length, replacement, index };
};

const applied = (text: string, c: { start: number; end: number; replacement: string }) =>
  text.slice(0, c.start) + c.replacement + text.slice(c.end);

test("the edits of one field become one change, so that one undo takes them back", () => {
  const edits = [edit("text", "???", "?"), edit("text", "Lisa", "Lena")];
  const made = changes(edits, ["???", "Lisa"], FIELDS, FIELDS);
  expect(made).toHaveLength(1);
  expect(applied(FIELDS.text, made[0]!)).toBe("Hi Lena 🎉,\n\nany news yet?");
});

test("an address is changed where it stands in the field", () => {
  const [made] = changes([edit("to", "acmee", "acme", 1)], ["acmee"], FIELDS, FIELDS);
  expect(applied(FIELDS.to, made!)).toBe("Lena Vogt <lena@acme.example>, tom@acme.example");
});

test("words that are no longer there are not replaced", () => {
  const now = { ...FIELDS, text: FIELDS.text.replace("Lisa", "Lis") };
  expect(() => changes([edit("text", "Lisa", "Lena")], ["Lisa"], FIELDS, now)).toThrow(CannotChange);
});

test("words are replaced where they stand by now, and not where the same words stand by chance", () => {
  const read = { ...FIELDS, text: "a  b" };
  const now = { ...FIELDS, text: "So it is: a  b" };
  const twoBlanks: Edit = { field: "text", start: 1, end: 2, replacement: "", index: null };
  expect(changes([twoBlanks], [" "], read, now)).toEqual([{ field: "text", start: 11, end: 12, replacement: "" }]);
});

test("an address is not changed in another person's place", () => {
  const [made] = changes([edit("to", "acmee", "acme", 1)], ["acmee"], FIELDS, {
    ...FIELDS,
    to: `Omar <o@acmee.example>, ${FIELDS.to}`,
  });
  expect(made?.start).toBe("Omar <o@acmee.example>, ".length + FIELDS.to.indexOf("acmee"));
});

test("words that still stand are replaced, though the text went on behind them", () => {
  const now = { ...FIELDS, text: `${FIELDS.text} Best, Sam` };
  expect(changes([edit("text", "Lisa", "Lena")], ["Lisa"], FIELDS, now)).toHaveLength(1);
});

test("an insertion needs the text that it was made for", () => {
  const insert: Edit = { field: "subject", start: 5, end: 5, replacement: "!", index: null };
  expect(changes([insert], [""], FIELDS, FIELDS)).toEqual([{ field: "subject", start: 5, end: 5, replacement: "!" }]);
  expect(() => changes([insert], [""], FIELDS, { ...FIELDS, subject: "hello again" })).toThrow(CannotChange);
});

test.each<Partial<Edit>>([
  { field: "from" },
  { field: "bcc" },
  { start: -1 },
  { end: 999 },
  { start: 4, end: 2 },
  { field: "to", index: 7 },
])("an edit that fits nowhere changes nothing: %j", (change) => {
  const wrong = { ...edit("text", "Lisa", "Lena"), ...change };
  expect(() => changes([wrong], [], FIELDS, FIELDS)).toThrow(CannotChange);
});

test("edits over each other are refused", () => {
  expect(() =>
    changes([edit("text", "news yet", "a"), edit("text", "yet", "b")], ["news yet", "yet"], FIELDS, FIELDS),
  ).toThrow(CannotChange);
});

test("the caret stays at its words", () => {
  const change = { field: "text" as const, start: 10, end: 13, replacement: "x" };
  expect([5, 10, 12, 13, 20].map((at) => moved(at, change))).toEqual([5, 10, 11, 11, 18]);
});

test.each([
  ["", []],
  [" , ;", []],
  ["lena@acme.example", ["lena@acme.example"]],
  ['"Vogt, Lena" <lena@acme.example>; tom@acme.example', ["lena@acme.example", "tom@acme.example"]],
  ["Lena Vogt <lena@acme.example, tom@acme.example", ["lena@acme.example", "tom@acme.example"]],
  ["Lena", ["Lena"]],
  ["lena@acme.example\ntom@acme.example", ["lena@acme.example", "tom@acme.example"]],
  ["🎉 <lena@acme.example>,", ["lena@acme.example"]],
])("people in %j", (field, emails) => {
  const found = peopleIn(field);
  expect(found.map((p) => p.email)).toEqual(emails);
  for (const p of found) expect(field.slice(p.at, p.at + p.email.length)).toBe(p.email);
});

test("people are written as they are read", () => {
  const people = [
    { name: "Vogt, Lena", email: "lena@acme.example" },
    { name: "", email: "tom@acme.example" },
  ];
  expect(peopleIn(written(people)).map(({ name, email }) => ({ name, email }))).toEqual(people);
});
