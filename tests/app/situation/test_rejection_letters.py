"""Whole refusals as they come in: form letters of hiring systems, kind ones, short ones, passed on by recruiters."""

from datetime import UTC, datetime

import pytest

from app.mail import Address, Message
from app.situation import next_round, refusal_abroad, refusal_everyday, refusal_words
from app.situation import offer as offers
from app.situation import rejection as rejections
from app.situation.letter import Letter, read
from app.situation.rejection import rejection
from app.text.phrases import Matcher, Phrases

MODULES = (offers, next_round, refusal_words, refusal_abroad, refusal_everyday, rejections)
MATCHER = Matcher([v for m in MODULES for v in vars(m).values() if isinstance(v, Phrases)])


def letter(text: str, subject: str = "") -> Letter:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return read(Message("m1", sent, Address("lena@acme.example"), subject=subject, text=text), MATCHER)


LETTERS = (
    "Hi Sam,\n\nThank you for taking the time to meet with us. While your background is impressive, we've decided to move forward with other candidates at this time.\n\nBest,\n\nTalent Team",
    "Dear Sam,\n\nWe appreciate your interest in Northwind. We received an overwhelming response to this posting and unfortunately we are not able to move forward with your application.\n\nRegards,\n\nRecruiting",
    "Hello Sam,\n\nAfter careful review, we won't be proceeding with your candidacy for the Data Analyst role.\n\nThanks,\n\nWorkday Notifications",
    "Hi Sam, sorry for the slow reply. In the end we went with someone else who had a bit more retail background. Wish you luck!",
    "Sam - quick note: the role's been filled internally. Thanks for your patience.",
    "Dear Mr Roe,\n\nI regret to tell you that on this occasion your application was unsuccessful. There was a very strong field.",
    "Hi Sam, I just got off the phone with the hiring manager. He's decided to move in another direction. I know that's not what you were hoping for.",
    "Hey Sam, bad news I'm afraid. The team loved you but headcount got pulled, so we're not hiring for this anymore.",
    "Dear applicant, this requisition has been withdrawn and is no longer being recruited for. You may apply to other openings on our careers site.",
    "Sam, as discussed on the phone this morning, we will not be making you an offer. Please do keep in touch.",
    "Dear Sam,\n\nWe had many qualified applicants and have chosen to advance those whose experience more closely matches the requirements of the position. We encourage you to apply for future opportunities.",
    "Dear Candidate,\n\nThank you for applying to Fabrikam. The position you applied for has now been filled. We wish you every success in your job search.",
    "Hi Sam,\n\nThanks for completing the take-home. The team reviewed it and felt it didn't quite meet the bar for a senior role. We'd love for you to reapply in 12 months.",
    "Hello Sam,\n\nUnfortunately, the committee did not recommend you for appointment. We are grateful for your interest in the department.",
    "Dear Sam,\n\nIt was a tough decision, but we have selected another finalist for the position of Program Officer.",
    "Hi Sam, I'm sorry, it's a no from the team this time. Happy to give feedback.",
    "Thank you for your interest in the Store Manager job. At this time, we're moving ahead with applicants who are a closer fit.",
    "Good afternoon Sam,\n\nI wanted to follow up after your panel. We don't feel that this is the right fit at this time and will be closing out your application.",
    "Dear Sam,\n\nFollowing your recent interview, I am writing to confirm that you have not been appointed. Interview feedback is available on request.",
    "Hi Sam, the client came back and they are not taking it further with you I'm afraid. They liked your attitude but wanted more SAP.",
    "Hi Sam, we have put your application on hold indefinitely due to a hiring freeze.",
    "Dear Sam,\n\nBecause of a company-wide hiring freeze, we are unable to continue with the recruitment for this role.",
    "Hello,\n\nYour application for Warehouse Associate (R-20311) is no longer being considered.",
    "Hi Sam,\n\nWe reviewed your profile and at the moment we don't have a role that matches your skills. We'll keep your details on file.",
    "Dear Sam,\n\nWe have decided to pursue other candidates. Your resume will remain in our database for a year.",
    "Dear Sam,\n\nThank you for your patience. Regrettably, you were not among the candidates chosen for the final round.",
    "Hey, so the founders talked and we're gonna pass. Nothing personal, we need someone who has scaled a team before.",
    "Dear Dr Roe,\n\nThe search committee has completed its deliberations and an offer has been accepted by another candidate.",
    "Dear Sam,\n\nI am sorry to inform you that your candidature has not been retained for the next step of the process.",
    "Dear Sam, we thank you for your application and inform you that we have given preference to another candidate.",
    "Hi Sam — thank you for the great conversations. I have to let you know that we've extended an offer to another candidate and she has signed. I was rooting for you.",
    "Hello Sam,\n\nWe are looking for somebody with deeper knowledge of embedded systems and so can't offer you the job now.",
    "Dear Sam,\n\nAfter carefully weighing your qualifications against our needs, we've concluded that there isn't a match for this position at present.",
    "We won't be moving you to the next stage. Thanks for applying!",
    "Sam, thanks for coming in. I don't think we're going to be able to make this work. Best of luck out there.",
    "Dear Sam,\n\nUnfortunately your application has not been successful on this occasion as other applicants demonstrated stronger evidence against the essential criteria.",
    "Dear Sam,\n\nThank you for your interest in joining Contoso. Although your qualifications are impressive, other applicants' backgrounds align better with our current needs. We wish you all the best in your career search.",
    "Hi Sam,\n\nWe've made the decision to close the Product Designer role without a hire. Thanks for all the energy you put in.",
    "Dear Sam,\n\nWe regret that we cannot take your application into consideration any further.",
    "Hi Sam, it came down to you and one other person, and the other person got it. I'm sorry.",
    "Hi Sam, thank you so much for your time. We ended up choosing a candidate who is based in Austin.",
    "Dear Sam,\n\nWe have had to make some difficult decisions and I'm sorry that we can't offer you a place on our graduate scheme.",
    "Dear Sam,\n\nYour application to the 2027 Internship Program was carefully reviewed. The number of outstanding applicants far exceeded the places available and we are unable to offer you one.",
    "Dear Sam, you did not pass the technical assessment and therefore your application will be closed.",
    "Hi Sam,\n\nWe will not be continuing your application process at this time as you do not meet the minimum requirements.",
    "Sam, quick heads up: the budget for this role was not approved, so we have to stop the process here. Really sorry.",
    "Dear Sam,\n\nThank you for interviewing with us. The hiring team has decided not to move you forward in the process.",
    "Hello Sam. We have finished interviews for the bus driver position and you were not chosen. Thank you.",
    "Dear Sam,\n\nThanks for your interest. At this time we do not have a suitable opening for you.",
    "Hi Sam,\n\nAfter a lot of internal back and forth we felt that there were stronger candidates for this particular opening.",
    "Dear Sam,\n\nYour skills are impressive, however we are seeking candidates with prior experience in aviation. Good luck with your search.",
    "Hi Sam,\n\nThank you again for your interest in our Platform team. We've reached the end of our process and have hired for this role. We'll be in touch if anything similar opens up.",
    "Hi Sam, hope you're well. We had three great finalists and I'm sorry to say you came a close second.",
    "Dear Sam,\n\nThe selection panel has met and unfortunately I won't be able to offer you the post of Teaching Assistant. The standard was extremely high.",
    "Hi Sam, we're going to hold off on hiring for this position until next fiscal year, so I'm releasing you from the process.",
    "Dear Sam, thank you for your enquiry. We are not recruiting at present and your speculative application has therefore been declined.",
    "Dear Mr. Roe,\n\nWe must inform you with regret that we have decided in favour of a different applicant.",
    "Hi Sam,\n\nMany thanks for your patience while we wrapped things up. I'm afraid we've offered the job to somebody who has run a warehouse this size before. You interviewed well and I'd happily see you again.",
    "Dear Samuel,\n\nThank you for taking part in our assessment day. Having considered your performance against our competencies, we will not be taking you forward to the partner interview.",
    "Hello Sam!\n\nYour application for Barista at Tailspin has been reviewed. The hiring team has decided to consider other applicants for this role. Don't be discouraged - we post new jobs all the time!",
    "Sam, I'll be straight with you: you weren't the strongest in the group and we've filled both places.",
    "Dear Candidate,\n\nWith reference to your application for the above post, I am directed to inform you that you have not been shortlisted.",
    "Hi Sam,\n\nAfter your conversation with Priya, we have decided that we won't be progressing to the next stage with you for the Growth Marketer role.",
    "Hey Sam! Just heard back from the client. Unfortunately it's not going any further. Feedback was that you're a bit too junior for the role.",
    "Dear Sam,\n\nThank you for your recent application. We've been inundated with applications and, on this occasion, yours has not been one of those we are progressing.",
    "Hi Sam, thanks for your time on Tuesday. We've discussed internally and don't think the role is quite what you're looking for, so we'll leave it there. All the best!",
    "Hi Sam,\n\nThe team enjoyed meeting you. Ultimately, they felt your experience leans more towards consulting than product, and they'd like to keep looking.",
    "Dear Sam,\n\nWe write to advise that the above vacancy has been withdrawn following a restructuring. We apologise for any inconvenience caused.",
    "Dear Mr Roe,\n\nThank you for applying for the lectureship. The field was exceptionally strong and I am sorry to have to tell you that you have not been included on the shortlist.",
    "Sam, tough call but we're going with the other finalist. It was really close. I'd love to stay connected.",
    "Hi there,\n\nWe appreciate your interest in Adatum. After reviewing your resume, we have determined that we will not move forward with your candidacy. Please don't reply to this message.",
    "Dear Sam,\n\nYour skills impressed the panel, yet we are unable to offer you a job this year.",
    "Hello Sam,\n\nWe have completed our review and you are no longer under consideration for the Lab Technician position.",
    "Hi Sam. I wanted you to hear it from me rather than from the portal: the offer went to another candidate. You should be proud of how you did.",
    "Dear Sam,\n\nThank you for your interest in Fourth Coffee. The role has been put on ice and we are not taking anyone on this year.",
    "Dear applicant\n\nwe are sorry, we can not give you the job. we choose other person with more year experience. thank you",
    "Hi Sam,\n\nUnfortunately, due to changing business priorities we've decided not to fill the Operations Manager role at this time.",
    "Dear Sam,\n\nWe have carefully considered your application but we regret that, in this instance, we are unable to progress it.",
    "Hi Sam, thanks again for the presentation. The board went for a candidate with fundraising experience. I'll give you a ring if you'd like feedback.",
    "Dear Sam,\n\nYour candidacy for Research Fellow was discussed at length. In the end the committee ranked another applicant first, who has since accepted our offer.",
    "Hello Sam,\n\nWe've decided to narrow our focus to candidates with hands-on Terraform experience, so this is where we'll part ways for now.",
    "Hi Sam,\n\nIt's been a pleasure getting to know you. Sadly I don't have good news: we won't be extending an offer.",
    "Thank you for your application to Relecloud. We've now filled this position, but we'll retain your details should a similar role arise.",
    "Dear Sam, while there were many things we liked, your profile isn't the profile we have in mind. We wish you a good continuation.",
    "Sam - no luck this time, sorry. They picked the guy from Globex.",
    "Dear Sam,\n\nThank you for the interest that you took in our Customer Success Manager vacancy at Wingtip Toys, and for all the hours that your application must have cost. Two of us went through your background with care, and although much in it impressed us, we have decided to go on with other candidates, who come closer to what the team lacks just now.\n\nWe'll keep your information on file and wish you all the best.\n\nWingtip Toys Talent Acquisition\n\nThis is an automated message, replies are not monitored.",
    "Hi Sam,\n\nWe know that waiting is hard so we wanted to get back to you quickly. Unfortunately, your application for Backend Engineer didn't make it through our screening round. If you have any questions, just reply to this email.\n\nThe People Team",
    "Sam,\n\nI really enjoyed our chat about observability. Having spoken to everyone, we're leaning in another direction for this hire. I hope our paths cross again.",
    "Dear Sam Roe,\n\nThe status of your application for Req 88213 Registered Nurse has changed to: Not Selected.\n\nThank you for applying.",
    "Hello Sam,\n\nThank you for exploring opportunities at Litware. This position has been closed and we are no longer considering applicants. Your profile will stay in our system.",
    "Hi Sam,\n\nThanks for applying to our Associate programme. Each year we receive thousands of applications for a handful of places, and this time we aren't able to take yours any further. We know this will be disappointing.",
    "Hi Sam, sorry to do this over email, but we've gone with a candidate with more relevant experience. Let's have a beer soon.",
    "Dear Sam,\n\nFollowing the completion of the interview process, I regret that we shall not be offering you the position of Finance Assistant.",
    "Dear Sam,\n\nWe have reviewed your application and determined that your qualifications do not meet the needs of the position at this time.",
    "Good morning Sam,\n\nI have to let you down, I'm afraid. The directors want somebody who already holds the licence.",
    "Hello,\n\nThis email is to notify you that the position of Office Clerk, for which you applied, has been filled. We appreciate your interest in the City of Fairview.",
    "Hi Sam,\n\nWe've decided that we will not be hiring an additional analyst this quarter. This has nothing to do with your interviews, which were great. I'm sorry for wasting your time.",
    "Dear Sam, we wanted to thank you for the opportunity to consider your application. After careful deliberation we have selected a candidate that we feel is best suited to our needs.",
    "Hi Sam, your case study was solid but we're not going to continue. The bar for this role is very high and we saw others go deeper on pricing.",
    "Dear Ms Roe,\n\nThank you for your application for the position of trainee. We very much regret having to inform you that you were not considered in the final selection.",
    "Sam, hi! Sad update: the role was given to an internal applicant. I'll ping you the moment something else comes up.",
    "Hi Sam,\n\nThank you for your interest in Proseware. We've carefully reviewed your application and, at this time, we're not able to offer you an interview.",
    "Hello Sam,\n\nThank you for your honest answers. Since you require sponsorship, we are unable to proceed with your application.",
    "Dear Sam,\n\nI am contacting you about the role of Site Engineer. On this occasion we have appointed another candidate.",
    "Dear Sam,\n\nWe've reached a final decision and won't be extending you an offer for the Senior Counsel role. We recognise the effort you made and thank you for it.",
    "Hi Sam, after the last round the team just wasn't convinced about the fit. So we're stopping here. Thank you, truly.",
    "Dear Applicant,\n\nWe thank you for the interest shown in our Company. However, your profile does not correspond to the position currently open.",
    "Hey Sam, we talked it over and we don't think you'd be happy in such a corporate setting, so we decided against making an offer.",
    "Hi Sam, quick update from Acme: they have paused recruitment for the year, so this one is dead I'm afraid. I'll keep you in mind for others.",
    "Dear Sam,\n\nYour application has been carefully considered by the search committee. I'm sorry to report that it was not among those selected for further consideration.",
    "Hello Sam, your application for Driver has been declined because you do not have the required licence class.",
    "Dear Sam,\n\nWe appreciate the time you took to interview with us. We've chosen to continue our search for a candidate who has experience in a regulated industry.",
    "Hi Sam, thanks for your patience! The bad news is that you're not moving on. The good news is that we'd love to see you apply for the summer cohort.",
    "Hi Sam,\n\nWe won't be able to progress your application this time round. Competition was fierce and the successful applicants had direct experience in logistics.",
    "Dear Sam,\n\nThanks again for meeting with us. At this time we've decided to hold off on making a hire and will revisit in the new year. We wish you well in your search.",
    "Dear Sam,\n\nThanks so much for your interest in joining our team. While your skills and experience are strong, we've chosen to advance with candidates whose backgrounds align more closely with what we're after right now. We hope you'll apply again.\n\nLever",
    "Hi Sam, we appreciate you interviewing for Head of Ops. We have made a hire and the search is now complete.",
    "Dear Applicant, your application (ref 4471) was unsuccessful. Due to the number of applications we cannot give individual feedback.",
    "Hello Sam,\n\nWe're grateful for the interest you have shown. Unfortunately the vacancy has already been filled and so we are unable to take your application forward.",
    "Dear Sam,\n\nI have now heard from the panel. They were very complimentary about you but another candidate performed slightly better on the day and has been offered the post.",
    "Hi Sam, this isn't the email you wanted, I know. We had one spot and two great people. The spot went to the other person.",
    "Dear Sam,\n\nBased on the information in your application, you do not meet the basic qualifications for this position.",
    "Sam, thank you for meeting us! We've decided you're not quite what we need at the moment, though we'd love to work with you as a freelancer sometime.",
    "Dear Sam,\n\nAfter a thorough evaluation of all candidates, we have concluded not to continue with your candidature.",
    "Hi Sam, unfortunately the project was cancelled so there's no job to fill any more. Really sorry to mess you around.",
    "We regret to advise you that your application for the post of Caretaker has not been successful.",
    "Hi Sam,\n\nThank you for the work sample. Our editors have decided not to offer you a contract. We hope that you'll find the right home for your talents.",
    "Hi Sam, your assessment results didn't reach the level we need, so your application won't progress. You're welcome to try again in six months.",
    "Dear Sam,\n\nPlease be advised that we have proceeded with another applicant for the role of receptionist.",
    "Hi Sam, wanted to close the loop: the team is going to keep searching. They liked you but felt you weren't senior enough.",
    "Hello, thank you for applying to Fabrikam Games. We don't have a place for you on the team right now.",
    "Dear Sam, we've come to the end of our selection process and I'm sorry that you will not be joining us this September.",
    "Hi Sam,\n\nThe hiring committee reviewed your packet and did not approve moving forward to the offer stage. I know this is hard to hear.",
    "Dear Sam, unfortunately you have not met the criteria for shortlisting on this occasion. We thank you for your interest in our clinics.",
    "Sam, we loved meeting you but in the end chose someone local.",
)


@pytest.mark.parametrize("text", LETTERS)
def test_a_letter_that_turns_the_reader_down_is_found(text: str) -> None:
    assert rejection(letter(text)) is not None


@pytest.mark.parametrize(
    ("text", "no"),
    [
        (
            "We keep your file on record. We will keep your details on file, and contact you should a suitable role open up. We wish you all the best in your search.",
            True,
        ),
        (
            "Thanks for applying. We'll keep your CV on file and get in touch if something comes up. All the best with your job search!",
            True,
        ),
        ("We will keep your details on file while we review them. Best of luck with the exam.", False),
        ("Your application has been received. We keep your data on file for six months.", False),
    ],
)
def test_papers_that_are_kept_for_another_position_leave_nothing_open(text: str, no: bool) -> None:
    assert (rejection(letter(text)) is not None) is no
