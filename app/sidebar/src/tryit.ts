/** The try-it page: a compose window, and the sidebar beside it. */
import { Desk } from "./host/tryit/desk.js";
import { tryItHost } from "./host/tryit/host.js";
import { samples } from "./host/tryit/samples.js";
import { Themes } from "./host/tryit/theme.js";
import { mount } from "./view/mount.js";
import { ComposeWindow } from "./view/tryit/compose.js";
import { themeSwitch } from "./view/tryit/themes.js";

const place = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

const desk = new Desk();
const themes = new Themes();
const compose = new ComposeWindow(place("compose"), place("thread"), desk);
const ready = samples().then((all) => compose.offer(all));
compose.draw();
mount(place("review"), tryItHost({ desk, themes, ready, type: (change) => compose.type(change) }), {
  surface: "try-it",
});
themeSwitch(place("theme"), themes);
