import { afterEach, describe, expect, it, vi } from "vitest";

import { handOver, relay } from "../../src/auth/returning.js";
import { CONFIG } from "./library.js";

const broadcast = vi.hoisted(() => vi.fn(async () => undefined));
const open = vi.hoisted(() => vi.fn());
vi.mock("@azure/msal-browser/redirect-bridge", () => ({ broadcastResponseToMainFrame: broadcast }));
vi.mock("@azure/msal-browser/popup-relay", () => ({ runPopupRelay: open }));

const page = () => ({ said: document.createElement("p"), goOn: document.createElement("button") });
const AGAIN = /did not work/;

afterEach(() => void vi.resetAllMocks());

describe("the window that sign-in returns to", () => {
  it("hands the answer over", async () => {
    const { said } = page();
    await handOver({ said });
    expect(broadcast).toHaveBeenCalledOnce();
    expect(said.textContent).toBe("");
  });

  it("says so when there is no answer", async () => {
    broadcast.mockRejectedValueOnce(new Error("empty"));
    const { said } = page();
    await handOver({ said });
    expect(said.textContent).toMatch(AGAIN);
  });
});

describe("the window in between, for a pane in a frame of another site", () => {
  it("opens Microsoft's window at a click, and nobody else's", async () => {
    const shown = page();
    await relay(async () => CONFIG, shown);
    expect(open).not.toHaveBeenCalled();
    expect(shown.goOn.hidden).toBe(false);
    shown.goOn.click();
    shown.goOn.click();
    expect(open.mock.calls).toEqual([[{ allowedAuthorityOrigins: ["https://login.example"] }]]);
  });

  it.each([async () => null, async () => Promise.reject(new Error("offline"))])(
    "opens nothing where the service has no sign-in, or is away",
    async (config) => {
      const shown = page();
      shown.goOn.hidden = true;
      await relay(config, shown);
      expect(shown.said.textContent).toMatch(AGAIN);
      expect(shown.goOn.hidden).toBe(true);
    },
  );

  it("says so when what it was asked to open is not allowed", async () => {
    open.mockImplementationOnce(() => {
      throw new Error("popup_relay_untrusted_authority");
    });
    const shown = page();
    await relay(async () => CONFIG, shown);
    shown.goOn.click();
    expect(shown.said.textContent).toMatch(AGAIN);
  });
});
