"""Preparing a class: scenario, way to play, rules, clock, feedback, late joiners; or a past class's settings again.

A scenario is chosen beforehand and everything else follows it, so that one press opens a class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from babel.lists import format_list
from flask import url_for
from flask_wtf import FlaskForm
from wtforms import BooleanField, RadioField, StringField
from wtforms.validators import InputRequired, Length

from trainer.domain.profile import Profile
from trainer.domain.records import CLASS_CLOCK, CLOSED, EACH, OWN_START, SHARED, Exercise
from trainer.domain.scenario import Scenario
from trainer.usecases.exercises import FEEDBACK_POLICIES, TITLE_MAX_CHARS, TWO_SEATS, Setup
from trainer.usecases.services import Services
from trainer.web.class_day import length_words
from trainer.web.exercise_words import FEEDBACK_WORDS, MODE_NAMES, level_words
from trainer.web.fields import choices, known_choice, text_of
from trainer.web.instructor.forms import check_pace, minutes_of, written_minutes
from trainer.web.language import gettext as _
from trainer.web.language import language, ngettext
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import minutes_words, working_days_words
from trainer.web.variant_choice import (
    NEW,
    REPORT_WORDS,
    WRITTEN,
    changes_words,
    report_hints,
    written_number,
)

BEFORE_A_UNIT = re.compile(r"(?<=\d) (?=\w)")
"""The space in “10 menit”, where no line may end."""

AS_WRITTEN = ""
"""The choice to take what the scenario says."""

MODE_WORDS = {
    EACH: (
        MODE_NAMES[EACH],
        _l("Setiap peserta mengerjakan seluruh latihan di mejanya sendiri."),
    ),
    SHARED: (
        MODE_NAMES[SHARED],
        _l(
            "Setiap peserta memilih satu meja; laporan benar-benar berpindah di antara mereka. Meja yang kosong dijalankan rekan simulasi."
        ),
    ),
}
LATE_WORDS = {
    OWN_START: (
        _l("Mulai dari awal"),
        _l("Latihannya dimulai dari laporan pertama, dengan jam sendiri."),
    ),
    CLASS_CLOCK: (
        _l("Mengikuti jam kelas"),
        _l("Mulai pada waktu simulasi kelas saat itu; laporan yang sudah tiba menunggu."),
    ),
    CLOSED: (
        _l("Tidak dapat masuk"),
        _l("Setelah kelas dimulai, hanya kode pribadi yang masih berlaku."),
    ),
}
"""What each way is called, and what it means."""


def _with_default(named: dict[str, str], written: set[str]) -> list[Any]:
    """What the scenario says as the first choice (named when all scenarios say the same), then each by its name."""
    as_written = _("Menurut skenario")
    if len(written) == 1:
        as_written = _("Menurut skenario (%(what)s)", what=named[written.pop()].lower())
    return choices(((AS_WRITTEN, as_written), *named.items()))


class NewClassForm(FlaskForm):
    """What is left alone follows the scenario."""

    scenario = RadioField(
        _l("Skenario"),
        [
            InputRequired(_l("Pilih satu skenario.")),
            known_choice(_l("Skenario ini tidak tersedia. Pilih dari daftar.")),
        ],
        choices=(),
        validate_choice=False,
    )
    mode = RadioField(
        _l("Cara bermain"),
        [known_choice(_l("Pilih cara bermain dari daftar."))],
        choices=(),
        default=EACH,
        validate_choice=False,
    )
    reports = RadioField(
        _l("Laporan yang dimainkan"),
        [known_choice(_l("Pilih laporan mana yang dimainkan."))],
        choices=(),
        default=WRITTEN,
        validate_choice=False,
    )
    variant = StringField(
        _l("Nomor varian"),
        description=_l(
            "Untuk “Laporan baru”: isi nomor dari kelas lain agar laporannya sama, atau kosongkan agar diundi."
        ),
    )
    feedback = RadioField(
        _l("Kapan peserta melihat penilaian"),
        [known_choice(_l("Pilih kapan penilaian terbuka."))],
        choices=(),
        default=AS_WRITTEN,
        validate_choice=False,
    )
    profile = RadioField(
        _l("Profil aturan"),
        [known_choice(_l("Profil ini tidak tersedia. Pilih dari daftar."))],
        choices=(),
        default=AS_WRITTEN,
        validate_choice=False,
    )
    late_join = RadioField(
        _l("Yang datang setelah kelas dimulai"),
        [known_choice(_l("Pilih apa yang berlaku bagi yang datang terlambat."))],
        choices=(),
        default=AS_WRITTEN,
        validate_choice=False,
        description=_l("Dalam satu latihan bersama semua orang memakai satu jam."),
    )
    hide_names = BooleanField(
        _l("Sembunyikan nama peserta"),
        description=_l(
            "Di layar aula dan bagi peserta lain tampak “Peserta 7”. Anda tetap melihat namanya."
        ),
    )
    pace = StringField(
        _l("Lama satu hari simulasi, dalam menit"),
        [check_pace],
        description=_l(
            "Kosongkan untuk mengikuti skenario. Kecepatan dapat diubah selama kelas berjalan."
        ),
    )
    title = StringField(
        _l("Nama kelas"),
        [
            Length(
                max=TITLE_MAX_CHARS,
                message=_l("Nama kelas paling banyak %(max)s karakter.", max=TITLE_MAX_CHARS),
            )
        ],
        description=_l(
            "Misalnya Angkatan II. Bila dikosongkan, kelas bernama seperti skenarionya."
        ),
    )

    def offer(self, scenarios: Sequence[Scenario], profiles: Sequence[Profile]) -> None:
        """Put what is on offer into the lists; the first scenario comes chosen."""
        self.scenario.choices = choices((each.slug, each.title) for each in scenarios)
        self.mode.choices = choices((mode, words[0]) for mode, words in MODE_WORDS.items())
        self.reports.choices = choices((which, words[0]) for which, words in REPORT_WORDS.items())
        policies = {policy: str(FEEDBACK_WORDS[policy][0]) for policy in FEEDBACK_POLICIES}
        self.feedback.choices = _with_default(policies, {each.feedback for each in scenarios})
        names = {each.id: each.name for each in profiles}
        self.profile.choices = _with_default(
            names, {each.profile for each in scenarios if each.profile in names}
        )
        late = {way: str(words[0]) for way, words in LATE_WORDS.items()}
        self.late_join.choices = _with_default(late, {each.late_join for each in scenarios})
        if self.scenario.data is None and scenarios and not self.is_submitted():
            self.scenario.data = scenarios[0].slug

    def copy(self, exercise: Exercise, scenario: Scenario, played: Scenario) -> None:
        """Fill in the settings of a past class; what was the scenario's own stays so. `played`: with its reports."""
        if played.variant is not None and scenario.varies:
            self.reports.data, self.variant.data = NEW, str(played.variant)
        self.scenario.data = exercise.scenario
        self.mode.data = exercise.mode
        own = exercise.feedback == scenario.feedback
        self.feedback.data = AS_WRITTEN if own else exercise.feedback
        self.profile.data = exercise.profile or AS_WRITTEN
        self.late_join.data = exercise.late_join or AS_WRITTEN
        self.hide_names.data = exercise.hide_names
        pace = exercise.minutes_per_working_day
        same_pace = pace == scenario.minutes_per_working_day
        self.pace.data = "" if same_pace else written_minutes(pace)
        self.title.data = "" if exercise.title == played.title else exercise.title

    def fits(self, scenarios: Sequence[Scenario]) -> bool:
        """Whether the chosen scenario can be played the chosen way; else the field says why not."""
        chosen = next(each for each in scenarios if each.slug == self.scenario.data)
        if self.mode.data == SHARED and not _can_share(chosen):
            sentence = _(
                "“%(scenario)s” hanya mempunyai satu meja, jadi tidak dapat dimainkan bersama. Pilih “Masing-masing”, atau skenario lain.",
                scenario=chosen.title,
            )
            self.mode.errors = [sentence]
            return False
        return self._reports_fit(chosen)

    def _reports_fit(self, chosen: Scenario) -> bool:
        if self.reports.data == NEW and not chosen.varies:
            sentence = _(
                "“%(scenario)s” hanya mempunyai laporan seperti ditulis. Pilih itu, atau skenario lain.",
                scenario=chosen.title,
            )
            self.reports.errors = [sentence]
            return False
        try:
            number = written_number(self.variant.data)
        except ValueError:
            self.variant.errors = [_("Isi nomor dari 1 sampai 9999, atau kosongkan.")]
            return False
        if number is not None and not chosen.made and self.reports.data != NEW:
            sentence = _(
                "Nomor varian hanya berlaku untuk “Laporan baru”. Pilih itu, atau kosongkan."
            )
            self.variant.errors = [sentence]
            return False
        return True

    def setup(self, chosen: Scenario, drawn: Callable[[], int]) -> Setup:
        """What was chosen; `drawn` gives the number of a variant where nobody named one."""
        new = chosen.made or self.reports.data == NEW
        return Setup(
            feedback=self.feedback.data or None,
            minutes_per_working_day=minutes_of(self.pace.data),
            title=text_of(self.title),
            mode=self.mode.data,
            profile=self.profile.data or None,
            late_join=self.late_join.data or None,
            hide_names=bool(self.hide_names.data),
            variant=(written_number(self.variant.data) or drawn()) if new else None,
        )


REST = ("variant", "feedback", "profile", "late_join", "pace")
"""Fields that are folded away: a class needs none of them."""


@dataclass(frozen=True, slots=True)
class NewClassPage:
    """Hints stand under the choices of a field, `scenario_facts` below those of the scenarios. `mode_needs`, `report_needs`: which scenarios a choice goes
    with, by the name of their field. `rest_open`: something folded away is wrong or was copied. `copied`: the
    title of the class whose settings these are, "" for none.
    """

    form: NewClassForm
    scenario_hints: dict[str, str]
    scenario_facts: dict[str, tuple[str, ...]]
    mode_hints: dict[str, str]
    mode_needs: dict[str, tuple[str, tuple[str, ...]]]
    report_help: str
    report_hints: dict[str, str]
    report_needs: dict[str, tuple[str, tuple[str, ...]]]
    feedback_hints: dict[str, str]
    late_hints: dict[str, str]
    profile_hints: dict[str, str]
    compare_href: str
    rest_open: bool
    copied: str


def new_class_page(services: Services, form: NewClassForm, copied: str = "") -> NewClassPage:
    """The form with what each choice means."""
    scenarios = [services.library.current(slug) for slug in services.library.slugs()]
    sharing = [each for each in scenarios if _can_share(each)]
    varying = tuple(each.slug for each in scenarios if each.varies)
    return NewClassPage(
        form=form,
        scenario_hints={each.slug: each.summary for each in scenarios},
        scenario_facts={each.slug: _takes(each) for each in scenarios},
        mode_hints={
            EACH: str(MODE_WORDS[EACH][1]),
            SHARED: f"{MODE_WORDS[SHARED][1]} {_where_shared(sharing)}",
        },
        mode_needs={SHARED: ("scenario", tuple(each.slug for each in sharing))},
        report_help=" ".join(
            filter(None, (_always_new([e.title for e in scenarios if e.made]), _in_part(scenarios)))
        ),
        report_hints=report_hints(),
        report_needs={NEW: ("scenario", varying)} if varying else {},
        feedback_hints={policy: str(words[1]) for policy, words in FEEDBACK_WORDS.items()}
        | {
            "at_once": _(
                "Penilaian satu laporan terbuka begitu peserta selesai dengan laporan itu."
            )
        },
        late_hints={way: str(words[1]) for way, words in LATE_WORDS.items()},
        profile_hints={each.id: each.note for each in services.library.profiles()},
        compare_href=url_for("profiles.for_classes"),
        rest_open=bool(copied) or any(form[name].errors for name in REST),
        copied=copied,
    )


def _always_new(titles: Sequence[str]) -> str:
    """Which scenarios have no reports that were written; "" when all have."""
    if not titles:
        return ""
    return _(
        "Untuk %(scenarios)s, laporannya selalu baru.",
        scenarios=format_list([_quoted(each) for each in titles], locale=language()),
    )


def _in_part(scenarios: Sequence[Scenario]) -> str:
    """In which scenarios only some reports change, with how many; "" when in none."""
    parts = [(each.title, changes_words(each)) for each in scenarios]
    titles = [f"{_quoted(title)} ({share})" for title, share in parts if share]
    if not titles:
        return ""
    return _(
        "Hanya sebagian laporan yang berganti pada %(scenarios)s.",
        scenarios=format_list(titles, locale=language()),
    )


def _quoted(title: str) -> str:
    """A title within a sentence: some have a comma of their own."""
    return _("“%(title)s”", title=title)


def _can_share(scenario: Scenario) -> bool:
    return len(scenario.seats) >= TWO_SEATS


def _where_shared(sharing: Sequence[Scenario]) -> str:
    """For which scenarios a run can be shared, and how many people each of them holds."""
    if not sharing:
        return _("Belum ada skenario dengan lebih dari satu meja.")
    held = (
        _(
            "%(title)s (paling banyak %(seats)s orang)",
            title=_quoted(each.title),
            seats=len(each.seats),
        )
        for each in sharing
    )
    return _("Tersedia untuk %(scenarios)s.", scenarios=", ".join(held))


def _takes(scenario: Scenario) -> tuple[str, ...]:
    """What it takes, in short."""
    takes = (
        _("Tingkat %(level)s", level=level_words(scenario.level)),
        ngettext("%(num)d laporan", "%(num)d laporan", len(scenario.reports)),
        ngettext("%(num)d meja", "%(num)d meja", len(scenario.seats)),
        length_words(scenario, scenario.minutes_per_working_day),
        _(
            "%(days)s, masing-masing %(pace)s",
            days=working_days_words(scenario.working_days),
            pace=minutes_words(scenario.minutes_per_working_day),
        ),
        _("penilaian terbuka %(policy)s", policy=_policy(scenario).lower()),
    )
    return tuple(BEFORE_A_UNIT.sub("\u00a0", each) for each in takes)


def _policy(scenario: Scenario) -> str:
    return str(FEEDBACK_WORDS[scenario.feedback][0])
