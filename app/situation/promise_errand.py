"""Who will get in touch, and does not tell how it ended: about papers, about other jobs, from an office that checks."""

import re

_ABOUT = re.compile(
    r"[^.;]{0,60}? to (?:collect|verify|check|obtain) your\b"
    r"| about (?:\w+ )?(?:similar|new|more|matching|relevant|future|suitable) (?:\w+ )?(?:jobs|roles|openings|vacancies"
    r"|positions|opportunities)\b"
)
_OFFICE = re.compile(
    r"\b(?:screening|vetting|background|payroll|finance|insurance|medical|occupational health|travel|relocation"
    r"|facilities) (?:\w+ ){0,2}(?:will|should|shall) $"
)


def is_errand(left: str, right: str) -> bool:
    """Whether what stands around "contact you" says so."""
    return _ABOUT.match(right) is not None or _OFFICE.search(left) is not None
