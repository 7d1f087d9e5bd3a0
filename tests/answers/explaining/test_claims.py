"""What an explanation claims holds on the scorer: what is cited carries its level, and what is named raises it.

`benchmarks/explaining.py` measures the same over the whole gold set.
"""

import pytest

from trainer.answers.explaining.additions import naming
from trainer.answers.explaining.changing import applied, removed
from trainer.answers.explaining.explain import explain
from trainer.answers.explaining.marked import Look, marked
from trainer.answers.explaining.raising import Way
from trainer.answers.judging import judge
from trainer.answers.rubric.example import POLE, ROAD

ENOUGH = 0.95
TOP = 4


@pytest.fixture(scope="module")
def explained(some_answers):
    return [
        (each.case.case, each.text, explain(each.case.case, each.text)) for each in some_answers
    ]


def test_without_what_is_cited_the_level_is_lower(explained):
    held = [
        (judge(case, removed(text, cited.spans)).levels[each.code] or 0)
        < (each.evidence.level or 0)
        for case, text, explanation in explained
        for each in explanation.dimensions
        for cited in each.cited
    ]

    assert len(held) > 50
    assert sum(held) >= ENOUGH * len(held)


def test_levels_that_words_earn_cite_them(explained):
    earned = [
        bool(each.cited)
        for _case, _text, explanation in explained
        for each in explanation.dimensions
        if each.code in ("W1", "W2", "W3", "W4") and each.evidence.level
    ]

    assert sum(earned) >= 0.9 * len(earned)


def test_below_the_top_a_change_is_named_that_raises_the_level(explained):
    raised = [
        each.raised_by is not None
        and judge(case, applied(text, each.raised_by.edits)).levels[each.code]
        == each.raised_by.level
        > (each.evidence.level or 0)
        for case, text, explanation in explained
        for each in explanation.dimensions
        if (each.evidence.level or 0) < TOP
    ]

    assert len(raised) > 50
    assert sum(raised) >= ENOUGH * len(raised)


def test_nothing_that_is_named_makes_a_gate_fire(explained):
    for case, text, explanation in explained:
        for each in explanation.dimensions:
            if each.raised_by is not None:
                after = judge(case, applied(text, each.raised_by.edits))
                assert set(after.gates) <= set(explanation.verdict.gates)


def test_what_was_not_said_before_is_never_called_the_same_said_otherwise(explained):
    mended = [
        (case, each.raised_by)
        for case, _text, explanation in explained
        for each in explanation.dimensions
        if each.raised_by is not None and each.raised_by.way is Way.MEND
    ]

    assert mended
    assert not [case.title for case, raised in mended if naming(case) in raised.added]


def test_the_addition_names_what_is_missing_in_the_words_of_the_case():
    text = "Yth. Bapak Darlan, terima kasih atas laporannya. Lubang di Jalan Kenanga ditambal Bidang Bina Marga paling lambat 12 Mei."

    by_code = {each.code: each for each in explain(ROAD, text).dimensions}

    assert by_code["W2"].raised_by.added == "Waktunya sejak 3 Mei."
    assert "membalas laporan ini" in by_code["W4"].raised_by.added
    assert "lubang besar di Jalan Kenanga" in by_code["W1"].raised_by.added


def test_what_is_not_the_offices_own_is_handed_on_to_its_owner():
    text = "Terima kasih atas laporannya. Tiang listrik itu kami catat."

    action = next(each for each in explain(POLE, text).dimensions if each.code == "W3")

    assert "PT PLN (Persero) ULP Contoh" in action.raised_by.added


def test_a_threat_is_taken_away_not_talked_over():
    text = "Lubang di Jalan Kenanga ditambal 12 Mei. Jangan melapor lagi, nanti Bapak bisa kena UU ITE."

    explanation = explain(ROAD, text)
    tone = next(each for each in explanation.dimensions if each.code == "W7")

    assert [gate.gate for gate in explanation.gates] == ["threat"]
    assert tone.raised_by.way is Way.TAKE
    assert "UU ITE" not in applied(text, tone.raised_by.edits)


def test_short_forms_are_written_out_where_that_makes_it_clear():
    text = "Lubang di Jl. Kenanga sdh dicek, tgl 12 Mei ditambal oleh Bidang Bina Marga."

    clarity = next(each for each in explain(ROAD, text).dimensions if each.code == "W6")

    assert clarity.evidence.missing == ("whole_words",)
    assert clarity.raised_by.way is Way.MEND
    assert "sudah" in applied(text, clarity.raised_by.edits)


def test_a_text_that_is_no_answer_is_written_anew():
    text = "jalan lubang kenanga pasar tambal dinas tanggal kontak segera petugas bidang aspal"

    fit = next(each for each in explain(ROAD, text).dimensions if each.code == "W3")

    assert fit.raised_by.way is Way.ANEW


def test_the_empty_answer_is_explained_too():
    explanation = explain(ROAD, "  ")

    assert all(each.cited == () for each in explanation.dimensions)
    assert {each.raised_by.way for each in explanation.dimensions if each.raised_by} <= set(Way)


def test_nothing_that_is_named_makes_the_whole_worth_less(explained):
    for case, text, explanation in explained:
        for each in explanation.dimensions:
            if each.raised_by is not None:
                after = judge(case, applied(text, each.raised_by.edits))
                assert after.total >= explanation.verdict.total


def test_what_a_gate_has_told_is_not_told_again_as_a_loss():
    text = "Lubang di Jalan Kenanga ditambal 12 Mei. Jangan melapor lagi, nanti Bapak bisa kena UU ITE."

    found = list(marked(explain(ROAD, text)))

    assert found[0].evidence.gate == "threat"
    assert not any(each.costs and each.evidence.dimension == "W7" for each in found)
    assert {each.look for each in found} <= set(Look)
