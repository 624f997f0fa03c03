"""What Microsoft Graph answers, as models: what is asked for, and null or nothing where there is none."""

from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

FIELDS = (
    "id,conversationId,internetMessageId,subject,from,sender,toRecipients,ccRecipients,bccRecipients,replyTo,"
    "sentDateTime,receivedDateTime,isDraft,hasAttachments,parentFolderId"
)
"""What is asked of every message; with Mail.ReadBasic too."""

HEADER_FIELDS = "id,internetMessageHeaders"
DRAFT_FIELDS = f"{FIELDS},body,conversationIndex"
USER_FIELDS = "displayName,mail,userPrincipalName,otherMails,proxyAddresses"

_T = TypeVar("_T")
_Some = Annotated[list[_T], BeforeValidator(lambda given: [] if given is None else given)]
_Words = Annotated[str, BeforeValidator(lambda given: "" if given is None else given)]
_Yes = Annotated[bool, BeforeValidator(bool)]


class _Answer(BaseModel):
    """Graph leaves out what is not selected, and gives null where there is nothing."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


class Mailbox(_Answer):
    name: _Words = ""
    address: _Words = ""


class Recipient(_Answer):
    email_address: Mailbox | None = None


class Header(_Answer):
    name: _Words = ""
    value: _Words = ""


class Body(_Answer):
    content_type: _Words = ""
    content: _Words = ""


class Moment(_Answer):
    date_time: _Words = ""
    time_zone: _Words = ""


class Place(_Answer):
    display_name: _Words = ""


class Enclosed(_Answer):
    name: _Words = ""
    content_type: _Words = ""


class Letter(_Answer):
    """A message, or an event message, which is one about a meeting."""

    id: str
    kind: _Words = Field("", alias="@odata.type")
    conversation_id: _Words = ""
    conversation_index: _Words = ""
    internet_message_id: _Words = ""
    internet_message_headers: _Some[Header] = []
    subject: _Words = ""
    from_: Recipient | None = Field(None, alias="from")
    sender: Recipient | None = None
    to_recipients: _Some[Recipient] = []
    cc_recipients: _Some[Recipient] = []
    bcc_recipients: _Some[Recipient] = []
    reply_to: _Some[Recipient] = []
    sent_date_time: _Words = ""
    received_date_time: _Words = ""
    is_draft: _Yes = False
    has_attachments: _Yes = False
    parent_folder_id: _Words = ""
    body: Body | None = None
    attachments: _Some[Enclosed] = []
    meeting_message_type: _Words = ""
    start_date_time: Moment | None = None
    end_date_time: Moment | None = None
    is_all_day: _Yes = False
    location: Place | None = None

    @property
    def addresses(self) -> list[str]:
        """Of all who are named, as they are written; the writer's comes first, and is empty where there is none."""
        writer = self.from_ or self.sender
        named = (*self.to_recipients, *self.cc_recipients, *self.bcc_recipients, *self.reply_to)
        return [r.email_address.address if r and r.email_address else "" for r in (writer, *named)]

    @property
    def arrived(self) -> datetime | None:
        return moment_of(self.received_date_time)

    @property
    def about_a_meeting(self) -> bool:
        return "eventmessage" in self.kind.lower()


class Page(_Answer):
    value: list[Letter]
    next_link: _Words = Field("", alias="@odata.nextLink")


class Folder(_Answer):
    id: str


class User(_Answer):
    display_name: _Words = ""
    mail: _Words = ""
    user_principal_name: _Words = ""
    other_mails: _Some[str] = []
    proxy_addresses: _Some[str] = []


class Item(_Answer):
    """An answer within a batch."""

    id: str
    status: int
    headers: dict[str, object] | None = None
    body: object = None

    @property
    def named(self) -> dict[str, str]:
        return {name.lower(): str(value) for name, value in (self.headers or {}).items()}


class Batch(_Answer):
    responses: list[Item]


def moment_of(value: str) -> datetime | None:
    """The aware time that a field tells; None for what is no time of anybody's mail."""
    try:
        told = datetime.fromisoformat(value[:40]) if value else None
    except ValueError:
        return None
    if told is None or not 1970 <= told.year < 2100:
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)
