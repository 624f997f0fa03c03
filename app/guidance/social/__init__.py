"""Stay in the channel they chose, and out of their private life."""

from app.rules import Section

SECTION = Section.SOCIAL
