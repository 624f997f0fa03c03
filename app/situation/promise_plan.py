"""Answers announced without a verb, as item of a plan or label of a day, and answers that nobody will give yet."""

import re

_NONE_COMING = re.compile(
    r"\bthere (?:(?:won't|will not|isn't|is not|aren't) (?:be )?(?:any|an?)|(?:will be|is going to be) no)"
    r" (?:(?:further|more|other|new|final) )?$"
)
_PLAN = re.compile(
    r"(?:(?:our|the|my|current|rough|tentative|expected|here is our|here's our|here's the) ){0,3}(?:timeline|time line"
    r"|plan|next steps|what happens next|process|schedule|roadmap|key dates)(?: from here| now| is| (?:looks|is) as"
    r" follows| ahead)?:"
)
_ITEM = re.compile(r"(?:^|[,;] |\band |\bthen )\s*(?:(?:the|a|our|final|and|then) ){0,3}$")
_WHEN = re.compile(r"(?: up| off| out)? (?:by|before|within|in|next|on|early|later|this|no later)\b")
_LABEL = re.compile(
    r"[\W\d]{0,6}(?:(?:our|the|a|my|final|hiring|expected|tentative|estimated|planned|panel|board|committee"
    r"|team|latest|and|then|next"
    r"|interview|announcement|communication|publication|of) ){0,4}$"
)
_LABELLED = re.compile(
    r"(?: (?:to|for|from|by) (?:all |the |our |both |you and )?(?:candidates|applicants|everyone|everybody|finalists"
    r"|you|panel|team|committee|board|us))?"
    r"(?: (?:eta|date|day|due|expected|planned|announced|communicated|announcement|estimate|by))?"
    r"(?: ?:| ?[–—]| -)(?: |$)"
)
_UP_TO = re.compile(
    r"\s?(?:(?:by|on|in|around|about|approximately|before|within|at|the|first|latest|early|mid|late|end|sometime"
    r"|no later than|of) ){0,4}"
)


def label_of(between: str) -> bool:
    """Whether `between` an answer and a day stands nothing but the colon or dash of a label."""
    label = _LABELLED.match(between)
    return label is not None and _UP_TO.fullmatch(between, label.end()) is not None


def labelled(left: str, right: str) -> bool:
    """Whether the answer is the label of a day, as in a list of dates: "Decision to all candidates: 30 November"."""
    return _LABELLED.match(right) is not None and _LABEL.match(left) is not None


def planned_item(before: str, left: str, right: str) -> bool:
    """Whether the answer is an item of a plan: "Timeline: second talks next week, offer by December 4th".

    `before`: the sentence up to its colon; `left`, `right`: what stands around the words of the answer.
    """
    return _PLAN.match(before.strip()) is not None and _ITEM.search(left) is not None and bool(_WHEN.match(right))


def denies_coming(left: str) -> bool:
    """Whether the words in front of an answer say that there will be none: "there won't be any news before …"."""
    return _NONE_COMING.search(left) is not None
