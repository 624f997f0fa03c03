import { describe, expect, test } from "vitest";
import type { Report, Situation } from "../../src/api/types.js";
import { type Flag, timeline } from "../../src/model/timeline.js";
import { NOW, SITUATION } from "../sample.js";

const ZONE = "Europe/Berlin";
const DAY = 86_400_000;

type Event = Situation["timeline"][number];

const event = (at: string | null, kind: Event["kind"] = "received"): Event => ({
  at,
  kind,
  label: kind,
  message_id: null,
});

function report(change: Partial<Report> = {}): Report {
  const purpose = { value: "status_check" as const, because: [] };
  return { verdict: "ready", send_after: null, purpose, ...change } as Report;
}

const QUIET: Situation = { ...SITUATION, interview_at: null };
const TALKED: Situation = {
  ...QUIET,
  timeline: [
    event("2026-11-02T09:00:00+01:00", "sent"),
    event("2026-11-13T15:00:00+01:00", "interview"),
    event("2026-11-16T10:00:00+01:00"),
  ],
};

const flagOf = (drawn: ReturnType<typeof timeline>, kind: Flag["kind"]) => drawn?.flags.find((f) => f.kind === kind);

test("without a dated message there is no picture", () => {
  expect(timeline(QUIET, report(), NOW, ZONE)).toBeNull();
  expect(timeline({ ...QUIET, timeline: [event(null), event("nonsense")] }, report(), NOW, ZONE)?.marks ?? []).toEqual(
    [],
  );
});

test("marks stand in the order of time, on the side of who wrote", () => {
  const drawn = timeline(TALKED, report(), NOW, ZONE)!;
  expect(drawn.marks.map((m) => m.side)).toEqual(["you", "both", "they"]);
  expect(drawn.marks.map((m) => m.x)).toEqual([...drawn.marks.map((m) => m.x)].sort((a, b) => a - b));
  expect(flagOf(drawn, "today")!.x).toBeGreaterThan(drawn.marks.at(-1)!.x);
});

test("a good moment ahead opens the window there, and is named with its day", () => {
  const drawn = timeline(TALKED, report({ verdict: "wait", send_after: "2026-11-30T09:00:00+01:00" }), NOW, ZONE)!;
  expect(flagOf(drawn, "window")!.label).toBe("good moment, 30 Nov");
  expect(drawn.window!.from).toBe(flagOf(drawn, "window")!.x);
  expect(drawn.window!.to - drawn.window!.from).toBeGreaterThan(10);
});

test("a mail that may go now opens the window today", () => {
  const drawn = timeline(TALKED, report(), NOW, ZONE)!;
  expect(drawn.window!.from).toBe(flagOf(drawn, "today")!.x);
  expect(flagOf(drawn, "window")).toBeUndefined();
});

test.each(["rejected", "closed", "offered"] as const)("once the process is %s no window is open", (stage) => {
  expect(timeline({ ...TALKED, stage }, report(), NOW, ZONE)!.window).toBeNull();
});

test("no window for a mail that should not be written, for everyday mail, or while none is written", () => {
  const everyday = report({ purpose: { value: "other", because: [] } });
  for (const judged of [report({ verdict: "let_go" }), everyday, null]) {
    expect(timeline(TALKED, judged, NOW, ZONE)!.window).toBeNull();
  }
});

test("a promised day keeps its date in every zone", () => {
  for (const zone of ["Pacific/Auckland", "America/Los_Angeles", "UTC"]) {
    expect(flagOf(timeline({ ...TALKED, promised_by: "2026-11-25" }, report(), NOW, zone), "promise")!.label).toBe(
      "their date, 25 Nov",
    );
  }
});

test("an absence reaches from what told of it to its end", () => {
  const away = {
    ...TALKED,
    away_until: "2026-11-29",
    timeline: [...TALKED.timeline, event("2026-11-17T10:00:00+01:00", "automatic")],
  };
  const drawn = timeline(away, report(), NOW, ZONE)!;
  expect(drawn.away).toEqual({ from: drawn.marks.at(-1)!.x, to: flagOf(drawn, "away")!.x });
});

test("the picture is told in words", () => {
  expect(timeline({ ...TALKED, promised_by: "2026-11-25" }, null, NOW, ZONE)!.told).toBe(
    "Since 2 Nov: 1 message of yours and 1 message of theirs. Days: interview, 13 Nov; their date, 25 Nov.",
  );
});

/** Numbers that look random and are the same on each run (mulberry32). */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe("whatever the situation", () => {
  const kinds = ["sent", "received", "automatic", "interview", "promise", "rejection"] as const;
  const drawn = Array.from({ length: 400 }, (_, seed) => {
    const next = numbers(seed);
    const at = (from: number, to: number) =>
      new Date(NOW.getTime() + (from + next() * (to - from)) * DAY).toISOString();
    const date = () => (next() < 0.6 ? at(-40, 30).slice(0, 10) : null);
    const events = Array.from({ length: 1 + Math.floor(next() * 25) }, () =>
      event(at(-90, 3), kinds[Math.floor(next() * kinds.length)]!),
    );
    events.sort((a, b) => a.at!.localeCompare(b.at!));
    const situation = { ...QUIET, timeline: events, promised_by: date(), away_until: date() };
    return timeline(situation, report({ send_after: next() < 0.5 ? at(-5, 40) : null }), NOW, ZONE)!;
  });

  test("all stands within the picture", () => {
    for (const { marks, flags, window, away } of drawn) {
      for (const x of [...marks, ...flags].map((m) => m.x)) expect(x >= 10 && x <= 100).toBe(true);
      for (const f of flags) expect(f.from >= 0 && f.to <= 100, f.label).toBe(true);
      for (const band of [window, away]) if (band) expect(band.from).toBeLessThanOrEqual(100);
    }
  });

  test("names never overlap, and need few rows", () => {
    for (const { flags, rows } of drawn) {
      expect(rows).toBeLessThanOrEqual(4);
      for (const [i, a] of flags.entries()) {
        for (const b of flags.slice(i + 1))
          expect(a.row !== b.row || a.to < b.from || b.to < a.from, `${a.label} / ${b.label}`).toBe(true);
      }
    }
  });

  test("a line to a name seldom crosses another name: only where days lie too close for any way", () => {
    const crossing = drawn.filter(({ flags }) =>
      flags.some((a) =>
        flags.some((b) => a !== b && b.row >= 0 && a.row > b.row && a.x > b.from + 0.01 && a.x < b.to - 0.01),
      ),
    );
    expect(crossing.length).toBeLessThan(drawn.length * 0.03);
  });
});
