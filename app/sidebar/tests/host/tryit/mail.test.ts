import { expect, test } from "vitest";
import { moment, readMail } from "../../../src/host/tryit/mail.js";
import { isMbox, splitMbox } from "../../../src/host/tryit/mbox.js";
import { plainText } from "../../../src/host/tryit/plain.js";
import { threaded } from "../../../src/host/tryit/threads.js";
import { unwrapped } from "../../../src/host/tryit/unwrapped.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (raw: Uint8Array) => new TextDecoder().decode(raw);

const MAIL = [
  "From: Lena Vogt <lena@acme.example>",
  "To: Sam Roe <sam@mail.example>",
  "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
  "Date: Fri, 20 Nov 2026 17:48:00 +0100",
  "Message-ID: <2@acme.example>",
  "In-Reply-To: <1@mail.example>",
  "References: <0@mail.example> <1@mail.example>",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Hi Sam 🎉",
  "",
].join("\r\n");

test("a mail is read with the sender's own offset", async () => {
  const read = await readMail(bytes(MAIL), "x");
  expect(read?.letter).toMatchObject({
    id: "<2@acme.example>",
    sent_at: "2026-11-20T17:48:00+01:00",
    from: { email: "lena@acme.example", name: "Lena Vogt" },
    subject: "Grüße",
    text: expect.stringContaining("Hi Sam 🎉"),
  });
  expect(read?.answers).toEqual(["<1@mail.example>", "<1@mail.example>", "<0@mail.example>"]);
});

test.each(["", "\0\0\0", "just some words", "%PDF-1.7\n\xff\xfe", "{}", "Subject: only this\n\nwords"])(
  "%j is no mail",
  async (raw) => {
    expect(await readMail(bytes(raw), "x")).toBeNull();
  },
);

test("odd mails are read as far as they go", async () => {
  const odd =
    "From: \nTo: undisclosed-recipients:;\nSubject: \nContent-Type: multipart/mixed; boundary=x\n\n--x\nno end";
  expect(await readMail(bytes(odd), "x")).toMatchObject({ letter: { id: "x", sent_at: null, from: null, to: [] } });
  const long = await readMail(bytes(`From: a@b.example\nTo: c@d.example\n\n${"🎉".repeat(80_000)}`), "x");
  expect(long!.letter.text!.length).toBeLessThanOrEqual(100_000);
});

test.each([
  ["Fri, 20 Nov 2026 17:48:00 +0100 (CET)", "2026-11-20T17:48:00+01:00"],
  ["20 Nov 2026 17:48 EST", "2026-11-20T17:48:00-05:00"],
  ["20 November 2026 17:48 GMT", "2026-11-20T17:48:00+00:00"],
  ["31 Feb 2026 10:00 +0000", null],
  ["20 Nov 1026 17:48 +0000", null],
  ["yesterday", null],
  [undefined, null],
])("the date %j", (date, told) => {
  expect(moment(date)).toBe(told);
});

const MBOX = [
  "From lena@acme.example Fri Nov 20 17:48:00 2026",
  "From: lena@acme.example",
  "To: sam@mail.example",
  "",
  ">From here on it is easy. >From the middle.",
  ">>From twice.",
  "",
  "From Monday on I am away.",
  "",
  "From sam@mail.example Sat Nov 21 10:00:00 2026",
  "From: sam@mail.example",
  "To: lena@acme.example",
  "",
  "Thanks",
  "",
].join("\n");

test.each([MBOX, MBOX.replaceAll("\n", "\r\n")])(
  "an mbox is split at its From lines, and their guards come off",
  (file) => {
    const { mails, all } = splitMbox(bytes(file));
    expect(all).toBe(2);
    const [first, second] = mails.map((raw) => text(raw).replaceAll("\r\n", "\n"));
    expect(first).toMatch(/^From: lena/);
    expect(first).toContain("\nFrom here on it is easy. >From the middle.\n>From twice.\n");
    expect(first).toContain("\nFrom Monday on I am away.");
    expect(second).toBe("From: sam@mail.example\nTo: lena@acme.example\n\nThanks\n");
  },
);

test("of too many mails the last are taken", () => {
  const { mails, all } = splitMbox(
    bytes(Array.from({ length: 5_003 }, (_, i) => `From x\nSubject: ${i}\n\n.\n\n`).join("")),
  );
  expect([all, mails.length, text(mails[0]!).split("\n")[0]]).toEqual([5_003, 5_000, "Subject: 3"]);
});

test.each(["", "From", "From ", "From me to you\n", "From me\n\n", "Hi\nFrom x\nSubject: y\n", MAIL])(
  "%j is no mbox",
  (file) => {
    expect(isMbox(bytes(file))).toBe(false);
  },
);

test("mails that answer each other are one thread, whatever their order", async () => {
  const mail = async (id: string, answers: string) =>
    (await readMail(
      bytes(`From: a@b.example\nTo: c@d.example\nMessage-ID: <${id}>\nReferences: ${answers}\n\n.`),
      id,
    ))!;
  const { letters, threadOf } = threaded([
    await mail("c", "<b>"),
    await mail("x", ""),
    await mail("b", "<a>"),
    await mail("b", "<a>"),
  ]);
  const thread = (id: string) => letters.find((l) => l.id === `<${id}>`)!.thread_id;
  expect(letters).toHaveLength(3);
  expect(thread("b")).toBe(thread("c"));
  expect(thread("x")).not.toBe(thread("b"));
  expect(threadOf(["<nobody>", "<c>"])).toBe(thread("b"));
  expect(threadOf(["<nobody>"])).toBeNull();
});

test("HTML is read line by line, and nothing of it runs", () => {
  const html =
    "<head><title>no</title></head><p>Hi&nbsp;Sam,</p><div>one<br>two</div><script>no()</script><ul><li>a</li><li>b</li></ul>";
  expect(plainText(html)).toBe("Hi\u00a0Sam,\n\none\ntwo\n\na\n\nb");
});

test("breaks that a mail program made are taken out, those that somebody made stay", () => {
  const wrapped =
    "Hi Priya,\n\nThank you again for Friday, I really enjoyed the session with Tomasz. I\nknow that it is early.\n\nBest,\nSam";
  expect(unwrapped(wrapped)).toBe(wrapped.replace("Tomasz. I\nknow", "Tomasz. I know"));
  expect(unwrapped("short\nlines")).toBe("short\nlines");
});
