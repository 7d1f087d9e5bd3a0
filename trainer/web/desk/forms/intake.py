"""Forms of the first decisions: verify, dispose, postpone, decline, archive, link, and what sets the subject right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

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

from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.errors import Problem
from trainer.domain.refusals import Wrong
from trainer.domain.vocabulary import Classification, Handle
from trainer.web import offices
from trainer.web.desk.forms.base import (
    NOTE_CHARS,
    TAG_CHARS,
    Case,
    DeskForm,
    code_of,
    grouped,
    longest,
    offer_reasons,
    one_line,
    text_of,
)
from trainer.web.fields import choices
from trainer.web.reports.masking import UnknownWords, masks_for, open_candidates, written_words

LATER = "nanti"
"""Verified, and who works on it is left open."""


SUPPORTERS = _l("Cari unit atau instansi, juga BUMN dan instansi vertikal. Paling banyak lima.")


class SubjectForm(DeskForm):
    """Title, class, category, tags: what an admin sets of a report."""

    WRITTEN: ClassVar[tuple[str, ...]] = ("title",)

    title = TextAreaField(
        _l("Judul laporan"),
        description=_l("Netral, menyebut pokok dan tempat, tanpa nama orang."),
    )
    classification = RadioField(_l("Klasifikasi"), validate_choice=False)
    category = SelectField(
        _l("Kategori"),
        validate_choice=False,
        description=_l("Menurut pokok masalah, bukan menurut instansi."),
    )
    tags = StringField(
        _l("Tag"), [longest(TAG_CHARS)], description=_l("Dipisahkan koma, misalnya nama program.")
    )

    def fill(self, case: Case) -> None:
        super().fill(case)
        profile = case.playing.world.profile
        self.classification.choices = choices(
            (code.value, rule.label) for code, rule in profile.classes.items()
        )
        categories = [(code, each.label) for code, each in profile.categories.items()]
        self.category.choices = choices([("", _("Pilih kategori")), *categories])

    @property
    def subject(self) -> dict[str, Any]:
        """The fields as the command has them."""
        return {
            "title": one_line(self.title.data),
            "classification": self.read(
                lambda: code_of(Classification, "classification", self.classification.data)
            ),
            "category": self.category.data or "",
            "tags": tuple(
                dict.fromkeys(t.strip() for t in (self.tags.data or "").split(",") if t.strip())
            ),
        }


class MaskFields(DeskForm):
    """Which of the citizen's words the public version hides."""

    masks = SelectMultipleField(
        _l("Mungkin perlu disamarkan"),
        validate_choice=False,
        description=_l("Ditemukan otomatis dan dapat keliru. Centang yang memang data pribadi."),
    )
    other_masks = TextAreaField(
        _l("Nama atau nomor yang disamarkan"),
        [longest(NOTE_CHARS)],
        description=_l(
            "Satu baris untuk setiap nama, nomor, atau alamat, persis seperti dalam tulisan pelapor."
        ),
    )

    def fill(self, case: Case) -> None:
        super().fill(case)
        found = open_candidates(case.dossier)
        self.masks.choices = choices((words, words) for words in found)
        if not found:
            del self.masks

    def hidden(self, case: Case) -> tuple[c.Mask, ...]:
        """The ranges to hide; words that are not in the text are noted as a gap."""
        chosen = self.masks.data or [] if "masks" in self else []
        try:
            return masks_for(
                case.dossier.report, (*chosen, *written_words(self.other_masks.data or ""))
            )
        except UnknownWords as error:
            words = ", ".join(error.words)
            self.gaps.append(Problem("other_masks", "not_in_text", {"words": words}))
            return ()


class HandingFields(DeskForm):
    """Who works on a report: one lead, up to five in support, and a note to them."""

    lead = SelectField(_l("Penanggung jawab"), validate_choice=False)
    supporting = SelectMultipleField(
        _l("Unit pendukung"), validate_choice=False, description=SUPPORTERS
    )
    note = TextAreaField(
        _l("Catatan untuk unit"),
        [longest(NOTE_CHARS)],
        description=_l(
            "Apa yang diminta, sampai kapan, dan apa yang perlu dirahasiakan. Tidak dibaca pelapor."
        ),
    )

    def fill(self, case: Case) -> None:
        super().fill(case)
        units = offices.own_units(case.region, case.dossier.desk)
        self.lead.choices = choices([("", _("Pilih unit")), *units])
        self.supporting.choices = grouped(offices.owners(case.region, case.dossier.desk))

    @property
    def handing(self) -> dict[str, Any]:
        return {
            "lead": self.lead.data or None,
            "supporting": tuple(self.supporting.data or ()),
            "note": text_of(self.note.data),
        }


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

    def command(self, case: Case) -> Command:
        masks = self.hidden(case)
        later = self.handle.data == LATER
        handle = self.read(lambda: None if later else code_of(Handle, "handle", self.handle.data))
        if handle is None and not later and not self.handle.data:
            self.gap("handle", Wrong.REQUIRED)
        return c.Verify(
            case.report,
            **self.subject,
            make_secret=self.make_secret.data,
            masks=masks,
            handle=handle,
            **self.handing,
        )


class DisposeForm(HandingFields):
    WRITTEN = ("note",)

    def command(self, case: Case) -> Command:
        return c.Dispose(case.report, **self.handing)


class PassOnForm(DeskForm):
    to = SelectField(_l("Diteruskan kepada"), validate_choice=False)

    def fill(self, case: Case) -> None:
        self.to.choices = choices(
            [("", _("Pilih instansi")), *offices.desks(case.region, case.dossier.desk)]
        )

    def command(self, case: Case) -> Command:
        return c.PassOn(case.report, self.to.data or "")


class PostponeForm(DeskForm):
    WRITTEN = ("question",)

    reason = RadioField(_l("Alasan"), validate_choice=False)
    question = TextAreaField(
        _l("Pertanyaan kepada pelapor"),
        [longest(NOTE_CHARS)],
        description=_l("Dibaca pelapor. Tanyakan sekaligus semua yang masih perlu dilengkapi."),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, "tunda")

    def propose(self, case: Case) -> None:
        reason = case.playing.world.profile.reason("tunda", self.reason.data or "")
        if reason is not None and not text_of(self.question.data):
            self.question.data = reason.ask
            self.question.errors = [
                _("Kalimat usulan sudah diisikan. Sesuaikan dengan laporan ini, lalu kirim.")
            ]

    def command(self, case: Case) -> Command:
        return c.Postpone(case.report, self.reason.data or "", text_of(self.question.data))


class DeclineForm(DeskForm):
    WRITTEN = ("basis",)

    reason = RadioField(_l("Alasan"), validate_choice=False)
    owner = SelectField(
        _l("Instansi yang berwenang"),
        validate_choice=False,
        description=_l("Usulan Anda. Bila ragu, lihat tugas tiap instansi di Rujukan."),
    )
    basis = TextAreaField(
        _l("Dasarnya, dalam satu kalimat"),
        [longest(NOTE_CHARS)],
        description=_l(
            "Dibaca admin di atas Anda dan pelapor. Misalnya status jalan, jenjang sekolah, atau undang-undang yang mengatur."
        ),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, "bukan_wewenang")
        self.owner.choices = grouped(offices.owners(case.region, case.dossier.desk))

    def command(self, case: Case) -> Command:
        return c.Decline(
            case.report, self.reason.data or "", self.owner.data or None, text_of(self.basis.data)
        )


class ArchiveForm(DeskForm):
    WRITTEN = ("explanation",)

    reason = RadioField(_l("Alasan"), validate_choice=False)
    explanation = TextAreaField(
        _l("Penjelasan kepada pelapor"),
        [longest(NOTE_CHARS)],
        description=_l("Dibaca pelapor: alasan diarsipkan dan jalan lain yang dapat ditempuh."),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, "arsipkan")

    def command(self, case: Case) -> Command:
        return c.Archive(case.report, self.reason.data or "", text_of(self.explanation.data))


class ResumeForm(DeskForm):
    def command(self, case: Case) -> Command:
        return c.Resume(case.report)


class ReclassifyForm(SubjectForm):
    def begin(self, case: Case) -> None:
        dossier = case.dossier
        standing = {
            "title": dossier.title,
            "classification": dossier.classification.value,
            "category": dossier.category,
            "tags": ", ".join(dossier.tags),
        }
        for name, value in standing.items():
            if self[name].data is None:
                self[name].data = value

    def command(self, case: Case) -> Command:
        return c.Reclassify(case.report, **self.subject)


class LinkForm(DeskForm):
    main = RadioField(
        _l("Laporan utama"),
        validate_choice=False,
        description=_l(
            "Laporan tentang kejadian yang sama, yang lebih dahulu ditangani di meja ini."
        ),
    )

    find = StringField(_l("Cari laporan"))

    def fill(self, case: Case) -> None:
        words = (self.find.data or "").casefold().split()
        found = [
            (report, label)
            for report, label in mains(case)
            if all(word in label.casefold() for word in words)
        ]
        found.sort(key=lambda main: main[0] != self.main.data)
        self.main.choices = choices(found)

    def command(self, case: Case) -> Command:
        return c.LinkDuplicate(case.report, self.main.data or "")


def mains(case: Case) -> Iterator[tuple[str, str]]:
    """Reports at the same desk that another may be handled with, newest first. The core has the last word."""
    for other in reversed(tuple(case.playing.run.dossiers.values())):
        fit = other.in_run and other.linked_to is None and other.archived_at is None
        if (
            fit
            and other.id != case.report
            and other.desk == case.dossier.desk
            and not other.escalated_to
        ):
            yield other.id, f"{other.id} · {other.title}"
