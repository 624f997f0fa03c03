"""Whether a mail says that its writer wants the position.

People say so in a hundred ways: that they are keen, that they would love to join, that the role is what they look for,
that they would fit. A feeling counts when it is the writer's own, is not denied, and aims at the work; being eager for
news is impatience, and having been interested to hear something is courtesy.
"""

import re
from collections.abc import Sequence

from app.guidance.follow_up import interest_words as w
from app.guidance.tone.utterance import utterances
from app.situation.wordings import APPLYING
from app.text.linear import LinearModel
from app.text.reading import Reading
from app.text.sentences import Sentence, sentences

_LONGEST = 2_000  # characters of a sentence that are read
_BREAK = re.compile(r"; | [–—] |—")
_MOST = 200  # sentences
_CLIPPED = 2  # words before a feeling whose bearer is left out: "pretty keen on the job"
_LEARNT = LinearModel(__package__, "interest.tsv")
SURE = 0.3  # log odds; how many sentences with interest and without it are above: `python -m training.folds`
_CUES = frozenset().union(w.FEELINGS, w.STIRRED, w.WISHES, w.PROSPECTS, w.BELIEFS, w.ABLE)


def restates_interest(draft: Reading) -> bool:
    """Whether any sentence of the draft says that the writer wants the position, would fit it, or applies for it."""
    return in_known_words(draft) or any(_wants(s) for s in draft.sentences[:_MOST])


def _wants(sentence: Sentence) -> bool:
    """Whether the weights say so, of the sentence or of what stands behind a semicolon or a dash in it."""
    if _LEARNT.of(sentence)[0] > SURE:
        return True
    parts = _BREAK.split(sentence.text[:_LONGEST])[1:]
    return any(_LEARNT.margins(sentences(part))[0] > SURE for part in parts)


def in_known_words(draft: Reading) -> bool:
    """The same by lists and patterns alone, without the learnt weights."""
    return (
        draft.says(APPLYING)
        or any(_longs(said.low[:_LONGEST].split()) for said in utterances(draft, w.LONGING))
        or any(_says_so(said.low[:_LONGEST]) for said in utterances(draft, w.SIGNS))
    )


def _longs(words: Sequence[str]) -> bool:
    if _CUES.isdisjoint(words):
        return False
    for at, word in enumerate(words):
        if word not in _CUES:
            continue
        if word in w.FEELINGS:
            if (
                _mine(words, at)
                and not _denied(words, at)
                and not _for_news(words, at)
                and not _was_only_told(words, at)
            ):
                return True
        elif (
            word in w.STIRRED
            and _mine(words, at)
            and not _denied(words, at)
            and not w.POSITION.isdisjoint(words[at : at + 20])
        ):
            return True
        if word in w.WISHES and _wishes_to_join(words, at):
            return True
        if word in w.PROSPECTS and "thank" not in words[max(0, at - 6) : at] and _joins(words, at, events=False):
            return True
        own: Sequence[str] = ()
        if word in w.BELIEFS:
            own = words[at + 1 : at + 4]
        elif word in w.ABLE and words[at + 1 : at + 2] != ["start"]:  # "I can start in January" answers a question
            own = words[max(0, at - 4) : at]
        if not w.SELF.isdisjoint(own) and not _denied(words, at) and _joins(words, at, events=False):
            return True
    return False


def _says_so(low: str) -> bool:
    words = low.split()
    return any(not _denied(words, low.count(" ", 0, m.start()) - 1) for m in w.SAYS_SO.finditer(low))


def _mine(words: Sequence[str], at: int) -> bool:
    """Whose feeling it is: that of the nearest person before it who acts, or the writer's when the sentence opens so."""
    if words[at + 1 : at + 2] == ["i"]:
        return True
    joint = next((n for n in range(at - 1, max(-1, at - 5), -1) if words[n] in {"and", "but"}), None)
    if joint is not None and w.OPENING.issuperset(words[joint + 1 : at]):  # "I liked what you said, and would love to"
        return next((one in w.MINE for one in words[:joint] if one in w.MINE or one in w.THEIRS), True)
    for n in range(at - 1, max(-1, at - 16), -1):
        word = words[n]
        if word in w.MINE:
            return True
        if word in w.POSSESSIVE:
            if at - n <= 3:  # "your kind interest"; in "your group, and would love to" nobody acts
                return False
        elif word in w.THEIRS and not (n and _takes_object(words[n - 1])):
            return False
    if words[at + 1 : at + 2] == ["me"]:
        return False
    return w.OPENING.issuperset(words[:at]) or (at <= _CLIPPED and w.NAMING.isdisjoint(words[:at]))


def _takes_object(word: str) -> bool:
    """Whether who stands after this word does nothing: "with you", "meeting you"."""
    return word in w.BEFORE_OBJECTS or word.endswith("ing")


def _denied(words: Sequence[str], at: int) -> bool:
    """A negation shortly before; "never been more interested" and "not only keen" deny nothing."""
    near = words[max(0, at - 5) : at]
    if "," in near:
        near = near[len(near) - near[::-1].index(",") :]
    denial = next((n for n in range(len(near) - 1, -1, -1) if near[n] in w.NOT), None)
    return (
        denial is not None
        and w.MORE.isdisjoint(near[denial + 1 :])
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
        if word in w.NEWS:
            return True
        if word in {",", "and", "but"} or word in w.POSITION:
            return False
    return False


def _was_only_told(words: Sequence[str], at: int) -> bool:
    """Whether it is courtesy about a talk that is over: "I was interested to hear how …"."""
    past = not {"was", "were"}.isdisjoint(words[max(0, at - 3) : at])
    told = not {"hear", "learn", "see", "read", "find", "discover", "discuss", "how", "what"}.isdisjoint(
        words[at + 1 : at + 3]
    )
    return past and told and w.POSITION.isdisjoint(words[at : at + 20])


def _wishes_to_join(words: Sequence[str], at: int) -> bool:
    word = words[at]
    before = words[max(0, at - 3) : at]
    if word in w.HONOURS and "would" not in words[max(0, at - 8) : at]:
        return False
    if word == "see" and words[at + 1 : at + 2] != ["myself"]:
        return False
    if word in {"hope", "hoping"}:
        whom = words[at + 1 : at + 3]
        if not w.WELL_WISHED.isdisjoint(whom) or (
            "you" in whom and {"me", "my", "i"}.isdisjoint(words[at + 2 : at + 14])
        ):
            return False
    if not {"was", "were"}.isdisjoint(before) and word not in {"hoping", "dreaming", "wishing", "forward"}:
        return False
    offered = word in w.HONOURS  # "it would be an honour": nobody else's is meant
    if not (offered or _mine(words, at)) or (_denied(words, at) and word != "wait"):
        return False
    return _joins(words, at, events=word in w.OF_EVENTS)


def _joins(words: Sequence[str], at: int, *, events: bool) -> bool:
    """Whether what follows is working there, or with `events` also the next meeting on the way to it."""
    for n in range(at + 1, min(at + 14, len(words))):
        word = words[n]
        follows = words[n + 1] if n + 1 < len(words) else ""
        if word in w.NEWS:
            return False
        if word in w.JOINING or (word in w.WORK and follows in w.WORK_WITH):
            return True
        if word == "part" and follows == "of":
            return words[n - 1] in {"be", "being", "a", "become", "becoming", "important", "valuable"}
        if word in {"move", "moving", "go", "going"} and follows in {"forward", "ahead", "further"}:
            return True
        if word == "team" and words[n - 1] in {"your", "the"} and words[n - 2] in {"on", "in", "help", "helping"}:
            return True
        if word in {"help", "helping", "support", "supporting"} and follows != "me":
            return True
        if word in {"get", "getting"} and follows in {"going", "stuck", "cracking", "started"}:
            return True
        if word in {"take", "taking", "carry"} and not {"further", "forward"}.isdisjoint(words[n + 1 : n + 4]):
            return True
        if word in {"take", "taking"} and follows in {"on", "the", "this"}:
            return True
        if word == "consideration" and words[n - 1] in {"in", "under", "favourable", "favorable", "serious", "further"}:
            return True
        if word in {"take", "have", "accept", "get", "fill", "do"} and follows in {"", ","}:
            return not w.POSITION.isdisjoint(words[max(0, at - 12) : at])  # "the role, which I would love to take"
        if word in {"succeed", "start", "starting", "started", "fit"} or (word == "bring" and follows == "my"):
            return True
        if word in {"running", "mix"} and words[n - 1] == "the":
            return True
        if word == "in" and follows == "on":
            return True
        if word == "as" and follows in {"a", "an", "your"}:
            return True
        if word == "with" and follows in {"you", "your"} and w.TALKING.isdisjoint(words[at:n]):
            return True
        if (word in w.NEXT and follows in w.STEPS) or (events and word in w.MEETING):
            return True
    return False
