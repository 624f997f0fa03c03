/**
 * Sending later. From Mailbox 1.13 the mail server holds the mail back until its moment, whether or not Outlook runs;
 * elsewhere the moment goes into the user's calendar. Either way the user presses Send.
 */
import type { Schedule } from "../host.js";
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
): Promise<string> {
  if (at.getTime() <= Date.now()) return "That moment has come: you can send now.";
  try {
    await ask<void>((done) => item.delayDeliveryTime.setAsync(at, done));
  } catch {
    return "Outlook could not set the time. Use its own Schedule send or Delay Delivery instead.";
  }
  const until = classic
    ? "Once you have pressed Send, it can no longer be changed or stopped."
    : "Until then it waits in Drafts, where you can still change it.";
  return `Now press Send: the mail will be delivered on ${said(at, zone)}, even if Outlook is closed. ${until}`;
}

async function intoCalendar(item: Office.MessageCompose | null, at: Date, zone: string | undefined): Promise<string> {
  const subject = item ? await askSubject(item).catch(() => "") : "";
  const file = calendarFile({
    at,
    made: new Date(),
    uid: `${crypto.randomUUID()}@afterword`,
    title: subject ? `Send: ${subject}` : "Send your follow-up",
    note: "A good moment for the mail that waits in your drafts.",
  });
  download(new Blob([file], { type: "text/calendar;charset=utf-8" }), "send-later.ics");
  return (
    `A calendar file for ${said(at, zone)} was made: open it to be reminded. Save your mail as a draft until then. ` +
    "If no file appeared, note the time yourself."
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
