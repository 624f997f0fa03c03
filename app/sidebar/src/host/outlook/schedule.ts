/**
 * Sending later. From Mailbox 1.13 the mail server holds the mail back until its moment, whether or not Outlook runs;
 * elsewhere the moment goes into the user's calendar. Either way the user presses Send.
 */
import type { Schedule, Scheduled } from "../host.js";
import { ask, supports } from "./ask.js";
import { calendarFile } from "./calendar.js";
import { askSubject, composed, modeOf } from "./reading.js";

export function scheduleOf(context: Office.Context): Schedule | null {
  if (modeOf(context.mailbox) !== "compose") return null;
  const item = composed(context.mailbox);
  if (item && supports(context, "1.13") && typeof item.delayDeliveryTime?.setAsync === "function") {
    return { label: "Send later", send: (at, zone) => heldBack(item, at, zone, isClassic(context)) };
  }
  return { label: "Remind me then", send: (at, zone) => intoCalendar(item, at, zone) };
}

async function heldBack(
  item: Office.MessageCompose,
  at: Date,
  zone: string | undefined,
  classic: boolean,
): Promise<Scheduled> {
  if (at.getTime() <= Date.now()) return final("That moment has come: you can send now.");
  const before = await heldUntil(item).catch(() => null);
  try {
    await ask<void>((done) => item.delayDeliveryTime.setAsync(at, done));
  } catch {
    return final("Outlook could not set the time. Use its own Schedule send or Delay Delivery instead.");
  }
  const until = classic
    ? "Once you have pressed Send, it can no longer be changed or stopped."
    : "Until then it waits in Drafts, where you can still change it.";
  return {
    said: `Now press Send: the mail will be delivered on ${said(at, zone)}, even if Outlook is closed. ${until}`,
    undo: () => backTo(item, before, zone),
  };
}

/** Until when Outlook holds the mail back; null when it goes at once. */
async function heldUntil(item: Office.MessageCompose): Promise<Date | null> {
  return (await ask<Date | 0>((done) => item.delayDeliveryTime.getAsync(done))) || null;
}

/** What Outlook takes is looked at afterwards: that null sets no time is its habit, and not in its documentation. */
async function backTo(item: Office.MessageCompose, before: Date | null, zone: string | undefined): Promise<Scheduled> {
  const given = before as Date; // typed as a date alone
  const undone = await ask<void>((done) => item.delayDeliveryTime.setAsync(given, done))
    .then(() => heldUntil(item))
    .then((now) => now?.getTime() === before?.getTime())
    .catch(() => false);
  if (!undone) return final(`Outlook did not take it back. ${BY_HAND}`);
  return final(
    before
      ? `Taken back: as before, the mail will be delivered on ${said(before, zone)}.`
      : "Taken back: once you press Send, the mail goes at once.",
  );
}

const BY_HAND = "Clear the time in Outlook’s own Schedule send or Delay Delivery before you press Send.";

const final = (said: string): Scheduled => ({ said, undo: null });

async function intoCalendar(
  item: Office.MessageCompose | null,
  at: Date,
  zone: string | undefined,
): Promise<Scheduled> {
  const subject = item ? await askSubject(item).catch(() => "") : "";
  const file = calendarFile({
    at,
    made: new Date(),
    uid: `${crypto.randomUUID()}@afterword`,
    title: subject ? `Send: ${subject}` : "Send your follow-up",
    note: "A good moment for the mail that waits in your drafts.",
  });
  download(new Blob([file], { type: "text/calendar;charset=utf-8" }), "send-later.ics");
  return final(
    `A calendar file for ${said(at, zone)} was made: open it to be reminded. Save your mail as a draft until then. ` +
      "If no file appeared, note the time yourself. To take it back, delete the entry in your calendar.",
  );
}

function download(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the file after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Classic Outlook on Windows: the new one calls itself otherwise. */
function isClassic(context: Office.Context): boolean {
  return String(context.platform) === "PC" && context.mailbox.diagnostics?.hostName === "Outlook";
}

/** In English like the rest of the page, in the user's own kind of it. */
function said(at: Date, zone: string | undefined): string {
  const language = navigator.language?.startsWith("en") ? navigator.language : "en-GB";
  return at.toLocaleString(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    ...(zone ? { timeZone: zone } : {}),
  });
}
