"""What is said about one answer, and its plain form: the output contract of `bimtek score`.

Levels run 0 to 4; None is a dimension that this version does not judge. Nothing here judges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.answers.language.words import Span

DIMENSIONS = ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8")

SCORER = "8"
"""Version of the scorer: the same input and the same version give the same output, always."""

THRESHOLD = 0.65
"""Below this confidence a level waits for a person (*perlu penilai*)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a dimension has its level, or a gate fired or is suspected (`dimension` is then None and `gate` its name).

    `spans` earned the level, or decided that it is no higher: what made level 0, what a limit rests on. `faults` cost
    levels (slips, blame, a wrong fact, an open blank).
    `rule` and `missing` are codes, listed in docs/kode-penilai.md; `advice` is one sentence; `confidence` 0 to 1 is
    that of the level, 0 where there is none.
    """

    dimension: str | None
    gate: str | None
    level: int | None
    spans: tuple[Span, ...]
    missing: tuple[str, ...]
    rule: str
    advice: str
    confidence: float
    faults: tuple[Span, ...] = ()

    def plain(self) -> dict[str, object]:
        """As it stands in the output: a gate has `gate` in place of `dimension` and `level`."""
        head: dict[str, object] = (
            {"gate": self.gate} if self.gate else {"dimension": self.dimension, "level": self.level}
        )
        return {
            **head,
            "spans": [list(span) for span in self.spans],
            "missing": list(self.missing),
            "rule": self.rule,
            "advice": self.advice,
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one answer. `total` 0 to 100, None while a dimension has no level.

    `gates` fired; `provisional`: dimensions whose level, and gates whose firing, a person decides. A gate is never in both, and
    one that is only suspected changes no level and no total. `evidence` holds that of dimensions, of gates, then of suspected ones.
    """

    levels: Mapping[str, int | None]
    gates: tuple[str, ...]
    total: float | None
    provisional: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @property
    def suspected(self) -> tuple[str, ...]:
        """The gates that a person has to decide on."""
        return tuple(each for each in self.provisional if each not in self.levels)

    def plain(self) -> dict[str, object]:
        """The output contract without the line's id."""
        return {
            "levels": dict(self.levels),
            "gates": list(self.gates),
            "total": self.total,
            "provisional": list(self.provisional),
            "evidence": [each.plain() for each in self.evidence],
            "scorer": SCORER,
        }
