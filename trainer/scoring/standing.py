"""What stands for an answer when people and the machine have marked it: a person's marks over the machine's.

What people left open stays the machine's, and so does the gate `leak` unless they judged W8.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.answers.verdict import DIMENSIONS
from trainer.scoring.markings import LEAK, Counted

Levels = Mapping[str, int | None]


def standing(
    counted: Counted | None, machine: Levels, machine_gates: tuple[str, ...]
) -> tuple[dict[str, int | None], tuple[str, ...]]:
    """Levels W1…W8 (None: judged by nobody) and gates that stand. `machine` may be empty, where it judged nothing."""
    if counted is None:
        return {code: machine.get(code) for code in DIMENSIONS}, machine_gates
    levels = {code: counted.levels.get(code, machine.get(code)) for code in DIMENSIONS}
    judged_privacy = counted.levels.get("W8") is not None
    leaks = () if judged_privacy else tuple(gate for gate in machine_gates if gate == LEAK)
    return levels, tuple(dict.fromkeys((*counted.gates, *leaks)))
