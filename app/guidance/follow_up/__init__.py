"""Write to them at all: thanks, and that the position still interests you."""

from app.rules import Section

SECTION = Section.FOLLOW_UP
