"""How the scorer does on answers whose writers had not seen it: a line for each set.

    python3 run.py dev -m benchmarks.strangers

Faults that were planted and found, near misses that were struck all the same, and how far totals lie from the marker's. What the
sets are: README.md beside this file. Nothing may learn from them.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from trainer.answers.judging import judge
from trainer.answers.rubric.line import read_line
from trainer.answers.verdict import DIMENSIONS, Verdict
from trainer.measuring import agencies_in
from trainer.settings import find_root

SETS = Path(__file__).parent
PLANTED = {
    "wrong": "W2",
    "contradicted": "W2",
    "misstated": "W2",
    "blame": "W7",
    "blamed": "W7",
    "disclaimer": "W5",
    "denied": "W5",
}
"""The dimension that each set of planted faults holds down."""
LOW = 1
"""Its highest level in an answer with such a fault."""
MARKED = ("telegram", "fresh")
GOOD = 80
"""Total from which the marker calls an answer good."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One answer: what it should get and what it got."""

    expected: Mapping[str, Any]
    verdict: Verdict

    @property
    def total(self) -> float:
        """The scorer's total, 0 to 100."""
        return self.verdict.total or 0.0


def main() -> int:
    """Score every set and print what came of it."""
    for name, dimension in PLANTED.items():
        _say(_planted(name, dimension, list(_tried(name))))
    for name in MARKED:
        _say("\n".join(_marked(name, list(_tried(name)))))
    return 0


def _tried(name: str) -> Iterator[Tried]:
    agencies = agencies_in(find_root())
    for raw in (SETS / f"{name}.jsonl").read_bytes().splitlines():
        line, written = read_line(raw, agencies), json.loads(raw)
        case = replace(line.case, notes=tuple(written["case"].get("notes", ())))
        yield Tried(written["expect"], judge(case, line.response))


def _planted(name: str, dimension: str, tried: list[Tried]) -> str:
    hits = [
        each
        for each in tried
        if each.expected.get("wrong") or f"{dimension}_at_most" in each.expected
    ]
    near = [each for each in tried if each not in hits]
    low = [sum(_level(each, dimension) <= LOW for each in some) for some in (hits, near)]
    return f"{name}: found {low[0]} of {len(hits)}, near misses struck {low[1]} of {len(near)}"


def _level(tried: Tried, dimension: str) -> int:
    level = tried.verdict.levels[dimension]
    return 0 if level is None else level


def _marked(name: str, tried: list[Tried]) -> Iterator[str]:
    good = [each for each in tried if each.expected["total"] >= GOOD]
    yield f"{name}: {_totals(tried)}; of {GOOD} and more ({len(good)}): {_totals(good)}"
    for dimension in DIMENSIONS:
        given = statistics.mean(each.expected["levels"][dimension] for each in tried)
        ours = statistics.mean(_level(each, dimension) for each in tried)
        yield f"  {dimension} marker {given:.2f}, scorer {ours:.2f}"
    wrongly = [set(each.verdict.gates) - set(each.expected.get("gates", ())) for each in tried]
    missed = [set(each.expected.get("gates", ())) - set(each.verdict.gates) for each in tried]
    yield f"  gates: wrongly {sum(map(len, wrongly))}, missed {sum(map(len, missed))}"


def _totals(tried: list[Tried]) -> str:
    given, ours = [each.expected["total"] for each in tried], [each.total for each in tried]
    apart = statistics.mean(abs(a - b) for a, b in zip(given, ours, strict=True))
    return (
        f"mean {statistics.mean(ours):.1f} where the marker gave {statistics.mean(given):.1f}, "
        f"{apart:.1f} apart, r {statistics.correlation(given, ours):.2f}"
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
