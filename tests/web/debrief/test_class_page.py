"""The debrief of a class, as it stands on the projector."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET, TREE
from tests.web.debrief.runs import act_as, finish, play_together
from tests.web.pages import page_of
from trainer.scoring.failures import rule_wording
from trainer.usecases.exercises import end_exercise, next_working_day
from trainer.usecases.loading import load
from trainer.usecases.marking import Marks, mark_answer

LAST_BEFORE_THE_ANSWER = 18
"""Steps of the ideal playthrough, up to the only answer that is its own to give."""

TEXTS = (
    "Yth. Pelapor, terima kasih. Semua sudah kami catat. Salam, Norhayati Lampung.",
    "Yth. Pelapor, menara baru masih diusulkan; kabarnya kami sampaikan 30 April.",
)


@pytest.fixture
def ended(once, make_class, services, clock):
    """A class of four: one plays well, one sends a report to the accused, one comments, one does nothing."""

    def to_the_end():
        room = make_class("Yuliana", "Yuliana", "Bambang", "Marlina")
        names = ("ideal", "salah-dikirim-ke-teradu", "salah-komentar")
        who = dict(zip([t.run for t in room.trainees], names, strict=False))
        play_together(services, clock, who)
        end_exercise(services, room.exercise.id)
        return room

    return once("ended", to_the_end)


def address(room, query: str = "") -> str:
    return f"/hasil/kelas/{room.exercise.id}{query}"


def test_the_projector_shows_points_to_discuss_spread_mistakes_and_decisions(ended):
    shown = page_of(ended.client.get(address(ended)))
    for heading in (
        "Tiga hal untuk dibicarakan",
        "Sebaran poin",
        "Yang paling perlu dilatih",
        "Kesalahan berat",
        "Keputusan pertama per laporan",
        "Poin menurut pemeriksaan",
    ):
        assert heading in shown.text
    assert "Sebaran poin 3 orang. Di bawah 8 orang rata-rata tidak disebut." in shown.text
    assert "1 orang bergabung tanpa mengerjakan apa pun dan tidak dihitung." in shown.text
    assert "Dikirim kepada yang diadukan, SIM-0000106" in shown.text
    assert "1 dari 3 orang" in shown.text
    assert "Pembahasan saya" not in shown.text
    mistakes = shown.text[shown.text.index("Yang ") : shown.text.index("Keputusan pertama")]
    assert "Anda memverifikasi" not in mistakes


def test_a_row_of_the_decisions_leads_to_the_words_the_steps_and_the_reason(ended, services):
    shown = page_of(ended.client.get(address(ended)))
    scenario = services.library.world(ended.exercise.scenario, ended.exercise.content_hash).scenario
    report = next(each for each in scenario.reports if each.id == INTERNET)

    assert f"#laporan-{INTERNET}" in shown.links
    assert f"laporan-{INTERNET}" in shown.ids
    case = shown.text[shown.text.index("Laporan, langkah rujukan, dan alasannya") :]
    assert " ".join(report.body.split())[:60] in case
    assert "Langkah rujukan" in case
    assert "Verifikasi sebagai" in case
    assert "Alasannya" in case


def test_what_tells_who_somebody_is_stays_hidden_in_what_a_hall_reads(ended, services):
    shown = page_of(ended.client.get(address(ended)))
    scenario = services.library.world(ended.exercise.scenario, ended.exercise.content_hash).scenario
    hidden = [span for each in scenario.reports for span in each.truth.pii_spans]

    assert hidden
    for span in hidden:
        assert " ".join(span.text.split()) not in shown.text
    assert "▒▒▒ menutup nama atau identitas." in shown.text


def test_a_class_that_was_ended_early_says_so_where_something_was_missed(make_class, services):
    room = make_class("Yuliana")
    act_as(services, room.trainees[0].run, keep(TREE))
    next_working_day(services, room.exercise.id)
    next_working_day(services, room.exercise.id)
    end_exercise(services, room.exercise.id)

    shown = page_of(room.client.get(address(room))).text

    assert "Kelas diakhiri sebelum batas latihan; yang terlewat dapat juga" in shown
    missed = shown[shown.index("Yang terlewat") : shown.index("Keputusan pertama per laporan")]
    assert "Kelas diakhiri sebelum batas latihan." in missed


def test_a_class_that_reached_its_end_does_not(make_class, services, clock):
    room = make_class("Yuliana")
    act_as(services, room.trainees[0].run, keep(TREE))
    finish(services, clock, room.trainees[0].run)
    end_exercise(services, room.exercise.id)

    assert "sebelum batas latihan" not in page_of(room.client.get(address(room))).text


def test_points_are_told_as_a_share_of_all_there_were(ended):
    shown = page_of(ended.client.get(address(ended, "?nama=ya")))

    assert "0–19% dari poin penuh" in shown.text
    assert "persen poin" not in shown.text
    assert "Persen" in shown.text
    assert re.search(r'data-align="end">\d+%</td>', shown.html)


def test_names_stay_off_the_projector_until_the_instructor_asks_for_them(ended):
    with_names = page_of(ended.client.get(address(ended, "?nama=ya")))
    assert f"/hasil/{ended.trainees[0].run}" in with_names.links
    assert "Yuliana (2)" in with_names.text
    assert "Nama Kesiapan Poin Persen" in with_names.text
    assert "belum mengerjakan apa pun" in with_names.text
    without = page_of(ended.client.get(address(ended)))
    assert "Yuliana" not in without.text
    assert not [
        link for link in without.links if link.startswith("/hasil/") and "kelas" not in link
    ]
    assert "Tampilkan nama (jangan di proyektor)" in without.text
    assert "Kembali ke kelas" in without.text
    assert "Unduh hasil" in without.text


def test_whoever_sits_in_the_class_reads_it_without_names(ended):
    shown = page_of(ended.trainees[2].client.get(address(ended)))
    assert "Sebaran poin 3 orang" in shown.text
    assert "Pembahasan saya" in shown.text
    assert f"/hasil/{ended.trainees[2].run}" in shown.links
    assert "Yuliana" not in shown.text
    assert "Tampilkan nama" not in shown.text


def test_strangers_get_404(ended, make_class, make_account, client, make_learner):
    other = make_class("Rusdi")
    for browser in (other.client, other.trainees[0].client, client, make_learner("sendiri").client):
        page_of(browser.get(address(ended)), HTTPStatus.NOT_FOUND)


def test_a_class_that_goes_on_is_not_open(make_class):
    room = make_class("Yuliana")
    for browser in (room.client, room.trainees[0].client):
        shown = page_of(browser.get(address(room)), HTTPStatus.NOT_FOUND)
        assert "setelah instruktur mengakhiri kelas" in shown.text
        assert "Yang paling perlu dilatih" not in shown.text


def test_a_learners_own_run_is_no_class(make_learner):
    learner = make_learner()
    page_of(learner.client.get(f"/hasil/kelas/{learner.exercise.id}"), HTTPStatus.NOT_FOUND)


def test_a_class_that_nobody_joined_says_so(make_class, services):
    room = make_class()
    end_exercise(services, room.exercise.id)
    shown = page_of(room.client.get(address(room)))
    assert "Belum ada yang dapat dibahas" in shown.text
    assert "Jawaban berdampingan" not in shown.text
    assert "Tiga hal untuk dibicarakan" in shown.text


@pytest.fixture
def answered(make_class, services, clock):
    """A class of three of whom two answered the same report, one of them under the own name."""
    room = make_class("Norhayati Lampung", "Bambang", "Marlina")
    names = dict.fromkeys((t.run for t in room.trainees[:2]), "ideal")
    play_together(services, clock, names, steps=LAST_BEFORE_THE_ANSWER)
    for trainee, text in zip(room.trainees, TEXTS, strict=False):
        act_as(services, trainee.run, answer(INTERNET, text))
    end_exercise(services, room.exercise.id)
    return room


def test_answers_stand_side_by_side_without_names_and_the_example_is_folded_away(answered):
    shown = page_of(answered.client.get(address(answered)))
    assert "2 dari 2 jawaban, tanpa nama" in shown.text
    a, b = shown.text.index("Jawaban A"), shown.text.index("Jawaban B")
    assert a < b < shown.text.index("Buka contoh jawaban")
    assert "Semua sudah kami catat." in shown.text
    assert "Norhayati" not in shown.text
    assert "Seandainya Anda pelapornya" in shown.text
    folded = shown.html[shown.html.index("Buka contoh jawaban") - 300 :]
    assert "<details" in folded
    assert "<details open" not in folded[:300]
    other = page_of(answered.client.get(address(answered, f"?jawaban={TREE}")))
    assert f"{INTERNET}, " in other.text
    assert f"jawaban={TREE}" not in other.html


def test_an_answer_laid_beside_others_carries_its_total_and_its_grave_faults(answered, services):
    run = answered.trainees[1].run
    (posted,) = load(services, run).run.dossier(INTERNET).answers
    levels = {**dict.fromkeys(("W1", "W2", "W3", "W4", "W5", "W6", "W7"), 2), "W8": 4}
    marks = Marks(levels, ("overpromise",), note="", reason="")
    mark_answer(services, run, INTERNET, posted.seq, marks, "acc-1")

    text = page_of(answered.client.get(address(answered))).text

    assert "Nilai 20 dari 100, setelah kesalahan berat menyisakan 40 persen" in text
    assert f"Kesalahan berat: {rule_wording('overpromise').title}" in text
    assert text.count("dari 100") >= 2


def test_what_the_written_answers_cost_is_said_among_the_weakest(answered):
    text = page_of(answered.client.get(address(answered))).text

    weakest = text[text.index("Yang paling perlu dilatih") : text.index("Keputusan pertama")]
    assert "Jawaban tertulis. Apakah jawabannya menjawab pelapor" in weakest
    assert "Yang paling rendah tingkatnya:" in weakest
    assert "Jawaban tertulis" in text[text.index("Poin menurut pemeriksaan") :]
