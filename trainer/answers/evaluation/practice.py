"""The calibration set: twenty answers of the gold set's build part on which people practise marking, each with a reason.

File: `seed_data/gold/calibration.yaml`. What was agreed on them is shown to whoever marks, so none may be held out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from trainer.answers.evaluation.gold import BUILD, GoldAnswer, read_gold
from trainer.domain.errors import ContentError

SIZE = 20


@dataclass(frozen=True, slots=True)
class CalibrationItem:
    """One answer with its blind marks and what was agreed; `why` says in a sentence why it is marked so."""

    answer: GoldAnswer
    why: str


def read_calibration(folder: Path) -> tuple[CalibrationItem, ...]:
    """The set in the order of its file. Raises ContentError when it cannot be read, holds an answer twice or one that is not
    of the build part, or is not of `SIZE`.
    """
    path = folder / "calibration.yaml"
    known = {each.id: each for each in read_gold(folder).of_part(BUILD).answers}
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        items = tuple(CalibrationItem(known[each["answer"]], each["why"]) for each in rows)
    except (OSError, KeyError, TypeError, yaml.YAMLError) as wrong:
        raise ContentError(f"Set kalibrasi di {path} tidak terbaca: {wrong}") from wrong
    if len({each.answer.id for each in items}) != SIZE or len(items) != SIZE:
        raise ContentError(f"Set kalibrasi di {path} harus memuat {SIZE} jawaban yang berlainan.")
    return items
