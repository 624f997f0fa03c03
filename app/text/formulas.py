"""The set words of letters: how one greets, whom one greets without a name, how one closes.

Data only, in lower case; closings of other languages than English also without accents (`names.fold`).
"""


def word_set(text: str) -> frozenset[str]:
    """Return the words of `text`, which are easier to read in a paragraph than in a list."""
    return frozenset(text.split())


def _ordered(text: str) -> tuple[str, ...]:
    return tuple(text.split())  # a longer one stands before one that it ends with


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(p.split()) for p in text.split("|") if p.strip())


# English, German, French, Spanish, Italian, Dutch, Polish, Portuguese, others.
SALUTATIONS = _phrases("""
    to whom it may concern |
    hi | hello | hey | heya | hiya | hi there | hello there | hey there | hello again | hi again |
    hey again | dear | my dear | dearest | greetings |
    good morning | good afternoon | good evening | good day | morning | afternoon | evening | howdy | gday |
    g'day | welcome back | attn | attention | respected | dear respected | respected dear | happy new year |
    happy monday | happy tuesday | happy wednesday | happy thursday | happy friday | happy saturday | happy sunday |
    hallo | hallo zusammen | hallöchen | moin | moin moin | servus | grüß gott | grüezi | guten tag |
    guten morgen | guten abend | lieber | liebe | liebes |
    sehr geehrte | sehr geehrter | sehr geehrtes | geehrte | geehrter | werte | werter | schönen guten tag |
    bonjour | bonsoir | salut | coucou | cher | chère | chers | chères | bonjour à tous | rebonjour |
    re bonjour |
    hola | buenos días | buenas tardes | buenas noches | buenas | buen día | estimado | estimada |
    estimados | estimadas | estimad@s | querido | querida | queridos | queridas | apreciado | apreciada |
    ciao | buongiorno | buonasera | buon giorno | buona sera | salve | caro | cara | cari | care | gentile |
    gentili | gentilissimo | gentilissima | egregio | egregia | spettabile | spett.le | gent.mo | gent.ma |
    hoi | beste | geachte | goedemorgen | goedemiddag | goedenavond | goedendag | goeiemorgen | dag |
    lieve | hallo allemaal |
    cześć | czesc | dzień dobry | dzien dobry | witam | witaj | hej | szanowny | szanowna | szanowni |
    drogi | droga | drodzy |
    olá | ola | oi | bom dia | boa tarde | boa noite | prezado | prezada | prezados | prezadas | caros |
    caras | exmo | exma | exmo. | exma. | estimad@ |
    hej | hejsan | hei | kära | käre | kære | bästa | god morgen | god dag | goddag | hyvä | moi | ahoj |
    dobrý den | vážený | vážená | milý | milá | bună | bună ziua | merhaba | sayın | szia | tisztelt |
    kedves |
    здравствуйте | привет | добрый день | доброе утро | добрый вечер | уважаемый | уважаемая | уважаемые |
    дорогой | дорогая | доброго дня | вітаю | добрий день | шановний | шановна | шановні |
    שלום | היי | הי | בוקר טוב | ערב טוב | שלום רב | לכבוד | יקר | יקרה | مرحبا | السلام عليكم | عزيزي |
    عزيزتي | السيد | السيدة | γεια | γεια σας | αγαπητέ | αγαπητή | καλημέρα
""")

# They greet only when nothing but a name and a mark follows them on the line.
WEAK_SALUTATIONS = word_set("""
    attn attention morning afternoon evening dag care cara cher droga
""")
THANKS = word_set("""
    thanks thank thanx thx danke merci gracias grazie dank obrigado obrigada
""")

# Who is greeted without being named.
GROUPS = word_set("""
    all team teams everyone everybody folks there guys gang friends colleagues colleague y'all people
    group committee department office manager managers recruiter recruiters recruiting hiring talent
    panel sirs madams gentlemen ladies whom hr staff crew board members member support community list
    concern resources personnel operations coordinator interviewer interviewers representative
    administrator director officer editor
    alle zusammen allerseits damen herren kolleginnen kollegen tous toutes équipe messieurs mesdames
    todos todas equipo señores señoras tutti tutte signori allen allemaal collega's collega wszyscy
    państwo senhores senhoras equipe colegas compañeros compañeras alla kaikki всем все коллеги господа
    כולם sir madam
""")
TITLES = word_set("""
    mr mrs ms miss mx dr prof professor sir madam ma'am madame dame lord lady rev reverend fr father
    sister hon judge doctor captain capt col gen lt sgt phd md herr herrn frau fräulein prof. dipl ing
    mag univ monsieur mme mlle mademoiselle m me maître docteur professeur señor señora señorita sr sra
    srta don doña dra doctora lic signor signora signore signorina sig sig.ra sig.na dott dott.ssa
    dottore dottoressa avv prof.ssa heer mevrouw meneer mevr dhr mw drs ir pan pani panie panna państwo
    senhor senhora dona dom gospodin gospođa господин госпожа пан пані
""")

# Small words inside names.
PARTICLES = word_set("""
    van der den de von zu zur vom und-zu la le las los del della di da do dos das du des al el bin ibn
    ben abu ter ten op 't af av y i e san santa mac mc st
""")

# Capitalised at the head of a line without being anybody's name.
ORDINARY = word_set("""
    thank thanks thx please yes no yeah yep yup nope ok okay sure great good fine perfect excellent
    wonderful awesome cool nice well sorry apologies congratulations congrats welcome happy hope hoping
    just i i'm i've i'd i'll we we're we've it it's this that these those the a an my your our his her
    their in on at for from with by of to as if when while after before since although though because so
    but and or also however unfortunately regarding re fw fwd fyi per attached enclosed following
    further here there now today tomorrow yesterday tonight monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december update reminder note ps question questions quick urgent important confidential draft
    subject date sent cc bcc agenda summary is are was were do does did have has had can could would
    will shall should let might what why who how where which you he she they me us them not never still
    again see talk looking look sounds agreed done noted understood absolutely definitely certainly
    indeed actually anyway btw hi hello hey dear best regards cheers kind sincerely respectfully yours
    warm lol haha wow oh ah um hmm any all some each every both another first second third finally next
    last previously recently currently given due based enjoy hear merry seasons greetings warmly
    cordially love dearest ciao bye everything nothing something interesting guess think correct right
    wrong true false unsubscribe hereby kindly message body text image dude man buddy mate sir madam
    gentlemen ladies
""")

# An English closing holds one of these …
CLOSING_HEADS = word_set("""
    regards regard rgds rgrds sincerely yours truly faithfully respectfully cordially gratefully
    appreciatively warmly cheers thanks thank thanx thx tx ty tia best wishes love gratitude
    appreciation br kr bye goodbye ciao soon later xoxo cheerio kindly salutations adieu peace blessings
""")

# … and otherwise only these.
CLOSING_WORDS = CLOSING_HEADS | word_set("""
    kind kindest warm warmest very most my our with all the and many so much again in advance for now a
    lot lots sincere take care talk speak to you see until then ever always cordial friendly greetings
    from as of luck million ton bunch thousand heartfelt deep deepest great respect humbly fondest fond
    bests best well
""")

# Closings that are recognised as wholes.
CLOSINGS = _phrases("""
    take care | be well | stay safe | have fun | more soon | see you | ttyl | over and out | until then |
    mit freundlichen grussen | mit freundlichem gruss | mit freundlichen gruessen | freundliche grusse |
    freundliche gruesse | mit besten grussen | mit besten gruessen |
    beste grusse | beste gruesse | viele grusse | viele gruesse | liebe grusse | liebe gruesse |
    herzliche grusse | herzliche gruesse | schone grusse | mit herzlichen grussen |
    mit lieben grussen | mit vielen grussen | grusse | gruss | gruesse | hochachtungsvoll | mfg | lg | vg |
    bg | vielen dank | danke | danke schon | vielen dank und viele grusse | besten dank | herzlichen dank |
    vielen dank im voraus | bis bald | bis dann |
    cordialement | bien cordialement | tres cordialement | bien a vous | bien a toi | salutations |
    salutations distinguees | meilleures salutations | sinceres salutations |
    sincerement | amicalement | respectueusement | merci | merci beaucoup | merci d'avance | cdlt |
    a bientot | bonne journee | bises |
    un saludo | saludos | saludos cordiales | un cordial saludo | atentamente | cordialmente | un abrazo |
    muchas gracias | gracias | gracias de antemano | atte | le saluda atentamente |
    cordiali saluti | distinti saluti | saluti | un saluto | cordialmente | grazie | grazie mille |
    grazie e cordiali saluti | a presto | un caro saluto | i migliori saluti | buona giornata |
    met vriendelijke groet | met vriendelijke groeten | vriendelijke groet | vriendelijke groeten |
    hartelijke groet | hartelijke groeten | groet | groeten | groetjes | mvg | alvast bedankt | bedankt |
    dank je wel | hoogachtend |
    z powazaniem | z wyrazami szacunku | pozdrawiam | serdecznie pozdrawiam | pozdrawiam serdecznie |
    dziekuje | dziekuje i pozdrawiam | pozdrowienia | z gory dziekuje |
    atenciosamente | com os melhores cumprimentos | melhores cumprimentos | cumprimentos | abraco |
    abracos | um abraco | obrigado | obrigada | muito obrigado | muito obrigada | cordialmente | att |
    saudacoes |
    med vanlig halsning | vanliga halsningar | med venlig hilsen | venlig hilsen | med vennlig hilsen |
    vennlig hilsen | hilsen | mvh | hyvin terveisin | ystavallisin terveisin | terveisin |
    с уважением | спасибо | с наилучшими пожеланиями | всего доброго | з повагою | дякую | בברכה | תודה |
    תודה רבה | בתודה | مع خالص التحية | شكرا | με εκτιμηση | ευχαριστω
""")

# East Asian letters put no blanks between words, so that these are looked for at the edges of a piece.
EAST_GREETINGS = _ordered("""
    こんにちは こんばんは おはようございます お世話になっております 拝啓 您好 你好 尊敬的 亲爱的 親愛的 大家好 各位
    안녕하세요 안녕하십니까 친애하는
""")
EAST_HONOURS = _ordered("各位 の皆様 皆様 皆さん さま 様 さん 先生 殿 御中 女士 小姐 经理 老师 总 팀장님 님 씨")
EAST_GROUPS = word_set("各位 の皆様 皆様 皆さん 大家好 御中")
EAST_CLOSINGS = _ordered("""
    よろしくお願いいたします よろしくお願い致します よろしくお願いします 敬具 此致 敬礼 祝好 谢谢您 谢谢 顺祝商祺
    감사합니다 드림 올림
""")
