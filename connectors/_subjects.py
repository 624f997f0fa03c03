"""The subject behind `Re:` and `Fwd:`, in the spellings of the mail programs of many languages."""

import re

_REPLY = "re|aw|antw|antwort|sv|vs|odp|rif|ris|res|ynt|回复|答复|答覆|回覆|ответ|απ"
_FORWARD = "fw|fwd|wg|tr|rv|enc|i|vb|vl|doorst|weiterleitung|转发|轉寄|pd|переслать|yönl|πρθ"
_MARK = r"(?:\[[0-9]{1,3}\]|\([0-9]{1,3}\)|\^[0-9]{1,3})?[ ]{0,3}[:：][ ]{0,3}"
_PREFIXES = re.compile(rf"(?:[ ]{{0,3}}(?:{_REPLY}|{_FORWARD}){_MARK})++", re.IGNORECASE)
_IS_REPLY = re.compile(rf"[ ]{{0,3}}(?:{_REPLY}){_MARK}", re.IGNORECASE)
_IS_FORWARD = re.compile(rf"[ ]{{0,3}}(?:{_FORWARD}){_MARK}", re.IGNORECASE)


def is_reply(subject: str) -> bool:
    return _IS_REPLY.match(subject) is not None


def is_forward(subject: str) -> bool:
    """Whether the newest prefix, the first one, says that the mail was passed on."""
    return _IS_FORWARD.match(subject) is not None


def topic(subject: str) -> str:
    """What the subject is about: prefixes gone, blanks as one, case folded."""
    found = _PREFIXES.match(subject)
    return " ".join(subject[found.end() if found else 0 :].casefold().split())
