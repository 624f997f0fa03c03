"""What a draft costs when it is new, when one line of it was edited and when it comes again, with and without grammar;
beside it Harper alone and other checkers on the same drafts.
"""

import json
import shutil
import statistics
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import harper

from app.mail import Correspondence, Draft
from app.main import make_reviewer
from app.review import Reviewer
from app.settings import Settings
from app.situation.build import Frame
from app.surfaces.rest.requests import ReviewRequest
from app.text.proofreading import Errand, ProofreadingFailed
from bench import mails

DRAFTS = 60
WARMING = 10
SEEDS = range(1_000, 1_000 + DRAFTS + WARMING)
_PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True, slots=True)
class Costs:
    """Milliseconds of each draft."""

    fresh: tuple[float, ...]
    edited: tuple[float, ...]
    repeated: tuple[float, ...]


def rows() -> list[tuple[str, str]]:
    """Medians over drafts of 150 words that share no sentence, with 20 messages that were seen before."""
    texts = [mails.fresh_text(150, seed) for seed in SEEDS]
    without = _costs(make_reviewer(Settings(proofreading=False)), texts)
    reviewer = make_reviewer(Settings())
    _await_proofreader(reviewer)
    harper: list[float] = []
    complete = _costs(reviewer, texts, _harper(harper))
    harper = harper[WARMING:]
    share = statistics.median(complete.fresh) / statistics.median(harper)
    edited = statistics.median(complete.edited) / statistics.median(complete.fresh)
    lines = [
        ("draft of 150 new words, without grammar, ms", _spread(without.fresh)),
        ("one line of it edited, without grammar, ms", _spread(without.edited)),
        ("the same again, without grammar, ms", _spread(without.repeated)),
        ("draft of 150 new words, with grammar, ms", _spread(complete.fresh)),
        ("one line of it edited, with grammar, ms", _spread(complete.edited)),
        ("the same again, with grammar, ms", _spread(complete.repeated)),
        ("Harper alone on the new words, ms", _spread(harper)),
        ("new words, review with grammar / Harper alone", f"{share:.2f}"),
        ("one line edited / new, with grammar", f"{edited:.2f}"),
    ]
    for name, took in _peers(texts):
        lines.append((f"{name} on the new words, ms", _spread(took)))
    return lines


def _costs(reviewer: Reviewer, texts: Sequence[str], beside: Callable[[str], object] | None = None) -> Costs:
    """`beside` is called with each text in turn, so that both see the same machine."""
    asked = ReviewRequest.model_validate(mails.body())
    draft = asked.draft.noun()
    history = asked.history.noun() if asked.history else None
    frame = Frame(mails.NOW, frozenset({mails.SAM["email"]}), country="DE")
    fresh: list[float] = []
    edited: list[float] = []
    repeated: list[float] = []
    for text in texts:
        lines = text.split("\n")
        lines[2] = lines[2].replace(" the ", " our ", 1) + " I would like that."
        for text_now, took in ((text, fresh), ("\n".join(lines), edited), (text, repeated)):
            took.append(_review(reviewer, replace(draft, text=text_now), history, frame))
        if beside:
            beside(text)
    return Costs(tuple(fresh[WARMING:]), tuple(edited[WARMING:]), tuple(repeated[WARMING:]))


def _review(reviewer: Reviewer, draft: Draft, history: Correspondence | None, frame: Frame) -> float:
    return _ms(lambda: reviewer.review(draft, history, frame))


def _await_proofreader(reviewer: Reviewer) -> None:
    if reviewer.proofreader is None:
        raise ProofreadingFailed("there is no proofreader to measure")
    proof = Errand("Both linters are warm now.\n\nAre they not?", "", reviewer.proofreader).waited(30)
    if proof.gap:
        raise ProofreadingFailed(proof.gap)


def _harper(took: list[float]) -> Callable[[str], None]:
    """Harper as it comes: one linter, the whole draft at once; its times go to `took`."""
    linter = harper.Linter()
    return lambda text: took.append(_ms(partial(linter.lint, text, language="plaintext")))


def _peers(texts: Sequence[str]) -> Iterator[tuple[str, Sequence[float]]]:
    """Those that `make peers` has installed."""
    for name, package, checker in (("proselint", "proselint", _proselint), ("VADER", "vaderSentiment", _vader)):
        if find_spec(package):
            check = checker()
            yield f"{name} {version(package)}", [_ms(partial(check, text)) for text in texts][WARMING:]
    if (_PEERS / "node_modules").is_dir() and (node := shutil.which("node")):
        asked = json.dumps({"warm": texts[:WARMING], "fresh": texts[WARMING:]})
        done = subprocess.run(
            [node, "peers.mjs"], cwd=_PEERS, input=asked, capture_output=True, text=True, check=True, timeout=600
        )
        yield from json.loads(done.stdout).items()


def _proselint() -> Callable[[str], object]:
    checks, registry, tools = (import_module(f"proselint.{name}") for name in ("checks", "registry", "tools"))
    registry.CheckRegistry().register_many(checks.__register__)
    return lambda text: tools.LintFile(source="draft", content=text).lint()


def _vader() -> Callable[[str], object]:
    analyzer = import_module("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()
    check: Callable[[str], object] = analyzer.polarity_scores
    return check


def _ms(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return 1000 * (perf_counter() - began)


def _spread(took: Sequence[float]) -> str:
    """The median, and the value that one in twenty exceeds."""
    ordered = sorted(took)
    return f"{statistics.median(ordered):.2f} (p95 {ordered[int(0.95 * (len(ordered) - 1))]:.2f})"
