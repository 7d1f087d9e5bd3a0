"""Plays the examples of simulated people in the tiny invented world of the checks' examples.

The log is written in the small language of `trainer.scoring.examples`; afterwards the world is left to itself until the
run ends, with only one kind of person in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from trainer.cast.examples import Example
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.profile import Limit, Reason
from trainer.domain.run import Run
from trainer.domain.scenario import Colleague, World
from trainer.domain.timeline import Due, catch_up
from trainer.scoring import example_world as tiny
from trainer.scoring import examples as scored

Member = Callable[[Run, World, int], Iterator[Due]]
"""The plan of one kind of person."""


def acts_of(example: Example, member: Member) -> tuple[str, ...]:
    """What a kind of person does after an example's log. Raises what `history_of` raises."""
    return tuple(_told(each) for each in events_of(example, member))


def events_of(example: Example, member: Member) -> tuple[Recorded, ...]:
    """The facts that simulated people cause after an example's log."""
    history = scored.history_of(
        scored.Example(
            example.log,
            None,
            example.why,
            example.truth,
            example.report,
            example.other,
            people=example.people,
        )
    )
    run = history.run
    assert run.ends_at is not None
    done = catch_up(
        run,
        run.ends_at,
        world_of(history.world, example),
        lambda r, w: member(r, w, 0),
        run.ends_at,
    )
    return tuple(each for each in done.new if each.seat.startswith("cast:"))


def world_of(world: World, example: Example) -> World:
    """The tiny world, with colleagues and with what only simulated people need of a profile."""
    colleagues = tuple(Colleague(agency, habit) for agency, habit in example.habits.items())
    window = Limit("jendela_penilaian", 10, "hk", "jendela_penilaian", "contoh", "D")
    arsipkan = tuple(_reason(code) for code in ("sengketa_pribadi_perdata", "masukan_terlalu_umum"))
    reasons = {**world.profile.reasons}
    reasons["arsipkan"] = (*reasons["arsipkan"], *arsipkan)
    profile = replace(
        world.profile,
        limits={**world.profile.limits, "batas_disposisi": _limit(world), window.code: window},
        reasons=reasons,
    )
    return replace(world, scenario=replace(world.scenario, colleagues=colleagues), profile=profile)


def _limit(world: World) -> Limit:
    return replace(world.profile.limits["batas_tindak_lanjut_awal"], code="batas_disposisi")


def _reason(code: str) -> Reason:
    return Reason(code, code, "", "", "", True, False, False, "contoh", "D")


def _told(recorded: Recorded) -> str:
    days = (recorded.at_sim.date() - tiny.STARTS_AT.date()).days
    working = days - 2 * (days // 7)
    who = recorded.seat.removeprefix("cast:")
    return f"h{working} {who}: {_what(recorded.fact)}"


def _what(fact: e.Fact) -> str:
    assert type(fact) in WORDS, (
        f"{type(fact).__name__} has no word for examples; add one to WORDS in tests/cast/acting.py"
    )
    word, name = WORDS[type(fact)]
    more = getattr(fact, name) if name else None
    return word if more is None else f"{word} {more}"


WORDS: Mapping[type, tuple[str, str]] = {
    e.CommentPosted: ("komentar", ""),
    e.ReportCompleted: ("lengkapi", ""),
    e.ReportClosed: ("tutup", ""),
    e.ReportRated: ("nilai", "stars"),
    e.ReportReopened: ("buka_kembali", ""),
    e.TakenElsewhere: ("lapor_luar", "to"),
    e.FollowUpPosted: ("tindak_lanjut", "kind"),
    e.ReportGivenBack: ("kembalikan", "owner"),
    e.ReportVerified: ("verifikasi", "classification"),
    e.ReportDisposed: ("disposisi", "lead"),
    e.ReportEscalated: ("eskalasi", "to"),
    e.ReportPostponed: ("tunda", "reason"),
    e.ReportDeclined: ("bukan_wewenang", "owner"),
    e.ReportArchived: ("arsipkan", "reason"),
    e.DuplicateLinked: ("tautkan", "main"),
    e.ReportPassedOn: ("teruskan", "to"),
    e.ReportLeftRun: ("keluar", "to"),
    e.EmergencyCallNoted: ("panggilan", "number"),
    e.MadeSecret: ("rahasiakan", ""),
    e.InjectDelivered: ("kirim_pesan", ""),
}
"""How a fact is told in an example: a word, and the field that goes with it."""
