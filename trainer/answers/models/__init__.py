"""The weights that the judges have learned, as JSON; `training/` writes them, and each has one module that reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def load_model(name: str) -> Any:
    """The weights of `<name>.json`, read anew at each call: whoever uses them keeps what it makes of them."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
