"""Signs of politeness in a sentence, read off its words alone.

The twenty strategies are those of Danescu-Niculescu-Mizil and others, "A computational approach to politeness with
application to social factors" (ACL 2013, table 3), re-implemented from the paper's description. Where the paper asks a
parser for the subject or the root of a sentence, the place of the word in its clause stands in for it; its two opinion
lexicons are replaced by short lists of our own, of words by which people at work judge each other's doings.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from app.text.formulas import word_set
from app.text.phrases import phrases


class Marker(StrEnum):
    """One strategy. `…_START`: as the first word of the sentence, a greeting aside. JUDGEMENT, words that judge people
    or their doings, is ours: the paper counts them among the negative words, with those for mere trouble.
    """

    GRATITUDE = "gratitude"
    DEFERENCE = "deference"
    GREETING = "greeting"
    POSITIVE = "positive words"
    NEGATIVE = "negative words"
    APOLOGY = "apology"
    PLEASE = "please"
    PLEASE_START = "please first"
    INDIRECT = "by the way"
    DIRECT_QUESTION = "direct question"
    DIRECT_START = "direct start"
    COUNTERFACTUAL = "could you"
    INDICATIVE = "can you"
    WE = "we"
    I_START = "I first"
    I = "I"  # noqa: E741  the word itself; nobody takes a member for a digit
    YOU = "you"
    YOU_START = "you first"
    HEDGE = "hedge"
    FACTUALITY = "in fact"
    JUDGEMENT = "judgement"

    __hash__ = str.__hash__  # the one of Enum is written in Python


class Marked(NamedTuple):
    """`marker` is expressed by the words `first` (included) to `end` (excluded) of the sentence."""

    marker: Marker
    first: int
    end: int


_POSITIVE = word_set("""
    good great nice kind kindly lovely wonderful excellent outstanding fantastic brilliant superb perfect terrific
    helpful useful valuable invaluable thoughtful generous considerate gracious patient friendly warm welcoming
    pleasant enjoyable interesting fascinating inspiring impressive impressed insightful enlightening strong clear
    smooth success successful congratulations congrats pleased pleasure happy glad delighted thrilled excited
    enthusiastic enjoy enjoyed enjoying love loved like liked admire admired appreciate confident hopeful fortunate
    lucky honored honoured proud keen eager best better well improve improvement support supportive encouraging
    exciting rewarding enthusiasm kindness patience generosity hospitality warmth excellently beautifully remarkable
""")
_NEGATIVE = word_set("""
    bad badly poor poorly worst worse tired sick fed failure failures failed fail failing fails mistake mistakes wrong
    error errors problem problems issue issues trouble late delay delays delayed hate regret weak lost missed unclear
    confusing confused difficult hard stressful unfortunately sad upset unhappy angry worried afraid unsure broken
    disappointing disappointed disappointment frustrated frustrating frustration annoyed annoying annoyance unfair
    inadequate insufficient
""")
_JUDGEMENT = word_set("""
    terrible horrible awful dreadful appalling appalled abysmal atrocious disgraceful disgrace shameful shame shambles
    pathetic ridiculous absurd laughable ludicrous preposterous outrageous stupid stupidity dumb idiotic idiot idiots
    foolish moronic silly childish immature petty useless worthless pointless senseless meaningless careless sloppy
    slapdash lazy laziness incompetent incompetence inept clueless ignorant ignorance unprofessional amateur
    amateurish unacceptable inexcusable unforgivable unreasonable rude rudely rudeness disrespectful disrespect
    impolite discourteous insulting insult insulted offensive offended arrogant arrogance condescending patronising
    patronizing dismissive smug snobbish hostile cold irritating irritated irritation maddening infuriating furious
    outraged disgusted disgusting excuse excuses nonsense rubbish garbage crap joke farce circus mess waste wasted
    wasting lie lies lied liar liars lying dishonest dishonesty misleading misled deceitful fake hypocrite hypocritical
    ignore ignored ignores ignoring neglect neglected negligent lackluster lacklustre underwhelming subpar mediocre
    mediocrity disorganized disorganised chaotic chaos unprepared incapable incoherent illogical bizarre weird
    embarrassing embarrassed embarrassment lousy miserable hopeless unhelpful unresponsive unreliable untrustworthy
    inconsiderate thoughtless tactless heartless callous selfish greedy cheap shady sketchy unethical boring dull
    tedious clumsy botched bungled laughed mocked ghosted ghosting bothered whatever nerve audacity pity contempt
""")
_ADJECTIVE = (
    "{good|great|nice|excellent|fantastic|wonderful|impressive|superb|brilliant|outstanding|terrific|amazing|lovely}"
)
_HEDGES = word_set("""
    maybe perhaps possibly probably likely apparently seemingly presumably somewhat fairly roughly approximately
    generally usually mostly largely mainly partly slightly rather quite almost often sometimes occasionally might may
    seem seems seemed seemingly appear appears appeared suggest suggests guess suppose assume believe think thought
    feel hope hopefully wonder wondering doubt tend tends unclear unsure uncertain potentially relatively typically
    conceivably arguably
""")
_WORDINGS = {
    Marker.GRATITUDE: phrases(
        "thank", "thanks", "thx", "thankful", "grateful", "gratitude", "much obliged", "i appreciate", "we appreciate",
        "{really|truly|greatly|sincerely|deeply|very much|much|would|i'd|also} appreciate", "appreciated",
        "{am|are|i'm|we're} {very |most |really |so }obliged",
    ),
    Marker.DEFERENCE: phrases(
        f"{_ADJECTIVE} {{work|job|idea|ideas|point|question|suggestion|effort|catch|news|start}}",
        f"{{your|such|very}} {_ADJECTIVE}", "well done", "congratulations", "congrats", "i admire", "{sir|madam|ma'am}",
        "your {expertise|insight|insights|experience|guidance|judgement|dedication|kindness|generosity|advice}",
    ),
    Marker.GREETING: phrases(
        "hi", "hello", "hey", "dear", "greetings", "good {morning|afternoon|evening|day}",
        "hope {you are|you're|this finds you|all is|you had|you have been} {well|good|doing well|fine|a}",
    ),
    Marker.APOLOGY: phrases(
        "sorry", "apologize", "apologise", "apologies", "my apology", "an apology", "forgive me", "excuse me",
        "pardon me", "my {fault|bad|mistake}", "i regret",
    ),
    Marker.INDIRECT: phrases("by the way", "btw"),
    Marker.COUNTERFACTUAL: phrases(
        "{could|would|might} {you|we|i|it|there}", "i {would|could|might}", "i'd", "we'd", "would be"
    ),
    Marker.INDICATIVE: phrases("{can|will|won't|can't} {you|we}"),
    Marker.FACTUALITY: phrases(
        "in fact", "actually", "really", "honestly", "frankly", "the {point|fact|truth|reality|reason} is", "obviously",
        "clearly", "surely", "of course", "to be {honest|frank|clear|blunt}",
    ),
}  # fmt: skip
_STARTS = {
    **dict.fromkeys(word_set("so then and but or"), Marker.DIRECT_START),
    **dict.fromkeys(word_set("please pls plz"), Marker.PLEASE_START),
    **dict.fromkeys(word_set("i i'm i've i'll i'd my mine"), Marker.I_START),
    **dict.fromkeys(word_set("you you're you've you'll you'd your yours"), Marker.YOU_START),
    **dict.fromkeys(word_set("what why who how when where which whose"), Marker.DIRECT_QUESTION),
}
_PLACED = {  # what weighs otherwise when it comes first
    **dict.fromkeys(word_set("please pls plz kindly"), Marker.PLEASE),
    **dict.fromkeys(word_set("i i'm i've i'll i'd my mine me myself"), Marker.I),
    **dict.fromkeys(word_set("you you're you've you'll you'd your yours yourself u ur"), Marker.YOU),
}


class _Entry(NamedTuple):
    """What a word may do: as the first of a sentence, at another place, anywhere, and with the words that follow, by
    the first of these.
    """

    first: Marker | None
    later: Marker | None
    always: tuple[Marker, ...]
    with_next: dict[str, list[tuple[list[str], Marker]]]


def _entries() -> dict[str, _Entry]:
    always = [(word, Marker.POSITIVE) for word in _POSITIVE]
    always += [(word, Marker.NEGATIVE) for word in _NEGATIVE]
    always += [(word, Marker.JUDGEMENT) for word in _JUDGEMENT]
    always += [(word, Marker.HEDGE) for word in _HEDGES]
    always += [(word, Marker.WE) for word in word_set("we we're we've we'll we'd our ours us")]
    wordings = [(wording.split(), marker) for marker, group in _WORDINGS.items() for wording in group.wordings]
    always += [(first, marker) for (first, *rest), marker in wordings if not rest]
    known = {word for word, _ in always} | {first for (first, *_), _ in wordings} | _STARTS.keys() | _PLACED.keys()
    return {
        word: _Entry(
            _STARTS.get(word),
            _PLACED.get(word),
            tuple(sorted(m for w, m in always if w == word)),
            _by_first([(rest, m) for (first, *rest), m in wordings if first == word and rest]),
        )
        for word in sorted(known)
    }


def _by_first(rests: list[tuple[list[str], Marker]]) -> dict[str, list[tuple[list[str], Marker]]]:
    found: dict[str, list[tuple[list[str], Marker]]] = {}
    for rest, marker in rests:
        found.setdefault(rest[0], []).append((rest, marker))
    return found


_ENTRIES = _entries()


def markers(lows: Sequence[str]) -> list[Marked]:
    """The markers in the words of one sentence, given in lower case, in order of place; linear in their number."""
    last = len(lows) - 1
    found: list[Marked] = []
    start = 0  # the first word that is no greeting
    for at in [at for at, low in enumerate(lows) if low in _ENTRIES]:  # few words
        first, later, always, with_next = _ENTRIES[lows[at]]
        placed = first if at == start and first is not None else later
        if placed is not None:
            found.append(_marked(Marked, (placed, at, at + 1)))
        for marker in always:
            found.append(_marked(Marked, (marker, at, at + 1)))
            if marker is Marker.GREETING and at == start:
                start += 1
        if not with_next or at == last:
            continue
        for rest, marker in with_next.get(lows[at + 1], ()):
            end = at + 1 + len(rest)
            if lows[at + 1 : end] == rest:
                found.append(_marked(Marked, (marker, at, end)))
    return found


_marked = tuple.__new__  # a third of the time of calling the class
