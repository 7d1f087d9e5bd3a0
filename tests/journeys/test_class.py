"""A class on phones, without JavaScript: joined by code, run from the console, debriefed, taken home as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from tests.journeys.desk import Desk
from tests.journeys.hands import Entry
from tests.journeys.markup import Page
from tests.journeys.people import ClassRoom, Seat, join, open_class, register, sign_in, words_on
from tests.journeys.server import PASSWORD, Server
from tests.journeys.visitor import Visitor
from tests.tables import each_row
from trainer.domain.records import RunId
from trainer.settings import read_settings
from trainer.usecases.loading import load
from trainer.web.access import PLUGGED
from trainer.web.app import create_app

TREE, LAMP = "SIM-0000102", "SIM-0000101"
NAMES = ("Yuliana", "Yuliana", "Rangga", "=Bawi", "Ampung")
LATE = "Mina Terlambat"
CALL = Entry(
    "panggilan-darurat", {"number": "112", "told": "Operator 112: kabel menjuntai di jalan"}
)
ARCHIVED = Entry(
    "arsipkan", {"reason": "masukan_terlalu_umum", "explanation": "Laporan diarsipkan."}
)
NOT_BEGUN = "dapat dilakukan setelah jam"
STANDS_STILL = "Jam latihan sedang berhenti"
TAPS = 6


@pytest.fixture(scope="module")
def app(tmp_path_factory) -> Iterator[Flask]:
    """An application that serves nobody: it only knows every address."""
    folder = tmp_path_factory.mktemp("addresses")
    made = create_app(read_settings({"BIMTEK_DATA": str(folder)}))
    yield made
    made.extensions[PLUGGED].engine.dispose()


def addresses(app: Flask, *starts: str, **values: str) -> list[tuple[str, str]]:
    """Method and address of every route whose rule starts so, with these values in it; not what every account may open."""
    known = {
        "report": LAMP, "action": "komentar", "position": "0", "cursor": "0", "section": "istilah",
        "seat": "admin", "file": "0", "inject": "memo", "answer": "1", "viewer": "warga",
        "number": "1", "here": "people", "way": "asli", "round_": "tak-ada", **values,
    }  # fmt: skip
    found = []
    for rule in app.url_map.iter_rules():
        role = getattr(app.view_functions[rule.endpoint], "access_role", "")
        if rule.rule.startswith(starts) and role != "account":
            assert rule.arguments <= set(known), f"no value for {rule.rule}"
            with app.test_request_context():
                built = app.url_map.bind("").build(
                    rule.endpoint, {a: known[a] for a in rule.arguments}
                )
            found += [
                (method, built) for method in sorted((rule.methods or set()) & {"GET", "POST"})
            ]
    assert found, starts
    return found


def assert_shut(visitor: Visitor, doors: list[tuple[str, str]]) -> None:
    """Every address answers 404, whatever is asked of it."""
    token = visitor.get("/gabung").form("/akun/tema").fields["csrf_token"][0]
    for method, address in doors:
        page = (
            visitor.get(address)
            if method == "GET"
            else visitor.post(address, [("csrf_token", token), ("komentar-text", "Bukan saya")])
        )
        assert page.status == 404, f"{method} {address}: {page.status} {page.text[:500]}"


def refused_while_paused(seat: Seat, page: Page) -> None:
    """A move that was on the page before the pause is not made, and its text is not lost."""
    typed = "Kabel menjuntai setinggi pinggang di depan sekolah"
    refused = seat.desk.enter(page, Entry("komentar", {"text": typed}))
    assert refused.status == 409
    assert STANDS_STILL in refused.text
    assert refused.form("/komentar").fields["komentar-text"] == [typed]
    again = seat.desk.report(TREE)
    assert again.form("/komentar").fields["komentar-text"] == [typed], "the text came back"


def assert_only_looked_at(instructor: Visitor, seat: Seat) -> None:
    """The instructor sees the desk, and nothing on it can be pressed."""
    desk = Desk(instructor, seat.desk.run)
    for page in (desk.inbox(), desk.report(TREE), instructor.get(f"{desk.address}pengarahan")):
        assert page.status == 200, page.path
        assert seat.name in page.text
        moves = [form.action for form in page.forms if form.method == "post"]
        assert all("/akun/" in action for action in moves), moves


def rows_of(page: Page) -> list[list[str]]:
    assert page.headers["Content-Type"].startswith("text/csv")
    return list(csv.reader(io.StringIO(page.html.removeprefix("\ufeff")), delimiter=";"))


def test_a_class_from_the_code_on_the_wall_to_the_file_to_take_home(server: Server):
    instructor = sign_in(server)
    room = open_class(instructor)
    seats = [join(server, room.code, name) for name in NAMES]
    first, namesake, rangga, *_others = seats
    assert len({seat.words for seat in seats}) == len(seats)
    wall = server.visitor().get(f"/kelas/{room.code}/layar")
    assert "Yuliana (2)" in wall.text
    assert room.code[:3] in wall.text

    too_early = first.desk.enter(first.desk.form(TREE, CALL.move), CALL)
    assert too_early.status == 409
    assert NOT_BEGUN in too_early.text
    room.press("mulai")
    done = first.desk.enter(first.desk.form(TREE, CALL.move), CALL)
    assert "Panggilan darurat dicatat" in done.text
    harmful = rangga.desk.enter(rangga.desk.form(TREE, ARCHIVED.move), ARCHIVED)
    assert "Laporan diarsipkan" in harmful.text
    assert "1 kesalahan berat" in room.page().text

    before_the_pause = namesake.desk.form(TREE, "komentar")
    room.press("jeda")
    refused_while_paused(namesake, before_the_pause)
    room.press("lanjut")
    sent = namesake.desk.enter(namesake.desk.report(TREE), Entry("komentar", {}))
    assert "Komentar terkirim" in sent.text

    wrong = room.press("kecepatan", {"pace": "secepatnya"})
    assert wrong.status == 422
    assert "Tulis banyaknya menit" in wrong.text
    room.press("kecepatan", {"pace": "2,5"})
    assert "2,5 menit" in first.desk.inbox().text
    room.press("hari-berikutnya")
    assert "15 Apr 2026" in first.desk.inbox().text
    late = join(server, room.code, LATE)
    assert "14 Apr 2026" in late.desk.inbox().text, "who comes late begins at the beginning"

    assert_code_brings_the_seat_back(server, room, namesake)
    assert_only_looked_at(instructor, first)
    assert room.page().status == 200
    assert first.desk.debrief().status == 404
    assert instructor.get(debrief_of(room)).status == 404

    ended = room.press("akhiri")
    assert_debriefed(instructor.click(ended, "Bahas hasil kelas"), room, rangga)
    closed = server.visitor().get(f"/gabung/{room.code}")
    assert closed.status == 410
    assert "sudah berakhir" in closed.text
    banner, heads, *rows = rows_of(room.page("/hasil.csv"))
    assert banner[0].startswith("LATIHAN")
    assert [row[0] for row in rows] == [
        "Yuliana", "Yuliana (2)", "Rangga", "'=Bawi", "Ampung", LATE,
    ]  # fmt: skip
    assert all(len(row) == len(heads) for row in rows)


def debrief_of(room: ClassRoom) -> str:
    return room.console.replace("/instruktur/kelas/", "/hasil/kelas/")


def assert_code_brings_the_seat_back(server: Server, room: ClassRoom, seat: Seat) -> None:
    """The instructor shows a lost code again; typed on another device, it opens the same desk."""
    people = room.page("/peserta")
    _first, second = [href for href, words in people.links if words == "Tampilkan"][:2]
    shown = room.visitor.get(second)
    assert words_on(shown) == seat.words
    assert "Yuliana (2)" in shown.text
    device = server.visitor()
    door = device.get("/kembali")
    assert device.send(door, "/kembali", {"words": "kapal kapal kapal kapal"}).status == 404
    typed = ", ".join(seat.words.split()).upper()
    desk = device.send(door, "/kembali", {"words": typed})
    assert desk.path == seat.desk.address
    assert "Komentar" in device.get(f"{desk.path}laporan/{TREE}").text
    assert seat.desk.inbox().status == 200, "the first device may go on as well"


def assert_debriefed(page: Page, room: ClassRoom, harmful: Seat) -> None:
    """The class debrief for the instructor, with names only when asked for, and each one's own for everybody."""
    assert page.path == debrief_of(room)
    for part in ("dibicarakan", "Sebaran poin", "Kesalahan berat"):
        assert part in page.text, part
    assert LATE not in page.text
    named = room.visitor.click(page, "Tampilkan nama (jangan di proyektor)")
    for name in ("Yuliana (2)", LATE):
        assert name in named.text, name
    own = harmful.desk.debrief()
    assert own.status == 200
    assert "Kesalahan berat" in own.text
    assert "tidak ada poin yang tersisa" in own.text
    shared = harmful.desk.visitor.get(debrief_of(room))
    assert shared.status == 200
    assert LATE not in shared.text


def test_a_class_is_shut_to_everybody_whose_class_it_is_not(server: Server, app: Flask):
    made = server.command(
        "user", "add", "instruktur.lain", "--instructor", "--password-stdin", typed=f"{PASSWORD}\n"
    )
    assert made.exception is None, made.output
    room = open_class(sign_in(server))
    seat, other = (join(server, room.code, name) for name in ("Damai", "Bahagia"))
    room.press("mulai")
    with server.services() as services:
        person = load(services, RunId(seat.desk.run)).row.person
    mine = {"exercise": room.console.rpartition("/")[2], "run": seat.desk.run, "person": person}
    of_class = addresses(app, "/instruktur/kelas/<", "/hasil/kelas/<", **mine)
    of_run = addresses(app, "/meja/<", "/hasil/<run>", **mine)

    assert_shut(sign_in(server, "instruktur.lain"), of_class + of_run)
    learner, _home = register(server, "peserta.biasa", "Peserta Biasa")
    assert_shut(learner, addresses(app, "/instruktur", **mine) + of_class + of_run)
    assert_shut(other.desk.visitor, of_run)
    stranger = server.visitor()
    assert_shut(stranger, of_run + addresses(app, "/hasil/kelas/<", **mine))
    for visitor in (other.desk.visitor, stranger):
        for method, address in addresses(app, "/instruktur", **mine):
            if method == "GET":
                assert visitor.get(address).path.startswith("/akun/masuk?next="), address
    events = server.recorded(seat.desk.run)
    assert [each for each in events if each.person is not None] == []


def test_an_instructor_acts_for_nobody(server: Server):
    instructor = sign_in(server)
    room = open_class(instructor)
    seat = join(server, room.code, "Rangga")
    room.press("mulai")
    page = seat.desk.form(TREE, "komentar")
    path, pairs = seat.desk.visitor.written(page, "/komentar", {"komentar-text": "Atas nama Anda"})
    token = instructor.get("/gabung").form("/akun/tema").fields["csrf_token"][0]
    sent = [(name, value if name != "csrf_token" else token) for name, value in pairs]

    assert instructor.post(path, sent).status == 404
    assert "Atas nama Anda" not in seat.desk.report(TREE).text


def test_one_form_sent_by_many_taps_at_once_counts_once(server: Server):
    room = open_class(sign_in(server))
    seat = join(server, room.code, "Jari Cepat")
    room.press("mulai")
    page = seat.desk.form(TREE, "komentar")
    path, pairs = seat.desk.visitor.written(page, "/komentar", {"komentar-text": "Sekali saja"})
    taps = [server.visitor(careful=False) for _ in range(TAPS)]
    for tap in taps:
        tap.cookies = dict(seat.desk.visitor.cookies)
    with ThreadPoolExecutor(TAPS) as fingers:
        answers = list(fingers.map(lambda tap: tap.submit(path, pairs), taps))

    assert {answer.status for answer in answers} == {302}
    stored = [e for e in server.recorded(seat.desk.run) if "Sekali saja" in str(e.fact)]
    assert len(stored) == 1


@each_row("where", ["/gabung/{code}", "/kembali", "/akun/masuk", "/akun/daftar"])
def test_a_sign_that_no_database_keeps_is_refused_at_the_door(server: Server, where: str):
    room = open_class(sign_in(server)) if "code" in where else None
    path = where.format(code=room.code if room else "")
    visitor = server.visitor()
    page = visitor.get(path)
    names = [name for name in page.form(path).fields if name not in ("csrf_token", "next")]
    refused = visitor.forge(page, path, dict.fromkeys(names, f"a\x00{'b' * 12}"))
    assert refused.status == 400
    assert "tidak dapat disimpan" in refused.text
    assert visitor.get("/meja/a%00b/").status == 404
