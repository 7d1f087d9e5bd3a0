"""Re-scoring a class: what would change is judged piece by piece and shown, then applied with a reason or left alone."""

from __future__ import annotations

from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput
from trainer.domain.records import Exercise
from trainer.usecases.rescoring import RescoringMoved, apply, due
from trainer.web.access import class_required, current_account, services
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.rescoring_page import NEW, rescoring_page
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.live import fragment, nothing_new, over
from trainer.web.sentences import wrong

HERE = "instructor.classes"


@bp.get("/instruktur/kelas/<exercise>/nilai-ulang")
@class_required
def rescoring(exercise: Exercise) -> str:
    """What would change, as far as it is known by now. `kunci`: by which key."""
    return _drawn(exercise, request.args.get("kunci", ""))


@bp.get("/instruktur/kelas/<exercise>/nilai-ulang/<way>/sejak/<position>")
@class_required
def rescoring_since(exercise: Exercise, way: str, position: str) -> AnyResponse:
    """The inside of the page once more of it is known; it stops asking when all is."""
    if not position.isdigit():
        return over()
    shown = rescoring_page(services(), exercise, way)
    if shown.position == position:
        return nothing_new()
    html = render_template("instructor/_rescoring.html", page=shown, refused=())
    return fragment(html, shown.position or "selesai")


@bp.post("/instruktur/kelas/<exercise>/nilai-ulang")
@class_required
def rescore(exercise: Exercise) -> AnyResponse | tuple[str, int]:
    """Write what was shown into the log of every run."""
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    form, way = request.form, request.form.get("kunci", "")
    key = due(services(), exercise).new_key if way == NEW else ""
    reason = form.get("reason", "")
    try:
        made = apply(
            services(), exercise, form.get("digest", ""), key=key, by=account.id, reason=reason
        )
    except InvalidInput as error:
        refused = tuple(("reason", wrong(problem)) for problem in error.problems)
        return _drawn(exercise, way, reason, refused), HTTPStatus.UNPROCESSABLE_ENTITY
    except RescoringMoved:
        flash(
            _("Belum ada yang disimpan: kelas ini berubah sejak halaman dibuka. Periksa lagi."),
            "refused",
        )
        return redirect(url_for("instructor.rescoring", exercise=exercise.id, kunci=way))
    flash(_made_message(made), "done")
    return redirect(url_for("instructor.rescoring", exercise=exercise.id))


def _made_message(made: int) -> str:
    if not made:
        return _("Tercatat: jawaban kelas ini sudah diperiksa, tidak ada nilai yang berubah.")
    return ngettext(
        "%(num)d nilai otomatis diperbarui. Nilai lama tetap ada dalam catatan.",
        "%(num)d nilai otomatis diperbarui. Nilai lama tetap ada dalam catatan.",
        made,
    )


def _drawn(
    exercise: Exercise, way: str, reason: str = "", refused: tuple[tuple[str, str], ...] = ()
) -> str:
    shown = rescoring_page(services(), exercise, way, reason)
    frame = account_frame(HERE)
    return render_template("instructor/rescoring.html", page=shown, refused=refused, frame=frame)
