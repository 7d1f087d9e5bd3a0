"""Which strategies a reader excepted for a scenario before they were played: a line of its NOTES, with the reason.

    Strategi yang pada skenario ini tepat bagi kebanyakan laporan: `secret_all` (…).

At most `AT_MOST` of fourteen.
"""

from __future__ import annotations

import re
from pathlib import Path

AT_MOST = 2
MARK = "Strategi yang pada skenario ini tepat bagi kebanyakan laporan:"


def excepted_by(root: Path, slug: str) -> frozenset[str]:
    """The codes that the scenario's NOTES except. Raises ValueError for more than allowed."""
    notes = root / "scenarios" / slug / "NOTES.md"
    text = notes.read_text("utf-8") if notes.exists() else ""
    lines = (line for line in text.splitlines() if MARK in line)
    codes = frozenset(code for line in lines for code in re.findall(r"`([a-z_]+)`", line))
    if len(codes) > AT_MOST:
        raise ValueError(f"{notes} excepts {len(codes)} strategies; {AT_MOST} are allowed")
    return codes
