"""Open questions of ref. 3.5 about whose report it is: passing on, returning, entering, the end of a run, reminders."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.domain.acts import (
    archive,
    decline,
    dispose,
    final,
    give_back,
    hand,
    postpone,
    say,
    verify,
    withdraw,
)
from tests.domain.games import Game, make_run, play, wait
from tests.domain.questions import answers
from tests.domain.worlds import (
    ADMIN,
    COORDINATOR,
    DESK,
    FIRST,
    HEALTH,
    INSPECTORATE,
    NATIONAL,
    OTHER_ADMIN,
    OTHER_DESK,
    OTHER_WORKS,
    PLAYED,
    POWER_COMPANY,
    PROVINCE,
    PROVINCE_WORKS,
    PUBLIC_WORKS,
    REPORTER,
    ROAD_BODY,
    WORKS_OFFICER,
    dummy_report,
    end_of,
    wib,
)
from tests.tables import each_row
from trainer.domain.commands import Actor, Decline, EnterReport, OpenReport, PassOn
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.events import ReportLeftRun, ReportOpened, RunFinished
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.visibility import Sight, sight_of
from trainer.domain.vocabulary import Flag, Role, State

MARCH_2 = wib(3, 2, 10)
SECOND_PAST = timedelta(seconds=1)


def problems(game: Game, at, actor, command) -> list[tuple[str, str]]:
    """What is wrong with the fields of a command."""
    with pytest.raises(InvalidInput) as refused:
        play(game, (at, actor, command))
    return [(problem.field, problem.code) for problem in refused.value.problems]


@answers("Where does Bukan Wewenang go?")
@each_row(
    ("owner", "desk"),
    [
        (OTHER_DESK, PROVINCE),
        (OTHER_WORKS, PROVINCE),
        (PROVINCE_WORKS, PROVINCE),
        (PUBLIC_WORKS, PROVINCE),
        (ROAD_BODY, NATIONAL_DESK),
        (POWER_COMPANY, NATIONAL_DESK),
    ],
)
def test_to_the_coordinator_when_the_owner_is_in_his_scope_else_to_the_national_admin(
    owner, desk
) -> None:
    game = play(make_run(), (MARCH_2, ADMIN, decline(owner=owner)))

    assert game.state() is State.MASUK
    assert game.dossier().desk == desk
    assert game.dossier().in_run


@answers("Where does Bukan Wewenang go?")
def test_from_the_coordinator_it_goes_to_the_national_admin() -> None:
    report = dummy_report(addressed_to=PROVINCE)
    game = play(make_run(report), (MARCH_2, COORDINATOR, decline(owner=OTHER_DESK)))

    assert game.dossier().desk == NATIONAL_DESK


@answers("Where does Bukan Wewenang go?")
def test_a_report_passed_to_an_agency_nobody_plays_leaves_the_run_readable_and_never_late() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, decline(owner=OTHER_DESK)),
        (wib(3, 3), COORDINATOR, PassOn(FIRST, OTHER_WORKS)),
    )
    game = wait(game, wib(6, 30))

    assert [r.fact.to for r in game.facts(ReportLeftRun)] == [OTHER_DESK]
    assert game.all_clocks() == ()
    assert game.flags() == []
    for actor in (ADMIN, COORDINATOR):
        assert sight_of(game.dossier(), actor, game.world) is Sight.FULL
    assert play(game, (wib(7, 1), ADMIN, OpenReport(FIRST))).state() is State.TERVERIFIKASI


@answers("Where does Bukan Wewenang go?")
def test_without_a_coordinator_in_the_run_it_leaves_the_run_at_once() -> None:
    game = make_run(players=(ADMIN, WORKS_OFFICER))
    game = play(game, (MARCH_2, ADMIN, decline(owner=OTHER_DESK)))

    assert not game.dossier().in_run
    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 3), ADMIN, say()))
    assert refused.value.code == Refusal.LEFT_RUN


@answers("Where does Bukan Wewenang go?")
def test_the_national_admin_hands_it_to_whoever_owns_it() -> None:
    owned = play(
        make_run(players=(*PLAYED, OTHER_ADMIN)),
        (MARCH_2, ADMIN, decline(owner=ROAD_BODY)),
    )
    to_body = play(owned, (wib(3, 3), NATIONAL, PassOn(FIRST, ROAD_BODY)))
    to_desk = play(owned, (wib(3, 3), NATIONAL, PassOn(FIRST, OTHER_WORKS)))

    assert (to_body.dossier().desk, to_body.dossier().in_run) == (ROAD_BODY, False)
    assert (to_desk.dossier().desk, to_desk.dossier().in_run) == (OTHER_DESK, True)
    assert to_desk.state() is State.TERVERIFIKASI
    assert to_desk.dossier().public


@answers("Where does Bukan Wewenang go?")
def test_a_verified_report_may_be_returned_too_and_is_no_longer_public() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, verify()), (wib(3, 3), ADMIN, decline()))

    assert game.state() is State.MASUK
    assert not game.dossier().public


def test_the_owner_of_a_matter_is_never_the_national_admin() -> None:
    assert problems(make_run(), MARCH_2, ADMIN, decline(owner=NATIONAL_DESK)) == [
        ("owner", Wrong.NOT_A_CHOICE)
    ]
    assert problems(make_run(), MARCH_2, ADMIN, decline(owner=None)) == [("owner", Wrong.REQUIRED)]
    assert problems(make_run(), MARCH_2, ADMIN, decline(owner="90.77")) == [
        ("owner", Wrong.UNKNOWN)
    ]


def test_a_private_quarrel_may_be_returned_without_an_owner() -> None:
    command = Decline(FIRST, "sengketa_pribadi", None, "Utang piutang antartetangga.")
    game = play(make_run(), (MARCH_2, ADMIN, command))

    assert game.dossier().desk == NATIONAL_DESK


@each_row(
    ("to", "code"),
    [
        (ROAD_BODY, Wrong.NOT_A_CHOICE),
        (NATIONAL_DESK, Wrong.NOT_A_CHOICE),
        (PROVINCE_WORKS, Wrong.NOT_A_CHOICE),
        ("90.77", Wrong.UNKNOWN),
    ],
)
def test_a_coordinator_passes_on_inside_the_province_and_to_somebody_else(to, code) -> None:
    game = make_run(dummy_report(addressed_to=PROVINCE))

    assert problems(game, MARCH_2, COORDINATOR, PassOn(FIRST, to)) == [("to", code)]


def test_an_admin_instansi_passes_nothing_on() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, verify()))

    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 3), ADMIN, PassOn(FIRST, OTHER_DESK)))
    assert refused.value.code == Refusal.ROLE


def test_a_coordinator_may_pass_on_what_was_verified_before_its_owner_was_known() -> None:
    game = play(
        make_run(dummy_report(addressed_to=PROVINCE), players=(*PLAYED, OTHER_ADMIN)),
        (MARCH_2, COORDINATOR, verify()),
        (wib(3, 4), COORDINATOR, PassOn(FIRST, OTHER_DESK)),
    )

    assert game.dossier().desk == OTHER_DESK
    assert game.clocks()["instansi"].due_at == end_of(3, 11)


def test_nobody_disposes_a_report_that_is_not_verified() -> None:
    for report, actor in (
        (dummy_report(), ADMIN),
        (dummy_report(addressed_to=PROVINCE), COORDINATOR),
    ):
        with pytest.raises(NotAllowed) as refused:
            play(make_run(report), (MARCH_2, actor, dispose()))
        assert refused.value.code == Refusal.STATE


def test_a_desk_disposes_to_its_own_units_only() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, verify()))

    assert problems(game, wib(3, 3), ADMIN, dispose(FIRST, OTHER_WORKS)) == [
        ("lead", Wrong.NOT_OWN_UNIT)
    ]
    assert problems(game, wib(3, 3), ADMIN, dispose(FIRST, PUBLIC_WORKS, PUBLIC_WORKS)) == [
        ("supporting", Wrong.TWICE)
    ]
    assert problems(game, wib(3, 3), ADMIN, dispose(FIRST, PUBLIC_WORKS, OTHER_DESK)) == [
        ("supporting", Wrong.UNKNOWN)
    ]


@answers("Walk-in dates?")
def test_the_stamp_is_given_and_neither_in_the_future_nor_outside_the_calendar() -> None:
    letter = dummy_report(arrives="counter", channel="surat")
    game = make_run(letter)

    def typed(stamp) -> EnterReport:
        return EnterReport(FIRST, "surat", letter.title, letter.body, stamp)

    assert problems(game, MARCH_2, ADMIN, typed(None)) == [("received_at", Wrong.REQUIRED)]
    assert problems(game, MARCH_2, ADMIN, typed(MARCH_2 + SECOND_PAST)) == [
        ("received_at", Wrong.IN_THE_FUTURE)
    ]
    assert problems(game, MARCH_2, ADMIN, typed(MARCH_2.replace(year=2020))) == [
        ("received_at", Wrong.IN_THE_PAST)
    ]


@answers("Walk-in dates?")
def test_a_letter_is_typed_once_and_only_at_the_counter_where_it_lies() -> None:
    letter = dummy_report(arrives="counter", channel="surat")
    typed = EnterReport(FIRST, "surat", letter.title, letter.body, wib(3, 2, 8))
    game = make_run(letter, players=(*PLAYED, OTHER_ADMIN))
    entered = play(game, (MARCH_2, ADMIN, typed))

    with pytest.raises(NotFound):
        play(game, (MARCH_2, OTHER_ADMIN, typed))
    with pytest.raises(NotFound):
        play(entered, (MARCH_2, ADMIN, typed))


DAYS = {
    "disposisi": 0,
    "hari_2_belum_dibuka": 2,
    "hari_4_peringatan": 4,
    "hari_5_terlampaui": 5,
    "hari_10_memo": 10,
}
"""Rungs of a unit's clock by the day they stand for."""


def reminded(game, upto):
    """The reminders about a unit's silence that went out up to `upto`."""
    return [each for each in wait(game, upto).dossier().reminders if each.rung in DAYS]


@answers("Ladder 3.4?")
def test_each_rung_comes_once_at_08_00_and_a_passed_day_at_24_00() -> None:
    game = wait(play(make_run(), (MARCH_2, ADMIN, hand())), wib(3, 31))

    climbed = reminded(game, wib(3, 31))

    assert [(each.rung, each.at) for each in climbed] == [
        ("disposisi", MARCH_2),
        ("hari_2_belum_dibuka", wib(3, 4, 8)),
        ("hari_4_peringatan", wib(3, 6, 8)),
        ("hari_5_terlampaui", end_of(3, 9)),
        ("hari_10_memo", wib(3, 16, 8)),
    ]
    assert {each.unit for each in climbed} == {PUBLIC_WORKS}


@answers("Ladder 3.4?")
def test_the_first_answer_of_that_unit_ends_it() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, HEALTH)),
        (wib(3, 5), WORKS_OFFICER, final()),
    )

    climbed = reminded(game, wib(3, 31))

    assert [DAYS[each.rung] for each in climbed if each.unit == PUBLIC_WORKS] == [0, 2]
    assert [DAYS[each.rung] for each in climbed if each.unit == HEALTH] == [0, 2, 4, 5, 10]


@answers("Ladder 3.4?")
def test_an_opened_report_is_spared_the_nudge() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 4, 7), WORKS_OFFICER, OpenReport(FIRST)),
    )

    climbed = reminded(game, wib(3, 9))

    assert [DAYS[each.rung] for each in climbed] == [0, 4]


@answers("Ladder 3.4?")
@pytest.mark.parametrize(("minute", "nudged"), [(-1, False), (0, True)])
def test_a_rung_is_reached_at_its_very_minute(minute, nudged) -> None:
    opened = wib(3, 4, 8) + timedelta(minutes=minute)
    game = play(make_run(), (MARCH_2, ADMIN, hand()), (opened, WORKS_OFFICER, OpenReport(FIRST)))

    climbed = reminded(game, wib(3, 4, 8))

    assert [DAYS[each.rung] for each in climbed] == ([0, 2] if nudged else [0])


@answers("Ladder 3.4?")
def test_the_days_count_from_that_disposition() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, OpenReport(FIRST)),
        (wib(3, 4, 10), ADMIN, withdraw()),
        (wib(3, 9, 10), ADMIN, dispose()),
    )

    climbed = reminded(game, wib(3, 12))

    assert [(DAYS[each.rung], each.at) for each in climbed] == [
        (0, MARCH_2),
        (0, wib(3, 9, 10)),
        (2, wib(3, 11, 8)),
    ]


@answers("Ladder 3.4?")
def test_a_body_without_a_clock_climbs_no_ladder() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, ROAD_BODY)))

    climbed = reminded(game, wib(3, 31))

    assert {each.unit for each in climbed} == {PUBLIC_WORKS}


@answers("Ladder 3.4?")
def test_the_first_opening_by_a_seat_is_recorded_and_the_second_is_not() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, OpenReport(FIRST)),
        (wib(3, 3), ADMIN, OpenReport(FIRST)),
        (wib(3, 4), ADMIN, hand()),
        (wib(3, 4, 10), WORKS_OFFICER, OpenReport(FIRST)),
        (wib(3, 4, 11), WORKS_OFFICER, OpenReport(FIRST)),
    )

    opened = [(r.at_sim, r.fact.agency) for r in game.facts(ReportOpened)]
    assert opened == [(MARCH_2, DESK), (wib(3, 4, 10), PUBLIC_WORKS)]


@answers("Ladder 3.4?")
def test_a_unit_opens_anew_what_was_disposed_to_it_anew() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, OpenReport(FIRST)),
        (wib(3, 4), WORKS_OFFICER, give_back()),
        (wib(3, 5), ADMIN, dispose()),
        (wib(3, 6), WORKS_OFFICER, OpenReport(FIRST)),
    )

    assert [d.opened_at for d in game.dossier().dispositions] == [wib(3, 3), wib(3, 6)]
    assert len(game.dossier().opened) == 1


@answers("Ladder 3.4?")
def test_reading_a_public_report_that_lies_elsewhere_leaves_no_line() -> None:
    game = play(
        make_run(), (MARCH_2, ADMIN, verify()), (wib(3, 3), WORKS_OFFICER, OpenReport(FIRST))
    )

    assert game.facts(ReportOpened) == []


@answers("End of a run, simulated colleagues?")
def test_a_clock_that_has_not_run_out_at_the_end_raises_no_flag() -> None:
    ends = wib(3, 9, 16)
    game = play(make_run(ends_at=ends), (MARCH_2, ADMIN, hand()))
    game = wait(game, wib(6, 30))

    assert game.run.finished_at == ends
    assert game.flags() == []
    assert isinstance(game.events[-1].fact, RunFinished)


@answers("End of a run, simulated colleagues?")
def test_a_flag_says_whose_clock_ran_out_so_that_nobody_else_is_judged() -> None:
    game = wait(play(make_run(), (MARCH_2, ADMIN, hand(FIRST, INSPECTORATE))), end_of(3, 9))

    assert game.flags() == [(Flag.TERLAMBAT, INSPECTORATE)]


def test_a_returned_or_postponed_report_tells_its_reporter_why() -> None:
    declined = play(make_run(), (MARCH_2, ADMIN, decline()))
    postponed = play(make_run(), (MARCH_2, ADMIN, postpone()))
    archived = play(make_run(), (MARCH_2, ADMIN, archive()))

    assert declined.dossier().returns[0].reason == "milik_tingkat_lain"
    assert postponed.dossier().postponement is not None
    assert archived.dossier().archive_reason == "masukan_terlalu_umum"
    for game in (declined, postponed, archived):
        assert sight_of(game.dossier(), REPORTER, game.world) is Sight.FULL


def test_an_unknown_officer_sees_nothing_of_a_report_that_is_not_public() -> None:
    stranger = Actor(Role.PEJABAT_PENGHUBUNG, OTHER_WORKS, "pu_lain", "p-x")

    assert sight_of(wait(make_run(), MARCH_2).dossier(), stranger, make_run().world) is Sight.NONE
