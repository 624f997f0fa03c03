"""Text-speak saves the writer a second and costs the reader some of the good opinion. Until you work there, write as
you would to a colleague you have met once.
"""

from collections.abc import Iterator

from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.formulas import word_set
from app.text.phrases import Range, phrases
from app.text.reading import Reading

_LISTED = """
    thx thanks | thnx thanks | thanx thanks | tysm thank you so much | pls please | plz please | btw by the way |
    lmk let me know | idk I don’t know | gonna going to | wanna want to | kinda kind of | sorta sort of |
    dunno don’t know | lemme let me | gimme give me | gr8 great | b4 before | 2day today | 2moro tomorrow |
    l8r later | cuz because | coz because | bc because | tho though | ppl people | u you
"""
_SPELT_OUT = dict(entry.strip().split(" ", 1) for entry in " ".join(_LISTED.split()).split("|"))
TEXT_SPEAK = phrases(
    *_SPELT_OUT.keys(),
    "{lol|lmao|rofl|omg|omfg|smh|ngl|tbh|imho|imo|hmu|brb|ttyl}",
    "{gotta|ain't|aint|ya|ur|yeah|yup|yep|nope|nah|y'all|yall}",
    "{wassup|dude|bruh|legit|stoked|psyched|vibe|vibes|my bad|hit me up|fr fr|freakin|freaking}",
    "{nailed|crushed|killed|smashed} it",
)
_SMALL = word_set("u ur bc pls ppl ngl ya imo tho smh")
"""In capitals these are names, places and terms: British Columbia, partial least squares."""
_BEFORE = frozenset("@/:-_&.#'’")
_AFTER = frozenset("@/-_&'’=")


@rule(
    title="Slang",
    severity=Severity.HINT,
    sources=["The article: keep messages professional", "Purdue career office: write to interviewers in full words"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            thx again for the interview, that was gr8. Do u have any news on the analyst position?

            Best,
            Sam
            """,
            marks="thx",
            fixed="""Hi Lena,

thanks again for the interview, that was great. Do you have any news on the analyst position?

Best,
Sam""",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            thank you again for the interview. Is there any news on the analyst position in the U.S. team, or at the U of T in
            Vancouver, BC?

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    own = draft.own_text
    spans = tuple(draft.mark(*hit) for hit in draft.found(TEXT_SPEAK) if _stands_for_itself(own, hit))
    if spans:
        edits = tuple(Edit("text", s.start, s.end, full) for s in spans if (full := _in_full(s.quote)))
        yield Finding(
            "Write as to a colleague you have met once: in full words, without slang.",
            spans=spans,
            fixes=(Fix("Write it in full" if len(edits) == 1 else "Write them in full", edits),) if edits else (),
        )


def _stands_for_itself(text: str, hit: Range) -> bool:
    """Not a part of an address, a link, an initial or a product's name."""
    start, end = hit
    word = text[start:end]
    if word.isupper() and word.lower() in _SMALL:
        return False
    if word == "u" and text.startswith(" of ", end):  # a university
        return False
    before, after = text[start - 1 : start], text[end : end + 2]
    return not (before in _BEFORE or after[:1] in _AFTER or (after[:1] == "." and after[1:].isalnum()))


def _in_full(word: str) -> str:
    full = _SPELT_OUT.get(word.lower(), "")
    return f"{full[:1].upper()}{full[1:]}" if word[:1].isupper() else full
