"""Say what only somebody who was there can say."""

from app.rules import Section

SECTION = Section.SPECIFICS
