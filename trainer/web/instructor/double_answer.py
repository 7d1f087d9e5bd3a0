"""View model of one answer in a round: the form without any hint before both have marked, the comparison after that."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.answers.total import total_of
from trainer.domain.run import Marking
from trainer.scoring.markings import LEAK, gates_of
from trainer.usecases.double_marking import Both, RoundAnswer, RoundView
from trainer.usecases.given_answers import answer_in_case
from trainer.usecases.loading import load
from trainer.usecases.services import Services
from trainer.web.attachments import FileLink, size_words
from trainer.web.instructor.double_page import answer_title, difference_words
from trainer.web.instructor.mark_comparison import (
    Column,
    MarkComparison,
    compare_marks,
    machine_column,
)
from trainer.web.instructor.marking_facts import FoundNote, Row, key_rows, notes_of
from trainer.web.instructor.marking_form import Filled
from trainer.web.instructor.marking_page import models
from trainer.web.instructor.marking_sheet import (
    Answered,
    Asked,
    Sheet,
    answered,
    asked,
    sheet_of,
)
from trainer.web.language import gettext as _
from trainer.web.marks.answers import Model, kind_words


@dataclass(frozen=True, slots=True)
class RoundAnswerPage:
    """One answer. `comparison` None until both have marked it: then it is agreed on here. `differs`: on what they differ, ""
    for nothing; `why`: what was agreed before, with its reason. `closed`: the round has ended. `next_href`: the next one that
    the viewer has not marked.
    """

    place: str
    title: str
    report: str
    answered: Answered
    asked: Asked
    key: tuple[Row, ...]
    notes: tuple[FoundNote, ...]
    model: tuple[Model, ...]
    sheet: Sheet
    comparison: MarkComparison | None
    differs: str
    why: str
    remarks: tuple[tuple[str, str], ...]
    save_href: str
    closed: bool
    next_href: str
    back_href: str


def answer_page(
    services: Services, view: RoundView, answer: RoundAnswer, filled: Filled | None
) -> RoundAnswerPage:
    """One answer of a round for one of its markers; `filled`: the form as it was refused."""
    loaded = load(services, answer.run)
    found = answer_in_case(loaded.history(), answer.given.seq)
    both = answer.both
    other = services.directory.account(view.other) if view.other is not None else None
    name = other.display_name if other else _("penilai lain")
    following = view.next_open(answer.number)
    return RoundAnswerPage(
        place=answer_title(view, answer),
        title=answer.given.title,
        report=answer.given.report,
        answered=answered(
            found,
            loaded,
            kind_words(answer.given.posted),
            _("Nama peserta disembunyikan"),
            findings=(),
            files=_files(view, answer),
        ),
        asked=asked(found, loaded),
        key=key_rows(found),
        notes=notes_of(found.before.notes, loaded.world),
        model=tuple(models(loaded, answer.given.report)),
        sheet=sheet_of(
            filled or _as_it_stands(answer),
            reason_label=_("Alasan kesepakatan") if both else "",
            rules=answer.given.rules,
        ),
        comparison=_comparison(answer, both, name) if both else None,
        differs=difference_words(both.differs) if both else "",
        why=both.agreed.reason if both and both.agreed else "",
        remarks=_remarks(both, name) if both else (),
        save_href=url_for(
            "instructor.save_agreed" if both else "instructor.save_blind",
            round_=view.round.id,
            number=str(answer.number),
        ),
        closed=view.ended,
        next_href=url_for(
            "instructor.round_answer", round_=view.round.id, number=str(following.number)
        )
        if following
        else "",
        back_href=url_for("instructor.round_here", round_=view.round.id),
    )


def _as_it_stands(answer: RoundAnswer) -> Filled:
    """The viewer's own marks while the other has none; then what was agreed, or what both said alike."""
    both = answer.both
    if both is None:
        return _filled(answer.own) if answer.own else Filled()
    if both.agreed is not None:
        return _filled(both.agreed)
    levels = {code: each for code, each in both.own.levels.items() if code not in both.differs}
    gates = tuple(each for each in gates_of(both.own) if each not in both.differs and each != LEAK)
    notes = dict.fromkeys(each for each in (both.own.note, both.other.note) if each)
    return Filled(levels, gates, "\n".join(notes))


def _filled(marking: Marking) -> Filled:
    return Filled(marking.levels, marking.gates, marking.note)


def _comparison(answer: RoundAnswer, both: Both, name: str) -> MarkComparison:
    rules = answer.given.rules
    columns = [_column(_("Anda"), both.own, rules), _column(name, both.other, rules)]
    if both.agreed is not None:
        columns.append(_column(_("Disepakati"), both.agreed, rules))
    return compare_marks((*columns, machine_column(answer.given.machine)), compared=2)


def _column(name: str, marking: Marking, rules: int) -> Column:
    gates = gates_of(marking)
    return Column(name, marking.levels, gates, total_of(marking.levels, gates, rules=rules))


def _remarks(both: Both, name: str) -> tuple[tuple[str, str], ...]:
    """What each wrote for the trainee."""
    notes = ((_("Anda"), both.own.note), (name, both.other.note))
    return tuple((who, note) for who, note in notes if note)


def _files(view: RoundView, answer: RoundAnswer) -> tuple[FileLink, ...]:
    """The files of the answer at addresses that both markers may open."""
    return tuple(
        FileLink(
            name=file.name,
            href=url_for(
                "instructor.round_file",
                round_=view.round.id,
                number=str(answer.number),
                file=file.id,
            ),
            size=size_words(file.size_bytes),
            alt=file.caption,
            picture=file.kind == "image",
        )
        for file in answer.given.posted.attachments
    )
