"""How near generated reports come to real ones: one table, with pass or fail for each band.

    python3 run.py dev benchmarks/realism.py [--count 2000] [--seeds 1,2,3] [--traits PATH]

The bands and the exact definitions of traits are measured facts that lie outside this project, in a file `traits.py`
beside its `real-complaint-statistics.json` (by default in `../shared/domain`). Nearest neighbours, shared five-word
sequences and how well registers can be told apart are counted here. Ends with 1 when a figure lies outside.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parents[1]))

from trainer.content.packs import Packs
from trainer.domain.report import Report
from trainer.generator.generate import Generator, Options

ROOT = Path(__file__).parents[1]
TRAITS = ROOT.parent / "shared" / "domain" / "traits.py"

NEIGHBOURS, COMPARED = 300, 2_000
"""Texts whose nearest neighbour is looked for, and among how many."""
PAIRS = 1_000
Row = tuple[str, float, float, float]
"""Name, figure, and the band it should lie in."""


def main() -> int:
    """Print a table for each seed; 1 when a figure lies outside its band."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--traits", type=Path, default=TRAITS)
    asked = parser.parse_args()
    if not asked.traits.is_file():
        sys.stderr.write(
            f"{asked.traits}: berkas ukuran tidak ada; sebut dengan --traits BERKAS.\n"
        )
        return 2
    traits = _module(asked.traits)
    outside = 0
    for seed in asked.seeds.split(","):
        begin = time.perf_counter()
        reports = list(_generator(int(seed)).reports(asked.count))
        took = time.perf_counter() - begin
        _say(f"benih {seed}: {asked.count} laporan, {asked.count / took:.0f} per detik")
        rows = [*traits.table([report.body for report in reports]), *_own(reports, traits)]
        outside += sum(_told(row) for row in rows)
        _say(
            f"{sum(low <= value <= high for _n, value, low, high in rows)} dari {len(rows)} di dalam\n"
        )
    return 1 if outside else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _told(row: Row) -> bool:
    """Print one row; whether it lies outside."""
    name, value, low, high = row
    outside = not low <= value <= high
    _say(
        f"{name:28} {value:9.4f}   {low:8.4f} .. {high:9.4f}   {'DI LUAR' if outside else 'di dalam'}"
    )
    return outside


def _generator(seed: int) -> Generator:
    pack = Packs(ROOT).region("62")
    if pack is None:
        raise SystemExit("paket wilayah 62 tidak ada")
    return Generator(ROOT / "seed_data", pack.required().region, Options(seed=seed))


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("traits", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: bukan modul Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _own(reports: Sequence[Report], traits: ModuleType) -> Iterator[Row]:
    yield "neighbour_cosine_median", _neighbours([r.body for r in reports]), 0.20, 0.35
    yield "most_shared_five_words", _most_shared(reports[:PAIRS]), 0.0, 0.60
    yield (
        "texts_with_personal_data",
        sum(bool(r.truth.pii_spans) for r in reports) / len(reports),
        0.03,
        0.25,
    )
    yield "registers_told_apart", _told_apart(reports, traits.shares), 0.2, 1.0


def _grams(text: str) -> Counter[str]:
    flat = " ".join(text.lower().split())
    return Counter(flat[at : at + size] for size in (3, 4, 5) for at in range(len(flat) - size + 1))


def _neighbours(texts: Sequence[str]) -> float:
    """The median cosine of a text and the one most like it (character 3- to 5-grams, tf-idf)."""
    counted = [_grams(text) for text in texts[:COMPARED]]
    holders: Counter[str] = Counter(gram for grams in counted for gram in grams)
    idf = {gram: math.log(len(counted) / held) + 1 for gram, held in holders.items()}
    vectors = [
        _unit({gram: count * idf[gram] for gram, count in grams.items()}) for grams in counted
    ]
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for gram, weight in vector.items():
            postings[gram].append((number, weight))
    return statistics.median(
        _nearest(number, vectors[number], postings)
        for number in range(min(NEIGHBOURS, len(vectors)))
    )


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {gram: weight / length for gram, weight in vector.items()}


def _nearest(
    number: int, vector: dict[str, float], postings: dict[str, list[tuple[int, float]]]
) -> float:
    found: dict[int, float] = defaultdict(float)
    for gram, weight in vector.items():
        for other, theirs in postings[gram]:
            found[other] += weight * theirs
    found.pop(number, None)
    return max(found.values(), default=0.0)


def _most_shared(reports: Sequence[Report]) -> float:
    """The largest share of five-word sequences that two texts have in common, but of duplicates by the key."""
    with_grams = [(report, _five_words(report.body)) for report in reports]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (_report, grams) in enumerate(with_grams):
        for gram in grams:
            holders[gram].append(number)
    shared: Counter[tuple[int, int]] = Counter(
        pair for numbers in holders.values() for pair in combinations(numbers, 2)
    )
    return max(
        (
            count / min(len(with_grams[one][1]), len(with_grams[other][1]))
            for (one, other), count in shared.items()
            if not _same_event(with_grams[one][0], with_grams[other][0])
        ),
        default=0.0,
    )


def _five_words(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return set(zip(words, words[1:], words[2:], words[3:], words[4:], strict=False))


def _same_event(one: Report, other: Report) -> bool:
    group = one.truth.duplicate_group
    return group is not None and group == other.truth.duplicate_group


def _told_apart(reports: Sequence[Report], shares: Callable[[str], dict[str, bool]]) -> float:
    """How often the register of a text is guessed from its style, every register counting alike (chance: 0.1).

    Guessed by the likelihood of its traits among the first half of the texts.
    """
    half = len(reports) // 2
    seen: dict[str, list[dict[str, bool]]] = defaultdict(list)
    for report in reports[:half]:
        seen[report.register].append(_style(report.body, shares))
    models = {register: _model(styles) for register, styles in seen.items() if len(styles) > 4}
    right: dict[str, list[bool]] = defaultdict(list)
    for report in reports[half:]:
        if report.register in models:
            style = _style(report.body, shares)
            guessed = max(models, key=lambda name, style=style: _likelihood(models[name], style))
            right[report.register].append(guessed == report.register)
    return statistics.fmean(statistics.fmean(each) for each in right.values())


def _style(text: str, shares: Callable[[str], dict[str, bool]]) -> dict[str, bool]:
    length = len(text.split())
    return {
        **shares(text),
        **{f"longer_than_{size}": length > size for size in (12, 22, 40, 80, 160)},
    }


def _model(styles: Sequence[dict[str, bool]]) -> dict[str, float]:
    return {
        name: (sum(style[name] for style in styles) + 0.5) / (len(styles) + 1) for name in styles[0]
    }


def _likelihood(model: dict[str, float], style: dict[str, bool]) -> float:
    return sum(math.log(model[name] if shown else 1 - model[name]) for name, shown in style.items())


if __name__ == "__main__":
    sys.exit(main())
