/**
 * One question to Office.js. Its calls answer through a callback, may be missing in this client, may throw, and some
 * never answer: all of that is a rejected promise here, so that each caller decides what stands in for the answer.
 */
export type Done<T> = (result: Office.AsyncResult<T>) => void;

/** How long an answer may take, in milliseconds. A long thread's body takes about one second in classic Outlook. */
export const PATIENCE = 3000;

export function ask<T>(call: (done: Done<T>) => void, patience = PATIENCE): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("Outlook did not answer in time.")), patience);
    try {
      call((result) => {
        clearTimeout(late);
        if (String(result?.status) === "succeeded") resolve(result.value);
        else reject(new Error(result?.error?.message ?? "Outlook refused."));
      });
    } catch (error) {
      clearTimeout(late);
      reject(error);
    }
  });
}

/** Whether the client has this version of the mailbox functions; the test itself is missing outside Outlook. */
export function supports(context: Office.Context, version: string): boolean {
  try {
    return context.requirements.isSetSupported("Mailbox", version);
  } catch {
    return false;
  }
}
