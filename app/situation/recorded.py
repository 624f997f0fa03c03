"""What the user noted of a process, beside what mail tells: rounds that no mail names, and how it ended."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from app.situation import Record, Stage
from app.situation.interview import Interview
from app.situation.letter import Letter
from app.situation.rounds import Round
from app.situation.thread import Thread


def with_recorded(met: Sequence[Interview], record: Record, zone: tzinfo) -> Sequence[Interview]:
    """The meetings that mail tells of, and those that the user noted for other days."""
    if not record.rounds:
        return met
    known = {m.start.astimezone(zone).date() for m in met}
    noted = [
        Interview(start, end, "", (), "settled")
        for start, end in record.rounds
        if start.astimezone(zone).date() not in known
    ]
    return sorted((*met, *noted), key=lambda m: m.start)


def recorded_outcome(thread: Thread, record: Record, meeting: Round) -> Stage | None:
    """How it ended by the user's record, unless mail tells of another end, or an interview came after it."""
    if record.outcome is None or thread.rejected or thread.offered or thread.withdrawn:
        return None
    if meeting.starts and record.outcome_at and meeting.starts > record.outcome_at:
        return None
    return record.outcome


def said_at(letter: Letter | None, what: Stage, recorded: Stage | None, record: Record) -> datetime | None:
    """When they said so, by mail or else by the record."""
    if letter:
        return letter.message.sent_at
    return record.outcome_at if recorded is what else None
