/** A small Outlook. Every call can be made to fail in each of the ways that real ones do. */
import { onTestFinished } from "vitest";

export type Way = "answers" | "fails" | "throws" | "hangs" | "missing";

type Done = (result: unknown) => void;

export interface Stub {
  readonly context: Office.Context;
  readonly item: Record<string, unknown>;
  /** What was written, in order: `["subject", "New"]`. */
  readonly written: [string, unknown][];
  /** What Outlook holds; a test may change it. */
  readonly held: Record<string, unknown>;
  /** Calls the handlers of one event type. */
  fire(type: string, event?: unknown): void;
  /** How often each call was made. */
  readonly calls: Map<string, number>;
}

export interface Options {
  readonly mode?: "compose" | "read" | "none";
  readonly ways?: Readonly<Record<string, Way>>;
  readonly version?: number;
  readonly held?: Readonly<Record<string, unknown>>;
  readonly context?: Readonly<Record<string, unknown>>;
}

export const LENA = { displayName: "Lena Vogt", emailAddress: "lena@acme.example", recipientType: "externalUser" };
export const SAM = { displayName: "Sam Roe", emailAddress: "sam@mail.example", recipientType: "user" };

const HELD = {
  subject: "Thank you",
  html: "<html><body><div style='font-family: Aptos; font-size: 12pt'>Hi Lena,</div><div>thank you.</div></body></html>",
  text: "Hi Lena,\r\nthank you.",
  to: [LENA],
  cc: [],
  bcc: [],
  from: SAM,
  attachments: [],
  kind: { composeType: "reply", coercionType: "html" },
  selection: { data: "", sourceProperty: "body" },
  bodyType: "html",
  delivery: 0,
};

export function outlook(options: Options = {}): Stub {
  const { mode = "compose", ways = {}, version = 16 } = options;
  const held: Record<string, unknown> = { ...HELD, ...options.held };
  const written: [string, unknown][] = [];
  const calls = new Map<string, number>();
  const handlers = new Map<string, ((event: unknown) => void)[]>();

  const call = (name: string, answer: (args: unknown[]) => unknown): unknown => {
    const way = ways[name] ?? "answers";
    if (way === "missing") return undefined;
    return (...args: unknown[]) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      const done = args.find((arg) => typeof arg === "function" && arg === args.at(-1)) as Done;
      if (way === "throws") throw new Error("Sys.ArgumentException");
      if (way === "hangs") return;
      if (way === "fails") return queueMicrotask(() => done({ status: "failed", error: { message: "InternalError" } }));
      const value = answer(args.slice(0, -1));
      queueMicrotask(() => done({ status: "succeeded", value }));
    };
  };
  const field = (name: string) => ({
    getAsync: call(`${name}.get`, () => held[name]),
    setAsync: call(`${name}.set`, ([value]) => {
      held[name] = value;
      written.push([name, value]);
    }),
  });
  const listens = (prefix: string) => ({
    addHandlerAsync: call(`${prefix}.addHandler`, ([type, handler]) => {
      handlers.set(String(type), [...(handlers.get(String(type)) ?? []), handler as () => void]);
    }),
    removeHandlerAsync: call(`${prefix}.removeHandler`, ([type]) => void handlers.delete(String(type))),
  });

  const compose = {
    itemType: "message",
    conversationId: "AAQk+x/y=",
    subject: field("subject"),
    to: field("to"),
    cc: field("cc"),
    bcc: field("bcc"),
    from: field("from"),
    body: {
      getAsync: call("body.get", ([type]) => held[String(type)]),
      getTypeAsync: call("body.type", () => held["bodyType"]),
      prependAsync: call("body.prepend", ([data, how]) => void written.push(["prepend", [data, how]])),
      setAsync: call("body.set", ([data]) => void written.push(["body", data])),
    },
    getAttachmentsAsync: call("attachments.get", () => held["attachments"]),
    getComposeTypeAsync: call("kind.get", () => held["kind"]),
    getSelectedDataAsync: call("selection.get", () => held["selection"]),
    setSelectedDataAsync: call("selection.set", ([data]) => void written.push(["selection", data])),
    sessionData: {
      getAsync: call("session.get", ([name]) => held[String(name)]),
      setAsync: call("session.set", ([name, value]) => void (held[String(name)] = value)),
    },
    delayDeliveryTime: ways["delivery.set"] === "missing" ? undefined : field("delivery"),
    ...listens("item"),
  };
  const read = {
    itemType: "message",
    conversationId: "AAQk+x/y=",
    subject: "Re: Interview",
    from: LENA,
    to: [SAM],
    cc: [],
    ...listens("item"),
  };
  const item: Record<string, unknown> = mode === "compose" ? compose : read;
  const context = {
    mailbox: {
      item: mode === "none" ? null : item,
      userProfile: { emailAddress: SAM.emailAddress, displayName: SAM.displayName },
      diagnostics: { hostName: "OutlookWebApp" },
      ...listens("mailbox"),
    },
    requirements: {
      isSetSupported: (name: string, least: string) => name === "Mailbox" && Number(least.split(".")[1]) <= version,
    },
    platform: "OfficeOnline",
    ...options.context,
  };
  const page = globalThis as Record<string, unknown>;
  onTestFinished(() => void delete page["Office"]);
  page["Office"] = {
    context,
    EventType: {
      ItemChanged: "itemChanged",
      RecipientsChanged: "recipientsChanged",
      AttachmentsChanged: "attachmentsChanged",
      OfficeThemeChanged: "officeThemeChanged",
    },
    onReady: () => Promise.resolve({ host: "Outlook", platform: "OfficeOnline" }),
  };
  return {
    context: context as unknown as Office.Context,
    item,
    written,
    held,
    calls,
    fire: (type, event) => (handlers.get(type) ?? []).forEach((handler) => handler(event)),
  };
}
