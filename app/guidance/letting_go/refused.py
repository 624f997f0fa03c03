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


def refused(draft: Reading, situation: Situation) -> bool:
    return (
        situation.rejected_at is not None
        or situation.purpose.value is Purpose.REJECTION_REPLY
        or draft.says(ABOUT_A_NO)
    )
