"""What a learner may choose before a run alone begins."""

from __future__ import annotations

from collections.abc import Iterable

from flask_wtf import FlaskForm
from wtforms import RadioField

from trainer.domain.profile import Profile
from trainer.domain.scenario import Scenario
from trainer.usecases.exercises import AFTERWARDS, ALONE_POLICIES
from trainer.web.exercise_words import FEEDBACK_WORDS
from trainer.web.fields import choices, known_choice
from trainer.web.language import lazy_gettext as _l
from trainer.web.variant_choice import REPORT_WORDS, WRITTEN


class StartForm(FlaskForm):
    """Which reports, when their judgement is shown, from which seat, by which rules; the scenario's own come chosen."""

    seat = RadioField(
        _l("Meja Anda"),
        [known_choice(_l("Meja ini tidak ada dalam skenario. Pilih dari daftar."))],
        choices=(),
        validate_choice=False,
    )
    reports = RadioField(
        _l("Laporan yang dimainkan"),
        [known_choice(_l("Pilih laporan mana yang dimainkan."))],
        choices=choices((which, words[0]) for which, words in REPORT_WORDS.items()),
        default=WRITTEN,
        validate_choice=False,
    )
    feedback = RadioField(
        _l("Kapan penilaian terbuka"),
        [known_choice(_l("Pilih kapan penilaian terbuka."))],
        choices=choices((policy, FEEDBACK_WORDS[policy][0]) for policy in ALONE_POLICIES),
        validate_choice=False,
    )
    profile = RadioField(
        _l("Profil aturan"),
        [known_choice(_l("Profil ini tidak tersedia. Pilih dari daftar."))],
        choices=(),
        validate_choice=False,
    )

    def offer(self, scenario: Scenario, profiles: Iterable[Profile]) -> None:
        """Put seats and profiles into the lists; what does not come along is the scenario's own."""
        self.seat.choices = choices((each.id, each.title) for each in scenario.seats)
        self.profile.choices = choices((each.id, each.name) for each in profiles)
        self.seat.data = self.seat.data or scenario.seats[0].id
        self.profile.data = self.profile.data or scenario.profile
        if self.feedback.data not in ALONE_POLICIES and not self.is_submitted():
            self.feedback.data = AFTERWARDS
