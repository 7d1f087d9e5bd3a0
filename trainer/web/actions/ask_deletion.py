"""The reporter's request to delete on the pages."""

from __future__ import annotations

from trainer.domain.actions.ask_deletion import AskDeletion, DeletionAsked
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.language import lazy_gettext as _l

ACTION = ActionSpec(
    command=AskDeletion,
    name=_l("Permohonan hapus"),
    feed=_l("memohon penghapusan %(report)s"),
    events=(
        EventLabels(
            DeletionAsked,
            fixed_line(_l("Pelapor meminta laporan dihapus"), "flag", lambda fact: fact.reason),
            fixed_step(_l("Pelapor meminta laporannya dihapus")),
        ),
    ),
)
