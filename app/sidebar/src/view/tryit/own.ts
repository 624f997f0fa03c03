/** Which of the addresses in the user's own mail are theirs: who wrote what hangs on it. */
import { type TemplateResult, html, nothing } from "lit-html";
import type { Desk } from "../../host/tryit/desk.js";
import { correspondents } from "../../host/tryit/history.js";

const MOST = 8;

export function ownAddresses(desk: Desk): TemplateResult | typeof nothing {
  const { letters, me, now } = desk.laid;
  const everybody = now === null ? correspondents(letters) : [];
  if (everybody.length === 0) return nothing;
  const own = new Set(me.map((p) => p.email.toLowerCase()));
  const shown = everybody.filter(({ person }, i) => i < MOST || own.has(person.email));
  const choose = (email: string, name: string, chosen: boolean): void => {
    const others = me.filter((p) => p.email.toLowerCase() !== email);
    desk.change({ me: chosen ? [...others, { email, name }] : others });
  };
  return html`<fieldset class="ti-addresses">
    <legend>Which of these addresses are yours?</legend>
    ${shown.map(
      ({ person: { email, name } }) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${own.has(email)}
            @change=${(e: Event) => choose(email, name, (e.target as HTMLInputElement).checked)}
          />
          <span>${name ? `${name} · ` : ""}${email}</span>
        </label>`,
    )}
  </fieldset>`;
}
