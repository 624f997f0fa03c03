"""How often the weights beside the rules are right: `python -m training.folds`, half a minute, no data needed.

Interest and purposes by words alone, on our own texts in five folds: each text is answered by weights that were not
taught with its stretch of the file, since neighbours there are alike. Then what rules, words and both together make
of the purposes of `eval/made_up.jsonl`, which somebody else wrote and which teach nothing.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path

from app.guidance.follow_up.interest import SURE, in_known_words
from app.mail import Address, Draft
from app.rulebook import rules
from app.rules import matcher
from app.situation.build import GROUPS
from app.situation.evidence import sentence_ends
from app.situation.purpose import decide, purpose_of
from app.situation.second_opinion import PURPOSES, purpose_features
from app.text.reading import Reading
from app.text.sentences import sentences
from eval.measures import auc, macro_f1
from training import purposes, questions
from training.sets import FOLDS

MADE_UP = Path(__file__).parents[1] / "eval" / "made_up.jsonl"
Pair = tuple[str, str]
"""(what the label says, what the weights say)"""


def stretches(labels: Sequence[Hashable]) -> list[int]:
    """The fold of each text: every label's texts are cut, in their order, into FOLDS stretches of one length."""
    counts = Counter(labels)
    before: Counter[Hashable] = Counter()
    folds = []
    for label in labels:
        folds.append(before[label] * FOLDS // counts[label])
        before[label] += 1
    return folds


def interest(texts: Sequence[questions.Answered]) -> tuple[list[float], list[float]]:
    """The log odds of the sentences without interest and of those with it."""
    folds = stretches([answer for _, answer in texts])
    scores: dict[bool, list[float]] = {False: [], True: []}
    for fold in range(FOLDS):
        learnt = questions.weights([t for t, at in zip(texts, folds, strict=True) if at != fold])
        for (text, answer), at in zip(texts, folds, strict=True):
            if at == fold:
                known = sorted(questions.seen(text) & learnt.keys())
                scores[answer].append(learnt[""] + sum(learnt[f] for f in known))
    return scores[False], scores[True]


def in_lists(texts: Sequence[questions.Answered]) -> tuple[list[bool], list[bool]]:
    """Whether the rule's lists alone see interest: in the sentences without it and in those with it."""
    find = matcher(rules(), *GROUPS)
    seen: dict[bool, list[bool]] = {False: [], True: []}
    for text, answer in texts:
        draft = Draft(Address("sam@mail.example", "Sam Roe"), to=(Address("lena@acme.example"),), text=text)
        seen[answer].append(in_known_words(Reading(draft, find, ("Sam Roe",))))
    return seen[False], seen[True]


def purposes_by_words(mails: Sequence[purposes.Mail]) -> tuple[list[Pair], list[Pair]]:
    """Of mails with what may be known around them, and of the same mails alone."""
    folds = stretches([mail.purpose for mail in mails])
    placed: list[Pair] = []
    alone: list[Pair] = []
    for fold in range(FOLDS):
        learnt = purposes.weights([m for m, at in zip(mails, folds, strict=True) if at != fold])
        for (text, purpose, by_itself), at in zip(mails, folds, strict=True):
            if at == fold:
                nothing, *others = purposes.contexts(purpose, alone=by_itself)
                around = others[-1] if others else nothing
                placed.append((purpose, likeliest(learnt, text, around.known)))
                alone.append((purpose, likeliest(learnt, text, nothing.known)))
    return placed, alone


def likeliest(learnt: dict[str, tuple[float, ...]], text: str, known: Iterable[str]) -> str:
    """The purpose with the greatest sum of weights."""
    found = [learnt[""], *(learnt[f] for f in sorted(purpose_features(sentences(text), known) & learnt.keys()))]
    sums = dict(zip(PURPOSES, map(sum, zip(*found, strict=True)), strict=True))
    return max(sums, key=sums.__getitem__)


def made_up() -> dict[str, tuple[list[Pair], list[Pair]]]:
    """The same two for the mails of another hand: by the rules, by words alone, and by both as in a review."""
    find = matcher(rules(), *GROUPS).find
    learnt = purposes.weights(purposes.mails())
    pairs: dict[str, tuple[list[Pair], list[Pair]]] = defaultdict(lambda: ([], []))
    for line in MADE_UP.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, label = row["text"], row["purpose"]
        hits, titles = find(text), find(row["subject"])
        nothing, *_, around = purposes.contexts(label)
        for at, context in enumerate((around, nothing)):
            alone = purpose_of(text, hits, titles, context, sentence_ends(text))
            pairs["rules"][at].append((label, alone.value))
            pairs["words"][at].append((label, likeliest(learnt, text, context.known)))
            pairs["both"][at].append((label, decide(text, hits, titles, context).value.value))
    return pairs


def main() -> None:
    texts = list(questions.answered("interest"))
    without, having = interest(texts)
    print(f"interest, {len(texts):,} sentences, {FOLDS} folds: AUC {auc(without, having):.3f}")
    falls = sorted(without)
    limits = {f"{percent} % taken wrongly": falls[-len(falls) * percent // 100] for percent in (5, 10)}
    for name, limit in {**limits, "the limit of the rule": SURE}.items():
        found, wrong = (sum(s > limit for s in scores) / len(scores) for scores in (having, without))
        print(f"  {name:<22} found {found:.2f}, wrongly {wrong:.2f}")
    listed = in_lists(texts)
    pairs = zip((without, having), listed, strict=True)
    either = [[score > SURE or seen for score, seen in zip(*both, strict=True)] for both in pairs]
    for name, (wrongly, rightly) in {"lists alone": listed, "lists, or the limit": either}.items():
        print(f"  {name:<22} found {sum(rightly) / len(rightly):.2f}, wrongly {sum(wrongly) / len(wrongly):.2f}")
    mails = purposes.mails()
    own = {f"words, {len(mails)} of our own, {FOLDS} folds": purposes_by_words(mails)}
    for name, both in {**own, **{f"{name}, made up by others": both for name, both in made_up().items()}}.items():
        placed, alone = (macro_f1(pairs) or 0.0 for pairs in both)
        print(f"purpose by {name:<36} macro F1 {placed:.3f}; the mail alone {alone:.3f}", flush=True)


if __name__ == "__main__":
    main()
