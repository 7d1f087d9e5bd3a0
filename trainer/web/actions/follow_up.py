"""*Tindak Lanjut* on the pages: the official answer, with its files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms import (
    BooleanField,
    MultipleFileField,
    RadioField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import Optional
from wtforms.widgets import DateInput

from trainer.debrief.steps import Step
from trainer.domain.actions.follow_up import FollowUp, FollowUpPosted
from trainer.domain.attachment import AnswerFile
from trainer.domain.records import Upload
from trainer.domain.refusals import Wrong
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, State
from trainer.scoring import labels
from trainer.web.access import services
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.fields import choices
from trainer.web.forms.base import (
    ANSWER_CHARS,
    TAG_CHARS,
    Case,
    DeskForm,
    code_of,
    date_of,
    longest,
    one_line,
)
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import day_words


class AnswerField(TextAreaField):
    """The text of an answer: it has an editor of its own."""


class KeptFiles(SelectMultipleField):
    """Files that were stored when the form was sent before; a ticked one goes along."""

    uploads: tuple[Upload, ...] = ()


class FollowUpForm(DeskForm):
    WRITTEN = ("text",)
    SHOWN_UNDER: ClassVar[Mapping[str, tuple[str, str]]] = {
        "next_news": ("kind", AnswerKind.SEMENTARA)
    }
    HINTS: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "kind": {
            "sementara": _l("Masih dikerjakan. Sebutkan tanggal kabar berikutnya."),
            "akhir": _l("Sudah ada hasil atau keputusan. Penanganan dianggap selesai."),
        }
    }

    text = AnswerField(_l("Isi tanggapan"), [longest(ANSWER_CHARS)])
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
        [Optional()],
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
        [Optional(), longest(TAG_CHARS)],
        description=_l(
            "Wajib bila ada lampiran: apa yang tampak pada foto, atau apa isi berkasnya. Dibaca juga oleh orang yang tidak dapat melihat gambar."
        ),
    )
    also_linked = BooleanField(_l("Kirim juga ke laporan lain yang ditangani bersama"))

    def fill(self, case: Case) -> None:
        if not case.loaded.run.linked_to(case.report):
            del self.also_linked
        limit = case.loaded.world.profile.limit
        self.attachments.description = _(
            "Foto (JPEG, PNG, WebP) atau PDF, paling banyak %(files)s berkas. PDF paling besar %(mb)s MB; foto diperkecil sendiri, dan keterangan tempat serta alatnya dihapus. Samarkan lebih dahulu wajah, nama, dan nomor orang.",
            files=limit("lampiran_maks_berkas"),
            mb=limit("lampiran_maks_mb"),
        )
        ids = tuple(self.kept.data or ())
        self.kept.uploads = services().directory.uploads(case.loaded.row.id, ids)
        self.kept.choices = choices(
            (each.id, _("Sudah diunggah: %(name)s", name=each.name)) for each in self.kept.uploads
        )
        if not self.kept.uploads:
            del self.kept

    def values(self, case: Case) -> dict[str, Any]:
        uploads = self.kept.uploads if "kept" in self else ()
        caption = one_line(self.caption.data)
        if uploads and not caption:
            self.gap("caption", Wrong.REQUIRED)
        if caption and not uploads and not self.gaps:
            self.gap("caption", Wrong.NOT_NEEDED)
        return super().values(case) | {
            "kind": self.read(lambda: code_of(AnswerKind, "kind", self.kind.data)),
            "next_news": self.read(lambda: date_of("next_news", self.next_news.data)),
            "attachments": tuple(_answer_file(each, caption) for each in uploads),
        }


def _answer_file(upload: Upload, caption: str) -> AnswerFile:
    return AnswerFile(
        upload.id, upload.kind, upload.name, upload.size_bytes, upload.sha256, caption
    )


def _stands_in_for_unit(case: Case) -> bool:
    """Whether the desk's answer would stand for that of the unit which has the report and has not answered."""
    lead = case.dossier.lead
    at_desk = case.dossier.desk == case.actor.agency
    return lead is not None and lead.first_answer_at is None and at_desk


def _when(case: Case) -> str:
    """While a unit holds the report, its admin need not answer."""
    return _("Bila Anda perlu menjawab mewakili unit") if _stands_in_for_unit(case) else ""


def _warning(case: Case) -> str:
    if not _stands_in_for_unit(case):
        return ""
    return _("Laporan ini sedang dipegang unit. Jawaban Anda menggantikan jawaban unit itu.")


def _kind(fact: FollowUpPosted) -> str:
    final = fact.kind is AnswerKind.AKHIR
    return _("tanggapan akhir") if final else _("tanggapan sementara")


def _title(fact: FollowUpPosted) -> str:
    return _("Tindak Lanjut, %(kind)s", kind=_kind(fact))


def _line(fact: FollowUpPosted, _world: World) -> ReportLine:
    title = _title(fact)
    if fact.next_news is not None:
        title = _("%(title)s; kabar berikutnya %(day)s", title=title, day=day_words(fact.next_news))
    return ReportLine(title, "reply", fact.text, state=State.PROSES)


def _step(fact: FollowUpPosted, step: Step, world: World) -> StepLabel:
    text = ""
    if fact.next_news is not None:
        text = _("Kabar berikutnya paling lambat %(day)s", day=day_words(fact.next_news))
    if step.own:
        return StepLabel(_title(fact), text)
    name = labels.agency(world, fact.agency)
    return StepLabel(_("%(name)s menjawab: %(kind)s", name=name, kind=_kind(fact)), text)


ACTION = DeskAction(
    command=FollowUp,
    name=_l("Tindak Lanjut"),
    feed=_l("mengirim Tindak Lanjut untuk %(report)s"),
    events=(EventLabels(FollowUpPosted, _line, _step),),
    slug="tindak-lanjut",
    group=Group.ANSWER,
    order=10,
    when=_l("Bila ada jawaban resmi untuk pelapor; dihitung sebagai kinerja"),
    when_here=_when,
    icon="reply",
    form=FollowUpForm,
    button=_l("Kirim Tindak Lanjut"),
    consequence=_l(
        "pelapor menerima jawaban ini, dan umum dapat membacanya kecuali laporannya rahasia. Jawaban yang sudah terkirim tidak"
        " dapat diubah. Tanggapan sementara menjanjikan kabar berikutnya; tanggapan akhir memulai hitung mundur penutupan."
        " Setiap Tindak Lanjut dinilai, siapa pun yang seharusnya menjawab laporan ini."
    ),
    warning=_warning,
    done=_l("Tindak Lanjut terkirim kepada pelapor."),
    shortcut="l",
)
