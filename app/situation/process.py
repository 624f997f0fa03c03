"""Whether a mail belongs to a hiring process before anything is decided, and whether its writer holds the interview.

An invitation, a receipt for an application, a task to solve and a recruiter's first letter belong to one. A friend who
wishes luck for an interview holds none.
"""

import re
from collections.abc import Mapping, Sequence

from app.situation import wordings as w
from app.situation.letter import Letter
from app.situation.next_round import invites
from app.situation.other_affairs import OF_ANYTHING
from app.situation.thread import ACKNOWLEDGING, APPLICATION
from app.text.phrases import Phrases, Range, phrases

TASK = phrases(
    "{coding|programming|technical|online|skills|aptitude|personality|written|take-home|take home|pre-employment}"
    " {test|assessment|challenge|task|exercise|assignment|evaluation|questionnaire}",
    "{case study|work sample|hackerrank|codility|assessment {link|day|centre|center}|one-way video|video questions}",
    "{einstellungstest|arbeitsprobe|probeaufgabe|test technique|prueba técnica}",
)
_REQUESTED = re.compile(
    r"\b(?:please|complete|next (?:step|stage|round)|invit\w+|link|within|by|deadline|submit|bitte|veuillez)\b"
)
_EMPLOYER = re.compile(r"\b(?:talent|recruit\w*|careers?|graduate|trainee|human resources|hr)\b")
APPROACH = phrases(
    "{your {profile|background|experience|cv|resume|résumé|linkedin}}",
    "{we are|we're|i am|i'm|is|are} {currently |actively |}{hiring|recruiting|looking for {a|an|somebody|someone}}",
    "{i am|i'm} {a|an|the} {recruiter|talent {partner|scout|acquisition}|headhunter|sourcer}",
    "{one of my clients|one of our clients|search firm|executive search|on behalf of a client}",
    "{new |exciting |great |}{opportunity|role|position|opening} {at|with|that|for you}",
)
_OPENING = re.compile(
    r"\b(?:came across|reach(?:ing|ed) out|(?:good|great|strong|perfect|potential|interesting) (?:fit|match)|open to|"
    r"interested in|would you|are you|recruiter|talent|headhunter|chat|call|conversation)\b"
)
BYSTANDING = phrases(
    "{good|best of|much|all the|lots of} luck",
    "{fingers|crossing {my|our|fingers}|thumbs}",
    "{rooting for you|break a leg|thinking of you|go get them|knock them}",
    "you'll {smash|nail|ace|crush|do great|be great}",
    "how {did|was} {your|the|it|that}{ interview| job interview| go|}",
    "how {the|your|it|that} {interview |job interview |}{goes|went|was}",
    "{cross|keep} your fingers",
    "{viel glück|viel erfolg|daumen|bonne chance|buena suerte|in bocca al lupo}",
)
ABOUT_YOU = phrases(
    "your {application|candidacy|interest in|interview|profile|cv|resume|résumé|availability}",
    "{good|great|nice|lovely|pleasure} {to {meet|meeting|talk|talking|speak|speaking}|meeting|talking|speaking}",
    "{meeting|meet|speaking|speak|talking|talk|spoke|met|interview|interviewing} {with |to |}you",
    "{thank you|thanks} for {coming|your time|the interview|taking the time|meeting|speaking|talking}",
    "{you'll|you will} hear {back |}from us",
)
RECEIVED = phrases(
    "{eingegangen|erhalten|bien reçu|avons reçu|hemos recibido|abbiamo ricevuto|ontvangen|recebemos|otrzymaliśmy}"
)
THEIRS = phrases(
    "my {own |job |first |last |final |next |}interview{s|} {at|is|was|went|on|tomorrow|today|next}",
    "{his|her|their|candidate's} interview",
    "interview {the|this|a|our|your next} {candidate|applicant|speaker|author}",
)
TOLD = phrases(
    "{i have|i've|i've got|i had|i got|got} {a|an|another} {job |first |second |final |}interview {at|with|for}",
    "wish me",
)
PRESS = phrases(
    "{podcast|episode|broadcast|documentary|our readers|my readers|our listeners|our viewers|my thesis|our study}",
)
HOSTING = phrases(
    "{with|and} {me|us}",
    "our {office|offices|team|teams|company|site|hiring|talent|recruitment|headquarters|premises|building|process}",
    "{your interviewer|your interviewers|the hiring manager|the panel|our client}",
    "{we|i} {are |am |will |would |'d |would like to |'d like to |}"
    "{confirm|invite|look forward|looking forward|schedule|scheduled|arrange|arranged|booked}",
    "{confirmed|scheduled|invited|invitation|candidacy|your application|recruitment|talent|hiring team}",
    "{unser|unsere|unserem|unserer|unseren|mit uns|mit mir|wir freuen uns}",
    "{notre|nos|nous|nuestra|nuestro|nostra|nostro}",
    "{join us|meeting link|zoom link|teams link|please bring|reception}",
)
_TWO_HINTS = 2


def names_a_job(
    text: str, hits: Mapping[Phrases, list[Range]], subject: str, subject_hits: Mapping[Phrases, list[Range]]
) -> bool:
    """Whether a mail speaks of a place of work to be filled, and not of a flat, a loan or a club one applies for."""
    elsewhere = w.OTHER_AFFAIR in hits or w.OTHER_AFFAIR in subject_hits
    hints: set[str] = set()
    for words, found in ((text, hits), (subject, subject_hits)):
        for group in (w.JOB, w.ROLE):
            of_a_job = (r for r in found.get(group, ()) if words[r.start : r.end].lower() != "salary")
            if any(not (elsewhere and OF_ANYTHING.match(words, r.start)) for r in of_a_job):
                return True
        hints.update(words[r.start : r.end].lower() for r in found.get(w.JOB_HINT, ()))
    if elsewhere:
        return False
    named = (APPLICATION, APPROACH, TASK)
    return len(hints) >= _TWO_HINTS or any(g in hits or g in subject_hits for g in named)


def letter_names_a_job(letter: Letter) -> bool:
    return letter.known(
        "names a job",
        lambda: names_a_job(letter.text, letter.hits, letter.message.subject, letter.subject_hits),
    )


def strangers_mail(letters: Sequence[Letter]) -> bool:
    """Whether there are earlier mails, and none of them has to do with a job or with people who met for one."""
    return bool(letters) and not any(
        letter_names_a_job(x) or (x.says(ABOUT_YOU, RECEIVED) and not x.says(w.OTHER_AFFAIR)) for x in letters
    )


def about_a_job(letter: Letter) -> bool:
    """Whether somebody who hires wrote this, before there was an interview or an outcome."""
    if w.OTHER_AFFAIR in letter.hits or bystands(letter):
        return False
    hiring = letter.says(w.JOB) or (letter.says(w.ROLE) and letter.says(w.JOB_HINT, APPLICATION, APPROACH))
    if letter.says(ACKNOWLEDGING):
        return hiring or letter.says(APPLICATION, w.JOB_HINT)
    if letter.says(TASK):
        low = letter.text.lower()
        employer = hiring or letter.says(APPLICATION, w.JOB_HINT) or _EMPLOYER.search(low) is not None
        return employer and _REQUESTED.search(low) is not None
    if hiring and letter.says(APPROACH) and _OPENING.search(letter.text.lower()):
        return True
    return hiring and (letter.says(ABOUT_YOU, RECEIVED) or invites(letter))


def bystands(letter: Letter, *, by_user: bool = False) -> bool:
    """Whether the mail tells of an interview that is none of the user's with the people it is from or goes to."""
    if letter.says(TOLD):
        return True
    if letter.says(PRESS) and not letter.says(w.ROLE, w.JOB_HINT, APPLICATION):
        return True
    if by_user:
        return False
    if letter.says(THEIRS) and not letter.says(APPLICATION):
        return True
    return letter.says(BYSTANDING) and not letter.says(HOSTING)


def wants_a_step(letter: Letter) -> bool:
    """Whether somebody who hires invites the user, or gives a task."""
    return about_a_job(letter) and (invites(letter) or letter.says(TASK))
