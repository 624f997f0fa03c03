"""Whether a letter accepts a time that the other side proposed, and which one."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from app.situation.clock_time import clock_times
from app.situation.dates import find
from app.situation.letter import Letter
from app.situation.meeting_held import Meeting, without_hours
from app.text.phrases import phrases

ACCEPTING = phrases(
    "{work|works|suits|sounds|is|would be|looks} "
    "{|very |absolutely |totally |just |really |perfectly }{well|great|good|fine|perfect|perfectly|ok|okay|wonderful"
    "|lovely|ideal|for me|for us|me}",
    "{that|it|this|time|which|monday|tuesday|wednesday|thursday|friday|am|pm|slot|option|one} works",
    "the {1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th"
    "|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st}"
    " {works|suits|is fine|is good|is great|is perfect|it is}",
    "{10|11|12|1|2|3|4|5|9|8|00|15|30|45} {works|is fine|is good|is great|is perfect|suits|it is|please}",
    "{first|second|third|last|former|latter|earlier|later} {slot|option|one|time|date|suggestion|is|would|works|suits}",
    "{monday|tuesday|wednesday|thursday|friday} {please|it is|then}",
    "{i am|i do|i can|i could|sure|ok|okay|fine}",
    "{talk|speak} to you {then|on|at}",
    "see you {then|there|on|at}",
    "{speak|talk|meet} {to you |with you |}then",
    "let's {go with|do|take|say|make it}",
    "{i'll|i will|i would|i'd} {take|go with|pick|choose|be there}",
    "i {can make|can do|confirm|accept}",
    "{happy|glad|pleased|delighted|love|honoured|honored|excited} to "
    "{confirm|accept|come|join|attend|meet|speak|talk|take part}",
    "{confirmed|perfect|yes|absolutely|certainly|great|agreed}",
    "look{ing|} forward to {it|that|this|meeting|speaking|talking|seeing|our|your|the}",
    "count me in",
    "{passt|klappt}",
    "{parfait|perfecto|perfetto|perfeito|d'accord|de acuerdo|va bene|akkoord}",
    "{no|not a} {problem|worries}",
    "{too easy|sounds like a plan|it's a deal|you're on}",
    "{i'll|i will|we'll|we will|let me} {send|swing|shoot|ping|pop|drop|get} {you |over |across |}{a|an|the}"
    " {calendar |zoom |teams |meet |meeting |video |}{invite|invitation}",
    "{i'll|i will|we'll|we will|let me} {send|swing|shoot|ping|pop|drop|get} {you |over |across |}{a|an|the}"
    " {calendar|zoom|teams|meet|meeting|video|dial-in} {link|details}",
    "{all|still|that's|it's} good",
    "{me convient|ça me va|parfait pour moi|avec plaisir|volontiers|entendu|bien noté|c'est noté"
    "|je confirme|nous confirmons|j'y serai|je serai {présent|présente|là}|convenu}",
    "{me viene bien|me va bien|sin problema|de acuerdo|con gusto|encantado|encantada|claro que sí|confirmo|nos vemos"
    "|{allí|ahí|ahi} {estaré|estaremos}|vale}",
    "{gerne|einverstanden|in ordnung|bin dabei|ich bestätige|wir bestätigen|bestätige ich|bestätigen wir"
    "|nehme {ich |}{den termin|die einladung}|bis dann|geht klar|abgemacht}",
    "{con piacere|ci sarò|confermo|volentieri|ci vediamo|a presto}",
    "{graag|afgesproken|in orde|tot dan|prima|ik ben er}",
    "{com certeza|combinado|estarei|com prazer|confirmado}",
)
_REFUSING = re.compile(
    r"\b(?:not|no longer|cannot|[a-z]{2,7}n't|unfortunately|sorry|if|unless|would prefer|instead|another|different"
    r"|either|both|any|reschedule|or|nicht|leider|ne|pas"
    r"|andere[nrs]?|lieber|stattdessen|würde|wäre|oder|ou|autre|plutôt|malheureusement|otro|otra"
    r"|lamentablemente|no puedo|altro|altra|purtroppo|non|ander[es]?|helaas|niet|outro|outra|infelizmente|não)\b"
)
_NUMBERS = {"first": 0, "former": 0, "earlier": 0, "second": 1, "third": 2, "last": -1, "latter": -1, "later": -1}
_NUMBERED = re.compile(rf"\b({'|'.join(_NUMBERS)}) (?:slot|option|one|time|date|suggestion|is|would|works|suits)\b")
_MOST = 10  # wordings of acceptance in one letter: nobody needs more


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The `days` and `hours` that it names; neither says "that one". `number`: which in a list, -1 for the last."""

    days: tuple[date, ...]
    hours: tuple[time, ...]
    number: int | None = None

    def chosen(self, proposed: Iterable[Meeting], at: datetime) -> list[Meeting]:
        """The one that is meant of those still to come; empty when it could be several."""
        open_ = {m.start: m for m in proposed if m.start > at}
        if self.number is not None and not self.days and not self.hours:
            return [list(open_.values())[self.number]] if self.number < len(open_) > 1 else []
        offered = {m.start.date() for m in open_.values()}
        # "Tuesday works" may mean the one after next: of the days that were offered, the Tuesday.
        days = {d for d in self.days if d in offered} or {
            d for d in offered if d.weekday() in {named.weekday() for named in self.days}
        }
        fit = [
            m
            for m in open_.values()
            if (not self.days or m.start.date() in days)
            and (not self.hours or m.start.time().replace(tzinfo=None) in self.hours)
        ]
        return fit if len(fit) == 1 else []


def acceptance(
    letter: Letter, sent: datetime, *, month_first: bool, holidays: Container[date] = ()
) -> Acceptance | None:
    """What the letter accepts, or None. `sent`: when, on its writer's clock; the rest as in `dates.find`."""
    for clause in letter.clauses(ACCEPTING, most=_MOST):
        if clause.question or _REFUSING.search(clause.low):
            continue
        text = letter.text[clause.start : clause.end]
        clocks = clock_times(text)
        days = find(without_hours(text, clocks), sent.date(), month_first=month_first, holidays=holidays)
        counted = _NUMBERED.search(clause.low)
        number = _NUMBERS[counted[1]] if counted else None
        return Acceptance(tuple(d.last for d in days if d.first == d.last), tuple(c.at for c in clocks), number)
    return None
