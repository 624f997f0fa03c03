"""What a word is about, in the talk between applicants and employers: waiting, deadlines, law, begging, praise.

A model that knows words only must have met each of them; one that knows their senses understands "tribunal" when it
has met "solicitor". The lists are our own. A word may have several senses, and an ending is taken off when the whole
word has none.
"""

from app.text.formulas import word_set

_WORDS_OF = {
    "you": word_set("u ur ye you you'd you'll you're you've your yours yourself yourselves"),
    "i": word_set("i i'd i'll i'm i've im ive me mine my myself"),
    "we": word_set("our ours us we we'll we're we've"),
    "they": word_set("he her him his she their theirs them they"),
    "it": word_set("it it's that that's this"),
    "not": word_set("""
        ain't aren't can't cannot cant couldn't couldnt didn't didnt doesn't doesnt don't dont hadn't hardly hasn't
        haven't havent isn't isnt needn't neither never no nobody none nor not nothing nowhere scarcely shouldn't
        wasn't weren't without won't wont wouldn't wouldnt
    """),
    "must": word_set("""
        compulsory demand expect has have insist mandatory must need needs ought require required requires shall
        should supposed
    """),
    "may": word_set("can could may maybe might perhaps possible would"),
    "will": word_set("going gonna i'll shall will won't you'll"),
    "cond": word_set("absent else except failing if or otherwise till unless until without"),
    "but": word_set("although but however instead though whereas while yet"),
    "why": word_set("how what when where which who why"),
    "and": word_set("and anyway so then well"),
    "now": word_set("""
        already asap eod forthwith hurry immediately instantly now overdue promptly quick quickly sharp soon speed
        straightaway today tonight urgent urgently
    """),
    "hour": word_set("24 48 5pm afternoon close evening hours midnight morning noon o'clock"),
    "weekday": word_set("friday monday saturday sunday thursday tuesday wednesday weekend"),
    "span": word_set("""
        ages century day days decade eternity forever fortnight hour hours lifetime minute minutes month months
        quarter season second week weeks year years
    """),
    "number": word_set("""
        dozen eight eleven fifteen fifth fifty five forty four fourth half hundred nine seven seventh six sixth ten
        third thirty thousand three twelve twenty twice two
    """),
    "deadline": word_set("""
        clock consider considered countdown cutoff deadline expire expires final lapse lapses latest limit ticking
        ultimatum withdraw withdrawn
    """),
    "wait": word_set("""
        delay delays dragging hang hanging holding limbo patience patient pending queue slow slowly stalled stuck wait
        waited waiting
    """),
    "silent": word_set("""
        blank crickets disappear disappeared ghost ghosted ghosting hush ignore ignored ignoring mute quiet shrug
        silence silent tumbleweed unanswered unread vanish vanished void
    """),
    "contact": word_set("""
        answer answered call contact email inbox letter line mail message phone phoned rang replied reply respond
        response ring text voicemail write wrote
    """),
    "say": word_set("""
        agreed assurance assured commit committed guarantee guaranteed mention mentioned promise promised said say
        says swear swore tell told word
    """),
    "forget": word_set("buried forget forgot forgotten lose mislaid misplaced overlooked"),
    "law": word_set("""
        acas attorney authorities authority barrister breach claim commission compensation complain complaint court
        discrimination eeoc evidence gdpr inspectorate law laws lawsuit lawyer lawyers legal legally ombudsman police
        regulator rights solicitor solicitors statute subject-access sue suing tribunal union
    """),
    "record": word_set("""
        cc copied copying dates document documented file forwarded keep kept log logged notes proof recorded recording
        recordings screenshot screenshots transcript witness
    """),
    "boss": word_set("""
        board boss ceo cfo chair chairman chairwoman chief dean director executive founder governor governors head
        headquarters management manager mayor minister owner partner partners president principal superior superiors
        supervisor trustee trustees uncle
    """),
    "someone": word_set("""
        above adult anybody anyone authority competent grown-up higher human people person professional proper senior
        somebody someone
    """),
    "public": word_set("""
        blog chat column everyone facebook followers forum glassdoor group hear internet journalist journalists know
        linkedin media name newspaper online podcast post posting press public publicly publish radio reddit reporter
        reputation review reviews stars tv tweet twitter warn warning youtube
    """),
    "rival": word_set("companies competitor competitors elsewhere firms offer offers others places rival rivals"),
    "money": word_set("""
        bank bill bills cash charge cost costs debt debts evicted eviction expenses fee food fridge heating invoice
        landlord loan money mortgage overdraft paid pawn pawned pay reimburse rent salary savings unpaid wages
    """),
    "family": word_set("""
        baby boys brother child children dad daughter family father girls grandmother husband kid kids mam mother mum
        newborn parents sister son toddler twins wife
    """),
    "ill": word_set("""
        asthma cancer dead death depression died divorce doctor dying funeral grave hospital ill insomnia medication
        nerves pills sick surgery therapist therapy ulcer widow
    """),
    "home": word_set("car couch flat home house roof shelter sofa street tent trailer"),
    "beg": word_set("""
        beg begging beseech bless desperate desperately desperation god heart heaven implore kneel knees mercy pity
        plead pleading please pls plz pray prayer prayers praying sake soul
    """),
    "only": word_set("chance drowning final hope last lifeline one only rescue save shot single sole"),
    "anything": word_set("""
        any anything anywhere basement cleaner cupboard floors free half-pay lowest mailroom menial minimum mop nights
        scrub sweep toilets unpaid whatever
    """),
    "cry": word_set("""
        ashamed awake blow breaks broke cried crushed cry crying destroyed devastated disappointed dream dreams empty
        heartbreaking heartbroken hopeless humiliated humiliating humiliation hurt hurts lonely nightmare pain painful
        ruin ruined shattered sleep sleepless slept sob sobbing suffer suffered suffering tears weep wept worthless
        wreck
    """),
    "deserve": word_set("""
        deserve deserved deserves due earned entitled entitlement justified merit owe owed owes rightfully warrant
        warrants
    """),
    "least": word_set("""
        bare basic civil common considerate courtesy decency dignity etiquette humanity kindness least manners minimum
        polite politeness respect respectful simple upbringing
    """),
    "proud": word_set("""
        asset beneath best caliber calibre catch demand exceptional expertise favor favour finest fortunate genius
        gifted headhunted honored honoured intern interns ivy junior league lucky overqualified pedigree prestigious
        privilege qualified rare sought-after star stature superior talent talented top trivial unmatched wasted
    """),
    "obvious": word_set("""
        apparently certainly clearly evidently frankly honestly literally naturally needless obviously plainly
        seriously simply surely undoubtedly
    """),
    "ever": word_set("""
        absolutely all always completely entire entirely ever every everybody everyone never nobody totally utterly
        whole
    """),
    "waste": word_set("""
        babysitter commute drive drove effort fare fuel gave holiday leave lunch miles petrol preparation prepared
        sacrifice sacrificed suit ticket train traveled travelled trip unpaid waste wasted wasting
    """),
    "angry": word_set("""
        angry annoyed appalling disgrace disgraceful disgusted enough fed-up frustrated fuming furious inexcusable
        insult insulted insulting irritated livid offended offensive outraged outrageous scandal shame shameful
        shameless sick tired unacceptable unforgivable
    """),
    "stupid": word_set("""
        absurd amateur amateurish amateurs bored boring chaos chaotic cheap childish circus clown clowns clueless crap
        dinosaur dreary dull dumb dusty failure farce fool foolish fools garbage hopeless idiot idiotic idiots
        ignorant incompetence incompetent inept joke jokes kindergarten laughable lazy mediocre mess moron museum
        narrow nonsense outdated pathetic petty pointless provincial puppet puppets ridiculous rubbish second-rate
        shabby shambles sloppy small stale stupid tacky third-rate tired unprofessional useless yawn yawned yawning
    """),
    "mind": word_set("""
        brain brains capable clue competence comprehend eyes grasp imagination intellect intelligence iq judgement
        judgment knowledge learn literate read reading taste understand vision
    """),
    "lie": word_set("""
        ageism ageist bait betrayed bias biased bogus break broke cheat cheated cheating concealed discriminated
        dishonest dishonestly dishonesty fake faked favourites façade fiction fixed fraud fraudulent hid hidden
        invented liar liars lie lied lies lying mislead misleading misled nepotism prejudice pretend pretended
        pretending racist rigged secretly sexist sham steal stole stolen theft trick tricked twisted
    """),
    "chosen": word_set("""
        candidate candidates choose chose chosen cousin filled friend guy hire hired hiring inside insider internal
        nephew pick picked select selected winner
    """),
    "reject": word_set("""
        automated binned boilerplate decline declined discard discarded dismissed dropped dumped fobbed form refusal
        refuse refused reject rejected rejection standard template turn turned unsuccessful
    """),
    "wrong": word_set("""
        actually appeal contest contrary demonstrates disagree dispute error factually flawed incorrect mistake
        mistaken nonsense object overturn prove proves reassess recheck reconsider recount reopen rethink reverse
        revise revisit unfair unfairly unjust wrong wrongly
    """),
    "reason": word_set("""
        basis because criteria explain explanation grounds hence justification justify logic proof reason reasoning
        reasons sense since therefore
    """),
    "praise": word_set("""
        admirable adorable applause award bravo breathtaking brilliant charming clap classy congratulations cute
        delightful exquisite fascinating flattered flattering generous genius hats heartwarming impressive inspiring
        legendary lovely magic magical marvellous masterclass masterpiece medal miracle moving poetic poetry prize
        refreshing remarkable splendid stunning sweet thoughtful thrilling touching wow
    """),
    "wonderful": word_set("""
        amazing clear enjoyable excellent fantastic good great helpful interesting kind nice perfect useful valuable
        wonderful
    """),
    "tale": word_set("""
        angel archaeologist archaeologists archaeology ball beard bermuda bottle carrier cliffhanger coin coma crystal
        curtain dice dinosaur episode eternity fairy fossil frame framed ghost ghosts glacial glacier grandchildren
        hibernation hole horoscope legend lottery mars monastery monk monks moon museum museums mystery myth nasa
        novel oracle orbit orchestra owl parrot pigeon pigeons planet prophet retirement robot saint satellite sequel
        shakespeare signal signals sloth smoke snail souvenir sphinx suspense telepathic telepathy theater theatre
        thriller tortoise triangle turtle unicorn volcano wizard
    """),
    "busy": word_set("""
        afford agenda bother bothered burden busy calendar coffee diary disturb golf hassle important inconvenience
        lunch manage managed minute moment nuisance priorities priority schedule spare trouble
    """),
    "suppose": word_set("""
        assume bet conclude dare doubt figure gather guess imagine notice noticed presume realise realize reckon see
        seem seems suppose trust wonder
    """),
    "care": word_set("""
        attention bothered care cared cares caring interest interested listen listened matter matters mean means meant
        value valued worth
    """),
    "again": word_set("""
        again another before earlier more once previous remember remind reminder reminding repeat repeated still twice
    """),
    "fine": word_set("""
        bye cheers enjoy farewell fine forget good goodbye great luck mind never noted ok okay super sure understood
        well
    """),
    "regret": word_set("consequence consequences lose losing loss miss missed pity regret regrets rue shame sorry"),
    "leave": word_set("""
        close closing done end finished gone leave leaving out over pull pulling quit stop walk walked walking
        withdraw withdrawing
    """),
    "order": word_set("""
        answer arrange ask be call check choose clarify come confirm decide do don't explain fix forward get give hire
        hurry keep let look make name pay pick provide put read reply schedule send show sort spare state stop take
        tell try
    """),
    "threat": word_set("""
        action careful consequences damage damages difficult embarrassing escalate escalating escalation expose
        exposed exposing fallout fight force forced further hard leak measures nasty report reported reporting scandal
        shame sorry steps threat threaten trouble ugly unpleasant war warn
    """),
    "group": word_set("""
        agency authority bank business clinic committee company council department employer factory firm hospital
        hotel office organisation organization outfit panel place restaurant school shop team university
    """),
    "process": word_set("""
        application assessment decision feedback interview interviews job position post procedure process recruiting
        recruitment role round rounds selection task test tests vacancy
    """),
    "past": word_set("been did had was were"),
    "other": word_set("elsewhere everyone other others rest somebody"),
    "thank": word_set("appreciate appreciated appreciation cheers grateful gratitude obliged thank thankful thanks"),
    "glad": word_set("""
        delighted eager enjoy enjoyed enjoying enthusiastic excited forward glad happy keen like liked looking love
        loved pleased pleasure thrilled welcome
    """),
    "apology": word_set("apologies apologise apologize apology confusion excuse fault forgive pardon sorry"),
    "hopeful": word_set("best hope hopefully hoping kind luck regards well wish wishes"),
    "gentle": word_set("""
        appreciate available chance convenient grateful happen meanwhile perhaps possible rush suit suits time
        understand whenever wondering worries
    """),
    "offerhelp": word_set("add assist attached enclosed help helps include link provide send share supply"),
    "topic": word_set("""
        archive book books bread bridge budget clinic code customer customers data design designs energy garden
        kitchen lab library machine machines market model models museum music paper papers patient patients plan plans
        product products project projects pupils recipe report research road site software stock student students
        supplier suppliers system systems team theatre ward warehouse water
    """),
    "learn": word_set("""
        course experience idea ideas improve improvement improving insight learn learned learning learnt point
        practice practise question questions studied study thought training
    """),
    "trip": word_set("afternoon call chat conversation discussion meeting morning talk tour visit walk"),
}


_ENDINGS = (
    ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""),
    ("ies", "y"),
)  # fmt: skip
_STEM = 3  # letters that an ending must leave
_FIGURE = ("figure",)
_NONE: tuple[str, ...] = ()


Senses = tuple[str, ...]


def _senses_of() -> dict[str, Senses]:
    """Every word that has senses, and its forms; what two words have as a form is of the likelier ending's."""
    found: dict[str, list[str]] = {}
    for sense, held in _WORDS_OF.items():
        for word in held:
            found.setdefault(word, []).append(sense)
    known = {word: tuple(held) for word, held in found.items()}
    forms = dict(known)
    for ending, instead in _ENDINGS:
        for word, told in known.items():
            stem = word.removesuffix(instead)
            if word.endswith(instead) and len(stem) >= _STEM:
                forms.setdefault(stem + ending, told)
    return forms


_SENSES = _senses_of()


def senses(low: str) -> Senses:
    """The senses of a word in lower case with plain apostrophes; none for most nouns of a trade."""
    if (held := _SENSES.get(low)) is not None:
        return held
    if low[0].isdigit():
        return _FIGURE
    return _SENSES.get(low[:-2], _NONE) if low.endswith("'s") else _NONE
