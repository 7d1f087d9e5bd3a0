"""The cards of the Rujukan, section by section, from the profile and the region of a run.

Every entry carries how sure it is: what is marked L, U or D is shown as *default latihan*, never as law.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from flask import url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.content.glossary import Term
from trainer.domain.profile import Limit, Profile
from trainer.domain.region import Region
from trainer.web.access import Access, plugged
from trainer.web.desk import offices
from trainer.web.desk.chips import NOT_LAW

CITED = re.compile(r"\bS\d{2}\b")
MOST_FOUND = 60
"""Agencies shown for one search: enough to see that the words were too common."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a card. `mark`: "default latihan" or "". `source`: where it stands, in words, or ""."""

    term: str
    value: str
    hint: str = ""
    mark: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Entries under one heading. `mark` holds for all of them; `folded`: closed until somebody opens it."""

    id: str
    title: str
    icon: str
    rows: tuple[Entry, ...]
    mark: str = ""
    lead: str = ""
    folded: bool = False

    @property
    def certain(self) -> tuple[Entry, ...]:
        """Entries that have an official or a second source, or whose mark stands at the head of the card."""
        return tuple(replace(row, source="") for row in self.rows if not row.mark)

    @property
    def chosen(self) -> tuple[Entry, ...]:
        """Entries of a mixed card that are only for training: they stand together, under one mark."""
        return tuple(replace(row, mark="", source="") for row in self.rows if row.mark)

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Terms with where they stand, for whoever wants to look it up."""
        return tuple((row.term, row.source) for row in self.rows if row.source)


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    href: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """`searchable` words for the search field, "" where there is none; `found` says how many entries match."""

    heading: str
    note: str
    tabs: tuple[Tab, ...]
    cards: tuple[Card, ...]
    searchable: str
    q: str
    found: str


SECTIONS: Mapping[str, tuple[str, str]] = {
    "instansi": (_l("Instansi"), "home"),
    "batas": (_l("Batas waktu"), "clock"),
    "kategori": (_l("Kategori"), "tag"),
    "alasan": (_l("Alasan"), "list"),
    "darurat": (_l("Nomor darurat"), "phone"),
    "istilah": (_l("Istilah"), "book"),
}
"""Section to label and icon, in the order of the tabs. The first one is shown when none is named."""

UNITS: Mapping[str, str] = {
    "hk": _l("hari kerja"),
    "jam": _l("jam"),
    "kali": _l("kali"),
    "karakter": _l("karakter"),
    "berkas": _l("berkas"),
    "MB": _l("MB"),
    "unit": _l("unit"),
}
REASONS: Mapping[str, tuple[str, str]] = {
    "tunda": (_l("Tunda"), "hourglass"),
    "bukan_wewenang": (_l("Bukan Wewenang"), "return"),
    "arsipkan": (_l("Arsipkan"), "archive"),
    "kembalikan": (_l("Kembalikan (unit kepada admin)"), "undo"),
}


def reference_page(desk: Access, section: str, q: str) -> Page:
    """One section of the Rujukan of a run. `q`: what was searched for; "" for everything."""
    world = desk.playing.world
    label, _icon = SECTIONS[section]
    cards = tuple(_cards(desk, section))
    words = q.casefold().split()
    if words and section in SEARCHABLE:
        cards = tuple(card for card in (_narrowed(card, words) for card in cards) if card.rows)
        cards = tuple(replace(card, folded=False) for card in cards)
    marked = tuple(_marked_once(card) for card in cards)
    total = sum(len(card.rows) for card in cards)
    return Page(
        heading=str(label),
        note=_note(world.profile, section, marked),
        tabs=tuple(_tabs(desk, section)),
        cards=marked,
        searchable=str(SEARCHABLE.get(section, "")),
        q=q,
        found=_("%(count)s butir cocok dengan “%(words)s”.", count=total, words=q) if words else "",
    )


def _note(profile: Profile, section: str, cards: tuple[Card, ...]) -> str:
    """What the mark means, once for the page; "" where nothing bears it."""
    if section in ("batas", "alasan"):
        return profile.note
    bears = any(card.mark == mark_of(NOT_LAW[0]) or card.chosen for card in cards)
    return _("Default latihan: pilihan untuk latihan, bukan ketentuan hukum.") if bears else ""


SEARCHABLE: Mapping[str, str] = {
    "instansi": _l("Cari instansi atau urusannya"),
    "kategori": _l("Cari kategori atau pokok masalah"),
    "istilah": _l("Cari istilah"),
}


def _tabs(desk: Access, section: str) -> Iterable[Tab]:
    for code, (label, icon) in SECTIONS.items():
        href = url_for("reference.section", run=desk.run_id, section=code)
        yield Tab(str(label), href, icon, code == section)


def _cards(desk: Access, section: str) -> Iterable[Card]:
    world, agency = desk.playing.world, desk.actor.agency
    makers: Mapping[str, Callable[[], Iterable[Card]]] = {
        "instansi": lambda: _agencies(world.region, world.region.desk_of(agency)),
        "batas": lambda: _limits(world.profile),
        "kategori": lambda: _categories(world.profile),
        "alasan": lambda: _reasons(world.profile),
        "darurat": lambda: _emergency(world.region),
        "istilah": lambda: _terms(plugged().glossary),
    }
    return makers[section]()


def _narrowed(card: Card, words: list[str]) -> Card:
    rows = tuple(
        row
        for row in card.rows
        if all(word in f"{row.term} {row.value} {row.hint}".casefold() for word in words)
    )
    return replace(card, rows=rows[:MOST_FOUND])


def _marked_once(card: Card) -> Card:
    """A mark that every entry bears stands at the head of the card instead."""
    marks = {row.mark for row in card.rows}
    if card.mark or len(marks) != 1 or marks == {""}:
        return card
    return replace(card, mark=marks.pop(), rows=tuple(replace(row, mark="") for row in card.rows))


def _agencies(region: Region, desk: str) -> Iterable[Card]:
    for number, (group, members) in enumerate(offices.owners(region, desk).items()):
        rows = []
        for agency_id, name in members:
            agency = region.agency(agency_id)
            rows.append(Entry(name, agency.handles, agency.contact, mark_of(agency.confidence)))
        yield Card(f"kelompok-{number}", group, "home", tuple(rows), folded=number > 0)


def _limits(profile: Profile) -> Iterable[Card]:
    limits = tuple(
        Entry(
            each.label,
            _amount(each),
            mark=mark_of(each.confidence),
            source=source_of(each.source, profile),
        )
        for each in profile.limits.values()
    )
    classes = tuple(
        Entry(
            rule.label,
            _("%(days)s hari kerja sejak diterima", days=rule.limit_hk),
            rule.test + (" " + _("Selalu rahasia.") if rule.always_secret else ""),
            mark_of(rule.confidence),
            source_of(rule.source, profile),
        )
        for rule in profile.classes.values()
    )
    # Numbered as they stand on the page, where what is only for training comes last.
    rules = sorted(profile.counting, key=lambda rule: rule["confidence"] in NOT_LAW)
    counting = tuple(
        Entry(str(number), rule["text"], mark=mark_of(rule["confidence"]))
        for number, rule in enumerate(rules, 1)
    )
    flags = tuple(
        Entry(flag.label, flag.explanation, mark=mark_of(flag.confidence))
        for flag in profile.flags.values()
    )
    urgencies = tuple(
        Entry(each["label"], each["explanation"], mark=mark_of(each["confidence"]))
        for each in profile.urgencies
    )
    yield Card("klasifikasi", _("Klasifikasi dan batasnya"), "tag", classes)
    yield Card("batas", _("Batas waktu dan ukuran"), "clock", limits)
    yield Card("menghitung", _("Cara menghitung hari"), "calendar", counting)
    yield Card("tanda", _("Tanda pada laporan"), "flag", flags)
    yield Card("urgensi", _("Urgensi"), "alert", urgencies)


def _amount(limit: Limit) -> str:
    if limit.value == 0 and limit.unit == "hk":
        return _("hari yang sama")
    return f"{limit.value} {UNITS.get(limit.unit, limit.unit)}"


def _categories(profile: Profile) -> Iterable[Card]:
    rows = tuple(
        Entry(each.label, each.contents, mark=mark_of(each.confidence))
        for each in profile.categories.values()
    )
    lead = _("Dipilih menurut pokok masalah, bukan menurut instansi yang menangani.")
    yield Card("kategori-laporan", _("Kategori"), "tag", rows, lead=lead)


def _reasons(profile: Profile) -> Iterable[Card]:
    for decision, (label, icon) in REASONS.items():
        rows = tuple(
            Entry(
                reason.label,
                reason.use_when,
                reason.ask or reason.next_step,
                mark_of(reason.confidence),
            )
            for reason in profile.reasons.get(decision, ())
            if not reason.system_only
        )
        yield Card(f"alasan-{decision}", str(label), icon, rows)


def _emergency(region: Region) -> Iterable[Card]:
    rows = tuple(
        Entry(each.number, each.used_for, each.note, mark_of(each.confidence))
        for each in region.emergency_numbers
    )
    lead = _(
        "LAPOR! bukan layanan darurat. Bila keselamatan terancam, hubungi layanan darurat lebih dahulu, lalu catat"
        " panggilannya pada laporan."
    )
    yield Card("nomor", _("Nomor darurat"), "phone", rows, _("contoh, periksa kembali"), lead)


def _terms(glossary: tuple[Term, ...]) -> Iterable[Card]:
    rows = tuple(Entry(term.term, term.meaning) for term in glossary)
    yield Card("istilah-bidang", _("Istilah"), "book", rows)


def mark_of(confidence: str) -> str:
    """How sure an entry is, in words; "" for what has an official or a second source."""
    return _("default latihan") if confidence in NOT_LAW else ""


def source_of(source: str, profile: Profile) -> str:
    """Where an entry stands, as people can find it; "" when only this project's own reference says it."""
    cited = [profile.sources[code] for code in CITED.findall(source) if code in profile.sources]
    return "; ".join(dict.fromkeys(cited))
