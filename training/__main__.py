"""`python -m training DATA [--out FOLDER]`: write the weights of all models anew."""

from argparse import ArgumentParser
from pathlib import Path

from app.text import chill, tone
from training import purposes, questions
from training.fit import fit, seen, seen_chilling, table
from training.sets import chill_sets, training_sets


def main() -> None:
    parser = ArgumentParser(prog="python -m training", description="Write the weights of all models anew.")
    parser.add_argument("data", type=Path, help="the folder that holds one folder for each set")
    parser.add_argument("--out", type=Path, default=Path(tone.__file__).parent)
    chosen = parser.parse_args()
    models = (
        (tone.WEIGHTS, training_sets(chosen.data), seen),
        (chill.WEIGHTS, chill_sets(chosen.data), seen_chilling),
    )
    for name, sets, see in models:
        written = table(fit(sets, see))
        (chosen.out / name).write_text(written, encoding="utf-8", newline="\n")
        for group in sets:
            print(f"{group.name:<24} {group.licence:<11} {len(group.texts):>6} texts")
        print(f"{name}: {written.count(chr(10))} weights, {len(written.encode()) // 1024} KB")
    for name, file in questions.QUESTIONS.items():
        learnt = questions.weights(list(questions.answered(name)))
        file.write_text(table(learnt), encoding="utf-8", newline="\n")
    purposes.FILE.write_text(purposes.table(purposes.weights(purposes.mails())), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
