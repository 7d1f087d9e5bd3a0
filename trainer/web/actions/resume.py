"""*Lanjutkan* on the pages."""

from __future__ import annotations

from trainer.domain.actions.resume import PostponementEnded, Resume
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.forms.base import DeskForm
from trainer.web.language import lazy_gettext as _l

NAME = _l("Lanjutkan")


ACTION = DeskAction(
    command=Resume,
    name=NAME,
    feed=_l("melanjutkan %(report)s"),
    events=(
        EventLabels(
            PostponementEnded,
            fixed_line(_l("Penundaan diakhiri"), "play", state=State.MASUK),
            fixed_step(NAME, by_others=_l("Sistem melanjutkan laporan")),
        ),
    ),
    slug="lanjutkan",
    group=Group.DECISION,
    order=40,
    when=_l("Bila tidak perlu lagi menunggu pelapor"),
    icon="play",
    form=DeskForm,
    button=_l("Lanjutkan laporan"),
    consequence=_l(
        "laporan kembali ke kotak masuk. Penundaan dibatalkan: semua hari dihitung kembali, dan batas verifikasi dimulai lagi."
    ),
    done=_l("Penundaan diakhiri; laporan kembali ke kotak masuk."),
)
