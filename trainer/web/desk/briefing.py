"""The briefing: the scenario's own text, the role of the seat, what is expected, how time runs."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from markupsafe import Markup

from trainer.domain.clock import Mode
from trainer.web.access import Access
from trainer.web.frames.own_clock import has_begun
from trainer.web.language import gettext as _
from trainer.web.prose import prose
from trainer.web.time_words import minutes_words, moment_words


@dataclass(frozen=True, slots=True)
class Briefing:
    """`facts` are pairs of term and value; `state`: whether the exercise runs; `way` leads on to the desk.
    `start`: where a learner alone lets the clock run for the first time, "" once it did and in a class.
    """

    title: str
    text: Markup
    facts: tuple[tuple[str, str], ...]
    expects: tuple[str, ...]
    state: str
    way: str
    way_label: str
    start: str


def briefing_of(desk: Access) -> Briefing:
    """The briefing of a seat. What is expected stands in the scenario's own text; only without one it is listed."""
    loaded = desk.loaded
    scenario, run = loaded.world.scenario, loaded.run
    spec = run.seat(desk.seat).spec
    text, start = scenario.texts.get("briefing", ""), _start(desk)
    facts = [
        (_("Peran Anda"), spec.title),
        (_("Instansi"), loaded.world.region.agency(spec.agency).name),
        (_("Waktu yang diperlukan"), _("sekitar %(time)s", time=minutes_words(scenario.minutes))),
        (_("Jam simulasi"), _pace(desk)),
    ]
    if run.ends_at is not None:
        facts.append((_("Latihan berakhir"), moment_words(run.ends_at)))
    return Briefing(
        title=scenario.title,
        text=prose(text),
        facts=tuple(facts),
        expects=() if text else scenario.expects,
        state=state_words(desk),
        way=url_for("desk.inbox", run=desk.run_id),
        way_label=_("Mulai bekerja") if start else _("Buka kotak masuk"),
        start=start,
    )


def _start(desk: Access) -> str:
    if not desk.alone or desk.read_only or has_begun(desk.loaded):
        return ""
    return url_for("own_clock.resume", run=desk.run_id)


def state_words(desk: Access) -> str:
    """Whether the exercise runs, and what that means for whoever reads the briefing."""
    clock, exercise = desk.loaded.run.clock, desk.loaded.exercise
    assert clock is not None, "a run has a clock from its first event on"
    if desk.loaded.run.finished:
        return _("Latihan ini sudah selesai.")
    if not clock.paused:
        return _("Latihan sudah dimulai. Laporan tiba di kotak masuk Anda.")
    if exercise.join_code is None and exercise.state == "open":
        return _("Jam latihan belum berjalan. Baca pengarahan dengan tenang, lalu mulai bekerja.")
    if exercise.join_code is None:
        return _("Jam latihan berhenti. Tekan Lanjutkan jam bila Anda siap.")
    if exercise.state == "open":
        return _("Latihan belum dimulai. Begitu instruktur memulai, halaman ini memberi tahu Anda.")
    return _("Latihan sedang dijeda instruktur. Jam simulasi berhenti.")


def _pace(desk: Access) -> str:
    clock = desk.loaded.run.clock
    assert clock is not None
    if clock.mode is Mode.KALENDER:
        minutes = 24 * 60 / clock.sim_seconds_per_wall_second
        return _(
            "satu hari berlangsung %(time)s, juga malam dan akhir pekan",
            time=minutes_words(minutes),
        )
    minutes = clock.wall_seconds_per_working_day / 60
    return _(
        "satu hari kerja berlangsung %(time)s; malam dan hari libur dilewati",
        time=minutes_words(minutes),
    )
