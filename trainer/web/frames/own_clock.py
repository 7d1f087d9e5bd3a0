"""The clock of a learner alone as one button on every page, and what is said where it stands still.

While a clock stands nobody works: the core refuses every act. So a form says it before anything is pressed.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.usecases.loading import RunInSight
from trainer.web.access import Access
from trainer.web.language import gettext as _


@dataclass(frozen=True, slots=True)
class OwnClock:
    """The button that stops the clock or lets it run. `back`: the page to come back to: the one it
    stands on, after the briefing the inbox.
    """

    action: str
    label: str
    icon: str
    back: str


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """Said at the top of a form while the clock stands. `resume`: where a learner alone lets it run, "" in a class."""

    sentence: str
    resume: str
    label: str


def own_clock_of(desk: Access, page: str) -> OwnClock | None:
    """The button; None in a class, for somebody who only looks, and once the run is over."""
    run = desk.loaded.run
    if not desk.alone or desk.read_only or run.finished or run.clock is None:
        return None
    if run.clock.paused:
        back = page if has_begun(desk.loaded) else url_for("desk.inbox", run=desk.run_id)
        action = url_for("own_clock.resume", run=desk.run_id)
        return OwnClock(action, resume_words(desk), "play", back)
    return OwnClock(url_for("own_clock.pause", run=desk.run_id), _("Jeda"), "pause", page)


def has_begun(loaded: RunInSight) -> bool:
    """Whether the exercise was ever let go: by a learner alone after the briefing, or by an instructor."""
    return loaded.exercise.state != "open"


def resume_words(desk: Access) -> str:
    """What the button says that lets a standing clock run."""
    return _("Lanjutkan jam") if has_begun(desk.loaded) else _("Mulai bekerja")


def stopped_clock_of(desk: Access, form: str = "", report: str = "") -> StoppedClock | None:
    """What a form says while the clock stands; None while it runs. What is typed in `form` of `report` is kept."""
    run = desk.loaded.run
    if run.finished or run.clock is None or not run.clock.paused or desk.read_only:
        return None
    if not desk.alone:
        sentence = _(
            "Jam latihan berhenti. Tulisan Anda dapat disimpan; mengirim baru dapat dilakukan setelah jam berjalan lagi."
        )
        return StoppedClock(sentence, "", "")
    if not form:
        sentence = _("Jam latihan berhenti, jadi belum ada yang dapat dikirim.")
        return StoppedClock(
            sentence, url_for("own_clock.resume", run=desk.run_id), resume_words(desk)
        )
    resume = url_for("own_clock.resume", run=desk.run_id, laporan=report, formulir=form)
    sentence = _(
        "Jam latihan berhenti, jadi belum ada yang dapat dikirim. Tulisan Anda di sini tersimpan bila jam dilanjutkan."
    )
    return StoppedClock(sentence, resume, resume_words(desk))
