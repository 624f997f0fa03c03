/** Plain words as HTML that looks like the draft around it. */

const PROPERTIES = [/(?:^|;)\s*(font-family:[^;]+)/i, /(?:^|;)\s*(font-size:[^;]+)/i, /(?:^|;)\s*(color:[^;]+)/i];

/** `style` of the element that holds the first words: without it Outlook sets them in its default font. */
export function fontOf(html: string): string {
  // Under another name: the page's policy forbids inline styles, and reading takes away what it forbids.
  const page = new DOMParser().parseFromString(html.replaceAll(/\sstyle\s*=/gi, " data-style="), "text/html");
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.nodeValue?.trim()) continue;
    const around: string[] = [];
    for (let element = walker.currentNode.parentElement; element; element = element.parentElement) {
      around.push(element.getAttribute("data-style") ?? "");
    }
    const found = PROPERTIES.map((pattern) => around.map((style) => pattern.exec(style)?.[1]).find(Boolean));
    return found.filter(Boolean).join("; ");
  }
  return "";
}

/** One block a line; an empty line keeps its height. */
export function asParagraphs(text: string, style: string): string {
  const attribute = style ? ` style="${escaped(style)}"` : "";
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.map((line) => `<div${attribute}>${line ? escaped(line) : "<br>"}</div>`).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
