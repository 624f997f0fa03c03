import { expect, test } from "vitest";

import { dayOf, isZone, localOf, momentOf, relative, theirs, withOffset } from "../../src/model/moments.js";
import { NOW } from "../sample.js";

const ZONE = "Europe/Berlin";
const at = (told: string) => new Date(told);

test.each([
  ["2026-12-01T09:00:00+01:00", "Tuesday 1 December, 9:00"],
  ["2026-12-01T00:05:00+01:00", "Tuesday 1 December, 0:05"],
  ["2027-01-04T15:30:00Z", "Monday 4 January 2027, 16:30"],
])("%s reads %s", (told, said) => expect(momentOf(at(told), NOW, ZONE)).toBe(said));

test("a day is the day on the user's clock", () => {
  expect(dayOf(at("2026-11-30T23:30:00Z"), NOW, ZONE)).toBe("Tuesday 1 December");
  expect(dayOf(at("2026-11-30T23:30:00Z"), NOW, "America/New_York")).toBe("Monday 30 November");
});

test.each([
  ["2026-11-23T10:00:20+01:00", "now"],
  ["2026-11-23T10:20:00+01:00", "in 20 minutes"],
  ["2026-11-23T11:00:00+01:00", "in 1 hour"],
  ["2026-11-23T07:00:00+01:00", "3 hours ago"],
  ["2026-11-24T01:00:00+01:00", "tomorrow"],
  ["2026-11-22T23:00:00+01:00", "yesterday"],
  ["2026-12-01T09:00:00+01:00", "in 8 days"],
  ["2026-11-16T09:00:00+01:00", "7 days ago"],
  ["2026-12-21T09:00:00+01:00", "in 4 weeks"],
])("%s is %s", (told, said) => expect(relative(at(told), NOW, ZONE)).toBe(said));

test("the reader's clock is named only where it shows another time", () => {
  expect(theirs("2026-12-01T09:00:00-05:00", ZONE)).toBe("9:00 for them");
  expect(theirs("2026-12-01T09:00:00+01:00", ZONE)).toBe("");
});

test.each([
  ["2026-11-20T15:00", "Europe/Berlin", "2026-11-20T15:00:00+01:00"],
  ["2026-07-20T15:00", "Europe/Berlin", "2026-07-20T15:00:00+02:00"],
  ["2026-07-20T15:00", "America/New_York", "2026-07-20T15:00:00-04:00"],
  ["2026-07-20T15:00", "Asia/Kolkata", "2026-07-20T15:00:00+05:30"],
  ["2026-10-25T01:30", "Europe/Berlin", "2026-10-25T01:30:00+02:00"],
  ["2026-10-25T03:30", "Europe/Berlin", "2026-10-25T03:30:00+01:00"],
  ["2026-07-20", "UTC", null],
  ["soon", "UTC", null],
])("%s in %s is %s", (local, zone, told) => expect(withOffset(local, zone)).toBe(told));

test("a moment goes into a form as local time, and comes back the same", () => {
  const told = "2026-11-20T15:00:00+01:00";
  expect(withOffset(localOf(at(told), ZONE), ZONE)).toBe(told);
});

test("zones are told from other words", () =>
  expect([isZone("Europe/Berlin"), isZone("Mars/Olympus")]).toEqual([true, false]));
