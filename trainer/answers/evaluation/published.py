"""The figures of the held-out part as a file, and the fingerprint by which one knows what they were measured on.

The figures that come with the trainer lie beside the gold set; an installation that changed the set, or carries another
model, measures anew and keeps its own. `bimtek agreement --write` makes the file.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from trainer.answers.evaluation.report import Report, plain_of, report_of_plain
from trainer.answers.models import FOLDER
from trainer.answers.verdict import SCORER
from trainer.domain.errors import ContentError

FILE = "health.json"
MARKED = (
    "cases.yaml",
    "answers.jsonl",
    "marks.csv",
    "agreed.csv",
    "adversarial.jsonl",
    "paraphrases.jsonl",
)
"""The files of a gold set that figures hang on."""


def gold_folder(root: Path) -> Path:
    """Where the gold set lies below the folder of our files."""
    return root / "seed_data" / "gold"


def fingerprint(gold: Path) -> str:
    """Names the gold set in a folder, the scorer's version and what it has learned: equal for equal files, whatever ends
    their lines. Raises ContentError when a file of the set cannot be read.
    """
    found = sha256(SCORER.encode())
    learned = sorted(FOLDER.glob("*.json"))
    try:
        for path in (*(gold / name for name in MARKED), *learned):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            found.update(f"{path.name} {len(content)} ".encode())
            found.update(content)
    except OSError as wrong:
        raise ContentError(f"Set emas di {gold} tidak terbaca: {wrong}") from wrong
    return found.hexdigest()


def read_report(path: Path) -> Report | None:
    """The figures kept in a file; None where there is none, or none that this version can read."""
    try:
        return report_of_plain(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def write_report(path: Path, report: Report) -> None:
    """Keep figures in a file, whole or not at all. Raises OSError."""
    aside = path.with_suffix(".new")
    aside.write_text(json.dumps(plain_of(report), indent=1) + "\n", encoding="utf-8", newline="\n")
    aside.replace(path)
