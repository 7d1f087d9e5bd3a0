"""A trainee objects to the marks of an own answer; the instructor reads it first of all and answers; both read what came."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.web.debrief.runs import act_as, finish
from tests.web.pages import page_of
from trainer.domain import events as e
from trainer.usecases.acting import change
from trainer.usecases.appealing import current_marks_of
from trainer.usecases.exercises import end_exercise, next_working_day
from trainer.usecases.loading import load

MARKS = {"W1": "4", "W2": "3", "W3": "3", "W4": "2", "W5": "3", "W6": "4", "W7": "4", "W8": "4"}
GRANT = {"ruling": "kabulkan"}
WHY = "Tanggalnya tertulis pada kalimat ketiga."


@pytest.fixture
def room(make_class, services, clock):
    """A class of two who have both answered and whose marks may be read."""
    made = make_class("Yuliana", "Budi")
    next_working_day(services, made.exercise.id)
    clock.advance(timedelta(minutes=4))
    for trainee in made.trainees:
        act_as(services, trainee.run, keep(INTERNET))
        act_as(services, trainee.run, answer(INTERNET))
    for trainee in made.trainees:
        finish(services, clock, trainee.run)
    return made


def seq_of(services, trainee):
    return load(services, trainee.run).run.dossier(INTERNET).answers[-1].seq


def appeal_path(services, trainee):
    return f"/hasil/{trainee.run}/keberatan/{seq_of(services, trainee)}"


def machine_finds(services, trainee, *gates):
    """The machine has marked the answer once more, and found these grave faults."""
    seq = seq_of(services, trainee)

    def facts(loaded):
        scoring = loaded.run.scoring_of(seq)
        return (
            e.AnswerScored(
                INTERNET, seq, scoring.scorer, scoring.key, scoring.levels, gates, (), {}
            ),
        )

    change(services, trainee.run, facts, seat="system", person=None)


def list_path(room):
    return f"/instruktur/kelas/{room.exercise.id}/penilaian"


def test_it_goes_from_the_debrief_to_the_head_of_the_queue_and_back_with_an_outcome(room, services):
    trainee = room.trainees[0]
    path, debrief = appeal_path(services, trainee), f"/hasil/{trainee.run}"
    assert path in page_of(trainee.client.get(debrief)).links
    assert "W4 Waktu dan langkah berikut, sekarang" in page_of(trainee.client.get(path)).text

    sent = trainee.client.post(path, data={"dimensions": ["W4", "W3"], "text": WHY})

    assert sent.location == f"{debrief}#jawaban-{seq_of(services, trainee)}"
    waiting = page_of(trainee.client.get(debrief))
    assert f"Keberatan tentang W3, W4. {WHY} Menunggu jawaban instruktur." in waiting.text
    assert path not in waiting.links
    listed = page_of(room.client.get(list_path(room)))
    assert "1 keberatan peserta" in listed.text
    assert WHY in listed.text
    form = f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee)}"
    assert re.search(rf'href="{form}[^"]*" data-key="m"', listed.html)

    marking = page_of(room.client.get(form))
    assert WHY in marking.text
    assert "Penilaian orang dan mesin" not in marking.text
    undecided = page_of(room.client.post(form, data=MARKS), 422)
    assert "Pilih: kabulkan keberatan dengan nilai yang diubah, atau tolak" in undecided.text
    refused = page_of(room.client.post(form, data=MARKS | GRANT), 422)
    assert "Tulis jawaban atas keberatan" in refused.text
    room.client.post(form, data=MARKS | GRANT | {"reason": "Benar, tanggalnya ada."})

    debrief_page = page_of(trainee.client.get(debrief))
    assert "Keberatan dikabulkan: nilai lama" in debrief_page.text
    assert "nilai baru 77,5 dari 100" in debrief_page.text
    assert "Alasan: Benar, tanggalnya ada." in debrief_page.text
    assert path not in debrief_page.links  # it was decided
    assert "keberatan peserta" not in page_of(room.client.get(list_path(room))).text


def current(services, trainee):
    return current_marks_of(load(services, trainee.run), seq_of(services, trainee))


def checked(page):
    """What is chosen in a form of marks, by field."""
    found = re.findall(r'name="(W\d|gates)" value="(\w+)" checked', page.html)
    return dict(found)


def test_the_form_of_an_objection_is_filled_with_the_machines_marks_and_shows_what_is_disputed(
    room, services
):
    trainee = room.trainees[0]
    machine_finds(services, trainee, "threat")
    form = f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee)}"
    assert checked(page_of(room.client.get(form))) == {}

    trainee.client.post(
        appeal_path(services, trainee), data={"dimensions": "W4", "gates": "threat", "text": WHY}
    )

    shown = page_of(room.client.get(form))
    levels, gates = current(services, trainee)
    assert checked(shown) == {code: str(level) for code, level in levels.items()} | {
        "gates": "threat"
    }
    assert gates == ("threat",)
    assert re.findall(r'id="(W\d)" data-scale[^>]* data-apart', shown.html) == ["W4"]
    assert "dari mesin. Kesalahan berat: Ancaman dalam jawaban." in shown.text
    assert (
        "Ancaman dalam jawaban, dipersoalkan peserta Berlaku sekarang; tanpa centang ini"
        in shown.text
    )
    assert "Kabulkan dengan nilai ini" in shown.text
    assert "Tolak, nilai tetap" in shown.text


@pytest.mark.parametrize("marked", [True, False])
def test_rejected_the_marks_stay_exactly_and_both_read_that_it_was_rejected(room, services, marked):
    trainee = room.trainees[0]
    machine_finds(services, trainee, "threat")
    path = appeal_path(services, trainee)
    form = f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee)}"
    if marked:
        room.client.post(form, data=MARKS)
    trainee.client.post(path, data={"dimensions": "W4", "text": WHY})
    before = current(services, trainee)

    other = {"W4": "4", "ruling": "tolak", "reason": "Itu tanggal pelapor."}
    after = room.client.post(form, data=MARKS | other)

    assert current(services, trainee) == before
    assert "Keberatan Peserta 1 ditolak: nilainya tetap" in (
        page_of(room.client.get(after.location)).text
    )
    debrief_page = page_of(trainee.client.get(f"/hasil/{trainee.run}"))
    assert "Keberatan ditolak: tetap" in debrief_page.text
    assert "Itu tanggal pelapor." in debrief_page.text
    assert "dikabulkan" not in debrief_page.text
    assert path not in debrief_page.links
    page_of(trainee.client.get(path), 404)
    again = trainee.client.post(path, data={"dimensions": "W4", "text": WHY})
    assert "sudah pernah diajukan" in page_of(trainee.client.get(again.location)).text
    late = room.client.post(form, data=MARKS | GRANT | {"reason": "Terlambat."})
    assert "sudah dijawab" in page_of(room.client.get(late.location)).text
    assert current(services, trainee) == before


def test_a_grave_fault_goes_only_when_that_is_confirmed(room, services):
    trainee = room.trainees[0]
    machine_finds(services, trainee, "threat")
    form = f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee)}"
    page = page_of(trainee.client.get(appeal_path(services, trainee)))
    assert "Kesalahan berat yang menurut Anda tidak ada" in page.text
    trainee.client.post(appeal_path(services, trainee), data={"gates": "threat", "text": WHY})
    granted = MARKS | GRANT | {"reason": "Bukan ancaman."}

    refused = page_of(room.client.post(form, data=granted), 422)
    assert "Dengan nilai ini kesalahan berat hilang: Ancaman dalam jawaban." in refused.text
    assert "dropped" in refused.ids
    assert current(services, trainee)[1] == ("threat",)

    room.client.post(form, data=granted | {"dropped": "threat"})
    assert current(services, trainee)[1] == ()
    debrief_page = page_of(trainee.client.get(f"/hasil/{trainee.run}"))
    assert "Keberatan tentang Ancaman dalam jawaban" in debrief_page.text
    assert "Keberatan dikabulkan: nilai lama" in debrief_page.text
    assert "Kesalahan berat tidak lagi berlaku: Ancaman dalam jawaban." in debrief_page.text


def test_a_correction_after_the_decision_is_what_stands_and_the_decision_is_history(room, services):
    trainee = room.trainees[0]
    form = f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee)}"
    trainee.client.post(appeal_path(services, trainee), data={"dimensions": "W4", "text": WHY})
    granted = MARKS | GRANT | {"W4": "4", "reason": "Tanggalnya ada."}
    room.client.post(form, data=granted)
    room.client.post(form, data=MARKS | {"W4": "1", "reason": "Saya keliru membaca tanggal."})

    debrief_page = page_of(trainee.client.get(f"/hasil/{trainee.run}"))

    assert "Dinilai instruktur: 72,5 dari 100." in debrief_page.text
    corrected = debrief_page.text.index("Dinilai lagi: nilai lama 87,5, nilai baru 72,5 dari 100")
    decided = debrief_page.text.index("Keberatan dikabulkan: nilai lama")
    first = debrief_page.text.index("Nilai pertama:")
    assert corrected < decided < first
    assert (
        "Tingkat: Waktu dan langkah berikut 4 menjadi 1. Alasan: Saya keliru membaca tanggal."
        in debrief_page.text
    )
    assert f"Keberatan tentang W4: {WHY}" in debrief_page.text
    assert (
        appeal_path(services, trainee) in debrief_page.links
    )  # nobody has objected to the correction

    sheet = room.client.get(f"/instruktur/kelas/{room.exercise.id}/nilai-jawaban.csv")
    history = sheet.get_data(as_text=True)
    assert "Dinilai lagi: nilai lama 87,5, nilai baru 72,5 dari 100" in history
    assert history.index("Dinilai lagi:") < history.index("Keberatan dikabulkan:")
    assert f", {room.owner.display_name}: Dinilai lagi" in history


def test_what_is_missing_is_named_and_what_was_typed_stays(room, services):
    trainee = room.trainees[0]
    shown = page_of(
        trainee.client.post(appeal_path(services, trainee), data={"text": "pendek"}), 422
    )

    assert "Pilih sekurang-kurangnya satu bagian atau kesalahan berat." in shown.text
    assert "paling sedikit 10 karakter" in shown.text
    assert {"dimensions", "text"} <= set(shown.ids)
    assert "pendek</textarea>" in shown.html


def test_only_whoever_wrote_it_objects(room, services):
    yuliana, budi = room.trainees
    path = appeal_path(services, yuliana)
    for client in (budi.client, room.client):
        page_of(client.get(path), 404)
        page_of(client.post(path, data={"dimensions": "W4", "text": WHY}), 404)
    assert path not in page_of(room.client.get(f"/hasil/{yuliana.run}")).links
    page_of(yuliana.client.get(f"/hasil/{yuliana.run}/keberatan/1"), 404)
    page_of(yuliana.client.get(f"/hasil/{yuliana.run}/keberatan/x"), 404)
    assert load(services, yuliana.run).run.appeals == ()


def test_before_the_marks_may_be_read_and_for_a_learner_alone_there_is_nothing_to_object_to(
    make_class, make_learner, services, clock
):
    made, learner = make_class("Yuliana"), make_learner()
    next_working_day(services, made.exercise.id)
    next_working_day(services, learner.exercise.id)
    clock.advance(timedelta(minutes=4))
    for one in (made.trainees[0], learner):
        act_as(services, one.run, keep(INTERNET))
        act_as(services, one.run, answer(INTERNET))
    page_of(made.trainees[0].client.get(appeal_path(services, made.trainees[0])), 404)
    finish(services, clock, learner.run)
    assert "Ajukan keberatan" not in page_of(learner.client.get(f"/hasil/{learner.run}")).text
    page_of(learner.client.get(appeal_path(services, learner)), 404)


def test_objections_are_counted_on_console_and_tab_while_the_pages_stand_open_also_after_the_end(
    room, services
):
    trainee, base = room.trainees[0], f"/instruktur/kelas/{room.exercise.id}"
    end_exercise(services, room.exercise.id)
    asking = {}
    for path in (base, f"{base}/peserta", f"{base}/penilaian"):
        page = page_of(room.client.get(path))
        assert "keberatan)" not in page.text
        url, cursor = re.search(
            r'data-live-url="(.+?)" data-live-position="(.+?)"', page.html
        ).groups()
        asking[path] = url + cursor
        assert room.client.get(url + cursor).status_code == 204

    trainee.client.post(appeal_path(services, trainee), data={"dimensions": "W4", "text": WHY})

    for path, url in asking.items():
        assert "Penilaian jawaban (1 keberatan)" in room.client.get(url).get_data(as_text=True)
        assert "Penilaian jawaban (1 keberatan)" in page_of(room.client.get(path)).text
    console = page_of(room.client.get(base))
    assert "1 keberatan peserta menunggu jawaban Anda" in console.text
    assert f"{base}/penilaian?tampil=keberatan" in console.links
    form = f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee)}"
    room.client.post(form, data=MARKS | {"ruling": "tolak", "reason": "Itu tanggal pelapor."})
    assert "keberatan" not in page_of(room.client.get(base)).text
