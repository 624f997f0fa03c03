"""What the user wrote, and what was quoted, forwarded or signed. All mail here is invented."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.own import own_words
from app.text.phrases import Range
from tests.growth import assert_linear

HELLO = "Hi Lena,\n\nThank you for Tuesday.\n\nBest,\nSam"
QUOTE = "Hello Sam,\nit was a pleasure to meet you."
MARKED = "> Hello Sam,\n> it was a pleasure to meet you."

ATTRIBUTIONS = {
    "gmail en": "On Tue, Nov 3, 2026 at 10:00 AM Lena Vogt <lena@acme.example> wrote:",
    "apple en": "On Nov 3, 2026, at 10:00, Lena Vogt <lena@acme.example> wrote:",
    "thunderbird en": "On 03/11/2026 10:00, Lena Vogt wrote:",
    "yahoo en": "On Tuesday, November 3, 2026 at 10:00:00 AM GMT+1, Lena Vogt <lena@acme.example> wrote:",
    "zoho en": "---- On Tue, 03 Nov 2026 10:00:00 +0100 Lena Vogt <lena@acme.example> wrote ----",
    "groupwise": '>>> "Lena Vogt" <lena@acme.example> 11/03/26 10:00 AM >>>',
    "gmail de": "Am Di., 3. Nov. 2026 um 10:00 Uhr schrieb Lena Vogt <lena@acme.example>:",
    "thunderbird de": "Am 03.11.2026 um 10:00 schrieb Lena Vogt:",
    "gmail fr": "Le mar. 3 nov. 2026 à 10:00, Lena Vogt <lena@acme.example> a écrit :",
    "gmail es": "El mar, 3 nov 2026 a las 10:00, Lena Vogt (<lena@acme.example>) escribió:",
    "gmail it": "Il giorno mar 3 nov 2026 alle ore 10:00 Lena Vogt <lena@acme.example> ha scritto:",
    "gmail pt": "Em ter., 3 de nov. de 2026 às 10:00, Lena Vogt <lena@acme.example> escreveu:",
    "gmail nl": "Op di 3 nov 2026 om 10:00 schreef Lena Vogt <lena@acme.example>:",
    "apple nl": "Op 3 nov 2026 om 10:00 heeft Lena Vogt <lena@acme.example> het volgende geschreven:",
    "gmail pl": "wt., 3 lis 2026 o 10:00 Lena Vogt <lena@acme.example> napisał(a):",
    "gmail sv": "Den tis 3 nov. 2026 kl 10:00 skrev Lena Vogt <lena@acme.example>:",
    "gmail da": "Den tirs. 3. nov. 2026 kl. 10.00 skrev Lena Vogt <lena@acme.example>:",
    "gmail no": "tir. 3. nov. 2026 kl. 10:00 skrev Lena Vogt <lena@acme.example>:",
    "gmail fi": "ti 3. marrask. 2026 klo 10.00 Lena Vogt (lena@acme.example) kirjoitti:",
    "apple fi": "Lena Vogt <lena@acme.example> kirjoitti 3.11.2026 kello 10.00:",
    "gmail cs": "út 3. 11. 2026 v 10:00 odesílatel Lena Vogt <lena@acme.example> napsal:",
    "gmail sk": "ut 3. 11. 2026 o 10:00 Lena Vogt <lena@acme.example> napísal(a):",
    "gmail hu": "Lena Vogt <lena@acme.example> ezt írta (időpont: 2026. nov. 3., K, 10:00):",
    "gmail ro": "În mar., 3 nov. 2026 la 10:00, Lena Vogt <lena@acme.example> a scris:",
    "gmail tr": "Lena Vogt <lena@acme.example>, 3 Kas 2026 Sal, 10:00 tarihinde şunu yazdı:",
    "gmail ru": "вт, 3 нояб. 2026 г. в 10:00, Lena Vogt <lena@acme.example>:",
    "thunderbird ru": "03.11.2026 10:00, Lena Vogt пишет:",
    "gmail uk": "вт, 3 лист. 2026 р. о 10:00 Lena Vogt <lena@acme.example> пише:",
    "gmail el": "Στις Τρί 3 Νοε 2026 στις 10:00 π.μ., ο χρήστης Lena Vogt <lena@acme.example> έγραψε:",
    "gmail ja": "2026年11月3日(火) 10:00 Lena Vogt <lena@acme.example>:",
    "apple zh": "在 2026年11月3日，上午10:00，Lena Vogt <lena@acme.example> 写道：",
    "gmail zh-TW": "Lena Vogt <lena@acme.example> 於 2026年11月3日 週二 上午10:00寫道：",
    "gmail ko": "2026년 11월 3일 (화) 오전 10:00, Lena Vogt <lena@acme.example>님이 작성:",
    "gmail he": "\u202bבתאריך יום ג׳, 3 בנוב׳ 2026 ב-10:00 מאת \u202aLena Vogt\u202c <\u202alena@acme.example\u202c>:\u202c",
    "gmail ar": "في الثلاثاء، 3 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Lena Vogt <lena@acme.example>:",
    "gmail vi": "Vào Th 3, 3 thg 11, 2026 vào lúc 10:00 Lena Vogt <lena@acme.example> đã viết:",
    "yandex": '03.11.2026, 10:00, "Lena Vogt" <lena@acme.example>:',
}


@pytest.mark.parametrize("quote", [QUOTE, MARKED], ids=["bare", "marked"])
@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_an_attribution_opens_the_quote_in_any_language(attribution: str, quote: str) -> None:
    assert own_words(f"{HELLO}\n\n{attribution}\n\n{quote}\n").text == HELLO


@pytest.mark.parametrize("attribution", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
def test_an_attribution_may_be_wrapped(attribution: str) -> None:
    wrapped = "\n".join(textwrap.wrap(attribution, 60, break_long_words=False, break_on_hyphens=False))
    assert own_words(f"{HELLO}\n\n{wrapped}\n\n{MARKED}\n").text == HELLO


@pytest.mark.parametrize(
    "wrapped",
    [
        "On Tue, Nov 3, 2026 at 10:00 AM Lena Vogt <\nlena@acme.example> wrote:",
        'Le 3 nov. 2026 10:00, "Lena Vogt"\n<lena@acme.example>\na écrit :',
        'Am 03.11.2026 10:00 schrieb "Lena Vogt" <lena@acme.example\n>:',
        "On Tue, 3 Nov 2026 at 10:00 Lena Vogt\n\n<\nmailto:Lena Vogt <lena@acme.example>\n> wrote:",
    ],
    ids=["inside the address", "three lines", "before the bracket", "address apart"],
)
def test_an_attribution_may_be_broken_at_the_address(wrapped: str) -> None:
    assert own_words(f"{HELLO}\n{wrapped}\n\n{MARKED}\n").text == HELLO


HEADERS = {
    "outlook en": "From: Lena Vogt <lena@acme.example>\nSent: Tuesday, November 3, 2026 10:00\nTo: Sam Roe\nSubject: Re: Role",
    "outlook de": "Von: Lena Vogt <lena@acme.example>\nGesendet: Dienstag, 3. November 2026 10:00\nAn: Sam Roe\nBetreff: AW: Stelle",
    "outlook fr": "De : Lena Vogt <lena@acme.example>\nEnvoyé : mardi 3 novembre 2026 10:00\nÀ : Sam Roe\nObjet : RE: Poste",
    "outlook pl": "Od: Lena Vogt <lena@acme.example>\nWysłano: wtorek, 3 listopada 2026 10:00\nDo: Sam Roe\nTemat: RE: Praca",
    "outlook ru": "От: Lena Vogt <lena@acme.example>\nОтправлено: 3 ноября 2026 г. 10:00\nКому: Sam Roe\nТема: RE: Работа",
    "outlook ja": "差出人: Lena Vogt <lena@acme.example>\n送信日時: 2026年11月3日 10:00\n宛先: Sam Roe\n件名: RE: 面接",
    "bold": "*From:* Lena Vogt\n*Sent:* Tuesday, November 3, 2026\n*To:* Sam Roe\n*Subject:* Re: Role",
    "double spaced": "From: Lena Vogt <lena@acme.example>\n\nSent: Tuesday\n\nTo: Sam Roe\n\nSubject: Role",
    "ruled": "________________________________\nFrom: Lena Vogt <lena@acme.example>\nSent: Tuesday\nTo: Sam Roe\nSubject: Role",
    "original message": "-----Original Message-----\nFrom: Lena Vogt\nSent: Tuesday, November 3, 2026 10:00\nTo: Sam Roe\nSubject: Role",
    "gmail forward": "---------- Forwarded message ---------\nFrom: Lena Vogt <lena@acme.example>\nDate: Tue, Nov 3\nSubject: Role\nTo: Sam",
    "apple forward": "Begin forwarded message:\n\nFrom: Lena Vogt <lena@acme.example>\nSubject: Role\nDate: 3 November 2026\nTo: Sam Roe",
    "yahoo in one line": "  ----- Forwarded Message ----- From: Lena Vogt <lena@acme.example>To: Sam Roe",
    "unknown words": "-------- Xyzzy plugh --------\nSubject: \tRole\nDate: \tTue, 3 Nov 2026\nFrom: \tLena Vogt",
    "notes forward": "---------------------- Forwarded by Lena Vogt/ACME on 11/03/2026\n10:00 AM ---------------------------",
    "notes reply": '"Lena Vogt" <lena@acme.example> on 11/03/2026 10:00:18 AM\nTo: sam@mail.example\ncc:\nSubject: Role',
    "notes name above": "Lena Vogt\n11/03/2026 10:00 AM\nTo: Sam Roe/ACME@ACME\ncc:\nSubject: Role",
}


def test_an_attribution_with_a_verb_that_nobody_knows_opens_a_marked_quote() -> None:
    line = "Lena Vogt <lena@acme.example> zorbak 2 Nov 2026 10:12:"
    assert own_words(f"{HELLO}\n\n{line}\n\n{MARKED}").text == HELLO
    asked = "Please write to Lena Vogt <lena@acme.example> by 2 Nov 2026 10:12 with:\na cover letter"
    assert own_words(asked).text == asked


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_headers_open_a_quote_to_the_end(headers: str) -> None:
    assert own_words(f"{HELLO}\n\n{headers}\n\n{QUOTE}\n\nLena\n").text == HELLO


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_a_forward_with_nothing_new_leaves_no_own_words(headers: str) -> None:
    assert own_words(f"{headers}\n\n{QUOTE}\n").text == ""


@pytest.mark.parametrize(
    "text",
    [
        "Hi Lena,\n\nOn Monday I wrote:\n\nthe plan is fine.\n\nSam",
        "Hi Lena,\n\nOn 3 Nov 2026 Tom Baker wrote:\n\nthe role starts in May. Is that so?\n\nSam",
        'Hi Lena,\n\nOn 3 Nov 2026 at 10:00 Tom wrote:\n"We decide by Friday."\n\nIs there news?\n\nSam',
        "Hi Lena,\n\nFrom: my perspective it went well.\n\nSam",
        "Hi Lena,\n\nFrom: Berlin\nTo: Munich\nDate: 3 Nov\n\nCould you book this train?\n\nSam",
        "Hi Lena,\n\nBelow is what we agreed on 3 Nov 2026 at 10:00:\n\n- one\n- two\n\nSam",
        "Hi Lena,\n\nfirst\n\n---\n\nsecond\n\n***\n\nthird\n\nSam",
        "Hi Lena -- I think -- yes.\n\n- one\n- two\n\nSam",
        "Hi Lena,\n\n```\n> x = 1\nFrom: a@b.example\nTo: c\nDate: 3\n```\n\nBye\nSam",
        "Hi Lena,\n\n>From my point of view all is well.\n\nSam",
        "Hi Lena,\n\nMy number:\n+49 170 1234567\n\nBest,\nSam",
        "Thanks Lena,\n\n+49 170 1234567\n\nSam",
        "Hi Lena,\n\nYou can reach me at +49 170 1234567 or sam@mail.example.\n\nBest,\nSam",
        "Hi Lena,\n\nHere you are:\n\nhttps://sam.example/a\nhttps://sam.example/b",
        "Hi Lena,\n\nName: Sam Roe\nPhone: +49 170 1234567\n\nBest,\nSam",
        "Hi Lena,\n\nThanks.\n\nBest,\nSam\n\nP.S. The slides are at https://sam.example.",
        "Hi Lena,\n\nsent from my phone, the file would not open.\n\nSam",
        "Hi Lena,\n\nI will keep your message confidential and delete the mail once the recipient has it.\n\nSam",
        "Hi Lena,\n\nBest regards,\nThe Acme.example Team",
        "Sam Roe\n+49 170 1234567",
    ],
)
def test_what_only_looks_like_a_quote_or_a_signature_stays(text: str) -> None:
    assert own_words(text).text == text


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("On 3 Nov 2026 10:00, Lena wrote:\n> When?\nMonday.\n> Where?\nBerlin.\n\nSam", "Monday.\nBerlin.\n\nSam"),
        ("On 3 Nov 2026 at 10:00, Lena <lena@acme.example> wrote:\n\nBelow, not above.", "Below, not above."),
        ("\ufeffOn 3/11/2026 10:00, Lena <lena@acme.example> wrote:\n\n    indented\n    all\n", ""),
        ("Yes.\n\n" + ">" * 200 + " a\n" + "> " * 200 + "b", "Yes."),
        ("Yes.\n\n > stuffed\n >> twice", "Yes."),
        ("> Where?\n\nBerlin.", "Berlin."),
        ("Yes.\n\n> " + "long " * 15 + "\ntail of it\n> next", "Yes."),
        ("", ""),
        (" \n\n\t\n", ""),
        ("\n\n  indented\nline\n\n", "  indented\nline"),
        (
            "Hi,\r\n\r\nYes.\r\n\r\nOn Tue, Nov 3, 2026 at 10:00 AM L <l@a.example>\r\nwrote:\r\n\r\n> x\r\n",
            "Hi,\r\n\r\nYes.",
        ),
    ],
    ids=[
        "between",
        "below",
        "indented",
        "deep",
        "stuffed",
        "bottom",
        "broken line",
        "empty",
        "blank",
        "indent",
        "CRLF",
    ],
)
def test_answers_stay_and_quotes_go(text: str, own: str) -> None:
    assert own_words(text).text == own


def test_ranges_that_the_document_marks_are_left_out_by_whole_lines() -> None:
    text = "Hi\nhalf marked\nquoted\n\nquoted too\nown"
    own = own_words(text, [Range(8, 14), Range(15, 33)])
    assert own.text == "Hi\nhalf marked\nown"
    assert own.quoted == "quoted\n\nquoted too"


def test_an_attribution_before_a_marked_quote_goes_with_it() -> None:
    text = "Yes.\n\nLena Vogt writes:\nhello"
    assert own_words(text, [Range(24, 29)]).text == "Yes."
    assert own_words(text).text == text


def test_a_place_in_own_words_is_found_in_the_full_text() -> None:
    text = "On 3 Nov 2026 10:00, Lena wrote:\n> When?\nMonday.\n> Where?\nBerlin.\n"
    own = own_words(text)
    at = own.text.index("Berlin")
    start, end = own.locate(at, at + 6)
    assert text[start:end] == "Berlin"
    start, end = own.locate(0, len(own.text))
    assert text[start:end] == "Monday."
    assert "When?" in own.quoted


_LINES = st.sampled_from([
    "", "Hi Lena,", "Thanks.", "> quoted", ">> deeper", "On 3 Nov 2026 10:00, Lena <lena@acme.example> wrote:",
    "From: Lena <lena@acme.example>", "Sent: Tuesday", "Subject: x", "-- ", "________", "+49 170 1234567", "Best,", "Sam",
    "Sent from my iPhone", "```", "wrote:", "-----Original Message-----", "\ufeff", "\r", "a:", "\u202b",
])  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(_LINES, max_size=20).map("\n".join)))
@settings(max_examples=60, deadline=None)
def test_own_words_are_whole_lines_of_the_text_in_order(text: str) -> None:
    own = own_words(text)
    assert own.text == own.text.strip("\n")
    lines = text.split("\n")
    at = 0
    for line in own.text.split("\n") if own.text else []:
        at = next(i for i in range(at, len(lines)) if lines[i] == line or lines[i].rstrip() == line) + 1
    for piece in own.segments:
        assert own.text[piece.own : piece.own + piece.length] == text[piece.full : piece.full + piece.length]
    assert own == own_words(text)


@given(st.lists(_LINES, max_size=20).map("\n".join), st.integers(0, 200), st.integers(0, 200))
@settings(max_examples=60, deadline=None)
def test_located_ranges_hold_the_same_words(text: str, a: int, b: int) -> None:
    own = own_words(text)
    start, end = sorted((min(a, len(own.text)), min(b, len(own.text))))
    first, last = own.locate(start, end)
    assert own.text[start:end].startswith(text[first:last])


NASTY = {
    "newlines": "\n" * 100_000, "quotes": ">" * 100_000, "quoted lines": ">\n" * 50_000, "On": "On " * 30_000,
    "From": "From: x\n" * 10_000, "headers": "From: a@b\nTo: c\n" * 6_000, "To": "To: x\nSubject: y\n\n\n" * 5_000,
    "colons": ":\n" * 50_000, "wrote": "wrote:\n" * 14_000, "addresses": "<a@b> wrote:\n" * 7_000, "open": "<\n> wrote:\n" * 9_000,
    "delimiters": "--\n" * 33_000, "dashes": "—\n\n" * 30_000, "rules": "____\n\n\n\n" * 12_000, "fences": "```\n" * 25_000,
    "blanks": " " * 100_000, "NUL": "\0" * 100_000, "surrogates": "\ud800" * 100_000, "digits": "1 " * 50_000,
    "phones": "1 (2) " * 16_000, "notice": "confidential recipient delete mail x\n" * 2_700, "sent": "Sent from my iPhone\n" * 5_000,
}  # fmt: skip


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_the_time_grows_in_step_with_the_length(text: str) -> None:
    assert_linear(own_words, text)
