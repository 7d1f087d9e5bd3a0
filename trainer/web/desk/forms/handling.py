"""Forms of the work on a report: answer, comment, close, give back, add units, reopen, note a call."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.widgets import DateInput, TimeInput

from trainer.domain import commands as c
from trainer.domain.attachment import AnswerFile
from trainer.domain.commands import Command
from trainer.domain.records import Upload
from trainer.domain.refusals import Wrong
from trainer.domain.vocabulary import AnswerKind
from trainer.web import offices
from trainer.web.access import services
from trainer.web.desk.forms.base import (
    ANSWER_CHARS,
    NOTE_CHARS,
    TAG_CHARS,
    Case,
    DeskForm,
    code_of,
    date_of,
    grouped,
    hour_of,
    longest,
    offer_reasons,
    one_line,
    text_of,
)
from trainer.web.desk.forms.intake import SUPPORTERS, DeclineForm
from trainer.web.fields import choices, known_choice


class KeptFiles(SelectMultipleField):
    """Files that were stored when the form was sent before; a ticked one goes along."""

    uploads: tuple[Upload, ...] = ()


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
        description=_l(
            "Wajib untuk tanggapan sementara. Format hari/bulan/tahun; bila kotaknya bertulis mm/dd/yyyy, bulan diketik lebih dahulu."
        ),
        widget=DateInput(),
    )
    attachments = MultipleFileField(
        _l("Lampiran"),
        description=_l(
            "Pilih berkas JPEG, PNG, WebP, atau PDF. Tulisan pada tombolnya dari peramban: “Choose Files” berarti pilih berkas, “No file chosen” berarti belum ada yang dipilih."
        ),
    )
    kept = KeptFiles(
        _l("Berkas yang sudah diunggah"),
        validate_choice=False,
        description=_l("Ikut terkirim tanpa dipilih lagi. Hilangkan centang bila tidak jadi."),
    )
    caption = StringField(
        _l("Keterangan lampiran"),
        [longest(TAG_CHARS)],
        description=_l(
            "Wajib bila ada lampiran: apa yang tampak pada foto, atau apa isi berkasnya. Dibaca juga oleh orang yang tidak dapat melihat gambar."
        ),
    )
    also_linked = BooleanField(_l("Kirim juga ke laporan lain yang ditangani bersama"))

    def fill(self, case: Case) -> None:
        if not case.playing.run.linked_to(case.report):
            del self.also_linked
        limit = case.playing.world.profile.limit
        self.attachments.description = _(
            "Foto (JPEG, PNG, WebP) atau PDF, paling banyak %(files)s berkas. PDF paling besar %(mb)s MB; foto diperkecil sendiri, dan keterangan tempat serta alatnya dihapus. Samarkan lebih dahulu wajah, nama, dan nomor orang.",
            files=limit("lampiran_maks_berkas"),
            mb=limit("lampiran_maks_mb"),
        )
        ids = tuple(self.kept.data or ())
        self.kept.uploads = services().directory.uploads(case.playing.row.id, ids)
        self.kept.choices = choices(
            (each.id, _("Sudah diunggah: %(name)s", name=each.name)) for each in self.kept.uploads
        )
        if not self.kept.uploads:
            del self.kept

    def command(self, case: Case) -> Command:
        uploads = self.kept.uploads if "kept" in self else ()
        caption = one_line(self.caption.data)
        if uploads and not caption:
            self.gap("caption", Wrong.REQUIRED)
        if caption and not uploads and not self.gaps:
            self.gap("caption", Wrong.NOT_NEEDED)
        return c.FollowUp(
            case.report,
            self.read(lambda: code_of(AnswerKind, "kind", self.kind.data)),
            text_of(self.text.data),
            self.read(lambda: date_of("next_news", self.next_news.data)),
            also_linked="also_linked" in self and self.also_linked.data,
            attachments=tuple(_answer_file(each, caption) for each in uploads),
        )


def _answer_file(upload: Upload, caption: str) -> AnswerFile:
    return AnswerFile(
        upload.id, upload.kind, upload.name, upload.size_bytes, upload.sha256, caption
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
    WRITTEN = ("told",)

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
    """An hour of the simulated day; None when empty. Raises InvalidInput."""
    hour = hour_of("called_at", typed)
    return None if hour is None else datetime.combine(now.date(), hour, ZoneInfo(zone))
