/** The task pane: waits for Outlook, then puts the sidebar beside its mail. */
import "./pane.css";

import { signInConfig } from "./auth/config.js";
import { loadLibrary } from "./auth/library.js";
import { offerSignIn } from "./auth/offer.js";
import { SignIn } from "./auth/sign-in.js";
import { outlookHost } from "./host/outlook/host.js";
import { showMissing } from "./host/outlook/missing.js";
import { meOf } from "./host/outlook/reading.js";
import { officeReady } from "./host/outlook/ready.js";
import { mount } from "./view/mount.js";

const PATIENCE = 5_000; // milliseconds until the pane says that Outlook is missing
const LATER = 120_000; // a slow network may still bring it

const root = document.querySelector<HTMLElement>("#afterword")!;

async function begin(): Promise<void> {
  let ready = await officeReady(PATIENCE);
  if ("missing" in ready) {
    showMissing(root, ready.missing);
    ready = await officeReady(LATER);
  }
  if ("missing" in ready) return showMissing(root, ready.missing);
  const { context } = ready;
  const signIn = new SignIn({
    config: () => signInConfig(),
    library: loadLibrary,
    nested: isNested(context),
    address: meOf(context.mailbox)?.email ?? null,
  });
  const [offer, panel] = [document.createElement("div"), document.createElement("div")];
  root.replaceChildren(offer, panel);
  mount(panel, outlookHost(context, signIn), { surface: "outlook" });
  offerSignIn(offer, signIn);
}

/** Whether Outlook hands out tokens itself (nested app authentication). */
function isNested(context: Office.Context): boolean {
  try {
    return context.requirements.isSetSupported("NestedAppAuth", "1.1");
  } catch {
    return false;
  }
}

void begin();
