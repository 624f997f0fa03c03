"""What to ask Microsoft Graph for, so that two steps suffice: lists first, then the words of what decides facts.

With Mail.Read, Graph searches by people. With Mail.ReadBasic it does not, and filters by nobody's address: then the
newest mail of some months is listed, without its words, and looked through here.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import zip_longest
from urllib.parse import urlencode

from app.mail import Address, Message
from connectors._bounds import BODIES, COLLEAGUES, INVITATIONS, LOOKED_BACK, NEWEST
from connectors._domains import company, mailbox_key
from connectors._graph_answers import message_of
from connectors._graph_letters import FIELDS, Letter
from connectors._people import People

IN_A_THREAD = 500
"""Messages of the open conversation."""

COMPANY = 200
"""Messages from and to anybody at the company, the newest ones."""

RECENT = timedelta(days=4)
"""The newest mail is listed beside the searches, which do not yet find what has just come, and never a bounce."""

NEWS = 250
"""Messages of these days."""

STRETCH = 400
"""Messages that one request lists."""

STRETCHES = 2
"""Such requests for the newest mail: with the conversation and what was sent, as many as go out at once."""

SENT_ITEMS = "/me/mailFolders/sentitems"
"""The folder of what the user sent, by the name that it has in every language."""

SENT = 250
"""Messages that the user sent."""

HEADS = 20
"""Messages whose headers are read where their words may not be."""

_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
_TERMS = 15  # people or companies of one search: nobody writes to more, and a URL has an end
_BARE = re.compile(r"[^\W_][\w.+@-]{0,250}")  # what needs no quotes
_UNQUOTABLE = re.compile(r'["\\\x00-\x20\x7f-\xa0\ud800-\udfff]')
_MACHINES = ("postmaster@", "mailer-daemon@", "microsoftexchange")


@dataclass(frozen=True, slots=True)
class Asked:
    """A list to ask for: `path` with its query, and how many messages of it are wanted. `sent`: by the user, all."""

    path: str
    most: int
    sent: bool = False


def thread(conversation_id: str) -> Asked:
    """Graph refuses to sort what is filtered by conversation. `conversation_id`: without quotes."""
    return _asked("/me/messages", IN_A_THREAD, {"$filter": f"conversationId eq '{conversation_id}'"})


def found_by_people(people: People, now: datetime) -> list[Asked]:
    """With Mail.Read. The people have a search of their own: colleagues may have written much more."""
    named = _terms(people.addresses)
    companies = _terms(sorted(people.companies))
    recent = _since(now - RECENT, "receivedDateTime")
    searches = [(named, NEWEST), (companies, COMPANY)]
    found = [_asked("/me/messages", most, {"$search": _search(terms)}) for terms, most in searches if terms]
    return [*found, _asked("/me/messages", NEWS, recent)] if found else []


def listed_by_time(people: People, now: datetime) -> list[Asked]:
    """With Mail.ReadBasic. Stretches lie side by side, since a page that waits for the one before is a step more."""
    if not people.mailboxes:
        return []
    since = now - LOOKED_BACK
    sent = replace(_asked(f"{SENT_ITEMS}/messages", SENT, _since(since, "sentDateTime")), sent=True)
    all_of_it = _since(since, "receivedDateTime")
    starts = [n * STRETCH for n in range(STRETCHES)]
    return [sent, *(_asked("/me/messages", STRETCH, all_of_it | ({"$skip": str(n)} if n else {})) for n in starts)]


def _asked(path: str, most: int, query: dict[str, str]) -> Asked:
    query = {"$select": FIELDS, "$top": str(most), **query}
    return Asked(f"{path}?{urlencode(query, safe='$,:@')}", most)


def _since(moment: datetime, name: str) -> dict[str, str]:
    """What is sorted by must be filtered by, or Graph refuses."""
    return {"$filter": f"{name} ge {moment:%Y-%m-%dT00:00:00Z}", "$orderby": f"{name} desc"}


def _terms(values: Iterable[str]) -> list[str]:
    found = [v if _BARE.fullmatch(v) else f'\\"{v}\\"' for v in values if len(v) <= 254 and not _UNQUOTABLE.search(v)]
    return found[:_TERMS]


def _search(terms: Sequence[str]) -> str:
    return '"' + " OR ".join(f"participants:{t}" for t in terms) + '"'


@dataclass(frozen=True, slots=True)
class Found:
    """What the first step brought of the correspondence: each message with its letter, newest first.

    `opened`: ids of the open conversation; `own`: the mailboxes of the user, as `mailbox_key` writes them.
    """

    kept: Sequence[tuple[Letter, Message]]
    opened: Collection[str]
    people: People
    own: frozenset[str]

    @classmethod
    def of(
        cls, letters: Iterable[Letter], opened: Collection[str], people: People, own: Collection[Address]
    ) -> "Found":
        """Chosen from `letters`; what a mail server reports of mail to these people belongs to it too."""
        mine = frozenset(mailbox_key(a.email) for a in own)
        theirs = _theirs(people)
        near = (x for x in letters if x.id in opened or any(map(theirs, x.addresses)) or not x.addresses[0])
        read = sorted(((x, message_of(x)) for x in near), key=lambda r: r[1].sent_at or _LONG_AGO, reverse=True)
        ids = {m.id for _, m in read if m.id in opened or people.on(m, mine)}
        spoken = {m.thread_id for _, m in read if m.id in ids} - {None}
        ids |= {m.id for _, m in read if m.thread_id in spoken and _from_a_machine(m)}
        return cls([(x, m) for x, m in read if m.id in ids], opened, people, mine)

    def deciding(self) -> list[Letter]:
        """The few messages that decide facts, the weightiest first: what each side wrote last, invitations, reports."""
        kept = [(x, m) for x, m in self.kept if not m.draft]
        received = [(x, m) for x, m in kept if not self._is_own(m)]
        opened = [x for x, m in kept if m.id in self.opened]
        theirs = [x for x, m in received if m.sender and mailbox_key(m.sender.email) in self.people.mailboxes]
        sent = [x for x, m in kept if self._is_own(m)]
        meetings = [x for x, _ in received if x.about_a_meeting][:INVITATIONS]
        reports = [x for x, m in received if _from_a_machine(m)]
        firm = [x for x, m in received if m.sender and company(m.sender.domain) in self.people.companies]
        queues = (opened, theirs, sent, meetings, reports, firm[:COLLEAGUES])
        ranked = (x for rank in zip_longest(*queues) for x in rank if x is not None)
        return list({x.id: x for x in ranked}.values())[:BODIES]

    def with_headers(self) -> list[Letter]:
        """Of what others wrote, the newest: headers tell machines from people, and the sender's own time."""
        received = [x for x, m in self.kept if not m.draft and not self._is_own(m)]
        meetings = [x for x in received if x.about_a_meeting][:INVITATIONS]
        return list({x.id: x for x in (*meetings, *received)}.values())[:HEADS]

    def _is_own(self, message: Message) -> bool:
        return message.sender is not None and mailbox_key(message.sender.email) in self.own


def _theirs(people: People) -> Callable[[str], bool]:
    """Whether an address is of one of the people or a colleague, or of a machine. Most mail is of none of them, and
    is not looked at any further; the same few people wrote most of it.
    """

    @cache
    def told(address: str) -> bool:
        key = mailbox_key(address)
        known = key in people.mailboxes or company(key.rpartition("@")[2]) in people.companies
        return known or key.startswith(_MACHINES)

    return told


def _from_a_machine(message: Message) -> bool:
    return message.sender is None or message.sender.key.startswith(_MACHINES)
