"""Open questions of ref. 3.5 about clocks, flags and limits, with the dates that it prints."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.domain.acts import (
    BP,
    INFO,
    TBP,
    archive,
    clarify,
    complete,
    decline,
    dispose,
    final,
    give_back,
    hand,
    interim,
    keep,
    postpone,
    reclassify,
    reopen,
    restore,
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
    HEALTH_OFFICER,
    INSPECTOR,
    NATIONAL,
    OTHER_ADMIN,
    OTHER_DESK,
    PLAYED,
    PROVINCE,
    PUBLIC_WORKS,
    REPORTER,
    WORKS_OFFICER,
    dummy_report,
    end_of,
    wib,
)
from trainer.domain.commands import Close, EnterReport, Escalate, PassOn, Resume
from trainer.domain.deadlines import ClockKind
from trainer.domain.events import FlagRaised, PostponementEnded, ReportArchived
from trainer.domain.vocabulary import Classification, Flag, State

SECOND_PAST = timedelta(seconds=1)


def received(month: int, day: int, hour: int = 9, minute: int = 0) -> Game:
    """A run with one complaint, received then."""
    at = wib(month, day, hour, minute)
    game = make_run(dummy_report(received_at=at), starts_at=at.replace(hour=7))
    return wait(game, at)


@answers("When does a clock start and end?")
def test_tunda_on_friday_after_hours_lapses_at_the_end_of_7_april() -> None:
    game = play(received(3, 13), (wib(3, 13, 16, 5), ADMIN, postpone()))

    assert game.due(ClockKind.LENGKAPI) == end_of(4, 7)
    assert wait(game, end_of(4, 7) - SECOND_PAST).state() is State.TUNDA
    lapsed = wait(game, end_of(4, 7))
    assert lapsed.state() is State.ARSIP
    assert lapsed.facts(ReportArchived)[0].at_sim == end_of(4, 7)
    assert lapsed.dossier().archive_reason == "tidak_dilengkapi_pelapor"


@answers("When does a clock start and end?")
@pytest.mark.parametrize(
    ("minute", "last_day"), [(0, (3, 5)), (1, (3, 6))], ids=["16.00 is today", "16.01 is tomorrow"]
)
def test_receipt_after_16_00_starts_the_next_working_day(minute, last_day) -> None:
    assert received(3, 2, 16, minute).due(ClockKind.VERIFIKASI) == end_of(*last_day)


@answers("When does a clock start and end?")
def test_an_act_is_in_time_until_24_00_of_the_last_day() -> None:
    in_time = play(received(3, 2), (end_of(3, 5) - SECOND_PAST, ADMIN, verify()))
    late = play(received(3, 2), (end_of(3, 5), ADMIN, verify()))

    assert in_time.facts(FlagRaised) == []
    assert [r.fact.flag for r in late.facts(FlagRaised)] == [Flag.TERLAMBAT_VERIFIKASI]


@answers("When does a clock start and end?")
def test_a_completion_in_the_evening_of_the_last_day_is_in_time_and_reaches_the_office_next_day() -> (
    None
):
    game = play(received(3, 2), (wib(3, 2, 10), ADMIN, postpone()))
    lapses = game.due(ClockKind.LENGKAPI)
    assert lapses is not None

    game = play(game, (lapses - SECOND_PAST, REPORTER, complete()))

    assert game.state() is State.MASUK
    # 16 March is the tenth day, 17 March day 0 of the new verification clock; Nyepi and Eid follow.
    assert lapses == end_of(3, 16)
    assert game.due(ClockKind.VERIFIKASI) == end_of(3, 27)


@answers("When does a clock start and end?")
def test_every_clock_follows_one_rule_whoever_starts_it() -> None:
    """Disposition, answer, reply and closing, each on Friday 6 March at 16.30: day 0 is Monday 9 March."""
    late = wib(3, 6, 16, 30)
    handed = play(received(3, 6), (late, ADMIN, hand()))
    answered = play(handed, (late, WORKS_OFFICER, final()))
    replied = play(answered, (late, REPORTER, say()))
    closed = play(answered, (late, ADMIN, Close(FIRST)))

    assert handed.due(ClockKind.UNIT) == end_of(3, 16)
    assert answered.due(ClockKind.SELESAI_OTOMATIS) == end_of(3, 30)
    assert replied.due(ClockKind.JAWAB_ULANG) == end_of(3, 16)
    assert closed.due(ClockKind.BUKA_KEMBALI) == end_of(3, 30)


@answers("Which days does TUNDA take off the class limit?")
def test_received_12_march_postponed_13_completed_26_at_16_30_ends_on_16_april() -> None:
    game = received(3, 12)
    assert game.due(ClockKind.KELAS) == end_of(4, 9)

    game = play(game, (wib(3, 13, 10), ADMIN, postpone()))
    assert game.due(ClockKind.KELAS) is None

    game = play(game, (wib(3, 26, 16, 30), REPORTER, complete()))
    assert game.due(ClockKind.KELAS) == end_of(4, 16)


@answers("Which days does TUNDA take off the class limit?")
def test_jam_pelapor_runs_on_from_receipt() -> None:
    game = play(
        received(3, 12),
        (wib(3, 13, 10), ADMIN, postpone()),
        (wib(3, 26, 16, 30), REPORTER, complete()),
    )

    assert game.clocks()[ClockKind.KELAS].started_at == wib(3, 12, 9)


@answers("Which flag?")
def test_terlambat_verifikasi_is_3_hk_in_masuk_at_this_desk() -> None:
    game = wait(received(3, 2), end_of(3, 5))
    assert game.flags() == [(Flag.TERLAMBAT_VERIFIKASI, DESK)]

    game = play(game, (wib(3, 6), ADMIN, decline()))
    assert game.flags() == []
    assert game.due(ClockKind.VERIFIKASI) == end_of(3, 11)
    assert wait(game, end_of(3, 11)).flags() == [(Flag.TERLAMBAT_VERIFIKASI, PROVINCE)]


@answers("Which flag?")
def test_terlambat_is_5_hk_by_the_unit_the_agency_or_for_a_second_answer() -> None:
    unit = wait(play(received(3, 2), (wib(3, 2, 10), ADMIN, hand())), end_of(3, 9))
    agency = wait(play(received(3, 2), (wib(3, 2, 10), ADMIN, verify())), end_of(3, 9))
    kept = wait(play(received(3, 2), (wib(3, 2, 10), ADMIN, keep())), end_of(3, 9))
    again = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, say()),
    )
    again = wait(again, end_of(3, 11))

    assert unit.flags() == [(Flag.TERLAMBAT, PUBLIC_WORKS)]
    assert agency.flags() == [(Flag.TERLAMBAT, DESK)]
    assert kept.flags() == [(Flag.TERLAMBAT, DESK)]
    assert again.flags() == [(Flag.TERLAMBAT, PUBLIC_WORKS)]


@answers("Which flag?")
def test_a_flag_goes_when_the_duty_is_done_and_its_event_stays() -> None:
    game = wait(play(received(3, 2), (wib(3, 2, 10), ADMIN, hand())), end_of(3, 9))
    game = play(game, (wib(3, 10), WORKS_OFFICER, final()))

    assert game.flags() == []
    assert len(game.facts(FlagRaised)) == 1


@answers("Which flag?")
def test_verification_by_passing_on_takes_the_flag_of_the_desk_down() -> None:
    game = received(3, 2)
    game = play(game, (wib(3, 2, 10), ADMIN, decline(owner=OTHER_DESK)))
    game = wait(game, end_of(3, 5))
    assert game.flags() == [(Flag.TERLAMBAT_VERIFIKASI, PROVINCE)]

    game = play(game, (wib(3, 6), COORDINATOR, PassOn(FIRST, OTHER_DESK)))

    assert game.flags() == []


@answers("Which flag?")
def test_an_answer_of_one_unit_leaves_the_flag_of_another() -> None:
    game = play(received(3, 2), (wib(3, 2, 10), ADMIN, hand(FIRST, PUBLIC_WORKS, HEALTH)))
    game = wait(game, end_of(3, 9))
    assert sorted(game.flags()) == [(Flag.TERLAMBAT, HEALTH), (Flag.TERLAMBAT, PUBLIC_WORKS)]

    lead = play(game, (wib(3, 10), WORKS_OFFICER, final()))
    supporting = play(game, (wib(3, 10), HEALTH_OFFICER, final()))

    assert lead.flags() == [(Flag.TERLAMBAT, HEALTH)]
    assert supporting.flags() == [(Flag.TERLAMBAT, PUBLIC_WORKS)]


@answers("Which flag?")
def test_lewat_batas_is_the_class_limit_and_goes_with_the_final_answer() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, interim(wib(6, 1).date())),
    )
    limit = game.due(ClockKind.KELAS)
    assert limit == end_of(3, 27)

    game = wait(game, limit)
    assert game.flags() == [(Flag.LEWAT_BATAS, DESK)]
    assert play(game, (wib(3, 30), WORKS_OFFICER, final())).flags() == []


@answers("Which flag?")
def test_no_class_flag_goes_up_while_the_report_waits_in_tunda() -> None:
    game = play(received(3, 2), (wib(3, 26, 10), ADMIN, clarify()))
    waiting = wait(game, wib(3, 31))
    assert waiting.state() is State.TUNDA
    assert Flag.LEWAT_BATAS not in [flag for flag, _ in waiting.flags()]

    resumed = play(waiting, (wib(3, 31, 10), ADMIN, Resume(FIRST)))
    resumed = wait(resumed, wib(3, 31, 10))
    assert resumed.flags() == [(Flag.LEWAT_BATAS, DESK)]
    assert resumed.facts(FlagRaised)[-1].fact.due_at == end_of(3, 27)


@answers("Class limit before verification?")
@pytest.mark.parametrize(
    ("ticked", "last_day"),
    [(Classification.PENGADUAN, (3, 27)), (INFO, (3, 9)), (Classification.ASPIRASI, (3, 9))],
)
def test_pengaduan_counts_as_tidak_berkadar_until_an_admin_decides(ticked, last_day) -> None:
    report = dummy_report(classification=ticked)
    game = wait(make_run(report), report.received_at)

    assert game.due(ClockKind.KELAS) == end_of(*last_day)


@answers("What meets the class limit?")
def test_the_leads_first_final_answer_meets_it_not_the_closing() -> None:
    answered = play(
        received(3, 2), (wib(3, 2, 10), ADMIN, hand()), (wib(3, 6), WORKS_OFFICER, final())
    )
    assert ClockKind.KELAS not in answered.clocks()

    interim_only = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 6), WORKS_OFFICER, interim(wib(3, 12).date())),
    )
    assert interim_only.due(ClockKind.KELAS) == end_of(3, 27)


@answers("What meets the class limit?")
def test_the_reporters_own_closing_meets_it() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 6), WORKS_OFFICER, interim(wib(3, 12).date())),
        (wib(3, 9), REPORTER, Close(FIRST)),
        (wib(3, 10), REPORTER, reopen()),
    )

    assert game.dossier().limit_met_at == wib(3, 9)
    assert ClockKind.KELAS not in game.clocks()


@answers("What meets the class limit?")
def test_a_supporting_units_final_answer_does_not_meet_it() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand(FIRST, PUBLIC_WORKS, HEALTH)),
        (wib(3, 3), HEALTH_OFFICER, final()),
    )

    assert game.due(ClockKind.KELAS) == end_of(3, 27)


@answers("What meets the class limit?")
def test_a_later_reply_or_reopening_does_not_undo_it() -> None:
    replied = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, say()),
    )
    reopened = play(replied, (wib(3, 5), REPORTER, Close(FIRST)), (wib(3, 6), REPORTER, reopen()))

    assert ClockKind.KELAS not in replied.clocks()
    assert ClockKind.KELAS not in reopened.clocks()


@answers("What meets the class limit?")
@pytest.mark.parametrize(
    ("who", "undoes"),
    [
        (WORKS_OFFICER, give_back()),
        (ADMIN, withdraw()),
        (ADMIN, Escalate(FIRST)),
    ],
    ids=["Kembalikan", "Tarik kembali", "Eskalasi"],
)
def test_return_withdrawal_and_escalation_undo_it(who, undoes) -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), who, undoes),
    )

    assert game.clocks()[ClockKind.KELAS].started_at == wib(3, 2, 9)
    assert ClockKind.SELESAI_OTOMATIS not in game.clocks()


@answers("3 + 5 hk against a 5 hk class?")
def test_both_dates_run_at_once() -> None:
    game = received(3, 2)
    game = play(game, (wib(3, 5, 10), ADMIN, hand(classification=INFO)))

    assert game.due(ClockKind.KELAS) == end_of(3, 9)
    assert game.due(ClockKind.UNIT) == end_of(3, 12)
    assert game.clocks()[ClockKind.KELAS].agency == DESK
    assert game.clocks()[ClockKind.UNIT].agency == PUBLIC_WORKS


@answers("3 + 5 hk against a 5 hk class?")
def test_nobody_pays_for_the_desk_before_it() -> None:
    """After Bukan Wewenang the agency has at least 5 hk, also when the desk above passed the report on."""
    report = dummy_report(received_at=wib(3, 2), classification=INFO)
    players = (*PLAYED, OTHER_ADMIN)
    game = play(
        make_run(report, players=players),
        (wib(3, 6, 10), ADMIN, decline(owner=OTHER_DESK)),
    )
    assert game.due(ClockKind.KELAS) == end_of(3, 13)

    game = play(game, (wib(3, 9, 10), COORDINATOR, PassOn(FIRST, OTHER_DESK)))
    assert game.due(ClockKind.KELAS) == end_of(3, 16)
    assert game.clocks()[ClockKind.KELAS].agency == OTHER_DESK


@answers("3 + 5 hk against a 5 hk class?")
def test_a_report_that_was_only_passed_on_has_no_grace() -> None:
    report = dummy_report(received_at=wib(3, 2), classification=INFO, addressed_to="nasional")
    game = make_run(report, players=(*PLAYED, OTHER_ADMIN))
    game = play(game, (wib(3, 4, 10), NATIONAL, PassOn(FIRST, OTHER_DESK)))

    assert game.due(ClockKind.KELAS) == end_of(3, 9)


@answers("3 + 5 hk against a 5 hk class?")
def test_a_units_return_gives_the_desk_no_grace() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand(classification=INFO)),
        (wib(3, 6), WORKS_OFFICER, give_back()),
    )

    assert game.due(ClockKind.KELAS) == end_of(3, 9)
    assert game.due(ClockKind.INSTANSI) == end_of(3, 13)


@answers("Data missing after verification?")
def test_the_admin_may_postpone_a_verified_report_and_it_comes_back_to_the_desk_that_asked() -> (
    None
):
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, give_back(reason="data_belum_cukup")),
        (wib(3, 3, 10), ADMIN, postpone()),
        (wib(3, 4), REPORTER, complete()),
    )

    assert game.state() is State.MASUK
    assert game.dossier().desk == DESK
    assert game.due(ClockKind.VERIFIKASI) == end_of(3, 9)


@answers("Data missing after verification?")
def test_the_unit_may_ask_by_komentar_and_holds_the_report_meanwhile() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, say("Di dekat rumah siapa jembatan itu?")),
        (wib(3, 4), REPORTER, say("Di dekat surau.")),
    )

    assert game.state() is State.DISPOSISI
    assert game.due(ClockKind.UNIT) == end_of(3, 9)


@answers("Tunda ended by the office?")
def test_lanjutkan_voids_the_pause_and_starts_the_verification_clock_anew() -> None:
    game = received(3, 2)
    before = game.due(ClockKind.KELAS)
    game = play(
        game,
        (wib(3, 3, 10), ADMIN, postpone()),
        (wib(3, 10, 10), ADMIN, Resume(FIRST)),
    )

    assert game.state() is State.MASUK
    assert game.due(ClockKind.KELAS) == before
    assert game.due(ClockKind.VERIFIKASI) == end_of(3, 13)
    assert game.dossier().pauses == ()


@answers("Tunda ended by the office?")
def test_waiting_for_another_agency_never_pauses_or_lapses_and_ends_by_itself_after_5_hk() -> None:
    game = received(3, 2)
    before = game.due(ClockKind.KELAS)
    game = play(game, (wib(3, 3, 10), ADMIN, clarify()))
    assert game.due(ClockKind.KELAS) == before
    assert ClockKind.LENGKAPI not in game.clocks()
    assert game.due(ClockKind.KLARIFIKASI) == end_of(3, 10)

    game = wait(game, end_of(3, 10))
    assert game.state() is State.MASUK
    assert [r.seat for r in game.facts(PostponementEnded)] == ["system"]


@answers("Completion after the lapse?")
def test_days_since_the_lapse_do_not_count_when_the_admin_restores() -> None:
    game = play(received(3, 2), (wib(3, 3, 10), ADMIN, postpone()))
    game = wait(game, end_of(3, 17))
    assert game.state() is State.ARSIP

    game = play(
        game,
        (wib(3, 25), REPORTER, say("Maaf baru membalas: jembatannya di RT 02.")),
        (wib(3, 26, 10), ADMIN, restore()),
    )
    assert game.dossier().comments[-1].by == "reporter"
    assert game.state() is State.MASUK
    # Only 26 March and later count: the day of the postponement and all days of pause and archive do not.
    assert game.due(ClockKind.KELAS) == end_of(4, 15)


@answers("Completion after the lapse?")
def test_after_any_other_archive_the_days_in_the_archive_count() -> None:
    game = received(3, 2)
    before = game.due(ClockKind.KELAS)
    game = play(game, (wib(3, 3, 10), ADMIN, archive()), (wib(3, 17, 10), ADMIN, restore()))

    assert game.due(ClockKind.KELAS) == before


@answers("Class change?")
def test_tbp_to_bp_on_day_13_of_a_report_of_5_january_ends_on_10_april() -> None:
    game = play(received(1, 5), (wib(1, 5, 10), ADMIN, hand()))
    day_13 = game.world.calendar.add_working_days(wib(1, 5).date(), 13)
    game = play(game, (wib(day_13.month, day_13.day, 10), ADMIN, reclassify(classification=BP)))

    assert game.due(ClockKind.KELAS) == end_of(4, 10)


@answers("Class change?")
def test_the_new_limit_is_never_before_the_end_of_day_5_after_the_change() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 10, 10), ADMIN, reclassify(classification=INFO)),
    )

    assert game.due(ClockKind.KELAS) == end_of(3, 17)


@answers("Class change?")
def test_a_passed_limit_stays_in_the_log_and_the_change_moves_and_hides_nothing() -> None:
    game = play(received(3, 2), (wib(3, 2, 10), ADMIN, hand()))
    game = wait(game, end_of(3, 27))
    game = play(game, (wib(3, 30), ADMIN, reclassify(classification=BP)))

    assert Flag.LEWAT_BATAS not in [flag for flag, _ in game.flags()]
    assert Flag.LEWAT_BATAS in [r.fact.flag for r in game.facts(FlagRaised)]
    assert game.state() is State.DISPOSISI
    assert game.dossier().public


@answers("Class change?")
def test_wbs_is_always_secret() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 3), ADMIN, reclassify(classification=Classification.WBS)),
    )

    assert game.dossier().secret
    assert not game.dossier().public


@answers("Class change?")
def test_a_change_of_title_or_category_alone_moves_no_limit() -> None:
    game = play(received(3, 2), (wib(3, 2, 10), ADMIN, hand()))
    before = game.due(ClockKind.KELAS)
    game = play(game, (wib(3, 26), ADMIN, reclassify(classification=TBP)))

    assert game.due(ClockKind.KELAS) == before


@answers("Walk-in dates?")
def test_letter_of_6_stamp_of_9_typed_on_12_march_has_day_0_on_9_march() -> None:
    letter = dummy_report(arrives="counter", channel="surat", event_date=wib(3, 6).date())
    typed = EnterReport(letter.id, "surat", letter.title, letter.body, wib(3, 9, 11))
    game = play(make_run(letter), (wib(3, 12, 10), ADMIN, typed))

    assert game.world.calendar.day_zero(game.dossier().report.received_at) == wib(3, 9).date()
    assert game.due(ClockKind.VERIFIKASI) == end_of(3, 12)
    assert game.due(ClockKind.KELAS) == end_of(4, 6)
    assert game.facts(type(game.events[-1].fact))[-1].at_sim == wib(3, 12, 10)


@answers("Walk-in dates?")
@pytest.mark.parametrize("who", [WORKS_OFFICER, INSPECTOR], ids=lambda actor: actor.role)
def test_a_units_entry_arrives_at_its_agencys_desk(who) -> None:
    letter = dummy_report(arrives="counter", channel="surat")
    typed = EnterReport(letter.id, "tatap_muka", letter.title, letter.body, wib(3, 3))
    game = play(make_run(letter), (wib(3, 3, 10), who, typed))

    assert game.dossier().desk == DESK
    assert game.state() is State.MASUK


@answers("New disposition?")
def test_a_new_disposition_starts_5_hk_also_for_the_same_unit() -> None:
    game = play(
        received(3, 2),
        (wib(3, 2, 10), ADMIN, hand()),
        (wib(3, 6, 10), ADMIN, withdraw()),
        (wib(3, 9, 10), ADMIN, dispose()),
    )

    assert game.due(ClockKind.UNIT) == end_of(3, 16)
    assert game.dossier().returns == ()
