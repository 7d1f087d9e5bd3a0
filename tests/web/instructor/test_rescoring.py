"""The page of a re-scoring: shown before it is applied, judged piece by piece, refused when the class has moved."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from tests.web.instructor.test_marking import INTERNET, act_as, answer
from tests.web.instructor.test_marking import asked as asked
from tests.web.pages import page_of
from tests.web.people import SLUG, enter
from trainer.domain import events as e
from trainer.domain.rules import FIRST
from trainer.scenario_library import open_library
from trainer.scoring.answers import machine_mark
from trainer.settings import find_root
from trainer.usecases import acting, beginning
from trainer.usecases.exercises import end_exercise
from trainer.usecases.loading import load
from trainer.web.access import SERVICES
from trainer.web.instructor import rescoring_page

WHY = "Penilai diperbarui."


def _older(*args: object) -> e.AnswerScored:
    made = machine_mark(*args)
    return replace(made, scorer="1", levels={**made.levels, "W7": 0, "W8": 0}, gates=("leak",))


@pytest.fixture
def room(asked, services, clock, monkeypatch):
    """A class of two who have both answered; yesterday's scorer was harsh on Yuliana alone."""
    room = asked("Yuliana", "Budi")
    for trainee in room.trainees:
        clock.advance(timedelta(seconds=1))
        with monkeypatch.context() as patched:
            if trainee is room.trainees[0]:
                patched.setattr(acting, "machine_mark", _older)
            act_as(services, trainee.run, answer(INTERNET))
    return room


def path_of(room) -> str:
    return f"/instruktur/kelas/{room.exercise.id}/nilai-ulang"


def digest_in(page) -> str:
    return re.search(r'name="digest" value="(\w+)"', page.html)[1]


def marks_of(services, trainee) -> list[str]:
    return [each.scorer for each in load(services, trainee.run).run.scorings]


def test_what_would_change_is_told_by_person_and_nothing_is_written(room, services):
    shown = page_of(room.client.get(path_of(room)))

    assert "Belum ada yang disimpan" in shown.text
    assert "1 nilai otomatis berubah" in shown.text
    assert "1 peserta lain tidak berubah" in shown.text
    assert re.search(r"W7 [^:]+: 0 → [1-4]", shown.text)
    assert "kesalahan berat hilang: " in shown.text
    assert "Yuliana" in shown.text
    assert marks_of(services, room.trainees[0]) == ["1"]


def test_the_way_there_stands_where_there_is_something_to_do_and_goes_away(room, services):
    lists = f"/instruktur/kelas/{room.exercise.id}/penilaian"
    console = f"/instruktur/kelas/{room.exercise.id}"
    assert path_of(room) in page_of(room.client.get(lists)).links
    assert path_of(room) not in page_of(room.client.get(console)).links
    end_exercise(services, room.exercise.id)
    assert path_of(room) in page_of(room.client.get(console)).links

    digest = digest_in(page_of(room.client.get(path_of(room))))
    done = room.client.post(path_of(room), data={"digest": digest, "kunci": "lama", "reason": WHY})
    after = page_of(room.client.get(done.location)).text

    listed = page_of(room.client.get(lists))
    assert path_of(room) not in listed.links
    assert (
        "tidak ada yang perlu dinilai ulang. Bila penilai otomatis atau kunci skenario"
        in listed.text
    )
    assert "Nilai lama tetap ada dalam catatan" in after
    assert "Tidak ada yang perlu dinilai ulang" in after
    assert WHY in after
    assert f"{room.owner.display_name}, penilai versi" in after
    (applied,) = load(services, room.trainees[0].run).run.rescorings
    assert (applied.by, applied.reason) == (room.owner.id, WHY)
    assert len(marks_of(services, room.trainees[0])) == 2
    assert len(marks_of(services, room.trainees[1])) == 1


def test_a_class_from_before_the_newer_rules_is_told_what_they_would_make_of_its_answers(
    asked, services, monkeypatch
):
    with monkeypatch.context() as patched:
        patched.setattr(beginning.e, "RunStarted", partial(e.RunStarted, rules=FIRST))
        room = asked("Yuliana")
    act_as(services, room.trainees[0].run, answer(INTERNET, "Yth. Pelapor, terima kasih."))
    marking = page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}/penilaian"))

    shown = page_of(room.client.get(path_of(room)))

    assert "Aturan penilaian sudah diperbarui sejak kelas ini dinilai." in marking.text
    assert "bila kelas ini dinilai dengan aturan penilaian yang sekarang" in shown.text
    assert "1 jawaban menurut aturan penilaian yang baru" in shown.text
    assert "→ 15 dari 100" in shown.text
    assert "tidak ada tingkat yang berubah. Aturan penilaian yang sekarang berlaku" in shown.text
    assert "Kesalahan berat saja" not in shown.text


def test_without_a_reason_the_form_comes_back(room, services):
    digest = digest_in(page_of(room.client.get(path_of(room))))
    sent = room.client.post(path_of(room), data={"digest": digest, "reason": " "})
    assert sent.status_code == 422
    assert 'href="#reason"' in page_of(sent, 422).html
    assert marks_of(services, room.trainees[0]) == ["1"]


def test_what_is_no_longer_what_was_shown_is_refused_and_shown_anew(room, services, monkeypatch):
    digest = digest_in(page_of(room.client.get(path_of(room))))
    monkeypatch.setattr(acting, "machine_mark", _older)
    act_as(services, room.trainees[1].run, answer(INTERNET, "Kami tunggu di loket."))
    sent = room.client.post(path_of(room), data={"digest": digest, "reason": WHY})
    again = page_of(room.client.get(sent.location))
    assert "Belum ada yang disimpan: kelas ini berubah" in again.text
    assert "2 nilai otomatis berubah" in again.text
    assert load(services, room.trainees[0].run).run.rescorings == ()


def test_a_long_look_is_taken_piece_by_piece(room, monkeypatch):
    monkeypatch.setattr(rescoring_page, "AT_ONCE", timedelta(0))
    first = page_of(room.client.get(path_of(room)))
    assert "1 dari 2 hasil diperiksa" in first.text
    assert 'name="digest"' not in first.html
    asked = re.search(r'data-live-url="([^"]+nilai-ulang[^"]+)"', first.html)[1]

    monkeypatch.undo()
    rest = room.client.get(f"{asked}1")

    assert rest.headers["X-Position"] == "selesai"
    assert 'name="digest"' in rest.text
    assert room.client.get(f"{asked}selesai").status_code == 410


def test_a_newer_key_is_offered_beside_the_one_in_use(room, services, app, tmp_path, monkeypatch):
    root = find_root()
    (tmp_path / "seed_data").symlink_to(root / "seed_data")
    files = shutil.copytree(root / "scenarios" / SLUG, tmp_path / "scenarios" / SLUG)
    key = files / "reports" / "08-internet-balai-desa.yaml"
    text = key.read_text(encoding="utf-8")
    mended = text.replace(
        "category: teknologi_informasi_komunikasi\n  lead", "category: topik_lainnya\n  lead"
    )
    key.write_text(mended, encoding="utf-8")
    library = open_library(tmp_path, kept=services.directory.scenario_source)
    later = replace(services, library=library)
    monkeypatch.setitem(app.extensions, SERVICES, later)

    shown = page_of(room.client.get(path_of(room)))
    as_it_is = page_of(room.client.get(f"{path_of(room)}?kunci=lama"))

    assert (
        "Kunci skenario ini sudah diperbarui"
        in page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}/penilaian")).text
    )
    assert "dengan kunci skenario yang baru" in shown.text
    assert re.search(
        r"Syarat Pengajuan Internet Balai Desa, Kategori[^:]*: 2 dari 2 → 0 dari 2", shown.text
    )
    assert "Kategori" not in as_it_is.text
    form = {"digest": digest_in(shown), "kunci": "baru", "reason": WHY}
    room.client.post(path_of(room), data=form)
    keys = {load(later, each.run).run.key for each in room.trainees}
    assert keys == {library.current(SLUG).content_hash}


def test_only_the_owner_of_a_class_may_look(room, app, make_account):
    stranger = enter(app.test_client(), make_account("lain", instructor=True))
    assert stranger.get(path_of(room)).status_code == 404
    assert stranger.post(path_of(room), data={"reason": WHY}).status_code == 404
