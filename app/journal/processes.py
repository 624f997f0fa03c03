"""Mail, parted into processes: what was said with one company, or with somebody who hires for one."""

import re
from collections.abc import Iterable

from app.mail import Correspondence, Message
from app.situation.build import Frame
from app.situation.circle import in_order, parties
from app.situation.company import company_domain, is_relay, shared_domain
from app.situation.zone import on_their_clocks

MOST = 40  # processes of one look; who has more mails than that at once searches company by company
_BULK = re.compile(r"\b(?:bulk|list|junk)\b", re.IGNORECASE)


def processes(history: Correspondence, frame: Frame) -> tuple[tuple[Message, ...], ...]:
    """The mails with each company, oldest first, of the company that wrote or was written to last first.

    Newsletters belong to none. A service's mails, and those by private address, go with the thread they stand in.
    """
    me = frame.me | history.own
    messages = on_their_clocks(in_order(history, frame.now), me, frame.zone)
    personal = [m for m in messages if not _is_newsletter(m)]
    groups = _Groups()
    for message in personal:
        groups.join([f"mail {message.id}", *_marks(message, me)])
    found: dict[str, list[Message]] = {}
    for message in personal:
        found.setdefault(groups.of(f"mail {message.id}"), []).append(message)
    newest_first = sorted(found.values(), key=lambda ms: personal.index(ms[-1]), reverse=True)
    return tuple(tuple(ms) for ms in newest_first[:MOST])


def _marks(message: Message, me: frozenset[str]) -> list[str]:
    """What this message shares with others of its process."""
    marks = [f"thread {message.thread_id}"] if message.thread_id is not None else []
    others = list(parties(message, me))
    companies = {company_domain(a) for a in others if not shared_domain(a)}
    if companies:
        own = message.sender is not None and company_domain(message.sender) in companies
        domain = company_domain(message.sender) if own and message.sender else min(companies)
        return [*marks, f"company {domain}"]
    return marks or [f"person {a.key}" for a in others if not is_relay(a)]


def _is_newsletter(message: Message) -> bool:
    """Written to many at once, by the marks that senders of such mail have to set. Employers' services set them too."""
    headers = message.headers
    if message.sender is None or is_relay(message.sender) or message.calendar:
        return False
    return "list-id" in headers or "list-unsubscribe" in headers or bool(_BULK.search(headers.get("precedence", "")))


class _Groups:
    """Marks that belong together (disjoint sets)."""

    def __init__(self) -> None:
        self._over: dict[str, str] = {}

    def of(self, mark: str) -> str:
        root = mark
        while (over := self._over.get(root, root)) != root:
            root = over
        while mark != root:
            self._over[mark], mark = root, self._over.get(mark, mark)
        return root

    def join(self, marks: Iterable[str]) -> None:
        first, *rest = [self.of(m) for m in marks]
        for other in rest:
            self._over[other] = first
