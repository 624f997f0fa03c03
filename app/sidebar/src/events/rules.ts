/**
 * The few slips that are certain without the service. Their names are those of the service's rules, which see much
 * more; whatever is in doubt is left to them, since a needless question on every Send is worse than none.
 */

export interface Slip {
  readonly rule: string;
  readonly said: string;
}

/** `own`: the user's own words, null where they cannot be told from a quoted mail. Undefined: Outlook did not tell. */
export interface Checked {
  readonly subject: string | undefined;
  readonly own: string | null;
  /** Attachments of any kind, pictures in the text as well. */
  readonly attachments: number | undefined;
}

const NOUNS =
  "company|employer|organi[sz]ation|name|surname|manager|recruiter|interviewer|recipient|position|role|title|date|topic|skills?|department|team|industry|university|firma|stelle";
/** `[Company]`, `[your name]`, `[insert the role here]`; not `[1]`, `[sic]`, `[EXTERNAL]`. */
const GAPS = [
  new RegExp("\\[(?:[A-Za-z'’]{1,20}[ _-]){0,4}(?:" + NOUNS + ")(?: here)?\\](?!\\()", "i"),
  /\[(?:insert|your|enter|add|fill in) [A-Za-z' ]{2,40}\]/i,
  /\{\{ ?[A-Za-z_. ]{1,40} ?\}\}/,
  new RegExp("<(?:insert|your|enter) (?:[A-Za-z]{1,20} ){0,2}(?:" + NOUNS + ")>", "i"),
  /\blorem ipsum\b/i,
];
/** The user says that something comes with this very mail. */
const PROMISED = [
  /\b(?:please |kindly )?(?:find|see) (?:(?:the|my|an?|our|updated|requested) ){0,3}(?:[a-z]{1,20} ){0,3}(?:attached|enclosed)\b/i,
  /\b(?:find|see) (?:attached|enclosed)\b/i,
  /\b(?:I|we)(?:(?: have|['’]ve)?(?: also| now)? (?:attached|enclosed)|(?: am|['’]m| are|['’]re)(?: also| now)? (?:attaching|enclosing)) (?:my|the|an?|our|here|to this|with this|it|them|some|both|two|three)\b/i,
  /(?:^|[.!?]\s+)(?:attached|enclosed)(?: please)?(?: is| are| you will| find|:)/i,
  /\bmy [a-z]{1,20}(?: [a-z]{1,20})? (?:is|are) (?:attached|enclosed)(?: to this (?:e-?mail|mail|message)| here| below|[.,;!])/i,
];
/** Another mail's attachment, or none: with one of these in the sentence nothing is certain. */
const DOUBT =
  /\b(?:you|your|yours|they|their|he|she|his|her|last|previous|earlier|yesterday|already|had|was|were|will|would|could|can|may|might|if|when|unless|later|not|never|no|without|link)\b|n['’]t\b|\?|https?:/i;
const POLITE =
  /\byou will find\b|\bfor your (?:review|records|reference|consideration)\b|\bas you (?:asked|requested)\b/gi;
const LONGEST = 400; // characters of a sentence that are read

export function slips(draft: Checked): Slip[] {
  const found: Slip[] = [];
  if (draft.subject !== undefined && draft.subject.trim() === "") {
    found.push({ rule: "etiquette/subject-missing", said: "The subject is empty." });
  }
  const gap = firstGap(draft.subject || "") || firstGap(draft.own || "");
  if (gap !== "") found.push({ rule: "specifics/placeholder-left", said: `A gap is still open: “${gap}”.` });
  if (draft.attachments === 0 && draft.own !== null && promises(draft.own)) {
    found.push({
      rule: "etiquette/attachment-forgotten",
      said: "You speak of an attachment, and none is there.",
    });
  }
  return found;
}

function firstGap(text: string): string {
  for (const pattern of GAPS) {
    const found = pattern.exec(text);
    if (found) return found[0].slice(0, 60);
  }
  return "";
}

function promises(own: string): boolean {
  if (!/attach|enclos/i.test(own)) return false;
  return sentences(own).some((sentence) => {
    const read = sentence.slice(0, LONGEST);
    return !DOUBT.test(read.replace(POLITE, " ")) && PROMISED.some((pattern) => pattern.test(read));
  });
}

function sentences(text: string): string[] {
  return text
    .replace(/([.!?])\s+/g, "$1\n")
    .replace(/([^.!?:\n])\n(?=[a-z])/g, "$1 ")
    .split(/\n+/);
}
