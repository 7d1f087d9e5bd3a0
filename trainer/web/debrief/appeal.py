"""*Keberatan*: the form in which a trainee objects to the marks of an own answer, and what happens when it is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.answers.rubric.levels import scale
from trainer.domain.errors import InvalidInput, NotAllowed, Problem
from trainer.domain.refusals import Wrong
from trainer.scoring.failures import rule_wording
from trainer.usecases.appealing import TEXT_MAX_CHARS, TEXT_MIN_CHARS, can_file, file_appeal
from trainer.usecases.given_answers import given_answers
from trainer.web.access import Access, player_required, services
from trainer.web.debrief.blueprint import bp
from trainer.web.frames.desk import Frame, frame_of
from trainer.web.language import gettext as _
from trainer.web.number_words import number_words
from trainer.web.released import reader_of
from trainer.web.sending import sent_command_id
from trainer.web.sentences import heading_of, refused, wrong


@dataclass(frozen=True, slots=True)
class AppealPage:
    """The form. `current_total`: what the answer was given; `dimensions`: choices as pairs, with the level in their words;
    `faults`: the grave faults that fired, as pairs. `chosen`, `chosen_faults` and `text` as they were sent. `errors` by field,
    `errors_heading` above them, "" for the usual one.
    """

    title: str
    report: str
    answer: str
    current_total: str
    dimensions: tuple[tuple[str, str], ...]
    faults: tuple[tuple[str, str], ...]
    fault_hints: Mapping[str, str]
    chosen: tuple[str, ...] = ()
    chosen_faults: tuple[str, ...] = ()
    text: str = ""
    text_max: int = TEXT_MAX_CHARS
    back_href: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)
    errors_heading: str = ""

    def errors_at(self, name: str) -> tuple[str, ...]:
        """What is wrong with one field, () for nothing."""
        return (self.errors[name],) if name in self.errors else ()


@dataclass(frozen=True, slots=True)
class Sent:
    """What came with the form: dimensions by code, grave faults by name, the reason."""

    dimensions: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    text: str = ""


@bp.get("/hasil/<run>/keberatan/<answer>")
@player_required
def appeal(desk: Access, answer: str) -> str:
    """The form, for whoever gave the answer, once its marks may be read and as long as they were not objected to."""
    return _form(desk, _seq(desk, answer), Sent(), {})


@bp.post("/hasil/<run>/keberatan/<answer>")
@player_required
def save_appeal(desk: Access, answer: str) -> AnyResponse | tuple[str, int]:
    """Send it to the instructor, and go back to the answer."""
    seq = int(answer) if answer.isdecimal() else 0
    filled = Sent(
        tuple(request.form.getlist("dimensions")),
        tuple(request.form.getlist("gates")),
        request.form.get("text", ""),
    )
    try:
        file_appeal(
            services(),
            desk.run_id,
            seq,
            filled.dimensions,
            filled.text,
            desk.person.id,
            reader_of(desk),
            filled.gates,
            command_id=sent_command_id(),
        )
    except NotAllowed as error:
        flash(refused(error), "refused")
        return redirect(_back(desk, seq))
    except InvalidInput as error:
        errors = {problem.field: _sentence(problem) for problem in error.problems}
        heading = heading_of(error.problems)
        return _form(desk, seq, filled, errors, heading), HTTPStatus.UNPROCESSABLE_ENTITY
    flash(_("Keberatan Anda sampai pada instruktur. Jawabannya tampak di sini."), "done")
    return redirect(_back(desk, seq))


def _seq(desk: Access, answer: str) -> int:
    """The event of an answer that may be objected to now; everything else answers 404."""
    seq = int(answer) if answer.isdecimal() else 0
    if not can_file(desk.loaded, seq, desk.person.id, reader_of(desk)):
        abort(404)
    return seq


def _back(desk: Access, seq: int) -> str:
    return url_for("debrief.person", run=desk.run_id, _anchor=f"jawaban-{seq}")


def _form(
    desk: Access, seq: int, filled: Sent, errors: Mapping[str, str], heading: str = ""
) -> str:
    given = next(each for each in given_answers(desk.loaded.history()) if each.seq == seq)
    total = given.mark.total
    shown = AppealPage(
        title=given.title,
        report=given.report,
        answer=given.posted.text,
        current_total=_("Nilai sekarang %(total)s dari 100.", total=number_words(total))
        if total is not None
        else _("Jawaban ini belum mempunyai nilai lengkap."),
        dimensions=tuple(_dimensions(given.mark.levels)),
        faults=tuple((gate, rule_wording(gate).title) for gate in given.mark.gates),
        fault_hints={gate: scale().gates[gate] for gate in given.mark.gates},
        chosen=filled.dimensions,
        chosen_faults=filled.gates,
        text=filled.text,
        back_href=_back(desk, seq),
        errors=errors,
        errors_heading=heading,
    )
    return render_template("debrief/appeal.html", page=shown, frame=_frame(desk))


def _dimensions(levels: Mapping[str, int | None]) -> Iterator[tuple[str, str]]:
    for code, dimension in scale().dimensions.items():
        level = levels.get(code)
        yield (
            code,
            _(
                "%(code)s %(title)s, sekarang %(level)s",
                code=code,
                title=dimension.title,
                level="–" if level is None else level,
            ),
        )


def _frame(desk: Access) -> Frame:
    return frame_of(desk, "debrief.person")


def _sentence(problem: Problem) -> str:
    if problem.field == "dimensions" and problem.code == Wrong.REQUIRED:
        return _("Pilih sekurang-kurangnya satu bagian atau kesalahan berat.")
    if problem.code == Wrong.TOO_SHORT:
        return _("Tulis alasannya, paling sedikit %(min)s karakter.", min=TEXT_MIN_CHARS)
    return wrong(problem)
