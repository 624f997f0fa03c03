/** The people in a To or Cc field, as a person types them: `Lena Vogt <lena@acme.example>, tomasz@acme.example`. */
import type { Person } from "../host.js";

/** `at`: where the address itself begins in the field, in UTF-16 units. */
export interface Placed extends Person {
  readonly at: number;
}

/** Set apart by commas, semicolons or line breaks, unless these stand in quotes or in angle brackets. */
export function peopleIn(field: string): Placed[] {
  return pieces(field)
    .map(([start, end]) => person(field, start, end))
    .filter((p): p is Placed => p !== null);
}

export function written(people: readonly Person[]): string {
  return people.map((p) => (p.name && p.email ? `${quoted(p.name)} <${p.email}>` : p.email || p.name)).join(", ");
}

function quoted(name: string): string {
  return /[",;<>\n]/.test(name) ? `"${name.replaceAll(/["\n]/g, " ").trim()}"` : name;
}

function pieces(field: string): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  let inQuotes = false;
  let inBrackets = false;
  for (let i = 0; i < field.length; i++) {
    const c = field[i];
    if (c === "\n") inQuotes = inBrackets = false;
    else if (c === '"') inQuotes = !inQuotes;
    else if (!inQuotes && c === "<") inBrackets = true;
    else if (!inQuotes && c === ">") inBrackets = false;
    if (c === "\n" || (!inQuotes && !inBrackets && (c === "," || c === ";"))) {
      found.push([start, i]);
      start = i + 1;
    }
  }
  // A quote or bracket that is never closed was a slip: what follows it still holds people.
  if ((inQuotes || inBrackets) && /[,;]/.test(field.slice(start))) {
    for (const part of field.slice(start).split(/(?<=[,;])/)) {
      found.push([start, start + part.replace(/[,;]$/, "").length]);
      start += part.length;
    }
    return found;
  }
  found.push([start, field.length]);
  return found;
}

function person(field: string, start: number, end: number): Placed | null {
  const piece = field.slice(start, end);
  const open = piece.lastIndexOf("<");
  if (open >= 0) {
    const close = piece.indexOf(">", open);
    const inside = piece.slice(open + 1, close < 0 ? undefined : close);
    const email = inside.trim();
    const name = piece.slice(0, open).replaceAll('"', "").trim();
    const at = start + open + 1 + (inside.length - inside.trimStart().length);
    return email || name ? { email, name, at } : null;
  }
  const email = piece.trim();
  const at = start + (piece.length - piece.trimStart().length);
  return email ? { email, name: "", at } : null;
}
