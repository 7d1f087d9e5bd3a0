"""The instructor marks written answers: the list, the form, what it refuses, and what the trainee then reads."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.debrief.making import answer, keep, verify
from tests.debrief.playing import INTERNET, LAMP
from tests.web.debrief.runs import act_as, finish
from tests.web.pages import fragment_of, page_of
from trainer.answers.rubric.levels import scale
from trainer.domain import commands as c
from trainer.domain.errors import NotFound
from trainer.domain.history import History
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.engine import score
from trainer.usecases.acting import act
from trainer.usecases.classroom import raise_hand
from trainer.usecases.exercises import next_working_day
from trainer.usecases.given_answers import answer_in_case, given_answers
from trainer.usecases.loading import load
from trainer.usecases.marking import DIMENSIONS
from trainer.web.access import SERVICES
from trainer.web.instructor.marking_queue import Chosen, chosen_from

pytestmark = pytest.mark.usefixtures("unsure_machine")

GOOD = {"W1": "4", "W2": "3", "W3": "3", "W4": "2", "W5": "3", "W6": "4", "W7": "4", "W8": "4"}
GOOD_TOTAL = "77,5"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@pytest.fixture
def asked(make_class, services, clock):
    """Makes a class at whose desks the question about the internet has arrived; its answer is the desk's own to give."""

    def make(*names):
        room = make_class(*names)
        next_working_day(services, room.exercise.id)
        clock.advance(timedelta(minutes=4))
        for trainee in room.trainees:
            act_as(services, trainee.run, keep(INTERNET))
        return room

    return make


@pytest.fixture
def answered(asked, services, clock):
    """Opens a class of two who have both answered, Budi first: the machine marks what is sent as it is by then."""

    def make():
        room = asked("Yuliana", "Budi")
        for trainee in reversed(room.trainees):
            clock.advance(timedelta(seconds=1))
            act_as(services, trainee.run, answer(INTERNET))
        return room

    return make


@pytest.fixture
def room(once, answered):
    return once("answered", answered)


def sheet_of(services, run):
    loaded = load(services, run)
    return score(History.of(loaded.events, loaded.world))


def seq_of(services, run):
    """The answer that waits in a run."""
    (mark,) = sheet_of(services, run).answers
    return mark.answer_seq


def list_path(room):
    return f"/instruktur/kelas/{room.exercise.id}/penilaian"


def path_of(room, services, trainee):
    return f"{list_path(room)}/{trainee.run}/{seq_of(services, trainee.run)}"


def test_the_list_tells_how_many_wait_of_which_report_and_hides_names(room, services):
    shown = page_of(room.client.get(list_path(room)))

    assert "2 menunggu penilaian" in shown.text
    assert "(2 menunggu)" in shown.text
    assert shown.text.count("Menunggu penilaian: mesin belum yakin pada semua bagian") == 2
    assert all(name in shown.text for name in ("Peserta 1", "Peserta 2"))
    assert not any(name in shown.text for name in ("Yuliana", "Budi"))
    for trainee in room.trainees:
        assert path_of(room, services, trainee) in shown.links


def test_names_are_shown_when_they_are_asked_for(room):
    shown = page_of(room.client.get(f"{list_path(room)}?nama=ya"))

    assert all(name in shown.text for name in ("Yuliana", "Budi"))


def test_the_list_goes_by_time_and_narrows_to_a_person(room, services):
    yuliana, budi = (path_of(room, services, each) for each in room.trainees)

    def order(query):
        shown = page_of(room.client.get(f"{list_path(room)}{query}"))
        return [re.sub(r"\?.*", "", link) for link in shown.links if f"{list_path(room)}/" in link]

    first, *rows = order("")
    assert (first, rows) == (budi, [budi, yuliana])
    assert order("?urut=baru") == [yuliana, yuliana, budi]
    assert order("?peserta=1") == [yuliana, yuliana]
    assert order("?tampil=dinilai&laporan=tidak-ada") == []


def test_the_form_holds_the_answer_what_was_asked_the_key_and_every_line_of_the_rubric(
    room, services
):
    trainee = room.trainees[0]

    shown = page_of(room.client.get(path_of(room, services, trainee)))

    before = load(services, trainee.run).run.dossier(INTERNET)
    assert " ".join(before.answers[-1].text.split())[:60] in shown.text
    assert " ".join(before.report.body.split())[:60] in shown.text
    for fact in before.report.truth.key_facts:
        assert fact.phrases[0] in shown.text
    assert before.notes
    for note in before.notes:
        assert " ".join(note.text.split()) in shown.text
    for dimension in scale().dimensions.values():
        for line in dimension.levels.values():
            assert line in shown.text
    assert "Alasan mengubah nilai" not in shown.text
    assert "Temuan sistem: Tidak ditemukan data pribadi yang tidak boleh disebut" in shown.text


def test_marks_count_at_once_and_the_next_answer_comes_up(room, services):
    yuliana, budi = room.trainees
    before = sheet_of(services, budi.run)

    answered = room.client.post(
        path_of(room, services, budi), data=GOOD | {"note": "Sebut loketnya."}
    )

    assert answered.status_code == 302
    assert answered.location == path_of(room, services, yuliana)
    after = sheet_of(services, budi.run)
    assert after.waiting == ()
    assert after.max_points == before.max_points
    assert before.answers[0].marker == ""
    assert services.directory.card(budi.run).points == after.points
    assert after.answers[0].marker == room.owner.id
    assert f"Tersimpan: {GOOD_TOTAL} dari 100 untuk jawaban Peserta 2" in (
        page_of(room.client.get(answered.location)).text
    )


def test_the_machines_marks_come_at_once_after_ones_own_and_never_before(
    answered, services, unsure_of
):
    unsure_of(("W3", "W5"))
    room = answered()
    trainee = room.trainees[1]
    path = path_of(room, services, trainee)
    machine = sheet_of(services, trainee.run).answers[0]
    form = page_of(room.client.get(path))
    assert "Nilai otomatis baru tampak setelah Anda menyimpan" in form.text
    assert re.findall(r"<b>(W\d)</b> [^<]*<span class=\"bt-flag\">mesin belum", form.html) == [
        "W3",
        "W5",
    ]
    assert "Mesin memberi" not in form.text
    level = next(each for each in range(5) if each != machine.levels["W3"])
    sent = {code: str(each) for code, each in machine.levels.items()} | {"W3": str(level)}

    after = page_of(room.client.get(room.client.post(path, data=sent).location))

    assert f"Berbeda pada W3 (Anda {level}, mesin {machine.levels['W3']})." in after.text
    assert f"{path}#berdampingan" in after.links
    assert "berdampingan" in page_of(room.client.get(path)).ids


def test_on_a_phone_the_form_leads_to_the_marks_and_has_the_answer_at_hand(room, services):
    trainee = room.trainees[0]
    shown = page_of(room.client.get(path_of(room, services, trainee)))

    assert "#W1" in shown.links
    form = shown.html.split("data-marking")[1]
    text = " ".join(load(services, trainee.run).run.dossier(INTERNET).answers[-1].text.split())
    assert text[:60] in " ".join(form.split())
    assert "Lihat jawaban" in form


def test_the_date_of_the_next_news_stands_beside_the_answer_and_judges_nothing(asked, services):
    room = asked("Yuliana")
    trainee = room.trainees[0]
    received = load(services, trainee.run).run.dossier(INTERNET).report.received_at
    day = received.date() + timedelta(days=9)
    interim = c.FollowUp(INTERNET, AnswerKind.SEMENTARA, "Yth. Pelapor, kami periksa.", day)
    act_as(services, trainee.run, interim)

    shown = page_of(room.client.get(path_of(room, services, trainee)))

    assert f"Isian kabar berikutnya: {WEEKDAYS[day.weekday()]}, {day.day} " in shown.text
    assert "Tingkat W1 sampai W8 menilai teksnya saja" in shown.text


def test_after_the_last_one_the_list_says_so(room, services):
    for trainee in room.trainees:
        answered = room.client.post(path_of(room, services, trainee), data=GOOD)

    assert answered.location == list_path(room)
    assert "Tidak ada lagi yang menunggu" in page_of(room.client.get(answered.location)).text


def test_what_is_missing_or_impossible_is_named_and_nothing_is_kept(room, services):
    path = path_of(room, services, room.trainees[0])
    sent = GOOD | {"W8": "3", "gates": "bocor", "note": "x" * 2001}
    del sent["W2"]

    shown = page_of(room.client.post(path, data=sent), 422)

    assert "1 isian belum diisi, 3 perlu diperbaiki." in shown.text
    assert "Pilih tingkat W2, sesuai kasus." in shown.text
    assert "Tingkat ini tidak ada pada W8." in shown.text
    assert "Catatan paling banyak 2000 karakter." in shown.text
    for name in ("W2", "W8", "gates", "note"):
        assert f"#{name}" in shown.links
        assert name in shown.ids
    assert load(services, room.trainees[0].run).run.markings == ()
    assert re.search(r'name="W1" value="4" checked', shown.html)


def test_what_is_merely_unfilled_is_not_called_wrong(room, services):
    path = path_of(room, services, room.trainees[0])

    shown = page_of(room.client.post(path, data={"W1": "4", "W2": "3"}), 422)

    assert "6 isian belum diisi." in shown.text
    assert "perlu diperbaiki" not in shown.text


def test_key_facts_that_tell_the_same_are_told_apart(room, services):
    trainee = room.trainees[0]
    loaded, seq = load(services, trainee.run), seq_of(services, trainee.run)
    case = answer_in_case(History.of(loaded.events, loaded.world), seq).case
    places = [each.phrases[0] for each in case.key_facts if each.kind == "where"]
    assert len(places) > 1

    shown = page_of(room.client.get(path_of(room, services, trainee))).text

    for number, place in enumerate(places, 1):
        assert f"Di mana ({number}): {place}" in shown
    assert "Di mana: " not in shown


def test_the_form_says_whose_marks_would_be_replaced(room, services):
    path = path_of(room, services, room.trainees[0])
    assert "nilai Anda menggantikan nilai otomatis" in page_of(room.client.get(path)).text

    room.client.post(path, data=GOOD)

    shown = page_of(room.client.get(path)).text
    whose = f"nilai {room.owner.display_name} ({GOOD_TOTAL} dari 100)"
    assert f"nilai Anda menggantikan {whose}" in shown
    assert "menggantikan nilai otomatis" not in shown


def test_a_later_answer_takes_nothing_from_the_one_that_is_marked(answered, services, clock):
    room = answered()
    trainee = room.trainees[0]
    path = path_of(room, services, trainee)
    assert "Setiap jawaban dihitung" in page_of(room.client.get(path)).text
    clock.advance(timedelta(seconds=1))
    act_as(services, trainee.run, answer(INTERNET, "Yth. Pelapor, terima kasih."))

    after = page_of(room.client.get(room.client.post(path, data=GOOD).location)).text

    assert "tanpa poin" not in after
    listed = page_of(room.client.get(f"{list_path(room)}?tampil=dinilai")).text
    assert f"Dinilai {GOOD_TOTAL} dari 100, " not in listed
    shares = [mark.max_points for mark in sheet_of(services, trainee.run).answers]
    assert shares[0] == shares[1] > 0


def test_by_older_rules_an_answer_that_is_replaced_while_it_is_marked_says_so_everywhere(
    older_rules, answered, services, clock
):
    room = answered()
    trainee = room.trainees[0]
    path = path_of(room, services, trainee)
    assert "Hanya tanggapan akhir yang terakhir" in page_of(room.client.get(path)).text
    clock.advance(timedelta(seconds=1))
    act_as(services, trainee.run, answer(INTERNET, "Yth. Pelapor, terima kasih."))

    after = room.client.post(path, data=GOOD)

    assert "Jawaban ini tanpa poin; jawaban lain pada laporan yang sama yang berpoin." in (
        page_of(room.client.get(after.location)).text
    )
    listed = page_of(room.client.get(f"{list_path(room)}?tampil=dinilai")).text
    assert f"Dinilai {GOOD_TOTAL} dari 100, tanpa poin: digantikan tanggapan akhir" in listed
    assert "jawaban ini tidak berpoin (digantikan tanggapan akhir yang lebih baru" in (
        page_of(room.client.get(path)).text
    )


def test_a_second_marking_needs_a_reason_and_keeps_both_with_author_and_time(room, services):
    trainee = room.trainees[0]
    path = path_of(room, services, trainee)
    room.client.post(path, data=GOOD)
    lower = GOOD | {"W4": "1", "gates": "threat"}

    refused = page_of(room.client.post(path, data=lower), 422)
    assert "Tulis alasan perubahannya" in refused.text
    room.client.post(path, data=lower | {"reason": "Tanggalnya bukan janji kita."})

    shown = page_of(room.client.get(path))
    assert "W4 2 menjadi 1" in shown.text
    assert "Alasan: Tanggalnya bukan janji kita." in shown.text
    assert shown.text.count(f", {room.owner.display_name}") == 2
    assert "Kesalahan berat: Ancaman dalam jawaban." in shown.text
    assert [m.levels["W4"] for m in load(services, trainee.run).run.markings] == [2, 1]
    assert services.directory.card(trainee.run).critical == 1


def test_the_same_form_sent_twice_marks_once(room, services):
    trainee = room.trainees[0]
    path = path_of(room, services, trainee)
    sent = GOOD | {"command_id": page_of(room.client.get(path)).form(path)["command_id"]}

    room.client.post(path, data=sent)
    again = room.client.post(path, data=sent)

    assert again.status_code == 302
    assert len(load(services, trainee.run).run.markings) == 1


def test_a_leak_that_the_system_found_is_marked_in_the_text_and_told_in_the_list(asked, services):
    room = asked("Yuliana")
    trainee = room.trainees[0]
    who = load(services, trainee.run).run.dossier(INTERNET).report.reporter
    act_as(services, trainee.run, answer(INTERNET, f"Yth. Pelapor, NIK {who.nik}, [tanggal]."))

    assert "Identitas terbuka" in page_of(room.client.get(list_path(room))).text
    shown = page_of(room.client.get(path_of(room, services, trainee)))

    assert re.search(rf'<mark data-kind="bad">{who.nik}<sup>', shown.html)
    assert re.search(r'<mark data-kind="weak">\[tanggal\]<sup>', shown.html)
    assert "Jawaban ini memuat nama, nomor, atau alamat" in shown.text


def test_the_trainee_reads_levels_lines_and_note(room, services, clock):
    trainee = room.trainees[0]
    room.client.post(path_of(room, services, trainee), data=GOOD | {"note": "Sebut loketnya."})
    finish(services, clock, trainee.run)

    shown = page_of(trainee.client.get(f"/hasil/{trainee.run}"))

    for code, level in GOOD.items():
        dimension = scale().dimensions[code]
        line = dimension.levels[int(level)]
        assert f"{dimension.title} {level} dari 4 {line}" in shown.text
    assert "Catatan instruktur: Sebut loketnya." in shown.text


def test_the_instructor_comes_there_from_console_watched_report_and_debrief(room, services, clock):
    trainee = room.trainees[0]
    desk = f"/meja/{trainee.run}/laporan/{INTERNET}"

    console = page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}"))
    watched = page_of(room.client.get(desk))

    assert list_path(room) in console.links
    assert path_of(room, services, trainee) in watched.links
    assert "Nilai jawaban" not in page_of(trainee.client.get(desk)).text
    finish(services, clock, trainee.run)
    debrief = f"/hasil/{trainee.run}"
    assert list_path(room) in page_of(room.client.get(debrief)).links
    assert list_path(room) not in page_of(trainee.client.get(debrief)).links


def test_whoever_marks_hears_of_a_raised_hand_and_keeps_the_form(room, services):
    trainee = room.trainees[1]
    page = page_of(room.client.get(path_of(room, services, room.trainees[0])))
    asks, cursor = re.search(
        r'data-live-url="(.+?)" data-live-position="(.+?)"', page.html
    ).groups()
    assert "terangkat" not in page.text

    raise_hand(services, trainee.run, "admin", trainee.person.id)

    news = fragment_of(room.client.get(asks + cursor))
    assert news.text == "1 tangan terangkat, buka konsol (tab baru)"
    assert f'href="/instruktur/kelas/{room.exercise.id}" target="_blank"' in news.html


def test_only_the_owner_of_the_class_marks(room, make_class, make_learner, services, clock):
    path, other, trainee = path_of(room, services, room.trainees[0]), make_class(), room.trainees[0]

    for client in (other.client, make_learner().client):
        page_of(client.get(list_path(room)), 404)
        page_of(client.post(path, data=GOOD), 404)
    assert trainee.client.post(path, data=GOOD).status_code == 302  # to the door
    assert load(services, trainee.run).run.markings == ()


def test_nobody_marks_a_learner_alone(make_learner, services, clock):
    learner = make_learner()
    next_working_day(services, learner.exercise.id)
    clock.advance(timedelta(minutes=4))
    act_as(services, learner.run, keep(INTERNET))
    act_as(services, learner.run, answer(INTERNET))
    path = f"/instruktur/kelas/{learner.exercise.id}/penilaian"

    page_of(learner.client.get(path), 404)
    page_of(
        learner.client.post(f"{path}/{learner.run}/{seq_of(services, learner.run)}", data=GOOD), 404
    )


def test_what_is_no_answer_of_the_class_is_not_there(room, make_class, services):
    trainee = room.trainees[0]
    other = make_class("Siti")

    page_of(room.client.get(f"{list_path(room)}/{trainee.run}/1"), 404)
    page_of(room.client.get(f"{list_path(room)}/{trainee.run}/x"), 404)
    page_of(room.client.get(f"{list_path(room)}/{other.trainees[0].run}/1"), 404)
    loaded = load(services, trainee.run)
    with pytest.raises(NotFound):
        answer_in_case(History.of(loaded.events, loaded.world), 1)


def test_a_class_without_answers_says_so(make_class):
    room = make_class("Yuliana")

    assert "Belum ada jawaban tertulis" in page_of(room.client.get(list_path(room))).text


def test_by_older_rules_an_answer_that_another_one_replaced_may_be_marked_but_does_not_count(
    older_rules, asked, services
):
    room = asked("Yuliana")
    trainee = room.trainees[0]
    act_as(services, trainee.run, answer(INTERNET))
    act_as(services, trainee.run, answer(INTERNET, "Yth. Pelapor, terima kasih."))
    loaded = load(services, trainee.run)
    first, last = given_answers(History.of(loaded.events, loaded.world))
    assert (first.counts, last.counts) == (False, True)

    shown = page_of(room.client.get(f"{list_path(room)}?tampil=lain"))
    assert "Tanpa poin: jawaban lain pada laporan ini yang berpoin" in shown.text
    room.client.post(f"{list_path(room)}/{trainee.run}/{first.seq}", data=GOOD)

    assert seq_of(services, trainee.run) == last.seq
    marked = page_of(room.client.get(f"{list_path(room)}?tampil=dinilai"))
    assert f"Dinilai {GOOD_TOTAL} dari 100, tanpa poin" in marked.text


def test_an_answer_of_which_the_machine_is_sure_has_points_and_may_still_be_marked(
    answered, services, unsure_of
):
    unsure_of(())
    room = answered()
    trainee = room.trainees[0]
    usual = page_of(room.client.get(list_path(room))).text
    shown = page_of(room.client.get(f"{list_path(room)}?tampil=mesin"))

    assert "0 menunggu penilaian 2 dinilai otomatis 0 sudah dinilai 0 tanpa poin" in usual
    assert "Jawaban tanpa poin" not in usual
    assert shown.text.count("Dinilai otomatis") == 1 + len(room.trainees)
    assert sheet_of(services, trainee.run).waiting == ()
    room.client.post(path_of(room, services, trainee), data=GOOD)
    assert f"Dinilai {GOOD_TOTAL} dari 100" in (
        page_of(room.client.get(f"{list_path(room)}?tampil=dinilai")).text
    )


def test_where_the_machine_is_sure_of_all_marking_leads_through_what_it_marked(
    answered, services, unsure_of
):
    unsure_of(())
    room = answered()
    yuliana, budi = (path_of(room, services, each) for each in room.trainees)
    listed = page_of(room.client.get(list_path(room)))
    assert "“Mulai menilai” membuka jawaban yang baru dinilai otomatis" in listed.text
    assert f"{budi}?tampil=mesin" in listed.links

    first = page_of(room.client.get(f"{budi}?tampil=mesin"))
    assert "1 jawaban lain baru dinilai otomatis" in first.text
    after = room.client.post(f"{budi}?tampil=mesin", data=GOOD)
    assert after.location == f"{yuliana}?tampil=mesin"
    last = room.client.post(after.location, data=GOOD)
    assert last.location == f"{list_path(room)}?tampil=mesin"
    done = page_of(room.client.get(list_path(room)))
    assert "Mulai menilai" not in done.text


def test_the_list_and_the_form_name_what_the_machine_is_unsure_of(answered, services, unsure_of):
    unsure_of(("W3", "W5"))
    room = answered()

    listed = page_of(room.client.get(list_path(room)))
    form = page_of(room.client.get(path_of(room, services, room.trainees[0])))

    assert "Menunggu penilaian: mesin belum yakin pada W3, W5" in listed.text
    assert "mesin belum yakin pada W3, W5" in form.text
    assert not re.search(r'type="radio"[^>]* checked', form.html.split("<footer")[0])


def test_a_suspected_fault_is_told_to_who_marks_and_decided_there(
    answered, services, clock, unsure_of
):
    unsure_of(("threat",))
    room = answered()
    yuliana, budi = room.trainees
    path = path_of(room, services, yuliana)

    listed = page_of(room.client.get(list_path(room))).text
    form = page_of(room.client.get(path)).text
    room.client.post(path, data=GOOD | {"gates": "threat"})
    room.client.post(path_of(room, services, budi), data=GOOD)

    assert listed.count("Menunggu penilaian: mesin menduga Ancaman dalam jawaban") == 2
    assert "Mesin menduga kesalahan ini; Anda yang memutuskan." in form
    decided = [sheet_of(services, each.run).answers[0] for each in (yuliana, budi)]
    assert [mark.gates for mark in decided] == [("threat",), ()]
    assert [mark.provisional for mark in decided] == [(), ()]


def test_who_wrote_an_answer_does_not_read_what_the_machine_suspects(
    answered, services, clock, unsure_of
):
    unsure_of(("threat",))
    room = answered()
    trainee = room.trainees[0]
    assert sheet_of(services, trainee.run).answers[0].gates == ()
    finish(services, clock, trainee.run)

    shown = page_of(trainee.client.get(f"/hasil/{trainee.run}")).text

    assert "Ancaman" not in shown
    assert "perlu diperiksa” menunggu" not in shown


def test_by_older_rules_answers_without_points_are_listed_at_once_and_marked_as_feedback_alone(
    older_rules, asked, services, clock
):
    room = asked("Yuliana")
    trainee = room.trainees[0]
    act_as(services, trainee.run, answer(INTERNET))
    act_as(services, trainee.run, answer(INTERNET, "Yth. Pelapor, terima kasih."))
    loaded = load(services, trainee.run)
    first, last = given_answers(History.of(loaded.events, loaded.world))
    room.client.post(f"{list_path(room)}/{trainee.run}/{last.seq}", data=GOOD)
    points = sheet_of(services, trainee.run).points

    listed = page_of(room.client.get(list_path(room)))
    way = f"{list_path(room)}/{trainee.run}/{first.seq}"
    form = page_of(room.client.get(way))
    room.client.post(way, data=GOOD | {"note": "Sebut loketnya."})
    finish(services, clock, trainee.run)
    debrief = page_of(trainee.client.get(f"/hasil/{trainee.run}")).text

    assert "0 menunggu penilaian" in listed.text
    assert "Tidak ada jawaban berpoin yang menunggu penilaian." in listed.text
    assert "Jawaban tanpa poin Boleh dinilai sebagai umpan balik" in listed.text
    assert way in listed.links
    assert "jawaban ini tidak berpoin" in form.text
    assert "langsung ikut dalam poin" not in form.text
    assert sheet_of(services, trainee.run).points == points
    assert (
        "Tidak masuk nilai, karena diganti jawaban berikutnya. Dinilai instruktur: 77,5 dari 100."
        in debrief
    )
    assert "Catatan instruktur: Sebut loketnya." in debrief


def test_whoever_marks_reads_the_complaint_then_the_answer_then_the_key(room, services):
    text = page_of(room.client.get(path_of(room, services, room.trainees[0]))).text
    dossier = load(services, room.trainees[0].run).run.dossier(INTERNET)

    asked = text.index(" ".join(dossier.report.body.split())[:60])
    given = text.index(" ".join(dossier.answers[-1].text.split())[:60])
    assert asked < given < text.index("Kunci laporan ini")


def test_in_a_shared_run_each_answer_is_that_of_whoever_sent_it(app, make_team, clock):
    room = make_team(admin="Ayu", dishub="Budi")
    services = app.extensions[SERVICES]
    ayu, budi = room.trainees
    clock.advance(timedelta(minutes=4))
    act(services, ayu.run, verify(LAMP), "admin", ayu.person.id)
    act(services, budi.run, answer(LAMP), "dishub", budi.person.id)

    shown = page_of(room.client.get(f"{list_path(room)}?tampil=semua&nama=ya"))
    assert re.search(r"Budi \(\d menunggu\)", shown.text)
    assert "Ayu (" not in shown.text
    path = next(link for link in shown.links if f"{list_path(room)}/{budi.run}/" in link)
    room.client.post(path, data=GOOD)

    assert len(load(services, budi.run).run.markings) == 1


def test_an_address_with_nonsense_shows_what_waits():
    nonsense = {"tampil": "x", "urut": "y", "nama": "z"}

    assert chosen_from(nonsense) == Chosen()
    assert Chosen().query() == {}
    asked = Chosen("SIM-0000108", "2", "semua", "baru", names=True)
    assert chosen_from(asked.query()) == asked


def test_the_rubric_has_a_line_for_every_level_that_may_be_given():
    levels = {code: sorted(each.levels) for code, each in scale().dimensions.items()}

    assert levels == {code: [0, 1, 2, 3, 4] for code in DIMENSIONS[:7]} | {"W8": [0, 2, 4]}
    lines = [line for each in scale().dimensions.values() for line in each.levels.values()]
    assert all(line.endswith(".") for line in lines)
    assert not any(re.search(r"\bW[1-8]\b", line) for line in lines)
