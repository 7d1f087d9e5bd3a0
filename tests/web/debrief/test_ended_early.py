"""A learner who ends a run early: the debrief ends where the run did, and counts nothing that was not due by then."""

from __future__ import annotations

import pytest

from tests.web.debrief.runs import move_to, play
from tests.web.pages import page_of
from trainer.domain.history import History
from trainer.scoring.engine import score
from trainer.usecases.loading import load

ANGRY = "pelapor-yang-marah"
PROMISED_FRIDAY = 6
"""Steps of its expert up to the second interim answer, which promises news for Friday, 10 July."""


@pytest.fixture
def friday_morning(once, make_learner, services, clock):
    """Somebody who promised news for this Friday and has not sent it yet, at 09.22."""

    def come_so_far():
        learner = make_learner(slug=ANGRY)
        play(services, clock, learner.run, "ideal", steps=PROMISED_FRIDAY, slug=ANGRY)
        friday = load(services, learner.run).now.replace(day=10, hour=9, minute=22)
        move_to(services, clock, learner.run, friday)
        services.directory.seen_now(learner.person.id, clock.now())
        return learner

    return once("friday morning", come_so_far)


def ended(learner):
    answer = learner.client.post(f"/meja/{learner.run}/jam/selesai", follow_redirects=True)
    return page_of(answer)


def test_what_had_not_come_yet_is_neither_told_nor_counted(friday_morning, services):
    page = ended(friday_morning)
    loaded = load(services, friday_morning.run)
    sheet = score(History.of(loaded.events, loaded.world))

    assert "Anda mengakhiri latihan lebih awal, Jumat, 10 Juli pukul 09.22." in page.text
    assert "Siapa warga yang mengamuk itu?" not in page.text, "the journalist asks at 10.00"
    assert not [line for line in sheet.lines if line.check == "class_limit" and line.lost]
    assert all(each.at_sim <= loaded.run.finished_at for each in loaded.events)


def test_limits_that_still_ran_are_told_as_running(friday_morning):
    page = ended(friday_morning)

    assert "tanggal itu lewat" not in page.text
    running = page.text.split("batas ini masih berjalan dan tidak dinilai terlewat: ", 1)[1]
    assert "kabar berikutnya yang dijanjikan (Jumat, 10 Juli)" in running.split(".")[0]


def test_a_step_that_the_expert_took_later_is_not_called_left_out(friday_morning):
    page = ended(friday_morning)

    assert "Latihan diakhiri sebelum langkah ini" in page.text
    assert (
        "Langkah rujukan berikutnya, “Tindak Lanjut, tanggapan akhir”, baru diambil "
        "Senin, 13 Juli pukul 09.00; latihan diakhiri sebelum itu." in page.text
    )


def test_what_still_counts_is_said_with_its_figure_before_it_is_pressed(
    make_learner, services, clock
):
    learner = make_learner()
    desk = f"/meja/{learner.run}/"
    fresh = page_of(learner.client.get(desk)).text
    next_morning = load(services, learner.run).now.replace(day=15, hour=12)
    move_to(services, clock, learner.run, next_morning)
    later = page_of(learner.client.get(desk)).text

    assert (
        "Belum ada yang berada di meja Anda selama satu hari kerja, sehingga keputusannya belum dinilai."
        in fresh
    )
    assert "laporan belum Anda putuskan." in later
    counted = int(later.split(" di antaranya sudah satu hari kerja atau lebih")[0].split()[-1])
    ended(learner)
    loaded = load(services, learner.run)
    sheet = score(History.of(loaded.events, loaded.world))
    assert counted == sum(line.check == "decision" and line.lost > 0 for line in sheet.lines) > 0


def test_limits_are_told_as_running_only_where_somebody_ended_early(make_learner, services, clock):
    learner = make_learner()
    move_to(services, clock, learner.run, load(services, learner.run).run.ends_at)

    page = page_of(learner.client.get(f"/hasil/{learner.run}"))

    assert "masih berjalan dan tidak dinilai terlewat" not in page.text
