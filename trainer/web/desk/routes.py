"""The desk's addresses: pages of a run, the acts of its seat, drafts, and the live fragments."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain import commands as c
from trainer.domain.errors import InvalidInput, LogMoved, NotAllowed, ReportMoved
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
from trainer.web.action_registry import BY_SLUG
from trainer.web.action_spec import DeskAction
from trainer.web.desk.acting import acted
from trainer.web.desk.briefing import briefing_of, state_words
from trainer.web.desk.clock import clock_panel
from trainer.web.desk.confirmation import confirmation_after
from trainer.web.desk.drafts import drop, fields_of, keep, keep_whole
from trainer.web.desk.files import file_for, picture_for
from trainer.web.desk.form_views import Opened, Refused, Wanted, form_for
from trainer.web.desk.inbox import Asked, filters_of, inbox_of
from trainer.web.desk.mending import mark_problems, refuse_gaps
from trainer.web.desk.messages import messages_since
from trainer.web.desk.offered_actions import action_address, why_not_offered
from trainer.web.desk.reading import note_read
from trainer.web.desk.report import live_part, offered_action_part, report_page, whole_line
from trainer.web.desk.rows import title_of
from trainer.web.desk.seen import Seen, case_of, one_seen, seen_by
from trainer.web.desk.uploads import Arrived, arrived, make_room_for_files
from trainer.web.desk.watched import watched_report
from trainer.web.forms.base import DeskForm
from trainer.web.frames.desk import frame_of
from trainer.web.frames.polling import (
    Position,
    frame_address,
    live_address,
    nothing_due,
    position_of,
)
from trainer.web.frames.way_back import page_of_run
from trainer.web.language import gettext as _
from trainer.web.live import fragment, nothing_new, over
from trainer.web.reports.report_timeline import changes_of
from trainer.web.sentences import refused, wrong
from trainer.web.time_words import hour_words

bp = Blueprint("desk", __name__, url_prefix="/meja/<run>")


@bp.url_value_preprocessor
def _make_room(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Before anybody reads the request: files may come with the form of one action, to be sent or to be kept."""
    if endpoint == "desk.act":
        make_room_for_files(str((values or {}).get("action")))
    elif endpoint == "desk.keep_draft":
        make_room_for_files(request.args.get("formulir", ""))


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
        live=live_address(desk, asked.query),
    )


@bp.get("/pengarahan")
@desk_required
def briefing(desk: Access) -> str:
    """The role, the agency, what is expected, and how long it takes."""
    return render_template(
        "desk/briefing.html",
        frame=frame_of(desk, "desk.briefing"),
        briefing=briefing_of(desk),
        live=live_address(desk, "pengarahan=1"),
    )


@bp.get("/laporan/<report>")
@desk_required
def report(desk: Access, report: str) -> str:
    """One report, with everything this seat may do to it."""
    desk, seen = _opened(desk, one_seen(desk, report))
    html = _report_html(desk, seen, None)
    note_read(desk, seen.id)
    return html


@bp.get("/laporan/<report>/jejak")
@desk_required
def line(desk: Access, report: str) -> str:
    """Everything that happened to one report, for whoever has read the newest on its page."""
    seen = one_seen(desk, report)
    return render_template(
        "desk/line.html",
        frame=frame_of(desk, "desk.report"),
        title=title_of(seen),
        report_href=url_for("desk.report", run=desk.run_id, report=seen.id),
        steps=tuple(whole_line(desk, seen)),
        live=frame_address(desk),
    )


@bp.get("/laporan/<report>/<action>")
@desk_required
def form(desk: Access, report: str, action: str) -> AnyResponse | str:
    """The report with the form of one action open. With `sejak`, the event up to which somebody has its page before them, that form alone."""
    desk_action = BY_SLUG.get(action) or abort(HTTPStatus.NOT_FOUND)
    if desk.read_only:
        abort(HTTPStatus.NOT_FOUND)
    desk, seen = _opened(desk, one_seen(desk, report))
    since = _number(request.args.get("sejak", ""))
    reason = why_not_offered(desk_action, case_of(desk, seen))
    if reason is not None and since is None:
        flash(refused(reason), "note")
        return redirect(url_for("desk.report", run=desk.run_id, report=seen.id))
    if reason is not None:
        abort(HTTPStatus.CONFLICT)
    if since is not None:
        return render_template(
            "desk/_door_part.html", part=offered_action_part(desk, seen, desk_action, since)
        )
    html = _report_html(desk, seen, Opened(desk_action, Wanted.of(request.args)))
    note_read(desk, seen.id)
    return html


@bp.post("/laporan/<report>/<action>")
@player_required
def act(desk: Access, report: str, action: str) -> AnyResponse:
    """One move. The core decides; what was typed stays on the page when it refuses, and in the draft."""
    desk_action = BY_SLUG.get(action) or abort(HTTPStatus.NOT_FOUND)
    desk, seen = _opened(desk, one_seen(desk, report))
    came = arrived(desk, seen, desk_action)
    form = form_for(desk_action, case_of(desk, seen), came.sent)
    form.gaps.extend(came.problems)
    if not form.validate():
        mark_problems(form, InvalidInput(*form.gaps))
        return _to_be_mended(desk, seen, desk_action, came, form)
    try:
        command = desk_action.command_of(form, case_of(desk, seen))
        refuse_gaps(form, desk, command)
        now = acted(
            desk, command, seen_seq=_seen_seq(), also=lambda: drop(desk, report, desk_action.slug)
        )
    except InvalidInput as error:
        mark_problems(form, error)
        form.propose(case_of(desk, seen))
        return _to_be_mended(desk, seen, desk_action, came, form)
    except (NotAllowed, ReportMoved, LogMoved) as error:
        return _conflict(desk, report, desk_action, came, error)
    flash(confirmation_after(desk_action, command, report, now), "done")
    return redirect(_after(now, report))


@bp.get("/lampiran/<file>")
@desk_required
def attachment(desk: Access, file: str) -> Response:
    """One file of an answer, for whoever may read the answer."""
    return file_for(desk, file)


@bp.get("/laporan/<report>/gambar/<number>")
@desk_required
def picture(desk: Access, report: str, number: str) -> Response:
    """One picture that goes with a report, drawn now, for whoever may read the report."""
    return picture_for(desk, report, number)


@bp.post("/konsep")
@player_required
def keep_draft(desk: Access) -> AnyResponse:
    """Keep a form as it stands: sent by the script while somebody works on it, or by the button *Simpan konsep*."""
    seen = one_seen(desk, request.args.get("laporan", ""))
    desk_action = BY_SLUG.get(request.args.get("formulir", "")) or abort(HTTPStatus.NOT_FOUND)
    if desk.loaded.run.finished:
        abort(HTTPStatus.GONE)
    came = arrived(desk, seen, desk_action)
    known = {field.short_name for field in desk_action.form(formdata=None)}
    fields = {n: v for n, v in fields_of(came.sent, f"{desk_action.slug}-").items() if n in known}
    if not fields:
        abort(HTTPStatus.BAD_REQUEST)
    draft = keep(
        desk, seen.id, desk_action.slug, fields, desk_action.form.WRITTEN, services().wall.now()
    )
    if request.headers.get("X-Requested-With") == "draft":
        saved = hour_words(desk.loaded.world.calendar.in_zone(draft.saved_at))
        return Response(f'{{"saved": "{saved}"}}', mimetype="application/json")
    for problem in came.problems:
        flash(wrong(problem), "note")
    flash(_("Konsep tersimpan."), "done")
    return redirect(action_address(desk, seen.id, desk_action))


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
    """What is new since the page was made: the inbox, with `laporan` the living part of one report, `pesan`, `berkas` or
    `pengarahan` that of those pages; with `halaman`, the address of any other page, what of its frame follows the run.
    """
    seen = Position.read(position)
    now = services().wall.now()
    if seen is not None and nothing_due(place, seen, now):
        return nothing_new()
    desk = desk_at(place)
    if seen is not None and seen.over and desk.loaded.run.finished:
        return over()
    report = request.args.get("laporan", "")
    here = position_of(desk, seen.first if seen else None)
    if seen is not None and seen.seq == here.seq and not seen.stale(now):
        return nothing_new()
    query = request.query_string.decode("ascii", "ignore")
    cursor = f"{here}?{query}" if query else str(here)
    return fragment(_fragment(desk, report, seen), cursor)


# Inside


def _opened(desk: Access, seen: Seen) -> tuple[Access, Seen]:
    """Record that the seat read the report for the first time. Not while the clock stands: then nobody works."""
    run = desk.loaded.run
    stands = run.finished or run.clock is None or run.clock.paused
    mark = (desk.seat, desk.actor.agency)
    if desk.read_only or stands or not seen.full or mark in seen.dossier.opened:
        return desk, seen
    desk = acted(desk, c.OpenReport(seen.id), command_id=None)
    return desk, one_seen(desk, seen.id)


def _seen_seq() -> int | None:
    """The last event that the person had on the page, as the form carries it."""
    return _number(request.form.get("seen_seq", ""))


def _number(sent: str) -> int | None:
    return int(sent) if sent.isdecimal() and len(sent) < 10 else None


def _to_be_mended(
    desk: Access, seen: Seen, desk_action: DeskAction, came: Arrived, form: DeskForm
) -> AnyResponse:
    """The form again with a remedy at each field; where the report offers no such form any more, why that is so."""
    reason = why_not_offered(desk_action, case_of(desk, seen))
    if reason is not None:
        return _conflict(desk, seen.id, desk_action, came, reason)
    _keep(desk, seen.id, desk_action, came)
    return _returned(desk, seen, Opened(desk_action, form=form), HTTPStatus.UNPROCESSABLE_ENTITY)


def _keep(desk: Access, report: str, desk_action: DeskAction, came: Arrived) -> None:
    fields = fields_of(came.sent, f"{desk_action.slug}-")
    keep_whole(desk, report, desk_action.slug, fields, services().wall.now())


def _conflict(
    desk: Access,
    report: str,
    desk_action: DeskAction,
    came: Arrived,
    error: NotAllowed | ReportMoved | LogMoved,
) -> AnyResponse:
    """Nothing was stored: say why and what changed, with the form as it was typed, which is kept as a draft too."""
    _keep(desk, report, desk_action, came)
    desk = desk_of(desk.run_id)
    seen = one_seen(desk, report)
    changes: tuple[str, ...] = ()
    if isinstance(error, NotAllowed):
        sentence = refused(error)
    elif isinstance(error, ReportMoved):
        sentence = _(
            "Laporan ini berubah sejak halaman Anda dibuka. Periksa perubahannya, lalu putuskan lagi."
        )
        changes = changes_of(desk.loaded.events, error.changes, desk.loaded.world)
    else:
        sentence = _(
            "Beberapa perubahan masuk bersamaan. Tindakan Anda belum tercatat; kirim sekali lagi."
        )
    form = form_for(desk_action, case_of(desk, seen), came.sent)
    return _returned(
        desk,
        seen,
        Opened(desk_action, form=form, refused=Refused(sentence, changes)),
        HTTPStatus.CONFLICT,
    )


def _returned(desk: Access, seen: Seen, opened: Opened, status: HTTPStatus) -> AnyResponse:
    return Response(_report_html(desk, seen, opened), status=status, mimetype="text/html")


def _report_html(desk: Access, seen: Seen, opened: Opened | None) -> str:
    return render_template(
        "desk/report.html",
        frame=frame_of(
            desk, "desk.report", url_for("desk.report", run=desk.run_id, report=seen.id)
        ),
        page=report_page(desk, seen, opened),
        live=live_address(desk, f"laporan={seen.id}"),
        watched=watched_report(desk, seen.id),
    )


def _after(desk: Access, report: str) -> str:
    """The report again; the inbox when it is not this seat's any more."""
    if any(seen.id == report and seen.here for seen in seen_by(desk)):
        return url_for("desk.report", run=desk.run_id, report=report)
    return url_for("desk.inbox", run=desk.run_id)


def _fragment(desk: Access, report: str, seen: Position | None) -> str:
    """The living part of one page, and with it what of the frame follows the run."""
    first = seen.first if seen else None
    template, here, page, parts = _part(desk, report, first)
    frame = frame_of(desk, here, page, first)
    return render_template(template, frame=frame, swapped=True, **parts)


def _part(desk: Access, report: str, first: int | None) -> tuple[str, str, str, dict[str, Any]]:
    """Template, endpoint and address of the page that asks, and what its living part needs besides the frame."""
    run = desk.run_id
    if report:
        one = one_seen(desk, report)
        page = url_for("desk.report", run=run, report=one.id)
        parts = {"part": live_part(desk, one, first), "report": one.id, "run": run}
        return "desk/_report_live.html", "desk.report", page, parts
    if "pesan" in request.args:
        page = url_for("messages.messages", run=run)
        new = messages_since(desk, desk.loaded.run.seq if first is None else first)
        parts = {"new": new, "here": page}
        return "desk/_messages_live.html", "messages.messages", page, parts
    if paper := request.args.get("berkas", ""):
        page = url_for("counter.paper", run=run, report=paper)
        return "desk/_page_live.html", "counter.papers", page, {}
    if "halaman" in request.args:
        page = page_of_run(desk, request.args["halaman"])
        return "desk/_page_live.html", "desk.inbox", page, {}
    if "pengarahan" in request.args:
        page = url_for("desk.briefing", run=run)
        return "desk/_briefing_live.html", "desk.briefing", page, {"state": state_words(desk)}
    inbox = inbox_of(desk, Asked.of(request.args))
    return "desk/_inbox_live.html", "desk.inbox", url_for("desk.inbox", run=run), {"inbox": inbox}
