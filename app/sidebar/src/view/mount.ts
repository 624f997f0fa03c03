/** Puts the sidebar on a page. */
import "./panel.css";
import "./elements.js";

import { type Service, service } from "../api/client.js";
import type { Host } from "../host/host.js";
import { browserKeep, pageStorage } from "../keep/browser.js";
import type { Keep } from "../keep/keep.js";
import { Session } from "../review/session.js";
import { PAGE, type Surroundings } from "../review/surroundings.js";
import { PanelView } from "./panel.js";
import { followTheme } from "./theme.js";

/** What the page itself would give, where something else is given. */
export interface MountOptions {
  readonly service?: Service;
  readonly keep?: Keep;
  readonly around?: Surroundings;
}

export interface Panel {
  readonly session: Session;
  /** Takes the sidebar off the page. */
  stop(): void;
}

/** Begins at once to follow what the host shows. A page without a heading or a main part gets the sidebar's. */
export function mount(root: HTMLElement, host: Host, options: MountOptions = {}): Panel {
  const asked = options.service ?? service(location.origin);
  const keep = options.keep ?? browserKeep(pageStorage());
  const session = new Session(host, asked, keep, options.around ?? PAGE);
  const has = (tag: string) => document.querySelector(tag) !== null;
  const view = new PanelView(root, host, session, asked, keep, { title: !has("h1"), main: !has("main") });
  const stops = [followTheme(host), session.watch(() => view.draw())];
  view.draw();
  session.start();
  return {
    session,
    stop() {
      session.stop();
      stops.forEach((stop) => stop());
      root.replaceChildren();
    },
  };
}
