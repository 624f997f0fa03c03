/** Moments and days in the user's words, on the user's clock. */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, zone: string): Parts {
  let format = formats.get(zone);
  if (!format) {
    const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
    format = new Intl.DateTimeFormat("en-GB", { ...numeric, hourCycle: "h23", timeZone: zone });
    formats.set(zone, format);
  }
  const told = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = told;
  return { year, month, day, hour, minute };
}

const dayNumber = (p: Parts): number => Math.round(Date.UTC(p.year, p.month - 1, p.day) / DAY);

/** The browser's time zone; `UTC` where it will not say. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** Whether the name is a zone that times can be told in here. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/** `Tuesday 1 December`, with the year when it is not this one. */
export function dayOf(at: Date, now: Date, zone: string): string {
  const year = parts(at, zone).year === parts(now, zone).year ? {} : ({ year: "numeric" } as const);
  const said = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...year,
    timeZone: zone,
  });
  return said.format(at).replace(",", "");
}

/** `9:00`. */
export function timeOf(at: Date, zone: string): string {
  const { hour, minute } = parts(at, zone);
  return `${hour}:${String(minute).padStart(2, "0")}`;
}

/** `Tuesday 1 December, 9:00`. */
export function momentOf(at: Date, now: Date, zone: string): string {
  return `${dayOf(at, now, zone)}, ${timeOf(at, zone)}`;
}

/** `in 8 days`, `tomorrow`, `in 20 minutes`, `3 days ago`: days as the calendar counts them. */
export function relative(at: Date, now: Date, zone: string): string {
  const days = dayNumber(parts(at, zone)) - dayNumber(parts(now, zone));
  const apart = at.getTime() - now.getTime();
  if (days === 0) {
    if (Math.abs(apart) < MINUTE) return "now";
    const far = Math.abs(apart) >= HOUR;
    return turned(Math.round(Math.abs(apart) / (far ? HOUR : MINUTE)), far ? "hour" : "minute", apart > 0);
  }
  if (Math.abs(days) === 1) return days > 0 ? "tomorrow" : "yesterday";
  const weeks = Math.abs(days) >= 21;
  return turned(weeks ? Math.round(Math.abs(days) / 7) : Math.abs(days), weeks ? "week" : "day", days > 0);
}

function turned(count: number, unit: string, ahead: boolean): string {
  const told = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return ahead ? `in ${told}` : `${told} ago`;
}

/** `15:00 for them`, when the moment was told in another offset than the user's clock has then; else empty. */
export function theirs(told: string, zone: string): string {
  const time = told.match(/T(\d{2}):(\d{2})/);
  if (!time) return "";
  const there = `${Number(time[1])}:${time[2]}`;
  return there === timeOf(new Date(told), zone) ? "" : `${there} for them`;
}

/** A local time such as `2026-11-20T15:00` with the offset that the zone has then; null when it is no time. */
export function withOffset(local: string, zone: string): string | null {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall) || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const offsetAt = (utc: number): number => {
    const p = parts(new Date(utc), zone);
    return Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute) - Math.floor(utc / MINUTE) * MINUTE;
  };
  const first = offsetAt(wall);
  const offset = offsetAt(wall - first); // once more: the clock may have been put forward or back in between
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const clock = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");
  return `${local}:00${offset < 0 ? "-" : "+"}${clock}`;
}

/** The local time of a moment in a zone, as a form takes it: `2026-11-20T15:00`. */
export function localOf(at: Date, zone: string): string {
  const p = parts(at, zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${p.year}-${two(p.month)}-${two(p.day)}T${two(p.hour)}:${two(p.minute)}`;
}
