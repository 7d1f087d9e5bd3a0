"""Answers that speak of another matter than their case's, or of none, and earnest ones that only look like it."""

from dataclasses import replace

import pytest

from tests.tables import each_row
from trainer.answers.judging import judge
from trainer.answers.rubric.abuse import caps_of
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.reading import read_answer

ELSEWHERE = [
    "Ijazah Sdr. Darmanto yang basah sudah kami cetak ulang di SMP Negeri 4 Muara Laung dan dapat diambil Kamis besok.",
    "Yth. Ibu Yohana, vaksin kambing di Desa Rangan Bahekang diberikan dokter hewan kami pada 9 Juni, gratis untuk 30 ekor.",
    "kursi roda utk nenek Ruminah di kelurahan Tampang Tumbang sdh diantar pendamping kemarin, obatnya menyusul jumat ya",
]
"""Another citizen's matter, answered well."""
NOBODYS = [
    "Usulan Bapak menjadi prioritas pembangunan daerah. Pembahasannya kami jadwalkan pada triwulan IV sesuai kemampuan anggaran.",
    "Kepuasan pelanggan adalah harapan kami. Silakan hubungi pusat layanan (0500) 000-2231 pada hari kerja pukul 08.00.",
    "Laporan sudah dibaca pimpinan dan masuk antrean verifikasi, kami kabari lagi paling lambat 12 Mei, terima kasih.",
]
"""What fits any report."""
EARNEST = [
    "Seksi Jalan menambal lubang di KM 4 pada 12 Mei. Pak Rusdiansyah dari regu kami menunggu Saudara di sana pukul 08.00.",
    "Regu kami sudah di depan pasar. Alat berat datang dari Kasongan, jadi lubangnya baru ditutup Selasa, 12 Mei.",
]
"""With names and places that the complaint does not know, and with the matter."""


def limits_of(answer, case=ROAD):
    evidence = judge(case, answer).evidence
    return {each.rule for each in evidence if each.rule.startswith("limit_")}


@pytest.mark.parametrize("answer", ELSEWHERE)
def test_what_was_done_for_somebody_else_earns_nothing_here(answer):
    levels = judge(ROAD, answer).levels

    assert levels["W2"] == 0
    assert max(levels["W3"], levels["W4"]) <= 1
    assert levels["W5"] <= 3


@each_row(("about", "acts"), [(0, 0), (1, 1), (2, 3), (4, 4)])
@each_row("answer", ELSEWHERE)
def test_another_matter_is_seen_whatever_was_guessed_of_facts_and_deeds(answer, about, acts):
    assert "another_case" in {cap.kind for cap in caps_of(read_answer(ROAD, answer), about, acts)}


@pytest.mark.parametrize("about", [0, 2])
def test_a_vague_deed_and_a_chance_word_are_nobodys_answer(about):
    """*Pasar* stands in the complaint too; nothing else of it does."""
    chance = read_answer(
        ROAD,
        "Pedagang pasar dan masyarakat kami ajak bersabar, nanti dibahas dalam rapat, paling lambat 12 Mei.",
    )

    assert "generic" in {cap.kind for cap in caps_of(chance, about, 1)}
    assert caps_of(read_answer(ROAD, EARNEST[0]), about, 1) == ()


@pytest.mark.parametrize("answer", NOBODYS)
def test_the_times_of_a_text_for_any_report_are_worth_little(answer):
    assert judge(ROAD, answer).levels["W4"] <= 1


@pytest.mark.parametrize("answer", EARNEST)
def test_strange_names_beside_the_matter_limit_nothing(answer):
    assert limits_of(answer) == set()


@each_row("answer", [*ELSEWHERE, *NOBODYS])
def test_who_has_no_authority_is_not_credited_for_saying_nothing_of_it(answer):
    outside = replace(ROAD, authority=replace(ROAD.authority, within=False))

    assert judge(outside, answer).levels["W5"] <= 1


def test_a_name_said_twice_is_no_stranger_than_said_once():
    """A warm letter that calls its reader by name now and then still speaks of the case's matter."""
    letter = "Halo Dek Rafikah, lubangnya memang dalam. Sabar ya Dek Rafikah, besok regu menambal, nanti Dek Rafikah kami kabari."

    assert "limit_another_case" not in limits_of(letter)


def test_jalan_may_be_a_verb_and_a_day_no_place():
    early = (
        "Aduannya baru kami baca pagi ini. Pemeriksaan mulai jalan Rabu tanggal 13. Mohon ditunggu."
    )

    assert "limit_another_case" not in limits_of(early)
