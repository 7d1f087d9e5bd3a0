"""An offer fits its answer and its case as it stands, or there is none; and what is said of a mark is so."""

from dataclasses import replace

import pytest

from trainer.answers.case import CasePii
from trainer.answers.explaining.changing import applied
from trainer.answers.explaining.explain import explain
from trainer.answers.explaining.normative import normative
from trainer.answers.explaining.raising import Way
from trainer.answers.rubric.example import POLE, ROAD
from trainer.domain.report import Fact, Wording
from trainer.domain.vocabulary import Classification, Privacy

BRIBE = replace(
    ROAD,
    title="Diminta uang di loket KTP",
    body="Saya diminta 250 ribu di loket KTP supaya cepat. Jangan sebut nama saya.",
    privacy=Privacy.RAHASIA,
    classification=Classification.PENGADUAN_BP,
    key_facts=(
        Fact("what", "what", ("petugas meminta uang",)),
        Fact("amount", "what", ("250 ribu",)),
    ),
    expected_actions=(Wording("check", ("diperiksa Inspektorat",)),),
    asks=(Wording("name", ("nama jangan disebut",)),),
)
THANKS = replace(
    ROAD,
    title="Terima kasih petugas capil",
    body="Makasih petugas jemput bola di Laung Tuhup.",
    classification=Classification.ASPIRASI,
    key_facts=(Fact("what", "what", ("jemput bola",)),),
    expected_actions=(),
    resolved=True,
)
NEIGHBOUR = replace(
    ROAD,
    title="Obat tetangga terputus",
    body="Tetangga kami pak Supian Darmawi berhenti berobat. Nomor anaknya 080000051234.",
    privacy=Privacy.RAHASIA,
    key_facts=(Fact("what", "what", ("pengobatan terputus",)),),
    pii=(
        CasePii("Supian Darmawi", "name", "third_party"),
        CasePii("080000051234", "phone", "third_party"),
    ),
)
FOUND = replace(
    ROAD,
    key_facts=(*ROAD.key_facts, Fact("cause", "what", ("parit tersumbat",))),
    notes=("Petugas Bidang Bina Marga memeriksa lubangnya. Parit tersumbat.",),
)


def explained(case, text):
    return {each.code: each for each in explain(case, text).dimensions}


def offered(case, text):
    return {code: each.raised_by for code, each in explained(case, text).items() if each.raised_by}


def lacking(case, text, code):
    return explained(case, text)[code].reasons.missing


def all_added(case, text):
    return " ".join(each.added for each in offered(case, text).values())


@pytest.mark.parametrize(
    "text",
    [
        "Yth. Bapak, Bidang Bina Marga memeriksa lubang itu dan menemukan parit tersumbat. Balas laporan ini bila ada kabar.",
        "Yth. Bapak, parit tersumbat; Bidang Bina Marga membersihkannya Senin. Balas laporan ini bila perlu.",
    ],
)
def test_a_result_that_is_told_is_neither_missed_nor_offered(text):
    assert "result" not in lacking(FOUND, text, "W3")
    assert "[temuan" not in all_added(FOUND, text)


def test_of_what_is_under_inspection_no_result_is_asked_for():
    text = "Laporan Saudara sedang diperiksa Inspektorat."

    assert "result" not in lacking(BRIBE, text, "W3")
    assert "hasil" not in all_added(BRIBE, text)
    assert "petugas meminta uang" not in all_added(BRIBE, text)


def test_an_answer_that_asks_back_is_offered_what_follows_once_it_is_answered():
    text = "Mohon tulis nama jalan atau patokannya."

    found = explained(ROAD, text)

    assert "result" not in found["W3"].reasons.missing
    assert found["W3"].raised_by.added.startswith("Setelah keterangan itu kami terima,")
    assert found["W4"].raised_by.added.startswith("Setelah Bapak/Ibu membalas,")


def test_who_only_thanks_is_offered_no_work_no_news_and_no_pity():
    text = "Laporan Saudara tidak dapat diproses. Diarsipkan."

    found = explained(THANKS, text)

    for code in ("W3", "W4", "W7"):
        assert found[code].raised_by is None
    assert found["W3"].reasons.missing == found["W4"].reasons.missing == ()


def test_nothing_is_filled_up_with_what_was_noted():
    for text in ("Baik.", "Terima kasih. Akan kami tindak lanjuti.", "Lubang itu kami cek besok."):
        for filler in ("Keterangan dari kami", "kami catat"):
            assert filler not in all_added(ROAD, text)
            assert filler not in all_added(FOUND, text)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "Yth. Bapak Darlan, terima kasih atas laporannya. Lubang di Jalan Kenanga ditambal 12 Mei.",
            "Yth. Bapak Darlan, terima kasih atas laporan Bapak mengenai lubang besar di Jalan Kenanga Desa Tumbang Contoh. "
            "Lubang di Jalan Kenanga ditambal 12 Mei.",
        ),
        (
            "Laporan Saudara kami terima dan segera ditangani.",
            "Laporan Saudara mengenai lubang besar di Jalan Kenanga Desa Tumbang Contoh kami terima dan segera ditangani.",
        ),
    ],
)
def test_the_matter_goes_where_the_answer_speaks_of_the_report(text, mended):
    found = next(each for each in offered(ROAD, text).values() if each.way is Way.MEND)

    assert applied(text, found.edits) == mended


def test_nobody_is_thanked_twice():
    text = "Terima kasih sudah melapor. Lubang di Jalan Kenanga ditambal Bidang Bina Marga 12 Mei."

    assert "erima kasih atas laporan" not in all_added(ROAD, text)


def test_a_sentence_that_says_whose_the_matter_is_is_reworded_not_struck():
    text = (
        "Terima kasih. Itu bukan urusan kami, urusan PLN, jangan salah alamat. Silakan ke PLN 123."
    )

    tone = explained(POLE, text)["W7"].raised_by

    assert tone is None or tone.way is not Way.TAKE


def test_all_that_tells_who_somebody_is_has_to_go():
    text = "Pak Supian Darmawi sudah berobat lagi. Nomor anak Pak Supian 080000051234 kami simpan."

    privacy = offered(NEIGHBOUR, text)["W8"]
    left = applied(text, privacy.edits)

    assert privacy.way is Way.TAKE
    assert not any(each in left for each in ("Supian", "Darmawi", "080000051234"))


def test_a_hint_is_reworded_for_no_sentence_stands_without_some_of_its_words():
    text = "Yth. Pelapor, karena Saudara bendahara desa di RT 4, kami periksa besok."

    privacy = explained(BRIBE, text)["W8"].raised_by

    assert privacy is None or privacy.way is Way.REWORD


@pytest.mark.parametrize(
    "text", ["Sdh kami cek. Mohon sabar.", "Laporan diteruskan. Terima kasih."]
)
def test_nobody_is_told_to_shorten_what_is_short(text):
    writing = offered(ROAD, text).get("W6")

    assert writing is None or writing.way is not Way.REWRITE


def test_a_unit_alone_is_offered_where_the_deed_is_told():
    text = "Yth. Bapak, lubang di Jalan Kenanga sedang ditambal."

    found = explained(ROAD, text)["W3"]

    if found.reasons.missing == ("unit",) and found.raised_by is not None:
        assert found.raised_by.added.startswith("Hal ini ditangani")


@pytest.mark.parametrize(
    "text",
    [
        "Laporan ini kami kembalikan ke PLN tanggal 5 Mei 2026.",
        "Kami teruskan ke PT PLN (Persero) ULP Contoh pada 5 Mei.",
    ],
)
def test_a_hand_over_that_is_told_is_not_missed(text):
    assert not {"done", "action"} & set(lacking(POLE, text, "W3"))


@pytest.mark.parametrize(
    "text", ["Balas laporan ini, besoknya kami cek.", "Regu datang hari itu juga."]
)
def test_a_day_that_hangs_on_an_answer_is_a_day(text):
    assert "time" not in lacking(ROAD, text, "W4")


def test_of_what_is_done_no_further_day_is_missed():
    assert "time" not in lacking(replace(ROAD, resolved=True), "Lubang sudah ditambal.", "W4")


def test_an_office_is_not_told_that_its_own_matter_may_be_its_own():
    own = replace(
        ROAD,
        authority=replace(
            ROAD.authority, within=False, right_door=f"{ROAD.authority.owner}, pemilik jalan"
        ),
    )
    text = "Lubang di Jalan Kenanga sudah ditambal."

    assert explained(own, text)["W5"].raised_by is None
    assert not {"door", "explanation"} & set(lacking(own, text, "W5"))


def test_a_law_on_service_is_no_ground_for_whose_the_matter_is():
    served = replace(POLE, authority=replace(POLE.authority, basis=("UU 25/2009",)))

    assert "UU 25/2009" not in all_added(served, "Bukan kewenangan kami.")


@pytest.mark.parametrize(
    "text",
    [
        "Nama Saudara tidak kami sebut kepada siapa pun.",
        "Ibu tidak perlu takut dipanggil ke loket.",
    ],
)
def test_an_answer_to_a_fear_is_not_called_one_that_fits_any_report(text):
    assert not normative(BRIBE, text).no_fact


def test_what_tells_a_deed_or_a_day_is_not_thrown_away_whole():
    text = "Lubang Jalan Kenanga: parit mampet, aspal tipis. Bidang Bina Marga tambal Jumat sore. Semoga lancar!"

    assert not any(each.way is Way.ANEW for each in offered(ROAD, text).values())


def test_what_is_offered_does_not_say_again_what_stands_there():
    text = "Yth. Bapak, pertanyaan dapat disampaikan dengan membalas laporan ini. Lubang di Jalan Kenanga ditambal 12 Mei."

    times = offered(ROAD, text).get("W4")

    assert times is None or "Pertanyaan dapat" not in times.added


def test_who_set_a_day_is_not_offered_a_blank_for_it():
    text = (
        "Yth. Bapak, lubang di Jalan Kenanga ditambal Bidang Bina Marga. Kabar berikutnya kami sampaikan paling lambat 12 Mei. "
        "Pertanyaan: balas laporan ini."
    )

    assert lacking(ROAD, text, "W4") == ("if_not",)
    assert "Bila sampai waktu itu belum ada kabar" in offered(ROAD, text)["W4"].added


def test_who_warns_people_in_danger_does_not_answer_any_report():
    snake = replace(
        ROAD,
        title="Ular masuk kamar",
        body="Ular sanca masuk kamar saya, tidak ada yang berani.",
        key_facts=(Fact("what", "what", ("ular masuk rumah",)),),
    )

    assert not normative(snake, "Jangan didekati. Regu berangkat sekarang.").no_fact
    assert "[tanggal]" not in all_added(snake, "Jangan didekati. Regu berangkat sekarang.")


@pytest.mark.parametrize(
    ("wording", "named"),
    [
        ("air tidak mengalir", "air yang tidak mengalir"),
        ("pegawai sering tidak masuk", "pegawai sering tidak masuk"),
        ("sampah menumpuk", "sampah yang menumpuk"),
    ],
)
def test_a_matter_is_named_as_one_says_it(wording, named):
    case = replace(ROAD, body=f"{wording} di sini", key_facts=(Fact("what", "what", (wording,)),))

    assert f"mengenai {named}." in all_added(case, "Kami cek.")


def test_a_title_that_names_nothing_is_no_matter():
    case = replace(
        ROAD,
        title="Kasihan sekali Pak",
        body="Tolong orang itu.",
        key_facts=(Fact("what", "what", ("pohon tumbang",)),),
    )

    assert "asihan" not in all_added(case, "Baik.")
    assert "mengenai" not in all_added(case, "Terima kasih.").replace("mengenai hal ini", "")


def test_a_day_goes_in_the_place_of_news_promised_soon():
    text = "Yth. Bapak, lubang di Jalan Kenanga ditinjau Bidang Bina Marga. Kabar berikutnya segera kami sampaikan."

    times = offered(ROAD, text)["W4"]

    assert times.way is Way.TAKE
    assert times.added == "Kabar berikutnya kami sampaikan paling lambat [tanggal]."
    assert "segera" not in applied(text, times.edits)
