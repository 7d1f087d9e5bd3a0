"""Lists of a class read what was stored with the facts: after a restart no fact is read for any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, text

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.tables import each_row
from tests.web.debrief.runs import act_as
from tests.web.pages import fragment_of, page_of
from trainer.usecases.classroom import raise_hand
from trainer.usecases.exercises import next_working_day
from trainer.usecases.loading import load
from trainer.usecases.replaying import rebuild, replay
from trainer.usecases.run_cache import RunCache
from trainer.web.access import PLUGGED, SERVICES

CONSOLE = "/instruktur/kelas/{id}"
LISTS = (
    CONSOLE,
    f"{CONSOLE}/sejak/0",
    f"{CONSOLE}/tangan/people/sejak/0",
    f"{CONSOLE}/penilaian",
    f"{CONSOLE}/peserta",
    "/kelas/{code}/layar",
    "/kelas/{code}/layar/sejak/0",
    "/instruktur",
)
SEATS = (
    "/gabung/{code}/meja",
    "/gabung/{code}/kartu",
    "/kelas/{code}/layar",
    f"{CONSOLE}/peserta",
    CONSOLE,
)
FACT = re.compile(r"\bevent\.payload\b")


@pytest.fixture
def room(make_class, services, clock, unsure_machine):
    """A class in which everybody has answered, one asks for help, and one was refused."""
    room = make_class("Yuliana", "Budi")
    next_working_day(services, room.exercise.id)
    clock.advance(timedelta(minutes=4))
    for trainee in room.trainees:
        act_as(services, trainee.run, keep(INTERNET))
        act_as(services, trainee.run, answer(INTERNET))
    first = room.trainees[0]
    raise_hand(services, first.run, "admin", first.person.id)
    return room


@contextmanager
def facts_read(app) -> Iterator[list[str]]:
    """Statements that read facts meanwhile."""
    read: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        if FACT.search(statement):
            read.append(statement)

    engine = app.extensions[PLUGGED].engine
    event.listen(engine, "before_cursor_execute", note)
    yield read
    event.remove(engine, "before_cursor_execute", note)


def restart(app) -> None:
    """What the process knew of runs is gone."""
    used = app.extensions[SERVICES]
    app.extensions[SERVICES] = replace(used, cache=RunCache())


def asked(room, path: str) -> str:
    return path.format(id=room.exercise.id, code=room.exercise.join_code)


@each_row("path", LISTS)
def test_after_a_restart_a_list_reads_no_fact_and_shows_the_same(app, room, path):
    shown = fragment_of if "/sejak/" in path else page_of
    before = shown(room.client.get(asked(room, path))).text
    restart(app)

    with facts_read(app) as read:
        after = shown(room.client.get(asked(room, path))).text

    assert read == []
    assert after == before


@each_row("path", SEATS)
def test_after_a_restart_the_seats_of_a_shared_run_read_no_fact(app, make_team, path):
    room = make_team(("Damai",), running=False, admin="Yuliana", dishub="Budi")
    browser = room.client if "instruktur" in path else room.trainees[-1].client
    before = page_of(browser.get(asked(room, path))).text
    restart(app)

    with facts_read(app) as read:
        after = page_of(browser.get(asked(room, path))).text

    assert read == []
    assert after == before


def test_a_database_without_overviews_reads_each_log_once(app, room):
    console = asked(room, CONSOLE)
    before = page_of(room.client.get(console)).text
    with app.extensions[PLUGGED].engine.begin() as connection:
        connection.execute(text("UPDATE run_card SET overview = NULL"))
    restart(app)

    with facts_read(app) as first:
        assert page_of(room.client.get(console)).text == before
    restart(app)
    with facts_read(app) as second:
        assert page_of(room.client.get(console)).text == before

    assert len(first) == 1, "all of them in one statement"
    assert second == []


def test_an_overview_of_another_shape_is_made_anew(app, room, services):
    runs = [trainee.run for trainee in room.trainees]
    before = services.directory.overviews(runs)
    with app.extensions[PLUGGED].engine.begin() as connection:
        connection.execute(text("""UPDATE run_card SET overview = '{"shape": 0}'"""))
    assert services.directory.overviews(runs) == {}
    restart(app)

    page_of(room.client.get(asked(room, CONSOLE)))

    assert services.directory.overviews(runs) == before


def test_a_rebuild_makes_the_overview_that_was_stored_and_replay_finds_another(services, room):
    run = room.trainees[0].run
    (kept,) = services.directory.overviews([run]).values()
    card, overview = kept
    assert overview.hands == load(services, run).run.hands == ("admin",)
    services.directory.put_cards([card], {run: replace(overview, hands=())})
    assert replay(services, run).differences == ("state_or_score",)

    rebuild(services, run)

    assert services.directory.overviews([run])[run] == kept
    assert replay(services, run).differences == ()
