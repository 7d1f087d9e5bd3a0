"""The inbox: what lies where, narrowed, searched, ordered; and nothing that is out of sight."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.tables import each_row
from tests.web.desk.conftest import VERIFIED
from tests.web.pages import page_of


def titles(page):
    """Ids of the reports in the list, in the order shown."""
    return [one.removeprefix("baris-") for one in page.ids if one.startswith("baris-")]


def test_two_reports_wait_on_the_first_morning_and_their_bucket_counts_them(look):
    page = look()

    assert titles(page) == ["SIM-0000101", "SIM-0000102"]
    assert "Belum Terverifikasi 2" in page.text
    assert "Sisa 3 hari kerja" in page.text
    assert "Belum dibaca" in page.text


def test_reports_arrive_while_the_simulated_clock_runs(look, clock):
    clock.advance(timedelta(minutes=4))

    assert len(titles(look())) > 2


def test_a_verified_report_changes_its_bucket(look, send):
    send("SIM-0000101", "verifikasi", VERIFIED)

    page = look("?kotak=belum_ditindaklanjuti")

    assert titles(page) == ["SIM-0000101"]
    assert "Belum Ditindaklanjuti 1" in page.text
    assert titles(look("?kotak=belum_terverifikasi")) == ["SIM-0000102"]


def test_the_search_finds_words_of_title_text_and_number(look):
    assert titles(look("?q=senter")) == ["SIM-0000101"]
    assert titles(look("?q=Marajang+SD")) == ["SIM-0000102"]
    assert titles(look("?q=0000102")) == ["SIM-0000102"]


def test_a_search_without_a_find_says_what_to_do(look):
    page = look("?q=tidakadakatabegini")

    assert titles(page) == []
    assert "Kurangi saringan" in page.text


def test_filters_narrow_and_their_choice_stays_selected(look, send):
    send("SIM-0000101", "verifikasi", VERIFIED)

    page = look("?kelas=pengaduan_tbp")

    assert titles(page) == ["SIM-0000101"]
    assert '<option value="pengaduan_tbp" selected>' in page.html
    assert titles(look("?unit=62.12-dishub")) == ["SIM-0000101"]
    assert titles(look("?tanda=belum_dibaca")) == ["SIM-0000102"]
    assert titles(look("?kategori=perhubungan")) == ["SIM-0000101"]


def test_the_nearest_limit_stands_on_top_unless_another_order_is_asked_for(look, send, clock):
    clock.advance(timedelta(minutes=4))
    send("SIM-0000101", "verifikasi", VERIFIED)

    by_limit, newest, oldest = (
        titles(look(f"?urut={order}")) for order in ("tenggat", "terbaru", "terlama")
    )

    assert by_limit[-1] == "SIM-0000101"
    assert newest == sorted(newest, reverse=True)
    assert oldest == newest[::-1]


@each_row(
    "query",
    ["?hal=0", "?hal=9999999", "?hal=dua", "?urut=acak", "?kotak=tidak-ada", "?q=" + "x" * 500],
)
def test_an_odd_address_shows_what_it_can(look, query):
    look(query)


def test_pages_hold_25_reports(look, learner, services, monkeypatch):
    monkeypatch.setattr("trainer.web.desk.inbox.ROWS_PER_PAGE", 1)

    first, second = look(), look("?hal=2")

    assert titles(first) == ["SIM-0000101"]
    assert titles(second) == ["SIM-0000102"]
    assert "Halaman 1 dari 2" in first.text
    assert any(link.endswith("hal=2") for link in first.links)


def test_a_declined_report_is_told_apart_from_the_work_at_the_desk(look, send):
    answer = send(
        "SIM-0000102",
        "bukan-wewenang",
        reason="milik_instansi_vertikal",
        owner="bumn-pln",
        basis="Kabel listrik milik PLN.",
    )
    assert answer.status_code == 302

    assert titles(look()) == ["SIM-0000101"]
    assert titles(look("?kotak=lain")) == ["SIM-0000102"]
    assert "Di meja lain 1" in look().text


def test_a_report_without_text_in_sight_is_not_found_by_its_words(look, send):
    verified = {**VERIFIED, "classification": "pengaduan_bp", "lead": "62.12-inspektorat"}
    send("SIM-0000101", "verifikasi", verified)

    page = look("?kotak=lain")

    assert "Laporan yang ditangani Inspektorat" in page.text
    assert "Lampu" not in page.text
    assert titles(look("?kotak=lain&q=lampu")) == []
    assert titles(look("?kotak=lain&q=0000101")) == ["SIM-0000101"]


def test_a_learner_alone_has_the_clock_in_hand_and_a_trainee_has_not(look, make_class):
    assert "Hari kerja berikutnya" in look().text

    trainee = make_class("Yuliana").trainees[0]
    page = page_of(trainee.client.get(f"/meja/{trainee.run}/"))

    assert "Hari kerja berikutnya" not in page.text
    assert "Admin Instansi" in page.text


def test_an_instructor_sees_the_desk_of_a_trainee_but_marks_nothing_as_read(make_class, services):
    room = make_class("Yuliana")
    trainee = room.trainees[0]

    page = page_of(room.client.get(f"/meja/{trainee.run}/"))
    report = page_of(room.client.get(f"/meja/{trainee.run}/laporan/SIM-0000101"))

    assert "Anda melihat meja Yuliana" in page.text
    assert f"/instruktur/kelas/{room.exercise.id}" in page.links
    assert "Keputusan Anda" not in report.text
    assert services.log.load(trainee.run)[-1].kind != "ReportOpened"


def test_the_places_of_the_bar_stay_where_they_are(look, learner, services):
    def places(page):
        return re.findall(
            r"<a[^>]*>(?:<svg.*?</svg>)?([^<(]+)", page.html.split("bt-nav")[1].split("</nav>")[0]
        )

    before = places(look())
    for _day in range(4):
        learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"})

    names = [name.strip() for name in before]
    assert names == ["Kotak Masuk", "Pesan", "Loket", "Publik", "Rujukan", "Pengarahan"]
    assert places(look()) == before


def test_the_next_day_stands_above_the_list_only_when_nothing_is_left_to_decide(look, send):
    assert "hari-berikutnya-akibat" not in look().html
    for report in ("SIM-0000101", "SIM-0000102", "SIM-0000103"):
        if report in look().text:
            send(report, "verifikasi", VERIFIED)

    assert "hari-berikutnya-akibat" in look().html
