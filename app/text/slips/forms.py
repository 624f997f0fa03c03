"""The forms of the words that mails about work are made of: enough grammar to tell "will discussed" from "will discuss".

Closed lists, on purpose: a word that is not here is never judged. `VERBS` are listed with what they can be besides;
regular forms are made by the spelling rules of English.
"""

from app.text.formulas import word_set

# Verbs that are hardly ever nouns or adjectives: a bare one where a noun or a participle belongs is a slip.
PLAIN_VERBS = word_set("""
    achieve accept add agree allow announce apologise apologize appear apply appreciate arrange arrive ask assist
    assume attend avoid become begin believe belong bring buy carry choose clarify come communicate compare
    complain conduct confirm connect consider contain continue contribute convince create decide deliver demonstrate
    depend describe deserve destroy determine develop disagree discover discuss eat enable encourage enjoy ensure
    establish evaluate examine exist expand expect explain explore express fail fill follow forget forgive
    fulfil fulfill gather generate get give go grow happen hear identify ignore imagine improve include inform
    inquire enquire inspire insist introduce invest involve join justify keep know learn listen lose maintain make
    meet migrate negotiate obtain oppose organise organize participate perform persuade pray prefer prepare prevent
    proceed protect prove provide pursue realise realize receive recommend reduce refer reject remain remember
    remind remove repeat replace represent require resolve respond retrieve reveal satisfy see seem send
     serve sit solve speak stay submit succeed suggest suppose survive teach tell think understand
     utilise utilize wait want wonder write accomplish acquire adapt adopt advise
    affect anticipate deploy discourage earn eliminate emphasise emphasize enhance enrol enroll implement
    manage obtain optimise optimize overcome possess promote publish reconsider recruit seek
    strengthen tend thank translate verify
""")
# Verbs that are nouns or adjectives as well: judged where only a verb can stand.
_MIXED_VERBS = word_set("""
    address answer approach benefit call care cause change check claim close comment complete concern contact control
    cost cover cut damage deal delay demand design do doubt drive effect end exchange experience face fall feel fight
    finish fix focus force gain guess have help hold hope impact increase decrease influence interest interview issue
    judge lack laugh leave like limit link live look love mark match matter mean measure mention mind miss move need
    note notice offer open order own pass pay plan play plant point practice practise present process program promise
    propose pull push question raise reach read reason record regard relate release rely repair report request research
    respect rest result return review reward run save say schedule search set share show shift sound start state stop
    study support surprise take talk target task test touch train travel trust try turn update use value view visit
    vote walk watch wish work worry
    hurt lend let lie put ride rise sell shoot shut sing sleep spread stand steal swim throw wake draw break fly build find hire
    invite lead produce reply select separate spend treat wear win
""")
# base: past, participle
_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        row.split()
        for row in """
        become became become|begin began begun|break broke broken|bring brought brought|build built built|buy bought bought
        choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done|draw drew drawn|drive drove driven
        eat ate eaten|fall fell fallen|feel felt felt|fight fought fought|find found found|fly flew flown
        forget forgot forgotten|forgive forgave forgiven|get got got|give gave given|go went gone|grow grew grown
        have had had|hear heard heard|hold held held|hurt hurt hurt|keep kept kept|know knew known|lead led led
        leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant
        meet met met|overcome overcame overcome|pay paid paid|prove proved proved|put put put|read read read
        ride rode ridden|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
        send sent sent|set set set|shoot shot shot|show showed shown|shut shut shut|sing sang sung|sit sat sat
        sleep slept slept|speak spoke spoken|spend spent spent|spread spread spread|stand stood stood
        steal stole stolen|swim swam swum|take took taken|teach taught taught|tell told told|think thought thought
        throw threw thrown|understand understood understood|wake woke woken|wear wore worn|win won won
        write wrote written|cost cost cost
        """.replace("\n", "|").split("|")
        if row.strip()
    )
}
_DOUBLING = word_set(
    "plan stop submit commit refer prefer occur drop get put cut set let sit run win forget begin shut swim"
)
VERBS = PLAIN_VERBS | _MIXED_VERBS


def third(base: str) -> str:
    """he/she/it …"""
    if base in {"have", "do", "go"}:
        return {"have": "has", "do": "does", "go": "goes"}[base]
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"


def ing(base: str) -> str:
    if base in _DOUBLING:
        return f"{base}{base[-1]}ing"
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith(("ee", "be")) else f"{base}ing"


def _ed(base: str) -> str:
    if base in _DOUBLING:
        return f"{base}{base[-1]}ed"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}d" if base.endswith("e") else f"{base}ed"


def past(base: str) -> str:
    return _IRREGULAR[base][0] if base in _IRREGULAR else _ed(base)


def participle(base: str) -> str:
    return _IRREGULAR[base][1] if base in _IRREGULAR else _ed(base)


# The same form the other way round. "found", "saw", "felt", "left" … are words of their own as well.
THIRDS = {third(v): v for v in VERBS}
INGS = {ing(v): v for v in VERBS}
PASTS = {past(v): v for v in VERBS if past(v) not in VERBS} | {"was": "be", "were": "be"}
for _own in ("found", "saw", "felt", "lay", "fell", "rose", "left", "lead", "shot", "thought", "mined", "limited"):
    PASTS.pop(_own, None)
SIMPLE_PASTS = {p: b for b, (p, done) in _IRREGULAR.items() if p != done and p not in VERBS and p != "lay"}
"""Pasts that are no participle: "went", "wrote"."""
PARTICIPLES = frozenset(map(participle, VERBS))

# Nouns that are counted, and hardly ever verbs in the same place; "-s" makes the plural unless told.
_NOUNS = word_set("""
    account achievement activity advantage answer applicant application appointment approach area argument article
    aspect assignment attachment author benefit book building campaign candidate car case category
    challenge chance chapter choice city class client colleague college comment community company competitor
    concept concern conclusion condition conversation country course customer day decision department detail developer
    device difference difficulty discussion document dollar email employee employer engineer event exam example experience
    exercise expert fact factor family feature field file friend function game goal group guideline habit hour house
    idea improvement industry instruction interview interviewer invitation issue item job kind language law lecture
    lesson letter limit line machine manager market mechanism meeting member message method minute mistake model moment
    month name newspaper note number occasion offer office opinion opportunity option organisation organization
    paper parent part partner patient payment person phase philosopher place plan player point position possibility
    presentation price problem procedure process product profession professional professor program programme project
    promise proposal purpose qualification question reader reason recommendation recruiter reference relationship
    report request requirement resource responsibility result role room round rule salary sample scenario school
    scientist screen section sector service session shop situation skill slide solution source speaker
    specialist stage statement step story strategy strength student subject suggestion supplier survey system
    talent task teacher team technique technology term test theory thing thought ticket tool topic tool tourist
    traveler traveller trip type university user vacancy vehicle version visitor way weakness website week word worker
    workshop year zone advertisement animal boy brother child daughter degree girl guide hotel image language lawyer
    life movie man woman night nurse object officer owner path period politician product restaurant risk
    sister society son specialist tree village
""")
_PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "life": "lives"}


def plural(noun: str) -> str:
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


COUNT = {n: plural(n) for n in _NOUNS}
PLURALS = {p: n for n, p in COUNT.items()}
COLLECTIVES = word_set("""
    team group family couple school company department class section industry staff panel committee board crew
    government police organization organisation university college office management audience public press club
    council jury faculty community party sector
""")
"""One group of many people: British English takes the plural as well, "the team were"."""
MASS = word_set(
    "information advice feedback knowledge equipment software furniture homework luggage progress traffic research data evidence staff"
)
