"""The subject line: missing, shouted, long, saying nothing."""

from datetime import datetime, timedelta
from functools import cache

import pytest

from app.guidance.etiquette.subject_line import words_of
from app.mail import Address, Correspondence, Draft, Message
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Record
from app.situation.build import GROUPS, Frame, situation
from app.text.phrases import Matcher
from app.text.reading import Reading
from tests.correspondence import drafted, look, rule

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
STATUS = "Hi Lena,\n\nis there any news on the analyst position?\n\nBest,\nSam"
LUNCH = "Hi Lena,\n\nshall we have lunch on Friday?\n\nSam"


@cache
def phrases() -> Matcher:
    return matcher(RULES, *GROUPS)


def found(
    rule: str, subject: str, text: str = STATUS, *, theirs: str | None = None, role: str | None = None, **limits: object
) -> tuple[Finding, ...]:
    """`theirs`: the subject of a mail that Lena wrote before."""
    one = RULES.by_id(f"etiquette/{rule}")
    assert one is not None
    reading = Reading(Draft(SAM, (LENA,), subject=subject, text=text), phrases())
    mail = Message("m1", NOW - timedelta(days=9), LENA, (SAM,), subject=theirs or "", text="Hi Sam.")
    mails = Correspondence((mail,)) if theirs is not None else None
    return one.with_limits(limits).findings(
        reading, situation(reading, mails, Frame(NOW, frozenset({SAM.key}), record=Record(role=role)))
    )


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("Re: Analyst", "Analyst"),
        ("RE: Fwd: AW: [Jobs] Re[2]: Analyst", "Analyst"),
        ("Antw: WG: TR: Odp: Analyst", "Analyst"),
        ("Re：面接", "面接"),
        ("Resume: Sam Roe", "Resume: Sam Roe"),
        ("Re", "Re"),
        ("[Acme] Analyst", "[Acme] Analyst"),
        ("", ""),
    ],
)
def test_prefixes_of_answers_are_set_aside(subject: str, rest: str) -> None:
    start, words = words_of(subject)
    assert subject[start:] == rest
    assert words == rest.split()


@pytest.mark.parametrize("subject", ["", " ", "\t\n"])
def test_an_empty_subject_is_told(subject: str) -> None:
    (finding,) = found("subject-missing", subject)
    assert finding.spans[0].quote == subject
    assert [e.replacement for f in finding.fixes for e in f.edits] == ["Next steps"]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (
            "Bonjour Léa,\n\nmerci beaucoup pour l'entretien de lundi, j'ai apprécié notre échange.",
            "Merci pour l’entretien",
        ),
        ("Buenos días, quería saber si hay novedades sobre el puesto tras la entrevista.", "Próximos pasos"),
        (
            "Cześć Anno, dziękuję za rozmowę w poniedziałek. Czy są jakieś nowe informacje w sprawie stanowiska?",
            "Dziękuję za rozmowę",
        ),
    ],
)
def test_a_subject_is_offered_in_the_language_of_the_draft(text: str, offered: str) -> None:
    (finding,) = found("subject-missing", "", text)
    assert [e.replacement for f in finding.fixes for e in f.edits] == [offered]


def test_none_is_offered_in_a_language_that_is_not_read() -> None:
    """The subject of their mail says what it is about, so that the purpose is known all the same."""
    text = "Hei Anna,\n\nkiitos paljon haastattelusta maanantaina. Onko teillä jo uutisia tästä asiasta?"
    (finding,) = found("subject-missing", "", text, theirs="Interview on Monday")
    assert finding.fixes == ()


def test_the_role_goes_into_the_subject_where_it_is_known() -> None:
    (finding,) = found("subject-missing", "", role="Night nurse")
    assert finding.fixes[0].edits[0].replacement == "Night nurse: next steps"


def test_no_subject_is_made_up_for_mail_of_another_kind() -> None:
    (finding,) = found("subject-missing", "", LUNCH)
    assert finding.fixes == ()


@pytest.mark.parametrize(
    ("subject", "marks"),
    [
        ("FOLLOWING UP", ["FOLLOWING UP"]),
        ("Re: ANALYST POSITION", ["ANALYST POSITION"]),
        ("ANALYST POSITION?!", ["ANALYST POSITION?!"]),
        ("THANK YOU FOR THE INTERVIEW, Lena", ["THANK YOU FOR THE INTERVIEW, Lena"]),
        ("Any news??", ["??"]),
        ("Hello!! Any news?!", ["!!", "?!"]),
        ("Analyst position", []),
        ("Analyst position!", []),
        ("SAP FI/CO, AWS and SQL", []),
        ("ACME", []),
        ("UNESCO internship", []),
        ("PRIVATE AND CONFIDENTIAL", []),
        ("Analyst (REQ-2041) at ACME GmbH", []),
        ("面接のお礼", []),
        ("", []),
    ],
)
def test_shouting_is_more_than_acronyms_and_legal_marks(subject: str, marks: list[str]) -> None:
    assert [s.quote for f in found("subject-shouting", subject) for s in f.spans] == marks


@pytest.mark.parametrize(("subject", "mended"), [("Any news??", "Any news?"), ("Hi!!! News?!?", "Hi! News?")])
def test_one_mark_is_kept(subject: str, mended: str) -> None:
    (finding,) = found("subject-shouting", subject)
    for edit in sorted(finding.fixes[0].edits, key=lambda e: -e.start):
        subject = subject[: edit.start] + edit.replacement + subject[edit.end :]
    assert subject == mended


@pytest.mark.parametrize(
    ("subject", "speaks"),
    [
        ("x" * 60, False),
        ("x" * 61, True),
        (f"Re: Fwd: {'x' * 60}", False),
        (f"Re: {'x' * 61}", True),
        (f"{'x' * 60}  ", False),
    ],
    ids=["60", "61", "60 behind prefixes", "61 behind a prefix", "blanks at the end"],
)
def test_sixty_characters_are_enough(subject: str, speaks: bool) -> None:
    assert bool(found("subject-too-long", subject)) is speaks


def test_how_long_a_subject_may_be_is_a_setting() -> None:
    assert found("subject-too-long", "x" * 30, most=20)


@pytest.mark.parametrize(
    "subject",
    [
        "Hi", "hello!", "Follow up", "Follow-up", "FOLLOWING UP", "Just checking in", "Quick question", "Question", "URGENT",
        "Re: update", "Status update?", "Any news?", "Important!!", "Touching base", "Regarding", "Please respond", "Good morning",
        "Hallo", "Kurze Frage", "Dringend", "Bonjour", "Relance", "Hola", "What's up",
    ],
)  # fmt: skip
def test_a_subject_that_could_stand_over_any_mail_is_vague(subject: str) -> None:
    assert found("subject-vague", subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Thank you", "Thanks for Monday", "Analyst position", "Follow-up: analyst interview", "Interview on Monday", "Sam Roe",
        "Question about the start date", "Application status", "Your offer", "Références", "You're on", "Nurse", "", "Re:", "👋",
        "Hi " * 100, "Hello Lena",
    ],
)  # fmt: skip
def test_a_subject_with_one_telling_word_is_fine(subject: str) -> None:
    assert found("subject-vague", subject) == ()


@pytest.mark.parametrize(
    ("rule", "subject"),
    [("subject-vague", "Follow up"), ("subject-shouting", "JOB INTERVIEW DATES"), ("subject-too-long", "x" * 70)],
)
def test_a_subject_that_they_chose_stays_as_it_is(rule: str, subject: str) -> None:
    assert found(rule, f"Re: {subject}", theirs=subject) == ()
    assert found(rule, f"Re: {subject}", theirs="Another one")


def test_subject_rules_speak_in_every_mail() -> None:
    for name in ("subject-missing", "subject-shouting", "subject-too-long", "subject-vague"):
        one = RULES.by_id(f"etiquette/{name}")
        assert one is not None
        assert len(one.purposes) == 7


def test_an_everyday_answer_carries_on_the_subject_of_others() -> None:
    everyday = "Hi Lena,\n\nthe invoice is in the folder.\n\nBest,\nSam"
    reading, facts = look(drafted(everyday, subject="Re: INVOICE OF OCTOBER"), now="2026-11-11T10:00", unknown=True)
    assert rule("etiquette/subject-shouting").findings(reading, facts) == ()
