"""Forms of the work on a report: answer, comment, close, give back, add units, reopen, note a call."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.widgets import DateInput, TimeInput

from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.vocabulary import AnswerKind
from trainer.web.desk import offices
from trainer.web.desk.forms.base import (
    ANSWER_CHARS,
    NOTE_CHARS,
    TAG_CHARS,
    Case,
    DeskForm,
    code_of,
    date_of,
    grouped,
    longest,
    offer_reasons,
    text_of,
)
from trainer.web.desk.forms.intake import SUPPORTERS, DeclineForm
from trainer.web.fields import choices, known_choice


class FollowUpForm(DeskForm):
    WRITTEN = ("text",)

    text = TextAreaField(_l("Isi tanggapan"), [longest(ANSWER_CHARS)])
    kind = RadioField(
        _l("Jenis tanggapan"),
        choices=choices(
            (
                (AnswerKind.SEMENTARA.value, _l("Sementara")),
                (AnswerKind.AKHIR.value, _l("Akhir")),
            )
        ),
        validate_choice=False,
    )
    next_news = StringField(
        _l("Kabar berikutnya paling lambat"),
        description=_l("Wajib untuk tanggapan sementara."),
        widget=DateInput(),
    )
    also_linked = BooleanField(_l("Kirim juga ke laporan lain yang ditangani bersama"))

    def fill(self, case: Case) -> None:
        if not case.playing.run.linked_to(case.report):
            del self.also_linked

    def command(self, case: Case) -> Command:
        return c.FollowUp(
            case.report,
            self.read(lambda: code_of(AnswerKind, "kind", self.kind.data)),
            text_of(self.text.data),
            self.read(lambda: date_of("next_news", self.next_news.data)),
            also_linked="also_linked" in self and self.also_linked.data,
        )


class CommentForm(DeskForm):
    WRITTEN = ("text",)

    text = TextAreaField(_l("Komentar"), [longest(NOTE_CHARS)])

    def command(self, case: Case) -> Command:
        return c.Comment(case.report, text_of(self.text.data))


class CloseForm(DeskForm):
    def command(self, case: Case) -> Command:
        return c.Close(case.report)


class GiveBackForm(DeclineForm):
    owner = SelectField(
        _l("Unit atau instansi yang tepat"),
        validate_choice=False,
        description=_l("Usulan Anda kepada admin. Tanpa usulan, laporan mudah kembali lagi."),
    )

    basis = TextAreaField(
        _l("Dasarnya, dalam satu kalimat"),
        [longest(NOTE_CHARS)],
        description=_l(
            "Dibaca admin, tidak dibaca pelapor. Sebutkan mengapa bukan tugas unit ini."
        ),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, "kembalikan")
        none = choices([("", _("Belum ada usulan"))])
        self.owner.choices = [*none, *grouped(offices.owners(case.region, case.dossier.desk))]

    def command(self, case: Case) -> Command:
        return c.GiveBack(
            case.report, self.reason.data or "", self.owner.data or None, text_of(self.basis.data)
        )


class AddUnitsForm(DeskForm):
    WRITTEN = ("note",)

    supporting = SelectMultipleField(
        _l("Instansi terkait"),
        validate_choice=False,
        description=SUPPORTERS,
    )
    note = TextAreaField(_l("Catatan untuk instansi"), [longest(NOTE_CHARS)])

    def fill(self, case: Case) -> None:
        self.supporting.choices = grouped(offices.owners(case.region, case.dossier.desk))

    def command(self, case: Case) -> Command:
        return c.AddUnits(case.report, tuple(self.supporting.data or ()), text_of(self.note.data))


class ReasonForm(DeskForm):
    """A move that needs nothing but a reason in one's own words."""

    WRITTEN = ("reason",)

    reason = TextAreaField(_l("Alasan"), [longest(NOTE_CHARS)])


class WithdrawForm(ReasonForm):
    def command(self, case: Case) -> Command:
        return c.Withdraw(case.report, text_of(self.reason.data))


class ReopenForm(ReasonForm):
    def command(self, case: Case) -> Command:
        return c.Reopen(case.report, text_of(self.reason.data))


class RestoreForm(ReasonForm):
    def command(self, case: Case) -> Command:
        return c.Restore(case.report, text_of(self.reason.data))


class EmergencyForm(DeskForm):
    number = SelectField(
        _l("Nomor yang dihubungi"),
        [known_choice(_l("Nomor ini tidak ada dalam daftar. Pilih dari daftar."))],
        validate_choice=False,
        description=_l("Contoh untuk latihan; nomor di daerah Anda perlu diperiksa kembali."),
    )
    told = StringField(
        _l("Siapa yang menerima panggilan"),
        [longest(TAG_CHARS)],
        description=_l("Jabatan atau pos jaganya."),
    )
    called_at = StringField(
        _l("Pukul berapa"),
        description=_l("Menurut jam simulasi hari ini. Kosongkan bila baru saja."),
        widget=TimeInput(),
    )

    def fill(self, case: Case) -> None:
        numbers = [(n.number, f"{n.number} · {n.used_for}") for n in case.region.emergency_numbers]
        self.number.choices = choices([("", _("Pilih nomor")), *numbers])

    def command(self, case: Case) -> Command:
        return c.NoteEmergencyCall(
            case.report,
            self.number.data or "",
            text_of(self.told.data),
            self.read(lambda: _hour_today(self.called_at.data, case.playing.now, case.region.zone)),
        )


def _hour_today(typed: str | None, now: datetime, zone: str) -> datetime | None:
    """An hour of the simulated day, "09.40" or "09:40"; None when empty. Raises InvalidInput."""
    if not typed or not typed.strip():
        return None
    hours, _dot, minutes = typed.strip().replace(":", ".").partition(".")
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        raise InvalidInput(Problem("called_at", "no_hour"))
    return datetime.combine(now.date(), time(int(hours), int(minutes)), ZoneInfo(zone))
