"""A mail that promises an attachment and has none needs a second mail with an apology, and that second mail is the one
they remember.
"""

from collections.abc import Iterator

from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import Range, phrases
from app.text.reading import Reading

_THING = (
    "{resume|r\u00e9sum\u00e9|cv|curriculum vitae|cover letter|portfolio|transcript|document|documents|file|files|pdf|"
    "presentation|slides|letter|certificate|references|report|copy|work sample|sample|samples|form|contract|version}"
)
ATTACHED = phrases(
    "{please|kindly} find {attached|enclosed}",
    "{i have|i've|i am|i'm|we have|we've} {also |just |}{attached|attaching|enclosed|enclosing}",
    "i {also |}{attach|enclose}",
    "attached {is|are|you|you'll|please|for your|to this|below|herewith|my|the|a|an}",
    "{is|are} {attached|enclosed}",
    "enclosed {is|are|you|please|my}",
    "{see|find|in|with} the attach{ed|ment|ments}",
    "{see|find} attached",
    "attached" + " " + _THING,
    "my attached",
    "{the|this|an|my} attachment{s|}",
    "im anhang",
    "{anbei|beigef\u00fcgt|angeh\u00e4ngt}",
    "{ci-joint|ci-jointe|en pi\u00e8ce jointe|pi\u00e8ce jointe}",
    "{adjunto|adjunta|adjunt\u00e9}",
    "{in allegato|allego}",
    "{bijgevoegd|in de bijlage}",
    "{em anexo|segue anexo|anexo}",
    "{w za\u0142\u0105czniku|za\u0142\u0105czam}",
)
ELSEWHERE = phrases(
    "{if|when|once|whether|unless|could you|can you|would you|please|to} {i |you |}{please |}{attach|send|forward|resend}",
    "{attached|attachment|attachments} {you|to your|in your|from your|that you}",
    "{you|your} {had |have |'ve |'d |}{attached|attachment|attachments|enclosed}",
    "{was|were|had been|had} attached",
    "i {had |}attached {it |them |}{to|in|last|yesterday|earlier|before|already}",
    "{my|the} {last|previous|earlier|first} {mail|email|e-mail|message}",
    "{are|is|am|'m|'re|feel|very|so|become|became|grown} {very |quite |deeply |emotionally |}attached to",
    "strings attached",
    "no attachment",
    "without {an |any |the |}attachment{s|}",
    "did not {receive|get|see}",
    "{didn't|couldn't|cannot|can't|could not|unable to} {receive|get|see|open|find|read|download}",
    "{open|opened|received|receive|got|read|reviewed|download} {the|your|my|that} attach{ed|ment|ments}",
)


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
            marks="please find attached",
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
    elsewhere = draft.found(ELSEWHERE)
    told = [r for r in draft.found(ATTACHED) if not any(_in_one_sentence(draft, r, e) for e in elsewhere)]
    if told:
        yield Finding("You speak of an attachment, and none is there.", spans=(draft.mark(*told[0]),))


def _in_one_sentence(draft: Reading, told: Range, other: Range) -> bool:
    sentence = draft.sentence_at(told.start)
    return sentence is not None and sentence.start <= other.start < sentence.end


def _inline(draft: Reading) -> bool:
    """Pictures and cloud files that stand in the text itself are there already."""
    html = draft.draft.html or ""
    return "cid:" in html or "gmail_drive_chip" in html or "OwaReferenceAttachment" in html
