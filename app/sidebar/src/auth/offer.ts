/** A line that offers to sign in, where only the user can. It comes once, and a “Not now” holds while the pane is open. */
import { html, nothing, render } from "lit-html";

import type { SignIn } from "./sign-in.js";

const WHY = "Sign in with Microsoft, and Afterword can judge the timing from your earlier mail with these people.";
const UNFINISHED = "Signing in was not finished. Reviews go on without your earlier mail.";

/** Returns how to stop. */
export function offerSignIn(root: HTMLElement, signIn: SignIn): () => void {
  let declined = false;
  let said = WHY;

  const ask = async (): Promise<void> => {
    await signIn.byClick();
    if (signIn.needed) said = UNFINISHED;
    draw();
  };
  const decline = (): void => {
    declined = true;
    draw();
  };
  const draw = (): void => {
    const shown = signIn.needed && !declined;
    render(
      shown
        ? html`<section class="pane-offer" aria-label="Sign in">
            <p>${said}</p>
            <fluent-button role="button" type="button" size="small" appearance="primary" @click=${() => void ask()}
              >Sign in</fluent-button
            >
            <fluent-button role="button" type="button" size="small" appearance="subtle" @click=${decline}
              >Not now</fluent-button
            >
          </section>`
        : nothing,
      root,
    );
  };
  draw();
  return signIn.watch(draw);
}
