/** Changes words in a field as if they were typed, so that the browser's own undo takes them back. */
import { type Change, moved } from "./changes.js";

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** The caret stays at the words where it was, and the focus where it was, if that is still on the page. */
export function type(field: Field, change: Omit<Change, "field">): void {
  const { start, end, replacement } = change;
  const expected = field.value.slice(0, start) + replacement + field.value.slice(end);
  if (expected === field.value) return;
  const focused = document.activeElement;
  const caret = [field.selectionStart ?? 0, field.selectionEnd ?? 0] as const;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  inserted(replacement);
  if (field.value !== expected) {
    // No such command here, or not as asked: the words matter more than undoing them by a key.
    field.value = expected;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const whole = { ...change, field: "text" as const };
  field.setSelectionRange(moved(caret[0], whole), moved(caret[1], whole));
  if (focused instanceof HTMLElement && focused !== field && focused.isConnected)
    focused.focus({ preventScroll: true });
}

/** The commands are old and have no successor: nothing else writes into the browser's history of undoing. */
function inserted(words: string): boolean {
  try {
    return words ? document.execCommand("insertText", false, words) : document.execCommand("delete");
  } catch {
    return false;
  }
}

/** Ctrl+Z beside the fields takes back the last fix too. Returns how to stop. */
export function undoFromAnywhere(lastMended: () => Field | null): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const undo =
      event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const field = lastMended();
    if (!undo || !field?.isConnected || isTyping(document.activeElement)) return;
    event.preventDefault();
    field.focus();
    document.execCommand("undo");
  };
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLElement && element.matches("input, textarea, select, [contenteditable='true']");
}
