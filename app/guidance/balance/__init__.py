"""Often enough, never more."""

from app.rules import Section

SECTION = Section.BALANCE
