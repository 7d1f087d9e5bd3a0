"""The inbox: buckets with counts, what was asked for (bucket, filters, search, order, page), and the rows.

Everything is derived from the reports that the seat sees; nothing is stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

from flask import url_for

from trainer.web.access import Access
from trainer.web.desk.alerts import Alert, alerts_of
from trainer.web.desk.left import undecided, what_is_left
from trainer.web.desk.news import ORDER, RETURNED, news_for, words_of
from trainer.web.desk.rows import rows_of
from trainer.web.desk.seen import (
    BUCKET_STATES,
    ELSEWHERE,
    Seen,
    bucket_of,
    by_urgency,
    handed_back,
    seen_by,
)
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.reports.rows import Row

News = Mapping[str, tuple[str, ...]]
"""Report to what is new there."""

ROWS_PER_PAGE = 25
UNREAD, SECRET, ANONYMOUS = "belum_dibaca", "rahasia", "anonim"


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the inbox was asked for; the field names are those of the address. `urut`: tenggat | terbaru | terlama."""

    kotak: str = ""
    q: str = ""
    urut: str = "tenggat"
    kelas: str = ""
    kategori: str = ""
    unit: str = ""
    tanda: str = ""
    hal: int = 1

    @classmethod
    def of(cls, args: Mapping[str, str]) -> Asked:
        """From the query of an address; what makes no sense is left out rather than refused."""
        number = args.get("hal", "1")
        page = int(number) if number.isdecimal() and len(number) < 5 else 1
        texts = {name: args.get(name, "").strip()[:100] for name in TEXTS}
        order = texts["urut"] if texts["urut"] in ORDERS else "tenggat"
        return cls(**{**texts, "urut": order}, hal=max(1, page))

    @property
    def query(self) -> str:
        """The same as the query of an address, without what is as always; "" when everything is."""
        if self == USUAL_LIST:
            return ""
        chosen = ((name, getattr(self, name)) for name in USUAL)
        return urlencode([(name, value) for name, value in chosen if value != USUAL[name]])

    @property
    def narrowed(self) -> bool:
        """Whether the list shows less than its bucket holds."""
        return any((self.q, self.kelas, self.kategori, self.unit, self.tanda))


USUAL_LIST = Asked()
USUAL = asdict(USUAL_LIST)
TEXTS = ("kotak", "q", "urut", "kelas", "kategori", "unit", "tanda")
ORDERS = ("tenggat", "terbaru", "terlama")


@dataclass(frozen=True, slots=True)
class Bucket:
    code: str
    label: str
    total: int
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Select:
    """A filter: name and label of the field, what may be chosen, and what is."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    value: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """The live part of the inbox. `pattern` is an address with {page} in it; `empty` what to say when no row is there;
    `left` what the seat still has to do, "" when there is nothing to say; `done`: no report waits for a first decision.
    """

    heading: str
    alerts: tuple[Alert, ...]
    left: str
    done: bool
    buckets: tuple[Bucket, ...]
    rows: tuple[Row, ...]
    page: int
    pages: int
    pattern: str
    shown: str
    empty: tuple[str, str]


def inbox_of(desk: Access, asked: Asked) -> Inbox:
    """The inbox of a seat, as it was asked for."""
    everything, news = seen_by(desk), news_for(desk)
    found = _ordered([s for s in everything if _matches(s, asked, desk, news)], asked.urut)
    pages = max(1, -(-len(found) // ROWS_PER_PAGE))
    page = min(asked.hal, pages)
    start = (page - 1) * ROWS_PER_PAGE
    part = found[start : start + ROWS_PER_PAGE]
    buckets = tuple(_buckets(everything, asked, desk))
    return Inbox(
        heading=next(bucket.label for bucket in buckets if bucket.current),
        alerts=alerts_of(desk),
        left=what_is_left(everything, desk),
        done=not any(undecided(seen, desk) for seen in everything),
        buckets=buckets,
        rows=tuple(rows_of(part, desk, news)),
        page=page,
        pages=pages,
        pattern=_address(desk, replace(asked, hal=0)).replace("hal=0", "hal={page}"),
        shown=_shown(start, len(part), len(found)),
        empty=_empty(everything, asked, desk),
    )


def filters_of(desk: Access, asked: Asked) -> tuple[Select, ...]:
    """What the list can be narrowed to. Only what occurs is offered, so that no choice leads to nothing."""
    everything = seen_by(desk)
    profile, region = desk.loaded.world.profile, desk.loaded.world.region
    classes = {s.dossier.classification for s in everything if s.full}
    categories = {s.dossier.category for s in everything if s.full}
    units = {d.unit for s in everything if s.full for d in s.dossier.active}
    selects = (
        Select(
            "kelas",
            _("Semua klasifikasi"),
            tuple((c.value, r.label) for c, r in profile.classes.items() if c in classes),
            asked.kelas,
        ),
        Select(
            "kategori",
            _("Semua kategori"),
            tuple((c, k.label) for c, k in profile.categories.items() if c in categories),
            asked.kategori,
        ),
        Select(
            "unit",
            _("Semua unit"),
            tuple((a.id, a.short) for a in region.agencies.values() if a.id in units),
            asked.unit,
        ),
        Select("tanda", _("Semua tanda"), tuple(_marks(everything, desk)), asked.tanda),
    )
    return tuple(select for select in selects if select.choices)


def _marks(everything: tuple[Seen, ...], desk: Access) -> Iterator[tuple[str, str]]:
    world, news = desk.loaded.world, news_for(desk)
    if any(not s.read and s.here for s in everything):
        yield UNREAD, _("Belum dibaca")
    new = {kind for s in everything if s.here for kind in _new_at(s, news)}
    yield from ((kind, words_of(kind)) for kind in ORDER if kind in new)
    raised = {flag.flag for s in everything for flag in s.dossier.flags}
    for flag, label in world.profile.flags.items():
        if flag in raised:
            yield flag.value, label.label
    if any(s.dossier.secret for s in everything):
        yield SECRET, _("Rahasia")
    if any(s.full and s.dossier.report.anonymous for s in everything):
        yield ANONYMOUS, _("Anonim")


def _new_at(seen: Seen, news: News) -> tuple[str, ...]:
    """What is new at a report. That a unit gave it back stays so until the desk has decided again."""
    kinds = tuple(kind for kind in news.get(seen.id, ()) if kind != RETURNED)
    return (*kinds, RETURNED) if handed_back(seen) else kinds


def _matches(seen: Seen, asked: Asked, desk: Access, news: News) -> bool:
    dossier = seen.dossier
    if asked.kotak and bucket_of(seen, desk.loaded) != asked.kotak:
        return False
    if not asked.kotak and not seen.here:
        return False
    if (asked.kelas or asked.kategori or asked.unit) and not seen.full:
        return False
    if asked.kelas and dossier.classification != asked.kelas:
        return False
    if asked.kategori and dossier.category != asked.kategori:
        return False
    if asked.unit and not dossier.held_by(asked.unit):
        return False
    if asked.tanda and asked.tanda not in _marks_of(seen, news):
        return False
    return all(word in seen.words for word in asked.q.casefold().split())


def _marks_of(seen: Seen, news: News) -> tuple[str, ...]:
    dossier = seen.dossier
    marks = [*_new_at(seen, news)]
    marks += [raised.flag.value for raised in dossier.flags]
    marks += [UNREAD] if not seen.read and seen.here else []
    marks += [SECRET] if dossier.secret else []
    marks += [ANONYMOUS] if seen.full and dossier.report.anonymous else []
    return tuple(marks)


def _ordered(found: list[Seen], order: str) -> list[Seen]:
    if order == "terbaru":
        return sorted(found, key=lambda s: (s.dossier.report.received_at, s.id), reverse=True)
    if order == "terlama":
        return sorted(found, key=lambda s: (s.dossier.report.received_at, s.id))
    return sorted(found, key=by_urgency)


def _buckets(everything: tuple[Seen, ...], asked: Asked, desk: Access) -> Iterator[Bucket]:
    totals: dict[str, int] = {}
    for seen in everything:
        lies_in = bucket_of(seen, desk.loaded)
        totals[lies_in] = totals.get(lies_in, 0) + 1
    here = sum(total for code, total in totals.items() if code != ELSEWHERE)
    states = desk.loaded.world.profile.states
    known = {states[state].bucket for state in BUCKET_STATES} | {ELSEWHERE}
    current = asked.kotak if asked.kotak in known else ""

    inbox = url_for("desk.inbox", run=desk.run_id)

    def bucket(code: str, picture: str, label: str, total: int) -> Bucket:
        href = _with_query(inbox, Asked(urut=asked.urut, kotak=code))
        return Bucket(picture, label, total, href, code == current)

    yield bucket("", "", _("Semua di meja ini"), here)
    for state in BUCKET_STATES:
        words = states[state]
        yield bucket(words.bucket, state.value, words.label, totals.get(words.bucket, 0))
    if ELSEWHERE in totals or current == ELSEWHERE:
        yield bucket(ELSEWHERE, "", _("Di meja lain"), totals.get(ELSEWHERE, 0))


def _address(desk: Access, asked: Asked) -> str:
    return _with_query(url_for("desk.inbox", run=desk.run_id), asked)


def _with_query(address: str, asked: Asked) -> str:
    query = asked.query
    return f"{address}?{query}" if query else address


def _shown(start: int, count: int, total: int) -> str:
    if not total:
        return ""
    return ngettext(
        "%(first)d–%(last)d dari %(num)d laporan",
        "%(first)d–%(last)d dari %(num)d laporan",
        total,
        first=start + 1,
        last=start + count,
    )


def _empty(everything: tuple[Seen, ...], asked: Asked, desk: Access) -> tuple[str, str]:
    """Heading and sentence for a list without rows: what is true, and what to do."""
    if asked.narrowed:
        return (
            _("Tidak ada laporan yang cocok"),
            _("Kurangi saringan, atau cari dengan kata yang lebih pendek."),
        )
    if desk.loaded.run.finished:
        return _("Kotak ini kosong"), _("Latihan sudah selesai; tidak ada laporan baru yang tiba.")
    if not everything:
        return (
            _("Belum ada laporan"),
            _("Laporan tiba sendiri selama jam simulasi berjalan. Halaman ini memperbarui diri."),
        )
    return (
        _("Kotak ini kosong"),
        _(
            "Laporan pindah ke sini begitu statusnya sesuai. Laporan baru tiba bila jam simulasi berjalan."
        ),
    )
