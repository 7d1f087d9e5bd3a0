"""The reporter's lifting of secrecy on the pages."""

from __future__ import annotations

from trainer.domain.actions.publish import Publish, ReportPublished
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.language import lazy_gettext as _l

ACTION = ActionSpec(
    command=Publish,
    name=_l("Publikasikan laporan"),
    feed=_l("memublikasikan %(report)s"),
    events=(
        EventLabels(
            ReportPublished,
            fixed_line(_l("Pelapor membuka kerahasiaan laporannya"), "eye"),
            fixed_step(_l("Pelapor membuka laporannya untuk umum")),
        ),
    ),
)
