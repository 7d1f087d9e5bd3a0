"""Double marking: a class's owner opens a round with another instructor or an invited colleague; both mark on pages of the
round, and agree there.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.records import SAMPLE, AccountId, Exercise, MarkingRound
from trainer.usecases.double_marking import (
    RoundAnswer,
    RoundView,
    agree,
    mark_blind,
    open_round,
    round_of,
    round_view,
)
from trainer.usecases.loading import LoadedRun
from trainer.web.access import (
    account_required,
    class_required,
    current_account,
    services,
)
from trainer.web.attachments import sent_file
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.double_answer import answer_page
from trainer.web.instructor.double_page import cursor_of, round_page, rounds_page
from trainer.web.instructor.inviting import invite_to, link_once
from trainer.web.instructor.inviting_page import INVITED
from trainer.web.instructor.marking_form import Filled, refused, sent
from trainer.web.language import gettext as _
from trainer.web.live import fragment, nothing_new
from trainer.web.sending import sent_command_id
from trainer.web.sentences import refused as refused_words

HERE = "instructor.classes"


@bp.get("/instruktur/kelas/<exercise>/penilaian-ganda")
@class_required
def rounds(exercise: Exercise) -> str:
    """The rounds of a class, and the form that opens another one."""
    return _rounds(exercise)


@bp.post("/instruktur/kelas/<exercise>/penilaian-ganda")
@class_required
def new_round(exercise: Exercise) -> AnyResponse | tuple[str, int]:
    """Open a round and go to it."""
    form, scope = request.form, request.form.get("scope", "")
    second = form.get("second", "")
    how_many = form.get("how_many", type=int) if scope == SAMPLE else None
    try:
        opened = open_round(
            services(),
            exercise,
            exercise.owner,
            None if second == INVITED else second,
            scope,
            how_many,
        )
    except InvalidInput as error:
        return _rounds(exercise, error), HTTPStatus.UNPROCESSABLE_ENTITY
    if opened.second is None:
        invite_to(opened)
    return redirect(url_for("instructor.round_here", round_=opened.id))


@bp.get("/instruktur/penilaian-ganda/<round_>")
@account_required
def round_here(round_: str) -> str:
    """How far both are, how far they agree, and what they have to talk over; for the two markers alone."""
    view = _view(round_)
    shown = round_page(services(), view)
    return render_template(
        "instructor/round.html",
        page=shown,
        link=link_once(view.round),
        frame=account_frame(_here()),
    )


@bp.get("/instruktur/penilaian-ganda/<round_>/sejak/<cursor>")
@account_required
def round_since(round_: str, cursor: str) -> AnyResponse:
    """The live part when something happened in the class after `cursor`."""
    found = _round(round_)
    if cursor == cursor_of(services(), found):
        return nothing_new()
    shown = round_page(services(), _view(round_))
    return fragment(render_template("instructor/_round.html", page=shown), shown.cursor)


@bp.get("/instruktur/penilaian-ganda/<round_>/<number>")
@account_required
def round_answer(round_: str, number: str) -> str:
    """One answer: to be marked, or, once both have, to be compared and agreed on."""
    view = _view(round_)
    return _page(view, _answer(view, number))


@bp.post("/instruktur/penilaian-ganda/<round_>/<number>")
@account_required
def save_blind(round_: str, number: str) -> AnyResponse | tuple[str, int]:
    """Keep one's own marks and open the next answer of one's own order."""
    view = _view(round_)
    answer = _answer(view, number)
    if (refusal := _refusal(view, answer, mark_blind)) is not None:
        return refusal
    following = _view(round_).next_open(answer.number)
    if following is None:
        flash(_("Tersimpan. Semua jawaban dalam putaran ini sudah Anda nilai."), "done")
        return redirect(url_for("instructor.round_here", round_=round_))
    flash(_("Tersimpan. Inilah jawaban berikutnya."), "done")
    return redirect(_address(view, following))


@bp.post("/instruktur/penilaian-ganda/<round_>/<number>/sepakat")
@account_required
def save_agreed(round_: str, number: str) -> AnyResponse | tuple[str, int]:
    """Keep what the two agreed on, with its reason."""
    view = _view(round_)
    answer = _answer(view, number)
    if (refusal := _refusal(view, answer, agree)) is not None:
        return refusal
    flash(_("Nilai yang disepakati tersimpan dan berlaku sekarang."), "done")
    return redirect(url_for("instructor.round_here", round_=round_))


@bp.get("/instruktur/penilaian-ganda/<round_>/<number>/berkas/<file>")
@account_required
def round_file(round_: str, number: str, file: str) -> AnyResponse:
    """A file that went with an answer of the round, for its markers."""
    answer = _answer(_view(round_), number)
    named = {each.id for each in answer.given.posted.attachments}
    found = next(iter(services().directory.uploads(answer.run, (file,))), None)
    if found is None or found.id not in named:
        abort(404)
    return sent_file(found)


def _here() -> str:
    """The place of the bar to which a round belongs: an invited marker need not be an instructor."""
    account = current_account()
    return HERE if account is not None and account.instructor else "practice.home"


def _me() -> AccountId:
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    return account.id


def _round(round_: str) -> MarkingRound:
    return round_of(services(), round_, _me())


def _view(round_: str) -> RoundView:
    return round_view(services(), _round(round_), _me())


def _answer(view: RoundView, number: str) -> RoundAnswer:
    found = next((each for each in view.answers if str(each.number) == number), None)
    if found is None or not view.shows_answers:
        raise NotFound("answer", number)
    return found


def _refusal(
    view: RoundView, answer: RoundAnswer, keep: Callable[..., LoadedRun]
) -> AnyResponse | tuple[str, int] | None:
    """Keep the marks of the form that was sent; what is said where that is refused, None where they are kept."""
    filled = sent(request.form)
    try:
        keep(
            services(),
            view.round,
            _me(),
            answer.number,
            filled.marks,
            command_id=sent_command_id(),
        )
    except NotAllowed as error:
        flash(refused_words(error), "refused")
        return redirect(_address(view, answer))
    except InvalidInput as error:
        return _page(view, answer, refused(filled, error)), HTTPStatus.UNPROCESSABLE_ENTITY
    return None


def _address(view: RoundView, answer: RoundAnswer) -> str:
    return url_for("instructor.round_answer", round_=view.round.id, number=str(answer.number))


def _rounds(exercise: Exercise, error: InvalidInput | None = None) -> str:
    shown = rounds_page(services(), exercise, request.form, error)
    return render_template("instructor/rounds.html", page=shown, frame=account_frame(HERE))


def _page(view: RoundView, answer: RoundAnswer, filled: Filled | None = None) -> str:
    shown = answer_page(services(), view, answer, filled)
    return render_template("instructor/round_answer.html", page=shown, frame=account_frame(_here()))
