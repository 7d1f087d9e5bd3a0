"""The reporter's rating on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.rate import Rate, ReportRated
from trainer.domain.scenario import World
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


def _title(fact: ReportRated) -> str:
    return _("Pelapor memberi nilai %(stars)s dari 5", stars=fact.stars)


def _line(fact: ReportRated, _world: World) -> ReportLine:
    return ReportLine(_title(fact), "star", fact.text)


def _step(fact: ReportRated, _step: Step, _world: World) -> StepLabel:
    return StepLabel(_title(fact))


ACTION = ActionSpec(
    command=Rate,
    name=_l("Penilaian pelapor"),
    feed="",
    events=(EventLabels(ReportRated, _line, _step),),
)
