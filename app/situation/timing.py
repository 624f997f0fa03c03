"""What to do next in a process, and when: the answer of `POST /v1/situations`."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.situation import Situation, Stage

FAIR_WAIT = 7  # business days after the last word until a first status check (evidence T5)
AFTER_PROMISE = 3  # business days after a promised date (T4: more than two)
GAPS = (5, 10)  # business days after the first and the second unanswered follow-up (T6)
MOST_FOLLOW_UPS = 2  # unanswered ones before it is time to close (T7)
LONG_SILENCE = 45  # days since their last word (T24)
THANK_WITHIN = 10  # business days in which a thank-you still makes sense


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
    outcome = s.rejected_at or s.offered_at
    if s.stage is Stage.REJECTED:
        if outcome and any(m.at and m.at > outcome for m in s.sent):
            return Next(Do.DEBRIEF, "They decided, and you answered. Note what you learned while it is fresh.")
        return Next(Do.REPLY, "They said no. A short, gracious answer leaves the door open.", _working(s, s.now))
    if s.stage is Stage.OFFERED:
        return Next(Do.REPLY, "They made an offer. Answer it, if only to say when you will decide.", _working(s, s.now))
    if s.stage is Stage.CLOSED:
        return Next(Do.DEBRIEF, "This one is closed. Note what you learned while it is fresh.")
    if not s.history_known and not s.record.held_at:
        return Next(Do.NOTHING, _unknown(s.history_gap))
    if s.interview_at and s.interview_at > s.now:
        return Next(Do.NOTHING, "The interview is still ahead.", None)
    ended = s.interview_ends_at
    if ended and not s.thanked and s.business_days_since(ended) <= THANK_WITHIN and not s.follow_ups:
        at = max(s.now, ended + timedelta(minutes=30))
        return Next(Do.THANK, "Nobody has had a thank-you since the interview. One within a day is best.", at)
    if s.their_question_open:
        return Next(Do.REPLY, "They wrote last and asked you something.", _working(s, s.now))
    return _wait_or_ask(s)


def _wait_or_ask(s: Situation) -> Next:
    if s.promised:
        clear = s.days.after(s.promised.by, AFTER_PROMISE)
        if s.today < clear:
            why = f"They said they would answer by {s.promised.by:%A, %-d %B}. Give them two business days more."
            return Next(Do.WAIT, why, _opening(s, clear))
    last = s.last_event_at
    if last is None or s.stage not in {Stage.WAITING, Stage.INTERVIEWED, Stage.PROMISED}:
        return Next(Do.NOTHING, _nothing_open(s))
    inbound = s.last_inbound_at or s.interview_ends_at
    silent = (s.today - s.local_date(inbound)).days if inbound else 0
    if len(s.follow_ups) >= MOST_FOLLOW_UPS or silent > LONG_SILENCE:
        return Next(
            Do.CLOSE, "You have asked often enough, or it has been quiet too long. Close it kindly and move on."
        )
    wait = GAPS[len(s.follow_ups) - 1] if s.follow_ups else FAIR_WAIT
    clear = s.days.after(s.local_date(last), wait)
    away = s.away_until
    if away:
        clear = max(clear, s.days.after(away, 2))
    if s.today < clear:
        return Next(
            Do.WAIT,
            f"They have had too little time since the last word. A fair moment is {clear:%A, %-d %B}.",
            _opening(s, clear),
        )
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
    return f"Nothing is open in {looked_at} with these people."


def _opening(s: Situation, day: date) -> datetime:
    return _working(s, datetime.combine(day, time(), tzinfo=s.now.tzinfo))


def _working(s: Situation, moment: datetime) -> datetime:
    zone = s.recipient_zone or s.now.tzinfo
    return s.days.working_hour(moment, zone) if zone else moment
