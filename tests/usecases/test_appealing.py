"""A trainee objects to the marks of an own answer, once they may be read; the instructor rejects it or grants it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.usecases.conftest import Bench
from tests.usecases.test_marking import INTERNET, TOP, answered
from trainer.answers.total import total_of
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.records import AccountId, Exercise, PersonId, RunId
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.run import AppealReply
from trainer.domain.vocabulary import AnswerKind, Classification, Handle, Ruling
from trainer.scoring.appeals import appeal_of, may_appeal
from trainer.scoring.changes import changes_of
from trainer.usecases.acting import act, change
from trainer.usecases.appealing import (
    can_file,
    current_marks_of,
    file_appeal,
    grant_appeal,
    reject_appeal,
)
from trainer.usecases.exercises import Joined, Setup, end_exercise, next_working_day, start_class
from trainer.usecases.given_answers import given_answers
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.marking import Marks, mark_answer

WHY = "Tanggalnya tertulis pada kalimat ketiga."


@dataclass
class Given:
    """A class whose only trainee answered; the class is over, so that marks may be read."""

    exercise: Exercise
    run: RunId
    person: PersonId
    seq: int


@pytest.fixture
def given(bench: Bench, make_class) -> Given:
    exercise, (joined,) = make_class("Yuliana")
    start_class(bench.services, exercise.id)
    seq = answer_of(bench, exercise, joined)
    end_exercise(bench.services, exercise.id)
    return Given(exercise, joined.run, joined.person.id, seq)


def answer_of(bench: Bench, exercise: Exercise, joined: Joined) -> int:
    next_working_day(bench.services, exercise.id)
    bench.wait(180)
    verify = c.Verify(
        INTERNET,
        "Syarat internet balai desa",
        Classification.PERMINTAAN_INFORMASI,
        "teknologi_informasi_komunikasi",
        handle=Handle.KELOLA,
    )
    follow_up = c.FollowUp(INTERNET, AnswerKind.AKHIR, "Yth. Pelapor, terima kasih.")
    for command in (verify, follow_up):
        loaded = act(bench.services, joined.run, command, "admin", joined.person.id)
    return loaded.run.dossier(INTERNET).answers[-1].seq


def filed(bench: Bench, given: Given, text: str = WHY, dimensions: tuple[str, ...] = ("W4", "W3")):
    return file_appeal(bench.services, given.run, given.seq, dimensions, text, given.person)


BY = AccountId("akun-instruktur")


def reply_of(loaded: LoadedRun, given: Given) -> AppealReply:
    appeal = appeal_of(loaded.run, given.seq)
    assert appeal is not None
    assert appeal.reply is not None
    return appeal.reply


def machine_says(bench: Bench, given: Given, gates: tuple[str, ...]) -> None:
    """The machine has marked the answer once more, and found these faults."""

    def facts(loaded: LoadedRun) -> tuple[e.AnswerScored, ...]:
        scoring = loaded.run.scoring_of(given.seq)
        assert scoring is not None
        found = e.AnswerScored(
            scoring.report,
            given.seq,
            scoring.scorer,
            scoring.key,
            {code: level or 0 for code, level in scoring.levels.items()},
            gates,
            ("W4",),
            {},
        )
        return (found,)

    change(bench.services, given.run, facts, seat="system", person=None)


def test_an_appeal_names_the_marks_that_stand_and_waits(bench: Bench, given: Given) -> None:
    loaded = filed(bench, given)

    appeal = appeal_of(loaded.run, given.seq)
    assert appeal is not None
    scoring = loaded.run.scoring_of(given.seq)
    assert scoring is not None
    assert (appeal.dimensions, appeal.text, appeal.mark_seq) == (("W3", "W4"), WHY, scoring.seq)
    assert not can_file(loaded, given.seq, given.person)
    with pytest.raises(NotAllowed) as refused:
        filed(bench, given)
    assert refused.value.code == Refusal.ALREADY_APPEALED
    (answer,) = given_answers(loaded.history())
    assert answer.appeal == appeal
    assert answer.appealed


def test_other_marks_grant_it_and_settle_it(bench: Bench, given: Given) -> None:
    filed(bench, given)
    marks = Marks(TOP, reason="Benar, tanggalnya ada.")

    loaded = grant_appeal(bench.services, given.run, given.seq, marks, BY)

    reply = reply_of(loaded, given)
    assert (reply.ruling, reply.text, reply.by) == (Ruling.GRANTED, marks.reason, BY)
    assert reply.mark_seq == loaded.run.markings[-1].seq
    assert total_of(*current_marks_of(loaded, given.seq)) == 100
    assert not may_appeal(loaded.run, given.seq)
    with pytest.raises(NotFound):
        grant_appeal(bench.services, given.run, given.seq, marks, BY)
    with pytest.raises(NotFound):
        reject_appeal(bench.services, given.run, given.seq, "Sudah dijawab.", BY)
    later = Marks({**TOP, "W1": 3}, reason="Dibaca lagi.")
    changed = mark_answer(bench.services, given.run, INTERNET, given.seq, later, BY)
    assert may_appeal(changed.run, given.seq)


def test_rejected_the_marks_of_a_person_stay_as_they_are_without_another_event(
    bench: Bench, given: Given
) -> None:
    mark_answer(bench.services, given.run, INTERNET, given.seq, Marks(TOP, note="Baik."), BY)
    filed(bench, given)

    loaded = reject_appeal(bench.services, given.run, given.seq, " Sudah tertinggi. ", BY)

    reply = reply_of(loaded, given)
    assert (reply.ruling, reply.text, reply.mark_seq) == (Ruling.REJECTED, "Sudah tertinggi.", 0)
    assert len(loaded.run.markings) == 1
    assert not may_appeal(loaded.run, given.seq)


@pytest.mark.parametrize("gates", [(), ("threat", "overpromise")])
def test_rejected_the_machines_marks_become_a_persons_to_the_last_fault(
    bench: Bench, given: Given, gates: tuple[str, ...]
) -> None:
    machine_says(bench, given, gates)
    loaded = filed(bench, given)
    before = current_marks_of(loaded, given.seq)

    loaded = reject_appeal(bench.services, given.run, given.seq, "Nilainya tepat.", BY)

    assert reply_of(loaded, given).ruling is Ruling.REJECTED
    assert current_marks_of(loaded, given.seq) == before
    assert before[1] == gates
    (answer,) = given_answers(loaded.history())
    assert (answer.mark.marker, answer.waiting) == (BY, False)
    assert not may_appeal(loaded.run, given.seq)


def test_marks_that_change_nothing_grant_nothing(bench: Bench, given: Given) -> None:
    loaded = filed(bench, given)
    levels, gates = current_marks_of(loaded, given.seq)
    same = Marks({code: level or 0 for code, level in levels.items()}, gates)

    with pytest.raises(InvalidInput) as refused:
        grant_appeal(bench.services, given.run, given.seq, same, BY)

    wrong = [(each.field, each.code) for each in refused.value.problems]
    assert wrong == [("reason", Wrong.REQUIRED), ("ruling", Wrong.NOTHING_CHANGED)]
    with pytest.raises(InvalidInput):
        reject_appeal(bench.services, given.run, given.seq, "  ", BY)


def test_a_fault_that_stands_goes_only_when_it_was_said(bench: Bench, given: Given) -> None:
    machine_says(bench, given, ("threat", "overpromise"))
    filed(bench, given)
    marks = Marks(TOP, ("overpromise",), reason="Itu bukan ancaman.")

    with pytest.raises(InvalidInput) as refused:
        grant_appeal(bench.services, given.run, given.seq, marks, BY)
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("dropped", Wrong.UNCONFIRMED)
    assert problem.values == {"gates": "threat"}

    loaded = grant_appeal(bench.services, given.run, given.seq, marks, BY, ("threat",))
    assert current_marks_of(loaded, given.seq)[1] == ("overpromise",)


def test_a_leak_goes_with_a_higher_w8_only_when_that_was_said(bench: Bench, given: Given) -> None:
    machine_says(bench, given, ("leak",))
    filed(bench, given)
    marks = Marks(TOP, reason="Tidak ada nama di dalamnya.")

    with pytest.raises(InvalidInput) as refused:
        grant_appeal(bench.services, given.run, given.seq, marks, BY)
    assert [each.values for each in refused.value.problems] == [{"gates": "leak"}]

    loaded = grant_appeal(bench.services, given.run, given.seq, marks, BY, ("leak",))
    assert current_marks_of(loaded, given.seq)[1] == ()


def test_a_fault_that_fired_can_be_objected_to_and_no_other(bench: Bench, given: Given) -> None:
    machine_says(bench, given, ("threat",))
    with pytest.raises(InvalidInput) as refused:
        file_appeal(
            bench.services, given.run, given.seq, (), WHY, given.person, gates=("gratuity",)
        )
    assert [each.field for each in refused.value.problems] == ["gates"]

    loaded = file_appeal(
        bench.services, given.run, given.seq, (), WHY, given.person, gates=("threat",)
    )
    appeal = appeal_of(loaded.run, given.seq)
    assert appeal is not None
    assert (appeal.dimensions, appeal.gates) == ((), ("threat",))


def test_what_is_missing_too_short_or_tells_who_somebody_is_is_named(
    bench: Bench, given: Given
) -> None:
    def wrong(text: str, *dimensions: str) -> list[tuple[str, str]]:
        with pytest.raises(InvalidInput) as refused:
            filed(bench, given, text, dimensions)
        return [(each.field, each.code) for each in refused.value.problems]

    assert wrong("pendek") == [("dimensions", Wrong.REQUIRED), ("text", Wrong.TOO_SHORT)]
    assert wrong("x" * 501, "W1") == [("text", Wrong.TOO_LONG)]
    assert wrong(WHY, "W9") == [("dimensions", Wrong.NOT_A_CHOICE)]
    number = "-".join(("0812", "3456", "7890"))
    assert wrong(f"Telepon saya di {number} saja.", "W1") == [("text", Wrong.REAL_IDENTITY)]
    assert load(bench.services, given.run).run.appeals == ()


def test_nobody_objects_for_another_or_before_the_marks_may_be_read_or_alone(
    bench: Bench, make_class, given: Given
) -> None:
    with pytest.raises(NotFound):
        file_appeal(bench.services, given.run, given.seq, ("W1",), WHY, PersonId("orang-lain"))
    with pytest.raises(NotFound):
        file_appeal(bench.services, given.run, given.seq + 1, ("W1",), WHY, given.person)
    exercise, (joined,) = make_class("Budi", setup=Setup(seed=7))
    start_class(bench.services, exercise.id)
    seq = answer_of(bench, exercise, joined)
    with pytest.raises(NotFound):
        file_appeal(bench.services, joined.run, seq, ("W1",), WHY, joined.person.id)
    alone, own = answered(bench)
    end_exercise(bench.services, alone.exercise.id)
    with pytest.raises(NotFound):
        file_appeal(bench.services, alone.run, own, ("W1",), WHY, alone.person.id)


def test_every_step_of_the_marks_is_told_with_who_what_it_was_and_why(
    bench: Bench, given: Given
) -> None:
    machine_says(bench, given, ("threat",))
    filed(bench, given)
    granted = Marks({**TOP, "W4": 2}, reason="Itu bukan ancaman.")
    grant_appeal(bench.services, given.run, given.seq, granted, BY, ("threat",))
    bench.wait(5)
    corrected = Marks({**TOP, "W4": 1}, reason="Tanggalnya bukan janji.")
    mark_answer(bench.services, given.run, INTERNET, given.seq, corrected, BY)
    machine_says(bench, given, ("leak",))  # a person's marks stand over it

    first, again, decided, last = changes_of(load(bench.services, given.run).history(), given.seq)

    assert (first.by, first.before, again.by, again.come) == ("", None, "", ("threat",))
    assert (decided.by, decided.gone, decided.reason) == (BY, ("threat",), granted.reason)
    assert decided.appeal is not None
    assert decided.appeal.text == WHY
    assert (last.by, last.levels, last.appeal) == (BY, {"W4": (2, 1)}, None)
    assert last.before == decided.after
    assert decided.at < last.at
