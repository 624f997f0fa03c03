import { expect, test } from "vitest";

import { factsOf, formOf, knownFrom } from "../../src/model/facts.js";
import { countries } from "../../src/model/limits.js";
import { LENA, SITUATION } from "../sample.js";

const EMPTY = { company: "", role: "", heldAt: "", interviewers: "", points: "" };

test("a form becomes facts, line by line, and the same form again", () => {
  const form = {
    company: " Acme ",
    role: "Engineer",
    heldAt: "2026-11-20T15:00",
    interviewers:
      'Lena Vogt <lena.vogt@acme.example>\n\nmarc@acme.example; "Ruth Adeyemi" <ruth@acme.example>\nTomasz Kowal',
    points: "- Kafka\n* the retry queue\n\n-",
  };
  const facts = factsOf(form);
  expect(facts).toEqual({
    company: "Acme",
    role: "Engineer",
    heldAt: "2026-11-20T15:00",
    interviewers: [
      LENA,
      { email: "marc@acme.example", name: "" },
      { email: "ruth@acme.example", name: "Ruth Adeyemi" },
      { email: "", name: "Tomasz Kowal" },
    ],
    points: ["Kafka", "the retry queue"],
  });
  expect(factsOf(formOf(facts))).toEqual(facts);
});

test("an empty form is no facts", () => {
  expect(factsOf({ ...EMPTY, points: " \n - " })).toBeNull();
  expect(formOf(null)).toEqual(EMPTY);
});

test("what the mail tells is offered", () => {
  expect(knownFrom(SITUATION, "Europe/Berlin")).toEqual({ company: "Acme", heldAt: "2026-11-13T15:00" });
  expect(knownFrom(null, "UTC")).toEqual({ company: "", heldAt: "" });
});

test("countries have names, in order", () => {
  const names = countries().map((c) => c.name);
  expect(names).toContain("Germany");
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});
