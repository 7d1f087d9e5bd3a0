"""Two instructors mark blind on their own pages: nothing of the other's leaks, then both are compared and agree."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO

import pytest

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.web.debrief.runs import act_as, finish
from tests.web.pages import fragment_of, page_of
from tests.web.people import enter
from trainer.answers.evaluation import two_markers
from trainer.domain.records import Account
from trainer.usecases.exercises import next_working_day
from trainer.usecases.loading import load
from trainer.web.instructor import double_page

MARKS = {"W1": "4", "W2": "3", "W3": "3", "W4": "2", "W5": "3", "W6": "4", "W7": "4", "W8": "4"}
SECRET_NOTE = "Catatan yang hanya penilainya tahu."


@dataclass
class Room:
    """A class of two who have answered, its owner's browser, and another instructor's with a round of both."""

    room: object
    owner: object
    second: object
    account: Account
    round: str


@pytest.fixture
def room(app, make_class, make_account, services, clock):
    made = make_class("Yuliana", "Budi")
    next_working_day(services, made.exercise.id)
    clock.advance(timedelta(minutes=4))
    for trainee in made.trainees:
        act_as(services, trainee.run, keep(INTERNET))
        act_as(services, trainee.run, answer(INTERNET))
    account = make_account("penilai-kedua", instructor=True)
    second = enter(app.test_client(), account)
    opened = made.client.post(rounds_path(made), data={"second": account.id, "scope": "every"})
    return Room(made, made.client, second, account, opened.location)


def rounds_path(made):
    return f"/instruktur/kelas/{made.exercise.id}/penilaian-ganda"


def test_a_round_is_opened_with_another_instructor_and_found_by_both(room, clock):
    listed = page_of(room.owner.get(rounds_path(room.room)))
    theirs = page_of(room.second.get("/instruktur"))

    assert room.round in listed.links
    assert room.round in theirs.links
    assert "2 belum Anda nilai, 0 perlu disepakati" in listed.text
    assert "Penilaian ganda Anda" in theirs.text
    clock.advance(timedelta(days=31))
    assert room.round not in page_of(room.second.get("/instruktur")).links


def test_what_is_missing_when_a_round_is_opened_is_named(room):
    shown = page_of(
        room.owner.post(rounds_path(room.room), data={"scope": "sample", "how_many": "9"}), 422
    )

    assert "Pilih instruktur yang menilai bersama Anda, atau undang rekan." in shown.text
    assert "Tulis jumlah antara 1 dan 2." in shown.text
    assert {"second", "how_many"} <= set(shown.ids)


def test_before_both_have_marked_no_page_tells_the_others_marks(room, services, clock):
    first = f"{room.round}/1"
    blank = page_of(room.second.get(first))
    machine = ("Temuan sistem", "Dinilai otomatis", "<mark")
    assert not any(word in blank.html for word in machine)

    room.owner.post(first, data=MARKS | {"note": SECRET_NOTE, "gates": "threat"})

    trainee = room.room.trainees[0]
    finish(services, clock, trainee.run)
    list_path = f"/instruktur/kelas/{room.room.exercise.id}/penilaian"
    run_path = f"{list_path}/{trainee.run}/{services_answer(services, trainee)}"
    seen = (
        room.second.get(first),
        room.second.get(room.round),
        trainee.client.get(f"/hasil/{trainee.run}"),
        room.owner.get(f"/hasil/{trainee.run}"),
        room.owner.get(f"{list_path}?tampil=semua"),
        room.owner.get(run_path),
        room.owner.get(f"/instruktur/kelas/{room.room.exercise.id}/hasil.csv"),
        room.owner.get(answers_path(room)),
    )
    for answered in seen:
        assert answered.status_code == 200
        assert SECRET_NOTE not in answered.text
        assert "Ancaman dalam jawaban (" not in answered.text
    assert not re.search(r'type="radio"[^>]* checked', seen[0].text.split("<footer")[0])
    assert "Akun1: 1 dari 2" in page_of(seen[1]).text


def answers_path(room):
    return f"/instruktur/kelas/{room.room.exercise.id}/nilai-jawaban.csv"


def rows_of(answered):
    return list(csv.reader(StringIO(answered.get_data().decode("utf-8-sig")), delimiter=";"))


def services_answer(services, trainee):
    return load(services, trainee.run).run.dossier(INTERNET).answers[-1].seq


def test_when_both_have_marked_they_see_both_and_agree(room, services):
    first = f"{room.round}/1"
    onward = room.owner.post(first, data=MARKS)
    assert onward.location == f"{room.round}/2"
    own = page_of(room.owner.get(first))
    assert re.search(r'name="W2" value="3" checked', own.html)
    room.second.post(first, data=MARKS | {"W2": "1", "gates": "threat"})

    live = page_of(room.owner.get(room.round))
    assert "Jawaban yang perlu disepakati" in live.text
    assert "W2, Ancaman dalam jawaban" in live.text
    assert "Belum cukup: 1 jawaban dinilai berdua" in live.text
    both = page_of(room.owner.get(first))
    assert "Anda Penilai-Kedua Mesin" in both.text
    assert not re.search(r'name="W2" value="[0-4]" checked', both.html)
    assert re.search(r'name="W3" value="3" checked', both.html)

    late = room.second.post(first, data=MARKS)
    assert "tidak dapat diubah sendiri" in page_of(room.second.get(late.location)).text
    refused = page_of(room.owner.post(f"{first}/sepakat", data=MARKS), 422)
    assert "Tulis alasan" in refused.text
    room.owner.post(f"{first}/sepakat", data=MARKS | {"reason": "Tanggal disebut."})

    after = page_of(room.second.get(room.round))
    assert "perlu disepakati" not in after.text.lower()
    assert "disepakati" in after.text
    seq = services_answer(services, room.room.trainees[0])
    path = f"/instruktur/kelas/{room.room.exercise.id}/penilaian/{room.room.trainees[0].run}/{seq}"
    agreed = page_of(room.owner.get(path)).text
    columns, *rows = rows_of(room.owner.get(answers_path(room)))[1:]
    answers = [dict(zip(columns, row, strict=True)) for row in rows]
    assert [each["Kedudukan nilai penilai"] for each in answers] == [
        "disepakati dua penilai",
        "belum dinilai orang",
    ]
    assert (answers[0]["Penilai W2"], answers[1]["Penilai W2"]) == ("3", "")
    assert all(each["Mesin W2"] for each in answers)
    assert "Disepakati kedua penilai. W2 1 menjadi 3" in agreed
    assert "Penilaian orang dan mesin" in agreed


def test_the_live_part_comes_anew_when_somebody_has_marked(room):
    page = room.owner.get(room.round).text
    asks, cursor = re.search(r'data-live-url="(.+?)" data-live-position="(.+?)"', page).groups()
    assert room.owner.get(asks + cursor).status_code == 204

    room.second.post(f"{room.round}/2", data=MARKS)

    assert "Penilai-Kedua: 1 dari 2" in fragment_of(room.owner.get(asks + cursor)).text


def test_a_round_is_there_for_its_two_markers_alone(app, room, make_account):
    third = enter(app.test_client(), make_account("ketiga", instructor=True))
    learner = enter(app.test_client(), make_account("pelajar"))
    for client in (third, learner):
        for path in (room.round, f"{room.round}/1", f"{room.round}/1/berkas/x"):
            page_of(client.get(path), 404)
        page_of(client.post(f"{room.round}/1", data=MARKS), 404)
    page_of(room.second.get(rounds_path(room.room)), 404)
    page_of(room.owner.get(f"{room.round}/3"), 404)
    page_of(room.owner.get(f"{room.round}/1/berkas/x"), 404)


def test_without_another_instructor_one_invites_somebody(make_class, services, clock):
    made = make_class("Yuliana")
    assert "Belum ada jawaban tertulis" in page_of(made.client.get(rounds_path(made))).text
    next_working_day(services, made.exercise.id)
    clock.advance(timedelta(minutes=4))
    act_as(services, made.trainees[0].run, keep(INTERNET))
    act_as(services, made.trainees[0].run, answer(INTERNET))
    shown = page_of(made.client.get(rounds_path(made)))
    assert '<option value="undang" selected>' in shown.html
    assert "Undang rekan dengan tautan" in shown.text


def test_with_enough_answers_the_agreement_is_told_by_dimension_to_each_from_their_side(
    room, monkeypatch
):
    for module in (two_markers, double_page):
        monkeypatch.setattr(module, "ENOUGH", 2)
    lower = {code: str(int(level) - 1) for code, level in MARKS.items() if code != "W8"}
    for number, client, marks in (
        (1, room.owner, MARKS),
        (2, room.owner, MARKS | lower),
        (1, room.second, MARKS | {"W2": "4"}),
        (2, room.second, MARKS | lower),
    ):
        client.post(f"{room.round}/{number}", data=marks)

    mine, theirs = (
        table_of(page_of(client.get(room.round)).html) for client in (room.owner, room.second)
    )

    assert "Belum cukup" not in page_of(room.owner.get(room.round)).text
    assert list(mine)[-1] == "Jumlah, lima rentang"
    assert mine["W1 Sapaan dan pengakuan"][0] == "1,00"
    assert mine["W2 Sesuai kasus"][0] == theirs["W2 Sesuai kasus"][0] == "0,67"
    assert mine["W2 Sesuai kasus"][1:3] == theirs["W2 Sesuai kasus"][2:0:-1]
    assert mine["W2 Sesuai kasus"][3] == "50%"
    assert mine["W8 Privasi"] == ["–", "–", "–", "100%"]


def table_of(html):
    """The rows of the table of agreement: cells by their head."""
    table = html.split('id="kesepakatan"')[1].split("</table>")[0]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table, re.DOTALL)
    return {head.strip(): re.findall(r"<td[^>]*>(.*?)</td>", cells) for head, cells in rows}
