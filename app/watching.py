"""What is observed for as long as the service runs: other servers, the linters, the database, traces."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from app.journal.opened import Opened
from app.observing.gauges import Pool, watch_journal, watch_proofreading
from app.observing.stages import stage
from app.observing.upstreams import watch_upstreams
from app.review import Reviewer
from app.settings import Settings
from app.text.harper import Harper


def watched(reviewer: Reviewer) -> Reviewer:
    """The same reviewer, its stages measured."""
    return replace(reviewer, watch=stage)


@asynccontextmanager
async def watching(settings: Settings, reviewer: Reviewer, journal: Opened) -> AsyncIterator[None]:
    """Traces only where somebody collects them; what is still to be sent at the end has some seconds."""
    async with AsyncExitStack() as ending:
        ending.callback(watch_upstreams())
        if isinstance(checker := reviewer.proofreader, Harper):
            watch_proofreading(lambda: Pool(*checker.load))
            ending.callback(watch_proofreading, None)
        watch_journal(lambda: Pool(*journal.connections))
        ending.callback(watch_journal, None)
        if settings.traces_url:
            from app.observing.traces import Traces  # noqa: PLC0415  # half a second that others need not wait

            traces = await asyncio.to_thread(Traces, settings.traces_url)
            traces.start()
            ending.push_async_callback(asyncio.to_thread, traces.stop)
        yield
