"""What answers a no in courteous words: sour grapes, and objections that call themselves otherwise; and good answers that look alike."""

from datetime import UTC, datetime

import pytest

from app.mail import Draft
from app.rules import Finding, Severity
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.text.reading import Reading
from tests.tone import MATCHER, RULES

REFUSED = Situation(
    now=datetime(2026, 11, 18, 12, tzinfo=UTC),
    purpose=Decision(Purpose.REJECTION_REPLY, ()),
    rejected_at=datetime(2026, 11, 17, 12, tzinfo=UTC),
)


def told(rule_id: str, text: str, situation: Situation = REFUSED) -> tuple[Finding, ...]:
    rule = RULES.by_id(rule_id)
    assert rule is not None
    return rule.findings(
        Reading(Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam"), MATCHER, ("sam",)),
        situation,
    )


@pytest.mark.parametrize(
    "text",
    [
        "I take comfort in the knowledge that I need not work for such people.",
        "I noted your choice with some bemusement.",
        "A firm that overlooks this is not one I would wish to join.",
        "It takes a rare kind of panel to overlook a record like mine.",
        "I hope that whoever you took has the patience he will need.",
        "I hope that you find the staff you deserve.",
        "I trust that you found somebody more obedient.",
        "Your paper prefers the docile to the skilled.",
        "I wish you joy of him.",
        "Evidently talent is not what you look for.",
        "Experience matters little at your company, it seems.",
        "I see that it went to the owner's nephew, given to the niece last year.",
        "It is nice to see what my two weekends were worth.",
        "Now I understand how little loyalty counts with you.",
        "It is good to know what ten years of experience are worth to you.",
        "We were warned not to trust this company.",
        "I take comfort in the thought that I will never have to work with you.",
        "Honestly I never wanted to work at a place like yours anyway.",
        "I did not really want a job with people like that in the first place.",
        "Next time you might tell people beforehand that the post is taken.",
        "You could have spared us the journey.",
        "How considerate of you to tell me after two months.",
        "This spares me the embarrassment of working there.",
        "I suppose this is what you tell everybody.",
        "We had been warned about your company.",
        "Thanks for nothing.",
    ],
)
def test_sour_grapes_are_bitter(text: str) -> None:
    assert told("letting-go/bitter", text)


@pytest.mark.parametrize(
    "text",
    [
        "I do not believe that the panel understood my method.",
        "Your committee overlooked my second degree.",
        "My work has been misjudged.",
        "As my portfolio shows, I have done this before.",
        "I am simply the right woman for this.",
        "I would like to set the record straight.",
        "Could we talk before the appointment is final?",
        "I hope that you will return to the question.",
        "Is there perhaps a mix-up with another file?",
        "Take me on for a trial week.",
        "Perhaps you should sleep on it.",
        "Please put my case before the board.",
        "I wonder how somebody without a licence can be better suited.",
        "I cannot find a single reason in your letter.",
        "I respect your view but cannot share it.",
        "I find the outcome hard to reconcile with your praise.",
        "My references prove the opposite.",
        "This contradicts what your colleague told me.",
        "The choice had nothing to do with ability.",
        "You got the wrong impression of me.",
        "Let me come back and show you what I can do.",
        "Your reasons do not convince me.",
        "I ask that the result be reviewed.",
    ],
)
def test_an_objection_argues_whatever_it_calls_itself(text: str) -> None:
    assert told("letting-go/arguing", text)


@pytest.mark.parametrize(
    "text",
    [
        "I take comfort in knowing that I met such kind people.",
        "I hope that your new colleague has as much joy there as I would have had.",
        "I wish you the success that you deserve.",
        "You found somebody with more experience, and I understand that.",
        "My experience was not enough this time, and I accept that.",
        "Thank you for nothing but kindness from beginning to end.",
        "How thoughtful of you to call me yourself.",
        "Next time you look for a baker, please think of me.",
        "You spared me a long wait, and I thank you for it.",
        "I know that the panel had to choose among many good people.",
        "I would be glad if you thought of me when something else comes up.",
        "I missed the question about tides, as my notes show me now.",
        "Before you close the file, what would have made my case stronger?",
        "I can follow your reasons.",
        "I had hoped to show you what I can do, and I am glad that I could.",
        "I am convinced by your reasons.",
        "I was surprised, as I left with a good feeling, but I trust your judgement.",
        "I would not be happy in a company where I could not work with my hands.",
        "Was there a mix-up in my figures?",
        "It is hard to explain how much I enjoyed the day.",
        "Could you give me a tip for the next interview?",
        "If you look for somebody again, I would be happy to hear from you.",
        "It's good to know what counts for the role, and the feedback on the case is worth a lot to me.",
        "I now understand how much experience matters for this role, and I will work on it.",
        "Now I see how much a second language matters for this desk.",
        "Now I see how little I knew of what matters in a kitchen.",
        "I know that experience counts for more than enthusiasm here, and I mean to gain some.",
        "I had been warned that the field would be strong!",
        "We were warned that the odds were one in a hundred, so I am proud to have come so far.",
        "I was warned that you read every line, and it shows.",
        "I take comfort in the thought that the children have found a good teacher.",
        "You spared me the trouble of hoping too long, and I am grateful for that.",
        "Thank you for nothing less than the best interview I have had.",
        "I will tell everyone at home about the roof garden.",
        "I hope that she has more luck with the lift than I had.",
        "I do not want to work anywhere else anyway, so I will apply again.",
        "Sorry if I gave the wrong impression of my notice period.",
        "I hope I did not leave you with the wrong impression of my interest in night shifts.",
        "Please excuse if the test gave a poor idea of me.",
        "I would love to come back one day and show you what I can do with another year of practice.",
        "I would like to clear up any doubt: I am not cross at all.",
        "It is hard to understand how you managed to answer so many people so personally.",
        "I find it hard to follow football, but I will cheer for your team.",
        "The panel missed nothing: I was indeed unsure about the tax question.",
        "As my CV shows, I am new to the field, so your choice is easy to understand.",
        "I wish you joy with your new cellist!",
        "I know what you tell everybody, namely to try again, and I will.",
        "I never wanted to work for anyone else anyway.",
        "I never wanted to be a manager anyway, so the role of a baker suits me well.",
        "If you look again at spring vacancies, please think of me.",
    ],
)
def test_a_good_loser_is_left_in_peace(text: str) -> None:
    for rule in ("letting-go/bitter", "letting-go/arguing"):
        assert not [f for f in told(rule, text) if f.severity is not Severity.HINT]


def test_a_firm_is_disowned_without_a_no_too() -> None:
    asking = Situation(now=REFUSED.now, purpose=Decision(Purpose.STATUS_CHECK, ()))
    assert told("letting-go/bitter", "A firm that cannot answer is not one I want to work for.", asking)
    assert not told("letting-go/bitter", "I gather that it went to somebody more obedient.", asking)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("social/channel-hopping", "As you did not answer, I stopped by reception this morning and asked for you."),
        ("social/channel-hopping", "I tried your line last night, but you did not pick up."),
        ("social/channel-hopping", "My mail got no answer, so I rang the switchboard yesterday."),
        ("social/personal-details", "Hello gorgeous, thank you for the interview."),
        ("social/personal-details", "I could not take my eyes off you."),
        ("social/personal-details", "Shall we continue over a glass of wine?"),
        ("debrief/demanding-feedback", "Kindly send me the complete list of criteria and all scores."),
    ],
)
def test_other_kinds_that_courtesy_hides(rule: str, text: str) -> None:
    assert told(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("social/channel-hopping", "I did not want to call you on a Sunday."),
        ("social/personal-details", "The gorgeous view over the harbour stays with me."),
        ("social/personal-details", "We talked about the dress code and the menu over dinner service."),
        ("debrief/demanding-feedback", "May I ask what the chosen candidate brought that I should learn?"),
        ("debrief/demanding-feedback", "If I could see my scores for the test, that would help me."),
    ],
)
def test_and_what_looks_like_them(rule: str, text: str) -> None:
    assert not told(rule, text)
