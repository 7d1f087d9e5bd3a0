"""View model of the list of a class's answers: how many wait, of which report and of whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.records import Exercise
from trainer.usecases.services import Services
from trainer.web.instructor.marking_queue import (
    ALL,
    APPEALED,
    ASIDE,
    BY_MACHINE,
    MARKED,
    NEWEST,
    OLDEST,
    WAITING,
    Chosen,
    Queued,
    first_walk,
    narrowed,
    queue_of,
    who,
)
from trainer.web.instructor.marking_words import address, disputed_words, list_address
from trainer.web.instructor.tiles import Figure
from trainer.web.instructor.views import Head, head_of
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marks.answers import kind_words, status_words
from trainer.web.time_words import short_moment

ROWS_PER_PAGE = 30


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer in the list. `leak`: the system found an identity in it, and nobody has looked yet."""

    title: str
    report: str
    href: str
    who: str
    kind: str
    when: str
    status: str
    leak: bool


@dataclass(frozen=True, slots=True)
class AppealRow:
    """An objection that waits: on what, in the trainee's own words."""

    title: str
    report: str
    href: str
    who: str
    about: str
    words: str
    when: str


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The list. `reports`, `people`, `shows`, `orders`: choices as pairs. `aside`: below those that wait, the answers without
    points, at most a page of them; `aside_href` leads to all, "" where they all stand there. `nothing_waits`: said in place of
    rows where no answer of the class waits, "" otherwise. `appeals`: objections that wait, above everything.
    """

    head: Head
    tallies: tuple[Figure, ...]
    chosen: Chosen
    reports: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    shows: tuple[tuple[str, str], ...]
    orders: tuple[tuple[str, str], ...]
    rows: tuple[AnswerRow, ...]
    appeals: tuple[AppealRow, ...]
    aside: tuple[AnswerRow, ...]
    aside_href: str
    any_answers: bool
    nothing_waits: str
    start_href: str
    all_href: str
    names_href: str
    page: int
    pages: int
    pager: str


def queue_page(services: Services, exercise: Exercise, chosen: Chosen, page: int) -> QueuePage:
    """The list of a class; `page` counts from 1."""
    queue = queue_of(exercise)
    calendar = services.library.world(exercise.scenario, exercise.content_hash).calendar
    found = narrowed(queue, chosen)
    without_points = replace(chosen, show=ASIDE)
    aside = narrowed(queue, without_points) if chosen.show == WAITING else ()
    pages = max(1, -(-len(found) // ROWS_PER_PAGE))
    page = min(max(page, 1), pages)
    first = first_walk(queue, chosen)
    return QueuePage(
        head=head_of(services, exercise),
        tallies=tuple(_tallies(queue)),
        chosen=chosen,
        reports=(("", _("Semua laporan")), *_reports(queue)),
        people=(("", _("Semua peserta")), *_people(queue, names=chosen.names)),
        shows=(
            (WAITING, _("Menunggu penilaian")),
            (APPEALED, _("Keberatan peserta")),
            (BY_MACHINE, _("Dinilai otomatis")),
            (MARKED, _("Sudah dinilai")),
            (ASIDE, _("Tanpa poin")),
            (ALL, _("Semua jawaban")),
        ),
        orders=((OLDEST, _("Terlama lebih dahulu")), (NEWEST, _("Terbaru lebih dahulu"))),
        rows=tuple(
            _row(each, exercise, chosen, calendar)
            for each in (() if chosen.show == APPEALED else found)[
                (page - 1) * ROWS_PER_PAGE : page * ROWS_PER_PAGE
            ]
        ),
        appeals=tuple(
            _appeal_row(each, exercise, chosen, calendar)
            for each in narrowed(queue, replace(chosen, show=APPEALED))
            if chosen.show in (WAITING, APPEALED)
        ),
        aside=tuple(_row(each, exercise, chosen, calendar) for each in aside[:ROWS_PER_PAGE]),
        aside_href=list_address(exercise, without_points) if len(aside) > ROWS_PER_PAGE else "",
        any_answers=bool(queue),
        nothing_waits=_nothing_waits(queue, by_machine=first is not None)
        if chosen.show == WAITING
        else "",
        start_href=address(exercise, *first) if first else "",
        all_href=list_address(exercise, Chosen(show=ALL, names=chosen.names)),
        names_href=list_address(exercise, replace(chosen, names=not chosen.names)),
        page=page,
        pages=pages,
        pager=list_address(exercise, chosen, halaman="{page}"),
    )


def _nothing_waits(queue: Sequence[Queued], *, by_machine: bool) -> str:
    if any(each.answer.waiting for each in queue):
        return ""
    sentence = _("Tidak ada jawaban berpoin yang menunggu penilaian.")
    if not by_machine:
        return sentence
    more = _("“Mulai menilai” membuka jawaban yang baru dinilai otomatis, satu demi satu.")
    return f"{sentence} {more}"


def _tallies(queue: Sequence[Queued]) -> Iterator[Figure]:
    statuses = Counter(each.status for each in queue)
    if statuses[APPEALED]:
        yield Figure(statuses[APPEALED], _("keberatan peserta"))
    yield Figure(statuses[WAITING], _("menunggu penilaian"))
    yield Figure(statuses[BY_MACHINE], _("dinilai otomatis"))
    yield Figure(statuses[MARKED], _("sudah dinilai"))
    yield Figure(statuses[ASIDE], _("tanpa poin"))


def _appeal_row(
    queued: Queued, exercise: Exercise, chosen: Chosen, calendar: WorkingCalendar
) -> AppealRow:
    appeal = queued.answer.appeal
    assert appeal is not None, "only an answer that was objected to stands among objections"
    return AppealRow(
        title=queued.answer.title,
        report=queued.answer.report,
        href=address(exercise, queued, chosen),
        who=who(queued, names=chosen.names),
        about=disputed_words(appeal),
        words=appeal.text,
        when=short_moment(calendar.in_zone(appeal.at)),
    )


def _reports(queue: Sequence[Queued]) -> Iterator[tuple[str, str]]:
    titles = {each.answer.report: each.answer.title for each in queue}
    waiting = Counter(each.answer.report for each in queue if each.answer.waiting)
    for report, title in sorted(titles.items()):
        yield report, _("%(title)s (%(left)s)", title=title, left=_left(waiting[report]))


def _people(queue: Sequence[Queued], *, names: bool) -> Iterator[tuple[str, str]]:
    people = {each.number: who(each, names=names) for each in queue}
    waiting = Counter(each.number for each in queue if each.answer.waiting)
    for number, name in sorted(people.items()):
        yield str(number), _("%(name)s (%(left)s)", name=name, left=_left(waiting[number]))


def _left(count: int) -> str:
    return ngettext("%(num)d menunggu", "%(num)d menunggu", count)


def _row(
    queued: Queued, exercise: Exercise, chosen: Chosen, calendar: WorkingCalendar
) -> AnswerRow:
    given = queued.answer
    return AnswerRow(
        title=given.title,
        report=given.report,
        href=address(exercise, queued, chosen),
        who=who(queued, names=chosen.names),
        kind=kind_words(given),
        when=short_moment(calendar.in_zone(given.at)),
        status=status_words(given),
        leak=not given.marked and "leak" in given.gates,
    )
