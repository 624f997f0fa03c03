"""What a promise hangs on: "if you are a match" makes it none, "if you have questions" does not matter to it."""

import re

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
_SILENCE = re.compile(
    r"\b(?:if|in case|unless|should|when) (?:\w+ )?you (?:still |have |do |did )*(?:haven't|don't|didn't|not|n't)"
    r"(?: \w+){0,2} $"
)
_ASK = re.compile(
    r"\b(?:feel free|follow up|ping|nudge|check (?:in|back)|reach out|chase|remind|get (?:back )?in touch|touch base"
    r"|(?:contact|call|email|e-mail|write|ring|poke|ask|text|bug|tell) (?:me|us|to me|to us|again)|drop (?:me|us)"
    r"|give (?:me|us) a|let (?:me|us) know|shout|don't hesitate|do not hesitate)\b"
)
_NO_ANSWER = re.compile(r"\b(?:assume|consider|regard|treat|unsuccessful|unfortunately|not been|means)\b")
_REACH = 70  # code points before a verb in which its "if you haven't" stands


def invites_to_ask(low: str, verb: int) -> bool:
    """Whether the reader may ask if they "haven't heard by Friday": until then the answer is meant to come."""
    silence = _SILENCE.search(low, max(0, verb - _REACH), verb)
    return silence is not None and _ASK.search(low) is not None and _NO_ANSWER.search(low) is None


def conditional(low: str, start: int, end: int) -> bool:
    """Whether what the words from `start` to `end` promise hangs on something that may not come."""
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
