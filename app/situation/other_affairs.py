"""Mail that has the words of hiring, or of asking where things stand, and is about something else."""

import re
from collections.abc import Mapping, Sequence

from app.situation import wordings as w
from app.text.phrases import Phrases, Range

OF_ANYTHING = re.compile(
    r"(?i)(?:interview|(?:my |this |your )?(?:appl|candida)|to appl|opening|salary|stage|on-?site"
    r"|entretien|entrevista|colloquio|selec)"
)
"""The beginning of what is said of jobs and of all else that one is interviewed or applies for: flats, loans, clubs."""

_OF_A_THING = re.compile(
    r"(?i)\b(?:is|are) (?:the|your|this|that|these|those) (?!(?:\w{1,20} ){0,2}(?:position|role|job|post|opening"
    r"|vacancy|place|internship|opportunity)\b)(?:\w{1,20} ){1,3}still (?:available|open|free|for sale)\b"
    r"|\b(?:i|we)(?:'ve|’ve| have)? (?:ordered|bought|purchased|paid|booked|returned|shipped)\b"
    r"|\b(?:my|our|the|this|your) (?:\w{1,20} )?(?:order|parcel|package|delivery|shipment|refund|repair"
    r"|booking|reservation|subscription|boiler|heating|tickets?|invoices?|decks?|slides|spreadsheets?|prototype"
    r"|deliverables?|blood test|x-ray|test results)\b"
    r"|\b(?:order|ticket|invoice|booking|tracking|customer|account) (?:(?:number|no\.?|id|#) ?)?#?"
    r"[A-Z]{0,3}-?\d{3,12}\b"
    r"|\b(?:to|with|for|by) the (?:client|customer|supplier|vendor|printer|builder)s?\b"
)
_HIRES = re.compile(
    r"(?i)\bi(?:'ve|’ve| have)? (?:also |already )?interviewed"
    r" (?:\d{1,2}|two|three|four|five|six|several|some|many|a few|both|all)\b"
    r"|\bwe(?:'ve|’ve| have| had)? (?:also |now |unfortunately )?(?:decided|chosen|opted)"
    r" (?:to (?:go|move|proceed|continue)\b[\w ]{0,20}? with|to offer|on|for"
    r"|not to (?:move|proceed|take|continue|invite))\b"
    r"|\b(?:your|his|her|their) application (?:for|to) (?:our|the)\b"
    r"|\b(?:interview|shortlist|hire) (?:him|her|them)\b"
    r"|\b(?:invite|offer) (?:you|him|her|them) (?:to|for) (?:an? |the )?(?:\w{1,20} )?interview\b"
)
_JOB_BY_TITLE = re.compile(
    r"(?i)\b(?:my|the|your|this|that|an?) (?:[\w&/+-]{1,20} ){0,2}"
    r"(?:(?!(?:(?:an?)?other|better|former|earlier|later|number|order|paper|letter|water|power|customer|user|server"
    r"|computer|printer|monitor|sensor|member|owner|major|minor|prior|error|offer|cover|over|under|after|larger"
    r"|smaller|bigger|higher|lower|proper|further|upper|outer|inner|your|their|our|for|or|her)\b)"
    r"(?:\w{2,18}(?:er|or|ist|ista|ian|yst|eer|man|woman|tech)|nurse|clerk|chef|cook|intern|admin|dev|lead|aide|agent"
    r"|guard|tutor|coach|(?:account|consult|assist|attend)ant) (?:job|role|position|post|application|opening|vacancy)"
    r"|(?:qa|hr|pr|ux|sales|marketing|finance|teaching|lab|bar|shop|warehouse|office)"
    r" (?:job|role|position|opening|vacancy))s?\b"
)
"""A place of work by the name of the trade, which most often ends as those do who do something."""

_PLACES = ("job", "role", "position", "post", "application", "opening", "vacancy")
_BESIDE = 8  # characters between two words of one thing
_MOST = 40  # words of other affairs that are looked at


_TAKES_WORK = re.compile(
    r"(?i)\b(?:starting|to start|to begin|joining|to join|joined|the contract|first day|notice period"
    r"|another (?:position|role|offer|opportunity|job|employer)|(?:right|another|suitable|best) (?:person|candidate))\b"
)


_AS_ONE = re.compile(r"(?i)\b(?:i|i['’](?:m|d|ve|ll)|my)\b")
_AS_FIRM = re.compile(r"(?i)\bwe(?:['’](?:re|d|ve|ll))? (?:\w{1,12} ){0,2}(?:accept|decline|decided|chosen)\b")


def takes_up_work(text: str) -> bool:
    """Whether the offer that is answered is one of work: it speaks of starting there, of a contract, of another job."""
    return _TAKES_WORK.search(text) is not None and _AS_ONE.search(text) is not None and not _AS_FIRM.search(text)


def asks_for_a_thing(text: str) -> bool:
    """Whether the question is of goods, or of work at hand: "Is the car still available?", "Where is my parcel?"."""
    return _OF_A_THING.search(text) is not None


def hires(text: str) -> bool:
    """Whether somebody writes here who looks for people, and not for work."""
    return _HIRES.search(text) is not None


def signs_of_hiring(
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
    *,
    strange: bool,
) -> tuple[int, int]:
    """How many plain words of hiring there are, and how many that may mean other things."""
    if strange:  # with these people one speaks of roles and salaries, and applies for flats
        elsewhere = w.OTHER_AFFAIR in hits or w.OTHER_AFFAIR in subject_hits
        plain = sum(not (elsewhere and OF_ANYTHING.match(text, r.start)) for r in hits.get(w.JOB, ()))
    else:
        affairs = hits.get(w.OTHER_AFFAIR, ())[:_MOST]
        plain = sum(len(found.get(group, ())) for found in (hits, subject_hits) for group in (w.JOB, w.ROLE))
        plain -= sum(_is_of(r, affairs) for r in hits.get(w.JOB, ()) if affairs and OF_ANYTHING.match(text, r.start))
    if not plain and _may_name_work(text) and _JOB_BY_TITLE.search(text):
        plain = 1
    return plain, len(hits.get(w.JOB_HINT, ())) + len(subject_hits.get(w.JOB_HINT, ()))


def _may_name_work(text: str) -> bool:
    """Whether a word for a place of work is there, without which none is named by its trade; outside ASCII letters
    other than these may stand for them.
    """
    return not text.isascii() or any(map(text.lower().__contains__, _PLACES))


def _is_of(named: Range, affairs: Sequence[Range]) -> bool:
    """Whether another affair stands right beside it: "visa interview", "applied for a mortgage"."""
    return any(a.start - named.end < _BESIDE and named.start - a.end < _BESIDE for a in affairs)
