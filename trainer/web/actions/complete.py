"""The reporter's completing on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.complete import Complete, ReportCompleted
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, StepLabel, fixed_line
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

REPLIED = _l("Pelapor membalas pertanyaan")
"""On the line, where whether it completes the report is for the reader to see."""


def _step(fact: ReportCompleted, _step: Step, _world: World) -> StepLabel:
    return StepLabel(_("Pelapor melengkapi laporan") if fact.fills else str(REPLIED))


ACTION = ActionSpec(
    command=Complete,
    name=_l("Melengkapi laporan"),
    feed="",
    events=(
        EventLabels(
            ReportCompleted,
            fixed_line(REPLIED, "reply", lambda fact: fact.text, state=State.MASUK),
            _step,
        ),
    ),
)
