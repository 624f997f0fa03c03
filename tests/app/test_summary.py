"""What a report says in a sentence or two, and that nothing in it speaks against another part of it."""

from zoneinfo import ZoneInfo

import pytest

from app.mail import Draft, DraftKind, Message
from app.report import Status
from app.review import Report, Verdict
from app.situation.moments import long_date
from tests.correspondence import LENA, SAM, drafted, invitation, moment, received, report, sent

NEW_YORK, LOS_ANGELES = ZoneInfo("America/New_York"), ZoneInfo("America/Los_Angeles")
TOKYO = ZoneInfo("Asia/Tokyo")
WORD = received("2026-11-16T10:00+01:00", "Hi Sam, it was good to talk to you about the analyst position.")
AWAY = received(
    "2026-11-17T11:00+01:00",
    "I am out of the office until 27 November 2026.",
    subject="Automatic reply: Thank you",
    headers={"auto-submitted": "auto-replied"},
)
NO = received("2026-11-16T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
INVITED = received("2026-11-03T10:00", "Here it is.", calendar=invitation("2026-11-10T14:00", LENA, SAM))
ASK = "Hi Lena,\n\nthank you again for the interview. I am still very interested. Is there any news on the position?"
RUDE = f"{ASK} You are idiots. I demand an answer today."


def look(text: str, *history: Message, now: str = "2026-11-18T10:00", zone: ZoneInfo | None = None) -> Report:
    return report(drafted(f"{text}\n\nBest,\nSam"), *history, now=now, zone=zone)


def ids(found: Report) -> set[str]:
    return {f.rule.id for f in found.findings}


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        pytest.param(None, "Wait until Wednesday, 25 November, 09:00.", id="one clock"),
        pytest.param(
            NEW_YORK, "Wait until Wednesday, 25 November, 03:00 (09:00 for them).", id="the user's clock comes first"
        ),
        pytest.param(TOKYO, "Wait until Wednesday, 25 November, 17:00 (09:00 for them).", id="east of them"),
    ],
)
def test_the_moment_is_on_the_users_clock(zone: ZoneInfo | None, said: str) -> None:
    assert look(ASK, WORD, zone=zone).summary.startswith(said.rstrip("."))


def test_another_day_there_is_named() -> None:
    word = received("2026-11-16T10:00+09:00", "Hi Sam, it was good to talk to you about the analyst position.")
    found = look(ASK, word, now="2026-11-17T10:00", zone=LOS_ANGELES)
    assert "16:00 (Wednesday, 09:00 for them)" in found.summary


def test_waiting_hides_nothing_that_hurts() -> None:
    found = look(RUDE, WORD)
    assert found.verdict is Verdict.WAIT
    assert "Before that, mend 2 things that are likely to hurt" in found.summary
    assert "Before that" not in look(ASK, WORD).summary


def test_cautions_are_not_counted_as_threats() -> None:
    found = look(
        "Hi Lena,\n\nI demand an answer today. IS THERE ANY NEWS on the position??", WORD, now="2026-11-30T10:00"
    )
    assert found.summary.startswith(
        "Think again before you send this: 1 thing is likely to hurt, and 2 more are worth a second thought"
    )


@pytest.mark.parametrize("text", ["", "  \n", "Hi Lena,\n\n", "Hi Lena,\n\n\nBest regards,\nSam"])
def test_what_is_not_written_yet_is_not_ready(text: str) -> None:
    found = report(drafted(text), WORD, now="2026-11-30T10:00")
    assert found.verdict is Verdict.POLISH
    assert found.summary == "Nothing is written yet."


def test_a_mail_passed_on_without_a_word_is_no_empty_one() -> None:
    draft = Draft(SAM, (LENA,), subject="Fwd: Train", text="", kind=DraftKind.FORWARD)
    assert report(draft, now="2026-11-30T10:00").verdict is Verdict.READY


@pytest.mark.parametrize(
    "text",
    [
        "Hi Lena,\n\nyes!! I'd love to come. Shall I bring wine?",
        "Dear all,\n\nthe cake for Jo is in the KITCHEN, help yourselves!!!",
        "Hi,\n\nI saw the holiday photos of your children on Instagram. I called you twice, I will be desperate without the drill.",
    ],
)
def test_mail_that_has_nothing_to_do_with_a_job_is_left_alone(text: str) -> None:
    found = look(text, received("2026-11-17T10:00", "Dinner on Saturday?", subject="Saturday"))
    assert found.findings == ()
    assert found.summary == "Ready to send. This does not read as mail about an interview; only slips were checked."


@pytest.mark.parametrize(
    "text",
    [
        "שלום דנה,\n\nתודה רבה על הזמן שהקדשת לי אתמול. נהניתי מאוד מהשיחה.\n\nבברכה,\nסם",
        "Γεια σας κυρία Παππά,\n\nσας ευχαριστώ πολύ για τη συνέντευξη. Θα χαρώ να έχω νέα σας.\n\nΣαμ",
        "お世話になっております。先日は面接のお時間をいただき、ありがとうございました。",
    ],
    ids=["Hebrew", "Greek", "Japanese"],
)
def test_a_language_that_is_not_read_is_said_to_be_so_with_what_was_checked(text: str) -> None:
    found = look(text)
    said = found.summary
    assert {status for section, status in found.sections if section.slug in {"patience", "tone"}} == {
        Status.NOT_CHECKED
    }
    assert said.startswith(
        "Nothing to mend in what could be checked. Afterword does not read the language of this mail"
    )
    assert "only recipients, subject, attachments and form were checked" in said
    assert "interview" not in said


def test_everyday_mail_in_a_language_that_is_read_is_everyday_mail() -> None:
    said = look("Hallo Lena,\n\nkommst du am Samstag auch zum Essen zu uns? Ich backe einen Kuchen.").summary
    assert "This does not read as mail about an interview" in said


def test_other_mail_within_a_process_is_told_apart_from_everyday_mail() -> None:
    found = look("Hi Lena,\n\nhow is the weather in Hamburg?", INVITED)
    assert "so only the general checks ran" in found.summary


@pytest.mark.parametrize(
    ("now", "zone"),
    [
        pytest.param("2026-11-18T10:00", None, id="by day"),
        pytest.param("2026-11-21T23:00", None, id="on a Saturday night"),
        pytest.param("2026-11-18T02:00", NEW_YORK, id="far away"),
    ],
)
def test_every_finding_of_time_names_the_day_of_the_report(now: str, zone: ZoneInfo | None) -> None:
    found = look(ASK, WORD, AWAY, now=now, zone=zone)
    assert {"patience/too-soon", "patience/while-away"} <= ids(found)
    assert found.send_after is not None
    day = long_date(found.situation.local_date(found.send_after))
    assert all(day in f.finding.message for f in found.findings if f.finding.clear_at)
    assert day in found.summary
    assert "patience/off-hours" not in ids(found)


def test_off_hours_alone_names_the_moment_of_the_report() -> None:
    found = look(ASK, WORD, now="2026-11-28T11:00")
    (late,) = [f for f in found.findings if f.rule.id == "patience/off-hours"]
    assert late.finding.message.endswith("Monday, 30 November, 09:00.")
    assert found.send_after == moment("2026-11-30T09:00")


@pytest.mark.parametrize("now", ["2026-11-18T10:00", "2026-11-21T22:00"])
def test_who_lets_go_is_not_told_how_to_ask(now: str) -> None:
    asked = [sent("2026-11-12T10:00"), sent("2026-11-17T10:00")]
    for history in ([INVITED, NO], [INVITED, *asked]):
        found = look("Hi Lena,\n\nany news?", *history, now=now)
        assert found.verdict is Verdict.LET_GO
        assert {r.partition("/")[0] for r in ids(found)} <= {"letting-go", "balance"}
        assert not any(f.finding.clear_at for f in found.findings)


def test_what_hurts_is_shown_to_who_lets_go_all_the_same() -> None:
    assert "tone/insult" in ids(look(RUDE, INVITED, NO))


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag Frau Vogt,\n\nvielen Dank für das Gespräch am Mittwoch. Die Umstellung auf Kafka klingt spannend.",
        "Bonjour Madame Vogt,\n\nmerci beaucoup pour notre entretien de mercredi. Votre projet m'a beaucoup plu.",
    ],
)
def test_thanks_in_another_language_are_not_asked_for(text: str) -> None:
    found = look(text, INVITED, now="2026-11-11T10:00")
    assert found.summary.startswith("Ready, as far as Afterword reads this language")
    assert not any("thanks" in f.finding.message for f in found.findings)
