"""View model of how the marks of an answer came about, for whoever wrote it: the newest step first, which is what stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.rubric.levels import scale
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.run import Appeal
from trainer.domain.vocabulary import Ruling
from trainer.scoring.changes import Change
from trainer.scoring.failures import rule_wording
from trainer.web.language import gettext as _
from trainer.web.number_words import number_words
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row of `components/line.html`: what the total became, when by the hall's clock, who, and why."""

    title: str
    when: str
    who: str
    text: str
    icon: str


def step_rows(
    changes: Sequence[Change], markers: Mapping[str, str], calendar: WorkingCalendar
) -> Iterator[StepRow]:
    """Every step, newest first; none where there is only what the machine said at first. `markers`: what to call a marker,
    by id.
    """
    if len(changes) == 1 and not changes[0].by:
        return
    for each in reversed(changes):
        yield StepRow(
            title=_title(each),
            when=short_moment(calendar.in_zone(each.at)),
            who=markers.get(each.by, _("penilai")) if each.by else _("mesin"),
            text="\n".join(_change_sentences(each)),
            icon="speak" if each.appeal is not None else "scale",
        )


def moved_words(change: Change) -> str:
    """The total, and what it was before: old and new, 0 to 100."""
    after = _of_hundred(change.after.total)
    if change.before is None:
        return _("%(after)s dari 100", after=after)
    before = _of_hundred(change.before.total)
    if before == after:
        return _("tetap %(after)s dari 100", after=after)
    return _("nilai lama %(before)s, nilai baru %(after)s dari 100", before=before, after=after)


def objection_words(appeal: Appeal) -> str:
    """What an objection is about: dimensions by code, grave faults by title."""
    return _("Keberatan tentang %(codes)s", codes=", ".join(disputed_codes(appeal)))


def _title(change: Change) -> str:
    moved = moved_words(change)
    if change.appeal is None:
        if change.before is None:
            return _("Nilai pertama: %(moved)s", moved=moved)
        return _("Dinilai lagi: %(moved)s", moved=moved)
    reply = change.appeal.reply
    assert reply is not None, "a step that decides an objection has its reply"
    if reply.ruling is Ruling.GRANTED:
        return _("Keberatan dikabulkan: %(moved)s", moved=moved)
    if reply.ruling is Ruling.REJECTED:
        return _("Keberatan ditolak: %(moved)s", moved=moved)
    return _("Keberatan dijawab: %(moved)s", moved=moved)


def _change_sentences(change: Change) -> Iterator[str]:
    if change.appeal is not None:
        yield f"{objection_words(change.appeal)}: {change.appeal.text}"
    moved = ", ".join(
        _(
            "%(title)s %(old)s menjadi %(new)s",
            title=scale().dimensions[code].title,
            old=_level(old),
            new=_level(new),
        )
        for code, (old, new) in change.levels.items()
    )
    if moved:
        yield _("Tingkat: %(moved)s.", moved=moved)
    if change.gone:
        yield _("Kesalahan berat tidak lagi berlaku: %(titles)s.", titles=_titles(change.gone))
    if change.come:
        yield _("Kesalahan berat: %(titles)s.", titles=_titles(change.come))
    if change.reason:
        yield _("Alasan: %(reason)s", reason=change.reason)


def _titles(gates: Sequence[str]) -> str:
    return ", ".join(rule_wording(gate).title for gate in gates)


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)


def _of_hundred(total: float | None) -> str:
    return "–" if total is None else number_words(total)


def disputed_codes(appeal: Appeal) -> Iterator[str]:
    """What an objection is about, in short: dimensions by code, grave faults by title."""
    yield from appeal.dimensions
    yield from (rule_wording(gate).title for gate in appeal.gates)
