"""At whom veiled words are aimed. The wordings of irony are those of praise and play too, so what they are about decides:
the reader's conduct towards the writer, and nothing that the writer tells with liking.
"""

from bisect import bisect_right
from collections.abc import Iterable

from app.guidance.tone.speech_acts import ANSWER, MAIL
from app.guidance.tone.utterance import Act, Utterance, form, merged, next_low, utterance, utterances
from app.text.phrases import Range
from app.text.reading import Reading

LIKING = (
    r"(?:enjoy\w*|lov(?:e|es|ed|ely)|lik(?:ed|es)|fun|funny|delight\w*|charm\w*|pleasures?|joy\w*|happy|happily|glad|gladly|proud|fascinat\w*|inspir\w*|"
    r"impressed|admir\w*|brilliant\w*|wonderful\w*|fantastic|marvellous|splendid|great fun|awe|favou?rite|touched|blush\w*|grateful\w*|thank\w*|smil\w*|"
    r"jok(?:e|es|ed|ing)|laughing|made (?:me|us|everyone|everybody) (?:\S+ )?laugh|kindness|kindly|warmly|warmth|warmest|friendly|generous\w*|encourag\w*|cheer\w*|infectious|"
    r"beautiful\w*|excit\w+|as keen as|look(?:ing)? forward|interesting|broke the ice|how (?:well|kindly|nicely|warmly)|congratulat\w*|riot|treat to|honou?r|a hit|memorable|good mood|good humou?r)"
)
"""Words of somebody who liked what they tell of."""

_LIKED = form(LIKING)
_TOWARDS_ME = form(
    r"silence|silent|wait|waits|waited|waiting|ignor\w+|unanswered|unread|overdue|delay\w*|slow to|slowly|(?<!i was )(?<!i am )(?<!i came )late|treat(?:s|ing)? (?:\S+ )?(?:me|us|people|candidates|applicants|those|others|one|them|somebody|anyone)|treated|treatment|receipt|"
    r"promis(?:e|es|ed)|deadlines?|courtes\w+|manners|decency|politeness|respect|communicat\w+|transparen\w+|reliab\w+|fair|fairness|fair \S+|professional\w*|behaviou?r|punctual\w*",
    rf"(?:no|not|not an?|never|nobody|without|without an?|an?|any|at least|at least an?|your|my|one|single|for an?|to my) (?:\S+ )?(?:{ANSWER}|{MAIL}|mail|line|word|sentence)",
    r"my (?:\S+ )?(?:application|time|files?|cv|papers|existence|trouble|efforts?)",
    r"(?:to|not|never|nobody|you|can|could|will|one) (?:\S+ )?(?:answer|reply|respond|inform|explain|acknowledge|write back|call back|let (?:me|people|candidates|applicants) know|decide)\w*",
    r"(?:to|with|by|for|upon|about) (?:\S+ )?(?:applicants|candidates|those who)|(?:this|these|such) (?:e?mails?|messages?)",
    r"(?:weeks?|months?) (?:of|to|later|without|after)|(?:after|for|since) (?:\S+ ){1,2}?(?:weeks|months)|(?:anyone|anybody|someone|somebody|you|one) (?:\S+ ){1,4}?at all",
)
_COMPLAINS = form(
    r"your (?:\S+ )?silence|(?:only|nothing but|total|complete|radio|such|this|such a) silence|ignored|unanswered|unread|nothing (?:came|happened|happens|since|at all)|in vain|"
    r"kept me|left me|keep(?:ing)? me|leav(?:e|ing) me|(?:still|again|yet) (?:no|nothing|waiting)",
    rf"(?:nobody|no one|none of you|you (?:have |did |do )?(?:never|not|still)) (?:\S+ ){{0,4}}?(?:wrote|written|write|called|rang|call (?:me|back)|answer\w*|repl\w+|respond\w*|came|told|tell|{ANSWER})",
    rf"(?:weeks|months) (?:\S+ ){{0,4}}?(?:without|no|nothing|not) (?:\S+ )?(?:{ANSWER}|heard|a word)",
)


def unfriendly(draft: Reading, kinds: Iterable[Act]) -> list[Range]:
    """Where the draft does any of these and tells nothing with liking: in the same sentence, or beside one that names no conduct."""
    return merged(
        said.place(match)
        for kind in kinds
        for said in utterances(draft, kind.gate)
        for match in kind.matches(said)
        if not _liked_around(said, match.start(), match.end())
        and (_TOWARDS_ME.search(said.low) or not _liked_beside(draft, said))
    )


def aimed(draft: Reading, kinds: Iterable[Act], *, complains: bool = False) -> list[Range]:
    """The same of words that are hardly to be told from courtesy: their sentence names the reader's conduct towards the
    writer, or the mail `complains` elsewhere.
    """
    places = [
        (said, said.place(match), _TOWARDS_ME.search(said.low) is not None)
        for kind in kinds
        for said in utterances(draft, kind.gate)
        for match in kind.matches(said)
        if not _liked_around(said, match.start(), match.end())
    ]
    if not complains and not all(named for _, _, named in places):
        complains = any(_COMPLAINS.search(utterance(draft, s).low) for s in draft.sentences)
    return merged(place for said, place, named in places if named or (complains and not _liked_beside(draft, said)))


def _liked_around(said: Utterance, start: int, end: int) -> bool:
    """Whether the words around those that were matched are of liking: in between, praise may be mockery."""
    return bool(_LIKED.search(said.low[:start]) or _LIKED.search(said.low[end:]))


def _liked_beside(draft: Reading, said: Utterance) -> bool:
    before = bisect_right(draft.sentences, said.start, key=lambda s: s.end) - 1
    earlier = utterance(draft, draft.sentences[before]).low if before >= 0 else " "
    return bool(_LIKED.search(earlier) or _LIKED.search(next_low(draft, said)))
