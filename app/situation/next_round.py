"""Whether a letter goes on with the reader: asks them to an interview or to the next round, or for times for it."""

import re

from app.situation.letter import Letter
from app.situation.offer import DENIED, NO_ABROAD, READER_ABROAD, SUPPOSED
from app.text.phrases import phrases

_INVITING = phrases(
    "invit{e|ing} you",
    "you {are|have been|were} invited",
    "schedul{e|ing|ed}",
    "confirmed",
    "arrang{e|ing}",
    "set{ up|ting up}",
    "availability",
    "book{ a| your| an|ing}",
    "pick a",
    "choose a",
    "select a",
    "{are|would|will} you {be |}{available|free}",
    "you available",
    "you free",
    "times {work|suit}",
    "time {works|suits|would work|that works}",
    "{move|moving|advance|advancing|progress|progressing|bring|bringing|take} you",
    "next {round|stage|step|phase}",
    "second {round|interview}",
    "final {round|interview|stage}",
    "{interview|interviewing|meet|with|to|see} you",
    "selected {to|for} {move|an|a|the|our|interview|interviews}",
    "shortlisted",
    "{phone|video|telephone|onsite|on-site} {call|interview|screen}",
    "have a {call|chat|conversation}",
    "quick {call|chat}",
    "{can|could|would} you {do|make|come|meet|speak|talk|join}",
    "you in {front of|to meet|for a|for an}",
    "you to {meet|the team|our team}",
    "you to come",
)

_INVITING_ABROAD = phrases(
    "einladen",
    "einzuladen",
    "laden wir {sie|dich}",
    "gesprächstermin",
    "vorstellungsgespräch",
    "vorstellungsgesprächs",
    "kennenlernen",
    "kennenzulernen",
    "nächste {runde|gespräch}",
    "nächsten {runde|gespräch}",
    "zweiten gespräch",
    "entretien",
    "vous {inviter|convier|rencontrer}",
    "{invitons|convions}",
    "vos disponibilités",
    "entrevista",
    "{invitarle|invitarte|invitarla|invitarlo}",
    "su disponibilidad",
    "colloquio",
    "{invitarla|invitarti}",
    "sua disponibilità",
    "uitnodigen",
    "uit te nodigen",
    "nodigen {u|je|wij|we}",
    "convidá-{lo|la}",
    "convidar",
    "convidamos",
    "{sua|tua} disponibilidade",
)

_TALK = (
    r"(?:interviews?|call|chat|conversation|meeting|discussion|screen|onsite|on-site|round|stage|assessment (?:day"
    r"|cent(?:er|re))"
    r"|meet|speak|talk|come in|come to|time to|slot|video|phone|zoom)"
)

_WANT = (
    r"(?:likes?|loves?|wants?|pleased|happy|delighted|excited|thrilled|glad|wish|need|let's|can we|could we|shall"
    r"|keen|trying|ready)"
)

_INVITES = re.compile(
    rf"\b(?:invite|inviting) you (?:\S+ ){{0,7}}?{_TALK}\b|\byou (?:are|have been"
    rf"|were) (?:\S+ )?invited (?:\S+ ){{0,6}}?{_TALK}\b"
    rf"|\b{_WANT} (?:to )?(?:\S+ ){{0,3}}?(?:schedule|scheduling|arrange|set up|book|organi[sz]e|find|conduct|have"
    rf"|hold) (?:\S+ ){{0,6}}?{_TALK}\b"
    rf"|\bplease (?:\S+ ){{0,5}}?(?:schedule|book|pick|choose|select|arrange) (?:\S+ ){{0,5}}?(?:{_TALK}|time|date)\b"
    rf"|\b{_WANT} to (?:\S+ ){{0,3}}?(?:interview|meet|see|bring|speak (?:with|to)|talk (?:with|to)|chat with"
    rf"|learn more about) you\b"
    r"|\b(?:move|moving|advance|advancing|progress|progressing|bring|bringing|take"
    r"|taking) you (?:\S+ ){0,4}?(?:next|second|final|third|onsite|interview|following)(?: \S+)?(?: (?:round|stage"
    r"|step|phase|interview|process))"
    rf"|\byou(?:'ve| have| were| are)? (?:been )?(?:selected|shortlisted|chosen) (?:for"
    rf"|to) (?:\S+ ){{0,4}}?(?:interview|next|move|round|stage|final|attend|meet|speak)\b"
    rf"|\b{_WANT} you to (?:\S+ ){{0,2}}?(?:come|meet|speak|talk|interview|attend)\b|\b(?:shall|will) invite you\b"
    rf"|\b(?:can|could|would) you (?:be able to )?(?:do|make|come|meet|speak|talk|join)\b(?: \S+){{0,12}}? {_TALK}\b"
    r"|\b(?:can|could|would) you (?:do|make|come|come in|come by)(?: (?!by\b)\S+){0,2} (?:(?:mon|tues|wednes|thurs"
    r"|fri)day|tomorrow|\d{1,2}(?::\d\d|\.\d\d)? ?[ap]\.?m)\b"
    rf"|\b{_WANT} to (?:get|put|bring|have) you in (?:front of|to meet|for (?:an? )?{_TALK})\b"
    rf"|\b{_WANT} to introduce you to (?:the|our) (?:team|manager|head|director)\b"
    r"|\b(?:your|the|an) (?:\S+ ){0,8}?interview(?: \S+){0,12}? (?:has been|is|was) (?:\S+ )?(?:scheduled|confirmed"
    r"|booked|set)\b"
)

_ASKS_TIME = re.compile(
    r"\b(?:are|would|will|might) you (?:be )?(?:available|free) (?:for|on|to|next|this|tomorrow|at|some|any|later"
    r"|between|in|from|(?:mon|tues|wednes|thurs|fri)day)\b"
    r"|\b(?:know|share|send|give|provide|confirm|what is|what's|advise) (?:\S+ ){0,3}?(?:availability|you (?:are"
    r"|would be|will be) (?:available|free))\b"
    r"|\b(?:what|which|when|any|some) (?:\S+ ){0,3}?times? (?:\S+ ){0,3}?(?:work|works|suit|suits|convenient)\b"
    r"|\b(?:time|times|dates?|slots?) (?:that|which|when) (?:\S+ ){0,3}?(?:work|works|suit|suits|convenient"
    r"|available)\b"
)

_NO_INVITATION = re.compile(
    r"\b(?:feedback|debrief|apply|community|newsletter|webinar|survey|careers? (?:page|site|fair)|decision"
    r"|network event|reach out to|contact you to"
    r"|in touch to|thank you for|return|laptop|equipment|demo)\b"
)


def invites(letter: Letter) -> bool:
    """Whether somebody asks the user to an interview or to the next round, or for times for it."""
    for clause in letter.clauses(_INVITING):
        low = clause.low
        if _NO_INVITATION.search(low):
            continue
        if _ASKS_TIME.search(low):
            return True
        found = _INVITES.search(low)
        if found and not DENIED.search(low, 0, found.end()) and not SUPPOSED.search(low, 0, found.start()):
            return True
    return any(
        READER_ABROAD.search(clause.low) and not NO_ABROAD.search(clause.low)
        for clause in letter.clauses(_INVITING_ABROAD)
    )
