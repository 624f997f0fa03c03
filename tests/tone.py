"""What the tone rules say of a sentence in a mail that asks where things stand."""

from datetime import UTC, datetime

from app.mail import Draft
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.text.reading import Reading

RULES = rules()
MATCHER = matcher(RULES)
TONE = [r for r in RULES.rules if r.section.slug == "tone"]
ASKING = Situation(now=datetime(2026, 11, 18, 12, tzinfo=UTC), purpose=Decision(Purpose.STATUS_CHECK, ()))


def found(rule_id: str, text: str, subject: str = "", situation: Situation = ASKING) -> tuple[Finding, ...]:
    rule = RULES.by_id(f"tone/{rule_id}")
    assert rule is not None
    reading = Reading(Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam", subject=subject), MATCHER, ("sam",))
    return rule.findings(reading, situation)


def quotes(rule_id: str, text: str) -> list[str]:
    return [s.quote for f in found(rule_id, text) for s in f.spans]
