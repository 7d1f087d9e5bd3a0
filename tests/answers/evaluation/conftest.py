"""The shipped gold set, read once, its held-out part scored once and its figures made once, for all tests of this folder."""

import pytest

from tests.once import made_once
from trainer.answers.evaluation.gold import HELD_OUT, GoldSet, read_gold
from trainer.answers.evaluation.published import fingerprint, gold_folder
from trainer.answers.evaluation.report import Report, report_from
from trainer.answers.evaluation.scored import Scored, scored
from trainer.measuring import agencies_in
from trainer.settings import find_root


@pytest.fixture(scope="session")
def gold() -> GoldSet:
    return read_gold(gold_folder(find_root()), agencies_in(find_root()))


@pytest.fixture(scope="session")
def held_out(gold: GoldSet) -> GoldSet:
    return gold.of_part(HELD_OUT)


@pytest.fixture(scope="session")
def scored_held_out(held_out: GoldSet, tmp_path_factory) -> tuple[Scored, ...]:
    return made_once(
        tmp_path_factory,
        "scored-held-out",
        lambda: tuple(scored(each) for each in held_out.answers),
    )


@pytest.fixture(scope="session")
def report(held_out: GoldSet, scored_held_out: tuple[Scored, ...], tmp_path_factory) -> Report:
    return made_once(
        tmp_path_factory,
        "figures-of-held-out",
        lambda: report_from(held_out, scored_held_out, fingerprint(gold_folder(find_root()))),
    )
