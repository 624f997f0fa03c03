"""The limits of the rules of time, as the agenda counts by them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.situation.timing import AFTER_PROMISE, FAIR_WAIT, GAPS, LONG_SILENCE, MOST_FOLLOW_UPS


@dataclass(frozen=True, slots=True)
class Waits:
    """`breath`: minutes before a thank-you; `prompt_hours` and `prompt_days` (business days): how long it is prompt.

    `fair`: business days after the last word until a question; `after_promise`: after a promised date; `after_first`
    and `after_second`: after unanswered follow-ups. `most`: so many unanswered ones are enough; `silence`: calendar
    days after their last word when it is time to let go.
    """

    breath: int = 30
    prompt_hours: int = 48
    prompt_days: int = 1
    fair: int = FAIR_WAIT
    after_promise: int = AFTER_PROMISE
    after_first: int = GAPS[0]
    after_second: int = GAPS[1]
    most: int = MOST_FOLLOW_UPS
    silence: int = LONG_SILENCE

    @classmethod
    def of(cls, limits: Mapping[str, Mapping[str, Any]]) -> "Waits":
        """The waits under these limits of rules (rule id → name → value); a rule that is left out has its default."""
        usual = cls()

        def chosen(rule: str, name: str, default: int) -> int:
            return int(limits.get(rule, {}).get(name, default))

        return cls(
            breath=chosen("patience/minutes-after", "minutes", usual.breath),
            prompt_hours=chosen("follow-up/thank-you-late", "hours", usual.prompt_hours),
            prompt_days=chosen("follow-up/thank-you-late", "business_days", usual.prompt_days),
            fair=max(
                chosen("patience/too-soon", "warn_below", 0), chosen("patience/too-soon", "caution_below", usual.fair)
            ),
            after_promise=chosen("patience/before-promised-date", "days", usual.after_promise - 1) + 1,
            after_first=chosen("balance/too-close", "after_first", usual.after_first),
            after_second=chosen("balance/too-close", "after_second", usual.after_second),
            most=min(
                chosen("balance/too-many", "unanswered", usual.most),
                chosen("letting-go/long-silence", "follow_ups", usual.most),
            ),
            silence=chosen("letting-go/long-silence", "days", usual.silence),
        )


DEFAULTS = Waits()
