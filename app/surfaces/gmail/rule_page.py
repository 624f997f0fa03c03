"""The page that explains one rule, opened from a card: what it looks for, why, and who says so."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from app import rulebook
from app.rules import AnyRule, Example

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
    "pre{white-space:pre-wrap;border-left:3px solid #8888;padding-left:1rem}"
)


def headers_of(style: str) -> dict[str, str]:
    """Of a page that needs nothing but its own words and this style sheet of its own."""
    named = b64encode(sha256(style.encode()).digest()).decode()
    return {
        "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{named}'; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-cache",
    }


SECURITY = headers_of(_STYLE)

_WEIGHTS = {"warn": "likely to hurt", "caution": "worth a second thought", "hint": "worth a look"}


def rule_page(rule: AnyRule) -> str:
    """The whole page. It holds nothing of any user."""
    limits = "".join(f"<li>{escape(str(x['default']))}: {escape(x['description'])}</li>" for x in rulebook.limits(rule))
    sources = "".join(f"<li>{escape(s)}</li>" for s in rule.sources)
    return "".join(
        (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(rule.title)}</title>',
            f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>',
            f"<p>{rule.section.number}. {escape(rule.section.title)}</p><h1>{escape(rule.title)}</h1>",
            f"<p>{escape(' '.join(rule.why.split()))}</p>",
            f"<p>Weight: {_WEIGHTS[rule.severity.value]}.</p>",
            f"<h2>Limits</h2><ul>{limits}</ul>" if limits else "",
            f"<h2>Sources</h2><ul>{sources}</ul>" if sources else "",
            _example("It speaks", rule.bad[:1]),
            _example("It stays silent", rule.good[:1]),
            "</html>",
        )
    )


def _example(title: str, examples: tuple[Example, ...]) -> str:
    return "".join(f"<h2>{title}</h2><pre>{escape(e.mail.strip())}</pre>" for e in examples)
