"""The doors that a page shows agree with what `decide` lets through: role, reach and state of every combination."""

from __future__ import annotations

from tests.domain.acts import archive, decline, final, hand, keep
from tests.domain.games import Game, make_run, play, record
from tests.domain.samples import samples
from tests.domain.states import (
    KABUPATEN,
    NATIONAL_PLACE,
    NOW,
    PROVINCIAL,
    every_command,
    in_state,
)
from tests.domain.worlds import (
    ADMIN,
    COORDINATOR,
    FIRST,
    HEALTH_OFFICER,
    INSPECTOR,
    NATIONAL,
    NEIGHBOUR,
    OMBUDSMAN,
    OTHER_ADMIN,
    PROVINCE_INSPECTOR,
    REPORTER,
    WORKS_OFFICER,
    wib,
)
from tests.tables import each_row
from trainer.domain import commands as c
from trainer.domain.commands import Actor
from trainer.domain.decide import allowed_actions, decide
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.events import RunFinished
from trainer.domain.refusals import Refusal
from trainer.domain.vocabulary import Action, Role, State

EVERYBODY = (
    ADMIN,
    OTHER_ADMIN,
    COORDINATOR,
    NATIONAL,
    WORKS_OFFICER,
    HEALTH_OFFICER,
    INSPECTOR,
    PROVINCE_INSPECTOR,
    REPORTER,
    NEIGHBOUR,
    OMBUDSMAN,
)

DOORS = {
    Refusal.ROLE,
    Refusal.SCOPE,
    Refusal.STATE,
    Refusal.ESCALATED,
    Refusal.LEFT_RUN,
    Refusal.RUN_FINISHED,
}
"""Refusals that a page can foresee; the others depend on what is in the form or on the clock."""

REPORTS = {
    **{f"{state} at the kabupaten": in_state(state) for state in State},
    **{f"{state} at the province": in_state(state, PROVINCIAL) for state in State},
    **{f"{state} at the national desk": in_state(state, NATIONAL_PLACE) for state in State},
    "secret": in_state(State.DISPOSISI, secret=True),
    "escalated": in_state(State.DISPOSISI, escalated=True),
    "escalated and answered": in_state(State.PROSES, escalated=True),
    "escalated and finished": in_state(State.SELESAI, escalated=True),
    "deletion asked": in_state(State.PROSES, deletion_asked=True),
    "worked by the desk": play(
        make_run(), (wib(3, 2, 10), ADMIN, keep()), (wib(3, 2, 11), ADMIN, final())
    ),
    "returned to the desk": play(
        make_run(),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 2, 11), WORKS_OFFICER, c.GiveBack(FIRST, "bukan_tugas_unit", None, "")),
    ),
    "left the run": play(
        make_run(players=(ADMIN, WORKS_OFFICER)), (wib(3, 2, 10), ADMIN, decline())
    ),
}


def outcome(game: Game, command: c.Command, actor: Actor) -> str | None:
    """None when it may happen or only its fields are wrong; else the code of the refusal, `not_found` when unknown."""
    try:
        decide(game.run, command, NOW, actor, game.world)
    except NotAllowed as refused:
        return refused.code
    except NotFound:
        return "not_found"
    except InvalidInput:
        return None
    return None


def of_the_tables(doors: tuple[Action, ...]) -> set[Action]:
    """Those of the doors that do not come with a sample of their own, which says who has them."""
    return set(doors) - {sample.action for sample in samples()}


def makes(command: c.Command, actor: Actor, state: State) -> bool:
    """Whether this is the command by which this actor disposes in this state: there are two of that name."""
    if command.action is not Action.DISPOSISI:
        return True
    return isinstance(command, c.PassOn) is (
        state is State.MASUK or actor.role is Role.ADMIN_NASIONAL
    )


@each_row("actor", EVERYBODY, ids=lambda actor: actor.seat)
@each_row("name", REPORTS)
def test_a_listed_action_is_never_refused_at_the_door_and_an_unlisted_one_always(
    name, actor
) -> None:
    game = REPORTS[name]
    dossier = game.dossier()
    listed = allowed_actions(game.run, dossier, actor, game.world)

    for command in every_command():
        if not makes(command, actor, dossier.state):
            continue
        code = outcome(game, command, actor)
        if command.action in listed:
            assert code not in DOORS | {"not_found"}, command
        else:
            assert code in DOORS | {"not_found"}, command


def test_who_may_not_know_of_a_report_is_shown_no_door() -> None:
    game = in_state(State.MASUK)

    assert allowed_actions(game.run, game.dossier(), NEIGHBOUR, game.world) == ()
    assert allowed_actions(game.run, game.dossier(), HEALTH_OFFICER, game.world) == ()


def test_the_admin_of_the_desk_sees_the_four_decisions_on_a_new_report() -> None:
    game = in_state(State.MASUK)
    doors = allowed_actions(game.run, game.dossier(), ADMIN, game.world)

    four = {Action.VERIFIKASI, Action.TUNDA, Action.BUKAN_WEWENANG, Action.ARSIPKAN}
    assert four < set(doors)
    assert Action.DISPOSISI not in doors
    assert Action.TINDAK_LANJUT not in doors


def test_over_the_head_of_an_agency_the_coordinator_reads_comments_makes_secret_and_escalates() -> (
    None
):
    for state in (State.MASUK, State.TERVERIFIKASI, State.DISPOSISI, State.PROSES):
        game = in_state(state, KABUPATEN)

        doors = allowed_actions(game.run, game.dossier(), COORDINATOR, game.world)
        assert of_the_tables(doors) == {
            Action.BUKA,
            Action.KOMENTAR,
            Action.JADIKAN_RAHASIA,
            Action.ESKALASI,
        }


def test_a_unit_answers_returns_and_comments() -> None:
    game = in_state(State.DISPOSISI)

    assert of_the_tables(allowed_actions(game.run, game.dossier(), WORKS_OFFICER, game.world)) == {
        Action.BUKA,
        Action.KEMBALIKAN,
        Action.TINDAK_LANJUT,
        Action.KOMENTAR,
    }


def test_an_archived_report_has_a_way_back_for_the_desk_alone() -> None:
    game = play(make_run(), (wib(3, 2, 10), ADMIN, archive()))

    assert Action.PULIHKAN in allowed_actions(game.run, game.dossier(), ADMIN, game.world)
    assert Action.PULIHKAN not in allowed_actions(game.run, game.dossier(), REPORTER, game.world)


def test_a_run_that_is_over_shows_no_door() -> None:
    game = in_state(State.MASUK)
    game = record(game, NOW, "system", None, RunFinished("ended_by_instructor"))

    assert allowed_actions(game.run, game.dossier(), ADMIN, game.world) == ()
    assert outcome(game, c.OpenReport(FIRST), ADMIN) == Refusal.RUN_FINISHED
