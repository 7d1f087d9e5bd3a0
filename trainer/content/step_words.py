"""The words of a playthrough's step: they name reports, agencies, reasons and categories that exist, and texts to hide
that stand in the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.content.bench import Bench, unknown_report
from trainer.content.defects import DefectCode, Flaw
from trainer.content.rules.citizen import unknown_category
from trainer.content.shapes import nearest
from trainer.domain.commands import Mask
from trainer.domain.report import Report


def find_masks(report: Report, texts: Sequence[str]) -> tuple[tuple[Mask, ...], list[Flaw]]:
    """Every place of each text in title and body as ranges, and a flaw for each text that stands nowhere."""
    masks: list[Mask] = []
    flaws: list[Flaw] = []
    for index, text in enumerate(texts):
        found = [
            Mask(field, start, start + len(text))
            for field, whole in (("title", report.title), ("body", report.body))
            for start in _places(whole, text)
        ]
        masks += found
        if not found:
            sentence = f"“{text}” tidak ada di judul maupun isi {report.id}"
            advice = "salin teksnya persis seperti dalam laporan"
            flaws.append(Flaw(DefectCode.MASK_TEXT, ("masks", index), sentence, advice))
    return tuple(masks), flaws


def _places(whole: str, text: str) -> Iterator[int]:
    start = whole.find(text)
    while start >= 0:
        yield start
        start = whole.find(text, start + len(text))


def word_flaws(bench: Bench, action: str, values: Mapping[str, Any]) -> Iterator[Flaw]:
    """Names in a step that nothing bears. A wrong decision is no flaw: playthroughs make mistakes on purpose."""
    reports = [report.id for report in bench.scenario.reports]
    for field in ("report", "main"):
        if field in values and values[field] not in reports:
            yield unknown_report((field,), values[field], reports)
    yield from _agencies(bench, values)
    yield from _reply(bench, values)
    category = values.get("category")
    if category is not None and category not in bench.profile.categories:
        yield unknown_category(("category",), category, bench.profile)
    offered = bench.profile.reasons.get(action)
    if offered is not None and values.get("reason") not in [each.code for each in offered]:
        known = [each.code for each in offered]
        sentence = f"alasan “{values.get('reason')}” bukan alasan untuk {action}"
        advice = nearest(str(values.get("reason")), known)
        yield Flaw(DefectCode.REASON, ("reason",), sentence, advice)


def _reply(bench: Bench, values: Mapping[str, Any]) -> Iterator[Flaw]:
    """A message or a written reply that the scenario does not have."""
    if "inject" not in values:
        return
    injects = {each.id: each for each in bench.scenario.injects}
    inject = injects.get(values["inject"])
    if inject is None:
        sentence = f"pesan “{values['inject']}” tidak ada di skenario ini"
        yield Flaw(DefectCode.INJECT, ("inject",), sentence, nearest(values["inject"], injects))
    elif inject.option(values["option"]) is None:
        known = [each.id for each in inject.options]
        sentence = f"pesan {inject.id} tidak menawarkan jawaban “{values['option']}”"
        yield Flaw(DefectCode.INJECT, ("option",), sentence, nearest(values["option"], known))


def _agencies(bench: Bench, values: Mapping[str, Any]) -> Iterator[Flaw]:
    agencies = bench.pack.region.agencies
    named = [((field,), values.get(field)) for field in ("lead", "owner", "to")]
    for path, agency in named:
        if agency is not None and agency not in agencies:
            yield _unknown(path, agency, bench)
    for index, agency in enumerate(values.get("supporting", ())):
        if agency not in agencies:
            yield _unknown(("supporting", index), agency, bench)


def _unknown(path: tuple[str | int, ...], agency: str, bench: Bench) -> Flaw:
    region = bench.pack.region
    sentence = f"instansi “{agency}” tidak ada di paket wilayah {region.code}"
    return Flaw(DefectCode.AGENCY_UNKNOWN, path, sentence, nearest(agency, region.agencies))
