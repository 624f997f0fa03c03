"""Days and moments as they are told to the user: in words, on the user's own clock."""

from datetime import date, datetime

from app.situation import Situation


def long_date(day: date) -> str:
    """`Friday, 6 November`."""
    return f"{day:%A}, {day.day} {day:%B}"


def on_both_clocks(situation: Situation, at: datetime) -> str:
    """`Friday, 6 November, 15:00`, on the user's clock, with the recipient's where that shows another hour."""
    here = at.astimezone(situation.now.tzinfo)
    said = f"{long_date(here.date())}, {here:%H:%M}"
    there = at.astimezone(situation.recipient_zone or here.tzinfo)
    if there.utcoffset() == here.utcoffset():
        return said
    return f"{said} ({'' if there.date() == here.date() else f'{there:%A}, '}{there:%H:%M} for them)"
