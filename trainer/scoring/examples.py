"""Examples of checks in a small log language, and the builder that plays them into a real history.

A log is a list of acts, one a line or parted by `;`: day, hour, who (the admin unless named), what, and its fields.

    h0 08.20 verifikasi unit=99.01-pu; h2 09.00 pu: tindak_lanjut jenis=akhir teks="Sudah ditambal."

`h2` is the second working day after day 0. Acts go through `decide` as a click does, so that an example that the rules
exclude cannot be written. The world's own words: `tiba` (the report arrives; without it, day 0 at 08.00), `catatan` (the
next finding reaches whoever holds it), `lompat` (the clock jumps to the next opening), `pesan` (the memo of the tiny world comes, `diam=` being the verdict of silence; `diam`: its time passes), `duduk` and
`pergi` (a person takes or leaves the seat named), `skor` (the machine's marks for the report's last answer, good where
nothing is said: `W3=1 kurang=W3:action,unit/W4:time gerbang=threat`), `selesai karena=waktu|instruktur|peserta` (the run ends). A report that came
on paper (`arrives: counter`) arrives by `input` only.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.decide import decide
from trainer.domain.events import Fact, Recorded
from trainer.domain.evolve import evolve
from trainer.domain.history import History
from trainer.domain.inject import Verdict
from trainer.domain.report import Report
from trainer.domain.rules import CURRENT
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import SYSTEM
from trainer.scoring import example_world as tiny
from trainer.scoring.example_words import PERSON, Line, actor_of, command_of, scored_of
from trainer.scoring.jumps import NEXT_DAY

ENDINGS = {"waktu": e.TIME_UP, "instruktur": e.BY_INSTRUCTOR, "peserta": e.BY_LEARNER}

HEAD = re.compile(
    r"^h(?P<day>\d+) (?P<hour>\d\d)\.(?P<minute>\d\d) (?:(?P<who>[a-z]+): )?(?P<other>@2 )?(?P<rest>.+)$"
)
"""Day, hour, who, the neighbour's report instead of the one under test, and the act."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a check: what happened, and the level it deserves.

    `level` None: not applicable. `rules` are those of scoring by which the run began, `defensible` the units that the rubric calls so. `truth` and `report` change the key and the report under test, `other` the key of its
    neighbour, all in the plain form of the report format; `people` are the seats that persons hold. `why` is one
    sentence for the handbook.
    """

    log: str
    level: int | None
    why: str
    truth: Mapping[str, object] = field(default_factory=dict)
    report: Mapping[str, object] = field(default_factory=dict)
    other: Mapping[str, object] = field(default_factory=dict)
    params: Mapping[str, object] = field(default_factory=dict)
    people: tuple[str, ...] = ("admin",)
    rules: int = CURRENT
    defensible: tuple[str, ...] = ()


def history_of(example: Example) -> History:
    """Play an example's log. Raises ValueError for what the language lacks, NotAllowed for an act the rules exclude."""
    reports = _reports(example)
    lines = [_line(raw, reports) for raw in re.split(r"[;\n]", example.log) if raw.strip()]
    for line in lines:
        if line.word == "tiba":
            changed = tiny.report(line.report.id, line.at, *_changes(example, line.report.id))
            reports[changed.id] = changed
    world = tiny.world(tuple(reports.values()), {tiny.REPORT: example.defensible})
    stage = _Stage(world, example.people, example.rules)
    late = {line.report.id for line in lines if line.word == "tiba"}
    stage.arrive(*(report for id_, report in reports.items() if id_ not in late))
    for line in lines:
        stage.play(_with_report(line, reports))
    return History.of(stage.events, world)


def _reports(example: Example) -> dict[str, Report]:
    """The neighbour, where the log or the key speaks of it, and the report under test."""
    spoken_of = (
        "@2" in example.log
        or tiny.OTHER in example.log
        or example.truth.get("duplicate_of")
        or example.other
    )
    ids = (tiny.OTHER, tiny.REPORT) if spoken_of else (tiny.REPORT,)
    return {id_: tiny.report(id_, tiny.STARTS_AT, *_changes(example, id_)) for id_ in ids}


def _changes(example: Example, report: str) -> tuple[Mapping[str, object], Mapping[str, object]]:
    return (example.report, example.truth) if report == tiny.REPORT else ({}, example.other)


def _line(raw: str, reports: Mapping[str, Report]) -> Line:
    head = HEAD.match(raw.strip())
    if head is None:
        raise ValueError(f"{raw.strip()!r}: expected day, hour and act, as in 'h0 08.20 buka'")
    word, *pairs = shlex.split(head["rest"])
    report = reports[tiny.OTHER if head["other"] else tiny.REPORT]
    at = tiny.morning(int(head["day"])).replace(hour=int(head["hour"]), minute=int(head["minute"]))
    return Line(
        at, head["who"] or "admin", report, word, dict(pair.split("=", 1) for pair in pairs)
    )


def _with_report(line: Line, reports: Mapping[str, Report]) -> Line:
    return Line(line.at, line.who, reports[line.report.id], line.word, line.fields)


class _Stage:
    """The run while an example is played: what happened so far."""

    def __init__(self, world: World, people: tuple[str, ...], rules: int) -> None:
        self.world = world
        self.people = people
        self.run = Run()
        self.events: list[Recorded] = []
        ends = tiny.morning(tiny.WORKING_DAYS - 1).replace(hour=16)
        start = e.RunStarted("contoh", "", "contoh", 1, tiny.SEATS, ends, "at_end", rules)
        self._record(tiny.STARTS_AT, SYSTEM, None, start)
        for seat in people:
            self._record(tiny.STARTS_AT, seat, PERSON, e.SeatTaken(seat, PERSON))

    def arrive(self, *reports: Report) -> None:
        """Reports reach the desk they are addressed to, when they were received."""
        for report in reports:
            if report.arrives == "counter":
                continue
            self._record(
                report.received_at, SYSTEM, None, e.ComplaintArrived(report, report.addressed_to)
            )

    def play(self, line: Line) -> None:
        """One act of the log."""
        match line.word:
            case "tiba":
                self.arrive(line.report)
            case "catatan":
                self._record(line.at, SYSTEM, None, self._next_note(line))
            case "lompat":
                clock = SimClock(Mode.HARI_KERJA, line.at, line.at)
                jumped = clock.to_next_working_day(line.at, self.world.calendar)
                self._record(line.at, SYSTEM, None, e.ClockChanged(jumped, NEXT_DAY))
            case "pesan":
                due = tiny.morning(1).replace(hour=16)
                memo = tiny.memo(Verdict(line.text("diam", "arguable")))
                self._record(line.at, SYSTEM, None, e.InjectDelivered(memo, due))
            case "diam":
                self._record(line.at, SYSTEM, None, e.InjectAnswered(tiny.MEMO.id, None))
            case "skor":
                answer = self.run.dossier(line.report.id).answers[-1]
                self._record(line.at, SYSTEM, None, scored_of(line, answer.seq))
            case "duduk":
                self.people = (*self.people, line.who)
                self._record(line.at, line.who, PERSON, e.SeatTaken(line.who, PERSON))
            case "pergi":
                self.people = tuple(seat for seat in self.people if seat != line.who)
                self._record(line.at, SYSTEM, None, e.SeatLeft(line.who, PERSON))
            case "selesai":
                why = ENDINGS[line.text("karena", "waktu")]
                self._record(line.at, SYSTEM, None, e.RunFinished(why))
            case _:
                actor = actor_of(line, self.people)
                facts = decide(self.run, command_of(line), line.at, actor, self.world)
                self._record(line.at, actor.seat, actor.person, *facts)

    def _next_note(self, line: Line) -> Fact:
        dossier = self.run.dossier(line.report.id)
        index = len(dossier.notes)
        note = dossier.report.truth.field_notes[index]
        holder = dossier.lead.unit if dossier.lead is not None else dossier.desk
        return e.FieldNoteDelivered(dossier.id, holder, index, note.text, note.resolves, note.facts)

    def _record(self, at: datetime, seat: str, person: str | None, *facts: Fact) -> None:
        """Facts of one act share its command id, as they do in a stored log."""
        command_id = f"c{len(self.events)}" if person is not None else None
        for fact in facts:
            recorded = Recorded(len(self.events) + 1, at, at, seat, person, command_id, fact)
            self.run = evolve(self.run, recorded)
            self.events.append(recorded)
