"""Scenarios whose reports are made: from the wishes in scenario.yaml to a scenario folder that holds every report.

What comes out is a folder like any other: a run keeps it whole, so that neither the seed nor the machine that wrote
the reports has to be asked again. A variant has other reports in the places that may vary; what each of them teaches
is that of the report it takes the place of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import yaml

from trainer.content.bench import Bench
from trainer.content.by_key import completed
from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath, Read
from trainer.content.files import Folder
from trainer.content.scenario import MAIN, run_moment, text_files
from trainer.content.schema.report import REPORT_ID
from trainer.content.schema.scenario import ScenarioShape
from trainer.content.schema.wish import BatchShape, WishShape
from trainer.domain.asked import Batch, Made, ReportMaker, Unmakeable, Wanted, Wish
from trainer.domain.errors import CalendarGap
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.region import Region
from trainer.domain.report import Report, to_be_masked
from trainer.domain.scenario import moment_of
from trainer.domain.vocabulary import Decision

MakerFor = Callable[[Region], ReportMaker]
"""Gives the maker of reports for a region."""

BY_SYSTEM = ("website", "android", "sms", "whatsapp")
AT_COUNTER = ("tatap_muka", "surat", "medsos")
"""Channels of reports that arrive by themselves, and of those that somebody at the desk must enter."""

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a scenario asks of the maker, each with the place in scenario.yaml where it is asked."""

    place: KeyPath
    what: Wanted | Batch


def asks(shape: ScenarioShape, variant: int | None) -> bool:
    """Whether anything has to be made before the scenario can be played."""
    return bool(shape.generated) or (variant is not None and bool(shape.variants))


def made_up(bench: Bench, maker: ReportMaker, variant: int | None) -> Read[Folder]:
    """The folder of `bench` with every report that it asks for; defects name the place that asks what cannot be."""
    shape = bench.manuscript.shape
    wanted, flaws = _asked(bench, shape, variant)
    if flaws:
        return Read(None, tuple(map(bench.manuscript.main.defect, flaws)))
    try:
        made = maker.made([each.what for each in wanted], f"{shape.slug}/{variant or 0}")
    except Unmakeable as problem:
        return Read(None, (_unmakeable(bench, wanted, problem),))
    return Read(_folder(bench, shape, _in_order(made, wanted), variant))


def _asked(
    bench: Bench, shape: ScenarioShape, variant: int | None
) -> tuple[list[Asked], list[Flaw]]:
    asked: list[Asked] = []
    flaws: list[Flaw] = []
    for index, batch in enumerate(shape.generated):
        try:
            asked.append(Asked(("generated", index), _batch(bench, batch)))
        except CalendarGap as gap:
            sentence = (
                f"permintaan ini jatuh di tahun {gap.year}, yang belum punya daftar hari libur"
            )
            place: KeyPath = ("generated", index)
            advice = "pilih hari yang lebih dekat"
            flaws.append(Flaw(DefectCode.CALENDAR_GAP, place, sentence, advice))
    if variant is not None:
        for number, wish in shape.variants.items():
            place = ("variants", number)
            found = _replacing(bench.scenario.reports, number, wish, place)
            if isinstance(found, Flaw):
                flaws.append(found)
            else:
                asked.append(Asked(place, found))
    return asked, flaws


def _batch(bench: Bench, shape: BatchShape) -> Batch:
    """Raises CalendarGap."""
    scenario, calendar = bench.scenario, bench.calendar
    start = int(shape.first.removeprefix("SIM-"))
    wish = _wish(shape.wish)
    if not wish.channels:
        wish = replace(wish, channels=BY_SYSTEM)
    return Batch(
        ids=tuple(f"SIM-{start + step:07d}" for step in range(shape.count)),
        desk=shape.desk,
        opens=moment_of(scenario, run_moment(shape.opens), calendar),
        closes=moment_of(scenario, run_moment(shape.closes), calendar),
        arrival=shape.arrival,
        wish=wish,
        mix=shape.mix,
        storyline=shape.storyline,
        ladder=shape.ladder,
    )


def _replacing(
    reports: Sequence[Report], number: str, wish: WishShape, place: KeyPath
) -> Wanted | Flaw:
    report = next((each for each in reports if each.id == number), None)
    if report is None:
        sentence = f"laporan {number} tidak ada di skenario ini"
        return Flaw(DefectCode.REPORT_UNKNOWN, place, sentence, "periksa nomornya")
    if _tied(report, reports):
        sentence = f"{number} dan duplikatnya tidak dapat diganti sendiri-sendiri"
        return Flaw(DefectCode.ASKED, place, sentence, "hapus barisnya")
    return Wanted(number, report.addressed_to, report.received_at, _same_lesson(report, wish))


def _tied(report: Report, reports: Sequence[Report]) -> bool:
    return report.truth.duplicate_of is not None or any(
        other.truth.duplicate_of == report.id for other in reports
    )


def _same_lesson(report: Report, shape: WishShape) -> Wish:
    """The wish, completed by what the report that is replaced teaches: what is right there is right here."""
    truth = report.truth
    taught: Mapping[str, Any] = {
        "decision": truth.decision,
        "reason": truth.reason,
        "classification": truth.classification,
        "personal": bool(to_be_masked(truth.pii_spans, report.privacy)),
        "call_out": bool(truth.call_out),
        "anonymous": report.anonymous,
        "secret": report.secret,
        "set_secret": truth.set_secret,
        "completes": completed(report) is not None if truth.decision is Decision.TUNDA else None,
        "accused": truth.accused is not None,
        "channels": BY_SYSTEM if report.arrives == "system" else AT_COUNTER,
    }
    wish = _wish(shape)
    open_still = {
        name: value for name, value in taught.items() if getattr(wish, name) in (None, ())
    }
    return replace(wish, **open_still)


def _wish(shape: WishShape) -> Wish:
    return Wish(**{each.name: getattr(shape, each.name) for each in fields(Wish)})


def _unmakeable(bench: Bench, asked: Sequence[Asked], problem: Unmakeable) -> Defect:
    place = next((each.place for each in asked if problem.number in _numbers(each.what)), ())
    flaw = Flaw(DefectCode.ASKED, place, problem.sentence, problem.advice)
    return bench.manuscript.main.defect(flaw)


def _numbers(what: Wanted | Batch) -> tuple[str, ...]:
    return (what.id,) if isinstance(what, Wanted) else what.ids


def _in_order(made: Sequence[Made], asked: Sequence[Asked]) -> tuple[Made, ...]:
    """What was made, with the numbers of all batches given anew as the reports arrive, as a counter gives them."""
    batches = [each.what.ids for each in asked if isinstance(each.what, Batch)]
    numbers = {number for ids in batches for number in ids}
    free = [each for each in made if each.report.id in numbers]
    free.sort(key=lambda each: (each.report.received_at, each.report.id))
    new = {old.report.id: number for old, number in zip(free, sorted(numbers), strict=True)}
    if not new:
        return tuple(made)
    return tuple(
        Made(
            from_plain(Report, _renumbered(to_plain(each.report), new)), _renumbered(each.why, new)
        )
        for each in made
    )


def _renumbered(value: Any, new: Mapping[str, str]) -> Any:
    """Plain data with every number of a report in it replaced."""
    if isinstance(value, str):
        return REPORT_ID.sub(lambda found: new.get(found[0], found[0]), value)
    if isinstance(value, list):
        return [_renumbered(each, new) for each in value]
    if isinstance(value, dict):
        return {key: _renumbered(each, new) for key, each in value.items()}
    return value


def _folder(
    bench: Bench, shape: ScenarioShape, made: Sequence[Made], variant: int | None
) -> Folder:
    """The same folder with the reports that were made: in their files, in the list, and explained in the debrief."""
    folder = bench.manuscript.folder
    texts, new = dict(folder.texts), {each.report.id: each for each in made}
    kept: list[tuple[Report, str]] = []
    for report, name in zip(bench.scenario.reports, shape.reports, strict=True):
        if report.id in new:
            del texts[name]
        else:
            kept.append((report, name))
    for each in made:
        name = f"reports/{each.report.id}.yaml"
        texts[name] = _yaml(to_plain(each.report))
        kept.append((each.report, name))
    kept.sort(key=lambda each: each[0].received_at)
    texts[MAIN] = _main(bench, [name for _report, name in kept], variant)
    debrief = text_files(shape.language)["debrief"]
    texts[debrief] = _explained(texts.get(debrief, ""), new)
    return Folder(folder.label, dict(sorted(texts.items())))


def _main(bench: Bench, reports: list[str], variant: int | None) -> str:
    data = dict(bench.manuscript.main.data)
    data.pop("generated", None)
    data.pop("variants", None)
    if variant is not None:
        data |= {"title": f"{data['title']} (varian {variant})", "variant": variant}
    return _yaml({**data, "reports": reports})


def _yaml(data: Any) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    return text


def _explained(debrief: str, made: Mapping[str, Made]) -> str:
    """The debrief with a section of its own for each report that was made, in the place of the one about its forerunner."""
    sections = re.split(r"(?m)^(?=## )", debrief)
    kept = [each for each in sections if not each.startswith(tuple(f"## {n}" for n in made))]
    new = (f"## {number}\n\n{each.why}\n\n" for number, each in made.items())
    return "".join(_ended(text) for text in (*kept, *new))


def _ended(text: str) -> str:
    """A section with an empty line after it."""
    return text.rstrip("\n") + "\n\n"
