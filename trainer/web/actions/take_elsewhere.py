"""The reporter's going to the Ombudsman or the press, on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.take_elsewhere import TakeElsewhere, TakenElsewhere
from trainer.domain.scenario import World
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


def _title(fact: TakenElsewhere) -> str:
    if fact.to == "ombudsman":
        return _("Pelapor mengadu kepada Ombudsman")
    return _("Pelapor menghubungi wartawan")


def _line(fact: TakenElsewhere, _world: World) -> ReportLine:
    return ReportLine(_title(fact), "alert", fact.text, office_only=True)


def _step(fact: TakenElsewhere, _step: Step, _world: World) -> StepLabel:
    return StepLabel(_title(fact))


ACTION = ActionSpec(
    command=TakeElsewhere,
    name=_l("Membawa laporan ke luar kantor"),
    feed="",
    events=(EventLabels(TakenElsewhere, _line, _step),),
)
