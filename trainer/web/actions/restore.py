"""*Pulihkan* on the pages."""

from __future__ import annotations

from trainer.domain.actions.restore import ReportRestored, Restore
from trainer.domain.refusals import Refusal
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.forms.base import Case
from trainer.web.forms.parts import ReasonForm
from trainer.web.language import lazy_gettext as _l

NAME = _l("Pulihkan")


def _obstacle(case: Case) -> Refusal | None:
    return Refusal.DELETED if case.dossier.deleted else None


ACTION = DeskAction(
    command=Restore,
    name=NAME,
    feed=_l("memulihkan %(report)s"),
    events=(
        EventLabels(
            ReportRestored,
            fixed_line(
                _l("Dipulihkan dari arsip"),
                "undo",
                lambda fact: fact.reason,
                state=State.MASUK,
                office_only=True,
            ),
            fixed_step(NAME),
        ),
    ),
    slug="pulihkan",
    group=Group.OTHER,
    order=100,
    when=_l("Bila laporan ternyata masih perlu ditangani"),
    icon="undo",
    form=ReasonForm,
    button=_l("Pulihkan dari arsip"),
    consequence=_l("laporan kembali ke kotak masuk dan menunggu keputusan baru."),
    done=_l("Laporan dipulihkan dari arsip."),
    obstacle=_obstacle,
)
