"""Reports whose every byte is written down, so that a change that was not meant is seen.

Report k of a seed must come out of every Python and of every release that did not mean to change it. `golden.json` keeps
a digest of each of sixty reports, and the whole text of some, readable where a change shows. Renew it after a change
that was meant, and read what changed:

    python3 run.py dev -m tests.generator.golden
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from trainer.content.packs import Packs
from trainer.domain.plain import to_plain
from trainer.domain.report import Report
from trainer.generator.generate import Generator, Options
from trainer.generator.series import Member

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("golden.json")

ASKED: Mapping[str, tuple[Options, tuple[int, ...]]] = {
    "benih 1": (Options(seed=1), tuple(range(24))),
    "benih 7, jauh di belakang": (Options(seed=7), tuple(range(100_000, 100_012))),
    "topik sampah, gaya sms": (Options(seed=2, topics=("sampah",), registers=("sms",)), (0, 1, 2, 3)),
    "topik kartu_huma_betang": (Options(seed=3, topics=("kartu_huma_betang",)), (0, 1, 2, 3)),
    "kesulitan 5": (Options(seed=4, levels=(5,)), (0, 1, 2)),
    "gaya formal dan legalistic": (Options(seed=5, registers=("formal", "legalistic")), (0, 1, 2)),
}  # fmt: skip
"""Options by name, and the numbers of the reports that are kept."""
STORM_SEED, OF_STORM = 6, 10
"""A seed, and how many reports of its first storm are kept."""
TOLD = 12
"""Every so many reports the whole text is kept, too."""


def golden(root: Path = ROOT) -> dict[str, dict[str, str]]:
    """Digests and texts of all reports that are kept, by name and number."""
    region = Packs(root).region("62").required().region
    digests: dict[str, str] = {}
    texts: dict[str, str] = {}
    for at, (name, report) in enumerate(_made(root / "seed_data", region)):
        key = f"{name}: {report.id}"
        digests[key] = digest(report)
        if at % TOLD == 0:
            texts[key] = f"{report.title} | {report.body}"
    return {"digests": digests, "texts": texts}


def digest(report: Report) -> str:
    """The SHA-256 of a report with its key, in one order of keys."""
    plain = json.dumps(to_plain(report), ensure_ascii=False, sort_keys=True)
    return sha256(plain.encode()).hexdigest()


def _made(seed_data: Path, region: object) -> Iterator[tuple[str, Report]]:
    for name, (options, numbers) in ASKED.items():
        generator = Generator(seed_data, region, options)
        for number in numbers:
            yield name, generator.report(number)
    generator = Generator(seed_data, region, Options(seed=STORM_SEED))
    storm = [n for n in range(2_400) if isinstance(generator.part(n), Member)][:OF_STORM]
    for number in storm:
        yield f"badai, benih {STORM_SEED}", generator.report(number)


if __name__ == "__main__":
    FILE.write_text(json.dumps(golden(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
