"""From mail to what may be kept with one click; and silence where mail is about something else."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.journal.proposals import Proposal, proposals
from app.journal.records import Interview, Outcome, Part, Person, Round
from app.mail import Address, Correspondence, Message
from app.situation.build import Frame
from tests.app.journal.processes_kept import at, process, round_
from tests.app.journal.processes_kept import received as noted
from tests.correspondence import JOBS, JONAS, LENA, SAM, invitation, received, reviewer, sent

NOW = at("2026-11-09T10:00")
ANNA = Address("anna@mail.example", "Anna Berg")
JAN = Address("jan@northwind.example", "Jan Berg")
INVITED = received(
    "2026-11-02T10:00",
    "Hi Sam, please find the invitation for your interview for the analyst position.",
    calendar=invitation("2026-11-12T14:00", LENA, SAM),
)
KEPT = process(round_("2026-11-12T14:00"), id="1" * 32)


def calendar(start: str, *people: Address, summary: str, method: str = "REQUEST", uid: str = "1") -> str:
    plain = invitation(start, *people, uid=uid)
    return plain.replace("SUMMARY:Interview", f"SUMMARY:{summary}").replace("METHOD:REQUEST", f"METHOD:{method}")


def proposed(*mails: Message, kept: tuple[Interview, ...] = (), now: Any = NOW) -> tuple[Proposal, ...]:
    frame = Frame(now, frozenset({SAM.email}), (SAM.name,), "DE")
    return proposals(Correspondence(mails), frame, kept, reviewer().matcher)


def one(*mails: Message, kept: tuple[Interview, ...] = (), now: Any = NOW) -> Proposal:
    (found,) = proposed(*mails, kept=kept, now=now)
    return found


def test_an_invitation_becomes_an_interview() -> None:
    found = one(INVITED)
    assert (found.interview, found.version, found.changes, found.reopens) == (None, None, (), False)
    assert found.details.company == "Acme"
    assert [(r.held_at, r.ends_at) for r in found.details.rounds] == [(at("2026-11-12T14:00"), at("2026-11-12T15:00"))]
    assert found.details.people == (Person(LENA.email, LENA.name, Part.INTERVIEWER),)
    assert found.because == ("A calendar entry: Thursday, 12 November, 14:00.",)
    assert found.mails == (INVITED.id,)


@pytest.mark.parametrize(
    ("mails", "rounds"),
    [
        ([received("2026-11-02T10:00", "Join with the link below.", subject="Invitation", calendar=calendar("2026-11-12T14:00", LENA, SAM, summary="Analyst interview with Sam Roe"))], 1),
        ([received("2026-11-02T10:00", "Hi Sam, thank you for your application. We would like to invite you to an interview on Thursday, 12 November at 14:00 in our office.")], 1),
        ([received("2026-11-02T10:00", "Guten Tag Herr Roe, vielen Dank für Ihre Bewerbung. Gerne laden wir Sie zum Vorstellungsgespräch am 12. November 2026 um 14:00 Uhr ein.")], 1),
        ([received("2026-11-05T16:00", "Hi Sam, it was good to meet you at the interview yesterday. We will let you know by 20 November.")], 1),
        ([received("2026-11-02T10:00", "Hi Sam, thank you for applying. We would like to invite you to a first interview. When would suit you next week?")], 0),
        ([received("2026-11-02T10:00", "Your interview is confirmed.", sender=Address("no-reply@us.greenhouse-mail.io", "Northwind Hiring Team"), subject="Interview with Northwind", calendar=calendar("2026-11-12T14:00", JAN, SAM, summary="Interview with Northwind"))], 1),
    ],
    ids=["a summary alone", "in words", "in German", "one that was", "the time is open", "by a service"],
)  # fmt: skip
def test_what_is_an_interview_is_proposed(mails: list[Message], rounds: int) -> None:
    assert len(one(*mails).details.rounds) == rounds


@pytest.mark.parametrize(
    "mail",
    [
        received("2026-11-02T10:00", "Ace your next interview! Join our free session on Thursday, 12 November at 14:00. Apply for 500 new positions.", sender=Address("news@jobs-weekly.example", "Jobs Weekly"), subject="Five interview tips"),
        received("2026-11-02T10:00", "We invite you to an interview workshop on Thursday, 12 November at 14:00. Your application matters.", sender=Address("news@jobs-weekly.example"), headers={"list-unsubscribe": "<https://jobs-weekly.example>"}),
        received("2026-11-02T10:00", "Thank you for registering. Your calendar entry is attached.", sender=Address("events@cloudco.example", "CloudCo"), subject="You are registered: hiring trends webinar", calendar=calendar("2026-11-12T17:00", summary="Webinar: hiring trends", method="PUBLISH")),
        received("2026-11-02T10:00", "See you there!", sender=ANNA, subject="Lunch", calendar=calendar("2026-11-12T12:00", ANNA, SAM, summary="Lunch")),
        received("2026-11-02T10:00", "I have my job interview with Acme on Thursday at 14:00, wish me luck!", sender=ANNA, subject="News"),
        received("2026-11-02T10:00", "Good luck for your interview at Acme on Thursday at 2pm! Fingers crossed.", sender=ANNA, subject="Luck"),
        received("2026-11-02T10:00", "Your appointment is confirmed for Thursday, 12 November at 14:00.", sender=Address("desk@dental.example"), subject="Appointment"),
        received("2026-11-02T10:00", "Thank you for applying for the analyst position. We will review your application.", sender=JOBS),
        received("2026-11-02T10:00", "Quarterly figures", sender=Address("boss@oldjob.example"), subject="Figures", calendar=calendar("2026-11-12T14:00", SAM, summary="Quarterly figures")),
        received("2026-11-02T10:00", "I would love to interview you for our podcast on Thursday, 12 November at 14:00.", sender=Address("kim@dailynews.example"), subject="Podcast interview"),
        replace(INVITED, sent_at=at("2025-11-02T10:00"), calendar=calendar("2025-11-12T14:00", LENA, SAM, summary="Interview")),
    ],
    ids=["a newsletter", "a mailing list", "a webinar", "lunch", "a friend's interview", "good wishes", "a dentist",
         "a receipt", "work", "a podcast", "a year ago"],
)  # fmt: skip
def test_what_is_none_is_left_alone(mail: Message) -> None:
    assert proposed(mail) == ()


def test_each_company_has_its_own() -> None:
    other = received(
        "2026-11-03T10:00",
        "Hi Sam, here is the invitation for your interview with our team.",
        sender=JAN,
        calendar=invitation("2026-11-13T14:00", JAN, SAM, uid="2"),
    )
    assert [p.details.company for p in proposed(INVITED, other)] == ["Northwind", "Acme"]


def test_what_is_kept_already_is_not_proposed() -> None:
    assert proposed(INVITED, kept=(replace(KEPT, people=(Person(LENA.email, LENA.name),)),)) == ()


def test_another_round_is_news() -> None:
    again = received(
        "2026-11-13T10:00",
        "Hi Sam, we would like to invite you to a second interview.",
        calendar=invitation("2026-11-18T14:00", JONAS, SAM, uid="2"),
    )
    found = one(INVITED, again, kept=(KEPT,), now=at("2026-11-13T12:00"))
    assert (found.interview, found.version, found.changes) == (KEPT.id, 1, ("people", "rounds"))
    assert [r.held_at for r in found.details.rounds] == [at("2026-11-12T14:00"), at("2026-11-18T14:00")]
    assert [p.email for p in found.details.people] == [LENA.email, JONAS.email]


def test_news_of_a_long_process_drop_nothing_that_is_kept() -> None:
    people = tuple(Person(f"p{n}@acme.example", f"P{n}") for n in range(29))
    rounds = tuple(Round(at("2026-09-01T14:00") + timedelta(days=n)) for n in range(30))
    kept = replace(KEPT, people=(*KEPT.people, *people), rounds=rounds)
    again = received(
        "2026-11-13T10:00",
        "Hi Sam, we would like to invite you to a second interview.",
        calendar=invitation("2026-11-18T14:00", JONAS, SAM, uid="2"),
    )
    found = one(INVITED, again, kept=(kept,), now=at("2026-11-13T12:00"))
    assert "people" not in found.changes
    assert found.details.people == kept.people
    assert set(found.details.rounds) > set(rounds)


def test_a_moved_round_takes_the_new_hour() -> None:
    moved = received(
        "2026-11-05T10:00",
        "Hi Sam, here is the new time.",
        calendar=invitation("2026-11-12T16:00", LENA, SAM).replace("SUMMARY", "SEQUENCE:1\r\nSUMMARY"),
    )
    found = one(INVITED, moved, kept=(KEPT,))
    assert [r.held_at for r in found.details.rounds] == [at("2026-11-12T16:00")]


def test_a_date_they_name_and_a_no_are_news() -> None:
    named = received("2026-11-12T18:00", "Hi Sam, thank you for coming in. We will let you know by 20 November.")
    assert one(INVITED, named, kept=(KEPT,), now=at("2026-11-13T12:00")).details.promised_by == date(2026, 11, 20)
    no = received(
        "2026-11-17T10:00",
        "Hi Sam, unfortunately we have decided to move forward with another candidate for the analyst position.",
    )
    found = one(INVITED, named, no, kept=(replace(KEPT, promised_by=date(2026, 11, 20)),), now=at("2026-11-18T12:00"))
    assert found.changes == ("outcome", "outcome_at")
    assert (found.details.outcome, found.details.outcome_at) == (Outcome.REJECTED, at("2026-11-17T10:00"))
    assert found.details.points == KEPT.points


def test_a_process_that_was_let_go_opens_again_when_they_write() -> None:
    gone = replace(KEPT, outcome=Outcome.CLOSED, outcome_at=at("2026-12-01T10:00"))
    wrote = received("2026-12-10T10:00", "Hi Sam, sorry for the silence. Are you still interested in the position?")
    found = one(INVITED, wrote, kept=(gone,), now=at("2026-12-11T10:00"))
    assert (found.reopens, found.details.outcome, found.details.outcome_at) == (True, Outcome.OPEN, None)


def test_a_no_is_taken_back_only_by_another_invitation() -> None:
    over = replace(KEPT, outcome=Outcome.REJECTED, outcome_at=at("2026-12-01T10:00"))
    kind = received("2026-12-10T10:00", "Hi Sam, all the best for your search!")
    assert proposed(INVITED, kind, kept=(over,), now=at("2026-12-11T10:00")) == ()
    again = received(
        "2026-12-10T10:00",
        "Hi Sam, we would like to invite you to another interview for the analyst position.",
        calendar=invitation("2026-12-15T14:00", LENA, SAM, uid="2"),
    )
    found = one(INVITED, again, kept=(over,), now=at("2026-12-11T10:00"))
    assert (found.reopens, found.details.outcome) == (True, Outcome.OPEN)


def test_of_two_processes_at_one_company_the_one_whose_round_it_is_is_meant() -> None:
    other = replace(KEPT, id="2" * 32, role="Engineer", rounds=(round_("2026-10-01T10:00"),))
    mine = replace(KEPT, people=())
    named = received("2026-11-12T18:00", "Hi Sam, thank you for coming in. We will let you know by 20 November.")
    found = one(INVITED, named, kept=(other, mine), now=at("2026-11-13T12:00"))
    assert (found.interview, found.others) == (mine.id, (other.id,))


def test_a_mail_that_was_noted_tells_the_process_too() -> None:
    mine = replace(KEPT, id="2" * 32, people=(), rounds=(), contacts=(noted("2026-11-02T10:00"),))
    other = replace(KEPT, people=(), rounds=())
    assert one(INVITED, kept=(other, mine)).interview == mine.id


def test_people_whom_no_kept_process_knows_begin_a_new_one_at_a_company_with_several() -> None:
    several = tuple(replace(KEPT, id=str(n) * 32, people=(), rounds=()) for n in (1, 2))
    found = one(INVITED, kept=several)
    assert found.interview is None
    assert set(found.others) == {several[0].id, several[1].id}


def test_a_company_is_known_by_its_aliases_and_whatever_its_legal_form() -> None:
    for names in ({"company": "ACME GmbH"}, {"company": "Robots Ltd", "aliases": ("Acme",)}):
        kept = replace(KEPT, people=(), rounds=(), **names)
        assert one(INVITED, kept=(kept,)).interview == kept.id


def test_another_name_of_the_company_is_noted_with_other_news() -> None:
    kept = replace(KEPT, company="Acme Robotics", rounds=())
    found = one(INVITED, kept=(kept,))
    assert found.changes == ("aliases", "rounds")
    assert found.details.aliases == ("Acme",)


def test_who_was_reached_under_no_such_address_is_nobody() -> None:
    mistyped = sent("2026-11-03T09:00", "Hi Lena, thank you.", to=(Address("lena.vgot@acme.example"),))
    failed = "Your mail to lena.vgot@acme.example failed: no such user."
    bounced = received(
        "2026-11-03T09:01", failed, sender=Address("mailer-daemon@mail.example"), subject="Undeliverable"
    )
    assert [p.email for p in one(INVITED, mistyped).details.people] == [LENA.email, "lena.vgot@acme.example"]
    assert [p.email for p in one(INVITED, mistyped, bounced).details.people] == [LENA.email]


def test_services_and_shared_mailboxes_take_no_part() -> None:
    by_service = received(
        "2026-11-02T10:00",
        "Your interview for the analyst position is confirmed.",
        sender=JOBS,
        calendar=invitation("2026-11-12T14:00", LENA, SAM),
    )
    parts = {p.email: p.part for p in one(by_service).details.people}
    assert parts == {LENA.email: Part.INTERVIEWER, JOBS.email: Part.RECRUITER}


@given(
    st.lists(st.tuples(st.text(max_size=200), st.text(max_size=60), st.booleans(), st.integers(0, 2000)), max_size=5)
)
@settings(max_examples=40, deadline=None)
def test_whatever_is_sent_is_survived(mails: list[tuple[str, str, bool, int]]) -> None:
    made = [
        (sent if mine else received)((NOW - timedelta(hours=h)).isoformat(), text, subject=subject)
        for text, subject, mine, h in mails
    ]
    assert len(proposed(*made, kept=(KEPT,))) <= 1
