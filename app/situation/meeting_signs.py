"""Signs in a sentence that it settles a meeting, tells of one, doubts it, or is about something else.

Each is looked for in folded text; `app.situation.meeting` reads them.
"""

import re

TENTATIVE = re.compile(
    r"\b(?:or|either|could|availability|available|options?|propos\w+|suggest\w*|maybe|perhaps|might|unless"
    r"|what about|how about|prefer\w*|possible|oder|ou|falls|wenn|könnte\w*|nicht|pas|niet"
    r"|if (?:that|you|we|not)|would (?!(?:like|love) to (?:invite|confirm|see you|meet you|interview|welcome|have you)"
    r"|(?:like|love) you to (?:come|join|meet|visit)|be"
    r" (?:happy|delighted|pleased|glad) to (?:see|meet|invite|interview|welcome|have you)))\b"
)
OTHER_BUSINESS = re.compile(
    r"\b(?:let you know|get back|be in touch|hear (?:back|from)|updates?|decision|decide[ds]?|reach out|deadline"
    r"|with (?:the|our|my|an?|your) (?:\S+ )?(?:results?|outcome|answer|news|verdict|yes or no)"
    r"|complete|submit\w*|reply|respond|follow up|feedback"
    r"|expires?|due|start(?:ing|s)? (?:work|date|on)|on leave|(?:book|tak|took)\w* (?:\S+ ){1,5}?off(?! (?:to"
    r"|on))|out of (?:the )?office|webinar|newsletter|career fair"
    r"|assessment|send you|shortly|(?:another|other) interviews?|(?:can't|cannot|unable to) (?!wait)\w+)\b"
)
PAST = re.compile(
    r"\b(?:thanks?|thank you|danke|vielen dank|merci|gracias|grazie|bedankt|was|were|met|spoke|talked|yesterday"
    r"|last|gestern|hier|ayer|ieri"
    r"|pleasure|enjoyed|(?:great|good|nice|lovely) (?:to meet|to speak|to talk|meeting|speaking|talking))\b"
)
MEET = re.compile(
    r"\b(?:interview\w*|calls?|chats?|conversations?|meet\w*|speak\w*|talk\w*|screening|onsite|on-site|zoom"
    r"|see(?:ing)? you|(?:ring|phone|telephone|dial) you|give you a (?:ring|buzz|bell)"
    r"|\w*gespräch\w*|kennen\w*|entretien|rendez-vous"
    r"|entrevista|reuni\w+|colloquio|gesprek|kennismaking|sprechen|spreken)\b"
)
VISIT = re.compile(
    r"\bthank(?:s| you)(?: \w+){0,3}? for (?:yesterday|this morning|this afternoon|(?:mon|tues|wednes|thurs|fri)day)"
    r"(?!'s)(?= *(?:$|[.!]| and\b| afternoon\b| morning\b))"
    r"|\ba face to (?:the|a|your) name\b"
    r"|\b(?:coming (?:in|by|to|over|out|all)|visiting|stopping by"
    r"|(?:to (?:host|have|welcome|show)|hosting|having|seeing|welcoming) you"
    r"|making the (?:time|trip)|joining (?:us|me))\b"
)
IT_IS = re.compile(
    r"^(?:(?!\b(?:what|how|where|who|why|that|as|which|whether|because|if|when|than|like|so)\b).)*\bit is(?: then)?\W*$"
)
"""Who says "Tuesday at ten it is" settles it."""
EAGER = re.compile(
    r"\b(?:excited|stoked|psyched|pumped|thrilled|all set|look(?:ing)? forward|can't wait) (?:for|to)"
    r" (?:(?:this|next|coming|on) )?(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|the \d)"
)
"""Nobody looks forward to a day on which nothing is to be."""
OFFERS_TIME = re.compile(
    r"\b(?:i|we)(?: could| can|'m| am|'re| are)(?: \w+){0,2} (?:talk|speak|meet|do|come|make|free|available)\b"
)
OFFERED = ("talk", "speak", "meet", "do", "come", "make", "free", "available")
"""What is offered there: all that the pattern finds holds one."""
COMES = re.compile(
    r"\b(?:report|arrive|first (?:session|slot|round|talk|conversation)|be (?:here|there|at)|come|start\w*"
    r"|begin\w*|expect(?:ing)? you|see you|call(?:ing)? you"
    r"|meet\w*|wir beginnen|erwarten|rendez-vous|te esperamos|le esperamos)\b"
)
"""What somebody does at the hour of an appointment."""
AN_EVENT = re.compile(
    r"\b(?:webinar|info(?:rmation)? (?:session|evening)|open (?:day|house|evening)|fair|party|newsletter)\b"
)
OPT_OUT = re.compile(
    r"\bunless (?:i|we) hear (?:\w+ ){0,3}?(?:otherwise|you)\b|\bunless (?:that|this|it) (?:doesn't|does not)\b"
    r"|\bunless you (?:tell|object|say|prefer|would rather|let)\b"
)
APPOINTED = re.compile(
    r"\b(?:interview\w*|screen\w*|invit\w+|confirmed|appointment|slot|book(?:ed|ing)?|schedul\w+|set|plan|panel"
    r"|arrive|join"
    r"|come (?:in|by|to)|you(?:r|'ll|'re)?|us|our|let's|see|talk\w*|speak\w*|chat|call|conversation|round)\b"
)
"""With a day and an hour beside them: words of somebody who has an appointment, and not of what goes on there."""
ROUTINE = re.compile(
    r"\b(?:every|each|weekly|daily|monthly|usually|always|typically|often|until|till|open(?:s|ing)? (?:from|at|hours)"
    r"|office hours|conference|info(?:rmation)? (?:session|evening)|open (?:day|house|evening)"
    r"|all (?:are )?welcome|everybody"
    r"|everyone|birthday|party|train|flight|flies|hotel|check-?in|check-?out)\b"
)
NOT_OURS = re.compile(
    r"\b(?:clos(?:ed|es|ing)|reach me|call me|committee|board|meets? (?:next|again)"
    r"|(?:team|panel|manager|they|he|she|everyone) (?:meets?|speaks?)(?! (?:to |with )?you\b)|(?:before|after"
    r"|from) *(?:on|this|next|$))\b"
)
READER = re.compile(r"\b(?:you(?:r|'ll|'re)?|sie|ihnen|ihr|dich|dir|vous|votre|usted|su|te|tu|lei|la|ti|u|uw|je|jou)\b")
HINDERED = re.compile(
    r"\b(?:sorry|apolog\w+|unfortunately|can't|cannot|unable|conflicts?|clash\w*|instead|came up|come up|ill|sick"
    r"|leider|malheureusement|lamentablemente|purtroppo|helaas)\b"
)
AWKWARD = re.compile(
    r"\b(?:tricky|difficult|awkward|tough|hard|problem\w*|tight|busy|booked up|taken|double-?booked|not ideal|no good"
    r"|no use|out of the question|impossible|(?:not|doesn't|won't) (?:work|suit|fit))\b"
)
"""Who says so of a time has not agreed to it."""
OFF = re.compile(r"\b(?:is|are) (?:now |unfortunately |sadly )?off\b")
IS_OFF = re.compile(
    r"\b(?:interview|call|chat|meeting|conversation|appointment)s?(?: (?:at|on|with|for)(?: \S+){1,4}?)? (?:is|are)"
    r" (?:now |unfortunately |sadly )?off\b(?! (?:to|on|sick|ill|this|next|for|until|till|the)\b)"
)
"""A talk that is off does not take place; a colleague who is off comes back."""
IN_GENERAL = re.compile(
    r"\binterviews (?:will|are|shall) (?:be |to be )?(?:held|conducted|taking place|scheduled|take place)\b"
)
"""When interviews take place, of nobody in particular."""
THEY_MEET = re.compile(
    r"\b(?:trustees|board|committee|governors|panel|council|partners|directors|commission)(?: \w+)? (?:meets?|sits?"
    r"|convenes?|gathers?)\b(?! (?:with )?you\b)"
)
"""When those meet who decide."""
CANCELLED = re.compile(
    r"cancel|\bcall(?:ed|ing)? (?:(?:it|this|that) )?off\b|\b(?:no longer|not) (?:taking|going|happening)\b"
)
UNCONDITIONAL = re.compile(
    r"\b(?:if|should you|in case|need to (?:cancel|reschedule) please|at least|falls|policy|free of charge)\b"
)
ONWARD = re.compile(
    r"\bmov(?:e|ed|ing) (?:(?:us|things|it) )?(?:forwards?|ahead|on|you|along|through|into|fast|quickly)\b"
    r"|\boff (?:to|on the right)\b"
)
RENEWED = re.compile(
    r"\binstead\b|\bnew (?:time|date|day|slot)\b|\bnow (?:be )?(?:on|at|for|scheduled|confirmed|set|booked)\b"
    r"|\blet's (?:speak|talk|meet|chat|do|say)\b"
)
UNSETTLED = (TENTATIVE, ROUTINE, AWKWARD)
"""With one of these a day and an hour are named, and agreed on by nobody."""
