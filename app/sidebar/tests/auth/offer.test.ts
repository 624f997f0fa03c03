import { describe, expect, it } from "vitest";

import { offerSignIn } from "../../src/auth/offer.js";
import type { SignIn, State } from "../../src/auth/sign-in.js";

function offered(state: State, { token = null as string | null } = {}) {
  const watchers: (() => void)[] = [];
  const signIn = {
    state,
    get needed() {
      return this.state === "needed";
    },
    clicks: 0,
    watch: (changed: () => void) => {
      watchers.push(changed);
      return () => undefined;
    },
    async byClick() {
      this.clicks += 1;
      if (token !== null) become("in");
      return token;
    },
  };
  const become = (next: State): void => {
    signIn.state = next;
    watchers.forEach((changed) => changed());
  };
  const root = document.createElement("div");
  const stop = offerSignIn(root, signIn as unknown as SignIn);
  const press = (label: string): void => {
    const button = [...root.querySelectorAll("fluent-button")].find((one) => one.textContent === label);
    button!.dispatchEvent(new Event("click"));
  };
  return { root, signIn, become, press, stop };
}

describe("the offer to sign in", () => {
  it.each(["unknown", "off", "in", "failed"] as const)("is silent while the state is %s", (state) => {
    expect(offered(state).root.textContent).toBe("");
  });

  it("comes when only the user can help, and goes once they are in", async () => {
    const { root, become, press, signIn } = offered("unknown", { token: "t" });
    become("needed");
    expect(root.textContent).toContain("Sign in with Microsoft");
    press("Sign in");
    await Promise.resolve();
    expect(signIn.clicks).toBe(1);
    expect(root.textContent).toBe("");
  });

  it("says so when signing in was not finished", async () => {
    const { root, press } = offered("needed");
    press("Sign in");
    await new Promise((resolve) => setTimeout(resolve));
    expect(root.textContent).toContain("not finished");
  });

  it("is declined once and for all", () => {
    const { root, become, press } = offered("needed");
    press("Not now");
    become("failed");
    become("needed");
    expect(root.textContent).toBe("");
  });
});
