"""The JSON around a card, in the shapes that Google documents for HTTP add-ons."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

Json = dict[str, Any]
Card = dict[str, Any]
Move = Literal["pushCard", "updateCard"]


def opened(card: Card) -> Json:
    """For a trigger: the home page, an opened message, a compose window."""
    return {"action": {"navigations": [{"pushCard": card}]}}


def clicked(card: Card, move: Move = "updateCard", notice: str | None = None) -> Json:
    """For a button: another card in place of the one shown, or on top of it."""
    action: Json = {"navigations": [{move: card}]}
    if notice:
        action["notification"] = {"text": notice}
    return {"renderActions": {"action": action}}


def noted(notice: str) -> Json:
    """For a button: a line at the bottom; the card stays."""
    return {"renderActions": {"action": {"notification": {"text": notice}}}}


def mended(update: Json, notice: str) -> Json:
    """For a button: changes the open draft. The card stays, since the draft has to be saved before it is read anew."""
    draft = {"gmailAction": {"updateDraftActionMarkup": update}}
    return {"renderActions": {"hostAppAction": draft, "action": {"notification": {"text": notice}}}}


def consent(scopes: Sequence[str]) -> Json:
    """Google asks the user, then makes the same call again."""
    return {"requesting_google_scopes": {"scopes": list(scopes)}}


def new_subject(subject: str) -> Json:
    return {"updateSubject": {"subject": subject}}


def new_recipients(field: Literal["to", "cc", "bcc"], emails: Sequence[str]) -> Json:
    """Takes the place of all that stood in the field."""
    listed = [{"email": e} for e in emails]
    return {f"update{field.capitalize()}Recipients": {f"{field}Recipients": listed}}


def new_words(html: str, where: Literal["INSERT_AT_START", "INSERT_AT_END"]) -> Json:
    contents: list[Mapping[str, str]] = [{"content": html, "contentType": "MUTABLE_HTML"}]
    return {"updateBody": {"type": where, "insertContents": contents}}
