/** The two ends of signing in through a window: handing the answer over, and passing it on. */
import type { SignInConfig } from "./config.js";

const AGAIN = "Signing in did not work. Close this window, then try again from Afterword.";

/** Gives the answer in this page's address to the page that asked. The library closes the window then. */
export async function handOver(page: { said: HTMLElement }): Promise<void> {
  try {
    const { broadcastResponseToMainFrame } = await import("@azure/msal-browser/redirect-bridge");
    await broadcastResponseToMainFrame();
  } catch {
    page.said.textContent = AGAIN;
  }
}

/**
 * Opens the sign-in window for a pane in a frame. Browsers open windows only at a click, and the click was in the
 * pane, so there is a button to press. Only the configured authority may be opened: anybody can write a link to here.
 */
export async function relay(
  config: () => Promise<SignInConfig | null>,
  page: { said: HTMLElement; goOn: HTMLButtonElement },
): Promise<void> {
  try {
    const [{ runPopupRelay }, known] = await Promise.all([import("@azure/msal-browser/popup-relay"), config()]);
    if (!known) throw new Error("No sign-in is configured.");
    page.said.textContent = "Afterword asks Microsoft who you are, to read the earlier mail with these people.";
    page.goOn.hidden = false;
    page.goOn.focus();
    page.goOn.addEventListener(
      "click",
      () => {
        page.goOn.hidden = true;
        page.said.textContent = "Signing in…";
        try {
          runPopupRelay({ allowedAuthorityOrigins: [new URL(known.authority).origin] });
        } catch {
          page.said.textContent = AGAIN;
        }
      },
      { once: true },
    );
  } catch {
    page.said.textContent = AGAIN;
  }
}
