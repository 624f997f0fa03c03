"""Learn from it, and ask for feedback as one asks for a favour."""

from app.rules import Section

SECTION = Section.DEBRIEF
