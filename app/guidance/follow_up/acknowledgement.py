"""Whether a draft only takes note of what they wrote: "thank you, noted", a courtesy and no thank-you note."""

from app.situation import Situation, wordings
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

NOTING = phrases(
    "noted",
    "{understood|got it|sounds good|all clear|received, thank you|duly received|well received}",
    "letting me know",
    "{keeping|kept} me {posted|informed|updated|in the loop}",
    "{informing|updating|telling|notifying} me",
    "for {the|your|this} {kind |quick |prompt |helpful |brief |}"
    "{update|reply|response|answer|note|message|mail|email|e-mail|information|info|confirmation|heads-up|heads up"
    "|clarification|timeline|news}",
    "{by|until|till} then",
)
_SHORT = 40  # words: who goes on for longer has more to say


def only_takes_note(draft: Reading, situation: Situation) -> bool:
    """Whether it answers their newest mail in a line or two and speaks of neither the interview nor their time."""
    if situation.purpose.value is not Purpose.THANK_YOU or "?" in draft.own_text:
        return False
    if len(draft.lows) > _SHORT or draft.says(wordings.MEETING, wordings.YOUR_TIME, wordings.JOB):
        return False
    if situation.history_known and not _they_wrote_last(situation):
        return bool(situation.thanked) and draft.says(NOTING)
    return bool(situation.thanked) or draft.says(NOTING)


def _they_wrote_last(situation: Situation) -> bool:
    """Whether a word of theirs stands there, later than the user's last and later than the interview."""
    theirs, mine, met = situation.last_inbound_at, situation.last_outbound_at, situation.interview_ends_at
    if theirs is None or (mine and mine > theirs):
        return False
    return met is None or met > situation.now or met < theirs
