"""Ask without pressing."""

from app.rules import Section

SECTION = Section.TONE
