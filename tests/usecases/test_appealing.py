"""A trainee objects to the marks of an own answer, once they may be read; the instructor answers with marks given anew."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.usecases.conftest import Bench
from tests.usecases.test_marking import INTERNET, TOP, answered
from trainer.domain import commands as c
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.records import AccountId, Exercise, PersonId, RunId
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.vocabulary import AnswerKind, Classification, Handle
from trainer.scoring.appeals import appeal_of, may_appeal, total_until
from trainer.usecases.appealing import answer_appeal, can_file, file_appeal
from trainer.usecases.exercises import Joined, Setup, end_exercise, next_working_day, start_class
from trainer.usecases.given_answers import given_answers
from trainer.usecases.marking import Marks, mark_answer
from trainer.usecases.playing import act, load

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
        playing = act(bench.services, joined.run, command, "admin", joined.person.id)
    return playing.run.dossier(INTERNET).answers[-1].seq


def filed(bench: Bench, given: Given, text: str = WHY, dimensions: tuple[str, ...] = ("W4", "W3")):
    return file_appeal(bench.services, given.run, given.seq, dimensions, text, given.person)


def test_an_appeal_names_the_marks_that_stand_and_waits(bench: Bench, given: Given) -> None:
    playing = filed(bench, given)

    appeal = appeal_of(playing.run, given.seq)
    assert appeal is not None
    scoring = playing.run.scoring_of(given.seq)
    assert scoring is not None
    assert (appeal.dimensions, appeal.text, appeal.mark_seq) == (("W3", "W4"), WHY, scoring.seq)
    assert not can_file(playing, given.seq, given.person)
    with pytest.raises(NotAllowed) as refused:
        filed(bench, given)
    assert refused.value.code == Refusal.ALREADY_APPEALED
    (answer,) = given_answers(playing.history())
    assert answer.appeal == appeal
    assert answer.appealed


def test_other_marks_uphold_it_and_both_totals_are_known(bench: Bench, given: Given) -> None:
    filed(bench, given)
    by = AccountId("akun-instruktur")
    marks = Marks(TOP, reason="Benar, tanggalnya ada.")

    playing = answer_appeal(bench.services, given.run, given.seq, marks, by)

    appeal = appeal_of(playing.run, given.seq)
    assert appeal is not None
    reply = appeal.reply
    assert reply is not None
    assert (reply.upheld, reply.text, reply.by) == (True, marks.reason, by)
    assert reply.mark_seq == playing.run.markings[-1].seq
    before = total_until(playing.run, given.seq, appeal.seq)
    assert before is not None
    assert before < 100
    assert total_until(playing.run, given.seq, reply.seq) == 100
    assert may_appeal(playing.run, given.seq)  # against the new marks
    with pytest.raises(NotFound):
        answer_appeal(bench.services, given.run, given.seq, marks, by)


def test_the_same_marks_keep_it_and_it_cannot_be_filed_again(bench: Bench, given: Given) -> None:
    by = AccountId("akun-instruktur")
    mark_answer(bench.services, given.run, INTERNET, given.seq, Marks(TOP, note="Baik."), by)
    filed(bench, given)
    same = Marks(TOP, note="Baik.", reason="Sudah yang tertinggi.")

    playing = answer_appeal(bench.services, given.run, given.seq, same, by)

    appeal = appeal_of(playing.run, given.seq)
    assert appeal is not None
    assert appeal.reply is not None
    assert (appeal.reply.upheld, appeal.reply.mark_seq) == (False, 0)
    assert len(playing.run.markings) == 1
    assert not may_appeal(playing.run, given.seq)
    later = Marks({**TOP, "W1": 3}, reason="Dibaca lagi.")
    changed = mark_answer(bench.services, given.run, INTERNET, given.seq, later, by)
    assert may_appeal(changed.run, given.seq)


def test_the_machines_marks_confirmed_by_a_person_are_kept_for_good(
    bench: Bench, given: Given
) -> None:
    playing = filed(bench, given)
    scoring = playing.run.scoring_of(given.seq)
    assert scoring is not None
    levels = {code: level or 0 for code, level in scoring.levels.items()}
    same = Marks(levels, scoring.gates, reason="Saya menilai sama.")
    playing = answer_appeal(bench.services, given.run, given.seq, same, AccountId("akun-9"))
    appeal = appeal_of(playing.run, given.seq)
    assert appeal is not None
    assert appeal.reply is not None
    assert not appeal.reply.upheld
    assert playing.run.markings[-1].marker == "akun-9"
    assert not may_appeal(playing.run, given.seq)


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
