"""The sample is mail that any client would take for real, agrees with its own calendar, and names nobody."""

import mailbox
import re
from collections import Counter
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from app import sample

NOW = datetime.fromisoformat(sample.NOW)
ZONES = {
    "mail.example": "Europe/Berlin",
    "roe.example": "Europe/Berlin",
    "acme.example": "Europe/Berlin",
    "northwind.example": "Europe/London",
    "globex.example": "America/New_York",
}
INVITED_FOR = {
    "acme.example": ["2026-11-12T14:00+01:00", "2026-11-20T15:00+01:00"],
    "northwind.example": ["2026-10-21T15:00+01:00"],
    "globex.example": ["2026-10-29T10:00-04:00"],
}
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "October|November"
SPOKEN_DATE = re.compile(
    rf"\b(?P<day>{DAYS}),? (?:(?P<date>\d{{1,2}}) (?P<month>{MONTHS})|(?P<us_month>{MONTHS}) (?P<us_date>\d{{1,2}}))\b"
)
HOST = re.compile(r"(?:@|https?://)([A-Za-z0-9.-]*[A-Za-z0-9])")


def _read(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)


def _stored() -> list[tuple[str, EmailMessage]]:
    """Each message of the mailbox after its separator (the "From " line)."""
    box = mailbox.mbox(sample.MAILBOX, create=False)
    try:
        return [(box.get_message(key).get_from(), _read(box.get_bytes(key))) for key in box.iterkeys()]
    finally:
        box.close()


STORED = _stored()
MESSAGES = [message for _, message in STORED]
BY_ID = {str(m["Message-ID"]): m for m in MESSAGES}
DRAFTS = {path.stem: _read(path.read_bytes()) for path in sample.DRAFTS}
ALL = [*MESSAGES, *DRAFTS.values()]


def _sent_at(message: EmailMessage) -> datetime:
    return cast("datetime", message["Date"].datetime)


def _addresses(message: EmailMessage, *fields: str) -> list[str]:
    return [email for _, email in getaddresses([str(v) for f in fields for v in message.get_all(f, [])])]


def _sender(message: EmailMessage) -> str:
    return _addresses(message, "From")[0]


def _texts(message: EmailMessage) -> str:
    """The headers and every text inside, decoded; folded calendar lines in one piece."""
    texts = [str(value) for value in message.values()]
    for part in message.walk():
        if part.get_content_maintype() == "text":
            texts.append(cast("bytes", part.get_payload(decode=True)).decode().replace("\r\n ", ""))
        elif not part.is_multipart():
            texts.append(part.as_string())
    return "\n".join(texts)


def _invitations(message: EmailMessage) -> list[Event]:
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    return [e for p in parts for e in Calendar.from_ical(cast("bytes", p.get_payload(decode=True))).events]


def _label(message: EmailMessage) -> str:
    return f"{_sender(message)}-{_sent_at(message):%m-%d-%H%M}"


@pytest.mark.parametrize("message", ALL, ids=_label)
def test_a_mail_and_all_its_headers_parse_without_a_defect(message: EmailMessage) -> None:
    assert [defect for part in message.walk() for defect in part.defects] == []
    assert [(name, value.defects) for name, value in message.items() if value.defects] == []
    assert message["MIME-Version"] == "1.0"
    assert message["Subject"].strip()
    assert Counter(name.lower() for name in message).most_common(1)[0][1] == 1


@pytest.mark.parametrize("path", [sample.MAILBOX, *sample.DRAFTS], ids=lambda path: path.name)
def test_a_file_is_ascii_with_line_feeds_and_lines_that_any_server_would_take(path: Path) -> None:
    data = path.read_bytes()
    assert data.isascii()
    assert b"\r" not in data
    assert max(map(len, data.split(b"\n"))) <= 998


@pytest.mark.parametrize("path", [sample.MAILBOX, *sample.DRAFTS], ids=lambda path: path.name)
def test_ids_stand_as_they_are_since_few_programs_decode_words_in_them(path: Path) -> None:
    unfolded = path.read_text("ascii").replace("\n ", " ")
    ids = re.findall(r"(?m)^(?:Message-ID|In-Reply-To|References): (.*)$", unfolded)
    assert ids
    assert [line for line in ids if not re.fullmatch(r"<[^<>@ ]+@[^<>@ ]+>( <[^<>@ ]+@[^<>@ ]+>)*", line)] == []


def test_now_is_a_monday_morning_after_everything_and_in_the_zone_it_is_said_to_be() -> None:
    assert f"{NOW:%A %H:%M}" == "Monday 10:00"
    assert NOW.utcoffset() == NOW.astimezone(ZoneInfo(sample.TIME_ZONE)).utcoffset()
    assert max(map(_sent_at, ALL)) < NOW


def test_messages_lie_in_the_order_they_were_sent_under_separators_that_tell_the_same_time() -> None:
    sent = [_sent_at(m) for m in MESSAGES]
    assert sent == sorted(sent)
    for separator, message in STORED:
        stamp = datetime.strptime(separator.partition(" ")[2], "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC)
        assert stamp == _sent_at(message)


def test_there_is_a_search_to_look_at() -> None:
    assert 35 <= len(MESSAGES) <= 55
    assert len(BY_ID) == len(MESSAGES)
    inbound = Counter(_sender(m).rpartition("@")[2] for m in MESSAGES)
    assert min(inbound[d] for d in ("acme.example", "northwind.example", "globex.example")) >= 4


@pytest.mark.parametrize("message", ALL, ids=_label)
def test_everybody_lives_at_an_example_domain(message: EmailMessage) -> None:
    hosts = HOST.findall(_texts(message))
    assert hosts
    assert [h for h in hosts if not h.lower().endswith(".example")] == []


@pytest.mark.parametrize("message", ALL, ids=_label)
def test_a_clock_shows_the_hour_of_the_place_where_its_owner_lives(message: EmailMessage) -> None:
    zone = ZONES.get(_sender(message).rpartition("@")[2])
    sent = _sent_at(message)
    assert sent.tzinfo is not None
    if zone and "X-Failed-Recipients" not in message:
        assert sent.utcoffset() == sent.astimezone(ZoneInfo(zone)).utcoffset()


@pytest.mark.parametrize("message", ALL, ids=_label)
def test_a_reply_answers_an_earlier_message_of_its_own_thread_and_names_all_before_it(
    message: EmailMessage,
) -> None:
    references = str(message.get("References", "")).split()
    assert references[-1:] == ([str(message["In-Reply-To"])] if "In-Reply-To" in message else [])
    for earlier in references:
        assert _sent_at(BY_ID[earlier]) < _sent_at(message)
    if references:
        parent = BY_ID[references[-1]]
        assert references[:-1] == str(parent.get("References", "")).split()
        assert message.get("X-GM-THRID", parent["X-GM-THRID"]) == parent["X-GM-THRID"]


@pytest.mark.parametrize("message", ALL, ids=_label)
def test_a_weekday_that_is_named_with_a_date_falls_on_that_date(message: EmailMessage) -> None:
    for said in SPOKEN_DATE.finditer(" ".join(_texts(message).replace("\n>", "\n").split())):
        month = 10 + MONTHS.split("|").index(said["month"] or said["us_month"])
        date = int(said["date"] or said["us_date"])
        assert f"{datetime(2026, month, date, tzinfo=UTC):%A}" == said["day"]


def test_the_spoken_dates_are_found_at_all() -> None:
    found = {said[0] for m in ALL for said in SPOKEN_DATE.finditer(" ".join(_texts(m).split()))}
    assert {"Wednesday 25 November", "Thursday, October 29", "Monday 30 November"} <= found


@pytest.mark.parametrize("domain", INVITED_FOR)
def test_invitations_name_the_hour_the_organizer_and_the_people_of_the_company(domain: str) -> None:
    invitations = [(m, event) for m in MESSAGES if _sender(m).endswith("@" + domain) for event in _invitations(m)]
    assert [e.start for _, e in invitations] == [datetime.fromisoformat(at) for at in INVITED_FOR[domain]]
    for message, event in invitations:
        assert _sent_at(message) < event.start < event.end < NOW
        assert str(event["ORGANIZER"]) == f"mailto:{_sender(message)}"
        invited = {str(a).removeprefix("mailto:") for a in event.attendees}
        assert invited & set(sample.ME)
        assert invited - set(sample.ME)
        assert invited <= set(_addresses(message, "From", "To", "Cc"))


def test_sam_accepted_an_invitation_that_exists() -> None:
    uids = {str(e["UID"]) for m in MESSAGES if _sender(m) not in sample.ME for e in _invitations(m)}
    accepted = [e for m in MESSAGES if _sender(m) in sample.ME for e in _invitations(m)]
    assert [str(e["UID"]) in uids for e in accepted] == [True]


def test_the_mailbox_holds_what_must_not_be_taken_for_an_answer() -> None:
    kinds = Counter(str(m["Auto-Submitted"]) for m in MESSAGES if "Auto-Submitted" in m)
    assert kinds["auto-generated"] >= 3
    bounces = [m for m in MESSAGES if m.get_content_type() == "multipart/report"]
    failed = [str(m["X-Failed-Recipients"]) for m in bounces]
    assert len(failed) == 1
    assert failed[0] in _addresses(BY_ID[str(bounces[0]["In-Reply-To"])], "To")
    away = [m for m in MESSAGES if str(m["Subject"]).startswith("Automatic reply")]
    assert [(_sender(m), str(m["Auto-Submitted"])) for m in away] == [
        ("hannah.whitlock@northwind.example", "auto-replied")
    ]
    unsent = [m for m in MESSAGES if str(m["X-Gmail-Labels"]) == "Drafts"]
    assert [_sender(m) in sample.ME for m in unsent] == [True]
    assert [m for m in MESSAGES if "List-Unsubscribe" in m]
    assert [p.get_filename() for m in MESSAGES for p in m.iter_attachments() if p.get_filename()]


def test_the_last_word_of_each_company_is_the_state_that_the_drafts_meet() -> None:
    last: dict[str, str] = {}
    for m in MESSAGES:
        body = m.get_body(("plain",))
        if body and "Auto-Submitted" not in m:
            last[_sender(m).rpartition("@")[2]] = " ".join(body.get_content().split())
    assert "by Wednesday 25 November" in last["acme.example"]
    assert "in due course" in last["northwind.example"]
    assert "move forward with another candidate" in last["globex.example"]


def test_the_listed_drafts_are_the_ones_there_are() -> None:
    assert sorted(sample.DRAFTS) == sorted((sample.MAILBOX.parent / "drafts").glob("*.eml"))


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_a_draft_is_unsent_from_sam_this_morning_to_people_sam_knows(draft: EmailMessage) -> None:
    assert draft["X-Unsent"] == "1"
    assert _sender(draft) in sample.ME
    assert _sent_at(draft).date() == NOW.date()
    known = {a for m in MESSAGES for a in _addresses(m, "From") if "X-Failed-Recipients" not in m}
    assert set(_addresses(draft, "To", "Cc")) <= known
    assert str(draft["Message-ID"]) not in BY_ID


@pytest.mark.parametrize("draft", [d for d in DRAFTS.values() if "In-Reply-To" in d], ids=lambda d: str(d["Subject"]))
def test_a_draft_that_replies_goes_back_to_the_writer_from_the_account_they_wrote_to(
    draft: EmailMessage,
) -> None:
    parent = BY_ID[str(draft["In-Reply-To"])]
    assert _addresses(draft, "To") == [_sender(parent)]
    assert _sender(draft) in _addresses(parent, "To")
    assert str(draft["Subject"]) == f"Re: {str(parent['Subject']).removeprefix('Re: ')}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("thank-you", "retry queue"),
        ("thank-you-from-a-template", "[Company]"),
        ("thank-you-from-a-template", "Dear Katherine"),
        ("any-news", "any news"),
        ("losing-patience", "STILL"),
        ("not-taking-no", "reconsider"),
        ("taking-no-well", "could have done better"),
    ],
)
def test_a_draft_still_says_what_it_is_there_to_show(name: str, words: str) -> None:
    body = DRAFTS[name].get_body(("plain",))
    assert body is not None
    assert words in " ".join(body.get_content().split())
