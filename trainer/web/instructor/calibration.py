"""Practising to mark on the calibration set: where one is, one answer with its form, what was agreed on it, the figures."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from flask import current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.answers.evaluation.practice import CalibrationItem, read_calibration
from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.records import AccountId
from trainer.usecases.calibrating import Attempt, Marked, answer_at, attempts_of, mark_item
from trainer.web.access import account_required, current_account, services
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.calibration_page import item_page, overview_page
from trainer.web.instructor.marking_form import Filled, refused, sent

HERE = "instructor.classes"
ITEMS = "bimtek-calibration"
"""Name of the calibration set among the application's extensions: read once per process, when it is first asked for."""


@bp.get("/instruktur/kalibrasi")
@account_required
def calibration() -> str:
    """How far one is, and how near to what was agreed every attempt came."""
    shown = overview_page(_attempts())
    return render_template("instructor/calibration.html", page=shown, frame=account_frame(HERE))


@bp.get("/instruktur/kalibrasi/<attempt>/<place>")
@account_required
def calibrate(attempt: str, place: str) -> str:
    """One answer of the set: the form, or, once it is marked, what was agreed."""
    attempts = _attempts()
    return _page(attempts, _answer(attempts, attempt, place), attempt)


@bp.post("/instruktur/kalibrasi/<attempt>/<place>")
@account_required
def save_calibration(attempt: str, place: str) -> AnyResponse | tuple[str, int]:
    """Keep what was said, and show what was agreed."""
    attempts, filled = _attempts(), sent(request.form)
    answer = _answer(attempts, attempt, place)
    try:
        mark_item(services(), _items(), _me(), int(attempt), answer.place, filled.marks)
    except InvalidInput as error:
        page = _page(attempts, answer, attempt, refused(filled, error))
        return page, HTTPStatus.UNPROCESSABLE_ENTITY
    return redirect(url_for("instructor.calibrate", attempt=attempt, place=place))


def _me() -> AccountId:
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    return account.id


def _items() -> tuple[CalibrationItem, ...]:
    known = current_app.extensions
    if ITEMS not in known:
        known[ITEMS] = read_calibration(Path(current_app.root_path) / "seed_data" / "gold")
    items: tuple[CalibrationItem, ...] = known[ITEMS]
    return items


def _attempts() -> tuple[Attempt, ...]:
    return attempts_of(services(), _items(), _me())


def _answer(attempts: tuple[Attempt, ...], attempt: str, place: str) -> Marked:
    if not (attempt.isdecimal() and place.isdecimal()):
        raise NotFound("calibration", f"{attempt}/{place}")
    return answer_at(attempts, int(attempt), int(place))


def _page(
    attempts: tuple[Attempt, ...], answer: Marked, attempt: str, filled: Filled | None = None
) -> str:
    within = attempts[int(attempt) - 1]
    shown = item_page(within, answer, filled or Filled())
    name = "calibration_answer" if answer.mark is None else "calibration_feedback"
    return render_template(f"instructor/{name}.html", page=shown, frame=account_frame(HERE))
