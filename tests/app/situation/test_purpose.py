import pytest

from app.situation import wordings
from app.situation.purpose import Context, Decision, Purpose, decide
from app.text.phrases import Matcher, Phrases

MATCHER = Matcher(g for g in vars(wordings).values() if isinstance(g, Phrases))

NOTHING_KNOWN = Context()
PROCESS = Context(process=True)
INTERVIEWED = Context(process=True, interviewed=True)
REJECTED = Context(process=True, interviewed=True, rejected=True)
OFFERED = Context(process=True, interviewed=True, offered=True)


def decided(text: str, subject: str = "", context: Context = NOTHING_KNOWN) -> Decision:
    return decide(text, MATCHER.find(text), MATCHER.find(subject), context)


def mail(body: str) -> str:
    return f"Hi Lena,\n\n{body}\n\nBest regards,\nSam Roe"


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for taking the time to meet with me today. I really enjoyed hearing about the Kafka migration, and it made me even keener to join your team.",
        "Thanks so much for the interview this morning. Your walk through the release process was eye-opening. I'd be thrilled to work on it.",
        "I wanted to thank you for our conversation yesterday about the data engineer role. The way your group reviews designs is exactly what I am looking for. I look forward to hearing about next steps.",
        "It was a pleasure speaking with you on Tuesday. The challenges you described with the billing platform match what I did at my last job, and I remain very interested in the position.",
        "I appreciate you showing me around the lab and introducing me to Omar and Yuki. After our chat I'm convinced this role is a great fit. Please let me know if you need anything else from me.",
        "Many thanks for your time today and for the candid talk about on-call. Looking forward to the next steps.",
        "I'm so grateful for the chance to interview with you and your colleagues this afternoon. What struck me most was how the team runs its retrospectives. I hope your decision is not far off.",
        "Just a quick note to say thank you for yesterday's call! I loved the discussion of your roadmap and the open position.",
        "Thank you for meeting with me about the analyst position. I enjoyed learning how your desk prices storage. Could you tell me what the timeline looks like from here?",
        "Following up on our conversation this morning: thank you for being so generous with your time, and for the honest picture of the role.",
        "It was great meeting you and the panel today. I left the interview even more excited about the product manager role.",
        "Thanks again for having me in yesterday, it was lovely to put faces to names. I'm very excited about the prospect of joining.",
        "I truly enjoyed our discussion of graph databases during the interview. Thank you for considering me, and I look forward to hearing from you.",
        "Thank you for the opportunity to interview for the nursing position on your ward. Seeing the handover in person strengthened my interest.",
        "Please pass on my thanks to the whole panel for a thoughtful interview on Monday. I have kept thinking about your question on caching, and my answer would now be different.",
        "Thanks for chatting with me today! Super interesting stuff you're doing with sensors and I'd love to be part of it.",
    ],
)
def test_thanks_for_an_interview_make_a_thank_you(body: str) -> None:
    assert decided(mail(body)).value is Purpose.THANK_YOU


@pytest.mark.parametrize(
    "body",
    [
        "Thank you again for meeting with me two weeks ago. I wanted to follow up on the data engineer position and ask whether there is any news.",
        "I hope you are well. I'm writing to ask about the status of my application for the analyst role.",
        "I was wondering if you were able to reach a decision on the open position.",
        "Have you had a chance to review my interview task? I am still very interested in the role.",
        "I haven't heard anything since the interview on 3 March and would love to know where things stand.",
        "Just checking in on the marketing role. Do you have a sense of when I might expect to hear something?",
        "Curious whether a decision has been reached on the hiring front.",
        "Is the position still open?",
        "Am I still being considered for the engineer role?",
        "Any word on the job yet?",
        "Why haven't you replied to me? I sent my application three weeks ago.",
        "Please, I need this job. Have you decided?",
        "It has been ten days since we spoke about the role, and you said I would hear by Friday. Has anything changed?",
        "Could you let me know what the next steps in the hiring process are? It has been two weeks since my interview.",
        "I'm circling back on my interview with your team last month. I remain excited about joining and would appreciate any update you can share.",
        "I have received another offer and need to answer by Friday. Your team remains my first choice, so could you tell me where you are in the process?",
        "Would you happen to know how the search for the new team lead is going? I interviewed on the 4th.",
        "I wanted to touch base regarding the product designer role we discussed. Has the team made up its mind?",
        "I understand you're busy, but could you give me an idea of the timeline for the developer position?",
        "Quick nudge on the backend role: has the panel met yet, and is there an update on my candidacy?",
        "I sent you an email last week about my interview and got no response. I'd be grateful for a brief reply.",
        "If you have decided to go with another candidate, I would appreciate knowing, so that I can plan. Is there any update on the role?",
        "You told me I'd have an answer on the job by Monday. It's Thursday. What is going on?",
        "Hope your week is going well! I'm still really keen on the opportunity to join the team and was hoping to hear how things are progressing after my interview.",
        "I am following up on my application for the internship.",
        "Can you tell me when you expect to make a hiring decision?",
        "Has the vacancy been filled?",
        "This is the third time I write. Nobody has answered me about the interview. Do you even read your mail?",
        "I really enjoyed our interview three weeks ago and remain interested in the role. Do you have any news for me?",
    ],
)
def test_asking_where_things_stand_is_a_status_check(body: str) -> None:
    assert decided(mail(body)).value is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "Any news?",
        "Any update?",
        "Just checking in.",
        "Have you decided yet?",
        "What's the latest?",
        "Did you get my last email? I still haven't heard back.",
        "Why is this taking so long?",
        "Where do we stand?",
        "I'm bumping this to the top of your inbox.",
        "Any update on the contract?",
        "Still waiting to hear from you.",
        "Is there anything new you can tell me?",
        "Please respond to me today.",
        "I expect an answer by tomorrow.",
        "I know you must be busy, but I'd really love to hear back.",
        "Could you please give me a quick update?",
        "Hello? Is anyone there?",
    ],
)
def test_a_short_nudge_within_a_process_is_a_status_check(body: str) -> None:
    assert decided(mail(body), context=INTERVIEWED).value is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    ["Any news?", "Any update on next steps?", "Have you decided yet?", "Any news yet?", "Have you made a decision?"],
)
def test_nothing_but_a_status_question_needs_no_context(body: str) -> None:
    assert decided(mail(body)).value is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for letting me know. I'm disappointed, of course, but I enjoyed meeting the team and would be glad to be considered for future roles.",
        "Thanks for the update on the analyst position. While this wasn't the outcome I had hoped for, I appreciate the time everyone took.",
        "I'm sorry to hear that I was not selected for the role. I respect your decision and wish you all the best with the new hire.",
        "I understand you went with another candidate. Please keep me in mind should something similar open up on the engineering team.",
        "I believe you are making a mistake. I am more than qualified for this position and ask you to reconsider.",
        "Your loss. The interview was a waste of my time anyway.",
        "I was surprised to read that I won't be moving forward. With respect, I disagree with your decision, since I have nine years in this exact job.",
        "Sad to hear I didn't get the job, but thank you for the kind words and the quick answer.",
    ],
)
def test_an_answer_to_a_rejection_is_a_rejection_reply(body: str) -> None:
    assert decided(mail(body)).value is Purpose.REJECTION_REPLY


@pytest.mark.parametrize(
    "body",
    [
        "Thanks for letting me know.",
        "Thank you for your time and for considering me.",
        "I appreciate the update and wish you well.",
        "Thanks anyway. I enjoyed our conversations.",
        "That's a pity, but I understand.",
        "I don't understand this at all. I answered every question correctly.",
        "You will regret this.",
        "Is there really no way you could give me another chance?",
    ],
)
def test_after_a_rejection_thanks_regret_and_protest_answer_it(body: str) -> None:
    assert decided(mail(body), context=REJECTED).value is Purpose.REJECTION_REPLY


@pytest.mark.parametrize(
    ("body", "purpose"),
    [
        ("Any news on the role? I'd still love to join.", Purpose.STATUS_CHECK),
        ("Have you made a final decision yet?", Purpose.STATUS_CHECK),
        ("Could you give me some feedback on my interview, so that I can improve?", Purpose.FEEDBACK_REQUEST),
        ("What could I have done better in the interview?", Purpose.FEEDBACK_REQUEST),
        ("Thank you for the kind message. Would you be willing to share any feedback?", Purpose.FEEDBACK_REQUEST),
        (
            "Thank you for the clear answer. Any feedback on my interview would help me improve.",
            Purpose.FEEDBACK_REQUEST,
        ),
    ],
)
def test_after_a_rejection_other_purposes_stay_themselves(body: str, purpose: Purpose) -> None:
    assert decided(mail(body), context=REJECTED).value is purpose


@pytest.mark.parametrize(
    "body",
    [
        "Would you be willing to share feedback on my interview performance? I'd like to improve for future applications.",
        "I'd be grateful for a few pointers on where my interview fell short.",
        "As I continue my job search, any feedback on my candidacy would be a great help.",
        "Could you tell me what I could have done differently in the interview?",
        "Why was I not selected? I'd like to know how I can strengthen my application next time, and any feedback helps.",
        "I asked last month whether you could share feedback about my interview. Even one line on what to work on would help me.",
    ],
)
def test_asking_how_one_did_is_a_feedback_request(body: str) -> None:
    assert decided(mail(body)).value is Purpose.FEEDBACK_REQUEST


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the invitation. Tuesday at 10 works well for me, and I look forward to the interview.",
        "I am available for an interview on Thursday afternoon or any time on Friday.",
        "Unfortunately I have come down with a fever. Could we reschedule our interview to next week?",
        "I'd like to confirm my interview on Monday at 2:30 pm. See you then!",
        "Thanks for reaching out about the engineer position. I'm free on Wednesday from 9 to 12, or Friday after 3 pm.",
        "Would it be possible to move our interview to Thursday? Something urgent has come up at work.",
        "Yes, that time works for me. Could you send me the Zoom link for the interview?",
        "What time would suit you for the interview? My schedule is open on Thursday.",
    ],
)
def test_agreeing_on_a_time_is_scheduling(body: str) -> None:
    assert decided(mail(body)).value is Purpose.SCHEDULING


@pytest.mark.parametrize(
    "body",
    [
        "I am delighted to accept your offer of the data engineer position and look forward to starting on 1 March.",
        "Thank you for the generous offer. After careful thought I have decided to decline, as another role fits my plans better.",
        "I'd like to withdraw my application for the analyst role, as I have accepted a position elsewhere.",
        "Thank you so much for offering me the job! Before I sign, is there any flexibility on the base salary?",
        "I'm thrilled about the job offer. Could I have until Monday to consider it?",
        "I regret to tell you that I must turn down the position. Thank you for the time you all took during the interviews.",
        "Please remove me from consideration for the role.",
        "I've signed the offer letter, see the attached PDF. I can't wait to join!",
    ],
)
def test_answering_an_offer_or_leaving_is_an_offer_reply(body: str) -> None:
    assert decided(mail(body)).value is Purpose.OFFER_REPLY


@pytest.mark.parametrize(
    "body",
    ["I accept, with pleasure!", "Could we talk about the salary?", "I need a few days to think about the offer."],
)
def test_after_an_offer_short_answers_are_about_it(body: str) -> None:
    assert decided(mail(body), context=OFFERED).value is Purpose.OFFER_REPLY


@pytest.mark.parametrize(
    ("body", "context"),
    [
        ("Any update on the contract? Legal wants to close it by Friday.", NOTHING_KNOWN),
        ("Please find attached the revised figures. Let me know what you think.", NOTHING_KNOWN),
        ("Thanks for sending the document.", PROCESS),
        ("Thanks!", PROCESS),
        ("Please find attached my reference letters, as requested.", INTERVIEWED),
        ("Have you had a chance to look at the pull request? The build is red.", NOTHING_KNOWN),
        ("Thanks for the meeting yesterday. Here are the action items for the supplier review.", NOTHING_KNOWN),
        ("Can we move the budget call to Thursday at 3 pm?", NOTHING_KNOWN),
        ("I'm following up on invoice 4711, which is now 30 days overdue.", NOTHING_KNOWN),
        (
            "I am writing to apply for the position of data engineer. My resume is attached. I look forward to hearing from you.",
            NOTHING_KNOWN,
        ),
        ("Enclosed is my resume for the analyst position. Thank you for your time and consideration.", NOTHING_KNOWN),
        (
            "I am a recruiter at Vogt Search and have two strong candidates for your open role. Shall I send their profiles?",
            NOTHING_KNOWN,
        ),
        ("Lunch on Friday at 12? The new place by the river is open.", NOTHING_KNOWN),
        ("We regret the delay and offer you a 10 % discount on your next order.", NOTHING_KNOWN),
        ("The customer rejected our offer, so we need a new price by Monday.", NOTHING_KNOWN),
        ("Could you give me feedback on the slides? I'd like to improve the second half.", NOTHING_KNOWN),
        ("I disagree with the decision to drop Python 3.8, please reconsider.", NOTHING_KNOWN),
        ("Happy birthday! Hope to see you soon.", NOTHING_KNOWN),
        ("", NOTHING_KNOWN),
    ],
)
def test_everything_else_is_other(body: str, context: Context) -> None:
    found = decided(mail(body), context=context)
    assert found == Decision(Purpose.OTHER, ())


def test_the_subject_can_say_that_it_is_about_a_job() -> None:
    body = mail("I wanted to follow up and see if there is an update you could share.")
    assert decided(body, "Quarterly figures").value is Purpose.OTHER
    assert decided(body, "Data engineer interview").value is Purpose.STATUS_CHECK


def test_the_context_can_say_that_it_is_about_a_job() -> None:
    body = mail("Any update on the contract? I'd like to plan my move.")
    assert decided(body).value is Purpose.OTHER
    assert decided(body, context=PROCESS).value is Purpose.STATUS_CHECK


def test_the_deciding_words_are_named_in_order() -> None:
    text = mail("Thank you for meeting with me today about the role. I enjoyed our conversation.")
    because = decided(text).because
    assert [text[r.start : r.end] for r in because] == ["Thank you for meeting with me", "enjoyed our conversation"]


def test_the_same_words_in_a_long_letter_on_other_things_decide_nothing() -> None:
    passing = "I enjoyed our lunch with the new recruiters. "
    assert decided(passing + "The pipeline tariff was filed with the commission. " * 150).value is Purpose.OTHER


@pytest.mark.parametrize(
    ("body", "purpose"),
    [
        ("Thank you for the interveiw yesterday, I enjoyed it and I want the job.", Purpose.THANK_YOU),
        ("I wanted to follow up on my aplication for the ranger postion. Is there any news?", Purpose.STATUS_CHECK),
        ("The exposition of the garden tools opens at nine.", Purpose.OTHER),
        ("The composition of the soil is fine, and the proposition of the growers went to print.", Purpose.OTHER),
    ],
)
def test_a_misspelt_word_of_hiring_is_one_all_the_same(body: str, purpose: Purpose) -> None:
    assert decided(mail(body)).value is purpose
