"""*Tarik kembali* on the pages."""

from __future__ import annotations

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.domain.actions.withdraw import DispositionWithdrawn, Withdraw
from trainer.domain.commands import Command
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, fixed_step
from trainer.web.forms.base import Case, text_of
from trainer.web.forms.parts import ReasonForm

NAME = _l("Tarik kembali")


class WithdrawForm(ReasonForm):
    def command(self, case: Case) -> Command:
        return Withdraw(case.report, text_of(self.reason.data))


def _line(fact: DispositionWithdrawn, _world: World) -> ReportLine:
    title = _("Disposisi ditarik kembali")
    return ReportLine(title, "undo", fact.reason, State.TERVERIFIKASI, office_only=True)


ACTION = DeskAction(
    command=Withdraw,
    name=NAME,
    feed=_l("menarik kembali disposisi %(report)s"),
    events=(EventLabels(DispositionWithdrawn, _line, fixed_step(NAME)),),
    slug="tarik-kembali",
    group=Group.OTHER,
    order=80,
    when=_l("Bila unit tidak bergerak atau disposisinya keliru"),
    icon="undo",
    form=WithdrawForm,
    button=_l("Tarik kembali disposisi"),
    consequence=_l(
        "unit tidak lagi memegang laporan, dan laporan menunggu disposisi baru. Jawaban yang sudah terbit tetap ada."
    ),
    done=_l("Disposisi ditarik kembali."),
)
