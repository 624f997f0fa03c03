"""What the commands need from outside; only `app.main` knows where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the types are those of parts that a command loads when it comes to them
    from collections.abc import Awaitable, Callable
    from datetime import datetime
    from pathlib import Path

    from fastapi import FastAPI

    from app.mail import Draft, Mailbox
    from app.review import Reviewer
    from app.settings import Settings
    from app.surfaces.terminal.manifest import Deployment, OutlookManifest
    from app.surfaces.terminal.sample import Sample


@dataclass(frozen=True, slots=True)
class Plugs:
    """`begin_proofreading` loads the grammar checker in the background. `open_mailbox` gets a function that is told
    (bytes done, bytes in all). `thread_of`: the thread of a mailbox that the draft in these bytes answers.
    `read_draft`: the draft in the bytes of a mail, None when they are none. `deployment`: the Gmail add-on at a public
    URL, with history or without. `outlook`: the Outlook add-in there, as files. `database_url`: the journal's.
    `is_identified`: whether anybody can say who they are; raises MailboxUnavailable when that cannot be told.
    """

    settings: Callable[[], Settings]
    create_app: Callable[[Settings], FastAPI]
    begin_proofreading: Callable[[Settings], None]
    reviewer: Callable[[Settings], Reviewer]
    open_mailbox: Callable[[Settings, Path, Callable[[int, int], None] | None], Mailbox]
    thread_of: Callable[[Mailbox, bytes], Awaitable[str | None]]
    read_draft: Callable[[bytes], Draft | None]
    clock: Callable[[], datetime]
    sample: Sample
    deployment: Deployment
    outlook: OutlookManifest
    database_url: Callable[[], str]
    is_identified: Callable[[Settings], bool]
