"""Notes that any candidate could have sent, however flowery, and notes about one interview, however short."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

import pytest

from app.mail import Address, Correspondence, Draft, Message
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Record, Situation
from app.situation.build import GROUPS, Frame, situation
from app.situation.purpose import Decision, Purpose
from app.text.phrases import Matcher
from app.text.reading import Reading

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
TOMASZ = Address("tomasz@acme.example", "Tomasz Kowal")
ANN = Address("ann@globex.example", "Ann Lee")


@cache
def phrases() -> Matcher:
    return matcher(RULES, *GROUPS)


def read(
    body: str, *, to: Address = LENA, subject: str = "Thank you", hello: str = "Hi Lena,", bare: bool = False
) -> Reading:
    text = body if bare else f"{hello}\n\n{body}\n\nBest,\nSam"
    return Reading(Draft(SAM, (to,), subject=subject, text=text), phrases(), (SAM.name,))


def thanks(record: Record | None = None) -> Situation:
    return Situation(NOW, purpose=Decision(Purpose.THANK_YOU, ()), record=record or Record())


def found(rule: str, reading: Reading, facts: Situation | None = None, **limits: object) -> tuple[Finding, ...]:
    one = RULES.by_id(f"specifics/{rule}")
    assert one is not None
    return one.with_limits(limits).findings(reading, facts or thanks())


def marked(findings: Iterable[Finding]) -> list[str]:
    return [s.quote for f in findings for s in f.spans]


def received(sender: Address, text: str, subject: str = "Your interview", ago: int = 3) -> Message:
    return Message(f"{sender.email}{ago}", NOW - timedelta(days=ago), sender, (SAM,), subject=subject, text=text)


def sent(to: Address, text: str, ago: int = 1) -> Message:
    return Message(f"{to.email}{ago}", NOW - timedelta(days=ago), SAM, (to,), subject="Thank you", text=text)


def with_history(reading: Reading, *mails: Message, record: Record | None = None) -> Situation:
    frame = Frame(NOW, frozenset({SAM.key}), record=record or Record())
    return situation(reading, Correspondence(mails), frame)


# --- nothing specific ----------------------------------------------------------------------------------------------
GENERIC = (
    "Thank you for taking the time to speak with me today. I was impressed by your company's commitment to innovation and excellence, and I believe my skills align well with your needs. I look forward to hearing from you.",
    "I wanted to express my heartfelt gratitude for the opportunity to interview with your esteemed organization. The conversation was truly insightful and left me even more excited about the prospect of contributing to your continued success.",
    "It was a pleasure meeting you. Your passion for the work and the collaborative culture you described really resonated with me. I am confident that I would be a great addition to the team.",
    "Thanks so much for your time! I loved learning more about the company and its values. Can't wait to hear about next steps.",
    "Thank you for the wonderful interview. The dynamic environment, the talented people and the strong mission make this a place where I can see myself growing and thriving.",
    "I sincerely appreciate the time you spent with me. Our discussion reinforced my enthusiasm for the opportunity, and I am eager to bring my dedication, work ethic and positive attitude to your organisation.",
    "Thank you for considering me. I am a hard-working, motivated and detail-oriented professional with excellent communication skills and I am sure I can add value.",
    "Many thanks for the interview. I found it very interesting and informative. Please do not hesitate to contact me if you need any further information.",
    "I truly enjoyed our conversation and gaining a deeper understanding of your vision. Your forward-thinking approach and dedication to fostering a culture of growth are inspiring.",
    "Thank you once again for your hospitality and for the warm welcome. I left feeling energised and inspired, and I remain very interested in joining you.",
    "Just a quick note to say thanks for the chat. It was great to meet you and the team. Hope to talk soon!",
    "I am writing to thank you for giving me the chance to interview. I feel that my background and experience make me an ideal candidate and I would welcome the opportunity to contribute.",
    "It was wonderful connecting with you. I appreciate the insights you shared about the organization, its challenges and its goals. I'm excited about the possibility of working together.",
    "Thank you for your valuable time and consideration. I am thrilled about the opportunity to leverage my expertise to drive impactful results in a fast-paced environment.",
    "Dear all, thank you for a great day. Everyone was so friendly and professional and I came away with a very good impression.",
    "I appreciated the thoughtful questions and the opportunity to share my experiences. I am convinced that the company's commitment to its people and customers is exceptional.",
    "Thank you for walking me through the responsibilities of the position and the expectations for the role. It sounds like a perfect match for me.",
    "I'm grateful that you took the time out of your busy schedule to meet. The more I learn about your company the more excited I become. Fingers crossed!",
    "Thank you for the opportunity. I am really looking forward to the next step in the process and to hearing your decision.",
    "It was such an honor to interview with you. Being part of an organization that values integrity, teamwork and excellence would be a dream come true.",
    "Thanks again for yesterday. I enjoyed hearing about what you do and how you do it, and I'm keen to be a part of it.",
    "I want to thank you for the insightful discussion about the future of the company and the industry. I am passionate about making a difference and ready to hit the ground running.",
    "Thank you very much for inviting me to the interview. It confirmed my interest in the job and in working for such a great employer.",
    "Your leadership and vision for the future inspired me. Thank you for sharing your journey and for creating such a positive interview experience.",
    "I hope this message finds you well. Thank you for the engaging conversation; it was a pleasure to discuss how my skill set could support your strategic objectives.",
    "Thank you for the interview on Monday. I think it went well and I hope that you think so too.",
    "Thank you for explaining the company culture, the benefits and the career opportunities. I would be delighted to work with you.",
    "I am grateful for the opportunity to discuss the position. My ability to multitask and my strong problem-solving skills will let me make an immediate impact.",
    "Thank you for speaking with me about the exciting opportunity at your company. I'm particularly drawn to your innovative products and customer-centric approach.",
    "A big thank you for today! I had a really good time and would love to come on board.",
    "Dear Ms. Vogt, I am so grateful for the chance to meet. Your organisation stands out for its integrity and its people, and I came away convinced that I would flourish there.",
    "Thank you for a truly memorable interview! Your enthusiasm is contagious and I can't stop thinking about all that we could accomplish together.",
    "I appreciate your taking the time. I have always admired your brand, and after our meeting I am certain that I want to be part of your story.",
    "Thanks for seeing me at short notice. The position sounds right up my alley and I am available to start at any time.",
    "I left our meeting with a profound appreciation of the company's ethos, its entrepreneurial spirit, and its unwavering pursuit of excellence.",
    "It was a joy to speak with you. I'm a team player with a can-do attitude who goes the extra mile, and I'd be over the moon to be selected.",
    "Thank you so much for the interview and the tour. I was blown away by how friendly everybody was.",
    "Please accept my thanks for the courtesy you extended to me. I remain enthusiastic and should be glad to supply any other documents.",
    "Thank you. I hope I was able to show that I'm the right candidate for this job.",
    "I really valued the opportunity to hear about the organisation's history and its plans for expansion. My qualifications make me well placed to be of service.",
    "Thank you for interviewing me for this exciting role. I believe in hard work, honesty and loyalty.",
    "Many thanks for making me feel at ease. The discussion gave me a clear picture of what the work involves.",
    "I'd like to thank you and your colleagues for the kind reception. It would be a privilege to be associated with such a reputable firm.",
    "Thank you for the stimulating exchange of ideas; it deepened my appreciation of the pivotal part your firm plays in a rapidly changing market.",
    "Thanks for the great convo today, really vibed with everyone, super pumped about this!",
    "Thank you for your time and for the detailed answers to all my questions. I'm now even more certain that this is the next step for me.",
    "I was thrilled to learn how your company empowers employees, nurtures talent and pushes the boundaries of what is possible.",
    "Thank you for an inspiring afternoon. I feel that my personality and your culture are a natural fit.",
    "I wish to thank you for the interview conducted on 3 November. I am very much interested in the said position and await your favourable response.",
    "Thank you for the gracious welcome. The synergy between your objectives and my competencies is striking, and I'd relish the challenge.",
    "Thanks for the interview, it was super helpful and I'm stoked about the role.",
    "It was an absolute pleasure to make your acquaintance. I would consider it a great honour to serve your institution.",
    "Thank you for giving me a candid picture of the work. Nothing would please me more than to be chosen.",
    "I appreciate the warm conversation and the candid glimpse into life at the company; it exceeded my expectations in every way.",
    "Thanks for the meeting. As discussed, I have the necessary qualifications and can begin right away.",
    "Your team's camaraderie and sense of purpose left a lasting mark on me. I would be proud to call you colleagues.",
    "Thank you for your time today, it means the world to me. I really need this chance and won't let you down.",
    "I was captivated by your organisation's relentless drive to reimagine what's possible, and I would love to play a role in that exciting journey.",
    "Thank you for the interview today. I am sure that I would learn a lot and give my best every single day.",
    "I appreciated our exchange about where the company is heading and how I might help it get there.",
    "Thank you for the opportunity to be interviewed. Kindly let me know if any further particulars are needed.",
)
SPECIFIC = (
    "Thanks for today. The bit about the broken conveyor in Leeds made me laugh. I'd love to help fix it.",
    "Thank you for the interview. I'm keen on the paralegal position.",
    "Thanks for showing me the greenhouse and explaining the irrigation schedule.",
    "It was good to meet you and Priya. I've since read up on the Raft paper you mentioned.",
    "Thank you for telling me about the move from Jenkins to Buildkite. I would enjoy that.",
    "Thanks for your time. The night-shift handover you described is exactly what I did in Ghent.",
    "I enjoyed our talk about reading recovery in year two.",
    "Thank you for the conversation about churn in the SMB segment.",
    "Thanks! I keep thinking about your question on idempotent payments. I'd use a request key.",
    "Thank you for the tour of the foundry.",
    "Thanks for taking the time. I'm excited about the warehouse supervisor role.",
    "It was lovely to meet the kids in the toddler room and see the forest mornings.",
    "Thank you for being open about the reorganisation and the backlog of tickets.",
    "Thank you for the chat. Working on the tram timetable app would be great.",
    "Thanks for the honest words on the on-call rota.",
    "Thank you for the case study; the pricing of the ferry tickets was a nice puzzle.",
    "Thank you for the interview yesterday. Your plan to open a clinic in Tromsø appeals to me.",
    "Thank you for meeting me. The data platform team sounds great.",
    "Thanks for walking me through the SAP migration and what worries you about it.",
    "It was great to hear about the grant for the owl survey.",
    "Thank you for your time. I would be glad to teach the evening pottery class.",
    "Thank you, and thanks to Jonas for the whiteboard session on caching.",
    "I appreciated hearing how the museum plans to digitise its glass plates.",
    "Thank you for the interview. What you said about nurses leading the ward round stayed with me.",
    "Thanks for the coffee and the story about the first Kafka outage.",
    "Thank you for explaining the commission scheme and the territory in Bavaria.",
    "Thank you for your time today. The GDPR audit you have coming up is right up my street.",
    "Thanks for the chat about Rust. I'd be happy to port the parser.",
    "Thanks for the chat. The leaky roof in lab 3 is a problem I'd love to solve.",
    "Thank you. I'd be happy to run the Saturday swim club.",
    "I liked hearing how you pair new teachers with a mentor.",
    "Thanks for today. Moving the invoices to Stripe sounds fun.",
    "Thank you for the interview for the night porter job.",
    "Thank you for explaining how the dispatch desk works during storms.",
    "It was good to hear that the theatre is touring again.",
    "Thanks, I enjoyed the debugging exercise.",
    "Thank you for showing me the bakery at 4 am!",
    "Your question about unionised drivers made me think.",
    "Thank you for talking me through the vaccine trial.",
    "I'm glad we talked about tabs versus spaces.",
    "Thank you for the interview. I can get the forklift licence by May.",
    "Thanks for the tea and for telling me about your first year as a midwife.",
    "Thank you; the brand refresh for the oat drink is something I'd love to do.",
    "Thanks for the interview. The German market launch is a great challenge.",
    "Thank you for letting me try the espresso machine.",
    "I enjoyed seeing the robot arm pick tomatoes.",
    "Thank you for the interview for the payroll team.",
    "I'm looking forward to the trial shift in the kitchen.",
    "Thanks for the interview. I'd love to look after the ponies.",
    "I enjoyed our chat about cargo bikes.",
    "Thank you. The two-week sprint with the designers sounds good to me.",
    "Thank you for telling me about the merger with the credit union.",
    "Thanks, it was fun to sketch the parking API.",
    "Thank you for the interview. I'm happy to cover the Sunday services on the organ.",
    "I appreciated hearing why you left consulting for a food bank.",
    "Thank you for the interview for the lab manager position.",
    "Thanks for the puzzle with the nine coins!",
    "I was glad to see the new dialysis ward.",
)


@pytest.mark.parametrize("body", GENERIC)
def test_praise_and_enthusiasm_name_nothing(body: str) -> None:
    assert found("nothing-specific", read(body))


@pytest.mark.parametrize("body", SPECIFIC)
def test_one_thing_of_the_interview_is_enough(body: str) -> None:
    assert found("nothing-specific", read(body)) == ()
