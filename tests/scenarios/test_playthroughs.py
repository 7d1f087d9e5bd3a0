"""Every shipped scenario is played as its authors wrote it, and lands where they said it would."""

from __future__ import annotations

from functools import cache

import pytest

from tests.sequences import DEEP
from tests.shipped import library
from trainer.content.losing import MISTAKE, loses_flaws
from trainer.content.playthrough import Playthrough
from trainer.domain.history import History
from trainer.domain.inject import Verdict
from trainer.domain.scenario import World
from trainer.scoring.engine import judge_run, score
from trainer.usecases.rehearsing import Rehearsal, losses, rehearse

LIBRARY = library()
PLAYTHROUGHS = [(slug, p.name) for slug in LIBRARY.slugs() for p in LIBRARY.playthroughs(slug)]
MISTAKES = [(slug, name) for slug, name in PLAYTHROUGHS if name.startswith(MISTAKE)]
SEEDS = (1, 7, 20260414)
VARIANTS = (1, 2, 1977)
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
    return rehearse(world(slug, variant), written(slug, name, variant), seed=seed, marked=marked)


@pytest.mark.parametrize(("slug", "name"), PLAYTHROUGHS)
@pytest.mark.parametrize("variant", [None, *VARIANTS])
def test_a_playthrough_lands_in_its_band(slug: str, name: str, variant: int | None) -> None:
    sheet = played(slug, name, variant=variant).sheet
    low, high = written(slug, name, variant).points(sheet.max_points)
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


@pytest.mark.parametrize("variant", [None, *VARIANTS])
@pytest.mark.parametrize(("slug", "name"), MISTAKES)
def test_a_mistake_costs_the_checks_its_file_names_and_no_other(
    slug: str, name: str, variant: int | None
) -> None:
    mistaken, ideal = (played(slug, each, variant=variant) for each in (name, "ideal"))
    checks = [each.check for each in world(slug, variant).scenario.rubric.checks]
    loses = written(slug, name, variant).loses
    assert [*loses_flaws(name, loses, checks, losses(mistaken, ideal))] == []
    assert mistaken.sheet.points < ideal.sheet.points


@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_every_scenario_can_be_played_with_other_reports(slug: str) -> None:
    texts = [{each.body for each in LIBRARY.current(slug, variant=n).reports} for n in VARIANTS]
    assert LIBRARY.current(slug).varies
    assert len(texts[0] | texts[1] | texts[2]) > len(texts[0])


@pytest.mark.sequences
@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_judged_on_event_by_event_a_run_has_the_sheet_of_its_whole_log(slug: str) -> None:
    for _, name in (each for each in PLAYTHROUGHS if each[0] == slug):
        events = played(slug, name).playing.events
        history = History.of((), world(slug, None))
        judgement = judge_run(history)
        for recorded in events:
            history = history.extended((recorded,))
            judgement = judge_run(history, judgement)
            if recorded.seq % COMPARED_EVERY == 0 or recorded is events[-1]:
                assert judgement.sheet == score(history), (name, recorded)


def test_an_emergency_that_becomes_a_wish_without_a_call_is_a_critical_failure() -> None:
    sheet = played("jalan-siapa", "salah-darurat-jadi-usulan").sheet
    bridge = next(each for each in sheet.reports if each.report == "SIM-0000206")
    assert [each.rule for each in sheet.critical] == ["emergency_not_called"]
    assert bridge.points <= 0.4 * bridge.max_points


@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_no_reply_to_a_message_can_be_told_right_by_its_length(slug: str) -> None:
    for inject in LIBRARY.current(slug).injects:
        lengths = {each.id: len(each.text.split()) for each in inject.options}
        if not lengths:
            continue
        right = [each.id for each in inject.options if each.verdict is Verdict.RIGHT]
        assert max(lengths.values()) <= 1.5 * min(lengths.values()), inject.id
        others = [length for id_, length in lengths.items() if id_ not in right]
        assert max(others) >= max(lengths[id_] for id_ in right), inject.id


@pytest.mark.parametrize(
    "slug", [s for s in LIBRARY.slugs() if LIBRARY.current(s).rubric.answer_points]
)
def test_an_unmarked_answer_counts_by_the_machine(slug: str) -> None:
    marked, unmarked = played(slug, "ideal").sheet, played(slug, "ideal", marked=False).sheet
    assert not marked.waiting
    assert marked.max_points == unmarked.max_points
    assert all(each.marker == "" and each.total is not None for each in unmarked.answers)


@pytest.mark.parametrize(("slug", "name"), PLAYTHROUGHS)
def test_playing_twice_gives_the_same_log(slug: str, name: str) -> None:
    anew = LIBRARY.world(slug, LIBRARY.current(slug).content_hash)
    again = rehearse(anew, written(slug, name))
    assert again.playing.events == played(slug, name).playing.events
