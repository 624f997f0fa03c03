/** The parts of Fluent that the sidebar uses. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/menu.js";
import "@fluentui/web-components/menu-button.js";
import "@fluentui/web-components/menu-item.js";
import "@fluentui/web-components/menu-list.js";
import "@fluentui/web-components/progress-bar.js";
import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
