"""Every sentence of a debrief is a claim: held to its condition over log and key in careless runs, and refused elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from flask import Flask

from tests.claims import of_reactions, of_ways
from tests.claims.log import Log
from tests.claims.of_findings import check_claim, grave_holds
from tests.claims.of_service import BESIDE, SAFETY, SERVICE
from tests.claims.runs import Played, expert_of, random_set, variant_of
from tests.sequences import DEEP, seeded
from trainer.debrief.citizen_actions import CitizenAction
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.reactions import Cause
from trainer.debrief.safety import Safety
from trainer.debrief.service import Service
from trainer.scoring.registry import all_checks
from trainer.web.debrief.report_section import Reading, report_section
from trainer.web.marks.voice import voice_of

SEEDS = 40 if DEEP else 4
BEHIND = re.compile(
    r" Pada laporan ini hal itu tidak mengurangi poin\.$| Laporan ini ditautkan, jadi hal itu dinilai .+$"
)
"""What follows on a variation."""


@cache
def runs() -> tuple[Played, ...]:
    return random_set(SEEDS)


def reports() -> Iterator[tuple[Played, ReportDebrief, Log]]:
    for played in runs():
        for report in played.debrief.reports:
            yield played, report, Log(played.history, report.id)


def test_every_code_has_a_condition():
    assert set(SERVICE) == {each.value for each in Service}
    assert set(SAFETY) == {each.value for each in Safety}
    assert set(of_reactions.ACTIONS) == {each.value for each in CitizenAction}
    assert set(of_reactions.CAUSES) == {each.value for each in Cause}


def test_every_finding_that_costs_has_a_condition():
    elsewhere = ("inject_answers", "walk_in_channel.left")
    wanting = [
        f"{name}.{key}"
        for name, check in all_checks().items()
        for key, message in check.wording.messages.items()
        if message.advice and check_claim(name, key) is None
    ]
    assert [each for each in wanting if not each.startswith(elsewhere)] == []


@seeded
def test_what_a_citizen_felt_and_did_is_true():
    false = []
    for played, report, log in reports():
        felt = report.feeling
        said = [("service", SERVICE[felt.service.value](log, felt))]
        if felt.safety:
            said.append((felt.safety.value, SAFETY[felt.safety.value](log, felt)))
        said += [(name, BESIDE[name](log, felt)) for name in BESIDE if getattr(felt, name)]
        for each in report.reactions:
            said.append((each.action.value, of_reactions.ACTIONS[each.action.value](log, each)))
            said.append((each.cause.value, of_reactions.CAUSES[each.cause.value](log, each)))
        false += [(played.name, report.id, felt.service, code) for code, holds in said if not holds]
    assert false == []


@seeded
def test_what_is_said_of_ways_and_time_is_known_and_true():
    app = Flask(__name__)
    app.url_build_error_handlers.append(lambda *_: "#")
    false = []
    with app.test_request_context():
        for played, report, log in reports():
            for text, known in _sentences(played, report):
                found = of_ways.code_of(text, known)
                holds = found is not None and known[found[0]][1](
                    log, _shown(played, report, text), found[1]
                )
                false += [] if holds else [(played.name, report.id, text)]
    assert false == []


def _sentences(played: Played, report: ReportDebrief) -> Iterator[tuple[str, dict]]:
    seats = [seat for seat, _ in played.debrief.seats]
    reading = Reading(voice=voice_of(played.debrief, seats[0] if seats else ""))
    section = report_section(report, played.history.world, reading, is_open=True)
    if report.undone is not None:
        yield of_ways.REFERENCE.sub("", section.parting), of_ways.UNDONE
    else:
        yield BEHIND.sub("", section.parting), of_ways.PARTING
    behind = (" Paling lama di", " Batas penyelesaian")
    yield of_ways.first_sentences(section.picture.summary, behind), of_ways.CLOCK


def _shown(played: Played, report: ReportDebrief, text: str) -> of_ways.Shown:
    slug, seed = played.name.split()
    alone = len(played.debrief.seats) == 1
    expert = expert_of(slug, variant_of(slug, int(seed)), alone=alone)
    way = Log(expert, report.id) if report.id in expert.run.dossiers else None
    return of_ways.Shown(text, report.ways, report.points < report.max_points, way)


@seeded
def test_grave_faults_are_what_they_are_called():
    assert all(grave_holds(log, each) for _, report, log in reports() for each in report.critical)


@seeded
def test_findings_are_true():
    false = [
        (played.name, report.id, loss.check, loss.message)
        for played, report, log in reports()
        for loss in report.losses
        if (claim := check_claim(loss.check, loss.message)) is None or not claim(log, loss)
    ]
    assert false == []


ALIKE = (
    {"answered", "answered_well", "answered_empty"},
    {"answered_interim", "interim_empty"},
    {"asked", "asked_unclear"},
    {"not_handed", "bounced", "under_way", "unanswered", "only_talk", "asked_again"},
    {"lapsed", "lapsed_unasked"},
)
"""Sentences of which one may be true beside another."""


def test_sentences_about_service_are_refused_in_the_place_of_others():
    refused = {
        (code, report.feeling.service.value)
        for _, report, log in reports()
        for code, claim in SERVICE.items()
        if code != report.feeling.service.value
        and not any({code, report.feeling.service.value} <= each for each in ALIKE)
        and not claim(log, report.feeling)
    }
    assert len(refused) >= 60
