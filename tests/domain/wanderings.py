"""Random ways through a run: everybody acts on everything, sensibly or not, and time jumps in between.

A wandering is a list of plain steps. What a step means is read off the run as it stands, so that most acts are possible
ones and sequences get far; a *wild* step takes any command at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import strategies as st

from tests.domain import acts
from tests.domain.games import Game, make_run, play, record
from tests.domain.samples import samples
from tests.domain.states import KABUPATEN, PROVINCIAL
from tests.domain.worlds import (
    ADMIN,
    BODY,
    COORDINATOR,
    HEALTH,
    HEALTH_OFFICER,
    INSPECTOR,
    INSPECTORATE,
    NATIONAL,
    NEIGHBOUR,
    OMBUDSMAN,
    OTHER_DESK,
    PROVINCE,
    PROVINCE_INSPECTOR,
    PROVINCE_INSPECTORATE,
    PROVINCE_WORKS,
    PUBLIC_WORKS,
    ROAD_BODY,
    TITLE,
    WORKS_OFFICER,
    dummy_report,
    dummy_truth,
    wib,
)
from trainer.domain import commands as c
from trainer.domain.commands import Actor, Command
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.events import AttemptRefused
from trainer.domain.lifecycle import sources_of
from trainer.domain.permits import allows
from trainer.domain.report import FieldNote, Report
from trainer.domain.vocabulary import Action, Role, State

ENDS = wib(6, 30, 16)
LAST_STEP = wib(7, 3)

NOTES = (
    FieldNote(0, "Petugas melihat lubangnya.", resolves=False, facts=()),
    FieldNote(2, "Lubang sudah ditutup.", resolves=True, facts=()),
)
TRUTH = dummy_truth(field_notes=NOTES)
REPORTS = (
    dummy_report(1, wib(3, 2, 9), truth=TRUTH),
    dummy_report(2, wib(3, 2, 17), secret=True, truth=TRUTH),
    dummy_report(3, wib(3, 5, 11), ref="p-1", truth=TRUTH),
    dummy_report(4, wib(3, 7, 20), anonymous=True, truth=TRUTH),
    dummy_report(5, wib(3, 2, 9), addressed_to=PROVINCE),
    dummy_report(6, wib(3, 2, 9), arrives="counter", channel="surat"),
)
"""Open, secret, by the first reporter again, anonymous, at the province, and a letter at the counter."""

OFFICERS = (
    ADMIN,
    WORKS_OFFICER,
    HEALTH_OFFICER,
    INSPECTOR,
    COORDINATOR,
    NATIONAL,
    PROVINCE_INSPECTOR,
    NEIGHBOUR,
    OMBUDSMAN,
)
"""Who acts, beside the reporter of each report."""

PAUSES = (0, 1, 30, 240, 24 * 60, 2 * 24 * 60, 6 * 24 * 60, 16 * 24 * 60)
"""Minutes that pass before a step."""


@dataclass(frozen=True)
class Step:
    """Numbers that pick: the report, then what is done with it, which variant of it, and by whom."""

    pause_minutes: int
    report: int
    what: int
    variant: int
    who: int
    wild: bool


ONWARDS = (
    Action.VERIFIKASI,
    Action.DISPOSISI,
    Action.LENGKAPI,
    Action.TINDAK_LANJUT,
    Action.TAMBAH_INSTANSI,
    Action.KEMBALIKAN,
    Action.TARIK_KEMBALI,
    Action.TUTUP,
    Action.BUKA_KEMBALI,
    Action.NILAI,
    Action.PULIHKAN,
)
"""Actions that lead on; picked more often, so that a short wandering gets far."""

WEIGHED = {
    state: tuple(
        action
        for action in Action
        if state in sources_of(action)
        for _ in range(4 if action in ONWARDS else 1)
    )
    for state in State
}

LARGE = 10_000
steps = st.builds(
    Step,
    st.sampled_from(PAUSES),
    st.sampled_from((0, 0, 0, 1, 2, 3, 4, 5)),
    st.integers(0, LARGE),
    st.integers(0, LARGE),
    st.integers(0, LARGE),
    st.sampled_from((False, False, False, False, False, True)),
)
wanderings = st.lists(steps, min_size=12, max_size=24)


def start() -> Game:
    """The run that every wandering starts in."""
    return make_run(*REPORTS, ends_at=ENDS)


def chosen(game: Game, step: Step, now: datetime) -> tuple[Actor, Command] | None:
    """Who does what in a step; None when nothing sensible could be done with the report.

    Sensible is what somebody's page would offer: first one of those actions is picked, then a variant, then who does it.
    """
    report = REPORTS[step.report]
    reporter = Actor(Role.PELAPOR, "", "cast:reporter", ref=report.reporter.ref)
    everybody = (reporter, *OFFICERS)
    variants = every_variant(report, now)
    if step.wild or report.id not in game.run.dossiers:
        wild = variants if step.wild else variants[-1:]
        return everybody[step.who % len(everybody)], wild[step.variant % len(wild)]
    dossier = game.run.dossiers[report.id]
    weighed = WEIGHED[dossier.state]
    for turn in range(len(weighed)):
        action = weighed[(step.what + turn) % len(weighed)]
        able = [one for one in everybody if allows(dossier, action, one, game.world)]
        if able:
            commands = [command for command in variants if command.action is action]
            assert commands, f"no variant of {action} in every_variant"
            return able[step.who % len(able)], commands[step.variant % len(commands)]
    return None


def every_variant(report: Report, now: datetime) -> tuple[Command, ...]:
    """Commands of every kind on a report, several of those that lead to different places."""
    r = report.id
    others = tuple(other.id for other in REPORTS if other.id != r)
    soon = (now + timedelta(days=3)).date()
    province = report.addressed_to == PROVINCE
    unit = PROVINCE_WORKS if province else PUBLIC_WORKS
    inspectorate = PROVINCE_INSPECTORATE if province else INSPECTORATE
    place = PROVINCIAL if province else KABUPATEN
    return (
        c.OpenReport(r),
        acts.verify(r),
        acts.keep(r),
        acts.verify(r, acts.WBS),
        acts.verify(r, acts.TBP, make_secret=True, masks=(c.Mask("body", 0, 8),)),
        acts.hand(r, unit),
        acts.hand(r, unit, HEALTH, ROAD_BODY),
        acts.hand(r, inspectorate, classification=acts.BP),
        acts.hand(r, unit, classification=acts.BP),
        acts.dispose(r, unit),
        acts.dispose(r, HEALTH, unit),
        acts.dispose(r, inspectorate),
        c.PassOn(r, OTHER_DESK),
        c.PassOn(r, ROAD_BODY),
        c.PassOn(r, PUBLIC_WORKS),
        acts.withdraw(r),
        acts.postpone(r),
        acts.clarify(r),
        acts.complete(r),
        c.Resume(r),
        acts.decline(r, OTHER_DESK),
        acts.decline(r, ROAD_BODY),
        acts.give_back(r),
        acts.archive(r),
        acts.final(r),
        acts.final(r, also_linked=True),
        acts.interim(soon, r),
        acts.say(report=r),
        acts.thank(r),
        c.Close(r),
        acts.reopen(r),
        acts.ask_deletion(r),
        acts.decide_deletion(r, grant=True),
        acts.decide_deletion(r, grant=False),
        c.Publish(r),
        acts.reclassify(r),
        acts.reclassify(r, acts.INFO),
        acts.reclassify(r, acts.WBS),
        c.MaskFurther(r, (c.Mask("title", 0, 5),)),
        c.MakeSecret(r),
        c.AddUnits(r, (HEALTH,)),
        *(acts.link(r, other) for other in others),
        c.Escalate(r),
        c.Escalate(r, PROVINCE_INSPECTORATE),
        c.Escalate(r, "nasional"),
        acts.restore(r),
        *(command for sample in samples() for command in sample.commands(r, place)),
        c.Rate(r, 3),
        c.TakeElsewhere(r, "press", "Sudah dua pekan tidak dijawab."),
        c.EnterReport(r, "surat", TITLE, BODY, min(now, wib(3, 9))),
    )


def attempt(game: Game, at: datetime, actor: Actor, command: Command) -> Game | None:
    """The game after an act, or with the refusal that a real run would record; None when neither leaves a line."""
    report = "" if isinstance(command, c.EnterReport) else command.report
    try:
        return play(game, (at, actor, command))
    except NotAllowed as refused:
        fact = AttemptRefused(report, command.action, refused.code, refused.state)
        return record(game, at, actor.seat, actor.person, fact)
    except (NotFound, InvalidInput):
        return None
