"""Whether a mail sends its reader on to somebody: "please contact Priya", "I am forwarding this to our HR team"."""

import re
from collections.abc import Iterable

from app.mail import Address
from app.situation.company import role_mailbox
from app.text.phrases import fold
from app.text.sentences import sentences

_LONGEST = 20_000  # code points of a mail that are read
_WRAP = re.compile(r"(?<!\n)\r?\n(?![\r\n])")
_HANDS_ON = re.compile(
    r"\b(?:contact(?!s?\b[^.]{0,20}\b(?:you|us)\b)|contacts|reach (?:out|him|her|them)|reach|write|e-?mail|mail|get in touch|touch|speak|talk|ask|turn|check"
    r"|follow(?:ing|s)? up|forward(?:ed|ing|s)?|pass(?:ed|ing|es)?|hand(?:ed|ing|s)?|refer(?:red|ring|s)?|connect(?:ed|ing|s)?"
    r"|loop(?:ed|ing|s)?|cc'?d|cc|copied|copying|introduc(?:e|ed|ing)|direct(?:ed|ing)?|address|send|sent|reply|respond"
    r"|tak(?:e|es|en|ing) (?:it |this |things |)?over|took over|take (?:it |this )?from here|handl(?:e|es|ing)|responsible|in charge"
    r"|coordinat(?:e|es|ing|or)|manag(?:e|es|ing)|point of contact|person to|(?:will|can|'ll|is able to|happy to) (?:be able to )?"
    r"(?:help|assist|answer|update|tell|let|keep|inform|reach|get|be in|be your|give)|be your|is your|owner|owns|lead(?:s|ing)"
    r"|wenden|kontakt\w{0,8}|ansprechpartner\w{0,3}|schreiben|melden|zuständig|übernimmt|weiter(?:geleitet|leiten|gegeben)"
    r"|contactez|contacter|adress\w{1,3}|écri\w{1,4}|transm\w{1,6}|contact(?:ar|e|en)|escrib\w{1,3}|reenvi\w{1,4}|contatt\w{1,4}|scriv\w{1,4}|neem)\b"
)
_DO_NOT = re.compile(r"\b(?:do not|don't|please not|not|never|instead of|rather than|nicht|ne pas)\b[^.;]{0,40}$")
_OWN = re.compile(r"\b(?:i|we|ich|wir)(?:'(?:ll|ve|m|d|re))?(?: (?!you\b)\w+){0,4} $")
_GIVES_AWAY = re.compile(
    r"(?:forward|pass|hand|refer|connect|introduc|loop|direct|send|sent|leit|transmet|transmis|reenv)\w{0,6} (?:on |over |along |in )?"
    r"(?:you\b|your (?:e-?mail|mail|message|question|request|inquiry|enquiry|note)|this|it\b|things|sie\b|ihre)"
    r"|cc|cop(?:y|ied)|touch"
)
_DEPARTMENT = re.compile(
    r"\b(?:our|the|my)? ?(?:hr|human resources|people|talent|recruiting|recruitment|recruiter|hiring|careers?)(?: (?:team|department|colleagues?|partner|office))?\b"
)


def sent_on_to(text: str, people: Iterable[Address], sender: Address) -> bool:
    """Whether `text`, written by `sender`, sends its reader on to one of `people`."""
    text = _WRAP.sub(" ", text[:_LONGEST])
    low = fold(text)
    spoken: list[str] | None = None
    for person in people:
        if not person.key or person.key == sender.key:
            continue
        if person.key in low:
            return True
        names = [n for n in fold(person.name).replace(",", " ").split() if len(n) > 1]
        role = role_mailbox(person)
        if not any(n in low for n in names) and not (role and _DEPARTMENT.search(low)):
            continue
        if spoken is None:
            spoken = [fold(s.text) for s in sentences(text)]
        called = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b") if names else None
        for sentence in spoken:
            named = (called and called.search(sentence)) or (role and _DEPARTMENT.search(sentence))
            if named and _hands_on(sentence):
                return True
    return False


def _hands_on(sentence: str) -> bool:
    """Whether it gives the reader into other hands; "I will ask Jonas" keeps the matter in its writer's."""
    for verb in _HANDS_ON.finditer(sentence):
        before = sentence[max(0, verb.start() - 60) : verb.start()]
        if _DO_NOT.search(before) is None and (
            _OWN.search(before) is None or _GIVES_AWAY.match(sentence, verb.start())
        ):
            return True
    return False
