"""What goes wrong between a browser and the server: restarts, guesses, forgeries, double clicks, two browsers, bad input."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.journeys.desk import Desk
from tests.journeys.hands import Entry
from tests.journeys.markup import Page
from tests.journeys.people import Seat, join, open_class, register, sign_in
from tests.journeys.server import INSTRUCTOR, PASSWORD, Server
from tests.journeys.visitor import Visitor
from tests.sequences import deep
from tests.tables import each_row
from trainer.domain.events import AttemptRefused, Recorded
from trainer.web.action_registry import BY_SLUG

pytestmark = pytest.mark.parametrize("server", ["sqlite"], indirect=True)
"""Nothing here depends on the database."""

TREE, LAMP = "SIM-0000102", "SIM-0000101"
WRONG_TRIES = 10
"""Wrong passwords for one name that are still answered as such."""

VERIFIED = Entry(
    "verifikasi",
    {
        "title": "Pohon tumbang dan kabel menjuntai di Jalan Marajang",
        "classification": "pengaduan_tbp",
        "category": "lingkungan_hidup_kehutanan",
        "handle": "kelola",
    },
)
POSTPONED = Entry(
    "tunda",
    {"reason": "bukti_pendukung_belum_ada", "question": "Mohon kirimkan foto pohon itu."},
)


@pytest.fixture(scope="module")
def room(server):
    """A class that has begun."""
    opened = open_class(sign_in(server))
    opened.press("mulai")
    return opened


@pytest.fixture
def seat(server, room, request) -> Seat:
    """Somebody new at a desk of that class."""
    return join(server, room.code, request.node.name[:40])


@dataclass(frozen=True)
class Worked:
    """A desk where one report is new and the other one is being handled, with a token to send forms."""

    server: Server
    desk: Desk
    token: str

    def stored(self) -> list[Recorded]:
        return stored(self.server, self.desk)

    def send(self, report: str, move: str, fields: dict[str, str]) -> Page:
        """Send these fields to a move, whatever its form looks like; nothing else goes along."""
        pairs = [("csrf_token", self.token)]
        pairs += [(f"{move}-{name}", value) for name, value in fields.items()]
        return self.desk.visitor.post(f"{self.desk.address}laporan/{report}/{move}", pairs)


@pytest.fixture(scope="module")
def worked(server, room) -> Worked:
    desk = join(server, room.code, "Tangan Kosong").desk
    desk.enter(desk.form(TREE, "verifikasi"), VERIFIED)
    token = desk.form(LAMP, "komentar").form("/komentar").fields["csrf_token"][0]
    return Worked(server, desk, token)


def stored(server: Server, desk: Desk) -> list[Recorded]:
    """Everything a person did at a desk. An attempt that was refused is noted, too, and is no deed."""
    events = server.recorded(desk.run)
    return [e for e in events if e.person is not None and not isinstance(e.fact, AttemptRefused)]


def assert_says_why(page: Page, status: int) -> None:
    """A sentence on top, in our language, about what was not done."""
    assert page.status == status, f"{page.status}: {page.text[:1500]}"
    assert "bt-error-summary" in page.html


# Sessions


@deep
def test_a_restart_signs_nobody_out(server, room, seat):
    learner, _home = register(server, "peserta.tetap", "Peserta Tetap")
    form = seat.desk.form(TREE, "komentar")
    server.stop()
    server.start()

    assert learner.get("/latihan").path == "/latihan"
    assert room.page().path == room.console
    assert seat.desk.inbox().status == 200
    sent = seat.desk.enter(form, Entry("komentar", {"text": "Dari halaman sebelum server mati"}))
    assert "Komentar terkirim" in sent.text, "a form from before the restart is still good"


def test_wrong_passwords_are_limited_for_that_name_only(server):
    guesser = server.visitor()
    form = guesser.get("/akun/masuk")
    guess = {"user_name": "tidak.ada", "password": "sandi yang ditebak"}
    answers = [guesser.send(form, "/akun/masuk", guess) for _ in range(WRONG_TRIES)]
    assert {page.status for page in answers} == {401}
    assert {"tidak cocok" in page.text for page in answers} == {True}

    shut = guesser.send(form, "/akun/masuk", guess)
    assert shut.status == 429
    assert "Terlalu banyak percobaan" in shut.text
    assert "coba lagi" in shut.text
    assert int(shut.headers["Retry-After"]) > 0
    assert sign_in(server, INSTRUCTOR, PASSWORD).get("/instruktur").status == 200


@pytest.mark.parametrize("token", [None, "", "IjEyMyI.palsu.palsu"])
def test_a_form_without_its_token_is_answered_with_a_page_and_stores_nothing(server, seat, token):
    before = stored(server, seat.desk)
    pairs = [("komentar-text", "Dikirim dari situs lain")]
    if token is not None:
        pairs.append(("csrf_token", token))
    page = seat.desk.visitor.post(f"{seat.desk.address}laporan/{TREE}/komentar", pairs)

    assert page.status == 400
    assert "tanda pengamannya" in page.text
    assert stored(server, seat.desk) == before


def test_every_form_that_changes_something_wants_a_token(server, room, seat):
    """One visitor's pages, taken together, have a form for every kind of move; none goes through without its token."""
    pages = [room.page(), seat.desk.visitor.get(f"/gabung/{room.code}")]
    pages += [seat.desk.form(TREE, move) for move in seat.desk.report(TREE).offered]
    pages += [server.visitor().get(path) for path in ("/akun/masuk", "/akun/daftar", "/kembali")]
    forms = {
        (page.path, form.action) for page in pages for form in page.forms if form.method == "post"
    }
    assert len(forms) > 20
    for path, action in sorted(forms):
        page = Visitor(server.port).post(action or path, [("text", "")])
        assert page.status == 400, f"{action or path}: {page.status}"


@each_row(
    "path",
    [
        "/tidak-ada",
        "/meja/0000/",
        "/hasil/0000",
        "/kelas/ABC234/layar",
        "/assets/tidak-ada.css",
        "/meja/",
    ],
)
def test_an_unknown_page_is_still_a_page_of_the_exercise(server, path):
    page = server.visitor().get(path)
    assert page.status == 404
    assert "LATIHAN – BUKAN LAPORAN NYATA" in page.text
    assert page.link("Ke halaman depan") == "/"


# One form, two browsers


def test_a_form_that_is_sent_twice_counts_once(server, seat):
    page = seat.desk.form(TREE, "komentar")
    entry = Entry("komentar", {"text": "Dikirim dua kali karena jaringan lambat"})
    first, second = (seat.desk.enter(page, entry) for _ in range(2))

    assert first.status == second.status == 200
    assert second.text.count("Dikirim dua kali") == 1
    found = [e for e in stored(server, seat.desk) if "Dikirim dua kali" in str(e.fact)]
    assert len(found) == 1


def test_a_move_on_a_report_that_changed_meanwhile_says_what_changed_and_keeps_the_text(
    server, seat
):
    other = server.visitor()
    other.send(other.get("/kembali"), "/kembali", {"words": seat.words})
    elsewhere = Desk(other, seat.desk.run)
    stale = seat.desk.form(TREE, "tunda")
    elsewhere.enter(elsewhere.form(TREE, "verifikasi"), VERIFIED)
    before = stored(server, seat.desk)

    late = seat.desk.enter(stale, POSTPONED)
    assert_says_why(late, 409)
    assert "Yang berubah" in late.text
    assert "Diverifikasi, " in late.text
    assert str(POSTPONED.values["question"]) in late.html, "the typed text is on the page"
    assert stored(server, seat.desk) == before
    assert str(POSTPONED.values["question"]) in elsewhere.report(TREE).html, "and kept as a draft"


def test_the_second_browser_decides_on_what_is_there_now(server, seat):
    other = server.visitor()
    other.send(other.get("/kembali"), "/kembali", {"words": seat.words})
    elsewhere = Desk(other, seat.desk.run)
    stale = seat.desk.form(TREE, "ubah-klasifikasi")
    elsewhere.enter(elsewhere.form(TREE, "verifikasi"), VERIFIED)
    reclassify = Entry(
        "ubah-klasifikasi",
        {"title": "Pohon tumbang menutup Jalan Marajang", "classification": "aspirasi"},
    )

    refused = seat.desk.enter(stale, reclassify)
    assert refused.status == 409
    taken = seat.desk.enter(refused, Entry("ubah-klasifikasi", {}))
    assert "Klasifikasi laporan diubah" in taken.text
    assert "Pohon tumbang menutup Jalan Marajang" in taken.text


# Bad input

COMPLETE = {"jadikan-rahasia", "tutup"}
"""Moves that need no words: an empty form is a whole one."""


@each_row("report", [LAMP, TREE])
@each_row("move", sorted(set(BY_SLUG) - COMPLETE))
def test_an_empty_form_is_refused_with_a_sentence_and_stores_nothing(worked, report, move):
    before = worked.stored()
    page = worked.send(report, move, {})
    assert page.status in (409, 422), f"{page.status}: {page.text[:1500]}"
    assert_says_why(page, page.status)
    assert worked.stored() == before


ANSWER = {"text": "Yth. Pelapor, pohon sudah dipotong.", "kind": "akhir"}
SUBJECT = {**VERIFIED.values, "handle": "disposisi", "lead": "62.12-bpbd"}
WRONG: dict[str, tuple[str, str, dict[str, str]]] = {
    "a title that is too long": (LAMP, "verifikasi", {**SUBJECT, "title": "Lampu " * 40}),
    "a class that does not exist": (LAMP, "verifikasi", {**SUBJECT, "classification": "gawat"}),
    "a category that does not exist": (LAMP, "verifikasi", {**SUBJECT, "category": "lampu"}),
    "a unit of another government": (LAMP, "verifikasi", {**SUBJECT, "lead": "62-dishub"}),
    "a lead for what one handles oneself": (LAMP, "verifikasi", {**SUBJECT, "handle": "kelola"}),
    "a handling that does not exist": (LAMP, "verifikasi", {**SUBJECT, "handle": "lempar"}),
    "words to hide that are not there": (
        LAMP,
        "verifikasi",
        {**SUBJECT, "other_masks": "Tuan Anu"},
    ),
    "a reason of another decision": (LAMP, "tunda", {"reason": "duplikat", "question": "Di mana?"}),
    "an owner that does not exist": (
        LAMP,
        "bukan-wewenang",
        {"reason": "milik_tingkat_lain", "owner": "62-tidak-ada", "basis": "Bukan kami."},
    ),
    "a supervisor that does not exist": (LAMP, "eskalasi", {"to": "62.12-dishub"}),
    "a number that is none": (LAMP, "panggilan-darurat", {"number": "999", "told": "Operator"}),
    "an hour that is none": (
        LAMP,
        "panggilan-darurat",
        {"number": "112", "told": "Operator", "called_at": "25:99"},
    ),
    "an hour to come": (
        LAMP,
        "panggilan-darurat",
        {"number": "112", "told": "Operator", "called_at": "23:59"},
    ),
    "a report linked to itself": (LAMP, "tautkan", {"main": LAMP}),
    "a report linked to none": (LAMP, "tautkan", {"main": "SIM-9999999"}),
    "a comment that is too long": (LAMP, "komentar", {"text": "x" * 2001}),
    "an answer that is too long": (TREE, "tindak-lanjut", {**ANSWER, "text": "x" * 10_001}),
    "an interim answer without a date": (TREE, "tindak-lanjut", {**ANSWER, "kind": "sementara"}),
    "a promise in words": (
        TREE,
        "tindak-lanjut",
        {**ANSWER, "kind": "sementara", "next_news": "minggu depan"},
    ),
    "a promise for a day gone by": (
        TREE,
        "tindak-lanjut",
        {**ANSWER, "kind": "sementara", "next_news": "2020-01-01"},
    ),
    "a final answer with a promise": (TREE, "tindak-lanjut", {**ANSWER, "next_news": "2027-01-01"}),
    "a kind of answer that does not exist": (TREE, "tindak-lanjut", {**ANSWER, "kind": "nanti"}),
    "a report closed without an answer": (TREE, "tutup", {}),
    "a report resumed that nobody postponed": (TREE, "lanjutkan", {}),
}


@each_row("what", sorted(WRONG))
def test_bad_input_is_refused_with_a_sentence_and_stores_nothing(worked, what):
    report, move, fields = WRONG[what]
    before = worked.stored()
    page = worked.send(report, move, fields)
    assert page.status in (409, 422), f"{page.status}: {page.text[:1500]}"
    assert_says_why(page, page.status)
    written = max(fields.values(), key=len, default="")
    if " " in written and page.offers(f"/{move}"):
        assert written.strip() in page.html, "what was typed is still there"
    assert worked.stored() == before


@each_row(
    ("path", "status"),
    [("laporan/SIM-9999999/komentar", 404), (f"laporan/{LAMP}/hapus", 404), ("jam/hari-berikutnya", 409),
     ("jam/selesai", 409), ("konsep?laporan=SIM-9999999&formulir=komentar", 404),
     (f"konsep?laporan={LAMP}&formulir=hapus", 404)],
)  # fmt: skip
def test_what_is_not_there_or_not_theirs_is_refused(worked, path, status):
    before = worked.stored()
    pairs = [("csrf_token", worked.token), ("komentar-text", "Halo")]
    assert worked.desk.visitor.post(f"{worked.desk.address}{path}", pairs).status == status
    assert worked.stored() == before


def test_a_form_larger_than_any_answer_is_refused(worked):
    page = worked.send(LAMP, "komentar", {"text": "x" * (1024 * 1024)})
    assert page.status == 413
    assert "LATIHAN" in page.text


@each_row(
    ("path", "fields"),
    [
        ("/akun/masuk", {}),
        ("/akun/daftar", {"display_name": "", "user_name": "x", "password": "pendek"}),
        ("/akun/daftar", {"display_name": "Ani", "user_name": INSTRUCTOR, "password": PASSWORD}),
        ("/kembali", {"words": ""}),
        ("/kembali", {"words": "kata " * 60}),
    ],
)
def test_a_form_at_the_door_says_what_is_missing(server, path, fields):
    visitor = server.visitor()
    page = visitor.forge(visitor.get(path), path, fields)
    assert_says_why(page, 422)
    assert "#" in page.html[page.html.index("bt-error-summary") :], "a way to the field"


@each_row("name", ["", "   ", "Nama " * 20])
def test_a_name_that_cannot_be_shown_takes_no_seat(server, room, name):
    people = room.page("/peserta").text
    visitor = server.visitor()
    door = visitor.get(f"/gabung/{room.code}")
    page = visitor.forge(door, f"/{room.code}", {"name": name})
    assert_says_why(page, 422)
    assert room.page("/peserta").text == people
