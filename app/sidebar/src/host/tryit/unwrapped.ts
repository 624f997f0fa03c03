/** Text without the line breaks that mail programs put in to keep lines short. */

const WIDEST = 82; // characters; where lines are longer, nobody wrapped them

/** A break is taken out where the next word would not have fitted, so that short lines, lists and signatures stay. */
export function unwrapped(text: string): string {
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  if (width > WIDEST || width < 60) return text;
  let out = lines[0] ?? "";
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] ?? "", lines[i] ?? ""];
    const word = /^\S+/.exec(line)?.[0] ?? "";
    const forced = before.length > 40 && word !== "" && before.trimEnd().length + 1 + word.length > width;
    out += forced && !/^(?:[-*•>]|\d+[.)]\s|--)/.test(line) && !before.startsWith(">") ? ` ${line}` : `\n${line}`;
  }
  return out;
}
