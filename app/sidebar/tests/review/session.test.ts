import { describe, expect, test } from "vitest";

import { Session } from "../../src/review/session.js";
import { DRAFT, LENA, STANDING, WAIT, reportOf } from "../sample.js";
import { settled, stage } from "../stage.js";

async function begun(change: (set: ReturnType<typeof stage>) => void = () => {}) {
  const set = stage();
  change(set);
  const session = new Session(set.host, set.service, set.keep, set.time);
  session.start();
  await settled();
  return { ...set, session };
}

describe("when a review is asked for", () => {
  test("at once when a mail is opened", async () => {
    const { session, service } = await begun();
    expect(service.calls).toHaveLength(1);
    expect(session.known).toMatchObject({ phase: "still", current: true, trouble: null });
    expect(session.known.report?.verdict).toBe("rethink");
  });

  test("700 ms after the last of several changes, once, of the last words", async () => {
    const { host, service, time } = await begun();
    host.types("one");
    await time.pass(600);
    host.types("two");
    await time.pass(699);
    expect(service.calls).toHaveLength(1);
    await time.pass(1);
    expect(service.calls.map((c) => c.body.draft.text)).toEqual([DRAFT.text, "two"]);
  });

  test("not of a draft in which nothing is written, even as HTML", async () => {
    for (const empty of [{ text: " \n" }, { text: null, html: "<div><style>p{}</style><br>&nbsp;</div>" }]) {
      const { session, service } = await begun(({ host }) => (host.written = { ...DRAFT, ...empty }));
      expect(service.calls).toHaveLength(0);
      expect(service.asked).toHaveLength(0);
      expect(session.known).toMatchObject({ blank: true, report: null, phase: "still" });
    }
  });

  test("an empty draft to known people is told where things stand, and no failure of that is shown", async () => {
    const known = await begun(({ host, service }) => {
      host.written = { ...DRAFT, text: "" };
      host.known = { history: { mailbox: "graph" }, me: [], now: null };
      service.standing = { ok: true, value: STANDING };
    });
    expect(known.session.known).toMatchObject({ blank: true, standing: STANDING });
    known.service.standing = null;
    known.host.types(" ");
    await known.time.pass(700);
    expect(known.session.known).toMatchObject({ blank: true, standing: null, trouble: null });
  });

  test("a mail that is read gets where the process stands, for its people", async () => {
    const { session, service } = await begun(({ host, service }) => {
      host.at = "read";
      host.reading = { threadId: "t1", people: [LENA], subject: "Next steps" };
      service.standing = { ok: true, value: STANDING };
    });
    expect(service.asked).toMatchObject([{ interview: { interviewers: [LENA] } }]);
    expect(session.known).toMatchObject({ mode: "read", standing: STANDING, report: null });
  });

  test("nothing is asked while no mail is open", async () => {
    const { session, service } = await begun(({ host }) => (host.at = "none"));
    expect(session.known.mode).toBe("none");
    expect(service.calls).toHaveLength(0);
  });

  test("again when the good moment has come", async () => {
    const { service, time } = await begun(({ service }) => (service.report = WAIT));
    await time.pass(Date.parse("2026-12-01T09:00:00+01:00") - time.now().getTime() - 1);
    expect(service.calls).toHaveLength(1);
    await time.pass(1);
    expect(service.calls).toHaveLength(2);
  });
});

describe("only the newest answer is shown", () => {
  test("an earlier request is called off, and its late answer is not shown", async () => {
    const { host, service, time, session } = await begun(({ service }) => (service.report = null));
    const [first] = service.calls;
    host.types("newer");
    expect(first?.signal.aborted).toBe(true);
    await time.pass(700);
    await service.calls[1]?.answer(reportOf({ summary: "Newer." }));
    await first?.answer(reportOf({ summary: "Older." }));
    expect(session.known.report?.summary).toBe("Newer.");
    expect(session.known.trouble).toBeNull();
  });

  test("an answer of the last mail is not shown for the one that was opened since", async () => {
    const { host, service, session } = await begun(({ service }) => (service.report = null));
    host.opens({ subject: "another" });
    await settled();
    await service.calls[0]?.answer(reportOf());
    expect(session.known.report).toBeNull();
    await service.calls[1]?.answer(WAIT);
    expect(session.known.report).toBe(WAIT);
    expect(session.known.draft?.subject).toBe("another");
  });

  test("after it was stopped, nothing changes any more", async () => {
    const { service, session, host, time } = await begun(({ service }) => (service.report = null));
    const before = session.known;
    session.stop();
    host.types("more");
    await service.calls[0]?.answer(reportOf());
    await time.pass(20_000);
    expect(session.known).toBe(before);
    expect(service.calls).toHaveLength(1);
  });
});

describe("a slow service", () => {
  test("shows progress after 1.5 s, and the last report stays, as one of an earlier text", async () => {
    const { host, service, time, session } = await begun();
    const shown = session.known.report;
    service.report = null;
    host.types("new words");
    await time.pass(700 + 1499);
    expect(session.known).toMatchObject({ phase: "checking", current: false });
    await time.pass(1);
    expect(session.known.phase).toBe("slow");
    expect(session.known.report).toBe(shown);
    await service.calls[1]?.answer(WAIT);
    expect(session.known).toMatchObject({ phase: "still", current: true, report: WAIT });
  });

  test("is given up after 8 s with a sentence, and tried again when asked", async () => {
    const { service, time, session } = await begun(({ service }) => (service.report = null));
    await time.pass(8_000);
    expect(session.known.trouble).toMatchObject({ kind: "timed-out", again: null });
    expect(service.calls[0]?.signal.aborted).toBe(true);
    service.report = reportOf();
    session.again();
    await settled();
    expect(session.known).toMatchObject({ trouble: null, current: true });
  });

  test("a host that never hands over its draft is given up as well", async () => {
    const { time, session } = await begun(({ host }) => (host.draft = () => new Promise(() => {})));
    await time.pass(8_000);
    expect(session.known.trouble?.kind).toBe("timed-out");
  });

  test("a host that fails is told in words", async () => {
    const { session } = await begun(({ host }) => (host.draft = () => Promise.reject(new Error("9018"))));
    expect(session.known.trouble?.kind).toBe("host");
    expect(session.known.trouble?.said).not.toContain("9018");
  });

  test("a draft that could not be read is tried again, and the last good report stays until then", async () => {
    const { host, time, session } = await begun();
    const shown = session.known.report;
    const reads = host.draft;
    host.draft = () => Promise.reject(new Error("Outlook did not answer in time."));
    host.types("new");
    await time.pass(700);
    expect(session.known).toMatchObject({ report: shown, current: false, trouble: { kind: "host" } });
    host.draft = reads;
    await time.pass(5_000);
    expect(session.known).toMatchObject({ current: true, trouble: null });
  });
});

describe("without a network", () => {
  test("the last good report stays, and the review goes on by itself once back", async () => {
    const { host, service, time, session } = await begun();
    const shown = session.known.report;
    service.report = null;
    time.isOnline = false;
    host.types("new");
    await time.pass(700);
    await service.calls[1]?.fail(new TypeError("Failed to fetch"));
    expect(session.known).toMatchObject({ report: shown, current: false, trouble: { kind: "offline" } });
    service.report = WAIT;
    await time.comesBack();
    expect(session.known).toMatchObject({ report: WAIT, trouble: null, current: true });
  });

  test("a service that cannot be reached is tried again after 5 s, then 10 s", async () => {
    const { service, time, session } = await begun(({ service }) => (service.report = null));
    await service.calls[0]?.fail(new TypeError("Failed to fetch"));
    expect(session.known.trouble?.kind).toBe("unreachable");
    await time.pass(5_000);
    await service.calls[1]?.fail(new TypeError("Failed to fetch"));
    await time.pass(9_999);
    expect(service.calls).toHaveLength(2);
    await time.pass(1);
    expect(service.calls).toHaveLength(3);
  });
});

test("what was said is told to the host, with nothing of the mail", async () => {
  const { host } = await begun(({ service }) => (service.report = WAIT));
  expect(host.remembered).toMatchObject([{ verdict: "wait", sendAfter: WAIT.send_after }]);
  expect(JSON.stringify(host.remembered)).not.toContain("STILL");
});
