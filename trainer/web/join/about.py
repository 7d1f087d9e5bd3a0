"""What kind of class this is, in words: scenario, way to play, rules, when the debrief opens."""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.domain.records import EACH, SHARED, Exercise
from trainer.usecases.services import Services
from trainer.web.practice.forms import FEEDBACK_WORDS

MODE_NAMES: Mapping[str, str] = {
    EACH: _l("Masing-masing"),
    SHARED: _l("Satu latihan bersama"),
}
"""What each way to play is called."""


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
