"""What the codes in `missing` are called, from the yaml beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml


@cache
def missing_names() -> Mapping[str, str]:
    """Code to what is missing, as one says it after *Yang belum ada*."""
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {str(code): str(name) for code, name in raw.items()}
