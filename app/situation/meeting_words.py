"""What people say when they settle, move, call off or look back on a meeting; `app.situation.meeting` reads it."""

from app.text.phrases import phrases

MEETING = phrases(
    "{interview|interviews|interviewing|interviewed|call|chat|conversation|meet|meeting|speak|speaking|talk|talking"
    "|screening|onsite|on-site|zoom}",
    "see{ing|} you",
    "{meets|sees} you",
    "{appointment|appointments}",
    "{rencontrer|conocerle|conocerte|incontrarla|conoscerla|ontmoeten}",
    "{phone|video|recruiter} screen",
    "{ring|phone|telephone|dial} you",
    "give you a {ring|buzz|bell}",
    "{intervju|intervjun|intervjuet|jobbintervju|jobbsamtal|jobsamtale|samtale|samtal|haastattelu}",
    "vorstellungsgespräch",
    "gespräch",
    "bewerbungsgespräch",
    "kennenlernen",
    "entretien",
    "rendez-vous",
    "entrevista",
    "reunión",
    "colloquio",
    "gesprek",
    "kennismaking",
    "reunião",
    "spreken",
    "sprechen",
    "{vorstellungsgesprächs|bewerbungsgesprächs|gesprächs|gesprächstermin|kennenlerngespräch}",
    "{colloqui|incontro|sollicitatiegesprek|kennismakingsgesprek|rozmowa|rozmowę|rozmowy|spotkanie}",
)
SETTLED = phrases(
    "confirm{|ed|ing|s}",
    "schedul{ed|ing} {|for|you|the|your|a|an}",
    "booked",
    "is set",
    "are set",
    "{all |}set for",
    "arranged",
    "{look|looking} forward",
    "let's {speak|talk|meet|chat|do|say|go with|take|plan on|make it}",
    "see you",
    "{can't|cannot} wait to {meet|speak|talk|see}",
    "{we'll|we will|i'll|i will} {call|meet|speak|talk|see|chat|be|interview}",
    "will {interview|meet with|call|speak with|talk to} you",
    "{speak|talk|meet} {to you |with you |you |}{soon|then|on|tomorrow|at}",
    "works {for me|for us|well|great|perfectly|fine}",
    "{is|sounds} {fine|good|great|perfect}",
    "{interview|call|meeting|appointment|conversation|chat|screening} {is|will be} {on|at|for|from|tomorrow|this|next}",
    "takes place",
    "will take place",
    "invit{e|ed|ing} you",
    "{delighted|happy|pleased|glad|like|love} to {see|meet|interview|welcome|have} you",
    "{like|love|want} you to {come|join|meet|visit}",
    "join us",
    "have you down",
    "{|all |you're |you are }locked in",
    "your {interview|call|meeting|appointment|conversation}",
    "{be|is|are} scheduled",
    "moved to",
    "rescheduled {to|for}",
    "date:",
    "when:",
    "date & time:",
    "datum:",
    "termin:",
    "wann:",
    "bestätig{e|en|t|ung}",
    "freu{e|en} {mich|uns}",
    "bis {morgen|dann|montag|dienstag|mittwoch|donnerstag|freitag}",
    "{findet|stattfinden|stattfindet|vereinbart|eingeladen|vorgesehen}",
    "laden {sie|wir}",
    "einladen",
    "einzuladen",
    "confirmons",
    "confirme",
    "confirmé",
    "confirmamos",
    "confirmado",
    "confirmada",
    "confermiamo",
    "confermo",
    "confermato",
    "bevestig{en|d|ing}",
    "{aura lieu|se tiendra|se déroulera|vous invitons|vous convions|est prévu|est fixé|vous attendons}",
    "{tendrá lugar|se celebrará|se realizará|está prevista|invitarle|invitarte|te esperamos|le esperamos}",
    "{si terrà|avrà luogo|si svolgerà|è previsto|la aspettiamo|ti aspettiamo|invitarla}",
    "{vindt plaats|plaatsvinden|staat gepland|nodigen wij|nodigen we|verwachten wij|verwachten je}",
    "{terá lugar|realizar-se-á|está marcada|está agendada|será realizada}",
    "{odbędzie się|zapraszam|zapraszamy|umówione|umówiona}",
)
DAY = phrases(
    "{mon|tues|wednes|thurs|fri|satur|sun}day",
    "{mon|tue|tues|wed|thu|thur|thurs|fri}",
    "today",
    "tomorrow",
    "tonight",
    "yesterday",
    "this {morning|afternoon}",
    "{january|february|march|april|june|july|august|september|october|november|december}",
    "{jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec}",
    "may",
    "the {1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd"
    "|24th|25th|26th|27th|28th|29th|30th|31st}",
    "{montag|dienstag|mittwoch|donnerstag|freitag|heute|morgen|gestern|lundi|mardi|mercredi|jeudi|vendredi|demain"
    "|hier|lunes|martes|miércoles|jueves|viernes|mañana|ayer}",
    "{lunedì|martedì|mercoledì|giovedì|venerdì|domani|ieri|maandag|dinsdag|woensdag|donderdag|vrijdag|gisteren"
    "|terça|quarta|quinta|sexta|amanhã|ontem}",
    "{januar|februar|märz|mai|juni|juli|oktober|dezember|januari|februari|maart|mei|augustus}",
    "{janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre}",
    "{enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre}",
    "{gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre}",
    "{janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro}",
    "{stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia}",
)
CALLED_OFF = phrases(
    "cancel{|led|ed|ling|ing}",
    "{call|called|calling} {it |this |}off",
    "postpone{d|}",
    "postponing",
    "reschedul{e|ed|ing}",
    "move",
    "moved",
    "moving",
    "push{ed|} back",
    "instead",
    "new {time|date}",
    "{interview|meeting|call|chat|conversation|appointment|screening} "
    "{is|is now|will be|has to be|is unfortunately} {off|on hold|not happening|not going ahead}",
    "{interview|meeting|call|chat|conversation|appointment|screening} "
    "{won't|will not|can't|cannot|can not|will no longer} {happen|take place|go ahead|be happening|be going ahead}",
    "{no longer|not} {taking place|going ahead|happening}",
    "{is|are} {now |unfortunately |sadly |}off",
    "{fällt aus|entfällt|ausfallen|nicht stattfinden}",
    "abgesagt",
    "absagen",
    "verschieben",
    "verschoben",
    "verlegen",
    "annul{er|ée|é}",
    "report{er|ée|é}",
    "décaler",
    "cancelar",
    "aplazar",
    "reagendar",
    "adiar",
    "spostare",
    "annullare",
    "verzetten",
    "afzeggen",
)
WAS = phrases(
    "{thank you|thanks}{ so much| very much| again| a lot|} for {meeting|speaking|talking|interviewing|chatting"
    "|seeing|having|inviting|taking|coming|joining|visiting|stopping by|making the {time|trip}|your time|the}",
    "{great|good|nice|lovely|wonderful|pleasure|enjoyed|delighted|enjoyable|fun|pleased|treat|joy}"
    " {to meet|to speak|to talk"
    "|to see|to have you|to host|to welcome|to show|having you|hosting|seeing you|welcoming|to chat"
    "|meeting|speaking|talking|chatting|to have met|our|the}",
    "our {conversation|interview|meeting|call|chat|discussion|talk}",
    "{great|good|nice|lovely|wonderful|terrific|fantastic|excellent|super|fun|pleasant|interesting|enjoyable}"
    " {conversation|chat|meeting|discussion|interview|visit} {yesterday|today|this|on|with you|earlier|last}",
    "{great|nice|lovely|wonderful|terrific|fantastic|excellent|pleasant} call"
    " {yesterday|today|this|on|with you|earlier|last}",
    "{thank you|thanks}{ so much| very much| again| a lot|} for {yesterday|today|this morning|this afternoon"
    "|monday|tuesday|wednesday|thursday|friday|last}",
    "{put|putting} a face to",
    "{we|i} {met|spoke|talked|interviewed|chatted}",
    "the {interview|conversation|call|meeting|chat}",
    "my interview",
    "danke für das gespräch",
    "vielen dank für das {gespräch|interview}",
    "unser gespräch",
    "merci pour {l'entretien|notre entretien|notre échange}",
    "notre {entretien|échange}",
    "gracias por la {entrevista|reunión}",
    "nuestra {entrevista|conversación}",
    "grazie per il colloquio",
    "bedankt voor het gesprek",
)

INVITED = phrases(
    "{moved|updated|changed|sent|resent} {you |}{the|a|an|your} {new |updated |calendar |}{invite|invitation}",
    "{put|popped} {it|something|a hold|a placeholder} in {the|your} {diary|calendar}",
)
"""Who has done so takes the hour that they ask about as settled."""
ANOTHER_TIME = phrases(
    "reschedul{e|ing}",
    "{another|a different|some other|a later|an other} {time|day|date|slot}",
    "{move|push|shift} {it|this|that|our|the|tomorrow's|today's}",
    "postpone",
    "verschieben",
    "{reporter|décaler|aplazar|adiar|spostare|verzetten}",
)
SAME_HOUR = phrases(
    "same {time|hour|slot}",
    "{gleiche|gleichen|selbe|selben} {zeit|uhrzeit}",
    "même heure",
    "misma hora",
    "stessa ora",
    "{zelfde|dezelfde} {tijd|tijdstip}",
)
"""The hour of the meeting that was to be."""
UNABLE = phrases(
    "{can't|cannot|can not|won't be able to|will not be able to|unable to|not able to|no longer able to} "
    "{make|do|keep|hold|meet|go ahead|speak|talk|see you|have|interview}",
    "{have|has} to {drop|pull out of|skip}",
)

IT_IS = phrases("it is")
EAGER = phrases("{excited|stoked|psyched|pumped|thrilled|all set} for", "look{ing|} forward to", "can't wait for")
STARTS_WORK = phrases("onboarding", "your first day", "first day at", "orientation", "welcome {aboard|to the team}")
