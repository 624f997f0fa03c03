/** A reminder for the good moment, as a calendar file: a page in a browser cannot send anything later. */
import type { Schedule } from "../host.js";
import { calendarFile } from "../outlook/calendar.js";
import type { Desk } from "./desk.js";

export function calendarOf(desk: Desk, save: (file: string, name: string) => void = saved): Schedule {
  return {
    label: "Add to calendar",
    send(at) {
      const { subject } = desk.laid.fields;
      const file = calendarFile({
        at,
        made: new Date(),
        uid: `${crypto.randomUUID()}@afterword`,
        title: subject ? `Send: ${subject}` : "Send your follow-up",
        note: "A good moment for the mail that you have written.",
      });
      save(file, "afterword.ics");
      return Promise.resolve({
        said:
          "A calendar file was saved. Open it, and your calendar reminds you at that moment. " +
          "To take it back, delete the entry there.",
        undo: null,
      });
    },
  };
}

function saved(file: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may ask where to save it first
}
