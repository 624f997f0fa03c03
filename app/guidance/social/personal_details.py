"""The reader's home, family, looks and free time are theirs. Details that they did not tell you show that you looked them
up or watched them, and even a compliment then sounds like a threat.
"""

from collections.abc import Iterator

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_KIN = (
    r"(?:wife|husband|spouse|partner|girlfriend|boyfriend|fianc[eé]e?|kids|children|child|sons?|daughters?|baby|twins|"
    r"family|mother|father|parents|mom|mum|dad|brother|sister|grandchildren|dog|cat)"
)
_HOME = (
    r"(?:house|home|apartment|flat|street|neighbou?rhood|garden|backyard|driveway|front door|garage|home address|"
    r"private address|car)"
)
_PICTURE = (
    r"(?:(?:vacation|holiday|wedding|family|beach|birthday|honeymoon|profile|baby|private|personal|old|summer|"
    r"party) )?(?:photos?|pictures?|pics?|snapshots?)"
)
_LOOKED = (
    r"(?:saw|seen|see|noticed|found|came across|looked at|looking at|checked out|spotted|heard about|know about|"
    r"read about|drove (?:by|past)|driven (?:by|past)|walked (?:by|past)|bumped into|ran into|passed|parked|watched|admired|google\w*)"
)
_TOLD = (
    r"you (?:\S+ )?(?:mentioned|told|said|shared|talked|spoke|described|showed|recommended|invited|asked|"
    r"were telling)|our (?:chat|talk|conversation|exchange) about|(?:chatting|talking|hearing|chat|conversation|story|"
    r"stories|talked|spoke) (?:\S+ )?about (?:\S+ )?your|(?:meet|meeting|met|introduc\w+) (?:\S+ ){0,3}your"
)

PRIVATE = phrases(
    "had a baby",
    "got {married|divorced|engaged}",
    "{pregnant|single|divorced|engaged}",
    "your {home |private |}address",
    "at home",
    "have {kids|children}",
    "your {lovely |beautiful |cute |gorgeous |sweet |adorable |amazing |wonderful |nice |charming |little |young |"
    "new |big |pretty |}{wife|husband|spouse|partner|girlfriend|boyfriend|fiance|fiancee|fiancée|kids|children|"
    "child|son|sons|daughter|daughters|baby|twins|family|mother|father|parents|mom|mum|dad|brother|sister|"
    "grandchildren|dog|house|home|apartment|flat|street|neighborhood|neighbourhood|garden|backyard|driveway|"
    "front door|garage|car}",
    "your {vacation|holiday|wedding|family|beach|birthday|honeymoon|profile|baby|private|personal|summer|} {photo|photos|picture|pictures|pics}",
    "your {photo|photos|picture|pictures|pics|divorce|marriage|pregnancy|religion|wedding|birthday|age|ex|honeymoon|relationship|home address|private address|private life|private number}",
    "where you {live|park|shop|work out|go|jog|run}",
    "you live",
    "back from",
    "your {personal|private} {life|address|number|cell|mobile}",
)
ENDEARING = phrases(
    "{sweetie|sweetheart|darling|honey|babe|cutie|hottie|hun|sugar}",
    "{connection|chemistry|spark|vibes} {in that|between us|between you|that day|from the|right away|at once|didn't|you}",
    "{gorgeous|beautiful|handsome|sexy|lovely lady|pretty lady|beauty|my dear|my love}",
    "{smile|eyes|laugh|voice|hair} of yours",
    "{dinner|drinks|a drink|a date} {might|may|could|would|instead|then|some time|sometime|together|just the two|with you|for two}",
    "you and {i|me} {really |just |clearly |definitely |}{had|have|felt|share|shared|clicked}",
)
_ENDEARED = act(
    ENDEARING,
    r"(?<=^ )(?:(?:hey|hi|hello|oh|my|well|dear|so|ok|thanks|thank you) (?:, )?){0,2}(?:sweetie|sweetheart|darling|honey|babe|cutie|hottie|hun|sugar)(?= ,|(?! \S)| (?:and|you|i|it)\b)|, (?:sweetie|sweetheart|darling|honey|babe|cutie|hottie|hun)(?= ,|(?! \S))",
    r"you and (?:i|me) (?:\S+ )?(?:had|have|felt|shared?) (?:\S+ ){0,2}?(?:connection|chemistry|spark|bond)|(?:chemistry|spark|sparks) between (?:us|you and me)",
    r"(?<=^ )(?:hey|hi|hello|hiya|good (?:morning|evening|day)) (?:, )?(?:there )?(?:gorgeous|beautiful|handsome|sexy|lovely lady|pretty lady|beauty|my love|sweetheart|darling|honey|babe)(?= ,|(?! \S)| \S+ (?:,|(?! \S)))",
    r"(?:that|this|the|your) (?:\S+ )?(?:smile|eyes|laugh|voice|hair) of yours|(?:what|how) about (?:\S+ )?(?:dinner|drinks|a drink|a date)(?! (?:vouchers|menu|service))|(?:dinner|a drink|drinks|a date) (?:might|may|could|would)(?= ,|(?! \S)| be| still| instead)|(?:dinner|a drink|drinks) (?:\S+ )?(?:just the two of us|for two|with you)(?= ,|(?! \S)| some| one| and)",
    unless=r"bakery|recipe|bees?|menu|guests?|restaurant|service|kitchen|town|beautiful (?:place|day|building|campus|office)",
)
_RELATIVE = (
    r"(?:wife|husband|spouse|girlfriend|boyfriend|fianc[eé]e?|kids|children|child|sons?|daughters?|baby|twins|mother|"
    r"father|parents|mom|mum|dad|brother|sister|grandchildren)"
)  # to ask after a whole family is a courtesy; after one of them takes knowing them
_PRYING = act(
    PRIVATE,
    rf"how (?:is|are|was|were|did|has|have) your (?:\S+ )?{_RELATIVE}(?! (?:company|team|product))",
    rf"(?:happy|merry|congratulations|congrats|all the best|best wishes|good luck|get well|regards|greetings|love|"
    rf"kisses|hugs) (?:\S+ ){{0,3}}(?:to|for|on) your (?:(?!new )\S+ )?{_RELATIVE}|(?:say hello|say hi) to your (?:\S+ )?{_RELATIVE}",
    rf"{_LOOKED} (?:\S+ ){{0,6}}(?:you and your {_KIN}|your (?:\S+ )?(?:{_KIN}|{_HOME}|{_PICTURE}|divorce|"
    rf"marriage|pregnancy|wedding|honeymoon|birthday|ex))",
    rf"(?:loved?|liked?|enjoyed|adored?) (?:the |all |all of |looking at |seeing )*your {_PICTURE}",
    rf"(?:what an? )?your (?:lovely|beautiful|cute|gorgeous|sweet|adorable|amazing|charming|pretty|wonderful|"
    rf"little|handsome|stunning) (?:\S+ )?(?:{_KIN}|{_HOME})|your (?:\S+ )?(?:{_KIN}|{_HOME}|{_PICTURE}) (?:is|"
    rf"are|look|looks|looked) {LIGHT}(?:\S+ )?(?:lovely|beautiful|cute|gorgeous|sweet|adorable|amazing|charming|"
    rf"pretty|wonderful|stunning|great|nice)",
    r"(?:saw|seen|noticed|see|read) (?:online |somewhere |there )?(?:that )?you (?:\S+ ){0,3}?(?:back from|got back from|came back from|returned from)(?! (?:the |your |a )?(?:office|work|lunch|meeting|conference|call)\b)",
    r"(?:saw|seen|noticed|heard|see|read|know) (?:online |somewhere )?(?:that )?you (?:\S+ )?(?:had a baby|got (?:married|divorced|engaged)|are (?:pregnant|married|single|divorced|engaged|expecting)|moved (?:house|into)|have (?:kids|children|a (?:son|daughter|dog|baby|boyfriend|girlfriend)))|(?:looked|found|finding|looking) (?:up |out )?your (?:\S+ )?address|(?:sent|send|sending) (?:\S+ ){0,4}(?:to|at) (?:your )?home(?! office)",
    r"(?:know|found|find|found out|figured out|learned|discovered|see|saw|looked up|"
    r"remember) (?:\S+ )?where you (?:\S+ )?(?:live|park|shop|work out|go|jog|run)|(?:i|that|since|because|as|see|"
    r"saw|know|noticed|realized|heard) (?:know |see |saw |heard |noticed )?(?:that )?you live (?:in|on|near|at|"
    r"close|just|around|next)|(?:live|lives|living) (?:\S+ )?(?:near|close to|next to|around the corner from|"
    r"across from|two streets from) (?:you(?! \S*office)(?= ,|(?! \S))|your (?:house|home|place|apartment|"
    r"street))|(?:come|stop|drop|swing|bring \S+) (?:\S+ )?(?:by |to |at )+your (?:house|home|place|"
    r"apartment)(?! (?:office|page|market))",
    r"(?:sent|send|mailed|shipped|delivered|dropped off|leave|left) (?:\S+ ){0,5}(?:to|at) your (?:home|house|"
    r"private address|home address|apartment)(?! office)|your (?:divorce|pregnancy|private life|personal life|"
    r"relationship|religion|ex (?:wife|husband))|(?:got|found|have|obtained|looked up) your (?:home|private|"
    r"personal) (?:address|number|phone|cell|mobile)",
    unless=(
        rf"{_TOLD}|home (?:office|page|market|country|team|screen|turf|town)|house (?:style|rules|counsel)|in-house|"
        rf"(?:family of|product family|sister company|partner (?:company|program|firm|network))|photos? of (?:the|"
        rf"your) (?:office|team|product|site|building|work)|your (?:company|team|work|product|office) (?:photos|"
        rf"pictures)|feel at home|car (?:park|pool)|street address of|"
        rf"your (?:\S+ )?picture of(?! (?:the )?(?:you|your|yourself|beach|sunset|wedding|baby|kids|children)\b)"  # how somebody sees a thing
    ),
)
SEEN = phrases(
    "{saw|seen|spotted|noticed|watched|recognised|recognized|ran into|followed|following} you",
    "you {look|looked|are looking|were looking} {so |very |really |absolutely |even |just |}{great|beautiful|"
    "gorgeous|hot|cute|pretty|stunning|handsome|lovely|attractive|amazing|sexy|fantastic|good|young}",
    "{you are|you're|you were} {so |very |really |}{beautiful|gorgeous|hot|cute|pretty|stunning|handsome|"
    "attractive|sexy}",
    "your {smile|eyes|hair|perfume|dress|legs|body|looks|voice}",
    "date with",
    "eyes off",
    "{that|your} {red |black |lovely |beautiful |blue |nice |tight |short |pretty |great |green |white |elegant |}{dress|skirt|blouse|outfit|perfume|lipstick|heels|smile|eyes}",
    "over {a |some |}{glass of|dinner|wine|drinks|candlelight|cocktails|bottle}",
    "{beautiful|lovely|gorgeous|pretty|stunning} {smile|eyes|hair|legs}",
    "{ask|take} you out",
    "{dinner|drinks|a drink|coffee date} with me",
)
_WATCHED = act(
    SEEN,
    rf"i (?:\S+ )?(?:saw|have seen|spotted|noticed|watched|recogni[sz]ed|ran into|"
    rf"followed) you (?:\S+ ){{0,5}}(?:at|in|on|outside|near|leaving|entering|walking|jogging|running|shopping|"
    rf"driving|eating|having|with) (?:\S+ ){{0,3}}(?:gym|restaurant|bar|pub|church|supermarket|store|mall|airport|"
    rf"park|beach|street|home|house|caf[eé]|train|subway|bus|school|pool|club|weekend|(?:your|a) (?:{_KIN}|"
    rf"friend\w*)|lunch|dinner)|i (?:\S+ )?followed you (?:home|to)",
    r"you (?:are |were )?(?:look|looked|looking) (?:so |very |really |absolutely |even |just |"
    r"quite )*(?:beautiful|gorgeous|hot|cute|pretty|stunning|handsome|attractive|sexy|lovely|amazing in|great in|"
    r"good in|younger|young)|you (?:are|were) (?:so |very |really |absolutely )*(?:beautiful|gorgeous|hot|cute|"
    r"pretty|stunning|handsome|attractive|sexy)|your (?:\S+ )?(?:smile|eyes|hair|perfume|dress|legs|"
    r"body) (?:\S+ )?(?:is|are|was|were|look\w*)|(?:your )?(?:beautiful|lovely|gorgeous|pretty) (?:smile|eyes|"
    r"hair|voice|dress|legs)",
    r"(?:take|keep|took|kept|taking|keeping) my eyes off (?:you|your)|(?:(?<=^ )|(?<=, )|(?<=in )|(?<=loved )|(?<=about )|(?<=like ))(?:and |oh |, )?(?:that|your) (?:\S+ )?(?:dress|skirt|blouse|outfit|perfume|lipstick|heels)(?! (?:code|shop|collection|line|design|pattern|brand|range|samples?))",
    r"(?:continue|talk|chat|meet|discuss|celebrate|catch up|get to know|see you|this|it|more) (?:\S+ ){0,4}?over (?:an? |some )?(?:\S+ )?(?:glass of (?:wine|champagne|prosecco)|dinner|wine|cocktails|candlelight|bottle of)",
    r"(?:go on a |have a |for a |a )date with (?:me|you)|(?:ask|take) you out|(?:dinner|drinks|a drink|a date) with me",
    unless=(
        r"career (?:fair|day)|conference|meetup|your talk|speak|present(?:ing|ed)?|panel|keynote|pretty (?:busy|good|"
        r"clear|much|excited)|set a date|save the date|up to date|due date|deadline"
    ),
)
LURKING = phrases(
    "{past|by|outside|around|near|opposite} {your|the} {office|offices|building|headquarters|house|company|door|windows|window|place|street|head office}",
    "{drove|walked|cycled|rode|went|jogged} {by|past}",
    "{passed|watched|watching} your {office|offices|building|headquarters|house|company|windows|window}",
)
_LURKED = act(
    LURKING,
    r"i (?:\S+ ){0,3}?(?:drove|driven|driving|walked|walking|passed|passing|cycled|went|rode|was|am|stood|standing|waited|waiting|sat|sitting|parked|watched|watching) (?:\S+ ){0,4}?(?:past |by |outside |around |near |opposite )?(?:your|the) "
    r"(?:\S+ )?(?:office|offices|building|headquarters|house|company|door|windows?|place|street) (?:\S+ ){0,6}?(?:(?:saw|seen|see|noticed|watched|spotted) (?:\S+ ){0,3}?(?:lights?|you(?! (?:have|had) (?:\S+ )?(?:sign|logo))|your car|car|inside|leaving|leave|go home|someone|somebody|people)|"
    r"(?:hoping|hoped|to|in case|trying) (?:\S+ ){0,3}?(?:run into|bump into|see|catch|meet|spot|talk to) (?:you|someone|somebody|anyone))",
    r"i (?:\S+ ){0,2}?(?:drove|walked|cycled|rode|went|jogged) (?:by|past) (?:\S+ ){0,4}?(?:and|,) (?:the|your) (?:\S+ )?(?:porch|house|garden|lights|curtains|front door|balcony|driveway)",
    unless=r"invited|(?:before|after|for|during) (?:the|our|my) (?:\S+ )?(?:interview|tour|appointment|meeting)|you (?:\S+ )?(?:waved|greeted|invited|asked)",
)


@rule(
    title="Touches on private life",
    severity=Severity.WARN,
    sources=["The guidance this tool applies: exercise caution around interviewers' private and social lives"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I came across your wedding photos; you have a lovely family.

            Sam
            """,
            marks="came across your wedding photos",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I saw you at the gym on Sunday, with your husband.

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. You mentioned your daughter's recital; I hope it went well, and happy holidays to you and your family.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I saw you speak at the data conference, and your home office policy sounds great.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = acts(draft, (_PRYING, _WATCHED, _LURKED, _ENDEARED))
    if places:
        yield Finding(
            "This touches on the reader’s private life. Leave it out, unless they told you about it themselves.",
            spans=tuple(draft.mark(*p) for p in places),
        )
