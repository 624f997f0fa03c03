"""The body: how long, how many questions, slang, emoji, attachments that are not there."""

from datetime import datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Attachment, Draft
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.text.phrases import Matcher
from app.text.reading import Reading
from tests.growth import assert_linear

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
BODY_RULES = (
    *("too-long", "too-short", "too-many-asks", "hard-to-read", "slang", "emoji", "attachment-forgotten"),
    *("greeting-missing", "greeting-name", "sign-off-missing"),
)


@cache
def phrases() -> Matcher:
    return matcher(RULES)


def found(
    rule: str, body: str, purpose: Purpose = Purpose.STATUS_CHECK, *, attached: str | None = None, html: str | None = None,
    bare: bool = False, **limits: object,
) -> tuple[Finding, ...]:  # fmt: skip
    """What a rule says of a mail with this body; `bare`: the body is the whole text."""
    one = RULES.by_id(f"etiquette/{rule}")
    assert one is not None
    text = body if bare else f"Hi Lena,\n\n{body}\n\nBest,\nSam"
    files = (Attachment(attached),) if attached else ()
    draft = Draft(SAM, (LENA,), subject="Analyst", text=None if html else text, html=html, attachments=files)
    facts = Situation(NOW, purpose=Decision(purpose, ()))
    return one.with_limits(limits).findings(Reading(draft, phrases(), (SAM.name,)), facts)


def marked(findings: tuple[Finding, ...]) -> list[str]:
    return [s.quote for f in findings for s in f.spans]


def mended(body: str, findings: tuple[Finding, ...]) -> str:
    text = f"Hi Lena,\n\n{body}\n\nBest,\nSam"
    edits = [e for f in findings for fix in f.fixes for e in fix.edits]
    for edit in sorted(edits, key=lambda e: -e.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text.removeprefix("Hi Lena,\n\n").removesuffix("\n\nBest,\nSam")


# --- length --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("rule", "count", "purpose", "speaks"),
    [
        ("too-long", 150, Purpose.STATUS_CHECK, False),
        ("too-long", 151, Purpose.STATUS_CHECK, True),
        ("too-long", 200, Purpose.THANK_YOU, False),
        ("too-long", 201, Purpose.THANK_YOU, True),
        ("too-short", 25, Purpose.THANK_YOU, False),
        ("too-short", 24, Purpose.THANK_YOU, True),
        ("too-short", 0, Purpose.THANK_YOU, False),
    ],
)
def test_words_of_the_body_are_counted(rule: str, count: int, purpose: Purpose, speaks: bool) -> None:
    body = " ".join(["word"] * (count - 1)) + " end." if count else ""
    findings = found(rule, body, purpose)
    assert bool(findings) is speaks
    if speaks:
        assert str(count) in findings[0].message


def test_what_is_beyond_the_length_is_marked() -> None:
    assert marked(found("too-long", "One two three. Four five.", other=3)) == ["Four five"]


def test_quoted_mail_is_not_counted() -> None:
    quote = "On Mon, 2 Nov 2026 at 10:00, Lena Vogt wrote:\n" + "> word word word\n" * 90
    assert found("too-long", f"Any news?\n\nSam\n\n{quote}", bare=True) == ()


# --- questions -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Is there any news? When will you decide? Who decides?", 3),
        ("Is there any news? Please let me know when you decide. May I hear from you by mail.", 3),
        (
            "Could you tell me where things stand? I would appreciate it if you could confirm. I was wondering who decides.",
            3,
        ),
        ("Is there any news? When will you decide?", 0),
        ("How are you? Is there any news? When will you decide?", 0),
        ("Is there any news? When will you decide? Please let me know if you need anything else.", 0),
        ("I look forward to your answer. Thank you for your help. I hope all is well.", 0),
        ("Could you please let me know, and can you tell me when?", 0),
    ],
)
def test_questions_and_requests_are_counted_by_sentence(body: str, count: int) -> None:
    findings = found("too-many-asks", body)
    assert [len(f.spans) for f in findings] == ([count] if count else [])


# --- hard to read --------------------------------------------------------------------------------------------------
LONG = "I wanted to ask about the post and " + "the work and " * 12 + "the rest."


def test_one_long_sentence_is_marked() -> None:
    assert marked(found("hard-to-read", f"Thank you. {LONG}")) == [LONG]
    assert found("hard-to-read", f"Thank you. {LONG}", sentence=60) == ()


def test_long_words_are_hard_too() -> None:
    heavy = "Organizational transformation necessitates interdisciplinary communication capabilities. " * 5
    assert found("hard-to-read", heavy)
    assert found("hard-to-read", heavy, grade=60) == ()


def test_a_list_is_not_one_sentence() -> None:
    assert found("hard-to-read", "I could bring:\n" + "- a year of work with the pumps\n" * 9) == ()


# --- slang ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "full"),
    [
        ("Thx for the chat, that was gr8.", "Thanks for the chat, that was great."),
        (
            "Do u have news? Pls tell me, cuz I’m gonna be away.",
            "Do you have news? Please tell me, because I’m going to be away.",
        ),
        ("BTW, idk when you decide.", "By the way, I don’t know when you decide."),
        ("lol, that was fun", "lol, that was fun"),
        ("Yeah, I think I nailed it, dude", "Yeah, I think I nailed it, dude"),
    ],
)
def test_slang_is_written_out_where_that_is_certain(body: str, full: str) -> None:
    findings = found("slang", body)
    assert findings
    assert mended(body, findings) == full


@pytest.mark.parametrize(
    "body",
    [
        "I lived in Vancouver, BC and studied at the U of T, then in the U.S. and the U.K.",
        "The PLS model and the NGL plant at PPL were new to me.",
        "My site is www.u.example/lol, my address u@mail.example, my handle @dude.",
        "The u-boot loader and the yo-yo effect came up.",
        "There is no cap on the budget, and the room was well lit.",
        "I have worked there for 4 years.",
        "Thank you for the interview.",
        "",
    ],
)
def test_names_places_and_addresses_are_no_slang(body: str) -> None:
    assert marked(found("slang", body)) == []


# --- emoji ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "marks", "without"),
    [
        ("Any news? 😊", ["😊"], "Any news?"),
        ("Great talk 👍🏽🎉 yesterday", ["👍🏽🎉"], "Great talk yesterday"),
        ("Thanks ❤️ a lot", ["❤️"], "Thanks a lot"),
        ("Thanks :) a lot :-D", [":)", ":-D"], "Thanks a lot"),
        ("Fingers crossed ;-)\nSee you", [";-)"], "Fingers crossed\nSee you"),
        ("Sad :( but fine ^^", [":(", "^^"], "Sad but fine"),
        ("Love it <3", ["<3"], "Love it"),
        ("Family 👨‍👩‍👧 and flag 🇩🇪", ["👨‍👩‍👧", "🇩🇪"], "Family and flag"),
        ("I was happy xD", ["xD"], "I was happy"),
    ],
)
def test_emoji_are_marked_and_taken_out(body: str, marks: list[str], without: str) -> None:
    findings = found("emoji", body)
    assert marked(findings) == marks
    assert mended(body, findings) == without


@pytest.mark.parametrize(
    "body",
    [
        "I can start (see below:) on Monday.",
        "Items 7) and 8) are done; a) and b) too.",
        "See https://acme.example/a:/b or C:/Documents, or at 10:00.",
        "Teams of <3 people and <3 years.",
        "✓ done, → next, • point, ★ starred, ☎ 030 901820, ✉ sam@mail.example",
        "I know Adobe XD, C++ and std::vector<int>.",
        "© 2026 Acme™, §3",
        "The ratio is 3:1 (or 4:1).",
        "Options: D or P.",
    ],
)
def test_signs_and_lists_are_no_emoji(body: str) -> None:
    assert marked(found("emoji", body)) == []


# --- attachments ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "body",
    [
        "Please find attached my references.",
        "I have attached my CV.",
        "I’ve also attached the task.",
        "I attached the slides for you.",
        "My updated resume is attached.",
        "Attached you will find two samples.",
        "See the attached file, please.",
        "Please see the attachment.",
        "You can find my portfolio in the attachment.",
        "Enclosed is my transcript.",
        "CV attached.",
        "PFA my certificate.",
        "I’m attaching what we spoke of.",
        "Sorry, I forgot to attach my CV. Now it is here.",
        "The form is attached to this email.",
        "Anbei sende ich Ihnen meine Zeugnisse.",
        "Vous trouverez mon CV en pièce jointe.",
        "Adjunto mi currículum.",
    ],
)
def test_a_promised_attachment_has_to_be_there(body: str) -> None:
    assert marked(found("attachment-forgotten", body))
    assert found("attachment-forgotten", body, attached="cv.pdf") == ()


@pytest.mark.parametrize(
    "body",
    [
        "I'm attached to Berlin and the team.",
        "We’re very attached to our dog.",
        "I attach no strings.",
        "I attach great importance to clean data.",
        "There are no conditions attached.",
        "Thank you for the description that you attached.",
        "I have read your attachment and signed it online.",
        "I could not open the attachment.",
        "You did not send me the attachment.",
        "Did you get my attachments?",
        "The attachment on your second mail is empty.",
        "I haven’t attached anything.",
        "I have read the attachment and have no questions.",
        "This message and its attachments are for you alone.",
        "Could you please attach the role description?",
        "Would you like me to attach my references?",
        "I can attach a sample if you like.",
        "The CV that was attached to my application is still current.",
        "I attached it to my last mail.",
        "As you saw in my previous attachment, I worked at sea.",
        "I have grown attached to this town.",
        "I am deeply attached to the idea.",
        "There are no strings attached.",
        "I sent it yesterday, without an attachment.",
        "I do not attach much importance to titles.",
        "They work in a fully enclosed room.",
        "Thank you for the interview.",
    ],
)
def test_other_attachments_are_not_missed(body: str) -> None:
    assert marked(found("attachment-forgotten", body)) == []


def test_a_postscript_counts_as_well() -> None:
    text = "Hi Lena,\n\nany news on the post?\n\nBest,\nSam\n\nP.S. I have attached my CV."
    assert marked(found("attachment-forgotten", text, bare=True)) == ["attached"]


def test_what_stands_in_the_mail_itself_is_there() -> None:
    html = '<p>Hi Lena,</p><p>my portfolio is attached.</p><div class="gmail_chip gmail_drive_chip"><a href="x">P</a></div>'
    assert found("attachment-forgotten", "", html=html) == ()
    assert found("attachment-forgotten", "", html="<p>Hi Lena,</p><p>my portfolio is attached.</p>")


# --- any text ------------------------------------------------------------------------------------------------------
@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_spans_lie_in_any_text(text: str) -> None:
    for rule in BODY_RULES:
        for finding in found(rule, text, bare=True):
            assert all(text[s.start : s.end] == s.quote for s in finding.spans)
            assert all(0 <= e.start <= e.end <= len(text) for fix in finding.fixes for e in fix.edits)


@pytest.mark.parametrize(
    "piece",
    [
        "attached ",
        "is attached to my ",
        ":-) ",
        "<3 ",
        "😊",
        "u ",
        "thx, ",
        "? ",
        "a",
        "could you tell ",
        "^",
        "x\n",
        ":",
        "👨‍",
    ],
)
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    def read(text: str) -> None:
        for rule in ("slang", "emoji", "attachment-forgotten", "too-many-asks"):
            found(rule, text, bare=True)

    assert_linear(read, "Hi Lena,\n\n" + piece * (100_000 // len(piece)))
