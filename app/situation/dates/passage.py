"""A passage of tokens on its way to dates: who stands beside whom, and which preposition governs."""

from collections.abc import Container
from datetime import date
from typing import NamedTuple

from app.situation.dates.tokens import Token
from app.situation.dates.words import SHORT, Cue, Kind, Unit, words

NONE = -1  # no such token
_CUE_REACH = 7  # tokens: "until 5:00 pm on the morning of Friday"
_CLOCK = words("am pm h uhr uur clock")
_NOON = words("noon midnight lunch")
_TO_THE_LAST = words("including incl inclusive")  # "up to and including Friday"
_WRITERS = words("us me our my the")
_CUES = tuple(Cue)
_WEAK_CUES = (Cue.ON, Cue.IN, Cue.TO)


class Reading(NamedTuple):
    """What the tokens up to `end` (excluded) mean. `movable`: "before" and "after" it are other days."""

    first: date
    last: date
    end: int
    ambiguous: bool = False
    exact: bool = True
    movable: bool = True


class Passage:
    """The tokens of one passage and the day they were said on."""

    __slots__ = ("holidays", "month_first", "sent", "size", "text", "tokens")

    def __init__(
        self, text: str, tokens: list[Token], sent: date, holidays: Container[date], *, month_first: bool
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.size = len(tokens)
        self.sent = sent
        self.holidays = holidays
        self.month_first = month_first

    def follow(self, at: int) -> int:
        """The next token of the same date that says something, fillers passed over; NONE at the end of the date."""
        at += 1
        while at < self.size and self.tokens[at].tied:
            if self.tokens[at].kind is not Kind.FILLER:
                return at
            at += 1
        return NONE

    def kind(self, at: int) -> Kind:
        return self.tokens[at].kind if 0 <= at < self.size else Kind.UNKNOWN

    def value(self, at: int) -> int:
        return self.tokens[at].value if 0 <= at < self.size else -1

    def word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < self.size else ""

    def is_unit(self, at: int, *units: Unit) -> bool:
        return self.kind(at) is Kind.UNIT and (not units or self.value(at) in units)

    def tied(self, at: int, kind: Kind) -> bool:
        """Whether the token is of that kind and goes on with the date before it."""
        return at < self.size and self.tokens[at].tied and self.tokens[at].kind is kind

    def past_cues(self, at: int, *cues: Cue) -> int:
        """`at`, or the token behind it if it is one of those prepositions."""
        if self.kind(at) is Kind.CUE and self.value(at) in cues:
            return self.follow(at)
        return at

    def before_end(self, at: int) -> str:
        """The character right behind a token."""
        end = self.tokens[at].end
        return self.text[end : end + 1]

    def is_clock(self, at: int) -> bool:
        """Whether the number is an hour or a minute, not a day."""
        token = self.tokens[at]
        after = self.text[token.end : token.end + 2]
        if (after[:1] == ":" and after[1:].isdigit()) or (token.gap == ":" and self.kind(at - 1) is Kind.NUMBER):
            return True
        return at + 1 < self.size and self.tokens[at + 1].word in _CLOCK and self.tokens[at + 1].tied

    def cue(self, at: int) -> Cue | None:
        """The preposition that governs the date which begins here; one that tells more than "on" wins."""
        weak: Cue | None = None
        clock = False
        for behind in range(at - 1, max(at - 1 - _CUE_REACH, -1), -1):
            ahead = self.tokens[behind + 1]
            if not ahead.tied and ahead.gap != ":":
                break
            token = self.tokens[behind]
            if token.word == "von" and self.word(behind - 1) == "innerhalb":
                continue
            if token.kind is Kind.CUE:
                found = _CUES[token.value]
                if found is Cue.AND and self.word(behind + 1) in _TO_THE_LAST:
                    continue
                if found is Cue.AND:
                    return weak if weak is not None or not self._pairs(behind) else Cue.BETWEEN
                if found is Cue.FROM and ahead.word in _WRITERS:  # "hear from us in a week"
                    break
                if found is Cue.BEFORE and self.kind(behind - 1) is Kind.OR:  # "on or before"
                    return Cue.BY
                if found in (Cue.BEFORE, Cue.AFTER) and clock:  # "before 3:00 today" is today
                    return Cue.ON
                if found not in _WEAK_CUES:
                    return found
                weak = found if weak is None else weak
            elif not (
                token.kind is Kind.FILLER
                or token.kind is Kind.NUMBER
                or token.word in _CLOCK
                or token.word
                in ("a", "an", "another", "un", "une", "einer", "bank", "public", "q", "kw", "kalenderwoche")
                or (token.kind is Kind.UNIT and token.value in (Unit.DAY, Unit.DAYPART))
                or (token.kind is Kind.WEEKDAY and behind == at - 1)
            ):
                break
            clock = clock or token.kind is Kind.NUMBER or token.word in _NOON
        return weak

    def _pairs(self, at: int) -> bool:
        """Whether the "and" at `at` joins the ends of "between the 4th and the 8th"."""
        for behind in range(at - 1, max(at - 1 - _CUE_REACH, -1), -1):
            if not self.tokens[behind + 1].tied or self.kind(behind) is Kind.UNKNOWN:
                return False
            if self.kind(behind) is Kind.CUE:
                return self.value(behind) == Cue.BETWEEN
        return False

    def anchored(self, at: int) -> bool:
        """Whether a word that means other things too stands where a date would."""
        token = self.tokens[at]
        if at and token.tied and self.kind(at - 1) in (Kind.CUE, Kind.PART, Kind.CLOSE):
            return True
        if at and token.tied and self.kind(at - 1) is Kind.TURN:  # "this may be"
            return token.kind is Kind.WEEKDAY or self.text[token.start].isupper()
        numbered = self.tied(at + 1, Kind.NUMBER) or (token.tied and self.kind(at - 1) is Kind.NUMBER)
        return self.text[token.start].isupper() and (numbered or self.tied(at + 1, Kind.MONTH))

    def doubtful(self, at: int) -> bool:
        return self.word(at) in SHORT and not self.anchored(at)
