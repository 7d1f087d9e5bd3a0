"""Lists of words by what they have in common: a yaml file that holds a group and its words in each entry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from trainer.answers.language.spelling import stem


def groups_in(path: Path, *, stems: bool) -> Mapping[str, str]:
    """Each word, and with `stems` the stem of each, to the first group that names it."""
    raw = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    found: dict[str, str] = {}
    for group, words in raw.items():
        for word in str(words).split():
            for form in (word, stem(word)) if stems else (word,):
                found.setdefault(form, group)
    return found
