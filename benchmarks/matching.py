"""How many repeats the duplicate finder points out, and how many of its hints are right: a line for each seed.

    python3 run.py dev benchmarks/matching.py [--count 4000] [--seeds 1,2,3] [--without-places]

Each generated report is held against all that came earlier at its desk. *Recall*: of the reports whose event was told
at the desk before, how many get a hint to one that told it. *Precision*: of all hints on all reports, how many lead to
the same event or to the same person's report sent before. `--without-places` empties the form's line of place and its
code. Ends with 1 when a figure lies below its bar.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from trainer.content.packs import Packs
from trainer.domain.report import Report
from trainer.generator.generate import Generator, Options
from trainer.matching.reading import Traces, read
from trainer.matching.similarity import likely

ROOT = Path(__file__).parents[1]
RECALL, PRECISION = 0.90, 0.80
COMPARED, MILLISECONDS = 300, 20
AGAIN = "ulang-"
"""Begins the group of a report that its writer sends once more; the number of the first follows."""


@dataclass(slots=True)
class Count:
    """What was counted on one run of reports. `wrong`: hints by the topics that they took for one."""

    repeats: int
    pointed_out: int
    right: int
    wrong: Counter[tuple[str, str]]

    @property
    def recall(self) -> float:
        return self.pointed_out / max(1, self.repeats)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong.total())


def main() -> int:
    """Print a line for each seed; 1 when a figure lies below its bar."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=4_000)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--without-places", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="also the topics of wrong hints")
    asked = parser.parse_args()
    below = 0
    for seed in asked.seeds.split(","):
        reports = list(generator(int(seed)).reports(asked.count))
        took = _milliseconds(reports)
        count = counted(reports, places=not asked.without_places)
        below += count.recall < RECALL or count.precision < PRECISION or took >= MILLISECONDS
        _say(
            f"seed {seed}: recall {count.recall:.3f} of {count.repeats} repeats, precision {count.precision:.3f} "
            f"of {count.right + count.wrong.total()} hints, {took:.1f} ms against {COMPARED}"
        )
        for topics, times in count.wrong.most_common(12 if asked.wrong else 0):
            _say(f"    {times} x {' / '.join(topics)}")
    return int(below > 0 and not asked.without_places)


def counted(reports: Sequence[Report], *, places: bool = True) -> Count:
    """Hold every report against the earlier ones of its desk."""
    count = Count(0, 0, 0, Counter())
    desks: dict[str, list[Report]] = defaultdict(list)
    traces: dict[str, list[Traces]] = defaultdict(list)
    for report in reports:
        desk, trace = desks[report.addressed_to], Traces.of(report)
        if not places:
            trace = replace(trace, place=None, area=None)
        by_id = {each.id: each for each in desk}
        hinted = [by_id[hint.id] for hint in likely(trace, traces[report.addressed_to])]
        right = [each for each in hinted if event(each) == event(report)]
        if any(event(each) == event(report) for each in desk):
            count.repeats += 1
            count.pointed_out += bool(right)
        count.right += len(right)
        count.wrong.update((report.topic, each.topic) for each in hinted if each not in right)
        desk.append(report)
        traces[report.addressed_to].append(trace)
    return count


def event(report: Report) -> str:
    """What a report tells of: its storm, the report that it is sent again, or itself alone."""
    group = report.truth.duplicate_group
    return group.removeprefix(AGAIN) if group else report.id


def _milliseconds(reports: Sequence[Report]) -> float:
    """How long one report takes against `COMPARED` that were read before, the middle one of twenty."""
    traces = [Traces.of(report) for report in reports[: COMPARED + 20]]
    for trace in traces[:COMPARED]:
        read(trace)
    took = []
    for trace in traces[COMPARED:]:
        start = time.perf_counter()
        likely(trace, traces[:COMPARED])
        took.append(time.perf_counter() - start)
    return 1000 * statistics.median(took)


def generator(seed: int) -> Generator:
    """Reports of the default mix."""
    region = Packs(ROOT).region("62").required().region
    return Generator(ROOT / "seed_data", region, Options(seed=seed))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
