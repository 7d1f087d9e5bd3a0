"""What is documented for authors is what the reader does: every defect, every field, every step."""

import re
from dataclasses import fields, is_dataclass
from typing import get_args

from tests.content.conftest import ROOT
from tests.tables import each_row
from trainer.content.defects import DefectCode
from trainer.content.playthrough import REQUIRED
from trainer.content.schema import report as schema
from trainer.content.schema.playthrough import COMMANDS
from trainer.content.schema.scenario import ScenarioShape
from trainer.domain import report as domain

DEFECTS = (ROOT / "docs/cacat-konten.md").read_text(encoding="utf-8")
FORMAT = (ROOT / "docs/laporan-dan-kunci.md").read_text(encoding="utf-8")
WRITING = (ROOT / "docs/menulis-skenario.md").read_text(encoding="utf-8")


def sections():
    parts = re.split(r"^## (.+)$", DEFECTS, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_every_defect_has_its_section_in_the_order_of_the_list():
    assert list(sections()) == [code.value for code in DefectCode]


def test_there_are_defects_enough_to_be_worth_a_page():
    assert len(DefectCode) >= 20


@each_row("code", [code.value for code in DefectCode])
def test_a_section_says_why_and_shows_a_wrong_and_a_right_example(code):
    text = sections()[code]

    order = [text.find(word) for word in ("Mengapa: ", "Keliru", "Benar")]
    assert -1 < order[0] < order[1] < order[2]


@each_row(
    "name",
    sorted(
        {
            field.name
            for kind in vars(domain).values()
            if is_dataclass(kind) and kind.__module__ == domain.__name__
            for field in fields(kind)
        }
    ),
)
def test_every_field_of_a_report_is_explained(name):
    assert f"`{name}`" in FORMAT


@each_row(
    "words",
    [
        schema.Channel, schema.Register, schema.PiiKind, schema.Element, schema.FactKind,
        schema.Occasion, schema.RoadStatus, schema.Sensitive, schema.Decided, schema.Ticked,
    ],
)  # fmt: skip
def test_every_word_of_a_closed_list_is_written_down(words):
    assert [word for word in get_args(words) if f"`{word}`" not in FORMAT] == []


@each_row("key", list(ScenarioShape.model_fields))
def test_every_key_of_a_scenario_is_explained(key):
    assert f"`{key}`" in WRITING


@each_row("action", list(COMMANDS))
def test_every_step_of_a_playthrough_is_listed(action):
    assert f"`{action}`" in WRITING


def test_the_required_playthroughs_are_named():
    assert all(f"`{name}`" in WRITING for name in REQUIRED)
