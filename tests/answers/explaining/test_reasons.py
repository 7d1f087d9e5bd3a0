"""What is said to be missing is missing: told reasons against conditions that share nothing with them."""

from dataclasses import replace

import pytest

from tests.answers.explaining.conditions import PRESENT, untrue
from tests.answers.explaining.conftest import ROOT
from trainer.answers.evaluation.gold import read_gold
from trainer.answers.explaining.reasons import GROUPS, Reasons, named, reasons_of
from trainer.answers.judging import judge
from trainer.answers.rubric.example import POLE, ROAD
from trainer.domain.report import Fact
from trainer.measuring import agencies_in

FEWEST, MOST_UNTRUE = 300, 0.01
EVERY = 5

FULL = (
    "Yth. Bapak Darlan, terima kasih atas laporan mengenai lubang besar di Jalan Kenanga Desa Tumbang Contoh yang ada sejak "
    "3 Mei. Bidang Bina Marga menambal lubang itu paling lambat 12 Mei. Pertanyaan dapat disampaikan ke (0500) 000-2231."
)


def told(case, text, code):
    evidence = next(each for each in judge(case, text).evidence if each.dimension == code)
    return reasons_of(case, text, evidence)


@pytest.fixture(scope="module")
def reasons():
    answers = (
        read_gold(ROOT / "seed_data/gold", agencies_in(ROOT)).of_part("build").answers[::EVERY]
    )
    assert len(answers) > FEWEST
    return [
        (each.case.case, each.text, reasons_of(each.case.case, each.text, evidence), evidence)
        for each in answers
        for evidence in judge(each.case.case, each.text).evidence
        if evidence.dimension
    ]


def test_nearly_every_reason_that_is_told_holds(reasons):
    count = sum(len(told.missing) for _case, _text, told, _evidence in reasons)
    wrong = [
        (code, text) for case, text, told, _evidence in reasons for code in untrue(case, text, told)
    ]

    assert count > FEWEST
    assert len(wrong) <= MOST_UNTRUE * count, wrong


def test_every_reason_has_a_condition_of_its_own():
    assert {code for groups in GROUPS.values() for group in groups for code in group} <= set(
        PRESENT
    )


def test_every_reason_has_its_words_and_its_advice(reasons):
    for case, _text, told, evidence in reasons:
        assert told.says
        assert told.advice
        assert all(named(case, code) for code in told.missing)
        if (evidence.level or 0) >= 4:
            assert not told.missing


def test_facts_that_all_stand_there_are_not_said_to_be_missing():
    found = told(ROAD, FULL, "W2")

    assert found.missing == ()
    assert "belum ada" not in found.advice


def test_how_many_facts_are_named_is_counted():
    five = replace(
        ROAD, key_facts=(*ROAD.key_facts, Fact("hurt", "what", ("Ibu jatuh dari motor",)))
    )

    found = told(five, FULL, "W2")

    assert not found.by_line or found.missing == ("hurt",)
    assert found.missing == ("hurt",)


def test_no_law_is_missed_where_nobody_asks_whose_it_is():
    found = told(ROAD, FULL, "W5")

    assert found.missing == ()
    assert "sudah cukup" in found.advice


def test_a_law_with_words_between_its_kind_and_its_number_is_cited():
    text = (
        "Tiang listrik itu milik PLN, bukan wewenang kecamatan, menurut Peraturan Daerah Kabupaten Contoh Nomor 14 Tahun 2024. "
        "Laporan sudah kami teruskan ke ULP Contoh pada 5 Mei."
    )

    assert "basis" not in told(POLE, text, "W5").missing
    assert "basis" in told(POLE, text.split(", menurut")[0] + ".", "W5").missing


def test_of_what_is_done_it_is_missed_what_to_do_if_it_comes_back():
    done = replace(ROAD, resolved=True)

    missing = told(done, FULL, "W4").missing

    assert "if_not" not in missing
    assert named(done, "again") == "apa yang dapat dilakukan bila hal yang sama terjadi lagi"


def test_an_empty_answer_and_a_limited_one_say_what_they_are():
    empty = told(ROAD, "  ", "W3")
    blank = told(ROAD, f"{FULL} Regu [nama] datang lagi pada 14 Mei.", "W3")

    assert isinstance(empty, Reasons)
    assert blank.missing == ()
    assert "isian" in blank.says
