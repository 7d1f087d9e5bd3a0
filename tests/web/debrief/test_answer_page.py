"""The page that tells why one answer has its marks."""

from __future__ import annotations

import re
from dataclasses import replace
from http import HTTPStatus

import pytest

from tests.web.debrief.runs import finish, play
from tests.web.pages import page_of
from trainer.answers.explaining.changing import Edit
from trainer.answers.explaining.raising import Raise, Way
from trainer.answers.rubric.levels import scale
from trainer.answers.total import total_of
from trainer.domain.events import FollowUpPosted
from trainer.usecases.acting import change
from trainer.usecases.loading import load
from trainer.usecases.marking import Marks, mark_answer
from trainer.web.debrief.annotating import Stretch, parts
from trainer.web.debrief.trying import Trial, trial_of


@pytest.fixture
def played(once, make_learner, services, clock):
    """A learner who has played a run to its end by a playthrough, and the event of the answer in it."""

    def to_the_end(name):
        learner = make_learner()
        play(services, clock, learner.run, name)
        finish(services, clock, learner.run)
        return learner

    def answer_of(name):
        learner = once(f"answered {name}", lambda: to_the_end(name))
        events = load(services, learner.run).events
        return learner, next(
            r.seq for r in events if r.person and isinstance(r.fact, FollowUpPosted)
        )

    return answer_of


@pytest.fixture
def answered(played):
    return played("ideal")


def test_the_answer_is_marked_and_every_dimension_told(answered):
    learner, seq = answered
    shown = page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/{seq}"))

    assert shown.html.count("<mark ") >= 3
    for code in ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8"):
        assert re.search(rf"\b{code}\b", shown.text)
    assert "Aturannya" in shown.text


def test_what_would_raise_a_weak_answer_is_told_with_what_it_was_tried_on(played):
    learner, seq = played("clumsy")
    shown = page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/{seq}"))

    assert "Sudah dicoba pada jawaban ini: menjadi" in shown.text


def test_a_blank_in_what_is_offered_is_marked_as_one(played):
    learner, seq = played("clumsy")
    shown = page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/{seq}"))

    for offered in re.findall(r"<ins>(.*?)</ins>", shown.html, re.DOTALL):
        assert re.sub(r"<mark>\[[^\]]+\]</mark>", "", offered).count("[") == 0


@pytest.mark.parametrize(
    ("give", "pieces"),
    [
        ("", []),
        ("Lokasi yang kami catat: Pasar.", [("Lokasi yang kami catat: Pasar.", False)]),
        (
            "[Bidang] datang pada [tanggal].",
            [("[Bidang]", True), (" datang pada ", False), ("[tanggal]", True), (".", False)],
        ),
    ],
)
def test_what_is_offered_is_parted_at_its_blanks(give, pieces):
    assert [(each.text, each.blank) for each in Trial("", "", give, 3).pieces] == pieces


def test_what_is_only_pointed_at_is_not_struck_out():
    text = "Lubang ditambal [bidang] pada [tanggal] oleh [bidang]."
    blanks = ((16, 24), (30, 39), (45, 53))
    raised = Raise("W3", Way.FILL, tuple(Edit(*each, "") for each in blanks), (), 3)

    shown = trial_of(raised, text)

    assert (shown.take, shown.give, shown.point) == ("", "", "[bidang] … [tanggal]")


def test_the_debrief_leads_to_it_and_back(answered):
    learner, seq = answered
    href = f"/hasil/{learner.run}/jawaban/{seq}"

    assert f'href="{href}"' in learner.client.get(f"/hasil/{learner.run}").text
    assert f'href="/hasil/{learner.run}#jawaban-{seq}"' in learner.client.get(href).text


def test_marks_of_an_older_scorer_count_and_are_told_beside_what_explains_today(answered, services):
    learner, seq = answered

    def older(loaded):
        scoring = loaded.run.scoring_of(seq)
        mark = loaded.events[scoring.seq - 1].fact
        yield replace(mark, scorer="1", levels={**mark.levels, "W7": 1})

    change(services, learner.run, older)
    shown = page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/{seq}")).text

    assert "penilai otomatis versi sebelumnya" in shown
    assert "Tingkat yang berlaku: 1." in shown


@pytest.fixture
def played_class(make_class, services, clock):
    """A class of one who has played ideally to the end, the run, and the first answer that its person sent."""
    room = make_class("Yuliana")
    run = room.trainees[0].run
    play(services, clock, run, "ideal")
    finish(services, clock, run)
    loaded = load(services, run)
    posted = next(r for r in loaded.events if r.person and isinstance(r.fact, FollowUpPosted))
    return room, loaded, posted


def test_a_persons_marks_go_first_and_the_machine_praises_nothing_that_they_marked_lower(
    played_class, services
):
    room, loaded, posted = played_class
    trainee = room.trainees[0]
    path = f"/hasil/{trainee.run}/jawaban/{posted.seq}"
    machine = loaded.run.scoring_of(posted.seq).levels
    before = page_of(trainee.client.get(path)).text
    # the machine may or may not be sure of this part
    assert re.search(rf"W7 Nada dan martabat (?:perlu diperiksa )?{machine['W7']} dari 4", before)
    assert machine["W7"] > 1
    marks = Marks({**machine, "W7": 1}, note="Kalimat kedua menyalahkan pelapor.")
    mark_answer(services, trainee.run, posted.report, posted.seq, marks, room.owner.id)

    shown = page_of(trainee.client.get(path)).text
    debrief = page_of(trainee.client.get(f"/hasil/{trainee.run}")).text

    total = f"{total_of(marks.levels):g}".replace(".", ",")
    assert f"Nilai dari instruktur {total} / 100 mesin: " in shown
    assert "Nilai otomatis" not in shown
    assert "Dinilai instruktur, " in shown
    assert "Catatan: Kalimat kedua menyalahkan pelapor." in shown
    lines = scale().dimensions["W7"].levels
    told = f"1 dari 4 mesin: {machine['W7']} {lines[1]} Untuk tingkat 3: {lines[3]}"
    assert f"W7 Nada dan martabat {told} Aturannya" in shown
    assert f"W6 Kejelasan {machine['W6']} dari 4 mesin: {machine['W6']}" in shown
    assert f"W7 Nada dan martabat, {machine['W7']} dari 4." not in shown
    assert f"Dinilai instruktur: {total} dari 100." in debrief


def test_a_fault_that_only_the_machine_found_is_not_told_and_one_of_a_person_is(
    played_class, services
):
    room, loaded, posted = played_class
    trainee = room.trainees[0]
    path = f"/hasil/{trainee.run}/jawaban/{posted.seq}"
    marks = Marks({**loaded.run.scoring_of(posted.seq).levels}, ("gratuity",))
    assert "Meminta atau menerima pemberian" not in page_of(trainee.client.get(path)).text

    mark_answer(services, trainee.run, posted.report, posted.seq, marks, room.owner.id)

    assert "Meminta atau menerima pemberian" in page_of(trainee.client.get(path)).text


def test_it_opens_for_nobody_else_and_for_no_other_event(answered, make_learner):
    learner, seq = answered
    stranger = make_learner()

    page_of(stranger.client.get(f"/hasil/{learner.run}/jawaban/{seq}"), HTTPStatus.NOT_FOUND)
    page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/{seq + 1}"), HTTPStatus.NOT_FOUND)
    page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/1"), HTTPStatus.NOT_FOUND)


def test_while_the_debrief_is_closed_so_is_the_answer(make_learner, services, clock):
    learner = make_learner()
    play(services, clock, learner.run, "ideal")
    events = load(services, learner.run).events
    seq = next(r.seq for r in events if r.person and isinstance(r.fact, FollowUpPosted))

    shown = page_of(learner.client.get(f"/hasil/{learner.run}/jawaban/{seq}"), HTTPStatus.NOT_FOUND)

    assert "Pembahasan belum dibuka" in shown.text


def test_a_text_is_cut_where_stretches_begin_and_end_and_the_worse_look_wins():
    cut = parts("satu dua tiga", [Stretch(0, 8, "good", 1), Stretch(5, 13, "bad", 2)])

    assert [(each.text, each.kind, each.no) for each in cut] == [
        ("satu ", "good", ""),
        ("dua", "bad", "1"),
        (" tiga", "bad", "2"),
    ]
    assert "".join(each.text for each in cut) == "satu dua tiga"
