"""Living regions: nothing when nothing is new, the changed part when something is, the end when it is over."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.tables import each_row
from tests.web.desk.conftest import VERIFIED
from tests.web.pages import fragment_of
from trainer.web.frames.polling import Position

ONE = "SIM-0000101"


@pytest.fixture
def region(look):
    """Address and position of the living region of a page."""

    def find(path=""):
        html = look(path).html
        return (
            re.search(r'data-live-url="([^"]+)"', html).group(1),
            re.search(r'data-live-position="([^"]+)"', html).group(1).replace("&amp;", "&"),
        )

    return find


def test_a_quiet_desk_answers_nothing_without_folding_the_run(region, learner, clock, monkeypatch):
    url, position = region()
    clock.advance(timedelta(seconds=2))
    monkeypatch.setattr("trainer.web.access.watch", None)
    monkeypatch.setattr("trainer.web.access.come_back", None)

    assert learner.client.get(url + position).status_code == 204


def test_an_arriving_report_brings_list_buckets_and_clock(region, learner, clock):
    url, position = region()
    clock.advance(timedelta(minutes=4))

    answer = learner.client.get(url + position)
    page = fragment_of(answer)

    assert "SIM-0000103" in page.text
    assert 'data-live-into="kotak"' in page.html
    assert 'data-live-into="jam"' in page.html
    assert learner.client.get(url + answer.headers["X-Position"]).status_code == 204


def test_what_the_list_was_narrowed_to_goes_along(region, learner, clock):
    url, position = region("?q=Marajang&urut=terbaru")
    assert position.endswith("?q=Marajang&urut=terbaru")
    clock.advance(timedelta(minutes=4))

    answer = learner.client.get(url + position)

    assert "SIM-0000101" not in fragment_of(answer).text
    assert answer.headers["X-Position"].endswith("?q=Marajang&urut=terbaru")


def test_the_words_of_the_deadlines_follow_the_day(region, learner, clock):
    url, _position = region()
    for _step in range(3):
        clock.advance(timedelta(minutes=4))
        learner.client.get(f"/meja/{learner.run}/pengarahan")
    _url, newest = region()
    seen = Position.read(newest)

    assert seen.turns_at > clock.now().timestamp()
    clock.advance(timedelta(seconds=seen.turns_at - clock.now().timestamp() + 1))
    assert seen.stale(clock.now())
    assert learner.client.get(url + newest).status_code == 200


def test_a_report_says_that_it_changed_under_the_reader(region, learner, send):
    url, position = region(f"laporan/{ONE}")
    send(ONE, "komentar", text="Dari tab lain.")

    page = fragment_of(learner.client.get(url + position))

    assert "Laporan ini baru berubah." in page.text
    assert "Dari tab lain." in page.text


def test_state_and_nearest_limit_of_a_narrow_window_follow_the_report(region, learner, send, look):
    url, position = region(f"laporan/{ONE}")
    assert (
        "Belum Terverifikasi" in look(f"laporan/{ONE}").html.split('id="keadaan-singkat"')[1][:400]
    )
    send(ONE, "verifikasi", VERIFIED)

    html = fragment_of(learner.client.get(url + position)).html

    state, limit = (
        html.split(f'data-live-into="{part}">', 1)[1].split("</template>", 1)[0]
        for part in ("keadaan-singkat", "batas-terdekat")
    )
    assert "Belum Ditindaklanjuti" in state
    assert "Sisa" in limit
    assert 'href="#batas-waktu"' in limit


def test_the_end_is_told_once_and_then_the_asking_stops(region, learner):
    url, position = region()
    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    answer = learner.client.get(url + position)

    assert "Baca pembahasan" in fragment_of(answer).text
    assert learner.client.get(url + answer.headers["X-Position"]).status_code == 410


def test_a_finished_page_does_not_ask(learner, look):
    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    assert "data-live-url" not in look().html
    assert "data-live-url" not in look(f"laporan/{ONE}").html


def test_a_trainee_sees_within_one_question_that_the_class_was_paused(make_class, services):
    from trainer.usecases.exercises import pause

    room = make_class("Yuliana")
    trainee = room.trainees[0]
    html = trainee.client.get(f"/meja/{trainee.run}/").get_data(as_text=True)
    url = re.search(r'data-live-url="([^"]+)"', html).group(1)
    position = re.search(r'data-live-position="([^"]+)"', html).group(1)
    pause(services, room.exercise.id)

    page = fragment_of(trainee.client.get(url + position))

    assert "Dijeda instruktur" in page.text


def test_questions_keep_a_learner_present_so_that_time_counts(region, learner, clock, services):
    url, position = region()
    for _step in range(4):
        clock.advance(timedelta(minutes=2))
        answer = learner.client.get(url + position)
        position = answer.headers.get("X-Position", position)

    kinds = [(each.kind, getattr(each.fact, "why", "")) for each in services.log.load(learner.run)]

    assert ("ClockChanged", "away") not in kinds


@each_row("position", ["x", "1-2-3", "9-9-9-9-9", "-1-0-0-0", "999999999999999-0-0-0"])
def test_a_strange_position_is_answered_as_if_nothing_had_been_seen(learner, position):
    assert learner.client.get(f"/meja/{learner.run}/sejak/{position}").status_code == 200
    assert Position.read(position) is None


def test_a_position_is_read_as_it_was_written():
    position = Position(seq=12, first=3, turns_at=1_790_000_000, over=True)

    assert Position.read(str(position)) == position
