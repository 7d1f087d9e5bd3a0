"""A run that several share: one debrief for all of them, told to whoever sat in it, and one member of the class."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.debrief.making import verify
from tests.debrief.playing import DISHUB, LAMP
from tests.web.debrief.runs import move_to
from tests.web.pages import page_of
from tests.web.people import ClassRoom, Trainee, enter, sit
from trainer.domain import commands as c
from trainer.domain.commands import FollowUp, OpenReport
from trainer.domain.records import SHARED
from trainer.domain.vocabulary import AnswerKind
from trainer.usecases.acting import act
from trainer.usecases.classroom import release_feedback
from trainer.usecases.exercises import (
    Setup,
    end_exercise,
    join_class,
    open_class,
    start_class,
)
from trainer.usecases.seats import take_seat
from trainer.web.access import SERVICES


@pytest.fixture
def team(make_team):
    return make_team(("Siti",), admin="Ayu", dishub="Budi")


def ended(app, room):
    end_exercise(app.extensions[SERVICES], room.exercise.id)
    return room


def test_everybody_with_a_seat_reads_the_debrief_of_the_run(app, team):
    ayu, budi, siti = ended(app, team).trainees
    ayu.client.get(f"/meja/{ayu.run}/laporan/SIM-0000101")

    for each in (ayu, budi):
        page_of(each.client.get(f"/hasil/{each.run}"))
    assert siti.client.get(f"/hasil/{siti.run}").status_code in (302, 404)


def test_the_class_is_one_run_and_each_person_a_row(app, team):
    ayu = team.trainees[0]
    ayu.client.get(f"/meja/{ayu.run}/laporan/SIM-0000101")
    ended(app, team)

    page = page_of(team.client.get(f"/hasil/kelas/{team.exercise.id}?nama=ya"))

    assert "Satu latihan bersama 3 peserta" in page.text
    assert "1 dari 1 orang" not in page.text
    assert "Sebaran poin" not in page.text
    assert page.links.count(f"/hasil/{ayu.run}") == 2
    for name in ("Ayu", "Budi", "Siti"):
        assert name in page.text


def test_the_file_tells_seats_and_whose_the_points_are(app, team):
    ended(app, team)

    lines = team.client.get(f"/instruktur/kelas/{team.exercise.id}/hasil.csv").get_data(
        as_text=True
    )
    banner, heads, *rows = lines.strip().split("\r\n")

    assert "poin dan laporan milik semua peserta" in banner
    assert heads.endswith(";Meja")
    assert [row.split(";")[0] for row in rows] == ["Ayu", "Budi", "Siti"]
    assert rows[1].endswith(";Pejabat Penghubung Dinas Perhubungan")
    assert rows[0].split(";")[4:6] == rows[1].split(";")[4:6]
    assert len({row.count(";") for row in (heads, *rows)}) == 1


def test_a_class_debrief_that_is_withheld_is_for_the_instructor_alone(app, make_class, services):
    room = make_class("Ayu", setup=Setup(seed=7, feedback="withheld"))
    ayu, place = room.trainees[0], f"/hasil/kelas/{room.exercise.id}"
    ended(app, room)

    held = page_of(ayu.client.get(place), 404)

    assert "Instruktur menahan pembahasan ini" in held.text
    page_of(room.client.get(place))
    own = page_of(ayu.client.get(f"/hasil/{ayu.run}"), 404)
    assert "Latihan Anda sudah selesai. Pembahasannya ditahan sampai instruktur" in own.text
    looking = page_of(room.client.get(f"/hasil/{ayu.run}"), 404)
    assert f"/instruktur/kelas/{room.exercise.id}" in looking.links
    release_feedback(services, room.exercise.id)
    page_of(ayu.client.get(place))


def test_each_step_names_its_seat_and_you_are_only_your_own(app, team):
    ayu, budi, _siti = team.trainees
    services = app.extensions[SERVICES]
    act(services, ayu.run, verify(LAMP, DISHUB), "admin", ayu.person.id)
    answered = FollowUp(LAMP, AnswerKind.SEMENTARA, "Petugas datang besok.", date(2026, 4, 20))
    act(services, budi.run, answered, "dishub", budi.person.id)
    ended(app, team)

    ayus = page_of(ayu.client.get(f"/hasil/{ayu.run}"))
    budis = page_of(budi.client.get(f"/hasil/{budi.run}"))

    assert "Latihan bersama: poin milik semua meja." in ayus.text
    for shown in (ayus, budis):
        assert "Langkah tim dan langkah rujukan" in shown.text
        assert re.search(r"pukul \d\d\.\d\d, Pejabat Penghubung Dinas Perhubungan", shown.text)
        assert "Untuk dibicarakan" in shown.text
    desk, unit = (
        "Anda, kurang dari 1 hari kerja",
        "Admin Instansi Pemerintah Kabupaten Murung Raya, kurang",
    )
    assert desk in ayus.text
    assert unit in budis.text
    assert "Budi" not in ayus.text
    assert "Ayu" not in budis.text


def test_the_steps_of_one_seat_can_be_read_alone(app, team):
    ayu, budi, _siti = team.trainees
    services = app.extensions[SERVICES]
    act(services, ayu.run, verify(LAMP, DISHUB), "admin", ayu.person.id)
    act(services, budi.run, OpenReport(LAMP), "dishub", budi.person.id)
    ended(app, team)

    whole = page_of(ayu.client.get(f"/hasil/{ayu.run}"))
    alone = page_of(ayu.client.get(f"/hasil/{ayu.run}?kursi=dishub"))

    assert f"/hasil/{ayu.run}?kursi=dishub" in whole.links
    assert "Langkah Pejabat Penghubung Dinas Perhubungan dan langkah rujukan" in alone.text
    verified = "Verifikasi sebagai Pengaduan Tidak Berkadar Pengawasan"
    lamp = [page.html.split('id="dua-jam-')[0].count(verified) for page in (whole, alone)]
    assert lamp[1] < lamp[0]
    strange = page_of(ayu.client.get(f"/hasil/{ayu.run}?kursi=tidak-ada"))
    assert "Langkah tim dan langkah rujukan" in strange.text


def test_while_a_run_goes_on_a_seat_is_told_nothing_of_what_it_may_not_read(app, make_team):
    """With feedback at once the key of an escalated report is out before the accused office may know of the report."""
    room = make_team(admin="Ayu", dishub="Budi", setup=Setup(seed=7, feedback="at_once"))
    ayu, budi = room.trainees
    services = app.extensions[SERVICES]
    act(services, ayu.run, c.Escalate("SIM-0000101"), "admin", ayu.person.id)
    act(
        services,
        ayu.run,
        c.Postpone("SIM-0000102", "lokasi_tidak_jelas", "Di jalan mana?"),
        "admin",
        ayu.person.id,
    )

    mine, others = (each.client.get(f"/hasil/{each.run}") for each in (ayu, budi))

    page = page_of(mine)
    assert "SIM-0000102" in page.text
    assert "SIM-0000101" not in page.text, "the admin keeps a card of what was escalated"
    assert "SIM-0000101" not in page_of(others, 404).text
    assert "SIM-0000101" in page_of(room.client.get(f"/hasil/{ayu.run}")).text
    ended(app, room)
    assert "SIM-0000101" in page_of(budi.client.get(f"/hasil/{budi.run}")).text


ASKED = "tanya-kadis"
QUOTED = "yang memegang SPJ perjalanan hanya beberapa orang"
"""Words of a wrong reply that one seat can send; nobody else could have."""


@pytest.fixture
def blamed(app, services, clock, make_account):
    """A shared run in which the admin does nothing wrong, and the accused office answers its head wrongly."""
    owner = make_account(instructor=True)
    exercise = open_class(services, owner, "laporan-rahasia", Setup(seed=7, mode=SHARED))
    room = ClassRoom(owner, enter(app.test_client(), owner), exercise)
    for name, seat in (("Yuliana", "admin"), ("Sinta", "dinkes")):
        joined = join_class(services, exercise.join_code or "", name)
        take_seat(services, exercise.id, joined.person.id, seat)
        browser = sit(app.test_client(), joined.person)
        room.trainees.append(Trainee(joined.person, browser, joined.run, ""))
    start_class(services, exercise.id)
    run, seated = room.trainees[0].run, dict(zip(("admin", "dinkes"), room.trainees, strict=True))
    content = services.library.current("laporan-rahasia").content_hash
    for step in services.library.playthrough("laporan-rahasia", content, "ideal").steps:
        if step.seat in seated:
            move_to(services, clock, run, step.at)
            asked = getattr(step.command, "inject", "") == ASKED
            command = replace(step.command, option="duga") if asked else step.command
            act(services, run, command, step.seat, seated[step.seat].person.id)
            if asked:
                break
    return ended(app, room)


def test_each_seat_reads_first_what_it_did_itself_and_is_blamed_for_nothing_else(blamed):
    yuliana, sinta = (page_of(t.client.get(f"/hasil/{t.run}")) for t in blamed.trainees)

    own, others = sinta.text.index("Dari meja Anda"), sinta.text.index("Laporan demi laporan")
    assert own < others
    assert "Pesan ini Anda balas. Tidak tepat. −8 poin" in sinta.text[own:others]
    assert "Balasan Anda" in sinta.text
    part = yuliana.text[yuliana.text.index("Dari meja Anda") : yuliana.text.index("Laporan demi")]
    assert "Eskalasi ke Inspektorat Daerah Kabupaten Katingan" in part
    assert "Anda balas" not in yuliana.text
    assert "Balasan Anda" not in yuliana.text
    assert "Dari meja Pejabat Penghubung Dinas Kesehatan Kabupaten Katingan." in yuliana.text
    for shown in (yuliana, sinta):
        assert shown.text.count("Latihan bersama: poin milik semua meja.") == 1


def test_an_instructor_who_reads_a_shared_run_is_nobodys_you(blamed):
    shown = page_of(blamed.client.get(f"/hasil/{blamed.trainees[0].run}"))
    assert "Dari meja Anda" not in shown.text
    assert "Anda balas" not in shown.text
    assert "Balasan dari meja Pejabat Penghubung Dinas Kesehatan" in shown.text


def test_the_wall_quotes_nobodys_reply_where_a_seat_is_a_person_and_explains_its_numbers(blamed):
    wall = page_of(blamed.client.get(f"/hasil/kelas/{blamed.exercise.id}"))
    assert "dibalas dengan pilihan yang tidak tepat" in wall.text
    assert QUOTED not in wall.text
    assert "Akun saya hanya memuat laporan bagi dinas ini" in wall.text, "the right one is quoted"
    assert QUOTED in page_of(blamed.trainees[1].client.get(f"/hasil/{blamed.trainees[1].run}")).text
    assert "Keputusan yang pertama diambil pada latihan bersama ini." in wall.text
    assert "Tanda centang: keputusan kunci." in wall.text
    assert "Verifikasi (juga eskalasi)" in wall.text
    assert "▒▒▒ menutup nama atau identitas." in wall.text
    assert "…" not in wall.text[wall.text.index("Poin menurut pemeriksaan") :]
    assert "poin diperoleh" in wall.text
    assert "terjaga" not in wall.text
