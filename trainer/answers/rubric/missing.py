"""What the codes in `missing` are called, from the yaml beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from trainer.answers.case import Case


@cache
def missing_names() -> Mapping[str, str]:
    """Code to what is missing, as one says it after *Tidak ditemukan mesin*."""
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {str(code): str(name) for code, name in raw.items()}


def missing_words(case: Case, code: str) -> str:
    """What is missing in words; a fact of the case by its kind and its first wording."""
    names = missing_names()
    if code in names:
        return names[code]
    fact = next(each for each in case.key_facts if each.id == code)
    kind = names.get(f"fact_{fact.kind}", names["fact_what"])
    return f"{kind}: {fact.phrases[0]}" if fact.phrases else kind
