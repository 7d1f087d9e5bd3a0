"""The desk's addresses: pages of a run, the acts of its seat, drafts, the live fragments, and the clock of a learner alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from http import HTTPStatus

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse
from wtforms import RadioField

from trainer.domain import commands as c
from trainer.domain.decide import decide
from trainer.domain.errors import InvalidInput, LogMoved, NotAllowed, ReportMoved
from trainer.domain.records import ExerciseId
from trainer.domain.refusals import Refusal
from trainer.usecases import exercises
from trainer.usecases.playing import act as carry_out
from trainer.web.access import (
    Access,
    Place,
    desk_at,
    desk_of,
    desk_required,
    place_required,
    player_required,
    services,
)
from trainer.web.addresses import debrief_address
from trainer.web.desk.briefing import briefing_of
from trainer.web.desk.clock import clock_panel
from trainer.web.desk.door_table import BY_SLUG, Door
from trainer.web.desk.door_views import Refused, Returned, form_for
from trainer.web.desk.doors import why_not_offered
from trainer.web.desk.drafts import drop, fields_of, keep
from trainer.web.desk.forms.base import Case, DeskForm
from trainer.web.desk.frame import frame_of
from trainer.web.desk.inbox import Asked, filters_of, inbox_of
from trainer.web.desk.position import Position, position_of
from trainer.web.desk.report import live_part, report_page
from trainer.web.desk.said import said_after
from trainer.web.desk.seen import Seen, one_seen, seen_by
from trainer.web.desk.trail import changes_of
from trainer.web.instructor.watch import watched_report
from trainer.web.live import fragment, nothing_new, over
from trainer.web.sending import sent_command_id
from trainer.web.sentences import refused, wrong
from trainer.web.time_words import hour_words

bp = Blueprint("desk", __name__, url_prefix="/meja/<run>")

PRESENCE = timedelta(seconds=30)
"""How often a poll says that a learner alone is still there: often enough not to count as away."""


@bp.get("/")
@desk_required
def inbox(desk: Access) -> str:
    """Buckets, filters and reports, the most urgent first."""
    asked = Asked.of(request.args)
    return render_template(
        "desk/inbox.html",
        frame=frame_of(desk, "desk.inbox"),
        inbox=inbox_of(desk, asked),
        filters=filters_of(desk, asked),
        asked=asked,
        narrowed=asked.narrowed,
        clock=clock_panel(desk),
        live=_live(desk, asked.query),
        finished=_finished(desk),
    )


@bp.get("/pengarahan")
@desk_required
def briefing(desk: Access) -> str:
    """The role, the agency, what is expected, and how long it takes."""
    return render_template(
        "desk/briefing.html",
        frame=frame_of(desk, "desk.briefing"),
        briefing=briefing_of(desk),
        finished=_finished(desk),
    )


@bp.get("/laporan/<report>")
@desk_required
def report(desk: Access, report: str) -> str:
    """One report, with everything this seat may do to it."""
    desk, seen = _opened(desk, one_seen(desk, report))
    return _report_html(desk, seen, None, request.args.get("cari", "").strip()[:100])


@bp.post("/laporan/<report>/<action>")
@player_required
def act(desk: Access, report: str, action: str) -> AnyResponse:
    """One move. The core decides; what was typed stays on the page when it refuses, and in the draft."""
    door = BY_SLUG.get(action) or abort(HTTPStatus.NOT_FOUND)
    desk, seen = _opened(desk, one_seen(desk, report))
    form = form_for(door, Case(desk.playing, seen.dossier), request.form)
    if not form.validate():
        return _to_be_mended(desk, seen, door, form)
    try:
        command = form.command(Case(desk.playing, seen.dossier))
        _refuse_gaps(form, desk, command)
        _carry_out(desk, command)
    except InvalidInput as error:
        _mark(form, error)
        form.propose(Case(desk.playing, seen.dossier))
        return _to_be_mended(desk, seen, door, form)
    except (NotAllowed, ReportMoved, LogMoved) as error:
        return _conflict(desk, report, door, error)
    drop(desk, report, door.slug)
    now = desk_of(desk.run_id)
    flash(said_after(door, command, report, now), "done")
    return redirect(_after(now, report))


@bp.post("/konsep")
@player_required
def keep_draft(desk: Access) -> AnyResponse:
    """Keep what was typed: the script sends one field, the button *Simpan dahulu* the whole form."""
    seen = one_seen(desk, request.args.get("laporan", ""))
    door = BY_SLUG.get(request.args.get("formulir", "")) or abort(HTTPStatus.NOT_FOUND)
    by_script = "field" in request.form and "text" in request.form
    prefix = f"{door.slug}-"
    if desk.playing.run.finished:
        abort(HTTPStatus.GONE)
    if by_script:
        name = request.form["field"].removeprefix(prefix)
        if name not in door.form.WRITTEN:
            abort(HTTPStatus.BAD_REQUEST)
        fields = fields_of(MultiDict({name: request.form["text"]}), prefix)
    else:
        fields = fields_of(request.form, prefix)
    draft = keep(desk, seen.id, door.slug, fields, services().wall.now())
    saved = hour_words(desk.playing.world.calendar.in_zone(draft.saved_at))
    if by_script:
        return Response(f'{{"saved": "{saved}"}}', mimetype="application/json")
    flash(_("Konsep tersimpan."), "done")
    return redirect(url_for("desk.report", run=desk.run_id, report=seen.id) + f"#{door.slug}")


@bp.post("/konsep/buang")
@player_required
def drop_draft(desk: Access) -> AnyResponse:
    """Throw away a text whose form is gone."""
    seen = one_seen(desk, request.args.get("laporan", ""))
    drop(desk, seen.id, request.args.get("formulir", ""))
    return redirect(url_for("desk.report", run=desk.run_id, report=seen.id))


@bp.get("/sejak/<position>")
@place_required
def since(place: Place, position: str) -> AnyResponse:
    """What is new since the page was made: the inbox, or with `laporan` the living part of one report."""
    seen = Position.read(position)
    now = services().wall.now()
    if seen is not None and _nothing_due(place, seen, now):
        return nothing_new()
    desk = desk_at(place)
    if seen is not None and seen.over and desk.playing.run.finished:
        return over()
    report = request.args.get("laporan", "")
    here = position_of(desk, seen.first if seen else None)
    if seen is not None and seen.seq == here.seq and not seen.stale(now):
        return nothing_new()
    query = request.query_string.decode("ascii", "ignore")
    cursor = f"{here}?{query}" if query else str(here)
    return fragment(_fragment(desk, report, seen), cursor)


# The clock of a learner alone


@bp.post("/jam/jeda")
@player_required
def pause(desk: Access) -> AnyResponse:
    """Stop the clock."""
    exercises.pause(services(), _own_exercise(desk))
    flash(_("Jam berhenti. Lanjutkan kapan saja."), "done")
    return redirect(url_for("desk.inbox", run=desk.run_id))


@bp.post("/jam/lanjut")
@player_required
def resume(desk: Access) -> AnyResponse:
    """Let the clock run on."""
    exercises.start_class(services(), _own_exercise(desk))
    flash(_("Jam berjalan lagi."), "done")
    return redirect(url_for("desk.inbox", run=desk.run_id))


@bp.post("/jam/hari-berikutnya")
@player_required
def next_day(desk: Access) -> AnyResponse:
    """Move on to the next working day's opening; what happens between happens."""
    exercises.next_working_day(services(), _own_exercise(desk), sent_command_id())
    if desk_of(desk.run_id).playing.run.finished:
        return redirect(debrief_address(desk.run_id))
    flash(_("Hari kerja berikutnya. Periksa apa yang masuk dan batas mana yang terlewat."), "done")
    return redirect(url_for("desk.inbox", run=desk.run_id))


@bp.post("/jam/selesai")
@player_required
def finish(desk: Access) -> AnyResponse:
    """End the exercise for good, and read on in the debrief."""
    exercises.finish_alone(services(), _own_exercise(desk))
    return redirect(debrief_address(desk.run_id))


# Inside


def _own_exercise(desk: Access) -> ExerciseId:
    """The exercise whose clock is the learner's own. Raises NotAllowed in a class."""
    if not desk.alone:
        raise NotAllowed(Refusal.NOT_YOURS, "clock")
    return desk.playing.exercise.id


def _opened(desk: Access, seen: Seen) -> tuple[Access, Seen]:
    """Record that the seat read the report for the first time. Not while the clock stands: then nobody works."""
    run = desk.playing.run
    stands = run.finished or run.clock is None or run.clock.paused
    mark = (desk.seat, desk.actor.agency)
    if desk.read_only or stands or not seen.full or mark in seen.dossier.opened:
        return desk, seen
    playing = carry_out(services(), desk.run_id, c.OpenReport(seen.id), desk.seat, desk.person.id)
    desk = Access(playing, desk.seat, desk.person, desk.read_only)
    return desk, one_seen(desk, seen.id)


def _carry_out(desk: Access, command: c.Command) -> None:
    seen_seq = request.form.get("seen_seq", "")
    number = int(seen_seq) if seen_seq.isdecimal() and len(seen_seq) < 10 else None
    carry_out(
        services(),
        desk.run_id,
        command,
        desk.seat,
        desk.person.id,
        command_id=sent_command_id(),
        seen_seq=number,
    )


def _refuse_gaps(form: DeskForm, desk: Access, command: c.Command) -> None:
    """A form that could not be read whole is refused with everything that is wrong with it, also by the core's rules."""
    if not form.gaps:
        return
    problems = {problem.field: problem for problem in form.gaps}
    playing = desk.playing
    try:
        decide(playing.run, command, playing.now, desk.actor, playing.world)
    except InvalidInput as error:
        problems = {problem.field: problem for problem in error.problems} | problems
    except NotAllowed:
        # Nothing is recorded for a form that lacks something: it was no attempt yet.
        pass
    raise InvalidInput(*problems.values())


def _mark(form: DeskForm, error: InvalidInput) -> None:
    """Put each problem at its field; one without a field of this form stands at the first."""
    for problem in error.problems:
        name = problem.field if problem.field in form else next(iter(form)).short_name
        field = form[name]
        said = wrong(problem, chosen=isinstance(field, RadioField))
        field.errors = [*field.errors, said]


def _to_be_mended(desk: Access, seen: Seen, door: Door, form: DeskForm) -> AnyResponse:
    """The form again with a remedy at each field; where the report offers no such form any more, why that is so."""
    reason = why_not_offered(door, desk.playing, seen.dossier, desk.actor)
    if reason is not None:
        return _conflict(desk, seen.id, door, reason)
    return _returned(desk, seen, Returned(door, form), HTTPStatus.UNPROCESSABLE_ENTITY)


def _conflict(
    desk: Access, report: str, door: Door, error: NotAllowed | ReportMoved | LogMoved
) -> AnyResponse:
    """Nothing was stored: say why and what changed, with the form as it was typed. The text is kept as a draft too."""
    if door.form.WRITTEN:
        keep(
            desk, report, door.slug, fields_of(request.form, f"{door.slug}-"), services().wall.now()
        )
    desk = desk_of(desk.run_id)
    seen = one_seen(desk, report)
    changes: tuple[str, ...] = ()
    if isinstance(error, NotAllowed):
        sentence = refused(error)
    elif isinstance(error, ReportMoved):
        sentence = _(
            "Laporan ini berubah sejak halaman Anda dibuka. Periksa perubahannya, lalu putuskan lagi."
        )
        changes = changes_of(desk.playing.events, error.changes, desk.playing.world)
    else:
        sentence = _(
            "Beberapa perubahan masuk bersamaan. Tindakan Anda belum tercatat; kirim sekali lagi."
        )
    form = form_for(door, Case(desk.playing, seen.dossier), request.form)
    return _returned(
        desk, seen, Returned(door, form, Refused(sentence, changes)), HTTPStatus.CONFLICT
    )


def _returned(desk: Access, seen: Seen, returned: Returned, status: HTTPStatus) -> AnyResponse:
    return Response(_report_html(desk, seen, returned, ""), status=status, mimetype="text/html")


def _report_html(desk: Access, seen: Seen, returned: Returned | None, find: str) -> str:
    return render_template(
        "desk/report.html",
        frame=frame_of(desk, "desk.report"),
        page=report_page(desk, seen, returned, find),
        live=_live(desk, f"laporan={seen.id}"),
        finished=_finished(desk),
        watched=watched_report(desk, seen.id),
    )


def _after(desk: Access, report: str) -> str:
    """The report again; the inbox when it is not this seat's any more."""
    if any(seen.id == report and seen.here for seen in seen_by(desk)):
        return url_for("desk.report", run=desk.run_id, report=report)
    return url_for("desk.inbox", run=desk.run_id)


def _live(desk: Access, query: str) -> tuple[str, str]:
    """Where a region asks, and the position it starts from; what the list was narrowed to goes along with it."""
    position = str(position_of(desk))
    asks = url_for("desk.since", run=desk.run_id, position="0").removesuffix("0")
    return asks, f"{position}?{query}" if query else position


def _nothing_due(place: Place, seen: Position, now: datetime) -> bool:
    """Whether nobody acted and the world has nothing to do yet: one indexed read, and no run is folded."""
    card = services().directory.card(place.row.id)
    due = card.next_due_at_wall if card else None
    if card is None or card.seq != seen.seq or seen.stale(now) or (due is not None and now >= due):
        return False
    if card.state == "finished":
        return False
    return place.exercise.join_code is not None or place.read_only or _present(place, now)


def _present(place: Place, now: datetime) -> bool:
    """Whether a learner alone was here all the time; says that they still are."""
    last = place.person.last_seen_at
    if last is None or now - last > exercises.AWAY_AFTER:
        return False
    if now - last > PRESENCE:
        services().directory.seen_now(place.person.id, now)
    return True


def _fragment(desk: Access, report: str, seen: Position | None) -> str:
    frame = frame_of(desk, "desk.inbox")
    if report:
        one = one_seen(desk, report)
        part = live_part(desk, one, seen.first if seen else None)
        return render_template(
            "desk/_report_live.html",
            part=part,
            frame=frame,
            swapped=True,
            report=one.id,
            run=desk.run_id,
        )
    asked = Asked.of(request.args)
    return render_template(
        "desk/_inbox_live.html",
        inbox=inbox_of(desk, asked),
        frame=frame,
        swapped=True,
        finished=_finished(desk),
    )


def _finished(desk: Access) -> str:
    """Where the debrief is, once the run is over; "" before."""
    return debrief_address(desk.run_id) if desk.playing.run.finished else ""
