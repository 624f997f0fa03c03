/**
 * Microsoft's sign-in library. It is large, so it is only asked for where there is somebody to sign in.
 *
 * Inside a current Outlook the library gets its tokens from Outlook itself (nested app authentication). Elsewhere it
 * opens a window that returns to auth.html. Inside a frame of another site, such as Outlook on the web, such a window
 * shares no storage with this page; there auth.html stands between the two as a relay.
 */
import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import type { SignInConfig } from "./config.js";

export type Library = Pick<IPublicClientApplication, "acquireTokenSilent" | "acquireTokenPopup" | "getAllAccounts">;
export type Account = AccountInfo;

/**
 * Tokens in silence from what the library has kept and may renew. Its third way, a hidden frame with Microsoft's page,
 * ends in waiting wherever cookies of other sites are blocked. (2 is the library's AccessTokenAndRefreshToken.)
 */
export const FROM_KEPT = { cacheLookupPolicy: 2 } as const;

const RETURN = "/outlook/auth.html";

export async function loadLibrary(config: SignInConfig): Promise<Library> {
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  const back = new URL(RETURN, location.origin).href;
  return createNestablePublicClientApplication({
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      redirectUri: back,
      ...(window.top === window.self ? {} : { popupRelayUri: back }),
    },
    cache: { cacheLocation: "localStorage" },
  });
}
