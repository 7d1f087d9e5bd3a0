"""The command: measure on each kind of database, print one table, write the JSON that was asked for.

Ends with 0 when every bar holds, with 1 when one does not, with 2 when nothing could be measured.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console

from benchmarks.bench.clicks import clicks
from benchmarks.bench.databases import KINDS, POSTGRESQL, Databases, NoServer, refuse_without_server
from benchmarks.bench.days import days
from benchmarks.bench.growth import growth
from benchmarks.bench.lines import Figure, as_json, as_table, lines_of
from benchmarks.bench.processes import DidNotStart, Server, end_in_order, ending, serving

BARS_MISSED, NOTHING_MEASURED = 1, 2
WIDTH = 150
"""Columns of the table where it goes into a file."""


class NoFolder(Exception):
    """The file of the JSON cannot be written. The message is a sentence with the remedy."""


def main() -> int:
    """Measure and print."""
    asked = _arguments()
    end_in_order()
    kinds = tuple(dict.fromkeys(asked.database or KINDS))
    try:
        _refuse_what_cannot_be_done(kinds, asked.json)
        lines = [line for kind in kinds for line in lines_of(kind, _figures(kind))]
    except (NoServer, NoFolder, DidNotStart) as error:
        sys.stderr.write(f"bench: {error}\n")
        return NOTHING_MEASURED
    Console(width=None if sys.stdout.isatty() else WIDTH).print(as_table(lines))
    if asked.json:
        asked.json.write_text(as_json(lines), encoding="utf-8")
    return 0 if all(line.ok for line in lines) else BARS_MISSED


def _refuse_what_cannot_be_done(kinds: Sequence[str], json: Path | None) -> None:
    """Before minutes are spent. Raises NoServer, NoFolder."""
    if json is not None and not json.absolute().parent.is_dir():
        raise NoFolder(
            f"Folder untuk --json {json} tidak ada. Buat dahulu, atau pilih berkas lain."
        )
    if POSTGRESQL in kinds:
        refuse_without_server()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 run.py bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the lines there, too")
    parser.add_argument(
        "--database",
        action="append",
        choices=KINDS,
        help="measure on this kind alone; may be given again. Default: all",
    )
    return parser.parse_args()


def _figures(kind: str) -> Iterator[Figure]:
    """Every figure on one kind of database, with fresh servers for each part."""
    with tempfile.TemporaryDirectory() as place, Databases(kind, Path(place)) as databases:
        folder = Path(place)

        def server(name: str, application: str = "product") -> Server:
            return Server(folder / name, application, databases.new(name))

        product, bare = server("product"), server("bare", "bare")
        with serving(product, bare):
            yield from _told(kind, "clicks", clicks(product, bare))
            yield from _told(kind, "days", days(product))
        small, large = server("small"), server("large")
        with ending(small, large):
            yield from _told(kind, "growth", growth(small, large))


def _told(kind: str, part: str, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures, with each part and how long it took on standard error."""
    start = time.monotonic()
    yield from figures
    sys.stderr.write(f"bench: {kind}, {part}: {time.monotonic() - start:.0f} s\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
