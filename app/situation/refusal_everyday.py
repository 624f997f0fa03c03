"""Refusals as people write them to somebody they know: short, and without a word of hiring in the sentence.

Each names an outcome ("a no from us", "it didn't work out", "you were our second choice"). Of a meeting or a thing
the same may be said, so a sentence that names one is none.
"""

import re

from app.situation.clause import Clause
from app.situation.letter import Letter
from app.text.phrases import phrases

EVERYDAY = phrases(
    "a {no|pass} {from|for} {us|me|them|our side|the {team|client|panel}}",
    "{to|gonna|will|we'll} pass",
    "make {this|it} work",
    "the other {person|candidate|one|finalist|guy}",
    "{pass|passing|passed} {on {this|you|your}|this time|for now|here}",
    "{gone|went|going|go} {another|a different|a separate} way",
    "with {others|other people|somebody else|someone else}",
    "{didn't|did not|haven't|have not} {get|got|gotten} {the|this} {job|position|role|post|internship|place}",
    "work{|ed} out",
    "second choice",
    "{runner-up|runner up}",
    "{close second|came second}",
    "{wasn't|was not} {meant |}to be",
)
_WRITER = r"(?:we|i|they|(?:the|our|my) (?:\S+ )?(?:team|panel|committee|board|manager|managers|company|colleagues))"
_SAID = re.compile(
    r"(?:^|\b(?:sorry|afraid|so|but|that) )(?:\S+ ){0,3}?(?:it's|it is|that's|this is|it was|answer is) (?:\S+ ){0,2}?"
    r"a (?:no|pass) (?:from|for) (?:us|me|them|our side|the (?:team|client|panel))\b(?! (?:on|to|for|about"
    r"|regarding)\b)"
    rf"|\b{_WRITER}(?: (?:are|am|have|will|had|has|is|must|decided|going|need|to)|'re|'m|'ve|'ll|'d)*"
    r" pass(?:ing|ed)? (?:on (?:you|your (?:application|candidacy|profile)|this(?: one| time)?)(?! (?:to|along|it)\b)"
    r"|this time|for now|here)\b"
    rf"|\b{_WRITER}(?: (?:are|am|have|will|had|has|is|decided|decision|going|gonna|need|to)|'re|'m|'ve|'ll|'d)*"
    r" (?:to|gonna|will|'ll) pass(?:[.!;]|$)"
    r"|\b(?:not|[a-z]{2,6}n't) (?:\S+ ){0,8}?make (?:this|it) work\b(?! for\b)"
    r"|\bthe other (?:\S+ )?(?:person|candidate|one|finalist|guy) (?:got|took|won|edged|was picked|was chosen)\b"
    rf"|\b{_WRITER}(?: (?:are|am|have|will|had|has|is|decided|chose|chosen|opted|going|to)|'re|'m|'ve|'ll|'d)*"
    r" (?:go|gone|went|going) (?:another|a different) way\b"
    r"|\b(?:decided|chosen|chose|opted|elected) to (?:continue|proceed|go|move|carry on)(?: \w+)? with (?:others"
    r"|other people|somebody else|someone else)\b"
    r"|\byou (?:\S+ )?(?:did not|didn't|haven't|have not) (?:get|got|gotten) (?:the|this) (?:job|position|role|post"
    r"|internship|place)\b(?! (?:description|ad|advert|details|spec|profile|listing|title|link|posting))"
    r"|\b(?:it|this(?: one)?|things)(?: has| have| had|'s| is| was)?(?: did not| didn't| not| isn't| hasn't"
    r"| haven't| won't| will not)(?: going to| gonna)? work(?:ed)? out\b"
    r"|\byou (?:were|are|came|finished|ended up|made)(?: \S+){0,2}?"
    r" (?:second choice|runner[- ]up|close second|second)\b"
    r"|^(?:\S+ ){0,3}?(?:it|this) (?:was not|wasn't) (?:meant )?to be\b"
)
_OTHER_MATTER = re.compile(
    r"\b(?:interview|calls?|meeting|appointment|slots?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|today|tomorrow|time slot"
    r"|date|booking|room|zoom|link|travel|visit|lunch|dinner|coffee|permit|visa|parking|remote|salary|sponsor\w*"
    r"|reschedul\w*|\d ?[ap]m|last time|previous|if|unless|might|may|could(?! only)|whether|until|once|parallel|also|"
    r"not a no|yet|but (?:(?:we|i)(?! (?:\S+ )?only (?:hire|have|had|take|choose|pick|offer))"
    r"|for|let|here|there|this))\b"
)
_MOST = 20  # candidates of one letter


def refusal_everyday(letter: Letter) -> Clause | None:
    """The sentence that says so in everyday words, or None."""
    for clause in letter.clauses(EVERYDAY, most=_MOST):
        if not clause.question and _SAID.search(clause.low) and not _OTHER_MATTER.search(clause.low):
            return clause
    return None
