"""What each event leaves behind in a report, where the clocks alone would not show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.acts import (
    BP,
    TBP,
    archive,
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
)
from tests.domain.games import WALL, make_run, play, record, wait
from tests.domain.worlds import (
    ADMIN,
    CATEGORY,
    COORDINATOR,
    DESK,
    FIRST,
    HEALTH,
    HEALTH_OFFICER,
    INSPECTORATE,
    OTHER_ADMIN,
    OTHER_DESK,
    PLAYED,
    PROVINCE,
    PUBLIC_WORKS,
    REPORTER,
    ROAD_BODY,
    STARTS,
    WORKS_OFFICER,
    dummy_report,
    end_of,
    wib,
)
from trainer.domain.commands import Close, EnterReport, Escalate, PassOn, Reclassify
from trainer.domain.deadlines import ClockKind
from trainer.domain.events import Recorded, ReportEscalated, ReportLeftRun, RunStarted
from trainer.domain.evolve import evolve, fold
from trainer.domain.run import Run
from trainer.domain.vocabulary import Classification, State

MARCH_2 = wib(3, 2, 10)
NEWS = wib(3, 12).date()


def handed(*supporting: str):
    return play(make_run(), (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, *supporting)))


def test_the_first_event_says_what_run_it_is() -> None:
    run = make_run().run

    assert (run.scenario, run.content_hash, run.profile) == ("latihan", "0" * 64, "latihan")
    assert (run.seed, run.feedback, run.started_at) == (7, "at_end", STARTS)
    assert {seat.spec.agency: seat.person for seat in run.seats.values()} == {
        actor.agency: actor.person for actor in PLAYED
    }


def test_verification_writes_title_class_category_tags_and_time() -> None:
    command = replace(verify(), title="  Jembatan desa berlubang ", category="kesehatan")
    command = replace(command, tags=("jembatan",))
    dossier = play(make_run(), (MARCH_2, ADMIN, command)).dossier()

    assert (dossier.title, dossier.category) == ("Jembatan desa berlubang", "kesehatan")
    assert (dossier.classification, dossier.tags) == (TBP, ("jembatan",))
    assert dossier.verified_at == MARCH_2


def test_reclassification_writes_title_category_and_tags_too() -> None:
    command = Reclassify(FIRST, "Jembatan desa rusak", Classification.ASPIRASI, "lainnya", ("a",))
    dossier = play(handed(), (wib(3, 3), ADMIN, command)).dossier()

    assert (dossier.title, dossier.category, dossier.tags) == (
        "Jembatan desa rusak",
        "lainnya",
        ("a",),
    )


def test_late_verification_takes_its_flag_down() -> None:
    game = wait(make_run(), end_of(3, 5))
    assert game.flags() != []

    assert play(game, (wib(3, 6), ADMIN, verify())).flags() == []
    assert play(game, (wib(3, 6), ADMIN, postpone())).flags() == []


def test_late_disposition_takes_the_desks_flag_down() -> None:
    game = wait(play(make_run(), (MARCH_2, ADMIN, verify())), end_of(3, 9))
    assert game.flags() != []

    assert play(game, (wib(3, 10), ADMIN, dispose())).flags() == []
    assert play(game, (wib(3, 10), ADMIN, postpone())).flags() == []


def test_closing_and_archiving_take_every_flag_down() -> None:
    late = wait(handed(HEALTH), end_of(3, 9))
    closed = play(late, (wib(3, 10), WORKS_OFFICER, final()), (wib(3, 11), ADMIN, Close(FIRST)))
    archived = play(wait(make_run(), end_of(3, 5)), (wib(3, 6), ADMIN, archive()))

    assert late.flags() != []
    assert closed.flags() == []
    assert archived.flags() == []


def test_a_promise_and_an_open_reply_end_with_the_closing() -> None:
    game = play(
        handed(),
        (wib(3, 3), WORKS_OFFICER, interim(NEWS)),
        (wib(3, 4), REPORTER, say()),
        (wib(3, 5), REPORTER, Close(FIRST)),
        (wib(3, 6), REPORTER, reopen()),
    )

    assert set(game.clocks()) == {ClockKind.JAWAB_ULANG}
    assert game.clocks()[ClockKind.JAWAB_ULANG].started_at == wib(3, 6)


def test_closing_ends_only_clocks_that_ran() -> None:
    game = play(
        handed(HEALTH), (wib(3, 3), WORKS_OFFICER, final()), (wib(3, 4), ADMIN, Close(FIRST))
    )

    lead, supporting = game.dossier().dispositions
    assert (lead.first_answer_at, lead.relieved_at) == (wib(3, 3), None)
    assert (supporting.first_answer_at, supporting.relieved_at) == (None, wib(3, 4))


def test_only_the_first_answer_of_a_unit_ends_its_clock() -> None:
    game = play(
        handed(), (wib(3, 3), WORKS_OFFICER, interim(NEWS)), (wib(3, 5), WORKS_OFFICER, final())
    )

    assert game.dossier().dispositions[0].first_answer_at == wib(3, 3)
    assert len(game.dossier().answers) == 2


def test_the_leads_answer_settles_a_reply() -> None:
    game = play(
        handed(),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, say()),
        (wib(3, 5), WORKS_OFFICER, final()),
    )

    assert set(game.clocks()) == {ClockKind.SELESAI_OTOMATIS}


@pytest.mark.parametrize(
    "before",
    [
        ((wib(3, 3), WORKS_OFFICER, final()),),
        ((wib(3, 3), WORKS_OFFICER, interim(NEWS)),),
        ((wib(3, 3), WORKS_OFFICER, interim(NEWS)), (wib(3, 3, 10), REPORTER, say())),
    ],
    ids=["countdown", "promise", "reply"],
)
def test_clocks_of_a_lead_that_gave_back_do_not_wake_up_under_the_next(before) -> None:
    game = play(
        handed(),
        *before,
        (wib(3, 4), WORKS_OFFICER, give_back()),
        (wib(3, 5), ADMIN, dispose(FIRST, PUBLIC_WORKS, HEALTH)),
        (wib(3, 6), HEALTH_OFFICER, final()),
    )

    assert game.state() is State.PROSES
    assert set(game.clocks()) == {ClockKind.UNIT, ClockKind.KELAS}


def test_a_lead_that_gives_back_late_leaves_no_flag_and_no_promise_behind() -> None:
    late = play(wait(handed(), end_of(3, 9)), (wib(3, 10), WORKS_OFFICER, give_back()))
    broken = play(handed(), (wib(3, 3), WORKS_OFFICER, interim(NEWS)))
    broken = play(wait(broken, end_of(3, 12)), (wib(3, 13), WORKS_OFFICER, give_back()))

    assert late.flags() == []
    assert broken.flags() == []


def test_a_supporting_unit_that_gives_back_late_takes_its_own_flag_along() -> None:
    game = wait(handed(HEALTH), end_of(3, 9))
    game = play(game, (wib(3, 10), HEALTH_OFFICER, give_back()))

    assert [agency for _, agency in game.flags()] == [PUBLIC_WORKS]


@pytest.mark.parametrize(
    "back",
    [
        ((wib(3, 3), ADMIN, postpone()), (wib(3, 4), REPORTER, complete())),
        ((wib(3, 3), ADMIN, archive()), (wib(3, 4), ADMIN, restore())),
    ],
    ids=["Tunda", "Arsip"],
)
def test_kelola_is_forgotten_when_the_report_starts_anew(back) -> None:
    game = play(make_run(), (MARCH_2, ADMIN, keep()), *back, (wib(3, 5), ADMIN, verify()))

    assert game.dossier().taken_up_at is None
    assert game.dossier().postponement is None


def test_kelola_ends_when_a_unit_takes_over() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, keep()), (wib(3, 3), ADMIN, dispose()))

    assert game.dossier().taken_up_at is None
    assert ClockKind.INSTANSI not in game.clocks()


def test_passing_on_starts_everything_anew_at_the_next_desk() -> None:
    game = play(
        make_run(dummy_report(addressed_to=PROVINCE), players=(*PLAYED, OTHER_ADMIN)),
        (MARCH_2, COORDINATOR, keep()),
        (wib(3, 4), COORDINATOR, PassOn(FIRST, OTHER_DESK)),
    )

    dossier = game.dossier()
    assert dossier.taken_up_at is None
    assert (dossier.verified_at, dossier.arrived_at_desk) == (wib(3, 4), wib(3, 4))


def test_leaving_the_run_says_where_to_and_takes_every_flag_down() -> None:
    game = wait(make_run(), end_of(3, 5))
    game = record(game, wib(3, 6), "admin", "p-admin", ReportLeftRun(FIRST, ROAD_BODY))

    assert (game.dossier().desk, game.flags()) == (ROAD_BODY, [])


def test_a_report_escalated_out_of_the_run_stays_a_card_where_it_was() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, Escalate(FIRST)))
    game = record(game, wib(3, 6), "admin", "p-admin", ReportLeftRun(FIRST, "nasional"))

    assert game.dossier().desk == DESK


def test_archiving_and_restoring_leave_their_marks_and_take_them_back() -> None:
    archived = play(make_run(), (MARCH_2, ADMIN, archive())).dossier()
    restored = play(
        make_run(), (MARCH_2, ADMIN, archive()), (wib(3, 3), ADMIN, restore())
    ).dossier()

    assert (archived.archived_at, archived.lapsed_at) == (MARCH_2, None)
    assert (restored.archived_at, restored.archive_reason, restored.lapsed_at) == (None, None, None)


def test_a_lapse_that_was_undone_is_not_subtracted_twice() -> None:
    game = wait(play(make_run(), (MARCH_2, ADMIN, postpone())), end_of(3, 16))
    game = play(
        game,
        (wib(3, 25), ADMIN, restore()),
        (wib(3, 26), ADMIN, archive()),
        (wib(4, 6), ADMIN, restore()),
    )

    assert len(game.dossier().pauses) == 2


def test_escalation_keeps_what_the_units_did_on_record() -> None:
    game = play(handed(), (wib(3, 3), ADMIN, Escalate(FIRST)))

    assert [(d.unit, d.ended_by) for d in game.dossier().dispositions] == [
        (PUBLIC_WORKS, "escalated"),
        (INSPECTORATE, None),
    ]


def test_escalation_of_an_unverified_report_is_no_change_of_class() -> None:
    from_masuk = play(make_run(), (MARCH_2, ADMIN, Escalate(FIRST))).dossier()
    from_tbp = play(handed(), (wib(3, 3), ADMIN, Escalate(FIRST))).dossier()
    from_bp = play(
        make_run(), (MARCH_2, ADMIN, hand(classification=BP)), (wib(3, 3), ADMIN, Escalate(FIRST))
    ).dossier()

    assert from_masuk.reclassified_at is None
    assert from_tbp.reclassified_at == wib(3, 3)
    assert from_bp.reclassified_at is None


def test_a_typed_letter_has_the_officers_title_and_channel_and_the_citizens_words() -> None:
    letter = dummy_report(arrives="counter", channel="surat")
    typed = EnterReport(FIRST, "tatap_muka", " Jembatan Rawa Latih rusak ", "lain", MARCH_2)
    game = play(make_run(letter), (MARCH_2, ADMIN, typed))

    report = game.dossier().report
    assert (report.title, report.channel) == ("Jembatan Rawa Latih rusak", "tatap_muka")
    assert report.received_at == MARCH_2
    assert report.body == letter.body
    assert report.category == CATEGORY


def test_each_return_is_remembered_with_its_way() -> None:
    game = play(
        handed(),
        (wib(3, 3), WORKS_OFFICER, give_back(owner=HEALTH)),
        (wib(3, 4), ADMIN, decline()),
    )

    assert [(r.agency, r.to, r.owner) for r in game.dossier().returns] == [
        (PUBLIC_WORKS, DESK, HEALTH),
        (DESK, PROVINCE, OTHER_DESK),
    ]


def test_marks_of_reclassification_move_only_with_the_class() -> None:
    game = play(handed(), (wib(3, 3), ADMIN, reclassify(classification=TBP)))

    assert game.dossier().reclassified_at is None


def test_escalated_events_of_a_report_name_its_new_class() -> None:
    game = play(handed(), (wib(3, 3), ADMIN, Escalate(FIRST)))

    assert game.facts(ReportEscalated)[0].fact.classification is BP


def test_a_fold_may_go_on_from_where_another_ended() -> None:
    game = handed()
    half = len(game.events) // 2

    assert fold(game.events[half:], start=fold(game.events[:half])) == game.run


def test_a_run_keeps_its_feedback_policy() -> None:
    started = RunStarted("latihan", "0" * 64, "latihan", 7, (), wib(3, 6), "on_closing")

    assert evolve(Run(), Recorded(1, STARTS, WALL, "system", None, None, started)).feedback == (
        "on_closing"
    )
