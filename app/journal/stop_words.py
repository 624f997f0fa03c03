"""Words that every debrief has, in English and German: they are no lesson."""

_LISTED = """
    about above actually after again all almost also always and another answer answered any anything are asked asking
    away bad because been before being better bit both but came can could did didn't does doing don't done down each
    even every few for from gave get give going good got great had hard has have having her here him his how into
    isn't it's its just know less let like little long lot made make many maybe more most much must need needed never
    next not nothing now off often once one only other our out over own quite rather really said same say should
    since some something still such take talk talked than that the their them then there these they thing things
    think this those though time times too took under until very want wanted was wasn't way well went were what when
    where which while who why will with without would you your question questions interview interviews interviewer
    company they're more-than again i'm i've i'd they'd
    aber alle als also auch auf aus bei bin bis das dass dem den der des die dies doch durch ein eine einem einen einer
    eines für gut hat hatte habe haben ich ihr ihre immer ist kann kein keine mehr mein meine mit nach nicht noch nur
    oder ohne schon sehr sein sich sie sind und unter viel vom von vor war waren was weil wenn wie wieder wir wird zum
    zur über fragen frage gespräch
"""
STOP_WORDS = frozenset(_LISTED.split())
