"""A question asked by mail, by phone and at the front desk is not three times as likely to be answered; it looks like a
chase. Most managers prefer mail and read it. Choose one way and give it time.
"""

from collections.abc import Iterator

from app.guidance.social.announced import CALL_ANNOUNCED, VISIT_ANNOUNCED
from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_THEM = (
    r"(?:you|your (?:\S+ )?(?:office|team|desk|assistant|secretary|hr|hr department|reception|front desk|cell|"
    r"cell phone|cellphone|mobile|mobile phone|phone|number|line|direct line|company|colleague|colleagues|boss|"
    r"manager|department|recruiter|receptionist|extension|home)|the (?:\S+ )?(?:office|hr|hr department|reception|"
    r"front desk|receptionist|recruiter|hiring manager|main line|switchboard|company|number|hotline|store|shop|branch|ward|surgery|depot|studio)|hr|reception)"
)
_AGREED = (
    r"as (?:you )?(?:asked|suggested|requested|agreed|planned|discussed|arranged|instructed|invited|proposed)|"
    r"as (?:(?!(?:i|we|nobody|not|no|never|,) )\S+ ){1,5}(?:asked|suggested|requested|advised|recommended|instructed|proposed)|"
    r"as we (?:agreed|discussed|planned|arranged)|at your (?:request|invitation|suggestion)|returning your|"
    r"return(?:ed)? your|missed (?:your|you)|(?:thank|thanks) (?:you )?for|you (?:\S+ )?(?:asked|suggested|told|"
    r"invited|said|requested) (?:me )?(?:to|i)|"
    r"for (?:the|our|my) (?:\S+ )?(?:interview|appointment|tour|meeting)|scheduled|(?:about|regarding|"
    r"because of) (?:another|a different)|my (?:references?|professor)|by (?:mistake|accident)|to (?:say thank|thank)|(?:if|when|before|"
    r"until|unless) (?:you )?(?:\S+ )?(?:call|text)|let me know|(?:glad|happy|great|good|nice|pleasure|enjoyed|"
    r"delighted) (?:\S+ ){0,2}(?:to|that|when|i|we|you)"
)
_ERRAND = (
    r"to (?:get|find|obtain|check|confirm|ask for|arrange|book|report|return|collect) (?:the|my|an?|your|our) "
    r"(?!(?:\S+ ){0,9}(?:answers?|repl(?:y|ies)|responses?|decisions?|updates?|news|status|results?|outcome|verdict|feedback|application|"
    r"candidacy|interview|position|role|job|offer|timeline|progress|whether|somebody|someone|person|human|hold|word|explanation|reason)\b)"
    r"\S+"
)  # a call about something else than the decision chases nobody
_ASKED = r"(?:should|shall|can|could|may|might|must|do|would)(?= $)"
_NOT = r"(?:not|never)(?! (?:\S+ ){0,3}(?:repl(?:y|ied)|answer(?:ed)?|hear|heard|responses?|word|get|got|reach(?:ed)?|receive[d]?|respond(?:ed)?|write|written|back)\b)"  # "since you did not reply, I called"
_TIMES = (
    r"(?:twice|again|several times|many times|a few times|a couple (?:of )?times|\S+ times|repeatedly|yesterday|today|"
    r"this (?:morning|week|afternoon)|last (?:week|friday|monday|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"earlier|every day|but|and)"
)

CALLING = phrases("{i|i've|ive|i have|and|also|already|just|even|then|have|i'd|tried|again} {also |already |just |even |tried |now |since |then |recently |again |twice |repeatedly |been |personally |again |called and |}{called|phoned|rang|telephoned|calling|phoning|texted|texting|messaged|messaging|dm'd|dmed|pinged|whatsapped|rung|ringing|faxed|call|phone|text|ring}", "{voicemail|voice mail|voice-mail|voicemails|answering machine|missed calls}", "{text|sms|fax|dm|inmail} {message|messages|}",
    "{a|another} {text|whatsapp|sms|dm|fax|inmail}",
    "tried your", "pick{ed|} up", "and {called|phoned|rang|texted} {you |}{last night|yesterday|twice|this|on}", "{tried|trying|attempted} {to |}{call|calling|phone|phoning|reach|ring|text}", "{left|leave|leaving} {a |you a |another |several |two |three |many |}{message|messages|word}", "{over|on|by} the phone to {you|your|hr}")  # fmt: skip
_CALLED = act(
    CALLING,
    rf"i (?:have |had )?{LIGHT}(?:called|phoned|rang|rung|telephoned|texted|messaged|dm'd|dmed|pinged|whatsapped|"
    rf"faxed|been calling|been phoning|been texting|been messaging)(?: and \S+ed)? (?:to )?(?:{_THEM}|{_TIMES})",
    r"i (?:have |had )?(?:also |already |just |even |now |then )*(?:called|phoned|rang|texted|messaged|pinged|whatsapped) "
    r"(?!(?:my|our|a|an|some|in|for|off|the) )\S+ (?:\S+ )?(?:about|regarding|on) (?:this|it|that|the same|my application|"
    r"the (?:\S+ )?(?:position|role|job|decision|outcome))",
    r"(?:sent|dropped|left) (?:you|hr) (?:a|an|another|two|several) (?:\S+ )?(?:whatsapp|texts?|dms?|fax|sms|inmails?)(?! document)|tried your (?:\S+ )?(?:cell|cell phone|phone|mobile|office|extension|number|line)",
    r"you (?:\S+ )?(?:not|never) pick(?:ed)? up(?= ,|(?! \S)| the phone| when| and| so)|and (?:then |also )?(?:called|phoned|rang|texted) (?:you )?(?:last night|yesterday|twice|this (?:morning|afternoon)|on \S+day)|and (?:then |also )?(?:called|phoned|rang|texted|messaged|pinged|whatsapped) you (?:as well|too|again)",
    rf"i {LIGHT}(?:call|phone|text) {_THEM} (?:\S+ ){{0,3}}(?:times|twice|every|yesterday|last|again|many)",
    rf"(?:i (?:have )?{LIGHT}(?:been )?)?(?:tried|trying|attempted) {LIGHT}(?:to (?:call|phone|ring|text|reach)|"
    rf"calling|phoning|ringing|texting) {LIGHT}(?:{_THEM}|you)(?: (?:by|on) (?:the )?(?:phone|telephone|cell|"
    rf"mobile))?(?<! reach you)",
    rf"i (?:have |had )?{LIGHT}(?:left|sent|been leaving|leaving) (?:{_THEM} )?(?:\S+ ){{0,3}}(?:voicemails?|"
    rf"voice mails?|text messages?|texts|messages? (?:on|with) (?:your|the|hr|an?|reception)|answering machine)|"
    rf"(?:got|get|received|ignored|returned|answered|despite|after|to) my (?:\S+ )?(?:voicemails?|text messages?|"
    rf"phone calls|texts|missed calls)",
    unless=rf"{_AGREED}|{_ERRAND}",
    not_after=rf"(?:{_NOT}|if|until|my(?= $)|{_ASKED})",
)
VISITING = phrases(
    "{stopped|dropped|came|swung|popped|went|come|stop|drop|been} {by|in|over|past|to}",
    "{visited|waited} {your|the|at|in|outside}",
    "{reception|receptionist|front desk|in person|lobby}",
    "{standing|waiting|sitting} {in|outside|at} {your|the}",
)
_VISITED = act(
    VISITING,
    rf"i (?:have |had )?{LIGHT}(?:stopped|dropped|came|swung|popped|went|come|been) (?:by|in|over|past|"
    rf"to) (?:\S+ )?(?:your (?:\S+ )?(?:office|offices|reception|building|headquarters|desk|front desk|lobby|"
    rf"company|house|home)|the (?:office|reception|building|front desk|headquarters|lobby)|reception|in person|"
    rf"(?:but|and|to) (?:\S+ ){{0,4}}(?:you|ask|speak|see|told|no one|nobody|was told))",
    r"i (?:have |had )?(?:also |even |already |just )?(?:visited|waited (?:in|at|outside)|asked (?:at|the)|"
    r"spoke (?:to|with) (?:your|the)) (?:\S+ )?(?:your (?:\S+ )?(?:office|building|reception|headquarters|"
    r"receptionist|front desk|lobby)|reception|the reception|receptionist|the receptionist|lobby|front desk|"
    r"the front desk)|i am (?:now |currently )?(?:standing|waiting|sitting) (?:in|outside|at) (?:your|"
    r"the) (?:\S+ )?(?:office|building|reception|lobby)",
    unless=_AGREED
    + r"|(?:booth|stand|table|stall|store|shop|website|career fair|open day|open house)|(?:before|after|during) (?:the|our|my) (?:\S+ )?(?:interview|tour|meeting|appointment)",
    not_after=rf"(?:{_NOT}|if|until|when|{_ASKED})",
)
ELSEWHERE = phrases(
    "{linkedin|whatsapp|facebook|instagram|twitter|telegram|xing|messenger|slack|teams|skype|wechat|snapchat}",
    "{direct|private} message",
    "{also|already|separately} {written|wrote|emailed|messaged|contacted|reached|asked|sent}",
    "{contact|web|website|online} form",
    "your {other|private|personal} {email|address|number|account}",
)
_MESSAGED = act(
    ELSEWHERE,
    r"i (?:have |had )?(?:also |already |just |even |since |then |now |recently |separately )*(?:messaged|"
    r"contacted|wrote|written|reached out|pinged|texted|sent|left|dropped|tried|asked|emailed|"
    r"followed up)(?: (?:to|with))?(?: (?:you|your \S+|hr))? (?:\S+ ){0,5}(?:on|via|through|over|by|"
    r"using) (?:\S+ )?(?:linkedin|whatsapp|facebook|instagram|twitter|telegram|xing|messenger|slack|skype|wechat|"
    r"snapchat|text|fax|(?:your|the) (?:contact|web|website|online) form)",
    r"i (?:have |had )?(?:also |already |just |even )*(?:sent|wrote|written|left) (?:you |"
    r"your \S+ )?(?:\S+ ){0,2}(?:linkedin|whatsapp|facebook|instagram|twitter|telegram|xing|direct|private|"
    r"messenger) (?:messages?|dms?|notes?|inmails?)|my (?:\S+ )?(?:linkedin|whatsapp|facebook|instagram|"
    r"xing) messages?(?! (?:to you )?(?:led|was answered))",
    r"i (?:have |had )?(?:also |already |even |separately )+(?:written|wrote|emailed|messaged|contacted|"
    r"reached out|asked|sent)(?: (?:to|the same \S+ to|this to))* (?:your|the) (?:\S+ )?(?:boss|manager|"
    r"colleagues?|hr|team|ceo|recruiter|assistant|hiring manager|private|personal|other (?:email|address|account))",
    unless=_AGREED
    + (
        r"|request|invitation|invite|(?:and |, )?you (?:\S+ )?(?:kindly |then )?(?:replied|responded|answered|"
        r"suggested|encouraged|connected|referred|pointed|accepted)|appl(?:y|ied|ication) (?:\S+ )?(?:on|via|through)|"
        r"found (?:\S+ )?(?:on|via)"
    ),
)


@rule(
    title="Chases on several channels",
    severity=Severity.WARN,
    sources=[
        "Accountemps survey: the best way to follow up is e-mail for 64% of HR managers, phone for 21%, in person 14%, social media 1%, text 0%",
        "Accountemps survey 2018: 33% of HR managers have dropped a candidate for being too pushy after an interview",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I called your office twice about the analyst position and also messaged you on LinkedIn. Is there any news?

            Sam
            """,
            marks="I called your office",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? I left you a voicemail on Monday.

            Sam
            """,
            marks="I left you a voicemail",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I will drop by your office tomorrow to hear your decision on the analyst position.

            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I am very interested in the analyst position. I'll call you on Tuesday at nine to hear your decision.

            Sam
            """,
            severity=Severity.CAUTION,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for calling me about the analyst position. As we discussed on the phone, I am happy to call again on Friday. Is there any news?

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I missed your call about the analyst position. I called you back as you asked; may I try again tomorrow? I am still very interested and would be glad of any news.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = acts(draft, (_CALLED, _VISITED, _MESSAGED))
    if places:
        yield Finding(
            "Asking on several channels looks like a chase. Leave out the other attempts and let this mail ask once.",
            spans=tuple(draft.mark(*p) for p in places),
        )
        return
    visits, calls = acts(draft, (VISIT_ANNOUNCED,)), acts(draft, (CALL_ANNOUNCED,))
    if visits or calls:
        yield Finding(
            "Leave this out: nobody likes to be called on for an answer, and whoever sits at the desk cannot give it. Ask "
            "here, and offer to come or to call if they would like it.",
            title="Announces a visit" if visits else "Announces a call for the answer",
            spans=tuple(draft.mark(*p) for p in (*visits, *calls)),
            severity=None if visits else Severity.CAUTION,
        )
