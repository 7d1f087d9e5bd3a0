"""A rule profile as the domain's Profile, every entry with its source; one yaml file, or one that stands on another.

Beside the shape it is checked that nothing is written twice, every list the core works with is whole, and cited
sources are listed. What the numbers mean is decided in the domain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from trainer.content.defects import DefectCode, Flaw, KeyPath, Read
from trainer.content.profile_base import Others, whole
from trainer.content.rules.public import guidance_flaws
from trainer.content.schema.profile import CategoryShape, ProfileShape, ReasonShape, RungShape
from trainer.content.schema.report import Decided
from trainer.content.shapes import fit, nearest
from trainer.content.zones import known_zone
from trainer.domain.calendar import OfficeHours
from trainer.domain.profile import (
    Category,
    ClassRule,
    FlagLabel,
    Limit,
    Profile,
    Reason,
    Rung,
    RungMoment,
    StateLabel,
)
from trainer.domain.vocabulary import Classification, Flag, State, Urgency

LIMITS = (
    "batas_verifikasi", "batas_tindak_lanjut_awal", "batas_jawab_ulang", "batas_permohonan_hapus",
    "batas_klarifikasi_instansi", "tenggang_ubah_klasifikasi", "batas_lengkapi_tunda",
    "jendela_balasan_pelapor", "jendela_buka_kembali", "jendela_penilaian", "maks_pengembalian",
    "batas_panggilan_darurat", "batas_disposisi", "tenggang_setelah_dikembalikan", "judul_min",
    "judul_maks", "isi_min", "isi_maks", "lampiran_maks_berkas", "lampiran_maks_mb",
    "maks_unit_pendukung",
)  # fmt: skip
"""Limits the core asks for by name (ref. 15); a profile without one of them cannot be played."""


def no_others(_profile_id: str) -> None:
    """For a profile that has no others beside it."""


def read_profile(file: str, text: str, others: Others = no_others) -> Read[Profile]:
    """The profile in `text`, or every defect found in it. `others` gives the profiles it may stand on."""
    written = whole(file, text, others)
    if written.value is None:
        return Read(None, written.defects)
    document = written.value.document
    shape = fit(ProfileShape, document)
    if shape.value is None:
        return Read(None, shape.defects)
    flaws = tuple(document.defect(flaw) for flaw in _flaws(shape.value))
    if flaws:
        return Read(None, flaws)
    based_on = next(iter(written.value.chain), None)
    return Read(replace(_profile(shape.value), based_on=based_on, differs=written.value.differs))


def _profile(shape: ProfileShape) -> Profile:
    return Profile(
        id=shape.id,
        name=shape.name,
        valid_from=shape.valid_from,
        note=shape.note,
        legal_line=shape.legal_line,
        hours=_hours(shape),
        limits={code: Limit(code, **each.model_dump()) for code, each in shape.limits.items()},
        states={code: StateLabel(code, **each.model_dump()) for code, each in shape.states.items()},
        classes={
            Classification(each.code): ClassRule(
                Classification(each.code), **each.model_dump(exclude={"code"})
            )
            for each in shape.classifications
        },
        categories={each.code: _category(each) for each in shape.categories},
        reasons={
            decision: tuple(_reason(each) for each in getattr(shape.reasons, decision))
            for decision in type(shape.reasons).model_fields
        },
        flags={code: FlagLabel(code, **each.model_dump()) for code, each in shape.flags.items()},
        counting=tuple(each.model_dump() for each in shape.counting),
        urgencies=tuple(each.model_dump(mode="json") for each in shape.urgencies),
        ladder=tuple(_rung(each) for each in shape.ladder),
        sources=shape.sources,
    )


def _hours(shape: ProfileShape) -> OfficeHours:
    office = shape.office
    return OfficeHours(
        office.opens,
        office.closes,
        # The domain counts weekdays as Python does, from 0.
        tuple(day - 1 for day in office.weekdays),
        received_until=office.closes,
    )


def _category(shape: CategoryShape) -> Category:
    return Category(**{**shape.model_dump(), "contents": shape.contents or ""})


def _reason(shape: ReasonShape) -> Reason:
    values = shape.model_dump()
    spoken = {"ask": shape.ask or "", "next_step": shape.next_step or "", "told": shape.told or ""}
    return Reason(**{**values, **spoken, "pauses": bool(shape.pauses)})


def _rung(shape: RungShape) -> Rung:
    return Rung(
        day=shape.day,
        code=shape.code,
        label=shape.label,
        to=shape.to,
        source=shape.source,
        confidence=shape.confidence,
        moment=shape.moment,
        words=shape.message,
        unopened_only=shape.condition is not None,
    )


def _flaws(shape: ProfileShape) -> Iterator[Flaw]:
    yield from _hours_flaws(shape)
    yield from _twice(shape)
    yield from _incomplete(shape)
    yield from _uncited(shape)
    yield from _ladder_flaws(shape)
    buckets = [each.code for each in shape.buckets]
    for state, label in shape.states.items():
        if label.bucket not in buckets:
            yield Flaw(
                DefectCode.VALUE_UNKNOWN,
                ("states", state.value, "bucket"),
                f"kelompok “{label.bucket}” tidak ada di buckets",
                nearest(label.bucket, buckets),
            )
    for decision in type(shape.reasons).model_fields:
        field = "ask" if decision == "tunda" else "next_step"
        for index, reason in enumerate(getattr(shape.reasons, decision)):
            if not getattr(reason, field):
                yield Flaw(
                    DefectCode.KEY_MISSING,
                    ("reasons", decision, index),
                    f"alasan {reason.code} belum punya {field}",
                    f"tuliskan {field}; petugas membacanya di layar",
                )
            told = ("reasons", decision, index, "told")
            yield from guidance_flaws(reason.told or "", told)
            if decision == "tunda" and reason.pauses is None:
                yield Flaw(
                    DefectCode.KEY_MISSING,
                    ("reasons", decision, index),
                    f"alasan {reason.code} belum punya pauses",
                    "tulis true bila batas penyelesaian berhenti selama menunggu, atau false",
                )


def _hours_flaws(shape: ProfileShape) -> Iterator[Flaw]:
    office = shape.office
    if not known_zone(office.zone):
        yield Flaw(
            DefectCode.TIME_ZONE,
            ("office", "zone"),
            f"zona waktu “{office.zone}” tidak dikenal",
            "tulis Asia/Jakarta",
        )
    if office.opens >= office.closes:
        yield Flaw(
            DefectCode.OUT_OF_RANGE,
            ("office", "closes"),
            "kantor tutup sebelum buka",
            "tulis closes yang lebih siang daripada opens",
        )


_COUNTED: tuple[Callable[[int | None], bool], str] = (
    bool,
    "isi jumlah hari kerja, paling sedikit 1",
)
_DAYS: Mapping[RungMoment, tuple[Callable[[int | None], bool], str]] = {
    RungMoment.DISPOSITION: (lambda day: day == 0, "tulis day: 0"),
    RungMoment.CLASS_LIMIT_PASSED: (lambda day: day is None, "tulis day: null"),
}
"""What the day of a rung may be, and what to write."""


def _ladder_flaws(shape: ProfileShape) -> Iterator[Flaw]:
    for index, rung in enumerate(shape.ladder):
        path: KeyPath = ("ladder", index)
        fits, advice = _DAYS.get(rung.moment, _COUNTED)
        if not fits(rung.day):
            sentence = f"day pada anak tangga {rung.code} tidak cocok dengan {rung.moment}"
            yield Flaw(DefectCode.OUT_OF_RANGE, (*path, "day"), sentence, advice)
        if rung.condition is not None and not rung.moment.of_unit:
            sentence = f"anak tangga {rung.code} tidak bergantung pada unit yang membuka laporan"
            yield Flaw(DefectCode.VALUE_UNKNOWN, (*path, "condition"), sentence, "tulis null")


def _twice(shape: ProfileShape) -> Iterator[Flaw]:
    lists: list[tuple[KeyPath, list[str]]] = [
        (("buckets",), [each.code for each in shape.buckets]),
        (("counting",), [each.rule for each in shape.counting]),
        (("classifications",), [each.code for each in shape.classifications]),
        (("categories",), [each.code for each in shape.categories]),
        (("ladder",), [each.code for each in shape.ladder]),
        (("urgencies",), [each.code for each in shape.urgencies]),
    ]
    for decision in type(shape.reasons).model_fields:
        reasons = getattr(shape.reasons, decision)
        lists.append((("reasons", decision), [each.code for each in reasons]))
    for path, codes in lists:
        for index, code in enumerate(codes):
            if code in codes[:index]:
                yield Flaw(
                    DefectCode.CODE_TWICE,
                    (*path, index),
                    f"kode {code} ditulis dua kali",
                    "hapus salah satunya atau beri kode lain",
                )


def _incomplete(shape: ProfileShape) -> Iterator[Flaw]:
    wanted: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("limits", LIMITS, shape.limits),
        ("states", State, shape.states),
        ("flags", Flag, shape.flags),
        ("urgencies", Urgency, [each.code for each in shape.urgencies]),
        ("classifications", _DECIDED, [each.code for each in shape.classifications]),
    )
    for key, needed, found in wanted:
        for code in needed:
            if code not in list(found):
                yield Flaw(
                    DefectCode.LIST_INCOMPLETE,
                    (key,),
                    f"{key} belum memuat {code}",
                    "tambahkan butirnya dengan sumber dan tanda keyakinan",
                )


_DECIDED = Decided.__args__  # type: ignore[attr-defined]  # a Literal's words


def _uncited(shape: ProfileShape) -> Iterator[Flaw]:
    """Entries that cite a source (S and two digits) which `sources` does not list."""
    for path, source in _sources(shape.model_dump(), ()):
        for cited in re.findall(r"\bS\d{2}\b", source):
            if cited not in shape.sources:
                yield Flaw(
                    DefectCode.SOURCE_UNKNOWN,
                    path,
                    f"sumber {cited} dirujuk tetapi tidak ada di sources",
                    "tambahkan sumbernya di bagian sources",
                )


def _sources(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "source":
                yield (*path, key), item
            else:
                yield from _sources(item, (*path, str(key)))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _sources(item, (*path, index))
