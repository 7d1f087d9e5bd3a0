"""The simulated people of a run. `plan` says what each of them will do next, as far as the run lets them know now.

One file per kind of person. A plan is a pure function of run and world: it draws only from streams named by the run's
seed, and what was drawn ends up in the event. The core's timeline asks for plans and lets `decide` judge them like
anybody's commands.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.cast import (
    accused,
    desk_colleague,
    inspectorate_colleague,
    national_admin,
    reporter,
    unit_colleague,
)
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import Due

CAST = (reporter, unit_colleague, national_admin, inspectorate_colleague, desk_colleague, accused)


def plan(run: Run, world: World) -> Iterator[Due]:
    """What everybody in the cast will do next, in the cast's order."""
    for number, member in enumerate(CAST):
        yield from member.plan(run, world, number)
