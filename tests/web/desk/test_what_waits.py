"""A run walked through its pages, step by step: nobody is told to wait while something is due, and what was open stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.web.debrief.runs import act_as, wait_for
from tests.web.pages import Page, page_of
from trainer.domain import events as e
from trainer.domain.actions.complete import ReportCompleted
from trainer.usecases.exercises import Setup
from trainer.usecases.loading import LoadedRun, load

SLUG, REPORTS = "pelapor-yang-marah", 2
REST = re.compile(r"Tinggal menunggu|tidak ada yang perlu Anda kerjakan")
DUE = re.compile(r"Batas hari ini|\bLewat \d+ hari kerja|Sudah lewat")
OPEN = re.compile(r'bt-fold__body" id="(SIM-\d+)"')
DAYS_AFTER = 2
"""Days that go by behind the last step: limits end, and the citizens write."""


@pytest.fixture
def walk(make_learner, services, clock):
    """Plays a playthrough and hands out, after each step and each later morning, the inbox, the debrief and the run."""

    def steps(name: str) -> Iterator[tuple[Page, Page, LoadedRun]]:
        learner = make_learner(setup=Setup(seed=7, feedback="at_once"), slug=SLUG)
        content = services.library.current(SLUG).content_hash
        script = services.library.playthrough(SLUG, content, name)

        def seen() -> tuple[Page, Page, LoadedRun]:
            inbox = page_of(learner.client.get(f"/meja/{learner.run}/"))
            debrief = learner.client.get(f"/hasil/{learner.run}")
            return (
                inbox,
                page_of(debrief, debrief.status_code),
                load(services, learner.run),
            )

        for step in script.steps:
            wait_for(services, clock, learner.run, step.at)
            act_as(services, learner.run, step.command)
            yield seen()
        for _day in range(DAYS_AFTER):
            learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya")
            if load(services, learner.run).run.finished:
                return
            yield seen()

    return steps


def citizens_who_wait(loaded: LoadedRun) -> set[str]:
    """Reports whose citizen had the last word in the log: the only seat of the run did nothing after it."""
    last: dict[str, e.Recorded] = {}
    for each in loaded.events:
        words = isinstance(each.fact, e.CommentPosted | ReportCompleted) and each.seat == "reporter"
        if each.report and (words or each.person is not None):
            last[each.report] = each
    here = {d.id for d in loaded.run.dossiers.values() if d.in_run}
    return {report for report, each in last.items() if each.person is None} & here


def test_nobody_rests_while_something_is_due_and_what_was_open_stays_open(walk):
    offered: set[str] = set()
    rests = dues = writers = 0
    for inbox, debrief, loaded in walk("salah-janji-lewat"):
        rest, due = bool(REST.search(inbox.text)), bool(DUE.search(inbox.text))
        wrote = citizens_who_wait(loaded)
        assert not (rest and due), inbox.text
        assert not (rest and wrote), wrote
        rests, dues, writers = rests + rest, dues + due, writers + bool(wrote)

        shown = set(OPEN.findall(debrief.html))
        assert offered <= shown, offered - shown
        offered |= shown

    assert rests, "nothing was ever waited for"
    assert dues + writers, "nothing was ever due"
    assert len(offered) == REPORTS
