"""The addresses of messages and of the raised hand."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain import commands as c
from trainer.domain.errors import InvalidInput, LogMoved, NotAllowed
from trainer.domain.refusals import Refusal
from trainer.usecases.classroom import lower_hand, raise_hand
from trainer.web.access import Access, desk_of, desk_required, player_required, services
from trainer.web.desk.acting import acted
from trainer.web.desk.messages import messages_page, one_message
from trainer.web.frames.desk import frame_of
from trainer.web.frames.own_clock import stopped_clock_of
from trainer.web.frames.polling import live_address
from trainer.web.frames.way_back import way_back
from trainer.web.language import gettext as _
from trainer.web.sentences import refused, wrong

bp = Blueprint("messages", __name__, url_prefix="/meja/<run>")


@bp.get("/pesan")
@desk_required
def messages(desk: Access) -> str:
    """Open questions on top, then what only tells, then what is settled."""
    return _html(desk)


@bp.post("/pesan/<inject>")
@player_required
def reply(desk: Access, inject: str) -> AnyResponse:
    """Send one of the written replies. What cannot be sent any more is said in its place."""
    message = one_message(desk, inject)
    command = c.AnswerInject(inject, request.form.get("option", ""))
    try:
        acted(desk, command)
    except InvalidInput as error:
        return _again(desk, inject, wrong(error.problems[0]), HTTPStatus.UNPROCESSABLE_ENTITY)
    except NotAllowed as error:
        return _again(desk_of(desk.run_id), inject, refused(error), HTTPStatus.CONFLICT)
    except LogMoved:
        sentence = _(
            "Beberapa perubahan masuk bersamaan. Jawaban belum terkirim; kirim sekali lagi."
        )
        return _again(desk_of(desk.run_id), inject, sentence, HTTPStatus.CONFLICT)
    flash(_("Jawaban terkirim kepada %(sender)s.", sender=message.inject.sender), "done")
    return redirect(url_for("messages.messages", run=desk.run_id))


@bp.post("/tangan")
@player_required
def hand(desk: Access) -> AnyResponse:
    """Ask for the instructor, or ask no more: the button says which."""
    if desk.alone:
        raise NotAllowed(Refusal.NOT_YOURS, "hand")
    if request.form.get("naik") == "1":
        raise_hand(services(), desk.run_id, desk.seat, desk.person.id)
    else:
        lower_hand(services(), desk.run_id, desk.seat, desk.person.id)
    return redirect(way_back(desk))


def _again(desk: Access, inject: str, sentence: str, status: HTTPStatus) -> AnyResponse:
    html = _html(desk, inject, sentence)
    return Response(html, status=status, mimetype="text/html")


def _html(desk: Access, inject: str = "", problem: str = "") -> str:
    return render_template(
        "desk/messages.html",
        frame=frame_of(desk, "messages.messages", url_for("messages.messages", run=desk.run_id)),
        page=messages_page(desk),
        wrong_at=inject,
        problem=problem,
        live=live_address(desk, "pesan=1"),
        stopped_clock=stopped_clock_of(desk),
    )
