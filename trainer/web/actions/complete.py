"""The reporter's completing on the pages."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l

from trainer.domain.actions.complete import Complete, ReportCompleted
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, ReportLine, fixed_step

TITLE = _l("Pelapor melengkapi laporan")


def _line(fact: ReportCompleted, _world: World) -> ReportLine:
    return ReportLine(str(TITLE), "reply", fact.text, state=State.MASUK)


ACTION = ActionSpec(
    command=Complete,
    name=_l("Melengkapi laporan"),
    feed="",
    events=(EventLabels(ReportCompleted, _line, fixed_step(TITLE)),),
)
