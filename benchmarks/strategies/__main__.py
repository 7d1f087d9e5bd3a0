"""The command: play what is asked, print the table. What it does stands at the top of the package."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.strategies import __doc__ as about
from benchmarks.strategies.careless import STRATEGIES, Strategy
from benchmarks.strategies.excepting import excepted_by
from benchmarks.strategies.playing import played
from benchmarks.strategies.table import BAR, Result, lines_of, put, table_of
from trainer.content.library import FileLibrary
from trainer.domain.scenario import World
from trainer.scenario_library import open_library
from trainer.scoring.findings import ScoreSheet

ROOT = Path(__file__).parents[2]
INBOXES = 20


def main() -> int:
    """Play and print; 1 when a strategy earns more than the bar where nothing excepts it."""
    asked = _asked()
    library = open_library(ROOT)
    strategies = [each for each in STRATEGIES if asked.strategy in (None, each.code)]
    slugs = [asked.scenario] if asked.scenario else library.slugs()
    results = list(_results(library, slugs, strategies, asked.inboxes))
    columns = list(dict.fromkeys(each.column for each in results))
    excepted = {column: excepted_by(ROOT, column.split(" ")[0]) for column in columns}
    table = table_of(results, strategies, columns, excepted)
    sys.stdout.write(f"{table}\n")
    if asked.lines:
        for each in results:
            sys.stdout.write(f"\n{each.strategy}, {each.column}\n{lines_of(each)}\n")
    if asked.table:
        asked.table.write_text(put(asked.table.read_text("utf-8"), table), "utf-8")
    return 1 if any(_over(each, excepted[each.column]) for each in results) else 0


def _over(result: Result, excepted: frozenset[str]) -> bool:
    percent = result.percent
    return percent is not None and percent > BAR and result.strategy not in excepted


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m benchmarks.strategies",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--scenario")
    parser.add_argument("--strategy", choices=[each.code for each in STRATEGIES])
    parser.add_argument("--inboxes", type=int, default=INBOXES)
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("--table", type=Path)
    return parser.parse_args()


def _results(
    library: FileLibrary, slugs: Sequence[str], strategies: Sequence[Strategy], inboxes: int
) -> Iterator[Result]:
    for slug in slugs:
        made = library.current(slug).made
        variants = range(1, inboxes + 1) if made else (None,)
        worlds = [library.world_of(slug, variant) for variant in variants]
        seats = worlds[0].scenario.seats
        for strategy in strategies:
            for seat in seats:
                column = slug if len(seats) == 1 else f"{slug} {seat.id}"
                yield Result(strategy.code, column, tuple(_sheets(worlds, seat.id, strategy)))
                sys.stderr.write(".")
                sys.stderr.flush()
    sys.stderr.write("\n")


def _sheets(worlds: Sequence[World], seat: str, strategy: Strategy) -> Iterator[ScoreSheet]:
    for number, world in enumerate(worlds):
        lot = f"{strategy.code} {world.scenario.slug} {seat} {number}"
        sheet = played(world, seat, strategy, lot)
        if sheet is not None:
            yield sheet


if __name__ == "__main__":
    sys.exit(main())
