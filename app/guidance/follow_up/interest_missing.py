"""After an interview they ask themselves who still wants the position. Many candidates never say so again, and a mail
that leaves it open lets them guess. Half a sentence is enough, and it is the reason why you write at all.
"""

from collections.abc import Iterator

from app.guidance.follow_up.acknowledgement import only_takes_note
from app.guidance.follow_up.gratitude import in_another_language
from app.guidance.follow_up.interest import restates_interest
from app.guidance.letting_go.advised import advised_to_let_go
from app.guidance.letting_go.closing import closes
from app.guidance.patience.rival_offer import rival_offer_presses
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation, Stage, wordings
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

NETWORKING = phrases(
    "{career|job|trade} fair", "at the {meetup|conference|reception}", "{networking|informational|alumni}", "{stay|staying|keep|keeping} in touch",
    "{over|for|grab} {a |}coffee",
)  # fmt: skip


@rule(
    title="No word of interest",
    severity=Severity.CAUTION,
    purposes={Purpose.THANK_YOU, Purpose.STATUS_CHECK},
    sources=[
        "The guidance that Afterword applies: reaffirm your interest; we know of no study that measures it",
        "Bentley University and WashU Law career offices: say in the note that you want the position",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview yesterday. I enjoyed our conversation about the move to Kafka, and I was
            interested to hear how you split the work.

            Best,
            Sam
            """
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position? I am eager to hear about your decision. Thank you for your time.

            Best,
            Sam
            """
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview yesterday. What you told me about the move to Kafka left me even keener to
            join you.

            Best,
            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position? It is still exactly the kind of work I am looking for.

            Best,
            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            thank you again for the interview. I have an offer from another company and have to give them an answer by
            Friday. Do you know by then whether I am still being considered for the analyst position?

            Best,
            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    if situation.stage is Stage.REJECTED or restates_interest(draft) or in_another_language(draft) or closes(draft):
        return
    if advised_to_let_go(draft, situation) or only_takes_note(draft, situation):
        return
    if _thanks_once_more(draft, situation) or _networks(draft, situation):
        return
    if rival_offer_presses(draft):  # who asks before they answer another says by it which position they want
        return
    yield Finding(
        "Nothing here says that you want the position. Add half a sentence in your own words, for example what drew "
        "you to it again in the interview."
    )


def _thanks_once_more(draft: Reading, situation: Situation) -> bool:
    """Whether everybody addressed has had a thank-you for the interview: another one is a courtesy."""
    if situation.purpose.value is not Purpose.THANK_YOU or not draft.recipients:
        return False
    return {a.key for a in draft.recipients} <= set(situation.thanked)


def _networks(draft: Reading, situation: Situation) -> bool:
    """Whether it keeps up an acquaintance, with people of whom nothing tells that they have a position to give."""
    record = situation.record
    if situation.process or record.company or record.role or record.held_at:
        return False
    return draft.says(NETWORKING) and not draft.says(wordings.JOB, wordings.ROLE)
