"""`python -m training DATA [--out FOLDER]`: write the weights of all models anew.

Each file goes to where it is used, or all of them to one folder. Nothing is written before all have been learnt.
"""

from argparse import ArgumentParser
from pathlib import Path

from app.text import chill, tone
from training import purposes, questions
from training.fit import fit, seen, seen_chilling, table
from training.sets import chill_sets, training_sets


def main() -> None:
    parser = ArgumentParser(prog="python -m training", description="Write the weights of all models anew.")
    parser.add_argument("data", type=Path, help="the folder that holds one folder for each set")
    parser.add_argument("--out", type=Path, help="write all files to this folder instead of the places that use them")
    chosen = parser.parse_args()
    for path, text in learnt(chosen.data).items():
        place = chosen.out / path.name if chosen.out else path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        print(f"{place}: {text.count(chr(10))} weights, {len(text.encode()) // 1024} KB")


def learnt(data: Path) -> dict[Path, str]:
    """All files of weights: where each is used, and what stands in it."""
    warmth, coldness = training_sets(data), chill_sets(data)
    for group in (*warmth, *coldness):
        print(f"{group.name:<24} {group.licence:<11} {len(group.texts):>6} texts")
    used = Path(tone.__file__).parent
    files = {used / tone.WEIGHTS: table(fit(warmth, seen)), used / chill.WEIGHTS: table(fit(coldness, seen_chilling))}
    for name, path in questions.QUESTIONS.items():
        files[path] = table(questions.weights(list(questions.answered(name))))
    return {**files, purposes.FILE: purposes.table(purposes.weights(purposes.mails()))}


if __name__ == "__main__":
    main()
