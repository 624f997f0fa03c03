"""Whether the user has ended the process: withdrew, or took another job. A closed process needs no nudge."""

import re
from collections.abc import Mapping

from app.situation.letter import Letter
from app.text.phrases import Phrases, Range, phrases

_RACE = (
    "{consideration|further consideration|{the|your|this} {|selection |hiring |recruitment |interview |application "
    "}process|{the|your} {list|running|pool|shortlist|search|race}}"
)
WITHDRAWN = phrases(
    "{withdraw|withdrawing|withdrawn|withdrew} {from|myself|my {application|candidacy|candidature|name|interest"
    "|acceptance|submission|papers|profile}}",
    f"{{remove|take}} {{me|my name|my application}} {{from|out of|off}} {_RACE}",
    f"{{take|taking|count|counting}} myself {{from|out of}} {_RACE}",
    "{signed|signing} with {another|a different}",
    f"{{step|stepping|stepped}} {{back|away|aside|down}} from {_RACE}",
    f"{{step|stepping|stepped|opt|opting|rule myself|ruling myself}} out of {_RACE}",
    "{give|giving|gave|given} up my {place|slot|candidacy|application}",
    "not {be |}{go|going|continue|continuing} {forward|further|any further|ahead} {with|in|as}",
    "{able|position} to {proceed|continue} {any |}further",
    f"{{bow|bowing|pull|pulling|drop|dropping}} out of {_RACE}",
    "{going to|have to|i'll|i will|like to|must|need to|decided to} bow out",
    "{end|ending|close|closing} my {candidacy|application|candidature}",
    "{decided|chosen|going|opted} to {stay|remain} {where i am|put|{with|at|in} my {current|present}}",
    "not {be |}{continue|continuing|proceed|proceeding|pursue|pursuing} {with |}my {application|candidacy}",
    "no longer {interested in|available for|pursuing|wish to be considered|want to be considered}",
    "{have|'ve|has} {accepted|signed|taken} {another|a different|an} {offer|position|job|role}",
    "{accepted|decided to accept|going to accept|chosen to accept} {another|a different|an} {offer|position|job|role}",
    "{decline|declining|turn{ing|} down} {your|the|this} {kind |generous |job |}{offer|position|role|opportunity}",
    "decided {against|not to|to not} {continu{e|ing}|pursu{e|ing}|proceed{ing|}|go{ing|} {ahead|further|on}}",
    "decided {against|not to|to not} mov{e|ing} {forward|ahead}",
    "a no from {me|my side}",
    "{have|'ve|ive|i} {just |now |}{accepted|taken|signed} a{n|} {new |permanent |full-time |training |}"
    "{job|position|role|post|contract|fellowship|place|gig}",
    "cross me off",
    "{i have|i'll have|i will have|i've decided|i decided|i'm going} to {pass|step back|bow out}",
    "not the right {move|step|fit|time|role|position} for me",
    "{accepted|taken|signed} {a|the} {new |different |}{job|position|role|offer|contract} elsewhere",
    "{accepted|taken|signed} {a|the} {new |different |}{job|position|role|offer} {with|at} {another|a different}",
    "not {to |going to |}{pursue|take|accept} {the|this|your} {position|role|job|opportunity|offer}",
)
DOUBTFUL = phrases(
    "if i",
    "should i",
    "would have to",
    "might have to",
    "may have to",
    "do not want to withdraw",
    "don't want to withdraw",
)


_ON_CONDITION = re.compile(r"(?i)\b(?:if|unless|until|otherwise|or else|or i|should|must|forced)\b|\?")


def withdraws_plainly(text: str, hits: Mapping[Phrases, list[Range]]) -> bool:
    """Whether a draft ends the process, and neither threatens to nor asks anything."""
    return WITHDRAWN in hits and DOUBTFUL not in hits and _ON_CONDITION.search(text) is None


def withdraws(letter: Letter) -> bool:
    """Whether this letter of the user ends the process for good; a threat or a condition does not."""
    return letter.says(WITHDRAWN) and not letter.says(DOUBTFUL)
