"""Groups of fields that the forms of several actions share."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar

from wtforms import RadioField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import Optional

from trainer.domain.commands import Mask
from trainer.domain.errors import Problem
from trainer.domain.identity import Same
from trainer.domain.profile import Profile
from trainer.domain.region import Region
from trainer.domain.vocabulary import Classification
from trainer.web import offices
from trainer.web.fields import choices
from trainer.web.forms.base import (
    NOTE_CHARS,
    TAG_CHARS,
    Case,
    DeskForm,
    code_of,
    grouped,
    longest,
    one_line,
)
from trainer.web.language import gettext as _
from trainer.web.language import language
from trainer.web.language import lazy_gettext as _l
from trainer.web.reports.masking import UnknownWords, masks_for, open_candidates, written_words

DESKS_KEPT = 64
"""Desks of all regions in use whose choices are kept."""

PROFILES_KEPT = 16
"""The same of rule profiles."""

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
        _l("Tag"),
        [Optional(), longest(TAG_CHARS)],
        description=_l("Dipisahkan koma, misalnya nama program."),
    )

    def fill(self, case: Case) -> None:
        super().fill(case)
        profile = Same(case.loaded.world.profile)
        self.classification.choices = list(_class_choices(profile))
        self.category.choices = list(_category_choices(profile, language()))

    def values(self, case: Case) -> dict[str, Any]:
        tags = (each.strip() for each in (self.tags.data or "").split(","))
        return super().values(case) | {
            "title": one_line(self.title.data),
            "classification": self.read(
                lambda: code_of(Classification, "classification", self.classification.data)
            ),
            "tags": tuple(dict.fromkeys(each for each in tags if each)),
        }


class MaskFields(DeskForm):
    """Which of the citizen's words the public version hides."""

    masks = SelectMultipleField(
        _l("Mungkin perlu disamarkan"),
        [Optional()],
        validate_choice=False,
        description=_l("Ditemukan otomatis dan dapat keliru. Centang yang memang data pribadi."),
    )
    other_masks = TextAreaField(
        _l("Nama atau nomor yang disamarkan"),
        [Optional(), longest(NOTE_CHARS)],
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

    def values(self, case: Case) -> dict[str, Any]:
        return super().values(case) | {"masks": self.hidden(case)}

    def hidden(self, case: Case) -> tuple[Mask, ...]:
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
        _l("Unit pendukung"), [Optional()], validate_choice=False, description=SUPPORTERS
    )
    note = TextAreaField(
        _l("Catatan untuk unit"),
        [Optional(), longest(NOTE_CHARS)],
        description=_l(
            "Apa yang diminta, sampai kapan, dan apa yang perlu dirahasiakan. Tidak dibaca pelapor."
        ),
    )

    def fill(self, case: Case) -> None:
        super().fill(case)
        self.lead.choices = list(_lead_choices(Same(case.region), case.dossier.desk, language()))
        self.supporting.choices = owner_choices(case)

    def values(self, case: Case) -> dict[str, Any]:
        return super().values(case) | {"lead": self.lead.data or None}


class ReasonForm(DeskForm):
    """Nothing but a reason in one's own words."""

    WRITTEN = ("reason",)

    reason = TextAreaField(_l("Alasan"), [longest(NOTE_CHARS)])


def owner_choices(case: Case) -> list[Any]:
    """Everybody a report may belong to or who may help, under headings."""
    return list(_owner_choices(Same(case.region), case.dossier.desk, language()))


# Kept: the forms that offer these are opened, and checked when they come back, at every second act.


@lru_cache(maxsize=DESKS_KEPT)
def _owner_choices(region: Same[Region], desk: str, _language: str) -> tuple[Any, ...]:
    return tuple(grouped(offices.owners(region.one, desk)))


@lru_cache(maxsize=DESKS_KEPT)
def _lead_choices(region: Same[Region], desk: str, _language: str) -> tuple[Any, ...]:
    return tuple(choices([("", _("Pilih unit")), *offices.own_units(region.one, desk)]))


@lru_cache(maxsize=PROFILES_KEPT)
def _class_choices(profile: Same[Profile]) -> tuple[Any, ...]:
    return tuple(choices((code.value, rule.label) for code, rule in profile.one.classes.items()))


@lru_cache(maxsize=PROFILES_KEPT)
def _category_choices(profile: Same[Profile], _language: str) -> tuple[Any, ...]:
    categories = [(code, each.label) for code, each in profile.one.categories.items()]
    return tuple(choices([("", _("Pilih kategori")), *categories]))
