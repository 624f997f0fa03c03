"""The words of any thank-you note: thanks, the meeting, the wish for the job, praise of oneself and of the company.

A word that is not among them is likely to be about something. Data only, in lower case; `root` makes forms of one word
equal, so that one form of each is enough.
"""

from app.text.formulas import word_set


def root(word: str) -> str:
    """The word without its commonest endings: enough to see that "meetings", "meet" and "meeting" are one thing."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
        word = word[:-1]
    for ending in ("ingly", "edly", "ment", "ing", "ied", "ie", "ed", "ly", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
    return word


_FUNCTION = """
    a about above across after again against all almost along already also although always am among an and another any
    anybody anyone anything are aren't around as at away back be because been before behind being below besides best
    better between beyond both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing
    don't done down during each either else enough especially even ever every everybody everyone everything except far
    few first firstly for forward from further furthermore gave get gets getting give given gives giving go goes going
    gone good got had hadn't has hasn't have haven't having he he's her here hers herself him himself his how however i
    i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just keep keeps kept last lastly later least
    less let let's like likely little long lot lots made make makes making many may maybe me mean means might mine more
    moreover most much must my myself near nearly need needed needs neither never next no nobody none nor not nothing now
    of off often on once one one's ones only onto or other others otherwise our ours ourselves out over overall own per
    perhaps please quite rather really regarding regards said same saw say saying says second see seem seemed seems seen
    several shall she should shouldn't simply since so some somebody someone something soon sooner still such sure take
    taken takes taking than that that's the their theirs them themselves then there there's therefore these they they'd
    they'll they're they've thing things third this those though through throughout thus till to together too took
    toward towards two under unless until up upon us use used using usually very via want wanted wants was wasn't way
    ways we we'd we'll we're we've well went were weren't what what's whatever when whenever where whether which while
    who who's whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've
    your yours yourself yourselves bit bunch dr mr mrs ms
"""
_TIMES = """
    today yesterday tomorrow tonight morning afternoon evening night day days week weeks weekend month months year years
    hour hours minute minutes moment moments time times date dates monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december recent recently
    earlier early late latest past previous previously current currently busy schedule schedules availability available
    available ago upcoming immediately anytime
"""
_COURTESY = """
    thank thanks thankful gratitude grateful gratefully appreciate appreciated appreciation appreciative glad happy
    pleased pleasure delight delighted honor honored honour honoured privilege privileged thrilled excited excitement
    exciting enthusiasm enthusiastic enthused eager eagerly keen keenly enjoy enjoyed enjoyable enjoying love loved like
    liked lovely nice nicely kind kindly kindness generous generously generosity warm warmly welcome welcomed welcoming
    warmth friendly friendliness courtesy courteous gracious graciously hospitality hospitable sincere sincerely hope
    hoped hopeful hoping hopefully wish wishes wishing look looking looked forward feel feeling feels felt free hesitate
    hesitation contact reach call write writing wrote reply response respond email mail message note letter phone
    number hear heard hearing regard regarding respect respectfully truly faithfully cordially cheers yours dear hi hello
    greetings follow followed following followup touch connect connected connection send sent sending short quick quickly
    brief briefly express expressing reiterate reaffirm restate extend convey share shared sharing wanted memorable deep
    deeply heartfelt big huge ton million utmost extremely incredibly absolutely definitely certainly completely totally
    particularly extra patience patient attention consider considered considering consideration favorable favorably
    favourable favourably convenience convenient question questions answer answers answered answering further additional
    additionally information info detail details provide provided providing require required any help helpful helped
    assist assistance clarify clarification require requested request regret bother sorry congratulations fine great
    greatly amazing awesome wonderful fantastic excellent brilliant terrific super perfect incredible outstanding
    remarkable impressive impressed impress inspiring inspired inspire insightful insight insights informative
    interesting interested interest interests valuable invaluable useful productive engaging pleasant positive positively
    thoughtful fruitful meaningful beneficial fascinating fascinated rewarding fulfilling unique special stimulating
    refreshing comfortable smooth relaxed easy fun good really genuine genuinely honest honestly true real personal
    personally professional professionally professionalism wise comprehensive clear clearer clearly deeper thorough
    thoroughly overall chance left receive received afford afforded allow allowed allowing spend spent spending attend
    attended extend tremendous exceptional exceptionally encouraging encouraged resonate resonated resonates impression
    impressions candid candor openness transparent transparency ease nervous mind line word words heart blessed bless
    god luck lucky fortunate fingers crossed ok okay promising bright cool beyond forever plus total totally worth
    accomplished creative creativity disappoint disappointed guarantee promise trust explanation respectful arrange
    arranged arranging organize organized organise organised coordinate coordinating coordinated safe healthy health
    weekend holiday holidays rest restful meantime circumstances sound sounds sounded deal thank-you follow-up email
    attached touched co-workers coworkers diversity
"""
_IDIOM = """
    due accommodate accommodated amazed anticipate anticipation approachable articulate authentic await awaiting bar blast
    blown bond bottom box boxes breeze bright calm captivated captivating card caring chapter charming chemistry click
    clicked compelling considerate convince convincing counsel advice guidance guide tips wisdom curious curiosity daunting
    decline deserving diligence diligent diligently door doors down-to-earth dreaming dynamics eight electrifying esteemed
    exam exchange exchanged eye eyes eye-opening face faith firsthand five flavor flavour flexible forget forgotten four
    frank gentleman gentlemen gladly glimpse grand grant granted granting hand hands heartwarming hesitant hit home honesty
    humble humbly humor humour hundred imagine imagined indebted instant instantly integrity intelligent intrigue intrigued
    journey knowledgeable lady lasting laugh laughed laughter loop madam magic mark matter mesh minute moon mood moved name
    nine note obliged page paint painted passion path peek percent perseverance phenomenal picture pictured pleasantly
    possess precise precisely prepare prepared preparation prove proven put rapport reconsider reflect reflected reflecting
    regardless relief relieved remember remembered remind reminded respected road room search searching seek seeking seven
    shout sincerity sir six sleep smart smile smiled smiling soul spirit spirited splendid spot squeeze squeezed star stars
    stellar stick stop stopped strike struck suitability superb supply surely synergy task tasks taste ten test three thrill
    tick ticked token treat treated trip true truth uplifting verdict vibe vibes vivid wait waited waiting walk walked warmest
    window wise worthy wow congenial cordial collegial cooperative cooperation zeal sharp signal dedicate devote devoted
    devotion endeavor endeavour endeavors strive earnest earnestly fervent ardent fruitful worthwhile desire desired desires
    aspire aspirations aspiration ambitions intention intend intended purpose purposes remarkable admire admired admiration
    praise applaud commend commendable applicants sort meant full fully present presented persuaded profile correspond
    disposal delightful keener board aboard excellence satisfactory assure assured utmost running built build
"""
_INTERVIEW = """
    interview interviews interviewed interviewing interviewer interviewers meet meeting meetings met talk talked talking
    talks speak speaking spoke spoken chat chatted chatting conversation conversations discuss discussed discussing
    discussion discussions converse visit visiting visited phone video zoom skype teams call person screening round rounds
    panel session invite invited inviting invitation opportunity opportunities possibility possibilities prospect
    prospects learn learned learning learnt know knowing known knew understand understanding understood understanding
    explain explained explaining describe described overview perspective perspectives thoughts think thinking thought
    view views vision discover idea ideas introduce introduced introduction show showed showing tell telling told ask
    asked asking listen listened answer find found finding realize realized gain gained
"""
_JOB = """
    job jobs position positions role roles post posting opening openings opportunity vacancy career careers work worked
    working works workplace employment employer employee employees hire hired hiring recruit recruiter recruiting
    recruitment recruited apply applied applying application applicant applicants candidate candidates candidacy resume
    cv cover letter reference references requirement requirements responsibilities responsibility duty duties
    description qualification qualifications qualified expectation expectations expect expected goal goals objective
    objectives mission value values culture environment atmosphere place office offices company companies firm
    organization organizations organisation organisations business corporation institution agency department
    departments group groups team teams staff colleague colleagues member members people person manager managers
    management leader leaders leadership ceo boss supervisor hr human resources join joining joined become becoming
    part fit fits fitting match matches matched align aligned aligns suit suited suitable ideal right asset addition add
    adding contribute contributed contributing contribution contributions contributor bring bringing brought offer
    offers offered benefit impact difference success successful successfully succeed succeeding grow growing growth
    develop developing development future next step steps stage stages process decision decide decided decisions
    timeline update updates news outcome result results feedback final selection select selected choose chosen move
    moving proceed possible start starting continue continued continuing remain remains experience experiences
    experienced background skill skills skilled skillset talent talents talented ability abilities capability
    capabilities capable strength strengths knowledge education degree training expertise passion passionate dedicated
    dedication commitment committed motivated motivation determined determination hardworking hard confident confidence
    confirm confirmed confirming convince convinced believe belief strong stronger strongly strengthen strengthened
    reinforce reinforced reinforces solidify solidified increase increased heighten heightened deepen deepened excel
    effective effectively efficient efficiently meaningful significant significantly immediate achieve achieving
    accomplish challenge challenges challenging dynamic innovative innovation innovations industry field area areas
    sector world class top leading well-established fast-paced collaborative collaborate collaboration supportive
    professional environment everyone player hit ground running quick learner fast dream project projects exciting
    product products service services customer customers client clients daily operation operations structure plan
    plans approach involved involve involves entail entails various different variety diverse several type types kind
    sort aspect aspects level high higher highly quality standard standards potential direction chance put shape
    set forth demonstrate demonstrated support supported supporting serve focus focused ready able willing willingness
    return world life person long-term worker workload work-life balance salary package hands-on self-starter
    goal-oriented detail-oriented results-driven ambitious ambition energy energetic drive driven loyal loyalty reliable
    responsible responsibly flexible adaptable communication communicator organizational interpersonal problem solver
    problem-solving multitask ethic attitude mindset proud pride community reputation renowned prestigious established
    forefront cutting-edge state-of-the-art mutual together invest expand enhance improve advance advancement learnings
"""
_GLOSS = """
    align alignment amplify aspirational authenticity bespoke caliber calibre champion championing cohesive compassion
    competitive compelling cornerstone cross-functional customer-centric cultivate cultivates cultivating customer-focused
    data-driven deliver delivering delivers distinguished diverse drawn dynamism elevate elevating embody embodies embrace
    embraces embracing embodiment empathy emphasis empower empowering empowerment enable enabling enduring energise
    energised energize energized engage engagement enrich enriching entrepreneurial envision essence ethical ethics ethos
    evolve evolving execution expertise exploring explore foster fostering fosters forward-looking forward-thinking foundation
    fuel fueled fuelled game-changing gratifying groundbreaking harness harnessing hard-working holistic impactful imperative
    inclusion inclusive inclusivity industry-leading influence influential ingenuity initiative initiatives inspiration
    instrumental integral invigorated invigorating keen landscape legacy leverage leveraging milestone milestones mission-driven
    multifaceted navigate navigating nuanced nurture nurturing open-minded optimism optimistic paramount partner partnership
    people-first pioneer pioneering pivotal poised positivity priority priorities proactive profound profoundly progressive
    propel pursuit pushing realm redefine relentless resilience resilient respected revolutionary richness robust seamless
    seamlessly shaping solution solutions solution-oriented spark sparked staggering strategic strategically strategy
    strategies striving sustained synergies tangible teamwork tenacity testament thought-provoking thrive thrives thriving
    track trailblazing trajectory transform transformation transformative ultimate unparalleled unwavering value-driven
    vibrant visionary wealth wholeheartedly world-class create created creates creating build builds boundaries evident
    clarity depth breadth capacity core crucial vital key everyday globally innovate innovating underscored highlighted
    accept accepted acceptance added alley appetite appeal appealing associate associated brand brands can-do caliber
    challenge-driven changing charm climate conduct conducted contagious convo dialogue dialog documents documentation
    drew effort efforts enlighten enlightened enlightening exact exactly exude exudes famous flourish flourished
    flourishing forthcoming goodwill heritage history hub humbled ideals ideology join-up joy joyful
    legendary market markets mature maturity meetup mile miles mirror mirrored mirrors moving natural naturally nature
    notice occasion outlook overwhelmed personality personalities philosophy play played playing plays power powerful
    presence principle principles proper purposeful rapid rapidly reached reception recognised recognized
    reputable rise rising satisfaction scale shine size stand standing stands stood story stories stoked synergy competency competencies relish acquaintance camaraderie sense particulars absolute vibe supplies
    supplied sync tone tour track record traditions tradition unforgettable upbeat vast vibed wavelength well-known
    well-placed whatever whole-hearted winning won woven
    affirmed reaffirmed rekindled cemented fueling ignited ignite palpable undoubtedly truly evidently whatsoever
"""
_LISTED = word_set(_GLOSS + _FUNCTION + _TIMES + _COURTESY + _IDIOM + _INTERVIEW + _JOB)
_ROOTS = frozenset(root(w) for w in _LISTED)


def telling_root(low: str) -> str | None:
    """The root of the word, in lower case; None when it is one of these in any form."""
    if low in _LISTED:
        return None
    stem = root(low)
    return None if stem in _ROOTS else stem
