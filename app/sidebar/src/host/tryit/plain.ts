/** The words of an HTML mail as they are read, line by line. Nothing in it is run, shown or loaded. */

const BLOCKS = new Set(
  "ADDRESS BLOCKQUOTE DIV DL DD DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
const UNSEEN = new Set("HEAD SCRIPT STYLE TEMPLATE TITLE NOSCRIPT".split(" "));
const DEEPEST = 200; // levels; what lies deeper is markup gone wrong

export function plainText(html: string): string {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return gathered(body, 0, false)
    .replaceAll(/[ \t\u00a0]+\n/g, "\n")
    .replaceAll(/\n[ \t]+/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function gathered(node: Node, depth: number, kept: boolean): string {
  if (depth > DEEPEST) return node.textContent ?? "";
  let out = "";
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = child.textContent ?? "";
      out += kept ? text : text.replaceAll(/[ \t\r\n]+/g, " ");
    } else if (child instanceof Element && !UNSEEN.has(child.tagName)) {
      out += element(child, depth, kept);
    }
  }
  return out;
}

function element(child: Element, depth: number, kept: boolean): string {
  const { tagName } = child;
  if (tagName === "BR") return "\n";
  const inner = gathered(child, depth + 1, kept || tagName === "PRE");
  if (tagName === "P") return `\n\n${inner}\n\n`;
  return BLOCKS.has(tagName) ? `\n${inner}\n` : inner;
}
