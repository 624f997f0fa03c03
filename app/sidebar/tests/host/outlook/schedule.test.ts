import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { calendarFile } from "../../../src/host/outlook/calendar.js";
import { scheduleOf } from "../../../src/host/outlook/schedule.js";
import { type Options, outlook } from "./stub.js";

const NOW = new Date("2026-11-04T10:00:00Z");
const LATER = new Date("2026-11-11T09:00:00Z");
const EARLIER = new Date("2026-11-05T09:00:00Z");
const CLASSIC = { platform: "PC" };

function schedule(options: Options = {}) {
  const stub = outlook(options);
  return { ...stub, schedule: scheduleOf(stub.context)! };
}

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("where Outlook can hold mail back", () => {
  it("gives it the moment and says what happens, and that Send is still to be pressed", async () => {
    const { schedule: later, written } = schedule();
    const sending = later.send(LATER);
    await vi.advanceTimersByTimeAsync(1);
    const { said } = await sending;
    expect(later.label).toBe("Send later");
    expect(written).toEqual([["delivery", LATER]]);
    expect(said).toMatch(/^Now press Send: .*11 November|^Now press Send: .*November 11/);
    expect(said).toContain("waits in Drafts");
  });

  it("tells the moment on the clock of the zone that the pane shows", async () => {
    for (const [zone, clock] of [
      ["Asia/Tokyo", /\b0?6:00/],
      ["America/New_York", /\b0?4:00/],
    ] as const) {
      const sending = schedule().schedule.send(LATER, zone);
      await vi.advanceTimersByTimeAsync(1);
      expect((await sending).said).toMatch(clock);
    }
  });

  it("warns on classic Windows that it cannot be called back", async () => {
    const stub = outlook({ context: CLASSIC });
    (stub.context.mailbox as { diagnostics: unknown }).diagnostics = { hostName: "Outlook" };
    const sending = scheduleOf(stub.context)!.send(LATER);
    await vi.advanceTimersByTimeAsync(1);
    expect((await sending).said).toContain("no longer be changed or stopped");
  });

  it.each([
    [0, null, "goes at once"],
    [EARLIER, EARLIER, "as before"],
  ])("takes it back to what was set before (%s)", async (before, after, words) => {
    const { schedule: later, held } = schedule();
    held["delivery"] = before;
    const undone = later.send(LATER).then(({ undo }) => undo?.());
    await vi.advanceTimersByTimeAsync(1);
    expect((await undone)?.said).toContain(words);
    expect(held["delivery"]).toEqual(after);
  });

  it.each(["ignores it", "refuses it"])("says so when Outlook %s", async (how) => {
    const { schedule: later, held, item } = schedule();
    const sending = later.send(LATER);
    await vi.advanceTimersByTimeAsync(1);
    const { undo } = await sending;
    const delivery = item["delayDeliveryTime"] as { setAsync: unknown };
    delivery.setAsync = (_: unknown, done: (told: object) => void) =>
      done(how === "ignores it" ? { status: "succeeded" } : { status: "failed", error: { message: "InvalidDate" } });
    const undone = undo?.();
    await vi.advanceTimersByTimeAsync(1);
    expect((await undone)?.said).toMatch(/^Outlook did not take it back\. Clear the time/);
    expect(held["delivery"]).toEqual(LATER);
  });

  it("does nothing with a moment that has come", async () => {
    const { schedule: later, written } = schedule();
    expect(await later.send(NOW)).toEqual({ said: "That moment has come: you can send now.", undo: null });
    expect(written).toEqual([]);
  });

  it.each(["fails", "throws", "hangs"] as const)("says what else to do when it %s", async (way) => {
    const sending = schedule({ ways: { "delivery.set": way } }).schedule.send(LATER);
    await vi.advanceTimersByTimeAsync(4000);
    expect((await sending).said).toContain("could not set the time");
  });
});

describe("elsewhere", () => {
  it.each([
    { version: 12 },
    { ways: { "delivery.set": "missing" as const } },
    { context: { requirements: undefined } },
  ])("a calendar file is made (%j)", async (options) => {
    const made: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      made.push(blob as Blob);
      return "blob:calendar";
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const { schedule: reminder, written } = schedule(options);
    const sending = reminder.send(LATER);
    await vi.advanceTimersByTimeAsync(1);
    expect((await sending).said).toMatch(/calendar file.*delete the entry in your calendar/);
    expect((await sending).undo).toBeNull();
    expect(reminder.label).toBe("Remind me then");
    expect(clicked).toHaveBeenCalledOnce();
    expect(await made[0]!.text()).toContain("DTSTART:20261111T090000Z");
    expect(written).toEqual([]);
  });

  it.each(["read", "none"] as const)("there is nothing to send in mode %s", (mode) => {
    expect(scheduleOf(outlook({ mode }).context)).toBeNull();
  });
});

describe("the calendar file", () => {
  const file = calendarFile({
    at: LATER,
    made: NOW,
    uid: "1@afterword",
    title: "Send: Re: data, tools; and \\ more\r\nATTENDEE:x",
    note: "ü".repeat(200),
  });

  it("has only whole lines of at most 75 octets", () => {
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of file.slice(0, -2).split("\r\n")) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });

  it("says the same once its lines are joined", () => {
    const joined = file.replaceAll("\r\n ", "");
    expect(joined).toContain("SUMMARY:Send: Re: data\\, tools\\; and \\\\ more\\nATTENDEE:x\r\n");
    expect(joined).toContain(`DESCRIPTION:${"ü".repeat(200)}\r\n`);
    expect(joined).toContain("DTSTAMP:20261104T100000Z\r\n");
  });
});
