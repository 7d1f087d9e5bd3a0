"""*Tarik kembali* on the pages."""

from __future__ import annotations

from trainer.domain.actions.withdraw import DispositionWithdrawn, Withdraw
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.forms.parts import ReasonForm
from trainer.web.language import lazy_gettext as _l

NAME = _l("Tarik kembali")


ACTION = DeskAction(
    command=Withdraw,
    name=NAME,
    feed=_l("menarik kembali disposisi %(report)s"),
    events=(
        EventLabels(
            DispositionWithdrawn,
            fixed_line(
                _l("Disposisi ditarik kembali"),
                "undo",
                lambda fact: fact.reason,
                state=State.TERVERIFIKASI,
                office_only=True,
            ),
            fixed_step(NAME),
        ),
    ),
    slug="tarik-kembali",
    group=Group.OTHER,
    order=80,
    when=_l("Bila unit tidak bergerak atau disposisinya keliru"),
    icon="undo",
    form=ReasonForm,
    button=_l("Tarik kembali disposisi"),
    consequence=_l(
        "unit tidak lagi memegang laporan, dan laporan menunggu disposisi baru. Jawaban yang sudah terbit tetap ada."
    ),
    done=_l("Disposisi ditarik kembali."),
)
