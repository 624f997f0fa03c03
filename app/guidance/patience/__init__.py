"""Give them the time that a decision takes."""

from app.rules import Section

SECTION = Section.PATIENCE
