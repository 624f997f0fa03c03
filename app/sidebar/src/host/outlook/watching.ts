/**
 * What changes while the pane is open. Outlook tells of another item, of recipients and attachments, but of no change
 * in subject or body: those are looked at every while, and only while the pane can be seen.
 */
import type { Draft } from "../host.js";
import { ask } from "./ask.js";
import { askAttachments, askPeople, composed, modeOf, readWords } from "./reading.js";

const PAUSE = 1500; // milliseconds between two looks
const LONGEST_PAUSE = 12_000; // when Outlook is busy and leaves looks unanswered

/** Looks of one item: what it last showed, per field; undefined while a field is unread. */
export class Looks {
  #last: readonly (string | undefined)[] = [];

  /** Whether a field shows something else than before. A field that could not be read keeps its last look. */
  differs(now: readonly (string | undefined)[]): boolean {
    const before = this.#last;
    this.#last = now.map((field, n) => field ?? before[n]);
    return now.some((field, n) => field !== undefined && before[n] !== undefined && field !== before[n]);
  }

  forget(): void {
    this.#last = [];
  }
}

/** A draft as a look at it shows it. */
export function lookOf(draft: Draft): readonly (string | undefined)[] {
  const { to, cc, bcc, subject, html, attachments, untold = [] } = draft;
  return [
    untold.includes("subject") ? undefined : subject,
    html ?? undefined,
    untold.includes("people") ? undefined : JSON.stringify([to, cc, bcc]),
    untold.includes("attachments") ? undefined : JSON.stringify(attachments),
  ];
}

/** `looks` is shared with whoever reads the draft, so that what has just been read is no change. Returns how to stop. */
export function watchItem(
  context: Office.Context,
  looks: Looks,
  changed: (what: "edited" | "opened") => void,
): () => void {
  let stopped = false;
  let told = new Set<string>();
  let pause = PAUSE;
  let next: ReturnType<typeof setTimeout> | undefined;

  const edited = (): void => changed("edited");
  const listen = async (): Promise<void> => {
    const item = composed(context.mailbox);
    const heard = new Set<string>();
    told = heard;
    if (!item || modeOf(context.mailbox) !== "compose") return;
    for (const [name, type] of eventTypes()) {
      await ask<void>((done) => item.addHandlerAsync(type, edited, done)).then(
        () => heard.add(name),
        () => undefined, // an older client: looked at with the rest
      );
    }
  };
  const opened = (): void => {
    looks.forget();
    void listen();
    changed("opened");
    again(PAUSE);
  };
  const look = async (): Promise<void> => {
    const item = composed(context.mailbox);
    if (item && modeOf(context.mailbox) === "compose") {
      const words = await readWords(item);
      const rest = await Promise.all([
        told.has("recipients") ? undefined : peopleAsText(item),
        told.has("attachments") ? undefined : attachmentsAsText(item),
      ]);
      const answered = words.some((field) => field !== undefined);
      pause = answered ? PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
      if (!stopped && item === composed(context.mailbox) && looks.differs([...words, ...rest])) changed("edited");
    }
    again(pause);
  };
  const again = (after: number): void => {
    clearTimeout(next);
    if (!stopped && !document.hidden) next = setTimeout(() => void look(), after);
  };
  const seen = (): void => again(0);

  document.addEventListener("visibilitychange", seen);
  void ask<void>((done) => context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, opened, done)).catch(
    () => undefined, // no pinning here, so the item stays the same
  );
  void listen();
  again(PAUSE);
  return () => {
    stopped = true;
    clearTimeout(next);
    document.removeEventListener("visibilitychange", seen);
    void ask<void>((done) => context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged, done)).catch(
      () => undefined,
    );
  };
}

/** Read late: outside Outlook there are no such names. */
function eventTypes(): readonly (readonly [string, Office.EventType])[] {
  const types = Office.EventType as typeof Office.EventType | undefined;
  if (!types) return [];
  return [
    ["recipients", types.RecipientsChanged],
    ["attachments", types.AttachmentsChanged],
  ];
}

async function peopleAsText(item: Office.MessageCompose): Promise<string | undefined> {
  const fields = Promise.all((["to", "cc", "bcc"] as const).map((field) => askPeople(item, field)));
  return fields.then(JSON.stringify, () => undefined);
}

async function attachmentsAsText(item: Office.MessageCompose): Promise<string | undefined> {
  return askAttachments(item).then(JSON.stringify, () => undefined);
}
