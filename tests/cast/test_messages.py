"""A message that a simulated person sends is a message like the author's: answered, judged, named, judged again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest

from tests.cast.conftest import history
from trainer.debrief.class_view import Member, class_debrief
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.inject import Inject, RunMoment, Verdict
from trainer.domain.run import Run
from trainer.domain.scenario import Rubric, RubricCheck, World
from trainer.domain.timeline import ACTS, Due, catch_up
from trainer.scoring.engine import score
from trainer.scoring.example_world import memo, morning
from trainer.scoring.rekeying import judged_by

SEAT, MESSAGE = (
    "cast:kades",
    replace(memo(Verdict.WRONG), id="cast:kades:1", title="Kapan ditambal?"),
)
UNTIL = morning(2)
RUBRIC = Rubric((RubricCheck("inject_answers", 6, {}),), {})


def sent(message: Inject, world_has: tuple[Inject, ...] = ()) -> History:
    """A run in which somebody simulated sends a message on the second morning and nobody replies."""
    begun = history("h0 09.00 buka")
    scenario = replace(begun.world.scenario, injects=world_has, rubric=RUBRIC)
    world = replace(begun.world, scenario=scenario)

    def plan(run: Run, _world: World) -> Iterator[Due]:
        if message.id not in run.messages:
            delivered = e.InjectDelivered(message, UNTIL)
            yield Due(morning(1), ACTS, (2, 0, 0), SEAT, delivered)

    run = begun.run
    assert run.ends_at is not None
    later = catch_up(run, run.ends_at, world, plan, run.ends_at).new
    return History.of((*begun.events, *later), world)


def test_silence_answers_it_at_its_time_and_costs_what_its_own_key_says():
    played = sent(MESSAGE)

    (answered,) = (recorded for recorded, _ in played.of_kind(e.InjectAnswered))
    assert (answered.at_sim, answered.fact) == (UNTIL, e.InjectAnswered(MESSAGE.id, None))
    (judged,) = score(played).messages
    assert (judged.message, judged.points, judged.max_points) == (MESSAGE.id, 0, 6)


def test_a_class_reads_its_title():
    played = sent(MESSAGE)

    found = class_debrief(played.world, [Member("m1", played, score(played))])

    assert [each.title for each in found.mistakes] == [MESSAGE.title]


def test_another_key_of_the_scenario_leaves_its_own_as_it_was():
    played = sent(MESSAGE)
    other = replace(played.world.scenario, content_hash="another")

    assert score(judged_by(played.events, played.world, other)) == score(played)


def test_a_message_with_the_id_of_the_authors_is_refused_by_name():
    with pytest.raises(RuntimeError, match=MESSAGE.id):
        sent(MESSAGE, world_has=(replace(MESSAGE, at=RunMoment(4, time(9))),))
