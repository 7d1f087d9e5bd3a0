"""Marking the written answers of a class: the list, one answer with its form, and what happens when it is sent."""

from __future__ import annotations

from http import HTTPStatus

from flask import abort, flash, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import AccountId, Exercise
from trainer.domain.refusals import Wrong
from trainer.usecases.appealing import grant_appeal, reject_appeal
from trainer.usecases.given_answers import answer_in_case
from trainer.usecases.loading import load
from trainer.usecases.marking import mark_answer
from trainer.web.access import class_required, current_account, services
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.marking_form import GRANTED, REJECTED, Filled, refused, sent
from trainer.web.instructor.marking_list import queue_page
from trainer.web.instructor.marking_page import mark_page
from trainer.web.instructor.marking_queue import (
    WAITING,
    Chosen,
    Queued,
    chosen_from,
    next_of_walk,
    queue_of,
    walked,
    who,
)
from trainer.web.instructor.marking_words import address, compared_words, list_address
from trainer.web.instructor.rescoring_note import rescoring_note
from trainer.web.language import gettext as _
from trainer.web.marks.trust import trust_note
from trainer.web.number_words import number_words
from trainer.web.sending import sent_command_id

HERE = "instructor.classes"


@bp.get("/instruktur/kelas/<exercise>/penilaian")
@class_required
def marking(exercise: Exercise) -> str:
    """The answers of a class, those that wait first."""
    chosen = chosen_from(request.args)
    page = request.args.get("halaman", 1, type=int)
    shown = queue_page(services(), exercise, chosen, page)
    return render_template(
        "instructor/marking.html",
        page=shown,
        trust=trust_note(instructor=True, exercise=exercise.id),
        rescore=rescoring_note(services(), exercise),
        frame=account_frame(HERE),
    )


@bp.get("/instruktur/kelas/<exercise>/penilaian/<run>/<answer>")
@class_required
def mark(exercise: Exercise, run: str, answer: str) -> str:
    """One answer with the form beside it."""
    return _form(exercise, _queued(exercise, run, answer), chosen_from(request.args), None)


@bp.post("/instruktur/kelas/<exercise>/penilaian/<run>/<answer>")
@class_required
def save_marks(exercise: Exercise, run: str, answer: str) -> AnyResponse | tuple[str, int]:
    """Keep the marks and open the next answer that waits; back to the list when there is none."""
    queued, chosen = _queued(exercise, run, answer), chosen_from(request.args)
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    filled = sent(request.form)
    try:
        _keep(queued, filled, account.id)
    except InvalidInput as error:
        again = refused(filled, error, appealed=queued.answer.appealed)
        return _form(exercise, queued, chosen, again), HTTPStatus.UNPROCESSABLE_ENTITY
    except NotFound:
        flash(_("Keberatan ini sudah dijawab; tidak ada yang disimpan lagi."), "note")
        return redirect(address(exercise, queued, chosen))
    return _onward(exercise, _queued(exercise, run, answer), chosen, filled.ruling)


def _keep(queued: Queued, filled: Filled, by: AccountId) -> None:
    """The marks of an answer, or the decision on an objection to them. Raises InvalidInput, and NotFound for a decision on an
    objection that waits no longer.
    """
    answer, sent_once = queued.answer, sent_command_id()
    if answer.appealed or filled.ruling:
        _decide(queued, filled, by, sent_once)
        return
    mark_answer(
        services(),
        queued.run,
        answer.report,
        answer.seq,
        filled.marks,
        by,
        command_id=sent_once,
    )


def _decide(queued: Queued, filled: Filled, by: AccountId, sent_once: str | None) -> None:
    run, seq = queued.run, queued.answer.seq
    if filled.ruling == REJECTED:
        reject_appeal(services(), run, seq, filled.reason, by, command_id=sent_once)
    elif filled.ruling == GRANTED:
        grant_appeal(services(), run, seq, filled.marks, by, filled.dropped, command_id=sent_once)
    else:
        raise InvalidInput(Problem("ruling", Wrong.REQUIRED))


def _kept_words(marked: Queued, *, names: bool, ruling: str) -> str:
    total = marked.answer.total
    values = {
        "total": "–" if total is None else number_words(total),
        "who": who(marked, names=names),
    }
    if ruling == REJECTED:
        return _(
            "Keberatan %(who)s ditolak: nilainya tetap %(total)s dari 100.",
            **values,
        )
    if ruling == GRANTED:
        return _(
            "Keberatan %(who)s dikabulkan: nilainya sekarang %(total)s dari 100.",
            **values,
        )
    kept = _("Tersimpan: %(total)s dari 100 untuk jawaban %(who)s.", **values)
    if marked.answer.instead is None:
        return kept
    why = _("Jawaban ini tanpa poin; jawaban lain pada laporan yang sama yang berpoin.")
    return f"{kept} {why}"


def _onward(exercise: Exercise, marked: Queued, chosen: Chosen, ruling: str) -> AnyResponse:
    """To the next answer, saying what was kept."""
    kept = _kept_words(marked, names=chosen.names, ruling=ruling)
    following = next_of_walk(queue_of(exercise), chosen, marked)
    if following is not None:
        message = _("%(kept)s Inilah jawaban berikutnya.", kept=kept)
    elif WAITING in walked(chosen):
        message = _("%(kept)s Tidak ada lagi yang menunggu pada pilihan ini.", kept=kept)
    else:
        message = _("%(kept)s Semua jawaban pada pilihan ini sudah Anda lalui.", kept=kept)
    flash(message, "done")
    if not ruling:
        given = answer_in_case(load(services(), marked.run).history(), marked.answer.seq).given
        flash(compared_words(exercise, marked, given, chosen), "note")
    if following is not None:
        return redirect(address(exercise, following, chosen))
    return redirect(list_address(exercise, chosen))


def _queued(exercise: Exercise, run: str, answer: str) -> Queued:
    """The answer of that run in this class; everything else answers 404."""
    found = (
        each for each in queue_of(exercise) if each.run == run and str(each.answer.seq) == answer
    )
    queued = next(found, None)
    if queued is None:
        abort(404)
    return queued


def _form(exercise: Exercise, queued: Queued, chosen: Chosen, filled: Filled | None) -> str:
    shown = mark_page(services(), exercise, queued, chosen, filled)
    return render_template(
        "instructor/marking_answer.html",
        page=shown,
        trust=trust_note(instructor=True, exercise=exercise.id),
        frame=account_frame(HERE),
    )
