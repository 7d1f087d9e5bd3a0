"""View model of one answer with the form of its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from flask import url_for

from trainer.answers.total import GATES
from trainer.debrief.titles import shown_title
from trainer.domain.records import AccountId, Exercise
from trainer.scoring.failures import rule_wording
from trainer.scoring.markings import BOTH
from trainer.usecases.given_answers import AnswerInCase, GivenAnswer, answer_in_case
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.services import Services
from trainer.web.access import plugged
from trainer.web.attachments import file_links
from trainer.web.instructor.mark_comparison import (
    Column,
    MarkComparison,
    compare_marks,
    machine_column,
)
from trainer.web.instructor.marking_facts import FoundNote, Row, key_rows, notes_of
from trainer.web.instructor.marking_findings import findings_of
from trainer.web.instructor.marking_form import Filled, as_marked
from trainer.web.instructor.marking_queue import (
    Chosen,
    Queued,
    next_of_walk,
    queue_of,
    who,
)
from trainer.web.instructor.marking_sheet import (
    Answered,
    Asked,
    Disputed,
    Sheet,
    answered,
    asked,
    past_marks,
    sheet_of,
)
from trainer.web.instructor.marking_words import (
    address,
    counting_words,
    disputed_words,
    left_words,
    list_address,
)
from trainer.web.instructor.views import Head, head_of
from trainer.web.language import gettext as _
from trainer.web.marks.answers import Model, kind_words, model_of, status_words
from trainer.web.number_words import number_words
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class AppealShown:
    """An objection that waits: on what, in the trainee's words, and when; `stands`: the marks that it is about."""

    about: str
    words: str
    when: str
    stands: str


@dataclass(frozen=True, slots=True)
class MarkPage:
    """One answer. `comparison`: what people said beside the machine, None until a person's marks count; `appeal`: an objection
    that waits. `left`: how many others come after it; `next_href`: the next of them, "" when there is none. `counting`: what
    the marks will do.
    """

    head: Head
    title: str
    report: str
    who: str
    answered: Answered
    asked: Asked
    key: tuple[Row, ...]
    notes: tuple[FoundNote, ...]
    model: tuple[Model, ...]
    sheet: Sheet
    comparison: MarkComparison | None
    appeal: AppealShown | None
    counting: str
    left: str
    next_href: str
    back_href: str
    names: bool
    names_href: str
    desk_href: str
    save_href: str


def mark_page(
    services: Services, exercise: Exercise, queued: Queued, chosen: Chosen, filled: Filled | None
) -> MarkPage:
    """One answer with its form; `filled` None: as it is marked by now."""
    loaded = load(services, queued.run)
    found = answer_in_case(loaded.history(), queued.answer.seq)
    given = found.given
    names, findings = _markers(services, given), findings_of(found)
    queue = queue_of(exercise)
    following = next_of_walk(queue, chosen, queued)
    return MarkPage(
        head=head_of(services, exercise),
        title=shown_title(found.before.report),
        report=given.report,
        who=who(queued, names=chosen.names),
        answered=answered(
            found,
            loaded,
            kind_words(given.posted),
            status_words(given.listed),
            findings=findings,
            files=file_links(queued.run, given.posted.attachments),
        ),
        asked=asked(found, loaded),
        key=key_rows(found),
        notes=notes_of(found.before.notes, loaded.world),
        model=tuple(models(loaded, given.report)),
        sheet=sheet_of(
            filled or as_marked(given),
            findings,
            tuple(past_marks(given.marks, names, loaded)),
            _reason_label(given),
            rules=given.rules,
            disputed=_disputed(given),
            flags=_flags(given),
            suspected=_suspected(found),
        ),
        comparison=_comparison(given, names),
        appeal=_appeal(given, loaded),
        counting=counting_words(given, names),
        left=left_words(queue, chosen, queued),
        next_href=address(exercise, following, chosen) if following else "",
        back_href=list_address(exercise, chosen),
        names=chosen.names,
        names_href=address(exercise, queued, replace(chosen, names=not chosen.names)),
        desk_href=url_for("desk.report", run=queued.run, report=given.report),
        save_href=address(exercise, queued, chosen),
    )


def _flags(given: GivenAnswer) -> dict[str, str]:
    """The dimensions that wait for this marker: the machine is unsure of them, or two people differ."""
    reason = _("mesin belum yakin") if given.counted is None else _("dua penilai berbeda")
    return dict.fromkeys(given.mark.provisional, reason)


def _suspected(found: AnswerInCase) -> dict[str, str]:
    """The grave faults that the machine suspects and leaves to this marker, with the words that it means, "" for a place unknown."""
    given, text = found.given, found.given.posted.text
    if given.counted is not None:
        return {}
    places = {str(each.gate): each.spans for each in found.verdict.evidence if each.gate}
    return {
        gate: "… ".join(text[start:end] for start, end in places.get(gate, ()))
        for gate in given.mark.provisional
        if gate in GATES
    }


def _reason_label(given: GivenAnswer) -> str:
    """What a reason is asked for, "" where none is."""
    if given.appealed:
        return _("Jawaban atas keberatan")
    return _("Alasan mengubah nilai") if given.marked else ""


def _appeal(given: GivenAnswer, loaded: LoadedRun) -> AppealShown | None:
    appeal = given.appeal
    if appeal is None or not given.appealed:
        return None
    when = short_moment(loaded.world.calendar.in_zone(appeal.at))
    return AppealShown(disputed_words(appeal), appeal.text, when, _stands(given))


def _stands(given: GivenAnswer) -> str:
    """The marks that an objection is about: total, whose, and the grave faults."""
    total = given.mark.total
    sentence = _(
        "Yang berlaku sekarang: %(total)s dari 100, %(whose)s.",
        total="–" if total is None else number_words(total),
        whose=_("dari mesin") if given.counted is None else _("dari penilai"),
    )
    if not given.mark.gates:
        return sentence
    titles = ", ".join(rule_wording(gate).title for gate in given.mark.gates)
    return _("%(said)s Kesalahan berat: %(titles)s.", said=sentence, titles=titles)


def _disputed(given: GivenAnswer) -> Disputed | None:
    """What an objection that waits is about, and what stands; None while none waits."""
    if given.appeal is None or not given.appealed:
        return None
    parts = (*given.appeal.dimensions, *given.appeal.gates)
    return Disputed(frozenset(parts), given.mark.levels, given.mark.gates)


def _comparison(given: GivenAnswer, names: Mapping[str, str]) -> MarkComparison | None:
    """What counts of people beside the machine's marks; nothing of the machine before a person has marked."""
    counted = given.counted
    if counted is None:
        return None
    who = _("Dua penilai") if counted.marker == BOTH else names.get(counted.marker, _("Penilai"))
    people = Column(who, counted.levels, counted.gates, given.by_people)
    return compare_marks((people, machine_column(given.machine)), compared=2)


def models(loaded: LoadedRun, report: str) -> Iterator[Model]:
    """What the expert wrote to the same reporter, where an expert's way is known."""
    expert = plugged().experts.history(loaded.exercise.scenario, loaded.key.content_hash)
    if expert is None or not any(each.id == report for each in expert.reports()):
        return
    for posted in expert.dossier(report).answers:
        if expert.events[posted.seq - 1].person is not None:
            yield model_of(posted)


def _markers(services: Services, given: GivenAnswer) -> dict[str, str]:
    """Display names of whoever has marked it, by id; a marker who is no account is left out."""
    known = {
        each.marker: services.directory.account(AccountId(each.marker)) for each in given.marks
    }
    return {marker: account.display_name for marker, account in known.items() if account}
