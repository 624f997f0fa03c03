/** The check on sending as Outlook on classic Windows runs it: the built script, in an engine without a page. */
import { createContext, runInContext } from "node:vm";

import { type Rollup, build } from "vite";

import { digest } from "../../src/events/digest.js";

export async function bundle(): Promise<string> {
  const built = await build({ configFile: "events.config.ts", logLevel: "silent", build: { write: false } });
  const [only] = built as Rollup.RollupOutput[];
  return only!.output[0].code;
}

export type Way = "answers" | "fails" | "throws" | "hangs" | "missing" | "twice" | "late";

export interface Scene {
  readonly held?: Readonly<Record<string, unknown>>;
  readonly ways?: Readonly<Record<string, Way>>;
  readonly version?: number;
  /** What `Office.context` is; without it, a whole one. */
  readonly context?: unknown;
  readonly completed?: (options: unknown) => void;
}

export const LETTER = {
  subject: "Thank you",
  html: "<html><body><div>Hi Lena,</div><div>thank you for the interview on Monday.</div></body></html>",
  to: [{ displayName: "Lena Vogt", emailAddress: "lena@acme.example" }],
  cc: [],
  bcc: [],
  attachments: [],
  kind: { composeType: "newMail" },
  kept: undefined,
  delivery: 0,
};

/** The digest that the pane would keep for what is held. */
export function digestOf(held: typeof LETTER): string {
  const people = held.to.map((person) => ({ email: person.emailAddress }));
  return digest({
    to: people,
    cc: [],
    bcc: [],
    subject: held.subject,
    html: held.html,
    text: null,
    attachments: held.attachments,
  });
}

export interface Outcome {
  /** What the event was completed with, once for each time. */
  readonly completed: { allowEvent?: boolean; errorMessage?: string; commandId?: string; cancelLabel?: string }[];
  readonly handlers: readonly string[];
}

const CALLS = {
  subject: "subject.getAsync",
  html: "body.getAsync",
  to: "to.getAsync",
  cc: "cc.getAsync",
  bcc: "bcc.getAsync",
  attachments: "getAttachmentsAsync",
  kind: "getComposeTypeAsync",
  kept: "sessionData.getAsync",
  delivery: "delayDeliveryTime.getAsync",
} as const;

/** Runs one handler; `timers` lets time pass, in the order in which it was asked for. */
export function play(code: string, scene: Scene = {}, handler = "onMessageSendHandler"): Outcome {
  const { ways = {}, version = 16 } = scene;
  const held: Record<string, unknown> = { ...LETTER, ...scene.held };
  const timers: { after: number; run: () => void }[] = [];
  const item: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(CALLS)) {
    const [owner, method] = path.includes(".") ? (path.split(".") as [string, string]) : [null, path];
    const way = ways[name] ?? "answers";
    if (way === "missing") continue;
    const call = (...args: unknown[]): void => {
      const done = args.at(-1) as (result: unknown) => void;
      const good = { status: "succeeded", value: held[name] };
      if (way === "throws") throw new Error("Sys.ArgumentException");
      if (way === "fails") done({ status: "failed", error: { code: 5001 } });
      if (way === "late") timers.push({ after: 10_000, run: () => done(good) });
      if (way === "answers" || way === "twice") done(good);
      if (way === "twice") done(good);
    };
    if (owner) item[owner] = { [method]: call };
    else item[method] = call;
  }
  const handlers = new Map<string, (event: unknown) => void>();
  const whole = {
    mailbox: { item },
    requirements: { isSetSupported: (_: string, least: string) => Number(least.split(".")[1]) <= version },
  };
  const sandbox = {
    Office: {
      context: "context" in scene ? scene.context : whole,
      actions: { associate: (name: string, run: (event: unknown) => void) => handlers.set(name, run) },
    },
    setTimeout: (run: () => void, after: number) => timers.push({ after, run }),
  };
  runInContext(code, createContext(sandbox));
  const completed: Outcome["completed"] = [];
  const event = {
    completed: (options: Outcome["completed"][number]) => {
      scene.completed?.(options);
      completed.push({ ...options });
    },
  };
  handlers.get(handler)!(event);
  for (const timer of timers.sort((a, b) => a.after - b.after)) timer.run();
  return { completed, handlers: [...handlers.keys()] };
}
