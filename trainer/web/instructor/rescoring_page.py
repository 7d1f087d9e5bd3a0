"""View model of a re-scoring: who would have which points, and why, before anybody decides; first of all what differs most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from flask import url_for

from trainer.answers.verdict import SCORER
from trainer.domain.records import AccountId, Exercise
from trainer.usecases.rescoring import Due, RunLook, applied, digest_of, due, looks
from trainer.usecases.services import Services
from trainer.web.instructor.rescoring_rows import Row, rows_of
from trainer.web.instructor.tiles import Figure
from trainer.web.instructor.views import Head, head_of
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.time_words import short_moment

AT_ONCE = timedelta(seconds=1)
"""How long one request judges; what is left is done in the next one, and what is done is at hand."""

NEW, IN_USE = "baru", "lama"
"""The words in an address for the key to judge by."""


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
    due_looks = sorted((each for each in seen if each.due), key=lambda each: -abs(each.moves))
    differ = [each for each in due_looks if _differs(each)] if complete else []
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
        rows=tuple(rows_of(services, exercise, differ)),
        same=_same(total - len(differ)) if differ else "",
        will=_will(due_looks) if complete else "",
        reason=reason or _usual_reason(due_looks, differ),
        digest=digest_of(seen) if complete and due_looks else "",
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
            "Ini yang terjadi bila penilai otomatis versi %(scorer)s menilai ulang dengan kunci skenario yang baru.",
            scorer=SCORER,
        )
    if key:
        return _("Ini yang terjadi bila kelas ini dinilai dengan kunci skenario yang baru.")
    return _(
        "Ini yang terjadi bila penilai otomatis versi %(scorer)s menilai ulang jawaban kelas ini.",
        scorer=SCORER,
    )


def _ways(exercise: Exercise, way: str) -> Iterator[Mapping[str, object]]:
    for word, label in ((NEW, _("Kunci baru")), (IN_USE, _("Kunci yang sekarang"))):
        href = url_for("instructor.rescoring", exercise=exercise.id, kunci=word)
        yield {"label": label, "href": href, "current": word == way}


def _tallies(seen: Sequence[RunLook]) -> Iterator[Figure]:
    yield Figure(sum(each.answers for each in seen), _("jawaban diperiksa"))
    yield Figure(sum(len(each.changes) for each in seen), _("nilai otomatis berubah"))
    moved = sum(bool(each.moves) for each in seen)
    yield Figure(moved, _("hasil yang poinnya berubah"))
    yield Figure(sum(len(each.gained) for each in seen), _("kesalahan berat muncul"))
    yield Figure(sum(len(each.lost) for each in seen), _("kesalahan berat hilang"))


def _same(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(num)d peserta lain tidak berubah.", "%(num)d peserta lain tidak berubah.", count
    )


def _will(due_looks: Sequence[RunLook]) -> str:
    made = sum(len(each.changes) for each in due_looks)
    if made:
        written = ngettext(
            "%(num)d nilai otomatis baru dicatat dan berlaku.",
            "%(num)d nilai otomatis baru dicatat dan berlaku.",
            made,
        )
    else:
        written = _(
            "tercatat bahwa jawaban kelas ini sudah diperiksa; tidak ada tingkat yang berubah."
        )
    if any(each.new_rules for each in due_looks):
        written = _(
            "%(written)s Aturan penilaian yang sekarang berlaku, juga bagi tingkat yang diberikan orang.",
            written=written,
        )
    if any(each.new_key for each in due_looks):
        written = _("%(written)s Kunci baru berlaku bagi seluruh kelas.", written=written)
    return _(
        "%(written)s Nilai lama tetap ada dalam catatan, tingkat dari orang tidak diubah, dan jalannya latihan tetap. "
        "Peserta melihat poin baru pada pembahasannya, tanpa pemberitahuan.",
        written=written,
    )


def _past(services: Services, exercise: Exercise) -> Iterator[Event]:
    calendar = services.library.world(exercise.scenario, exercise.content_hash).calendar
    for each in applied(services, exercise):
        account = services.directory.account(AccountId(each.by)) if each.by else None
        title = ngettext(
            "%(num)d nilai otomatis diperbarui", "%(num)d nilai otomatis diperbarui", each.answers
        )
        yield Event(
            title=title if each.answers else _("Diperiksa, tidak ada tingkat yang berubah"),
            when=short_moment(calendar.in_zone(each.at)),
            text=each.reason,
            who=_(
                "%(who)s, penilai versi %(scorer)s",
                who=account.display_name if account else _("Pengelola aplikasi"),
                scorer=each.scorer,
            ),
        )


def _usual_reason(due_looks: Sequence[RunLook], differ: Sequence[RunLook]) -> str:
    """A reason is thought of by whoever decides; where nothing changes, there is only one."""
    if not due_looks or differ:
        return ""
    return _("Diperiksa dengan penilai versi %(scorer)s, tidak ada yang berubah.", scorer=SCORER)
