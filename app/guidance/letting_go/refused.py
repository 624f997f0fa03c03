"""Whether the answer was no, by what the correspondence tells or by what the draft itself says of it."""

from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

ABOUT_A_NO = phrases(
    "{your|the|this} rejection",
    "{not|n't} {be |been |being |to be |}{selected|chosen|hired|successful|moving forward|move forward|offered|"
    "get the {job|role|position}}",
    "{reject|rejected|rejecting|rejection|unsuccessful|declined|turned down|turning me down|another candidate|"
    "other candidates|someone else}",
)


def answered_the_no(situation: Situation) -> bool:
    """Whether the user has thanked for the newest no before: what belongs into such an answer need not come twice."""
    said_no = situation.rejected_at
    return said_no is not None and any(
        m.at is not None and m.at > said_no and (m.purpose is Purpose.REJECTION_REPLY or "thank" in m.text.lower())
        for m in situation.sent
    )


def refused(draft: Reading, situation: Situation) -> bool:
    return (
        situation.rejected_at is not None
        or situation.purpose.value is Purpose.REJECTION_REPLY
        or draft.says(ABOUT_A_NO)
    )
