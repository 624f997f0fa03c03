import { describe, expect, test } from "vitest";

import { DRAFT, LENA, STANDING, reportOf } from "../sample.js";
import { refusal, settled } from "../stage.js";
import { focused, shown } from "./shown.js";

describe("other states", () => {
  test("an empty draft is greeted", async () => {
    const { text } = await shown(({ host }) => (host.written = { ...DRAFT, text: "" }));
    expect(text()).toContain("Write first, then look here");
  });

  test("a draft of quotes alone is greeted as well", async () => {
    const { text, titles } = await shown(({ service }) => (service.report = reportOf({ own_text: " \n" })));
    expect(text()).toContain("Write first, then look here");
    expect(titles()).toEqual([]);
  });

  test("before the first answer, it says that it reads; and when that takes long, so", async () => {
    const { all, time, text } = await shown(({ service }) => (service.report = null));
    expect(text()).toContain("Reading your mail…");
    expect(all("fluent-progress-bar")).toHaveLength(0);
    await time.pass(1_500);
    expect(all("fluent-progress-bar")).toHaveLength(1);
    expect(text()).toContain("a little longer");
  });

  test("trouble stands above the last report, which says that it is of an earlier version", async () => {
    const { service, host, time, text, titles, said } = await shown();
    service.refusals = [refusal(422, { said: "Shorten the text." })];
    host.types("very long");
    await time.pass(700);
    expect(text()).toContain("Shorten the text. What you see below is of an earlier version.");
    expect(titles()).toHaveLength(3);
    expect(said()).toBe("Shorten the text.");
  });

  test("once trouble is over, nothing goes on telling of it to who listens", async () => {
    const { service, host, time, said } = await shown();
    service.refusals = [refusal(422, { said: "Shorten the text." })];
    host.types("very long");
    await time.pass(700);
    expect(said()).toBe("Shorten the text.");
    host.types("short");
    await time.pass(700);
    expect(said()).toBe("");
  });

  test("what the user has not come to yet is no fault, and is said to be open", async () => {
    const { service, text } = await shown(({ host }) => (host.written = { ...DRAFT, unfilled: ["people", "subject"] }));
    expect(service.calls[0]?.body.muted).toEqual(
      expect.arrayContaining(["etiquette/no-recipient", "etiquette/subject-missing"]),
    );
    expect(text()).toContain("Not filled in yet: To and Subject.");
  });

  test("what the host did not tell is listed as not checked, with the reason", async () => {
    const { text } = await shown(({ host }) => (host.written = { ...DRAFT, untold: ["attachments"] }));
    expect(text()).toMatch(/Not checked.*did not tell the attachments this time\. Section etiquette/);
  });

  test("a focus whose button is gone goes to the verdict", async () => {
    const { service, press, host, time } = await shown();
    service.refusals = [refusal(422)];
    host.types("x");
    await time.pass(700);
    await press("Try again");
    expect(focused()).toBe("Think again before you send this");
  });

  test("sign-in is a button", async () => {
    const { service, press, text } = await shown(({ service }) => (service.refusals = [refusal(401), refusal(401)]));
    await press("Sign in");
    expect(service.calls).toHaveLength(3);
    expect(text()).toContain("What to mend");
  });

  test("a mail that is read says what to do next", async () => {
    const { text } = await shown(({ host, service }) => {
      host.at = "read";
      host.reading = { threadId: null, people: [LENA], subject: "" };
      service.standing = { ok: true, value: STANDING };
    });
    expect(text()).toContain("Ask how things stand");
    expect(text()).toContain("Tuesday 24 November");
  });

  test("no open mail is said so", async () => {
    expect((await shown(({ host }) => (host.at = "none"))).text()).toContain("No mail is open");
  });
});

describe("facts", () => {
  test("facts that are filled in are kept for the company and sent", async () => {
    const { all, keep, service, text } = await shown();
    const points = all("textarea[name=points]")[0] as HTMLTextAreaElement;
    points.value = "Kafka";
    all("form")[0]?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    await settled();
    expect(keep.facts("acme.example")?.points).toEqual(["Kafka"]);
    expect(service.calls.at(-1)?.body.interview?.notes).toEqual(["Kafka"]);
    expect(text()).toContain("Noted.");
  });

  test("what is typed into the form outlives a new report", async () => {
    const { all, host, time } = await shown();
    const role = () => all("input[name=role]")[0] as HTMLInputElement;
    role().value = "half a wo";
    host.types("more");
    await time.pass(700);
    expect(role().value).toBe("half a wo");
  });
});
