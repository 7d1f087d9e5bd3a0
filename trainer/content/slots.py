"""Slots in the texts of a scenario: words of a report, so that a text fits whichever report stands there.

*{tempat}* in a message or a step about a report becomes the place that the report names. And `kunci` in a step stands
for what the report's key says, so that a way through a scenario holds for all its variants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.shapes import nearest
from trainer.domain.inject import Inject
from trainer.domain.region import Region
from trainer.domain.report import Report
from trainer.domain.scenario import Scenario

SLOT = re.compile(r"\{([^{}\n]{1,30})\}")

KEY = "kunci"
"""Stands for what the key of the report says."""

LACKING = {
    "what": "apa yang terjadi",
    "who": "nama kantor atau loket yang Anda maksud",
    "where": "nama jalan atau desanya dan patokan terdekat",
    "when": "kapan kejadiannya",
    "evidence": "bukti atau foto yang ada",
    "service_number": "nomor pelanggan atau nomor berkas",
}
"""How an officer asks for each element that a report may lack (ref. 6.2)."""

NO_PLACE, NO_TIME = "tempat yang dilaporkan", "waktu yang dilaporkan"
NO_MATTER = "keluhan warga"
TELLING = 15
"""Letters from which a title says what it is about."""
NOTHING = "keterangan lain"


def words_of(report: Report, region: Region) -> Mapping[str, str]:
    """The words that a report puts into slots; `kabar_1` and on are its notes from the field, `kurang` all it lacks."""
    truth = report.truth
    owner = region.agencies.get(truth.lead or truth.return_to or report.addressed_to)
    return {
        "judul": report.title,
        "perkara": _fact(report, "what") or report.title,
        "tempat": _fact(report, "where") or report.location.text or NO_PLACE,
        "waktu": _fact(report, "when") or NO_TIME,
        "pemilik": owner.name if owner is not None else "",
        "kurang": _listed([LACKING[each] for each in truth.missing]) or NOTHING,
        **{f"kabar_{number}": note.text for number, note in enumerate(truth.field_notes, 1)},
    }


def _fact(report: Report, kind: str) -> str | None:
    return next((fact.phrases[0] for fact in report.truth.key_facts if fact.kind == kind), None)


def _listed(words: list[str]) -> str:
    """Words one after the other, as a sentence says them."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def filled(text: str, words: Mapping[str, str]) -> str:
    """A text with its slots filled; one that nobody knows stays as it stands."""
    return SLOT.sub(lambda found: words.get(found[1], found[0]), text) if "{" in text else text


def slot_flaws(path: KeyPath, text: str, known: Iterable[str]) -> Iterator[Flaw]:
    """Slots that were not filled."""
    for found in SLOT.findall(text):
        sentence = f"isian {{{found}}} tidak dikenal"
        yield Flaw(DefectCode.SLOT, path, sentence, nearest(found, known))


def worded(scenario: Scenario, region: Region) -> Scenario:
    """The scenario with the slots of its messages filled from the reports they are about."""
    reports = {report.id: report for report in scenario.reports}
    about = (reports.get(each.report or "") for each in scenario.injects)
    injects = tuple(
        each if report is None else _worded(each, words_of(report, region))
        for each, report in zip(scenario.injects, about, strict=True)
    )
    return replace(scenario, injects=injects)


def _worded(inject: Inject, words: Mapping[str, str]) -> Inject:
    return replace(
        inject,
        title=filled(inject.title, words),
        text=filled(inject.text, words),
        options=tuple(
            replace(each, text=filled(each.text, words), why=filled(each.why, words))
            for each in inject.options
        ),
        silence=inject.silence and replace(inject.silence, why=filled(inject.silence.why, words)),
    )


def from_key(report: Report) -> Mapping[str, Any]:
    """What `kunci` stands for, by field of a step. None where the key names nothing."""
    truth = report.truth
    return {
        "title": _title(report),
        "classification": truth.classification,
        "category": truth.category,
        "lead": truth.lead,
        "supporting": truth.supporting,
        "owner": truth.return_to,
        "reason": truth.reason,
        "masks": tuple(dict.fromkeys(span.text for span in truth.pii_spans)),
        "main": truth.duplicate_of,
        "number": truth.call_out[0] if truth.call_out else None,
        "make_secret": truth.set_secret,
    }


def _title(report: Report) -> str:
    """The reporter's title; with the matter after it where it is too short to be published."""
    if len(report.title) >= TELLING:
        return report.title
    return f"{report.title}: {_fact(report, 'what') or NO_MATTER}"


def resolved(report: Report, region: Region, written: Mapping[str, Any]) -> dict[str, Any]:
    """A step as it is written, with `kunci` and slots replaced by what the report holds."""
    keys, words = from_key(report), words_of(report, region)
    return {field: _value(field, value, keys, words) for field, value in written.items()}


def _value(field: str, value: Any, keys: Mapping[str, Any], words: Mapping[str, str]) -> Any:
    if value == KEY and field in keys:
        return _plain(keys[field])
    return filled(value, words) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
