"""Which checks of a rubric have nothing to judge in a run, whatever people do there: for authors, before anybody plays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trainer.domain.history import History
from trainer.scoring.course import Course, courses
from trainer.scoring.ending import Horizon
from trainer.scoring.findings import About
from trainer.scoring.letters import Letter, counter_reports_of, course_of_left, letter_of
from trainer.scoring.messages import asked_messages
from trainer.scoring.needs import NEEDS
from trainer.scoring.people import seating_of
from trainer.scoring.registry import Check, check_named

ASKED_FOR = {
    About.LETTER: "Laporan yang diketik petugas (arrives: counter) di meja yang dimainkan seseorang.",
    About.MESSAGE: "Pesan yang bertanya (injects dengan options) kepada meja yang dimainkan seseorang.",
}


def idle_checks(history: History) -> Mapping[str, str]:
    """The checks of the run's rubric that could judge nothing in it, each with what it asks for. A check whose need
    people can meet by what they do is not among them. In the run a person should sit on every seat.
    """
    letters = _letters(history)
    seating = seating_of(history)
    left = [course_of_left(each, seating) for each in letters if each.typed is None]
    found = (*courses(history).values(), *left)
    others = {About.LETTER: bool(letters), About.MESSAGE: bool(asked_messages(history))}
    checks = (check_named(each.check) for each in history.world.scenario.rubric.checks)
    return {each.name: _asked_for(each) for each in checks if not _has_work(each, found, others)}


def _letters(history: History) -> tuple[Letter, ...]:
    seating, horizon = seating_of(history), Horizon(history)
    found = (
        letter_of(history, seating, horizon, counter_report)
        for counter_report in counter_reports_of(history.world.scenario).values()
    )
    return tuple(letter for letter in found if letter is not None)


def _has_work(check: Check, found: Sequence[Course], others: Mapping[About, bool]) -> bool:
    if check.about is not About.REPORT:
        return others[check.about]
    needs = [NEEDS[name] for name in check.needs]
    if any(need.by_acts for need in needs):
        return True
    return any(all(need.met(course) for need in needs) for course in found)


def _asked_for(check: Check) -> str:
    if check.about is not About.REPORT:
        return ASKED_FOR[check.about]
    return " ".join(NEEDS[name].sentence for name in check.needs)
