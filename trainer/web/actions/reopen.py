"""*Buka kembali* on the pages."""

from __future__ import annotations

from trainer.domain.actions.reopen import Reopen, ReportReopened
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.forms.parts import ReasonForm
from trainer.web.language import lazy_gettext as _l

NAME = _l("Buka kembali")


ACTION = DeskAction(
    command=Reopen,
    name=NAME,
    feed=_l("membuka kembali %(report)s"),
    events=(
        EventLabels(
            ReportReopened,
            fixed_line(_l("Dibuka kembali"), "undo", lambda fact: fact.reason, state=State.PROSES),
            fixed_step(NAME, by_others=_l("Pelapor membuka kembali laporan")),
        ),
    ),
    slug="buka-kembali",
    group=Group.OTHER,
    order=90,
    when=_l("Bila penanganannya ternyata belum selesai"),
    icon="undo",
    form=ReasonForm,
    button=_l("Buka kembali laporan"),
    consequence=_l(
        "laporan diproses lagi, dan penanggung jawabnya wajib menjawab dalam batas jawaban ulang."
    ),
    done=_l("Laporan dibuka kembali."),
)
