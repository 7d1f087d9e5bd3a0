"""*Buka kembali* on the pages."""

from __future__ import annotations

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.domain.actions.reopen import Reopen, ReportReopened
from trainer.domain.commands import Command
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, fixed_step
from trainer.web.forms.base import Case, text_of
from trainer.web.forms.parts import ReasonForm

NAME = _l("Buka kembali")


class ReopenForm(ReasonForm):
    def command(self, case: Case) -> Command:
        return Reopen(case.report, text_of(self.reason.data))


def _line(fact: ReportReopened, _world: World) -> ReportLine:
    return ReportLine(_("Dibuka kembali"), "undo", fact.reason, state=State.PROSES)


ACTION = DeskAction(
    command=Reopen,
    name=NAME,
    feed=_l("membuka kembali %(report)s"),
    events=(
        EventLabels(
            ReportReopened,
            _line,
            fixed_step(NAME, by_others=_l("Pelapor membuka kembali laporan")),
        ),
    ),
    slug="buka-kembali",
    group=Group.OTHER,
    order=90,
    when=_l("Bila penanganannya ternyata belum selesai"),
    icon="undo",
    form=ReopenForm,
    button=_l("Buka kembali laporan"),
    consequence=_l(
        "laporan diproses lagi, dan penanggung jawabnya wajib menjawab dalam batas jawaban ulang."
    ),
    done=_l("Laporan dibuka kembali."),
)
