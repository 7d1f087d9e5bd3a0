"""Every sentence of a debrief is a claim: held to its condition over log and key in careless runs, and false elsewhere.

The runs are told when they are over, and some of them while they go on, as feedback at once tells them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from flask import Flask

from tests.claims import of_headline, of_reactions, of_rows, of_ways
from tests.claims.of_findings import CHECKS, GRAVE, check_claim
from tests.claims.of_service import BESIDE, SAFETY, SERVICE
from tests.claims.refusing import Everywhere, refused_somewhere
from tests.claims.runs import Played, random_set, while_it_goes_on
from tests.claims.said import Said, Sentence
from tests.sequences import DEEP, seeded
from trainer.debrief.citizen_actions import CitizenAction
from trainer.debrief.reactions import Cause
from trainer.debrief.safety import Safety
from trainer.debrief.service import Service
from trainer.scoring.registry import all_checks

SEEDS = 40 if DEEP else 4
TOLD_LIVE = 1 if DEEP else 4
"""Every so many runs are told while they go on, too."""


@cache
def debriefs() -> tuple[Played, ...]:
    """Whole runs, and parts of some."""
    over = random_set(SEEDS)
    parts = (while_it_goes_on(each) for each in over[TOLD_LIVE - 1 :: TOLD_LIVE])
    return (*over, *(each for each in parts if each is not None))


@pytest.fixture(scope="module", autouse=True)
def pages() -> Iterator[None]:
    app = Flask(__name__)
    app.url_build_error_handlers.append(lambda *_: "#")
    with app.test_request_context():
        yield


@cache
def sentences() -> tuple[tuple[str, Sentence], ...]:
    return tuple((each.name, said) for each in debriefs() for said in Said(each).sentences())


def test_every_code_has_a_condition():
    assert set(SERVICE) == {each.value for each in Service}
    assert set(SAFETY) == {each.value for each in Safety}
    assert set(of_reactions.ACTIONS) == {each.value for each in CitizenAction}
    assert set(of_reactions.CAUSES) | {"unprompted"} == {each.value for each in Cause}


def test_every_finding_that_costs_has_a_condition():
    elsewhere = ("inject_answers", "walk_in_channel.left")
    wanting = [
        f"{name}.{key}"
        for name, check in all_checks().items()
        for key, message in check.wording.messages.items()
        if message.advice and check_claim(name, key) is None
    ]
    assert [each for each in wanting if not each.startswith(elsewhere)] == []


@seeded
def test_every_sentence_that_is_said_is_true():
    false = [(name, s.where, s.code, s.shown) for name, s in sentences() if not s.holds]
    assert false == []


@seeded
def test_every_kind_of_place_is_looked_at():
    """A family of sentences that nobody says any more would be held to nothing."""
    families = {said.code.partition(".")[0] for _, said in sentences()}
    wanted = {
        "head", "advice", "loss", "grave", "service", "safety", "beside", "did", "cause", "ways",
        "row", "decision", "secrecy", "urgency",
    }  # fmt: skip
    assert wanted - families == set()
    assert any(name.endswith("live") for name, _ in sentences())


CONDITIONS = [
    *(f"service.{code}" for code in SERVICE),
    *(f"safety.{code}" for code in SAFETY),
    *(f"beside.{code}" for code in BESIDE),
    *(f"did.{code}" for code in of_reactions.ACTIONS),
    *(f"cause.{code}" for code in of_reactions.CAUSES),
    *(f"check.{code}" for code in CHECKS),
    *(f"grave.{code}" for code in GRAVE),
    *(f"parting.{code}" for code in of_ways.PARTING),
    *(f"undone.{code}" for code in of_ways.UNDONE),
    *(f"clock.{code}" for code in of_ways.CLOCK),
    *(f"row.{code}" for code in of_rows.CLAIMS),
    *(f"head.{code}" for code in of_headline.HEADS),
]


@seeded
def test_every_condition_is_false_somewhere():
    """What can never be false is no condition: each is asked of reports on which its sentence was not said."""
    everywhere = Everywhere(debriefs())
    never = [code for code in CONDITIONS if not refused_somewhere(code, everywhere)]
    assert never == []
