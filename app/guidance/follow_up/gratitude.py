"""Whether a mail thanks its reader: in its body, only with a "Thanks" above the name, or not at all.

"I would appreciate an update" asks, "I appreciate that you are busy" understands, "thanks in advance" presumes, and
"thanks for ignoring me" means the opposite: none of them thanks.
"""

import re
from dataclasses import dataclass

from app.guidance.tone.utterance import Utterance, form, utterances
from app.situation import wordings
from app.text.phrases import Range, phrases
from app.text.reading import Reading

THANKING = phrases(
    "thank{s|ing|ful|}",
    "thank you{s|}",
    "{thx|thnx|tnx|thankyou}",
    "grateful{ly|}",
    "gratitude",
    "appreciate{d|s|}",
    "{appreciating|appreciation|appreciative}",
    "much obliged",
    "indebted",
    "{kind|generous|good|nice|gracious|thoughtful|decent} of {you|the team|everyone|everybody|him|her|them}",
    "{mean|means|meant} {a lot|so much|a great deal|the world}",
    "{i owe you|hats off|cheers for|kudos}",
    "your {kindness|generosity|hospitality|patience}",
    "{was|been|felt} {such |}{a |an |}{great |real |true |huge |rare |big |}{honour|honor|privilege}",
)

_BITTER = form(
    r"(?:thanks|thank you|thankyou|thx|grateful|appreciate) (?:(?!not )\w+ ){0,4}?"
    r"(?:nothing|wasting|the waste|ignoring|ghosting|the silence|the runaround|stringing|leading me on|making me wait"
    r"|not (?:answering|replying|responding|calling|writing|getting|telling|letting|even|bothering|hiring|choosing|selecting|considering)"
    r"|(?:leaving|keeping) me (?:hanging|waiting|in the dark))",
)
_SPOKEN = r"(?:thanks|thank|thanking|thankful|thank-you|thank-yous|thankyou|thx|thnx|tnx)"
_FELT = r"(?:grateful|gratefully|appreciate|appreciates|appreciated|appreciating|appreciative|obliged|indebted)"
_IN_ADVANCE = form(rf"{_SPOKEN} (?:\w+ ){{0,4}}?in (?:advance|anticipation)")
_NO_THANKS = form(r"no thanks", r"thanks to (?!(?:\w+ ){1,6}for )(?!you(?:r team)? )(?!all )(?!everyone )")
_OTHERS_THANKS = re.compile(rf" (?:many|my|our|sincere|warm|best|special|heartfelt) (?:\w+ )?{_SPOKEN} to ")
_WISHED = form(
    rf"(?:would|will|should|could|might|shall|may) (?:\w+ ){{0,3}}?{_FELT}",
    rf"(?:would|will|should) (?:\w+ )?be (?:\w+ ){{0,2}}?{_FELT}",
    r"(?:grateful|thankful|appreciate|obliged) (?:if|it if|hearing|to (?:hear|know|learn|receive|get)|(?:for )?(?:any|an|a|some) "
    r"(?:\w+ ){0,2}?(?:update|updates|news|word|reply|response|answer|information|info|feedback|insight|clarity|indication))",
    r"(?:update|updates|news|word|reply|response|answer|information|info|feedback|insight|help) (?:\w+ ){0,6}?(?:is|are) (?:\w+ )?appreciated",
)
_UNDERSTOOD = form(
    r"appreciate (?:that )?(?:things|there|hiring|decisions|how (?:busy|long|difficult|hard|many)|these|(?:this|it) (?:is|may|might|can|must|takes|will)"
    r"|(?:this|the|your) (?:\w+ ){0,2}?(?:process|decision|schedule|time) (?:is|may|might|can|takes|must|will)"
    r"|you (?:are|must|may|might|will|can|probably|get|receive|have (?:a lot|a busy|many|much|other|several|to|your|so)))",
)
_UNFELT = form(rf"(?:not|never|hardly) (?:(?!only |enough )\w+ ){{0,2}}?{_FELT}")
_ENGLISH = ("thank", "thx", "grateful", "gratitude", "apprec", "much obliged")


@dataclass(frozen=True, slots=True)
class Gratitude:
    """`meant`: the body thanks. `bare`: only the sign-off or the subject does. `bitter`: where thanks are an insult."""

    meant: bool
    bare: bool
    bitter: Range | None = None


def gratitude(draft: Reading) -> Gratitude:
    return draft.shared(gratitude, lambda: _gratitude(draft))


def _gratitude(draft: Reading) -> Gratitude:
    bare = THANKING in draft.subject_hits
    if bare and " for " in draft.subject.lower():
        return Gratitude(meant=True, bare=False)
    if in_another_language(draft):
        return Gratitude(meant=True, bare=False)
    bitter: Range | None = None
    for said in utterances(draft, THANKING):
        if sarcasm := _BITTER.search(said.low):
            bitter = bitter or said.place(sarcasm)
        elif _thanks(said):
            if said.start >= draft.body.end and " for " not in said.low:
                bare = True
            else:
                return Gratitude(meant=True, bare=False)
    return Gratitude(meant=False, bare=bare and bitter is None, bitter=bitter)


def in_another_language(draft: Reading) -> bool:
    """Whether the mail is in another language than English, or too short to tell, and thanks in another one."""
    if draft.language is not None:
        return draft.language != "en"
    low = draft.own_text.lower()
    return any(not low.startswith(_ENGLISH, hit.start) for hit in draft.found(wordings.THANKS))


def _thanks(said: Utterance) -> bool:
    low = said.low
    if " thank" in low or " thx " in low or " thnx " in low or " tnx " in low:
        spoken = not _IN_ADVANCE.search(low) and (not _NO_THANKS.search(low) or _OTHERS_THANKS.search(low) is not None)
        if spoken:
            return True
    if _WISHED.search(low) or _UNDERSTOOD.search(low) or _UNFELT.search(low):
        return False
    return " thank" not in low
