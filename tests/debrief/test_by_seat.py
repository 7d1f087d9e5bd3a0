"""Whose act something was in a run of several seats, and what the reader's own seat did."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import shipped
from trainer.debrief.by_seat import seat_behind, seat_of_critical, seat_of_loss, seat_share
from trainer.debrief.personal import PersonalDebrief, personal_debrief
from trainer.domain import commands as c
from trainer.store.in_memory import in_memory
from trainer.usecases.rehearsing import rehearse

SLUG, INSIDER, NEIGHBOUR, ACCUSED = "laporan-rahasia", "SIM-0000301", "SIM-0000304", "62.06-dinkes"


@pytest.fixture(scope="module")
def team() -> PersonalDebrief:
    """Four people play: the admin sends the insider's report to the accused, and the accused office looks for the insider."""
    library = shipped.library()
    known = SLUG, library.current(SLUG).content_hash
    script = library.playthrough(*known, "ideal")
    steps = tuple(_amiss(step) for step in script.steps if not _impossible(step))
    played = rehearse(library.world(*known), replace(script, steps=steps, marks=()), in_memory)
    opened = tuple(played.history.run.dossiers)
    return personal_debrief(played.history, played.sheet, None, opened, whole=True)


def _amiss(step):
    match step.command:
        case c.Verify(report=report) if report == INSIDER:
            return replace(step, command=replace(step.command, lead=ACCUSED))
        case c.AnswerInject(inject="tanya-kadis"):
            return replace(step, command=replace(step.command, option="duga"))
    return step


def _impossible(step) -> bool:
    return step.seat == "inspektorat" and getattr(step.command, "report", None) == INSIDER


def test_each_seat_finds_its_own_steps_and_what_they_cost(team):
    admin, accused = seat_share(team, "admin"), seat_share(team, "dinkes")
    sent = next(work for work in admin.works if work.report == INSIDER)
    assert sent.critical
    assert sent.lost > 0
    assert {step.seat for work in admin.works for step in work.steps} == {"admin"}
    assert [work.report for work in accused.works] == [NEIGHBOUR]
    assert not accused.works[0].critical
    assert [reply.id for reply in accused.replies] == ["tanya-kadis"]
    assert "tanya-kadis" not in [reply.id for reply in admin.replies]


def test_a_seat_that_did_nothing_has_no_part(team):
    nothing = seat_share(team, "siapa-pun")
    assert (nothing.works, nothing.replies) == ((), ())


def test_what_the_holder_left_undone_is_not_laid_on_whoever_sent_the_report_there(team):
    insider = next(report for report in team.reports if report.id == INSIDER)
    behind = {(loss.check, loss.message): seat_of_loss(loss, insider) for loss in insider.losses}
    assert behind["returns", "kept"] == "dinkes"
    assert behind["return_owner", "kept_by_unit"] == "dinkes"
    assert behind["escalation", next(m for check, m in behind if check == "escalation")] == "admin"
    assert [seat_of_critical(each, insider) for each in insider.critical] == ["dinkes", "admin"]
    assert seat_behind(("decision", "none"), (), insider) == ""
    kept = next(each for each in team.advice if each.check == "return_owner")
    assert seat_behind((kept.check, kept.message), kept.events, insider) == "dinkes"


def test_in_a_shared_run_every_seat_finds_advice_of_its_own(team):
    insider = next(report for report in team.reports if report.id == INSIDER)
    behind = [seat_behind((each.check, each.message), each.events, insider) for each in team.advice]
    assert {"admin", "dinkes"} <= {*behind}
    assert team.shared
