"""Plain words of which all that a pattern of refusal finds holds one: to look for them costs next to nothing."""

DENIALS = ("not", "n't", "never", "no longer", "neither", "unable to", "against", "declin")
ENDINGS = ("to end", "to discontinue", "to stop", "to conclude", "to terminate", "to pass", "to reject", "to decline")
SOMEBODY = ("someone", "somebody", "other", "different")
ANOTHER = (
    *SOMEBODY,
    *("candidate", "applicant", "individual", "person", "profile", "finalist", "people", "stronger", "better"),
)
POSTS = ("job", "role", "position", "post", "vacancy", "offer", "hir", "took on", "taking on", "appoint", "employ")
TOOK = (
    *(
        "decided",
        "got ",
        "landed",
        "won ",
        "accepted",
        "taken",
        "took",
        "takes",
        "given",
        "appointed",
        "ended up",
        "wound up",
    ),
    *("ahead and", "chosen", "selected", "hired"),
)
TAKERS = (*POSTS, "search", "program", " and will", " and is", " for ", "favo")
GAVE = ("gave", "given", "giving", "handed")
TITLES = (" mr", " ms", " miss", " dr", " prof")
VANISHED = (
    *("exist", "go ahead", "going ahead", "proceed", "through", "nobody", "no one", "no-one", "none ", "be no "),
    *("park", "shelv", "mothball", "binn", "kill", "dropp", "scrapp", "axing", "axed", "afford", "fund", "justify"),
    *("financ", "closed", "covered", "occupied", "taken", "releas"),
)
NEGATIVE = ("negative", "unfavo", "adverse", "with a no")
ONWARDS = ("second ", "next ", "further ", "final ", "third ", "following ")
WENT = (
    *ANOTHER,
    *("application", "contender", "talent", "internal", "alternative", "went", "gone", "goes", "given"),
    *("awarded", "offered", "internal", "from within", "one of", "edged", "pipped", "beat you", "elsewhere"),
)
SHORT = (
    *("better", "best ", "junior", "senior", "inexperienced", "qualified", "light on", "lack", "lean"),
    *("looking", "search", "leave it", "ways", "luck", "answer", "stop", "end", "strongest", "convinced"),
    *("persuaded", "sold", "right", "ready", "suit", "what ", "further", "forward"),
)
MEASURES = ("bar", "standard", "threshold", "benchmark", "mark", "cutoff", "cut-off")
PAUSES = (
    *("paused", "stopped", "froze", "suspended", "halted", "freeze", "headcount", "off on", "on hold"),
    *("budget", "funding", "hiring stop", "recruitment stop", "ban"),
)
WERE = (
    *("selected", "chosen", "hired", "offered", "identified", "appointed", "preferred", "accepted", "taken", "filled"),
    *("better", "closer", "stronger", "best", "more", "edged", "pipped", "beat you"),
    *("faster", "sooner", "quicker", "earlier", "straight away", "right away", "from day one"),
)
TAKING = (
    *("proceed", "mov", "progress", "continu", "go", "went", "pursu", "advanc", "select", "cho", "hir", "pick"),
    *("identif", "offer", "extend", "appoint", "accept", "giv", "fill", "opted", "plumped", "narrow", "decided"),
    *("decision", "determined", "elected", "prefer", "settled", "award", "focus", "promot", "tak", "took", "keep"),
    *("plac", "grant", "resolved", "agreed", "voted", "ended up"),
)
FITTED = (
    *("align", "match", "meet", "met", "mt", "fit", "suit", "satisf", "reflect", "address", "more", "better", "closer"),
    *("stronger", "higher", "closely", "deeper", "greater", "best", "got", "landed", "took", "won", "given", "edged"),
    *("came out", "pulled", "prevailed"),
)
GONE = ("fill", "cancel", "withdraw", "eliminate", "discontinued", "no longer", "to stop", "found", "to hire")
SCRAPPED = (
    *("pulled", "pulling", "scrapping", "closing th", "scrapped", "axed", "abolished", " cut", "absorbed"),
    "redundant",
)
STOPPED = (
    *("hiring", "recruiting", "on hold", "frozen", "paused", "shelved", "for th", "for you", "offer", "on ice"),
    *("people on", "anyone on", "anybody on", "hire", " no "),
)
AWAY = (
    *("clos", "archiv", "terminat", "continu", "conclud", "activat", "disposition", "remov", "tak", "took", "drop"),
    *("withdr", "exclud", "eliminat", "end", " cut", "appear", "figure", "feature", "list"),
)
AGAINST = (
    *("your favo", "your way", "your side", "services", "missed out", "lost out", "short", "pipped", "beaten"),
    *("edged", "n't you", "not you", "be you"),
)
FELL = ("went ", "came ", "voted", "fell", "fallen", "falls", "swung", "landed", "settled")
WHO = (
    *("who we", "who i ", "who they", "who the ", "one we", "one i ", "one they", "one the ", "one who", "one that"),
    *("person ", "candidate ", "applicant "),
)
