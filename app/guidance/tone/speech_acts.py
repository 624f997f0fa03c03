"""The parts of speech acts that several rules recognise: who acts, what an answer is, when, and what softens.

All are fragments of patterns over the plain form of `utterance`, where every word is followed by one blank.
"""

from app.guidance.tone.utterance import form

LIGHT = (
    r"(?:(?:,|just|really|very|so|even|ever|also|still|actually|simply|only|already|yet|now|then|clearly|obviously|"
    r"apparently|honestly|frankly|truly|absolutely|completely|totally|again|all|once|quite|always|seriously|"
    r"personally|definitely|certainly|kindly|literally|finally|at least|at all|to date|so far|right|as|of|once|"
    r"repeatedly|continually|constantly|deliberately|conveniently|since|thus|urgently|badly|desperately|do|too|"
    r"extremely|highly|utterly|such|rather|frankly|immediately|therefore|both) ){0,3}"
)
"""Words that may stand between any two others without changing what is done."""

ANSWER_VERB = (
    r"(?:(?:get|got|gotten|getting|come|came|coming|write|wrote|written|call|called|calling) (?:back|me)|"
    r"respond(?:ed|ing)?|"
    r"repl(?:y|ied|ying)|answer(?:ed|ing)?|let (?:me|us) know|(?:tell|told) me|follow(?:ed)? up|followed through|"
    r"contact(?:ed)? me|"
    r"(?:called|call|wrote|write|emailed|email)(?= [,.]| $)|returned? (?:my|any|a)|updated? me|acknowledged?|"
    r"bother(?:ed)?|reach(?:ed)? out|e?mail(?:ed)? me|inform(?:ed)? me|(?:keep|kept) (?:your|me)|(?:be|been) in touch|"
    r"(?:get|got) in touch|(?:have|had) the (?:decency|courtesy|guts)|(?:even )?(?:look(?:ed)?|glanced?) at my|read my|"
    r"g(?:ive|ave|iven) me (?:an?|any|the) (?:answer|reply|response|update|explanation|feedback)|"
    r"sen[dt] me (?:an?|any) (?:answer|reply|response|update))"
)
"""What a reader does who answers."""

ANSWER = (
    r"(?:answers?|repl(?:y|ies)|responses?|explanations?|decision|updates?|feedback|confirmation|clarity|apology|"
    r"follow ?up|acknowledge?ment|word|news|reason|verdict|offer letter|reaction)"
)
"""What an answer is called."""

SPAN = (
    r"(?:(?:over|more than|nearly|almost|about|the (?:last|past)|a|an|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"several|many|a few|\d{1,3}|so many|all these|of) ){0,3}(?:full |whole |entire |long |business |working )?"
    r"(?:days?|weeks?|months?|ages|forever|fortnight|eternity)"
)
"""A length of waiting."""

NOW = (
    r"(?:immediately|at once|right now|right away|straight away|asap|a\.s\.a\.p|this instant|this minute|"
    r"without (?:any )?(?:further )?"
    r"delay|instantly|urgently)"
)
"""At once, said so that it presses."""

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DEADLINE = (
    r"(?:today|tonight|tomorrow|now|(?:by|before|until|no later than|not later than|latest|"
    r"within) (?:the )?(?:latest )?(?:end of |close of |cob|eod|noon|"
    rf"midnight|tomorrow|today|tonight|this|next|{WEEKDAY}|mon|tue|wed|thu|fri|monday|\d|an? |one |two |three |24 |48 |"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\S*)"
)
"""A moment that ends the reader's time."""

COURTESY = form(
    r"(?:could|would|can|may|might) (?:you|i|we)|please|would it|is there|are there|do you have|have you had|"
    r"wondering|wanted to|want to|"
    r"would (?:like|love|appreciate|welcome|be)|check(?:ing)? (?:in|back|on)|checking|follow(?:ing)? up|"
    r"touch(?:ing)? base|"
    r"hop(?:e|ing)|look(?:ing)? forward|understand|realize|realise|appreciate|grateful|thanks?|happy to|glad|"
    r"excited|interested|curious|i will (?:wait|be patient|check|follow|reach)|no (?:rush|hurry|pressure|worries|"
    r"problem)|of course|"
    r"let me know|writing to (?:ask|inquire|enquire)|thought i would|if possible|completely fine|know (?:how|that|"
    r"you are|things)"
)
"""Signs that the sentence asks kindly or shows understanding."""

THEIR_SIDE = (
    r"(?:you|your|hr|anyone|anybody|everyone|everybody|all|this|(?:the|an?|any|that) (?:\S+ )?(?:team|company|firm|office|hr|recruiters?|"
    r"recruitment|hiring|department|managers?|interviewers?|panel|committee|board|staff|people|side|agency|employer|"
    r"organi[sz]ation|assistant|secretary|directors?|boss))"
)
"""Behind "by" or "from": the reader, or whoever acts for the firm."""

CONDITION = (
    r"(?:if|unless|in case|should|whether|until|till|when|whenever|once|before|assum\w+|even if|what if)(?: \S+){0,3}"
)
"""What makes the words that follow an assumption rather than a statement."""

QUESTIONED = r"(?:if|whether|when|whenever|should|do|does|did|may|might|anything|everything|something|time|case|that|what|once|until|why|like|ask)"
"""Directly before "you": then it is not a statement about the reader."""

KIND_BEFORE = (
    rf"{CONDITION}|(?<!not )(?:understand|understood|appreciate)\w*(?: \S+){{0,3}}|(?:no worries|sorry|glad|"
    rf"sure)(?: \S+){{0,3}}|"
    r"not (?:saying|mean|suggesting|think|your)(?: \S+){0,3}|reason"
)
"""Before the words: then nobody is blamed with them."""

EXCUSED = r"sorry|apolog\w+|no worries|(?:completely|fully|totally|and|which) i? ?understand|to be fair"
"""In the same sentence: then the writer takes it back, or upon themselves."""

MAIL = (
    r"(?:emails?|mails?|messages?|notes?|letters?|voicemails?|calls?|attempts?|followups?|reminders?|requests?|"
    r"inquir(?:y|ies)|enquir(?:y|ies))"
)
MANY = (
    r"(?:two|three|four|five|six|seven|several|many|multiple|numerous|countless|all|various|repeated|\d{1,2}|last two|"
    r"last three|last few|few)"
)
EARLIER = r"(?:last|previous|earlier|prior|first|former|preceding|recent|original|above|other)"
NTH = r"(?:second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|7th|\d{1,2}th|umpteenth|nth)"
"""What was sent before, and how many of it."""
