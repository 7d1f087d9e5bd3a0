"""The debrief of a run and of a class. What is not open yet says when it will be, and tells nothing else."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, current_app, render_template, request, url_for
from flask_babel import gettext as _

from trainer.debrief.release import ON_CLOSING, Release
from trainer.domain.records import Exercise
from trainer.usecases.debriefing import Experts, debrief_class, debrief_run
from trainer.web.access import Access, desk_required, services
from trainer.web.account.frame import Frame as AccountFrame
from trainer.web.account.frame import account_frame
from trainer.web.debrief.class_page import class_page
from trainer.web.debrief.guard import class_debrief_required
from trainer.web.debrief.person_page import Way, back_to_desk, person_page
from trainer.web.desk.frame import Frame, NavEntry, frame_of
from trainer.web.time_words import moment_words

bp = Blueprint("debrief", __name__)

EXPERTS = "bimtek-experts"
"""Name of the experts' ways among the application's extensions: derived, once per process."""


@bp.get("/hasil/<run>")
@desk_required
def person(desk: Access) -> tuple[str, int]:
    """The debrief of one run, for its person and for the instructor of its class."""
    release, debrief = debrief_run(experts(), desk.playing)
    if debrief is None:
        return _not_yet(desk, release)
    shown = person_page(
        debrief,
        desk.playing.world,
        _kicker(desk),
        _ways_on(desk, whole=release.whole),
        printing=request.args.get("cetak") == "ya",
        alone=desk.alone,
    )
    return render_template("debrief/person.html", page=shown, frame=_frame(desk)), 200


@bp.get("/hasil/kelas/<exercise>")
@class_debrief_required
def whole_class(exercise: Exercise, owner: bool) -> tuple[str, int]:
    """The debrief of a class, for the projector."""
    result = debrief_class(services(), exercise)
    frame = account_frame("instructor.classes") if owner else AccountFrame((), None)
    if result is None:
        when = _("Pembahasan kelas terbuka setelah instruktur mengakhiri kelas.")
        return render_template("debrief/not_yet.html", when=when, back=None, frame=frame), 404
    names = request.args.get("nama") == "ya"
    shown = class_page(result, exercise, owner=owner, names=names)
    return render_template("debrief/whole_class.html", page=shown, frame=frame), 200


def experts() -> Experts:
    """The experts' ways of this process."""
    found: Experts = current_app.extensions.setdefault(EXPERTS, Experts(services().library))
    return found


def _not_yet(desk: Access, release: Release) -> tuple[str, int]:
    back = back_to_desk(desk.run_id)
    html = render_template(
        "debrief/not_yet.html", when=_when(desk, release), back=back, frame=_frame(desk)
    )
    return html, 404


def _when(desk: Access, release: Release) -> str:
    """When there will be something to read."""
    if release.policy == ON_CLOSING:
        return _(
            "Pembahasan terbuka laporan demi laporan: begitu laporan itu selesai, diarsipkan,"
            " atau tidak lagi di tangan Anda. Sekarang belum ada yang begitu."
        )
    ends_at = desk.playing.run.ends_at
    assert ends_at is not None, "a run knows its end from its first event on"
    end = moment_words(desk.playing.world.calendar.in_zone(ends_at), year=False)
    if desk.alone:
        return _(
            "Pembahasan terbuka setelah latihan ini selesai: %(end)s waktu simulasi,"
            " atau lebih cepat bila Anda mengakhirinya dari meja.",
            end=end,
        )
    return _(
        "Pembahasan terbuka setelah latihan ini selesai: %(end)s waktu simulasi,"
        " atau lebih cepat bila instruktur mengakhiri kelas.",
        end=end,
    )


def _kicker(desk: Access) -> str:
    title = desk.playing.exercise.title
    if not desk.read_only:
        return title
    return _("%(name)s, %(title)s", name=_frame(desk).seat.name, title=title)


def _ways_on(desk: Access, *, whole: bool) -> tuple[Way, ...]:
    ways = [
        back_to_desk(desk.run_id),
        Way(url_for(".person", run=desk.run_id, cetak="ya"), _("Tampilan cetak"), "print"),
    ]
    if whole and desk.alone and not desk.read_only:
        again = url_for("practice.start", slug=desk.playing.exercise.scenario)
        ways.append(Way(again, _("Ulangi skenario ini"), "play"))
    if whole and desk.playing.exercise.state == "ended" and not desk.alone:
        ended = url_for(".whole_class", exercise=desk.playing.exercise.id)
        ways.append(Way(ended, _("Pembahasan kelas"), "people"))
    return tuple(ways)


def _frame(desk: Access) -> Frame:
    """The bar of the run, with the debrief as the place one is at, also while the run goes on."""
    frame = frame_of(desk, "debrief.person")
    if any(entry.current for entry in frame.nav):
        return frame
    here = NavEntry(_("Pembahasan"), url_for(".person", run=desk.run_id), "shield", current=True)
    return replace(frame, nav=(*frame.nav, here))
