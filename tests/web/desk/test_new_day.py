"""Going on to the next working day: what is named before, what is better done first, and what is told after."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.web.desk.conftest import VERIFIED
from tests.web.desk.offices import LETTERS, Chair
from tests.web.pages import page_of
from trainer.domain.vocabulary import Role

MEMO = "memo-kadis"
LETTER = LETTERS["62.12"]
QUESTION = (
    "Pesan dari Kepala Dinas Perhubungan, “Siapa yang melapor?”, jatuh tempo hari ini pukul 12.00"
)
MISSED = "Lewat tanpa jawaban: pesan “Siapa yang melapor?” dari Kepala Dinas Perhubungan."


@pytest.fixture
def asked(offices) -> Chair:
    """An admin with a question to answer and a letter at the counter."""
    chair = offices.alone(Role.ADMIN_INSTANSI)
    offices.clock.advance(timedelta(minutes=1))
    chair.look()
    return chair


def decide_all(chair: Chair) -> None:
    fields = {f"verifikasi-{name}": value for name, value in VERIFIED.items()}
    for report in chair.now().run.dossiers:
        chair.send(f"laporan/{report}/verifikasi", fields)


def jump(chair: Chair, **data: str):
    address = f"/meja/{chair.run}/jam/hari-berikutnya"
    return page_of(chair.client.post(address, data=data, follow_redirects=True))


def test_a_question_of_today_is_named_beside_the_jump_and_on_its_page(asked):
    assert f"{QUESTION}: jawab dahulu" in asked.look().text

    page = jump(asked)

    assert "Masih ada yang jatuh tempo hari ini" in page.text
    assert QUESTION in page.text
    assert "1 berkas di loket belum dicatat." in page.text
    assert f"/meja/{asked.run}/pesan#pesan-{MEMO}" in page.links
    assert f"/meja/{asked.run}/loket/{LETTER}" in page.links


def test_what_is_better_done_first_is_the_main_button(asked):
    decide_all(asked)
    page = asked.look()
    assert "Jawab pesan dahulu" in page.text
    assert page.html.count("btn btn-primary") == 2, "on a phone above the list, else in the panel"

    asked.send(f"pesan/{MEMO}", {"option": "tolak"})

    page = asked.look()
    assert "Catat berkas di loket dahulu" in page.text
    assert f"/meja/{asked.run}/loket/{LETTER}" in page.links

    stamp = {"received_on": "2026-04-14", "received_hour": "08.05"}
    title = "Lampu jalan padam di sekitar permukiman"
    asked.send(f"loket/{LETTER}", {"channel": "surat", "title": title, **stamp})

    assert "dahulu" not in asked.look().text.split("Jam latihan")[1].split("Akhiri latihan")[0]


def test_after_the_jump_a_missed_question_is_named(asked):
    page = jump(asked, yakin="1")

    assert MISSED in page.text
    assert f"/meja/{asked.run}/pesan#pesan-{MEMO}" in page.links


def test_a_question_that_came_and_went_meanwhile_is_named_after_the_jump(offices):
    chair = offices.alone(Role.ADMIN_INSTANSI)
    page = chair.look()
    assert "pesan yang meminta jawaban hari ini lewat tanpa jawaban" in page.text
    assert "Siapa yang melapor?" not in page.text

    assert MISSED in jump(chair, yakin="1").text


def pass_days(learner, count: int):
    """The page after so many jumps."""
    for _day in range(count):
        answer = learner.client.post(
            f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"}, follow_redirects=True
        )
    return page_of(answer)


def test_what_others_did_meanwhile_is_counted(learner, send):
    send("SIM-0000102", "verifikasi", {**VERIFIED, "lead": "62.12-bpbd"})
    text = "".join(pass_days(learner, 1).text for _day in range(4))

    assert "Sejak kemarin: 1 jawaban unit" in text or "Sejak Jumat, 17 April: 1 jawaban" in text
    assert "1 catatan lapangan" in text


def test_several_reports_of_a_kind_are_led_to_as_a_list(learner, look, send):
    reports = ("SIM-0000101", "SIM-0000102")
    for report in reports:
        send(report, "verifikasi", {**VERIFIED, "lead": "62.12-dinkes"})

    page = pass_days(learner, 2)

    said = page.text.split("Sejak kemarin:")[1]
    assert "2 laporan dikembalikan unit" in said
    assert f"/meja/{learner.run}/?tanda=dikembalikan_unit" in page.links
    assert {f"baris-{one}" for one in reports} <= set(look("?tanda=dikembalikan_unit").ids)


def test_one_report_is_led_to_itself(learner, send):
    send("SIM-0000101", "verifikasi", {**VERIFIED, "lead": "62.12-dinkes"})

    page = pass_days(learner, 2)

    said = page.html.split("1 laporan dikembalikan unit")[0].rsplit("<a ", 1)[1]
    assert f"/meja/{learner.run}/laporan/SIM-0000101" in said


def test_on_the_last_day_the_jump_is_called_the_end(learner, look):
    for _day in range(4):
        assert "Selesaikan latihan" not in look().text
        learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"})

    assert "Selesaikan latihan" in look().text
    assert "Maju ke hari berikutnya" not in look().text
