"""Open questions of ref. 3.5 about secrecy, escalation, deletion, redaction, and who sees what."""

from __future__ import annotations

import json

import pytest

from tests.domain.acts import (
    BP,
    TBP,
    WBS,
    archive,
    ask_deletion,
    complete,
    decide_deletion,
    dispose,
    final,
    give_back,
    hand,
    interim,
    postpone,
    reclassify,
    restore,
    say,
    verify,
)
from tests.domain.games import Game, make_run, play, wait
from tests.domain.questions import answers
from tests.domain.worlds import (
    ADMIN,
    BODY,
    COORDINATOR,
    DESK,
    FIRST,
    HEALTH,
    HEALTH_OFFICER,
    INSPECTOR,
    INSPECTORATE,
    NATIONAL,
    NEIGHBOUR,
    OMBUDSMAN,
    OTHER_ADMIN,
    OTHER_INSPECTORATE,
    PROVINCE,
    PROVINCE_INSPECTOR,
    PROVINCE_INSPECTORATE,
    PUBLIC_WORKS,
    REPORTER,
    TITLE,
    WORKS_OFFICER,
    dummy_region,
    dummy_report,
    end_of,
    wib,
)
from tests.tables import each_row
from trainer.domain.actions.escalate import supervisors_for
from trainer.domain.commands import (
    AddUnits,
    Close,
    Escalate,
    MakeSecret,
    Mask,
    MaskFurther,
    Publish,
    Reopen,
)
from trainer.domain.deadlines import ClockKind
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.events import FlagRaised, ReportEscalated, fact_to_plain
from trainer.domain.history import History
from trainer.domain.refusals import Refusal
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.visibility import Sight, sight_of
from trainer.domain.vocabulary import Flag, State

MARCH_2 = wib(3, 2, 10)


def handed() -> Game:
    return play(make_run(), (MARCH_2, ADMIN, hand()))


def escalated() -> Game:
    return play(handed(), (wib(3, 3), ADMIN, Escalate(FIRST)))


def refusal(game: Game, at, actor, command) -> str:
    """The code with which the rules refuse a move."""
    with pytest.raises(NotAllowed) as refused:
        play(game, (at, actor, command))
    return refused.value.code


def sight(game: Game, actor) -> Sight:
    return sight_of(game.dossier(), actor, game.world)


@answers("BP or WBS sent to an ordinary unit?")
def test_it_is_allowed() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, hand(classification=BP)))

    assert game.dossier().lead is not None
    assert game.dossier().lead.unit == PUBLIC_WORKS
    assert game.dossier().escalated_to is None


@answers("BP or WBS sent to an ordinary unit?")
@each_row("classification", [BP, WBS])
@each_row("in_one_act", [True, False])
def test_disposition_of_bp_or_wbs_to_inspektorat_is_eskalasi_with_all_its_effects(
    classification, in_one_act
) -> None:
    at_once = [(MARCH_2, ADMIN, hand(FIRST, INSPECTORATE, HEALTH, classification=classification))]
    in_two = [
        (MARCH_2, ADMIN, verify(FIRST, classification)),
        (wib(3, 2, 11), ADMIN, dispose(FIRST, INSPECTORATE, HEALTH)),
    ]
    game = play(make_run(), *(at_once if in_one_act else in_two))

    dossier = game.dossier()
    assert (dossier.state, dossier.escalated_to) == (State.DISPOSISI, INSPECTORATE)
    assert dossier.secret
    assert dossier.classification is classification
    assert [d.unit for d in dossier.active] == [INSPECTORATE]


@answers("BP or WBS sent to an ordinary unit?")
def test_other_classes_go_to_inspektorat_like_to_any_unit() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, hand(FIRST, INSPECTORATE, classification=TBP)))

    assert game.dossier().escalated_to is None
    assert game.dossier().public


def test_a_report_that_must_be_hidden_is_never_public_for_a_moment() -> None:
    for command in (
        hand(FIRST, INSPECTORATE, classification=BP),
        verify(FIRST, WBS),
        verify(FIRST, TBP, make_secret=True),
    ):
        game = play(make_run(), (MARCH_2, ADMIN, command))
        history = History.of(game.events, game.world)
        assert not any(run.dossiers[FIRST].public for run in history.states if run.dossiers)


@answers("Eskalasi from MASUK, TUNDA, PROSES?")
def test_from_masuk_it_counts_as_verification() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, Escalate(FIRST)))

    assert game.state() is State.DISPOSISI
    assert game.dossier().verified_at == MARCH_2
    assert game.dossier().classification is BP
    assert ClockKind.VERIFIKASI not in game.clocks()
    assert game.due(ClockKind.UNIT) == end_of(3, 9)
    assert game.due(ClockKind.KELAS) == end_of(6, 10)


@answers("Eskalasi from MASUK, TUNDA, PROSES?")
def test_from_tunda_it_ends_the_request_and_its_pause() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, postpone()), (wib(3, 4), ADMIN, Escalate(FIRST)))

    assert game.dossier().postponement is None
    assert ClockKind.LENGKAPI not in game.clocks()
    # 3 March was the reporter's; 2 March is day 0 anyway.
    assert game.due(ClockKind.KELAS) == end_of(6, 11)


@answers("Eskalasi from MASUK, TUNDA, PROSES?")
def test_from_proses_it_stops_the_countdown_and_hides_earlier_answers() -> None:
    game = play(handed(), (wib(3, 3), WORKS_OFFICER, final()), (wib(3, 4), ADMIN, Escalate(FIRST)))

    assert ClockKind.SELESAI_OTOMATIS not in game.clocks()
    assert [answer.hidden for answer in game.dossier().answers] == [True]
    assert game.dossier().final_answer is None
    assert ClockKind.KELAS in game.clocks()
    assert refusal(game, wib(3, 5), INSPECTOR, Close(FIRST)) == Refusal.STATE


@answers("Eskalasi from MASUK, TUNDA, PROSES?")
def test_a_wbs_report_keeps_its_class() -> None:
    game = play(
        make_run(), (MARCH_2, ADMIN, verify(FIRST, WBS)), (wib(3, 3), ADMIN, Escalate(FIRST))
    )

    assert game.dossier().classification is WBS


@answers("Eskalasi from MASUK, TUNDA, PROSES?")
def test_a_class_limit_that_had_passed_is_recounted_with_the_new_class() -> None:
    game = wait(handed(), end_of(3, 27))
    assert Flag.LEWAT_BATAS in [flag for flag, _ in game.flags()]

    game = play(game, (wib(3, 30), ADMIN, Escalate(FIRST)))

    assert game.flags() == []
    assert game.due(ClockKind.KELAS) == end_of(6, 10)


@answers("Eskalasi from MASUK, TUNDA, PROSES?")
def test_a_bp_report_whose_limit_had_passed_stays_late_after_escalation() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, hand(classification=BP)))
    game = play(wait(game, end_of(6, 10)), (wib(6, 12), ADMIN, Escalate(FIRST)))
    game = wait(game, wib(6, 12, 12))

    late = [r for r in game.facts(FlagRaised) if r.fact.flag is Flag.LEWAT_BATAS]
    assert game.flags() == [(Flag.LEWAT_BATAS, DESK)]
    assert len(late) == 1


@answers("Who works an escalated report?")
def test_inspektorat_reads_answers_closes_reopens_and_decides_deletion() -> None:
    game = play(
        escalated(),
        (wib(3, 4), INSPECTOR, final()),
        (wib(3, 5), REPORTER, ask_deletion()),
        (wib(3, 6), INSPECTOR, decide_deletion(grant=False)),
        (wib(3, 9), INSPECTOR, Close(FIRST)),
        (wib(3, 10), INSPECTOR, Reopen(FIRST, "Ada bukti baru.")),
    )

    assert game.state() is State.PROSES
    assert sight(game, INSPECTOR) is Sight.FULL


@answers("Who works an escalated report?")
@pytest.mark.parametrize("actor", [ADMIN, COORDINATOR], ids=lambda actor: actor.role)
def test_the_admins_keep_a_card_without_text_and_work_it_no_more(actor) -> None:
    game = escalated()

    assert sight(game, actor) is Sight.CARD
    for command in (say(), final(), reclassify(), MakeSecret(FIRST), AddUnits(FIRST, (HEALTH,))):
        assert refusal(game, wib(3, 4), actor, command) in {Refusal.ESCALATED, Refusal.ROLE}


@answers("Who works an escalated report?")
@pytest.mark.parametrize("actor", [WORKS_OFFICER, HEALTH_OFFICER, OTHER_ADMIN])
def test_every_unit_loses_access(actor) -> None:
    game = play(make_run(), (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, HEALTH)))
    game = play(game, (wib(3, 3), ADMIN, Escalate(FIRST)))

    assert sight(game, actor) is Sight.NONE
    with pytest.raises(NotFound):
        play(game, (wib(3, 4), actor, say()))


@answers("Who works an escalated report?")
def test_kembalikan_gives_it_back_to_the_admin_and_secrecy_stays() -> None:
    game = play(escalated(), (wib(3, 4), INSPECTOR, give_back()))

    assert game.state() is State.TERVERIFIKASI
    assert game.dossier().escalated_to is None
    assert game.dossier().secret
    assert sight(game, ADMIN) is Sight.FULL
    assert sight(game, INSPECTOR) is Sight.OWN_LINE
    assert refusal(game, wib(3, 5), REPORTER, Publish(FIRST)) == Refusal.SECRECY_STAYS


@answers("Who works an escalated report?")
def test_it_is_escalated_once() -> None:
    assert refusal(escalated(), wib(3, 4), ADMIN, Escalate(FIRST)) == Refusal.ESCALATED


@answers("Accused is the admin's superior, kepala daerah, or Inspektorat?")
def test_the_form_names_the_level_above() -> None:
    region = dummy_region()

    assert supervisors_for(region, DESK) == (INSPECTORATE, PROVINCE_INSPECTORATE)
    assert supervisors_for(region, PROVINCE) == (PROVINCE_INSPECTORATE, NATIONAL_DESK)
    assert OTHER_INSPECTORATE in supervisors_for(region, NATIONAL_DESK)


@answers("Accused is the admin's superior, kepala daerah, or Inspektorat?")
def test_inspektorat_provinsi_works_what_a_kabupaten_escalates_past_its_own() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, Escalate(FIRST, PROVINCE_INSPECTORATE)))

    assert sight(game, PROVINCE_INSPECTOR) is Sight.FULL
    assert sight(game, INSPECTOR) is Sight.NONE
    assert play(game, (wib(3, 3), PROVINCE_INSPECTOR, final())).state() is State.PROSES


@answers("Accused is the admin's superior, kepala daerah, or Inspektorat?")
@each_row("to", [PUBLIC_WORKS, OTHER_INSPECTORATE, NATIONAL_DESK, "90.77"])
def test_nobody_else_supervises_a_kabupaten(to) -> None:
    with pytest.raises(InvalidInput) as refused:
        play(make_run(), (MARCH_2, ADMIN, Escalate(FIRST, to)))
    assert [problem.field for problem in refused.value.problems] == ["to"]


@answers("Accused is the admin's superior, kepala daerah, or Inspektorat?")
def test_what_the_province_escalates_to_the_national_admin_leaves_the_run_as_a_card() -> None:
    report = dummy_report(addressed_to=PROVINCE)
    game = play(make_run(report), (MARCH_2, COORDINATOR, Escalate(FIRST, NATIONAL_DESK)))
    game = wait(game, wib(9, 1))

    assert not game.dossier().in_run
    assert game.all_clocks() == ()
    assert game.facts(FlagRaised) == []
    assert sight(game, COORDINATOR) is Sight.CARD
    assert sight(game, NATIONAL) is Sight.FULL


def test_the_national_desk_has_no_inspektorat_of_its_own() -> None:
    report = dummy_report(addressed_to=NATIONAL_DESK)

    assert refusal(make_run(report), MARCH_2, NATIONAL, Escalate(FIRST)) == Refusal.NO_SUPERVISOR


@answers("What may Publikasikan lift?")
def test_the_reporter_lifts_the_own_rahasia() -> None:
    game = play(
        make_run(dummy_report(secret=True)),
        (MARCH_2, ADMIN, verify()),
        (wib(3, 3), REPORTER, Publish(FIRST)),
    )

    assert game.dossier().public


@answers("What may Publikasikan lift?")
def test_never_anonim() -> None:
    game = play(
        make_run(dummy_report(secret=True, anonymous=True)),
        (MARCH_2, ADMIN, verify()),
        (wib(3, 3), REPORTER, Publish(FIRST)),
    )

    assert game.dossier().report.anonymous
    assert game.dossier().report.reporter.name is None


@answers("What may Publikasikan lift?")
def test_refused_while_bp_or_wbs_or_when_the_office_made_it_secret() -> None:
    own = make_run(dummy_report(secret=True))
    supervisory = play(own, (MARCH_2, ADMIN, verify(FIRST, BP)))
    sealed = play(own, (MARCH_2, ADMIN, verify()), (wib(3, 2, 11), ADMIN, MakeSecret(FIRST)))
    open_report = play(make_run(), (MARCH_2, ADMIN, verify()))

    assert refusal(supervisory, wib(3, 3), REPORTER, Publish(FIRST)) == Refusal.SECRECY_STAYS
    assert refusal(sealed, wib(3, 3), REPORTER, Publish(FIRST)) == Refusal.SECRECY_STAYS
    assert refusal(open_report, wib(3, 3), REPORTER, Publish(FIRST)) == Refusal.NOT_SECRET


@answers("What may Publikasikan lift?")
@each_row("actor", [ADMIN, COORDINATOR, NATIONAL, INSPECTOR, NEIGHBOUR])
def test_nobody_but_the_reporter_lowers_secrecy(actor) -> None:
    game = play(make_run(dummy_report(secret=True)), (MARCH_2, ADMIN, verify()))

    with pytest.raises((NotAllowed, NotFound)):
        play(game, (wib(3, 3), actor, Publish(FIRST)))


@answers("A leak, also after closing?")
def test_jadikan_rahasia_hides_the_whole_thread_also_after_closing() -> None:
    game = play(
        handed(),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, Close(FIRST)),
    )
    assert sight(game, NEIGHBOUR) is Sight.PUBLIC

    game = play(game, (wib(3, 5), ADMIN, MakeSecret(FIRST)))

    assert game.state() is State.SELESAI
    assert sight(game, NEIGHBOUR) is Sight.NONE


@answers("A leak, also after closing?")
@each_row("state", State)
def test_a_report_can_be_made_secret_in_any_state(state) -> None:
    steps = {
        State.MASUK: (),
        State.TUNDA: ((MARCH_2, ADMIN, postpone()),),
        State.TERVERIFIKASI: ((MARCH_2, ADMIN, verify()),),
        State.DISPOSISI: ((MARCH_2, ADMIN, hand()),),
        State.PROSES: ((MARCH_2, ADMIN, hand()), (wib(3, 3), WORKS_OFFICER, final())),
        State.SELESAI: (
            (MARCH_2, ADMIN, hand()),
            (wib(3, 3), WORKS_OFFICER, final()),
            (wib(3, 4), REPORTER, Close(FIRST)),
        ),
        State.ARSIP: ((MARCH_2, ADMIN, archive()),),
    }[state]
    game = play(make_run(), *steps, (wib(3, 5), COORDINATOR, MakeSecret(FIRST)))

    assert game.state() is state
    assert game.dossier().secret
    assert refusal(game, wib(3, 6), ADMIN, MakeSecret(FIRST)) == Refusal.ALREADY_SECRET


@answers("When is a report public?")
@pytest.mark.parametrize("secret", [False, True])
def test_public_is_a_function_of_state_and_secrecy(secret) -> None:
    game = wait(make_run(dummy_report(secret=secret)), MARCH_2)
    seen = [(game.state(), game.dossier().public)]
    for step in (
        (MARCH_2, ADMIN, postpone()),
        (wib(3, 3), REPORTER, complete()),
        (wib(3, 3, 10), ADMIN, verify()),
        (wib(3, 3, 11), ADMIN, dispose()),
        (wib(3, 4), WORKS_OFFICER, interim(wib(3, 12).date())),
        (wib(3, 5), REPORTER, Close(FIRST)),
    ):
        game = play(game, step)
        seen.append((game.state(), game.dossier().public))
    archived = play(make_run(dummy_report(secret=secret)), (MARCH_2, ADMIN, archive()))
    seen.append((archived.state(), archived.dossier().public))

    public = {State.TERVERIFIKASI, State.DISPOSISI, State.PROSES, State.SELESAI}
    assert {state for state, _ in seen} == set(State)
    assert all(shown is (state in public and not secret) for state, shown in seen)


@answers("Redaction against never alter?")
def test_the_text_stays_and_masks_only_grow() -> None:
    name, place = Mask("body", 0, 8), Mask("body", 20, 35)
    game = play(
        make_run(),
        (MARCH_2, ADMIN, verify(masks=(name,))),
        (wib(3, 3), ADMIN, MaskFurther(FIRST, (place, name))),
        (wib(3, 4), ADMIN, postpone()),
        (wib(3, 5), REPORTER, complete()),
        (wib(3, 6), ADMIN, verify()),
    )

    assert game.dossier().masks == (name, place)
    assert (game.dossier().report.title, game.dossier().report.body) == (TITLE, BODY)


@answers("Redaction against never alter?")
@each_row(
    "mask",
    [Mask("body", 5, 5), Mask("body", -1, 4), Mask("title", 0, 500), Mask("reporter", 0, 3)],
)
def test_a_mask_lies_inside_the_citizens_text(mask) -> None:
    with pytest.raises(InvalidInput) as refused:
        play(make_run(), (MARCH_2, ADMIN, verify(masks=(mask,))))
    assert [problem.field for problem in refused.value.problems] == ["masks"]


@answers("Who sees the rest?")
def test_public_reporter_office_and_a_unit_that_gave_it_up_each_see_their_part() -> None:
    game = play(handed(), (wib(3, 3), WORKS_OFFICER, give_back()))

    assert sight(game, NEIGHBOUR) is Sight.PUBLIC
    assert sight(game, REPORTER) is Sight.FULL
    assert sight(game, ADMIN) is Sight.FULL
    assert sight(game, COORDINATOR) is Sight.FULL
    assert sight(game, OMBUDSMAN) is Sight.FULL
    assert sight(game, WORKS_OFFICER) is Sight.OWN_LINE
    assert sight(game, HEALTH_OFFICER) is Sight.PUBLIC
    assert sight(game, OTHER_ADMIN) is Sight.PUBLIC


@answers("Name of an anonymous reporter?")
def test_the_run_holds_none() -> None:
    game = play(
        make_run(dummy_report(anonymous=True)),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, say()),
    )

    log = json.dumps([fact_to_plain(recorded.fact) for recorded in game.events])
    assert "Warga Latihan" not in log
    assert "0800000" not in log


@answers("Name of an anonymous reporter?")
def test_an_officer_who_writes_one_is_not_stopped() -> None:
    game = play(
        make_run(dummy_report(anonymous=True)),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, say("Terima kasih, Ibu Sumiati.")),
    )

    assert "Sumiati" in game.dossier().comments[-1].text


@answers("Delete request?")
def test_no_clock_stops_and_the_desk_has_3_hk() -> None:
    game = handed()
    before = {clock.kind: clock.due_at for clock in game.all_clocks()}
    game = play(game, (wib(3, 3), REPORTER, ask_deletion()))

    assert game.state() is State.DISPOSISI
    assert {kind: game.due(kind) for kind in before} == before
    assert game.due(ClockKind.HAPUS) == end_of(3, 6)
    assert (Flag.PERMOHONAN_HAPUS, DESK) in wait(game, end_of(3, 6)).flags()
    assert refusal(game, wib(3, 4), REPORTER, ask_deletion()) == Refusal.REQUEST_OPEN


@answers("Delete request?")
def test_lapse_or_closing_first_and_it_falls_away() -> None:
    lapsed = play(make_run(), (MARCH_2, ADMIN, postpone()), (wib(3, 13), REPORTER, ask_deletion()))
    lapsed = wait(lapsed, end_of(3, 16))
    closed = play(
        handed(),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, ask_deletion()),
        (wib(3, 5), REPORTER, Close(FIRST)),
    )

    for game in (lapsed, closed):
        assert game.dossier().deletion_asked_at is None
        assert ClockKind.HAPUS not in game.clocks()
        assert game.flags() == []


@answers("Delete request?")
def test_granted_the_text_is_hidden_from_all_and_it_is_never_restored() -> None:
    game = play(
        handed(),
        (wib(3, 3), REPORTER, ask_deletion()),
        (wib(3, 4), ADMIN, decide_deletion(grant=True)),
    )

    assert game.state() is State.ARSIP
    assert game.dossier().archive_reason == "permintaan_pelapor"
    for actor in (REPORTER, ADMIN, COORDINATOR, NATIONAL, OMBUDSMAN):
        assert sight(game, actor) is Sight.CARD
    assert sight(game, NEIGHBOUR) is Sight.NONE
    assert refusal(game, wib(3, 5), ADMIN, restore()) == Refusal.DELETED


@answers("Delete request?")
def test_refused_the_flag_goes_and_the_reporter_reads_the_reason() -> None:
    asked = play(handed(), (wib(3, 3), REPORTER, ask_deletion()))
    asked = wait(asked, end_of(3, 6))
    game = play(asked, (wib(3, 9), ADMIN, decide_deletion(grant=False)))

    assert (Flag.PERMOHONAN_HAPUS, DESK) not in game.flags()
    assert game.state() is State.DISPOSISI
    assert refusal(game, wib(3, 10), ADMIN, decide_deletion(grant=True)) == Refusal.NO_REQUEST


@answers("Delete request?")
def test_whoever_the_report_goes_to_decides() -> None:
    asked = play(handed(), (wib(3, 3), REPORTER, ask_deletion()))
    game = play(wait(asked, end_of(3, 6)), (wib(3, 9), ADMIN, Escalate(FIRST)))

    assert game.clocks()[ClockKind.HAPUS].agency == INSPECTORATE
    assert wait(game, wib(3, 9, 10)).flags() == [(Flag.PERMOHONAN_HAPUS, INSPECTORATE)]


def test_escalating_records_one_line_for_the_report() -> None:
    assert [r.fact.to for r in escalated().facts(ReportEscalated)] == [INSPECTORATE]
