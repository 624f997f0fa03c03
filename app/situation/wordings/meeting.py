"""What is said of a hiring process, an application, and a meeting that was had."""

from app.text.phrases import phrases

# One wording a line would make these lists unreadable.
# fmt: off

JOB = phrases(
    "interview{s|ed|ing|er|ers|}", "candidate{s|}", "candidacy", "hiring", "recruit{er|ers|ing|ment}",
    "{this|your} job",
    "job {application|interview|search|opening|openings|posting|description|opportunity|opportunities}",
    "internship{s|}", "my {application|{latest |updated |current |attached |}{resume|résumé|cv}}",
    "applied for", "application for", "vacancy", "apply for",
    "{the|this|that|your|open} {position|positions|role|opening|vacancy|post}", "phone screen", "take-home",
    "{engineer|developer|analyst|manager|designer|scientist|consultant|associate|assistant|coordinator"
    "|specialist|director|intern|teacher|nurse|accountant|administrator|architect|representative"
    "|officer|lead|researcher|editor|writer|technician|executive|postdoc|engineering|marketing|sales"
    "|product|data|design} {role|position|opening|post}",
    "offer{ed|ing} me {the|a|this}", "job offer", "offer letter", "offer of employment",
    "selection process", "onsite", "on-site", "bewerbung{s|en|}", "vorstellungsgespräch{s|}",
    "bewerbungsgespräch{s|}", "bewerbungsprozess", "stellenangebot",
    "{die|der|ausgeschriebene|ausgeschriebenen} stelle", "auswahlverfahren", "auswahlprozess",
    "praktikum{s|}", "candidature", "entretien", "embauche", "recrutement", "{le|ce|du|au} poste",
    "poste de", "offre d'emploi", "stage", "entrevista", "candidatura", "{el|este|del|al} puesto",
    "vacante", "solicitud de empleo", "proceso de selección", "colloquio", "posizione di",
    "{la|questa|della|alla} posizione", "processo di selezione", "selezione",
    "sollicitatie{gesprek|procedure|}", "vacature", "functie", "sollicit{eren|eerde}", "{a|da|na|à} vaga",
    "vaga de", "processo seletivo", "processo de seleção", "entrevistas", "candidatei-me",
    "rozmow{a|ę|ie|y} {kwalifikacyjn{a|ą|ej}|rekrutacyjn{a|ą|ej}}", "rekrutac{ja|ji|ję|yjnego|yjny}",
    "stanowisk{o|a|u}", "aplikac{ja|ji|ję}", "kandydatur{a|ę|y}",
    # to work there: the wish that makes a thank-you one for an interview
    "bei {ihnen|euch|dir} {zu arbeiten|arbeiten|anzufangen|anfangen|einzusteigen|einsteigen|mitzuarbeiten|tätig zu sein}",
    "{ihr|euer|dein|ihrem|eurem} {team|haus} {zu |}{verstärken|unterstützen|ergänzen|beizutreten}",
    "auf eine {gute |baldige |künftige |}zusammenarbeit", "{teil|mitglied} {ihres|eures|deines} teams", "{in|zu} {ihrem|eurem} team {zu |mitzu|}{arbeiten|gehören|stoßen|kommen}",
    "vous rejoindre", "{rejoindre|intégrer} {votre|vos} {équipe|équipes|entreprise|société|agence|cabinet|service}",
    "travailler {avec vous|chez vous|à vos côtés|au sein de votre|dans votre}", "{faire|fasse} partie de {votre|vos} {équipe|équipes}",
    "{formar|forme} parte {de su|de vuestro|de tu|del} equipo", "trabajar con {ustedes|vosotros|su equipo|vuestro equipo|vosotras}",
    "{incorporarme|unirme|sumarme} a {su|vuestro|tu} {equipo|empresa}",
    "lavorare {con voi|con lei|presso di voi|nel vostro|nella vostra|nel suo}", "parte {del vostro|della vostra|del suo|della sua} {team|squadra|gruppo|azienda}",
    "bij {jullie|u} {te |}{komen |}{werken|aan de slag|beginnen}", "{jullie|uw} team {te |}{versterken|komen versterken}",
    "trabalhar {com vocês|convosco|na sua|na vossa}", "{fazer|faça} parte {da sua|da vossa|do seu} {equipe|equipa|time}",
    "{dołączyć|dołączenia} do {państwa|waszego|pani|pana} {zespołu|firmy}", "pracować {z państwem|u państwa|w państwa}",
)

# words that mostly, but not always, mean a place of work
ROLE = phrases(
    "salary",
    "role{s|}", "the job", "job {at|with}", "position", "opening", "internship",
)

# words that three together speak of hiring
JOB_HINT = phrases(
    "selection", "post", "committee", "rounds", "colleagues", "next {step|steps|stage|round}",
    "your decision", "another offer", "first choice", "in the process", "job{s|}", "positions",
    "opportunit{y|ies}", "offer", "application", "join", "joining", "resume", "résumé", "cv", "hr", "hired",
    "hire", "your team", "the team", "employment", "career", "work {for|with|at} you", "vacancies",
    "{the|this} company", "start date", "salary", "skills", "stelle", "unternehmen", "poste", "puesto",
    "ruolo", "baan", "vaga", "praca", "pracy", "azienda", "empresa", "entreprise", "bedrijf",
)

# business that has interviews, offers, applications and visits of its own
OTHER_AFFAIR = phrases(
    "{apartment|flat|house|tenant|tenants|tenancy|landlord|lease|viewing|rent|mortgage|move in|moving in}",
    "{article|podcast|episode|broadcast|documentary|our readers|my readers|press release|the story runs}",
    "{visa|embassy|consulate|passport|residence permit|citizenship|immigration|asylum|green card}",
    "{loan|insurance|claim|planning permission|building permit|grant|scholarship}",
    "{refund|refunded|delivery|parcel|shipment|customer service|warranty|subscription|your shop|my order|order number}",
    "{membership|new members|our members|become a member|the club|our club|allotment}",
    "{place|places} for {our|my|your} {son|daughter|child|children}",
    "{admission|admissions|enrolment|enrollment} {interview|test|office|form|day}",
    "{quote|quotation|pricing|price list|invoice|purchase order|proposal|free trial|our product|our products|our solution"
    "|our software|our services}",
    "your {crm|software|business|marketing|it|storage|security|hosting|cloud|printing|cleaning|packaging} {needs|requirements}",
    "{interview|hiring} loop", "{two|three|four|five|six|several|both|these|our} {strong |other |remaining |final |}candidates",
)

# a first letter, not a follow-up
APPLYING = phrases(
    "copy of my {resume|cv|résumé}", "employment opportunit{y|ies}",
    "{resume|cv} and {transcript|transcripts|references|cover}", "{resume|cv} for your",
    "{attached|enclosed|here} {is|are|please find} {my|a|an|the} {updated |current |revised |}{resume"
    "|cv|résumé|cover letter}",
    "{my|a|the} {updated |current |revised |}{resume|cv|résumé} {is|and cover letter|attached|enclosed}",
    "{attach|attached|attaching|enclose|enclosing|forward|sending|send} {you |}{my|a|a copy of my}"
    " {updated |}{resume|cv|résumé}",
    "find {attached |enclosed |}my {resume|cv|résumé}", "cover letter", "{apply|applying} for",
    "i am writing to {formally |}apply", "to apply {for|to}", "submit my application",
    "express {my|an} {strong |keen |sincere |}interest in",
    "any {openings|opportunities|vacancies|positions}",
    "{circulate|forward|review|consider|pass} my {resume|cv|résumé|application}",
    "looking for {a|an} {position|job|role|internship}", "bewerbe ich mich", "je postule",
    "ci-joint mon cv", "adjunto mi {cv|currículum}", "in allegato il mio {cv|curriculum}",
    "bijgaand mijn cv", "segue em anexo o meu {cv|currículo}", "w załączeniu przesyłam {moje |}cv",
)

THANKS = phrases(
    "thank{s|}", "thank{ you|ing|ful}", "grateful", "gratitude", "appreciate{d|}", "appreciation", "thx",
    "much obliged", "cheers for", "ta for", "danke", "dank", "bedanke{n|}", "dankbar", "merci", "remercie{r|}", "reconnaissant{e|}",
    "gracias", "agradec{er|erle|erles|erte|ido|ida}", "agradezco", "grazie", "ringraziar{e|la|vi|ti}",
    "ringrazio", "dank je{ wel|}", "bedankt", "dankjewel", "bedanken", "obrigad{o|a}", "agradeço",
    "agradecer", "dziękuj{ę|emy}", "podziękować", "wdzięczn{y|a}",
)

# what a thank-you after a meeting thanks for
MEETING = phrases(
    "{pairing|whiteboard|coding|technical|panel|working|design|video|zoom|phone|trial|system design}"
    " {session|exercise|round|hour|afternoon|morning|day|shift|call|chat|task}",
    "{the|our|this|that|your} {session|tour|visit|demo|walkthrough|walk-through|panel|exercise|hour|afternoon|case study}",
    "{showing|walking|taking|guiding} {me|us} {around|through|round|the|your|what|how}",
    "{hosting|welcoming|receiving|receive|welcome|invite|interview} me",
    "{a|an|the|such a|such an|that|your} {wonderful |great |lovely |whole |}{day|morning|afternoon|evening|hour}", "whiteboard",
    "pairing",
    "{meeting|speaking|talking|chatting|sitting down|connecting|interviewing|visiting|discussing}"
    " with {me|us}",
    "interviewing me", "seeing me", "meeting me", "to {interview|see|meet} me",
    "having me {in|over|on|at|for|by|visit|today|yesterday}", "hosting me",
    "{showing|walking} me {around|through}",
    "{meet|met|speak|spoke|spoken|talk|talked|chat|chatted|sit down|sat down|connect|connected|visit}"
    " with {me|us|you}",
    "to {meet|interview|speak|talk|chat|discuss|visit|connect|learn more}",
    "{opportunity|chance} to {interview|meet|speak|talk|chat|visit|learn|discuss}",
    "{interview|lunch|dinner|coffee|conversation|meeting|chat|talk} with {you|him|her|everyone"
    "|the team|your team}",
    "{interview|conversation|discussion|dinner|lunch}",
    "{the|our|my|your|a|an|today's|yesterday's|this morning's|great|such a} {very |really |recent "
    "|phone |video |technical |final |panel |onsite |insightful |engaging |enjoyable |informative "
    "|thoughtful |great |wonderful |productive |pleasant |warm |}{interview|interviews|conversation"
    "|conversations|chat|discussion|discussions|talk|visit|tour|lunch|coffee|coffee chat|phone screen"
    "|screening call}",
    "{our|the|yesterday's|today's|this morning's} {call|meeting|session}",
    "{taking|took|take|taken|making|made} {the |some |so much |out |}time",
    "time {you|the team|everyone|your team|you all} {spent|took|gave|set aside}",
    "{taking|took} {so much |some |}{of your |}time",
    "your time {today|yesterday|this|on|last|and insight|and the|earlier}",
    "{für|um} das {nette |angenehme |interessante |gute |ausführliche |freundliche |tolle |offene "
    "|}{gespräch|vorstellungsgespräch|interview|telefonat|treffen}",
    "{ihre|deine|eure} zeit", "{unser|unserem|das} {gespräch|vorstellungsgespräch}", "kennenlernen",
    "zeit genommen", "austausch", "{einblick|einblicke} in", "führung durch",
    "{bewerbungs|vorstellungs|kennenlern}gespräch", "{probearbeiten|probetag|schnuppertag}",
    "{notre|l'|cet|votre|un|de l'|pour l'} {entretien|échange|entrevue|rencontre|accueil|conversation}",
    "pour l'entretien", "de m'avoir {reçu|reçue|accordé|rencontré|accueilli|accueillie}", "{le|du} temps",
    "{la|nuestra|una|de la} {entrevista|conversación|reunión|charla}", "su tiempo", "{tu|el} tiempo",
    "haberme {recibido|recibida|entrevistado|atendido}", "{il|del|nostro|un|per il} {colloquio|incontro}",
    "{la|nostra|della} chiacchierata", "{il suo|il tuo|il vostro|del suo|del tuo|del vostro} tempo",
    "tempo {dedicato|dedicatomi|concesso}", "avermi {ricevuto|ricevuta|incontrato|dedicato}",
    "{het|ons|voor het|een} {prettige |leuke |fijne |goede |interessante |}{gesprek"
    "|sollicitatiegesprek|interview|kennismakingsgesprek|kennismaking|ontvangst}",
    "{uw|je|jullie} tijd", "de tijd", "{a|nossa|da|pela|uma} {entrevista|conversa|reunião}",
    "{seu|teu|vosso|pelo|o} tempo", "{ter|terem} me recebido", "ter-me recebido",
    "{za|nasz{ą|ej|a}} {rozmowę|rozmowy|rozmowa|spotkanie|spotkania}",
    "rozmow{ę|y|ie} {kwalifikacyjn{ą|ej}|rekrutacyjn{ą|ej}}", "poświęcon{y|ego} czas",
    "{pani|pana|twój|państwa} czas", "za czas",
)

YOUR_TIME = phrases(
    "{ur|yr} time",
    "your time", "your consideration", "time and consideration", "considering {me|my}", "consideration",
)

# thanks for a meeting that is still to come
ARRANGED = phrases(
    "{inviting|invited|invite|selecting|shortlisting} me {for|to}", "invitation",
    "{scheduling|arranging|setting up|organizing|organising|confirming|coordinating|rescheduling}",
    "reaching out", "einladung", "invitación", "uitnodiging", "invito", "convite", "zaproszenie",
)

# thanks for something else, though a meeting is named
NOT_MET = phrases(
    "{review|reviewing|consider|considering|read|reading} {my|this|me|of}",
    "{replying|responding|answering} to", "{returning|return} my",
    "interview {confirmation|details|link|invite|schedule|times|slot|information|instructions|process}",
    "details", "information", "tomorrow", "next week", "upcoming", "suggesting", "the update",
)

# joy, which counts beside a meeting
PLEASED = phrases(
    "pleasure", "pleased", "enjoy{ed|able|ing|}", "honor", "honour", "delighted", "wonderful", "loved",
    "impressed", "inspiring", "gefreut", "plaisir", "placer", "piacere", "prazer", "przyjemność",
)

# joy that names the meeting itself
GLAD = phrases(
    "enjoyed {our|my|the|meeting|speaking|talking|chatting|learning|hearing|discussing|getting"
    "|visiting|interviewing|connecting|seeing|your}",
    "{pleasure|privilege|treat|joy|honor|honour|delight} {meeting|speaking|talking|chatting|learning"
    "|hearing|interviewing|visiting|getting|to {meet|have met|speak|talk|chat|visit|interview|learn"
    "|get to know|sit down}}",
    "{great|good|nice|lovely|wonderful|fantastic|delightful|so nice|inspiring|fun|exciting} {meeting"
    "|speaking|talking|chatting|connecting|visiting|seeing|getting|to {meet|have met|speak|talk|chat"
    "|connect|visit|get to know|learn|hear more}}",
    "{glad|happy|delighted} to {have met|have spoken|meet}",
    "{great|good|nice|lovely|wonderful|fantastic|interesting|insightful|engaging} {conversation|chat"
    "|discussion|visit}",
    "{loved|appreciated|liked} {learning|hearing|meeting|our|talking|speaking|how|the chance"
    "|the conversation|the way you}",
    "left {the interview|our conversation|our meeting|the meeting|the office|feeling|even more|more}",
    "{interview|conversation|meeting|visit|discussion|talk} was {a |very |really |}{great|pleasure"
    "|enjoyable|inspiring|informative|insightful|interesting|wonderful}",
    "sehr gefreut", "freude{ gemacht| bereitet|}", "sehr {angenehm|gefallen|interessant|genossen}",
    "ravi{e|} de", "{beaucoup|vraiment|énormément} apprécié", "fue un placer", "{ha sido|es} un placer",
    "encantad{o|a}", "disfruté", "stato un piacere", "è piaciut{o|a}",
    "{leuk|fijn|prettig} {om|gesprek|kennis}", "genoten", "foi um prazer", "gostei {muito |}",
    "był{o|a} mi {bardzo |}miło", "przyjemn{ość|ością|a|ie}",
)

INTEREST = phrases(
    "interested in",
    "{my|strong|great|keen|continued|sincere|even more|of} {interest|enthusiasm|excitement|desire}",
    "{excited|enthusiastic|thrilled|keen|eager|energized} {about|to|by|at}",
    "{reinforced|strengthened|confirmed|solidified|increased|deepened|heightened|reaffirmed|renewed}",
    "{reiterate|reaffirm|restate} my", "{good|great|strong|perfect|excellent} fit", "contribute to",
    "love to {join|be part|work|contribute}",
    "{opportunity|prospect|possibility|idea} of {joining|working|being|contributing}", "asset to",
    "interesse", "begeistert", "intérêt", "motivation", "interés", "ilusión", "entusiasmo", "enthousiast",
    "zainteresowan{y|a|ie}", "entuzjazm",
)

FRESH = phrases(
    "today{'s|}", "yesterday{'s|}", "this {morning|afternoon|evening}{'s|}", "earlier {today|this}",
    "just now", "{tonight|last night}", "friday afternoon", "heute", "gestern", "aujourd'hui", "hier",
    "ce matin", "hoy", "ayer", "oggi", "ieri", "vandaag", "gisteren", "hoje", "ontem", "dzisiaj", "dziś",
    "dzisiejsz{ą|e|ej}", "wczoraj", "wczorajsz{ą|e|ej}",
)

# the meeting was a while ago
STALE = phrases(
    "again for",
    "{a|one|two|three|four|five|six|several|a few|few|a couple|couple|couple of|2|3|4|5|6|ten|10}"
    " {weeks|week|months|month} {ago|now|since|has|have}",
    "{two|three|four|several|few|couple of|2|3|4} weeks", "last {week|month}", "{weeks|month|months} ago",
    "it{'s| has| is} been", "earlier this month", "a while", "{days|some time} ago", "back in",
    "vor {zwei|drei|einigen|vier} wochen", "vor einer woche", "letzte{r|n|} woche",
    "il y a {deux|trois|quelques|une} semaine{s|}", "hace {dos|tres|unas|una|varias} semana{s|}",
    "{due|tre|alcune|qualche} settiman{e|a} fa", "{twee|drie|enkele|paar} weken",
    "{há|faz} {duas|três|algumas|uma} semana{s|}", "{dwa|trzy|kilka} tygodnie temu",
)
