"""The facts that change with each mail of a correspondence, gathered in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.mail import Address, Message
from app.situation import Event, EventKind, PromisedDate
from app.situation.automatic import Automatic, automatic, failed_recipients
from app.situation.away import Absence, absence
from app.situation.circle import is_me, parties
from app.situation.days import WorkDays
from app.situation.letter import Letter
from app.situation.moments import long_date
from app.situation.next_round import invites
from app.situation.offer import offer
from app.situation.promise import promise
from app.situation.promise_withdrawn import withdrawn
from app.situation.rejection import rejection
from app.situation.withdrawal import withdraws
from app.text.phrases import phrases

_A_DAY = timedelta(days=1)
_ENOUGH_WORDS = 8  # "Any news?" twice is two questions
_A_WHILE = timedelta(days=60)  # mails that far apart are about two applications, where no thread tells them apart
ACKNOWLEDGING = phrases(
    "{thanks|thank you}{ so much| very much|} for {applying|your {new |recent |}application|submitting your}",
    "{received|receipt of} your {new |}application",
    "{reviewing|considering} your {new |}{application|profile|cv|resume|résumé}",
    "danke für {ihre|deine} bewerbung",
    "dank für {ihre|deine} bewerbung",
)
APPLICATION = phrases("your {new |}application", "your {profile|cv|resume|résumé}", "{role|position} you applied for")
UNDERWAY = phrases(
    "{we are|we're|team is|currently|still} {reviewing|considering|evaluating|looking at}",
    "{is|are} {under|in} review",
    "{will|'ll} be in touch",
    "next {steps|step|round|stage}",
)
_LABELS = {
    EventKind.SENT: "You wrote to {who}",
    EventKind.RECEIVED: "{who} wrote",
    EventKind.AUTOMATIC: "An automatic message from {who}",
    EventKind.PROMISE: "{who} named a date: {day}",
    EventKind.REJECTION: "{who} said no",
    EventKind.OFFER: "{who} made an offer",
}


@dataclass(slots=True)
class Thread:
    """Add the letters oldest first, then read the fields.

    `sent`, `received`: letters between the user and these people, without automatic ones, which are `automatic`;
    `elsewhere`: what the user sent to others; `strangers`: what others wrote. `absent`: the absence that they told
    of, by e-mail. `lost`: ids of mails that came back from every recipient.
    """

    me: frozenset[str]
    days: WorkDays
    month_first: bool
    sent: list[Letter] = field(default_factory=list)
    received: list[Letter] = field(default_factory=list)
    automatic: list[Letter] = field(default_factory=list)
    elsewhere: list[Letter] = field(default_factory=list)
    strangers: list[Letter] = field(default_factory=list)
    promised: PromisedDate | None = None
    rejected: Letter | None = None
    offered: Letter | None = None
    withdrawn: Letter | None = None
    absent: dict[str, Absence] = field(default_factory=dict)
    people: dict[str, Address] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)

    def add(self, letter: Letter, *, ours: bool) -> None:
        """`ours`: whether the letter belongs to the correspondence that is looked at."""
        message = letter.message
        if message.sender is not None and is_me(message.sender, self.me):
            if not ours:
                self.elsewhere.append(letter)
            else:
                self._send(letter)
            self._note(message, EventKind.SENT)
            return
        kind = letter.known("automatic", lambda: automatic(letter))
        if kind is Automatic.BOUNCE:
            self._bounce(letter)
        elif ours:
            self._note(message, self._receive(letter, is_automatic=kind is not None))
            return
        elif kind is None:
            self.strangers.append(letter)
        self._note(message, EventKind.AUTOMATIC if kind else EventKind.RECEIVED)

    def _send(self, letter: Letter) -> None:
        others = list(parties(letter.message, self.me))
        if letter.message.recipients and not others:
            return  # a copy to oneself
        if self.sent and _is_copy(letter, self.sent[-1]):
            return
        self._meet(others)
        self.sent.append(letter)
        if letter.known("withdrawal", lambda: withdraws(letter)):
            self.withdrawn = letter

    def _receive(self, letter: Letter, *, is_automatic: bool) -> EventKind:
        message = letter.message
        day = message.sent_at.date() if message.sent_at else None  # on the sender's own calendar
        kind = self._outcome(letter)
        if day and message.sender:
            self._absence(letter, message.sender, day, is_automatic=is_automatic)
        if is_automatic:
            self.automatic.append(letter)
            return kind or EventKind.AUTOMATIC
        self._meet(parties(message, self.me))
        self.received.append(letter)
        return kind or (self._promise(letter, day) if day else None) or EventKind.RECEIVED

    def _outcome(self, letter: Letter) -> EventKind | None:
        """A no, a yes, or an invitation or a new application that ends a no."""
        if letter.known("rejection", lambda: rejection(letter) is not None):
            self.rejected, self.offered, self.promised = letter, None, None
            return EventKind.REJECTION
        if letter.known("offer", lambda: offer(letter) is not None):
            self.rejected, self.offered, self.withdrawn = None, letter, None
            return EventKind.OFFER
        if self.rejected and _acknowledges_another(letter, self.rejected):
            self.rejected = None
        if (self.rejected or self.withdrawn) and invites(letter):
            self.rejected = self.withdrawn = None
        return None

    def _absence(self, letter: Letter, sender: Address, day: date, *, is_automatic: bool) -> None:
        told = letter.known(
            ("absence", self.month_first, self.days.holidays.country),
            lambda: absence(letter, day, month_first=self.month_first, holidays=self.days.holidays),
        )
        if told:
            self.absent[sender.key] = told
        elif not is_automatic:
            self.absent.pop(sender.key, None)  # they are writing again

    def _promise(self, letter: Letter, day: date) -> EventKind | None:
        """The newest promise counts, until they take it back; one that has lapsed stays until they write again."""
        if self.promised and self.promised.by < day:
            self.promised = None
        fact = ("promise", self.month_first, self.days.holidays.country)
        by = letter.known(fact, lambda: self._promised_by(letter, day))
        if by is None:
            if self.promised and self._withdrawn(letter, self.promised.by, day):
                self.promised = None
            return None
        self.promised = PromisedDate(by, letter.message.sent_at, letter.message.id)
        return EventKind.PROMISE

    def _promised_by(self, letter: Letter, day: date) -> date | None:
        found = promise(letter, day, month_first=self.month_first, holidays=self.days.holidays)
        return found.by if found else None

    def _withdrawn(self, letter: Letter, by: date, day: date) -> bool:
        return letter.known(
            ("withdrawn", by, self.month_first, self.days.holidays.country),
            lambda: withdrawn(letter, by, day, month_first=self.month_first, holidays=self.days.holidays),
        )

    def _bounce(self, letter: Letter) -> None:
        """The newest mail to the addresses that the bounce names did not arrive there."""
        failed = failed_recipients(letter.message, letter.text)
        for sent in reversed(self.sent):
            keys = {a.key for a in parties(sent.message, self.me)}
            if keys & failed:
                if keys <= failed:
                    self.lost.add(sent.message.id)
                return

    def _meet(self, people: Iterable[Address]) -> None:
        for person in people:
            known = self.people.get(person.key)
            if known is None or (person.name and not known.name):
                self.people[person.key] = Address(person.key, person.name)

    def _note(self, message: Message, kind: EventKind) -> None:
        if kind is EventKind.SENT:
            who = ", ".join([a.name or a.key for a in message.recipients[:3]])
        else:
            who = message.sender.name or message.sender.key if message.sender else ""
        label = _LABELS[kind]
        if kind is EventKind.PROMISE and self.promised:
            label = label.replace("{day}", long_date(self.promised.by))
        self.events.append(Event(message.sent_at, kind, label.replace("{who}", who or "somebody"), message.id))


def _acknowledges_another(letter: Letter, no: Letter) -> bool:
    """Whether the letter is about an application that is not the one that `no` ended."""
    one, other = letter.message, no.message
    apart = one.thread_id != other.thread_id
    if not apart and one.sent_at and other.sent_at and one.thread_id is None:
        apart = one.sent_at - other.sent_at > _A_WHILE
    return apart and (ACKNOWLEDGING in letter.hits or (APPLICATION in letter.hits and UNDERWAY in letter.hits))


def _is_copy(letter: Letter, before: Letter) -> bool:
    """Whether the same words to the same people went out within a day: a copy, or a second try, and no second mail."""
    one, other = letter.message, before.message
    if one.sent_at is None or other.sent_at is None or one.sent_at - other.sent_at > _A_DAY:
        return False
    if {a.key for a in one.recipients} != {a.key for a in other.recipients}:
        return False
    words, earlier = letter.text.split(), before.text.split()
    size = min(len(words), len(earlier))
    return size >= _ENOUGH_WORDS and abs(len(words) - len(earlier)) < size // 4 and words[-size:] == earlier[-size:]
