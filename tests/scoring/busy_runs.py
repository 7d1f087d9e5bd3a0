"""Random runs in which everything happens that a judge may read: several seats that people take and leave, reports about one
event, emergencies, papers, messages, marks, objections, jumps of the clock, long waits, and the end of the run.

A course is a list of plain moves. What a move means is read off the run as it stands, so that most are possible ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from hypothesis import strategies as st

from tests.domain import acts
from tests.domain.games import WALL, Game, make_run, play, record, wait
from tests.domain.wanderings import ENDS, LAST_STEP, NOTES, REPORTS, Step, attempt, chosen, steps
from tests.domain.worlds import (
    ADMIN,
    DESK,
    FIRST,
    HEALTH,
    INSPECTORATE,
    PLAYED,
    PUBLIC_WORKS,
    ROAD_BODY,
    SECOND,
    STARTS,
    WATER_COMPANY,
    dummy_truth,
)
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.dossier import Dossier
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.inject import Inject, InjectKind, InjectOption, RunMoment, Silence, Verdict
from trainer.domain.profile import Limit
from trainer.domain.report import Fact, Report
from trainer.domain.scenario import Rubric, RubricCheck, Scenario, World
from trainer.domain.vocabulary import (
    AnswerKind,
    Classification,
    Decision,
    MarkStatus,
    Ruling,
    State,
    Urgency,
)
from trainer.scoring.jumps import NEXT_DAY
from trainer.scoring.registry import all_checks

THIRD = REPORTS[2].id
GROUP = "jembatan"
KEYS = (
    dummy_truth(answer=AnswerKind.SEMENTARA),
    dummy_truth(answer=AnswerKind.AKHIR, duplicate_group=GROUP, resolved=True),
    dummy_truth(decision=Decision.TUNDA, reason="lokasi_tidak_jelas", missing=("where",)),
    dummy_truth(decision=Decision.ARSIPKAN, reason="duplikat", lead=None, duplicate_of=FIRST),
    dummy_truth(duplicate_of=THIRD, answer=AnswerKind.SEMENTARA),
    dummy_truth(
        urgency=Urgency.P1, call_out=("112",), duplicate_group=GROUP, answer=AnswerKind.SEMENTARA
    ),
    dummy_truth(urgency=Urgency.P1, call_out=("112",), duplicate_of=SECOND),
    dummy_truth(
        classification=Classification.PENGADUAN_BP,
        lead=INSPECTORATE,
        set_secret=True,
    ),
    dummy_truth(
        decision=Decision.BUKAN_WEWENANG,
        reason="milik_tingkat_lain",
        lead=None,
        return_to=ROAD_BODY,
    ),
    dummy_truth(
        classification=Classification.PERMINTAAN_INFORMASI,
        lead=WATER_COMPANY,
        supporting=(HEALTH,),
        answer=AnswerKind.AKHIR,
    ),
)
"""Keys that reports may have; the water company's officers sit at the desk."""

COMPLETED: tuple[dict[str, object] | None, ...] = (
    None,
    {"decision": "verifikasi", "missing": []},
    {"decision": "verifikasi", "missing": [], "duplicate_of": FIRST},
    {"decision": "verifikasi", "missing": [], "duplicate_group": GROUP},
    {"duplicate_of": None, "duplicate_group": None},
)
"""What a reporter's reply may make of a key."""

MEMO = Inject(
    id="memo",
    kind=InjectKind.MEMO,
    at=RunMoment(2, time(9, 30)),
    to=(ADMIN.seat,),
    sender="Kepala Dinas",
    title="Siapa pelapornya?",
    text="Mohon nama pelapornya.",
    report=FIRST,
    answer_by=RunMoment(3, time(16)),
    options=(
        InjectOption("tolak", "Tidak dapat kami sampaikan.", Verdict.RIGHT, ""),
        InjectOption("beri", "Namanya kami kirim.", Verdict.WRONG, ""),
    ),
    silence=Silence(Verdict.ARGUABLE, ""),
)

RUBRIC = Rubric(
    tuple(RubricCheck(name, 4, {}) for name in all_checks()), {each.id: 10 for each in REPORTS}
)

LARGE = 10_000


@dataclass(frozen=True)
class Special:
    """Something beside the acts of a wandering: `what` is a key of `SPECIALS`, `pick` picks among what is possible."""

    pause_minutes: int
    what: str
    pick: int


@dataclass(frozen=True)
class Run:
    """A run that was played, and another key that fits it."""

    world: World
    events: tuple[e.Recorded, ...]
    key: Scenario


def specials() -> st.SearchStrategy[Special]:
    pauses = st.sampled_from((0, 1, 30, 120, 24 * 60, 3 * 24 * 60))
    what = st.sampled_from((*SPECIALS, *["onward"] * 5, "mark"))
    return st.builds(Special, pauses, what, st.integers(0, LARGE))


def runs(most: int = 24) -> st.SearchStrategy[Run]:
    """Runs of so many moves at most."""
    keys = st.tuples(*(st.integers(0, len(KEYS) - 1) for _ in REPORTS))
    moves = st.lists(specials() | steps | specials(), min_size=6, max_size=most)
    why = st.sampled_from((None, e.TIME_UP, e.BY_INSTRUCTOR))
    return st.builds(_played, keys, keys, moves, why, st.lists(specials(), max_size=3))


def _played(
    keys: tuple[int, ...],
    others: tuple[int, ...],
    moves: list[Step | Special],
    ends: str | None,
    afterwards: list[Special],
) -> Run:
    game, now = _start(_with_keys(keys)), STARTS
    for move in moves:
        game, now = _moved(game, now, move)
    if ends is not None and not game.run.finished:
        game = record(game, now, "system", None, e.RunFinished(ends))
        for special in afterwards:
            game, now = _moved(game, now, special)
    scenario = game.world.scenario
    key = replace(scenario, reports=_with_keys(others), content_hash="1" * 64)
    return Run(game.world, _in_acts(game.events), key)


def _with_keys(keys: tuple[int, ...]) -> tuple[Report, ...]:
    facts = (Fact("where", "where", ("Rawa Latih",)),)
    return tuple(
        replace(report, truth=replace(KEYS[key], field_notes=NOTES, key_facts=facts))
        for report, key in zip(REPORTS, keys, strict=True)
    )


def _start(reports: tuple[Report, ...]) -> Game:
    game = make_run(*reports, ends_at=ENDS, players=PLAYED, injects=(MEMO,))
    world, region, profile = game.world, game.world.region, game.world.profile
    desk = replace(region.agencies[DESK], held_by=WATER_COMPANY)
    advice = {
        code: Limit(code, days, "hk", code, "ref. 15", "D")
        for code, days in (("anjuran_disposisi", 1), ("anjuran_bukan_wewenang", 0))
    }
    return replace(
        game,
        world=replace(
            world,
            scenario=replace(world.scenario, rubric=RUBRIC),
            region=replace(region, agencies={**region.agencies, DESK: desk}),
            profile=replace(profile, limits={**profile.limits, **advice}),
        ),
    )


def _moved(game: Game, now: datetime, move: Step | Special) -> tuple[Game, datetime]:
    """The game after a move, and the time that it is then."""
    now = min(now + timedelta(minutes=move.pause_minutes), LAST_STEP)
    game = wait(game, now)
    if isinstance(move, Special):
        game = SPECIALS[move.what](game, now, move.pick)
    elif not game.run.finished:
        act = chosen(game, move, now)
        game = (act and attempt(game, now, *act)) or game
    return game, max(now, game.run.last_at or now)


def _onward(game: Game, now: datetime, pick: int) -> Game:
    """Whoever has a report takes it a step further, rightly or not."""
    reports = tuple(game.run.dossiers.values())
    if not reports or game.run.finished:
        return game
    dossier = reports[pick % len(reports)]
    holder = dossier.lead.unit if dossier.lead is not None else dossier.desk
    actor = next((each for each in PLAYED if each.agency == holder), ADMIN)
    choices = _ways_on(dossier, reports[pick // 11 % len(reports)].id, now)
    return attempt(game, now, actor, choices[pick // 13 % len(choices)]) or game


def _ways_on(dossier: Dossier, other: str, now: datetime) -> tuple[c.Command, ...]:
    report, soon = dossier.id, (now + timedelta(days=2)).date()
    match dossier.state:
        case State.MASUK:
            return (
                acts.hand(report, PUBLIC_WORKS),
                acts.link(report, other),
                acts.keep(report),
                acts.hand(report, INSPECTORATE, HEALTH),
                acts.archive(report, "duplikat"),
                acts.hand(report, HEALTH),
                acts.postpone(report),
                acts.decline(report),
                c.Escalate(report),
            )
        case State.PROSES | State.SELESAI:
            return (acts.final(report), acts.say(report=report), c.Close(report))
        case _:
            return (
                acts.final(report, also_linked=True),
                acts.interim(soon, report),
                acts.say("Mohon sebutkan tempatnya.", report),
                acts.give_back(report),
            )


def _seat(game: Game, now: datetime, pick: int) -> Game:
    """Somebody leaves a seat, or takes it when it is free."""
    actor = PLAYED[pick % len(PLAYED)]
    assert actor.person is not None
    taken = game.run.seats[actor.seat].person is not None
    fact = (e.SeatLeft if taken else e.SeatTaken)(actor.seat, actor.person)
    return record(game, now, "system", None, fact)


def _jump(game: Game, now: datetime, _pick: int) -> Game:
    clock = SimClock(Mode.HARI_KERJA, now, now).to_next_working_day(now, game.world.calendar)
    game = record(game, now, "system", None, e.ClockChanged(clock, NEXT_DAY))
    return wait(game, min(clock.sim_anchor, LAST_STEP))


def _unread(game: Game, now: datetime, pick: int) -> Game:
    """What no judge reads."""
    facts = (
        e.ClockChanged(SimClock(Mode.HARI_KERJA, now, WALL, paused=True), "pause"),
        e.RunExtended(ENDS),
        e.FeedbackReleased(),
        e.MessageSent("Perhatikan tenggat."),
        e.HandRaised(ADMIN.seat),
        e.HandLowered(ADMIN.seat, "p-9"),
        e.RescoringApplied("", "", "2", "0" * 64, 0),
        e.AttemptRefused("", "input", "role", None),
    )
    return record(game, now, "system", None, facts[pick % len(facts)])


def _reply(game: Game, now: datetime, pick: int) -> Game:
    option = MEMO.options[pick % 2].id
    try:
        return play(game, (now, ADMIN, c.AnswerInject(MEMO.id, option)))
    except (NotAllowed, NotFound, InvalidInput):
        return game


def _complete(game: Game, now: datetime, pick: int) -> Game:
    """The reporter of a postponed report answers, and what is right becomes something else."""
    asked = [each for each in game.run.dossiers.values() if each.state is State.TUNDA]
    if not asked or game.run.finished:
        return game
    report = asked[pick % len(asked)].id
    fact = e.ReportCompleted(
        report, "Di RT 02, dekat surau.", ("where",), COMPLETED[pick // 7 % len(COMPLETED)]
    )
    return record(game, now, "cast:reporter", None, fact)


def _call(game: Game, now: datetime, pick: int) -> Game:
    reports = tuple(game.run.dossiers)
    if not reports or game.run.finished:
        return game
    return (
        attempt(
            game,
            now,
            ADMIN,
            c.NoteEmergencyCall(reports[pick % len(reports)], "112", "Petugas jaga", None),
        )
        or game
    )


def _mark(game: Game, now: datetime, pick: int) -> Game:
    """Marks of the machine or of people, blind ones too; an objection, or what was decided on it."""
    answers = [
        (dossier.id, answer.seq)
        for dossier in game.run.dossiers.values()
        for answer in dossier.answers
    ]
    if not answers:
        return game
    report, seq = answers[pick % len(answers)]
    levels = {f"W{number}": pick // number % 5 for number in range(1, 8)} | {"W8": pick % 3 * 2}
    gates = ("threat",) if pick % 4 == 0 else ()
    blind = (MarkStatus.BLIND, "putaran")
    marked: tuple[e.Fact, ...] = (
        e.AnswerScored(report, seq, "1", "0" * 64, levels, gates, ("W3",) if pick % 2 else (), {}),
        e.AnswerMarked(report, seq, levels, gates, "", "p-9", ""),
        e.AnswerMarked(report, seq, levels, gates, "", "p-8", "", *blind),
        e.AnswerMarked(report, seq, levels, gates, "", "p-9", "", *blind),
        e.AppealFiled(report, seq, 0, ("W3",), "Sudah kami jelaskan."),
        *(
            e.AppealAnswered(report, appeal.seq, Ruling.REJECTED, "Tetap.", "p-9", 0)
            for appeal in game.run.appeals[:1]
        ),
    )
    return record(game, now, "marker", None, marked[pick // 5 % len(marked)])


SPECIALS: Mapping[str, Callable[[Game, datetime, int], Game]] = {
    "onward": _onward,
    "seat": _seat,
    "jump": _jump,
    "unread": _unread,
    "reply": _reply,
    "complete": _complete,
    "call": _call,
    "mark": _mark,
}


def _in_acts(events: tuple[e.Recorded, ...]) -> tuple[e.Recorded, ...]:
    """The events with the number of the act that each belongs to, as a stored log has them."""
    return tuple(
        r if r.person is None else replace(r, command_id=f"{r.seat} {r.at_sim:%d%H%M}")
        for r in events
    )
