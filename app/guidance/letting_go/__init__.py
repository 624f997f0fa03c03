"""Take a no, or a long silence, with grace."""

from app.rules import Section

SECTION = Section.LETTING_GO
