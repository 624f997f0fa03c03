"""The right people, a plain subject, a short and clean text."""

from app.rules import Section

SECTION = Section.ETIQUETTE
