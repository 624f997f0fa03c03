/** Whether Office.js came, and whether this page lies inside Outlook. */

export type Readiness = { readonly context: Office.Context } | { readonly missing: "script" | "outlook" };

const EVERY = 50; // milliseconds

/** Resolves as soon as it is known; after `patience` milliseconds with what is missing. Never rejects. */
export async function officeReady(patience: number): Promise<Readiness> {
  const until = Date.now() + patience;
  while (typeof loaded()?.onReady !== "function") {
    if (Date.now() >= until) return { missing: "script" };
    await pause(EVERY);
  }
  try {
    await Promise.race([Office.onReady(), pause(until - Date.now())]);
  } catch {
    return { missing: "outlook" };
  }
  const context = loaded()?.context;
  return context?.mailbox ? { context } : { missing: "outlook" };
}

function loaded(): typeof Office | undefined {
  return (globalThis as { Office?: typeof Office }).Office;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
