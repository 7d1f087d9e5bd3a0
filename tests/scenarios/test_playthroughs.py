"""Every shipped scenario is played as its authors wrote it, and lands where they said it would."""

from __future__ import annotations

from functools import cache

import pytest

from trainer.content.library import FileLibrary
from trainer.content.playthrough import Playthrough
from trainer.settings import find_root
from trainer.usecases.rehearsing import Rehearsal, rehearse

LIBRARY = FileLibrary(find_root())
PLAYTHROUGHS = [(slug, p.name) for slug in LIBRARY.slugs() for p in LIBRARY.playthroughs(slug)]
MISTAKES = [(slug, name) for slug, name in PLAYTHROUGHS if name.startswith("salah-")]
SEEDS = (1, 7, 20260414)


def written(slug: str, name: str) -> Playthrough:
    return next(p for p in LIBRARY.playthroughs(slug) if p.name == name)


@cache
def played(slug: str, name: str, *, seed: int | None = None, marked: bool = True) -> Rehearsal:
    world = LIBRARY.world(slug, LIBRARY.current(slug).content_hash)
    return rehearse(world, written(slug, name), seed=seed, marked=marked)


def lost_checks(rehearsal: Rehearsal) -> set[str]:
    return {line.check for line in rehearsal.sheet.lines if line.lost}


@pytest.mark.parametrize(("slug", "name"), PLAYTHROUGHS)
def test_a_playthrough_lands_in_its_band(slug: str, name: str) -> None:
    sheet, (low, high) = played(slug, name).sheet, written(slug, name).band
    assert low <= sheet.points <= high
    assert high - low <= sheet.max_points / 5


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("slug", "name"), PLAYTHROUGHS)
def test_chance_moves_no_score(slug: str, name: str, seed: int) -> None:
    assert played(slug, name, seed=seed).sheet.points == played(slug, name).sheet.points


@pytest.mark.parametrize("slug", LIBRARY.slugs())
@pytest.mark.parametrize("marked", [True, False])
def test_the_ideal_way_earns_nine_tenths_and_idleness_next_to_nothing(
    slug: str, marked: bool
) -> None:
    ideal = played(slug, "ideal", marked=marked).sheet
    idle = played(slug, "idle", marked=marked).sheet
    clumsy = played(slug, "clumsy", marked=marked).sheet
    assert ideal.share >= 0.9
    assert idle.share <= 0.2
    assert idle.share < clumsy.share < ideal.share
    assert not ideal.critical


@pytest.mark.parametrize(("slug", "name"), MISTAKES)
def test_a_mistake_costs_the_checks_its_file_names_and_no_other(slug: str, name: str) -> None:
    mistaken = played(slug, name)
    costs = lost_checks(mistaken) - lost_checks(played(slug, "ideal"))
    assert costs == set(written(slug, name).loses)
    assert mistaken.sheet.points < played(slug, "ideal").sheet.points


@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_an_unmarked_answer_is_in_neither_points_nor_maximum(slug: str) -> None:
    marked, unmarked = played(slug, "ideal").sheet, played(slug, "ideal", marked=False).sheet
    answers = sum(LIBRARY.current(slug).rubric.answer_points.values())
    assert unmarked.waiting
    assert not marked.waiting
    assert marked.max_points - unmarked.max_points == answers


@pytest.mark.parametrize(("slug", "name"), PLAYTHROUGHS)
def test_playing_twice_gives_the_same_log(slug: str, name: str) -> None:
    world = LIBRARY.world(slug, LIBRARY.current(slug).content_hash)
    again = rehearse(world, written(slug, name))
    assert again.playing.events == played(slug, name).playing.events
