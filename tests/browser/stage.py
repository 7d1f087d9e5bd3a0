"""One of everything that a page can show: people, runs and classes in every state, played through the use cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from tests.browser.house import House
from tests.web.debrief.runs import play_together
from trainer.answers.evaluation.practice import SIZE, read_calibration
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.records import EVERY, SHARED, Account, Exercise, ExerciseId, RunId
from trainer.domain.report import Attachment, AttachmentTruth
from trainer.domain.vocabulary import Classification
from trainer.settings import find_root
from trainer.usecases.acting import change, watch
from trainer.usecases.appealing import file_appeal, grant_appeal
from trainer.usecases.calibrating import answer_at, attempts_of, mark_item
from trainer.usecases.classroom import raise_hand
from trainer.usecases.double_marking import mark_blind, open_round
from trainer.usecases.exercises import (
    Joined,
    Setup,
    end_exercise,
    finish_alone,
    next_working_day,
    pause,
    set_pace,
    start_class,
)
from trainer.usecases.given_answers import given_answers
from trainer.usecases.inviting import invite
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.marking import Marks
from trainer.usecases.seats import take_seat
from trainer.usecases.services import Services

FAST, STILL = 0.25, 480.0
"""Minutes of a simulated day: fifteen seconds while runs are played, a real working day for runs that are looked at."""

HALF_A_MORNING = timedelta(seconds=6)
"""Three hours and some minutes of a fast day."""

PICTURED = "SIM-0000101"
CARRIED = (
    Attachment(
        "lampu", "gelap kalau malam", "Foto lampu jalan pada malam hari, tampak lampu padam."
    ),
    Attachment(
        "peta", "lokasi", "Denah gambar tangan, tampak jalan, sekolah, dan tanda silang merah."
    ),
    Attachment(
        "surat", "suratnya", "Foto surat. Terbaca: “TANDA TERIMA”, “NIK: 9902361601800023”."
    ),
    Attachment("rusak", "videonya", "Berkas ini tidak dapat dibuka."),
)
"""What goes with one report: two pictures for everybody, one that shows a number, a file that does not open."""

HIGH = {"W1": 4, "W2": 3, "W3": 3, "W4": 3, "W5": 3, "W6": 4, "W7": 4, "W8": 4}
LOW = HIGH | {"W3": 1, "W4": 2, "W8": 2}
"""How two people mark one answer."""

HALL = 41
"""So many people fill a hall: more than a console shows without narrow tiles."""


@dataclass(frozen=True)
class Stage:
    """`entries`: session by the name of whoever looks. `names`: what stands in braces in an address."""

    entries: dict[str, str]
    names: dict[str, str]


def set_stage(house: House) -> Stage:
    """Build everything. The clock of the house moves on by as long as the played runs take."""
    scene = _Scene(house, house.account("Suryani Dehen", instructor=True))
    scene.played_runs()
    scene.classes_at_rest()
    scene.a_shared_run()
    scene.learners_at_rest()
    return Stage(scene.entries, scene.names)


@dataclass
class _Scene:
    """The stage while it is built; `owner` is the instructor of every class."""

    house: House
    owner: Account
    entries: dict[str, str] = field(default_factory=lambda: {"guest": ""})
    names: dict[str, str] = field(default_factory=dict)

    def played_runs(self) -> None:
        """A run alone and a class in the middle of their work, and both at their end. Played side by side, for speed."""
        services = self.house.services
        mid = self._alone("learner", "Rahmi Yulianti", "mid", FAST)
        done = self._alone("graduate", "Kristina Saman", "done", FAST)
        shown = self._class("shown", FAST, "Norhayati", "Bambang Riwut", "Siti Aisyah")
        ended = self._class("ended", FAST, "Norhayati", "Yuli Sangen", "Agus Tinting", "Hendra")
        for exercise, _people in (shown, ended):
            start_class(services, exercise.id)
        ways = ("ideal", "ideal", "clumsy", "salah-darurat-ditunda", "ideal", "clumsy")
        runs = (mid, done, *shown[1][:2], *ended[1][:2])
        careless = {ended[1][2].run: "salah-data-orang-lain-terbuka"}
        play_together(
            services,
            self.house.clock,
            {one.run: way for one, way in zip(runs, ways, strict=True)} | careless,
        )
        self.names["shown_answer1"] = str(_answered(services, shown[1][0].run))
        self.names["done_answer"] = str(_answered(services, done.run))
        self.names["ended_answer2"] = str(_answered(services, ended[1][1].run))
        for exercise_id in (mid.exercise.id, shown[0].id):
            set_pace(services, exercise_id, STILL)
        finish_alone(services, done.exercise.id)
        end_exercise(services, ended[0].id)
        self._marked_before([each.run for each in ended[1]])
        self._objections(ended[1])

    def _objections(self, people: tuple[Joined, ...]) -> None:
        """One that was answered, one that can be filed, one that waits."""
        services, why = self.house.services, "Tanggalnya tertulis pada kalimat ketiga."
        seqs = [_answered(services, each.run) for each in people[:3]]
        for joined, seq in (people[0], seqs[0]), (people[2], seqs[2]):
            file_appeal(services, joined.run, seq, ("W3", "W4"), why, joined.person.id)
        marks = Marks(HIGH, reason="Benar, tanggalnya ada.")
        grant_appeal(services, people[0].run, seqs[0], marks, self.owner.id)
        self.names["ended_answer2"] = str(seqs[1])

    def _marked_before(self, runs: list[RunId]) -> None:
        """What an older scorer said of the answers of these runs: of the second otherwise, of the rest the same."""
        for run in runs:
            other = run == runs[1]

            def older(loaded: LoadedRun, *, other: bool = other) -> Iterator[e.AnswerScored]:
                for each in loaded.run.scorings:
                    levels = {**each.levels, "W4": 0, "W7": 1} if other else each.levels
                    yield e.AnswerScored(
                        each.report, each.answer_seq, "1", each.key, levels, each.gates,
                        each.provisional, each.missing,
                    )  # fmt: skip

            change(self.house.services, run, older)

    def classes_at_rest(self) -> None:
        """Classes that nobody works in: empty, waiting, paused, full."""
        self._class("empty", STILL)
        self._class("waiting", STILL, "Norhayati", "Norhayati", "Yuliana Christina Kaharap")
        self._class("full", STILL, *(f"Peserta {n}" for n in range(1, HALL + 1)))
        halted, _people = self._class("halted", STILL, "Norhayati", "Bambang")
        start_class(self.house.services, halted.id)
        pause(self.house.services, halted.id)

    def a_shared_run(self) -> None:
        """A class that shares one run: a seat with a raised hand, one that is taken, and somebody who stands."""
        services = self.house.services
        setup = Setup(seed=7, minutes_per_working_day=STILL, mode=SHARED)
        exercise = self.house.open_class(self.owner, setup, "laporan-rahasia")
        people = tuple(self.house.join(exercise, one) for one in ("Norhayati", "Bambang", "Mega"))
        for one, seat in zip(people, ("admin", "inspektorat"), strict=False):
            take_seat(services, exercise.id, one.person.id, seat)
        raise_hand(services, people[0].run, "admin", people[0].person.id)
        self._remember("team", exercise.id, exercise.join_code or "", people)

    def learners_at_rest(self) -> None:
        """Learners who have just begun, who paused, who look back at one run, who have none."""
        services = self.house.services
        self._alone("beginner", "Pahotan", "fresh", STILL)
        paused = self._alone("resting", "Mega", "paused", STILL)
        next_working_day(services, paused.exercise.id)
        pause(services, paused.exercise.id)
        self._at_the_counter()
        self._with_pictures()
        self.entries["owner"] = self.house.entry(self.owner)
        self.entries["newcomer"] = self.house.entry(self.house.account("Lala"))
        other = self.house.account("Kornelius", instructor=True)
        self.entries["new owner"] = self.house.entry(other)
        self._marked_by_two(other)
        self._practised(other)
        returning = self.house.account("Elisabet")
        earlier = self.house.alone(returning, Setup(seed=7, minutes_per_working_day=STILL))
        finish_alone(services, earlier.exercise.id)
        self.house.alone(returning, Setup(seed=8, minutes_per_working_day=STILL))
        self.entries["returning"] = self.house.entry(returning)

    def _marked_by_two(self, other: Account) -> None:
        """A round on a class that works: one answer that both have marked apart, the rest open; and two that
        wait for a second marker, whom one has invited.
        """
        services = self.house.services
        exercise = services.directory.exercise(ExerciseId(self.names["shown"]))
        assert exercise is not None
        round_ = open_round(services, exercise, self.owner.id, other.id, EVERY)
        runs = [run for run, _seq in round_.answers]
        number = runs.index(RunId(self.names["shown_run2"])) + 1
        for marker, levels in ((self.owner, LOW), (other, HIGH)):
            marks = Marks(levels, note="Sebut tanggalnya.")
            mark_blind(services, round_, marker.id, number, marks)
        rest = next(each for each in range(1, len(runs) + 1) if each != number)
        self.names |= {"round": round_.id, "both": str(number), "rest": str(rest)}
        self.names["both_answer"] = str(round_.answers[number - 1][1])
        waiting, invited = (
            open_round(services, exercise, self.owner.id, None, EVERY) for _each in range(2)
        )
        key = invite(services, invited, self.owner.id)
        self.names |= {"waiting_round": waiting.id, "invitation": key}

    def _practised(self, account: Account) -> None:
        """Somebody who has been through the calibration set and has begun once more, a level too high on three parts."""
        services = self.house.services
        items = read_calibration(find_root() / "seed_data" / "gold")
        for number, places in ((1, range(1, SIZE + 1)), (2, range(1, 2))):
            for place in places:
                found = answer_at(attempts_of(services, items, account.id), number, place)
                agreed = found.item.answer.agreed
                higher = {each: min(4, agreed.levels[each] + 1) for each in ("W2", "W3", "W6")}
                marks = Marks({**agreed.levels, **higher}, ("threat",) if place == 1 else ())
                mark_item(services, items, account.id, number, place, marks)

    def _at_the_counter(self) -> None:
        """A learner with a letter at the counter and a journalist who waits, late in the first morning."""
        account = self.house.account("Linda Tiwul")
        setup = Setup(seed=7, minutes_per_working_day=FAST)
        joined = self.house.alone(account, setup, "jalan-siapa")
        self.house.clock.advance(HALF_A_MORNING)
        watch(self.house.services, joined.run)
        set_pace(self.house.services, joined.exercise.id, STILL)
        self.entries["clerk"] = self.house.entry(account)
        self.names["counter"] = joined.run

    def _with_pictures(self) -> None:
        """A learner on whose desk a report with attachments lies that everybody may read."""
        joined = self._alone("looker", "Rusmini", "pictured", STILL)
        report = load(self.house.services, joined.run).run.dossier(PICTURED).report
        keys = tuple(AttachmentTruth(False, None) for _each in CARRIED)
        report = replace(report, attachments=CARRIED, truth=replace(report.truth, attachments=keys))
        facts = (
            e.ComplaintArrived(report, report.addressed_to),
            e.ReportVerified(
                PICTURED, report.title, Classification.PENGADUAN_TBP, report.category, (), ()
            ),
        )
        change(self.house.services, joined.run, lambda _playing: facts)

    def _alone(self, who: str, name: str, run: str, pace: float) -> Joined:
        account = self.house.account(name)
        joined = self.house.alone(account, Setup(seed=7, minutes_per_working_day=pace))
        self.entries[who] = self.house.entry(account)
        self.names[run] = joined.run
        return joined

    def _class(self, name: str, pace: float, *people: str) -> tuple[Exercise, tuple[Joined, ...]]:
        setup = Setup(seed=7, minutes_per_working_day=pace)
        exercise = self.house.open_class(self.owner, setup)
        joined = tuple(self.house.join(exercise, one) for one in people)
        self._remember(name, exercise.id, exercise.join_code or "", joined)
        return exercise, joined

    def _remember(
        self, name: str, exercise: ExerciseId, code: str, people: tuple[Joined, ...]
    ) -> None:
        self.names |= {name: exercise, f"{name}_code": code}
        for number, one in enumerate(people[:3], 1):
            self.names[f"{name}_run{number}"] = one.run
            self.names[f"{name}_person{number}"] = one.person.id
            self.entries[f"{name} {number}"] = self.house.entry(person=one.person)


def _answered(services: Services, run: RunId) -> int:
    """The number of the answer that its person gave in a run."""
    loaded = load(services, run)
    answers = given_answers(History.of(loaded.events, loaded.world))
    return answers[-1].seq
