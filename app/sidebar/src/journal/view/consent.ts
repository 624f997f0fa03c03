/** What a journal would keep and what never, in plain words, and yes or no. */
import { type TemplateResult, html, nothing } from "lit-html";

import { icon } from "../../view/icons.js";
import { button, notice } from "./controls.js";

export interface ConsentAround {
  readonly declined: boolean;
  /** Below the settings, which have their own heading. */
  readonly inSettings: boolean;
  readonly busy: boolean;
  readonly said: string;
  readonly yes: () => void;
  readonly no: () => void;
}

export function consent(around: ConsentAround): TemplateResult {
  const { busy, said, yes, no } = around;
  const id = around.inSettings ? "aw-consent" : "aw-home";
  if (around.declined) {
    return html`<section class="aw-card aw-consent aw-tone-faint" aria-labelledby=${id}>
      <h2 id=${id} class="aw-headline" tabindex="-1">${icon("stop")}Nothing is kept</h2>
      <p>You chose to keep no journal. Reviews work as before.</p>
      <div class="aw-row">${button("Read it once more", yes)}</div>
    </section>`;
  }
  return html`<section class="aw-card aw-consent aw-tone-calm" aria-labelledby=${id}>
    <h2 id=${id} class="aw-headline" tabindex="-1">${icon("pen")}Keep a journal of your interviews?</h2>
    <p>
      With one, Afterword tells you when a thank-you or a question is due, helps you look back after an answer, and
      shows your own pattern over time.
    </p>
    <h3>What is kept</h3>
    <ul class="aw-points">
      <li>Interviews: company, role, people, dates, outcome</li>
      <li>What you type here: points you talked about, debriefs, settings</li>
      <li>
        Of mail about an interview: when it went back or forth, of which kind it was, and who of the people you keep
        wrote it
      </li>
      <li>
        Fingerprints of notes you sent, to notice the same note sent twice. They cannot be turned back into words.
      </li>
    </ul>
    <h3>What is never kept</h3>
    <ul class="aw-points">
      <li>The words of your mail, its subjects and attachments</li>
      <li>Mail that is about anything else</li>
    </ul>
    <p>
      It is kept by the service at <b>${location.host}</b>, for you alone. In the settings you can take it all with you,
      or delete it at once.
    </p>
    ${said ? notice(said) : nothing}
    <div class="aw-row">
      ${button("Yes, keep a journal", yes, { primary: true, busy })} ${button("No, keep nothing", no, { busy })}
    </div>
  </section>`;
}
