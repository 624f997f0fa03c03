import { describe, expect, test } from "vitest";

import { Session } from "../../src/review/session.js";
import { LENA, reportOf } from "../sample.js";
import { refusal, settled, stage } from "../stage.js";

async function begun(change: (set: ReturnType<typeof stage>) => void) {
  const set = stage();
  change(set);
  const session = new Session(set.host, set.service, set.keep, set.time);
  session.start();
  await settled();
  return { ...set, session };
}

describe("401", () => {
  test("a token is asked for once more, with the claims of the challenge, and sent", async () => {
    const { host, service, session } = await begun(({ host, service }) => {
      service.refusals = [refusal(401, { claims: '{"access_token":{}}' })];
      host.token_ = async (claims) => (claims ? "fresh" : "old");
    });
    expect(host.tokens).toEqual([undefined, '{"access_token":{}}']);
    expect(service.calls.map((c) => c.token)).toEqual(["old", "fresh"]);
    expect(session.known).toMatchObject({ trouble: null, current: true });
  });

  test("a second one asks the user to sign in, and typing opens no further window until they do", async () => {
    const { host, service, session, time } = await begun(({ service }) => {
      service.refusals = [refusal(401), refusal(401)];
    });
    expect(session.known.trouble?.kind).toBe("sign-in");
    host.types("more");
    session.again();
    await time.pass(5_000);
    expect(host.tokens).toHaveLength(2);
    session.signIn();
    await settled();
    expect(service.calls).toHaveLength(3);
    expect(session.known.trouble).toBeNull();
  });

  test("a sign-in that was given up asks for it with a button, whatever went wrong", async () => {
    const { session } = await begun(({ host }) => (host.token_ = () => Promise.reject(new Error("user_cancelled"))));
    expect(session.known.trouble?.kind).toBe("sign-in");
  });

  test("where nobody can sign in, the service says itself what to do", async () => {
    const { session } = await begun(({ host, service }) => {
      delete host.signIn;
      service.refusals = [refusal(401, { said: "Make a key first." }), refusal(401, { said: "Make a key first." })];
    });
    expect(session.known.trouble).toMatchObject({ kind: "refused", said: "Make a key first." });
  });

  test("a user may take longer than 8 s to sign in, and typing meanwhile opens no second window", async () => {
    let signedIn = (_: string): void => {};
    const { host, session, service, time } = await begun(({ host, service }) => {
      host.token_ = () => new Promise((resolve) => (signedIn = resolve));
      service.refusals = [refusal(401), refusal(401)];
    });
    host.types("meanwhile");
    await time.pass(20_000);
    expect(session.known.trouble).toBeNull();
    expect(host.tokens).toHaveLength(1);
    service.refusals = [];
    signedIn("token");
    await settled();
    expect(session.known.current).toBe(true);
    expect(service.calls.at(-1)?.token).toBe("token");
  });

  test("a token that is long in coming holds up no draft that may be judged without one", async () => {
    const { service, session, time } = await begun(({ host }) => (host.token_ = () => new Promise(() => {})));
    await time.pass(1_000);
    expect(service.calls.map((c) => c.token)).toEqual([null]);
    expect(session.known.current).toBe(true);
  });

  test("who signs in elsewhere on the page is reviewed at once, and what they type meanwhile as well", async () => {
    const { host, service, session, time } = await begun(({ service }) => {
      service.refusals = [refusal(401), refusal(401)];
    });
    service.report = null;
    host.signsIn();
    await settled();
    expect(service.calls).toHaveLength(3);
    host.types("more");
    await time.pass(700);
    await service.calls[3]?.answer(reportOf());
    expect(session.known).toMatchObject({ trouble: null, current: true });
  });

  test("signing in while nothing is amiss asks for nothing", async () => {
    const { host, service } = await begun(() => undefined);
    host.signsIn();
    await settled();
    expect(service.calls).toHaveLength(1);
  });
});

describe("a service that is busy", () => {
  test.each([429, 503])(
    "%i: waits as long as it asks for, whatever is typed, then goes on by itself",
    async (status) => {
      const { host, service, session, time } = await begun(({ service }) => {
        service.refusals = [refusal(status, { retryAfter: 30_000, said: "Try again in a moment." })];
      });
      expect(session.known.trouble).toMatchObject({ kind: "busy", said: "Try again in a moment." });
      host.types("more");
      session.again();
      await time.pass(29_999);
      expect(service.calls).toHaveLength(1);
      await time.pass(1);
      expect(service.calls).toHaveLength(2);
      expect(service.calls[1]?.body.draft.text).toBe("more");
      expect(session.known.trouble).toBeNull();
    },
  );

  test("a mail opened meanwhile waits as well", async () => {
    const { host, service, time } = await begun(({ service }) => {
      service.refusals = [refusal(429, { retryAfter: 10_000 })];
    });
    host.opens({ subject: "another" });
    await time.pass(9_999);
    expect(service.calls).toHaveLength(1);
    await time.pass(1);
    expect(service.calls).toHaveLength(2);
  });
});

describe("a request that is refused", () => {
  test.each([413, 422])(
    "%i: says the problem's own sentence, keeps the last report, and ends with the next change",
    async (status) => {
      const { host, service, session, time } = await begun(() => {});
      const shown = session.known.report;
      service.refusals = [refusal(status, { said: "Shorten the text." })];
      host.types("very long");
      await time.pass(700);
      expect(session.known).toMatchObject({ trouble: { kind: "refused", said: "Shorten the text." }, report: shown });
      expect(session.known.draft?.text).not.toBe("very long");
      host.types("short");
      await time.pass(700);
      expect(session.known.trouble).toBeNull();
    },
  );
});

describe("what is sent", () => {
  test("zone, country, facts, mutes and UTF-16 offsets go with the draft", async () => {
    const { service } = await begun(({ keep }) => {
      keep.setSettings({ zone: "Europe/Berlin", country: "DE" });
      keep.setFacts("acme.example", {
        company: "Acme",
        role: "",
        heldAt: "2026-11-20T15:00",
        interviewers: [LENA],
        points: ["Kafka"],
      });
      keep.mute({ rule: "tone/cold", title: "Reads cold", reach: { kind: "person", person: LENA } });
      keep.mute({
        rule: "tone/joke",
        title: "A joke",
        reach: { kind: "person", person: { email: "x@y.example", name: "" } },
      });
    });
    expect(service.calls[0]?.body).toMatchObject({
      offsets: "utf16",
      time_zone: "Europe/Berlin",
      country: "DE",
      muted: ["tone/cold"],
      interview: { company: "Acme", role: null, held_at: "2026-11-20T15:00:00+01:00", notes: ["Kafka"] },
    });
  });

  test("what the host did not tell is not said to be missing", async () => {
    const { service } = await begun(({ host }) => {
      host.written = { ...host.written, attachments: [], untold: ["attachments", "people"] };
    });
    const asked = ["etiquette/attachment-forgotten", "etiquette/no-recipient", "etiquette/left-out"];
    expect(service.calls[0]?.body.muted).toEqual(expect.arrayContaining(asked));
    expect(service.calls[0]?.body.muted).not.toContain("etiquette/subject-missing");
  });

  test("a moment is named for invented mail only", async () => {
    const real = await begun(() => {});
    expect(real.service.calls[0]?.body).not.toHaveProperty("now");
    const now = "2026-11-04T10:00:00+01:00";
    const invented = await begun(({ host }) => (host.known = { history: null, me: [], now }));
    expect(invented.service.calls[0]?.body.now).toBe(now);
    expect(invented.session.known.now).toEqual(new Date(now));
  });

  test("mutes of one mail end when another is opened", async () => {
    const { host, service, keep } = await begun(({ service }) => (service.report = reportOf()));
    keep.mute({ rule: "tone/cold", title: "Reads cold", reach: { kind: "mail" } });
    host.types("more");
    host.opens();
    await settled();
    expect(service.calls.at(-1)?.body.muted).toEqual([]);
  });
});
