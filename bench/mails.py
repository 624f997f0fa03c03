"""Mails to measure with: as many and as long as asked for, always the same, all of them invented."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

SENTENCES = (
    "Thank you again for taking the time to talk about the analyst role with me last Monday.",
    "I enjoyed hearing how your team moved the nightly reports to the new pipeline.",
    "What you said about the audit in March made me think of a project of mine at the harbour office.",
    "There we cut the time for a report from two hours to eleven minutes with a small cache.",
    "I would be glad to tell you more about it, should that be useful.",
    "The position still interests me very much, and so does the way your team works.",
    "I was wondering whether there is any news on the next steps.",
    "Please let me know if you need anything else from me, such as references or a work sample.",
)
START = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
SAM = {"email": "sam.roe@mail.example", "name": "Sam Roe"}
LENA = {"email": "lena.vogt@acme.example", "name": "Lena Vogt"}


def text(words: int, seed: int = 0) -> str:
    """A mail of about so many words in paragraphs of three sentences; another seed gives other words."""
    parts: list[str] = []
    count = 0
    n = seed
    while count < words:
        sentence = SENTENCES[n % len(SENTENCES)]
        if seed:
            sentence = sentence.replace("Monday", f"Monday {seed}").replace("report", f"report {seed + n}")
        parts.append(sentence + ("\n\n" if n % 3 == 2 else " "))
        count += len(sentence.split())
        n += 1
    return "Hi Lena,\n\n" + "".join(parts).rstrip() + "\n\nBest regards,\nSam"


_FRAMES = (
    "What {who} said about the {thing} made me think of the {other} that we {did} at the {place}.",
    "I {liked} hearing how your team {did} the {thing} before the {season}.",
    "At the {place} I {did} a {adjective} {thing}, and learned to read a {other} with care.",
    "The {adjective} {thing} in your {place} is a task that I would be glad to take on.",
    "If it helps, I can send you the {other} that I {did} last {season}.",
    "It surprised me that the {thing} and the {other} are still {did} by hand in the {season}.",
    "Since we spoke, I have read more about the {adjective} {other} that {who} named.",
    "My {season} with the {place} taught me how a {adjective} {thing} can be {did} in good time.",
)
_WORDS = {
    "who": "Tomasz|your colleague|the head of finance|your manager|Maria|the director|your lead engineer",
    "thing": "report|audit|budget|pipeline|ledger|forecast|warehouse|schedule|survey|contract|archive|dashboard|tender",
    "other": "checklist|map|summary|model|database|handbook|sample|plan|index|catalogue|diagram|timetable|estimate",
    "did": "built|moved|tested|wrote|planned|measured|sorted|checked|mended|redrew|translated|reviewed|delivered",
    "liked": "enjoyed|liked|valued|appreciated|loved",
    "place": "harbour office|city library|hospital|railway|university|museum|port authority|school|bakery|county court",
    "season": "spring|summer|autumn|winter|quarter|year|harvest|holiday",
    "adjective": "small|careful|monthly|difficult|hidden|regional|complete|early|useful|quiet|public|seasonal",
}


_CHOICES = {kind: words.split("|") for kind, words in _WORDS.items()}


def _sentence(random: Random) -> str:
    return random.choice(_FRAMES).format_map({kind: random.choice(some) for kind, some in _CHOICES.items()})


def fresh_text(words: int, seed: int, edit: int | None = None) -> str:
    """A thank-you of about so many words; hardly a sentence of it is in the text of another seed.

    `edit`: the number of an edit, which puts another sentence in the place of one.
    """
    random = Random(seed)  # the same mails on every machine
    parts: list[str] = []
    count = 0
    while count < words:
        filled = _sentence(random)
        parts.append(filled)
        count += len(filled.split())
    if edit is not None:
        parts[edit % len(parts)] = _sentence(Random(f"{seed} {edit}"))
    paragraphs = ["Thank you for the interview on Monday. " + " ".join(parts[:2])]
    paragraphs += [" ".join(parts[n : n + 3]) for n in range(2, len(parts), 3)]
    return "Hi Lena,\n\n" + "\n\n".join(paragraphs) + "\n\nIs there any news?\n\nBest regards,\nSam"


_TALK = (
    "Thanks for your mail.",
    "The office is on the second floor, and the bell says Vogt.",
    "I have put the two of you in copy, since Tomasz will lead the second part.",
    "Tuesday at ten works well for me.",
    "We use the same tool for the harbour reports, so you will feel at home.",
    "I am sending the slides from the talk that I mentioned.",
    "Could you send me your certificates when you have a moment?",
    "Of course, here they are.",
    "The train is late, so I may be there five minutes after ten.",
    "No problem at all, we start with a coffee anyway.",
    "It was good to meet the whole team, and to see the control room.",
    "Please bring a passport for the gate.",
    "I looked at the two papers you named, and the second one answers my question.",
    "We are still talking to other candidates and will come back to you.",
    "My references are on the second page of the file.",
    "The canteen closes at two, so let us eat before.",
    "What you showed me about the flood of 2021 has stayed with me.",
    "Our head of finance would like to join for half an hour.",
    "I shall be on the road on Thursday, and reachable by phone.",
    "That sounds like a plan.",
)


def message(n: int, total: int, thread: int = 0) -> dict[str, Any]:
    """The n-th of `total` messages between Sam and Lena, spread over the weeks before `NOW`: 40 to 70 words each.

    `thread`: another number gives other mails of the same kind.
    """
    mine = n % 2 == 0
    sent = START + (NOW - timedelta(days=20) - START) * n / max(total, 1)
    words = " ".join(_TALK[(7 * n + 3 * k) % len(_TALK)] for k in range(4 + n % 3))
    words += f" Our file has the number {thread}." if thread else ""
    return {
        "id": f"m{n}",
        "thread_id": f"t{n // 6}",
        "sent_at": sent.isoformat(),
        "from": SAM if mine else LENA,
        "to": [LENA if mine else SAM],
        "subject": "Analyst position",
        "text": f"Hi {'Lena' if mine else 'Sam'},\n\n{words}\n\nBest regards,\n{'Sam' if mine else 'Lena'}",
    }


def body(words: int = 150, messages: int = 20, seed: int = 0, thread: int = 0) -> dict[str, Any]:
    """The JSON of a review request."""
    return {
        "draft": {
            "from": SAM,
            "to": [LENA],
            "subject": "Analyst position: next steps",
            "text": text(words, seed),
            "kind": "reply",
            "thread_id": "t0",
        },
        "history": {"messages": [message(n, messages, thread) for n in range(messages)]},
        "interview": {"company": "Acme", "role": "Analyst"},
        "now": NOW.isoformat(),
        "time_zone": "Europe/Berlin",
        "country": "DE",
    }
