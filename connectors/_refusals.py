"""Which of several refusals is told."""

from app.mail import ConsentMissing


def weightiest(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """Of requests that were made at the same time: what only the user can mend goes before what may pass."""
    told: BaseException = group.subgroup(ConsentMissing) or group
    while isinstance(told, BaseExceptionGroup):
        told = told.exceptions[0]
    return told
