"""Mail of the user's own: chosen, dropped or pasted. It is read on the page; a review is given what it needs."""

from email.message import EmailMessage

import pytest
from playwright.sync_api import FilePayload, Page, Request, expect

from tests.browser.desk import TryIt

LENA, SAM = "Lena Vogt <lena@acme.example>", "Sam Roe <sam@mail.example>"
UNRELATED = "zanzibar"  # stands in mail with other people, and in headers and files that no review needs


def mail(sender: str, to: str, subject: str, text: str, day: int, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = f"Mon, {day:02} Nov 2026 10:00:00 +0100"
    message["Message-ID"] = f"<{day}@mail.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


DRAFT = mail(SAM, LENA, "Re: Analyst", "Hi Lena,\n\nis there any news?\n\nBest,\nSam", 20, X_Secret=UNRELATED)
DRAFT.add_attachment(UNRELATED.encode(), maintype="application", subtype="pdf", filename="cv.pdf")
PROMISE = mail(LENA, SAM, "Analyst", "Hi Sam,\n\nyou will hear from us by 27 November.\n\nLena", 16, X_Spam=UNRELATED)
OTHERS = mail("Kim <kim@post.example>", SAM, "Holiday", f"Off to {UNRELATED}?", 12)
ANOTHER = mail(SAM, "Bank <bank@money.example>", "Account", f"My account is {UNRELATED}.", 13)


def eml(message: EmailMessage, name: str = "draft.eml") -> FilePayload:
    return {"name": name, "mimeType": "message/rfc822", "buffer": message.as_bytes()}


def mbox(*messages: EmailMessage) -> FilePayload:
    lines = b"".join(b"From sam@mail.example Mon Nov 16 10:00:00 2026\n" + m.as_bytes() + b"\n\n" for m in messages)
    return {"name": "mail.mbox", "mimeType": "application/mbox", "buffer": lines}


DROPS = """([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(bytes)], name));
    for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""
PASTES = """text => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def sent(page: Page) -> list[Request]:
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108  # Playwright cannot call a method of C
    return requests


def told(page: Page, sent: list[Request]) -> str:
    """All that left the page or is kept by it, as one text."""
    bodies = [f"{r.url} {r.post_data or ''}" for r in sent]
    kept = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    return "\n".join([*bodies, kept])


def test_a_chosen_draft_lies_in_the_window(page: Page, try_it: TryIt, sent: list[Request]) -> None:
    try_it.opened()
    page.get_by_label("Open a draft").set_input_files(eml(DRAFT))
    expect(try_it.text).to_have_value("Hi Lena,\n\nis there any news?\n\nBest,\nSam")
    expect(page.get_by_label("To", exact=True)).to_have_value("Lena Vogt <lena@acme.example>")
    expect(page.get_by_label("From")).to_have_value("Sam Roe <sam@mail.example>")
    expect(page.get_by_label("Situation")).to_have_value("")
    expect(page.get_by_text("The draft lies in the window.")).to_be_visible()
    try_it.settled()
    assert "any news" in told(page, sent)
    assert UNRELATED not in told(page, sent)


def test_a_dropped_draft_and_a_dropped_mailbox_are_reviewed_together(
    page: Page, try_it: TryIt, sent: list[Request]
) -> None:
    try_it.opened()
    for file in (eml(DRAFT), mbox(PROMISE, OTHERS, ANOTHER)):
        page.evaluate(DROPS, [file["name"], list(file["buffer"])])
        expect(
            page.get_by_text("The draft lies" if file["name"] == "draft.eml" else "3 mails were read.")
        ).to_be_visible()
    expect(page.get_by_role("heading", name="Earlier mail with these people (1)")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Sam Roe · sam@mail.example")).to_be_checked()
    try_it.settled()
    everything = told(page, sent)
    assert "you will hear from us by 27 November" in everything
    assert UNRELATED not in everything
    assert {r.method for r in sent if not r.url.endswith("/v1/reviews")} == {"GET"}


def test_mail_that_is_pasted_as_a_whole_becomes_the_draft(page: Page, try_it: TryIt) -> None:
    try_it.opened()
    try_it.text.focus()
    page.evaluate(PASTES, DRAFT.as_string())
    expect(try_it.text).to_have_value("Hi Lena,\n\nis there any news?\n\nBest,\nSam")
    expect(page.get_by_label("To", exact=True)).to_have_value("Lena Vogt <lena@acme.example>")


def test_ordinary_words_are_pasted_as_words(page: Page, try_it: TryIt) -> None:
    try_it.opened()
    page.get_by_role("button", name="Start empty").click()
    try_it.text.focus()
    page.evaluate("text => navigator.clipboard.writeText(text)", "From: me, with thanks.")
    page.keyboard.press("Control+v")
    expect(try_it.text).to_have_value("From: me, with thanks.")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("holiday.png", b"\x89PNG\r\n\x1a\n\0\0", "is not a mail that can be read here"),
        ("mail.msg", b"\xd0\xcf\x11\xe0", "Save the mail as .eml"),
        ("empty.eml", b"", "is not a mail that can be read here"),
    ],
)
def test_a_file_that_is_no_mail_is_turned_away(page: Page, try_it: TryIt, name: str, content: bytes, said: str) -> None:
    try_it.opened()
    before = try_it.text.input_value()
    page.evaluate(DROPS, [name, list(content)])
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    expect(try_it.text).to_have_value(before)


def test_starting_empty_leaves_nothing_of_the_situation(page: Page, try_it: TryIt) -> None:
    try_it.opened()
    page.get_by_role("button", name="Start empty").click()
    expect(try_it.text).to_have_value("")
    expect(try_it.verdict).to_have_text("Write first, then look here")
    expect(page.get_by_role("heading", name="Earlier mail")).to_have_count(0)


def test_what_the_user_wrote_comes_back_after_a_look_at_something_else(page: Page, try_it: TryIt) -> None:
    try_it.opened()
    page.get_by_role("button", name="Start empty").click()
    back = page.get_by_role("button", name="Bring back my mail")
    expect(back).to_have_count(0)
    try_it.text.fill("My own words")
    try_it.chosen("Taking a no well")
    page.get_by_label("Situation").select_option(label="Your own mail")
    expect(try_it.text).to_have_value("My own words")
    page.get_by_role("button", name="Start empty").click()
    expect(try_it.text).to_have_value("")
    back.click()
    expect(try_it.text).to_have_value("My own words")
    expect(back).to_have_count(0)
