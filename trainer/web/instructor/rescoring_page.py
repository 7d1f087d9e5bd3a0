"""View model of a re-scoring: who would have which points, and why, before anybody decides; first of all what differs most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from flask import url_for

from trainer.answers.rubric.levels import scale
from trainer.answers.verdict import SCORER
from trainer.debrief.class_view import BANDS
from trainer.debrief.titles import message_titles, shown_title
from trainer.domain.records import AccountId, Exercise, Person, PersonId
from trainer.scoring.failures import rule_wording
from trainer.scoring.findings import Line, ScoreSheet
from trainer.scoring.registry import check_named
from trainer.usecases.loading import load
from trainer.usecases.rescoring import Change, Due, RunLook, applied, digest_of, due, looks
from trainer.usecases.services import Services
from trainer.web.instructor.screen import names_here
from trainer.web.instructor.tiles import Figure
from trainer.web.instructor.views import Head, head_of
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.number_words import number_words, point_words
from trainer.web.time_words import short_moment

AT_ONCE = timedelta(seconds=1)
"""How long one request judges; what is left is done in the next one, and what is done is at hand."""

NEW, IN_USE = "baru", "lama"
"""The words in an address for the key to judge by."""


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """One answer of a person: its report, which levels and faults change, and whether a person's marks stay over it."""

    title: str
    lines: tuple[str, ...]
    stands: str


@dataclass(frozen=True, slots=True)
class Row:
    """One run: points as they are and as they would be. `notes`: bands and grave faults that change, what waits; `process`:
    the checks that another key judges otherwise. `summary` tells what is folded away.
    """

    who: str
    before: str
    after: str
    difference: str
    notes: tuple[str, ...]
    answers: tuple[ChangedAnswer, ...]
    process: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Event:
    """One re-scoring that was applied, as `components/line.html` draws it."""

    title: str
    when: str
    text: str
    who: str
    icon: str = "scale"


@dataclass(frozen=True, slots=True)
class RescoringPage:
    """The look at a re-scoring. `position` "" once it is complete: until then `done` of `of` runs were judged and nothing
    else is told. `rows` differ in something, `same` says how many do not. `ways`: by which key, as tabs, () where there is
    one. `digest` goes along with the form; "" where there is nothing to apply.
    """

    head: Head
    intro: str
    position: str
    done: int
    of: int
    ways: tuple[Mapping[str, object], ...]
    key: str
    tallies: tuple[Figure, ...]
    rows: tuple[Row, ...]
    same: str
    will: str
    reason: str
    digest: str
    here: str
    back: str
    past: tuple[Event, ...]


def rescoring_page(
    services: Services, exercise: Exercise, asked: str, reason: str = ""
) -> RescoringPage:
    """The look as far as it can be had in `AT_ONCE`; `asked`: `NEW`, `IN_USE` or "" for the newest key there is."""
    found = due(services, exercise)
    key = "" if asked == IN_USE else found.new_key
    total = len(services.directory.cards(exercise.id))
    seen = tuple(_in_time(services, looks(services, exercise, key)))
    complete = len(seen) == total
    todo = sorted((each for each in seen if each.due), key=lambda each: -abs(each.moves))
    differ = [each for each in todo if _differs(each)] if complete else []
    way = NEW if key else IN_USE
    return RescoringPage(
        head=head_of(services, exercise),
        intro=_intro(key, found),
        position="" if complete else str(len(seen)),
        done=len(seen),
        of=total,
        ways=tuple(_ways(exercise, way)) if found.new_key else (),
        key=way,
        tallies=tuple(_tallies(seen)) if differ else (),
        rows=tuple(_rows(services, exercise, differ)),
        same=_same(total - len(differ)) if differ else "",
        will=_will(todo) if complete else "",
        reason=reason or _usual_reason(todo, differ),
        digest=digest_of(seen) if complete and todo else "",
        here=url_for("instructor.rescoring", exercise=exercise.id, kunci=way),
        back=url_for("instructor.marking", exercise=exercise.id),
        past=tuple(_past(services, exercise)),
    )


def _in_time(services: Services, run_looks: Iterator[RunLook]) -> Iterator[RunLook]:
    """As many as can be had in time, one at least."""
    until = services.wall.now() + AT_ONCE
    for each in run_looks:
        yield each
        if services.wall.now() >= until:
            return


def _differs(seen: RunLook) -> bool:
    return bool(seen.changes or seen.moves or seen.before.max_points != seen.after.max_points)


def _intro(key: str, found: Due) -> str:
    if not key and not found.unseen and found.new_rules:
        return _("Ini yang terjadi bila kelas ini dinilai dengan aturan penilaian yang sekarang.")
    if key and found.unseen:
        return _(
            "Ini yang terjadi bila penilai mesin versi %(scorer)s menilai ulang dengan kunci skenario yang baru.",
            scorer=SCORER,
        )
    if key:
        return _("Ini yang terjadi bila kelas ini dinilai dengan kunci skenario yang baru.")
    return _(
        "Ini yang terjadi bila penilai mesin versi %(scorer)s menilai ulang jawaban kelas ini.",
        scorer=SCORER,
    )


def _ways(exercise: Exercise, way: str) -> Iterator[Mapping[str, object]]:
    for word, label in ((NEW, _("Kunci baru")), (IN_USE, _("Kunci yang sekarang"))):
        href = url_for("instructor.rescoring", exercise=exercise.id, kunci=word)
        yield {"label": label, "href": href, "current": word == way}


def _tallies(seen: Sequence[RunLook]) -> Iterator[Figure]:
    yield Figure(sum(each.answers for each in seen), _("jawaban diperiksa"))
    yield Figure(sum(len(each.changes) for each in seen), _("nilai mesin berubah"))
    moved = sum(bool(each.moves) for each in seen)
    yield Figure(moved, _("hasil yang poinnya berubah"))
    yield Figure(sum(len(each.gained) for each in seen), _("kesalahan berat muncul"))
    yield Figure(sum(len(each.lost) for each in seen), _("kesalahan berat hilang"))


def _rows(services: Services, exercise: Exercise, differ: Sequence[RunLook]) -> Iterator[Row]:
    people = services.directory.people(exercise.id)
    names = names_here(people)
    for each in differ:
        titles = _titles(services, each)
        process = tuple(_process(each, titles))
        yield Row(
            who=_who(each, people, names),
            before=_points(each.before),
            after=_points(each.after),
            difference=_difference(each),
            notes=tuple(_notes(each)),
            answers=tuple(
                _answer(change, titles, names if exercise.shared else {}) for change in each.changes
            ),
            process=process,
            summary=_summary(len(each.changes), len(process)),
        )


def _summary(answers: int, checks: int) -> str:
    parts = []
    if answers:
        parts.append(ngettext("%(num)d jawaban", "%(num)d jawaban", answers))
    if checks:
        parts.append(ngettext("%(num)d pemeriksaan", "%(num)d pemeriksaan", checks))
    return ", ".join(parts) or _("Kesalahan berat saja")


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
        points=point_words(sheet.points),
        most=point_words(sheet.max_points),
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
        yield _("belum ada nilai mesin dalam catatan; sekarang dicatat")
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
        yield _("menunggu orang: %(codes)s", codes=", ".join(waits))
    if sure := [code for code in was.provisional if code not in becomes.provisional]:
        yield _("tidak lagi menunggu orang: %(codes)s", codes=", ".join(sure))


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)


def _same(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(num)d peserta lain tidak berubah.", "%(num)d peserta lain tidak berubah.", count
    )


def _will(todo: Sequence[RunLook]) -> str:
    made = sum(len(each.changes) for each in todo)
    if made:
        written = ngettext(
            "%(num)d nilai mesin baru dicatat dan berlaku.",
            "%(num)d nilai mesin baru dicatat dan berlaku.",
            made,
        )
    else:
        written = _(
            "tercatat bahwa jawaban kelas ini sudah diperiksa; tidak ada nilai yang berubah."
        )
    if any(each.new_rules for each in todo):
        written = _("%(written)s Aturan penilaian yang sekarang berlaku.", written=written)
    if any(each.new_key for each in todo):
        written = _("%(written)s Kunci baru berlaku bagi seluruh kelas.", written=written)
    return _(
        "%(written)s Nilai lama tetap ada dalam catatan, nilai dari orang tidak diubah, dan jalannya latihan tetap. "
        "Peserta melihat poin baru pada pembahasannya, tanpa pemberitahuan.",
        written=written,
    )


def _past(services: Services, exercise: Exercise) -> Iterator[Event]:
    calendar = services.library.world(exercise.scenario, exercise.content_hash).calendar
    for each in applied(services, exercise):
        account = services.directory.account(AccountId(each.by)) if each.by else None
        title = ngettext(
            "%(num)d nilai mesin diperbarui", "%(num)d nilai mesin diperbarui", each.answers
        )
        yield Event(
            title=title if each.answers else _("Diperiksa, tidak ada nilai mesin yang berubah"),
            when=short_moment(calendar.in_zone(each.at)),
            text=each.reason,
            who=_(
                "%(who)s, penilai versi %(scorer)s",
                who=account.display_name if account else _("Pengelola aplikasi"),
                scorer=each.scorer,
            ),
        )


def _usual_reason(todo: Sequence[RunLook], differ: Sequence[RunLook]) -> str:
    """A reason is thought of by whoever decides; where nothing changes, there is only one."""
    if not todo or differ:
        return ""
    return _("Diperiksa dengan penilai versi %(scorer)s, tidak ada yang berubah.", scorer=SCORER)
