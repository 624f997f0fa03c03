"""Whoever wrote to you from work expects the answer there. A private address that they did not give you tells them that you
searched for it, and the mail misses their calendar, their colleagues and their records.
"""

from collections.abc import Iterable, Iterator

from app.mail import Address
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import is_freemail, no_reply, role_mailbox, shared_domain
from app.text.phrases import fold
from app.text.reading import Reading
from app.text.spans import SpanField

_FIELDS: tuple[SpanField, ...] = ("to", "cc", "bcc")


@rule(
    title="Written to a private address",
    severity=Severity.CAUTION,
    sources=["Accountemps survey: 64% of HR managers prefer to be followed up by e-mail, at work"],
    needs_history=True,
    or_record={"interviewers"},
    bad=[
        Bad(
            """
            Date: Wed 11 Nov 2026 10:00
            To: Lena Vogt <lena.vogt@gmail.com>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Sam
            """,
            history=(
                """
                Date: Fri 30 Oct 2026 16:00
                To: Lena Vogt <lena.vogt@acme.example>
                Subject: Analyst position

                Hi Lena, thank you for the interview for the analyst position today.
                """,
            ),
            marks="lena.vogt@gmail.com",
        ),
    ],
    good=[
        Good(
            """
            Date: Wed 11 Nov 2026 10:00
            To: Lena Vogt <lena.vogt@gmail.com>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Sam
            """,
            history=(
                """
                Date: Fri 30 Oct 2026 16:00
                From: Lena Vogt <lena.vogt@gmail.com>
                Subject: Analyst position

                Hi Sam, thank you for the interview for the analyst position today.
                """,
            ),
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    for field in _FIELDS:
        addresses = {"to": draft.draft.to, "cc": draft.draft.cc, "bcc": draft.draft.bcc}[field]
        for index, address in enumerate(addresses):
            if not is_freemail(address) or any(m.sender.key == address.key for m in situation.received):
                continue
            at_work = _at_work(address, situation)
            if at_work is not None:
                yield Finding(
                    f"You know {at_work.name or 'this person'} at {at_work.email}. Write there, unless they asked you to use the private address.",
                    spans=(draft.mark_address(field, index),),
                )


def _at_work(private: Address, situation: Situation) -> Address | None:
    """The company address of the same person."""
    name = _name(private)
    if len(name) < 2 and not private.local:
        return None
    for known in _known(situation):
        if known.key == private.key or shared_domain(known) or role_mailbox(known) or no_reply(known):
            continue
        if _same_person(private, known):
            return known
    return None


def _known(situation: Situation) -> Iterable[Address]:
    yield from situation.people
    yield from situation.interviewers
    yield from situation.record.interviewers
    for mail in situation.elsewhere:
        yield from mail.recipients


def _same_person(private: Address, work: Address) -> bool:
    """Same first and last name, or a mailbox that is made of the name: lenavogt81@, l.vogt@ is not enough."""
    name, other = _name(private), _name(work) or _local(work)
    if len(other) < 2:
        return False
    if len(name) >= 2:
        return {name[0], name[-1]} == {other[0], other[-1]}
    joined = "".join(_local(private))
    return joined in {other[0] + other[-1], other[-1] + other[0], "".join(other)}


def _name(address: Address) -> list[str]:
    """The words of the display name, "Vogt, Lena" in order of speech; empty when it is an address itself."""
    if "@" in address.name:
        return []
    last, comma, first = address.name.partition(",")
    spoken = f"{first} {last}" if comma else last
    words = "".join(c if c.isalpha() or c in "-' " else " " for c in fold(spoken)).split()
    return [w for w in words if len(w) > 1 and w not in {"mr", "mrs", "ms", "dr", "prof"}]


def _local(address: Address) -> list[str]:
    plain = address.local.partition("+")[0]
    return "".join(c if c.isalpha() else " " for c in plain).split()
