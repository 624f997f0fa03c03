"""Calls and visits that are announced and not agreed: to get the decision out of people, to wait until somebody speaks."""

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_SHALL = rf"i (?:{LIGHT}(?:will|shall|am|plan|intend|might|may|would|have|want|must) ){LIGHT}(?:(?:be|going|to|planning|just|going|have|thinking|of|had|like|tempted) ){{0,4}}"
_OUTCOME = (
    r"(?:decision|answer|result|results|outcome|verdict|news|offer|contract|salary|start date|whether i|if i (?:got|have|am|was|made)|"
    r"what you (?:\S+ )?(?:decided|think)|where (?:i|things|we|my)|what is (?:going|happening|taking)|application|status)"
)
_PLACE = (
    r"(?:(?:your|the) (?:\S+ )?(?:office|offices|reception|building|headquarters|head office|desk|front desk|lobby|company|premises|"
    r"door|entrance|hq|branch|plant|shop)|reception|hr|headquarters)"
)
_AGREED = (
    r"as (?:we |you )?(?:\S+ )?(?:asked|suggested|requested|agreed|planned|discussed|arranged|instructed|invited|proposed|mentioned|offered)|"
    r"(?:thank|thanks) (?:you )?for|you (?:\S+ )?(?:asked|suggested|told|invited|said|requested|offered|proposed|mentioned)|scheduled|appointment|"
    r"(?:could|may|can|might|should|shall) i|if (?:you|that|this|it|convenient|i may)|whenever|when(?:ever)? (?:it )?suits?|would (?:you|that|it)|"
    r"for (?:the|our|my) (?:\S+ )?(?:interview|appointment|tour|meeting|round|onboarding)|your invitation|happy to|glad to|references?"
)
CALLS = phrases(
    "{call|calling|phone|phoning|ring|ringing|telephone|telephoning} {you|your|the|hr|back|on|every|again|tomorrow|monday|tuesday|wednesday|thursday|friday|next|this|at|until|in|for|to|and|later|daily|today|lena}",
    "{my|a} {phone |}call",
)
CALL_ANNOUNCED = act(
    CALLS,
    rf"{_SHALL}(?:call|calling|phone|phoning|ring|ringing|telephone|telephoning|give you a (?:call|ring)) (?:\S+ ){{0,10}}?(?:to|and|for|so|until|about|regarding|till) (?:\S+ ){{0,5}}?{_OUTCOME}",
    rf"{_SHALL}(?:call|calling|phone|phoning|ring|ringing) (?:\S+ ){{0,4}}?(?:every (?:\S+ )?(?:day|morning|hour|week)|daily|until (?:you|i|there|somebody|someone))",
    rf"(?:expect|await) (?:a call from me|my (?:phone )?call) (?:\S+ ){{0,6}}?(?:to|for|about|so) (?:\S+ ){{0,4}}?{_OUTCOME}",
    unless=_AGREED,
    not_after=r"(?:not|never|if|unless|whether|that)",
)
COMING = phrases(
    "{drop|dropping|stop|stopping|come|coming|swing|swinging|pop|popping|show|showing|turn|turning|stroll|walk|walking} {by|in|over|up|past|round|around|to|into|at}",
    "{wait|waiting|sit|sitting|stand|standing|camp|camping|stay|staying} {in|at|outside|by|on|right|there|here}",
    "{visit|visiting} {your|the|you}",
    "be {at|in|outside} {your|the}",
    "you a visit",
    "in person",
)
VISIT_ANNOUNCED = act(
    COMING,
    rf"{_SHALL}(?:(?:drop(?:ping)?|stop(?:ping)?|com(?:e|ing)|swing(?:ing)?|pop(?:ping)?|show(?:ing)?|turn(?:ing)?|stroll(?:ing)?|walk(?:ing)?|go|be) (?:\S+ ){{0,4}}?{_PLACE}|visit(?:ing)? {_PLACE}|pay(?:ing)? (?:you|{_PLACE}) a (?:\S+ )?visit|"
    rf"(?:drop(?:ping)?|stop(?:ping)?|com(?:e|ing)|swing(?:ing)?|pop(?:ping)?|show(?:ing)?|turn(?:ing)?) (?:by|in|over|up|round))(?: \S+){{0,6}}? (?:(?:to|and|so|until|till) (?:\S+ ){{0,4}}?(?:hear|get|find|learn|ask|see where|check on|know|demand|"
    rf"talk|speak|discuss (?:my|the|this|your)|collect|{_OUTCOME})|in person|unannounced|until (?:you|i|somebody|someone|there))",
    rf"{_SHALL}(?:drop(?:ping)?|stop(?:ping)?|com(?:e|ing)|swing(?:ing)?|pop(?:ping)?|show(?:ing)?|turn(?:ing)?) (?:\S+ )?in person",
    rf"{_SHALL}(?:wait|waiting|sit|sitting|stand|standing|camp|camping|stay|staying) (?:\S+ ){{0,3}}?{_PLACE} (?:\S+ ){{0,5}}?until",
    unless=_AGREED,
    not_after=r"(?:unless|whether)",
)
