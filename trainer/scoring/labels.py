"""What the sentences of a finding call things: decisions, classes, agencies, reasons, days, in the reader's words.

Labels come from the profile and the region pack; only the names of the four decisions stand here.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from trainer.domain.errors import NotFound
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Classification, Decision

DECISIONS = {
    Decision.VERIFIKASI: "Verifikasi",
    Decision.TUNDA: "Tunda",
    Decision.BUKAN_WEWENANG: "Bukan Wewenang",
    Decision.ARSIPKAN: "Arsipkan",
}
ELEMENTS = {
    "what": "apa yang terjadi",
    "who": "unit atau petugas yang dimaksud",
    "when": "waktu kejadian",
    "where": "tempat kejadian",
    "evidence": "bukti pendukung",
    "service_number": "nomor layanan",
}
"""What a report may lack (ref. 6.2)."""
IDENTITY = "identitas pelapor"
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def day(of: date) -> str:
    """`Selasa, 5 Mei`."""
    return f"{DAYS[of.weekday()]}, {of.day} {MONTHS[of.month - 1]}"


def last_day(due: datetime) -> str:
    """The last day that was in time, for a limit whose first late instant is `due`."""
    return day((due - timedelta(microseconds=1)).date())


def moment(at: datetime) -> str:
    """`Selasa, 5 Mei, pukul 09.40`."""
    return f"{day(at.date())}, pukul {at.hour:02d}.{at.minute:02d}"


def agency(world: World, agency_id: str | None) -> str:
    """The name of an agency; its id when the pack has none of this id, a dash for none."""
    if not agency_id:
        return "–"
    try:
        return world.region.agency(agency_id).name
    except NotFound:
        return agency_id


def agencies(world: World, ids: tuple[str, ...]) -> str:
    """Names of agencies, joined; a dash for none."""
    return ", ".join(agency(world, each) for each in ids) or "–"


def classification(world: World, code: Classification) -> str:
    """The label of a class; `Pengaduan` is the one that a citizen ticks."""
    rule = world.profile.classes.get(code)
    return rule.label if rule is not None else "Pengaduan"


def category(world: World, code: str) -> str:
    """The label of a category."""
    known = world.profile.categories.get(code)
    return known.label if known is not None else code


def reason(world: World, decision: str, code: str | None) -> str:
    """The label of a reason: of one of the four decisions, or of *Kembalikan*; a dash for none."""
    known = world.profile.reason(decision, code) if code else None
    return known.label if known is not None else (code or "–")


def elements(codes: frozenset[str]) -> str:
    """What a report lacks, in a fixed order; `keterangan yang diperlukan` where the key names nothing."""
    names = [words for code, words in ELEMENTS.items() if code in codes]
    return (
        " dan ".join(names)
        if len(names) < 3 and names
        else ", ".join(names) or "keterangan yang diperlukan"
    )
