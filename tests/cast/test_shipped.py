"""In the shipped scenarios a desk that nobody plays decides as the key says, and nobody's words give anybody away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.shipped import library
from trainer.answers.language.names import find_name
from trainer.content.playthrough import Playthrough
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.run import Run
from trainer.domain.vocabulary import Decision, Role
from trainer.store.in_memory import in_memory
from trainer.usecases.rehearsing import Rehearsal, rehearse

LIBRARY = library()
ADMINS = (Role.ADMIN_INSTANSI, Role.ADMIN_KOORDINATOR)
DECIDES = {
    e.ReportVerified: Decision.VERIFIKASI,
    e.ReportEscalated: Decision.VERIFIKASI,
    e.DuplicateLinked: Decision.VERIFIKASI,
    e.ReportPostponed: Decision.TUNDA,
    e.ReportDeclined: Decision.BUKAN_WEWENANG,
    e.ReportPassedOn: Decision.BUKAN_WEWENANG,
    e.ReportArchived: Decision.ARSIPKAN,
}
"""What a colleague's first act on a report decides."""


def left_alone(slug: str, seat: str) -> Rehearsal:
    """A run in which somebody sits at `seat` and does nothing."""
    world = LIBRARY.world(slug, LIBRARY.current(slug).content_hash)
    return rehearse(world, Playthrough("sendiri", "Sendiri", (0, 0), (), seat, (), ()), in_memory)


def without_an_admin() -> Iterator[tuple[str, str]]:
    """Scenario and a seat beside its admins."""
    for slug in LIBRARY.slugs():
        seats = LIBRARY.current(slug).seats
        yield from ((slug, s.id) for s in seats[:3] if s.role not in ADMINS)


def first_act(events: tuple[Recorded, ...], report: str) -> Recorded | None:
    acts = (r for r in events if r.report == report and type(r.fact) in DECIDES)
    return next((r for r in acts if r.seat.startswith("cast:6")), None)


@pytest.mark.parametrize(("slug", "seat"), tuple(without_an_admin()))
def test_an_unplayed_desk_decides_as_the_key_says(slug: str, seat: str) -> None:
    loaded = left_alone(slug, seat).loaded
    for report in loaded.world.scenario.reports:
        if report.arrives != "system":
            continue
        act = first_act(loaded.events, report.id)
        assert act is not None, report.id
        assert DECIDES[type(act.fact)] is report.truth.decision, report.id


@pytest.mark.parametrize(("slug", "seat"), tuple(without_an_admin()))
def test_simulated_officers_name_no_reporter(slug: str, seat: str) -> None:
    run: Run = left_alone(slug, seat).loaded.run
    for dossier in run.dossiers.values():
        name = dossier.report.reporter.name
        said = [a.text for a in dossier.answers if a.seat.startswith("cast:")]
        assert not [text for text in said if name and find_name(name, text)]
