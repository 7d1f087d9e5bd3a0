"""The agreement that was published for this version is what it was: on the part of the gold set that was held out.

What the project aims at is more (see docs/penilai-jawaban.md); a change of the scorer may not fall below this.
"""

import json

from tests.tables import each_row
from trainer.answers.evaluation.published import (
    FILE,
    fingerprint,
    gold_folder,
    read_report,
    write_report,
)
from trainer.answers.evaluation.report import plain_of
from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.targets import share_provisional
from trainer.answers.total import GATES
from trainer.answers.verdict import DIMENSIONS
from trainer.settings import find_root

GOLD = gold_folder(find_root())
KAPPAS = {
    "W1": 0.90, "W2": 0.70, "W3": 0.73, "W4": 0.85, "W5": 0.81, "W6": 0.78, "W7": 0.76, "W8": 0.88,
    TOTAL: 0.82,
}  # fmt: skip
RECALL, PRECISION = 0.72, 0.83
INSIDE = 0.82


@each_row("code", KAPPAS)
def test_it_agrees_with_the_markers(report, code):
    assert report.of(code).kappa >= KAPPAS[code]


def test_the_total_agrees_for_sure(report):
    assert report.of(TOTAL).interval[0] >= 0.78


@each_row("code", ["W1", "W2", "W3", "W4"])
def test_middling_answers_are_told_apart(report, code):
    assert report.of(code).middle >= 0.50


def test_who_is_sure_is_hardly_ever_two_levels_off(report):
    found = [report.of(code).adjacent_sure for code in DIMENSIONS]

    assert sum(found) / len(found) >= 0.95
    assert share_provisional(report) <= 0.25


def test_no_register_is_favoured(report):
    assert abs(report.difference) <= 0.15
    for each in report.registers:
        assert abs(each.difference) <= 0.20, each.name


@each_row("gate", GATES)
def test_a_gate_is_found_and_not_invented(report, gate):
    found = next(each for each in report.gates if each.gate == gate)

    assert found.recall >= RECALL
    assert found.precision >= PRECISION


def test_answers_that_must_not_score_well_stay_inside_their_limits(report):
    for each in report.kinds:
        assert each.inside >= INSIDE, each.kind


def test_a_true_paraphrase_keeps_its_levels(report):
    assert report.paraphrase_change <= 0.3


def test_the_figures_that_come_along_are_those_of_this_scorer(report):
    """After a change of the scorer or of the set: `python3 run.py agreement --write`."""
    kept = json.loads((GOLD / FILE).read_text(encoding="utf-8"))

    assert kept == plain_of(report)


def test_figures_come_out_of_a_file_as_they_went_in(report, tmp_path):
    write_report(tmp_path / FILE, report)

    assert read_report(tmp_path / FILE) == report
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


@each_row("written", ["", "{", "[]", '{"scorer": "1"}'])
def test_a_file_that_this_version_cannot_read_holds_no_figures(tmp_path, written):
    (tmp_path / FILE).write_text(written)

    assert read_report(tmp_path / FILE) is None
    assert read_report(tmp_path / "none.json") is None


def test_the_fingerprint_knows_another_mark_but_no_other_line_ends(tmp_path):
    for path in GOLD.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fingerprint(tmp_path) == fingerprint(GOLD)

    marks = tmp_path / "agreed.csv"
    marks.write_bytes(marks.read_bytes() + b"x")
    assert fingerprint(tmp_path) != fingerprint(GOLD)
