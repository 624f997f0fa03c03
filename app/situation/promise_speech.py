"""Whether the words around a verb promise something, and who promises it to whom."""

import re

from app.situation import promise_words as w
from app.situation.dated import Sentence
from app.situation.promise_abroad import told_abroad
from app.situation.promise_condition import conditional, invites_to_ask
from app.situation.promise_errand import is_errand
from app.situation.promise_plan import denies_coming, labelled, planned_item
from app.text.phrases import Phrases, Range

_PROGRESS = re.compile(r"(?:\b(?:am|are|is|be)|'(?:re|m|s)|\blook forward to|\blooking forward to) (?:\w+ ){0,2}$")
_PAST = re.compile(
    r"\b(?:(?:was|were|been) (?:\w+ )?(?:going|planning|hoping|aiming|supposed|meant|expecting|due|expected"
    r"|scheduled|told|trying)|(?:hoped|planned|intended|wanted(?! to (?:let|say|tell|give|share|update|thank"
    r"|check|send|reach|drop))|meant|promised|said|told(?! (?:me|us) (?:that )?\w+(?:'ll| will)\b)|thought"
    r"|mentioned|expected|aimed)(?: \w+){0,2} (?:to|that"
    r"|we|i|you)|(?:would|should|could|might) have (?:\w+ed|been|done|got|gotten|gone|heard|known|made|told|sent|come"
    r"|had|taken"
    r"|written|said|given))\b"
)
_QUOTED = re.compile(r"\b(?:as|like|just as) (?:i|we|promised|mentioned|said|told|discussed)\b")
_NEGATION = re.compile(
    r"\b(?:not|won't|can't|cannot|unable|don't|doesn't|never|unlikely|isn't|aren't|nothing|nobody)\b"
    r"|\bno (?!later)"
)
_NO_WORD_GIVEN = re.compile(
    r"\b(?:can't|cannot|won't|couldn't|not|unable to) (?:\w+ )?(?:promise|guarantee|commit|swear|vouch)\b"
)
_UNLIKELY = re.compile(r"\b(?:unlikely|(?:don't|doesn't|do not|does not) (?:think|expect|believe))\b")
_WRITER = re.compile(
    r"\b(?:we|i|team|committee|panel|board|hr|recruiters?|managers?|someone|somebody|colleagues?|department|they"
    r"|he|she|group|office|company|partner|director|staff|people|goal|plan|timeline|intention|decision)\b"
)
_ADDRESSEE = re.compile(r"\b(?:you|candidates|applicants|everyone|everybody|all|alike)\b")
_FORCED = re.compile(r"\b(?:needs?|must|have to|has to) (?:to )?(?:\w+ )?$")
_SELECTED = re.compile(
    r"\bonly\b|\b(?:successful|selected|shortlisted|short-listed|qualified|suitable|chosen|suited|finalists?"
    r"|matching|those|who|whose|(?:candidates?|applicants?) (?:that|we|moving))(?: (?!and\b)[\w']+){0,5} (?:will"
    r"|shall|should|can|are|is)\b"
)
_CHOSEN = re.compile(
    r"\b(?:(?:candidates?|applicants?|those|people|anyone) (?:who|that|we|whose|selected|moving)|whoever|(?:successful"
    r"|selected|shortlisted|short-listed|chosen|qualified|suitable) (?:candidates?|applicants?))\b"
)
_SENDS = re.compile(r" (?:her|his|the|a|an|my|our|it|them|those|these|some|your|their)\b")
_TICKETS = re.compile(
    r" to (?:your|all|every|any) (?:\w+ )?(?:requests?|inquir\w+|enquir\w+|tickets?|questions?|concerns?|queries)"
)
_OTHERS = re.compile(
    r" (?:to|with) (?!you\b|candidates|applicants|finalists and|(?:the |all )?(?:applicant|candidate)|each|both|all\b"
    r"|every|anyone|an? |some|more|our\b|the (?:results?|outcome"
    r"|decision|news|update|next))|(?: \w+){0,2} (?:date|time|slot|venue)s?\b|[ -](?:meetings?|calls?|questions?"
    r"|interviews?|emails?|conversations?|items?|actions?)\b"
)
_HIRING = re.compile(
    r"[^.;]{0,60}\b(?:interviews?|process|search|reviews?|decisions?|round|things?|everything|candidates"
    r"|conversations|selection|hiring|this|deliberations?|evaluations?|debriefs?|shortlist|position|role)\b"
)
_SOON = re.compile(r"(?: up| off| out)? (?:by|before|within|in|next|on|early|later|this|no later)\b")
_SOON_KNOWN = re.compile(
    r"(?:\b(?:will|should|expect to|hope to|hoping to|able to|going to|aim to|plan to)|'ll) (?:\w+ )?$"
)
_EXPECT = re.compile(r"(?:^|[,.] |\b(?:please|kindly|so|then|and|but|just) )expect to $")
_NOTHING = re.compile(r"\b(?:nothing|not (?:much|a lot)) (?:\w+ ){0,3}$")
_FROM_OTHERS = re.compile(r"(?: back)? from (?!us\b|me\b|our\b|the\b|someone|my\b|hr\b|an? )")
_KNOWS = re.compile(
    r"(?:\W*$|[.,;!]| (?:by|on|before|within|in|more|then|for (?:sure|certain)|either way|where you"
    r"|the (?:outcome|result|decision|answer))\b)"
)
_WE_DO = re.compile(
    r"\b(?:we|i|they|he|she|team|committee)(?:'d| would| do| did|'ll| will| also| can| don't|'re| are)? $"
)
_GIVING = re.compile(
    r"\b(?:have|having|give|giving|send|e?-?mail|post|forward|deliver|release|publish|sign|pass on|draw up|share"
    r"|sharing|provide|providing|make|making|reach|reaching|come to|take"
    r"|taking|bring|communicate|communicating|arrive at|get you|get back|made|reached|issue|announce|extend"
    r"|extending|finali[sz]e|finali[sz]ing)(?: you(?: with)?| back)?(?: (?!your?\b)[\w'-]+){0,5} $"
)
_GET = re.compile(r"\bget (?:\w+ ){0,2}$")
_YOU_GET = re.compile(
    r"\b(?:you|everyone|candidates|applicants|everybody)(?:'ll| (?:will|should|shall|can|are"
    r"|may))(?: \w+){0,3} (?:have|get|receive|be given|expect)\b"
)
_GETTING = re.compile(
    r"\b(?:hope for|hoping for|aim(?:ing)? for|shoot(?:ing)? for|looking at|on (?:track|course) for|(?:ready|set"
    r"|scheduled|head(?:ing|ed)) for|promised (?:me|us)|expect|expecting|anticipate|anticipating|receive|targeting"
    r"|promise|get"
    r"|have)(?: (?!your?\b)\w+){0,3} $"
)
_PLEASE_EXPECT = tuple(f"{p} expect {a} " for p in ("please", "kindly") for a in ("a", "an", "our", "my", "the"))
_COMING = re.compile(
    r"(?: \w+){0,5}? (?:will|should|shall|is|are|can) (?:be |go |come |reach |arrive |expected|due|likely|planned"
    r"|follow)"
    r"|(?: \w+){0,2} (?:is|are|will be) (?:(?:scheduled|set|slated) for|(?:usually |typically |normally |generally"
    r" )?(?:released|published|announced"
    r"|communicated|sent|shared|issued|available|ready|out))\b|(?: \w+){0,3} (?:won't|will not|isn't|aren't) (?:be"
    r"|come)\b"
    r"|(?: day| date)(?: is| will be|:)|(?:'s| has| have| is| are)?(?: been| now)* (?:pushed|moved|delayed|postponed"
    r"|put off|shifted)(?: back| out)?\b"
    r"|(?: \w+){0,2} (?:go(?:es)?|come(?:s)?) (?:out|back|through)\b| (?:to follow|coming|due)\b"
)
_NOT_COMING = re.compile(r"(?: \w+){0,3} (?:won't|will not|isn't|aren't|can't|cannot) (?:be|come|go)\b")
_ALL_ALIKE = re.compile(r"\balike\b|\b(?:and|or) (?:non-|un)(?:finalists?|successful|selected|shortlisted)\b")
_FOREIGN = re.compile(r"\b(?:another|other|own|your|you have an?|you've got an?|you have the) (?:\w+ )?$")
_LAPSE = re.compile(r"\b(?:expires?|valid|lapse|remain|stands?|open|accept|sign|withdrawn)\b")
_LENGTHY = re.compile(
    r"\b(?:process|review|reviews|reviewing|decision|evaluation|deliberations?|screening|selection|hear|feedback"
    r"|answer|response|results?)\b"
)
_TO_DECIDE = re.compile(
    r"[^.;]{0,60}\bto (?:review|respond|reply|decide|get back|hear|come (?:to|back)|reach|evaluate|make|consider"
    r"|let you|finali[sz]e|assess|go through|complete (?:our|the|all)|work through)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:onboarding|visa|relocation|background|equipment|reimbursement|shipping|delivery|test|assignment"
    r"|exercise)\b"
)
_ENDING = ("conclud", "complet", "finish", "wrap", "finali")
_DECIDES = re.compile(r"\b(?:we|they|committee|panel|board|team) $")
_CHOOSING = ("announc", "select", "choos", "appoint", "hire", "decid")
_THEIRS = ("offer", "contract", "schedule", "interview", "result")  # "your offer" is made by them
_GIVEN = ("comment", "thought", "next ", "word", "way ", "contract", "timeline", "schedule", "yes", "green")
"""Nobody says that they come of themselves: "the next round will be on Friday" is no answer."""
_AIMING = ("aim", "shoot", "look", "on ", "ready", "set", "sched", "head")
_BARE = ("write", "email", "e-mail", "ring", "phone", "call", "drop a")
_REFERS = ("it", "that", "this", "have it", "have one", "have th", "get it", "get one", "get th", "receive ")
"""What stands for an answer that was spoken of before."""
_ANSWER = re.compile(
    r"\b(?:answers?|decisions?|decid\w+|feedback|news|update|results?|outcome|response|reply|offer|contract|letter"
    r"|hear|know|process|verdict|conclude|shortlist)\b"
)
_DATEWARD = re.compile(
    r"(?: (?:more like|probably|likely|now|closer to|around|about|ready|at|the|done|decided|out)){0,5} (?:by|in|on"
    r"|within"
    r"|before|after|early|late|mid|week|end|middle|beginning|first|next|this|another|until|tomorrow|today|tonight"
    r"|(?:mon|tues|wednes|thurs|fri)day|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\d{1,2})\b"
)
_NEXT_COMES = ("then a ", "then the ", "then our ", "followed by a ", "followed by the ", "followed by our ")
_WE_USUALLY = ("we ", "we always ", "team ", "they ")
_I_DO = ("i ", "we ")
_ON_A_DAY = re.compile(
    r" (?:(?:by|until|till|latest|at the latest|next|this|coming) ){0,2}(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow)\b"
)
_BARE_LEFT = re.compile(
    r"(?:\b(?:will|shall|to|and|then|can|should|would|may|might|also|either|personally|definitely|certainly|probably"
    r"|me)|'ll) $"
)
_BARE_END = re.compile(
    r"(?:\W*$|[.,;!]| to (?:finalists|candidates|applicants|everyone|everybody|all)\b"
    r"| (?:right|straight|immediately|directly|soon|shortly|again|then|back|by|on|within|in|before|next"
    r"|with|once|as|that|tomorrow|today|tonight|later|early|(?:mon|tues|wednes|thurs|fri)day)\b)"
)
_ANNOUNCED = re.compile(
    r"(?:\W*$|[.,]| (?:by|on|in|within|before|next|early|later|this|who|whether|either)\b"
    r"|[^.;]{0,40}\b(?:decisions?|results?|outcomes?|candidates?|shortlist|finalists?|hires?|choice|winners?|selection"
    r"|appointments?|offers?|next steps)\b)"
)
_AHEAD = 12  # code points that a joint looks ahead
_SHORT = 70  # code points behind a verb in which its object stands


def speaks(s: Sentence, verb: Range, role: Phrases) -> bool | None:
    """None if the words at `verb` promise nothing; else whether they are negated ("not until …")."""
    low = s.low
    start, end = verb
    if role in w.ABROAD_ROLES:
        return False if not s.question and told_abroad(low, start, role) else None
    if role is w.HEAR and low.startswith("hear", start) and invites_to_ask(low, start):
        return False
    if low.startswith(_REFERS, start) and not _ANSWER.search(low, 0, start):
        return None
    bound = max((m.end() for m in w.BREAK.finditer(low, 0, start + _AHEAD) if m.end() <= start), default=0)
    left, right = low[bound:start], low[end:]
    none_coming = role is w.THING and denies_coming(left)
    planned = role is w.THING and (planned_item(low[:bound], left, right) or labelled(left, right))
    if (
        (s.question and role is not w.PATIENCE)
        or not (none_coming or planned or _ROLES[role](left, low[start:end], right))
        or (_SELECTED.search(left) and not _ALL_ALIKE.search(left))
        or (
            _CHOSEN.search(right[:_SHORT])
            and not _ALL_ALIKE.search(low, start)
            and not low.startswith(_CHOOSING, start)
        )
        or (_FORCED.search(left) and w.READER.search(low))
        or (_PAST.search(left) and not _QUOTED.search(left))
        or _NO_WORD_GIVEN.search(low, 0, start)
        or conditional(low, start, end)
    ):
        return None
    if role is w.THING and (_NOT_COMING.match(right) or none_coming):
        return True
    if _UNLIKELY.search(left):
        return True
    if _NEGATION.search(left) is None:  # nowhere, hence not behind its subject
        return False
    subject = max(_last(_WRITER, left), _last(_ADDRESSEE, left), 0)
    return _NEGATION.search(left, subject) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins; -1 without one."""
    return max((m.start() for m in pattern.finditer(text)), default=-1)


def _asks_reader(left: str) -> bool:
    """Whether the reader is the one who is to do it."""
    reader = _last(w.READER, left)
    return reader >= 0 and _WRITER.search(left, reader) is None  # no writer, being one word, behind


def _intends(left: str) -> bool:
    return w.FUTURE.search(left) is not None


def _tells(left: str, verb: str, right: str) -> bool:
    if is_errand(left, right):
        return False
    if left.endswith(_I_DO) and _ON_A_DAY.match(right):  # "I come back to you Tuesday": the present of other languages
        return True
    if (
        verb.startswith(("email", "e-mail", "text", "message"))
        and _SENDS.match(right)
        and not w.NEWS.search(right[:_SHORT])
    ):
        return False  # a thing is sent
    if left.endswith(_WE_USUALLY) and _SOON.match(right):  # "we inform everyone within 14 days"
        return True
    return _intends(left) or (verb.partition(" ")[0].endswith("ing") and _PROGRESS.search(left) is not None)


def _talks(left: str, verb: str, right: str) -> bool:
    if _asks_reader(left) or left.endswith(("you ", "your ")) or _TICKETS.match(right) or _OTHERS.match(right):
        return False
    if verb.startswith("happen"):  # nobody says that something will
        return _NOTHING.search(left) is not None and _intends(left)
    if verb.startswith(("it", "that", "this")):
        return _DATEWARD.match(right) is not None
    if verb.startswith(_BARE) and not (_BARE_LEFT.search(left) and _BARE_END.match(right)):
        return False
    if verb.startswith("announc") and not _ANNOUNCED.match(right):
        return False
    if verb.startswith(("confirm", "select", "choose")) and (
        w.EVENT.search(right[:_SHORT]) or w.PAPERS.search(right[:_SHORT])
    ):
        return False
    if verb.startswith("be ") and not verb.startswith("be in"):
        return _HIRING.match(left) is not None and _intends(left) and not _ELSEWHERE.search(left)
    if verb.startswith(_ENDING):
        later = _SOON.match(right) and _SOON_KNOWN.search(left)
        return (_HIRING.match(right) is not None or later is not None) and _tells(left, verb, right)
    if verb == "decide" and _DECIDES.search(left) and _SOON.match(right):
        return True
    if verb.startswith("know"):
        return _SOON_KNOWN.search(left) is not None
    return _tells(left, verb, right)


def _hears(left: str, verb: str, right: str) -> bool:
    if verb.startswith("you"):
        return _KNOWS.match(right) is not None
    if _FROM_OTHERS.match(right):
        return False
    if verb.startswith(("expect", "look", "stay")) or _EXPECT.search(left):
        return not _WE_DO.search(left)
    addressed = _last(_ADDRESSEE, left)
    return addressed >= 0 and _WRITER.search(left, addressed) is None and _intends(left)


def _arrives(left: str, thing: str, right: str) -> bool:
    if left.endswith("your "):
        if not (thing.startswith(_THEIRS) or (_YOU_GET.search(left) and not right.startswith(" ready"))):
            return False
        left = left[: -len("your ")]
    letter = thing.startswith(("an email", "an e-mail", "a "))
    if _YOU_GET.search(left):
        return not letter or not (w.PAPERS.search(right) or w.EVENT.search(right))
    if letter:
        return False
    giving = _GIVING.search(left) or (right.startswith(" to you") and _GET.search(left))
    if giving and not _asks_reader(left) and _tells(left, giving[0], right):
        return True
    if left.endswith(_NEXT_COMES) and _DATEWARD.match(right):
        return True
    getting = _GETTING.search(left)
    if getting is not None and getting[0].startswith("promised"):
        return True
    if getting is not None and (not _asks_reader(left) or left.endswith(_PLEASE_EXPECT)):
        if getting[0].startswith(_AIMING) and thing.startswith(_GIVEN):
            return False
        wanted = thing.startswith(("answer", "response", "reply", "feedback", "news", "update"))
        return _WRITER.search(left) is None or not (wanted or getting[0].startswith(("receive", "get", "have")))
    return (
        not thing.startswith(_GIVEN)
        and _COMING.match(right) is not None
        and not (_LAPSE.search(right) or _FOREIGN.search(left))
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
