"""The words of what becomes of a report from outside the office."""

from __future__ import annotations

from trainer.domain.facts.reports import ComplaintArrived, FieldNoteDelivered, ReportLeftRun
from trainer.domain.region import AgencyKind
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.scoring import labels
from trainer.web.event_labels import EventLabels, ReportLine, fixed_line
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


def _noted_line(fact: FieldNoteDelivered, world: World) -> ReportLine:
    """A unit reports from the field, the desk's own office hands over what an answer needs."""
    at_desk = world.region.agency(fact.agency).kind is AgencyKind.DESK
    title = _("Bahan jawaban dari unit") if at_desk else _("Catatan dari lapangan")
    return ReportLine(title, "note", fact.text, office_only=True)


def _left_line(fact: ReportLeftRun, world: World) -> ReportLine:
    name = labels.agency(world, fact.to)
    return ReportLine(_("Selanjutnya ditangani %(agency)s", agency=name), "out")


EVENTS = (
    EventLabels(
        ComplaintArrived, fixed_line(_l("Laporan masuk"), "list", state=State.MASUK), step=None
    ),
    EventLabels(FieldNoteDelivered, _noted_line, step=None),
    EventLabels(ReportLeftRun, _left_line, step=None),
)
