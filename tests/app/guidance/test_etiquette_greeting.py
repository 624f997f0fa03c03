"""How a draft opens and closes: no greeting, somebody else's name, no name at the end."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Correspondence, Draft, Message
from app.rulebook import rules
from app.rules import Finding, Severity, matcher
from app.situation.build import GROUPS, Frame, situation
from app.text.phrases import Matcher
from app.text.reading import Reading

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
TOMASZ = Address("t.kowal@acme.example", "Tomasz Kowal")
BOB = Address("r.obrien@acme.example", "O'Brien, Robert (Talent)")
QUESTION = "is there any news on the analyst position at your office?"


@cache
def phrases() -> Matcher:
    return matcher(RULES, *GROUPS)


def found(
    rule: str,
    text: str,
    *people: Address,
    sender: Address | None = SAM,
    cc: tuple[Address, ...] = (),
    history: Iterable[Message] | None = None,
    **limits: object,
) -> tuple[Finding, ...]:
    one = RULES.by_id(f"etiquette/{rule}")
    assert one is not None
    draft = Draft(sender, people or (LENA,), cc, subject="Analyst position", text=text)
    reading = Reading(draft, phrases(), (SAM.name,))
    mails = None if history is None else Correspondence(tuple(history))
    return one.with_limits(limits).findings(reading, situation(reading, mails, Frame(NOW, frozenset({SAM.key}))))


def mended(text: str, findings: Iterable[Finding]) -> str:
    """The text after the first fix of each finding."""
    edits = [e for f in findings for fix in f.fixes[:1] for e in fix.edits]
    for edit in sorted(edits, key=lambda e: -e.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


# --- no greeting ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        (f"{QUESTION.capitalize()}\n\nBest,\nSam", True),
        ("Thank you for the interview on Monday. I enjoyed it.\n\nSam", True),
        (f"Hi Lena,\n\n{QUESTION}\n\nSam", False),
        (f"Hey, {QUESTION}\n\nSam", False),
        (f"Happy Friday Lena,\n\n{QUESTION}\n\nSam", False),
        (f"Happy Monday, Lena!\n\n{QUESTION}\n\nSam", False),
        (f"Happy New Year, Lena!\n\n{QUESTION}\n\nSam", False),
        (f"Respected Sir/Madam,\n\n{QUESTION}\n\nSam", False),
        (f"Happy to hear from you. {QUESTION}\n\nSam", True),
        (f"Good morning!\n\n{QUESTION}\n\nSam", False),
        (f"Lena –\n\n{QUESTION}\n\nSam", False),
        (f"To whom it may concern:\n\n{QUESTION}\n\nSam", False),
        ("Gibt es etwas Neues zu meiner Bewerbung als Analyst? Ich freue mich auf Ihre Antwort.\n\nSam", True),
        ("Guten Tag Frau Vogt,\n\ngibt es etwas Neues zu meiner Bewerbung als Analyst?\n\nSam", False),
        ("Kính gửi chị Lena,\n\nem xin cảm ơn chị về buổi phỏng vấn hôm thứ hai vừa rồi ạ.\n\nSam", False),
        ("", False),
        ("\n\n", False),
        ("> Hi Sam,\n> could you come on Monday?", False),
    ],
)
def test_a_mail_opens_with_a_greeting(text: str, speaks: bool) -> None:
    assert bool(found("greeting-missing", text)) is speaks


def test_the_greeting_is_offered_for_one_known_person_only() -> None:
    text = f"{QUESTION.capitalize()}\n\nBest,\nSam"
    assert mended(text, found("greeting-missing", text)).startswith("Hi Lena,\n\nIs there")
    assert mended(text, found("greeting-missing", text, BOB)).startswith("Hi Robert,\n\n")
    assert mended(text, found("greeting-missing", text, LENA, TOMASZ)) == text
    assert mended(text, found("greeting-missing", text, Address("jobs@acme.example"))) == text


# --- the wrong name ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("greeting", "people", "mended_to"),
    [
        ("Hi Tomsaz,", (TOMASZ,), "Hi Tomasz,"),
        ("Dear Mr. Kowall,", (TOMASZ,), "Dear Mr. Kowal,"),
        ("Hi Lena and Tomsaz,", (LENA, TOMASZ), "Hi Lena and Tomasz,"),
        ("Hi Anna,", (LENA,), "Hi Lena,"),
        ("Hello Tomasz!", (LENA,), "Hello Lena!"),
        ("Dear Mr. Smith,", (LENA,), "Dear Mr. Smith,"),
        ("Dear Anna Smith,", (LENA,), "Dear Anna Smith,"),
        ("Hi Anna,", (LENA, TOMASZ), "Hi Anna,"),
        ("Sehr geehrte Frau Huber,", (LENA,), "Sehr geehrte Frau Huber,"),
    ],
)
def test_a_name_that_fits_nobody_is_mended_where_that_is_certain(
    greeting: str, people: tuple[Address, ...], mended_to: str
) -> None:
    text = f"{greeting}\n\n{QUESTION}\n\nSam"
    findings = found("greeting-name", text, *people)
    assert findings
    assert mended(text, findings).startswith(f"{mended_to}\n\n")


@pytest.mark.parametrize(
    ("greeting", "people"),
    [
        ("Hi Lena,", (LENA,)),
        ("hi lena,", (LENA,)),
        ("Dear Ms. Vogt,", (LENA,)),
        ("Dear Dr. Lena Vogt,", (LENA,)),
        ("Dear Vogt Lena,", (LENA,)),
        ("Hi Bob,", (BOB,)),
        ("Hi Rob,", (BOB,)),
        ("Dear Mr. O’Brien,", (BOB,)),
        ("Hi Tomek,", (TOMASZ,)),
        ("Hi Tomasz and Lena,", (LENA, TOMASZ)),
        ("Hi team,", (LENA,)),
        ("Respected Madam,", (LENA,)),
        ("Respected Sir/Madam,", (LENA,)),
        ("Respected Ms. Vogt,", (LENA,)),
        ("Dear Human Resources,", (LENA,)),
        ("Dear People Operations,", (LENA,)),
        ("Happy Friday Lena,", (LENA,)),
        ("Hi all,", (LENA, TOMASZ)),
        ("Dear Acme recruiting team,", (LENA,)),
        ("Dear Hiring Manager,", (LENA,)),
        ("Hi there,", (LENA,)),
        ("Hi,", (LENA,)),
        ("Hi [Name],", (LENA,)),
        ("Dear Anna,", (Address("jobs@acme.example"),)),
        ("Dear Anna,", (Address("talent.acquisition@acme.example", "Acme Careers"),)),
        ("Dear Anna,", (Address("8f3a@acme.greenhouse.io", "Acme"),)),
        ("Dear Anna,", (Address("no-reply@acme.example"),)),
        ("Dear Anna,", (LENA, Address("hr@acme.example"))),
        ("Dear Anna,", (Address("12345@qq.example"),)),
        ("Dear José,", (Address("jose@acme.example", "Jose Diaz"),)),
        ("Dear Anne-Marie,", (Address("am@acme.example", "Anne-Marie Lang"),)),
        ("Dear Marie,", (Address("am@acme.example", "Anne-Marie Lang"),)),
        ("Hi Jörg,", (Address("joerg.klein@acme.example"),)),
        ("Hi Li,", (Address("wei.li@acme.example", "李伟"),)),
        ("Hi Lena, hi Tomasz,", (LENA, TOMASZ)),
    ],
)
def test_a_name_that_may_be_theirs_is_fine(greeting: str, people: tuple[Address, ...]) -> None:
    assert found("greeting-name", f"{greeting}\n\n{QUESTION}\n\nSam", *people) == ()


def test_whom_the_greeting_names_may_stand_in_cc() -> None:
    text = f"Hi Lena and Tomasz,\n\n{QUESTION}\n\nSam"
    assert found("greeting-name", text, LENA, cc=(TOMASZ,)) == ()
    (finding,) = found("greeting-name", text, LENA)
    assert [s.quote for s in finding.spans] == ["Tomasz"]
    assert finding.severity is Severity.CAUTION


def note(text: str, *others: Address) -> Message:
    return Message("m1", NOW - timedelta(days=9), LENA, (SAM, *others), text=text)


def test_somebody_of_the_thread_who_is_not_addressed_is_named_as_such() -> None:
    text = f"Hi Tomasz,\n\n{QUESTION}\n\nSam"
    (finding,) = found("greeting-name", text, LENA, history=[note("Hi Sam, see you.", TOMASZ)])
    assert "not among the recipients" in finding.message


def test_a_name_with_which_they_sign_is_theirs() -> None:
    text = f"Hi Ines,\n\n{QUESTION}\n\nSam"
    assert found("greeting-name", text, LENA, history=[note("Hi Sam, see you.\n\nBest,\nInes")]) == ()
    assert found("greeting-name", text, LENA, history=[note("Hi Sam, see you.\n\nBest,\nLena")])
    assert found("greeting-name", text, LENA, history=[note("Hi Sam,\n\nyou will meet me and Ines.\n\nBest,\nLena")])


def test_never_for_a_person_mutes_it_for_that_person_only() -> None:
    text = f"Hi Ines,\n\n{QUESTION}\n\nSam"
    assert found("greeting-name", text, LENA, never_for=("LENA@acme.example ",)) == ()
    assert found("greeting-name", text, TOMASZ, never_for=("lena@acme.example",))


def test_a_quoted_greeting_is_nobodys() -> None:
    text = f"Hi Lena,\n\n{QUESTION}\n\nSam\n\nOn Mon, 2 Nov 2026 at 10:00, Lena Vogt wrote:\n> Hi Sam,\n> see you."
    assert found("greeting-name", text) == ()


# --- no name at the end --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("close", "speaks"),
    [
        ("", True),
        ("\n\nBest regards,", True),
        ("\n\nThanks!", True),
        ("\n\nBest,\nSam", False),
        ("\n\nSam", False),
        ("\n\nS.", False),
        (" Thanks, Sam", False),
        ("\n\nKind regards\nSam Roe\nsam@mail.example | +49 30 901820", False),
        ("\n\nBest,\n\n-- \nSam Roe\nAnalyst", False),
        ("\n\n--\nSam Roe", False),
        ("\n\nBest regards,\n\nOn Mon, 2 Nov 2026 at 10:00, Lena Vogt wrote:\n> Hi Sam,\n> see you.", True),
        ("\n\nSent from my phone", True),
        ("\n\nMit freundlichen Grüßen\nSam Roe", False),
    ],
)
def test_a_mail_closes_with_a_name(close: str, speaks: bool) -> None:
    assert bool(found("sign-off-missing", f"Hi Lena,\n\n{QUESTION}{close}")) is speaks


@pytest.mark.parametrize(
    ("close", "mended_to"),
    [
        ("", "\n\nBest regards,\nSam"),
        ("\n\nMany thanks,", "\n\nMany thanks,\nSam"),
        (
            "\n\nBest,\n\nOn Mon, 2 Nov 2026, Lena wrote:\n> Hi",
            "\n\nBest,\nSam\n\nOn Mon, 2 Nov 2026, Lena wrote:\n> Hi",
        ),
    ],
)
def test_the_users_name_is_put_below_their_own_words(close: str, mended_to: str) -> None:
    text = f"Hi Lena,\n\n{QUESTION}{close}"
    assert mended(text, found("sign-off-missing", text)) == f"Hi Lena,\n\n{QUESTION}{mended_to}"


def test_without_a_known_name_nothing_is_put_in() -> None:
    text = f"Hi Lena,\n\n{QUESTION}"
    (finding,) = found("sign-off-missing", text, sender=None)
    assert finding.fixes == ()


def test_languages_whose_letters_are_not_known_are_left_alone() -> None:
    text = "Kính gửi chị Lena,\n\nem xin cảm ơn chị về buổi phỏng vấn hôm thứ hai vừa rồi ạ."
    assert found("sign-off-missing", text) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=20))
def test_spans_and_fixes_lie_in_any_text(text: str, name: str, other: str) -> None:
    whole = f"Hi {name},\n{text}"
    for rule in ("greeting-missing", "greeting-name", "sign-off-missing"):
        for finding in found(rule, whole, Address("p@acme.example", other), LENA):
            for span in finding.spans:
                assert whole[span.start : span.end] == span.quote
            assert all(0 <= e.start <= e.end <= len(whole) for fix in finding.fixes for e in fix.edits)
