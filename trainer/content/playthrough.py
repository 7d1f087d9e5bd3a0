"""Playthroughs: the scripted ways through a scenario that prove its rubric, as commands at simulated times.

A file becomes steps that the same use cases play as a person's click. Whether the score lies in the band is not
known here: `bimtek play` plays and compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from trainer.content.bench import Bench, unknown_report
from trainer.content.by_key import WORDS, steps_of
from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath, Read
from trainer.content.losing import MISTAKE, loses_flaws
from trainer.content.rules.public import step_flaws
from trainer.content.schema.playthrough import (
    COMMANDS,
    MarkShape,
    PlaythroughShape,
    step_shape,
)
from trainer.content.shapes import fit, fitted, nearest
from trainer.content.slots import KEY, resolved, slot_flaws, words_of
from trainer.content.step_times import ARRIVED, RunTimes, WrongTime
from trainer.content.step_words import find_masks, word_flaws
from trainer.content.yaml_lines import Document, read_yaml
from trainer.domain.commands import Command, Mask
from trainer.domain.report import Report

REQUIRED = ("ideal", "idle", "clumsy")
MISTAKES_NEEDED = 3


@dataclass(frozen=True, slots=True)
class Step:
    """What is done, at which simulated time, from which seat."""

    at: datetime
    command: Command
    seat: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Levels W1…W8 an instructor gave the answer on a report; several for one report are in order of its answers."""

    report: str
    levels: Mapping[str, int]
    gates: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Playthrough:
    """A scripted way. `band` is lowest and highest points, both included, with `in_percent` of what can be reached;
    `loses` the checks that take more points from it than from `ideal`, as in `content.losing`.
    """

    name: str
    title: str
    band: tuple[int, int]
    loses: tuple[str, ...]
    seat: str
    steps: tuple[Step, ...]
    marks: tuple[Mark, ...]
    in_percent: bool = False

    def points(self, reachable: float) -> tuple[float, float]:
        """Lowest and highest points of the band where so many can be reached."""
        low, high = self.band
        if not self.in_percent:
            return low, high
        return round(reachable * low / 100, 2), round(reachable * high / 100, 2)


def read_playthroughs(bench: Bench) -> Read[tuple[Playthrough, ...]]:
    """The playthroughs of a scenario by name; defective ones are left out and explained.

    That the required ones exist is asked by `missing_playthroughs`: a scenario may be played before they are written.
    """
    found: list[Playthrough] = []
    defects: list[Defect] = []
    for file, text in bench.manuscript.folder.texts.items():
        path = PurePosixPath(file)
        if path.parent.name == "playthroughs" and path.suffix == ".yaml":
            read = _read(bench, path.stem, bench.manuscript.folder.name(file), text)
            defects += read.defects
            found += [read.value] if read.value is not None else []
    return Read(tuple(found), tuple(defects))


def missing_playthroughs(bench: Bench) -> Iterator[Defect]:
    """Required playthroughs without a file."""
    texts = bench.manuscript.folder.texts
    names = [PurePosixPath(file).stem for file in texts if file.startswith("playthroughs/")]
    for name in REQUIRED:
        if name not in names:
            advice = f"tulis playthroughs/{name}.yaml"
            yield _lacking(bench, f"alur {name} belum ada", advice)
    mistakes = sum(name.startswith(MISTAKE) for name in names)
    if mistakes < MISTAKES_NEEDED:
        sentence = f"baru ada {mistakes} alur {MISTAKE}…"
        yield _lacking(
            bench, sentence, f"tulis sedikitnya {MISTAKES_NEEDED}, satu untuk tiap kesalahan"
        )


def _lacking(bench: Bench, sentence: str, advice: str) -> Defect:
    file = bench.manuscript.folder.name("playthroughs")
    return Defect(file, 1, DefectCode.PLAYTHROUGH_MISSING, sentence, advice)


def _read(bench: Bench, name: str, file: str, text: str) -> Read[Playthrough]:
    document = read_yaml(file, text)
    if document.value is None:
        return Read(None, document.defects)
    shape = fit(PlaythroughShape, document.value)
    if shape.value is None:
        return Read(None, shape.defects)
    flaws = list(_head(bench, name, shape.value))
    steps = tuple(_steps(bench, shape.value, flaws))
    flaws += _marks(bench, shape.value)
    if flaws:
        return Read(None, _at_lines(document.value, flaws))
    return Read(_playthrough(name, shape.value, steps))


def _at_lines(document: Document, flaws: list[Flaw]) -> tuple[Defect, ...]:
    return tuple(document.defect(flaw) for flaw in flaws)


def _playthrough(name: str, shape: PlaythroughShape, steps: tuple[Step, ...]) -> Playthrough:
    low, high = shape.band or shape.share or (0, 0)
    return Playthrough(
        name,
        shape.title,
        (low, high),
        shape.loses,
        shape.seat,
        steps,
        tuple(map(_mark, shape.marks)),
        in_percent=shape.band is None,
    )


def _mark(shape: MarkShape) -> Mark:
    return Mark(shape.report, shape.levels.model_dump(), shape.gates, shape.note)


def _head(bench: Bench, name: str, shape: PlaythroughShape) -> Iterator[Flaw]:
    yield from _band(shape)
    yield from _seat(bench, shape.seat)
    checks = [each.check for each in bench.scenario.rubric.checks]
    yield from loses_flaws(name, shape.loses, checks)


def _band(shape: PlaythroughShape) -> Iterator[Flaw]:
    if (shape.band is None) == (shape.share is None):
        sentence = "pita skor harus ditulis satu kali"
        advice = "tulis band dalam poin, atau share dalam persen"
        yield Flaw(DefectCode.BAND, ("band",), sentence, advice)
        return
    low, high = shape.band or shape.share or (0, 0)
    if low > high:
        sentence = f"pita skor {low}–{high} terbalik"
        key = "band" if shape.band else "share"
        yield Flaw(DefectCode.BAND, (key,), sentence, "tulis [terendah, tertinggi]")


def _seat(bench: Bench, seat: str) -> Iterator[Flaw]:
    seats = [each.id for each in bench.scenario.seats]
    if seat not in seats:
        sentence = f"kursi “{seat}” tidak ada di skenario ini"
        yield Flaw(DefectCode.SEAT, ("seat",), sentence, nearest(seat, seats))


def _steps(bench: Bench, shape: PlaythroughShape, flaws: list[Flaw]) -> Iterator[Step]:
    """Steps in order; what is wrong with them is added to `flaws`."""
    times = RunTimes.of(bench.scenario, bench.calendar)
    last: datetime | None = None
    waiting: list[Step] = []
    for index, written in _single(bench, shape):
        step, found = _step(bench, times, shape.seat, written)
        flaws += [flaw.under(("steps", index)) for flaw in found]
        if step is None:
            continue
        waiting.append(step)
        if ARRIVED.fullmatch(str(written["at"])):
            continue
        if last is not None and step.at < last:
            sentence = f"langkah {written['at']} mendahului langkah sebelumnya"
            place: KeyPath = ("steps", index, "at")
            flaws.append(Flaw(DefectCode.STEP_ORDER, place, sentence, "urutkan menurut waktu"))
        last = step.at
    # Those that wait for their report come where its arrival puts them.
    yield from sorted(waiting, key=lambda each: each.at)


def _single(bench: Bench, shape: PlaythroughShape) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Written steps with their place; one that does what the key says becomes the steps it stands for."""
    for index, written in enumerate(shape.steps):
        report = _report(bench, written.get("report"))
        if written.get("do") not in WORDS or report is None:
            yield index, written
            continue
        for step in steps_of(report, bench.profile, written):
            yield index, step


def _step(
    bench: Bench, times: RunTimes, seat: str, written: Mapping[str, Any]
) -> tuple[Step | None, list[Flaw]]:
    word = str(written.get("do"))
    command = COMMANDS.get(word)
    if command is None:
        sentence = f"tindakan “{word}” tidak dikenal"
        return None, [Flaw(DefectCode.STEP, ("do",), sentence, nearest(word, (*COMMANDS, *WORDS)))]
    about = _report(bench, written.get("report"))
    fields = dict(written) if about is None else resolved(about, bench.pack.region, written)
    shape, misfits = fitted(step_shape(command), fields)
    if shape is None:
        return None, list(misfits)
    values = {name: getattr(shape, name) for name in type(shape).model_fields}
    values.pop("do")
    seat = values.pop("seat") or seat
    flaws = list(_seat(bench, seat)) if "seat" in written else []
    flaws += _resolve(bench, times, values)
    flaws += word_flaws(bench, word, values)
    flaws += _open_slots(bench, about, fields)
    flaws += step_flaws(word, fields)
    if about is not None and written.get("masks") == KEY:
        values["masks"] = tuple(Mask(s.field, s.start, s.end) for s in about.truth.pii_spans)
    at = values.pop("at")
    return (None, flaws) if flaws else (Step(at, command(**values), seat), [])


def _resolve(bench: Bench, times: RunTimes, values: dict[str, Any]) -> Iterator[Flaw]:
    """Put instants, days and ranges in the place of the words in `values`; yields what cannot be resolved."""
    report = _report(bench, values.get("report"))

    def instant(written: str) -> datetime:
        after = times.after(report.received_at, written) if report is not None else None
        return after or times.instant(written)

    for field, read in (
        ("at", instant),
        ("next_news", times.day),
        ("called_at", times.moment),
        ("received_at", times.moment),
    ):
        if values.get(field) is not None:
            try:
                values[field] = read(values[field])
            except WrongTime as wrong:
                yield Flaw(wrong.code, (field,), wrong.sentence, wrong.advice)
    if report is None:
        return
    if "masks" in values:
        values["masks"], missing = find_masks(report, values["masks"])
        yield from missing
    if isinstance(values["at"], datetime) and values["at"] < report.received_at:
        sentence = f"langkah mendahului datangnya {report.id}"
        advice = f"pilih waktu sesudah {report.received_at:%Y-%m-%d %H.%M}"
        yield Flaw(DefectCode.OUTSIDE_RUN, ("at",), sentence, advice)


def _report(bench: Bench, number: object) -> Report | None:
    return next((each for each in bench.scenario.reports if each.id == number), None)


def _open_slots(bench: Bench, about: Report | None, fields: Mapping[str, Any]) -> Iterator[Flaw]:
    """Slots in the texts of a step that nothing filled."""
    known = words_of(about, bench.pack.region) if about is not None else {}
    for field, value in fields.items():
        if isinstance(value, str):
            yield from slot_flaws((field,), value, known)


def _marks(bench: Bench, shape: PlaythroughShape) -> Iterator[Flaw]:
    known = [report.id for report in bench.scenario.reports]
    answered = [step.get("report") for step in shape.steps if step.get("do") == "tindak_lanjut"]
    for index, mark in enumerate(shape.marks):
        path: KeyPath = ("marks", index, "report")
        if mark.report not in known:
            yield unknown_report(path, mark.report, known)
        elif mark.report in answered:
            answered.remove(mark.report)
        else:
            sentence = f"ada nilai untuk {mark.report}, tetapi tidak ada jawabannya di steps"
            yield Flaw(
                DefectCode.STEP, path, sentence, "tambahkan tindak_lanjut atau hapus nilainya"
            )
