"""Slips in the forms of words: agreement, the verb after another verb or a preposition, one and many.

The notation is that of `app.text.slips.pattern`. What stands around makes sure of the part of speech: "many student
of ours" is a slip, "many student loans" is none.
"""

FORMS = {
    "After “will”, “can”, “did” or “to” the verb stands as in a dictionary.": """
        @modal|don't|doesn't|didn't not? @adv? [@past|@went] !$ -> +base
        @do not @adv? [@past|@went] !$ -> +base
        @modal|@do|don't|doesn't|didn't not? @adv? [@third] @obj|@det|@prep|to|that|@pron -> +base
        do|does|did|can|could|would|will|should i|you|we|they|he|she|it [@past] !$ -> +base
        let|lets|letting|make|makes|made|making me|us|you|him|them|students|people|customers|clients|users [to] @base -> -
        i|we|you|they|he|she|it @modal @adv? [@ing] !$ -> +base
        to [@went] !$ -> +base
        to not? [@third] @det|@obj|@pron -> +base
        !@det|the|@prep should|must|cannot|can't|couldn't|shouldn't [to] @base -> -
        ^|and|but|so|if|because|when @subj can|could|will|would|may|might [to] @base -> -
    """,
    "After “have”, and after “be”, comes the third form: “go, went, gone”.": """
        have|has|had|having|i've|we've|you've|they've|haven't|hasn't|hadn't not? @adv? [@went] -> +participle
        have|has|i've|we've|you've|they've|haven't|hasn't|hadn't not? @adv? [@bare] @obj|@det|@prep|from|$ -> +participle
        have|has|i've|we've|you've|they've|haven't|hasn't|hadn't not? @adv? [@barebase] the|your|my|this|you|him|her|them -> +participle
        ^ i|we|they|he|she @adv? [seen|gone|been|done|written|taken|spoken|given|known|begun|chosen] !@be -> have % / +base
        was|were|been|being|get|got not? @adv? [@went] by|to|in|at|$ -> +participle
        is|are|was|were|been|being not? @adv? [@bare] by|to|from|in|on|at|with -> +participle
        @modal be @adv? [@bare] by|to|from|in|on|at|with|$ -> +participle
    """,
    "Two verbs meet here: take one out, or change its form.": """
        !do|does|did|is @subj am|are|was|were|i'm|you're|we're|they're not? @adv? [@plain] @det|@obj|that|to|with|about|from|in|on ->
        be|are|were not? @adv? [@plain] @det|@obj ->
    """,
    "After a preposition the verb ends in “-ing”.": """
        @prepverb [@plain] @det|@obj|@pron|that|about|with|to -> +ing
        thank|thanks you? so? very? much? for [@past] me|us|the|your|this -> +ing
        instead of [@base] @det|@obj|@prep -> +ing
        thank|thanks|thankful|grateful you? so? much? for [take|give|make|meet|have|share|send|invite|speak|talk|help|interview|consider|let|reach|get|come|agree|respond|reply|provide|show|tell|explain|arrange] me|us|the|your|a|an|my|with|to|out|back|time -> +ing
        !@be enjoy|enjoyed|avoid|avoided|appreciate|appreciated|mind|finish|finished|consider|considering|considered [to] @base ->
        after|before|while|when [@plain] @det|@obj -> +ing
    """,
    "“To” is missing here.": """
        able [@base] @det|@obj|@prep|$ -> to %
        pleasure|happy|glad [meet|talk|speak|hear|work|see] you|with|from|about -> to %
        !a|an|the|this|that|our|your|my|such|some|of|for|another|one|any nice|great|good [meet|talk|speak|hear|work|see] you|with|from|about -> to %
        nice|great|good|pleasure|happy|glad|like|want|love|delighted|pleased to [@ing] @obj|@det|from -> +base
        forward [@ing] @obj|@det|with|from|back|about -> to %
        want|wants|wanted|hope|hopes|hoped|plan|decided|wish|need|needed|able|happy|glad|pleased|ready|eager|willing|excited [@plain] @det|@obj|with|about|more|in|at|that|from -> to %
        i'd|would like [@plain|hear|talk|meet|work] @det|@obj|@prep|more|from|with -> to %
        forward [hear] -> to hearing
    """,
    "A form of “to be” is missing here.": """
        ^ [i] @adv? interested|excited|happy|glad|pleased|grateful|thankful|sure|available|ready|sorry|able|looking|writing|hoping|waiting|working|wondering|applying|confident|eager|curious|honored|honoured|delighted !and|@subj -> I am
        ^ [we|you|they] @adv? interested|happy|glad|grateful|sure|available|sorry|able|looking|hoping|waiting|applying -> % are
        hope|hoping [you] @adv? doing|enjoying|having|keeping|staying|well|fine|good -> you are
        can|could|will|would|should|might|must|may not? [able|happy|glad|available|grateful|interested|ready|delighted|honored|honoured|pleased] to|if|for|in -> be %
        people|they|who|many [killed|injured|born] in|by -> were %
    """,
    "The verb follows its subject: “it needs”, “they need”.": """
        ^ @detone @adj? @single [@plain|need|help|want|like|show|mean|seem] @det|@obj|@pron|to|that|from|about|with|in -> +third
        ^ @detone @adj? @single [have|do|are|were|don't|haven't|aren't|weren't] !you|we|they|i|@one -> +third
        ^ someone|everyone|everybody|somebody|anyone|nobody|one @adv? [@base|have|are|were|don't] @det|@obj|@pron|to|that|from|about|with|in -> +third
        ^|that|and|but|because|if|when everyone|everybody|someone|somebody|nobody|anyone [were|are|have|don't] -> +third
        ^|that|and|but|hope|because everything|something|nothing [are|have] -> +third
        hope|hoping this|my|the email|mail|message|letter|note [find|reach] you -> +third
        ^ he|she @adv [@base|have|don't] -> +third
        @detone @mod? @single who|which [are|were|have|don't|haven't|aren't] -> +third
        ^ he|she|it|this|that @adv [@base|have|don't] @det|@obj|@pron|to|that|from|about|with|in -> +third
        ^ he|she|it [@plain|need|have|want|don't|haven't|like|seem|help] -> +third
        ^|that|and|but|because|if|when @detmany @mod? @mod? @many [is|was|has|isn't|wasn't|hasn't|doesn't] -> +plural
        ^|that|think|believe|hope|and|but|because|if|when @detmany @mod? @many [@third] @det|@obj|@pron|to|that -> +plural
        ^ @detmany @mod? @many of|from|in|for @detone @adj? _ [is|was|has|isn't|wasn't|hasn't|doesn't] -> +plural
        ^ @detmany @mod? @many of|from|in|for my|your|our|their|his|her|@detone? @many [is|was|has] -> +plural
        ^|that|and|but|because|if|when|while|as people|we|they|you|both|many [is|was|has|isn't|wasn't|hasn't|doesn't] -> +plural
        ^ each|either|neither|one of the|my|your|our|these|those|us|you|them @mod? @many? [have|are|were|don't|haven't|aren't|weren't] -> +third
        ^|that|but|because|if|when|while i [is|are|has|doesn't] -> +first
        ^ i [were] -> was
        ^ i @adv? [@third] @det|@obj|@pron|to|that|forward|from|about|with -> +base
        ^ we|they|you @adv? [@third] @det|@obj|@pron|to|that|forward|from|about|with -> +base
        there [is|was] many|several|few|two|three|four|five|six|ten|lots|various|different|multiple|other|numerous|#? @adj? @adj? @many|people -> +plural
        there [is|was] many|several|two|three|four|five|various|multiple|numerous -> +plural
        there [is|was] a few|couple|lot of? @adj? @many|people -> +plural
        there [is|was] some|any|no|also @adj? @many|people -> +plural
        there [are|were] a|an|one|another !number|couple|variety|range|host|series|group @adj? @one @end -> +single
        where|what|who|how [is|was] the|my|your|our|these|those @adj? @many|people $ -> +plural
    """,
    "One or many: the two words have to say the same.": """
        [this] @adj? @manyonly|people !@one -> these
        [these|those] @adj? @one $|@be|that|which|@det|@obj|to|and|but|because|in|of|for -> +near
        many|several|few|various|numerous|both @adj? @adj? [@one] $|@be|that|which|who|@det|@obj|to|and|but|because|in|of|for|with|at|from|on|about -> +plural
        @number @adj? [@one] $|that|which|who|of|ago|in|for|with|at|about|later|and -> +plural
        !@month @twodigits [@one|year|month|week|day|hour|minute] $|that|which|who|of|ago|in|for|with|at|about|later|and -> +plural
        each|every|another [@many] !@one -> +singular
        a|an|one [@many] $|that|which|who|of|in|for|with|at|about|and -> +singular
        a|each|every|another @adj [@many] $|that|which|who|of|in|for|with|at|about|and -> +singular
        one|two|three|many|several|few|each|both|either|neither|none of the|my|your|our|their|his|these|those @adj? [@onething] $|@past|@third|@modal|@be|that|which|who|in|for|with|at|i|we|you|is|was|has -> +plural
        a|the? lot|lots|number|variety|couple|range|series|plenty|all|some|most of the? @adj? [@onething] $|that|which|who|such|@det|@obj|to|and|but|because|in|for|at|from|on|about|during -> +plural
        !how|as|so [much] @many|people -> many
        ^|in|with|for|of|about|from|on|and|or|@verb certain|different|similar|other|such [@onething] $|that|which|who|in|of|and -> +plural
    """,
}
