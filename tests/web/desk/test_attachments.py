"""Files that go with an answer: sent by the form, kept when it comes back, shown where the answer is read, nowhere else."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.debrief.making import keep
from tests.debrief.playing import INTERNET
from tests.uploads.making import DEVICE, armed_paper, drawing, opened, paper, photo
from tests.web.debrief.runs import act_as, finish
from tests.web.desk.conftest import VERIFIED
from tests.web.pages import page_of
from trainer.domain import events as e
from trainer.domain.vocabulary import Classification
from trainer.usecases.acting import change
from trainer.usecases.exercises import next_working_day
from trainer.usecases.loading import load
from trainer.web.access import SERVICES
from trainer.web.desk.uploads import LARGEST_UPLOAD_BYTES

ONE = "SIM-0000101"
REPORT = f"laporan/{ONE}"
DOOR = "tindak-lanjut"
FIELD = f"{DOOR}-attachments"
KEPT = f"{DOOR}-kept"
ANSWER = {
    f"{DOOR}-text": "Lampu di depan SD sudah menyala sejak semalam.",
    f"{DOOR}-kind": "akhir",
    f"{DOOR}-caption": "Lampu menyala, dipotret dari seberang jalan",
}


def sending(fields, *files: tuple[bytes, str]) -> dict[str, object]:
    """A form with files, as a browser sends it; in memory, whatever its size."""
    chosen = [FileStorage(BytesIO(data), name) for data, name in files]
    boundary, body = encode_multipart({**fields, FIELD: chosen})
    return {"data": body, "content_type": f"multipart/form-data; boundary={boundary}"}


@pytest.fixture
def answer(learner, send):
    """Answers a report that was verified before: the form of the page, with files as a browser sends them."""
    send(ONE, "verifikasi", VERIFIED)

    def post(*sent: tuple[bytes, str], path: str = f"{REPORT}/{DOOR}", hidden=None, **changed):
        named = {f"{DOOR}-{name}": value for name, value in changed.items()}
        fields = {**ANSWER, **(hidden or {}), **named}
        return learner.client.post(f"/meja/{learner.run}/{path}", **sending(fields, *sent))

    return post


@pytest.fixture
def attached(run_now):
    """The files of the answers on the first report."""
    return lambda: [
        file for posted in run_now().run.dossier(ONE).answers for file in posted.attachments
    ]


def kept_on(page) -> list[str]:
    return [field["value"] for field in page.fields if field["name"] == KEPT]


def test_the_form_asks_for_files_without_a_script(answer, look):
    page = look(f"{REPORT}/{DOOR}")

    assert 'enctype="multipart/form-data"' in page.html
    assert 'accept="image/jpeg,image/png,image/webp,application/pdf"' in page.html
    assert "paling banyak 5 berkas. PDF paling besar 2 MB" in page.text
    assert kept_on(page) == []


def test_an_answer_takes_its_files_along(answer, attached, learner, services):
    assert answer((photo(), "Lampu.JPG"), (paper(2), "berita acara.pdf")).status_code == 302

    first, second = attached()
    assert (first.kind, first.name, second.kind, second.name) == (
        *("image", "Lampu.jpg"),
        *("pdf", "berita acara.pdf"),
    )
    assert {each.caption for each in (first, second)} == {ANSWER[f"{DOOR}-caption"]}
    data = services.directory.upload_data(learner.run, first.id)
    assert len(data) == first.size_bytes
    assert DEVICE.encode() not in data


def test_a_form_that_is_sent_as_plain_fields_answers_without_files(answer, attached):
    assert answer(attachments="", caption="").status_code == 302
    assert attached() == []


def test_the_files_stand_on_the_line_and_on_the_public_card(answer, attached, look):
    answer((photo(), "lampu.jpg"), (armed_paper(), "berita acara.pdf"))
    first, second = (f"/lampiran/{file.id}" for file in attached())

    for path in (REPORT, *(f"{REPORT}/sebagai/{who}" for who in ("pelapor", "warga", "pers"))):
        page = look(path)
        assert [link.endswith(first) for link in page.links].count(True) == 1, path
        assert any(link.endswith(second) for link in page.links), path
        assert f'alt="{ANSWER[f"{DOOR}-caption"]}"' in page.html, path
        assert "KB" in page.text


def test_a_file_is_served_to_be_seen_and_never_to_be_run(answer, attached, learner):
    answer((photo(turned=6), "lampu “baru”.jpg"), (paper(), "b.pdf"))
    picture, pages = (
        learner.client.get(f"/meja/{learner.run}/lampiran/{file.id}") for file in attached()
    )

    assert picture.mimetype == "image/jpeg"
    assert not dict(opened(picture.data).getexif())
    assert picture.headers["Content-Disposition"].startswith("inline; filename")
    assert pages.mimetype == "application/pdf"
    assert pages.headers["Content-Disposition"] == "attachment; filename=b.pdf"
    for served in (picture, pages):
        assert served.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert served.headers["X-Content-Type-Options"] == "nosniff"
        assert served.headers["Cache-Control"] == "private, no-store"


def test_a_picture_needs_words_for_those_who_cannot_see_it(answer, attached):
    page = page_of(answer((photo(), "lampu.jpg"), caption="  "), 422)

    assert "Tulis keterangan lampiran: apa yang tampak pada foto" in page.text
    assert attached() == []


def test_a_form_that_comes_back_keeps_its_files(answer, attached, learner):
    page = page_of(answer((photo(), "lampu.jpg"), text=""), 422)

    assert "Sudah diunggah: lampu.jpg" in page.text
    (kept,) = kept_on(page)
    assert f'value="{kept}" checked' in page.html
    assert learner.client.get(f"/meja/{learner.run}/lampiran/{kept}").status_code == 200

    assert answer(kept=[kept]).status_code == 302
    assert [file.id for file in attached()] == [kept]


def test_a_file_whose_tick_was_taken_away_does_not_go_along(answer, attached):
    page = page_of(answer((photo(), "a.jpg"), (drawing(), "b.png"), text=""), 422)
    first, _second = kept_on(page)

    answer(kept=[first])

    assert [file.name for file in attached()] == ["a.jpg"]


def test_the_same_file_chosen_again_is_not_sent_twice(answer, attached):
    sent = (photo(), "lampu.jpg")
    (kept,) = kept_on(page_of(answer(sent, text=""), 422))

    answer(sent, kept=[kept])

    assert [file.id for file in attached()] == [kept]


def test_files_that_are_not_fit_are_told_one_by_one_beside_everything_else(answer, attached):
    sent = ((b"<svg/>", "denah.svg"), (photo()[:900], "rusak.jpg"), (photo(), "baik.jpg"))
    page = page_of(answer(*sent, text="", kind=""), 422)

    assert "“denah.svg” bukan foto atau PDF" in page.text
    assert "Kirim sebagai foto (JPEG, PNG, WebP) atau PDF." in page.text
    assert "Berkas “rusak.jpg” rusak atau tidak lengkap." in page.text
    assert "Tulis isinya lebih dahulu." in page.text
    assert "Sudah diunggah: baik.jpg" in page.text
    assert attached() == []


def test_an_answer_is_not_sent_without_a_file_that_was_meant_to_go_along(answer, run_now):
    page_of(answer((b"PK\x03\x04", "surat.docx")), 422)
    page = page_of(answer(), 422)

    assert "Ada keterangan, tetapi tidak ada berkasnya." in page.text
    assert run_now().run.dossier(ONE).answers == ()


def test_too_many_files_are_refused_at_once_or_together_with_those_kept(answer, attached):
    tones = [(drawing(colour=(tone, 0, 0)), f"{tone}.png") for tone in range(6)]
    page = page_of(answer(*tones), 422)
    assert "Lampiran paling banyak 5 berkas." in page.text
    assert kept_on(page) == []

    kept = kept_on(page_of(answer(*tones[:4], text=""), 422))
    page = page_of(answer(*tones[4:], kept=kept), 422)

    assert "Lampiran paling banyak 5 berkas." in page.text
    assert len(kept_on(page)) == 6
    assert attached() == []


def test_a_draft_keeps_the_files_too(answer, look):
    path = f"konsep?laporan={ONE}&formulir={DOOR}"
    assert answer((photo(), "lampu.jpg"), path=path).status_code == 302

    page = look(REPORT)
    (kept,) = kept_on(page)
    assert f'value="{kept}" checked' in page.html
    assert ANSWER[f"{DOOR}-caption"] in page.html

    answer(path=path)
    assert kept_on(look(REPORT)) == []


def test_a_draft_says_which_file_it_could_not_keep(answer, look):
    answer((b"GIF89a", "gerak.gif"), path=f"konsep?laporan={ONE}&formulir={DOOR}")

    page = look(REPORT)
    assert "“gerak.gif” bukan foto atau PDF" in page.text
    assert ANSWER[f"{DOOR}-text"] in page.text


def test_an_answer_to_a_report_that_moved_meanwhile_keeps_its_files(
    answer, attached, learner, look, services, clock
):
    hidden = look(f"{REPORT}/{DOOR}").form(f"/{ONE}/{DOOR}")
    clock.advance(timedelta(seconds=5))
    change(services, learner.run, lambda _now: (e.UnitsAdded(ONE, ("62.12-pupr",), ""),))

    page = page_of(answer((photo(), "lampu.jpg"), hidden=hidden), 409)

    assert attached() == []
    assert "Tidak jadi disimpan." in page.text
    (kept,) = kept_on(page)
    answer(kept=[kept])
    assert [file.id for file in attached()] == [kept]


def test_photos_larger_than_any_other_form_come_in_and_only_here(answer, attached, learner):
    heavy = Image.effect_noise((1500, 1500), 120).convert("RGB")
    out = BytesIO()
    heavy.save(out, "PNG")
    assert len(out.getvalue()) > 2 * 1024 * 1024
    assert answer((out.getvalue(), "besar.png")).status_code == 302
    assert attached()[0].size_bytes <= 2 * 1024 * 1024

    elsewhere = answer((out.getvalue(), "besar.png"), path=f"{REPORT}/komentar")
    assert "melebihi batas 1 MB" in page_of(elsewhere, 413).text


def test_what_is_larger_than_all_files_together_is_refused_with_the_limit(learner):
    refused = learner.client.post(
        f"/meja/{learner.run}/{REPORT}/{DOOR}",
        environ_overrides={"CONTENT_LENGTH": str(LARGEST_UPLOAD_BYTES + 1)},
        **sending(ANSWER, (photo(), "a.jpg")),
    )

    assert "melebihi batas 64 MB" in page_of(refused, 413).text


def test_a_stranger_may_not_send_that_much(client, learner):
    refused = client.post(
        f"/meja/{learner.run}/{REPORT}/{DOOR}", **sending(ANSWER, (bytes(2 * 1024 * 1024), "a.jpg"))
    )

    assert "melebihi batas 1 MB" in page_of(refused, 413).text


# Who may read a file


@pytest.fixture
def team(make_team, clock):
    """An admin, a coordinator and a unit that share one run; the first report lies with the unit."""
    room = make_team(("Siti",), admin="Ayu", koordinator="Citra", dishub="Budi")
    clock.advance(timedelta(minutes=4))
    room.owner_run = room.trainees[0].run
    return room


@pytest.fixture
def happen(team, app):
    def facts(*new):
        change(app.extensions[SERVICES], team.owner_run, lambda _now: new)

    return facts


@pytest.fixture
def sent_by_unit(team, happen, app):
    """The unit answers with a photo; returns the photo's id."""
    happen(
        e.ReportVerified(ONE, "Lampu padam", Classification.PENGADUAN_TBP, "perhubungan", (), ()),
        e.ReportDisposed(ONE, "62.12-dishub", (), ""),
    )
    unit = team.trainees[2]
    answer = unit.client.post(
        f"/meja/{unit.run}/{REPORT}/{DOOR}",
        **sending(ANSWER, (photo(), "lampu.jpg")),
    )
    assert answer.status_code == 302, answer.get_data(as_text=True)
    (posted,) = load(app.extensions[SERVICES], unit.run).run.dossier(ONE).answers
    return posted.attachments[0].id


@pytest.fixture
def statuses(team, client):
    """What everybody gets who asks for a file: admin, coordinator, unit, somebody without a seat, instructor, nobody."""

    def ask(file: str) -> list[int]:
        path = f"/meja/{team.owner_run}/lampiran/{file}"
        admin, coordinator, unit, seatless = (each.client for each in team.trainees)
        everybody = (admin, coordinator, unit, seatless, team.client, client)
        return [browser.get(path).status_code for browser in everybody]

    return ask


def test_a_file_goes_where_its_answer_goes(statuses, sent_by_unit):
    assert statuses(sent_by_unit) == [200, 200, 200, 302, 200, 404]


def test_an_escalation_hides_the_files_of_earlier_answers(statuses, sent_by_unit, happen):
    happen(
        e.MadeSecret(ONE, "escalation"),
        e.ReportEscalated(ONE, "62.12-inspektorat", Classification.PENGADUAN_BP, ""),
    )

    assert statuses(sent_by_unit) == [404, 404, 404, 302, 200, 404]


def test_a_unit_that_gave_the_report_back_still_reads_its_own_file(statuses, sent_by_unit, happen):
    happen(
        e.MadeSecret(ONE, "officer"),
        e.ReportGivenBack(ONE, "62.12-dishub", "bukan_tugas_unit", None, "Bukan tiang kami."),
    )

    assert statuses(sent_by_unit) == [200, 200, 200, 302, 200, 404]


def test_what_is_not_sent_yet_is_its_sender_s_alone(statuses, sent_by_unit, team):
    unit = team.trainees[2]
    page = page_of(
        unit.client.post(
            f"/meja/{unit.run}/{REPORT}/{DOOR}",
            **sending({**ANSWER, f"{DOOR}-text": ""}, (drawing(), "denah.png")),
        ),
        422,
    )
    (kept,) = kept_on(page)

    assert statuses(kept) == [404, 404, 200, 302, 404, 404]


def test_nobody_sends_what_another_seat_has_stored(team, sent_by_unit, app):
    admin = team.trainees[0]
    answer = admin.client.post(
        f"/meja/{admin.run}/{REPORT}/{DOOR}",
        **sending({**ANSWER, f"{DOOR}-caption": "", KEPT: [sent_by_unit]}),
    )

    assert answer.status_code == 302
    last = load(app.extensions[SERVICES], admin.run).run.dossier(ONE).answers[-1]
    assert (last.seat, last.attachments) == ("admin", ())


def test_a_file_of_one_run_is_not_found_in_another(answer, attached, learner, make_learner):
    answer((photo(), "lampu.jpg"))
    other = make_learner()

    path = f"/meja/{other.run}/lampiran/{attached()[0].id}"

    assert other.client.get(path).status_code == 404
    assert learner.client.get(path).status_code == 404


def test_after_the_end_the_files_stay_readable(answer, attached, learner):
    answer((photo(), "lampu.jpg"))
    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    served = learner.client.get(f"/meja/{learner.run}/lampiran/{attached()[0].id}")

    assert served.status_code == 200


def test_whoever_marks_an_answer_sees_its_files(make_class, clock):
    room = make_class("Yuliana")
    trainee = room.trainees[0]
    clock.advance(timedelta(minutes=4))
    desk = f"/meja/{trainee.run}/{REPORT}"
    fields = {f"verifikasi-{name}": value for name, value in VERIFIED.items()}
    trainee.client.post(f"{desk}/verifikasi", data=fields)
    sent = trainee.client.post(f"{desk}/{DOOR}", **sending(ANSWER, (photo(), "lampu.jpg")))
    assert sent.status_code == 302

    marks = f"/instruktur/kelas/{room.exercise.id}/penilaian"
    listed = page_of(room.client.get(f"{marks}?tampil=semua"))
    path = next(link for link in listed.links if f"{marks}/{trainee.run}/" in link)
    (file,) = (link for link in page_of(room.client.get(path)).links if "/lampiran/" in link)

    assert room.client.get(file).mimetype == "image/jpeg"


def test_what_an_escalation_hid_may_be_read_again_once_everything_is_discussed(
    answer, attached, learner, services, clock
):
    answer((photo(), "lampu.jpg"))
    file = f"/meja/{learner.run}/lampiran/{attached()[0].id}"
    clock.advance(timedelta(seconds=5))
    handed = e.ReportEscalated(ONE, "62.12-inspektorat", Classification.PENGADUAN_BP, "")
    change(services, learner.run, lambda _now: (e.MadeSecret(ONE, "escalation"), handed))
    assert learner.client.get(file).status_code == 404

    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    assert learner.client.get(file).status_code == 200


def test_the_debrief_shows_the_files_of_an_answer_to_whoever_sent_it(make_class, services, clock):
    room = make_class("Yuliana")
    trainee = room.trainees[0]
    next_working_day(services, room.exercise.id)
    clock.advance(timedelta(minutes=4))
    act_as(services, trainee.run, keep(INTERNET))
    door = f"/meja/{trainee.run}/laporan/{INTERNET}/{DOOR}"
    assert trainee.client.post(door, **sending(ANSWER, (paper(), "data.pdf"))).status_code == 302
    finish(services, clock, trainee.run)

    shown = page_of(trainee.client.get(f"/hasil/{trainee.run}"))
    (file,) = (link for link in shown.links if "/lampiran/" in link)

    assert trainee.client.get(file).mimetype == "application/pdf"
    assert ANSWER[f"{DOOR}-caption"] in shown.text
