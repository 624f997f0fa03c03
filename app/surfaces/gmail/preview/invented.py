"""Mail of Sam Roe's that the sample mailbox has no occasion for: an invitation, an offer, someone who is away, …

Each scene is a small mailbox of its own. All of it is invented, every address ends in `.example`, and every scene is
meant for the sample's moment, Monday, 23 November 2026, at ten in Berlin.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.mail import Address, Correspondence, Draft, DraftKind, MailboxUnavailable, MailboxUnreadable, Message

SAM = Address("sam.roe@mail.example", "Sam Roe")
PRIYA = Address("priya.nair@linden.example", "Priya Nair")
MARCUS = Address("marcus.bell@harbor.example", "Marcus Bell")
JUDITH = Address("judith.kern@brunnen.example", "Judith Kern")
THREAD = "t1"

_GERMANY, _NEW_YORK = "+01:00", "-05:00"


@dataclass(frozen=True, slots=True)
class Scene:
    """Letters of one thread, and the drafts that are unsent. `gap`: why some letters are missing; `down`: why all are.

    `saved`: when a draft was saved, where that is not a moment ago.
    """

    letters: tuple[Message, ...] = ()
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    saved: Mapping[str, datetime] = field(default_factory=dict)
    gap: str | None = None
    down: str | None = None

    async def draft(self, draft_id: str) -> Draft:
        if draft_id not in self.drafts:
            raise MailboxUnreadable("This draft is no longer there.")
        return self.drafts[draft_id]

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        del people, thread_id  # all letters of a scene are with the same people
        if self.down:
            raise MailboxUnavailable(self.down)
        return Correspondence(self.letters, frozenset({SAM.key}), self.gap)


def _letter(at: str, sender: Address, to: Address, subject: str, text: str, **headers: str) -> Message:
    """`at`: the date and time with the sender's own offset."""
    marks = {name.replace("_", "-"): value for name, value in headers.items()}
    sent_at = datetime.fromisoformat(f"2026-{at}")
    return Message(f"m-{at}", sent_at, sender, (to,), subject=subject, text=text, thread_id=THREAD, headers=marks)


def _reply(to: Address, subject: str, text: str) -> Draft:
    return Draft(SAM, (to,), subject=f"Re: {subject}", text=text, kind=DraftKind.REPLY, thread_id=THREAD)


_ROLE = "Interview: Data Platform Engineer at Linden Energy"
_INVITED = _letter(
    f"11-20T14:05:00{_GERMANY}",
    PRIYA,
    SAM,
    _ROLE,
    "Hi Sam,\n\nthank you for your application. We would like to invite you to an interview for the Data Platform "
    "Engineer position on Thursday, 26 November at 14:00, by video. Does that suit you?\n\nBest regards,\nPriya Nair\n"
    "Talent Partner, Linden Energy",
)
_INVITED_LAST_WEEK = _letter(
    f"11-12T09:30:00{_GERMANY}",
    PRIYA,
    SAM,
    _ROLE,
    "Hi Sam,\n\nwe would like to invite you to an interview for the Data Platform Engineer position on Tuesday, "
    "17 November at 14:00, by video.\n\nBest regards,\nPriya Nair",
)
_ACCEPTED = _letter(
    f"11-12T10:02:00{_GERMANY}",
    SAM,
    PRIYA,
    f"Re: {_ROLE}",
    "Hi Priya,\n\nTuesday at 14:00 suits me well. I look forward to it.\n\nBest regards,\nSam",
)
_THANKED = _letter(
    f"11-17T17:40:00{_GERMANY}",
    SAM,
    PRIYA,
    f"Re: {_ROLE}",
    "Hi Priya,\n\nthank you for the conversation today. Moving the meter readings off the nightly batch is just the "
    "kind of work I enjoy, and your question about late data stayed with me on the way home.\n\nBest regards,\nSam",
)
_AWAY = _letter(
    f"11-19T08:00:00{_GERMANY}",
    PRIYA,
    SAM,
    f"Automatic reply: {_ROLE}",
    "Thank you for your message. I am out of the office until Friday, 27 November 2026 and will answer when I am "
    "back.\n\nPriya Nair",
    auto_submitted="auto-replied",
)
_OFFER = _letter(
    f"11-20T16:20:00{_GERMANY}",
    PRIYA,
    SAM,
    f"Re: {_ROLE}",
    "Hi Sam,\n\nwe are delighted to offer you the position of Data Platform Engineer. You will find the contract "
    "attached; please let us know by Friday, 27 November whether you accept.\n\nBest regards,\nPriya",
)
_ASKING = (
    "Hi Priya,\n\nI hope you are well. I enjoyed our conversation on Tuesday about the meter readings. Is there any "
    "news on the Data Platform Engineer position?\n\nBest regards,\nSam"
)
_BEFORE = (_INVITED_LAST_WEEK, _ACCEPTED, _THANKED)

_HARBOR = "Backend Engineer, Harbor Freight Systems"
_OVERSEAS = (
    _letter(
        f"10-30T11:15:00{_NEW_YORK}",
        MARCUS,
        SAM,
        _HARBOR,
        "Hi Sam,\n\nwe'd like to invite you to an interview for the Backend Engineer position on Friday, November 6 at "
        "10:00 am Eastern.\n\nBest,\nMarcus Bell\nEngineering Manager, New York",
    ),
    _letter(
        f"11-06T18:10:00{_GERMANY}",
        SAM,
        MARCUS,
        f"Re: {_HARBOR}",
        "Hi Marcus,\n\nthank you for the interview today. I liked how you think about berth planning as a queue, and I "
        "would be glad to work on it with you.\n\nBest regards,\nSam",
    ),
)
_TO_NEW_YORK = (
    "Hi Marcus,\n\nI hope you had a good week. I am still very interested in the Backend Engineer position, and I keep "
    "thinking about berth planning. Could you tell me where the process stands?\n\nBest regards,\nSam"
)
_THANKS = (
    "Hi Judith,\n\nthank you for the interview. I learned a lot about the archive.\n\nBest regards,\nSam",
    "Dear Judith,\n\nthank you for the conversation on Friday about the archive's search.\n\nBest regards,\nSam",
)
_GERMAN = (
    "Sehr geehrte Frau Kern,\n\nvielen Dank für das freundliche Gespräch am Freitag. Die Arbeit an der Suche im Archiv "
    "würde mich sehr freuen.\n\nMit freundlichen Grüßen\nSam Roe"
)
_OLD = "There is so much mail with these people that the older part was not read."
_SLOW = "Gmail took too long to answer. Try again in a moment."

SCENES: Mapping[str, Scene] = {
    "empty": Scene(drafts={"empty": Draft(SAM, (PRIYA,), kind=DraftKind.NEW, text="")}),
    "alike": Scene(
        drafts={
            "first": Draft(SAM, (JUDITH,), subject="Thank you", text=_THANKS[0]),
            "second": Draft(SAM, (JUDITH,), subject="Thank you for Friday", text=_THANKS[1]),
        },
        saved={"first": datetime.fromisoformat(f"2026-11-23T09:41:00{_GERMANY}")},
    ),
    "invitation": Scene(
        (_INVITED,),
        {"yes": _reply(PRIYA, _ROLE, "Hi Priya,\n\nThursday at 14:00 suits me well. Thank you!\n\nBest regards,\nSam")},
    ),
    "offer": Scene(
        (*_BEFORE, _OFFER),
        {
            "accepting": _reply(
                PRIYA,
                _ROLE,
                "Hi Priya,\n\nthank you, this is wonderful news. I am happy to accept the offer and will send the "
                "signed contract by Thursday.\n\nBest regards,\nSam",
            )
        },
    ),
    "away": Scene((*_BEFORE, _AWAY), {"asking": _reply(PRIYA, _ROLE, _ASKING)}),
    "zones": Scene(_OVERSEAS, {"asking": _reply(MARCUS, _HARBOR, _TO_NEW_YORK)}),
    "gap": Scene(_BEFORE, {"asking": _reply(PRIYA, _ROLE, _ASKING)}, gap=_OLD),
    "slow": Scene(_BEFORE, {"asking": _reply(PRIYA, _ROLE, _ASKING)}, down=_SLOW),
    "german": Scene(drafts={"danke": Draft(SAM, (JUDITH,), subject="Vielen Dank für das Gespräch", text=_GERMAN)}),
}
"""By name; the first draft of a scene is the open one."""
