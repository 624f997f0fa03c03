"""What one HTML tag means for a reader and for quoting; a guard against markup made to exhaust a parser."""

import re
from enum import Enum, auto
from typing import NamedTuple

_ATTRIBUTE = re.compile(r'(?<![^\s="<>])([^\s="<>]++)="([^"]*+)"')
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)[^<>]*+>")


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
_UNSEEN = _names(
    "script style head title template noscript iframe noembed noframes svg math canvas audio video object "
    "select datalist textarea input"
)
_PARAGRAPHS = _names("p h1 h2 h3 h4 h5 h6 pre hr")
_BLOCKS = _PARAGRAPHS | _names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form header hgroup legend li main menu nav ol section summary table tbody tfoot thead tr ul caption"
)
_LAID_OUT = _names("br td th")
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
    """`breaks`: line ends at least before and after: 0 inline, 1 block, 2 paragraph. `pre`: blanks count.

    `inert`: it changes nothing that a reader sees.
    """

    name: str
    void: bool = False
    unseen: bool = False
    breaks: int = 0
    pre: bool = False
    role: Role = Role.NONE
    inert: bool = False


_CLASSES = {
    c: role
    for role, names in {
        Role.QUOTE: "moz-forward-container tutanota_quote front-blockquote OutlookMessageHeader yahoo_quoted",
        Role.ATTRIBUTION: "gmail_attr moz-cite-prefix moz-email-headers-table",
        Role.REPLY: "gmail_quote gmail_quote_container ecxgmail_quote protonmail_quote zmail_extra nylas-quote",
        Role.SIGNATURE: "gmail_signature gmail_signature_prefix moz-signature moz-txt-sig protonmail_signature_block "
        "acompli_signature ms-outlook-mobile-signature zmail_signature nylas-signature",
    }.items()
    for c in names.split()
}
_QUOTE_IDS = re.compile("yahoo_quoted|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|isReplyContent")
_REST_IDS = frozenset({"divRplyFwdMsg", "appendonsend", "stopSpelling"})
_SIGNATURE_IDS = re.compile(
    "[Ss]ignature$|ms-outlook-mobile-signature|AppleMailSignature|Zm-_Id_-Sgn|ymail_android_signature"
)
_WEBMAIL_PREFIX = re.compile("^(?:x_)+")  # Outlook on the web renames what others wrote
_HIDING = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|font-size:0(?:\.0+)?(?:[a-z%]{1,3})?(?:;|!|$)|opacity:0(?:\.0+)?(?:;|!|$)"
)
_FLAT = re.compile(r"(?:^|;)margin(?:-bottom|-top)?:0")
_TOP_RULE = re.compile(r"border-top(?:-style)?:[^;]{0,80}solid")


def read_tag(token: str, flat_paragraphs: bool) -> Tag:
    """The meaning of an opening tag as lexbor serialises it: lower case, double quotes.

    `flat_paragraphs`: the style sheet takes the margins from <p>, as Outlook's does.
    """
    name, _, rest = token[1:-1].partition(" ")
    breaks = (2 if name in _PARAGRAPHS else 1) if name in _BLOCKS else 0
    if flat_paragraphs and name == "p":
        breaks = 1
    unseen = name in _UNSEEN
    pre = name == "pre"
    role = Role.INDENTED if name == "blockquote" else Role.NONE
    if rest:
        values = dict(_ATTRIBUTE.findall(rest))
        style = values.get("style", "").lower().replace(" ", "")
        classes = [_WEBMAIL_PREFIX.sub("", c) for c in values.get("class", "").split()]
        unseen = unseen or "hidden" in values or (bool(style) and _hides(style))
        pre = pre or "white-space:pre" in style
        if name == "p" and ((style and _FLAT.search(style)) or any(c.startswith("Mso") for c in classes)):
            breaks = 1
        role = _role(name, values, classes, style)
    void = name in _VOID
    inert = not (unseen or breaks or pre or role is not Role.NONE or name in _LAID_OUT)
    return Tag(name, void, unseen, breaks, pre and not void, role, inert)


def _hides(style: str) -> bool:
    return _HIDING.search(style) is not None or ("max-height:0" in style and "overflow:hidden" in style)


def _role(name: str, values: dict[str, str], classes: list[str], style: str) -> Role:
    mark = _WEBMAIL_PREFIX.sub("", values.get("id", ""))
    if mark in _REST_IDS:
        return Role.REST
    if mark and _QUOTE_IDS.match(mark):
        return Role.QUOTE
    if mark and _SIGNATURE_IDS.match(mark):
        return Role.SIGNATURE
    if name == "blockquote":
        if values.get("type") == "cite" or "cite" in values or "border-left" in style:
            return Role.QUOTE
        return Role.QUOTE if any("quote" in c.lower() or "cite" in c.lower() for c in classes) else Role.INDENTED
    for c in classes:
        role = _CLASSES.get(c)
        if role is not None:
            return role
    if values.get("data-signatureblock") == "true":
        return Role.SIGNATURE
    if "border-top" in style and _TOP_RULE.search(style):
        return Role.RULED
    return Role.NONE


_DEEPEST = 250
_FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
_MOST_FORMATTING = 30
_CLOSED_BY_OTHERS = _VOID | _names("p li td th tr option optgroup dt dd tbody thead tfoot colgroup html head body")


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
