"""A hiring manager sees many subjects a day. "Hi" or "Follow up" says neither who writes nor about which position,
so it is opened last. The role and the occasion make it easy to answer.
"""

import re
from collections.abc import Iterator

from app.guidance.etiquette.subject_line import is_theirs, words_of
from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.formulas import word_set
from app.text.reading import Reading

_BARE = word_set("""
    a about afternoon again all an and any asap attention base best checking day dear email evening follow follow-up
    following followup for friendly from good greetings hello help hey hi hope i important in info information inquiry
    just mail me message more morning my need needed news note ok okay on one please question questions quick re read
    regarding reminder request required respond response second sensitive small some soon status subject that the there
    this time to touching up update updates urgent very what's whats with you your
    hallo guten tag anfrage rückfrage nachfrage frage fragen dringend wichtig eine kurze zwischenstand
    bonjour salut relance urgence une rapide demande suivi hola consulta pregunta seguimiento urgente una rápida saludos
    ciao buongiorno domanda sollecito richiesta aggiornamento vraag vraagje herinnering dringende opvolging
    olá dúvida acompanhamento pergunta dzień dobry pytanie pilne przypomnienie
""")
"""Words that stand in subjects which say nothing; a subject of nothing else is vague. Thanks say something."""
_WORD = re.compile(r"[^\W_]++(?:['’-][^\W_]++)*+")
_READ = 200  # characters of the subject


@rule(
    title="The subject says little",
    severity=Severity.HINT,
    purposes=EVERY,
    sources=[
        "Bentley University career guide: role and name in the subject",
        "notokthatsokcoach.com: “Thank you from …”",
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Following up

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="Following up",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Quick question!

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="Quick question!",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    start, _ = words_of(draft.subject)
    end = len(draft.subject.rstrip())
    if end - start > _READ:
        return
    words = _WORD.findall(draft.subject[start:].lower().replace("’", "'"))
    if not words or not _BARE.issuperset(words) or is_theirs(draft, situation):
        return
    yield Finding(
        "This subject could stand over any mail. Name the role, and what it is about.",
        spans=(draft.mark_subject(start, end),),
    )
