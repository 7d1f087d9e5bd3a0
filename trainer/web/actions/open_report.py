"""*Buka* on the pages: it happens by reading and has no form."""

from __future__ import annotations

from trainer.domain.actions.open_report import OpenReport, ReportOpened
from trainer.domain.scenario import World
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, ReportLine, fixed_step
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

NAME = _l("Membuka laporan")


def _line(fact: ReportOpened, world: World) -> ReportLine:
    agency = world.region.agency(fact.agency).short
    title = _("Pertama kali dibuka oleh %(agency)s", agency=agency)
    return ReportLine(title, "eye", office_only=True)


ACTION = ActionSpec(
    command=OpenReport,
    name=NAME,
    feed=_l("membuka %(report)s"),
    events=(EventLabels(ReportOpened, _line, fixed_step(NAME)),),
)
