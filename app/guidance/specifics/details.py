"""What in a note could only come from this interview: its topics, its role, its people, the words of its thread."""

import re
from collections.abc import Iterator

from app.situation import Situation
from app.text.phrases import Range, phrases
from app.text.reading import Reading
from app.text.sentences import Sentence

ABOUT = phrases(
    "{talk|talked|talking|speak|spoke|speaking|chat|chatted|chatting|discuss|discussed|discussing|discussion|conversation|hear|hearing|heard|"
    "learn|learned|learnt|learning|told me|tell me|said|insight|insights|thoughts|perspective|view|explanation|overview|questions|talk|story} "
    "{more |a bit |a little |so much |in detail |with you |with me |with the team |that we had |we had |yesterday |today |this morning |}"
    "{about|on|into|regarding|around|of how|how|that|what|why}",
    "{discuss|discussed|discussing|described|describing|explained|explaining|mentioned|showed|shared|outlined}",
    "{especially|particularly|in particular|above all|such as|for example|for instance|specifically}",
    "the {idea|challenge|problem|question|plan|plans|move|project|example|story|part|point|way} {of|to|that|about|with|you|where|in which}",
    "your {work|project|projects|approach|plans|plan|research|focus} {on|to|for|with|in}",
    "{as|like} you {said|mentioned|put it|described}",
)
ROLE = phrases("{position|role|job|opening|internship|post|vacancy|traineeship|apprenticeship|fellowship}")
ROLE_AS = phrases(
    "{position|role|job|post|work|working} {as|of} {a|an|the|your}",
    "{join|joining|join you|joining you} as {a|an|your}",
)
TEAM = phrases("{team|group|department|lab|unit|practice|division}")

_PLAIN = frozenset(
    [
        "the",
        "this",
        "that",
        "a",
        "an",
        "your",
        "our",
        "my",
        "any",
        "open",
        "available",
        "new",
        "exciting",
        "interesting",
        "great",
        "wonderful",
        "amazing",
        "fantastic",
        "same",
        "whole",
        "entire",
        "current",
        "potential",
        "possible",
        "particular",
        "job",
        "work",
        "and",
        "in",
        "for",
        "of",
        "with",
        "to",
        "at",
        "on",
        "perfect",
        "dream",
        "good",
        "right",
        "key",
        "leading",
        "important",
        "challenging",
        "rewarding",
        "unique",
        "its",
        "their",
        "such",
        "no",
        "your'e",
        "i",
        "we",
        "you",
        "interview",
        "hiring",
        "entire",
        "rest",
        "other",
        "each",
        "every",
        "recruiting",
        "recruitment",
        "talented",
        "small",
        "big",
        "friendly",
        "nice",
        "lovely",
        "company's",
        "company",
        "you've",
    ]
)
_VAGUE = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "your",
        "you",
        "my",
        "me",
        "i",
        "we",
        "us",
        "our",
        "it",
        "its",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "and",
        "or",
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "with",
        "more",
        "position",
        "role",
        "job",
        "opportunity",
        "opportunities",
        "company",
        "organization",
        "organisation",
        "team",
        "interview",
        "everything",
        "things",
        "something",
        "experience",
        "background",
        "qualifications",
        "skills",
        "resume",
        "career",
        "fit",
        "myself",
        "you're",
        "i'm",
        "what",
        "how",
        "about",
        "next",
        "steps",
        "step",
        "details",
        "detail",
        "information",
        "great",
        "very",
        "really",
        "so",
        "much",
        "would",
        "could",
        "can",
        "will",
        "me",
        "all",
        "some",
        "any",
        "yours",
        "today",
        "yesterday",
        "week",
        "work",
        "working",
        "have",
        "had",
        "has",
        "do",
        "does",
        "did",
        "love",
        "like",
        "people",
        "culture",
        "place",
        "business",
        "vision",
        "future",
        "goals",
        "expectations",
        "responsibilities",
        "requirements",
        "process",
        "time",
        "meeting",
        "conversation",
        "discussion",
        "thoughts",
        "mission",
        "values",
        "day",
        "there",
        "here",
        "also",
        "just",
        "as",
        "from",
        "they",
        "their",
        "them",
        "she",
        "he",
        "who",
        "which",
        "when",
        "where",
        "why",
        "if",
        "not",
        "one",
        "lot",
        "bit",
        "little",
    ]
)
_COMMON = frozenset(
    [
        "application",
        "applied",
        "applying",
        "interview",
        "interviews",
        "interviewing",
        "interviewed",
        "position",
        "opportunity",
        "company",
        "candidate",
        "candidates",
        "confirm",
        "confirmed",
        "conversation",
        "discuss",
        "discussion",
        "experience",
        "forward",
        "information",
        "invitation",
        "looking",
        "meeting",
        "message",
        "morning",
        "afternoon",
        "evening",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "please",
        "possible",
        "question",
        "questions",
        "regards",
        "schedule",
        "scheduled",
        "sincerely",
        "thanks",
        "thank",
        "their",
        "there",
        "today",
        "tomorrow",
        "yesterday",
        "weeks",
        "would",
        "could",
        "should",
        "received",
        "regarding",
        "respond",
        "response",
        "another",
        "available",
        "because",
        "before",
        "being",
        "between",
        "definitely",
        "during",
        "everything",
        "excited",
        "follow",
        "great",
        "hearing",
        "hello",
        "however",
        "interested",
        "kindly",
        "learn",
        "learning",
        "meet",
        "needed",
        "office",
        "people",
        "pleasure",
        "really",
        "reach",
        "share",
        "sharing",
        "speak",
        "speaking",
        "still",
        "sure",
        "taking",
        "talk",
        "talking",
        "team",
        "time",
        "update",
        "wanted",
        "week",
        "weekend",
        "welcome",
        "where",
        "whether",
        "which",
        "while",
        "wonderful",
        "working",
        "years",
        "hiring",
        "manager",
        "recruiter",
        "talent",
        "calendar",
        "invite",
        "attached",
        "details",
        "enjoyed",
        "enjoy",
        "decision",
        "feedback",
        "process",
        "position's",
        "first",
        "second",
        "final",
        "round",
        "phone",
        "video",
        "teams",
        "zoom",
        "google",
        "hangouts",
        "skype",
        "dear",
        "kind",
        "best",
        "warm",
        "again",
        "about",
        "after",
        "always",
        "appreciate",
        "appreciated",
        "both",
        "email",
        "mail",
        "letter",
        "little",
        "helpful",
        "helps",
        "helping",
        "joining",
        "join",
        "let",
        "lovely",
        "many",
        "might",
        "moment",
        "never",
        "nice",
    ]
)
_LONG = 6  # letters of a word that can be a term of the thread
_WORDS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,%]*")
_TIMES = re.compile(r"\d{1,2}(?:[:.]\d{2})?|20\d\d|19\d\d")


def details(draft: Reading, situation: Situation) -> Iterator[Range]:
    """Places in `own_text` that are about this interview and no other; none when any candidate could have written it."""
    yield from _from_record(draft, situation)
    yield from _roles(draft)
    for hit in draft.found(ABOUT):
        sentence = draft.sentence_at(hit.start)
        if sentence and _says_something(sentence, hit.end, draft):
            yield hit
    yield from _names(draft, situation)
    yield from _terms(draft, situation)


def _from_record(draft: Reading, situation: Situation) -> Iterator[Range]:
    record = situation.record
    noted = {w.lower() for note in (*record.notes, record.role or "") for w in _WORDS.findall(note) if len(w) > 3}
    wanted = noted - _COMMON - _VAGUE
    if wanted:
        stems = {_stem(w) for w in wanted}
        yield from (Range(w.start, w.end) for w in draft.words if _stem(w.low) in stems)


def _roles(draft: Reading) -> Iterator[Range]:
    yield from draft.found(ROLE_AS)
    for hit in draft.found(ROLE, TEAM):
        sentence = draft.sentence_at(hit.start)
        if sentence is None:
            continue
        before = [w.low for w in sentence.words if w.end <= hit.start][-1:]
        after = [w.low for w in sentence.words if w.start >= hit.end][:2]
        if (before and before[0] not in _PLAIN) or (
            after[:1] in (["in"], ["for"]) and after[1:] and after[1] not in _VAGUE
        ):
            yield hit


def _says_something(sentence: Sentence, at: int, draft: Reading) -> bool:
    """Whether words of substance follow: "talking about the position" has none, "about the harbour audit" has."""
    known = _known_names(draft)
    follow = [w.low for w in sentence.words if w.start >= at][:14]
    return any(w not in _VAGUE and w not in _COMMON and w not in known and len(w) > 3 for w in follow)


def _known_names(draft: Reading) -> set[str]:
    names = (a.name or a.local for a in draft.recipients)
    domains = (a.domain.split(".")[0] for a in draft.recipients)
    return {w.lower() for name in (*names, *domains) for w in _WORDS.findall(name)}


def _names(draft: Reading, situation: Situation) -> Iterator[Range]:
    """Capitalised words inside a sentence: products, places, colleagues; not the reader, the company or a weekday."""
    known = _known_names(draft) | {w.lower() for w in _WORDS.findall(situation.company or "")}
    for sentence in draft.sentences:
        for word in sentence.words[1:]:
            if (len(word.text) > 1 and word.text[0].isupper() and word.low not in known | _COMMON | _VAGUE) or (
                word.text[0].isdigit()
                and not _TIMES.fullmatch(word.text)
                and not word.low.endswith(("st", "nd", "rd", "th", "am", "pm"))
            ):
                yield Range(word.start, word.end)


def _terms(draft: Reading, situation: Situation) -> Iterator[Range]:
    """Longer words that the thread used too."""
    theirs = {
        _stem(w.lower())
        for mail in situation.received
        for w in _WORDS.findall(f"{mail.subject} {mail.text}"[:20_000])
        if len(w) >= _LONG
    }
    for word in draft.words if theirs else ():
        if len(word.low) >= _LONG and word.low not in _COMMON and word.low not in _VAGUE and _stem(word.low) in theirs:
            yield Range(word.start, word.end)


def _stem(word: str) -> str:
    """Enough to see that reports and report, migration and migrating are one thing."""
    return word.removesuffix("'s").removesuffix("’s")[:7] if len(word) > 7 else word.removesuffix("s")
