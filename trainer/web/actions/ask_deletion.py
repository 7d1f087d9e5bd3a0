"""The reporter's request to delete on the pages."""

from __future__ import annotations

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.domain.actions.ask_deletion import AskDeletion, DeletionAsked
from trainer.domain.scenario import World
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, ReportLine, fixed_step


def _line(fact: DeletionAsked, _world: World) -> ReportLine:
    return ReportLine(_("Pelapor meminta laporan dihapus"), "flag", fact.reason)


ACTION = ActionSpec(
    command=AskDeletion,
    name=_l("Permohonan hapus"),
    feed=_l("memohon penghapusan %(report)s"),
    events=(
        EventLabels(DeletionAsked, _line, fixed_step(_l("Pelapor meminta laporannya dihapus"))),
    ),
)
