import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { showMissing } from "../../../src/host/outlook/missing.js";
import { officeReady } from "../../../src/host/outlook/ready.js";
import { outlook } from "./stub.js";

const page = globalThis as Record<string, unknown>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  delete page["Office"];
});

async function ready(patience = 5000) {
  const answer = officeReady(patience);
  await vi.advanceTimersByTimeAsync(patience + 100);
  return answer;
}

describe("Office.js", () => {
  it("is there", async () => {
    const { context } = outlook();
    expect(await ready()).toEqual({ context });
  });

  it("comes late, but comes", async () => {
    const answer = officeReady(5000);
    await vi.advanceTimersByTimeAsync(3000);
    const { context } = outlook();
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toEqual({ context });
  });

  it("is blocked", async () => {
    expect(await ready()).toEqual({ missing: "script" });
  });

  it("is loaded outside Outlook, where it knows no mailbox", async () => {
    page["Office"] = { onReady: async () => ({ host: null, platform: null }), context: {} };
    expect(await ready()).toEqual({ missing: "outlook" });
  });

  it.each([() => new Promise(() => undefined), () => Promise.reject(new Error("no"))])(
    "never gets ready",
    async (onReady) => {
      page["Office"] = { onReady, context: undefined };
      expect(await ready()).toEqual({ missing: "outlook" });
    },
  );
});

it.each(["script", "outlook"] as const)("says what to do when the %s is missing, and shows a way on", (missing) => {
  const root = document.createElement("main");
  root.innerHTML = "<p>Afterword is starting…</p>";
  showMissing(root, missing);
  showMissing(root, missing);
  expect(root.querySelectorAll("h1")).toHaveLength(1);
  expect(root.textContent).not.toContain("starting");
  expect(root.querySelector("a")!.getAttribute("href")).toBe("/");
  expect(root.querySelector("[role=alert]")).not.toBeNull();
});
