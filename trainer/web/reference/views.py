"""The cards of the Rujukan, section by section, from the profile and the region of a run.

Every entry carries how sure it is: what is marked L, U or D is shown as *aturan bawaan*, never as law.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from flask import url_for

from trainer.content.glossary import Term
from trainer.domain.profile import Limit, Profile
from trainer.domain.region import Region
from trainer.web import offices
from trainer.web.access import Access, plugged
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reference.cards import Card, Entry
from trainer.web.reference.ladder import ladder_card
from trainer.web.reference.roads import road_cards
from trainer.web.sureness import NOT_LAW, mark_of

CITED = re.compile(r"\bS\d{2}\b")
OWN_REFERENCE = "ref. "
"""Begins a source that only this project's own reference knows."""

MOST_FOUND = 60
"""Agencies shown for one search: enough to see that the words were too common."""


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    href: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """`searchable` words for the search field, "" where there is none; `found` says how many entries match.
    `back` leads to the report `report` from whose page somebody came, "" for none.
    """

    heading: str
    note: str
    tabs: tuple[Tab, ...]
    cards: tuple[Card, ...]
    searchable: str
    q: str
    found: str
    report: str
    back: str


SECTIONS: Mapping[str, tuple[str, str]] = {
    "instansi": (_l("Instansi"), "home"),
    "batas": (_l("Batas waktu"), "clock"),
    "kategori": (_l("Kategori"), "tag"),
    "alasan": (_l("Alasan"), "list"),
    "darurat": (_l("Nomor darurat"), "phone"),
    "jalan": (_l("Status jalan"), "branch"),
    "istilah": (_l("Istilah"), "book"),
}
"""Section to label and icon, in the order of the tabs. The first one is shown when none is named."""

PROFILES = "profil"
"""The last tab: a page of its own, where rule profiles are compared."""

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


def reference_page(desk: Access, section: str, q: str, report: str = "") -> Page:
    """One section of the Rujukan of a run. `q`: what was searched for; "" for everything. `report`: where one came from."""
    world = desk.loaded.world
    label, _icon = SECTIONS[section]
    cards = tuple(_cards(desk, section))
    words, total = q.casefold().split(), 0
    if words and section in SEARCHABLE:
        narrowed = tuple(_narrowed(card, words) for card in cards)
        total = sum(len(card.rows) for card in narrowed)
        cards = _found(cards, narrowed)
    marked = tuple(_marked_once(card) for card in cards)
    return Page(
        heading=str(label),
        note=_note(world.profile, section, marked),
        tabs=tuple(tabs_of(desk.run_id, section, report)),
        cards=marked,
        searchable=str(SEARCHABLE.get(section, "")),
        q=q,
        found=_("%(count)s butir cocok dengan “%(words)s”.", count=total, words=q) if words else "",
        report=report,
        back=url_for("desk.report", run=desk.run_id, report=report) if report else "",
    )


def _note(profile: Profile, section: str, cards: tuple[Card, ...]) -> str:
    """What the mark means, once for the page; "" where nothing bears it."""
    if section in ("batas", "alasan"):
        return profile.note
    bears = any(card.mark == mark_of(NOT_LAW[0]) or card.chosen for card in cards)
    return _("Aturan bawaan latihan ini, bukan ketentuan hukum.") if bears else ""


SEARCHABLE: Mapping[str, str] = {
    "instansi": _l("Cari instansi atau urusannya"),
    "kategori": _l("Cari kategori atau pokok masalah"),
    "jalan": _l("Cari nama jalan atau tempatnya"),
    "istilah": _l("Cari istilah"),
}


def tabs_of(run: str, current: str, report: str = "") -> Iterable[Tab]:
    """The sections and, after them, the comparison of rule profiles; `current`: a section, or PROFILES;
    `report`: taken along.
    """
    for code, (label, icon) in SECTIONS.items():
        href = url_for("reference.section", run=run, section=code, laporan=report or None)
        yield Tab(str(label), href, icon, code == current)
    yield Tab(_("Profil aturan"), url_for("profiles.in_run", run=run), "scale", current == PROFILES)


def _cards(desk: Access, section: str) -> Iterable[Card]:
    world, agency = desk.loaded.world, desk.actor.agency
    makers: Mapping[str, Callable[[], Iterable[Card]]] = {
        "instansi": lambda: _agencies(world.region, world.region.desk_of(agency)),
        "batas": lambda: _limits(world.profile),
        "kategori": lambda: _categories(world.profile),
        "alasan": lambda: _reasons(world.profile),
        "darurat": lambda: _emergency(world.region),
        "jalan": lambda: road_cards(world.region, world.region.desk_of(agency)),
        "istilah": lambda: _terms(plugged().glossary),
    }
    return makers[section]()


def _narrowed(card: Card, words: list[str]) -> Card:
    rows = tuple(row for row in card.rows if all(word in _findable(row) for word in words))
    return replace(card, rows=rows[:MOST_FOUND])


def _found(cards: tuple[Card, ...], narrowed: tuple[Card, ...]) -> tuple[Card, ...]:
    """What a search leaves: cards with matches, open, and beside them those that are needed with any of them."""
    if not any(card.rows for card in narrowed):
        return ()
    matches = tuple(
        replace(n, folded=False)
        for n, c in zip(narrowed, cards, strict=True)
        if n.rows and not c.stays
    )
    return (*matches, *(card for card in cards if card.stays))


def _findable(row: Entry) -> str:
    return " ".join((row.term, row.badge, row.value, row.hint, row.found_by)).casefold()


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
            amount(each),
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
    yield ladder_card(profile)
    yield Card("menghitung", _("Cara menghitung hari"), "calendar", counting)
    yield Card("tanda", _("Tanda pada laporan"), "flag", flags)
    yield Card("urgensi", _("Urgensi"), "alert", urgencies)


def amount(limit: Limit) -> str:
    """A limit as people say it: "3 hari kerja", "hari yang sama"."""
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


def source_of(source: str, profile: Profile) -> str:
    """Where an entry stands, as people can find it; "" when only this project's own reference says it."""
    cited = [profile.sources[code] for code in CITED.findall(source) if code in profile.sources]
    if not cited and not source.startswith(OWN_REFERENCE):
        return source
    return "; ".join(dict.fromkeys(cited))
