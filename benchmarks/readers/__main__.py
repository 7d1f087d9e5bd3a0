"""How far the points of a run are from what readers of it gave: a line for each playthrough.

    python3 run.py dev -m benchmarks.readers [--picture docs/gambar/penilaian-pembaca.svg] [--held-out] [--played]

`marks.csv` holds what two people gave, 0 to 100, who read each run's log and the field's rules and saw no points, no key and
no name of the run. Ends with 1 when the correlation with their mean, or the mean distance, misses its bar. `--held-out` chooses the
shares of `scoring.overall` by the marks, one scenario at a time left out and judged by what the others chose (`fitting`).
`--played` plays the runs below `played/` in place of the library's: by people who knew neither key nor rules, read by others
(`marks-played.csv`). Shares and faults were mended by these, too; docs/penilaian-pembaca.md tells what they said when they were new.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.readers.fitting import Run, agreement, best_of, held_out
from trainer.content.library import FileLibrary
from trainer.scenario_library import new_store, open_library
from trainer.scoring.findings import Weight
from trainer.settings import find_root
from trainer.usecases.rehearsing import Rehearsal, rehearse

MARKS = Path(__file__).with_name("marks.csv")
PLAYED, PLAYED_MARKS = (Path(__file__).with_name(name) for name in ("played", "marks-played.csv"))
CORRELATION, DISTANCE = 0.90, 10.0


@dataclass(frozen=True, slots=True)
class Read:
    """One run: what two readers gave, of 100, and how it went."""

    scenario: str
    playthrough: str
    readers: tuple[int, int]
    played: Rehearsal

    @property
    def points(self) -> float:
        """The sheet's, of 100."""
        return 100 * self.played.sheet.share

    @property
    def given(self) -> float:
        """The readers' mean."""
        return statistics.mean(self.readers)


def main(arguments: Sequence[str]) -> int:
    """Play what was read, print it by what the readers gave, and draw it where that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--picture", type=Path, metavar="FILE.svg")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--played", action="store_true")
    asked = parser.parse_args(arguments)
    read = sorted(
        _read_played() if asked.played else _read(find_root(), MARKS), key=lambda each: each.given
    )
    for each in read:
        name = f"{each.scenario}/{each.playthrough}"
        _say(f"{name:55} {each.readers[0]:3} {each.readers[1]:3}  {each.points:5.1f}")
    given, points = [each.given for each in read], [each.points for each in read]
    first, second = ([each.readers[at] for each in read] for at in (0, 1))
    _say(f"readers among themselves: r {statistics.correlation(first, second):.3f}, "
          f"distance {_distance(first, second):.1f}")  # fmt: skip
    r, distance = statistics.correlation(given, points), _distance(given, points)
    _say(f"points and readers:       r {r:.3f}, distance {distance:.1f}")
    if asked.held_out:
        _say_held_out(read)
    if asked.picture is not None:
        asked.picture.write_text(drawn(read), encoding="utf-8")
    return 0 if r >= CORRELATION and distance <= DISTANCE else 1


def _say_held_out(read: Sequence[Read]) -> None:
    runs = [Run(each.scenario, each.given, each.played.history, each.played.sheet) for each in read]
    every: list[tuple[float, float]] = []
    _say(f"chosen by all:            {_shares(best_of(runs))}")
    for scenario, leaves, pairs in held_out(runs):
        every += pairs
        r, distance = agreement(pairs)
        _say(f"held out {scenario:20} r {r:.3f}, distance {distance:4.1f}, by {_shares(leaves)}")
    r, distance = agreement(every)
    _say(f"held out, all:            r {r:.3f}, distance {distance:.1f}")


def _shares(leaves: Mapping[Weight, float]) -> str:
    return ", ".join(f"{weight.value} {share:.2f}" for weight, share in leaves.items())


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _read_played() -> list[Read]:
    with _with_played(find_root()) as root:
        return _read(root, PLAYED_MARKS)


@contextmanager
def _with_played(root: Path) -> Iterator[Path]:
    """A folder like `root` whose scenarios have these runs, too."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "seed_data").symlink_to(root / "seed_data")
        shutil.copytree(root / "scenarios", place / "scenarios")
        for run in PLAYED.glob("*/*.yaml"):
            shutil.copy(run, place / "scenarios" / run.parent.name / "playthroughs")
        yield place


def _read(root: Path, marks: Path) -> list[Read]:
    library = open_library(root)
    with marks.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [_played(library, row) for row in rows]


def _played(library: FileLibrary, row: dict[str, str]) -> Read:
    slug, name = row["scenario"], row["playthrough"]
    script = next(each for each in library.playthroughs(slug, None) if each.name == name)
    played = rehearse(library.world_of(slug, None), script, new_store, seed=None)
    return Read(slug, name, (int(row["reader_1"]), int(row["reader_2"])), played)


def _distance(one: Sequence[float], other: Sequence[float]) -> float:
    return statistics.mean(abs(a - b) for a, b in zip(one, other, strict=True))


SIDE, EDGE = 480, 56


def drawn(read: Sequence[Read]) -> str:
    """The runs as dots: the readers' mean to the right, the points upwards, and the line on which both are the same."""
    dots = "".join(
        f'<circle cx="{_x(each.given):.1f}" cy="{_y(each.points):.1f}" r="5" fill="#2f6f8f" fill-opacity=".7">'
        f"<title>{escape(f'{each.scenario}, {each.playthrough}')}</title></circle>"
        for each in read
    )
    ticks = "".join(
        f'<text x="{_x(at)}" y="{_y(0) + 22}" text-anchor="middle">{at}</text>'
        f'<text x="{_x(0) - 10}" y="{_y(at) + 5}" text-anchor="end">{at}</text>'
        for at in range(0, 101, 25)
    )
    whole = SIDE + 2 * EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}"'
        ' font-family="sans-serif" font-size="15">'
        f'<rect width="{whole}" height="{whole}" fill="#fff"/>'
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="#f6f4ef"/>'
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(100)}" y2="{_y(100)}" stroke="#b5793c" stroke-dasharray="6 5"/>'
        f"{ticks}{dots}"
        f'<text x="{whole / 2}" y="{whole - 8}" text-anchor="middle">nilai rata-rata dua pembaca</text>'
        f'<text x="{EDGE}" y="{EDGE - 18}">poin latihan, persen dari maksimum</text></svg>\n'
    )


def _x(value: float) -> float:
    return EDGE + value / 100 * SIDE


def _y(value: float) -> float:
    return EDGE + (100 - value) / 100 * SIDE


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
