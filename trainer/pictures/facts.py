"""What is to be seen in a picture, as a drawing needs it: a kind, a scene, state words, and what can be read.

State words are short Indonesian phrases of a closed vocabulary (`trainer.pictures.words`). They stand as they are
in the alt text, so that the alt text alone carries everything that is needed to draw.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NIK = re.compile(r"\b99\d{14}\b")
"""An invented number of a person that can be read (no province begins with 99)."""
HIDDEN = "(dihitamkan)"
"""Stands at the end of a line whose words are blacked out."""
DIAGNOSIS = "Diagnosis:"
OWN = "Saya:"
"""Begins a message of a chat that the reporter wrote."""
FACE = "wajah seseorang yang terlihat jelas"
NIGHT = "malam hari"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is to be seen. `people` is 0 where nobody is counted; `lines` are what can be read, from top to bottom.

    A line of a chat is “name: words”. `plate` is the number of a vehicle, `stamp` the date that a camera printed.
    """

    kind: str
    scene: str
    seen: frozenset[str] = frozenset()
    people: int = 0
    lines: tuple[str, ...] = ()
    plate: str = ""
    stamp: str = ""

    @property
    def night(self) -> bool:
        return NIGHT in self.seen

    @property
    def sensitive(self) -> str | None:
        """What tells who somebody is or what ails them: face, nik, medical, plate; None for nothing."""
        if FACE in self.seen:
            return "face"
        if self.plate:
            return "plate"
        if any(NIK.search(line) for line in self.lines):
            return "nik"
        if any(line.startswith(DIAGNOSIS) and not line.endswith(HIDDEN) for line in self.lines):
            return "medical"
        return None
