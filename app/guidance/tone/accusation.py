"""Blame makes the reader defend themselves, and the next thing they do is close the mail. Silence mostly has dull
reasons: a colleague on leave, a budget, another round. A question about where things stand gets the same news
without the quarrel.
"""

from collections.abc import Iterator

from app.guidance.follow_up.gratitude import gratitude
from app.guidance.tone.aim import unfriendly
from app.guidance.tone.owed import HELD_AGAINST, OWED_NOT_GIVEN
from app.guidance.tone.reproach import BLAME
from app.guidance.tone.speech_acts import COURTESY
from app.guidance.tone.treatment import TREATED
from app.guidance.tone.utterance import Utterance, acts, form, merged, next_low, utterance, utterances
from app.guidance.tone.waiting import PROMISING, REPROACHFUL, WAITING, broken_promise, counted_silence
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading

_WISHING = form(
    r"(?:would|i|we) (?:\S+ )?(?:be (?:\S+ )?(?:grateful|glad|thankful)|appreciate|welcome|love)",
    r"wanted to (?:ask|check|follow|see|inquire|enquire)",
    r"please (?:let me know|could you|share)",
)


def _holds_against(draft: Reading, said: Utterance) -> bool:
    return "!" in said.text or any(REPROACHFUL.search(low) for low in (said.low, next_low(draft, said)))


def _kindly(draft: Reading) -> bool:
    """Whether the mail thanks its reader, and asks courteously."""
    if not gratitude(draft).meant:
        return False
    return any(COURTESY.search(utterance(draft, s).low) for s in draft.sentences if s.is_question) or any(
        _WISHING.search(utterance(draft, s).low) for s in draft.sentences
    )


@rule(
    title="Blames the reader",
    severity=Severity.WARN,
    sources=[
        "Accountemps survey 2018: 33% of HR managers have dropped a candidate for being too pushy after an interview",
        "Purdue career office and WetFeet: reproaches about waiting put the reader on the defensive",
        "Danescu-Niculescu-Mizil and others 2013: blunt questions and negative words are read as impolite",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            It is three weeks since my interview for the analyst position. Why haven't you answered me?

            Sam
            """,
            marks="Why haven't you",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            You said you would get back to me on Monday, and it is Thursday now. Is there any news on the analyst position?

            Sam
            """,
            marks="You said you would get",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I still haven't heard anything from you about my interview for the analyst position.

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you again for the interview. You said I would hear by Friday, and it is Tuesday now. Could you let me know where things stand with the analyst position?

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            You mentioned that you would decide on the analyst position by Friday. Is there any news? I am looking forward to it.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I have not heard back yet and was wondering whether there is any update on the analyst position.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I understand why you have not been able to decide on the analyst position yet. Could you tell me when to expect news?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = acts(draft, (*BLAME, *TREATED, *OWED_NOT_GIVEN)) + unfriendly(draft, HELD_AGAINST)
    for said in utterances(draft, WAITING):
        if place := counted_silence(draft, said):
            places.append(place)
    broken = [(said, place) for said in utterances(draft, PROMISING) if (place := broken_promise(draft, said))]
    # Beside thanks and a courteous question, a date that has passed is why one asks.
    if broken and (places or any(_holds_against(draft, said) for said, _ in broken) or not _kindly(draft)):
        places.extend(place for _, place in broken)
    if places:
        yield Finding(
            "This reads as blame. Leave out what they failed to do; say that you are still interested and ask where things stand.",
            spans=tuple(draft.mark(*p) for p in merged(places)),
        )
