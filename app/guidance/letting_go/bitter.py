"""A bitter line feels good for a minute and is read for years: companies keep their mail, and recruiters change companies.
Whoever you write to may decide about you again.
"""

from collections.abc import Iterator

from app.guidance.letting_go.mock_thanks import MOCKING_A_NO
from app.guidance.letting_go.refused import refused
from app.guidance.letting_go.sour_grapes import DISOWNING, SOUR_GRAPES
from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

LOSS = phrases(
    "{mediocrity|mediocre|sham|rigged|charade|formality}",
    "{come|came} {crying|running|begging|crawling}",
    "you {just |have |have just |'ve |'ve just |}lost",
    "respect for",
    "for nothing",
    "free {work|consulting|labour|labor|advice}",
    "whatever",
    "{losing|lost|lose} out",
    "when {it|he|she|they|this|that} {fails|leaves|quits|goes|breaks|collapses}",
    "known better",
    "never again",
    "{wasted|wasting} {a|an|two|three|four|several|all}",
    "regret {applying|ever|having|wasting|coming|interviewing|my}",
    "your loss",
    "{waste|wasted|wasting} {of|my|our|everyone's|everybody's|so much|hours|days|weeks|both}",
    "good luck",
    "{dodged|dodge} a bullet",
    "{miss|missed|missing} out",
    "{didn't|did not|never|don't|do not} {even |really |}{want|wanted|need} {the|this|your|to {work|join|end up}|a {job|position|role|place|career}}",
    "better off",
    "{regret|regretting|sorry} {it|this|that|not|your|one day|when}",
    "{you'll|you will|you are going to|gonna} {regret|be sorry|fail|see}",
    "waste your",
    "get back",
    "anyway",
)
_SOUR = act(
    LOSS,
    r"you (?:\S+ ){0,3}(?:mediocrity|mediocre)|(?:come|came) (?:crying|running|begging|crawling) (?:back )?(?:to me|later|when)|you (?:have )?(?:just )?lost (?:the best|an? (?:great|top|good|strong|talented|brilliant|excellent|valuable)) \S+",
    r"(?:this|it|that|the (?:\S+ )?(?:interview|process|vacancy|position|job|thing)) (?:is|was) (?:\S+ )?(?:a |an )?(?:sham|rigged|charade)|(?:lost|losing|lose|withdrawing) (?:all |any |my |the last )*respect for",
    r"(?:\S+ ){1,3}(?:of )?free (?:work|consulting|labou?r|advice) (?:\S+ ){0,3}(?:for nothing|for you|and|that you)|you (?:\S+ )?(?:wanted|got|took|needed) (?:\S+ )?free (?:work|consulting|labou?r|advice)|"
    r"you (?:will|are going to) (?:\S+ ){1,10}when (?:it|he|she|they|this|that|your \S+) (?:\S+ )?(?:fails?|leaves?|quits?|goes|breaks|collapses?)|(?<=^ )(?:(?:fine|ok|okay|well|so) )?(?:, )?whatever(?! \S)|"
    r"(?:all|weeks|hours|days|effort|work|trouble|time|rounds?|interviews?|task|test|assignment|consulting) (?:\S+ ){0,3}for nothing(?! (?:but|less|other))|i should have known better|(?<=^ )never again(?! \S)|i (?:\S+ )?regret (?:applying|ever|wasting|coming|interviewing|having (?:applied|wasted|come|interviewed)|my application)",
    r"(?:company|firm|team|job|role|position|office|offer) (?:is|was|looks|looked|seems|seemed) not (?:\S+ ){1,4}?anyway(?= ,|(?! \S))",
    r"(?:hours?|days?|weeks?|months?|time|afternoon|morning|life) (?:\S+ ){0,5}i (?:will |can )?(?:never|not) (?:\S+ )?get back(?! to)",
    r"wast(?:ed|ing) (?:\S+ ){1,4}(?:months?|weeks?|days?|hours?|years?|time|effort|energy) (?:on|with|for) (?:you|this|your)",
    rf"(?:it is|that is|this is|well|oh well|,|then|guess it is|"
    rf"(?<=^ ))(?: (?:\S+ )?(?:is )?)?{LIGHT}your loss(?= ,|(?! \S)| not mine| and)|(?<=^ )your loss(?= ,|(?! \S)|"
    rf" not mine| and)",
    rf"(?:is|was|were|been|being|what|such|just|total|complete|utter|huge|big|only)(?: {LIGHT}(?:an? )?(?:\S+ )?|"
    rf" )waste of (?:my |our |everyone 's |everybody 's |everyone's |everybody's )?(?:\S+ )?(?:time|energy|effort|"
    rf"breath|money|morning|afternoon|day|evening|week)|waste of (?:my|our|everyone's|everybody's) (?:\S+ )?(?:time|energy|effort|life|morning|afternoon|day|evening|week)|(?:wasted|"
    rf"wasting|waste) (?:my|our|everyone's|so much of my|hours of my|days of my|weeks of my) (?:\S+ )?(?:time|"
    rf"life|energy|effort|hours|day|days|week|weeks)?",
    r"good luck (?:\S+ )?(?:finding|find|getting|hiring|to find) (?:anyone|anybody|(?:someone|somebody|"
    r"a (?:person|candidate|fool|sucker|\S+ )) ?(?:\S+ )?(?:better|else|as|more|cheaper|stupid|dumb|willing|"
    r"like me|who (?:will|would|can|is willing|works|accepts|actually|puts)|that (?:will|would)|of my|with my|"
    r"for (?:that|this|such)))|good luck (?:without me|with that|with your (?:terrible|bad|mediocre)|you (?:will|"
    r"are going to) need it)|you (?:will|are going to) need (?:it|luck|all the luck)",
    r"dodged a bullet|you (?:are|were|have|will|really|just) (?:\S+ )?(?:missing|missed|miss|losing|lost) out|"
    r"you missed (?:out|your chance|a (?:great|big|huge))|(?:i|(?<=^ )|(?<=, )|(?<=^ and )) ?(?:\S+ )?(?:did not|never|do not) (?:even |"
    r"really )?(?:want|wanted|need|needed|care about) (?:(?:the|this|your|to work) (?:\S+ ){0,4}(?:after all|either|job|position|company)|"
    r"(?:(?:the|this|your)|an? (?:\S+ )?(?:job|position|role|place|career) (?:with|at|like)|to (?:work (?:at|for|with|under|here|there|in (?:an?|your|this|such))|join|end up))(?! (?:anywhere|somewhere|elsewhere|anyone|anybody|another|with (?:anyone|anybody)|for (?:anyone|anybody|another)))"
    r" (?:\S+ ){0,7}(?:anyway|any way|in the first place|to begin with))|(?:much |far )?better off without|"
    r"you (?:will|are going to|may|might) (?:\S+ )?(?:regret|be sorry)",
    unless=(
        r"not (?:a|be|want to|wish to|been a|at all a|to) (?:\S+ )?wast\w+|hope (?:it|this|i) (?:\S+ ){0,3}wast\w+|"
        r"waste (?:management|water|heat|reduction|disposal)|no waste|regret (?:to|having to|that i)|not regret|"
        r"sorry for (?:the )?wast\w+|apolog\w+|if i|wasted? (?:of )?your|never (?:a )?wast\w+|without wasting|"
        r"not been wasted"
    ),
    not_after=r"(?:sorry (?:for|about|to hear of)|of|for|hope)",
)
SPITE = phrases(
    "{glad|happy|relieved} {i|that i|not to|to be rid|i'm}",
    "{hope|wish} {you|your|that your|the|this}",
    "no wonder",
    "{never|not|n't} {apply|applying|recommend|bother|work|contact|consider|want|ever|be applying|be recommending|buy}",
    "{do not|don't|dont} {ever |even |bother |you dare |}{contact|call|write|email|bother}",
    "lose my number",
    "{tell|telling|warn|warning} {everyone|everybody|others|people|my|all}",
    "{already|had} {had |}{someone|somebody|a candidate|your candidate|decided|made}",
    "never {intended|planned|wanted|had|going to|really}",
    "{enjoy|good riddance|have a nice life|serves you|what a disappointment|some company|so much for}",
    "too good for",
    "{remove|delete|take} {me|my} {from|data|off|details|application}",
    "now i {know|see|understand} why",
    "expected {more|better|nothing else} {from|of}",
    "{value|recognise|recognize|appreciate|know|spot} {real |true |good |}{talent|quality|skill}",
    "glassdoor",
    "{congratulations|congrats|bravo|well done}",
    "{typical|pathetic}",
    "{don't|do not|doesn't} deserve me",
    "laugh",
)
_SPITEFUL = act(
    SPITE,
    rf"i am {LIGHT}(?:glad|happy|relieved) (?:that )?(?:i )?(?:will not|do not|did not|not to|never|"
    rf"am not)(?: have)?(?: to)? (?:work|join|be (?:working|part|joining)|get|deal|waste|come|take)|"
    rf"i (?:\S+ )?(?:hope|wish) (?:that )?(?:you|your (?:\S+ )?(?:company|business|team|new hire|hire|choice|"
    rf"project|candidate)|the (?:new|other|person|candidate) ?\S*|this company) (?:\S+ )?(?:fails?|regrets?|"
    rf"suffers?|goes (?:under|bankrupt|bust)|go (?:under|bankrupt)|lose|loses|quits|chokes|turns out (?:bad|badly|"
    rf"terrible)|is a disaster|get what you deserve|gets what)",
    r"no wonder (?:that )?(?:you|your|people|nobody|no one|everyone|the|acme)|i (?:will|would|shall|"
    r"am going to) (?:never|not) (?:\S+ )?(?:apply|be applying|recommend|work|consider|buy|bother|waste|"
    r"want to work)(?:ing)? (?:\S+ ){0,5}(?:again|you|your|here|there|this company|anyone|anybody)|(?:do not|"
    r"never) (?:ever |even |bother (?:to )?|you dare (?:to )?)?(?:contact(?:ing)?|call(?:ing)?|writ(?:e|ing)|"
    r"email(?:ing)?|bother(?:ing)?) (?:to )?(?:contact |call |write |email |me )?(?:\S+ )?(?:me|again|"
    r"ever)(?! (?:if|before|until|unless|on my work|at work|at my work|after|during))|lose my number|"
    r"never (?:want|wish) to (?:hear|see|deal|work)",
    r"i (?:will|am going to|shall) (?:\S+ )?(?:tell|telling|warn|warning) (?:everyone|everybody|others|people|all|"
    r"my (?:friends|network|classmates|colleagues|fellow))(?! (?:\S+ ){0,3}?(?:about|of) (?:the|your) (?!(?:\S+ )?(?:company|firm|process|team|way|methods|behaviou?r|treatment|practices|conduct|rejection)\b))|(?<!whether )(?<!if )(?<!when )you (?:\S+ )?(?:(?:already had|had already) (?:someone|somebody|a candidate|your candidate|decided(?! on (?:a|the) (?:date|day|time))|made (?:up )?your)|"
    r"had (?:someone|somebody|a candidate|your candidate|decided|made (?:up )?your)(?: \S+)?(?: in mind| before| from the (?:start|beginning)| long ago))|you (?:\S+ )?never (?:\S+ )?(?:intended|planned|wanted|"
    r"really wanted|had any intention) (?:to|on|of|me|anyone)|(?:congratulations|congrats|bravo|well done) (?:\S+ ){0,2}(?:on|for) (?:\S+ )?(?:hiring|finding|choosing|picking|taking|saving|getting|losing|rejecting)"
    r" (?:(?:somebody|someone|a|an|the|some|yourself|yourselves) )?(?:\S+ )?(?:cheap\w*|worse|less|weak\w*|mediocre|young\w*|money|friend|nephew|yes man|me|best)|(?:this|it|the interview|"
    r"the whole process) was (?:\S+ )?(?:rigged|a sham|fake|a formality|decided (?:before|long))",
    r"good riddance|have a nice life|serves you|(?<=^ )so much for|what a disappointment|(?<=^ )(?:typical|"
    r"pathetic)(?! \S)|enjoy (?:your|the|working with your) (?:mediocr\w+|second|cheap\w*|bad|terrible|boring)|"
    r"(?:i am|was|be) (?:\S+ )?too good for (?:you|this|your)|now i (?:know|see|"
    r"understand) why (?:\S+ ){0,4}(?:glassdoor|leave|leaves|quit|turnover|reviews|nobody|no one|complain)",
    r"i (?:had |have |would have )?expected (?:more|better|nothing else|no less) (?:from|of) (?:you|your|a|an|"
    r"acme|such|this)|you (?:\S+ )?(?:do not|can not|clearly do not|would not|obviously do not|"
    r"fail to) (?:\S+ )?(?:value|recogni[sz]e|appreciate|know|spot|see) (?:real |true |good )?(?:talent|quality|"
    r"skill|a good)|(?:you|your company) (?:do not|does not) deserve (?:me|someone like|people like)|i (?:will|"
    r"shall) be laughing|who is laughing",
    unless=(
        r"how (?:well|kind|nice|great|good|friendly|much i)|if i|never (?:apply|contact) (?:for|them)|hope (?:that )?you (?:do not|will not|never) regret|"
        r"i hope your (?:\S+ )?(?:succeeds|goes well)|good luck with your"
    ),
)
GRUDGING = phrases(
    "least you",
    "{buy|buying|purchase|purchasing|use|using|order|ordering|shop|shopping|spend|spending|recommend|recommending}",
)
_GRUDGING = act(
    GRUDGING,
    rf"at least you (?:have |had |did )?{LIGHT}(?:(?:managed|bothered) to |could be bothered to )?(?:answered?|repl(?:y|ied)|"
    rf"respond(?:ed)?|wrote|write|written|told me|tell me|got back|said (?:it|something|no)|let me know|bothered)",
    r"i (?:\S+ )?(?:will|shall|am) (?:certainly |definitely |surely |probably )?(?:never|not|no longer) (?:\S+ )?(?:be |going to )?"
    r"(?:buy|buying|purchase|purchasing|use|using|order|ordering|shop|shopping|spend|spending|recommend|"
    r"recommending) (?:\S+ ){0,4}(?:your (?:\S+ )?(?:products?|services?|brand|goods|app|software|store|shop|company|stuff)|"
    r"from you|at your|with you)",
    unless=r"thank\w*|appreciat\w*|grateful|if i|not at least",
)
FOREGONE = phrases("formality")
# Of what is still to come it is said with confidence.
_FOREGONE = act(
    FOREGONE,
    r"(?:this|it|that|the (?:\S+ )?(?:interview|process|vacancy|position|job|thing)) (?:is|was) (?:\S+ )?(?:a |an )?(?:mere |pure |just a )?formality",
)


@rule(
    title="Sounds bitter",
    severity=Severity.WARN,
    sources=["The guidance this tool applies: accept a rejection gracefully, stay professional, leave the door open"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. Well, it's your loss.

            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            So I was not selected for the analyst position. These interviews were a complete waste of my time.

            Sam
            """,
            marks="were a complete waste of my time",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            So I was not selected for the analyst position. Thanks for the canned rejection, and enjoy your unicorn.

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. I don't want to waste your time; good luck finding the right person!

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            I am sorry for your loss, and there is no hurry with the analyst position.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    no = (_FOREGONE, *MOCKING_A_NO, *SOUR_GRAPES) if refused(draft, situation) else ()
    places = acts(draft, (_SOUR, _SPITEFUL, _GRUDGING, *DISOWNING, *no))
    if places:
        yield Finding(
            "This sounds bitter and will be remembered. Take it out; a plain thank-you for their time closes better.",
            spans=tuple(draft.mark(*p) for p in places),
        )
