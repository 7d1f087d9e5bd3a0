"""The expert's way: rehearsed once per content, from the content that the run was opened with."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.tables import each_row
from tests.usecases.conftest import SLUG
from trainer.content.library import FileLibrary
from trainer.debrief.personal import personal_debrief
from trainer.domain.errors import NotFound
from trainer.settings import find_root
from trainer.store.in_memory import in_memory
from trainer.usecases.debriefing import IDEAL, Experts
from trainer.usecases.rehearsing import rehearse


@pytest.fixture
def house(tmp_path) -> Path:
    """Scenarios and seed data that a test may change."""
    for folder in ("scenarios", "seed_data"):
        copytree(find_root() / folder, tmp_path / folder)
    return tmp_path


def content_of(library: FileLibrary) -> str:
    return library.current(SLUG).content_hash


class Counting:
    """The real library, with a count of how often it was asked for a playthrough."""

    def __init__(self, library: FileLibrary) -> None:
        self._library = library
        self.asked: list[str] = []

    def __getattr__(self, name: str):
        return getattr(self._library, name)

    def playthrough(self, slug: str, content_hash: str, name: str):
        self.asked.append(name)
        return self._library.playthrough(slug, content_hash, name)


def test_the_expert_plays_the_ideal_to_its_end_and_only_once(library):
    counting = Counting(library)
    experts = Experts(counting, in_memory)
    history = experts.history(SLUG, content_of(library))
    assert history.run.finished
    assert len(history.reports()) == 8
    assert experts.history(SLUG, content_of(library)) is history
    assert counting.asked == [IDEAL]


def test_content_that_is_nowhere_has_no_expert(library):
    counting = Counting(library)
    experts = Experts(counting, in_memory)
    assert experts.history(SLUG, "0" * 64) is None
    assert experts.history(SLUG, "0" * 64) is None
    assert len(counting.asked) == 1


def test_a_run_keeps_the_expert_of_its_own_content_after_the_files_changed(house):
    before = FileLibrary(house)
    content, source = content_of(before), before.source(SLUG)
    expected = before.playthrough(SLUG, content, IDEAL)
    (house / "scenarios" / SLUG / "playthroughs" / "ideal.yaml").unlink()
    after = FileLibrary(house, kept={content: source}.get)
    assert content_of(after) != content
    assert after.playthrough(SLUG, content, IDEAL) == expected
    assert Experts(after, in_memory).history(SLUG, content) is not None
    with pytest.raises(NotFound):
        after.playthrough(SLUG, content_of(after), IDEAL)
    assert Experts(after, in_memory).history(SLUG, content_of(after)) is None


def test_content_that_was_not_kept_has_no_playthrough(library):
    with pytest.raises(NotFound):
        library.playthrough(SLUG, "0" * 64, IDEAL)


@each_row(
    "name, report, kind, aspect",
    [
        ("idle", "SIM-0000102", "missing", ""),
        ("salah-alamat", "SIM-0000103", "other_choice", "act"),
        ("salah-data-orang-lain-terbuka", "SIM-0000107", "other_choice", "masks"),
        ("salah-dikirim-ke-teradu", "SIM-0000106", "other_choice", "classification"),
        ("salah-komentar", "SIM-0000108", "other_choice", "act"),
    ],
)
def test_each_written_mistake_is_the_first_divergence_of_its_report(
    library, name, report, kind, aspect
):
    content = content_of(library)
    expert = Experts(library, in_memory).history(SLUG, content)
    played = rehearse(
        library.world(SLUG, content), library.playthrough(SLUG, content, name), in_memory
    )
    debrief = personal_debrief(
        played.history, played.sheet, expert, tuple(played.history.run.dossiers), whole=True
    )
    divergence = next(r for r in debrief.reports if r.id == report).ways.divergence
    assert (divergence.kind.value, divergence.aspect) == (kind, aspect)


def test_the_expert_beside_the_expert_never_parts(library):
    content = content_of(library)
    expert = Experts(library, in_memory).history(SLUG, content)
    played = rehearse(
        library.world(SLUG, content), library.playthrough(SLUG, content, IDEAL), in_memory
    )
    debrief = personal_debrief(
        played.history, played.sheet, expert, tuple(expert.run.dossiers), whole=True
    )
    assert [report.ways.divergence for report in debrief.reports] == [None] * 8
    assert debrief.points == pytest.approx(played.sheet.points)


@pytest.fixture(scope="module")
def secret(library) -> tuple[str, str]:
    """A scenario whose `ideal` is played by several, and its content."""
    return "laporan-rahasia", library.current("laporan-rahasia").content_hash


def seats_of(history) -> set[str]:
    return {seat.spec.id for seat in history.run.seats.values() if seat.person is not None}


def test_one_person_is_shown_the_way_of_an_expert_who_sits_there_alone(library, secret):
    experts = Experts(library, in_memory)
    assert seats_of(experts.history(*secret, {"admin"})) == {"admin"}
    assert len(seats_of(experts.history(*secret, {"admin", "dinkes"}))) > 1
    assert len(seats_of(experts.history(*secret, {"dinkes"}))) > 1, "nobody wrote that seat alone"
    ordinary = experts.history(SLUG, content_of(library), {"admin"})
    assert ordinary is experts.history(SLUG, content_of(library))


def test_what_a_seat_did_that_nobody_has_here_is_no_omission(library, secret):
    """Where one person plays beside the way of several, the others' steps are the world's."""
    world = library.world(*secret)
    alone = rehearse(world, library.playthrough(*secret, "ideal-sendiri"), in_memory)
    several = Experts(library, in_memory).history(*secret, {"admin", "dinkes"})
    debrief = personal_debrief(
        alone.history, alone.sheet, several, tuple(alone.history.run.dossiers), whole=True
    )
    rows = [row for report in debrief.reports for row in report.ways.rows if row.expert]
    assert {row.expert.seat for row in rows} > {"admin", "inspektorat"}
    assert {row.expert.seat for row in rows if row.expert.own} == {"admin"}
    assert not [r for r in debrief.reports if r.ways.divergence and r.points == r.max_points]
