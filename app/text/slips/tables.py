"""What people write in a follow-up and mean otherwise: words taken for one another, and habits of other languages.

The notation is that of `app.text.slips.pattern`. Written from grammars and from teaching, by kind of slip; where a
right sentence could read the same, the words around say which is meant, or the line is not here.
"""

CONFUSED = {
    "“Then” is about time; in a comparison it is “than”.": """
        rather|other @base? [then] !@subj|$ -> than
        @more [then] expected|ever|usual|before|planned|average|most|any|others|mine|yours|ours|me|@number|#|that|what -> than
        more|less time|@one|@many|@mass|@adj [then] !@subj|$ -> than
        @more [then] i|we|you expected|thought|had|hoped|imagined|planned|knew|realised|realized -> than
    """,
    "“Than” compares; about time or order it is “then”.": """
        and|until|by|since|back [than] @subj|$ -> then
    """,
    "“Weather” is rain and sunshine; a choice is “whether”.": """
        @ask [weather] !$|is|was|forecast|here|there|today|tomorrow -> whether
        @ask me|us|them|sure|on|about|out|clear|decided [weather] !$|is|was|forecast|here|there|today|tomorrow -> whether
        !the|this|that|what|great|nice|good|bad|our|of [weather] or not -> whether
        !the|this|that|what|great|nice|good|bad|our|of [weather] you|we|i|they|he|she to|can|could|would|will|need|should|have|are|had|might -> whether
    """,
    "“Your” means that something is yours; “you are” is “you’re”.": """
        ^ [your] welcome|right|correct|kidding $|to|and|about -> you’re
        if|that|because|as|since|when|hope|know|hear|think|unless|glad|where|what|whenever [your] not|interested|available|able|okay|ok|free|still|happy|ready|considering|looking|doing|going|having|hiring|well|sure|busy|unable|in|on|at|already|also|a|the|an|very|so|too|really -> you’re
        !@prep|@verb|@det [your] going|looking|doing|hiring|trying to|for|well|great|a -> you’re
        hope [your] $ -> you’re
    """,
    "“You’re” is “you are”; what belongs to them is “your”.": """
        for|of|from|with|on|in|at|to|by|about|appreciate|enjoyed|loved|receive|received|read [you're] time|team|teams|help|company|support|reply|response|consideration|interest|feedback|email|mail|message|office|website|work|colleagues|colleague|advice|patience|kindness|insight|insights|decision|call|visit|note|position|role|offer|project|projects|product|products|guidance|understanding|process|end|department|organization|organisation -> your
        !@be|not|when|if|while|that|because|as|since|think|know|sure|glad|hope [you're] @adj? @yours $|@be|@prep|@past|@third|@adv|very|yesterday|today|and -> your
        for|of|from [you're] _ time|help|support|reply|response|consideration|team|company|email|message|feedback|patience -> your
    """,
    "“Your” means that something is yours.": """
        for [you] time|help|consideration|support|reply|response|interest|feedback|patience|email|mail|message|kind|quick|prompt|assistance|understanding|advice|guidance|insights|hospitality -> your
        with|at|of|to|from|in [you] team|company|office|organization|organisation|department|colleagues|website -> your
    """,
    "It is said to you: without “r”.": """
        thank|thanking [your] for|so|very|again|both|all|once|in|and|$ -> you
        let|inform|tell|email|contact|meet|see|give [your] know|about|that|soon|a|an|the|tomorrow|next|again -> you
        would|could|can|will|do|did [your] be|have|like|mind|please|let|tell|send|know -> you
    """,
    "“Its” says whose; “it is” and “it has” are “it’s”.": """
        ^ [its] been|a|an|great|good|nice|not|very|really|so|always|important|clear|difficult|hard|easy|just|going|still|also|true|quite|the|my|your|possible|likely|only|too|what|about|because|worth -> it’s
        that|think|know|hope|believe|because|but|although|and|so|if|when [its] been|a|an|not|very|really|going|important|difficult|hard|easy|possible|worth|too|the|my|your -> it’s
    """,
    "“It’s” is “it is”; what belongs to it is “its”.": """
        company|team|firm|organization|organisation|department|group|product|for|of|by|through|on|with|in|from|and @verb? [it's] own|mission|customers|clients|culture|products|values|employees|people|team|teams|reputation|approach|staff|users|impact|size|goals|growth|history|commitment|focus|members|strategy|services|structure|position -> its
    """,
    "“There” is a place; what belongs to them is “their”.": """
        in|with|of|for|from|at|about|to|on|by|and [there] own|team|teams|office|company|time|website|customers|clients|employees|products|work|colleagues|staff|projects|culture|mission|role|experience|job|jobs|manager|managers -> their
    """,
    "“Their” says whose; here it is “there”.": """
        [their] is|are|was|were|will|has|have|seems|might|may|must|should|would|could -> there
        over|out|been|being|up|down [their] $ -> there
    """,
    "“They’re” is “they are”; what belongs to them is “their”.": """
        in|with|of|for|from|at|about|on [they're] own|team|teams|office|company|time|website|customers|clients|employees|products|colleagues|staff|projects|culture -> their
    """,
    "The two are easily taken for each other.": """
        hear|heard|hearing|news|word [form] you|him|her|them|us|anyone|your|the|my|someone -> from
        let me|us [no|now] if|when|what|whether|how|as|about|should|your|the|soon|by|$ -> know
        hiring|project|product|account|sales|general|engineering|office|team|line|program|marketing|operations [manger] -> manager
        [costumer|costumers] service|support|success|experience|needs|relations|satisfaction|care|base -> customer
        [pubic] _ -> public
        the|find|see|my|find [attach] resume|cv|file|files|document|documents|copy|letter|certificate|certificates -> attached
        ^ [you're] team|company|office|website|advice|feedback|help|support|colleagues|email|reply|questions|time is|was|has|are|were|made|helped|impressed|will|have -> your
        for|about|in|of the|this|a|that [roll] of|and|at|we|you|i|in|as|with|$ -> role
        forward [too] -> to
        ^|please|forward|happy|glad|hoping|hope|nice|great|good|excited|love|like to [here] from|back|about|that|your|more -> hear
        to|will|would|not|don't|didn't|wouldn't|can't|cannot [loose] the|this|that|my|your|our|such|any|interest|touch|an|a|time|money|hope|out -> lose
        to|will|would|gladly|happily|could|can|cannot formally|gladly|happily? [except] the|your|this|an|that job|kind|generous? offer|position|role|invitation|job|proposal|apology|apologies -> accept
        the|an|any|no|big|great|positive|negative|huge|strong|direct|little @adj? [affect] of|on|was|is|will|$ -> effect
        will|would|could|may|might|can|not|doesn't|didn't|to [effect] your|my|our|us|me|them -> affect
        [loosing] @det|@obj|interest|money|time|touch|hope -> losing
        went|go|goes|going|gone|work|works|worked|performed|recovered|functions very|really|so|pretty|quite? [good] $|in|at|with|on|for|i|so !@one -> well
        your|some|an|any|career|of|good|for|his|her|great|the [advise] !@obj|$ -> advice
        your|some|an|any|career|good|his|her|great [advise] $ -> advice
        to|please|could|would|can|will|kindly you? [advice] me|us|you|on|if|whether|when|what|how|accordingly -> advise
        we|they [where] !@subj|the|you -> were
        an [an] i|you|the|we|my|your|they|then|also -> and
        ^ i|we [though] that|it|the|you|we|i|this|our|of|about -> thought
        ^ i|we [thing] that|it|i|we|you|the|this -> think
        was|is|am|are|it's|not|was|far|way|never [to] late|early|busy|expensive|short|long|soon $ -> too
    """,
    "This is one word.": """
        [some one] !of|@one|$ -> someone
        !@one [an other] !than -> another
        [every body] !of|is|part -> everybody
        [every|any|some thing] !that's -> +joined
        [some times] $|@subj|i -> sometimes
        ^ [further more] !than|@one|@many|@mass|of|or -> furthermore
        ^ [how ever] $|@subj -> however
        ^ [in deed] $ -> indeed
        ^ [never the less] $ -> nevertheless
    """,
    "These are two words.": """
        [infact] -> in fact
        !@det|@adj|@prep [everyday] $|and|while|without|because|since -> every day
        ^ [everyday] i|we|you|he|she -> every day
        [alot] -> a lot
    """,
    "It belongs to somebody or to a day: with an apostrophe.": """
        [yesterdays|todays|tomorrows] interview|call|meeting|conversation|discussion|email|talk|chat|visit|session|deadline -> +owned
        last|next|this [weeks|months|mondays|tuesdays|wednesdays|thursdays|fridays] interview|call|meeting|conversation|discussion|email|talk|chat|visit|session -> +owned
        a|the|another|every|each [persons|childs|companys|womans|mans] @one|life|work|mind|time -> +owned
        [peoples|childrens|everyones|someones|anyones] life|lives|work|time|opinion|opinions|job|jobs|health|mind|minds|needs -> +owned
    """,
    "After a preposition it is “me”.": """
        between|for|with|to _ and [i] $|@prep|about|yesterday|today|tomorrow|last|this -> me
        between you|him|her|them and [i] -> me
    """,
    "It sounds like “of”, and is “have”.": """
        could|should|would|must|might|couldn't|shouldn't|wouldn't not? [of] !course -> have
    """,
}
HABITS = {
    "After “forward to” comes the form in “-ing”.": """
        look|looking|looked|looks forward to [@base] !$ -> +ing
        look|looking|looked|looks forward to [hear|meet|work|speak|talk] -> +ing
        look|looking|looked|looks very? forward [@base|hear|meet|speak|talk] @obj|from|back|the|your -> to +ing
    """,
    "“To agree” is the verb already: “I agree”.": """
        @subj [am|are|is|was|were] agree|disagree -> -
        @subj [am|are|is|was|were] @adv|not agree|disagree ->
        [i'm] agree|disagree -> I
    """,
    "You feel interested, excited or confused; what makes you feel so is interesting, exciting, confusing.": """
        i|we am|was|are|were|i'm|remain|be @adv? [interesting] in|to|about|on -> interested
        i'm|we're @adv? [interesting] in|to|about|on -> interested
        am|is|are|was|were|i'm|we're|very|be|really [interest] in|to|about -> interested
        i|we am|was|are|were @adv? [exciting|boring|confusing|surprising|disappointing|tiring] to|about|by|that|with|at|$ -> +ed
        i'm|we're @adv? [exciting|boring|confusing|surprising|disappointing] to|about|by|that|with|at|$ -> +ed
        very|am|i'm|most [interesting] in joining|working|this|the|your|learning|pursuing -> interested
    """,
    "With a length of time it is “for”; “since” names when it began.": """
        @done|@ing|been|@base|@past there|here|it|you|this|that|with|as|in? _? _? [since] @number|#|many|several|few|some @unit !ago -> for
        [since] @number|#|many|several @unit !ago|@subj|@past|@be|have|has|had|@modal|may|seems|i|the|@when -> for
        ^ [since] #|@number|many|several @unit i|we @adv? @base|am|are|have|@ing -> for
        [since] a|the? few|couple of? @unit !ago|@subj -> for
    """,
    "What began in the past and goes on is “have …” or “have been …”.": """
        ^ i|we @adv? [work|live|study|am|wait] @place? @place? @place? since|for # years ->
        i|we [am|are] waiting|working|looking|living since ->
    """,
    "With a moment in the past it is the simple past.": """
        ^ i|we|you|they [have|has] @done @thing? @thing? @thing? yesterday ->
        ^ i|we|you|they [have|has] @done @thing? @thing? @thing? last week|month|year|monday|tuesday|wednesday|thursday|friday|night !@subj ->
    """,
    "This word needs no “about”.": """
        discuss|discussed|discussing|discusses|mention|mentioned|mentioning [about] !@number -> -
        emphasize|emphasise|emphasized|emphasised|stress|stressed [on] the|my|your|our|that|this -> -
    """,
    "The word and its preposition belong together.": """
        interested|interest [on|about|for] the|this|your|that|working|joining|learning -> in
        responsible|responsibility [of|about] the|a|all|@ing -> for
        depend|depends|depending|depended [of|from|in] -> on
        participate|participated|participating [to|on|at] the|this|your -> in
        consist|consists|consisted [in|on] @number|a|the|several -> of
        congratulate|congratulations|congrats [for] -> on
        capable [to] @base -> of
        [despite of] -> despite
        arrive|arrived|arriving [to] the|your|our|my -> at
        ^|but|and|so|that [on|for|at] my opinion -> in
        ^|but|and|so|that [in] the other hand -> on
        [on other] hand -> on the other
        [in] @day !'s|at|@day -> on
    """,
    "“Next”, “last”, “today” and the like need no “on” or “in”.": """
        !@ing|based|built|depends|depend [on|in] next|last @day|week|month|year !@one|@many|before|after -> -
        !me|us|him|her|them|you|come|came|coming|go|went|going|call|called|calling|pop|popped|drop|dropped|been|was|were|am|i'm|be|get|got|let|fit|log|logged|dial|sign|turn|turned|work|worked|working|carry|carried|move|moved|try [on|in] yesterday|tomorrow !@one|@many|and -> -
    """,
    "The person you say something to comes after “to”.": """
        explain|explained|explaining|describe|described|mention|mentioned|suggested|said [me|us|him] the|that|how|what|about|your|a|why|everything|more|all -> to %
        say|said [me|us|him] -> to % / told %
        reply|replied|listen|listened|listening|respond|responded [me|us|him|you] -> to %
    """,
    "You suggest something, or that somebody does it.": """
        suggest|suggests|suggested|suggesting|propose|proposed|proposes [me|us|him|her|them to] @base -> +said
        recommend|recommends|recommended [me|us|him|them to] apply|contact|@plain -> +said
    """,
    "Your age is what you are, not what you have.": """
        i|he|she|and|already [have|has] @tens years old -> +am
        ^ i [have] @tens years and i? live|come ->
    """,
    "You confirm something; who is told may be left out.": """
        confirm|confirming [me] if|whether|that|when|the|your|what|how|by|receipt -> -
    """,
    "The sentence needs a subject: “it”.": """
        ^ [is] very|so|really|quite|too|not? !happy|glad|available|willing|able|ready|keen|free|open|eager|busy @adjective|interesting $|for|to|that !@one -> it is
    """,
    "“Until” tells how long something lasts; a time limit is “by”.": """
        please|kindly|you|and|to inform|notify|tell|reply|respond|answer|confirm|submit|send me|us|it|to? me|us|you? [until] @day|tomorrow|next|end|the -> by
        please|kindly|you|to let me|us know [until] @day|tomorrow|next|end|the -> by
    """,
    "“Can” stands by itself; after “to” it is “be able to”.": """
        happy|glad|hope|like|love|want|pleased|order|delighted to [can] @base -> be able to
    """,
    "What you do something for is “to …”, without “for”.": """
        [for to] @plain|thank|ask|say|follow|@bare -> to
    """,
    "It goes into consideration, or into account.": """
        take|took|taken|taking me|us|this|it|that|you? [in] consideration|account !of -> into
        take|took|taken|taking my|your|our|the _ [in] consideration|account !of -> into
    """,
    "You agree with somebody or with what they say.": """
        agree|agreed|agrees [the|your|this|that] statement|opinion|idea|view|point $|of|and|but|because|as|on -> with %
    """,
    "One word that points is enough: “the” or “these”.": """
        [the|a] these|those|our|their|his @many|@one|@mass -> -
    """,
    "After “please” and “wish you” it goes on at once.": """
        ^|could|can|would|you|and please [to] @base @obj|@det|@prep|if -> -
        wish you [have] a|an -> -
    """,
    "You look forward to something.": """
        look|looking|looked|looks forward [your|the|our|my|this|that|a|an] !@ing -> to %
    """,
    "Something you wait for comes with “for”.": """
        wait|waiting|waited [your|the|a|an] reply|answer|response|feedback|news|decision|result|results|email|mail|call|confirmation|next|outcome -> for %
    """,
    "One of the two is enough.": """
        more|most [better|worse|easier|faster|cheaper|bigger|larger|smaller|higher|lower|greater|stronger|clearer|older|younger|longer|simpler|safer|stricter|best|fastest|easiest|biggest|largest] !off ->
        can|could|will|would|may|might|should|must not? [able] to -> be %
    """,
    "A question inside a sentence keeps the order of a statement.": """
        know|tell|wonder|wondering|ask|asking|understand|clarify|confirm me|us? when|how|why|what|where|who|which [will|can|could|would|do|did|does|should|shall] @subj|the|your !$ ->
    """,
    "“How” and “like” do not go together: “what … looks like” or “how … looks”.": """
        [how] it|this|that|things|everything|he|she|they|the|your _? _? look|looks|looked|feels|sounds like -> what
    """,
    "This is a state, and not going on: without “-ing”.": """
        i [am having] @number|#|a|an|over|more|good|strong|extensive|experience -> have
        i [am] knowing|understanding|needing|agreeing|believing|belonging|owning ->
    """,
    "This is not counted in English: it has no “a” and no plural.": """
        [informations] -> information
        [advices] !@obj|that|to -> advice
        [feedbacks] -> feedback
        [knowledges] -> knowledge
        [equipments] -> equipment
        [furnitures|luggages|homeworks|softwares|hardwares|stuffs|datas|livestocks|infrastructures|machineries] -> +bare
        most|many|some|few|several [of] people|@manyonly -> -
        [a] great|good|bad|nice|wonderful|fantastic|excellent news $|for|to|that|and|from -> -
        !such [a] good|great|hard|excellent work $|and|with -> -
        very [less] $|time|people|@mass|of|experience|money -> little
        many|few|several|these|those [information|feedback|advice|knowledge|equipment|homework|furniture] @end ->
        [many] information|feedback|advice|knowledge|progress|equipment @end -> much
        [an] advice|information @end -> some
        [a] feedback|advice|knowledge|progress|homework|equipment|software @end|from|on|about -> some
        [a] _ advice|information|equipment|progress|homework @end -> some
    """,
    "Before the name of the thing it is “other”.": """
        many|some|several|few|two|three|the|from|with|of|than|all [others] @manyonly|people -> other
    """,
    "“People” are many already.": """
        many|some|most|few|several|other|#|@number @adj? [peoples] !of|in|around -> people
    """,
    "After a number it is “percent”.": """
        !top|bottom|these #|@twodigits [percents] -> percent
    """,
    "After “want” comes the person and “to”: “I want you to know”.": """
        want|wants|wanted [that] @subj @base|would|will|can ->
        would|i'd like [that] you|he|she|we|they @base|would|will|can ->
    """,
    "A small word is missing: “the”, “a” or “your”.": """
        thank|thanks you? for [opportunity|chance] to -> the %
        for [opportunity|chance] to @base -> the %
        thank|thanks you? for [interview|meeting|call|conversation|discussion] yesterday|today|on|last|this|about -> the %
        ^ i am|was [student|graduate|developer|manager|consultant|teacher|nurse|designer] $|in|at|with|and|from|of -> a %
    """,
}
