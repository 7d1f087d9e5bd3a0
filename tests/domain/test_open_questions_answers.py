"""Open questions of ref. 3.5 about answers, replies, closing, and several units on one report."""

from __future__ import annotations

import pytest

from tests.domain.acts import (
    archive,
    complete,
    dispose,
    final,
    give_back,
    hand,
    interim,
    keep,
    postpone,
    reopen,
    say,
    thank,
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
    NEIGHBOUR,
    OMBUDSMAN,
    PLAYED,
    PROVINCE,
    PROVINCE_WORKS,
    PUBLIC_WORKS,
    REPORTER,
    ROAD_BODY,
    WATER_COMPANY,
    WORKS_OFFICER,
    dummy_report,
    dummy_truth,
    end_of,
    seat_of,
    wib,
)
from trainer.domain.commands import Actor, AddUnits, Close, FollowUp, Rate
from trainer.domain.deadlines import ClockKind
from trainer.domain.errors import InvalidInput, NotAllowed
from trainer.domain.events import FieldNoteDelivered, ReportClosed
from trainer.domain.refusals import Refusal
from trainer.domain.report import FieldNote
from trainer.domain.vocabulary import AnswerKind, Flag, Role, State

NEWS = wib(3, 12).date()
MARCH_2 = wib(3, 2, 10)


def handed(*supporting: str) -> Game:
    """A complaint at Public Works, handed there on Monday 2 March at ten."""
    return play(make_run(), (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, *supporting)))


def answered() -> Game:
    """The same with the lead's final answer of 3 March."""
    return play(handed(), (wib(3, 3), WORKS_OFFICER, final()))


@answers("Who is admin instansi of the province?")
def test_the_coordinator_verifies_disposes_and_answers_for_the_provinces_own_units() -> None:
    report = dummy_report(addressed_to=PROVINCE)
    by_unit = play(make_run(report), (MARCH_2, COORDINATOR, hand(FIRST, PROVINCE_WORKS)))
    by_desk = play(
        make_run(report), (MARCH_2, COORDINATOR, keep()), (wib(3, 3), COORDINATOR, final())
    )

    assert by_unit.state() is State.DISPOSISI
    assert by_unit.dossier().held_by(PROVINCE_WORKS)
    assert by_desk.state() is State.PROSES


@answers("Interim or final?")
def test_none_is_preset_and_an_interim_answer_names_the_day_of_the_next_news() -> None:
    for command, field in (
        (FollowUp(FIRST, None, "Sudah kami periksa."), "kind"),
        (FollowUp(FIRST, AnswerKind.SEMENTARA, "Sedang kami periksa."), "next_news"),
        (FollowUp(FIRST, AnswerKind.AKHIR, "Sudah kami periksa.", NEWS), "next_news"),
        (interim(wib(3, 2).date()), "next_news"),
    ):
        with pytest.raises(InvalidInput) as refused:
            play(handed(), (wib(3, 3), WORKS_OFFICER, command))
        assert [problem.field for problem in refused.value.problems] == [field]


@answers("Interim or final?")
def test_interim_ends_jam_unit_and_runs_no_countdown() -> None:
    game = play(handed(), (wib(3, 3), WORKS_OFFICER, interim(NEWS)))

    assert game.state() is State.PROSES
    assert set(game.clocks()) == {ClockKind.JANJI, ClockKind.KELAS}
    assert game.due(ClockKind.JANJI) == end_of(3, 12)


@answers("Interim or final?")
def test_the_promised_day_passed_without_news_is_janji_lewat_until_news_come() -> None:
    game = play(handed(), (wib(3, 3), WORKS_OFFICER, interim(NEWS)))
    game = wait(game, end_of(3, 12))
    assert game.flags() == [(Flag.JANJI_LEWAT, PUBLIC_WORKS)]

    again = play(game, (wib(3, 13), WORKS_OFFICER, interim(wib(3, 25).date())))
    assert again.flags() == []
    assert again.due(ClockKind.JANJI) == end_of(3, 25)
    assert ClockKind.JANJI not in play(game, (wib(3, 13), WORKS_OFFICER, final())).clocks()


@answers("Interim or final?")
def test_a_false_final_answer_is_not_refused() -> None:
    assert answered().dossier().final_answer is not None


@answers("Interim or final?")
def test_a_report_answered_only_for_the_time_being_never_closes_itself() -> None:
    game = wait(play(handed(), (wib(3, 3), WORKS_OFFICER, interim(NEWS))), wib(6, 30))

    assert game.state() is State.PROSES


@answers("Reply or reopening?")
def test_a_reply_stops_the_countdown_and_owes_the_lead_5_hk() -> None:
    game = play(answered(), (wib(3, 4), REPORTER, say()))

    assert set(game.clocks()) == {ClockKind.JAWAB_ULANG}
    assert game.due(ClockKind.JAWAB_ULANG) == end_of(3, 11)
    assert game.clocks()[ClockKind.JAWAB_ULANG].agency == PUBLIC_WORKS


@answers("Reply or reopening?")
def test_a_second_reply_does_not_give_the_lead_more_time() -> None:
    game = play(answered(), (wib(3, 4), REPORTER, say()), (wib(3, 6), REPORTER, say()))

    assert game.due(ClockKind.JAWAB_ULANG) == end_of(3, 11)


@answers("Reply or reopening?")
def test_no_countdown_runs_again_until_the_next_final_answer() -> None:
    replied = play(answered(), (wib(3, 4), REPORTER, say()))
    interim_only = play(replied, (wib(3, 5), WORKS_OFFICER, interim(NEWS)))
    settled = play(interim_only, (wib(3, 6), WORKS_OFFICER, final()))

    assert ClockKind.SELESAI_OTOMATIS not in interim_only.clocks()
    assert settled.due(ClockKind.SELESAI_OTOMATIS) == end_of(3, 27)


@answers("Reply or reopening?")
def test_another_citizens_words_do_not_count() -> None:
    game = play(answered(), (wib(3, 4), NEIGHBOUR, say("Di tempat saya juga berlubang.")))

    assert game.dossier().comments[-1].by == "citizen"
    assert game.clocks()[ClockKind.SELESAI_OTOMATIS].started_at == wib(3, 3)
    assert ClockKind.JAWAB_ULANG not in game.clocks()


@answers("Reply or reopening?")
def test_thanks_alone_also_stop_the_countdown_and_the_admin_may_close() -> None:
    game = play(answered(), (wib(3, 4), REPORTER, thank()))
    assert set(game.clocks()) == {ClockKind.JAWAB_ULANG}

    assert play(game, (wib(3, 5), ADMIN, Close(FIRST))).state() is State.SELESAI


@answers("Reply or reopening?")
def test_each_closing_has_its_own_window_for_reopening_and_rating() -> None:
    closed = play(answered(), (wib(3, 4), ADMIN, Close(FIRST)))
    last_moment = end_of(3, 25)
    assert closed.due(ClockKind.BUKA_KEMBALI) == last_moment
    for command in (reopen(), Rate(FIRST, 4)):
        with pytest.raises(NotAllowed) as refused:
            play(closed, (last_moment, REPORTER, command))
        assert refused.value.code == Refusal.WINDOW_OVER

    again = play(
        closed,
        (wib(3, 5), REPORTER, Rate(FIRST, 2)),
        (wib(3, 6), REPORTER, reopen()),
        (wib(3, 9), WORKS_OFFICER, final()),
        (wib(3, 27), ADMIN, Close(FIRST)),
        (wib(4, 10), REPORTER, Rate(FIRST, 5)),
    )
    assert again.due(ClockKind.BUKA_KEMBALI) == end_of(4, 13)


@answers("Reply or reopening?")
def test_a_reopened_report_owes_the_lead_5_hk_and_is_not_judged_by_its_class_again() -> None:
    game = play(answered(), (wib(3, 4), ADMIN, Close(FIRST)), (wib(3, 5), REPORTER, reopen()))

    assert game.state() is State.PROSES
    assert set(game.clocks()) == {ClockKind.JAWAB_ULANG}
    assert game.due(ClockKind.JAWAB_ULANG) == end_of(3, 12)


@answers("Reply or reopening?")
def test_after_an_interim_answer_the_promised_date_stays() -> None:
    game = play(
        handed(),
        (wib(3, 3), WORKS_OFFICER, interim(NEWS)),
        (wib(3, 4), REPORTER, say()),
    )

    assert game.due(ClockKind.JANJI) == end_of(3, 12)
    assert game.due(ClockKind.JAWAB_ULANG) == end_of(3, 11)


@answers("Officer's Komentar?")
def test_it_is_no_answer_and_leaves_disposisi_as_it_is() -> None:
    game = play(handed(), (wib(3, 3), WORKS_OFFICER, say("Kami segera ke lokasi.")))

    assert game.state() is State.DISPOSISI
    assert game.due(ClockKind.UNIT) == end_of(3, 9)
    assert game.dossier().answers == ()


@answers("Officer's Komentar?")
def test_on_a_running_countdown_it_starts_the_10_hk_anew() -> None:
    game = play(answered(), (wib(3, 6), ADMIN, say("Apakah lubangnya sudah tertutup?")))

    assert game.due(ClockKind.SELESAI_OTOMATIS) == end_of(3, 27)


@answers("Officer's Komentar?")
def test_a_watchers_words_move_no_clock() -> None:
    game = play(answered(), (wib(3, 6), OMBUDSMAN, say("Kami memantau laporan ini.")))

    assert game.dossier().comments[-1].by == "watcher"
    assert game.due(ClockKind.SELESAI_OTOMATIS) == answered().due(ClockKind.SELESAI_OTOMATIS)


@answers("Officer's Komentar?")
def test_the_reporters_komentar_in_tunda_is_the_completion() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, postpone()), (wib(3, 3), REPORTER, say("Di RT 02.")))

    assert game.state() is State.MASUK
    assert game.dossier().comments[-1].text == "Di RT 02."


@answers("Officer's Komentar?")
def test_the_officers_komentar_in_tunda_completes_nothing() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, postpone()), (wib(3, 3), ADMIN, say("Kami menunggu.")))

    assert game.state() is State.TUNDA


@answers("Officer's Komentar?")
def test_the_reporters_komentar_in_selesai_or_arsip_moves_nothing() -> None:
    finished = play(answered(), (wib(3, 4), ADMIN, Close(FIRST)), (wib(3, 5), REPORTER, say()))
    archived = play(make_run(), (MARCH_2, ADMIN, archive()), (wib(3, 3), REPORTER, say()))

    assert finished.state() is State.SELESAI
    assert set(finished.clocks()) == {ClockKind.BUKA_KEMBALI}
    assert archived.state() is State.ARSIP
    assert archived.clocks() == {}


@answers("Closing over an open question, or with a unit still due?")
def test_an_officer_may_close_over_an_open_question_once_a_final_answer_exists() -> None:
    game = play(
        handed(HEALTH),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, say()),
        (wib(3, 5), ADMIN, Close(FIRST)),
    )

    assert game.state() is State.SELESAI
    assert set(game.clocks()) == {ClockKind.BUKA_KEMBALI}


@answers("Closing over an open question, or with a unit still due?")
def test_without_a_final_answer_only_the_reporter_closes() -> None:
    game = play(handed(), (wib(3, 3), WORKS_OFFICER, interim(NEWS)))

    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 4), ADMIN, Close(FIRST)))
    assert refused.value.code == Refusal.NO_FINAL_ANSWER
    assert play(game, (wib(3, 4), REPORTER, Close(FIRST))).state() is State.SELESAI


@answers("Closing over an open question, or with a unit still due?")
def test_closing_ends_every_clock_for_good() -> None:
    closed = play(
        handed(HEALTH),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), ADMIN, Close(FIRST)),
        (wib(3, 5), REPORTER, reopen()),
    )

    assert set(closed.clocks()) == {ClockKind.JAWAB_ULANG}


@answers("Closing over an open question, or with a unit still due?")
def test_auto_close_comes_10_hk_after_the_last_final_answer() -> None:
    game = wait(answered(), end_of(3, 17))

    assert game.state() is State.SELESAI
    closed = game.facts(ReportClosed)[0]
    assert (closed.fact.by, closed.seat, closed.at_sim) == ("system", "system", end_of(3, 17))


@answers("Admin answers while a unit holds it?")
def test_it_stands_for_the_leads_answer_and_ends_jam_unit_without_verdict() -> None:
    game = play(handed(HEALTH), (wib(3, 3), ADMIN, final()))

    assert game.state() is State.PROSES
    assert ClockKind.KELAS not in game.clocks()
    assert ClockKind.SELESAI_OTOMATIS in game.clocks()
    lead, supporting = game.dossier().dispositions
    assert (lead.first_answer_at, lead.relieved_at) == (None, wib(3, 3))
    assert supporting.relieved_at is None
    assert game.clocks()[ClockKind.UNIT].agency == HEALTH


@answers("Admin answers while a unit holds it?")
def test_the_late_leads_flag_goes_too() -> None:
    game = play(wait(handed(), end_of(3, 9)), (wib(3, 10), ADMIN, final()))

    assert game.flags() == []


@answers("Several units?")
def test_any_first_answer_makes_proses_but_only_the_leads_final_one_counts_down() -> None:
    game = play(handed(HEALTH), (wib(3, 3), HEALTH_OFFICER, final()))

    assert game.state() is State.PROSES
    assert {c.agency for c in game.all_clocks()} == {PUBLIC_WORKS, DESK}
    assert ClockKind.SELESAI_OTOMATIS not in game.clocks()
    assert game.due(ClockKind.UNIT) == end_of(3, 9)


@answers("Several units?")
def test_a_supporting_unit_has_its_own_jam_unit_and_blocks_nothing() -> None:
    game = play(handed(HEALTH), (wib(3, 3), WORKS_OFFICER, final()))

    assert game.clocks()[ClockKind.UNIT].agency == HEALTH
    assert wait(game, end_of(3, 17)).state() is State.SELESAI


@answers("Several units?")
def test_a_supporting_units_return_removes_only_itself() -> None:
    game = play(
        handed(HEALTH),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), HEALTH_OFFICER, give_back()),
    )

    assert game.state() is State.PROSES
    assert [d.unit for d in game.dossier().active] == [PUBLIC_WORKS]
    assert set(game.clocks()) == {ClockKind.SELESAI_OTOMATIS}


@answers("Several units?")
def test_the_leads_return_ends_all_dispositions() -> None:
    game = play(handed(HEALTH), (wib(3, 3), WORKS_OFFICER, give_back()))

    assert game.state() is State.TERVERIFIKASI
    assert game.dossier().active == ()
    assert {d.ended_by for d in game.dossier().dispositions} == {"given_back"}


@answers("Several units?")
def test_published_answers_stay_after_a_return() -> None:
    game = play(answered(), (wib(3, 4), WORKS_OFFICER, give_back()))

    assert [answer.hidden for answer in game.dossier().answers] == [False]


@answers("Several units?")
def test_a_unit_added_later_has_its_own_clock() -> None:
    game = play(handed(), (wib(3, 4), ADMIN, AddUnits(FIRST, (HEALTH,))))

    due = {clock.agency: clock.due_at for clock in game.all_clocks()}
    assert due[PUBLIC_WORKS] == end_of(3, 9)
    assert due[HEALTH] == end_of(3, 11)


@answers("Supporting body outside this government, or without a seat?")
@pytest.mark.parametrize(
    "supporting", [ROAD_BODY, WATER_COMPANY, PROVINCE_WORKS], ids=lambda agency: agency
)
def test_it_is_named_and_informed_without_a_clock(supporting) -> None:
    game = handed(supporting)

    assert game.dossier().held_by(supporting)
    assert {clock.agency for clock in game.all_clocks()} == {PUBLIC_WORKS, DESK}
    assert {agency for _, agency in wait(game, wib(3, 31)).flags()} == {PUBLIC_WORKS, DESK}


@answers("Supporting body outside this government, or without a seat?")
def test_a_seat_in_another_government_gives_it_no_clock_either() -> None:
    outsider = Actor(Role.PEJABAT_PENGHUBUNG, PROVINCE_WORKS, "pu_provinsi", "p-pu-provinsi")
    game = make_run(players=(*PLAYED, outsider))
    game = play(game, (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, PROVINCE_WORKS)))

    assert game.run.seat_at(seat_of(outsider).agency) is not None
    assert PROVINCE_WORKS not in {clock.agency for clock in game.all_clocks()}


@answers("New disposition?")
def test_withdrawal_is_no_return_in_the_ping_pong_count() -> None:
    withdrawn = play(handed(), (wib(3, 6), ADMIN, withdraw()))
    returned = play(handed(), (wib(3, 6), WORKS_OFFICER, give_back()))

    assert withdrawn.state() is State.TERVERIFIKASI
    assert withdrawn.dossier().returns == ()
    assert [(r.agency, r.to) for r in returned.dossier().returns] == [(PUBLIC_WORKS, DESK)]


@answers("New disposition?")
def test_nothing_is_withdrawn_where_no_unit_holds_the_report() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, keep()), (wib(3, 3), ADMIN, final()))

    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 4), ADMIN, withdraw()))
    assert refused.value.code == Refusal.STATE


def note(after_hk: int, text: str) -> FieldNote:
    return FieldNote(after_hk, text, resolves=False, facts=())


def test_findings_come_from_whose_matter_it_is_and_from_nobody_else() -> None:
    report = dummy_report(truth=dummy_truth(field_notes=(note(1, "satu"), note(2, "dua"))))
    game = play(make_run(report), (MARCH_2, ADMIN, hand()), (wib(3, 3, 10), ADMIN, withdraw()))
    game = wait(play(game, (wib(3, 4, 10), ADMIN, dispose(FIRST, HEALTH))), wib(3, 16))
    game = play(game, (wib(3, 16, 9), ADMIN, withdraw()), (wib(3, 16, 10), ADMIN, dispose()))
    game = wait(game, wib(3, 31))

    delivered = [(r.at_sim, r.fact.agency, r.fact.text) for r in game.facts(FieldNoteDelivered)]
    assert delivered == [
        (wib(3, 3, 8), PUBLIC_WORKS, "satu"),
        (wib(3, 25, 8), PUBLIC_WORKS, "dua"),
    ]


def test_a_desk_that_answers_without_having_said_kelola_holds_the_report_from_then_on() -> None:
    truth = dummy_truth(lead=DESK, field_notes=(note(1, "satu"),))
    report = dummy_report(truth=truth)
    game = play(make_run(report), (MARCH_2, ADMIN, verify()), (wib(3, 4), ADMIN, interim(NEWS)))
    game = wait(game, wib(3, 31))

    assert [(r.at_sim, r.fact.agency) for r in game.facts(FieldNoteDelivered)] == [
        (wib(3, 5, 8), DESK)
    ]


def test_a_completed_report_keeps_what_the_reporter_filled_in() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, postpone()), (wib(3, 3), REPORTER, complete()))

    assert game.dossier().completed == ("where",)
