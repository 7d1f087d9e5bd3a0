"""The simulated people: when they act, what they say, and that chance moves their minute but not their day."""

from __future__ import annotations

import pytest

from tests.usecases.conftest import Bench
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Classification, Handle, State
from trainer.usecases.acting import act, watch
from trainer.usecases.exercises import Joined, Setup, next_working_day

LAMPS, TREE, SCHOOL = "SIM-0000101", "SIM-0000102", "SIM-0000103"
THANKS, FEE = "SIM-0000105", "SIM-0000106"


def verify(report: str, lead: str, classification: Classification = Classification.PENGADUAN_TBP):
    return c.Verify(
        report,
        "Judul yang cukup panjang",
        classification,
        "topik_lainnya",
        handle=Handle.DISPOSISI,
        lead=lead,
    )


def do(bench: Bench, me: Joined, command: c.Command):
    return act(bench.services, me.run, command, "admin", me.person.id)


def days_of(bench: Bench, me: Joined, kind: type) -> list[tuple[str, int, str]]:
    """(seat, day of April, report) of every event of a kind."""
    return [
        (r.seat, r.at_sim.day, r.report)
        for r in bench.loaded(me).events
        if isinstance(r.fact, kind)
    ]


def reasons_of(bench: Bench, me: Joined) -> list[str]:
    """What was written on returns."""
    facts = (r.fact for r in bench.loaded(me).events)
    return [fact.basis for fact in facts if isinstance(fact, e.ReportGivenBack)]


def to_the_end(bench: Bench, me: Joined) -> None:
    """Day by day, as somebody who waits for what the others do."""
    while not bench.loaded(me).run.finished:
        next_working_day(bench.services, me.exercise.id)


@pytest.mark.parametrize("seed", [0, 1, 99])
def test_a_unit_answers_finally_on_its_third_working_day_with_what_it_found(
    bench: Bench, seed: int
) -> None:
    me = bench.alone(Setup(seed=seed))
    do(bench, me, verify(TREE, "62.12-bpbd"))
    to_the_end(bench, me)
    assert days_of(bench, me, e.FollowUpPosted) == [("cast:62.12-bpbd", 17, TREE)]
    dossier = bench.loaded(me).run.dossier(TREE)
    answer = dossier.answers[-1]
    assert answer.kind is AnswerKind.AKHIR
    assert dossier.notes[0].text in answer.text
    assert answer.text.endswith("Badan Penanggulangan Bencana Daerah Kabupaten Murung Raya")


def test_a_unit_that_found_nothing_settled_promises_a_day_for_news(bench: Bench) -> None:
    me = bench.alone()
    next_working_day(bench.services, me.exercise.id)
    do(bench, me, verify(FEE, "62.12-inspektorat", Classification.PENGADUAN_BP))
    to_the_end(bench, me)
    answer = bench.loaded(me).run.dossier(FEE).answers[-1]
    assert answer.kind is AnswerKind.SEMENTARA
    assert answer.next_news is not None
    assert f"{answer.next_news.day} April 2026" in answer.text


def test_a_unit_gives_back_what_is_not_its_business_on_the_first_working_day(bench: Bench) -> None:
    me = bench.alone()
    do(bench, me, verify(TREE, "62.12-dinkes"))
    to_the_end(bench, me)
    assert days_of(bench, me, e.ReportGivenBack) == [("cast:62.12-dinkes", 15, TREE)]
    assert bench.loaded(me).run.dossier(TREE).state is State.TERVERIFIKASI
    assert reasons_of(bench, me) == [
        "Urusan ini tidak termasuk tugas unit kami; menurut kami tugas Badan Penanggulangan Bencana Daerah Kabupaten"
        " Murung Raya."
    ]


def test_a_road_of_another_government_goes_back_with_its_status_and_its_owner(bench: Bench) -> None:
    me = bench.alone(slug="jalan-siapa")
    do(bench, me, verify("SIM-0000202", "62.71-pupr"))
    to_the_end(bench, me)
    assert reasons_of(bench, me) == [
        "Jalan provinsi: tugas Dinas Pekerjaan Umum dan Penataan Ruang Provinsi Kalimantan Tengah."
    ]


def test_a_reporter_completes_what_was_asked_on_the_next_working_day(bench: Bench) -> None:
    me = bench.alone()
    do(bench, me, c.Postpone(LAMPS, "lokasi_tidak_jelas", "Mohon sebutkan nama jalannya."))
    next_working_day(bench.services, me.exercise.id)
    bench.wait(125)
    dossier = watch(bench.services, me.run).run.dossier(LAMPS)
    assert days_of(bench, me, e.ReportCompleted) == [("cast:reporter", 15, LAMPS)]
    assert dossier.state is State.MASUK
    assert dossier.completed == ("where",)
    assert dossier.report.truth.missing == ()


def test_a_reporter_without_words_for_it_stays_silent(bench: Bench) -> None:
    me = bench.alone()
    bench.wait(320)
    do(
        bench,
        me,
        c.Postpone(THANKS, "kronologi_belum_lengkap", "Mohon ceritakan kejadiannya."),
    )
    to_the_end(bench, me)
    assert days_of(bench, me, e.ReportCompleted) == []
    assert bench.loaded(me).run.dossier(THANKS).state is State.TUNDA


def test_what_was_wrongly_returned_comes_back_from_the_national_admin_on_the_next_working_day(
    bench: Bench,
) -> None:
    me = bench.alone()
    do(
        bench,
        me,
        c.Decline(LAMPS, "milik_bumn_bumd", "bumn-pln", "Jaringan listrik dikelola PLN."),
    )
    assert bench.loaded(me).run.dossier(LAMPS).desk == "nasional"
    next_working_day(bench.services, me.exercise.id)
    bench.wait(125)
    back = watch(bench.services, me.run).run.dossier(LAMPS)
    assert days_of(bench, me, e.ReportPassedOn) == [("cast:nasional", 15, LAMPS)]
    assert (back.in_run, back.desk, back.state) == (True, "62.12", State.TERVERIFIKASI)


def test_nobody_reacts_on_a_report_that_left_the_run(bench: Bench) -> None:
    me = bench.alone()
    bench.wait(60)
    do(bench, me, c.Decline(SCHOOL, "milik_tingkat_lain", "62-disdik", "SMA dikelola provinsi."))
    to_the_end(bench, me)
    kinds = [r.kind for r in bench.loaded(me).events if r.report == SCHOOL]
    assert kinds[kinds.index("ReportLeftRun") + 1 :] == []


def test_what_nobody_owns_is_archived_by_the_national_admin(bench: Bench) -> None:
    me = bench.alone()
    bench.wait(320)
    do(bench, me, c.Decline(THANKS, "sengketa_pribadi", None, "Bukan urusan dinas."))
    to_the_end(bench, me)
    dossier = bench.loaded(me).run.dossier(THANKS)
    assert (dossier.state, dossier.archive_reason) == (State.ARSIP, "ucapan_terima_kasih_apresiasi")
    assert [seat for seat, _, _ in days_of(bench, me, e.ReportArchived)] == ["cast:nasional"]


def test_a_content_citizen_thanks_closes_and_rates(bench: Bench) -> None:
    me = bench.alone()
    do(bench, me, verify(TREE, "62.12-bpbd"))
    to_the_end(bench, me)
    happened = [
        (r.kind, r.at_sim.day) for r in bench.loaded(me).events if r.seat == "cast:reporter"
    ]
    assert happened == [("CommentPosted", 20), ("ReportClosed", 20)]
    words = bench.loaded(me).run.dossier(TREE).comments[-1].text
    assert words == next(r.text for r in reply_of(bench, me) if r.on == "akhir_good")


def reply_of(bench: Bench, me: Joined):
    return bench.loaded(me).run.dossier(TREE).report.truth.replies


def test_chance_moves_the_minute_and_not_the_day(bench: Bench) -> None:
    minutes = set()
    for seed in range(6):
        me = bench.alone(Setup(seed=seed))
        do(bench, me, verify(TREE, "62.12-bpbd"))
        to_the_end(bench, me)
        answered = next(r for r in bench.loaded(me).events if isinstance(r.fact, e.FollowUpPosted))
        assert answered.at_sim.day == 17
        minutes.add(answered.at_sim.strftime("%H.%M"))
    assert len(minutes) > 1
