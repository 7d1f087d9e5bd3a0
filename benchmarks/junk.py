"""How long the scorer takes over junk of two lengths: a line for each kind, the slowest first.

    python3 run.py dev benchmarks/junk.py [--length 8000]

`growth` is the time of the whole length over that of half of it: 2 is fair, 4 is a loop within a loop. Ends with 1 when
one is above 3.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from trainer.answers.judging import judge
from trainer.answers.rubric.example import ROAD

PIECES = (
    "3 hari ", "5/12-5-12 ", "Jl. ", "tgl ", "0812-", "Rp1.000 ", "a", "a-", "a,", "A ", "1", "1.", "1 ", "(", "([{",
    '"',
    "'", "-", "=", "/", "@", "x@", "http://", "!? ", "kami akan ", "tidak ", "dan ", "bapak ",
)  # fmt: skip
TOO_MUCH = 3.0
TOO_SHORT_TO_TELL = 0.02
"""Seconds of half the length below which the growth is noise."""


def main() -> int:
    """Measure and print; 1 when something grows with the square."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--length", type=int, default=8_000)
    length = parser.parse_args().length
    judge(ROAD, "Kami periksa besok.")
    rows = []
    for piece in PIECES:
        half, whole = (_seconds((piece * length)[:n]) for n in (length // 2, length))
        rows.append((whole, whole / max(half, TOO_SHORT_TO_TELL), piece))
    for seconds, growth, piece in sorted(rows, reverse=True):
        sys.stdout.write(f"{seconds:6.3f} s  growth {growth:3.1f}  {piece!r}\n")
    return 0 if max(growth for _, growth, _ in rows) <= TOO_MUCH else 1


def _seconds(text: str) -> float:
    begin = time.process_time()
    judge(ROAD, text)
    return time.process_time() - begin


if __name__ == "__main__":
    sys.exit(main())
