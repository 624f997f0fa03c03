"""A wrong or misspelt name in the first line is read before anything else, and tells the reader that this was written
for somebody else. It is the slip that interviewers remember.
"""

from collections.abc import Iterator

from pydantic import Field

from app.mail import Address
from app.rules import Bad, Edit, Finding, Fix, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.company import is_relay, no_reply, role_mailbox
from app.text.addressees import NamePart
from app.text.names import closest, display_name, fits, fold, is_given_name, near_miss
from app.text.reading import Reading

_TAIL = 200  # code points at the end of a mail in which its writer signs
_SIGNED = 6  # words of a line that may be a name with what its owner does


class Muted(Limits):
    never_for: tuple[str, ...] = Field((), description="e-mail addresses whose greeting is never judged")


@rule(
    title="The greeting names somebody else",
    severity=Severity.WARN,
    limits=Muted(),
    sources=["avidcareerist.com (an anecdote): a misspelt interviewer’s name cost an offer"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for the interview

            Hi Tomasz,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="Tomasz",
        ),
        Bad(
            """
            To: Tomasz Kowal <tomasz@acme.example>
            Subject: Thank you for the interview

            Hi Tomsaz,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="Tomsaz",
            fixed="""Hi Tomasz,

thank you for the interview on Monday.

Best,
Sam""",
        ),
    ],
    good=[
        Good(
            """
            To: Robert Vogt-Meier <r.vogt-meier@acme.example>, jobs@acme.example
            Cc: Lena Kowal <lena@acme.example>
            Subject: Thank you for the interview

            Dear Bob and Dr. Kowal,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: jobs@acme.example
            Subject: Thank you for the interview

            Dear Tomasz,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Muted) -> Iterator[Finding]:
    hello = draft.greeting
    if hello is None or not hello.names:
        return
    people = tuple({a.key: a for a in draft.recipients if a.key not in situation.me}.values())
    muted = {m.strip().lower() for m in limits.never_for}
    if not people or any(a.key in muted or _is_shared(a) for a in people):
        return
    wrong = [n for n in hello.names if not any(fits(n.text, a) for a in people)]
    wrong = [n for n in wrong if not _signs_so(n.text, people, situation)]
    if not wrong:
        return
    name = wrong[0]
    keys = {a.key for a in people}
    others = [a for a in situation.people if a.key not in keys]
    right = _right_name(name, people, others)
    if right is None and any(_tells_no_name(a) for a in people):
        return
    if right:
        message = f"“{name.text}” is spelt “{right}” in the address."
    elif any(fits(name.text, a) for a in others if a.name):
        message = f"You greet {name.text}, who is not among the recipients."
    else:
        message = f"You greet {name.text}, and nobody of that name is addressed."
    yield Finding(
        message,
        spans=tuple(draft.mark(n.start, n.end) for n in wrong),
        fixes=_fixes(draft, name, right or _only_name(draft, people)),
        severity=None if len(wrong) == len(hello.names) else Severity.CAUTION,
    )


def _is_shared(address: Address) -> bool:
    """Whoever reads this mailbox may have any name."""
    return is_relay(address) or no_reply(address) or role_mailbox(address)


def _tells_no_name(address: Address) -> bool:
    """`boss@`, `lvogt@`: one word that is no given name says little about what to call its owner."""
    return not address.name.strip() and address.local.isalpha() and not is_given_name(address.local)


def _signs_so(name: str, people: tuple[Address, ...], situation: Situation) -> bool:
    """Whether one of them signs with this name: display names and addresses do not tell every name."""
    keys = {a.key for a in people}
    wanted = fold(name)
    return any(wanted in line for m in situation.received if m.sender.key in keys for line in _signature(m.text))


def _signature(text: str) -> Iterator[str]:
    """The short lines at the end, where names of the writer stand and no sentence does, folded."""
    for line in fold(text[-_TAIL:]).splitlines():
        if len(line.split()) <= _SIGNED and not line.rstrip().endswith((".", "?", ":")):
            yield line


def _right_name(name: NamePart, people: tuple[Address, ...], others: list[Address]) -> str | None:
    """How the person spells the name that this one is a typo of."""
    person = near_miss(name.text, people, others)
    return closest(name.text, person) if person else None


def _only_name(draft: Reading, people: tuple[Address, ...]) -> str | None:
    """What to call the only person addressed, when the greeting has the form that takes a first name."""
    hello = draft.greeting
    if hello is None or len(people) != 1 or len(hello.names) != 1 or " " in hello.names[0].text:
        return None
    before = draft.own_text[hello.start : hello.names[0].start].strip().lower()
    return display_name(people[0]) if before == hello.salutation else None


def _fixes(draft: Reading, name: NamePart, right: str | None) -> tuple[Fix, ...]:
    if right is None:
        return ()
    place = draft.mark(name.start, name.end)
    return (Fix(f"Write “{right}”", (Edit("text", place.start, place.end, right),)),)
