"""Marks of a person: every field checked at once, kept with author, an override only with a reason."""

from __future__ import annotations

import pytest

from tests.usecases.conftest import Bench
from trainer.domain import commands as c
from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.history import History
from trainer.domain.vocabulary import AnswerKind, Classification, Handle
from trainer.scoring.engine import score
from trainer.usecases.acting import act
from trainer.usecases.exercises import Joined, next_working_day
from trainer.usecases.given_answers import answer_in_case
from trainer.usecases.marking import DIMENSIONS, NOTE_MAX_CHARS, Marks, mark_answer

INTERNET = "SIM-0000108"
TOP = dict.fromkeys(DIMENSIONS, 4)


def answered(bench: Bench) -> tuple[Joined, int]:
    me = bench.alone()
    next_working_day(bench.services, me.exercise.id)
    bench.wait(180)
    verify = c.Verify(
        INTERNET,
        "Syarat internet balai desa",
        Classification.PERMINTAAN_INFORMASI,
        "teknologi_informasi_komunikasi",
        handle=Handle.KELOLA,
    )
    act(bench.services, me.run, verify, "admin", me.person.id)
    answer = c.FollowUp(
        INTERNET, AnswerKind.AKHIR, "Yth. Pelapor, terima kasih atas pertanyaannya."
    )
    loaded = act(bench.services, me.run, answer, "admin", me.person.id)
    return me, loaded.run.dossier(INTERNET).answers[-1].seq


def test_a_persons_marks_take_the_place_of_the_machines(bench: Bench) -> None:
    me, seq = answered(bench)
    before = score(History.of(bench.loaded(me).events, bench.loaded(me).world))
    (machine,) = before.answers
    assert machine.marker == ""
    assert machine.total is not None
    after = mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), "penilai-1")
    sheet = score(History.of(after.events, after.world))
    assert not sheet.provisional
    (marked,) = sheet.answers
    assert (machine.points, marked.points) == (20 * machine.total / 100, 20)
    assert sheet.max_points == before.max_points


def test_every_wrong_field_is_named_and_nothing_is_kept(bench: Bench) -> None:
    me, seq = answered(bench)
    levels = {**TOP, "W1": 5, "W8": 3, "W9": 1}
    del levels["W2"]
    with pytest.raises(InvalidInput) as refused:
        mark_answer(bench.services, me.run, INTERNET, seq, Marks(levels, ("bocor",)), "penilai-1")
    assert [p.field for p in refused.value.problems] == ["W1", "W2", "W8", "gates", "W9"]
    assert bench.loaded(me).run.markings == ()


def test_an_override_needs_a_reason_and_keeps_both(bench: Bench) -> None:
    me, seq = answered(bench)
    mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), "penilai-1")
    lower = {**TOP, "W4": 1}
    with pytest.raises(InvalidInput) as refused:
        mark_answer(bench.services, me.run, INTERNET, seq, Marks(lower), "penilai-2")
    assert [p.field for p in refused.value.problems] == ["reason"]
    marks = Marks(lower, reason="Tidak ada tanggal.")
    after = mark_answer(bench.services, me.run, INTERNET, seq, marks, "penilai-2")
    assert [(m.marker, m.levels["W4"]) for m in after.run.markings] == [
        ("penilai-1", 4),
        ("penilai-2", 1),
    ]


def test_only_an_answer_that_was_given_can_be_marked(bench: Bench) -> None:
    me, seq = answered(bench)
    with pytest.raises(NotFound):
        mark_answer(bench.services, me.run, INTERNET, seq + 1, Marks(TOP), "penilai-1")


def test_reason_and_lengths_are_refused_together_with_the_levels(bench: Bench) -> None:
    me, seq = answered(bench)
    mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), "penilai-1")
    marks = Marks({**TOP, "W3": 7}, note="x" * (NOTE_MAX_CHARS + 1))
    with pytest.raises(InvalidInput) as refused:
        mark_answer(bench.services, me.run, INTERNET, seq, marks, "penilai-1")
    assert [p.field for p in refused.value.problems] == ["W3", "reason", "note"]
    assert len(bench.loaded(me).run.markings) == 1


def test_one_form_sent_twice_marks_once(bench: Bench) -> None:
    me, seq = answered(bench)
    for _again in range(2):
        after = mark_answer(
            bench.services, me.run, INTERNET, seq, Marks(TOP), "penilai-1", command_id="abc"
        )
    assert len(after.run.markings) == 1


def test_every_marking_is_told_with_author_time_and_what_it_comes_to(bench: Bench) -> None:
    me, seq = answered(bench)
    mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP, note=" Baik. "), "penilai-1")
    bench.wait(5)
    marks = Marks({**TOP, "W8": 0}, reason="Ada NIK.")
    after = mark_answer(bench.services, me.run, INTERNET, seq, marks, "penilai-2")
    given = answer_in_case(History.of(after.events, after.world), seq).given
    first, second = given.marks
    assert (first.marker, first.total, first.note, first.reason) == (
        "penilai-1",
        100.0,
        "Baik.",
        "",
    )
    assert (second.marker, second.total, second.gates) == ("penilai-2", 40.0, ("leak",))
    assert second.reason == "Ada NIK."
    assert first.at < second.at
    assert given.counts
    assert not given.waiting


@pytest.mark.usefixtures("unsure_machine")
def test_a_marker_sees_what_had_come_from_the_field_before_the_answer(bench: Bench) -> None:
    me, seq = answered(bench)
    found = answer_in_case(History.of(bench.loaded(me).events, bench.loaded(me).world), seq)
    noted = {fact.id for note in found.before.notes for fact in note.facts}
    assert noted
    assert noted <= {fact.id for fact in found.case.key_facts}
    assert found.given.waiting
