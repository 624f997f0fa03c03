/** The choices of the settings. */

/** Every zone that this browser can tell time in. */
export function zones(): string[] {
  return typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
}

// ISO 3166-1 codes of the countries whose public holidays the service may know.
const CODES =
  "AD AE AL AM AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR GT HK HN HR HU ID IE IL IN IS IT JM JO JP KE KR KW KZ LB LI LK LT LU LV MA MC MD ME MK MT MX MY NG NI NL NO NZ OM PA PE PH PK PL PT PY QA RO RS RU SA SE SG SI SK SM SV TH TN TR TW TZ UA US UY UZ VE VN ZA";

/** Countries by their English names, in the order of these. */
export function countries(): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return CODES.split(" ")
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
