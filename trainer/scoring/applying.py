"""Which checks of a rubric have nothing to judge in a run, whatever people do there: for authors, before anybody plays."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.domain.history import History
from trainer.scoring.findings import About
from trainer.scoring.needs import NEEDS
from trainer.scoring.registry import Check, check_named
from trainer.scoring.subjects import Subject, courses_of, left_courses, subjects_of

ASKED_FOR = {
    About.LETTER: "Laporan yang diketik petugas (arrives: counter) di meja yang dimainkan seseorang.",
    About.MESSAGE: "Pesan yang bertanya (injects dengan options) kepada kursi yang dimainkan seseorang.",
}


def idle_checks(history: History) -> Mapping[str, str]:
    """The checks of the run's rubric that could judge nothing in it, each with what it asks for. A check whose need
    people can meet by what they do is not among them. In the run a person should sit on every seat.
    """
    subjects = subjects_of(history)
    checks = (check_named(each.check) for each in history.world.scenario.rubric.checks)
    return {each.name: _asked_for(each) for each in checks if not _has_work(each, subjects)}


def _has_work(check: Check, subjects: Mapping[About, Mapping[str, Subject]]) -> bool:
    if check.about is not About.REPORT:
        return bool(subjects[check.about])
    needs = [NEEDS[name] for name in check.needs]
    if any(need.by_acts for need in needs):
        return True
    found = (*courses_of(subjects), *left_courses(subjects))
    return any(all(need.met(course) for need in needs) for course in found)


def _asked_for(check: Check) -> str:
    if check.about is not About.REPORT:
        return ASKED_FOR[check.about]
    return " ".join(NEEDS[name].told for name in check.needs)
