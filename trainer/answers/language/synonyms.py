"""Groups of words that speak of the same thing, so that a fact told in other words is still found."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from trainer.answers.language.spelling import stem


def group_of(word: str) -> str:
    """The name of the group that a word or stem belongs to, "" for none."""
    return _groups().get(word, "")


@cache
def _groups() -> dict[str, str]:
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    found: dict[str, str] = {}
    for line in raw["groups"]:
        members = str(line).split()
        for member in members:
            for form in (member, stem(member)):
                found.setdefault(form, f"={members[0]}")
    return found
