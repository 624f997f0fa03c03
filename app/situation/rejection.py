"""Whether a letter turns the reader down.

Two tiers of evidence. A sentence in which the writer decides against the reader, or for somebody else, is enough
by itself. Courtesies of a refusal ("unfortunately", "we wish you luck with your search") prove nothing alone, since
delays and acknowledgements have them too; two of different kinds do, when nothing says that the matter is still open.
What is only supposed ("if you are not selected") is neither.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.situation.clause import Clause, without_citations
from app.situation.letter import Letter
from app.situation.next_round import invites
from app.situation.offer import offer
from app.situation.refusal import Refusal, refusal
from app.situation.refusal_abroad import ABROAD, refusal_abroad
from app.situation.refusal_everyday import EVERYDAY, refusal_everyday
from app.situation.refusal_words import DECISIONS, REACH, TURNS
from app.text.phrases import Phrases, Range, phrases


@dataclass(frozen=True, slots=True)
class Rejection:
    """`quote` is `text[start:end]` of the letter: the sentence that says it most clearly.

    `implicit`: nobody says that the reader was turned down; it follows from what they say of others, of the
    position or of the future.
    """

    quote: str
    start: int
    end: int
    implicit: bool


REGRET = phrases(
    "unfortunately",
    "regretfully",
    "regrettably",
    "sadly",
    "heavy heart",
    "{have|had} to be the one",
    "bearer of",
    "regret to {inform|tell|say|advise}",
    "regret that",
    "sorry to {inform|tell|say|let|advise|report|share|have to}",
    "sad to {inform|tell|say|let}",
    "disappointing",
    "not the {news|outcome|answer|result|decision|response} you",
    "not what you {were hoping|hoped|had hoped|wanted|were expecting|expected}",
    "{wish|hoped|wished} {i|we|to} {had|have} better news",
    "isn't the {news|outcome|answer|result} you",
    "never easy {news|to}",
    "{bad|rotten|sad|tough|unwelcome|awful} news",
    "{gutted|heartbroken}",
    "{not|cannot|can't|couldn't|don't} {have |give |bring |send |offer |}{you |}{any |}{better|happier} news",
    "let you down",
    "{mess|messing} you around",
    "this isn't the {email|message|call}",
    "no luck {this time|i'm afraid|on this one}",
    "no easy way to {say|put}",
    "{i'm|i am|we're|we are} afraid",
)
WISHES = phrases(
    "{wish|wishing} you{ all| only|}{ of|}{ the| every| much| continued| good| great| lots of|}{ very|}"
    "{ best| success| luck| well|}",
    "{best of|good} luck",
    "all the best {for|in|with} {your|the}",
    "{continued|much|every} success",
    "best wishes {for|in|with} {your|a|the}",
)
REASONS = phrases(
    "more closely",
    "{better|more closely|best} {aligned|align|aligns|match|matches|fit|fits|suited|meet|meets}",
    "not an easy decision",
    "{difficult|hard|tough} {decision|decisions|choice|choices}",
    "decision was not easy",
    "{many|number of|so many|several} {highly |}{qualified|strong|excellent|talented|terrific} "
    "{candidates|applicants|applications}",
    "{highly|very|extremely|really|so} competitive",
    "{although|while|though} we were {very |really |}impressed",
    "{you should be|be} {very |really |}proud",
    "{don't|do not|please don't} be {discouraged|disheartened|put off}",
    "{tough|hard|difficult|close|very close} call",
    "{was|were} {really |very |}{close|impressive|impressed}",
    "{field|competition|standard|calibre|caliber} was",
    "hard to hear",
    "{loved|enjoyed|appreciate} {you |your |}{meeting|talking|speaking|interviewing|getting|everything|chatting}{ you"
    "|}",
    "{liked|loved} you",
    "you're welcome to try again",
    "nothing personal",
    "you interviewed {very |really |}well",
    "{in the end|ultimately|after careful consideration|after much deliberation}",
)
SOUGHT = phrases(
    "{want|wanted|wants|need|needed|needs|prefer|preferred|looking for|after} {somebody|someone|a candidate|a person"
    "|candidates|applicants|people} {who|whose|with|that}"
)
FILED = phrases(
    "{keep|keeping|retain|hold|have|leave} your {resume|résumé|cv|profile|details|information|info|application|"
    "contact information|contact details|application details|data}{ details|} {on|in} {file|record|our|mind|hand}",
    "{remain|stay} in our",
    "{bear|keep} you in mind for",
    "remain on file",
    "{our|searchable} database",
)
AGAIN = phrases(
    "{future|other|upcoming} {openings|opportunities|roles|positions|vacancies|requisitions}",
    "{future|other} {job |career }opportunities",
    "{apply|applying|consider us|try} again",
    "reapply",
    "{stay|keep} {connected|in touch}",
    "see you again",
    "when {a|another|the right} {new |suitable |}{position|opportunity|role|opening}",
)
OPEN = phrases(
    "application {has been|was|is} {successfully |}{received|submitted|complete|incomplete}",
    "receipt of your",
    "{will|shall|to} {review|be reviewing|be in touch|evaluate|assess}",
    "{under|in} review",
    "next {steps|step|round|stage}",
    "{currently|being|been|are|is|be} {reviewing|reviewed|evaluated|assessed}",
    "get back to you",
    "be in touch",
    "reach out {to you |}{if|should|when|once|with}",
    "contact you {if|shortly|soon|directly|should|as soon}",
    "{will|shall} {contact|notify|update|inform} you",
    "hear {back |}from us",
    "application status",
    "status of your application",
    "{no|not made a|not made any|not reached a|yet to make a|not taken a} {final |hiring |}decision",
    "still {interviewing|reviewing|deciding|considering|waiting|open|in|under|finalising|finalizing}",
    "still {evaluating|looking}",
    "remains open",
    "decision {will be|is} {made|expected|pending}",
    "talent {community|network} member",
    "welcome to",
    "{move|moved|moving} {it|the interview|our call|the call|your interview|our meeting|the meeting}",
    "reschedul{e|ed|ing}",
    "postpone{|d}",
    "you {have |}decided",
    "{your|your application} withdrawal",
    "withdrawn your",
    "a new {time|date}",
    "another {time|date|day|slot}",
)
FAVOURED = phrases(
    "{you are|you're|you remain|you stay|you're still|you are still} {our|the|my|among our|one of our} "
    "{choice|pick|top|first {choice|pick|preference}|favourite|favorite|leading|lead|strongest|best|preferred"
    "|number one|clear|main|remaining}",
    "{you are|you're} {still |very much |still very much }"
    "{in the running|under consideration|in the process|shortlisted}",
    "{look|looking} forward to {meeting|seeing|speaking with|talking to|talking with|hosting|welcoming} you {on|at"
    "|there"
    "|then|again on|again at|next|tomorrow|in person}",
    "{look|looking} forward to {your visit|having you}",
    "{you are|you're} {still |}a {finalist|front-runner|frontrunner|top candidate}",
    "{you are|you're} {still |now |}{in|among} the {final|last} {two|three|four|five|few|handful}",
    "{you are|you're} {still |very much |still very much |absolutely |absolutely still |}{in it|in play|in the mix"
    "|in contention|alive|in the race}",
    "{it's|it is|now|just|only} down to you and",
)
TAKEN_BACK = phrases(
    "{sent|was} in error",
    "by mistake",
    "was {meant|intended|sent} {for|to} {another|somebody|someone|a different|the wrong}",
    "{disregard|ignore} {our|the|my|that|this} {previous|last|earlier|email|mail}",
)
THANKS = phrases(
    "{your|the} interest {in|you}",
    "{considering|for considering|consider} a career",
    "for applying",
    "your application",
    "the time you",
    "your time",
)

_SEARCH = re.compile(r"\b(?:search|future|endeavou?rs?|career|pursuits?|hunt|elsewhere|journey|goals|next)\b")
_OUTLOOK = re.compile(
    r"^will (?:bear|keep)\b|\b(?:we|i)(?:'ll| will| would|'d| shall| hope| have| encourage)\b|\bwill remain\b"
    r"|\bplease\b|\bfeel free\b"
)
_SUPPOSED = re.compile(r"\b(?:if|should|whether|unless)\b")
_ARISES = re.compile(
    r"\b(?:if|should|when|as soon as)(?: (?!you\b)[\w']+){0,8} (?:arises?|opens?|opening|comes? (?:up|along)|suitable"
    r"|suits?|matching|match(?:es)?|becomes?|role|position|vacanc(?:y|ies)|opportunit(?:y|ies)|something)\b"
)
_DELAYED = re.compile(
    r"\b(?:interview|call|meeting|(?<!made an )appointment|(?:mon|tues|wednes|thurs|fri)day|week|sick|ill|delay\w*"
    r"|slip(?:s|ped|ping)?|held up|overdue|longer than|later than|pushed back|late|busy|reply|respond|response"
    r"|feedback|volume|traffic|office|moved|reschedul\w+|system|technical|link|reimburse\w*)\b"
)


def rejection(letter: Letter) -> Rejection | None:
    """The refusal in a letter that somebody sent to the user, or None."""
    if not letter.says(DECISIONS, REGRET, WISHES, FILED, AGAIN, ABROAD, EVERYDAY) or TAKEN_BACK in letter.hits:
        return None
    hints: list[Clause] = []
    implied: Clause | None = None
    for clause in letter.sentences.at(_decisive(letter)):
        worth = refusal(without_citations(letter.text, clause))
        if worth is Refusal.PLAIN:
            return None if _continues(letter) else _found(letter, clause, implicit=False)
        if worth is Refusal.IMPLIED:
            implied = implied or clause
        elif worth is Refusal.HINT:
            hints.append(clause)
    if implied is not None:
        return None if _continues(letter) else _found(letter, implied, implicit=True)
    abroad = refusal_abroad(letter)
    if abroad is not None:
        return None if _continues(letter) else _found(letter, abroad[0], implicit=abroad[1])
    if OPEN in letter.hits and not _only_filed(letter):
        return None
    plain = refusal_everyday(letter)
    if plain is not None:
        return None if _continues(letter) else _found(letter, plain, implicit=False)
    signs = hints[:2]
    needed = 2 - (bool(signs) and THANKS in letter.hits)
    needed += "?" in letter.text  # who turns somebody down hardly asks them anything
    signs.extend(_courtesies(letter, needed - len(signs), hints))
    return None if len(signs) < needed or _continues(letter) else _found(letter, signs[0], implicit=True)


def _only_filed(letter: Letter) -> bool:
    """Whether all that is open is another position, for which papers are kept: "on file, and contact you should …"."""
    if FILED not in letter.hits or WISHES not in letter.hits:
        return False
    filed = [(c.start, c.end) for c in letter.clauses(FILED) if _ARISES.search(c.low)]
    return all(any(start <= hit.start < end for start, end in filed) for hit in letter.hits[OPEN])


def _decisive(letter: Letter) -> Iterator[Range]:
    """The decisions with a turn near them: in everyday mail hardly any, so that few sentences are looked at."""
    turns = letter.hits.get(TURNS, ())
    at = 0
    for hit in letter.hits.get(DECISIONS, ()):
        while at < len(turns) and turns[at].start < hit.start - REACH:
            at += 1
        if at < len(turns) and turns[at].start <= hit.start + REACH:
            yield hit


def _continues(letter: Letter) -> bool:
    """Whether the letter, whatever else it says, goes on with the reader: another position, another round."""
    return FAVOURED in letter.hits or invites(letter) or offer(letter) is not None


def _courtesies(letter: Letter, enough: int, hints: list[Clause]) -> list[Clause]:
    """One sentence for each kind of courtesy of a refusal; fewer than `enough` kinds are not worth the look."""
    kinds = [g for g in (REGRET, REASONS, SOUGHT, WISHES, FILED, AGAIN) if g in letter.hits]
    if len(kinds) < enough:
        return []
    found = []
    for group in kinds:
        clause = next((c for c in letter.clauses(group) if _counts(group, c.low)), None)
        if clause is not None and not (group is SOUGHT and clause in hints):
            found.append(clause)
    return found


def _counts(group: Phrases, low: str) -> bool:
    if _SUPPOSED.search(low) and not (group is FILED and _ARISES.search(low)):
        return False
    if group is REGRET:
        return _DELAYED.search(low) is None
    if group is WISHES:
        return _SEARCH.search(low) is not None
    return group in (REASONS, SOUGHT) or _OUTLOOK.search(low) is not None


def _found(letter: Letter, clause: Clause, *, implicit: bool) -> Rejection:
    return Rejection(letter.text[clause.start : clause.end], clause.start, clause.end, implicit)
