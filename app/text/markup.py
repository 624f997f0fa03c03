"""What one HTML tag means for a reader and for quoting; a guard against markup made to exhaust a parser."""

import re
from enum import Enum, auto
from typing import NamedTuple

_ATTRIBUTE = re.compile(r'([^\s="<>]+)="([^"]*)"')
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>")

_VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
_UNSEEN = frozenset(
    "script style head title template noscript iframe noembed noframes svg math canvas audio video object "
    "select datalist textarea button input".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 pre hr".split())
_BLOCKS = _PARAGRAPHS | frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form header hgroup legend li main menu nav ol section summary table tbody tfoot thead tr ul caption".split()
)
RAW = ("style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext")


class Role(Enum):
    """Whose words an element holds."""

    NONE = auto()
    QUOTE = auto()
    ATTRIBUTION = auto()
    REPLY = auto()  # attribution, quote and answers between the quotes may share it
    INDENTED = auto()  # a quote only if an attribution leads to it
    RULED = auto()  # a line above: a quote to the end if mail headers follow
    REST = auto()  # from here to the end all is quoted
    SIGNATURE = auto()


class Tag(NamedTuple):
    """`breaks`: line ends at least before and after: 0 inline, 1 block, 2 paragraph."""

    name: str
    void: bool = False
    unseen: bool = False
    breaks: int = 0
    role: Role = Role.NONE


_QUOTES = frozenset("moz-forward-container ecxgmail_quote tutanota_quote front-blockquote OutlookMessageHeader".split())
_ATTRIBUTIONS = frozenset("gmail_attr moz-cite-prefix moz-email-headers-table".split())
_REPLIES = frozenset(
    "gmail_quote gmail_quote_container protonmail_quote zmail_extra nylas-quote sh-quoted-content".split()
)
_SIGNATURES = frozenset(
    "gmail_signature gmail_signature_prefix moz-signature moz-txt-sig protonmail_signature_block acompli_signature "
    "ms-outlook-mobile-signature ms-outlook-linkify-signature zmail_signature nylas-signature".split()
)
_QUOTE_IDS = re.compile(r"(?:yahoo_quoted|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|isReplyContent)")
_REST_IDS = frozenset("divRplyFwdMsg appendonsend stopSpelling x_divRplyFwdMsg x_appendonsend".split())
_SIGNATURE_IDS = re.compile(
    r"(?:x_)?(?:Signature$|signature$|ms-outlook-mobile-signature|AppleMailSignature|Zm-_Id_-Sgn|ymail_android_signature)"
)
_HIDING = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|font-size:0(?:\.0+)?(?:[a-z%]{1,3})?(?:;|!|$)|opacity:0(?:\.0+)?(?:;|!|$)"
)
_FLAT = re.compile(r"(?:^|;)margin(?:-bottom|-top)?:0")
_TOP_RULE = re.compile(r"border-top(?:-style)?:[^;]*solid")


def read_tag(token: str, flat_paragraphs: bool) -> Tag:
    """The meaning of an opening tag as lexbor serialises it: lower case, double quotes."""
    name, _, rest = token[1:-1].partition(" ")
    breaks = (2 if name in _PARAGRAPHS else 1) if name in _BLOCKS else 0
    if flat_paragraphs and name == "p":
        breaks = 1
    unseen = name in _UNSEEN
    role = Role.INDENTED if name == "blockquote" else Role.NONE
    if not rest:
        return Tag(name, name in _VOID, unseen, breaks, role)
    values = dict(_ATTRIBUTE.findall(rest))
    style = values.get("style", "").lower().replace(" ", "")
    if "hidden" in values or (style and _HIDING.search(style)):
        unseen = True
    classes = values.get("class", "").split()
    if name == "p" and (style and _FLAT.search(style) or any(c.startswith("Mso") for c in classes)):
        breaks = 1
    return Tag(name, name in _VOID, unseen, breaks, _role(name, values, classes, style))


def _role(name: str, values: dict[str, str], classes: list[str], style: str) -> Role:
    mark = values.get("id", "")
    if mark:
        if mark in _REST_IDS:
            return Role.REST
        if _QUOTE_IDS.match(mark):
            return Role.QUOTE
        if _SIGNATURE_IDS.match(mark):
            return Role.SIGNATURE
    if name == "blockquote":
        if values.get("type") == "cite" or "cite" in values or "border-left" in style:
            return Role.QUOTE
        if any("quote" in c.lower() or "cite" in c.lower() for c in classes):
            return Role.QUOTE
        return Role.INDENTED
    for c in classes:
        if c in _REPLIES:
            return Role.REPLY
        if c in _ATTRIBUTIONS:
            return Role.ATTRIBUTION
        if c in _SIGNATURES:
            return Role.SIGNATURE
        if c in _QUOTES or c.startswith("yahoo_quoted"):
            return Role.QUOTE
    if values.get("data-signatureblock") == "true":
        return Role.SIGNATURE
    if name == "div" and "border-top" in style and _TOP_RULE.search(style):
        return Role.RULED
    return Role.NONE


_DEEPEST = 250
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_MOST_FORMATTING = 50
_CLOSED_BY_OTHERS = _VOID | frozenset("p li td th tr option optgroup dt dd tbody thead tfoot colgroup html head body".split())


def flatten(html: str) -> str:
    """`html` without the tags that nest deeper than any mail: parsing them takes quadratic time (measured:
    60 kB of `<p><b x=1>…`, each b with another attribute, 18 s and 200 MB). Browsers stop at 512 too.
    """
    if html.count("<") < _DEEPEST:
        return html
    pieces: list[str] = []
    depth = formatting = last = 0
    for match in _TAG.finditer(html):
        closing, name = match.group(1), match.group(2).lower()
        if name in _CLOSED_BY_OTHERS:
            continue
        if name in _FORMATTING:
            if closing:
                drop = formatting > _MOST_FORMATTING
                formatting = max(0, formatting - 1)
            else:
                formatting += 1
                drop = formatting > _MOST_FORMATTING
        elif closing:
            drop = depth > _DEEPEST
            depth = max(0, depth - 1)
        else:
            depth += 1
            drop = depth > _DEEPEST
        if drop:
            pieces.append(html[last : match.start()])
            last = match.end()
    if not last:
        return html
    return "".join(pieces) + html[last:]
