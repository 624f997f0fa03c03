"""`make audit` and `make sbom`."""

import sys
from datetime import UTC, datetime

from supply.audit import ROOT, audit
from supply.bill import NoBillError, write


def main(asked: list[str]) -> int:
    """`audit`, or `bill`."""
    if asked == ["audit"]:
        return 1 if audit(datetime.now(UTC).date()) else 0
    if asked == ["bill"]:
        try:
            for path in write(ROOT / "dist"):
                print(path.relative_to(ROOT))
        except NoBillError as error:
            print(error, file=sys.stderr)
            return 1
        return 0
    print("python -m supply audit|bill", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
