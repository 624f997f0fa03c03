/** A reminder as a calendar file (RFC 5545) for any calendar program. Made here and kept nowhere. */

export interface Reminder {
  readonly at: Date;
  /** When the file was made. */
  readonly made: Date;
  /** Tells this reminder from others: one file opened twice is one entry. */
  readonly uid: string;
  readonly title: string;
  readonly note: string;
}

const LINE = 75; // octets of a line, its break left out

export function calendarFile(reminder: Reminder): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Afterword//Sidebar//EN",
    "BEGIN:VEVENT",
    `UID:${escaped(reminder.uid)}`,
    `DTSTAMP:${moment(reminder.made)}`,
    `DTSTART:${moment(reminder.at)}`,
    "DURATION:PT15M",
    `SUMMARY:${escaped(reminder.title)}`,
    `DESCRIPTION:${escaped(reminder.note)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(reminder.title)}`,
    "TRIGGER:PT0S",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** To the second, in UTC: 20261124T090000Z. */
function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/[\u0000-\u001f\u007f]/g, "");
}

/** Long lines go on behind a blank; no character is cut in two. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
