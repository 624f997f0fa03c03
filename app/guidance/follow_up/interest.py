"""Whether a mail says that its writer wants the position.

People say so in a hundred ways: that they are keen, that they would love to join, that the role is what they look for,
that they would fit. A feeling counts when it is the writer's own, is not denied, and aims at the work; being eager for
news is impatience, and having been interested to hear something is courtesy.
"""

from collections.abc import Sequence

from app.guidance.tone.utterance import form, utterances
from app.situation.wordings import APPLYING
from app.text.phrases import phrases
from app.text.reading import Reading

_LONGEST = 2_000  # characters of a sentence that are read


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FEELINGS = _words(
    """interested interest interests enthusiastic enthusiasm excited excitement thrilled keen keener eager eagerness
    passionate passion motivated motivation energized energised drawn attracted committed commitment determined
    desire ambition hooked stoked pumped hungry invested enthused"""
)
_STIRRED = frozenset(["fascinated", "inspired", "intrigued", "impressed", "captivated"])
_WISHES = _words(
    """love like welcome relish delighted glad happy proud honored honoured thrilled privileged pleased eager keen
    excited ready prepared willing hope hopeful hoping want wish wishing dream dreaming wait forward forwards
    desire aim intend imagine picture see envision envisage enjoy honor honour privilege pleasure joy fantastic
    wonderful great amazing"""
)
_HONOURS = _words("pleasure joy great wonderful fantastic amazing honor honour privilege")
_PROSPECTS = _words("opportunity opportunities chance prospect possibility possibly idea thought")
_BELIEFS = _words("confident certain sure believe convinced feel think know trust")
_ABLE = frozenset(["could", "can", "would", "will"])
_OF_EVENTS = _words("forward forwards wait hope hoping love excited")
_SELF = frozenset(["i", "my"])
_MINE = _words("i my me mine myself we our us")
_THEIRS = _words("you your yours they their them he she his her him who anyone everybody everyone")
_OPENING = _words(
    """still very really so also more most even quite extremely as ever remain remaining and but now genuinely always
    just super truly incredibly absolutely highly particularly especially definitely hopefully , with great no less
    than never my looking in short again needless to say personally honestly if anything"""
)
_NOT = _words("not no never neither nor hardly lost lose losing less without stopped")
_MORE = _words("more only just merely simply less better")
_NEWS = _words(
    """hear hearing heard know knowing ask asking check checking inquire enquire update updates news outcome result
    results status answer reply response decision timeline timing receive receiving feedback whether thank find
    out"""
)
_JOINING = _words(
    """join joining joined contribute contributing contribution contributions collaborate collaborating collaboration
    thrive thriving aboard proceed proceeding continue continuing considered candidate pursue pursuing excel
    member colleague colleagues employee asset"""
)
_WORK = frozenset(["work", "working"])
_WORK_WITH = _words("with for at in on alongside together under here there as within among beside")
_STEPS = _words("round rounds step steps stage phase interview conversation meeting chapter")
_WELL_WISHED = frozenset(["you", "your", "everything", "all", "things", "everyone"])
_MEETING = _words(
    """meet meeting visit visiting seeing return returning discuss discussing explore exploring talking"""
)
_POSITION = _words("role position job opportunity join joining working team's contribute career")

SIGNS = phrases(
    "{see|picture|imagine|imagining|envision} myself",
    "{allow|allows|let|lets|enable|enables|give|gives} me",
    "{for|sign|make|makes|made} me",
    "{right person|right place|right choice|right step|right move|where i|my sleeves|come true|over the moon|heart is|sold}",
    "accept",
    *sorted(_FEELINGS | _STIRRED | _PROSPECTS),
    *sorted(_JOINING - {"candidate", "colleague", "colleagues", "member"}),
    "{work|working} {with|for|at|in|on|alongside|together|under|here|there|as|within}",
    "part of",
    "look{ing|} forward{s|}",
    "{hope|hoping|love|like|want|wish|wait|dream|imagine|ready|honor|honour|privilege|pleasure|happy|delighted|proud|glad|welcome}",
    "next {round|step|steps|stage|phase|interview|conversation|meeting|chapter}",
    "{fit|fits|match|matches|align|aligns|aligned|suited|suits|suit|qualified|overlap|resonates|resonated|candidate|addition|value}",
    "{first|top} choice",
    "{interesting|exciting|appealing|attractive|appeals|excites|interests|attracts|motivates|inspires|intrigues|tempts|compelling|promising}",
    "{what|work|role|job|position|team|place|challenge|opportunity|environment|company|step|everything|one} i{'m|'ve|'d|}",
    "{reiterate|reaffirm|reaffirmed|confirmed|confirms|strengthened|reinforced|solidified|deepened|cemented|heightened|increased|convinced|persuaded|renewed}",
    "the more i",
    "count me in",
    "all in",
    "my list",
    "consider {me|my|whether}",
    "in mind",
    "{opens|open} up",
    "{looking|searching} for",
    "seek{ing|}",
)

_SAYS_SO = form(
    # fitting
    r"(?:good|great|strong|perfect|excellent|ideal|natural|right|close|best|terrific|wonderful|valuable|suitable) (?:\w+ ){0,2}"
    r"(?:fit|match|candidate|addition|person for)",
    r"(?:asset (?:to|for)|suited (?:for|to)|well[ -]suited|qualified for|add value|adding value)",
    r"(?:align|aligns|aligned|match|matches|matched|fit|fits|fitted|overlap|overlaps|resonates?|resonated|suits?|meshes|lines up) "
    r"(?:\w+ ){0,4}(?:my|me|mine|what i|where i)",
    r"my (?:\w+ ){1,8}(?:fit|fits|match|matches|align|aligns|suit|suits|suited|transfer|transfers|overlap|overlaps)",
    # what one looks for
    r"(?:what|kind|sort|type|role|job|work|place|team|position|opportunity|challenge|environment|company|step|everything) (?:\w+ ){0,3}?i "
    r"(?:\w+ ){0,2}?(?:looking|hoping|searching|seeking|aiming|dreaming|want|wanted|seek|hoped|hope|enjoy|love|thrive|find (?:most|so)|dream|dreamed|see myself)",
    r"(?:top|first|number one|preferred) choice",
    r"(?:top|high|first) on my list",
    r"top of my list",
    r"(?:dream|ideal|perfect) (?:job|role|position|company|place|opportunity)",
    r"(?:looking|searching) for (?:a|an|my|new|such|exactly|this|any) (?:\w+ ){0,3}?(?:job|role|position|challenge|opportunity|work|career|company)",
    r"seeking (?:a|an|my|new|such|employment)",
    # what appeals
    r"(?:interests|excites|appeals to|attracts|attracted|motivates|inspires|intrigues|draws|drew|speaks to|tempts|suits) me",
    r"(?:role|position|job|opportunity|work|challenges?|problems?|mission|projects?|it|this|that) (?:\w+ ){0,6}?(?:is|are|sounds?|seems?|looks?|remains?|feels?) "
    r"(?:\w+ ){0,3}?(?:interesting|exciting|attractive|appealing|challenging|promising|compelling|inspiring|ideal|perfect for|right for|tempting)"
    r"(?! to (?:hear|meet|know|see|learn|talk|speak))",
    r"(?:interesting|exciting|attractive|appealing|compelling|great|fantastic|wonderful|amazing|perfect|unique|incredible) "
    r"(?:role|position|job|challenge|place to work|career|next step|opportunity(?! to (?:\w+ ){0,2}?(?:meet|interview|speak|talk|chat|learn|discuss|visit)))",
    r"i am (?:\w+ ){0,2}interesting (?:in|to|for|about)",
    r"i (?:(?:really|truly|still|also|just|absolutely|genuinely|very|much) ){0,3}(?:like|love|want) (?:the|your|this|what you|how you|it|that)"
    r"(?! (?:\w+ ){0,2}(?:article|update|answer|reply|decision|email|mail|you))",
    # surer than before
    r"(?:reiterat\w{1,3}|reaffirm\w{0,3}|reinforc\w{1,3}|strengthen\w{0,3}|solidif\w{1,4}|deepen\w{0,3}|cement\w{0,3}|heighten\w{0,3}|increas\w{1,3}|renew\w{0,3}) "
    r"(?:\w+ ){0,3}?(?:my|me|i|that i|how|why)",
    r"(?:confirmed|confirms) (?:for me|to me|that (?:i|this|it|the)|what i|how|why|my (?!interview|appointment|availability|time|slot|phone|address))",
    r"(?:convinced|persuaded) (?:me|i am|that i)",
    r"the more i (?:learn|hear|read|think|talk|see|know|learned|heard|thought)",
    r"(?:count me in|sign me up|i am all in|i am sold|sold on|made me want|makes? me (?:so )?happ(?:y|ier)|dream come true|over the moon)",
    r"(?:heart|mind) is set",
    r"(?:see|picture|imagine|imagining|envision) myself",
    r"roll up my sleeves",
    r"accept (?:\w+ ){0,2}?(?:offer|heartbeat)",
    r"right (?:person|place|fit|choice|home|team|step|move) (?:for|at|to)",
    r"(?:place|team|company|one) (?:for me|where i)",
    r"(?:role|position|job|opportunity|this) (?:would |will |could )?(?:allows?|lets?|enables?|gives?) me",
    # asking to be taken
    r"(?:hope|please|hoping) (?:\w+ ){0,3}?(?:consider|considering|keep|have) (?:me|my|whether i)",
    r"(?:if|when|should|whenever) (?:\w+ ){0,4}?(?:opens? up|becomes available|comes up)",
)


def restates_interest(draft: Reading) -> bool:
    """Whether any sentence of the draft says that the writer wants the position, would fit it, or applies for it."""
    return draft.says(APPLYING) or any(_restates(said.low) for said in utterances(draft, SIGNS))


def _restates(low: str) -> bool:
    low = low[:_LONGEST]
    words = low.split()
    for at, word in enumerate(words):
        if word in _FEELINGS:
            if (
                _mine(words, at)
                and not _denied(words, at)
                and not _for_news(words, at)
                and not _was_only_told(words, at)
            ):
                return True
        elif (
            word in _STIRRED
            and _mine(words, at)
            and not _denied(words, at)
            and not _POSITION.isdisjoint(words[at : at + 20])
        ):
            return True
        if word in _WISHES and _wishes_to_join(words, at):
            return True
        if word in _PROSPECTS and "thank" not in words[max(0, at - 6) : at] and _joins(words, at, events=False):
            return True
        own = words[at + 1 : at + 4] if word in _BELIEFS else words[max(0, at - 4) : at] if word in _ABLE else ()
        if not _SELF.isdisjoint(own) and not _denied(words, at) and _joins(words, at, events=False):
            return True
    return any(not _denied(words, low.count(" ", 0, m.start()) - 1) for m in _SAYS_SO.finditer(low))


def _mine(words: Sequence[str], at: int) -> bool:
    """Whose feeling it is: the nearest person before it, or the writer's when the sentence opens with it."""
    if words[at + 1 : at + 2] == ["i"]:
        return True
    for before in reversed(words[max(0, at - 12) : at]):
        if before in _MINE:
            return True
        if before in _THEIRS:
            return False
    return words[at + 1 : at + 2] != ["me"] and _OPENING.issuperset(words[:at])


def _denied(words: Sequence[str], at: int) -> bool:
    """A negation shortly before; "never been more interested" and "not only keen" deny nothing."""
    near = words[max(0, at - 5) : at]
    if "," in near:
        near = near[len(near) - near[::-1].index(",") :]
    denial = next((n for n in range(len(near) - 1, -1, -1) if near[n] in _NOT), None)
    return (
        denial is not None
        and _MORE.isdisjoint(near[denial + 1 :])
        and not (near[denial] == "not" and words[at] == "wait")
    )


def _for_news(words: Sequence[str], at: int) -> bool:
    """Eager to hear, interested in an update: that is impatience. "To hear more about the role" is not."""
    for after in range(at + 1, min(at + 6, len(words))):
        word = words[after]
        if word in {"hear", "hearing"} and (
            "more" in words[after + 1 : after + 2]
            or (words[at] in {"excited", "thrilled"} and words[after + 1 : after + 2] == ["about"])
        ):
            return False
        if word in _NEWS:
            return True
        if word in {",", "and", "but"} or word in _POSITION:
            return False
    return False


def _was_only_told(words: Sequence[str], at: int) -> bool:
    """Whether it is courtesy about a talk that is over: "I was interested to hear how …"."""
    past = not {"was", "were"}.isdisjoint(words[max(0, at - 3) : at])
    told = not {"hear", "learn", "see", "read", "find", "discover", "discuss", "how", "what"}.isdisjoint(
        words[at + 1 : at + 3]
    )
    return past and told and _POSITION.isdisjoint(words[at : at + 20])


def _wishes_to_join(words: Sequence[str], at: int) -> bool:
    word = words[at]
    before = words[max(0, at - 3) : at]
    if word in _HONOURS and "would" not in words[max(0, at - 8) : at]:
        return False
    if word == "see" and words[at + 1 : at + 2] != ["myself"]:
        return False
    if word in {"hope", "hoping"} and not _WELL_WISHED.isdisjoint(words[at + 1 : at + 3]):
        return False
    if not {"was", "were"}.isdisjoint(before) and word not in {"hoping", "dreaming", "wishing", "forward"}:
        return False
    offered = word in _HONOURS  # "it would be an honour": nobody else's is meant
    if not (offered or _mine(words, at)) or (_denied(words, at) and word != "wait"):
        return False
    return _joins(words, at, events=word in _OF_EVENTS)


def _joins(words: Sequence[str], at: int, *, events: bool) -> bool:
    """Whether what follows is working there, or with `events` also the next meeting on the way to it."""
    for n in range(at + 1, min(at + 11, len(words))):
        word = words[n]
        follows = words[n + 1] if n + 1 < len(words) else ""
        if word in _NEWS:
            return False
        if word in _JOINING or (word in _WORK and follows in _WORK_WITH):
            return True
        if word == "part" and follows == "of":
            return words[n - 1] in {"be", "being", "a", "become", "becoming", "important", "valuable"}
        if word in {"move", "moving", "go", "going"} and follows in {"forward", "ahead", "further"}:
            return True
        if word == "team" and words[n - 1] in {"your", "the"} and words[n - 2] in {"on", "in", "help", "helping"}:
            return True
        if word in {"help", "helping", "support", "supporting"} and follows in {
            "you",
            "your",
            "the",
            "build",
            "grow",
            "shape",
            "make",
        }:
            return True
        if word in {"take", "taking"} and follows in {"on", "the", "this"}:
            return True
        if word == "consideration" and words[n - 1] in {"in", "under"}:
            return True
        if word in {"succeed", "start", "starting", "started", "fit"} or (word == "bring" and follows == "my"):
            return True
        if word in {"running", "mix"} and words[n - 1] == "the":
            return True
        if word == "in" and follows == "on":
            return True
        if events and ((word == "next" and follows in _STEPS) or word in _MEETING):
            return True
    return False
