"""What a learner may choose before a run alone begins."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField

from trainer.usecases.exercises import FEEDBACK_POLICIES
from trainer.web.fields import choices, known_choice

FEEDBACK_WORDS = {
    "at_end": (
        _l("Setelah latihan selesai"),
        _l("Seperti ujian: semua penilaian datang bersama pembahasan."),
    ),
    "on_closing": (
        _l("Setiap kali laporan ditutup"),
        _l("Penilaian satu laporan terbuka begitu laporan itu selesai."),
    ),
}
"""How each policy of the core is offered: its name and what it means."""


class StartForm(FlaskForm):
    """When the judgement of a report is shown; the scenario's own way is chosen beforehand."""

    feedback = RadioField(
        _l("Kapan penilaian terbuka"),
        [known_choice(_l("Pilih kapan penilaian terbuka."))],
        choices=choices((policy, FEEDBACK_WORDS[policy][0]) for policy in FEEDBACK_POLICIES),
        validate_choice=False,
    )
