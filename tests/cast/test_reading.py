"""What a citizen can tell of the treatment: facts first, then marks, then a careful look at the words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cast.conftest import history
from tests.tables import each_row
from trainer.cast import exposing
from trainer.cast.boilerplate import When, content_of, times_in
from trainer.cast.perceived_quality import PerceivedQuality
from trainer.cast.reading import Lack, Treatment, asked_well, treatment_of
from trainer.domain import events as e
from trainer.domain.dossier import PostedComment
from trainer.domain.evolve import evolve
from trainer.domain.history import History
from trainer.domain.run import Run

VERIFIED = "h0 08.30 verifikasi unit=99.01-pu"
TO_COME = {"answer": "akhir"}
"""A key by which the answer is final while the work is still to come."""
REPORTER = {
    "ref": "p-1",
    "name": "Nurmala Sangen",
    "phone": "080000012345",
    "nik": None,
    "address": None,
}
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


@each_row("text", FORMULAS)
def test_set_phrases_alone_are_a_formula(text: str) -> None:
    assert content_of(text).boilerplate


@each_row("text", ANSWERS)
def test_what_tells_something_is_none(text: str) -> None:
    assert not content_of(text).boilerplate


@each_row(
    ("text", "work"),
    [
        ("Yth. Pelapor, sambungan pipa sudah diganti dan air sudah mengalir.", True),
        ("Mohon maaf, pipanya sudah kami perbaiki.", True),
        ("Sudah kami sampaikan kepada bidang terkait untuk diperbaiki.", False),
        ("Akan segera kami perbaiki.", False),
        ("Dinas Perhubungan Kabupaten Contoh", False),
    ],
)
def test_work_is_told_only_where_it_was_done(text: str, work: bool) -> None:
    assert content_of(text).work is work


def test_no_answer_has_no_worth() -> None:
    treatment = treated(VERIFIED)
    assert (treatment.answer, treatment.quality, treatment.only_commented) == (None, None, False)


def test_a_comment_is_only_talk() -> None:
    assert treated(f"{VERIFIED}; h1 09.00 pu: komentar").only_commented


def test_a_final_answer_over_something_unsettled_is_worth_nothing_however_it_reads() -> None:
    treatment = treated(f"{VERIFIED}; h1 09.00 pu: tindak_lanjut", truth={"field_notes": []})
    assert treatment.quality is PerceivedQuality.EMPTY
    assert Lack.RESULT in treatment.lacks


def test_a_settled_matter_told_with_what_was_done_is_good() -> None:
    assert treated(FOUND).quality is PerceivedQuality.GOOD


def test_an_open_blank_is_empty() -> None:
    assert (
        treated(f"{FOUND} teks='Ditambal pada [tanggal] oleh regu kami.'").quality
        is PerceivedQuality.EMPTY
    )


@pytest.mark.parametrize(
    ("text", "marks", "quality"),
    [
        ("Lubang ditambal hari ini.", "W2=0 W3=0 W4=0", PerceivedQuality.EMPTY),
        ("Akan ditindaklanjuti.", "", PerceivedQuality.GOOD),
    ],
)
def test_marks_outweigh_the_guess_both_ways(
    text: str, marks: str, quality: PerceivedQuality
) -> None:
    treatment = treated(f"{FOUND} teks='{text}'; h1 09.00 skor {marks}")
    assert treatment.quality is quality


def test_a_persons_marks_stand_over_the_machines_and_the_latest_of_them_count() -> None:
    told_history = history(f"{FOUND}; h1 09.00 skor")
    run = told_history.run
    dossier = next(iter(run.dossiers.values()))
    for level, quality in ((1, PerceivedQuality.EMPTY), (4, PerceivedQuality.GOOD)):
        run = marked(run, dict.fromkeys(("W2", "W3", "W4"), level))
        treatment = treatment_of(run, dossier, told_history.world)
        assert treatment.quality is quality
        assert treatment.marks is not None
        assert (treatment.marks.by_person, treatment.marks.levels["W6"]) == (True, 4)


def test_where_a_person_saw_less_than_the_machine_the_usual_lack_of_that_level_is_asked_for() -> (
    None
):
    answered = f"{VERIFIED}; h1 09.00 pu: tindak_lanjut"
    told_history = history(f"{answered}; h1 09.00 skor W4=3 kurang=W4:if_not", truth=TO_COME)
    dossier = next(iter(told_history.run.dossiers.values()))
    treatment = treatment_of(marked(told_history.run, {"W4": 0}), dossier, told_history.world)
    assert treatment.wants == ("time", "contact")


def marked(run: Run, levels: dict[str, int]) -> Run:
    """The run after a person marked the last answer."""
    answer = next(iter(run.dossiers.values())).answers[-1]
    at = run.last_at
    assert at is not None
    fact = e.AnswerMarked("SIM-0000001", answer.seq, levels, (), "", "penilai", "")
    return evolve(run, e.Recorded(run.seq + 1, at, at, "marker", None, None, fact))


def test_a_fact_that_is_missing_is_asked_for_by_its_kind() -> None:
    facts = [{"id": "pillar", "kind": "where", "phrases": ["Desa Contoh"]}]
    log = f"{FOUND}; h1 09.00 skor W2=1 kurang=W2:pillar"
    assert treated(log, truth={"key_facts": facts}).wants == ("fact_where",)


def test_what_an_earlier_answer_said_is_not_asked_for_again() -> None:
    first = f"{VERIFIED}; h1 08.30 pu: tindak_lanjut jenis=sementara; h1 08.30 skor"
    again = "h1 09.00 pu: tindak_lanjut; h1 09.00 skor W4=0 kurang=W4:time,contact"
    assert treated(f"{VERIFIED}; {again}", truth=TO_COME).wants == ("time", "contact")
    assert treated(f"{first}; {again}", truth=TO_COME).wants == ("time",)


def test_the_way_to_ring_is_asked_for_only_when_nothing_else_is_missing() -> None:
    """And not about a mere question, which the answer itself settles, unless whom to ring was the question."""
    again = "h1 09.00 pu: tindak_lanjut; h1 09.00 skor W4=1 kurang=W4:contact"
    assert treated(f"{VERIFIED}; {again}", truth=TO_COME).wants == ("contact",)
    both = treated(f"{VERIFIED}; {again}/W3:action W3=2", truth=TO_COME)
    assert both.wants == ("action",)
    question = TO_COME | {"classification": "permintaan_informasi"}
    told = treated(f"{VERIFIED}; {again}", truth=question)
    assert (told.wants, told.quality) == ((), PerceivedQuality.GOOD)
    whom = question | {"asks": [{"id": "whom", "phrases": ["nomor yang dihubungi"]}]}
    assert treated(f"{VERIFIED}; {again}", truth=whom).wants == ("contact",)


def test_nobody_asks_when_it_will_be_done_once_it_is() -> None:
    again = "h1 09.00 pu: tindak_lanjut; h1 09.00 skor W4=0 kurang=W4:time,contact,if_not"
    assert treated(f"{VERIFIED}; h1 08.00 catatan; {again}").wants == ("contact",)


def test_only_what_has_its_level_counts_as_come() -> None:
    """An answer that is none in the marks' eyes names no unit, whatever code stands for what it lacks."""
    empty = treated(f"{FOUND}; h1 09.00 skor W3=0 W4=2 kurang=W3:answer/W4:time")
    assert {"unit", "action", "answer"} <= empty.missing
    assert "contact" not in empty.missing


ADMITTED = "Pemeriksaan mutu air yang Bapak/Ibu minta belum kami lakukan."


@each_row(
    ("said", "quality"),
    [
        (ADMITTED, PerceivedQuality.UNCLEAR),
        ("Pengujian yang diminta belum sempat dilakukan.", PerceivedQuality.UNCLEAR),
        ("Bila yang Ibu minta belum kami lakukan, balas laporan ini.", PerceivedQuality.GOOD),
        ("Pemeriksaan mutu air yang Bapak/Ibu minta kami lakukan 10 Juli.", PerceivedQuality.GOOD),
    ],
)
def test_a_final_answer_that_says_itself_that_a_wish_is_not_done_is_not_clear(
    said, quality
) -> None:
    log = f"{VERIFIED}; h1 08.00 catatan; h1 09.00 pu: tindak_lanjut teks='Lubang ditambal hari ini. {said}'"
    treatment = treated(f"{log}; h1 09.00 skor")
    assert treatment.quality is quality
    assert (Lack.UNDONE in treatment.lacks) is (quality is PerceivedQuality.UNCLEAR)


def test_of_an_interim_answer_nobody_asks_when_its_day_stands_beside_it() -> None:
    treatment = treated(f"{FOUND} jenis=sementara; h1 09.00 skor W4=0 kurang=W4:time,contact")
    assert treatment.wants == ("contact",)


def test_an_answer_after_three_and_five_days_is_slow() -> None:
    assert not treated(f"{VERIFIED}; h8 15.00 pu: tindak_lanjut").slow
    assert treated(f"{VERIFIED}; h9 09.00 pu: tindak_lanjut").slow


def test_the_reporters_own_number_in_an_answer_exposes() -> None:
    text = f"{FOUND} teks='Lubang ditambal hari ini. Kami hubungi Anda di 0800-000-12345.'"
    assert treated(text, report={"reporter": REPORTER}).exposed
    assert not treated(FOUND, report={"reporter": REPORTER}).exposed


FULL_HALL = 7_000
"""Public texts in the runs of 120 desks."""


def test_what_the_texts_of_a_full_hall_tell_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(exposing, "find_grouped", lambda _number, text: read.append(text) or [])
    found = history(FOUND, report={"reporter": REPORTER})
    report = next(iter(found.run.dossiers.values()))
    said = tuple(
        PostedComment(0, report.arrived_at_desk, "pu", "officer", "99.01-pu", f"Kabar ke-{number}.")
        for number in range(FULL_HALL)
    )
    talked_about = replace(report, comments=said)

    for _ in range(2):
        treatment_of(found.run, talked_about, found.world)

    assert len(read) == len({*read}) >= FULL_HALL


@each_row(
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


@each_row(
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
    ("text", "quality"),
    [
        (
            "Laporan tidak dibuang, sudah kami kembalikan kepada pemiliknya secepatnya.",
            PerceivedQuality.UNCLEAR,
        ),
        (
            "Laporan kami kembalikan kepada pemiliknya paling lambat 3 hari kerja.",
            PerceivedQuality.GOOD,
        ),
    ],
)
def test_who_asked_how_long_is_content_only_with_a_length(
    text: str, quality: PerceivedQuality
) -> None:
    treatment = treated(f"{FOUND} teks='{text}'", truth=ASKED)
    assert treatment.quality is quality
    assert (Lack.TIME in treatment.lacks) is (quality is PerceivedQuality.UNCLEAR)


def test_an_open_question_is_understood_by_its_reason():
    question = "Mohon jelaskan hubungan Anda dengan orang yang diwakili."

    assert asked_well(question, ("who",), "identitas_perlu_dikonfirmasi")
    assert not asked_well(question, ("where",), "identitas_perlu_dikonfirmasi")
    assert not asked_well("Siapa nama Anda?", ("where",), "lokasi_tidak_jelas")
