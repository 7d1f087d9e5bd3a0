"""The scenarios, region packs and profiles of the project have no defect, and nothing of them is left unexamined."""

import pytest

from tests.content.conftest import ROOT
from trainer.cli.lint import check_book, examined
from trainer.content.packs import Packs
from trainer.content.targets import Kind, targets_of
from trainer.shelves import maker_for

MAKE, PACKS = maker_for(ROOT), Packs(ROOT)
TARGETS = (*targets_of(ROOT / "scenarios"), *targets_of(ROOT / "seed_data"))


FILES = {Kind.TOPIC, Kind.STORYLINE, Kind.MIX}
"""Kinds of which there are many small ones."""


def defects(target) -> list[str]:
    return [str(defect) for defect in examined(target, PACKS, check_book(), MAKE)]


@pytest.mark.parametrize(
    "target",
    [target for target in TARGETS if target.kind not in FILES],
    ids=lambda target: f"{target.kind}-{target.path.name}",
)
def test_content_has_no_defect(target):
    assert defects(target) == []


@pytest.mark.parametrize("kind", sorted(FILES))
def test_no_file_of_a_kind_has_a_defect(kind):
    assert [each for target in TARGETS if target.kind == kind for each in defects(target)] == []


def test_every_kind_of_content_is_there():
    assert {target.kind for target in TARGETS} == set(Kind)
