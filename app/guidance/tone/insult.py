"""An insult ends the talk, and it is kept: mails are forwarded, and people meet again. Whatever happened, what you write
now is all that the reader will remember.
"""

from collections.abc import Iterator

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

OBSCENE = phrases(
    "fuck{|ed|er|ers|ing|in|in'|s|up|wit|head|off}",
    "f{*|**|***|**k|*ck|*cking|**king|uk|cking|'ing}",
    "motherfuck{er|ers|ing}",
    "mother fucker",
    "clusterfuck",
    "{bull|horse|dip|}shit{|s|ty|tier|ting|head|show|hole|e|heads}",
    "sh{*t|**|1t|*tty}",
    "b{*tch|!tch}",
    "a{**hole|*shole|ssh*le|$$hole}",
    "ass{hole|holes|hat|wipe|es}",
    "arse{hole|holes|}",
    "{dumb|jack|smart|lazy |stupid |fat }ass",
    "bitch{|es|ing|y}",
    "bastard{|s}",
    "cunt{|s}",
    "dickhead{|s}",
    "douche{|bag|bags}",
    "prick{|s}",
    "twat{|s}",
    "wanker{|s}",
    "slut{|s}",
    "whore{|s}",
    "retard{|s|ed}",
    "piss{| off|ed off at you|ed at you}",
    "{wtf|stfu|gtfo|kmfa}",
    "what the {fuck|hell|heck is wrong}",
    "go to hell",
    "burn in hell",
    "rot in {hell|jail|prison}",
    "{kiss|up} {my|your} ass",
    "screw {you|off}",
    "up yours",
    "bugger off",
    "drop dead",
    "go die",
    "eat shit",
)
COARSE = phrases(
    "damn{|ed|it}",
    "dammit",
    "goddamn{|ed|it}",
    "god damn",
    "crap{|py}",
    "{like|as|of a|sure as|the} hell",
    "pissed",
    "{this|it|that|which|really|your company|your process|process|you} suck{s|}",
    "screwed {up|over|me|us}",
    "{bloody|freaking|frigging|effing|fricking} {hell|well|answer|reply|idiot|email|job|thing|call|joke|time|"
    "decision|rude}",
    "half-assed",
    "badass",
    "kick ass",
    "my ass",
    "holy {crap|cow|shit}",
)
ABUSE = phrases(
    "idiot{|s|ic}",
    "moron{|s|ic}",
    "imbecile{|s}",
    "loser{|s}",
    "liar{|s}",
    "jerk{|s}",
    "clown{|s}",
    "scum{|bag|bags}",
    "fool{|s}",
    "cheat{|s|er|ers}",
    "crook{|s}",
    "scammer{|s}",
    "hypocrite{|s}",
    "coward{|s|ly}",
    "amateur{|s|ish}",
    "trash",
    "garbage",
    "joke",
    "disgrace",
    "pathetic",
    "stupid{|ity}",
    "dumb",
    "useless",
    "worthless",
    "incompetent",
    "clueless",
    "brainless",
    "disgusting",
    "despicable",
    "heartless",
    "spineless",
    "lazy",
    "laughable",
    "circus",
    "farce",
    "scam",
    "fraud{|s}",
    "waste of {space|oxygen}",
    "ashamed",
    "shame on",
    "sick",
    "disgust",
    "get {lost|a clue|a life|stuffed}",
    "{shove|stick} {it|your|this|that|the}",
    "{deaf|blind|illiterate|insane|crazy|mental|kidding}",
    "wrong with you",
    "{shut|grow} up",
    "learn {to|how to} {read|write}",
    "snake{|s}",
    "parasite{|s}",
    "arrogant",
    "ignorant",
    "third rate",
    "third-rate",
    "second-rate",
    "mediocre",
    "bunch of",
    "hate you",
    "despise",
    "screw{|ed} you",
    "bad people",
    "horrible",
    "terrible",
    "awful",
    "rubbish",
    "bullies",
    "sexist",
    "racist",
    "nonsense",
    "braindead",
    "brain-dead",
    "{guys|people|all|really|you} suck{|s}",
    "no {brain|clue|shame}",
    "what {kind|sort} of",
    "an insult",
    "{slap|spit} in {the|my} face",
    "you choke",
)

_FOOL = (
    r"(?:idiots?|morons?|imbeciles?|losers?|liars?|jerks?|clowns?|scum|scumbags?|fools?|cheats?|cheaters?|crooks?|"
    r"scammers?|hypocrites?|cowards?|amateurs?|snakes?|parasites?|frauds?|bullies|racists?|sexists?|trash|garbage|"
    r"bastards?)"
)
_DOLT = r"(?:idiots?|morons?|imbeciles?|losers?|liars?|jerks?|clowns?|scumbags?|crooks?|cowards?)"
_SILLY = (
    r"(?:idiotic|moronic|cowardly|amateurish|trash|garbage|rubbish|a (?:\S+ )?(?:joke|disgrace|farce|circus|scam|"
    r"fraud|nightmare)|pathetic|stupid|dumb|useless|worthless|incompetent|clueless|brainless|braindead|disgusting|"
    r"despicable|heartless|spineless|lazy|laughable|arrogant|ignorant|third rate|mediocre|insane|crazy|deaf|blind|"
    r"illiterate|horrible|sexist|racist|a waste of (?:space|oxygen))"
)
_YOURS = (
    r"your (?:\S+ )?(?:company|team|firm|organi[sz]ation|hr|hr team|hr department|people|recruiters?|managers?|staff|"
    r"process|hiring process|interview process|interviewers?|colleagues?|boss|department|ceo|interview|product|"
    r"products|email|emails)"
)
_INSULTS = act(
    ABUSE,
    rf"(?:you|you guys|you people|you all|{_YOURS}) (?:(?:is|are|was|were|must be|have been|has been|sound|seem|"
    rf"look|act|behave|work) )(?:(?:like|being|as) )?{LIGHT}(?:an? |the |all |nothing but |just |some |"
    rf"one of the )*(?:(?:\S+ )?(?:bunch|pack|load|group|company|team|bag) of )?(?:(?!not|no|"
    rf"never)\S+ )?(?:{_FOOL}|{_SILLY})",
    rf"(?:the|that|this|whichever|whatever|some) (?:\S+ )?{_DOLT} (?:in|at|from|of|on|who runs|running|behind) (?:your|the (?:\S+ )?(?:hr|personnel|recruiting|front|hiring))|your (?:\S+ )?{_DOLT}",
    rf"(?:bunch|pack|load|gang) of (?:\S+ )?(?:{_FOOL})|(?:you|listen|goodbye|bye|thanks|"
    rf"clue) (?:, )?(?:you )?(?:\S+ )?(?:idiots?|morons?|losers?|liars?|jerks?|clowns?|imbeciles?|scumbags?|"
    rf"crooks?|hypocrites?|cowards?|parasites?)",
    r"you (?:useless|worthless|pathetic|stupid|dumb|incompetent|disgusting|horrible|arrogant|clueless|lazy|awful|terrible) (?:people|company|bunch|lot|recruiters?|person|man|woman)|you (?:guys |people |all |really )*suck(?! \S)|you (?:\S+ )?have no (?:brain|shame|clue what you)|hope you choke",
    r"what (?:kind|sort) of (?:\S+ )?(?:company|people|recruiter|employer) (?:is this|are you|does this|treats|leaves)",
    r"shame on (?:you|your)|(?:should|ought to) be ashamed|(?:you|you people|people like you|your \S+) (?:make|"
    r"makes) me (?:sick|vomit|puke)|you (?:\S+ )?disgust me|i (?:\S+ )?(?:hate|despise) (?:you|your \S+)(?! (?:to|"
    r"all to))",
    r"(?:(?<=^ )|(?<=, )|(?<=just )|(?<=please ))get (?:lost|a clue|a life|stuffed)(?= [,.!]| you|(?! \S))|"
    r"(?:shove|stick) (?:it|your (?:job|offer|position|company|role|feedback)|this job|that)(?: up|(?! \S)| where|"
    r" ,)|shut up|grow up(?= ,|(?! \S))|(?:learn|learn how) to (?:read|write)(?= ,|(?! \S))",
    r"(?:are|were) you (?:\S+ )?(?:stupid|deaf|blind|illiterate|insane|crazy|dumb|mental|an idiot|idiots)|"
    r"how (?:stupid|dumb|lazy|incompetent|pathetic) (?:are|can|do) you|what is wrong with you",
    rf"(?:what an? |complete |total |absolute |utter )(?:\S+ )?(?:joke|disgrace|farce|circus|scam|bunch|"
    rf"clown show|idiots?|morons?|jerks?|liars?|clowns?)(?! (?:about|i|that (?:was|i)))|(?:this(?: (?:whole |entire )?(?:hiring )?(?:process|interview|company))?|that|it|"
    rf"the (?:whole |entire )?(?:\S+ )?(?:process|interview|company|treatment)) (?:is|was|"
    rf"has been) {LIGHT}(?:an? )?(?:(?!great|good|funny|nice)\S+ )?(?:joke|farce|circus|scam|disgusting|"
    rf"despicable|pathetic|moronic|idiotic)(?= ,|(?! \S)| and| of a)",
    r"(?:only|just) (?:an? )?(?:idiots?|fools?|morons?|incompetent \S+) (?:would|could|like)|(?:idiots|morons|"
    r"incompetent people|fools) like you|your (?:stupid|dumb|pathetic|idiotic|useless|worthless|stupidity|"
    r"incompetent|lazy|ridiculous|crappy|disgusting|horrible|mediocre|garbage|clueless|arrogant) ?(?:\S+)?",
    rf"(?:your (?:\S+ )?(?:offer|salary|figure|number|proposal|package)|(?:the|that|this) (?:offer|salary|figure)|\d\S{{0,6}}) "
    rf"(?:is|was|feels like|would be) {LIGHT}(?:an insult|insulting|a (?:slap|spit) in (?:the|my) face)",
    rf"my (?:current |former |old |previous |last |ex )?(?:boss|employer|company|manager|colleagues|coworkers|"
    rf"ex boss) (?:is|was|are|were) {LIGHT}(?:an? )?(?:\S+ )?(?:{_FOOL}|idiotic|pathetic|stupid|incompetent|"
    rf"useless|a joke)",
    unless=(
        r"(?:i|i am|i was|me|myself|made me|make me) (?:\S+ ){0,3}(?:fool|stupid|dumb|idiot|an idiot|jerk|blind|deaf)|"
        r"(?:it|this|that) (?:is|was) (?:\S+ )?(?:stupid|dumb|silly) of me|inside joke|told (?:me )?a joke|as a joke|"
        r"just a joke|(?:garbage|trash) (?:collect\w+|can|bin)|lazy loading|dumb terminal|not (?:\S+ )?(?:stupid|dumb|"
        r"an idiot)|color ?blind|double blind|blind (?:review|study)|you sound like a fool proof|fraud (?:detection|"
        r"team|prevention|department|analytics)|waste of space heat"
    ),
    not_after=r"(?:my|if|whether|not|never)",
)


@rule(
    title="Insults or swears",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=[
        "The guidance this tool applies: aggression deters employers, and unprofessional behaviour stays with your name"
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the rejection. Your company is a joke.

            Sam
            """,
            marks="Your company is a joke",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Three weeks and no answer about the analyst position. What the hell?

            Sam
            """,
            marks="What the hell",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            This may be a stupid question from me, but is there any news on the analyst position? I felt like an idiot when I lost your card.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the interview for the analyst position. The garbage collector story was a good joke.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = [*draft.found(OBSCENE), *acts(draft, (_INSULTS,))]
    if places:
        places.sort()
        yield Finding(
            "Whatever happened, take this out: an insult or a curse is all that will be remembered of you.",
            spans=tuple(draft.mark(*p) for p in places),
        )
    elif (coarse := draft.found(COARSE)) and situation.purpose.value is not Purpose.OTHER:
        yield Finding(
            "This word is too coarse for a mail to an employer. Take it out or find a plain one.",
            spans=tuple(draft.mark(*p) for p in coarse),
            severity=Severity.CAUTION,
        )
