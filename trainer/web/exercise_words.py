"""What kind of exercise this is, in words: scenario, level, way to play, rules, what is done in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trainer.domain.records import EACH, SHARED, Exercise
from trainer.domain.vocabulary import ADMIN_ROLES, Role
from trainer.usecases.services import Services
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

MODE_NAMES: Mapping[str, str] = {
    EACH: _l("Masing-masing"),
    SHARED: _l("Satu latihan bersama"),
}
"""What each way to play is called."""

FEEDBACK_WORDS = {
    "at_once": (
        _l("Begitu bagian Anda selesai"),
        _l("Penilaian satu laporan terbuka begitu tidak ada lagi yang ditunggu dari Anda."),
    ),
    "at_end": (
        _l("Setelah latihan selesai"),
        _l("Seperti ujian: semua penilaian datang bersama pembahasan."),
    ),
    "on_closing": (
        _l("Setiap kali laporan ditutup"),
        _l("Penilaian satu laporan terbuka begitu laporan itu selesai."),
    ),
    "withheld": (
        _l("Ketika instruktur membukanya"),
        _l("Penilaian tetap tertutup, juga setelah latihan selesai, sampai instruktur membukanya."),
    ),
}
"""How each policy of the core is offered: its name and what it means."""


def played_words(services: Services, exercise: Exercise) -> tuple[str, ...]:
    """What a hall may read: the scenario, where the class has a name of its own, and the way to play."""
    scenario = services.library.world(exercise.scenario, exercise.content_hash).scenario
    own = (scenario.title,) if scenario.title != exercise.title else ()
    return (*own, str(MODE_NAMES[exercise.mode]))


def about_words(services: Services, exercise: Exercise) -> tuple[str, ...]:
    """The same and what an instructor has set: the rules, and when trainees read how they were judged."""
    world = services.library.world(exercise.scenario, exercise.content_hash)
    policy = str(FEEDBACK_WORDS[exercise.feedback][0]).lower()
    return (
        *played_words(services, exercise),
        _("profil %(name)s", name=world.profile.name),
        _("penilaian terbuka %(when)s", when=policy),
    )


def level_words(level: int) -> str:
    """What a level asks for: 1 to 4."""
    names = {1: _("dasar"), 2: _("menengah"), 3: _("lanjut"), 4: _("mahir")}
    return _("%(level)s, %(name)s", level=level, name=names.get(level, ""))


def done_words(roles: Collection[Role]) -> str:
    """“diputuskan”, “dijawab”, or both where people of both kinds play."""
    if all(role in ADMIN_ROLES for role in roles):
        return _("diputuskan")
    if not any(role in ADMIN_ROLES for role in roles):
        return _("dijawab")
    return _("diputuskan atau dijawab")
