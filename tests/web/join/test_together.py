"""A report on its way through one run: from one person's desk to another's and back, and to a colleague when nobody sits."""

from __future__ import annotations

import pytest

from tests.web.pages import page_of
from trainer.domain import commands as c
from trainer.domain.vocabulary import AnswerKind, Classification, Handle
from trainer.usecases.acting import act, watch
from trainer.usecases.exercises import next_working_day
from trainer.usecases.loading import load
from trainer.usecases.seats import free_seat
from trainer.web.access import SERVICES

REPORT = "SIM-0000101"
ANSWER = """Yth. Bapak/Ibu, kami Dinas Perhubungan sudah mencatat lampu jalan yang mati di tempat Bapak/Ibu.
Petugas kami memeriksa jaringannya besok pagi. Mohon maaf atas gelapnya jalan selama ini."""


def verify_for_dishub() -> c.Verify:
    return c.Verify(
        report=REPORT,
        title="Lampu jalan mati satu jalur",
        classification=Classification.PENGADUAN_TBP,
        category="perhubungan",
        handle=Handle.DISPOSISI,
        lead="62.12-dishub",
        note="Mohon diperiksa.",
    )


@pytest.fixture
def team(make_team):
    return make_team(admin="Ayu", dishub="Budi")


@pytest.fixture
def world(app, team):
    """The services behind the application, with the scenario that is played together."""
    return app.extensions[SERVICES]


def inbox(trainee):
    return page_of(trainee.client.get(f"/meja/{trainee.run}/")).text


def dispose(services, ayu):
    act(services, ayu.run, verify_for_dishub(), "admin", ayu.person.id)


def test_a_report_travels_to_the_unit_and_its_answer_back(team, world):
    ayu, budi = team.trainees
    assert REPORT in inbox(ayu)
    assert REPORT not in inbox(budi)
    assert budi.client.get(f"/meja/{budi.run}/laporan/{REPORT}").status_code == 404

    dispose(world, ayu)
    assert REPORT in inbox(budi)
    answer = c.FollowUp(report=REPORT, kind=AnswerKind.AKHIR, text=ANSWER)
    act(world, budi.run, answer, "dishub", budi.person.id)

    page = page_of(ayu.client.get(f"/meja/{ayu.run}/laporan/{REPORT}"))
    assert "Petugas kami memeriksa jaringannya besok pagi." in page.text


def test_a_person_who_sits_is_waited_for_and_a_colleague_is_not(team, world):
    ayu, budi = team.trainees
    dispose(world, ayu)
    for _day in range(3):
        next_working_day(world, team.exercise.id)
    waited = watch(world, ayu.run).run.dossier(REPORT)

    free_seat(world, team.exercise.id, "dishub")
    next_working_day(world, team.exercise.id)
    answered = load(world, ayu.run).run.dossier(REPORT)

    assert (waited.answers, budi.run) == ((), ayu.run)
    assert [each.agency for each in answered.answers][:1] == ["62.12-dishub"]


def test_what_one_writes_and_has_not_sent_is_not_on_another_desk(team, world):
    ayu, budi = team.trainees
    dispose(world, ayu)
    address = f"/konsep?laporan={REPORT}&formulir=komentar"
    for each, text in ((ayu, "Konsep Ayu"), (budi, "Konsep Budi")):
        saved = each.client.post(f"/meja/{each.run}{address}", data={"komentar-text": text})
        assert saved.status_code == 302

    pages = [page_of(each.client.get(f"/meja/{each.run}/laporan/{REPORT}")) for each in (ayu, budi)]

    assert "Konsep Ayu" in pages[0].html
    assert "Konsep Budi" not in pages[0].html
    assert "Konsep Budi" in pages[1].html
