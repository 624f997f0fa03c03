"""What to do next in a process, and when: the answer of `POST /v1/situations`."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.situation import Situation, Stage
from app.situation.asks import asks_whether_it_suits
from app.situation.company import no_reply
from app.situation.moments import long_date
from app.text.phrases import fold

FAIR_WAIT = 7  # business days after the last word until a first status check (evidence T5)
AFTER_PROMISE = 3  # business days after a promised date (T4: more than two)
GAPS = (5, 10)  # business days after the first and the second unanswered follow-up (T6)
MOST_FOLLOW_UPS = 2  # unanswered ones before it is time to close (T7)
LONG_SILENCE = 45  # days since their last word (T24)
ANSWER_WITHIN = 10  # business days in which an answer to a no or to an offer comes in time
THANK_WITHIN = 10  # business days in which a thank-you still makes sense
_UNREAD = re.compile(
    r"\b(?:mailbox|address|inbox|account) is (?:\S+ )?(?:not|un)\s?(?:monitored|read|checked|attended|manned)\b"
    r"|\b(?:do not|don't|cannot|can't|unable to) (?:reply|respond|answer) (?:directly )?(?:to|via) this\b"
    r"|\breplies (?:to this \S+ )?(?:are|will) not\b|\bunmonitored\b|\bno-reply\b"
)


class Do(StrEnum):
    THANK = "thank"
    WAIT = "wait"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"
    REPLY = "reply"
    DEBRIEF = "debrief"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Next:
    """`at`: when to do it, in the recipient's zone; None where no moment is better than another."""

    do: Do
    why: str
    at: datetime | None = None


def next_step(s: Situation) -> Next:
    """What serves the user best now."""
    if s.stage is Stage.REJECTED:
        return _after_a_no(s)
    if s.stage is Stage.OFFERED:
        return _after_an_offer(s)
    if s.stage is Stage.CLOSED:
        return Next(Do.DEBRIEF, "This one is closed. Note what you learned while it is fresh.")
    if not s.history_known and not s.record.held_at:
        return Next(Do.NOTHING, _unknown(s.history_gap))
    if s.interview_at and s.interview_at > s.now:
        if s.their_question_open and asks_whether_it_suits(s.received[-1].text if s.received else ""):
            day = long_date(s.local_date(s.interview_at))
            why = f"They ask whether the interview on {day} suits you: answer, so that it stands."
            return Next(Do.REPLY, why, _working(s, s.now))
        return Next(Do.NOTHING, "The interview is still ahead.", None)
    ended = s.interview_ends_at
    if ended and not s.thanked and s.business_days_since(ended) <= THANK_WITHIN and not s.follow_ups:
        at = max(s.now, ended + timedelta(minutes=30))
        return Next(Do.THANK, "Nobody has had a thank-you since the interview. One within a day is best.", at)
    if s.their_question_open:
        return Next(Do.REPLY, "They wrote last and asked you something.", _working(s, s.now))
    if not s.process and (s.sent or s.received) and not s.record.held_at:
        return Next(Do.NOTHING, _nothing_open(s))
    return _wait_or_ask(s)


def _after_a_no(s: Situation) -> Next:
    said = s.rejected_at
    if said and any(m.at and m.at > said for m in s.sent):
        return Next(Do.DEBRIEF, "They decided, and you answered. Note what you learned while it is fresh.")
    letter = next((m for m in (*s.received, *s.automatic) if said and m.at == said), None)
    if letter and (no_reply(letter.sender) or _UNREAD.search(fold(letter.text))):
        return Next(Do.DEBRIEF, "They said no, from an address that takes no answer. Nothing to send.")
    if said and s.business_days_since(said) > ANSWER_WITHIN:
        why = f"They said no on {_dated(s, said)}. An answer would come too late now: note what you learned."
        return Next(Do.DEBRIEF, why)
    return Next(Do.REPLY, "They said no. A short, gracious answer leaves the door open.", _working(s, s.now))


def _after_an_offer(s: Situation) -> Next:
    made = s.offered_at
    if made and any(m.at and m.at > made for m in s.sent):
        return Next(Do.NOTHING, "They made an offer, and you have written to them since. The next word is theirs.")
    if made and s.business_days_since(made) > ANSWER_WITHIN:
        why = f"They made an offer on {_dated(s, made)}, and no answer to it was found. If it is still open, answer it."
        return Next(Do.REPLY, why)
    return Next(Do.REPLY, "They made an offer. Answer it, if only to say when you will decide.", _working(s, s.now))


def _dated(s: Situation, moment: datetime) -> str:
    day = s.local_date(moment)
    return f"{day.day} {day:%B}" + (f" {day.year}" if day.year != s.today.year else "")


def _wait_or_ask(s: Situation) -> Next:
    away = s.away_until
    back = s.days.after(away, 2) if away else s.today
    if s.promised:
        due = s.days.after(s.promised.by, AFTER_PROMISE)
        clear = max(due, back)
        if s.today < clear:
            why = f"They said they would answer by {long_date(s.promised.by)}."
            if away and back > due:
                why = f"{why} They are away until {long_date(away)}."
            at = _opening(s, clear)
            return Next(Do.WAIT, f"{why} If nothing comes, ask on {long_date(s.local_date(at))}.", at)
    last = s.last_event_at
    if last is None or s.stage not in {Stage.WAITING, Stage.INTERVIEWED, Stage.PROMISED}:
        return Next(Do.NOTHING, _nothing_open(s))
    inbound = max((at for at in (s.last_inbound_at, s.interview_ends_at) if at), default=None)
    silent = (s.today - s.local_date(inbound)).days if inbound else 0
    if len(s.follow_ups) >= MOST_FOLLOW_UPS:
        return Next(Do.CLOSE, "You have asked often enough without an answer. Close it kindly and move on.")
    if silent > LONG_SILENCE:
        return Next(Do.CLOSE, f"Their last word is {silent} days old. Close it kindly and move on.")
    wait = GAPS[len(s.follow_ups) - 1] if s.follow_ups else 0
    if not s.promised:  # a named day that has passed may be asked about; else `patience/too-soon` counts every word
        wait = max(wait, FAIR_WAIT)
    fair = s.days.after(s.local_date(last), wait)
    clear = max(fair, back)
    if s.today < clear:
        why = "They have had too little time since the last word."
        if away and back > fair:
            why = f"They are away until {long_date(away)}, and come back to a pile of mail."
        at = _opening(s, clear)
        return Next(Do.WAIT, f"{why} A good day to ask is {long_date(s.local_date(at))}.", at)
    return Next(Do.FOLLOW_UP, "Enough time has passed for a short, friendly question.", _working(s, s.now))


def _unknown(gap: str | None) -> str:
    """What is missing, in the words of a reason for *not checked*, whose first word is for machines."""
    plain = "Without earlier mail or an interview there is nothing to advise on."
    reason = gap.partition(": ")[2] if gap else ""
    return f"{plain} {reason[:1].upper()}{reason[1:]}" if reason else plain


def _nothing_open(s: Situation) -> str:
    """Says what was looked at: an empty search is no closed process."""
    mails = len(s.sent) + len(s.received) + len(s.automatic)
    if not mails:
        return "No mail with these people was found, so there is nothing to advise on."
    looked_at = "the one mail" if mails == 1 else f"the {mails} mails"
    if s.process:
        return f"Nothing in {looked_at} found here asks for an answer of yours. The next word is theirs."
    return f"Afterword found no interview, and nothing to answer, in {looked_at} with these people."


def _opening(s: Situation, day: date) -> datetime:
    return _working(s, datetime.combine(day, time(), tzinfo=s.now.tzinfo))


def _working(s: Situation, moment: datetime) -> datetime:
    zone = s.recipient_zone or s.now.tzinfo
    return s.days.working_hour(moment, zone) if zone else moment
