"""What is offered to be added is a sentence that an officer could send in this case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.answers.explaining.additions import MAKERS, additions, beginning, naming
from trainer.answers.explaining.addressing import address
from trainer.answers.explaining.changing import sentences
from trainer.answers.explaining.frames import filled, has_blank, shown
from trainer.answers.explaining.slots import in_sentence, listed
from trainer.answers.rubric.example import POLE, ROAD
from trainer.domain.report import Fact, Wording
from trainer.domain.vocabulary import Classification, Privacy

WATER = replace(
    ROAD,
    title="Pipa pecah di Gang Haur Kuning",
    body="Pipa pecah di Gang Haur Kuning sejak 3 Juni, dan tagihan Rp84.600 tetap datang. Suami saya menimba.",
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


def said(case, code, missing=(), text="Baik."):
    return [
        shown(each.text).strip() for way in additions(case, text, code, missing) for each in way
    ]


ASKS = replace(WATER, classification=Classification.PERMINTAAN_INFORMASI)
WISHES = replace(WATER, classification=Classification.ASPIRASI)
DONE = replace(WATER, resolved=True)
HIDDEN = replace(WATER, privacy=Privacy.RAHASIA)
WIRE = replace(
    ROAD, title="Kabel listrik putus menjuntai di depan SD", key_facts=ROAD.key_facts[:1]
)
CASES = (ROAD, POLE, WATER, ASKS, WISHES, DONE, HIDDEN, WIRE)


def everything(case, code):
    return [*said(case, code), *map(shown, beginning(case, "asdf", code))]


def test_the_matter_is_named_in_thanks_and_a_place_or_a_time_in_a_sentence_of_its_own():
    assert said(WATER, "W2") == [
        "Terima kasih atas laporan Ibu mengenai pipa pecah di Gang Haur Kuning.",
        "Menurut laporan Ibu, lokasinya di Gang Haur Kuning.",
        "Menurut laporan Ibu, kejadiannya pada 3 Juni.",
    ]
    assert naming(WATER) == "Laporan ini kami catat mengenai pipa pecah di Gang Haur Kuning."


def test_what_only_the_field_found_is_left_to_the_officer():
    assert said(WATER, "W2", ("wrong", "truck")) == []


@pytest.mark.parametrize("case", [HIDDEN, replace(WATER, privacy=Privacy.ANONIM)])
def test_no_place_is_added_to_a_report_whose_reporter_is_not_to_be_known(case):
    assert not any("Haur Kuning" in each for code in MAKERS for each in said(case, code))


def test_the_own_address_of_a_reporter_is_no_place_to_be_named():
    home = replace(WATER, reporter=replace(WATER.reporter, address="di Gang Haur Kuning No. 4"))

    assert not any("Haur Kuning" in each for each in said(home, "W2"))


def test_how_long_something_lasts_is_no_day():
    lasting = Fact("since", "when", ("2 minggu",))

    assert in_sentence(lasting.kind, lasting.phrases[0]) == "selama 2 minggu"


def test_no_office_is_offered_to_say_that_its_own_matter_is_not_its_own():
    own = replace(ROAD, authority=replace(ROAD.authority, within=False))

    offered = [each for code in ("W3", "W5") for each in said(own, code)]

    assert not any("bukan kewenangan" in each or "teruskan" in each for each in offered)


def test_what_is_offered_mends_what_is_missing():
    assert all("Kabar berikutnya" in each for each in said(WATER, "W4", ("time",)))
    assert all("hal yang sama" in each for each in said(DONE, "W4", ("again",)))


@pytest.mark.parametrize(
    ("n", "told"), [(1, "pipa pecah"), (2, "pipa pecah dan sambungan keliru ukuran")]
)
def test_a_list_of_few_has_no_comma(n, told):
    assert listed(WATER.key_facts[:n]) == told


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("code", ["W3", "W4"])
def test_no_deed_and_no_time_is_offered_without_a_blank(case, code):
    assert all(map(has_blank, everything(case, code)))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("code", MAKERS)
def test_no_day_no_visit_and_no_decision_is_made_up(case, code):
    told = " ".join(everything(case, code)).lower()

    for made_up in ("kemarin", "hari kerja lagi", "diputuskan", "membenarkan", "bidang pelayanan"):
        assert made_up not in told
    assert "000-2417" not in told


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("code", MAKERS)
def test_at_most_two_sentences_are_offered(case, code):
    for each in everything(case, code):
        assert len(sentences(each.removeprefix("Yth. Bapak/Ibu,"))) <= 2


@pytest.mark.parametrize("case", CASES)
def test_what_stands_for_a_blank_is_tried_and_leaves_none_open(case):
    for code in MAKERS:
        for way in additions(case, "Baik.", code, ()):
            assert not any(has_blank(filled(each.text)) for each in way)


def test_of_what_is_done_no_news_and_no_work_is_announced():
    offered = [*everything(DONE, "W3"), *everything(DONE, "W4")]

    assert not any("akan" in each or "Kabar berikutnya" in each for each in offered)
    assert any("memastikan bahwa [hasil yang dilihat]" in each for each in offered)
    assert any("Kabar berikutnya" in each for each in said(WATER, "W4"))


def test_whoever_asks_is_answered_by_a_frame_of_the_answer():
    offered = said(ASKS, "W3")

    assert any("jawabannya adalah [jawaban atas yang ditanyakan]" in each for each in offered)
    assert not any("memeriksa" in each for each in offered)


def test_who_wishes_or_asks_is_not_pitied():
    for case in (ASKS, WISHES):
        assert not any("maaf" in each for code in ("W1", "W7") for each in said(case, code))


def test_of_a_report_that_may_not_be_known_nobody_is_called_to_a_counter():
    assert not any("loket" in each for each in said(HIDDEN, "W4"))
    assert all("balas" in each or "Kabar" in each for each in said(HIDDEN, "W4"))


def test_a_danger_is_not_put_off_by_days():
    for case in (WIRE, POLE):
        offered = [*said(case, "W3"), *said(case, "W4")]
        assert any("hari ini pukul [jam]" in each for each in offered)
        assert any("[nomor siaga]" in each for each in offered)
        assert not any(
            "Kabar berikutnya kami sampaikan paling lambat [" in each for each in offered
        )


def test_no_law_is_offered_where_the_case_has_none():
    bare = replace(ROAD, authority=replace(ROAD.authority, basis=()))

    assert said(bare, "W5") == []


def test_an_example_of_a_deed_is_one_that_somebody_does():
    case = replace(
        WATER,
        expected_actions=(
            Wording("print", ("dapat diambil di loket", "berkas lengkap", "mencetak KTP-el pada")),
            Wording("change", ("sambungan baru", "penggantian sambungan")),
        ),
    )

    hints = [each for each in said(case, "W3") if "misalnya" in each]

    assert hints
    assert all("misalnya melakukan penggantian sambungan]" in each for each in hints)


def test_no_sentence_speaks_of_a_day_that_was_not_named():
    assert not any("hari itu belum" in each for each in said(WATER, "W4"))


@pytest.mark.parametrize(
    ("text", "body", "you"),
    [
        ("Baik.", "Lampu mati.", "Bapak/Ibu"),
        ("Bu Endang, air sudah mengalir. Pak Direktur setuju.", "Lampu mati.", "Ibu"),
        ("Yth. Bapak/Ibu, lampu diganti. Ibu dapat menelepon.", "Suami saya jatuh.", "Bapak/Ibu"),
        ("Laporan Saudari kami terima.", "Lampu mati.", "Saudari"),
        ("Baik.", "Suami saya jatuh di sana.", "Ibu"),
        ("Baik.", "Istri saya jatuh di sana.", "Bapak"),
        ("Kami menemui Bapak Kepala Desa dan Ibu RT.", "Lampu mati.", "Bapak/Ibu"),
    ],
)
def test_who_is_addressed_is_told_by_the_answer_then_by_the_report(text, body, you):
    assert address(replace(ROAD, body=body), text) == you


def test_a_report_that_is_not_open_is_not_asked_who_wrote_it():
    hidden = replace(ROAD, body="Suami saya dipecat.", privacy=Privacy.ANONIM)

    assert address(hidden, "Baik.") == "Bapak/Ibu"
