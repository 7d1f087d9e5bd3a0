"""What is offered to be added is a sentence that an officer could send in this case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.answers.explaining.additions import additions, naming, whole_answer
from trainer.answers.explaining.slots import listed
from trainer.answers.rubric.example import ROAD
from trainer.domain.report import Fact, Wording
from trainer.domain.vocabulary import Classification, Privacy

WATER = replace(
    ROAD,
    key_facts=(
        Fact("broken", "what", ("pipa pecah",)),
        Fact("wrong", "what", ("sambungan keliru ukuran",)),
        Fact("where", "where", ("di Gang Haur Kuning",)),
        Fact("truck", "when", ("mobil tangki pukul 16.00",)),
        Fact("since", "when", ("3 Juni",)),
        Fact("bill", "ref", ("tagihan Rp84.600",)),
    ),
    expected_actions=(Wording("change", ("mengganti sambungan",)),),
)


def said(case, code, missing=()):
    return [each.text.strip() for way in additions(case, "Baik.", code, missing) for each in way]


def test_the_facts_are_told_in_a_sentence_and_what_it_cannot_hold_in_a_list():
    assert naming(WATER) == (
        "Laporan ini mengenai pipa pecah di Gang Haur Kuning. Yang kami catat: sambungan keliru ukuran, "
        "mobil tangki pukul 16.00, 3 Juni, dan tagihan Rp84.600."
    )


@pytest.mark.parametrize(
    ("n", "told"), [(1, "pipa pecah"), (2, "pipa pecah dan sambungan keliru ukuran")]
)
def test_a_list_of_few_has_no_comma(n, told):
    assert listed(WATER.key_facts[:n]) == told


def test_of_what_is_done_no_news_and_no_work_is_announced():
    done = replace(WATER, resolved=True)
    offered = [*said(done, "W3"), *said(done, "W4"), whole_answer(done)]

    assert not any("paling lambat" in each or "Kabar berikutnya" in each for each in offered)
    assert any("sudah mengganti sambungan" in each for each in offered)
    assert any("Kabar berikutnya" in each for each in said(WATER, "W4"))


def test_who_asks_is_told_who_serves_and_that_it_was_made_sure():
    asks = replace(WATER, classification=Classification.PERMINTAAN_INFORMASI, resolved=True)
    offered = said(asks, "W3")

    assert any("sudah kami pastikan kemarin" in each for each in offered)
    assert any("melayani mengganti sambungan pada hari dan jam kerja" in each for each in offered)
    assert not any("di tempat" in each or "paling lambat" in each for each in offered)


def test_of_a_report_that_may_not_be_known_nobody_was_on_the_spot():
    hidden = replace(WATER, privacy=Privacy.RAHASIA)

    assert any("memeriksa Gang Haur Kuning" in each for each in said(WATER, "W3"))
    assert not any("memeriksa Gang Haur Kuning" in each for each in said(hidden, "W3"))


def test_no_sentence_speaks_of_a_day_that_was_not_named():
    assert not any("hari itu belum" in each for each in said(WATER, "W4"))
