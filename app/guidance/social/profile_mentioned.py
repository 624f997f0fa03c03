"""What people share with friends is not meant for applicants. To hear that you went through their photos or posts makes the
reader feel watched, however kindly it is said. What they told you in the interview is yours to mention.
"""

from collections.abc import Iterator

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_NETWORK = (
    r"(?:instagram|insta|facebook|fb|twitter|x|tiktok|tik tok|snapchat|pinterest|strava|tinder|bumble|hinge|reddit|"
    r"threads|bluesky|mastodon|vkontakte|vk|weibo|wechat|whatsapp|telegram|discord|youtube|spotify|venmo|flickr|"
    r"tumblr|social media|socials?)"
)
_WORK = (
    r"(?:campaigns?|ads?|strategy|strategies|presence|marketing|channels?|content|integration|api|team|followers|"
    r"growth|product|products|app|office|community|business|shop|store|data|analytics|performance|reach|engagement|"
    r"engineering|platform|client|clients|guidelines|policy)"
)

NETWORKS = phrases(
    "{instagram|insta|facebook|twitter|tiktok|tik tok|snapchat|pinterest|strava|tinder|bumble|hinge|reddit|"
    "bluesky|mastodon|vkontakte|weibo|wechat|telegram|discord|youtube|spotify|venmo|flickr|tumblr|social media|"
    "socials|threads}",
    "{tweet|tweets|tweeted}",
    "your {vlog|selfie|selfies|tiktoks}",
    "{on|your} {x|fb|vk}",
)
_OF_THEIRS = act(
    NETWORKS,
    rf"your (?:(?!company|team|firm|brand|organi[sz]ation|corporate|agency|business|"
    rf"client)\S+ )?{_NETWORK}(?! {_WORK})(?! (?:\S+ )?{_WORK})|your (?:\S+ )?(?:posts?|photos?|pictures|pics|"
    rf"stories|story|reels?|timeline|newsfeed|profile|page|account|feed|video|videos|tweets?|comments?|activity|life|trip|holiday|"
    rf"vacation) (?:\S+ )?on (?:\S+ )?{_NETWORK}",
    rf"you(?: and \S+)? (?:(?:have |are |were )?(?:\S+ )?)?(?:posted|shared|tweeted|wrote|liked|commented|were|"
    rf"are|posing|look|looked) (?:\S+ ){{0,6}}on (?:your )?{_NETWORK}|your (?:(?:latest|recent|last|funny|great|"
    rf"lovely|old|many|other) )*(?:tweets?|selfies?|vlogs?|tiktoks?)",
    rf"(?:added|friended|followed|following|follow|found|messaged|dm'd|tagged|poked|stalked|stalking|texted|"
    rf"contacted|looked|checked|searched|saw|see|seen|noticed|liked) (?:for )?(?:you|your (?:\S+ )?(?:wife|husband|partner|"
    rf"girlfriend|boyfriend|son|daughter|kids|brother|sister|family|friends?)) {LIGHT}(?:up |"
    rf"out )?(?:\S+ ){{0,3}}on (?:\S+ )?{_NETWORK}|(?:friend|follow|"
    rf"follower) request (?:\S+ ){{0,4}}on {_NETWORK}|(?:liked|commented on|shared|retweeted|saw|"
    rf"loved) (?:\S+ ){{0,3}}your (?:\S+ )?(?:posts?|photos?|pictures|stories|story|tweets?) on {_NETWORK}",
    unless=(
        r"your (?:\S+ )?(?:company|team|firm|brand|organi[sz]ation|agency)(?: 's|'s)? |(?:company|acme|team|brand|"
        r"firm)'s? (?:instagram|facebook|twitter|youtube|page|account|social)|you (?:\S+ )?(?:told|showed|mentioned|"
        r"recommended|suggested|asked)|your book|your talk|your article on social|run your|manage your|grow your|"
        r"help (?:\S+ )?your|your (?:open )?(?:role|position|job|posting|opening)"
    ),
)
SPOTTED = phrases(
    "{instagram|insta|facebook|twitter|tiktok|tik tok|snapchat|pinterest|strava|reddit|bluesky|mastodon|vkontakte|"
    "weibo|telegram|youtube|flickr|tumblr|social media|social networks|online}"
)
_LIVED = (
    r"you (?:and your \S+ )?(?:(?:have|had|are|were|also|just|recently|really|still|both|been|was) ){0,3}"
    r"(?:on (?:holiday|vacation|leave)|(?:in|at|to) (?!(?:the|your) (?:\S+ )?office|talks|charge)\S+|runn?(?:ing)?|ran|play(?:ing|ed)?|loved?|liked?|enjoy(?:ed)?|hik(?:e|ing)|"
    r"sail(?:ing)?|ski(?:ing)?|climb|cook|bake|paint|dance|sing|went|moved(?: house| flat| in|(?! \S))|spent|bought|got (?:married|engaged|a)|travell?ed|visit(?:ed)?|"
    r"celebrated|have (?:a|two|three) (?:\S+ )?(?:dog|cat|son|daughter|kids|children|baby|boat|garden)|turned \d\d)"
)
_SPOTTED = act(
    SPOTTED,
    rf"(?:saw|see|seen|noticed|read|learned|learnt|found out|find out|gathered|discovered|heard|know|figured out) (?:\S+ ){{0,3}}?(?:on|from|via|through|in)? ?(?:\S+ )?(?:{_NETWORK}|online) (?:\S+ )?(?:that |how |where )?{_LIVED}",
    rf"{_NETWORK} (?:\S+ )?(?:told|tells|showed|shows|says|said|suggests|informed) (?:me )?(?:that )?{_LIVED}|"
    rf"your (?:\S+ )?(?:wife|husband|partner|girlfriend|boyfriend|son|daughter|brother|sister|mother|friends?|family) (?:\S+ )?(?:posted|shared|wrote|tweeted|tagged|put) (?:\S+ ){{0,5}}on {_NETWORK}",
    unless=(
        r"you (?:\S+ )?(?:are|were|have|had|is) (?:\S+ )?(?:hiring|looking|recruiting|seeking|opening|launching|expanding|growing)|you (?:\S+ )?(?:told|showed|mentioned|said)|"
        r"(?:company|team|office|role|position|job|product|conference|panel|talk|award|webinar|meetup|fair)(?: \S+)? (?:that )?you|you (?:\S+ ){0,6}(?:conference|panel|keynote|webinar|meetup|summit|customers|clients|award|branch|markets?)"
    ),
)
SEARCHING = phrases(
    "{googled|stalked|stalking|cyberstalk} {you|your|online}",
    "{looked|looking|searched|searching|look} {you up|for you|you}",
    "{looked|searched} {online|on google|on the internet} for you",
    "friend request",
    "your {personal|private|own} {profile|profiles|blog|page|website|account|photos|pictures|posts}",
    "your profile {photo|picture|pic}",
    "through your {linkedin|profile|posts|photos|pictures}",
    "your {linkedin |xing |}{posts|photo|picture|profile}",
    "your {wall|relationship status}",
)
_LOOKED_UP = act(
    SEARCHING,
    r"i (?:\S+ )?(?:googled|stalked|have been stalking|was stalking|cyberstalked) you|(?:googled|stalking|"
    r"stalked) you|i (?:\S+ )?(?:looked|searched) (?:you up|for you)(?: (?:online|on (?:google|linkedin|xing|the internet|"
    r"the web|facebook|instagram|social)))|(?:sent|send|accept|ignored|see|got) (?:\S+ ){0,3}friend request",
    r"(?:saw|seen|see|looked|looking|found|noticed|read|checked|love|loved|like|liked|went|scrolled|scrolling|"
    r"browsed|browsing|discovered|admire|visit|visited) (?:\S+ ){0,4}your (?:(?:personal|private) (?:profiles?|"
    r"page|account|photos|pictures|posts)|profile (?:photo|picture|pic)|wall|relationship status|(?:linkedin|"
    r"xing) (?:photo|picture|pic))|(?:scroll\w*|browse?d?|browsing|going|"
    r"went) (?:\S+ )?through your (?:\S+ )?(?:profile|posts|photos|pictures)",
    unless=r"you (?:\S+ )?(?:told|showed|mentioned|suggested|asked)",
)


@rule(
    title="Mentions a personal profile",
    severity=Severity.WARN,
    sources=[
        "Accountemps survey: 1% of HR managers want to be followed up on social media, 64% by e-mail",
        "Ask a Manager: LinkedIn divides opinion, Facebook is a no",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I saw on your Instagram that you like sailing, too!

            Sam
            """,
            marks="your Instagram",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I added you on Facebook.

            Sam
            """,
            marks="added you on Facebook",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I would love to work on your Instagram campaigns and your company's Facebook page.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I first saw the job on LinkedIn.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = acts(draft, (_OF_THEIRS, _LOOKED_UP)) or acts(draft, (_SPOTTED,))
    if places:
        yield Finding(
            "Don’t mention the reader’s personal profiles or posts; it feels like being watched. Refer to what you talked about instead.",
            spans=tuple(draft.mark(*p) for p in places),
        )
