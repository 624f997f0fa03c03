"""The words that these people use, which no dictionary has to know: their names, their company, what they wrote."""

import re

from app.mail import Address
from app.situation import Situation
from app.text.reading import Reading

_WORD = re.compile(r"[^\W_]++(?:'[^\W_]++)?+")


def known_words(draft: Reading, facts: Situation) -> frozenset[str]:
    """In lower case. The user's own earlier mails are left out: a slip may have been made twice."""
    record = facts.record
    people = (*draft.recipients, *facts.people, *facts.interviewers, *facts.strangers, *record.interviewers)
    own = (draft.draft.sender,) if draft.draft.sender else ()
    written = [_spoken(a) for a in (*people, *own)]
    written += [draft.own.quoted, *draft.own_names, *facts.other_companies, *record.notes, *facts.me]
    written += [name for name in (facts.company, record.company, record.role) if name]
    written += [part for m in (*facts.received, *facts.automatic) for part in (m.subject, m.text)]
    return frozenset(_WORD.findall("\n".join(written).replace("’", "'").lower()))


def _spoken(address: Address) -> str:
    return f"{address.name} {address.email}"
