"""The clock of a learner alone: stop, go on, the next working day, the end."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.records import ExerciseId
from trainer.domain.refusals import Refusal
from trainer.usecases import exercises
from trainer.web.access import Access, desk_of, player_required, services
from trainer.web.action_registry import BY_SLUG
from trainer.web.addresses import debrief_address
from trainer.web.desk.clock import day_meant, has_come, has_come_words, next_day_page
from trainer.web.desk.drafts import PAPER, fields_of, keep_whole
from trainer.web.desk.new_day import as_it_stands, new_day_message
from trainer.web.desk.next_day import passing_before
from trainer.web.desk.offered_actions import action_address
from trainer.web.desk.seen import one_seen
from trainer.web.desk.uploads import arrived, make_room_for_files
from trainer.web.frames.desk import frame_of
from trainer.web.frames.way_back import way_back
from trainer.web.language import gettext as _
from trainer.web.sending import sent_command_id

bp = Blueprint("own_clock", __name__, url_prefix="/meja/<run>/jam")
SURE = "yakin"
"""Sent along by whoever has read what would pass."""


@bp.url_value_preprocessor
def _make_room(_endpoint: str | None, _values: dict[str, str] | None) -> None:
    """Files may come with the form in which the clock is set going."""
    make_room_for_files(request.args.get("formulir", ""))


@bp.post("/jeda")
@player_required
def pause(desk: Access) -> AnyResponse:
    """Stop the clock, and stay on the page."""
    exercises.pause(services(), _own_exercise(desk))
    flash(_("Jam berhenti. Lanjutkan kapan saja."), "done")
    return redirect(way_back(desk))


@bp.post("/lanjut")
@player_required
def resume(desk: Access) -> AnyResponse:
    """Let the clock run on. What stands in the form whose button was pressed is kept, and one comes back to it."""
    exercise = _own_exercise(desk)
    back = _kept(desk) or way_back(desk)
    exercises.start_class(services(), exercise)
    flash(_("Jam berjalan."), "done")
    return redirect(back)


@bp.post("/hari-berikutnya")
@player_required
def next_day(desk: Access) -> AnyResponse | str:
    """Move on to the next working day's opening; what happens between happens. Asks once when a limit would pass.

    A page that has stood open over night names a day that has come by itself: that is said, and nothing moves.
    """
    exercise = _own_exercise(desk)
    meant = day_meant(request.form)
    if has_come(desk, meant):
        flash(has_come_words(desk), "note")
        return redirect(url_for("desk.inbox", run=desk.run_id))
    passing = passing_before(desk)
    if passing and request.form.get(SURE) != "1":
        return render_template(
            "desk/next_day.html",
            frame=frame_of(desk, "desk.inbox", url_for("desk.inbox", run=desk.run_id)),
            page=next_day_page(desk, passing),
        )
    before = as_it_stands(desk)
    exercises.next_working_day(services(), exercise, sent_command_id(), meant)
    now = desk_of(desk.run_id)
    if now.loaded.run.finished:
        return redirect(debrief_address(desk.run_id))
    flash(new_day_message(now, before), "done")
    return redirect(url_for("desk.inbox", run=desk.run_id))


@bp.post("/selesai")
@player_required
def finish(desk: Access) -> AnyResponse:
    """End the exercise for good, and read on in the debrief."""
    exercises.finish_alone(services(), _own_exercise(desk))
    return redirect(debrief_address(desk.run_id))


def _own_exercise(desk: Access) -> ExerciseId:
    """The exercise whose clock is the learner's own. Raises NotAllowed in a class."""
    if not desk.alone:
        raise NotAllowed(Refusal.NOT_YOURS, "clock")
    return desk.loaded.exercise.id


def _kept(desk: Access) -> str:
    """Keep the form that was sent along, if any; where it stands, or "" for none."""
    form, report = request.args.get("formulir", ""), request.args.get("laporan", "")
    now = services().wall.now()
    if form == PAPER and report:
        keep_whole(desk, report, PAPER, fields_of(request.form, ""), now)
        return url_for("counter.paper", run=desk.run_id, report=report)
    desk_action = BY_SLUG.get(form)
    if desk_action is None:
        return ""
    try:
        seen = one_seen(desk, report)
    except NotFound:
        return ""
    fields = fields_of(arrived(desk, seen, desk_action).sent, f"{desk_action.slug}-")
    keep_whole(desk, seen.id, desk_action.slug, fields, now)
    return action_address(desk, seen.id, desk_action)
