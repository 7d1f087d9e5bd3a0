"""Small gold sets in a folder: some answers of the build part, put forward as if they had been held out."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import yaml

from trainer.answers.evaluation.gold import BUILD, HELD_OUT, GoldAnswer, read_gold
from trainer.answers.evaluation.published import gold_folder
from trainer.answers.judging import judge
from trainer.answers.verdict import DIMENSIONS
from trainer.settings import find_root

GOLD = gold_folder(find_root())
EVERY = 33
"""One of so many answers is taken: some forty of all cases, with every level in every dimension."""


def write_gold(folder: Path, poisoned: str = "", every: int = EVERY) -> None:
    """A set whose marks are the machine's own, but for one dimension, whose levels are turned upside down."""
    folder.mkdir()
    gold = read_gold(GOLD).of_part(BUILD)
    chosen = gold.answers[::every]
    cases = yaml.load((GOLD / "cases.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    moved = [{**each, "part": HELD_OUT} for each in cases if each["part"] == BUILD]
    (folder / "cases.yaml").write_text(yaml.dump(moved), encoding="utf-8")
    texts = [
        {
            "id": each.id, "case": each.case.id, "register": each.register,
            "author": each.author, "text": each.text,
        }
        for each in chosen
    ]  # fmt: skip
    (folder / "answers.jsonl").write_text("\n".join(map(json.dumps, texts)), encoding="utf-8")
    rows = [_marks(each, poisoned) for each in chosen]
    _write_table(folder / "agreed.csv", rows)
    _write_table(folder / "marks.csv", [{"marker": m, **row} for row in rows for m in "xyz"])
    for name in ("adversarial.jsonl", "paraphrases.jsonl"):
        (folder / name).write_text("", encoding="utf-8")


def _marks(answer: GoldAnswer, poisoned: str) -> dict[str, object]:
    verdict = judge(answer.case.case, answer.text)
    levels = {code: verdict.levels[code] or 0 for code in DIMENSIONS}
    if poisoned:
        levels[poisoned] = 4 - levels[poisoned]
    return {"answer": answer.id, **levels, "gates": " ".join(verdict.gates)}


def _write_table(path: Path, rows: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
