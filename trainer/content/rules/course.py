"""Rules about the course of things: findings that exclude each other, and words for a day or an hour that nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Protocol

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.note_times import DAY_WORDS, HOUR_WORDS, at_least, comes_too_soon
from trainer.content.rules.subject import Subject


class Finding(Protocol):
    """A finding, of a report or of a topic."""

    @property
    def after_hk(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def resolves(self) -> bool: ...


class Told(Protocol):
    """What is told of a danger at a stage."""

    @property
    def text(self) -> str: ...


def course_flaws(subject: Subject) -> Iterator[Flaw]:
    """Findings of a key against each other, and what its people say against the calendar."""
    truth = subject.truth
    path: KeyPath = ("truth", "field_notes")
    for by_call in (False, True):
        numbered = [
            (n, note) for n, note in enumerate(truth.field_notes) if note.of_call is by_call
        ]
        yield from note_flaws([note for _, note in numbered], path, [n for n, _ in numbered])
    if truth.emergency is not None:
        yield from stage_flaws(truth.emergency.stages, ("truth", "emergency", "stages"))
    for number, reply in enumerate(truth.replies):
        named = DAY_WORDS.search(reply.text.casefold())
        if named is not None and reply.on != "tunda_asked":
            sentence = f"balasan menyebut “{named.group()}”, padahal harinya tidak diketahui"
            place = ("truth", "replies", number, "text")
            yield Flaw(DefectCode.REPLY, place, sentence, "hapus kata itu")


def note_flaws(
    notes: Sequence[Finding], path: KeyPath, places: Sequence[int] | None = None
) -> Iterator[Flaw]:
    """Findings that cannot both be so: out of order, unsettled after settled, or done sooner than announced."""
    at = places if places is not None else range(len(notes))
    for (n, earlier), (m, later) in combinations(zip(at, notes, strict=True), 2):
        hk, place = later.after_hk - earlier.after_hk, (*path, m)
        if hk < 0:
            yield _excluding(place, n, "datang lebih dahulu daripada", "urutkan menurut after_hk")
        elif earlier.resolves and not later.resolves:
            advice = "hanya catatan terakhir yang menyelesaikan"
            yield _excluding(place, n, "belum selesai sesudah", advice)
        elif comes_too_soon(earlier.text, later.text, at_least(hk)):
            advice = "samakan jadwal dan after_hk"
            yield _excluding(place, n, "sudah mengerjakan yang belum waktunya menurut", advice)
    for n, note in zip(at, notes, strict=True):
        named = DAY_WORDS.search(note.text.casefold())
        if named is not None:
            sentence = f"catatan menyebut “{named.group()}”, padahal harinya tidak diketahui"
            yield Flaw(DefectCode.NOTES, (*path, n), sentence, "sebut keadaannya saja")


def _excluding(path: KeyPath, earlier: int, how: str, advice: str) -> Flaw:
    return Flaw(DefectCode.NOTES, path, f"catatan ini {how} catatan ke-{earlier + 1}", advice)


def stage_flaws(stages: Sequence[Told], path: KeyPath) -> Iterator[Flaw]:
    """Stages that name an hour of the day."""
    for number, stage in enumerate(stages):
        named = HOUR_WORDS.search(stage.text.casefold())
        if named is not None:
            sentence = f"tahap menyebut “{named.group()}”, padahal jamnya tidak diketahui"
            yield Flaw(DefectCode.NOTES, (*path, number, "text"), sentence, "hapus kata itu")
