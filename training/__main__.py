"""`python -m training DATA [--out FILE]`: write the weights of the tone model anew."""

from argparse import ArgumentParser
from pathlib import Path

from app.text import tone
from training.fit import fit, table
from training.questions import QUESTIONS, answered, weights
from training.sets import training_sets


def main() -> None:
    parser = ArgumentParser(prog="python -m training", description="Write the weights of the tone model anew.")
    parser.add_argument("data", type=Path, help="the folder that holds one folder for each set")
    parser.add_argument("--out", type=Path, default=Path(tone.__file__).with_name(tone.WEIGHTS))
    chosen = parser.parse_args()
    sets = training_sets(chosen.data)
    written = table(fit(sets))
    chosen.out.write_text(written, encoding="utf-8", newline="\n")
    for name, file in QUESTIONS.items():
        file.write_text(table(weights(list(answered(name)))), encoding="utf-8", newline="\n")
    for group in sets:
        print(f"{group.name:<24} {group.licence:<11} {len(group.texts):>6} texts")
    print(f"{chosen.out.name}: {written.count(chr(10))} weights, {len(written.encode()) // 1024} KB")


if __name__ == "__main__":
    main()
