"""The ladder of reminders: which one comes next, once each, and when it stops. Ref. 3.4, 3.5."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.acts import BP, dispose, final, hand, postpone, verify, withdraw
from tests.domain.games import make_run, nobody, play, wait
from tests.domain.worlds import (
    ADMIN,
    DESK,
    HEALTH,
    PLAYED,
    PUBLIC_WORKS,
    RECEIVED,
    WORKS_OFFICER,
    dummy_report,
    dummy_truth,
    end_of,
    wib,
)
from trainer.domain import events as e
from trainer.domain.commands import OpenReport
from trainer.domain.dossier import SentReminder
from trainer.domain.ladder import next_reminder
from trainer.domain.report import FieldNote
from trainer.domain.timeline import next_due

MARCH_2 = wib(3, 2, 10)


def climbed(game, upto):
    """Every reminder up to `upto` if nobody does anything more, each kept as sent before the next is asked for."""
    dossier, found = replace(game.dossier(), reminders=()), []
    while (
        due := next_reminder(game.run.seats, dossier, game.world)
    ) is not None and due.at <= upto:
        found.append((due.rung.code, due.unit, due.at))
        sent = SentReminder(due.at, due.unit, due.since, due.rung.code, due.rung.to)
        dossier = replace(dossier, reminders=(*dossier.reminders, sent))
    return found


def test_a_silent_unit_climbs_every_rung_and_the_report_the_rest():
    game = play(make_run(), (MARCH_2, ADMIN, hand()))

    assert climbed(game, wib(12, 1)) == [
        ("disposisi", PUBLIC_WORKS, MARCH_2),
        ("hari_2_belum_dibuka", PUBLIC_WORKS, wib(3, 4, 8)),
        ("hari_4_peringatan", PUBLIC_WORKS, wib(3, 6, 8)),
        ("hari_5_terlampaui", PUBLIC_WORKS, end_of(3, 9)),
        ("hari_10_memo", PUBLIC_WORKS, wib(3, 16, 8)),
        ("batas_kelas_terlampaui", PUBLIC_WORKS, game.world.calendar.limit_end(RECEIVED, 14)),
        ("hari_60_ombudsman", PUBLIC_WORKS, game.world.calendar.limit_end(RECEIVED, 60)),
    ]


def test_each_of_two_units_climbs_for_itself():
    game = play(make_run(), (MARCH_2, ADMIN, hand("SIM-0000001", PUBLIC_WORKS, HEALTH)))

    assert [code for code, unit, _at in climbed(game, wib(3, 10)) if unit == HEALTH] == [
        "disposisi",
        "hari_2_belum_dibuka",
        "hari_4_peringatan",
        "hari_5_terlampaui",
    ]


def test_a_final_answer_ends_the_unit_s_climb_and_the_class_limit_s_rung():
    game = play(make_run(), (MARCH_2, ADMIN, hand()), (wib(3, 3), WORKS_OFFICER, final()))

    assert [code for code, _unit, _at in climbed(game, wib(12, 1))] == ["hari_60_ombudsman"]


def test_a_finished_report_climbs_nothing():
    game = play(make_run(), (MARCH_2, ADMIN, hand()), (wib(3, 3), WORKS_OFFICER, final()))
    game = wait(game, wib(3, 31))

    assert next_reminder(game.run.seats, game.dossier(), game.world) is None


def test_a_unit_that_has_opened_the_report_is_spared_the_nudge():
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, OpenReport("SIM-0000001")),
    )

    assert [code for code, _unit, _at in climbed(game, wib(3, 7))] == [
        "disposisi",
        "hari_4_peringatan",
    ]


def test_a_new_disposition_to_the_same_unit_begins_below():
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 4, 10), ADMIN, withdraw()),
        (wib(3, 9, 10), ADMIN, dispose()),
    )
    before = SentReminder(MARCH_2, PUBLIC_WORKS, MARCH_2, "disposisi", ())
    dossier = replace(game.dossier(), reminders=(before,))

    found = next_reminder(game.run.seats, dossier, game.world)

    assert found is not None
    assert (found.rung.code, found.since) == ("disposisi", wib(3, 9, 10))


def test_a_longer_class_moves_the_rung_of_its_limit():
    game = play(make_run(), (MARCH_2, ADMIN, hand(classification=BP)))

    rungs = {code: at for code, _unit, at in climbed(game, wib(12, 1))}

    assert rungs["batas_kelas_terlampaui"] == game.world.calendar.limit_end(RECEIVED, 60)


def test_an_undisposed_report_climbs_only_as_a_whole_and_for_its_desk():
    game = play(make_run(), (MARCH_2, ADMIN, verify()))

    assert [(code, unit) for code, unit, _at in climbed(game, wib(12, 1))] == [
        ("batas_kelas_terlampaui", DESK),
        ("hari_60_ombudsman", DESK),
    ]


def test_while_the_reporter_is_asked_the_class_limit_has_no_rung():
    game = play(make_run(), (MARCH_2, ADMIN, postpone()))

    assert [code for code, _unit, _at in climbed(game, wib(12, 1))] == ["hari_60_ombudsman"]


def test_a_rung_beyond_the_years_of_the_calendar_is_never_reached():
    game = play(make_run(), (MARCH_2, ADMIN, hand()))
    far = replace(game.world.profile.ladder[-1], day=2000)
    world = replace(game.world, profile=replace(game.world.profile, ladder=(far,)))

    assert next_reminder(game.run.seats, game.dossier(), world) is None


def test_each_rung_goes_out_once_at_its_own_time_and_an_answer_ends_the_climb():
    game = play(make_run(), (MARCH_2, ADMIN, hand()))
    silent = wait(game, wib(3, 20))
    sent = [(r.at_sim, r.fact.rung) for r in silent.facts(e.ReminderSent)]

    assert sent == [(at, code) for code, _unit, at in climbed(game, wib(3, 20))]
    answered = wait(play(game, (wib(3, 5, 9), WORKS_OFFICER, final())), wib(3, 20))
    assert [r.fact.rung for r in answered.facts(e.ReminderSent)] == [
        "disposisi",
        "hari_2_belum_dibuka",
    ]


def test_a_reminder_stands_behind_the_flag_of_its_instant():
    kinds = [r.kind for r in wait(play(make_run(), (MARCH_2, ADMIN, hand())), end_of(3, 9)).events]

    assert kinds[-2:] == ["FlagRaised", "ReminderSent"]


def with_finding(after_hk):
    note = FieldNote(after_hk, "Petugas sudah ke lokasi.", resolves=False, facts=())
    return dummy_report(truth=dummy_truth(field_notes=(note,)))


def rungs(game):
    return [code for code, _unit, _at in climbed(game, wib(3, 6, 9))]


def test_a_unit_nobody_plays_has_read_what_its_people_found_in_the_field():
    played = tuple(each for each in PLAYED if each.agency != PUBLIC_WORKS)
    for after_hk in (1, 2):
        game = make_run(with_finding(after_hk), players=played)
        game = play(game, (MARCH_2, ADMIN, hand()))

        assert "hari_2_belum_dibuka" not in rungs(game)
    late = play(make_run(with_finding(3), players=played), (MARCH_2, ADMIN, hand()))
    assert "hari_2_belum_dibuka" in rungs(late)


def test_a_person_at_a_unit_opens_the_report_themselves():
    game = play(make_run(with_finding(1)), (MARCH_2, ADMIN, hand()))

    assert "hari_2_belum_dibuka" in rungs(game)


def test_what_the_rules_have_ahead_follows_seats_and_rules_though_the_report_stands_as_it_did():
    game = play(make_run(with_finding(1)), (MARCH_2, ADMIN, hand()))
    game = wait(game, wib(3, 3, 12))
    seats = {name: replace(seat, person=None) for name, seat in game.run.seats.items()}
    lenient = replace(game.world, profile=replace(game.world.profile, ladder=()))

    found = [
        next_due(run, world, nobody)
        for run, world in (
            (game.run, game.world),
            (replace(game.run, seats=seats), game.world),
            (game.run, lenient),
            (game.run, game.world),
        )
    ]

    assert [(type(due.fact).__name__, due.at) for due in found] == [
        ("ReminderSent", wib(3, 4, 8)),
        ("ReminderSent", wib(3, 6, 8)),
        ("FlagRaised", end_of(3, 9)),
        ("ReminderSent", wib(3, 4, 8)),
    ]
