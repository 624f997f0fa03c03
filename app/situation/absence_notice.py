"""Whether the words alone show a machine's notice of absence, where no header and no subject says so.

Such a notice says that its owner is away now and nothing but what goes with that: thanks for the mail, when they are
back, whom to ask meanwhile. It knows neither the reader's name nor their matter. Whoever adds a word of their own, or
tells of an appointment that they cannot keep, is a person.
"""

import re

from app.mail import Message
from app.situation import automatic_words as w
from app.situation.away_words import ABSENT_ELSEWHERE, AWAY, BACK, GONE
from app.situation.dated import whole_sentences
from app.situation.letter import Letter
from app.text.phrases import Phrases, fold
from app.text.sentences import is_question

_ABSENCE = (AWAY, BACK, GONE)
_LONGEST = 1200  # code points: a notice is short
_MOST_BARE = 6  # lines of a greeting, a sign-off, a name and a post
_BARE = 5  # words of such a line
_NAME = 3  # code points of a name that is looked for
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = 4  # words of a greeting, which may be in lower case
_SAYS = re.compile(  # what may stand before the words of absence, in a sentence about nothing else
    r"(?:(?:hi|hello|hey|dear)[^,.]{0,30}, )?(?:(?:thank|many thanks)[^,.]{0,60}[,-] (?:but )?)?"
    r"(?:please (?:note|be advised)(?: that)? ?|note that ?|unfortunately,? ?|(?:currently|at the moment|at"
    r" present),? ?)?"
    r"(?:(?:(?:i|we|our|the|office|team|company|[^\W\d_]+ [^\W\d_]+ is|[^\W\d_]+ is)(?: |$))"
    r"|(?:(?:i|we)(?:'m|'re|'ll) ?)){0,3}"
    r"(?:(?:am|are|is|will|shall|be|have|has|currently|presently|now|also|still|away|travel?ling|on|in|with|temporarily"
    r"|and|at|the|moment|my|our|from|out|of|office|business|for)(?: |$)){0,8}"
)
_SAYS_ABROAD = re.compile(
    r"(?:[^,.;]{0,60}[,.] ?)?(?:[^,;]{0,30} )?(?:ich|bin|wir|sind|je|suis|serai|nous|estoy|estaré|estamos|sono|sarò"
    r"|ik|ben"
    r"|wij|estou|estarei|jestem|przebywam|będę|me)(?: [^,;]{0,60})?|(?:[^\W\d_]+ )?(?:actuellement|actualmente"
    r"|attualmente|momenteel|atualmente|obecnie|derzeit|zurzeit|momentan)?(?: [^,;]{0,30})?"
)
_COMES_BACK = re.compile(
    r"^(?:[^,.]{0,40}, ?)?(?:i|we|i'm|i'll|we'll|ich|wir|je|nous|ik|wij)\b[^,;]{0,80}\b(?:will be back|'ll be back"
    r"|will return|'ll return"
    r"|returning (?:on|by|next|mon|tue|wed|thu|fri|the|\d)|be back (?:on|by|tomorrow|next|mon|tue|wed|thu|fri)|ab"
    r"|erst|wieder|serai de retour|reviendrai|rentrerai"
    r"|weer|terug)\b|^(?:ab|vanaf|à partir|a partir|desde|dal|od|back (?:on|by|tomorrow|next|mon|tue|wed|thu|fri)"
    r"|returning (?:on|by|tomorrow|next|mon|tue|wed"
    r"|thu|fri|\d)|volveré|regresaré|rientrerò|tornerò|voltarei|regressarei|retornarei|wracam|wrócę)\b"
)
_PERSONAL = re.compile(
    r"\b(?:you (?:will|can|have|are|may|want|said|were)|you'\w+|let's|let (?:me|us) know|your (?!e-?mail|mail"
    r"|messages?|request|inquiry|enquiry|patience|understanding|call)|could we|shall we|though|myself)\b"
)
_APPOINTMENT = re.compile(
    r"\b(?:(?:on|this|next) (?:\w+day|week|month|afternoon|morning|the \d|\d)|tomorrow|today|tonight)"
)
_ENDS = re.compile(r"\b(?:until|till?|through|return\w*|back|reply|respond|answer)\b")
_TURN = re.compile(r",? (?:but|so|then) ")
_ENGLISH = re.compile(r"\b(?:the|i|i'm|we|of|my|and|is)\b")
_MEANWHILE = re.compile(
    r"\b(?:urgen\w+|immediate\w*|emergenc\w+|assistance|in my absence|please (?:e-?mail|call|phone|text|write|ring"
    r"|ask|see)|contact\w*|reach\w*|cover(?:s|ing) for|forwarded|limited access"
    r"|access to (?:my )?e-?mail|no access|(?:read|check\w*|monitor\w*|respond\w*|reply|replying|answer\w*|repl\w+)"
    r"|get back to you|direct your|colleagues?|dring\w+|wenden|vertretung|vertritt|erreichen|weitergeleitet|gelesen"
    r"|(?:be)?antworte\w*|rückkehr|kein\w* zugriff|urgence|contacter|joindre|adresser|répon\w+|retour|accès|urgente\w*"
    r"|contact[aeo]\w*|dir[ií]ja\w*|respond\w+|contestaré|regreso|acceso|urgenz\w*|rivolger\w+|rispond\w+|rientro"
    r"|spoed\w*|dringende|beantwoord\w*|terugkomst|collega|urgência|contat\w+|retorno|pilnych|kontakt\w*|odpowiem"
    r"|odpisz\w+|powrocie)\b|返信|連絡|緊急|至急"
)
_SUBJECT = re.compile(
    r"(?!i\b|we\b|ich\b|wir\b|je\b|this|it|my|our|the|office|currently)([^\W\d_]+)(?: [^\W\d_]+)? (?:is|isn't|has"
    r"|will|ist|hat|wird|est|est|está|è|jest)\b"
    r"|(?:my|our|meine?|unsere?|mon|ma|mi|il mio|la mia|mijn) (?:colleague|manager|boss|assistant|director|kolleg|chef"
    r"|collègue|compañer|jefe|jefa|collega)"
)
_PAST = re.compile(r"\b(?:was|were|have been|had|sorry|war|étais|était|estuve|estaba|ero|estive|byłem|byłam)\b")
_OWN_MATTER = re.compile(
    r"\b(?:salary|start date|contract|interview\w*|candidate\w*|candidacy|position|role|offer|decision|decide"
    r"|feedback|case study|resume|résumé|cv"
    r"|vorstellungsgespräch|bewerbungsgespräch|stelle|entscheidung|entretien|décision|entrevista|decisión|colloquio"
    r"|decisione|sollicitatiegesprek|beslissing|decisão|rozmow\w+|decyzj\w+)\b"
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|day|afternoon)|greetings|hallo|guten tag|sehr geehrte|liebe|bonjour|madame"
    r"|hola|buenos días|estimad\w+|buongiorno|salve|gentile|goedendag|geachte|beste|olá|prezad\w+|bom dia|dzień dobry"
    r"|szanown\w+|お世話|いつも)"
)


def reads_as_notice(letter: Letter) -> bool:
    """Whether every sentence belongs to a notice of absence. Titles of absence are judged elsewhere."""
    subject = letter.message.subject.lower().lstrip(" [(*!")
    return not (subject.startswith(w.ABSENT) or AWAY in letter.subject_hits) and words_of_notice(letter)


def words_of_notice(letter: Letter) -> bool:
    """Whether every sentence belongs to a notice of absence, whatever the title."""
    if len(letter.text) > _LONGEST or letter.message.calendar is not None:
        return False
    told = not letter.hits.keys().isdisjoint(_ABSENCE) and any(_may_tell(letter, role) for role in _ABSENCE)
    if not told and (letter.text.isascii() or not _elsewhere(letter.text)):
        return False
    now = False
    bare = 0
    for start, end in whole_sentences(letter.text):
        low = " ".join(fold(letter.text[start:end]).split())
        own = _OWN_MATTER.search(low)
        if is_question(low) or _PAST.search(low) or (own and not _MEANWHILE.search(low)):
            return False
        if _elsewhere(low):
            now = True
        elif not own and _absent(letter, start, end, low):
            if _of_another(low, letter.message):
                return False
            now = now or _APPOINTMENT.search(low) is None or _ENDS.search(low) is not None
            if any(not _MEANWHILE.search(low, m.end()) for m in _TURN.finditer(low)):
                return False
        elif not (_MEANWHILE.search(low) or low.startswith(w.THANKS_FOR_MAIL)):
            bare += 1
            if bare > _MOST_BARE or not (len(low.split()) <= _BARE or _GREETING.match(low)):
                return False
    return now and not _names_reader(letter.message, letter.text)


def _may_tell(letter: Letter, role: Phrases) -> bool:
    """A cheap look: most mails only "get back to you"."""
    return any(not letter.text.startswith(" to ", hit.end) for hit in letter.hits.get(role, ()))


def _elsewhere(text: str) -> bool:
    return any(words in text for words in ABSENT_ELSEWHERE)


def _of_another(low: str, message: Message) -> bool:
    """Whether somebody else than the sender is said to be away: then a colleague writes."""
    subject = _SUBJECT.match(low)
    own = fold(message.sender.name).split() if message.sender else []
    return subject is not None and subject[1] not in own


def _absent(letter: Letter, start: int, end: int, low: str) -> bool:
    """Whether the sentence tells that its writer is away or when they are back, before anything else."""
    if any(start <= hit.start < end for hit in letter.hits.get(GONE, ())):
        return True
    for hit in letter.hits.get(AWAY, ()):
        if start <= hit.start < end and not _PERSONAL.search(low):
            left = " ".join(fold(letter.text[start : hit.start]).split())
            if _SAYS.fullmatch(left) or (not _ENGLISH.search(low) and _SAYS_ABROAD.fullmatch(left)):
                return True
    back = any(start <= hit.start < end for hit in letter.hits.get(BACK, ()))
    return back and _COMES_BACK.search(low) is not None and not _PERSONAL.search(low)


def _names_reader(message: Message, text: str) -> bool:
    """Whether a name of those written to is in the text. "I will" is no Will, unless the mail begins with him."""
    words = _WORD.findall(text)
    words += [word.title() for word in words[:_OPENING]]
    return any(
        name in words
        for to in message.recipients
        for name in _WORD.findall(f"{to.name} {to.local.title()}")
        if len(name) >= _NAME
    )
