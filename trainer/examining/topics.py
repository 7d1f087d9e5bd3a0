"""Every defect of a topic: its shape, its key against region and rules, its phrases and slots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath
from trainer.content.rules.course import note_flaws, stage_flaws
from trainer.content.shapes import fit, nearest, spoken
from trainer.content.yaml_lines import Document
from trainer.domain.vocabulary import Decision, Urgency
from trainer.examining.phrases import RESERVED, PathTexts, broken, texts, unknown_slots
from trainer.examining.reference_data import ReferenceData
from trainer.examining.shapes import CaseShape, Circumstance, StorylineShape, TopicShape
from trainer.generator.season import season_of

PHRASED = frozenset({"titles", "say", "details", "vague", "slots", "words", "tell"})
"""Keys below which phrases stand."""

WHOLE = 100
"""The weights of all cases together."""


def examine_topic(document: Document, reference: ReferenceData) -> tuple[Defect, ...]:
    """The defects of the topic that a file holds."""
    read = fit(TopicShape, document)
    if read.value is None:
        return read.defects
    topic = read.value
    found = [
        *named_as_file(document.file, topic.id),
        *_weights(topic),
        *_ranges(topic),
        *_in_cases(topic, reference),
        *_wrong_owners(topic, reference),
        *season_flaws(topic, ()),
        *_pictures(topic.pictures, ("pictures",), reference),
        *_notes(topic),
        *_category(topic.category, ("category",), reference),
        *_own_slots(topic),
        *broken(phrases(document)),
        *unknown_slots(phrases(document), own_slots(document)),
    ]
    return tuple(map(document.defect, found))


def named_as_file(file: str, id_: str) -> Iterator[Flaw]:
    """An id that is not the file's name would never be found by it."""
    stem = PurePosixPath(file).stem
    if id_ != stem:
        sentence = f"id “{id_}” berbeda dari nama berkasnya"
        yield Flaw(DefectCode.VALUE_UNKNOWN, ("id",), sentence, f"tulis id: {stem}")


def phrases(document: Document) -> PathTexts:
    """Every phrase of a topic or a storyline."""
    return ((path, text) for path, text in texts(document.data) if PHRASED & set(path))


def own_slots(document: Document) -> frozenset[str]:
    """The slots that a topic fills itself; a word that only some cases have serves the others too."""
    data = document.data
    cases = [case.get("words") or {} for case in data.get("cases", ()) if isinstance(case, dict)]
    kinds = (data.get(name) or {} for name in ("slots", "numbers", "money"))
    return frozenset(str(name) for each in (*kinds, *cases) for name in each)


def season_flaws(shape: Circumstance | StorylineShape, path: KeyPath) -> Iterator[Flaw]:
    """Months and feasts that there are not."""
    try:
        season_of({"months": shape.months, "near": shape.near, "first": shape.first})
    except (ValueError, TypeError) as error:
        key = "near" if "hari" in str(error) else "months"
        advice = "bandingkan dengan bagian Waktu di docs/menulis-topik.md"
        yield Flaw(DefectCode.VALUE_UNKNOWN, (*path, key), str(error), advice)


def range_flaws(ranges: Iterable[tuple[KeyPath, tuple[int, ...]]]) -> Iterator[Flaw]:
    """Ranges that end before they begin."""
    for path, (low, high) in ranges:
        if low > high:
            sentence = f"{spoken(path)} berakhir sebelum mulai ({low} sampai {high})"
            yield Flaw(DefectCode.OUT_OF_RANGE, path, sentence, f"tulis [{high}, {low}]")


def _ranges(topic: TopicShape) -> Iterator[Flaw]:
    found: list[tuple[KeyPath, tuple[int, ...]]] = [(("temper",), topic.temper)]
    found += [(("numbers", name), each) for name, each in topic.numbers.items()]
    found += [(("money", name), each) for name, each in topic.money.items()]
    found += [
        (path, circumstance.since)
        for path, circumstance in [
            ((*place, "since"), circumstance) for place, circumstance in _circumstances(topic)
        ]
        if circumstance.since is not None
    ]
    return range_flaws(found)


def _circumstances(topic: TopicShape) -> Iterator[tuple[KeyPath, Circumstance]]:
    yield (), topic
    yield from ((("cases", index), case) for index, case in enumerate(topic.cases))


def _weights(topic: TopicShape) -> Iterator[Flaw]:
    total = sum(case.weight for case in topic.cases)
    if abs(total - WHOLE) > 1e-6:
        sentence = f"bobot semua kasus berjumlah {total:g}"
        yield Flaw(DefectCode.OUT_OF_RANGE, ("cases",), sentence, "buat jumlahnya 100")


def _own_slots(topic: TopicShape) -> Iterator[Flaw]:
    for kind in ("slots", "numbers", "money"):
        for name in getattr(topic, kind):
            if name in RESERVED:
                sentence = f"isian {{{name}}} diisi oleh mesin, bukan oleh topik"
                yield Flaw(DefectCode.SLOT, (kind, name), sentence, "pakai nama lain")


def _in_cases(topic: TopicShape, reference: ReferenceData) -> Iterator[Flaw]:
    seen: set[str] = set()
    for index, case in enumerate(topic.cases):
        path: KeyPath = ("cases", index)
        if case.id in seen:
            sentence = f"kasus “{case.id}” ditulis dua kali"
            yield Flaw(DefectCode.CODE_TWICE, (*path, "id"), sentence, "beri salah satunya id lain")
        seen.add(case.id)
        for examine in CASE:
            yield from examine(case, path, reference)


def _wrong_owners(topic: TopicShape, reference: ReferenceData) -> Iterator[Flaw]:
    """Those to whom a matter is often sent in error must be there, and be wrong in some case at least."""
    codes = tuple(
        dict.fromkeys(
            code for case in topic.cases for code in reference.codes(case.kab, case.kab_code)
        )
    )
    for index, agency in enumerate(topic.wrong_owners):
        place: KeyPath = ("wrong_owners", index)
        if not reference.has(agency, codes):
            sentence = f"instansi “{agency}” tidak ada di daerah mana pun tempat topik ini terjadi"
            known = reference.region.agencies if reference.region else ()
            yield Flaw(DefectCode.AGENCY_UNKNOWN, place, sentence, nearest(agency, known))
        elif all(case.owner == agency for case in topic.cases):
            sentence = f"“{agency}” adalah pemilik yang benar pada setiap kasus topik ini"
            advice = "sebut instansi yang keliru dituju"
            yield Flaw(DefectCode.WRONG_OWNER, place, sentence, advice)
        elif agency in topic.wrong_owners[:index]:
            sentence = f"“{agency}” ditulis dua kali"
            yield Flaw(DefectCode.CODE_TWICE, place, sentence, "hapus salah satunya")


def _agencies(case: CaseShape, path: KeyPath, reference: ReferenceData) -> Iterator[Flaw]:
    codes = reference.codes(case.kab, case.kab_code)
    named: list[tuple[KeyPath, str]] = [
        ((*path, "supporting", index), each) for index, each in enumerate(case.supporting)
    ]
    named += [((*path, "defensible", index), each) for index, each in enumerate(case.defensible)]
    if case.owner is not None:
        named.append(((*path, "owner"), case.owner))
    if case.accused is not None:
        named.append(((*path, "accused", "agency"), case.accused.agency))
    for place, agency in named:
        if not reference.has(agency, codes):
            sentence = f"instansi “{agency}” tidak ada di daerah mana pun tempat kasus ini"
            known = reference.region.agencies if reference.region else ()
            yield Flaw(DefectCode.AGENCY_UNKNOWN, place, sentence, nearest(agency, known))


def _decision(case: CaseShape, path: KeyPath, reference: ReferenceData) -> Iterator[Flaw]:
    if case.decision is None and case.reason is None:
        return
    known = reference.reasons(str(case.decision))
    if case.decision is not Decision.ARSIPKAN:
        sentence = "hanya yang diarsipkan menulis keputusan dan alasannya"
        yield Flaw(DefectCode.DECISION, path, sentence, "hapus decision dan reason")
    elif known and case.reason not in known:
        sentence = f"alasan “{case.reason}” bukan alasan arsip"
        yield Flaw(DefectCode.REASON, (*path, "reason"), sentence, nearest(str(case.reason), known))


def _call_out(case: CaseShape, path: KeyPath, reference: ReferenceData) -> Iterator[Flaw]:
    known = (
        [each.number for each in reference.region.emergency_numbers] if reference.region else None
    )
    for index, number in enumerate(case.call_out):
        if known is not None and number not in known:
            sentence = f"nomor darurat {number} tidak ada di paket wilayah"
            place = (*path, "call_out", index)
            yield Flaw(DefectCode.EMERGENCY, place, sentence, nearest(number, known))


def _of_case(case: CaseShape, path: KeyPath, reference: ReferenceData) -> Iterator[Flaw]:
    yield from season_flaws(case, path)
    yield from _pictures(case.pictures, (*path, "pictures"), reference)
    if case.category is not None:
        yield from _category(case.category, (*path, "category"), reference)


def _notes(topic: TopicShape) -> Iterator[Flaw]:
    """Findings that exclude each other, stages at an hour, and a danger of one case told with the findings of all."""
    yield from note_flaws(topic.notes or (), ("notes",))
    for index, case in enumerate(topic.cases):
        path: KeyPath = ("cases", index)
        yield from note_flaws(case.notes or (), (*path, "notes"))
        if case.emergency is None:
            continue
        yield from stage_flaws(case.emergency.stages, (*path, "emergency", "stages"))
        if case.notes is None and topic.urgency is not Urgency.P1:
            sentence = f"kasus darurat “{case.id}” memakai catatan kasus biasa"
            advice = "tulis notes kasus ini: apa yang dikerjakan terhadap bahayanya"
            yield Flaw(DefectCode.NOTES, path, sentence, advice)


CASE: tuple[Callable[[CaseShape, KeyPath, ReferenceData], Iterator[Flaw]], ...] = (
    _agencies,
    _decision,
    _call_out,
    _of_case,
)
"""What is asked of each case."""


def _category(category: str, path: KeyPath, reference: ReferenceData) -> Iterator[Flaw]:
    known = reference.profile.categories if reference.profile else None
    if known is not None and category not in known:
        sentence = f"kategori “{category}” tidak ada di profil aturan"
        yield Flaw(DefectCode.CATEGORY_UNKNOWN, path, sentence, nearest(category, known))


def _pictures(
    names: Iterable[str] | None, path: KeyPath, reference: ReferenceData
) -> Iterator[Flaw]:
    known = reference.data("language/id/pictures.yaml").get("pictures") or None
    for index, name in enumerate(names or ()):
        if known is not None and name not in known:
            sentence = f"gambar “{name}” tidak dikenal"
            yield Flaw(DefectCode.VALUE_UNKNOWN, (*path, index), sentence, nearest(name, known))
