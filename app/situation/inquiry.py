"""What a mail after an interview asks, or thanks for, when its sentences are read one by one.

A candidate who has given thanks already and asks how it went does not write to give thanks again, whatever words the
question is put in: "Kindly share the status", "I am enquiring after the vacancy", "unless I have your answer by noon".
A sentence asks for the outcome when it asks or presses, and what it is about is the choice they have to make.
"""

import re
from collections.abc import Iterable, Iterator

from app.text.phrases import Range, fold

_LOOK = 3_000  # characters
_STOP = re.compile(r"(?<=[.!?])\s|\n")
_ASKS = re.compile(
    r"\?$|\b(?:wonder(?:ing|ed)?|curious|asking|ask (?:if|whether|when|how|what|where|about)"
    r"|know (?:if|whether|when|how|what|where|which)"
    r"|(?:like|love|want(?:ed)?|wish|glad|happy|keen|pleased|relieved|grateful|nice|good|eager)"
    r" to (?:know|hear|learn|ask)"
    r"|let me know|tell me|drop me a line|keep me (?:posted|updated|informed)|do say|(?:rough|any) idea"
    r"|(?:please|kindly) (?:share|advise|confirm|inform|update|tell|send|give|provide|let|revert|intimate)"
    r"|in a position to (?:say|tell)"
    r"|(?:need|have|ought|expected?) to (?:revert|answer|reply|respond|tell|decide|give|let)"
    r"|must (?:answer|reply|decide|tell|give|have|know)|unless (?:i|you)|if i (?:do not|don't|have not|haven't))\b"
)
_OUTCOME = re.compile(
    r"\b(?:decid(?:e|ed|ing)|decisions?|chosen|choose|choosing|picked|hired|selected|(?:the|your|final|on) selection"
    r"|filled|settled|outcome|results?|verdict|status|progress|movement|time ?scales?|time ?frames?|timelines?"
    r"|timetable|(?:your|an|any) (?:answer|reply|response)|make the call|a new date"
    r"|(?:information|info|anything|something) (?:to (?:tell|share)|for me)"
    r"|when (?:you|y'all|they|we|the \w+|a decision|i)(?: guys| all)?"
    r"(?:'ll| will| would| might| may| can| could| should| expect| hope| plan| are likely)"
    r"|when (?:it|that) (?:is|will|might|may|comes)|when (?:will|would|might|can|could|may|should|do) (?:you|they|we|i)"
    r"|answer me|update|news|where (?:things|we|i|it) stand|still (?:open|available|considered))\b"
)
_SUPPOSES = re.compile(
    r"\bif (?:you(?:'ve| have)|they(?:'ve| have)|it(?:'s| is| has)|the (?:job|role|post|position|place)(?:'s| is| has)"
    r"|somebody|someone|anyone) (?:\w+ ){0,3}?"
    r"(?:found|chosen|picked|hired|decided|gone|taken|filled|settled|given|got)\b"
    r"|\bif (?:it|the answer)(?:'s| is) (?:now |already )?an? no\b"
)
_NUDGES = re.compile(
    r"\b(?:second|third|last|final|one more)(?: and (?:last|final))?(?: \w+)? "
    r"(?:follow-?ups?|nudge|ping|reminder|chaser|enquiry|inquiry|attempt)\b"
    r"|\b(?:my|one|as a|a) (?:very )?(?:last|final) (?:note|e-?mail|message|mail|line)\b"
    r"|\blast time (?:that )?i(?:'ll| will| shall)? (?:ask|write|bother|bug|trouble|chase|follow|nudge|check|e-?mail)\b"
)
_OF_ONESELF = re.compile(
    r"\byou(?:'ll| will)? know where (?:i am|i'm|to find me|to reach me)\b"
    r"|\b(?:holiday|day off|raining|snowing|dark|late|early|morning|evening|night|midnight|o'clock|am|pm)"
    r" where (?:i am|i'm)\b"
    r"|\b(?:wait|waiting|be patient|stand by|hold on) (?:\w+ )?(?:until|till|for as long as|while)\b[^.?!\n]{0,80}"
)
_ENQUIRES = re.compile(
    r"\b[ei]nquir(?:e|ing|y) (?:\w+ ){0,2}?(?:after|about|on|into|regarding|as to|whether|if)\b"
    r"|\b(?:one|an|my) (?:\w+ )?[ei]nquiry about\b"
)
_ASKS_NOTHING = re.compile(
    r"\bthank(?:s| you)(?: \w+){0,3} for (?:the |your |that )?(?:\w+ )?(?:news|update|reply|answer|response|decision)"
    r"|\bif (?:you|there) (?:need|have|would like|want|require|is anything|are any)\b|\bforward to\b"
)
_HOW_I_DID = re.compile(
    r"\bi (?:\w+ ){0,3}?(?:better|differently|improve|wrong|practise|practice|work on|came across|come across)\b"
    r"|\b(?:how|what|where|which|anything|something) (?:\w+ ){0,4}?"
    r"(?:i|my (?:\w+ )?(?:interview|test|design|lesson|answers?|plan))"
    r" (?:\w+ ){0,3}?(?:did|do|say|said|change|lost|let|fell|lacked|missed|miss|weak|weaker|weakest|better)\b"
)
_WARM = re.compile(
    r"\b(?:thank(?:s|ful)?|grateful|smiling|fun|enjoy(?:ed|s|able)?|delight(?:ed|ful)?|lovely|wonderful|pleasure|loved|love"
    r"|kind(?:ness|ly)?|glad|happy|privilege|hono[u]?r(?:ed)?|patience|generous|welcome|treat)\b"
)
_HANDED_OVER = (
    r"(?:inviting|invitations?|arranging|offering|suggesting|suggestions?|proposing|sending|sent|forwarding|confirming"
    r"|confirmation|getting back|replying|answering|call(?:ing)? back|help(?:ing)?|understanding|forms?|links?|details"
    r"|information|documents?|papers?|files?|invoices?|tips?|e-?mails?|mails?|messages?|notes?|letters?|news"
    r"|repl(?:y|ies)|answers?|updates?)"
)
_THANKS_FOR_MORE = re.compile(
    r"\bthank(?:s| you)\b[^.!?\n]{0,40}? for "
    rf"(?!(?:the |your |this |that |these |an? |all |any )?(?:\w+ ){{0,2}}?{_HANDED_OVER}\b)"
)
_DAY = re.compile(r"[^.!?\n]{0,60}?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b")
_HOUR = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o'clock|uhr)\b|\b(?:[01]?\d|2[0-3]):[0-5]\d\b",
)
_DEADLINE = re.compile(r"\b(?:by|until|till|before|at latest|thank\w*)\b")


def asks_for_the_outcome(text: str) -> bool:
    """Whether any sentence asks, presses or supposes what came of the interview."""
    for plain in _sentences(text):
        if _NUDGES.search(plain) or _ENQUIRES.search(plain) or _SUPPOSES.search(plain):
            return True
        if _OUTCOME.search(plain) and _ASKS.search(plain) and not _ASKS_NOTHING.search(plain):
            return True
    return False


def only_of_oneself(text: str, places: Iterable[Range]) -> bool:
    """Whether all these places tell where the writer is, or that they can wait: "You know where I am"."""
    offers = [m.span() for m in _OF_ONESELF.finditer(fold(text[:_LOOK]))]
    return bool(offers) and all(any(o[0] <= p.start and p.end <= o[1] for o in offers) for p in places)


def thanks_for_more(text: str, *, of_the_work: bool) -> bool:
    """Whether it thanks for something that was neither sent nor arranged: "for Thursday", "for not laughing".

    `of_the_work`: the mail speaks of the work or the meeting as well; else the thanks have to be for a day by its name.
    """
    thanks = _THANKS_FOR_MORE.search(fold(text[:_LOOK]))
    return thanks is not None and (of_the_work or _DAY.match(thanks.string, thanks.end()) is not None)


def asks_about_oneself(text: str) -> bool:
    """Whether it asks how its writer did, or what to do better: "Is there anything I should say differently?"."""
    return any(_HOW_I_DID.search(said) and _ASKS.search(said) for said in _sentences(text))


def is_warm(text: str) -> bool:
    """Whether it tells in more than one warm word how it was, or thanks in one, and asks nothing."""
    plain = fold(text[:_LOOK])
    return "?" not in plain and len(set(_WARM.findall(plain))) > 1


def _sentences(text: str) -> Iterator[str]:
    return (said.strip() for said in _STOP.split(fold(text[:_LOOK])))


def names_an_hour(text: str) -> bool:
    """Whether a line names the hour of something, and no deadline: nothing else is said by "Tuesday it is, 2 pm"."""
    plain = fold(text[:_LOOK])
    return _HOUR.search(plain) is not None and _DEADLINE.search(plain) is None
