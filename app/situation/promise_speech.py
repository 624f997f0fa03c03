"""Whether the words around a verb promise something, and who promises it to whom."""

import re

from app.situation import promise_words as w
from app.situation.dated import Sentence
from app.text.phrases import Phrases, Range

_PROGRESS = re.compile(r"(?:\b(?:am|are|is|be)|'(?:re|m|s)|\blook forward to|\blooking forward to) (?:\w+ ){0,2}$")
_PAST = re.compile(
    r"\b(?:(?:was|were|been) (?:\w+ )?(?:going|planning|hoping|aiming|supposed|meant|expecting|due|expected"
    r"|scheduled|told|trying)|(?:hoped|planned|intended|wanted(?! to (?:let|say|tell|give|share|update|thank"
    r"|check|send|reach|drop))|meant|promised|said|told|thought|mentioned|expected|aimed)(?: \w+){0,2} (?:to|that"
    r"|we|i|you)|(?:would|should|could|might) have (?!a\b|an\b|some\b|the\b|our\b|more\b)\w+)\b"
)
_QUOTED = re.compile(r"\b(?:as|like|just as) (?:i|we|promised|mentioned|said|told|discussed)\b")
_NEGATION = re.compile(
    r"\b(?:not|won't|can't|cannot|unable|don't|doesn't|never|unlikely|isn't|aren't|nothing|nobody)\b"
    r"|\bno (?!later)"
)
_UNLIKELY = re.compile(r"\b(?:unlikely|(?:don't|doesn't|do not|does not) (?:think|expect|believe))\b")
_WRITER = re.compile(
    r"\b(?:we|i|team|committee|panel|board|hr|recruiters?|managers?|someone|somebody|colleagues?|department|they"
    r"|he|she|group|office|company|partner|director|staff|people|goal|plan|timeline|intention|decision)\b"
)
_ADDRESSEE = re.compile(r"\b(?:you|candidates|applicants|everyone|everybody|all)\b")
_FORCED = re.compile(r"\b(?:needs?|must|have to|has to) (?:to )?(?:\w+ )?$")
_CONDITION_WORDS = (
    "if",
    "should",
    "unless",
    "in case",
    "provided",
    "assuming",
    "in the event",
    "as long",
    "on condition",
)
_CONDITION = re.compile(
    r"\b(?:if|unless|in case|provided|assuming|in the event|as long as|on condition)\b|(?:^|[;:.] )should (?!be "
    r"|have |you hear|hear )\w+|\bshould (?:your?|we|there|the|an?|any|this|that|it|they|our|something|anything"
    r"|someone)\b"
)
_CONDITION_ABROAD = re.compile(r"\b(?:wenn|falls|sofern|sollten?|si|se|als|indien|mocht|jeśli|jeżeli|caso|s)\b")
_MILD = re.compile(  # a condition on something else than the promise
    r"(?:if|in case|should) (?:(?:you|i|we|there) (?:have|has|had|need|should have|'ve|do have|can think of"
    r"|would like to (?:talk|discuss|know|ask))(?! (?:been|not|n't|passed|made|to hear))|(?:you )?(?:any|anything"
    r"|further|more) |not\b|possible|(?:all|everything|things) (?:go|goes|went)|(?:[\w']+ ){1,3}(?:ok|okay|fine"
    r"|alright|convenient)\b|(?:any )?questions|the meantime|it helps|it takes|need be|necessary|nothing (?:else"
    r"|changes|comes)|\w+ don't mind|(?:(?!\bnot\b|n't)\w+[ ']){1,6}(?:sooner|earlier|meantime|before then))"
)
_APART = re.compile(r";| (?:but\b|however\b|- )|, (?:and|so|or) (?=we|i|you|our|the)")
_INDIRECT = re.compile(
    r"\b(?:know|tell you|inform you|update you|advise you|decide|see|notify you|answer|decision)\b[^;]*$"
)
_SELECTED = re.compile(
    r"\bonly\b|\b(?:successful|selected|shortlisted|short-listed|qualified|suitable|chosen|suited|finalists?"
    r"|matching|those|who|whose|(?:candidates?|applicants?) (?:that|we|moving))(?: (?!and\b)[\w']+){0,5} (?:will"
    r"|shall|should|can|are|is)\b"
)
_CHOSEN = re.compile(
    r"\b(?:(?:candidates?|applicants?|those|people|anyone) (?:who|that|we|whose|selected|moving)|(?:successful"
    r"|selected|shortlisted|short-listed|chosen|qualified|suitable) (?:candidates?|applicants?))\b"
)
_SENDS = re.compile(r" (?:her|his|the|a|an|my|our|it|them|those|these|some|your|their)\b")
_TICKETS = re.compile(
    r" to (?:your|all|every|any) (?:\w+ )?(?:requests?|inquir\w+|enquir\w+|tickets?|questions?|concerns?|queries)"
)
_OTHERS = re.compile(
    r" (?:to|with) (?!you\b|candidates|applicants|all\b|every|anyone|an? |some|more|our\b|the (?:results?|outcome"
    r"|decision|news|update|next))|(?: \w+){0,2} (?:date|time|slot|venue)s?\b|[ -](?:meetings?|calls?|questions?"
    r"|interviews?|emails?|conversations?|items?|actions?)\b"
)
_HIRING = re.compile(
    r"[^.;]{0,60}\b(?:interviews?|process|search|reviews?|decisions?|round|things|everything|candidates"
    r"|conversations|selection|hiring|this|deliberations?|evaluations?|debriefs?|shortlist|position|role)\b"
)
_SOON = re.compile(r" (?:by|before|within|in|next|on|early|later|this|no later)\b")
_SOON_KNOWN = re.compile(
    r"(?:\b(?:will|should|expect to|hope to|hoping to|able to|going to|aim to|plan to)|'ll) (?:\w+ )?$"
)
_FROM_OTHERS = re.compile(r"(?: back)? from (?!us\b|me\b|our\b|the\b|someone|my\b|hr\b|an? )")
_WE_DO = re.compile(
    r"\b(?:we|i|they|he|she|team|committee)(?:'d| would| do| did|'ll| will| also| can| don't|'re| are)? $"
)
_GIVING = re.compile(
    r"\b(?:have|having|give|giving|send|share|sharing|provide|providing|make|making|reach|reaching|come to|take"
    r"|taking|bring|communicate|communicating|arrive at|get you|get back|made|reached|issue|announce|extend"
    r"|extending|finali[sz]e|finali[sz]ing)(?: you(?: with)?| back)?(?: (?!your?\b)[\w'-]+){0,3} $"
)
_GET = re.compile(r"\bget (?:\w+ ){0,2}$")
_YOU_GET = re.compile(
    r"\b(?:you|everyone|candidates|applicants|everybody)(?:'ll| (?:will|should|shall|can|are"
    r"|may))(?: \w+){0,3} (?:have|get|receive|be given|expect)\b"
)
_GETTING = re.compile(
    r"\b(?:hope for|hoping for|expect|expecting|anticipate|anticipating|receive|targeting|promise|get"
    r"|have)(?: (?!your?\b)\w+){0,3} $"
)
_PLEASE_EXPECT = ("please expect a ", "please expect an ", "please expect our ", "kindly expect a ")
_COMING = re.compile(
    r"(?: \w+){0,5}? (?:will|should|shall|is|are|can) (?:be |go |come |expected|due|likely|planned|follow)"
)
_LAPSE = re.compile(r"\b(?:expires?|valid|lapse|remain|stands?|open|accept|sign|withdrawn)\b")
_LENGTHY = re.compile(
    r"\b(?:process|review|reviews|reviewing|decision|evaluation|deliberations?|screening|selection|hear)\b"
)
_TO_DECIDE = re.compile(
    r"[^.;]{0,60}\bto (?:review|respond|reply|decide|get back|hear|come (?:to|back)|reach|evaluate|make|consider"
    r"|let you|finali[sz]e|assess|go through|complete (?:our|the|all)|work through)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:onboarding|visa|relocation|background|equipment|reimbursement|shipping|delivery|test|assignment"
    r"|exercise)\b"
)
_NEWS_ABROAD = re.compile(
    r"\b(?:von (?:uns|mir)|antwort|rückmeldung|nachricht|bescheid|entscheidung|ergebnis|réponse|nouvelles|retour"
    r"|décision|noticias|respuesta|decisión|risposta|notizie|riscontro|decisione|van (?:ons|mij|me)|antwoord"
    r"|bericht|beslissing|uitsluitsel|resposta|notícias|retorno|decisão|odpowiedź|informację|decyzję)\b"
)
_ENDING = ("conclud", "complet", "finish", "wrap", "finali")
_DECIDES = re.compile(r"\b(?:we|they|committee|panel|board|team) $")
_CHOOSING = ("announc", "select", "choos", "appoint", "hire", "decid")
_SHORT = 70  # code points behind a verb in which its object stands


def speaks(s: Sentence, verb: Range, role: Phrases) -> bool | None:
    """None if the words at `verb` promise nothing; else whether they are negated ("not until …")."""
    low = s.low
    start, end = verb
    if role in w.ABROAD_ROLES:
        told = role is w.ABROAD or _NEWS_ABROAD.search(low) is not None
        return False if told and not s.question and not _CONDITION_ABROAD.search(low) else None
    bound = max((m.end() for m in w.BREAK.finditer(low) if m.end() <= start), default=0)
    left, right = low[bound:start], low[end:]
    if (
        (s.question and role is not w.PATIENCE)
        or not _ROLES[role](left, low[start:end], right)
        or _SELECTED.search(left)
        or (_CHOSEN.search(right[:_SHORT]) and not low.startswith(_CHOOSING, start))
        or (_FORCED.search(left) and w.READER.search(low))
        or (_PAST.search(left) and not _QUOTED.search(left))
        or _conditional(low, start, end)
    ):
        return None
    subject = max(_last(_WRITER, left), _last(_ADDRESSEE, left), 0)
    return _NEGATION.search(left, subject) is not None or _UNLIKELY.search(left) is not None


def _conditional(low: str, start: int, end: int) -> bool:
    if not any(word in low for word in _CONDITION_WORDS):
        return False
    for condition in _CONDITION.finditer(low):
        if _MILD.match(low, condition.start()):
            continue
        if condition.end() <= start:
            if not any(m.end() <= start for m in _APART.finditer(low, condition.end())):
                return True
        elif condition.start() >= end - 1 and not any(m.end() <= condition.start() for m in _APART.finditer(low, end)):
            if condition[0] == "if" and _INDIRECT.search(low[start : condition.start()]):
                continue
            return True
    return False


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins; -1 without one."""
    return max((m.start() for m in pattern.finditer(text)), default=-1)


def _asks_reader(left: str) -> bool:
    """Whether the reader is the one who is to do it."""
    return _last(w.READER, left) > _last(_WRITER, left)


def _intends(left: str) -> bool:
    return w.FUTURE.search(left) is not None


def _tells(left: str, verb: str, right: str) -> bool:
    if (
        verb.startswith(("email", "e-mail", "text", "message"))
        and _SENDS.match(right)
        and not w.NEWS.search(right[:_SHORT])
    ):
        return False  # a thing is sent
    return _intends(left) or (verb.partition(" ")[0].endswith("ing") and _PROGRESS.search(left) is not None)


def _talks(left: str, verb: str, right: str) -> bool:
    if _asks_reader(left) or left.endswith(("you ", "your ")) or _TICKETS.match(right) or _OTHERS.match(right):
        return False
    if verb.startswith(("confirm", "select", "choose")) and (
        w.EVENT.search(right[:_SHORT]) or w.PAPERS.search(right[:_SHORT])
    ):
        return False
    if verb.startswith(_ENDING):
        later = _SOON.match(right) and _SOON_KNOWN.search(left)
        return (_HIRING.match(right) is not None or later is not None) and _tells(left, verb, right)
    if verb == "decide" and _DECIDES.search(left) and _SOON.match(right):
        return True
    if verb.startswith("know"):
        return _SOON_KNOWN.search(left) is not None
    return _tells(left, verb, right)


def _hears(left: str, verb: str, right: str) -> bool:
    addressed = _last(_ADDRESSEE, left)
    if _FROM_OTHERS.match(right):
        return False
    if verb.startswith(("expect", "look", "stay")):
        return not _WE_DO.search(left)
    return addressed > _last(_WRITER, left) and _intends(left)


def _arrives(left: str, thing: str, right: str) -> bool:
    if left.endswith("your "):
        return False
    letter = thing.endswith(" from")
    if _YOU_GET.search(left):
        return not letter or not (w.PAPERS.search(right) or w.EVENT.search(right))
    if letter:
        return False
    giving = _GIVING.search(left) or (right.startswith(" to you") and _GET.search(left))
    if giving and not _asks_reader(left) and _tells(left, giving[0], right):
        return True
    getting = _GETTING.search(left)
    if getting is not None and (not _asks_reader(left) or left.endswith(_PLEASE_EXPECT)):
        wanted = thing.startswith(("answer", "response", "reply", "feedback", "news", "update"))
        return _last(_WRITER, left) < 0 or not (wanted or getting[0].startswith(("receive", "get", "have")))
    return (
        not thing.startswith(("comment", "thought")) and _COMING.match(right) is not None and not _LAPSE.search(right)
    )


def _waits(left: str, verb: str, right: str) -> bool:
    if verb.startswith(("give", "grant")):
        return verb.endswith((" us", " me"))
    if verb.startswith("allow"):
        return not left.endswith(("i ", "we ", "will ", "'ll ", "to ")) or verb != "allow"
    if verb.startswith("take"):
        lengthy = _LENGTHY.search(left) is not None or _TO_DECIDE.match(right) is not None
        return lengthy and not _ELSEWHERE.search(left + right)
    return verb.startswith(("patien", "be patient", "bear", "h")) or (
        not _asks_reader(left) and not right.startswith(" to ")
    )


_ROLES = {w.TELL: _tells, w.SPEAK: _talks, w.HEAR: _hears, w.THING: _arrives, w.PATIENCE: _waits}
