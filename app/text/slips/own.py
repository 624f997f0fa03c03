"""Our own grammar: the slips that people make in mails about work and that Harper does not see."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from app.text.formulas import word_set
from app.text.proofreading import Slip, SlipKind
from app.text.sentences import Sentence
from app.text.slips import forms
from app.text.slips.pattern import Patterns, Token, tokens
from app.text.slips.tables import CONFUSED, HABITS
from app.text.slips.verb_forms import FORMS

_SPANS = frozenset(("minutes", "hours", "days", "weeks", "months", "years"))  # "two weeks is the usual time"
_PREP = word_set(
    "about after against at before between by despite during for from in into of on over through to toward towards under upon with within without"
)
_DET = word_set("a an the this that these those my your our their his her its some any each every another all no")
_SUBJ = word_set("i you he she we they it")
_OBJ = word_set("me you him her us them it myself yourself himself herself ourselves themselves")
_BE = word_set("is are was were be been am isn't aren't wasn't weren't")
_AND = word_set("and or but because so if when while as than that which who where although though whether until since")
_MODAL = word_set(
    "can could will would should must might cannot can't couldn't won't wouldn't shouldn't i'll we'll you'll they'll he'll she'll it'll"
)
_DO = word_set("do does did")
_MORE = word_set("""
    more less better worse earlier later faster sooner bigger larger smaller greater higher lower longer shorter easier
    harder older younger cheaper stronger fewer closer quicker simpler
""")
_ADJ = word_set("""
    good great nice new old big small large long short important interesting different other same next last first second
    final open early late recent current previous technical main key real hard difficult easy possible similar certain
    specific general great kind quick young old local foreign public private senior junior best better own
    modern international useful professional relevant successful whole entire
""")
_ADV = word_set("""
    also really just still already not never always often very so definitely certainly truly clearly probably usually
    sometimes currently recently greatly fully highly quite too only even now easily quickly
""")
_ASK = word_set("""
    know ask asking asked wonder wondering wondered decide decided deciding see check hear confirm tell sure curious
    clarify unsure learn explain question regarding regardless
""")
_UNIT = word_set("second seconds minute minutes hour hours day days week weeks month months year years")
_DAY = word_set("monday tuesday wednesday thursday friday saturday sunday")
_NUMBER = word_set("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")
_THING = word_set(
    "you him her them the a an my your this that interview interviews meeting call email mail application file files it with for to and team position role"
)
_FOLLOW = (
    _PREP
    | _DET
    | _SUBJ
    | _OBJ
    | _BE
    | _AND
    | _MODAL
    | _DO
    | word_set("has have had will not $ yesterday today tomorrow again soon")
)

# Counted, and just as often not: "a lot of opportunity", "in certain detail".
_UNCOUNTED = word_set("""
    opportunity strength difficulty discussion conversation detail responsibility reference talent difference law room
    language industry technology method exercise organization organisation paper choice concern challenge improvement
    theory family life school university experience test interest office job review business feature material management
""")

# After "you're": what somebody has, and what somebody is.
_YOURS = word_set("mail time consideration feedback reply response support website guidance inbox calendar")
_WHAT_YOU_ARE = word_set("""
    part family people person professional expert engineer manager leader developer student employer employee recruiter
    interviewer teacher specialist model object subject present home guide night term limit level client group friend
    member parent partner colleague client men women human review plan study light right sort kind type man woman
""")
_NOUNLIKE = word_set("last first second final next key public private senior junior technical own whole other same")

_NEVER_TWICE = word_set("""
    the a an to of and for with my your our we i you at by from be are was were have has will would as or but if can this
    these their his it not about me us thank what when which who how am been could should may must looking forward
""")

_CLASSES = {
    "prep": _PREP,
    "det": _DET,
    "subj": _SUBJ,
    "obj": _OBJ,
    "pron": word_set("my your our their his its me us them him her you it this that these those"),
    "be": _BE,
    "modal": _MODAL,
    "do": _DO,
    "more": _MORE,
    "adj": _ADJ,
    "adv": _ADV,
    "mod": _ADJ | _NUMBER,
    "ask": _ASK,
    "unit": _UNIT,
    "day": _DAY,
    "number": _NUMBER,
    "month": word_set(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    "bare": forms.PLAIN_VERBS - forms.PARTICIPLES,
    "barebase": forms.VERBS - forms.PARTICIPLES - word_set("hope doubt help need work support interest time"),
    "twodigits": frozenset(map(str, range(2, 100))),
    "thing": _THING,
    "place": word_set("here there in at as a an the this my company position role for with"),
    "when": word_set("when then last"),
    "end": _FOLLOW,
    "base": forms.VERBS,
    "verb": forms.VERBS | frozenset(forms.THIRDS) | frozenset(forms.PASTS) | frozenset(forms.INGS),
    "plain": forms.PLAIN_VERBS,
    "past": frozenset(forms.PASTS),
    "went": frozenset(forms.SIMPLE_PASTS),
    "third": frozenset(forms.THIRDS),
    "ing": frozenset(forms.INGS),
    "done": forms.PARTICIPLES,
    "one": frozenset(forms.COUNT),
    "single": frozenset(forms.COUNT) - forms.COLLECTIVES,
    "onething": frozenset(forms.COUNT) - _UNCOUNTED,
    "yours": (frozenset(forms.COUNT) | frozenset(forms.PLURALS) | forms.MASS | _YOURS) - _WHAT_YOU_ARE,
    "adjective": _ADJ - _NOUNLIKE | word_set("necessary interested happy clear sure true helpful nice wonderful"),
    "tens": frozenset(map(str, range(16, 80))) | word_set("twenty thirty forty fifty"),
    "manyonly": frozenset(forms.PLURALS) - frozenset(forms.THIRDS),
    "many": frozenset(forms.PLURALS) - _SPANS,
    "mass": forms.MASS,
    "prepverb": word_set("by without of for"),
    "detone": word_set("a an the this that my your our his her their each every another"),
    "detmany": word_set("the these those my your our his her their all many some most several few both two three"),
}
_AGREE = {
    "have": "has",
    "do": "does",
    "are": "is",
    "were": "was",
    "don't": "doesn't",
    "haven't": "hasn't",
    "aren't": "isn't",
    "weren't": "wasn't",
    "am": "is",
}
_MANY = {b: a for a, b in _AGREE.items() if a != "am"}


def _base(form: str) -> str | None:
    return forms.PASTS.get(form) or forms.THIRDS.get(form) or forms.INGS.get(form) or forms.SIMPLE_PASTS.get(form)


_FORMS: dict[str, Callable[[str], str | None]] = {
    "base": _base,
    "ing": lambda w: forms.ing(_base(w) or w),
    "third": lambda w: _AGREE.get(w) or forms.third(w),
    "participle": lambda w: forms.participle(_base(w) or w),
    "plural": lambda w: _MANY.get(w) or forms.COUNT.get(w) or forms.THIRDS.get(w),
    "singular": forms.PLURALS.get,
    "single": {"are": "is", "were": "was"}.get,
    "near": {"these": "this", "those": "that"}.get,
    "first": {"is": "am", "are": "am", "has": "have", "were": "was", "doesn't": "don't"}.get,
    "joined": lambda w: f"{w}thing",
    "owned": lambda w: f"{w[:-1]}’s",
    "said": {"me": "that I", "us": "that we", "him": "that he", "her": "that she", "them": "that they"}.get,
    "bare": lambda w: w.removesuffix("s"),
    "am": {"have": "am", "has": "is"}.get,
    "ed": lambda w: {"confusing": "confused", "surprising": "surprised"}.get(w, f"{w[:-3]}ed"),
}
_PATTERNS = Patterns({"confused": CONFUSED, "habit": HABITS, "form": FORMS}, _CLASSES, _FORMS)


def own_slips(text: str, sentences: Sequence[Sentence]) -> Iterator[Slip]:
    """What our patterns find in the sentences of `text`. Most sentences hold nothing, which is remembered of them."""
    for sentence in sentences:
        if sentence.known("slips of our own", partial(_is_wrong, text, sentence)):
            yield from _slips_in(text, sentence)


def _is_wrong(text: str, sentence: Sentence) -> bool:
    return next(_slips_in(text, sentence), None) is not None


def _slips_in(text: str, sentence: Sentence) -> Iterator[Slip]:
    told = tokens(text, sentence.words)
    yield from _PATTERNS.find(told)
    yield from _doubled(told)


def _doubled(told: Sequence[Token]) -> Iterator[Slip]:
    """The same small word twice: "to to"."""
    for token, follower in pairwise(told):
        word, again = token.word, follower.word
        if word.low == again.low and word.low in _NEVER_TWICE and not token.closes:
            yield Slip(word.start, again.end, SlipKind.GRAMMAR, "doubled", f"Write “{word.text}” once.", (word.text,))
