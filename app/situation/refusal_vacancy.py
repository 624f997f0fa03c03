"""Sentences in which the position itself is gone: filled, closed, cancelled, or nobody is hired any more."""

import re

from app.situation.refusal_nouns import DECIDED, NOT, ROLE

GONE = re.compile(
    rf"(?<!other )(?<!another )(?<!previous )(?<!old )(?<!former )\b{ROLE}(?: (?!not\b|being\b|but\b|you"
    rf" (?!applied|interviewed|were"
    rf"|have))\S+){{0,12}}? (?:has|have|had|is|was|were"
    rf"|are) (?:(?!not\b|to\b|being\b|almost\b|nearly\b)\S+ ){{0,3}}?"
    r"(?:filled|cancell?ed|withdrawn|eliminated|discontinued|no longer (?:available|open|needed|active|hiring"
    r"|being filled))\b"
    rf"|\b(?:have|has|had|we've|to) (?:(?!not\b|be\b)\S+ ){{0,2}}?(?:filled|filling|cancelled|canceled) (?:the|this"
    rf"|our|that|all|these|both)(?! (?:other|second|first|previous|same)\b)(?: \S+){{0,9}}? (?:{ROLE}|places|spots"
    rf"|seats)\b"
    r"|\b(?<!other )(?<!another )(?<!previous )(?<!old )(?<!former )(?<!earlier )"
    rf"{ROLE}(?: (?!(?:not|being|but|advert\w*|ads?|posting|listing|page|link|board|description|spec|title"
    r"|profile|you)\b)\S+){0,4}? (?:has|have|had|is|was)(?: (?!(?:not|being|almost|nearly)\b)\S+){0,2}? (?:pulled"
    r"|scrapped|axed|abolished|cut|absorbed|made redundant)\b(?! (?:together|forwards?|up|out|short|until|till))"
    rf"|\b(?:are|'re|is|be) (?:now |sadly )?(?:closing|cancelling|canceling|withdrawing|scrapping|pulling|eliminating)"
    rf" (?:the|this) (?:\S+ ){{0,2}}?{ROLE}\b(?! (?:to|for|on|by|next|this|at|today|tomorrow|ad|advert|posting|page)\b)"
    r"|\b(?:we|are|is|team) (?:\S+ )?no longer (?:\S+ )?(?:recruiting|hiring|looking|accepting|processing|seeking"
    r"|considering|pursuing|filling|interviewing)\b"
    r"|\b(?:decided|had|have) to stop (?:pursuing|considering|recruiting|hiring|interviewing|the search)\b"
    r"|\bfound (?:an?|the|our) (?:\S+ )?(?:candidate|person|applicant)\b"
    r"|\bnot to (?:fill (?:the|this)|hire (?:for|anyone|anybody|at this))\b|\bwithout (?:making a hire|hiring)\b"
    r"|\b(?:are|is|'re|have|has|'ve|had|be) (?:now |therefore |also |being )?(?:closing|closed|ending|ended|cancell?ing"
    r"|cancell?ed|stopping|stopped|calling off|called off) (?:the|this|our) (?:\S+ ){0,2}?search\b"
    rf"|\b(?:{DECIDED}|decision|had|have|forced) to (?:close|cancel|withdraw|eliminate) (?:the|this)"
    rf" (?:\S+ ){{0,5}}?{ROLE}\b(?! (?:to|for) (?:new|further))"
)
_THIS = r"(?<!other )(?<!another )(?<!previous )(?<!old )(?<!former )"
VANISHED = re.compile(
    rf"{_THIS}\b{ROLE}(?: (?!(?:not|if|you|page|link|ads?|advert\w*|number|code|description)\b)\S+){{0,6}}?"
    r" (?:no longer exists?|(?:does|do|did) not exist|(?:doesn't|don't) exist|(?:has |have )?ceased to exist"
    r"|(?:will|is|are) (?:now )?(?:not|no longer) (?:be )?(?:go(?:ing)? ahead|proceed(?:ing)?|exist)"
    r"|(?:won't|isn't|aren't) (?:be )?(?:go(?:ing)? ahead|proceed(?:ing)?)|(?:has |have )?(?:fallen|fell) through)\b"
    r"|\b(?:nobody|no one|no-one|none) (?:(?:new|else|at all) )?(?:is|will be|gets?|are)(?: \w+ly| now| being)?"
    r" (?:hired|taken on|appointed|recruited|brought in|employed)\b|\b(?:nobody|no one|no-one) new (?:is|will be)"
    r" (?:coming in|joining|starting)\b"
    r"|\bthere (?:will|is to) be no (?:\S+ ){0,3}?(?:hired|appointed|recruited|hires?|recruitment)\b"
    rf"|\b(?:park|shelv|mothball|binn|kill|dropp|scrapp|ax)(?:ing|e?d) (?:the|this|that) (?:whole |entire )?"
    rf"(?:(?:\S+ ){{0,2}}?(?:search|recruitment|hire|{ROLE})\b(?! (?:ad|advert|page|posting|description|spec|idea|title"
    r"|for (?:an?|the|now|some|\d+|two|three|four)|while)\b)|(?:thing|process) (?:indefinitely|altogether"
    r"|for good|for the foreseeable)\b)"
    r"|\b(?:can't|cannot|couldn't|could not|unable to|not able to) (?:\S+ )?(?:afford|fund|justify|finance)"
    r" (?:to hire(?! (?:the |an? )?(?:wrong|bad)\b)"
    r"|another (?!(?:bad|wrong|delay|mistake|failure|loss|miss|slip|year|month|week|round)\b)"
    rf"|(?:an?|the|this) (?!(?:bad|wrong|poor|further|second|bigger)\b)(?:\S+ ){{0,2}}?(?:hire|{ROLE})|anyone"
    r"|anybody)\b"
    rf"|{_THIS}\b{ROLE} (?:\S+ ){{0,2}}?(?:was|is|has been|got) (?:closed|covered|occupied|taken) (?:with"
    rf"|by) (?:another"
    r"|someone|somebody|an? (?:\S+ ){0,2}?(?:person|colleague|candidate|professional|applicant|employee|friend))\b"
    r"|\breleas(?:e|ed|ing) (?:all|both|every|the remaining) (?:the |remaining )?(?:candidates?|applicants?"
    r"|finalists?)\b"
)
"""Nothing is left that anybody could be taken on for."""
TALKS = re.compile(r"\b(?:interviews?|calls?|meetings?|chat|test|rounds?|visit)\b")
"""With one of these before it, what does not go ahead is a talk."""
CLOSED = re.compile(
    rf"\b{ROLE}(?: (?!not\b|being\b|you\b)\S+){{0,8}}? (?:has|have|had|is|was) (?:(?!not\b"
    rf"|to\b)\S+ ){{0,2}}?closed\b|\bclosed (?:the|this) {ROLE}\b"
)
_NOW = (
    r"(?:any ?more|any longer|at present|at this (?:time|point)|at the moment|right now|currently|this year|after all)"
)
STOPPED = re.compile(
    rf"\b{NOT} (?:be |to )?(?:hire|hiring) (?:an?|any|anyone|anybody|additional|another|new) (?!agency\b|vendor\b)"
    rf"|\b{NOT} (?:taking|take) (?:anyone|anybody|people) on\b|\b(?:put|is|are|been) on ice\b"
    r"|\b(?:are not|aren't|'re not|is not|isn't|will not be|won't be|not) (?:currently |actively |now )?(?:hiring"
    r"|recruiting)"
    rf"(?: (?!until\b|yet\b|but\b)\S+){{0,5}}? {_NOW}\b"
    rf"|\b{ROLE} (?:\S+ ){{0,4}}?(?:on hold|frozen|paused|shelved) (?:indefinitely|for the foreseeable|for good)"
    rf"|\b(?:have|has|we've|had) (?:now |already |since |just )?(?:hired for (?:this|the|that)|made (?:a|the"
    rf"|our) hire)\b"
    rf"(?! (?:\S+ ){{0,3}}?(?:before|previously|in the past)\b)"
    rf"|\b{NOT} (?:\S+ )?(?:have|see|find) (?:an? |any )?(?:(?!job\b)\S+ ){{0,4}}?{ROLE} (?:for you"
    rf"|to offer(?: you)?)\b"
    rf"|\b(?:have|there (?:is|are)|there's)(?: \S+)? no(?: longer)?(?: an?| any)? (?:\S+ ){{0,3}}?{ROLE}"
    rf" (?:for (?:you|me|us)\b(?! to (?!offer|fill|hire))|to (?:offer|fill)(?: you)?\b|any ?more\b|any longer\b)"
    rf"|\b(?:{NOT} (?:\S+ )?have|have no|there (?:is|are) no|there's no|no longer have)(?: an?| any)?"
    r" (?:place|room|spot|seat|opening) for you"
    r" (?:(?:in|on|at) (?:the|our|my|this) (?:\S+ )?(?:team|group|staff|company|firm|department|school|practice|ward"
    rf"|office|organi[sz]ation|cohort|program|programme|crew)|{_NOW})\b"
)
PAUSED = re.compile(
    r"\b(?:paused|stopped|frozen|froze|suspended|halted) (?:all |the |their |our |external ){0,2}"
    r"(?:recruitment|hiring|recruiting|search)\b"
    rf"|\b(?:hiring|recruitment|recruiting) (?:freeze|stop|ban)\b|\bfreeze on (?:all )?(?:new )?(?:hiring|recruit\w+"
    rf"|hires)"
    r"|\bheadcount (?:for (?:this|the|that|your) (?:\S+ )?(?:role|position|job|post|hire) )?"
    r"(?:(?:got|has|have|had|was|is|been|just|now) ){0,3}?(?:pulled|cut|frozen|removed|withdrawn|gone)\b"
    r"|\b(?:lost|cut|pulled|froze|frozen|removed) (?:the|our|this|all) (?:\S+ )?headcount\b"
    rf"|\b(?:hold|holding|held) off on (?:hiring|filling|recruiting|making|this (?:hire|{ROLE}))"
    r"|\byour (?:application|candidacy|process) (?:\S+ ){0,3}?on hold\b"
    r"|\b(?:budget|funding)\b(?: \S+){0,5}? (?:not|n't|cut|lost|withdrawn|pulled|fell through|fallen through)\b"
)
PAUSED_ONLY = re.compile(r"\b(?:until|till|for now|temporar\w+|resume\w*|lifted|once|briefly|a (?:few|couple)|short)\b")
NO_OPENING = re.compile(
    rf"\b(?:{NOT} (?:\S+ )?(?:have|see|find)|have no|there (?:is|are) no) (?:an? |any )?(?:(?!job\b"
    rf"|not\b)\S+ ){{0,4}}?{ROLE}"
    rf" (?:that|which|matching|available|open|at this|at the (?:moment|present)|right now|at present|suitable|suited"
    rf"|in line)\b"
)
HANDED_OVER = re.compile(
    r"(?: \S+){0,3}? (?:so (?:you|that you|we'd|we would|let's)|and (?:she|he|they)(?:'ll| will)|who (?:starts|will))\b"
)
"""What follows a filled position that is not the reader's: of a colleague's they may tell as well."""
