"""How a sentence of an English letter turns an applicant down: by its structure, not by whole phrases.

A refusal is somebody deciding (go on with, select, offer …) with a negation against the reader or their application,
or deciding for somebody else, or a position that is gone. Between those parts a few words may stand, so that names
and adverbs do no harm. Patterns work on folded words with single blanks and no commas; all repeats are bounded.
"""

import re
from enum import Enum

from app.situation.clause import Clause
from app.text.phrases import phrases


class Refusal(Enum):
    """What a sentence is worth."""

    PLAIN = "it says that the reader is out"
    IMPLIED = "it says that somebody else is in, or that the position is gone"
    HINT = "it points that way, and needs a second sign"


DECISIONS = phrases(
    "mov{e|ing|ed} {forward|forwards|ahead|on|further|you|your}",
    "{go|going|went|gone} {forward|forwards|ahead|further|with|in|a different}",
    "{proceed|progress|advance|continue|pursue|consider|select|choose|accept|shortlist|hire|invite|offer|fill}",
    "{proceeding|progressing|advancing|continuing|pursuing|considering|selecting|choosing|accepting|hiring|inviting}",
    "{proceeded|progressed|advanced|pursued|considered|selected|chosen|chose|accepted|shortlisted|hired|invited}",
    "{offering|offered|extend|extending|extended|filled|filling|identified|picked|appointed|consideration}",
    "{successful|unsuccessful|rejected|declined|turned down|reject|decline|pass|passing|short-listed}",
    "{match|fit|suitable|suited|someone else|somebody else|direction|preferred|prefer}",
    "{take|taking|taken} {your|you|it|this|things|forward|another|a different}",
    "{cancelled|canceled|withdrawn|eliminated|discontinued|no longer|closed|stop|stopped}",
    "{make|making} {an|you an|you the} offer",
    "turn{ you|ing you} down",
    "in the running",
    "{made|make} it",
    "not what we",
    "isn't what we",
    "wasn't what we",
    "opted",
    "decided on",
    "settled on",
    "{candidate|candidates|applicant|applicants|others} {who|whose|with|that}",
    "{another|other|different} {candidate|candidates|applicant|applicants}",
    "{taking|take} {things|it|this}",
    "put forward",
    "not among",
    "shortlist",
    "the cut",
    "{end|discontinue|conclude|terminate} {the|your|our|this}",
    "{went|gone|goes|given|awarded} to",
    "candidate who",
    "not the {right|best}",
    "{close|cancel|withdraw|eliminate} {the|this}",
    "making a hire",
    "retained",
    "approved",
    "found {a|an|the|our}",
    "have {the|enough}",
    "other people",
    "did not pass",
    "didn't pass",
    "{someone|somebody} with",
    "{it's|it is|that's|this is} a no",
    "{aligned|align|in line} with",
    "will be going",
)
"""Words of which every sentence below holds at least one, within `REACH` of one of `TURNS`."""

TURNS = phrases(
    "not",
    "{is|was|are|were|has|have|had|do|does|did|wo|would|ca|could|should}n't",
    "{candidate|applicant|person|individual|finalist}",
    "{decided|decision} to",
    "found {a|an|the|our}",
    "went to",
    "gone to",
    "given to",
    "{cannot|unable|never|neither|no longer|against|without|a no|opted|chosen to|decided to|elected to|declined"
    "|unsuccessful|rejected|turned down|turning you down|turn you down}",
    "{other|others|another|different|alternative|internal|external|preferred|someone else|somebody else}",
    "{someone|somebody|those|people}",
    "{candidate|applicant|individual|person|finalist|profile}s",
    "{better|stronger|closer} {fit|match}",
    "{filled|filling|cancelled|canceled|withdrawn|eliminated|discontinued|closed|stop|stopped|pass|passing|reject"
    "|decline}",
)
REACH = 120
"""Code points."""

_NOT = r"(?:not|never|no longer|neither|unable to|cannot|[a-z]{2,7}n't|against|declined to)"
_FILE = (
    r"(?:application|candidacy|candidature|profile|resume|résumé|cv|submission|background|interest"
    r"|qualification|credential)s?"
)
_ROLE = (
    r"(?:position|role|job|opening|opportunity|internship|vacancy|vacancies|post|placement|requisition|employment"
    r"|traineeship|apprenticeship|co-op|fellowship|program|programme|search|headcount)s?"
)
_PEOPLE = r"(?:candidate|applicant|individual|person|profile|finalist|application|contender|talent)s?"
_OTHERS = (
    rf"(?:(?:other|another|different|alternative|stronger|internal|better|preferred|external"
    rf"|more [\w-]+)(?: [\w'/-]+){{0,3}}? {_PEOPLE}\b"
    r"|someone else\b|somebody else\b|other people\b|others\b|another who(?:se)?\b"
    rf"|(?:{_PEOPLE}|people|someone|somebody|those|one|other)(?: [\w'&/-]+){{0,9}}? (?:more|better|best|closer|stronger"
    rf"|closest|closely)\b)"
)
_GAP = r"(?:(?!(?:you|your|over|from|among|amongst|but|not|hesitate|ahead of)\b)\S+ )"

_GO = (
    r"(?:mov(?:e|ing|ed)|go(?:ing|ne)?|proceed(?:ing|ed)?|progress(?:ing|ed)?|advanc(?:e|ing|ed)|continu(?:e|ing)"
    r"|tak(?:e|ing)|consider(?:ing|ed)?|pursu(?:e|ing|ed)|select(?:ed|ing)?|choos(?:e|ing)|chosen|accept(?:ed|ing)?"
    r"|shortlist(?:ed|ing)?|invit(?:e|ing|ed)|hir(?:e|ing)|put(?:ting)?|bring(?:ing)?|pick(?:ed)?)"
)
_AGAINST_READER = re.compile(
    rf"\b{_NOT} (?:(?!hesitate\b|only\b|want to\b)\S+ ){{0,4}}?{_GO} (?:(?!but\b|because\b|and\b)\S+ ){{0,4}}?"
    rf"(?:(?:your|this|the|any)(?: \S+){{0,2}}? {_FILE}\b(?! (?:form|deadline|materials|window|portal))"
    r"|yours\b|you\b(?: (?:forwards?|on|further|ahead|to|for|as|at|in|through)\b|[.!]?$)"
    rf"|(?:in|with) (?:our|the|this)(?: \S+){{0,3}}? (?:process|{_ROLE})\b)"
)
_OUTCOME = (
    r"(?:selected|chosen|successful|short-?listed|picked|retained|accepted|approved|invited|pursued|suitable|suited"
    r"|(?:progress(?:ed|ing)?|mov(?:e|ed|ing)|tak(?:en|ing)|go(?:ing)?|put|carried) (?:forwards?|on|ahead|further"
    r"|to|through)"
    r"|progress(?:ed|ing)|advanc(?:e|ed|ing)|proceed(?:ed|ing)?|ma[dk]e it|pass(?:ed)? (?:the|our|this)"
    r"|ma[dk](?:e|ing) (?:the|our) (?:shortlist|short list|cut|final)|the (?:right|best) (?:person|candidate|choice)"
    r"|(?:under|in) (?:active )?consideration|in the running|considered(?: any)? (?:further|for)|be(?:ing)? considered"
    rf"|offered(?: \S+){{0,3}} {_ROLE}|what we(?:'re| are| were)? (?:currently )?(?:need|looking|after|require|seeking)"
    r"|among (?:those|the)|have (?:the|enough) (?:\S+ ){0,2}?(?:experience|skills|qualifications)"
    r"|(?:\S+ ){0,4}?(?:match|fit|candidate for|align(?:ed)?|correspond|in line with))\b"
)
_TRAITS = r"(?:name|skills?|skill ?set|experience|strengths|track record|expertise)"
_READER_OUT = re.compile(
    rf"\b(?:you(?:'ve|'re|'ll)?|(?:your|the|this)(?: \S+){{0,2}}? (?:{_FILE}|{_TRAITS})(?: \S+ (?:the"
    rf"|our)(?: \S+){{0,4}}?)??|it)"
    rf" (?:(?!(?:if|but|who|and|have any|whether)\b)\S+ ){{0,5}}?"
    rf"(?:{_NOT} (?:(?!receive\b)\S+ ){{0,4}}?{_OUTCOME}|(?:been |was |were |is )unsuccessful\b)"
)
_TURNED_DOWN = re.compile(
    rf"\b(?:you(?:'ve)?|(?:your|the|this)(?: \S+){{0,2}}? {_FILE})"
    r"(?: (?!(?:if|but|who|not|and)\b|\w+n't)\S+){0,10}? (?:been|was|were|is) (?:\S+ )?(?:rejected|declined"
    r"|turned down)\b"
)
_NO_FIT = re.compile(
    rf"\b{_NOT} (?:(?:yet|quite|currently|really) )?(?:(?:see|find|feel|think|believe|have) (?:\S+ ){{0,6}}?|an? "
    rf"|the |quite )"
    r"(?:\S+ ){0,3}?(?:match|fit|fit for)\b"
)
_TAKE = (
    r"(?:(?:proceed|mov|progress|continu)(?:e|ed|es|ing)?(?: (?:forwards?|ahead|on|instead))? (?:with|to)"
    r"|(?:go(?:ing|ne)?|went)(?: (?:forwards?|ahead|on|instead))? with|pursu(?:e|ed|ing)|progress(?:ing|ed)?"
    r"|advanc(?:e|ed|ing)"
    r"|select(?:ed|ing)?|chosen|chose|choose|hired?|hiring|picked|identified|offered|extended|appointed|accepted|given"
    r"|filled|filling|opted for|decided (?:on|for|in favou?r of)|prefer(?:red)?|settled on|awarded|focus(?:ing)? on"
    r"|(?:decided|opted|chosen|elected) to (?:consider|favou?r|interview only|explore))"
)
_DECIDED = r"(?:decided|opted|chosen|chose|elected|determined)"
_OTHERS_TAKEN = re.compile(
    rf"\b{_TAKE} {_GAP}{{0,5}}?{_OTHERS}|\b{_DECIDED} to {_TAKE} {_GAP}{{0,4}}?(?:{_PEOPLE}|people) (?:who|whose"
    rf"|with|that)\b"
    rf"|\b(?:going|go|went|gone) (?:forward |ahead )?with an? {_GAP}{{0,3}}?{_PEOPLE}\b"
    rf"|\b{_ROLE} (?:\S+ )?(?:went|gone|goes|given|awarded) to (?!you\b)"
)
_DENIED_BEFORE = re.compile(rf"\b{_NOT} (?:\S+ ){{0,4}}$")
_OTHERS_WERE = re.compile(
    rf"(?<!you and )\b{_OTHERS} (?:(?!not\b|you\b)\S+ ){{0,3}}?(?:was|were|has|have|is|are)(?: (?!not\b)\S+){{0,3}}?"
    r" (?:selected|chosen|hired|offered|identified|appointed|preferred|accepted|(?:a )?(?:better|closer|stronger"
    r"|best))\b"
    rf"|(?<!if )\b{_OTHERS} (?:\S+ )?accepted\b"
    rf"|\b(?:felt|feel|believed?|think|thought|found|concluded) (?:that )?(?:someone|somebody|an?|the|other"
    rf"|another) {_GAP}{{0,6}}?"
    r"(?:would be|is|was|are|were|will be) (?:\S+ ){0,2}?(?:better|stronger|closer|best|more)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:go|going|gone|went|move|moving|moved|taken|take) (?:\S+ ){0,3}?(?:different|another) (?:\S+ )?direction\b"
)
_GONE = re.compile(
    rf"(?<!other )(?<!another )\b{_ROLE}(?: (?!not\b|being\b|but\b|you (?!applied|interviewed|were"
    rf"|have))\S+){{0,12}}? (?:has|have|had|is|was|were"
    rf"|are) (?:(?!not\b|to\b|being\b|almost\b|nearly\b)\S+ ){{0,3}}?"
    r"(?:filled|cancell?ed|withdrawn|eliminated|discontinued|no longer (?:available|open|needed|active|hiring"
    r"|being filled))\b"
    rf"|\b(?:have|has|had|we've|to) (?:(?!not\b|be\b)\S+ ){{0,2}}?(?:filled|filling|cancelled|canceled) (?:the|this"
    rf"|our|that|all|these)(?: \S+){{0,9}}? {_ROLE}\b"
    r"|\b(?:we|are|is|team) (?:\S+ )?no longer (?:\S+ )?(?:recruiting|hiring|looking|accepting|processing|seeking"
    r"|considering|pursuing|filling|interviewing)\b"
    r"|\b(?:decided|had|have) to stop (?:pursuing|considering|recruiting|hiring|interviewing|the search)\b"
    r"|\bfound (?:an?|the|our) (?:\S+ )?(?:candidate|person|applicant)\b"
    r"|\bnot to (?:fill (?:the|this)|hire (?:for|anyone|anybody|at this))\b|\bwithout (?:making a hire|hiring)\b"
    rf"|\b(?:{_DECIDED}|had|have|forced) to (?:close|cancel|withdraw|eliminate) (?:the"
    rf"|this) (?:\S+ ){{0,3}}?{_ROLE}\b(?! (?:to|for) (?:new|further))"
)
_CLOSED = re.compile(
    rf"\b{_ROLE}(?: (?!not\b|being\b|you\b)\S+){{0,8}}? (?:has|have|had|is|was) (?:(?!not\b"
    rf"|to\b)\S+ ){{0,2}}?closed\b|\bclosed (?:the|this) {_ROLE}\b"
)
_NO_OFFER = re.compile(
    rf"\b{_NOT} (?:(?!only\b)\S+ ){{0,5}}?(?:offer(?:ing)? (?:(?!(?:more|higher|less"
    rf"|\d\S*)\b)\S+ ){{0,5}}?(?:{_ROLE}\b|(?:interview|place)\b(?! (?:on|at|next|time|slot)))|(?:mak(?:e|ing)"
    rf"|extend(?:ing)?) (?:you )?(?:an|any|the|a formal) (?:job )?offer\b)"
)
_NOT_ON = re.compile(
    rf"\b{_NOT} (?:(?!hesitate\b|only\b)\S+ ){{0,4}}?(?:mov(?:e|ing)|go(?:ing)?|proceed(?:ing)?|progress(?:ing)?"
    rf"|continu(?:e|ing)|advanc(?:e|ing)"
    r"|tak(?:e|ing) (?:things|it|this))(?: (?:forwards?|ahead|further|on|you))?(?:[.!;:]|$| (?:at this|any|together"
    r"|here|from here|on this occasion|for|right now|-)\b)"
)
_PASSED = re.compile(
    r"\b(?:decided|opted|chosen|chose|elected|going|have|had) (?:to (?:pass\b(?! (?:it|this|them|that|along))"
    r"|reject|decline)|against)\b(?! (?:\S+ ){1,3}(?:on )?to\b)"
    rf"|\b(?:{_DECIDED}|decision) to (?:end|discontinue|stop|conclude|terminate) (?:the|your|our"
    rf"|this) (?:\S+ ){{0,2}}?(?:process|{_FILE})\b"
    r"|\bdid not select\b|\bturn(?:ing)? you down\b|\b(?:it's|it is|this is|that's) a no\b(?!-| (?:brainer|problem))"
)

_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should (?:you|we|your|the|this|it|there|any)|in case|in the event|once|when|until|till"
    r"|before"
    r"|may|might|could|either|suppose|assuming|would you|means?|not that|not the case|who (?:are|were|have|is|has"
    r"|do) not"
    r"|anyone who|only)\b"
)
_UNLESS = re.compile(
    r"(?:\S+ ){0,5}?(?:if|unless|until|till|before (?=\w)|without (?!making|hiring)|yet|today|tomorrow|this week"
    r"|so (?:quickly|fast)"
    r"|as (?:quickly|fast|soon|planned|scheduled))\b"
)
_OTHER_MATTER = re.compile(
    r"\b(?:slots?|timeslots?|reschedul\w+|postpon\w+|calendar|venue|room|booking|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day"
    r"|deadline|reimburse\w*|sponsor\w*|feedback|salary|relocation|upload\w*|log ?in|browser|invoice|purchase"
    r"|vendor|proposal"
    r"|\d ?[ap]m|(?:that|another|a different|a new|the new|the proposed) (?:time|date)|drug|parking)\b"
)
_READER_DECIDES = re.compile(
    r"\byou(?:'ve|'d| have| had| would| do| did)? (?:not |rather |also )?"
    r"(?:decid|choos|chose|elect|opt|prefer|wish|want|withdr)\w*"
)
_OWN = re.compile(r"\bmy (?:career|goals|application|candidacy|current)\b")
_ALSO = re.compile(r"\b(?:also|as well|in parallel|still|too|including you|alongside|so far|in addition)\b")
_OF_JOBS = re.compile(
    rf"\b(?:{_FILE}|{_ROLE}|{_PEOPLE}|hir(?:e|ed|ing)|someone|somebody|recruit\w*|interview\w*|offer|process|your?)\b"
)


def refusal(clause: Clause) -> Refusal | None:
    """What the sentence says, or None: suppositions, questions and scheduling are no refusals."""
    low = clause.low
    if clause.question:
        return None
    for pattern, worth, words in _PATTERNS:
        if not any(word in low for word in words) or (found := pattern.search(low)) is None:
            continue
        if _SUPPOSED.search(low, 0, found.end()) or _UNLESS.match(low, min(found.end() + 1, len(low))):
            continue
        if _READER_DECIDES.search(low, 0, found.end()) or _OWN.search(low):
            continue
        if " yet " in found[0] or _OTHER_MATTER.search(low, found.start(), found.end() + 40):
            continue
        if worth is Refusal.IMPLIED and (_ALSO.search(low) or _DENIED_BEFORE.search(low, 0, found.start())):
            continue
        if not _OF_JOBS.search(low):
            return Refusal.HINT
        return worth
    return None


_DENIALS = ("not", "n't", "never", "no longer", "neither", "unable to", "against", "declined to")
_ENDINGS = ("to end", "to discontinue", "to stop", "to conclude", "to terminate", "to pass", "to reject", "to decline")
_GONE_WORDS = ("fill", "cancel", "withdraw", "eliminate", "discontinued", "no longer", "to stop", "found", "to hire")

# The pattern, what it is worth, and words of which all that it finds holds at least one: to look for them is cheap.
_PATTERNS: tuple[tuple[re.Pattern[str], Refusal, tuple[str, ...]], ...] = (
    (_AGAINST_READER, Refusal.PLAIN, _DENIALS),
    (_READER_OUT, Refusal.PLAIN, (*_DENIALS, "unsuccessful")),
    (_TURNED_DOWN, Refusal.PLAIN, ("rejected", "declined", "turned down")),
    (_NO_OFFER, Refusal.PLAIN, _DENIALS),
    (_PASSED, Refusal.PLAIN, (*_ENDINGS, "against", "not select", "you down", "a no")),
    (_NO_FIT, Refusal.PLAIN, _DENIALS),
    (_OTHERS_TAKEN, Refusal.IMPLIED, ("",)),
    (_OTHERS_WERE, Refusal.IMPLIED, ("",)),
    (_ELSEWHERE, Refusal.IMPLIED, ("direction",)),
    (_GONE, Refusal.IMPLIED, (*_GONE_WORDS, "without", "to close")),
    (_NOT_ON, Refusal.HINT, _DENIALS),
    (_CLOSED, Refusal.HINT, ("closed",)),
)
