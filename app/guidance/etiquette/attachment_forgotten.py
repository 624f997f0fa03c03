"""A mail that promises an attachment and has none needs a second mail with an apology, and that second mail is the one
they remember.
"""

import re
from collections.abc import Iterator

from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import Range, fold, phrases
from app.text.reading import Reading

ATTACHED = phrases(
    "attach{|ed|ing|ment|ments}",
    "enclos{e|ed|ing|ure|ures}",
    "pfa",
    "im anhang",
    "{anbei|beigefügt|angehängt}",
    "{ci-joint|ci-jointe|en pièce jointe|pièce jointe}",
    "{adjunto|adjunta|adjunté}",
    "{in allegato|allego}",
    "{bijgevoegd|in de bijlage}",
    "{em anexo|segue anexo}",
    "{w załączniku|załączam}",
)
_OTHERWISE = tuple(
    re.compile(pattern)
    for pattern in (
        # somebody else's
        r"\b(?:you|she|he|they|it)(?: guys| all)?(?:'d|'ve| had| have| has)? (?:\w+ )?(?:attach|enclos)",
        r"\b(?:your|their|his|her|its|last|previous|earlier|first|original) (?:e-?mail'?s? )?(?:attach(?:ed|ment)|enclos)",
        r"\b(?:thanks?|thank you|get|got|received?|reviewed|i read|i saw|have read|have seen) (?:\w+ ){0,3}(?:the|that|those|my) attachments?\b",
        # another mail's
        r"\b(?:e-?mail|message) and (?:the |any |all )?attach(?:ed|ments?)\b",
        r"\b(?:was|were|been|had|previously|already|originally) (?:attached|enclosed)\b",
        r"\b(?:attached|enclosed)(?: \w+){0,3}? (?:last (?:week|month|time)|yesterday|earlier|previously|on \w{3,6}day)\b",
        r"\b(?:attached|enclosed)(?: \w+){0,3}? (?:in|with|to) (?!th(?:is|e) e?-?(?:mail|message)\b)(?:my|the|your|our|\w+'s)\b",
        # asked for, offered, denied
        r"\b(?:could|can|would|will|please|kindly|to|may|might|should|must|did|do|does) (?:(?:you|i|we|they|please|also|kindly) ){0,3}(?:attach|enclose)\b",
        r"(?:\b(?:no|without|any|not|never|open|opening|download|downloading)|n't) (?:(?:an?|the|any|my|that) )?(?:attach|enclos)",
        r"\b(?:attach|enclos)(?:ed|ing|e)? (?:(?:you|here|herewith|to this|with this) )?(?:nothing|none|neither|no (?!fewer\b|less\b))",
        r"(?:n't|\bnot|\bnever|\bcannot) (?:\w+ ){1,3}attachments?\b",
        r"\battachments? (?:to|by|in) (?:you|reply|response|return)|\battachments? (?:on|of|in|to|from) your\b|\bthese attachments",
        # feelings, posts, rooms
        r"(?:'m|'re|\bam|\b(?:is|are|was|be|been|become|became|grown|get|got|feel|felt|very|so|too|deeply|emotionally)) attached to (?!(?:this|the|my) (?:e-?mail|mail|message|letter|note|reply)\b)",
        r"\b(?:strings|conditions|stigma|meaning|value|importance) attached",
        r"\battach(?:es|ed|ing)? (?:\w+ ){0,3}(?:importance|value|weight|meaning|blame|strings|significance|priority|conditions|hopes|stigma)\b",
        r"\benclosed (?:\w+ )?(?:space|area|room|site|building|garden|courtyard|yard|terrace|balcony|porch|park|pool|arena|field|walkway|staircase|chamber|cabin|by|within)\b",
    )
)
_FORGOTTEN = re.compile(r"\b(?:forgot|forgotten|neglected|failed|meant) to (?:also )?(?:attach|enclose)\b")
_LONGEST = 600  # code points of a sentence that are read


@rule(
    title="The attachment is missing",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=["The article: double-check before you send", "Gmail and Outlook both warn of it, for the same reason"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: References

            Hi Lena,

            as you asked in the interview, please find attached my references.

            Best,
            Sam
            """,
            marks="attached",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: References
            Attachment: references.pdf

            Hi Lena,

            as you asked in the interview, please find attached my references.

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: References

            Hi Lena,

            thank you for the role description that you had attached to your last mail.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    if draft.draft.attachments or not draft.says(ATTACHED) or _inline(draft):
        return
    told = next((hit for hit in draft.found(ATTACHED) if _is_promised(draft, hit)), None)
    if told:
        yield Finding(
            "You speak of an attachment, and none is there. Add it, or take these words out.",
            spans=(draft.mark(*told),),
        )


def _is_promised(draft: Reading, hit: Range) -> bool:
    """Whether the sentence says that something comes with this very mail."""
    sentence = draft.sentence_at(hit.start)
    if sentence is None and hit.start < draft.body.end:
        return False  # in the greeting
    own = draft.own_text
    text = sentence.text if sentence else own[own.rfind("\n", 0, hit.start) + 1 : hit.end + _LONGEST]  # a postscript
    low = " ".join(fold(text[:_LONGEST]).split())
    return _FORGOTTEN.search(low) is not None or not any(p.search(low) for p in _OTHERWISE)


def _inline(draft: Reading) -> bool:
    """Pictures and cloud files that stand in the text itself are there already."""
    html = draft.draft.html or ""
    return "cid:" in html or "gmail_drive_chip" in html or "OwaReferenceAttachment" in html
