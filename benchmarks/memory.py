"""Peak memory of `bimtek generate` at ten thousand, a hundred thousand and more reports: it must not grow with them.

    python3 run.py dev benchmarks/memory.py
    python3 run.py dev benchmarks/memory.py --counts 10000 100000 1000000 --formats jsonl csv

Each run is a process of its own, whose peak the system tells when it ends; lines go nowhere, sheets into a folder that is
removed. Time and reports in a second stand beside it. Exits with 1 where the largest run needs a fifth more than the first.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
GROWTH = 1.2


def peak(count: int, form: str, folder: Path) -> tuple[float, float]:
    """Peak of resident memory in MiB and seconds of one run."""
    command = [sys.executable, "-m", "trainer", "generate", "--count", str(count), "--format", form]
    if form == "xlsx":
        command += ["--out", str(folder / "laporan.xlsx")]
    start = perf_counter()
    with Path(os.devnull).open("wb") as nowhere:
        process = subprocess.Popen(command, cwd=ROOT, stdout=nowhere)  # noqa: S603 - our own command
        _pid, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"bimtek generate berhenti dengan {status}")
    return usage.ru_maxrss / 1024, perf_counter() - start


def main() -> int:
    """Measure and print; 1 where memory grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--formats", nargs="+", default=["jsonl", "csv", "xlsx"])
    asked = parser.parse_args()
    grew = False
    with tempfile.TemporaryDirectory() as folder:
        for form in asked.formats:
            first = 0.0
            for count in asked.counts:
                size, seconds = peak(count, form, Path(folder))
                first = first or size
                grew |= size > first * GROWTH
                rate = count / seconds
                sys.stdout.write(f"{form:6}{count:10,}{size:8.0f} MiB{rate:8.0f} per second\n")
                sys.stdout.flush()
    return int(grew)


if __name__ == "__main__":
    sys.exit(main())
