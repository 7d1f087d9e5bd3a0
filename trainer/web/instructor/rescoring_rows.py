"""View model of a re-scoring, run by run: points as they are and as they would be, and what makes them others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.rubric.levels import scale
from trainer.debrief.class_view import BANDS
from trainer.debrief.titles import message_titles, shown_title
from trainer.domain.records import Exercise, Person, PersonId
from trainer.scoring.failures import rule_wording
from trainer.scoring.findings import Line, ScoreSheet
from trainer.scoring.registry import check_named
from trainer.usecases.loading import load
from trainer.usecases.rescoring import Change, RunLook
from trainer.usecases.services import Services
from trainer.web.instructor.screen import names_here
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marks.answers import open_words
from trainer.web.number_words import number_words, point_words


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """One answer of a person: its report, which levels and faults change, and whether a person's marks stay over it."""

    title: str
    lines: tuple[str, ...]
    stands: str


@dataclass(frozen=True, slots=True)
class Row:
    """One run: points as they are and as they would be. `notes`: bands and grave faults that change, what waits; `by_rules`:
    answers whose levels stay and whose total the newer rules make another; `process`: the checks that another key judges
    otherwise. `summary` tells what is folded away.
    """

    who: str
    before: str
    after: str
    difference: str
    notes: tuple[str, ...]
    answers: tuple[ChangedAnswer, ...]
    by_rules: tuple[str, ...]
    process: tuple[str, ...]
    summary: str


def rows_of(services: Services, exercise: Exercise, differ: Sequence[RunLook]) -> Iterator[Row]:
    """A row for each run that would be worth something else, in the order in which they come."""
    people = services.directory.people(exercise.id)
    names = names_here(people)
    for each in differ:
        titles = _titles(services, each)
        by_rules, process = tuple(_by_rules(each, titles)), tuple(_process(each, titles))
        yield Row(
            who=_who(each, people, names),
            before=_points(each.before),
            after=_points(each.after),
            difference=_difference(each),
            notes=tuple(_notes(each)),
            answers=tuple(
                _answer(change, titles, names if exercise.shared else {}) for change in each.changes
            ),
            by_rules=by_rules,
            process=process,
            summary=_summary(len(each.changes), len(by_rules), len(process)),
        )


def _summary(answers: int, by_rules: int, checks: int) -> str:
    parts = []
    if answers:
        parts.append(ngettext("%(num)d jawaban", "%(num)d jawaban", answers))
    if by_rules:
        parts.append(
            ngettext(
                "%(num)d jawaban menurut aturan penilaian yang baru",
                "%(num)d jawaban menurut aturan penilaian yang baru",
                by_rules,
            )
        )
    if checks:
        parts.append(ngettext("%(num)d pemeriksaan", "%(num)d pemeriksaan", checks))
    return ", ".join(parts) or _("Kesalahan berat saja")


def _by_rules(seen: RunLook, titles: Mapping[str, str]) -> Iterator[str]:
    """The answers whose marks stay as they are and are worth something else by the newer rules of scoring."""
    was = {mark.answer_seq: mark for mark in seen.before.answers}
    for mark in seen.after.answers:
        old = was.get(mark.answer_seq)
        if old is None or (old.levels, old.gates) != (mark.levels, mark.gates):
            continue
        if old.total is not None and mark.total is not None and old.total != mark.total:
            yield _(
                "%(title)s: %(was)s → %(becomes)s dari 100",
                title=titles.get(mark.report, mark.report),
                was=number_words(old.total),
                becomes=number_words(mark.total),
            )


def _process(seen: RunLook, titles: Mapping[str, str]) -> Iterator[str]:
    """The lines of the sheet that have other points, those that there was none of before, and those that go."""
    was = {(line.report, line.check): line for line in seen.before.lines}
    becomes = {(line.report, line.check): line for line in seen.after.lines}
    for report, check in dict.fromkeys((*was, *becomes)):
        old, new = was.get((report, check)), becomes.get((report, check))
        if _line(old) != _line(new):
            yield _(
                "%(title)s, %(check)s: %(was)s → %(becomes)s",
                title=titles.get(report, report),
                check=check_named(check).wording.title,
                was=_line(old),
                becomes=_line(new),
            )


def _line(line: Line | None) -> str:
    if line is None:
        return _("tidak dinilai")
    points, most = point_words(line.points), point_words(line.max_points)
    return _("%(points)s dari %(most)s", points=points, most=most)


def _titles(services: Services, seen: RunLook) -> Mapping[str, str]:
    """What reports and messages are called where others look on, also papers that were never typed in."""
    loaded = load(services, seen.run)
    reports = (
        *loaded.world.scenario.reports,
        *(dossier.report for dossier in loaded.run.dossiers.values()),
    )
    messages = message_titles(loaded.world.scenario, [loaded.run])
    return messages | {report.id: shown_title(report) for report in reports}


def _who(seen: RunLook, people: Sequence[Person], names: Mapping[PersonId, str]) -> str:
    if seen.person is None:
        return ngettext(
            "Latihan bersama, %(num)d peserta", "Latihan bersama, %(num)d peserta", len(people)
        )
    return names.get(seen.person, _("Peserta"))


def _points(sheet: ScoreSheet) -> str:
    return _(
        "%(points)s dari %(most)s",
        points=number_words(sheet.points),
        most=number_words(sheet.max_points),
    )


def _difference(seen: RunLook) -> str:
    """In points where as many can be had as before, else in parts of a hundred."""
    if seen.before.max_points == seen.after.max_points:
        moved = seen.after.points - seen.before.points
        words = _("%(n)s poin", n=point_words(abs(moved)))
    else:
        moved = seen.moves
        words = _("%(n)s persen", n=number_words(abs(moved)))
    if not round(moved, 2):
        return _("tetap")
    return f"+{words}" if moved > 0 else f"−{words}"


def _notes(seen: RunLook) -> Iterator[str]:
    was, becomes = _band(seen.before), _band(seen.after)
    if was != becomes:
        yield _("dari kelompok %(was)s ke %(becomes)s", was=was, becomes=becomes)
    for rule, _report in sorted(seen.gained):
        yield _("kesalahan berat muncul: %(title)s", title=rule_wording(rule).title)
    for rule, _report in sorted(seen.lost):
        yield _("kesalahan berat hilang: %(title)s", title=rule_wording(rule).title)
    more = len(seen.after.waiting) - len(seen.before.waiting)
    if more > 0:
        yield ngettext(
            "%(num)d jawaban lagi menunggu penilaian",
            "%(num)d jawaban lagi menunggu penilaian",
            more,
        )


def _band(sheet: ScoreSheet) -> str:
    share = 100 * sheet.share
    low, high = next(
        (low, high) for low, high in BANDS if low <= share < high or share == high == BANDS[-1][1]
    )
    return _("%(low)s–%(high)s%%", low=low, high=high if high == BANDS[-1][1] else high - 1)


def _answer(
    change: Change, titles: Mapping[str, str], names: Mapping[PersonId, str]
) -> ChangedAnswer:
    """`names` of those who share the run, by whom the answer is told."""
    title, name = titles.get(change.report, change.report), names.get(PersonId(change.person), "")
    return ChangedAnswer(
        title=_("%(title)s, dijawab %(name)s", title=title, name=name) if name else title,
        lines=tuple(_lines(change)) or (_("yang belum ada dijelaskan lain, tingkatnya tetap"),),
        stands=_("Nilai orang tetap berlaku untuk jawaban ini.") if change.by_person else "",
    )


def _lines(change: Change) -> Iterator[str]:
    was, becomes = change.was, change.becomes
    if was is None:
        yield _("belum ada nilai otomatis dalam catatan; sekarang dicatat")
        return
    for code, dimension in scale().dimensions.items():
        old, new = was.levels.get(code), becomes.levels.get(code)
        if old != new:
            yield f"{code} {dimension.title}: {_level(old)} → {_level(new)}"
    for gate in sorted({*was.gates} ^ {*becomes.gates}):
        title = rule_wording(gate).title
        gone = gate in was.gates
        yield _("hilang: %(title)s", title=title) if gone else _("muncul: %(title)s", title=title)
    if waits := [code for code in becomes.provisional if code not in was.provisional]:
        yield _("menunggu orang: %(codes)s", codes=", ".join(open_words(waits)))
    if sure := [code for code in was.provisional if code not in becomes.provisional]:
        yield _("tidak lagi menunggu orang: %(codes)s", codes=", ".join(open_words(sure)))


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)
