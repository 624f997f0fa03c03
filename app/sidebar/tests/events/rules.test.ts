import { describe, expect, it } from "vitest";

import { slips } from "../../src/events/rules.js";
import { wordsOf } from "../../src/events/words.js";

const rulesOf = (own: string, subject = "Interview", attachments = 0) =>
  slips({ subject, own, attachments }).map((slip) => slip.rule);

describe("an empty subject", () => {
  it.each(["", "  "])("is a slip (%j)", (subject) => {
    expect(rulesOf("Hi", subject)).toEqual(["etiquette/subject-missing"]);
  });

  it("is none when Outlook did not tell it", () => {
    expect(slips({ subject: undefined, own: "Hi", attachments: 0 })).toEqual([]);
  });
});

describe("a gap of a template", () => {
  it.each([
    "I would love to join [Company].",
    "Dear [Hiring Manager's Name],",
    "the [insert role here] role",
    "Hello {{first_name}},",
    "as a <insert job title> I",
    "lorem ipsum dolor",
    "[Your Name]",
    "[your-name]",
  ])("is open in %j", (own) => {
    expect(rulesOf(own)).toEqual(["specifics/placeholder-left"]);
  });

  it("is open in a subject", () => {
    expect(rulesOf("Hi", "Thank you for the [Role] interview")).toEqual(["specifics/placeholder-left"]);
  });

  it.each([
    "see [1] and [sic]",
    "[EXTERNAL] Re: Interview [#4711]",
    "const name = list[index];",
    "the docs [company](https://acme.example)",
    "a < b and c > d",
    "{ name: 'x' }",
    "[redacted]",
    "TBD after the call",
  ])("is none in %j", (own) => {
    expect(rulesOf(own)).toEqual([]);
  });
});

describe("a forgotten attachment", () => {
  it.each([
    "Please find attached my references.",
    "Please find my updated CV attached.",
    "I have attached my portfolio for your review.",
    "I've attached the two work samples.",
    "I’m attaching my transcript.",
    "Attached is the document we discussed.",
    "Attached you will find the signed form.",
    "As you asked, see attached.",
    "My resume is attached.",
    "Thanks again. I also enclosed a reference letter... My CV is enclosed.",
  ])("is one in %j", (own) => {
    expect(rulesOf(own)).toEqual(["etiquette/attachment-forgotten"]);
    expect(rulesOf(own, "Interview", 1)).toEqual([]);
    expect(slips({ subject: "Interview", own, attachments: undefined })).toEqual([]);
  });

  it.each([
    "Thank you for the attached role description.",
    "I read the brief that you had attached.",
    "Could you resend it? I see no attachment.",
    "I attached my CV to the last mail.",
    "I have become attached to the idea.",
    "I am attached to this city.",
    "Should I have attached my CV?",
    "I will send my CV later; nothing is attached yet.",
    "This e-mail and any attachments are confidential.",
    "I attached my slides at https://acme.example/slides.",
    "She said the contract is attached to your offer.",
    "I can attach my references if that helps.",
  ])("is none in %j", (own) => {
    expect(rulesOf(own)).toEqual([]);
  });
});

describe("the words of HTML", () => {
  it("are what a reader sees", () => {
    const html =
      "<html><head><title>t</title><style>p{}</style></head><body><!-- c --><p>Hi&nbsp;Lena &amp; Tom,</p><script>x</script>a<br>b &#8217; &unknown;</body>";
    expect(wordsOf(html, false).text.replace(/\n+/g, "|")).toBe("|Hi Lena & Tom,|a|b ’ &unknown;");
  });

  it.each([
    [
      "Outlook on the web",
      "<div>Mine</div><div id='appendonsend'></div><hr><div id='divRplyFwdMsg'>From: [Company]</div>",
    ],
    [
      "classic Outlook",
      "<p>Mine</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt'>[Company]</div>",
    ],
    ["a phone", '<div>Mine</div><div id="ms-outlook-mobile-signature">x</div>'],
    ["Gmail", '<div>Mine</div><div class="gmail_quote">[Company]</div>'],
    ["Apple Mail", '<div>Mine</div><blockquote type="cite">[Company]</blockquote>'],
    ["a signature", '<div>Mine</div><div id="Signature">[Company]</div>'],
    ["plain words", "<div>Mine</div><div>-----Original Message-----</div><div>[Company]</div>"],
    ["a header in words", "<p>Mine</p><p>From: Lena &lt;lena@acme.example&gt;</p><p>[Company]</p>"],
  ])("end where a quote begins: %s", (_, html) => {
    const { text, cut } = wordsOf(html, true);
    expect(cut).toBe(true);
    expect(text.trim()).toBe("Mine");
  });
});
