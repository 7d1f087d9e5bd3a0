"""Forms of what protects people: secrecy, masking, escalation, and a request to delete."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, TextAreaField

from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.refusals import Wrong
from trainer.web import offices
from trainer.web.desk.forms.base import NOTE_CHARS, Case, DeskForm, longest, text_of
from trainer.web.desk.forms.handling import ReasonForm
from trainer.web.desk.forms.intake import MaskFields
from trainer.web.fields import choices


class MakeSecretForm(DeskForm):
    def command(self, case: Case) -> Command:
        return c.MakeSecret(case.report)


class MaskFurtherForm(MaskFields):
    WRITTEN = ("other_masks",)

    def command(self, case: Case) -> Command:
        masks = self.hidden(case)
        if not masks and not self.gaps:
            self.gap("other_masks", Wrong.REQUIRED)
        return c.MaskFurther(case.report, masks)


class EscalateForm(DeskForm):
    WRITTEN = ("note",)

    to = RadioField(_l("Diserahkan kepada"), validate_choice=False)
    note = TextAreaField(
        _l("Catatan untuk pengawas"),
        [longest(NOTE_CHARS)],
        description=_l("Tidak dibaca pelapor atau unit."),
    )

    def fill(self, case: Case) -> None:
        self.to.choices = choices(offices.supervisors(case.region, case.dossier.desk))

    def command(self, case: Case) -> Command:
        if not self.to.data:
            self.gap("to", Wrong.REQUIRED)
        return c.Escalate(case.report, self.to.data or None, text_of(self.note.data))


class DeletionForm(ReasonForm):
    grant = RadioField(
        _l("Keputusan"),
        choices=choices((("ya", _l("Kabulkan")), ("tidak", _l("Tolak")))),
        validate_choice=False,
    )
    reason = TextAreaField(
        _l("Alasan"), [longest(NOTE_CHARS)], description=_l("Wajib bila ditolak; dibaca pelapor.")
    )

    def command(self, case: Case) -> Command:
        if self.grant.data not in ("ya", "tidak"):
            self.gap("grant", Wrong.REQUIRED)
        return c.DecideDeletion(case.report, self.grant.data == "ya", text_of(self.reason.data))
