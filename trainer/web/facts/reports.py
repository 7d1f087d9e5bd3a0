"""The words of what becomes of a report from outside the office."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.danger import HELP
from trainer.domain.facts.reports import (
    ComplaintArrived,
    DangerTold,
    FieldNoteDelivered,
    ReportLeftRun,
)
from trainer.domain.region import AgencyKind
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.scoring import labels
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel, fixed_line
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


def _noted_line(fact: FieldNoteDelivered, world: World) -> ReportLine:
    """A unit reports from the field, the desk's own office hands over what an answer needs."""
    at_desk = world.region.agency(fact.agency).kind is AgencyKind.DESK
    title = _("Bahan jawaban dari unit") if at_desk else _("Catatan dari lapangan")
    return ReportLine(title, "note", fact.text, office_only=True)


def _danger_title(fact: DangerTold) -> str:
    if fact.number == HELP:
        return _("Kabar dari layanan %(number)s", number=fact.sender)
    return _("Keadaan memburuk (%(sender)s)", sender=fact.sender)


def _danger_line(fact: DangerTold, _world: World) -> ReportLine:
    """For the office alone: it may name people and places that the public version hides."""
    return ReportLine(_danger_title(fact), "note", fact.text, office_only=True)


def _danger_step(fact: DangerTold, _step: Step, _world: World) -> StepLabel:
    return StepLabel(_danger_title(fact), fact.text)


def _left_line(fact: ReportLeftRun, world: World) -> ReportLine:
    name = labels.agency(world, fact.to)
    return ReportLine(_("Selanjutnya ditangani %(agency)s", agency=name), "out")


EVENTS = (
    EventLabels(
        ComplaintArrived, fixed_line(_l("Laporan masuk"), "list", state=State.MASUK), step=None
    ),
    EventLabels(FieldNoteDelivered, _noted_line, step=None),
    EventLabels(DangerTold, _danger_line, _danger_step),
    EventLabels(ReportLeftRun, _left_line, step=None),
)
