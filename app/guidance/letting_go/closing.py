"""Whether a mail closes the matter: it supposes that the answer was no, or lets the question go, and asks nothing."""

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.text.phrases import phrases
from app.text.reading import Reading

CLOSING = phrases(
    "{last|final} {note|message|email|e-mail|mail|follow-up|follow up|time}",
    "{not|won't|stop|no longer} {follow|following|write|writing|bother|bothering|contact|contacting|reach|reaching|chase|chasing|ask|asking|trouble|check|checking}",
    "{close|closing|closed|end|ending} {my|the|this|that|our}",
    "{leave|leaving} {it|this|things|the matter} {here|there|with|at}",
    "{let|letting} {it|this|you|the matter} {go|rest|be}",
    "no need {to|for}",
    "{need|needs} no {reply|answer|response}",
    "{assume|assuming|take it|taking it|presume|gather|suppose|guess|conclude|understand|figure}",
    "{move|moving} on",
    "{withdraw|withdrawing|withdrawn}",
    "{accepted|accepting|accept|signed|taken|took} {a|an|another|the|my} {new |different |other |full-time |permanent |}{position|offer|job|role|contract|post}",
    "{take|taking|remove|removing} {my name|me|myself|my application} {out|off|from}",
)
_GONE = (
    r"(?:moved? on|moved|gone (?:with|for|another|in|ahead)|went (?:with|for|another|ahead)|chosen|chose|picked|hired|"
    r"selected|found|decided|settled|filled|closed|ended|taken|offered|given|over|concluded|finished|made (?:a|your|another))"
)
_CLOSES = act(
    CLOSING,
    rf"(?:assum(?:e|ing)|tak(?:e|ing) it|presume|gather|suppose|guess|conclude|understand|figure)(?: from \S+ \S+)?(?: that)?(?: ,)? "
    rf"(?:you|your (?:\S+ )?(?:team|company|search|choice|decision)|the (?:\S+ )?(?:team|role|position|job|search|vacancy|place|spot|post|"
    rf"answer|process)|it|this|somebody|someone|another|things) {LIGHT}(?:have |has |had |is |was |are |were )?{LIGHT}(?:been )?{LIGHT}{_GONE}",
    r"(?:assum(?:e|ing)|tak(?:e|ing) it|presume|gather|suppose|guess|conclude|understand) (?:that )?(?:the answer is (?:a )?no|"
    r"it is (?:a )?no|i (?:was|am|have) not (?:been )?(?:selected|chosen|successful|picked|the one))",
    r"(?:my|the|a) (?:very )?(?:last|final) (?:note|message|email|mail|followup|follow up)(?! (?:i|you|of|from you|was|went))",
    r"(?:will not|stop|no longer|not want to) (?:\S+ )?(?:follow(?:ing)? up|writ(?:e|ing)|bother(?:ing)?|contact(?:ing)?|reach(?:ing)? "
    r"out|chas(?:e|ing)|ask(?:ing)?|troubl(?:e|ing)|check(?:ing)? in) (?:\S+ ){0,4}(?:again|anymore|any more|further|any further|longer)",
    r"(?:clos(?:e|ing)|end(?:ing)?) (?:my|the|this|that|our) (?:application|file|loop|chapter|matter|book|conversation|process|thread)",
    r"(?:leav(?:e|ing) (?:it|this|things|the matter) (?:here|there|with you|at (?:that|this))|let(?:ting)? (?:it|this|the matter) "
    r"(?:go|rest|be))(?! (?:until|till|for now|for the moment))",
    r"i (?:\S+ ){0,4}?(?:withdraw(?:ing|n)?|decided to withdraw)(?= ,|(?! \S)| my| from| as)|i (?:have |just |recently |already |now ){0,3}(?:accepted|signed|taken|took) (?:an?|another|the|my) (?:new |different |other |full-time |permanent )?"
    r"(?:position|offer|job|role|contract|post) (?:\S+ ){0,3}?(?:elsewhere|with (?:another|a different|an other)|at (?:another|a different))|(?:take|taking|remove|removing) (?:my name|me|myself|my application) (?:out|off|from)",
    r"no need (?:to (?:reply|answer|respond|write)|for (?:a|an) (?:reply|answer|response))|needs? no (?:reply|answer|response)",
    unless=r"if i (?:do|have|did) not|unless|before i|until i|or i|not (?:assum\w+|supposed?)|(?:have|need|forced) to withdraw|not (?:\S+ ){0,2}withdraw\w*",
    not_after=r"(?:if|should|whether)(?: \S+){0,2}",
)


def closes(draft: Reading) -> bool:
    """Whether the draft closes the matter. A mail that also asks something does not, and "or else" closes nothing."""
    return draft.says(CLOSING) and "?" not in draft.own_text and bool(acts(draft, (_CLOSES,)))
