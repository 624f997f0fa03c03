"""Which of Harper's 917 rules a follow-up is read with.

Harper also advises on style, typography and house spelling, which is nobody's slip. What is left out was chosen by
kind first, then by name: rules that spoke on more right than wrong sentences, or in everyday business mail at all,
when all rules were run over both (see docs/decisions/0010-proofreading.md).
"""

from app.text.proofreading import SlipKind

_NOT_SLIPS = frozenset(
    ["Style", "Enhancement", "Readability", "Formatting", "Redundancy", "Regionalism", "Capitalization", "Punctuation"]
)
_NAMED = frozenset(["ItsContraction", "CapitalizePersonalPronouns", "Months", "Weekdays"])  # slips of those kinds
_SPELLING = frozenset(["SpellCheck", "SplitWords"])
LEFT_OUT = frozenset(
    [
        # length, typography, capitals: costly, and never used
        *("LongSentences", "Spaces", "UnclosedQuotes", "Dashes", "OxfordComma", "NumericRangeEnDash", "CommaFixes"),
        *("SentenceCapitalization", "UseEllipsisCharacter", "EllipsisLength", "OrthographicConsistency"),
        *("DiscourseMarkers", "NoFrenchSpaces", "CurrencyPlacement", "NotablePlaces", "USUniversities"),
        *("DisjointPrefixes", "CompoundNouns", "OkToOkay", "FillerWords", "HyphenateNumberDay", "NationalCapitals"),
        *("ExpandGovt", "ExpandThrough", "ExpandMemoryShorthands", "Excellent", "AvoidAndAlso", "CondenseAllThe"),
        *("ExpandMinimum", "LeftRightHand", "ArriveOnWeekday", "AsSoonAsPossible", "Regionalisms"),
        "LookingForwardTo",  # prints words of the text to standard error; our own patterns find the same
        # wrong as often as right
        *("MissingTo", "MissingPreposition", "MergeWords", "MassNouns", "NounVerbConfusion", "PossessiveYour"),
        *("PronounKnew", "ThatThan", "DoToDueTo", "Overall", "QuantifierNumeralConflict", "OneOfTheSingular"),
        *("GoodAt", "MultipleSequentialPronouns", "TheMy", "WantBe", "TheyToThem", "Everyday", "VeryLess", "Someone"),
        *("InflectedVerbAfterTo", "RepeatedWords", "The", "TheLastDays", "TheProperNounPossessive", "RedundantThat"),
        *("WouldNeverHave", "NominalWants", "PronounInflectionBe", "PluralDecades", "ItsPossessive", "PointsOfView"),
        *("InDemandInDepth", "CorrectNumberSuffix", "LitotesDirectPositive", "ThereToTheir", "ModalBeAdjective"),
        *("ResponsibilityFor", "Cant", "QuoteSpacing", "DespiteOf", "Straightforward", "Alongside", "Furthermore"),
        *("AWhile", "OpenCompounds", "Therefore", "ThatWhich", "RoadMap", "ToTo"),
    ]
)


def is_slip(name: str, lint_kind: str) -> bool:
    """Whether what this rule finds is a slip, and not a matter of taste."""
    return name not in LEFT_OUT and (lint_kind not in _NOT_SLIPS or name in _NAMED)


def names_somebody(name: str, words: str) -> bool:
    """Whether the first of two auxiliaries is a month or a person: "May would suit me", "Will can help"."""
    return name == "DoubleModal" and words.startswith(("May ", "Will "))


def kind_of(name: str) -> SlipKind:
    return SlipKind.SPELLING if name in _SPELLING else SlipKind.GRAMMAR
