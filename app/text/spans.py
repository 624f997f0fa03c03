"""Where something stands in a draft."""

from dataclasses import dataclass
from typing import Literal

SpanField = Literal["subject", "text", "to", "cc", "bcc", "from"]


@dataclass(frozen=True, slots=True)
class Span:
    """`quote` is exactly what lies at `start`:`end` (code points, end excluded) of the field.

    In an address field `index` says which address, and the count runs within its e-mail.
    """

    field: SpanField
    start: int
    end: int
    quote: str
    index: int | None = None
