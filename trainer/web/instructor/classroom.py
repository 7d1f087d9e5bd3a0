"""What the instructor does with people while a class runs: answer hands, speak to all, give time, open the debrief."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import CalendarGap, NotFound
from trainer.domain.records import Exercise, RunId
from trainer.usecases.classroom import broadcast, extend, lower_hand, release_feedback
from trainer.usecases.seats import free_seat
from trainer.web.access import class_required, services
from trainer.web.fields import text_of
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.classroom_time import ends_words
from trainer.web.instructor.console import asks_on, back_to, drawn
from trainer.web.instructor.control_forms import ExtendForm, MessageForm, more_words
from trainer.web.instructor.desks import desks_of
from trainer.web.instructor.views import head_of, raised_hands_cursor
from trainer.web.language import gettext as _
from trainer.web.live import fragment, nothing_new, over
from trainer.web.sending import sent_command_id

AWAY = ("marking", "answer", "people")
"""Pages of a class on which raised hands are counted: as its tabs call them, and the form beside an answer."""


@bp.get("/instruktur/kelas/<exercise>/tangan/<here>/sejak/<cursor>")
@class_required
def hands_since(exercise: Exercise, here: str, cursor: str) -> AnyResponse:
    """The tabs (or one line) of another page of the class, `here`, when something happened after `cursor`: a hand may be
    up or down, an objection filed or decided.
    """
    if here not in AWAY:
        abort(404)
    if cursor == raised_hands_cursor(exercise, services().directory.cards(exercise.id)):
        return nothing_new() if asks_on(exercise) else over()
    head = head_of(services(), exercise)
    html = render_template("instructor/_ways_live.html", head=head, here=here)
    return fragment(html, head.cursor)


@bp.post("/instruktur/kelas/<exercise>/tangan/<run>/<seat>")
@class_required
def hand_down(exercise: Exercise, run: str, seat: str) -> AnyResponse:
    """Somebody was helped."""
    row = services().directory.run(RunId(run))
    if row is None or row.exercise != exercise.id:
        abort(404)
    lower_hand(services(), row.id, seat, None)
    desks = desks_of(exercise).values()
    who = next((desk.name for desk in desks if (desk.run, desk.seat) == (row.id, seat)), seat)
    return back_to(exercise, _("Tangan %(name)s sudah diturunkan.", name=who))


@bp.post("/instruktur/kelas/<exercise>/pesan")
@class_required
def message(exercise: Exercise) -> AnyResponse | tuple[str, int]:
    """Words to everybody who works."""
    form = MessageForm()
    if not form.validate_on_submit():
        return drawn(exercise, sent=form), 422
    broadcast(services(), exercise.id, text_of(form.text), sent_command_id())
    return back_to(exercise, _("Pesan terkirim ke meja semua peserta yang masih bekerja."))


@bp.post("/instruktur/kelas/<exercise>/waktu")
@class_required
def more_time(exercise: Exercise) -> AnyResponse | tuple[str, int]:
    """More days before the end, for everybody or for one."""
    form = ExtendForm()
    form.offer(exercise, desks_of(exercise).values())
    if not form.validate_on_submit():
        return drawn(exercise, sent=form), 422
    days, run = int(form.days.data), RunId(form.whom.data) if form.whom.data else None
    try:
        extend(services(), exercise.id, days, run, sent_command_id())
    except CalendarGap as gap:
        form.days.errors = [
            _(
                "Hari kerja tahun %(year)s belum ada dalam daftar hari libur. Pilih tambahan yang lebih pendek.",
                year=gap.year,
            )
        ]
        return drawn(exercise, sent=form), 422
    return back_to(exercise, _extended_words(exercise, days, run))


def _extended_words(exercise: Exercise, days: int, run: RunId | None) -> str:
    """Who has more time, how much, and until when."""
    calendar = services().library.world(exercise.scenario, exercise.content_hash).calendar
    desks = desks_of(exercise)
    more = more_words(exercise, days)
    if run is None or exercise.shared:
        return _(
            "Semua peserta mendapat tambahan %(more)s; latihan kini %(ends)s.",
            more=more,
            ends=ends_words(desks, calendar),
        )
    given = {who: desk for who, desk in desks.items() if desk.run == run}
    return _(
        "%(name)s mendapat tambahan %(more)s; latihannya kini %(ends)s.",
        name=", ".join(desk.name for desk in given.values()),
        more=more,
        ends=ends_words(given, calendar),
    )


@bp.post("/instruktur/kelas/<exercise>/pembahasan")
@class_required
def release(exercise: Exercise) -> AnyResponse:
    """Let out the debrief that the feedback policy withheld."""
    release_feedback(services(), exercise.id)
    message = _("Pembahasan dibuka. Setiap peserta dapat membacanya sekarang.")
    if exercise.state != "ended":
        message = _("Pembahasan dibuka. Yang masih bekerja membacanya setelah latihannya selesai.")
    return back_to(exercise, message)


@bp.post("/instruktur/kelas/<exercise>/bebaskan/<seat>")
@class_required
def seat_freed(exercise: Exercise, seat: str) -> AnyResponse:
    """A seat of a shared run becomes free for somebody else; back to the list of seats."""
    if not exercise.shared:
        raise NotFound("seat", seat)
    run = free_seat(services(), exercise.id, seat).run
    message = _(
        "%(seat)s dibebaskan. Rekan simulasi melanjutkan sampai ada yang duduk di sana.",
        seat=run.seat(seat).spec.title,
    )
    flash(message, "done")
    return redirect(url_for("instructor.people", exercise=exercise.id))
