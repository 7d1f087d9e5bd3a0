"""The results of a class as a file to take home."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Response
from flask_babel import gettext as _

from trainer.domain.history import History
from trainer.domain.records import Exercise
from trainer.exports.csv import MEDIA_TYPE, PersonResult, class_csv, file_name
from trainer.scoring.engine import score
from trainer.usecases.playing import load
from trainer.usecases.services import Services
from trainer.web.access import class_required, services
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.titles import titles_of


@bp.get("/instruktur/kelas/<exercise>/hasil.csv")
@class_required
def results(exercise: Exercise) -> Response:
    """One row a person. While the class runs it is what holds now."""
    scenario = services().library.world(exercise.scenario, exercise.content_hash)
    now = scenario.calendar.in_zone(services().wall.now())
    about = (
        exercise.title,
        _("Kelas %(code)s", code=exercise.join_code),
        _("Dibuat %(when)s", when=f"{now:%Y-%m-%d %H:%M}"),
    )
    made = class_csv(about, _results(services(), exercise), titles_of(scenario.scenario))
    answer = Response(made, content_type=MEDIA_TYPE)
    name = file_name(exercise.join_code or "", now.date())
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _results(services: Services, exercise: Exercise) -> Iterator[PersonResult]:
    calendar = services.library.world(exercise.scenario, exercise.content_hash).calendar
    for person in services.directory.people(exercise.id):
        row = services.directory.run_of(exercise.id, person.id)
        playing = load(services, row.id) if row else None
        card = services.directory.card(row.id) if row else None
        yield PersonResult(
            name=person.name,
            number=person.number,
            joined_at=calendar.in_zone(person.joined_at),
            arrived=card.arrived if card else 0,
            decided=card.decided if card else 0,
            sheet=score(History.of(playing.events, playing.world)) if playing else None,
        )
