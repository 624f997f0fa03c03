"""What holds for any text: no rule raises, spans lie in the draft, two runs agree, time grows with the length."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Correspondence, Draft, DraftKind, Message
from app.review import Report, Reviewer
from app.rulebook import rules
from app.situation import Record
from app.situation.build import Frame
from app.situation.purpose import Decision
from tests.growth import assert_linear

REVIEWER = Reviewer.of(rules())
NOW = datetime.fromisoformat("2026-11-18T10:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
HISTORY = Correspondence(
    (
        Message(
            "m1", datetime.fromisoformat("2026-11-16T10:00:00+01:00"), LENA, (SAM,), text="See you at the interview."
        ),
    )
)
FRAME = Frame(NOW, frozenset({SAM.key}), (SAM.name,), "DE", Record(company="Acme", role="Analyst"))

# Pieces that rules look for, joined at random, reach deeper than random characters do.
PIECES = st.sampled_from(
    [
        "Hi Lena,",
        "Dear Ms. Vogt",
        "\n\n",
        "\n",
        ". ",
        "? ",
        "!!",
        "???",
        " why haven't you ",
        "you said you would ",
        "by Friday ",
        "if I don't hear ",
        "I expect ",
        "thank you ",
        "for the interview ",
        "any news ",
        "position ",
        "ASAP ",
        "PLEASE ",
        "attached ",
        "[Company] ",
        "{{x}} ",
        "sorry ",
        "I'm begging you ",
        "Instagram ",
        "feedback ",
        "reconsider ",
        "> quoted",
        "On Mon, Lena wrote:",
        "-- ",
        "Sent from my iPhone",
        "😊",
        "\u200b",
        "�",
        "\u202e",
        "\x00",
        "İ",
        "ß",
        "Best regards,",
        "Sam",
        "http://x.example/a",
        "lena@acme.example",
        "12/4",
        "end of next week",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def review(text: str, subject: str = "Analyst position") -> Report:
    draft = Draft(SAM, (LENA,), subject=subject, text=text, kind=DraftKind.REPLY, thread_id="t1")
    return REVIEWER.review(draft, HISTORY, FRAME)


@given(TEXTS, st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_draft_and_quote_it(text: str, subject: str) -> None:
    report = review(text, subject)
    whole = {"text": text, "subject": subject, "to": LENA.email, "from": SAM.email}
    assert report.reading.text == text
    assert not [n for n in report.not_checked if n.reason.startswith("failed")]
    for found in report.findings:
        for span in found.finding.spans:
            assert 0 <= span.start <= span.end
            assert whole[span.field][span.start : span.end] == span.quote
        for edit in (e for fix in found.finding.fixes for e in fix.edits):
            assert 0 <= edit.start <= edit.end <= len(whole[edit.field])


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_rule_survives_any_text_whatever_the_mail_is_for(text: str) -> None:
    """Each check is asked for every purpose in which it may speak."""
    report = review(text)
    for rule in REVIEWER.rules.rules:
        for purpose in sorted(rule.purposes):
            facts = replace(report.situation, purpose=Decision(purpose, report.situation.purpose.because))
            assert rule.findings(report.reading, facts) == rule.findings(report.reading, facts)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_any_text_may_stand_in_the_history(text: str) -> None:
    message = Message(
        "m1", datetime.fromisoformat("2026-11-16T10:00:00+01:00"), LENA, (SAM,), subject=text[:60], text=text
    )
    mine = Message("m2", datetime.fromisoformat("2026-11-17T10:00:00+01:00"), SAM, (LENA,), html=text, calendar=text)
    draft = Draft(SAM, (LENA,), subject="Next steps", text="Hi Lena,\n\nis there any news?\n\nSam")
    report = REVIEWER.review(draft, Correspondence((message, mine)), FRAME)
    assert len(report.situation.timeline) >= 2


@given(st.text(max_size=500))
@settings(max_examples=60, deadline=None)
def test_any_html_is_read(html: str) -> None:
    report = REVIEWER.review(Draft(SAM, (LENA,), subject="x", html=html), None, FRAME)
    assert len(report.sections) == 9


HOSTILE = [
    "a",
    "a ",
    "A",
    "?",
    "!",
    ".",
    ",",
    "\n",
    "\r\n",
    " \n",
    ">",
    "> ",
    ">\n",
    "[",
    "{",
    "<",
    "_",
    "X",
    "-",
    "--\n",
]
HOSTILE += [
    "On ",
    "why you ",
    "if I don't ",
    "thank you ",
    "From: x\n",
    "1",
    "1/",
    "a@",
    "@a.",
    "http://",
    "(",
    "Hi ",
    "Sam\n",
]
HOSTILE += [
    "İ",
    "😊",
    "\u200d",
    "é",
    "you said you would ",
    "by Friday ",
    "I'm sorry. ",
    "not ",
    '"',
    "'",
    ":-)",
    "PLEASE ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    """A hundred thousand characters may take two seconds by the contract, and take a quarter of one."""
    text = "Hi Lena,\n\nany news on the interview? " + (piece * (100_000 // len(piece)))[:99_900]
    assert_linear(review, text[:100_000])
