import { expect, test } from "vitest";
import { type Fields } from "../../../src/host/tryit/changes.js";
import { Desk, EMPTY, FRESH } from "../../../src/host/tryit/desk.js";
import { MOST_BYTES, historyFor, likelyOwn, likelyOwner } from "../../../src/host/tryit/history.js";
import { tryItHost } from "../../../src/host/tryit/host.js";
import type { Letter } from "../../../src/host/tryit/mail.js";
import { samples, samplesOf } from "../../../src/host/tryit/samples.js";
import { calendarOf } from "../../../src/host/tryit/schedule.js";
import { LARGEST, looksLikeMail, take } from "../../../src/host/tryit/taken.js";
import { Themes } from "../../../src/host/tryit/theme.js";

const SAM = { email: "sam@mail.example", name: "Sam Roe" };
const LENA = { email: "lena@acme.example", name: "Lena Vogt" };
const FIELDS: Fields = { to: "lena@acme.example", cc: "", subject: "Hi", text: "Hi Lena" };

const letter = (id: string, from: string, to: string, day = 1, more: Partial<Letter> = {}): Letter => ({
  id,
  from: { email: from, name: "" },
  to: [{ email: to, name: "" }],
  sent_at: `2026-11-${String(day).padStart(2, "0")}T10:00:00+01:00`,
  text: "words",
  draft: false,
  ...more,
});

function laid(change: Partial<typeof EMPTY> = {}) {
  const desk = new Desk();
  desk.lay({ ...EMPTY, from: SAM, fields: FIELDS, me: [SAM], ...change });
  const typed: unknown[] = [];
  const host = tryItHost({ desk, themes: new Themes(), ready: Promise.resolve(), type: (c) => void typed.push(c) });
  return { desk, host, typed };
}

const file = (name: string, words: string, size = words.length) => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(words).buffer as ArrayBuffer),
});

const EML =
  "From: Sam Roe <sam@mail.example>\nTo: lena@acme.example\nSubject: Re: News\nIn-Reply-To: <1@acme.example>\n\nAny news?\n";
const THEIRS =
  "From: lena@acme.example\nTo: sam@mail.example\nMessage-ID: <1@acme.example>\nDate: 20 Nov 2026 10:00 +0100\n\nHello\n";

test("the draft is what stands in the fields", async () => {
  const { host } = laid({ fields: { ...FIELDS, cc: "Tom <tom@acme.example>" }, kind: "reply", threadId: "t" });
  expect(host.mode()).toBe("compose");
  expect(await host.draft()).toMatchObject({
    from: SAM,
    to: [{ email: LENA.email, name: "" }],
    cc: [{ email: "tom@acme.example", name: "Tom" }],
    text: "Hi Lena",
    kind: "reply",
    threadId: "t",
  });
});

test("an empty field is open until the user has been in it; of mail that was written elsewhere, none is", async () => {
  const { desk, host } = laid({ ...FRESH, fields: { ...FIELDS, to: "", subject: "" } });
  const turns: string[] = [];
  desk.watch((turn) => turns.push(turn));
  expect((await host.draft()).unfilled).toEqual(["people", "subject"]);
  desk.left("to");
  desk.left("to");
  expect((await host.draft()).unfilled).toEqual(["subject"]);
  desk.left("text");
  expect(turns).toEqual(["edited"]);
  desk.write("subject", "Hi");
  expect((await host.draft()).unfilled).toEqual([]);
  expect((await laid({ fields: { ...FIELDS, to: "" } }).host.draft()).unfilled).toEqual([]);
});

test("the user's own mail that something else was laid over can be laid again, and that too is undone by the same", async () => {
  const sample = { ...EMPTY, now: "2026-11-23T10:00:00+01:00", fields: { ...FIELDS, text: "Any news?" } };
  const desk = new Desk();
  desk.lay(sample);
  desk.lay(EMPTY);
  expect(desk.aside).toBeNull();
  desk.write("text", "My own words");
  const own = desk.laid;
  desk.lay(sample);
  desk.lay(EMPTY);
  expect(desk.aside).toBe(own);
  desk.lay(own);
  expect([desk.laid, desk.aside]).toEqual([own, null]);
  await take([file("draft.eml", EML), file("theirs.eml", THEIRS), file("more.eml", THEIRS)], "thread", desk);
  expect(desk.aside).toBe(own);
  const added = desk.laid;
  desk.lay(own);
  expect(desk.aside).toBe(added);
});

test("nothing is known of earlier mail until there is some", async () => {
  expect(await laid().host.background()).toEqual({ history: null, me: [SAM], now: null });
  const other = laid({ letters: [letter("1", "x@else.example", SAM.email)] });
  expect((await other.host.background()).history).toEqual({ messages: [] });
});

test("only mail with the draft's people, their colleagues and its thread is given", () => {
  const letters = [
    letter("1", "boss@acme.example", SAM.email, 3),
    letter("2", SAM.email, LENA.email, 2),
    letter("3", "x@else.example", SAM.email, 1),
    letter("4", "relay@else.example", SAM.email, 4, { thread_id: "t" }),
    letter("5", "daemon@mail.example", SAM.email, 5, { headers: { "x-failed-recipients": "lena@acme.example" } }),
  ];
  expect(historyFor(letters, [LENA], "t").letters.map((l) => l.id)).toEqual(["2", "1", "4", "5"]);
  expect(historyFor(letters, [], null).letters).toEqual([]);
});

test("of more mail than a request may hold the oldest are left out, and counted", () => {
  const letters = Array.from({ length: 30 }, (_, i) =>
    letter(String(i), LENA.email, SAM.email, i + 1, { text: "ü".repeat(50_000) }),
  );
  const { letters: chosen, left } = historyFor(letters, [LENA], null);
  expect(left).toBe(30 - chosen.length);
  expect(chosen.at(-1)!.id).toBe("29");
  expect(new TextEncoder().encode(JSON.stringify(chosen)).length).toBeLessThan(MOST_BYTES);
  expect(chosen.length).toBeGreaterThan(10);
});

test("whose mail it is, is guessed from where it was delivered, and from the name", () => {
  const letters = [
    letter("1", LENA.email, SAM.email, 1, { headers: { "delivered-to": "sam@mail.example" } }),
    letter("2", LENA.email, "list@acme.example"),
    letter("3", LENA.email, "x", 1, { to: [{ email: "sam@roe.example", name: "Sam Roe" }] }),
  ];
  expect(likelyOwner(letters, null)?.email).toBe(SAM.email);
  expect(likelyOwner(letters, LENA)).toBe(LENA);
  expect(likelyOwn(letters, SAM).map((p) => p.email)).toEqual([SAM.email, "sam@roe.example"]);
});

test("a fix is typed, all of it or nothing", async () => {
  const { host, typed } = laid();
  await host.draft();
  const good = { field: "text" as const, start: 3, end: 7, replacement: "Lina", index: null };
  expect(await host.apply([good, { ...good, field: "from" }], ["Lena", ""])).toMatchObject({ done: false });
  expect(typed).toEqual([]);
  expect(await host.apply([good], ["Lena"])).toEqual({ done: true });
  expect(typed).toEqual([{ field: "text", start: 3, end: 7, replacement: "Lina" }]);
});

test("typing is told as an edit, another situation as an opening", () => {
  const { desk, host } = laid();
  const told: string[] = [];
  const stop = host.watch((what) => told.push(what));
  desk.write("text", "Hi Lena!");
  desk.write("text", "Hi Lena!");
  desk.lay(EMPTY);
  stop();
  desk.write("text", "after");
  expect(told).toEqual(["edited", "opened"]);
});

test("a chosen theme holds until another is chosen", () => {
  const themes = new Themes();
  const told: string[] = [];
  themes.watch((theme) => told.push(theme));
  themes.choose("dark");
  themes.choose("light");
  expect([told, themes.theme()]).toEqual([["dark", "light"], "light"]);
});

test("the good moment goes into a calendar file", async () => {
  const saved: string[] = [];
  await calendarOf(laid().desk, (words) => saved.push(words)).send(new Date("2026-11-30T08:00:00Z"));
  expect(saved[0]).toContain("DTSTART:20261130T080000Z");
  expect(saved[0]).toContain("SUMMARY:Send: Hi");
});

test("one mail becomes the draft, several become the mail behind it", async () => {
  const desk = new Desk();
  expect(await take([file("their.eml", THEIRS), file("mine.eml", EML)], "either", desk)).toBe("2 mails were read.");
  expect(await take([file("draft.eml", EML)], "either", desk)).toBe("The draft lies in the window.");
  expect(desk.laid).toMatchObject({
    from: SAM,
    kind: "reply",
    now: null,
    fields: { subject: "Re: News", text: "Any news?" },
  });
  expect(desk.history().letters.map((l) => l.id)).toContain("<1@acme.example>");
  expect(desk.laid.threadId).toBe(desk.laid.letters.find((l) => l.id === "<1@acme.example>")!.thread_id);
});

test("a mailbox that was chosen for a draft is still the mail behind it", async () => {
  const desk = new Desk();
  const box = `From a\n${THEIRS}\n\nFrom b\n${EML}\n`;
  expect(await take([file("mail.mbox", box)], "draft", desk)).toBe("2 mails were read.");
  expect(desk.laid.fields.text).toBe("");
  expect(await take([file("draft.mbox", `From b\n${EML}\n`)], "draft", desk)).toBe("The draft lies in the window.");
});

test("a draft marked as unsent is told from the mail it is dropped with", async () => {
  const desk = new Desk();
  await take([file("their.eml", THEIRS), file("mine.eml", `X-Unsent: 1\n${EML}`)], "either", desk);
  expect([desk.laid.fields.text, desk.laid.letters.length]).toEqual(["Any news?", 1]);
});

test("a draft does not inherit the mail of an invented situation", async () => {
  const { desk } = laid({ now: "2026-11-23T10:00:00+01:00", letters: [letter("1", LENA.email, SAM.email)] });
  await take([file("draft.eml", EML)], "either", desk);
  expect([desk.laid.letters, desk.laid.now]).toEqual([[], null]);
});

test.each([
  [file("big.mbox", "", LARGEST + 1), /larger than 200 MB/],
  [file("mail.msg", "\xd0\xcf"), /Save the mail as \.eml/],
  [file("photo.jpg", "\xff\xd8"), /not a mail.* Drop an \.eml or \.mbox file/],
  [{ name: "folder", size: 1, arrayBuffer: () => Promise.reject(new Error()) }, /could not be read/],
])("a file that cannot be used gets a plain sentence, and changes nothing", async (bad, said) => {
  const { desk } = laid();
  expect(await take([bad], "either", desk)).toMatch(said);
  expect(desk.laid.fields).toBe(FIELDS);
});

test("a whole mail that is pasted is told from words", () => {
  expect(looksLikeMail(EML)).toBe(true);
  for (const words of ["", "Hi Lena,\n\nany news?", "Subject: Hello\n\nHi", "I wrote:\nFrom: a\nTo: b\nSubject: c"]) {
    expect(looksLikeMail(words)).toBe(false);
  }
});

test("without samples the page works all the same", async () => {
  expect(await samples(() => Promise.reject(new Error()))).toEqual([]);
  expect(await samples(() => Promise.resolve(new Response("", { status: 404 })))).toEqual([]);
});

test("a sample is laid out with its own mail", () => {
  const [sample] = samplesOf({
    now: "2026-11-23T10:00:00+01:00",
    me: [SAM],
    messages: [letter("1", LENA.email, SAM.email), letter("2", "x@else.example", SAM.email)],
    samples: [{ id: "a", title: "A", draft: { to: [LENA], text: "Hi" }, history: ["1", "gone"] }],
  });
  expect(sample!.laid.letters.map((l) => l.id)).toEqual(["1"]);
  expect(sample!.laid.fields).toEqual({ to: "Lena Vogt <lena@acme.example>", cc: "", subject: "", text: "Hi" });
});
