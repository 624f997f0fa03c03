"""Small mails and requests that would unfold into much: what they cost grows with their size, and no faster.

The cost is counted in calls of functions, so that a busy machine changes nothing; of what libraries in C and Rust do it
is measured how it grows.
"""

import base64
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from fastapi.testclient import TestClient

from app.mail import Address, Correspondence, Draft, Message
from app.main import create_app, make_reviewer
from app.settings import Settings
from app.situation.build import Frame
from app.situation.dates import find
from app.situation.invitation import events
from app.surfaces.gmail.events import event_of
from app.text.html import to_text
from connectors._gmail_answers import Item, message_of
from connectors._mime import read_message, read_unsent
from tests.growth import assert_linear, calls

FACTOR = 4
MOST = 1.6 * FACTOR


def nested(depth: int) -> bytes:
    """Parts within parts."""
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return (head + "Content-Type: text/plain\n\nHi\n").encode()


def forwarded(depth: int) -> bytes:
    return b"Content-Type: message/rfc822\n\n" * depth + b"Subject: x\n\nHi\n"


MAILS: dict[str, Callable[[int], bytes]] = {
    "parts within parts": lambda n: nested(n // 20),
    "mails within mails": lambda n: forwarded(n // 10),
    "parts side by side": lambda n: b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * n,
    "a head without end": lambda n: b"Subject: x\n" + b"X-Long: y\n" * n,
    "one header, folded": lambda n: b"References: <a@b>\n" + b" <c@d.example>\n" * n,
    "people without end": lambda n: b"To: " + b"a <b@c.example>, " * n + b"\n\nHi",
    "encoded words without end": lambda n: b"Subject: " + b"=?utf-8?q?=41?= " * n + b"\n\nHi",
    "quoted-printable": lambda n: b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=3D=\n" * n,
    "parameters without end": lambda n: b"Content-Type: text/plain" + b"; a*0*=utf-8''x" * n + b"\n\nHi",
    "winmail.dat": lambda n: b"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
    + base64.b64encode(b"\x78\x9f\x3e\x22" + b"\x01\x06\x90\x08\x00\xff\xff\xff\x7f" * n),
    "a zip": lambda n: b"Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n" + base64.b64encode(b"PK\x03\x04" * n),
}  # fmt: skip


@pytest.mark.parametrize("kind", MAILS)
def test_a_mail_costs_in_step_with_its_size(kind: str) -> None:
    make = MAILS[kind]
    few, many = (calls(lambda n=n: (read_message(make(n), "m"), read_unsent(make(n)))) for n in (500, 500 * FACTOR))  # type: ignore[misc]  # a default only binds
    assert many <= MOST * few + 2000
    assert_linear(lambda mail: read_message(mail, "m"), make(60_000))


def test_no_attachment_is_unpacked() -> None:
    """What a zip or a winmail.dat holds is nobody's business here, and so cannot burst."""
    read = read_message(MAILS["a zip"](50), "m")
    assert (read.text or "") == ""
    assert read.attachments == () or read.attachments[0].type == "application/zip"


PAGES: dict[str, Callable[[int], str]] = {
    "blocks within blocks": lambda n: "<div>" * n + "x",
    "quotes within quotes": lambda n: "<blockquote type=cite>" * n + "x",
    "tables within tables": lambda n: "<table><tr><td>" * n + "x",
    "formatting never closed": lambda n: "<b><i><u><font>" * n + "x",
    "attributes without end": lambda n: "<p " + "".join(f'a{i}="x" ' for i in range(n)) + ">x",
    "a name without end": lambda n: "<p " + "a" * 20 * n + ">x",
    "rules of style": lambda n: '<p style="' + "border-top:" * n + '">x',
    "entities": lambda n: "&lt;" * n,
    "lists within lists": lambda n: "<ul><li>" * n + "x",
    "closings of nothing": lambda n: "</p>" * n,
}


@pytest.mark.parametrize("kind", PAGES)
def test_html_costs_in_step_with_its_size(kind: str) -> None:
    make = PAGES[kind]
    few, many = (calls(lambda n=n: to_text(make(n))) for n in (250, 250 * FACTOR))  # type: ignore[misc]  # as above
    assert many <= MOST * few + 2000
    assert_linear(to_text, make(4000)[:100_000])


def calendar(inside: str, times: int = 1, rule: str = "") -> str:
    zone = f"BEGIN:VTIMEZONE\nTZID:Nowhere\nBEGIN:STANDARD\nDTSTART:00010101T000000\n{rule}\nTZOFFSETFROM:+0000\n"
    zone += f"TZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700101T000000\n{rule}\nTZOFFSETFROM:+0100\n"
    zone += "TZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    event = f"BEGIN:VEVENT\nUID:u\nDTSTART;TZID=Nowhere:20261120T100000\n{inside}\nEND:VEVENT\n"
    return f"BEGIN:VCALENDAR\n{zone}{event * times}END:VCALENDAR\n"


@pytest.mark.parametrize(
    "rule",
    ["RRULE:FREQ=SECONDLY", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "RRULE:FREQ=MINUTELY;COUNT=999999999"],
)
def test_a_recurrence_without_end_costs_what_one_event_costs(rule: str) -> None:
    """Whether the event comes again for ever, or its time zone changes every second."""
    plain = calls(lambda: events(calendar("SUMMARY:x")))
    assert calls(lambda: events(calendar(rule))) <= 2 * plain + 500
    assert calls(lambda: events(calendar("SUMMARY:x", rule=rule))) <= 2 * plain + 500
    assert len(events(calendar(rule, rule=rule))) == 1


def test_a_crowd_of_events_and_people_is_cut() -> None:
    assert len(events(calendar("SUMMARY:x", times=5000))) <= 60
    crowd = "\n".join(f"ATTENDEE:mailto:p{n}@acme.example" for n in range(3000))
    assert len(events(calendar(crowd))[0].attendees) <= 100


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(Settings(_env_file=None, proofreading=False), mailboxes={})) as made:
        yield made


BODIES = {
    "lists within lists": b"[" * 1_000_000,
    "objects within objects": b'{"draft":' * 200_000,
    "a draft within a draft": b'{"draft":{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
    "a number without end": b'{"draft":{"text":"x"},"now":' + b"9" * 1_000_000 + b"}",
    "names without end": b'{"draft":{"text":"x"},' + b",".join(b'"f%d":1' % n for n in range(100_000)) + b"}",
    "escapes": b'{"draft":{"text":"' + b"\\u0041" * 200_000 + b'"}}',
    "half a character": b'{"draft":{"text":"\\ud800"}}',
}


@pytest.mark.parametrize("kind", BODIES)
def test_no_body_is_a_fault_of_ours(client: TestClient, kind: str) -> None:
    answers: list[tuple[int, int]] = []  # the status and the length of each

    def post(body: bytes) -> None:
        answer = client.post("/v1/reviews", content=body, headers={"content-type": "application/json"})
        answers.append((answer.status_code, len(answer.content)))

    assert_linear(post, BODIES[kind])
    status, length = answers[-1]
    assert status in {413, 422}
    assert length < 10_000


def test_no_event_of_gmails_is_too_deep() -> None:
    for body in (
        BODIES["lists within lists"],
        b'{"gmail":' * 100_000,
        b'{"commonEventObject":{"parameters":' + b"[" * 90_000,
    ):
        with pytest.raises((ValueError, RecursionError)):
            event_of(body)


def test_parts_of_gmails_end_somewhere() -> None:
    deep = '{"parts":[' * 60 + "{}" + "]}" * 60
    assert message_of(Item.model_validate_json(f'{{"id":"m1","payload":{deep}}}'), body=True).text in {None, ""}


def test_a_review_of_the_longest_texts_ends(client: TestClient) -> None:
    del client
    sam, lena = Address("sam@mail.example"), Address("lena@acme.example")
    now = datetime(2026, 11, 18, 10, tzinfo=UTC)
    reviewer = make_reviewer(Settings(_env_file=None, proofreading=False))

    def read(text: str) -> None:
        letters = tuple(Message(f"m{n}", now.replace(day=n + 1), lena, (sam,), text=text[n:]) for n in range(3))
        reviewer.review(Draft(sam, (lena,), text=text), Correspondence(letters), Frame(now))
        find(text, date(2026, 11, 18), month_first=False)

    assert_linear(read, ("by Friday I expect > you said you would, any news? " * 2000)[:100_000])


def test_what_is_told_of_a_wrong_request_stays_short(client: TestClient) -> None:
    sent = {"draft": {"text": "x"}, **{f"field{n}" * 20: n for n in range(2000)}}
    answer = client.post("/v1/reviews", content=json.dumps(sent).encode())
    assert answer.status_code == 422
    assert len(answer.content) < 10_000
