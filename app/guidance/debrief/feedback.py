"""Whether a mail asks for feedback on the one who writes it. Works on any text: a draft, or a mail sent long ago."""

import re

from app.text.phrases import Range, fold
from app.text.sentences import sentences

_STEM = re.compile(
    "feed-?back|pointer|critici|critique|improv|advice|insight|comment|suggest|thoughts|tips|guidance|impression|better|differently"
    "|strengthen|short|work on|lacking|missing|wrong|came across|view|thought|opinion|hint|learn|brush|practi[sc]e|polish|train"
)
_LONGEST = 20_000  # code points of a mail that are read
_SENTENCE = 600  # and of one sentence

_TOPIC = re.compile(
    r"\bfeed-?back\b(?! (?:form|survey|yet\b|from (?:the|your) (?:team|panel|hiring|client|committee)))"
    r"|\b(?:pointers|tips|critique|constructive \w+|hints?|areas? (?:for|of|to|where|in which|i )|room for improvement)\b"
    r"|\b(?:advice|insights?|comments?|suggestions?|thoughts?|guidance|impressions?|views?|opinions?)\b.{0,40}?\b(?:my|me|i|interview|candidacy|application|improve|next time)\b"
    r"|\b(?:how|where|what)\b[^.?!]{0,40}?\b(?:i|my \w{1,20})\b[^.?!]{0,30}?\b(?:(?:fell|fall|came up|come up|was|were) short|went wrong|let me down|lost (?:you|points|marks))\b"
    r"|\b(?:what|anything|something|thing|skills?)\b[^.?!]{0,60}?\bi (?:should|could|ought to|might|need to|must) [^.?!]{0,30}?\b(?:learn|brush up|practi[sc]e|train|polish)\b"
    r"|\b(?:how|what|where|ways|things?|anything|something|aspects|whether|if)\b[^.?!]{0,60}?\bi(?: |'(?:ve|d|m) )[^.?!]{0,40}?"
    r"\b(?:improv\w{1,4}|better|differently|strengthen|work on|fell short|fall short|lacking|lacked|missing|missed|did wrong|done wrong|came across|grow|develop)\b"
    r"|\bhow to improve\b|\bhelp me (?:to )?(?:improve|grow|learn|do better)\b"
)
_ASKING = re.compile(
    r"\?|\b(?:would|could|can|may|might) (?:i|you|we|it)\b|\b(?:i'd|i would|we'd|would) (?:\w+ ){0,3}?(?:appreciate|welcome|love|like|value|be)\b"
    r"|\b(?:is|are|be|very|much|greatly|highly|most) (?:\w+ )?(?:appreciated|welcome|helpful|valuable|useful)\b|\bplease\b|\bif (?:you|possible|there|at all|it|that|time)\b"
    r"|\b(?:mean|help) (?:me )?(?:a lot|so much|a great deal)\b|\bwould (?:really |certainly )?help\b"
    r"|\b(?:grateful|glad|thankful|happy) (?:for (?:any|some|a|your)|if|to (?:hear|receive|have|get))\b"
    r"|\b(?:share|asking|to ask|ask (?:you )?for|let me know|tell me|send me|give me|provide|request|hope|hoping|wondering|curious|open to|interested in)\b"
    r"|\bany (?:\w+ ){0,2}?(?:feedback|pointers?|advice|tips?|hints?|insights?|comments?|suggestions?|thoughts?|views?)\b|\b(?:expect|need|want|demand|deserve)\b"
)
_HAD = re.compile(
    r"(?:\b(?:thanks|thank you|gratitude)|(?<!be )(?<!be very )(?<!be so )(?<!be most )(?<!be really )\b(?:thankful|grateful))\b,? "
    r"(?:\w+ ){0,4}?for (?!(?:any|some|whatever|even|a (?:little|few|bit|word))\b)(?:\w+ ){0,6}?(?:feedback|comments|insights?|advice|tips|pointers|suggestions|thoughts|guidance)\b"
    r"|\b(?:i|we) (?:(?:really|truly|very much|also|do|greatly) ){0,2}(?:appreciate|appreciated|value|valued|found|took) (?:all |both )?(?:the|your|this|that) "
    r"(?:\w+ ){0,3}?(?:feedback|comments|insights?|advice|tips|pointers|suggestions|thoughts|guidance)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:no need|need not|(?:not|n't|without) (?:\w+ ){0,2}?(?:ask(?:ing)?|expect|need|want|looking)\b)|\bi (?:fully |completely )?understand (?:that |if )?you "
    r"(?:\w+ ){0,2}?(?:can't|cannot|can not|are unable|don't|do not|may not|are not able)\b[^.?!]{0,40}$"
)
_REFUSED = re.compile(
    r"\b(?:unable|not able|can't|cannot|can not|not in a position|not possible|don't|do not|won't|not provide|unfortunately|regret|refrain)\b[^.?!]{0,80}?\bfeedback\b"
    r"|\bfeedback\b[^.?!]{0,60}?\b(?:is not|isn't|cannot|can't|not possible|not available|unavailable)\b"
)


def asks_for_feedback(text: str) -> Range | None:
    """The first sentence of `text`, its writer's own words, that asks for feedback; None when there is none."""
    text = text[:_LONGEST]
    if _STEM.search(text.lower()) is None:
        return None
    return next((Range(s.start, s.end) for s in sentences(text) if _asks(_plain(s.text))), None)


def mentions_feedback(text: str) -> bool:
    """Whether feedback is spoken of at all: asked for, received with thanks, or done without on purpose."""
    return "feedback" in text.lower() or asks_for_feedback(text) is not None


def refuses_feedback(text: str) -> bool:
    """Whether the writer of `text` says that they give none."""
    text = text[:_LONGEST]
    if "feedback" not in text.lower():
        return False
    return any(_REFUSED.search(_plain(s.text)) for s in sentences(text))


def _plain(sentence: str) -> str:
    return " ".join(fold(sentence[:_SENTENCE]).split())


def _asks(sentence: str) -> bool:
    rest = _HAD.sub(" ", sentence)
    return _TOPIC.search(rest) is not None and _ASKING.search(rest) is not None and _NOT_ASKED.search(rest) is None
