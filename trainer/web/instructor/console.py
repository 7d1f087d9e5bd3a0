"""The console of one class: watch it live, and run its clock."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.records import Exercise
from trainer.usecases.classroom import holds_back
from trainer.usecases.exercises import end_exercise, next_working_day, set_pace, start_class
from trainer.usecases.exercises import pause as pause_class
from trainer.web.access import class_required, services
from trainer.web.classroom import caught_up, classroom_of
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.classroom_time import arrived_words
from trainer.web.instructor.control_forms import PaceForm, console_forms
from trainer.web.instructor.desks import desks_of
from trainer.web.instructor.forms import minutes_of, written_minutes
from trainer.web.instructor.rescoring_note import rescoring_note
from trainer.web.instructor.views import (
    clocks_now,
    console_of,
    console_page,
    cursor_of,
    more_may_come,
)
from trainer.web.language import gettext as _
from trainer.web.live import fragment, nothing_new, over
from trainer.web.sending import sent_command_id


@bp.get("/instruktur/kelas/<exercise>")
@class_required
def console(exercise: Exercise) -> str:
    """Figures, hands, tiles and feed, with the controls of the class. `untuk`: who is to get more time."""
    caught_up(exercise)
    return drawn(exercise, whom=request.args.get("untuk", ""))


@bp.get("/instruktur/kelas/<exercise>/sejak/<cursor>")
@class_required
def since(exercise: Exercise, cursor: str) -> AnyResponse:
    """The live part when something happened after `cursor`. A world that is due moves on first."""
    if cursor == cursor_of(services(), exercise, caught_up(exercise)):
        return nothing_new() if asks_on(exercise) else over()
    shown = console_of(services(), exercise)
    return fragment(
        render_template("instructor/_console.html", console=shown, live=True), shown.cursor
    )


def asks_on(exercise: Exercise) -> bool:
    """Whether a page that stands open may still have something to hear of."""
    return exercise.state != "ended" or more_may_come(exercise, desks_of(exercise))


@bp.post("/instruktur/kelas/<exercise>/mulai")
@class_required
def start(exercise: Exercise) -> AnyResponse:
    """Let the clocks of a class that waits run."""
    start_class(services(), exercise.id)
    return back_to(exercise, _("Kelas dimulai. Jam simulasi semua peserta berjalan."))


@bp.post("/instruktur/kelas/<exercise>/jeda")
@class_required
def pause(exercise: Exercise) -> AnyResponse:
    """Stop every clock, for a lecture."""
    pause_class(services(), exercise.id)
    return back_to(exercise, _("Kelas dijeda. Jam simulasi semua peserta berhenti."))


@bp.post("/instruktur/kelas/<exercise>/lanjut")
@class_required
def resume(exercise: Exercise) -> AnyResponse:
    """Let the clocks run on from where they stood."""
    start_class(services(), exercise.id)
    return back_to(exercise, _("Kelas dilanjutkan dari waktu simulasi yang sama."))


@bp.post("/instruktur/kelas/<exercise>/kecepatan")
@class_required
def pace(exercise: Exercise) -> AnyResponse | tuple[str, int]:
    """Another length of a simulated day, for everybody, from now on."""
    form = PaceForm()
    minutes = minutes_of(form.pace.data) if form.validate_on_submit() else None
    if minutes is None:
        return drawn(exercise, sent=form), 422
    set_pace(services(), exercise.id, minutes)
    return back_to(
        exercise,
        _("Kecepatan diubah. Satu hari simulasi sekarang %(n)s menit.", n=written_minutes(minutes)),
    )


@bp.post("/instruktur/kelas/<exercise>/hari-berikutnya")
@class_required
def next_day(exercise: Exercise) -> AnyResponse:
    """Everybody goes to the next working day's opening."""
    next_working_day(services(), exercise.id, sent_command_id())
    return back_to(exercise, arrived_words(clocks_now(services(), exercise).by_person.values()))


@bp.post("/instruktur/kelas/<exercise>/akhiri")
@class_required
def end(exercise: Exercise) -> AnyResponse:
    """The end, for everybody; it cannot be taken back."""
    end_exercise(services(), exercise.id)
    if holds_back(exercise, classroom_of(exercise).runs):
        return back_to(
            exercise, _("Kelas sudah diakhiri. Pembahasan ditahan sampai Anda membukanya.")
        )
    return back_to(exercise, _("Kelas sudah diakhiri. Pembahasan terbuka bagi peserta."))


def drawn(exercise: Exercise, *, sent: FlaskForm | None = None, whom: str = "") -> str:
    """The page of the console. `sent`: a form of it that was refused; `whom`: the run that is to get more time."""
    desks = desks_of(exercise).values()
    forms = console_forms(exercise, desks, sent=sent, whom=whom)
    shown = console_page(services(), exercise, forms)
    frame = account_frame("instructor.classes", shown.console.clock)
    # While a class runs its answers are marked as they come, and every view would read the runs again.
    over_now = exercise.state == "ended"
    rescore = rescoring_note(services(), exercise) if over_now else None
    return render_template("instructor/console.html", page=shown, rescore=rescore, frame=frame)


def back_to(exercise: Exercise, message: str) -> AnyResponse:
    """The console again, with what was done."""
    flash(message, "done")
    return redirect(url_for("instructor.console", exercise=exercise.id))
