"""HTML as a reader sees it, and the way back into the document. All mail here is invented."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from app.text.html import to_text, with_edits
from app.text.own import own_words
from tests.growth import assert_linear

LAYOUT = {
    "gmail lines": ("<div>A</div><div><br></div><div>B</div>", "A\n\nB"),
    "br at the end of a block": ("<div>A<br></div><div>B</div>", "A\nB"),
    "two br": ("A<br><br>B", "A\n\nB"),
    "paragraphs": ("<p>A</p>\n<p>B</p>", "A\n\nB"),
    "outlook lines": ("<p class=MsoNormal>A</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>B</p>", "A\n\nB"),
    "outlook web lines": ("<style>P {margin-top:0;margin-bottom:0;}</style><p>A</p><p><br></p><p>B</p>", "A\n\nB"),
    "flat by its own style": ("<p style='margin: 0cm'>A</p><p style='margin: 0cm'>B</p>", "A\nB"),
    "div of a no-break space": ("<div>A</div><div>&nbsp;</div><div>B</div>", "A\n\nB"),
    "list": ("<ul><li>one</li><li><b>two</b></li></ul>after", "- one\n- two\nafter"),
    "ordered list": ("<ol><li><p style='margin:0'>one</p></li></ol>", "- one"),
    "link": ("see <a href='https://acme.example/'>our page</a>.", "see our page."),
    "blanks collapse": ("<p>\n  a\n  b <i> c </i>\n d</p>", "a b c d"),
    "blank between elements": ("<b>a</b> <i>b</i>", "a b"),
    "no-break space": ("a&nbsp;b", "a b"),
    "pre": ("<pre>\n a\n  b\n</pre>c", " a\n  b\n\nc"),
    "pre-wrap": ("<div style='white-space: pre-wrap'>a\n  b</div>", "a\n  b"),
    "cells": ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
    "rule": ("a<hr>b", "a\n\nb"),
    "entities": ("R&amp;D &lt;3 &copy; &#128512;", "R&D <3 © 😀"),
    "broken markup": ("<div>a<b>b</div>c", "ab\nc"),
    "plain text": ("a < b", "a < b"),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("html", "text"), LAYOUT.values(), ids=LAYOUT)
def test_layout_is_what_a_reader_sees(html: str, text: str) -> None:
    assert to_text(html).text == text


@pytest.mark.parametrize(
    "unseen",
    [
        "<style>p{color:red}</style>",
        "<script>var a = '<b>';</script>",
        "<!-- note -->",
        "<!--[if mso]><p>office</p><![endif]-->",
        "<template><p>t</p></template>",
        "<noscript>n</noscript>",
        "<div style='display: none'>preview <p>text</p></div>",
        "<span style='visibility:hidden'>x</span>",
        "<span style='font-size:0px'>x</span>",
        "<span style='FONT-SIZE: 0'>x</span>",
        "<p hidden>x</p>",
        "<span style='mso-hide:all'>x</span>",
        "<div style='max-height:0;overflow:hidden'>x</div>",
        "<select><option>x</select>",
    ],
)
def test_hidden_text_is_gone(unseen: str) -> None:
    assert to_text(f"<html><head><title>t</title></head><body>a{unseen}b").text.replace("\n", "") == "ab"


def test_small_text_is_seen() -> None:
    assert to_text("<span style='font-size:0.9em;opacity:0.5'>x</span>").text == "x"


def quoted(html: str) -> list[str]:
    read = to_text(html)
    return [read.text[start:end] for start, end in read.quoted]


def own(html: str) -> str:
    read = to_text(html)
    return own_words(read.text, read.quoted).text


ATTR = "On Tue, 3 Nov 2026 at 10:00, Lena &lt;lena@acme.example&gt; wrote:"
HEADS = "<b>From:</b> Lena<br><b>Sent:</b> Tuesday<br><b>To:</b> Sam<br><b>Subject:</b> Role"
UNKNOWN = "<b>Xa:</b> Lena<br><b>Xb:</b> 3 Nov<br><b>Xc:</b> Sam"

QUOTES = {
    "gmail": f'<div>mine</div><div class="gmail_quote"><div class="gmail_attr">{ATTR}<br></div><blockquote '
    'class="gmail_quote">q</blockquote></div>',
    "old gmail": f'mine<div class="gmail_extra"><br><div class="gmail_quote">{ATTR}<br><blockquote class="gmail_quote">q'
    "</blockquote></div></div>",
    "gmail forward": 'mine<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: L'
    "<br>Date: Tue<br>Subject: s<br></div><br>q<div>q</div></div>",
    "apple": f'<div>mine</div><div><blockquote type="cite"><div>{ATTR}</div><div>q</div></blockquote></div>',
    "thunderbird": f'mine<div class="moz-cite-prefix">{ATTR}<br></div><blockquote type="cite" cite="mid:1">q</blockquote>',
    "outlook web": f'<div>mine</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">{HEADS}</div><div>q</div>',
    "outlook web, renamed": f'<div>mine</div><hr><div id="x_divRplyFwdMsg">{UNKNOWN}</div><div>q</div>',
    "outlook": "<p class=MsoNormal>mine</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm'>"
    f"<p class=MsoNormal>{UNKNOWN}</p></div></div><p class=MsoNormal>q</p>",
    "outlook mobile": '<div>mine</div><div id="mail-editor-reference-message-container"><div>q</div></div>',
    "yahoo": f'<div>mine</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>{ATTR}</div><div>q</div></div>',
    "proton": f'<div>mine</div><div class="protonmail_quote">{ATTR}<br><blockquote type="cite">q</blockquote></div>',
    "zoho": f'<div>mine</div><div class="zmail_extra">---- {ATTR} ----<br><blockquote>q</blockquote></div>',
    "hotmail": '<div>mine</div><div><hr id="stopSpelling">Date: Tue<br>Subject: s<br>From: l@a.example<br>q</div>',
    "yandex": "<p>mine<br><br>03.11.2026, 10:00, Lena &lt;lena@acme.example&gt;:</p><blockquote>q</blockquote>",
    "attribution inside a plain blockquote": f"mine<blockquote>{ATTR} q</blockquote>",
    "gmail signature": 'mine<div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Sam</div></div>',
    "outlook signature": '<div>mine</div><div id="Signature"><p>Sam</p></div>',
}


@pytest.mark.parametrize("html", QUOTES.values(), ids=QUOTES)
def test_what_the_document_marks_is_not_the_users_own(html: str) -> None:
    assert quoted(html) or "yandex" in html
    assert own(html) == "mine"


def test_answers_between_quotes_are_own_words() -> None:
    html = (
        f'<div>Hi</div><div class="gmail_quote"><div class="gmail_attr">{ATTR}</div><blockquote class="gmail_quote">When?'
        '</blockquote><div>Monday.</div><blockquote class="gmail_quote">Where?</blockquote><div>Berlin.</div></div>'
    )
    assert quoted(html) == ["On Tue, 3 Nov 2026 at 10:00, Lena <lena@acme.example> wrote:\nWhen?", "Where?"]
    assert own(html) == "Hi\nMonday.\nBerlin."


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote style='margin:0 0 0 40px;border:none'>mine</blockquote>",
        "<div>agenda:</div><blockquote>mine</blockquote>",
        "<div class='gmail_signature'>only a name</div>",
        "<div class='gmail_quote'>typed where a quote had been deleted</div>",
        "<div style='border-top: 1px solid #ccc'>mine: a ruled box</div>",
    ],
)
def test_indents_boxes_and_a_lone_signature_are_own_words(html: str) -> None:
    assert quoted(html) == []


def test_a_signature_keeps_the_name_that_the_closing_lacks() -> None:
    html = 'Thanks.<br><br>Best regards,<br><div class="gmail_signature"><div>Sam Roe</div><div>Acme</div></div>'
    assert own(html) == "Thanks.\n\nBest regards,\nSam Roe"


def nodes_of(html: str) -> list[str]:
    """The text nodes of the body in document order, read without the code under test."""
    body = LexborHTMLParser(html).body
    assert body is not None
    return [node.text_lexbor() for node in body.traverse(include_text=True) if node.tag == "-text"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>a  b\n c<style>p{}</style> &amp; <b>d</b></p> <ul><li>e&nbsp;f</li></ul>",
        "<head><title>x</title></head><body>\n<p hidden>no</p><pre>\n a\nb</pre>tail",
        "<table> <tr><td> a </td> <td>b</td></tr></table>😀 z",
    ],
)
def test_runs_lead_to_the_text_nodes_as_a_browser_counts_them(html: str) -> None:
    read = to_text(html)
    nodes = nodes_of(html)
    covered = 0
    for run in read.runs:
        there = nodes[run.node][run.offset : run.offset + run.length]
        assert re.sub(r"\s", " ", there) == read.text[run.start : run.start + run.length]
        covered += run.length
    assert covered == len(re.sub(r"\n|^- |\t", "", read.text, flags=re.MULTILINE))


def test_locate_cuts_runs_to_the_range() -> None:
    read = to_text("<p>Dear <b>Lena</b>,</p><p>Hi</p>")
    assert read.text == "Dear Lena,\n\nHi"
    assert [tuple(r) for r in read.locate(3, 7)] == [(3, 2, 0, 3), (5, 2, 1, 0)]
    assert read.locate(10, 12) == ()
    assert to_text("").locate(0, 5) == ()


@pytest.mark.parametrize(
    ("html", "edit", "edited"),
    [
        ("<p class=x>Dear <b>Lina</b>,</p>", (5, 9, "Lena"), '<p class="x">Dear <b>Lena</b>,</p>'),
        ("<p>Dear <b>Lina</b>, hi</p>", (0, 10, "Hi,"), "<p>Hi,<b></b> hi</p>"),
        ("<p>a &amp; b</p>", (4, 5, "<c>"), "<p>a &amp; &lt;c&gt;</p>"),
        ("<p>one two three</p>", (4, 8, ""), "<p>one three</p>"),
        ("<p>one</p>", (3, 3, "\nmore"), "<p>one<br>more</p>"),
        ("<pre>\n\none</pre>", (0, 3, "two"), "<pre>\n\ntwo</pre>"),
        (
            "<html><head></head><body bgcolor=red>a</body></html>",
            (0, 1, "b"),
            '<html><head></head><body bgcolor="red">b</body></html>',
        ),
    ],
    ids=["word", "over elements", "escaped", "deleted word", "line end", "pre", "whole document"],
)
def test_an_edit_changes_its_text_nodes_and_no_other_markup(html: str, edit: tuple[int, int, str], edited: str) -> None:
    assert with_edits(html, [edit]) == edited


@pytest.mark.parametrize(
    ("html", "edits"),
    [("<p>abc</p>", [(0, 2, "x"), (1, 3, "y")]), ("<p>abc</p>", [(2, 9, "x")]), ("<hr>", [(0, 0, "x")])],
    ids=["overlap", "outside", "no words"],
)
def test_edits_that_cannot_be_made_are_refused(html: str, edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="edit"):
        with_edits(html, edits)


_WORDS = st.sampled_from(
    ["Hi", "Lena", "a&lt;b", "R&amp;D", "  x", "y ", "foo  bar", "é\n", "z&nbsp;w", " ", "\n ", "ok."]
)
_INLINE = st.recursive(
    _WORDS,
    lambda inner: st.tuples(st.sampled_from(["b", "i", "span"]), st.lists(inner, min_size=1, max_size=3)).map(
        lambda t: f"<{t[0]}>{''.join(t[1])}</{t[0]}>"
    ),
    max_leaves=6,
)
_BLOCKS = st.recursive(
    st.lists(_INLINE, min_size=1, max_size=4).map("".join),
    lambda inner: st.tuples(
        st.sampled_from(["div", "p", "blockquote", "li"]), st.lists(inner, min_size=1, max_size=3)
    ).map(lambda t: f"<{t[0]}>{''.join(t[1])}</{t[0]}>"),
    max_leaves=8,
)


@given(_BLOCKS, st.data(), st.sampled_from(["", "new", "two words", "x & <y>", "a\nb", "Z ", " Q"]))
@settings(max_examples=60, deadline=None)
def test_the_text_of_the_edited_document_is_the_edited_text(html: str, data: st.DataObject, words: str) -> None:
    read = to_text(html)
    lines = [m.span() for m in re.finditer(r"(?m)^(?:- )?(?P<words>\S.*)$", read.text)]
    assume(lines)
    first, last = data.draw(st.sampled_from(lines))
    first += 2 if read.text.startswith("- ", first) else 0
    start, end = sorted((data.draw(st.integers(first, last)), data.draw(st.integers(first, last))))
    line = read.text[first:start] + words + read.text[end:last]
    assume(line.strip() and not line.startswith(" "))
    assert to_text(with_edits(html, [(start, end, words)])).text == read.text[:start] + words + read.text[end:]


@given(st.text(alphabet=st.characters(), max_size=200) | st.text(alphabet="<>/abpdiv=\"' &;!-", max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(html: str) -> None:
    read = to_text(html)
    assert all(0 <= start < end <= len(read.text) for start, end in read.quoted)
    assert read == to_text(html)


NASTY = {
    "divs": "<div>" * 5_000 + "x", "quotes": "<blockquote type=cite>" * 5_000 + "x",
    "formatting": "".join(f"<p><b a={i}>" for i in range(5_000)), "replies": "<div class=gmail_quote>a" * 4_000,
    "open": "<" * 100_000, "tags": "<a" * 50_000, "ampersands": "&" * 100_000, "words": "x " * 50_000, "br": "<br>" * 25_000,
    "no-break": "&nbsp;" * 16_000, "tables": "<table><tr><td>" * 5_000, "attributes": "<a " + "b=c " * 25_000 + ">",
    "style": "<style>" + "p," * 50_000 + "</style>", "comments": "<!--" * 25_000, "surrogates": "\ud800" * 100_000,
    "NUL": "\0" * 100_000, "indents": "<blockquote>x:</blockquote>" * 3_500, "signatures": "<p class=gmail_signature>x" * 3_500,
}  # fmt: skip


@pytest.mark.parametrize("html", NASTY.values(), ids=NASTY)
def test_the_time_grows_in_step_with_the_length(html: str) -> None:
    assert_linear(to_text, html)
