/**
 * The check on sending. Outlook runs it beside the mail, on classic Windows without page, storage or network, in an
 * engine that knows JavaScript of 2016 and no more, and stumbles over `async` and even over `a ? b : c`.
 *
 * It asks at most one question, never blocks, and whatever fails or takes long lets the mail go: an event that is not
 * completed would hold the mail back for minutes.
 */
import { digest } from "./digest.js";
import { slips } from "./rules.js";
import { REMEMBERED, repeated } from "./verdict.js";
import { wordsOf } from "./words.js";

type Completed = Office.SmartAlertsEventCompletedOptions;
type SendEvent = { completed(options?: Completed): void };
type Callback = (result: Office.AsyncResult<unknown>) => void;
type Question = (done: Callback) => void;

/** Milliseconds for everything; after five seconds Outlook tells the user that this add-in is slow. */
const DEADLINE = 3000;
const LONGEST = 500; // characters of Outlook's question
const PANE = "composeOpenPaneButton"; // the manifest's button that opens the pane

/** Nothing to do but to be there: Outlook has then loaded this script before the user presses Send. */
function letGo(event: SendEvent): void {
  event.completed();
}

function onMessageSendHandler(event: SendEvent): void {
  const finish = once(event);
  try {
    setTimeout(() => finish(""), DEADLINE);
    readItem((answers) => {
      let said = "";
      try {
        said = judged(answers);
      } catch {
        said = "";
      }
      finish(said);
    });
  } catch {
    finish("");
  }
}

/** Completes the event at the first call, and at no other. `said`: the question, or "" to let the mail go. */
function once(event: SendEvent): (said: string) => void {
  let over = false;
  return (said) => {
    if (over) return;
    over = true;
    if (said === "") {
      event.completed({ allowEvent: true });
      return;
    }
    try {
      event.completed(asking(said));
    } catch {
      event.completed({ allowEvent: true }); // a client that does not know one of the options
    }
  };
}

function asking(said: string): Completed {
  const options: Completed = { allowEvent: false, errorMessage: said };
  if (supports("1.14")) {
    options.commandId = PANE;
    options.cancelLabel = "Open Afterword";
  }
  return options;
}

function supports(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported("Mailbox", version);
  } catch {
    return false;
  }
}

/** What Outlook told; undefined where it refused, failed or knows no such thing. */
interface Answers {
  subject?: unknown;
  html?: unknown;
  to?: unknown;
  cc?: unknown;
  bcc?: unknown;
  attachments?: unknown;
  kind?: unknown;
  kept?: unknown;
  delivery?: unknown;
}

function readItem(done: (answers: Answers) => void): void {
  const item = Office.context.mailbox.item as unknown as Office.MessageCompose;
  const asked: [keyof Answers, Question][] = [
    ["subject", (told) => item.subject.getAsync(told as never)],
    ["html", (told) => item.body.getAsync("html", told as never)],
    ["to", (told) => item.to.getAsync(told as never)],
    ["cc", (told) => item.cc.getAsync(told as never)],
    ["bcc", (told) => item.bcc.getAsync(told as never)],
    ["attachments", (told) => item.getAttachmentsAsync(told as never)],
    ["kind", (told) => item.getComposeTypeAsync(told)],
    ["kept", (told) => item.sessionData.getAsync(REMEMBERED, told as never)],
    ["delivery", (told) => item.delayDeliveryTime.getAsync(told as never)],
  ];
  const answers: Answers = {};
  let open = asked.length;
  asked.forEach(([name, question]) => {
    let told = false;
    const settle = (value: unknown): void => {
      if (told) return; // some clients call back twice
      told = true;
      answers[name] = value;
      open -= 1;
      if (open === 0) done(answers);
    };
    try {
      question((result) => {
        if (result && String(result.status) === "succeeded") settle(result.value);
        else settle(undefined);
      });
    } catch {
      settle(undefined);
    }
  });
}

/** The question to ask, or "". What the pane said of this very draft stands, mutes and all; else the certain slips. */
function judged(answers: Answers): string {
  const last = repeated(answers.kept, digestOf(answers), deliveredAt(answers.delivery));
  let said = last.said;
  if (!last.known) {
    const found = slips({
      subject: asString(answers.subject),
      own: ownWords(answers),
      attachments: attachmentsIn(answers),
    });
    said = found.map((slip) => slip.said).join(" ");
  }
  if (said === "") return "";
  return `Before you send: ${said}`.slice(0, LONGEST);
}

function digestOf(answers: Answers): string {
  const { subject, html, to, cc, bcc, attachments } = answers;
  if (typeof subject !== "string" || typeof html !== "string" || !Array.isArray(attachments)) return "";
  return digest({
    to: addressed(to),
    cc: addressed(cc),
    bcc: addressed(bcc),
    subject,
    html,
    text: null,
    attachments: attachments.filter((one) => !one.isInline).map((one) => ({ name: String(one.name) })),
  });
}

function addressed(people: unknown): { email: string }[] {
  if (!Array.isArray(people)) return [];
  return people.map((person: Office.EmailAddressDetails) => ({ email: String(person.emailAddress) }));
}

/** Above the quoted mail. Null where a mail is an answer and where its quote begins cannot be told. */
function ownWords(answers: Answers): string | null {
  const html = asString(answers.html);
  if (html === undefined) return null;
  const own = wordsOf(html, true);
  const kind = answers.kind as { composeType?: string } | undefined;
  const isNew = kind !== undefined && kind !== null && kind.composeType === "newMail";
  if (own.cut || isNew) return own.text;
  return null;
}

function attachmentsIn(answers: Answers): number | undefined {
  if (!Array.isArray(answers.attachments)) return undefined;
  const html = asString(answers.html) || "";
  if (html.indexOf("cid:") >= 0 || html.indexOf("OwaReferenceAttachment") >= 0) return 1; // it stands in the text
  return answers.attachments.length;
}

function deliveredAt(delivery: unknown): number {
  const at = new Date(delivery as string | number).getTime(); // 0 when the user put nothing off
  return Math.max(Date.now(), at || 0);
}

function asString(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return undefined;
}

// Outlook looks the manifest's names up here; one that is missing would hold every mail back.
Office.actions.associate("onNewMessageComposeHandler", letGo);
Office.actions.associate("onMessageRecipientsChangedHandler", letGo);
Office.actions.associate("onMessageSendHandler", onMessageSendHandler);
