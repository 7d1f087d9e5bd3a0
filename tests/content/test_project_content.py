"""The scenarios, region packs and profiles of the project have no defect, and nothing of them is left unexamined."""

import pytest

from tests.content.conftest import ROOT
from trainer.cli.lint import check_book, examined
from trainer.content.packs import Packs
from trainer.content.targets import Kind, targets_of
from trainer.shelves import maker_for

MAKE = maker_for(ROOT)
TARGETS = (*targets_of(ROOT / "scenarios"), *targets_of(ROOT / "seed_data"))


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: f"{target.kind}-{target.path.name}")
def test_content_has_no_defect(target):
    assert [str(defect) for defect in examined(target, Packs(ROOT), check_book(), MAKE)] == []


def test_every_kind_of_content_is_there():
    assert {target.kind for target in TARGETS} == set(Kind)
