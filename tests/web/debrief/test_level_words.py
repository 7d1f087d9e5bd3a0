"""Lines of levels that say which of two things it was, wherever the scorer knows."""

from __future__ import annotations

import pytest

from trainer.answers.explaining.reasons import all_reasons, attains, estimated
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.levels import scale
from trainer.answers.rubric.missing import missing_names
from trainer.web.debrief.level_words import WHICH, aim, exactly, of_machine


@pytest.fixture(autouse=True)
def indonesian(app):
    """Words are said in the language of a request."""
    with app.test_request_context():
        yield


@pytest.mark.parametrize(("dimension", "level"), sorted(WHICH))
def test_the_half_that_applies_is_said_where_one_code_is_missing(dimension, level):
    line = scale().dimensions[dimension].levels[level]
    codes = WHICH[dimension, level]
    said = {exactly(dimension, level, (code,), line) for code in codes}

    assert "atau" in line
    assert len(said) == len(codes)
    assert not [each for each in said if "atau" in each.split()]
    assert set(codes) <= set(missing_names())


def test_where_nothing_or_both_are_named_the_line_stands():
    assert exactly("W1", 1, (), "garis") == "garis"
    assert exactly("W4", 2, ("time", "contact"), "garis") == "garis"
    assert exactly("W2", 1, ("topic",), "garis") == "garis"


def said(text, code):
    evidence, reasons = all_reasons(ROAD, text)[code]
    return of_machine(evidence, reasons)


def test_of_the_machines_levels_nothing_is_claimed_that_is_not_found():
    warm = "Bapak Darlan, kami minta maaf. Tiga minggu menunggu, wajar kalau Bapak kesal."
    dated = "Laporan diperiksa. Kabar berikutnya Jumat, 21 Agustus 2026. Balas laporan ini bila ada pertanyaan."

    assert "dingin" not in said(warm, "W7")
    assert "tidak ditemukan" not in said(dated, "W4")
    assert not attains(ROAD, "Selesai segera.", "W4", 2)
    assert attains(ROAD, dated, "W4", 2)


def test_a_level_without_a_reason_is_told_alone():
    assert estimated(1, ()).startswith("Menurut taksiran mesin tingkat 1 dari 4; tidak ada")
    assert (
        estimated(1, ("time",))
        == estimated(1, ("unit",))
        == "Menurut taksiran mesin tingkat 1 dari 4."
    )
    assert estimated(4, ()) == "Menurut taksiran mesin tingkat 4 dari 4."


def test_nobody_is_told_to_write_what_is_a_fault():
    for code, dimension in scale().dimensions.items():
        level, line = aim(code, 0, dimension.levels)
        assert level >= 2, code
        assert line == dimension.levels[level]
    assert aim("W4", 4, scale().dimensions["W4"].levels) == (0, "")
