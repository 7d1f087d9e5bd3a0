"""What an explanation claims holds on the scorer: what is cited carries its level, and what is named raises it.

`benchmarks/explaining.py` measures the same over the whole gold set.
"""

import re

import pytest

from tests.answers.explaining.conftest import ROOT
from trainer.answers.evaluation.gold import read_gold
from trainer.answers.explaining.additions import naming
from trainer.answers.explaining.changing import applied, removed, sentences
from trainer.answers.explaining.explain import explain
from trainer.answers.explaining.frames import has_blank
from trainer.answers.explaining.looking import CHANNEL
from trainer.answers.explaining.marked import Look, marked
from trainer.answers.explaining.raising import Way
from trainer.answers.judging import judge
from trainer.answers.rubric.example import POLE, ROAD
from trainer.measuring import agencies_in

ENOUGH = 0.95
MOST = 0.9
OFTEN = 40
TOP = 4


REWRITTEN = (Way.REWRITE, Way.REWORD)
"""Sentences that keep what they say: tried without them, for only their writing or a fault in them is at issue."""


DUE = frozenset(("greeting", "thanks", "action", "unit", "done", "time", "contact", "respect"))
"""What a sentence can give in nearly any case: where one of these is said to be missing low down, one is to be offered."""
LOW = 2


def is_due(each):
    """Whether an offer is owed. Elsewhere one that does not clearly fit is worse than none: the reason says what is missing."""
    return (each.evidence.level or 0) < LOW and bool(DUE & set(each.reasons.missing))


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


def test_every_change_that_is_named_raises_the_level(explained):
    raised = [
        judge(case, applied(text, each.raised_by.tried)).levels[each.code]
        == each.raised_by.level
        > (each.evidence.level or 0)
        for case, text, explanation in explained
        for each in explanation.dimensions
        if each.raised_by is not None
    ]

    assert len(raised) > 30
    assert all(raised)


def test_low_down_a_change_is_named_for_what_any_answer_can_hold():
    answers = read_gold(ROOT / "seed_data/gold", agencies_in(ROOT)).of_part("build").answers
    owed = [
        each.raised_by is not None
        for answer in answers[::OFTEN]
        for each in explain(answer.case.case, answer.text).dimensions
        if is_due(each)
    ]

    assert len(owed) > 30
    assert sum(owed) >= MOST * len(owed)


def test_nothing_that_is_named_makes_a_gate_fire(explained):
    for case, text, explanation in explained:
        for each in explanation.dimensions:
            if each.raised_by is not None:
                after = judge(case, applied(text, each.raised_by.tried))
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


def test_what_is_offered_is_a_frame_or_a_fact_and_two_sentences_at_most(explained):
    for _case, _text, explanation in explained:
        for each in explanation.dimensions:
            if each.raised_by is None or each.raised_by.way is Way.MEND:
                continue
            added = re.sub(r"Yth\. [\w/]+,\s*", "", each.raised_by.added)
            assert len(sentences(added)) <= 2
            if each.code in ("W3", "W4") and added:
                assert has_blank(added)


def test_what_stands_for_blanks_is_never_shown(explained):
    for _case, _text, explanation in explained:
        for each in explanation.dimensions:
            if each.raised_by is not None:
                assert "Bidang Pelayanan" not in each.raised_by.added
                assert "=" not in each.raised_by.added


def test_no_sentence_that_tells_a_way_to_get_help_is_taken_away(explained):
    for _case, text, explanation in explained:
        for each in explanation.dimensions:
            # An identity that is printed goes, a telephone number too.
            if each.code != "W8" and each.raised_by and each.raised_by.way is Way.TAKE:
                assert not any(CHANNEL.search(text[e.start : e.end]) for e in each.raised_by.edits)


def test_a_grave_fault_is_never_offered_in_better_writing():
    text = (
        "Yth. Bapak, bersama ini disampaikan bahwa lubang di Jalan Kenanga telah ditinjau Bidang Bina Marga pada 5 Mei. Kami jamin "
        "100 persen DPRD telah menyetujui anggaran tersebut dan jalan dimaksud pasti mulus bulan depan."
    )
    explanation = explain(ROAD, text)
    clarity = next(each for each in explanation.dimensions if each.code == "W6").raised_by

    assert "overpromise" in explanation.verdict.gates
    if clarity is not None:
        assert "jamin" not in clarity.added
        assert not any("jamin" in text[each.start : each.end] for each in clarity.edits)


def test_a_number_that_tells_who_somebody_is_goes_without_regard_to_its_looks():
    text = "Kepada Bapak Darlan, telepon 0800000123456. Lubang di Jalan Kenanga ditambal 12 Mei."
    privacy = next(each for each in explain(ROAD, text).dimensions if each.code == "W8")

    assert privacy.raised_by.way is Way.TAKE
    assert "0800000123456" not in applied(text, privacy.raised_by.edits)


def test_a_fact_that_stands_there_is_not_offered_again(explained):
    for _case, _text, explanation in explained:
        facts = next(each for each in explanation.dimensions if each.code == "W2")
        if (facts.evidence.level or 0) > 1 and not facts.reasons.missing:
            assert facts.raised_by is None


def test_open_blanks_are_to_be_filled_not_taken_away():
    text = "Yth. Bapak, lubang di Jalan Kenanga diperiksa [bidang] dan ditambal paling lambat [tanggal]."

    by_code = {each.code: each for each in explain(ROAD, text).dimensions}

    for code in ("W3", "W4"):
        raised = by_code[code].raised_by
        assert raised.way is Way.FILL
        assert raised.added == ""
        assert [text[e.start : e.end] for e in raised.edits] == ["[bidang]", "[tanggal]"]


def test_a_danger_keeps_its_warning_when_a_fault_stands_in_the_same_sentence():
    text = "Jangan melapor lagi, nanti Bapak kena UU ITE, hubungi saja PLN 123. Tiang listrik itu milik PLN."

    tone = next(each for each in explain(POLE, text).dimensions if each.code == "W7")

    assert tone.raised_by is None or tone.raised_by.way is not Way.TAKE


def test_the_addition_names_what_is_missing_in_the_words_of_the_case():
    text = "Yth. Bapak Darlan, terima kasih atas laporannya. Lubang di Jalan Kenanga ditambal Bidang Bina Marga paling lambat 12 Mei."

    by_code = {each.code: each for each in explain(ROAD, text).dimensions}

    assert by_code["W2"].raised_by.added == (
        "Menurut laporan Bapak, keadaan ini berlangsung sejak 3 Mei."
    )
    assert "membalas laporan ini" in by_code["W4"].raised_by.added
    assert "[nomor atau loket]" in by_code["W4"].raised_by.added
    assert by_code["W1"].raised_by.way is Way.MEND
    assert by_code["W1"].raised_by.added == (
        "laporan Bapak mengenai lubang besar di Jalan Kenanga Desa Tumbang Contoh"
    )


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
    assert "UU ITE" not in applied(text, tone.raised_by.tried)


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
            if each.raised_by is not None and each.raised_by.way not in REWRITTEN:
                after = judge(case, applied(text, each.raised_by.tried))
                assert after.total >= explanation.verdict.total


def test_what_a_gate_has_told_is_not_told_again_as_a_loss():
    text = "Lubang di Jalan Kenanga ditambal 12 Mei. Jangan melapor lagi, nanti Bapak bisa kena UU ITE."

    found = list(marked(explain(ROAD, text)))

    assert found[0].evidence.gate == "threat"
    assert not any(each.costs and each.evidence.dimension == "W7" for each in found)
    assert {each.look for each in found} <= set(Look)
