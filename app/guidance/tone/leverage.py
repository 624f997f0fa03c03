"""Other employers held up so that these hurry. To name another offer, its date and one's own preference is none of this."""

from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_ME = r"(?:me|someone like me|people like me|my (?:\S+ )?(?:skills|profile|services|signature|talents?|experience))"
_FIRMS = r"(?:companies|firms|employers|recruiters|headhunters|competitors|teams|others|people)"

RIVALS = phrases(
    "{fighting|competing|queuing|queueing|lining up|chasing|begging|bidding} {over|for|after} {me|my}",
    "{chasing|courting|headhunting} me",
    "if i were you",
    "walk into {any|another|every}",
    "{job|work|offer|position|contract} {anywhere|tomorrow|at any}",
    "of your {rivals|competitors|direct competitors}",
    "your {direct |biggest |main |closest |local |}{competitor|competitors|competition|rival|rivals}",
    "{plenty of|lots of|a lot of|dozens of|several|many|enough|numerous|three|four|five|no shortage of} {other |}{companies|firms|employers|recruiters|headhunters}",
    "{happy|glad|lucky|delighted|thrilled} to {have|take|hire|get} {me|someone like me|people like me}",
    "{snap|snapped|grab|grabbed} me",
    "hire me {on the spot|tomorrow|in a heartbeat|right away|at once}",
    "{available|on the market|around|wait} {much longer|for ever|forever|for long|long|indefinitely}",
)
LEVERAGE = act(
    RIVALS,
    rf"(?:fighting|competing|queue?ing|lining up|begging|bidding) (?:\S+ )?(?:over|for|after) {_ME}|{_FIRMS} (?:are |is |have been )?(?:\S+ )?(?:chasing|courting|headhunting) me",
    r"(?:can|could) (?:\S+ )?walk into (?:any|another|every) (?:other \S+|(?:\S+ )?(?:firm|company|job|employer))|(?:can|could) (?:\S+ )?(?:have|get|find) (?:a |an |another )?(?:\S+ )?(?:job|work|offer|position|contract) (?:anywhere|tomorrow|at any)",
    r"i would (?:\S+ )?(?:move|act|decide|be|hurry|answer|respond|think|sign|reply|not wait)(?: \S+){0,4} if i were you",
    r"your (?:\S+ )?(?:competitors?|competition|rivals?) (?:\S+ ){0,2}?(?:pays? (?:\S+ ){0,2}?(?:more|better|twice|double|\d+)|(?:answers?|answered|replie[sd]|respond(?:s|ed)) (?:\S+ )?(?:me|my|within|in|the (?:same|next) day|faster|sooner|quicker|at once|already)|"
    r"(?:offered|called|wants|invited|made|pays) me|(?:has|have) (?:\S+ )?(?:offered|made|invited|called) me|would (?:\S+ )?(?:take|hire|have) me)",
    r"(?:one|two|three|four|five|several|some|both|most|many) of your (?:\S+ )?(?:rivals|competitors) (?:\S+ )?(?:have|has|are|is|want|wants|got|offered?|called|know|would|made|invited)",
    rf"(?:plenty of|lots of|a lot of|dozens of|several|many|enough|numerous|three|four|five|no shortage of) (?:other )?(?:\S+ )?{_FIRMS} (?:\S+ ){{0,4}}?(?:(?:want|wants|waiting for|interested in|after) {_ME}|"
    rf"knocking|would (?:\S+ ){{0,3}}?(?:take|hire|have|get) {_ME})",
    rf"(?:would|will) (?:\S+ )?(?:be (?:\S+ )?(?:happy|glad|lucky|delighted|thrilled) to (?:have|take|hire|get) {_ME}|snap me up|grab me|hire me (?:on the spot|tomorrow|in a heartbeat|right away|at once))",
    r"(?:i|my profile|people like me|candidates like me|someone like me|talent like \S+) (?:will|do|does|am|is|are) (?:\S+ )?not (?:\S+ )?(?:available|on the market|around|wait) (?:\S+ )?(?:for ever|forever|long|for long|indefinitely|much longer)",
    unless=r"first choice|would choose|yours is|prefer(?:red)? (?:you|your|to work)|rather (?:work|join)|you would be (?:happy|lucky|glad)|would be (?:happy|lucky|glad) to have you",
)
