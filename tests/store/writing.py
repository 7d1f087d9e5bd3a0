"""What somebody does to the runs of a class in a random history: acts from every seat, an instructor's controls, marks.

A step is a few plain numbers, so that it can be sent to another process. What it means is read off the run as it stands
there; what the rules refuse is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.errors import TrainerError
from trainer.domain.records import AccountId, ExerciseId, PersonId
from trainer.domain.vocabulary import AnswerKind, Classification, Handle, State
from trainer.usecases.acting import act, watch
from trainer.usecases.appealing import file_appeal
from trainer.usecases.classroom import broadcast, extend, lower_hand, raise_hand
from trainer.usecases.exercises import end_exercise, next_working_day, pause, set_pace, start_class
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.marking import DIMENSIONS, Marks, mark_answer
from trainer.usecases.seats import free_seat, take_seat
from trainer.usecases.services import Services

MORNING = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
UNITS = ("62.12-dishub", "62.12-bpbd", "62.12-dlh")
CATEGORY = "lingkungan_hidup_kehutanan"
TBP = Classification.PENGADUAN_TBP
TEXT = "Yth. Pelapor, petugas kami memeriksa lampunya besok pagi pukul 08.00 dan mengabari Anda hari Kamis."
TOP = dict.fromkeys(DIMENSIONS, 4)
PAUSES = (0, 0, 1, 5, 30, 120, 300)
"""Seconds of the wall clock before a step."""

FEW = 3
"""Reports with which everything is done, so that something comes of them."""

LARGE = 10_000


@dataclass(frozen=True)
class Step:
    """Numbers that pick: how long to wait, the run, what is done, with which report, and how."""

    pause: int
    run: int
    what: int
    report: int
    how: int


def do(services: Services, exercise: ExerciseId, step: Step) -> None:
    """One step, on the run as this process finds it."""
    rows = services.directory.runs(exercise)
    loaded = load(services, rows[step.run % len(rows)].id)
    kind = WEIGHED[step.what % len(WEIGHED)]
    try:
        kind(services, exercise, loaded, step)
    except TrainerError:
        return


def _act(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    taken = [seat for seat in loaded.run.seats.values() if seat.person is not None]
    reports = sorted(loaded.run.dossiers)
    if not taken or not reports:
        return
    seat = taken[step.how % len(taken)]
    command = _command(loaded, reports, step)
    # Both processes draw from the same few ids: a form that is sent at both is one act.
    command_id = f"form-{step.what}-{step.report}-{step.how}"
    person = PersonId(str(seat.person))
    act(services, loaded.row.id, command, seat.spec.id, person, command_id=command_id)


def _command(loaded: LoadedRun, reports: Sequence[str], step: Step) -> Command:
    few = reports[:FEW]
    report, other = (few[n % len(few)] for n in (step.report, step.report + step.how))
    answered = c.FollowUp(report, AnswerKind.AKHIR, TEXT)
    kept = c.Verify(report, "Lampu jalan mati", TBP, CATEGORY, handle=Handle.KELOLA)
    unit = UNITS[step.how % len(UNITS)]
    menu = (
        c.OpenReport(report),
        c.Comment(report, f"Kami baca laporannya, {step.how}."),
        *[kept] * 4,
        *[answered] * 8,
        c.Verify(report, "Pohon tumbang", TBP, CATEGORY, handle=Handle.DISPOSISI, lead=unit),
        c.Postpone(report, "lokasi_tidak_jelas", "Di jalan mana persisnya?"),
        c.Decline(report, "milik_tingkat_lain", "62", "Jalan itu jalan provinsi."),
        c.Archive(report, "masukan_terlalu_umum", "Belum ada kejadian yang dapat diperiksa."),
        c.Dispose(report, unit),
        c.LinkDuplicate(report, other),
        c.MakeSecret(report),
    )
    chosen = menu[(step.how // 7) % len(menu)]
    new = loaded.run.dossier(report).state is State.MASUK
    return kept if chosen is answered and new else chosen


def _watch(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    watch(services, loaded.row.id)


def _hand(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    for seat in loaded.run.seats.values():
        if seat.person is not None:
            move = raise_hand if step.how % 2 else lower_hand
            move(services, loaded.row.id, seat.spec.id, PersonId(seat.person))


def _clock(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    """A lecture, which others may work into."""
    pause(services, exercise)
    start_class(services, exercise)


def _day(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    next_working_day(services, exercise, f"hari-{step.how}")


def _hall(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    if step.how % 3 == 0:
        set_pace(services, exercise, 1 + step.how % 10)
    elif step.how % 3 == 1:
        extend(services, exercise, 1, command_id=f"waktu-{step.how}")
    else:
        broadcast(services, exercise, "Istirahat lima menit lagi.", f"pesan-{step.how}")


def _seat(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    """In a shared run: somebody leaves, somebody without a seat sits down."""
    seats = list(loaded.run.seats)
    seat = seats[step.report % len(seats)]
    if step.how % 2:
        free_seat(services, exercise, seat)
    else:
        people = services.directory.people(exercise)
        take_seat(services, exercise, people[step.how % len(people)].id, seat)


def _mark(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    answers = [each for dossier in loaded.run.dossiers.values() for each in dossier.answers]
    if answers:
        answer = answers[step.report % len(answers)]
        report = loaded.events[answer.seq - 1].report or ""
        marks = Marks({**TOP, "W1": step.how % 5}, reason="Dibaca sekali lagi.")
        marker = AccountId(f"penilai-{step.how % 2}")
        mark_answer(services, loaded.row.id, report, answer.seq, marks, marker)


def _object(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    answers = loaded.run.scorings
    if answers:
        scored = answers[step.report % len(answers)]
        person = PersonId(loaded.events[scored.answer_seq - 1].person or "")
        said = "Menurut saya jawaban ini sudah lengkap."
        file_appeal(services, loaded.row.id, scored.answer_seq, ("W1",), said, person)


def _end(services: Services, exercise: ExerciseId, loaded: LoadedRun, step: Step) -> None:
    if step.how % 10 == 0:
        end_exercise(services, exercise)


WEIGHED = (
    *[_act] * 12,
    *[_watch] * 2,
    _hand,
    _clock,
    _day,
    _hall,
    _seat,
    *[_mark] * 4,
    *[_object] * 3,
    _end,
)


def waited(step: Step) -> timedelta:
    """How long nobody does anything before a step."""
    return timedelta(seconds=PAUSES[step.pause % len(PAUSES)])
