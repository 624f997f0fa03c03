"""In which languages greetings and closings are recognised."""

from app.text.formulas import word_set
from app.text.reading import Reading

_LANGUAGES = word_set("en de fr es it nl pl pt sv da no nb nn fi cs sk ro tr hu ru uk he ar el ja zh ko")


def reads_letters(draft: Reading) -> bool:
    """Whether a greeting or a name at the end would have been seen; a text too short to tell must be in ASCII."""
    code = draft.language
    return code in _LANGUAGES if code else draft.own_text.isascii()
