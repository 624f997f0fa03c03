"""Whether an offer from elsewhere, with a day by which it wants an answer, makes asking early fair. To keep silent until it is
too late serves neither side: career offices advise to write at once, naming the day.
"""

from app.guidance.tone.utterance import act, acts
from app.text.phrases import phrases
from app.text.reading import Reading

_OFFER = phrases("offer{s|}", "offered", "{angebot|zusage}", "offre", "oferta", "offerta")
_PRESSING = phrases(
    "deadline",
    "by {monday|tuesday|wednesday|thursday|friday|tomorrow|tonight|the|then|next|this|end|close|noon|january|february|march|april|may"
    "|june|july|august|september|october|november|december}",
    "{before|until|till|on|for} {monday|tuesday|wednesday|thursday|friday|tomorrow|then|next|the end|january|february|march|april"
    "|may|june|july|august|september|october|november|december}",
    "before {i|they|it|that|we|accepting|deciding|answering}",
    "{this|next} week",
    "{expires|expire|expiring|expiry|runs out|end of {the|this|next} week|time to decide|days to {decide|answer|respond|accept}}",
    "{have|has|need|needs|must|got|asked me|want me|wants me|expect me} to {answer|reply|respond|decide|accept|confirm|sign|let them}",
    "{expect|expects|want|wants|need|needs|await} my {answer|decision|reply|response}",
)
_AN = r"(?:an?|another|one other|a (?:second|different|competing|firm|formal|written|job|verbal)|the|two|three|other|competing|outside)"
_HELD = act(
    _OFFER,
    r"i (?:have |had |'ve |just |now |recently |already |also |since |currently |finally ){0,4}(?:have |been |being |was |got |get |am )?"
    rf"(?:have|hold|holding|received|receive|got|accepted|been given|given|been made|made|in receipt of|sitting on|weighing|considering)"
    rf"(?: \S+){{0,2}}? {_AN} (?:\S+ ){{0,4}}?offers?",
    r"i (?:have |had |just |now |recently |already |also |since ){0,4}(?:been |was |am )(?:\S+ ){0,2}?offered (?:an?|another|the|my) (?:\S+ ){0,4}?"
    r"(?:elsewhere|at|by|with|from|position|role|job|post|place)",
    r"(?:company|firm|employer|organi[sz]ation|start-?up|team|school|hospital|agency|studio|university|bank|place|they|somebody else|someone else) "
    r"(?:have |has |had |just |now |recently |also ){0,3}(?:made|given|sent|extended|offered)(?: to)? me (?:\S+ ){0,4}?(?:offer|job|position|role|post|contract)",
    rf"(?:{_AN}|my) (?:\S+ ){{0,3}}?offer (?:\S+ ){{0,4}}?(?:from|at|with|elsewhere|expires|runs out|i (?:have|received|got)|that (?:i|expires))",
    unless=r"(?:if|when|once|until|unless|should|in case) (?:i|they|you|another|somebody|someone) (?:\S+ ){0,3}?(?:get|receive|make|offer|have)|no (?:other )?offers?|"
    r"not (?:have|had|got|received|been)|(?:turned down|declined|rejected|refused) (?:\S+ ){0,3}?offers?|your (?:\S+ ){0,2}offer|thank(?:s| you) for (?:the|your|this) (?:\S+ ){0,2}offer",
)


def rival_offer_presses(draft: Reading) -> bool:
    """Whether the writer holds an offer of somebody else, and says that it will not wait."""
    return draft.says(_OFFER) and draft.says(_PRESSING) and bool(acts(draft, (_HELD,)))
