"""A mailbox to try Afterword on: Sam Roe's search for work in the autumn of 2026, and eight unsent drafts.

All of it is invented and every address ends in `.example`. Sam writes to three companies: Acme Robotics has
promised an answer that is not due yet, Northwind Atlas has gone quiet, Globex Health has said no.
Reports on the sample are meant for the moment `NOW`: later than every message, before the promised day.
"""

from importlib.resources import files
from pathlib import Path

NOW = "2026-11-23T10:00:00+01:00"
TIME_ZONE = "Europe/Berlin"
ME = ("sam.roe@mail.example", "sam@roe.example")

_HERE = Path(str(files(__name__)))

MAILBOX = _HERE / "mailbox.mbox"
"""What was sent and received, oldest first, and one unfinished draft (`X-Gmail-Labels: Drafts`)."""

DRAFTS = tuple(
    _HERE / "drafts" / f"{name}.eml"
    for name in (
        "thank-you",  # fit to send
        "thank-you-too-vague",  # kind words that would suit any interview
        "thank-you-from-a-template",  # another company's interviewer in the greeting, and [Company] left
        "any-news",  # polite, and two days before the day they promised
        "losing-patience",  # angry, and to somebody who is on leave
        "taking-no-well",  # a reply to a rejection, fit to send
        "not-taking-no",  # the same, arguing and asking again
        "cake-for-jonas",  # everyday mail: nothing to say about it
    )
)
