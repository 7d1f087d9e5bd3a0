"""The scenarios, region packs and profiles of the project have no defect, and nothing of them is left unexamined."""

from tests.content.conftest import ROOT
from tests.tables import each_row
from trainer.cli.lint import check_book, examined
from trainer.content.packs import Packs
from trainer.content.targets import Kind, targets_of
from trainer.scenario_library import maker_for

MAKE, PACKS = maker_for(ROOT), Packs(ROOT)
TARGETS = (*targets_of(ROOT / "scenarios"), *targets_of(ROOT / "seed_data"))


@each_row("target", TARGETS, ids=lambda target: f"{target.kind}-{target.path.name}")
def test_content_has_no_defect(target):
    assert [str(defect) for defect in examined(target, PACKS, check_book(), MAKE)] == []


def test_every_kind_of_content_is_there():
    assert {target.kind for target in TARGETS} == set(Kind)
