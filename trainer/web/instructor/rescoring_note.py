"""The way to a re-scoring, on the pages of a class where there is something to re-score."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.domain.records import Exercise
from trainer.usecases.rescoring import Due, due
from trainer.usecases.services import Services
from trainer.web.language import gettext as _
from trainer.web.language import ngettext


@dataclass(frozen=True, slots=True)
class RescoringNote:
    """One sentence and the way on; where there is nothing to re-score `href` is "", and the sentence says when there will be."""

    sentence: str
    href: str


def rescoring_note(services: Services, exercise: Exercise) -> RescoringNote:
    """What there is to re-score in a class; no answer is judged for it."""
    found = due(services, exercise)
    if not found.anything:
        return RescoringNote(
            _(
                "Nilai ulang: tidak ada yang perlu dinilai ulang. Bila penilai otomatis atau kunci skenario berganti, di sini tampil tautan ke nilai yang akan berubah."
            ),
            "",
        )
    return RescoringNote(
        _due_sentence(found), url_for("instructor.rescoring", exercise=exercise.id)
    )


def _due_sentence(found: Due) -> str:
    if found.new_key:
        return _("Kunci skenario ini sudah diperbarui sejak kelas dibuka.")
    if not found.unseen:
        return _("Aturan penilaian sudah diperbarui sejak kelas ini dinilai.")
    return ngettext(
        "%(num)d jawaban kelas ini belum diperiksa penilai otomatis yang sekarang.",
        "%(num)d jawaban kelas ini belum diperiksa penilai otomatis yang sekarang.",
        found.unseen,
    )
