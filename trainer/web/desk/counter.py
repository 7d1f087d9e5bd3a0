"""The counter's addresses: the papers that wait, one of them with its form, and typing it in."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain import commands as c
from trainer.domain.decide import decide
from trainer.domain.errors import InvalidInput, LogMoved, NotAllowed
from trainer.domain.report import Report
from trainer.web.access import Access, desk_required, player_required, services
from trainer.web.actions.enter_report import EnterForm
from trainer.web.desk.acting import acted
from trainer.web.desk.counter_reports import (
    counter_report_view,
    same_day_rule,
    waiting_counter_report,
    was_counter_report,
)
from trainer.web.desk.drafts import PAPER, drafts_of, drop, fields_of, keep_whole
from trainer.web.desk.seen import seen_by
from trainer.web.frames.desk import frame_of
from trainer.web.frames.own_clock import stopped_clock_of
from trainer.web.frames.polling import frame_address, live_address
from trainer.web.frames.waiting import waiting_counter_reports
from trainer.web.language import gettext as _
from trainer.web.sending import fresh_command_id
from trainer.web.sentences import refused, wrong

bp = Blueprint("counter", __name__, url_prefix="/meja/<run>/loket")

STANDS_AT = {"received_at": "received_on"}
"""The field of the form at which a problem of the command is told."""


@bp.get("")
@desk_required
def papers(desk: Access) -> str:
    """Everything that waits at the counter."""
    return render_template(
        "desk/papers.html",
        frame=frame_of(desk, "counter.papers"),
        papers=tuple(counter_report_view(desk, paper) for paper in waiting_counter_reports(desk)),
        rule=same_day_rule(desk.loaded.world),
        live=frame_address(desk),
    )


@bp.get("/<report>")
@desk_required
def paper(desk: Access, report: str) -> str:
    """One paper, with the form to type it in."""
    kept = drafts_of(desk, report).get(PAPER)
    typed = MultiDict(kept.fields) if kept is not None else None
    return _html(desk, waiting_counter_report(desk, report), EnterForm(formdata=typed))


@bp.post("/<report>")
@player_required
def enter(desk: Access, report: str) -> AnyResponse:
    """Type it in. What was typed stays on the page when something is wrong with it."""
    if was_counter_report(desk, report):
        flash(_("Berkas ini sudah dicatat."), "note")
        return redirect(_after(desk, report))
    found = waiting_counter_report(desk, report)
    form = EnterForm(formdata=request.form)
    try:
        command = form.typed(found, desk.loaded.world)
        _refuse_gaps(form, desk, command)
        now = acted(desk, command, also=lambda: drop(desk, report, PAPER))
    except InvalidInput as error:
        _mark(form, error)
        return _again(desk, found, form, "", HTTPStatus.UNPROCESSABLE_ENTITY)
    except NotAllowed as error:
        return _again(desk, found, form, refused(error), HTTPStatus.CONFLICT)
    except LogMoved:
        sentence = _(
            "Beberapa perubahan masuk bersamaan. Berkas belum tercatat; kirim sekali lagi."
        )
        return _again(desk, found, form, sentence, HTTPStatus.CONFLICT)
    flash(_entered_message(now, report), "done")
    return redirect(_after(now, report))


def _refuse_gaps(form: EnterForm, desk: Access, command: c.EnterReport) -> None:
    """A form that could not be read whole is refused with everything that is wrong with it, also by the core's rules."""
    if not form.gaps:
        return
    problems = {problem.field: problem for problem in form.gaps}
    unread = "received_on" in problems or (
        command.received_at is None and bool((form.received_on.data or "").strip())
    )
    try:
        decide(desk.loaded.run, command, desk.loaded.now, desk.actor, desk.loaded.world)
    except InvalidInput as error:
        for problem in error.problems:
            if not (problem.field == "received_at" and unread):
                problems.setdefault(problem.field, problem)
    raise InvalidInput(*problems.values())


def _mark(form: EnterForm, error: InvalidInput) -> None:
    for problem in error.problems:
        field = form[STANDS_AT.get(problem.field, problem.field)]
        field.errors = [*field.errors, wrong(problem)]


def _entered_message(desk: Access, report: str) -> str:
    """What is said after it was typed in: its number, and where it lies now."""
    dossier = desk.loaded.run.dossier(report)
    where = desk.loaded.world.region.agency(dossier.desk).name
    return _("Berkas dicatat dengan nomor %(number)s di meja %(desk)s.", number=report, desk=where)


def _after(desk: Access, report: str) -> str:
    """The report, where this seat has it on its desk; else what still waits at the counter, or the inbox."""
    if any(seen.id == report for seen in seen_by(desk)):
        return url_for("desk.report", run=desk.run_id, report=report)
    endpoint = "counter.papers" if waiting_counter_reports(desk) else "desk.inbox"
    return url_for(endpoint, run=desk.run_id)


def _again(
    desk: Access, counter_report: Report, form: EnterForm, sentence: str, status: HTTPStatus
) -> AnyResponse:
    """The form with what is wrong. It is kept as it was typed, so that leaving the page loses nothing."""
    keep_whole(desk, counter_report.id, PAPER, fields_of(request.form, ""), services().wall.now())
    html = _html(desk, counter_report, form, sentence)
    return Response(html, status=status, mimetype="text/html")


def _html(desk: Access, counter_report: Report, form: EnterForm, sentence: str = "") -> str:
    profile = desk.loaded.world.profile
    return render_template(
        "desk/paper.html",
        frame=frame_of(
            desk,
            "counter.papers",
            url_for("counter.paper", run=desk.run_id, report=counter_report.id),
        ),
        paper=counter_report_view(desk, counter_report),
        papers_href=url_for("counter.papers", run=desk.run_id),
        form=form,
        problems=tuple((field.id, str(problem)) for field in form for problem in field.errors),
        refused=sentence,
        rule=same_day_rule(desk.loaded.world),
        longest_title=profile.limit("judul_maks"),
        command_id=fresh_command_id(),
        live=live_address(desk, f"berkas={counter_report.id}"),
        read_only=desk.read_only,
        stopped_clock=stopped_clock_of(desk, PAPER, counter_report.id),
    )
