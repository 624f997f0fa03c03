"""The labelled sets: what they are, how their rows are read, and which half of a set a row belongs to.

A folder of sets holds one folder a set, with gzipped JSON lines. Rows are read one at a time.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class Half(StrEnum):
    TUNED = "tuned"
    HELD_OUT = "held-out"


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """`name`: its folder; `licence`, `about`: for the page, in our own words."""

    name: str
    about: str
    licence: str


SETS = (
    LabelledSet("autoreply_phrases", "subjects, bodies and headers of automatic replies, 12 languages", "short facts"),
    LabelledSet(
        "email_facework",
        "whole mails written by a language model, their tone rated by people",
        "CC BY-NC-SA 4.0: measured on only, no model is trained on it",
    ),
    LabelledSet("enron_categories", "business mail with categories of genre and tone", "public record (FERC)"),
    LabelledSet("enron_curated_impolite", "short, blunt sentences of business mail", "MIT"),
    LabelledSet("enron_job_search", "candidates and one employer, 1999–2001", "public record (FERC)"),
    LabelledSet(
        "followup_quotes", "follow-ups that advice pages call good or bad, and templates", "short quotations, mixed"
    ),
    LabelledSet(
        "job_status_emails", "mail of application systems, 2017–2025, and a template-made set", "none stated: research"
    ),
    LabelledSet("negotiation_warm_tough", "offers written under the instruction to be warm or tough", "MIT"),
    LabelledSet("oss_incivility", "comments and mails of open-source projects", "MIT and GPL-3.0"),
    LabelledSet("raw_mail_fixtures", "raw mail from the tests of mail libraries", "BSD-2, Apache-2.0, MIT, GPL-3.0"),
    LabelledSet("reply_promises", "sentences about an answer to come", "as the sets it was taken from"),
    LabelledSet("reply_trimming", "replies with quotes, and what of them is new", "MIT, Apache-2.0"),
    LabelledSet("stanford_politeness", "requests on two websites, rated by people", "texts CC BY-SA"),
    LabelledSet("typos_grammar", "learners' sentences with corrections, and misspelt words", "CC BY-NC-SA 4.0; free"),
)


class NotThereError(Exception):
    """A set, or a file of it, is missing. The message names it."""


@dataclass(frozen=True, slots=True)
class Sets:
    """The folder with the sets."""

    folder: Path

    def rows(self, name: str, file: str = "dev") -> Iterator[Row]:
        """The rows of one file of a set, in its order. Raises NotThereError."""
        path = self.folder / name / f"{file}.jsonl.gz"
        if not path.is_file():
            raise NotThereError(f"{name}/{file}")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    yield json.loads(line)


def half_of(*key: object) -> Half:
    """The half that a row belongs to, by a hash of its id; rows that belong together are given the same key."""
    return Half.HELD_OUT if _number(*key) % 2 else Half.TUNED


def drawn(share: int, *key: object) -> bool:
    """Whether a row belongs to a sample of one in `share`; the choice does not depend on the half."""
    return (_number(*key) // 2) % share == 0


def _number(*key: object) -> int:
    told = "\x1f".join(str(k) for k in key)
    return int.from_bytes(blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
