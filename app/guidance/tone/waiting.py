"""How waiting is told: a promise that lapsed, a silence that lasts. Both can be a plain fact or a reproach."""

import re

from app.guidance.tone.speech_acts import ANSWER, CONDITION, COURTESY, LIGHT, SPAN, THEIR_SIDE
from app.guidance.tone.utterance import Utterance, form, next_low, utterance
from app.text.phrases import Range, phrases
from app.text.reading import Reading

PROMISING = phrases(
    "{said|promised|assured|swore|agreed|guaranteed|claimed|mentioned|indicated|stated}",
    "told me",
    "was {told|promised|assured}",
    "gave me your word",
    "were {going|supposed} to",
    "{did|do} {say|promise}",
)
WAITING = phrases(
    "{not|never|haven't|havent|didn't|didnt|hadn't|yet to|barely} {yet |ever |even |still |really |once |actually |just |simply |}{hear|heard|receive|received|get|got|gotten|seen|been}",
    "{heard|received|got|gotten|had} {absolutely |literally |still |only |just |}{nothing|no|zero|silence|crickets}",
    "{waiting|waited}",
    "still {no|nothing}",
    "{radio|total|complete|utter|deafening|absolute|continued|dead} silence",
    "{without|even|not|single|so much as} {a |an |any |one |}{single |}{word|peep|reply|response|answer|update|feedback|decision}",
    "{weeks|months|days|week|month|ages|forever} {now |already |}{and|with|without|but}",
    "surprised",
    "patient",
)

PROMISE = form(
    rf"(?:you|we|your (?:recruiter|team|colleague|office|hr|company)) {LIGHT}(?:had |did )?(?P<verb>said|say|told me|"
    rf"promised?|agreed|assured|swore|guaranteed|gave me your word|mentioned|indicated|claimed|stated|were going|"
    rf"were supposed) {LIGHT}(?:me )?(?:(?:{SPAN} ago|last \S+|on \S+day|(?:in|at|during|after) (?:the|our|your) (?:\S+ )?\S+|(?:on|over|by) (?:the )?"
    r"(?:phone|telephone|email)|when we (?:spoke|met|talked)|yesterday|back then) )?(?:, )?(?:that )?"
    rf"(?:(?:you|i|we|it|they|someone|somebody|he|she|the team|your team|there|a decision|an answer) (?:would|"
    rf"will|were going to|was going to|were to|had to|should) |to )?{LIGHT}"
    r"(?:be (?:in touch|making|deciding|calling|hearing|contacted|an answer|a decision|made|able|back|getting|"
    r"sending|answering|reaching)|get|have (?:an|a|the|news|made|my)|call|contact|let|reply|respond|reach|"
    r"email|write|send|hear|know|decide|update|inform|follow|make|answer|tell|give|receive|come|notify|me)"
)
_TOLD = form(
    r"i (?:was|have been|had been) (?:told|promised|assured) (?:that )?(?:(?:i|you|someone|somebody|they|there|it|a decision|"
    r"an answer) (?:would|will|should) )(?:\S+ ){0,3}(?:hear|know|get|receive|have|be|call|write|answer|reply|contact)",
    rf"i (?:was|have been|had been) (?:promised|assured|guaranteed) (?:\S+ ){{0,3}}?{ANSWER}",
)
_BARELY_NAMED = form(rf"you (?:had )?(?:said|told me|promised) (?:by |within |in )?(?:{SPAN}|\S+day)(?= ,|(?! \S))")
_IN_VAIN = form(
    r"what (?:has |is )?(?:happened|going on|gives)|(?:nothing|nobody|no one) (?:came|happened|called|wrote|did|has)|"
    r"still nothing|never (?:happened|did|came)|(?:that|it|this|which) (?:\S+ )?(?:did not|has not|never) (?:happen|come|arrive)\w*|"
    r"(?:and|but) (?:you|they|i|no one|nobody) (?:have |has )?(?:not|never|nothing)"
)
_STRONG = frozenset(
    ("promised", "promise", "assured", "swore", "guaranteed", "gave me your word", "claimed", "were supposed")
)
_MILD = frozenset(("mentioned", "indicated", "stated", "were going", "agreed"))
_RECALLED = form(
    r"(?:remember|recall|think|believe|thought|understood|understand|glad|thank\w*|know|noted|if|when|since|after|"
    r"because|where|happy|whether|as|like)(?: that)?(?= $)",
    r"question",
)
_LAPSED = form(
    r"(?:but|yet|however|although|though|and|still|now|,) (?:here (?:i|we) (?:am|are)|(?:it|today|that|"
    r"this) (?:is|was|has) (?:now|already|been|almost|nearly|\S+day|over|past|long|not)|"
    r"nothing|you (?:did not|have not|never|still)|i (?:have )?(?:heard |received |got )?(?:still|nothing|never)|"
    r"no(?:thing| one|body| answer| reply| word| news| call| response))",
    rf"that was {SPAN}|(?:it|today) is (?:now |already )?\S+day(?: now| already)?|that (?:date|day|"
    rf"deadline) (?:has )?(?:passed|came and went|is long gone)",
    rf"(?:i am|and) still waiting|you (?:did not|have not|never)|{SPAN} ago|clearly|evidently|a lie|"
    rf"did not happen|never happened|no (?:call|answer|reply|word) came",
)
_EMPHATIC = form(r"still|nothing|never|already|ago|lie|clearly|again")
_KINDLY = form(
    r"so|look(?:ing)? forward|happy to|understand|excited|thank|appreciate|wait(?:ing)? patiently|no (?:rush|"
    r"hurry)|which (?:is|sounds|works)|wanted to|thought|hope|curious|wondering|please|could|"
    r"would (?:like|love|you|be)|if|unless|and (?:i|we) (?:am|will|would|look|thought)|great"
)

REPROACHFUL = form(
    r"you (?:have |had )?(?:did not|do not|have not|never|not|failed|forgot\w*)|nothing|nobody|no one|never|silence|lied?|lies|still (?:waiting|nothing|no)|clearly|"
    r"evidently|obviously|apparently|broken?|already (?:\S+ )?(?:weeks?|months?)|of course|what happened|why|promised?|swore|guaranteed|gave me your word|"
    r"i (?:have )?(?:\S+ )?(?:not|yet to) (?:\S+ ){0,2}(?:hear|heard|receive[d]?)(?= (?:a thing|anything|a word|a single|even))|disappoint\w*|unacceptable|not (?:ok|okay|fair|acceptable|professional)"
)
"""What turns the naming of a date that has passed into a reproach."""

_STILL_OPEN = re.compile(r" (?:\S+ ){0,3}(?:when|once|as soon as|if|after) (?!(?:our|the|my) (?:interview|call|talk))")
"""What was promised for some day that nobody knows has not lapsed."""

_NEXT = 120  # code points after the sentence


def broken_promise(draft: Reading, said: Utterance) -> Range | None:
    """Where "you said you would call" is held against the reader.

    To have waited for a date and say so kindly is no reproach: the verb, and what stands around it, decide.
    """
    match = PROMISE.search(said.low)
    if match is None and (named := _BARELY_NAMED.search(said.low)):
        after = next_low(draft, said)
        past = _LAPSED.search(said.low[named.end() :]) or _LAPSED.search(after)
        return said.place(named) if past and not COURTESY.search(after) else None
    if match is None and (told := _TOLD.search(said.low)):
        second = next_low(draft, said)
        following = (
            draft.own_text[said.end : said.end + _NEXT].lower().replace("?", " ").replace(".", " ").replace("!", " ")
        )
        after = " ".join(following.split())
        vain = _IN_VAIN.search(f" {said.low[told.end() :]} ") or _IN_VAIN.search(f" {after} ")
        return said.place(told) if vain and not COURTESY.search(second) else None
    if match is None or _RECALLED.search(said.low[: match.start()]):
        return None
    before, rest, after = said.low[: match.start()], said.low[match.end() :], next_low(draft, said)
    if _STILL_OPEN.match(rest) and not REPROACHFUL.search(rest) and not REPROACHFUL.search(after):
        return None
    shouted = "!" in said.text
    lapsed = _LAPSED.search(rest) is not None or (_LAPSED.search(after) is not None and not COURTESY.search(after))
    if lapsed or shouted:
        kind = COURTESY.search(rest) is not None and not shouted and not _EMPHATIC.search(rest)
        return None if kind else said.place(match)
    if match["verb"] in _MILD or _KINDLY.search(rest) or _KINDLY.search(before):
        return None
    if match["verb"] not in _STRONG and (_KINDLY.search(after) or COURTESY.search(after) or _asks_kindly(draft)):
        return None
    return said.place(match)


def _asks_kindly(draft: Reading) -> bool:
    """Whether a question of the mail, before or after, is a courteous one."""
    return any(s.is_question and COURTESY.search(utterance(draft, s).low) for s in draft.sentences)


_HEARING = r"(?:hear|heard|receive|received|get|got|gotten|seen?|been (?:contacted|updated|informed|told|notified))"
SILENCE = form(
    rf"(?:i|we) (?:{LIGHT}(?:have|had|did) )?{LIGHT}(?P<no>never|not) {LIGHT}{_HEARING}(?: (?:(?:an?|any|one|"
    rf"single|so much|as|much|back|anything|a thing|from|you|word|your|at all|whatsoever|yet|even|"
    rf"side|team|anyone|anybody|{ANSWER}|proper|further|more|else|in|for|over|about) ){{0,7}}(?:back|anything|"
    rf"a thing|you|word|side|team|anyone|anybody|{ANSWER}))?",
    rf"(?:i|we) have {LIGHT}(?:heard|received|got|gotten|had) {LIGHT}(?P<none>nothing|no {ANSWER}|zero|(?:only |"
    rf"radio )?silence|crickets)",
    rf"(?:i|we) have yet to {_HEARING}(?: back| anything| from you)*",
    rf"(?:i|we) (?:(?:am|are) (?P<on>still) {LIGHT}|(?:have|had) been {LIGHT})(?:patiently |"
    rf"anxiously )?waiting(?: (?:on|for|to|since|over|now|patiently))?"
    rf"(?: {LIGHT}(?:{SPAN}|a long time|hear|(?:an? |your |the |any |some )?(?:final )?{ANSWER}|you|so long|"
    rf"long enough)| ,|(?! \S))",
    rf"(?<=^ )(?:and |, )?(?P<bare>still) (?:waiting|nothing|no {ANSWER})",
    rf"(?P<stark>(?:radio|total|complete|utter|deafening|absolute|continued|dead) silence|(?:so much as|"
    rf"even) an? (?:single )?{ANSWER}|not a (?:single )?(?:word|peep|{ANSWER})|without (?:a word|any {ANSWER}|"
    rf"an? {ANSWER}))",
    rf"(?P<counted>(?:it|that) (?:has|have) {LIGHT}been {LIGHT}{SPAN} {LIGHT}(?:and|with|without|"
    rf"but) (?:\S+ ){{0,5}}(?:no|not|nothing|never|without))",
    rf"(?P<after_all>{SPAN} (?:(?:later|now|have passed|and|with|without|but|,) )+(?:\S+ ){{0,3}}(?:nothing|no {ANSWER}|not (?:a|one) \S+|silence|still no\S*))",
    rf"i (?:have )?waited (?:\S+ ){{1,8}}(?:and|but|,) (?:\S+ )?(?P<vain>nothing|no {ANSWER}|nobody|no one|in vain)",
    r"(?P<surprised>surprised (?:that i have|not to|to have|to still|at not|i have)(?: not)?)",
    r"(?P<patience>i have (?:\S+ )?been (?:(?:very |more than |extremely |incredibly |quite )patient|patient (?:long |quite long )?enough|patient (?:for )?(?:far |much )?too long))",
)
_ABOUT_ANSWER = form(
    rf"hear|heard|{ANSWER}|anything|a thing|back|from (?:you|anyone|anybody)|contacted|updated|informed|told|"
    rf"notified|waiting"
)
_FROM_OTHERS = form(
    r"from (?:my|them|him|her|the other|another|other|their)|my (?:references?|professor|university|current)|"
    r"(?:he|she|they|references?|\S+ who) (?:told|tell|say|said)|(?:had|have) not heard of|(?:not|"
    r"never) (?:\S+ )?(?:hear|heard) (?:the|of|about|such|anyone say|anybody|anyone (?!from))"
)
_FROM_A_THIRD = form(rf"from (?!{THEIR_SIDE}\b)(?:the|an?) \S+")
_FROM_THEM = form(rf"from {THEIR_SIDE}")
_STRESSES = (
    form(r"at all|whatsoever|by now"),
    form(r"single|so much as"),
    form(r"not (?:\S+ ){0,3}(?:even|single|so much as)"),
    form(rf"{SPAN}|since (?:then|that|our|my|the|\S+day)|how long"),
    form(r"anything|a thing|nothing"),
    form(r"from (?:you|anyone|anybody|your)"),
)
_SURE = ("none", "stark", "counted", "after_all", "vain", "surprised", "patience", "bare")
_IN_CONDITION = form(rf"{CONDITION}(?= $)")
_STRESSED = 2  # found by reading: one stress alone ("for two weeks") is still told neutrally


def counted_silence(draft: Reading, said: Utterance) -> Range | None:
    """Where "I haven't heard back" is stressed and nothing around it is kind.

    "I have not heard back yet and was wondering" is how most people ask, and blames nobody.
    """
    match = SILENCE.search(said.low)
    if match is None or _FROM_OTHERS.search(said.low):
        return None
    if _FROM_A_THIRD.search(said.low) and not _FROM_THEM.search(said.low):
        return None
    if not any(match[g] for g in _SURE) and not _ABOUT_ANSWER.search(f" {match[0]} "):
        return None
    before, rest = said.low[: match.start()], said.low[match.end() :]
    if _IN_CONDITION.search(before[-40:]):
        return None
    told = f" {match[0]}{rest}"
    stress = sum(s.search(told) is not None for s in _STRESSES) + ("!" in said.text)
    emphatic = "still" in before[-12:] + match[0] or match["no"] == "never"
    if emphatic or any(match[g] for g in ("stark", "patience", "bare", "surprised")):
        stress += 2
    if any(match[g] for g in ("none", "counted", "after_all", "vain")):
        stress += 1
    if ("?" in said.text and not match["bare"]) or COURTESY.search(before) or COURTESY.search(rest):
        stress -= 2
    elif not emphatic and COURTESY.search(next_low(draft, said)):
        stress -= 1
    return said.place(match) if stress >= _STRESSED else None
