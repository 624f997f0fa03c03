"""Sentences by which the reader's application is put away: closed, taken out, voted down."""

import re

from app.situation.refusal_nouns import NOT, ROLE
from app.situation.refusal_others import OTHERS

_CASE = r"(?:application|candidacy|candidature|file|candidate (?:file|record|profile))"
_OURS = r"(?:(?!(?:old|previous|duplicate|earlier|first|second|other|expenses?|tax|visa|customer|support)\b)\S+ )"
_CLOSED = r"(?:closed(?: out| off)?|archived|inactivated|deactivated|discontinued|dispositioned|terminated)"
_RACE = (
    r"(?:(?:(?:any|active|further|the|our|this) ){0,2}?(?:consideration|contention)|(?:the|our|this) (?:\S+ ){0,3}?"
    r"(?:process|running|pool|pipeline|short ?list|requisition|search|race|candidates))\b"
)
PUT_AWAY = re.compile(
    r"\b(?<!will )(?<!'ll )(?<!shall )(?<!would )(?<!can )(?:clos(?:e|ed|ing)|archiv(?:e|ed|ing)"
    r"|inactivat(?:e|ed|ing)|conclud(?:e|ed|ing)|end(?:ed|ing)|discontinu(?:e|ed|ing)|terminat(?:e|ed|ing))"
    rf" (?:(?:out|off|down) )?your {_OURS}{{0,2}}?{_CASE}\b"
    rf"|\byour {_OURS}{{0,2}}?{_CASE}(?: (?!(?:and|but|who|is|was|has|not)\b)\S+){{0,8}}? (?:has|have|had|was|is)"
    rf" (?:(?!(?:not|never|being|almost)\b)\S+ ){{0,3}}?{_CLOSED}\b(?! (?:for|to) (?:edit|change|new))"
    r"|\b(?:remov|tak|took|drop|withdr|exclud|eliminat|cut)\w* (?:you|your (?:name|application|candidacy|profile))"
    rf" (?:from|out of) {_RACE}"
    rf"|\byour {_OURS}{{0,2}}?{_CASE}(?: (?!(?:and|but|not|if)\b)\S+){{0,5}}? (?:has|have) (?:now |therefore"
    rf" )?(?:reached"
    r"|come to) (?:the|an) end(?: of (?:our|the|its|this) (?:\S+ )?(?:process|journey|road|line))?\b(?! of\b)"
    r"|\byour (?:name|roll number|registration number|application|candidature)(?: \S+){0,3}?"
    rf" {NOT} (?:\S+ )?(?:figure|appear|feature|find (?:a )?(?:place|mention)|found|included|listed) (?:in|on"
    rf"|among) (?:\S+ ){{0,3}}?"
    r"(?:(?:merit|select|selection|short|final) ?list|list of (?:\S+ )?(?:selected|shortlisted|successful)|(?:selected"
    r"|shortlisted|successful) (?:candidates|applicants))\b"
    rf"|\b(?:you|your {_OURS}{{0,2}}?{_CASE})(?: have|'ve| has| were| was| are| is)(?: \w+ly| now| therefore)?"
    rf"(?: been)? (?:removed|taken|dropped|excluded|eliminated|cut) (?:from|out of) {_RACE}"
)
WISHED = re.compile(
    r"\b(?:as|per|at|following|upon|on) (?:you|your) (?:own )?(?:request|ask|wish|instruct|withdraw|call|said)\w*"
    r"|\bas (?:requested|agreed|discussed)\b|\b(?:otherwise|or else|after (?:that|which)|by then|failing (?:that"
    r"|which))\b|\b(?:as|because|since|now that) you(?:'ve|r)?\b"
    r"|\b(?:and|to) (?:put|move|place|add|fast|give|merge|transfer|join)\w*\b"
)
"""The reader wanted it so, or is taken out of one thing to be put into another, or it is a threat."""
_SIDE = r"(?:vote|verdict|decision|consensus|majority|panel|committee|board|partners|governors|room|result|outcome)"
VOTED = re.compile(
    rf"\b{_SIDE}(?: (?!(?:not|on|about|of)\b)\S+){{0,2}}? (?:went|came down|voted|came out|fell|swung)(?: \S+)?"
    r" (?:against(?: (?:you|us|me|it)\b|[.!;]?$)|(?:the other|another) way\b)"
    rf"|\b(?:choice|preference|decision|vote)(?: (?!(?:not|you|your)\b)\S+){{0,5}}? (?:fell|fallen|falls|landed|settled"
    rf"|came down|went)"
    rf" (?:up)?(?:on|to|for|in favou?r of) (?:\S+ )?{OTHERS}"
)
AGAINST_YOU = re.compile(
    rf"\b{NOT} (?:(?!only\b)\S+ ){{0,4}}?(?:in your favou?r\b|(?:go|gone|going|break|fall|fallen|swing|turn out)"
    r" (?:your way|(?:in|on) your (?:favou?r|side))\b"
    r"|(?:requir|need|call|avail|mak)\S*(?: (?:upon|on|of|for|use|ourselves))* your services\b(?! as\b))"
    r"|\b(?:found|chosen|picked|hired|decided|choice|settled|selected|offer\w*|going)\b.{0,60}\bit (?:isn't|is"
    r" not|wasn't"
    r"|was not|won't be) you\b(?: (?:this|on this|i'm afraid|unfortunately)\b|[.!;]?$)"
    r"|\b(?:(?:it's|it is|that's) not (?:going to|gonna) be|it (?:won't|will not) be) you\b(?: (?:this|on this"
    r"|in the end"
    r"|i'm afraid|unfortunately|though)\b|[.!;]?$)"
    r"|\b(?:it|that) (?:wasn't|was not|isn't|is not) you (?:this (?:time|year)|in the end|on this occasion"
    r"|i'm afraid)\b(?!:? (?:the|our|my|a) (?:\w+ )?(?:link|system|server|page|site|machine|form|portal|calendar"
    r"|file)\b)"
    r"|\byou(?: have|'ve)?(?: \w+ly| just| only| so)* (?:missed out|lost out|came up short|come up short|fell short"
    rf"|fallen short|were (?:pipped|beaten|edged out))(?:[.!;]|$| (?:on (?:this|the) (?:\S+ )?(?:{ROLE}|one|occasion"
    r"|time)|this time|to|by|at the|in the end|for the)\b)"
)
