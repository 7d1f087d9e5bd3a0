"""*Verifikasi* on the pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms import BooleanField, RadioField

from trainer.debrief.steps import Step
from trainer.domain.actions.verify import ReportTakenUp, ReportVerified, Verify
from trainer.domain.refusals import Wrong
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Handle, State
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group, Suggestion
from trainer.web.actions import follow_up
from trainer.web.actions.escalate import now_readable_by
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel, fixed_line, fixed_step
from trainer.web.event_words import in_category, sentences
from trainer.web.fields import choices
from trainer.web.forms.base import Case, code_of
from trainer.web.forms.parts import HandingFields, MaskFields, SubjectForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext

LATER = "nanti"
"""Verified, and who works on it is left open."""


class VerifyForm(SubjectForm, MaskFields, HandingFields):
    WRITTEN = ("title", "other_masks", "note")
    ORDER = (
        "title",
        "classification",
        "category",
        "tags",
        "masks",
        "other_masks",
        "make_secret",
        "handle",
        "lead",
        "supporting",
        "note",
    )
    SHOWN_UNDER: ClassVar[Mapping[str, tuple[str, str]]] = {
        "lead": ("handle", Handle.DISPOSISI),
        "supporting": ("handle", Handle.DISPOSISI),
    }

    make_secret = BooleanField(
        _l("Jadikan rahasia"),
        description=_l(
            "Setelah dirahasiakan, laporan tidak dapat dibuka kembali untuk umum oleh petugas."
        ),
    )
    handle = RadioField(
        _l("Siapa yang menangani?"),
        choices=choices(
            (
                (Handle.DISPOSISI.value, _l("Disposisi ke unit")),
                (Handle.KELOLA.value, _l("Kelola sendiri")),
                (LATER, _l("Tentukan kemudian")),
            )
        ),
        validate_choice=False,
    )

    def begin(self, case: Case) -> None:
        if self.title.data is None:
            self.title.data = case.dossier.title

    def values(self, case: Case) -> dict[str, Any]:
        later = self.handle.data == LATER
        handle = self.read(lambda: None if later else code_of(Handle, "handle", self.handle.data))
        if handle is None and not later and not self.handle.data:
            self.gap("handle", Wrong.REQUIRED)
        return super().values(case) | {"handle": handle}


def _done(command: Verify, case: Case) -> str:
    if case.dossier.escalated_to:
        agency = case.region.agency(case.dossier.escalated_to).short
        sentence = _("Laporan diverifikasi dan diserahkan kepada %(agency)s.", agency=agency)
        return f"{sentence} {now_readable_by(agency)}"
    if command.lead is not None:
        unit = case.region.agency(command.lead).short
        return _("Laporan diverifikasi dan didisposisikan ke %(unit)s.", unit=unit)
    if case.dossier.taken_up_at is not None:
        return _("Laporan diverifikasi dan Anda kelola sendiri.")
    return ""


def _suggestion(case: Case) -> Suggestion | None:
    if case.dossier.taken_up_at is None:
        return None
    return Suggestion(follow_up.ACTION, _("Sekarang tulis jawaban"), field="text")


def _verified_line(fact: ReportVerified, world: World) -> ReportLine:
    words = sentences(
        labels.classification(world, fact.classification),
        labels.category(world, fact.category),
        _("Sebagian teks disamarkan untuk umum") if fact.masks else "",
    )
    return ReportLine(_("Diverifikasi"), "verify", words, state=State.TERVERIFIKASI)


def _verified(fact: ReportVerified, _step: Step, world: World) -> StepLabel:
    text = in_category(fact.category, world)
    if hidden := len(fact.masks):
        masked = ngettext("%(num)d bagian disamarkan", "%(num)d bagian disamarkan", hidden)
        text = f"{text}; {masked}"
    name = labels.classification(world, fact.classification)
    return StepLabel(_("Verifikasi sebagai %(name)s", name=name), text)


ACTION = DeskAction(
    command=Verify,
    name=_l("Verifikasi"),
    feed=_l("memverifikasi %(report)s"),
    events=(
        EventLabels(ReportVerified, _verified_line, _verified),
        EventLabels(
            ReportTakenUp,
            fixed_line(_l("Dikelola sendiri oleh instansi"), "home"),
            fixed_step(_l("Kelola sendiri")),
        ),
    ),
    slug="verifikasi",
    group=Group.DECISION,
    order=10,
    when=_l("Bila laporan jelas dan menjadi wewenang pemerintah Anda"),
    icon="verify",
    form=VerifyForm,
    button=_l("Verifikasi laporan"),
    consequence=_l(
        "laporan tampil untuk umum kecuali dirahasiakan, dan pelapor menerima pemberitahuan. Bila didisposisikan, batas waktu unit"
        " berjalan. Laporan berkadar pengawasan atau WBS yang didisposisikan kepada Inspektorat dirahasiakan, dan hanya"
        " Inspektorat yang masih membacanya."
    ),
    done=_l("Laporan diverifikasi."),
    done_here=_done,
    suggestion=_suggestion,
    shortcut="v",
)
