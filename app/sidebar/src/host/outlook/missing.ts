/** What stands in the pane when Outlook cannot be reached from it: never nothing. */
import { html, render } from "lit-html";

const TOLD = {
  script: {
    title: "Outlook did not connect",
    said: "The part of this page that Microsoft serves did not load, so Afterword cannot see your mail.",
    todo: "Check your connection, then close Afterword and open it again. Some networks and blockers stop appsforoffice.microsoft.com; it has to be allowed. Your mail is untouched.",
  },
  outlook: {
    title: "This page belongs inside Outlook",
    said: "Afterword reads the mail that is open beside it, and here there is none.",
    todo: "Open or write a mail in Outlook and choose Afterword there.",
  },
} as const;

export function showMissing(root: HTMLElement, missing: keyof typeof TOLD): void {
  const { title, said, todo } = TOLD[missing];
  const place = document.createElement("div");
  root.replaceChildren(place);
  render(
    html`<section class="pane-missing" role="alert">
      <h1>${title}</h1>
      <p>${said}</p>
      <p>${todo}</p>
      <p><a href="/" target="_blank" rel="noopener">Try Afterword with a mail of your own in the browser</a></p>
    </section>`,
    place,
  );
}
