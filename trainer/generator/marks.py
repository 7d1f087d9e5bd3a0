"""Personal data of one text, kept as single characters until all habits of typing were applied.

So the offsets of the key are exact, whatever the writer's hand did to the words around.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from trainer.domain.report import PiiSpan
from trainer.generator.voice import FIRST_MARK


@dataclass(slots=True)
class Marks:
    """Personal data of one text, each standing as one character until the end."""

    values: list[tuple[str, str, str]] = field(default_factory=list)
    """Text, kind, of whom."""

    def put(self, text: str, kind: str, of: str) -> str:
        """The character that stands for a stretch of personal data."""
        self.values.append((text, kind, of))
        return chr(FIRST_MARK + len(self.values) - 1)

    def filled(self, text: str, name: str) -> tuple[str, tuple[PiiSpan, ...]]:
        """The text with its data, and where each stands. A datum that was lost on the way is none."""
        if not self.values:
            return text, ()
        out: list[str] = []
        spans: list[PiiSpan] = []
        at = 0
        for letter in text:
            number = ord(letter) - FIRST_MARK
            if not 0 <= number < len(self.values):
                out.append(letter)
                at += 1
                continue
            value, kind, of = self.values[number]
            spans.append(PiiSpan(name, at, at + len(value), value, kind, of))
            out.append(value)
            at += len(value)
        return "".join(out), tuple(spans)
