"""Sentences in which a certain person got the position: by name, by title, or as "a fellow with his own van".

Who it is does not matter, as long as it is neither the reader nor somebody of another story: a relation, a boss.
Patterns work on folded words with single blanks and no commas; all repeats are bounded.
"""

import re

from app.situation.refusal_nouns import DECIDED, ROLE

_OF_ANOTHER_STORY = (
    r"(?:(?:you|i|we|they)(?:'\w+)?|yours?|yourself|me|who|whom|whoever|what|that|which|how|when|where|if|nobody|none"
    r"|anyone|anybody|everyone|everybody|it|has|have|had|and|or|to|not|never|only|just|always|he|she|him|her|also"
    r"|(?:dir|fac|auth|auct|conduct)\w*or|managers?|chair\w*|president|c[eftio]o|heads?|boss|leads?|leader|predecessor"
    r"|minister|principal|friend|mate|brother|sister|wife|husband|partner|daughter|son|mother|father|cousin|mum|dad"
    r"|agency|firm|company|supplier|vendor|contractor)\b"
)
_WHO = rf"(?:(?!{_OF_ANOTHER_STORY})[^\W\d_][\w'.-]{{0,24}})"
_POST = r"(?:job|role|position|post|vacancy|offer)"
_PERSON = (
    r"(?:fella|fellow|guy|chap|bloke|lad|lady|woman|man|girl|kid|friend|mate|cousin|nephew|niece|brother|sister|son"
    r"|daughter|flatmate|neighbou?r|intern|temp|apprentice|insider|candidate|applicant|person|local|professional)"
)
_TITLE = r"(?:mr|mrs|ms|miss|dr|prof)\b"
TAKER = re.compile(
    rf"(?<!new )(?<!my )(?<!your )\b{_WHO} (?:\w+ly )?(?:(?:has |have )?(?:got|landed|won|accepted|taken)|took|takes"
    rf"|(?:was|has been) given) (?:the|our|their|this) {_POST}\b(?! (?:done|of|in|at|with|as|last|when|because|through"
    r"|off|to|seriously|description|elsewhere|offer|from|for (?:what|granted))\b)"
    r"(?!.{0,60}\bbut (?:he|she|they|has|then|now|pulled|withdr\w*|changed)\b)"
    rf"|(?<!new )(?<!my )\b{_WHO} (?:has been|was) (?:now |duly )?(?:appointed|chosen|selected|hired)"
    rf" (?:and (?:will|is to|is going to) (?:take up|start|join|begin|fill)|to (?:the|this) {ROLE}\b(?! of))\b"
    rf"|\b(?:ended up|wound up|gone ahead and|went ahead and) (?:hir(?:ing|ed)|taking on|took on|appoint(?:ing|ed)"
    rf"|employ(?:ing|ed)|recruit(?:ing|ed)) (?:someone|somebody|another|one of|(?:\S+ ){{0,4}}?{_PERSON}\b)"
    rf"|\b{DECIDED} (?:us |ourselves )?(?:for|in favou?r of) (?:an?|the other) (?:(?!not\b)\S+ ){{0,3}}?"
    r"(?:candidate|applicant|person|colleague|finalist)\b"
)
GIVEN_AWAY = re.compile(
    rf"\b(?:gave|given|giving|handed) (?:it|the (?:job|role|post|position|place|work)) to (?:an?|another|the other|my"
    rf"|our|one of our) (?:\S+ ){{0,3}}?{_PERSON}s?\b"
)
TITLED = re.compile(
    rf"\b(?:{DECIDED} (?:on|for)|settled on|plumped for|appointed|hired|chosen|chose|picked|selected|opted for"
    rf"|going with|gone with|went with|taken on) (?:young |old )?{_TITLE}"
    r"(?!(?: \S+){1,4}? (?:as|to) )"
)
"""Courteous writers name the winner: nobody settles on Mr Abbott who speaks of a date."""
FOR_SOMETHING_ELSE = re.compile(
    r"\b(?:panel|chair|interview\w*|mentor|speaker|buddy|referee|rounds?|years? ago|last year|since)\b"
)
"""With one of these, who was chosen is not to work in the reader's place."""
