"""Every shipped scenario is played as its authors wrote it, and lands where they said it would.

Each test goes through all playthroughs of one scenario. The deep profile plays them with more seeds and variants.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from tests.sequences import DEEP, few, seeded
from tests.shipped import library
from tests.tables import all_rows_hold, each_row
from trainer.content.losing import MISTAKE, loses_flaws
from trainer.content.playthrough import Playthrough
from trainer.domain.history import History
from trainer.domain.inject import Verdict
from trainer.domain.scenario import World
from trainer.scoring.engine import judge_run, score
from trainer.store.in_memory import in_memory
from trainer.usecases.rehearsing import Rehearsal, losses, rehearse

LIBRARY = library()
SLUGS = LIBRARY.slugs()
of_each_scenario = pytest.mark.parametrize("slug", SLUGS)
SEEDS = few((20260414, 1, 7))
VARIANTS = few((1977, 1, 2))
COMPARED_EVERY = 1 if DEEP else 25
"""Events between two comparisons of a sheet with that of the whole log."""


@cache
def scripts(slug: str, variant: int | None) -> dict[str, Playthrough]:
    return {script.name: script for script in LIBRARY.playthroughs(slug, variant)}


def written(slug: str, name: str, variant: int | None = None) -> Playthrough:
    return scripts(slug, variant)[name]


@cache
def world(slug: str, variant: int | None) -> World:
    return LIBRARY.world_of(slug, variant)


@cache
def played(
    slug: str,
    name: str,
    *,
    seed: int | None = None,
    marked: bool = True,
    variant: int | None = None,
) -> Rehearsal:
    return rehearse(
        world(slug, variant), written(slug, name, variant), in_memory, seed=seed, marked=marked
    )


def through_all(
    slug: str, check: Callable[[str], None], names: Callable[[str], bool] = bool
) -> None:
    """Hold `check` against the playthroughs of a scenario whose names are asked for, and tell all that fail."""
    all_rows_hold(filter(names, scripts(slug, None)), check)


def is_mistake(name: str) -> bool:
    return name.startswith(MISTAKE)


@seeded
@of_each_scenario
@pytest.mark.parametrize("variant", [None, *VARIANTS])
def test_a_playthrough_lands_in_its_band(slug: str, variant: int | None) -> None:
    def lands(name: str) -> None:
        sheet = played(slug, name, variant=variant).sheet
        low, high = written(slug, name, variant).points(sheet.max_points)
        assert low <= sheet.points <= high
        assert round(high - low - sheet.max_points / 5, 4) <= 0

    through_all(slug, lands)


@seeded
@of_each_scenario
@pytest.mark.parametrize("seed", SEEDS)
def test_chance_moves_no_score(slug: str, seed: int) -> None:
    def is_the_same(name: str) -> None:
        assert played(slug, name, seed=seed).sheet.points == played(slug, name).sheet.points

    through_all(slug, is_the_same)


@of_each_scenario
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


@seeded
@of_each_scenario
@pytest.mark.parametrize("variant", [None, *VARIANTS])
def test_a_mistake_costs_the_checks_its_file_names_and_no_other(
    slug: str, variant: int | None
) -> None:
    ideal = played(slug, "ideal", variant=variant)

    checks = [each.check for each in world(slug, variant).scenario.rubric.checks]

    def costs_what_it_names(name: str) -> None:
        mistaken = played(slug, name, variant=variant)
        loses = written(slug, name, variant).loses
        assert [*loses_flaws(name, loses, checks, losses(mistaken, ideal))] == []
        assert mistaken.sheet.points < ideal.sheet.points

    through_all(slug, costs_what_it_names, is_mistake)


@each_row("slug", SLUGS)
def test_every_scenario_can_be_played_with_other_reports(slug: str) -> None:
    texts = [{each.body for each in LIBRARY.current(slug, variant=n).reports} for n in (1, 1977)]
    assert LIBRARY.current(slug).varies
    assert len(texts[0] | texts[1]) > len(texts[0])


@pytest.mark.sequences
@of_each_scenario
def test_judged_on_event_by_event_a_run_has_the_sheet_of_its_whole_log(slug: str) -> None:
    def is_the_same(name: str) -> None:
        events = played(slug, name).loaded.events
        history = History.of((), world(slug, None))
        judgement = judge_run(history)
        for recorded in events:
            history = history.extended((recorded,))
            judgement = judge_run(history, judgement)
            if recorded.seq % COMPARED_EVERY == 0 or recorded is events[-1]:
                assert judgement.sheet == score(history), recorded

    through_all(slug, is_the_same)


def test_an_emergency_that_becomes_a_wish_without_a_call_is_a_critical_failure() -> None:
    sheet = played("jalan-siapa", "salah-darurat-jadi-usulan").sheet
    bridge = next(each for each in sheet.reports if each.report == "SIM-0000206")
    assert [each.rule for each in sheet.critical] == ["emergency_not_called"]
    assert bridge.points <= 0.4 * bridge.max_points


@each_row("slug", SLUGS)
def test_no_reply_to_a_message_can_be_told_right_by_its_length(slug: str) -> None:
    for inject in LIBRARY.current(slug).injects:
        lengths = {each.id: len(each.text.split()) for each in inject.options}
        if not lengths:
            continue
        right = [each.id for each in inject.options if each.verdict is Verdict.RIGHT]
        assert max(lengths.values()) <= 1.5 * min(lengths.values()), inject.id
        others = [length for id_, length in lengths.items() if id_ not in right]
        assert max(others) >= max(lengths[id_] for id_ in right), inject.id


@each_row("slug", [s for s in SLUGS if LIBRARY.current(s).rubric.answer_points])
def test_an_unmarked_answer_counts_by_the_machine(slug: str) -> None:
    marked, unmarked = played(slug, "ideal").sheet, played(slug, "ideal", marked=False).sheet
    assert not marked.waiting
    assert marked.max_points == unmarked.max_points
    assert all(each.marker == "" and each.total is not None for each in unmarked.answers)


@of_each_scenario
def test_playing_twice_gives_the_same_log(slug: str) -> None:
    anew = LIBRARY.world(slug, LIBRARY.current(slug).content_hash)

    def is_the_same(name: str) -> None:
        again = rehearse(anew, written(slug, name), in_memory)
        assert again.loaded.events == played(slug, name).loaded.events

    through_all(slug, is_the_same)
