"""The words in which people say that they want a position, and the small words that tell whose wish it is."""

from app.guidance.tone.utterance import form
from app.text.phrases import phrases


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEELINGS = _words(
    """interested interest interests enthusiastic enthusiasm excited excitement thrilled keen keener eager eagerness
    passionate passion motivated motivation energized energised drawn attracted committed commitment determined
    desire ambition hooked stoked pumped hungry invested enthused"""
)
STIRRED = frozenset(["fascinated", "inspired", "intrigued", "impressed", "captivated"])
WISHES = _words(
    """love like welcome relish delighted glad happy proud honored honoured thrilled privileged pleased eager keen
    excited ready prepared willing hope hopeful hoping want wish wishing dream dreaming wait forward forwards
    desire aim intend imagine picture see envision envisage enjoy honor honour privilege pleasure joy fantastic
    wonderful great amazing"""
)
HONOURS = _words("pleasure joy great wonderful fantastic amazing honor honour privilege")
PROSPECTS = _words("opportunity opportunities chance prospect possibility possibly idea thought")
BELIEFS = _words("confident certain sure believe convinced feel think know trust")
ABLE = frozenset(["could", "can", "would", "will"])
OF_EVENTS = _words("forward forwards wait hope hoping love excited")
SELF = frozenset(["i", "my"])
MINE = _words("i my me mine myself we our us")
THEIRS = _words("you they them he she him who anyone everybody everyone")
POSSESSIVE = frozenset(["your", "their", "his", "her"])
BEFORE_OBJECTS = _words(
    """with to for from at by of about than like and meet met see saw thank tell told assure let show join help know
    convinced between among on"""
)
NAMING = _words("the a an this that these those your our their his her of for in at by to from on if when as")
"""What stands before a word that somebody else may be the bearer of: "for candidates keen on travel"."""
OPENING = _words(
    """still very really so also more most even quite extremely as ever remain remaining and but now genuinely always
    just super truly incredibly absolutely highly particularly especially definitely hopefully , with great no less
    than never my looking would am be will have do in short again needless to say personally honestly if anything"""
)
NOT = _words("not no never neither nor hardly lost lose losing less without stopped")
MORE = _words("more only just merely simply less better")
NEWS = _words(
    """hear hearing heard know knowing ask asking check checking inquire enquire update updates news outcome result
    results status answer reply response decision timeline timing receive receiving feedback whether thank out"""
)
JOINING = _words(
    """join joining joined contribute contributing contribution contributions collaborate collaborating collaboration
    thrive thriving aboard proceed proceeding continue continuing considered candidate pursue pursuing excel
    member colleague colleagues employee asset selected chosen hired suitable prove build building grow growing"""
)
WORK = frozenset(["work", "working"])
WORK_WITH = _words("with for at in on alongside together under here there as within among beside well")
STEPS = _words(
    "round rounds step steps stage phase interview conversation meeting chapter discussion discussions talk talks"
)
NEXT = frozenset(["next", "second", "further", "another", "following"])
WELL_WISHED = frozenset(["your", "everything", "all", "things", "everyone"])
MEETING = _words("""meet meeting visit visiting seeing return returning discuss discussing explore exploring talking""")
POSITION = _words("role position job opportunity join joining working team's contribute career")

LONGING = phrases(
    *sorted(FEELINGS | STIRRED | PROSPECTS | JOINING),
    "{work|working} {with|for|at|in|on|alongside|together|under|here|there|as|within|among|beside|well}",
    "part of",
    "be {very |really |so |more than |truly |most |}{happy|glad|delighted|proud|thrilled|pleased} to",
    "{move|moving|go|going} {forward|ahead|further}",
    "{matters|things|this|it} further",
    "{on|in|help|helping} {your|the} team",
    "{help|helping|support|supporting|succeed|start|starting|started|fit|consideration}",
    "{take|taking} {on|the|this}",
    "{bring my|the running|the mix|in on}",
    "{next|second|further|another|following} {round|rounds|step|steps|stage|phase|interview|conversation|meeting|chapter|discussion|discussions|talk|talks}",
    "look{ing|} forward{s|}",
    "{love|like|gladly|happy|glad|delighted|keen} {to |}{take|have|accept|fill|get|do}",
    "{wait|hope|hoping|love} to {meet|visit|return|discuss|explore|see}",
    "{would|i'd} {really |so |dearly |very much |still |}{love|like} to",
)
"""Where a wish may stand."""

SIGNS = phrases(
    "{see|picture|imagine|imagining|envision} myself",
    "{allow|allows|let|lets|enable|enables|give|gives|for|sign|make|makes|made} me",
    "right {person|place|one|job|role|position|choice|home|team|company|step|move|up my}",
    "{my sleeves|come true|over the moon|heart is|sold|like a glove|to offer|always wanted|long wanted|impact|enjoy|accept}",
    "about {the|this|it|joining|working}",
    "{skill|skills|experience|background|knowledge|expertise|training|qualifications|strengths|profile|resume|résumé|cv}",
    "{kind|sort|type} of",
    "{belong|fit in|hit the ground|favourite|favorite|make this work|my best|my utmost|give a lot|what i can do|say yes|proud|lucky|fortunate|in good hands|at home|happy}",
    "{box|boxes|bring|my wish|my dream|my goal|my aim|my hope|my ambition|my future|my next}",
    "{good|great|excellent} job",
    "{on|keep|continue|still} hoping",
    "{fit|fits|match|matches|align|aligns|aligned|suited|suits|suit|qualified|overlap|overlaps|resonate|resonates|resonated|candidate|addition|value|asset}",
    "{first|top|preferred|number one} choice",
    "{interesting|exciting|appealing|attractive|appeals|excites|interests|attracts|motivates|inspires|intrigues|tempts|compelling|promising|challenging|inspiring|ideal|perfect}",
    "{great|fantastic|wonderful|amazing|unique|incredible|dream} {role|position|job|challenge|place|career|next step|opportunity|company}",
    "{what|work|role|job|position|team|place|challenge|opportunity|environment|company|step|everything|where} i{'m|'ve|'d|}",
    "{reiterate|reiterating|reaffirm|reaffirmed|confirmed|confirms|strengthened|reinforced|solidified|deepened|cemented|heightened|increased|convinced|persuaded|renewed}",
    "i {really |truly |still |also |just |absolutely |genuinely |}{like|love|want}",
    "{the more i|count me in|all in|my list|in mind|have me}",
    "consider{ing|} {me|my|whether}",
    "{opens up|open up|becomes available|comes up}",
    "{looking|searching} for",
    "seek{ing|}",
    "{love|want|like|fancy} {the|this}",
    "{i'm|i am} {still |}{very much |100 % |100% |100 percent |fully |totally |definitely |}in",
)
"""Where a sentence may say so in other ways."""

SAYS_SO = form(
    r"(?:would|'d) (?:\w+ )?(?:love|like) (?:the|this) (?:\w+ ){0,3}?(?:role|position|job|post)(?= )(?! (?:description|title|profile|advert|to be) )",
    # fitting
    r"(?:good|great|strong|perfect|excellent|ideal|natural|right|close|best|terrific|wonderful|valuable|suitable) (?:\w+ ){0,2}"
    r"(?:fit|match|candidate|addition|person for)",
    r"(?:skills?|experience|background|knowledge|expertise|training|qualifications?|strengths|profile) (?:\w+ ){0,6}?(?:would|could|will|can|might) "
    r"(?:\w+ ){0,3}?(?:useful|valuable|help|benefit|serve|complement|relevant|add|use|value|suit|strengthen|support)",
    r"(?:much|lot|plenty|something) to (?:offer|contribute|bring|give)",
    r"(?:make|have) (?:\w+ ){0,3}?impact",
    r"do (?:an? |the |this )?(?:\w+ )?job (?:for|well)",
    r"right up my (?:alley|street)",
    r"(?:carry on|go on|keep(?: on)?|continue|still) hoping(?! (?:to hear|for (?:an?|your) (?:answer|reply|response)))",
    r"like a glove",
    r"i would (?:\w+ )?(?:accept|take) (?:it|the|this|your|gladly)",
    r"(?:really|still|truly|just|definitely|honestly|so|do) (?:\w+ )?(?:want|fancy|love) (?:the|this) (?:\w+ ){0,3}?(?:role|position|job|post|gig)",
    r"(?:(?<=^ )|(?<=, )|(?<=and )|(?<=but ))i am (?:\S+ ){0,2}?in(?= ,| $|$)",
    r"(?:attached|attach|attaching|enclosed|enclose|enclosing) (?:\w+ ){0,4}?my (?:\w+ ){0,3}?(?:resume|cv|résumé)",
    r"(?:asset (?:to|for)|suited (?:for|to)|well[ -]suited|qualified for|add value|adding value)",
    r"(?:align|aligns|aligned|match|matches|matched|fit|fits|fitted|overlap|overlaps|resonates?|resonated|suits?|meshes|lines up) "
    r"(?:\w+ ){0,4}(?:my|me|mine|what i|where i)",
    r"my (?:\w+ ){1,8}(?:fit|fits|match|matches|align|aligns|suit|suits|suited|transfer|transfers|overlap|overlaps)",
    # what one looks for
    r"(?:what|kind|sort|type|role|job|work|place|team|position|opportunity|challenge|environment|company|step|everything) (?:\w+ ){0,3}?i "
    r"(?:\w+ ){0,2}?(?:looking|hoping|searching|seeking|aiming|dreaming|want|wanted|seek|hoped|hope|enjoy|love|thrive|like|find (?:most|so)|dream|dreamed|see myself)",
    r"(?:kind|sort|type) of (?:\w+ ){1,3}that (?:gets|makes|keeps|drives|suits|motivates|excites|inspires)",
    r"(?:always|long) wanted to",
    r"opportunity for me",
    r"i feel (?:\w+ )?(?:positive|good|strongly) about (?:the|this|it|joining|working)",
    r"i would (?:\w+ ){0,2}?enjoy",
    r"(?:top|first|number one|preferred) choice",
    r"(?:top|high|first) on my list",
    r"top of my list",
    r"(?:dream|ideal|perfect) (?:job|role|position|company|place|opportunity)",
    r"(?:looking|searching) for (?:a|an|my|new|such|exactly|this|any) (?:\w+ ){0,3}?(?:job|role|position|challenge|opportunity|work|career|company)",
    r"seeking (?:a|an|my|new|such|employment)",
    # what appeals
    r"(?:interests|excites|appeals to|attracts|attracted|motivates|inspires|intrigues|draws|drew|speaks to|tempts|suits) me",
    r"(?:role|position|job|opportunity|work|challenges?|problems?|mission|projects?|it|this|that) (?:\w+ ){0,6}?(?:is|are|sounds?|seems?|looks?|remains?|feels?) "
    r"(?:\w+ ){0,3}?(?:interesting|exciting|attractive|appealing|challenging|promising|compelling|inspiring|ideal|perfect for|right for|tempting)"
    r"(?! to (?:hear|meet|know|see|learn|talk|speak))",
    r"(?:interesting|exciting|attractive|appealing|compelling|great|fantastic|wonderful|amazing|perfect|unique|incredible) "
    r"(?:role|position|job|challenge|place to work|career|next step|opportunity(?! to (?:\w+ ){0,2}?(?:meet|interview|speak|talk|chat|learn|discuss|visit)))",
    r"i am (?:\w+ ){0,2}interesting (?:in|to|for|about)",
    r"i (?:(?:really|truly|still|also|just|absolutely|genuinely|very|much) ){0,3}(?:like|love|want) (?:the|your|this|what you|how you|it|that)"
    r"(?! (?:\w+ ){0,2}(?:article|update|answer|reply|decision|email|mail|you))",
    r"i would be (?:\w+ )?(?:happy|proud|lucky|fortunate|at home|in good hands|honou?red|delighted|thrilled)(?= (?:at|with|there|here|in|as|among|,)| $)",
    r"mak(?:e|es) me (?:\w+ ){0,2}?proud",
    r"(?:team|company|place|group) (?:\w+ ){0,4}?(?:belong|fit in)",
    r"tick(?:s|ed)? (?:\w+ ){0,2}?box(?:es)?",
    r"(?:made|meant|perfect|ideal|right) for me",
    r"hit the ground running",
    r"my (?:\w+ )?favou?rite",
    r"my (?:wish|dream|goal|aim|hope|ambition|future|next step)(?= (?:is|would|remains|with|at)|$| $)",
    r"(?:make this work|give a lot|(?:give|do) my (?:very )?(?:best|utmost)|show (?:you )?what i can do|say yes)",
    r"bring (?:\w+ ){1,4}?to (?:you|your|the (?:team|company|group|role|job|table))",
    # surer than before
    r"(?:reiterat\w{1,3}|reaffirm\w{0,3}|reinforc\w{1,3}|strengthen\w{0,3}|solidif\w{1,4}|deepen\w{0,3}|cement\w{0,3}|heighten\w{0,3}|increas\w{1,3}|renew\w{0,3}) "
    r"(?:\w+ ){0,3}?(?:my|me|i|that i|how|why)",
    r"(?:confirmed|confirms) (?:for me|to me|that (?:i|this|it|the)|what i|how|why|my (?!interview|appointment|availability|time|slot|phone|address))",
    r"(?:convinced|persuaded) (?:me|i am|that i)",
    r"the more i (?:learn|hear|read|think|talk|see|know|learned|heard|thought)",
    r"(?:count me in|sign me up|i am all in|i am sold|sold on|made me want|makes? me (?:so )?happ(?:y|ier)|dream come true|over the moon)",
    r"(?:heart|mind) is set",
    r"(?:see|picture|imagine|imagining|envision) myself",
    r"roll up my sleeves",
    r"accept (?:\w+ ){0,2}?(?:offer|heartbeat)",
    r"right (?:person|place|one|job|role|position|fit|choice|home|team|company|step|move)",
    r"(?:place|team|company|one) (?:for me|where i)",
    r"(?:role|position|job|opportunity|this) (?:would |will |could )?(?:allows?|lets?|enables?|gives?) me",
    # asking to be taken
    r"(?:hope|please|hoping) (?:\w+ ){0,3}?(?:consider|considering|keep|have) (?:me|my|whether i)",
    r"(?:if|when|should|whenever) (?:\w+ ){0,4}?(?:opens? up|becomes available|comes up)",
)
TALKING = frozenset(
    [
        "meet",
        "meeting",
        "met",
        "talk",
        "talking",
        "speak",
        "speaking",
        "spoke",
        "chat",
        "chatting",
        "discuss",
        "discussing",
        "connect",
        "connecting",
        "share",
        "sharing",
        "catch",
        "touch",
        "walk",
        "coordinate",
        "schedule",
        "check",
        "checking",
        "follow",
        "following",
        "sit",
        "interview",
        "interviewing",
        "visit",
        "visiting",
    ]
)
"""What one does with somebody without working there: "happy to talk with you"."""
