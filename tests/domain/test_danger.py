"""What becomes of a danger: worse by stages while nobody is told, helped after a call, and told once for one event."""

from __future__ import annotations

from datetime import timedelta

from tests.domain.acts import hand
from tests.domain.games import Game, make_run, play, wait
from tests.domain.worlds import (
    ADMIN,
    FIRST,
    RECEIVED,
    SECOND,
    dummy_report,
    dummy_truth,
    wib,
)
from trainer.domain.actions.note_emergency_call import NoteEmergencyCall
from trainer.domain.danger import HELP, HELP_FROM_MINUTES, HELP_TO_MINUTES
from trainer.domain.events import DangerTold
from trainer.domain.report import Emergency, Stage
from trainer.domain.vocabulary import Urgency

STAGES = (
    Stage(2, "Warga Latihan", "Kabelnya sekarang menyentuh pagar."),
    Stage(5, "Ketua RT", "Anak-anak dilarang lewat."),
)
CALLED = wib(3, 2, 10)
CALL = NoteEmergencyCall(FIRST, "112", "Petugas jaga", None)
LATER = wib(3, 6, 16)


def danger(number: int = 1, received_at=RECEIVED, *, only_call: bool = False, **changes: object):
    """A report of a danger that 112 should hear of and Public Works owns."""
    emergency = Emergency("Petugas sudah di lokasi.", STAGES, only_call)
    truth = dummy_truth(urgency=Urgency.P1, call_out=("112",), emergency=emergency, **changes)
    return dummy_report(number, received_at, truth=truth)


def told(game: Game, report: str | None = None) -> list[int]:
    """Numbers of what was told of a danger, in order."""
    return [each.fact.number for each in game.facts(DangerTold, report)]


def test_a_danger_that_nobody_minds_gets_worse_at_its_office_hours() -> None:
    game = wait(make_run(danger()), LATER)

    heard = [(each.at_sim, each.fact.sender, each.fact.text) for each in game.facts(DangerTold)]
    assert heard == [
        (wib(3, 2, 11), STAGES[0].sender, STAGES[0].text),
        (wib(3, 2, 14), STAGES[1].sender, STAGES[1].text),
    ]
    assert game.dossier().dangers == (1, 2)


def test_help_comes_within_the_hour_of_a_call_and_no_stage_after_it() -> None:
    game = wait(play(make_run(danger()), (CALLED, ADMIN, CALL)), LATER)

    (help_,) = game.facts(DangerTold)
    assert (help_.fact.number, help_.fact.sender) == (HELP, "112")
    assert help_.fact.text == "Petugas sudah di lokasi."
    waited = help_.at_sim - CALLED
    assert timedelta(minutes=HELP_FROM_MINUTES) <= waited <= timedelta(minutes=HELP_TO_MINUTES)


def test_a_call_after_the_first_stage_still_brings_help_and_ends_the_stages() -> None:
    game = wait(play(make_run(danger()), (wib(3, 2, 13), ADMIN, CALL)), LATER)

    assert told(game) == [1, HELP]


def test_a_call_to_another_number_helps_nobody() -> None:
    wrong = NoteEmergencyCall(FIRST, "123", "Petugas jaga", None)
    game = wait(play(make_run(danger()), (CALLED, ADMIN, wrong)), LATER)

    assert told(game) == [1, 2]


def test_in_the_hands_of_its_owner_a_danger_stands_still_but_not_one_that_only_a_call_ends() -> (
    None
):
    handed = (CALLED, ADMIN, hand())

    assert told(wait(play(make_run(danger()), handed), LATER)) == []
    assert told(wait(play(make_run(danger(only_call=True)), handed), LATER)) == [1, 2]


def test_a_call_after_the_last_stage_comes_too_late_where_only_a_call_helps() -> None:
    late = (wib(3, 3, 9), ADMIN, CALL)

    assert told(wait(play(make_run(danger(only_call=True)), late), LATER)) == [1, 2]
    assert told(wait(play(make_run(danger()), late), LATER)) == [1, 2, HELP]


def test_stages_of_one_event_are_told_once_whichever_report_they_stand_on() -> None:
    both = (danger(1, duplicate_group="tiang"), danger(2, wib(3, 2, 10), duplicate_group="tiang"))
    game = wait(make_run(*both), LATER)

    assert sorted(told(game)) == [1, 2]


def test_help_of_one_event_is_told_once_though_both_reports_are_called_for() -> None:
    both = (danger(1), danger(2, duplicate_of=FIRST))
    second = NoteEmergencyCall(SECOND, "112", "Petugas jaga", None)
    game = play(make_run(*both), (CALLED, ADMIN, CALL), (CALLED, ADMIN, second))

    assert told(wait(game, LATER)) == [HELP]


def test_two_events_are_two_dangers() -> None:
    game = wait(make_run(danger(1), danger(2)), LATER)

    assert (told(game, FIRST), told(game, SECOND)) == ([1, 2], [1, 2])
