"""Words in capitals: which are common words, which join a row, which speak to the reader, which are code."""

import re

_EMPHATIC_LISTED = """
    absolutely again all already also always any anybody anyone anything are before best better big but can
    cannot can't could crucial definitely did didn't do does doesn't don't done each either enough entire ever
    every everyone everything exactly excellent excited extremely finally free full fully get give good great
    had happy hard hate have haven't hello help here highly how immediately important incredible incredibly
    isn't just kindly know last late let love loved many me mine more most much must my need needed needs never
    no nobody none not nothing now once one only other our over own perfect please promise promised quick
    quickly read real really remind respond response reply same seriously she should so some soon sorry still
    stop such sure tell thank thanks that then these this those time today tomorrow tonight too totally truly
    two twice until urgent urgently very wait waiting want was wasn't we were what what's when where which while
    whole whose why will with without won't wonderful work worst would wrong yes yet you your yours answer
"""
EMPHATIC = frozenset(_EMPHATIC_LISTED.split())
"""Words that are no abbreviations and mean something of their own when they stand alone in capitals."""

_JOINING_LISTED = """
    a i am an as at be by for go he hi his her if in is it its me my no of ok on or our so to up us we who out
    off
"""
JOINING = frozenset(_JOINING_LISTED.split())
"""Short words that alone may be abbreviations ("IT", "US"), but join a row of words in capitals."""

_COMMON_LISTED = """
    about after afternoon application apply asked because been being call called candidate chance check come
    company consider contact day days decision email even experience feedback find first follow forward getting
    going hear heard hire hired hope hoping hours interest interested interview into job keep letter like long
    look looking made mail make making mean message minute money month months morning name next nice note offer
    old opportunity people person place position question rather receive received regards right role said say
    see send sent since someone something speak take taking talk team than think thought through told try trying
    unacceptable under understand update use used week weeks well went world write writing year years yours
    attention action required notice information ridiculous amazing awesome
"""
COMMON = EMPHATIC | frozenset(_COMMON_LISTED.split())

_KEYWORDS_LISTED = """
    select from where having join group order null union and or xor not in like between exists any all some on as set
    into values update delete insert with over when case only using fetch first next last if then else end true false
    count max min sum get post put patch read write find match return now is by limit distinct
"""
KEYWORDS = frozenset(_KEYWORDS_LISTED.split())
"""Words of programming languages that are common words as well."""

PLAINLY_CODE = frozenset(
    [
        "having",
        "select",
        "from",
        "join",
        "group",
        "null",
        "union",
        "and",
        "or",
        "xor",
        "insert",
        "exists",
        "between",
        "like",
        "values",
    ]
)
"""Keywords that nobody raises the voice with."""

STRESSED = frozenset(["not", "now", "all", "any", "only", "first", "last", "next", "is", "some"])
"""Keywords with which one often does."""

ARTICLES = frozenset(("a", "an", "the"))

TERM = re.compile(
    r"(?:clauses?|statements?|quer(?:y|ies)|keywords?|operators?|commands?|functions?|conditions?|joins?|filters?|gates?|"
    r"subquer(?:y|ies)|expressions?|predicates?|constraints?|requests?|endpoints?|methods?|calls?|cases?|values?|branch(?:es)?)"
)
TECHNICAL = re.compile(
    r"\b(?:sql|quer(?:y|ies)|boolean|operators?|clauses?|spreadsheet|excel|formulas?|http|api|regex|cypher|postgres\w*|mysql|"
    r"keywords?|subquer(?:y|ies)|syntax|logic)\b"
)

_ADDRESSING_LISTED = """
    i me my we you your please why answer reply respond now not never asap urgent immediately thanks thank hello
    help call
"""
ADDRESSING = frozenset(_ADDRESSING_LISTED.split())
