"""The page of one report: the citizen's words untouched, what is known, why a date is what it is, and nobody's secrets."""

from __future__ import annotations

from datetime import timedelta

from tests.web.desk.conftest import GOOD_TITLE, VERIFIED
from tests.web.pages import page_of
from trainer.domain import commands as c
from trainer.usecases.acting import act
from trainer.usecases.exercises import Setup
from trainer.web.access import SERVICES
from trainer.web.desk.report import LINE_SHOWN
from trainer.web.prose import unbroken

REPORT = "laporan/SIM-0000101"


def test_the_citizen_s_own_words_stand_beside_the_edit_and_stay(look, send):
    before = look(REPORT)
    send("SIM-0000101", "verifikasi", VERIFIED)
    after = look(REPORT)

    for page in (before, after):
        assert "Lampu jln di tmpt kami mati sdh 2 minggu lbh" in page.text
        assert "Tidak dapat diubah" in page.text
    assert GOOD_TITLE in after.title


def test_what_is_known_is_told_and_no_number_of_the_reporter(look, run_now):
    page = look(REPORT)
    reporter = run_now().run.dossier("SIM-0000101").report.reporter

    assert str(reporter.name) in page.text
    assert "13 April 2026 pukul 19.48 Saluran SMS" in page.text
    for hidden in (reporter.phone, reporter.nik, reporter.address):
        assert not hidden or hidden not in page.html


def test_an_anonymous_reporter_has_no_name_anywhere(look, clock):
    clock.advance(timedelta(minutes=4))

    page = look("laporan/SIM-0000103")

    assert "Pelapor Anonim" in page.text
    assert "Anonim: nama pelapor tidak diketahui" in page.text


def test_the_key_of_a_report_is_nowhere_on_its_page(look, run_now, later):
    later(16)
    run = run_now().run
    assert len(run.dossiers) == 8
    for dossier in run.dossiers.values():
        html = look(f"laporan/{dossier.id}").html
        truth = dossier.report.truth
        for secret in (
            dossier.report.topic,
            *truth.defects,
            *(note.text for note in truth.field_notes),
        ):
            assert f">{secret}<" not in html
            assert len(secret) < 20 or secret not in html


def test_why_a_date_lists_the_days_counted_and_skipped(look):
    page = look(REPORT)

    assert "Mengapa Jumat, 17 April?" in page.text
    assert "lewat jam kerja; dihitung hari kerja berikutnya" in page.text
    assert "Hari ke-3, hari terakhir" in page.text
    assert "Mengapa Selasa, 5 Mei?" in page.text
    assert "Dilewati: akhir pekan" in page.text
    assert "Hari Buruh" in page.text


def test_reading_is_recorded_once_and_not_while_the_clock_stands(look, run_now, learner, services):
    look(REPORT)
    look(REPORT)
    opened = [e for e in run_now().events if e.kind == "ReportOpened"]
    learner.client.post(f"/meja/{learner.run}/jam/jeda")
    look("laporan/SIM-0000102")

    assert len(opened) == 1
    assert [e for e in run_now().events if e.kind == "ReportOpened"] == opened


def test_the_line_tells_what_happened_newest_first(look, send):
    send("SIM-0000101", "verifikasi", VERIFIED)

    text = look(REPORT).text

    assert text.index("Didisposisikan") < text.index("Diverifikasi") < text.index("Laporan masuk")
    assert "Penanggung jawab: Dinas Perhubungan" in text
    assert "Mohon diperiksa hari ini." in text


def test_a_unit_s_note_from_the_field_reaches_the_office(look, send, clock, learner):
    send("SIM-0000101", "verifikasi", VERIFIED)
    for _day in range(4):
        clock.advance(timedelta(seconds=30))
        learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya")

    page = look(REPORT)

    assert "Catatan dari lapangan" in page.text
    assert "Hanya untuk kantor" in page.text


def test_the_list_marks_a_note_from_the_field_on_the_day_it_came(look, send, learner):
    send("SIM-0000101", "verifikasi", VERIFIED)
    marked = []
    for _day in range(3):
        learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"})
        row = look().html.split('id="baris-SIM-0000101"')[1].split("</li>")[0]
        marked.append("Catatan lapangan baru" in row)

    assert marked.count(True) == 1


def test_a_note_from_the_field_is_new_until_it_was_read(look, send, learner):
    def marked():
        return (
            "Catatan lapangan baru"
            in look().html.split('id="baris-SIM-0000101"')[1].split("</li>")[0]
        )

    send("SIM-0000101", "verifikasi", VERIFIED)
    while not marked():
        learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"})

    look(REPORT)

    assert not marked()


def test_an_escalated_report_is_a_card_without_text_for_the_admin(look, send):
    send("SIM-0000101", "eskalasi", to="62.12-inspektorat", note="Mohon diperiksa.")

    page = look(REPORT)

    assert "Isi laporan ini tidak lagi terlihat" in page.text
    assert "Inspektorat Daerah" in page.text
    for words in ("Lampu", "Mohon diperiksa", "Keputusan Anda", "Riwayat laporan"):
        assert words not in page.text


def test_a_report_that_has_not_come_or_never_will_is_not_there(learner):
    for report in ("SIM-0000108", "SIM-9999999", "x"):
        page_of(learner.client.get(f"/meja/{learner.run}/laporan/{report}"), 404)


def test_the_public_version_hides_what_was_chosen_and_keeps_the_original(
    look, send, later, run_now
):
    later(16)
    page = look("laporan/SIM-0000107/verifikasi")
    spans = run_now().run.dossier("SIM-0000107").report.truth.pii_spans
    number = next(span.text for span in spans if span.kind == "nik")
    assert f'value="{number}"' in page.html, "a number of a person is offered to be hidden"

    send(
        "SIM-0000107",
        "verifikasi",
        {**VERIFIED, "lead": "62.12-dinsos", "masks": [number], "other_masks": "Mariati Lambung"},
    )
    page = look("laporan/SIM-0000107")

    assert "Data pribadi terlindungi" in page.text
    assert "█" * len(number) in page.html
    assert number in page.html, "the desk still reads the original"
    assert len(run_now().run.dossier("SIM-0000107").masks) == 2


def test_words_to_hide_that_are_not_in_the_text_are_named(look, send):
    page = page_of(
        send("SIM-0000101", "verifikasi", {**VERIFIED, "other_masks": "Budi Tidak Ada"}), 422
    )

    assert "Tidak ditemukan dalam tulisan pelapor: Budi Tidak Ada" in page.text
    assert GOOD_TITLE in page.html


def test_somebody_else_s_run_is_not_there(make_learner, look, learner, client):
    stranger = make_learner()

    for path in ("", "pengarahan", "rujukan", REPORT, "sejak/0-0-0-0"):
        page_of(stranger.client.get(f"/meja/{learner.run}/{path}"), 404)
        page_of(client.get(f"/meja/{learner.run}/{path}"), 404)
    page_of(stranger.client.post(f"/meja/{learner.run}/{REPORT}/verifikasi"), 404)


def test_the_debrief_of_a_report_is_offered_when_it_is_out_of_hand_and_the_policy_lets_it(
    make_learner,
):
    from trainer.usecases.exercises import Setup

    for policy, offered in (("on_closing", True), ("at_end", False)):
        learner = make_learner(setup=Setup(seed=7, feedback=policy))
        answer = learner.client.post(
            f"/meja/{learner.run}/{REPORT}/arsipkan",
            data={
                "arsipkan-reason": "spam_uji_coba_iklan",
                "arsipkan-explanation": "Bukan laporan.",
            },
        )
        assert answer.status_code == 302

        page = page_of(learner.client.get(f"/meja/{learner.run}/{REPORT}"))

        assert any(link.startswith(f"/hasil/{learner.run}#") for link in page.links) is offered


def test_a_number_of_a_report_is_never_broken_over_two_lines():
    said = unbroken('Ditangani bersama SIM-0000102 & "<b>"')

    assert said == (
        'Ditangani bersama <span class="text-nowrap">SIM-0000102</span> &amp; &#34;&lt;b&gt;&#34;'
    )
    assert unbroken(said) is said


def test_a_card_of_a_shared_run_leads_to_no_debrief_before_the_end(app, make_team):
    room = make_team(admin="Ayu", dishub="Budi", setup=Setup(seed=7, feedback="at_once"))
    ayu, services = room.trainees[0], app.extensions[SERVICES]
    act(services, ayu.run, c.Escalate("SIM-0000101"), "admin", ayu.person.id)
    asked = c.Postpone("SIM-0000102", "lokasi_tidak_jelas", "Di jalan mana?")
    act(services, ayu.run, asked, "admin", ayu.person.id)

    card, own = (
        page_of(ayu.client.get(f"/meja/{ayu.run}/laporan/{report}"))
        for report in ("SIM-0000101", "SIM-0000102")
    )

    assert f"/hasil/{ayu.run}#SIM-0000101" not in card.links
    assert f"/hasil/{ayu.run}#SIM-0000102" in own.links


def test_the_page_has_the_newest_of_a_long_line_and_a_page_of_its_own_has_all(look, send):
    for number in range(LINE_SHOWN + 3):
        send("SIM-0000101", "komentar", {"text": f"Catatan nomor {number} dari petugas."})

    page, whole = look(REPORT), look(f"{REPORT}/jejak")

    newest, oldest = f"Catatan nomor {LINE_SHOWN + 2} ", "Catatan nomor 0 "
    assert newest in page.text
    assert oldest not in page.text
    assert "Lihat seluruh riwayat" in page.text
    assert newest in whole.text
    assert oldest in whole.text
    assert whole.text.index(newest) < whole.text.index(oldest)


def test_a_short_line_stands_on_the_page_whole(look):
    page = look(REPORT)

    assert "Riwayat laporan" in page.text
    assert "Lihat seluruh riwayat" not in page.text
