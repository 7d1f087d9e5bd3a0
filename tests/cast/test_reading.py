"""What a citizen can tell of the treatment: facts first, then marks, then a careful look at the words."""

from __future__ import annotations

import pytest

from tests.cast.conftest import history
from trainer.cast.formulas import When, times_in, told
from trainer.cast.reading import Lack, Treatment, Worth, asked_well, treatment_of
from trainer.domain import events as e
from trainer.domain.evolve import evolve
from trainer.domain.history import History

VERIFIED = "h0 08.30 verifikasi unit=99.01-pu"
FOUND = f"{VERIFIED}; h1 08.00 catatan; h1 09.00 pu: tindak_lanjut"


def treated(log: str, **changes: object) -> Treatment:
    return of(history(log, **changes))


def of(told_history: History) -> Treatment:
    run = told_history.run
    return treatment_of(run, next(iter(run.dossiers.values())), told_history.world)


FORMULAS = (
    "",
    "Akan ditindaklanjuti.",
    "Terima kasih atas laporannya, akan kami teruskan ke dinas terkait.",
    "Yth. Pelapor, terima kasih atas laporan Anda. Laporan Anda telah kami terima dan akan segera kami tindak lanjuti "
    "sesuai prosedur. Mohon bersabar. Dinas Perhubungan Kabupaten Contoh",
    "Sudah kami koordinasikan dengan bidang terkait dan menjadi perhatian kami.",
)

ANSWERS = (
    "Lubang ditambal hari ini.",
    "Syaratnya fotokopi KTP dan kartu keluarga, dibawa ke loket kecamatan.",
    "Petugas memeriksa pada 6 Mei pukul 09.30 dan menemukan kabel putus pada dua tiang.",
    "Air tidak mengalir karena pompa di hulu rusak sejak banjir bulan lalu.",
    "Usulan ini kami masukkan ke musrenbang kecamatan tahun depan.",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_set_phrases_alone_are_a_formula(text: str) -> None:
    assert told(text).formula


@pytest.mark.parametrize("text", ANSWERS)
def test_what_tells_something_is_none(text: str) -> None:
    assert not told(text).formula


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Yth. Pelapor, sambungan pipa sudah diganti dan air sudah mengalir.", True),
        ("Mohon maaf, pipanya sudah kami perbaiki.", True),
        ("Sudah kami sampaikan kepada bidang terkait untuk diperbaiki.", False),
        ("Akan segera kami perbaiki.", False),
        ("Dinas Perhubungan Kabupaten Contoh", False),
    ],
)
def test_work_is_told_only_where_it_was_done(text: str, deed: bool) -> None:
    assert told(text).deed is deed


def test_no_answer_has_no_worth() -> None:
    treatment = treated(VERIFIED)
    assert (treatment.answer, treatment.worth, treatment.talk) == (None, None, False)


def test_a_comment_is_only_talk() -> None:
    assert treated(f"{VERIFIED}; h1 09.00 pu: komentar").talk


def test_a_final_answer_over_something_unsettled_is_worth_nothing_however_it_reads() -> None:
    treatment = treated(f"{VERIFIED}; h1 09.00 pu: tindak_lanjut", truth={"field_notes": []})
    assert treatment.worth is Worth.EMPTY
    assert Lack.RESULT in treatment.lacks


def test_a_settled_matter_told_with_what_was_done_is_good() -> None:
    assert treated(FOUND).worth is Worth.GOOD


def test_an_open_blank_is_empty() -> None:
    assert treated(f"{FOUND} teks='Ditambal pada [tanggal] oleh regu kami.'").worth is Worth.EMPTY


def test_marks_outweigh_the_guess_both_ways() -> None:
    for log, level, worth in (
        (FOUND, 10.0, Worth.EMPTY),
        (f"{FOUND} teks='Akan ditindaklanjuti.'", 90.0, Worth.GOOD),
    ):
        run = history(log)
        dossier = next(iter(run.run.dossiers.values()))
        treatment = treatment_of(run.run, dossier, run.world, lambda *_, level=level: level)
        assert (treatment.worth, treatment.level) == (worth, level)


def test_the_latest_marks_on_an_answer_are_its_level() -> None:
    told_history = history(FOUND)
    run = told_history.run
    answer = next(iter(run.dossiers.values())).answers[-1]
    for level in (4, 0):
        levels = {f"W{n}": level for n in range(1, 8)} | {"W8": 4}
        marked = e.AnswerMarked("SIM-0000001", answer.seq, levels, (), "", "penilai", "")
        at = run.last_at
        run = evolve(run, e.Recorded(run.seq + 1, at, at, "marker", None, None, marked))
    dossier = next(iter(run.dossiers.values()))
    treatment = treatment_of(run, dossier, told_history.world)
    assert (treatment.level, treatment.worth) == (0.0, Worth.EMPTY)


def test_an_answer_after_three_and_five_days_is_slow() -> None:
    assert not treated(f"{VERIFIED}; h8 15.00 pu: tindak_lanjut").slow
    assert treated(f"{VERIFIED}; h9 09.00 pu: tindak_lanjut").slow


def test_the_reporters_own_number_in_an_answer_exposes() -> None:
    reporter = {
        "ref": "p-1",
        "name": "Nurmala Sangen",
        "phone": "080000012345",
        "nik": None,
        "address": None,
    }
    text = f"{FOUND} teks='Lubang ditambal hari ini. Kami hubungi Anda di 0800-000-12345.'"
    assert treated(text, report={"reporter": reporter}).exposed
    assert not treated(FOUND, report={"reporter": reporter}).exposed


@pytest.mark.parametrize(
    ("question", "well"),
    [
        ("Di mana tepatnya?", True),
        ("Mohon sebutkan nama jalan dan patokannya.", True),
        ("Mohon kirimkan foto dan tanggal kejadian.", False),
        ("Siapa nama Anda dan berapa NIK Anda?", False),
        ("Laporan Anda kami tunda.", False),
        ("Mohon dijelaskan lebih lanjut.", True),
    ],
)
def test_a_question_can_be_answered_when_it_asks_for_what_is_missing(
    question: str, well: bool
) -> None:
    assert asked_well(question, ("where",)) is well


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Paling lambat 3 hari kerja.", {When.LENGTH}),
        ("Paling lambat tiga (3) hari kerja.", {When.LENGTH}),
        ("Selesai pada hari kerja ketiga, atau 3x24 jam.", {When.LENGTH}),
        ("Diterima sampai 30 April 2026.", {When.DAY}),
        ("Loket buka Senin sampai Jumat pukul 08.00–15.00 WIB.", set()),
        ("Secepatnya, dalam waktu dekat.", set()),
        ("Menunggu sebulan memang lama.", set()),
    ],
)
def test_times_are_days_of_the_calendar_and_lengths(text: str, kinds: set[When]) -> None:
    assert times_in(text) == kinds


ASKED = {"asks": [{"id": "how_long", "phrases": ["tiga hari kerja", "tidak dibuang"]}]}


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        (
            "Laporan tidak dibuang, sudah kami kembalikan kepada pemiliknya secepatnya.",
            Worth.UNCLEAR,
        ),
        ("Laporan kami kembalikan kepada pemiliknya paling lambat 3 hari kerja.", Worth.GOOD),
    ],
)
def test_who_asked_how_long_is_content_only_with_a_length(text: str, worth: Worth) -> None:
    treatment = treated(f"{FOUND} teks='{text}'", truth=ASKED)
    assert treatment.worth is worth
    assert (Lack.TIME in treatment.lacks) is (worth is Worth.UNCLEAR)


def test_an_open_question_is_understood_by_its_reason():
    question = "Mohon jelaskan hubungan Anda dengan orang yang diwakili."

    assert asked_well(question, ("who",), "identitas_perlu_dikonfirmasi")
    assert not asked_well(question, ("where",), "identitas_perlu_dikonfirmasi")
    assert not asked_well("Siapa nama Anda?", ("where",), "lokasi_tidak_jelas")
