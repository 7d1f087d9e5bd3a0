"""Says why a key is what it is: a few sentences for a trainee who has decided the report. Words: `language/id/reasons.yaml`.

What is said follows from key and plan alone: the decision and its reason, who owns the matter and why, class and
urgency, what must be hidden, the trap of the topic, what an answer must hold. Personal data are named by their kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trainer.domain.chance import Draw
from trainer.domain.errors import ContentError
from trainer.domain.region import Region
from trainer.domain.report import Report, Truth, to_be_masked
from trainer.generator.bank import Raw
from trainer.generator.expected import DANGER
from trainer.generator.grammar import Phrase, PhraseError, compiled, realise, slots
from trainer.generator.plan import Plan
from trainer.generator.scribe_points import finding_of, lowered, points_of

SEATED, AT_THE_UNIT = "seat", "unit_played"
"""List of what is said to whoever sits at the unit, and the condition under which it is said."""
LEAST_WORDINGS = 3
PARTS = 2
"""How much of a finding is told."""
NAMES = ("ticks", "data")
"""Lists of the file that are names, not sentences."""

WORDS = frozenset(
    """
    meja unit pendukung pemilik pokok terlapor jabatan nama nomor data daerah sebab jebakan wajib dicentang utama bahaya
    hari hasil
    """.split()
)
NEEDED: Mapping[str, tuple[str, ...]] = {
    "verified": ("own", "below", "examined"),
    "postponed": (
        "lokasi_tidak_jelas", "waktu_kejadian_tidak_jelas", "instansi_unit_terlapor_tidak_jelas",
        "kronologi_belum_lengkap", "bukti_pendukung_belum_ada", "nomor_identitas_layanan_belum_ada",
        "identitas_perlu_dikonfirmasi", "laporan_memuat_lebih_dari_satu_masalah", "lampiran_tidak_dapat_dibuka",
    ),
    "returned": ("milik_tingkat_lain", "milik_instansi_vertikal", "milik_bumn_bumd", "milik_daerah_lain"),
    "road": ("nasional", "provinsi", "kabupaten", "desa", "lingkungan"),
    "archived": (
        "kesalahan_format_tl_bl", "masukan_terlalu_umum", "tidak_relevan_dengan_kinerja_pemerintah", "duplikat",
        "sudah_ditangani_selesai", "ucapan_terima_kasih_apresiasi", "spam_uji_coba_iklan",
        "sara_ujaran_kebencian_fitnah_pornografi", "sedang_dalam_proses_hukum_pengadilan", "sengketa_pribadi_perdata",
        "hoaks",
    ),
    "hidden": ("accusation", "emergency", "insult"),
    "class": ("permintaan_informasi", "aspirasi", "pengaduan_tbp", "pengaduan_bp", "wbs"),
    "urgency": ("call", "now"),
    "secret": ("examined", "person"),
    "picture": ("contradicts", "shows"),
    "duplicate": ("other", "alike"),
    "seat": ("interim", "open", "final", "examined"),
    "answer": ("asked", "told", "archived", "permintaan_informasi", "aspirasi", "pengaduan_bp"),
    "ticks": ("pengaduan", "aspirasi", "permintaan_informasi"),
    "data": (
        "name", "own_name", "nik", "kk", "phone", "email", "address", "plate", "account", "health", "child",
        "relation", "face", "medical",
    ),
}  # fmt: skip
"""Lists that must be there by name; those of `ALONE` stand by themselves."""
NEEDED = {**NEEDED, "asking": NEEDED["postponed"]}
ALONE = ("supporting", "returning", "later", "affairs", "many", "masked", "trap")

PROGRAMME = re.compile(r"\w+ [A-Z][a-z]+ [A-Z]")
"""How the label of a topic begins that is named after a programme."""
REFERENCE = re.compile(r" \((?:baris|[^()]*\d\.\d)[^()]*\)")
"""Places in the reference that topics name for their authors."""


class Reasons:
    """The sentences of a reasons.yaml. Raises ContentError when one is missing or cannot be read."""

    def __init__(self, raw: Raw) -> None:
        self._phrases: dict[tuple[str, str], tuple[Phrase, ...]] = {}
        self._names: dict[tuple[str, str], str] = {}
        for name in ALONE:
            self._phrases[name, ""] = _phrases(name, raw.get(name))
        for part, names in NEEDED.items():
            held = raw.get(part) or {}
            for name in names:
                if part in NAMES:
                    self._names[part, name] = _name(f"{part}.{name}", held.get(name))
                else:
                    self._phrases[part, name] = _phrases(f"{part}.{name}", held.get(name))

    def why(
        self, draw: Draw, report: Report, plan: Plan, region: Region, *, alike: bool = False
    ) -> str:
        """Two to five sentences; what speaks to the unit's seat is a paragraph of its own, said where somebody sits there.
        `alike`: the report resembles those of an event and is of another matter.
        """
        words = self._words(report, plan, region)
        told: list[str] = []
        seated: list[str] = []
        for point in points_of(report, plan.source, region, alike=alike):
            text = realise(self._phrases[point.list, point.name], draw, words)
            sentence = f"{text[:1].upper()}{text[1:]}."
            (seated if point.list == SEATED else told).append(sentence)
        own = [f"when: {AT_THE_UNIT}\n{' '.join(seated)}"] if seated else []
        return "\n\n".join([" ".join(told), *own])

    def _words(self, report: Report, plan: Plan, region: Region) -> Mapping[str, str]:
        truth, topic, case = report.truth, plan.source.topic, plan.source.case
        lead = region.agency(truth.lead).name if truth.lead else "unit yang tepat"
        owner = region.agency(truth.return_to) if truth.return_to else None
        accused = region.agency(truth.accused.agency) if truth.accused else None
        land = plan.spot.land
        return {
            "meja": region.agency(report.addressed_to).name,
            "unit": lead,
            "pendukung": _listed([region.agency(each).short for each in truth.supporting]),
            "pemilik": owner.name if owner else "",
            "nama": owner.short if owner else "",
            "pokok": _within(case.label or topic.label),
            "terlapor": accused.short if accused else "",
            "jabatan": lowered(truth.accused.post) if truth.accused else "",
            "nomor": _listed(list(truth.call_out), "atau"),
            "data": _listed(self._data(report)),
            "daerah": f"{'Kota' if land.kota else 'Kabupaten'} {land.name}",
            "sebab": lowered(_plain(topic.urgency_why).split(";")[0]),
            "jebakan": lowered(_plain(case.trap or topic.trap)),
            "wajib": lowered(_plain(case.must_say or topic.must_say)).replace(": ", ", "),
            "dicentang": self._names["ticks", report.classification],
            "utama": truth.duplicate_of or "",
            "bahaya": next((each.phrases[0] for each in truth.key_facts if each.id == DANGER), ""),
            **_finding(truth),
        }

    def _data(self, report: Report) -> list[str]:
        """The kinds of personal data that a public version must not hold, each once."""
        kinds = [
            "own_name" if (span.kind, span.of) == ("name", "reporter") else span.kind
            for span in to_be_masked(report.truth.pii_spans, report.privacy)
        ]
        shown = [each.sensitive for each in report.truth.attachments if each.sensitive]
        return list(dict.fromkeys(self._names["data", kind] for kind in [*kinds, *shown]))


def _finding(truth: Truth) -> dict[str, str]:
    """On which day, and with what, the notes from the field settle the matter."""
    note = finding_of(truth)
    if note is None:
        return {"hari": "", "hasil": ""}
    phrases = [lowered(each) for fact in note.facts for each in fact.phrases[:PARTS]]
    return {"hari": str(note.after_hk), "hasil": _listed(phrases)}


def _plain(text: str) -> str:
    """What an author wrote as the rest of one sentence: without references and last full stop."""
    parts = REFERENCE.sub("", text).rstrip(".").split(". ")
    return "; ".join([parts[0], *map(lowered, parts[1:])])


def _within(label: str) -> str:
    """The label of a topic in the middle of a sentence; that of a programme is a name."""
    return label if PROGRAMME.match(label) else lowered(label)


def _listed(names: Sequence[str], last: str = "dan") -> str:
    """“a, b, dan c”."""
    if len(names) < 3:
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def _phrases(place: str, texts: object) -> tuple[Phrase, ...]:
    if not isinstance(texts, list) or len(texts) < LEAST_WORDINGS:
        raise ContentError(f"reasons.yaml: {place} perlu sedikitnya {LEAST_WORDINGS} kalimat")
    try:
        found = tuple(compiled(str(text)) for text in texts)
    except PhraseError as error:
        raise ContentError(f"reasons.yaml: {place}: {error}") from None
    strange = [slot for phrase in found for slot in slots(phrase) if slot not in WORDS]
    if strange:
        raise ContentError(f"reasons.yaml: {place}: kata “{strange[0]}” tidak dikenal")
    return found


def _name(place: str, text: object) -> str:
    if not isinstance(text, str):
        raise ContentError(f"reasons.yaml: {place} belum diisi")
    return text
