"""*Putuskan permohonan hapus* on the pages."""

from __future__ import annotations

from typing import Any

from wtforms import RadioField, TextAreaField

from trainer.debrief.steps import Step
from trainer.domain.actions.decide_deletion import DecideDeletion, DeletionDecided
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.scenario import World
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.fields import choices
from trainer.web.forms.base import NOTE_CHARS, Case, longest
from trainer.web.forms.parts import ReasonForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class DeletionForm(ReasonForm):
    grant = RadioField(
        _l("Keputusan"),
        choices=choices((("ya", _l("Kabulkan")), ("tidak", _l("Tolak")))),
        validate_choice=False,
    )
    reason = TextAreaField(
        _l("Alasan"), [longest(NOTE_CHARS)], description=_l("Wajib bila ditolak; dibaca pelapor.")
    )

    def values(self, case: Case) -> dict[str, Any]:
        if self.grant.data not in ("ya", "tidak"):
            self.gap("grant", Wrong.REQUIRED)
        return super().values(case) | {"grant": self.grant.data == "ya"}


def _obstacle(case: Case) -> Refusal | None:
    return Refusal.NO_REQUEST if case.dossier.deletion_asked_at is None else None


def _line(fact: DeletionDecided, _world: World) -> ReportLine:
    title = _("Permohonan hapus dikabulkan") if fact.granted else _("Permohonan hapus ditolak")
    return ReportLine(title, "flag", fact.reason)


def _step(fact: DeletionDecided, _step: Step, _world: World) -> StepLabel:
    return StepLabel(
        _("Kabulkan permohonan hapus") if fact.granted else _("Tolak permohonan hapus")
    )


ACTION = DeskAction(
    command=DecideDeletion,
    name=_l("Memutuskan permohonan hapus"),
    heading=_l("Putuskan permohonan hapus"),
    feed=_l("memutuskan permohonan hapus %(report)s"),
    events=(EventLabels(DeletionDecided, _line, _step),),
    slug="putuskan-hapus",
    group=Group.DECISION,
    order=80,
    when=_l("Bila pelapor meminta laporannya dihapus"),
    icon="flag",
    form=DeletionForm,
    button=_l("Putuskan permohonan"),
    consequence=_l(
        "bila dikabulkan, isi laporan tidak lagi terlihat oleh siapa pun; nomor dan tanggalnya tetap tercatat. Bila ditolak, pelapor membaca alasan Anda."
    ),
    done=_l("Permohonan hapus diputuskan."),
    obstacle=_obstacle,
)
