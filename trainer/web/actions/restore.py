"""*Pulihkan* on the pages."""

from __future__ import annotations

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.domain.actions.restore import ReportRestored, Restore
from trainer.domain.commands import Command
from trainer.domain.refusals import Refusal
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, fixed_step
from trainer.web.forms.base import Case, text_of
from trainer.web.forms.parts import ReasonForm

NAME = _l("Pulihkan")


class RestoreForm(ReasonForm):
    def command(self, case: Case) -> Command:
        return Restore(case.report, text_of(self.reason.data))


def _obstacle(case: Case) -> Refusal | None:
    return Refusal.DELETED if case.dossier.deleted else None


def _line(fact: ReportRestored, _world: World) -> ReportLine:
    title = _("Dipulihkan dari arsip")
    return ReportLine(title, "undo", fact.reason, State.MASUK, office_only=True)


ACTION = DeskAction(
    command=Restore,
    name=NAME,
    feed=_l("memulihkan %(report)s"),
    events=(EventLabels(ReportRestored, _line, fixed_step(NAME)),),
    slug="pulihkan",
    group=Group.OTHER,
    order=100,
    when=_l("Bila laporan ternyata masih perlu ditangani"),
    icon="undo",
    form=RestoreForm,
    button=_l("Pulihkan dari arsip"),
    consequence=_l("laporan kembali ke kotak masuk dan menunggu keputusan baru."),
    done=_l("Laporan dipulihkan dari arsip."),
    obstacle=_obstacle,
)
