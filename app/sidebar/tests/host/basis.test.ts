import { describe, expect, test } from "vitest";

import type { Edit } from "../../src/api/types.js";
import { Basis, carried } from "../../src/host/basis.js";
import { reversed } from "../../src/model/mend.js";

const WAS = "Hi Lena, any news?? Best, Sam";
const at = (words: string) => ({ start: WAS.indexOf(words), end: WAS.indexOf(words) + words.length });
const there = (words: string, now: string): string | null => {
  const place = carried(at(words), WAS, now);
  return place && now.slice(place.start, place.end);
};

describe("a place in a draft that was changed since", () => {
  test.each([
    ["nowhere", WAS],
    ["before it", `Dear all. ${WAS}`],
    ["behind it", `${WAS} Roe`],
    ["before it, and shorter", WAS.replace("Hi Lena, ", "")],
    ["behind it, and shorter", WAS.replace(" Best, Sam", "")],
  ])("holds the same words when the change lies %s", (_, now) => {
    expect(there("??", now)).toBe("??");
  });

  test.each([
    ["takes it away", WAS.replace("??", "")],
    ["takes a part of it away", WAS.replace("??", "?")],
    ["lies on both of its sides", `Oh. ${WAS} Roe`],
    ["is all of it", ""],
  ])("is lost when the change %s", (_, now) => {
    expect(there("??", now)).toBeNull();
  });

  test("between two words is there as long as both are", () => {
    const end = WAS.indexOf(" Best");
    const between = { start: end, end };
    expect(carried(between, WAS, `So: ${WAS}`)).toEqual({ start: end + 4, end: end + 4 });
    expect(carried(between, WAS, WAS.replace("Sam", "S. Roe"))).toEqual(between);
    expect(carried(between, WAS, WAS.replace("?? Best", "?! Best"))).toBeNull();
    expect(carried({ start: 0, end: 0 }, WAS, `Dear Lena, ${WAS}`)).toBeNull();
  });

  test("in a long draft is found in linear time", () => {
    const long = "a".repeat(1_000_000);
    expect(carried({ start: 999_999, end: 1_000_000 }, long, `b${long}`)?.start).toBe(1_000_000);
  });
});

test("the edits that take the last fix back are of the draft with that fix in it, all others of the judged one", () => {
  const basis = new Basis<string>();
  const fix: Edit[] = [{ field: "text", ...at("??"), replacement: "?", index: null }];
  expect(basis.of(fix)).toBeNull();
  basis.judged("judged");
  basis.mended(fix, ["??"], "mended");
  basis.judged("judged anew");
  expect(basis.of(reversed(fix, ["??"]).edits)).toBe("mended");
  expect(basis.of(fix)).toBe("judged anew");
});
