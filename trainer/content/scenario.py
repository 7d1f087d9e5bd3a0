"""A scenario folder as the domain's Scenario, with the documents it was read from.

Shape and completeness of the files are settled here; whether the parts fit together and fit region and profile is
asked in `fitting`. A kept copy of a scenario is read by the same functions as its folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time

from trainer.content.defects import Defect, DefectCode, Flaw, Read
from trainer.content.files import Folder, content_hash
from trainer.content.schema.report import ReportShape
from trainer.content.schema.scenario import InjectShape, RubricShape, ScenarioShape
from trainer.content.shapes import fit
from trainer.content.yaml_lines import Document, read_yaml
from trainer.domain.inject import Inject, InjectOption, RunMoment, Silence
from trainer.domain.plain import from_plain
from trainer.domain.report import Report
from trainer.domain.scenario import Colleague, Rubric, RubricCheck, Scenario, SeatSpec
from trainer.domain.vocabulary import Role

MAIN, RUBRIC = "scenario.yaml", "rubric.yaml"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A scenario together with its files, so that whatever is found later can name its line."""

    folder: Folder
    main: Document
    rubric: Document
    reports: tuple[Document, ...]
    scenario: Scenario
    shape: ScenarioShape
    """What scenario.yaml says, with what it asks to be made."""


def read_scenario(folder: Folder) -> Read[Manuscript]:
    """The scenario in `folder`, or every defect of form: files missing or not listed, keys and values of wrong shape."""
    main, rubric = _yaml(folder, MAIN), _yaml(folder, RUBRIC)
    defects = [*main.defects, *rubric.defects]
    shape, points = fit(ScenarioShape, main.value), fit(RubricShape, rubric.value)
    defects += [*shape.defects, *points.defects]
    if main.value is None or shape.value is None:
        return Read(None, tuple(defects))
    documents = tuple(_reports(folder, main.value, shape.value, defects))
    defects += _unlisted(folder, shape.value)
    defects += _empty(main.value, shape.value)
    for document in documents:
        defects += fit(ReportShape, document).defects
    if defects or rubric.value is None or points.value is None:
        return Read(None, tuple(defects))
    reports = tuple(from_plain(Report, document.data) for document in documents)
    scenario = _scenario(folder, shape.value, reports, _rubric(points.value))
    return Read(Manuscript(folder, main.value, rubric.value, documents, scenario, shape.value))


def _empty(main: Document, shape: ScenarioShape) -> Iterator[Defect]:
    if not shape.reports and not shape.generated:
        sentence = "skenario ini tidak punya laporan"
        advice = "sebut berkasnya di reports, atau minta dibuatkan di generated"
        yield main.defect(Flaw(DefectCode.OUT_OF_RANGE, ("reports",), sentence, advice))


def _yaml(folder: Folder, name: str) -> Read[Document]:
    if name not in folder.texts:
        return Read(None, (_missing(folder, name),))
    return read_yaml(folder.name(name), folder.texts[name])


def _missing(folder: Folder, name: str) -> Defect:
    advice = "tambahkan berkasnya; bentuknya ada di docs/menulis-skenario.md"
    return Defect(folder.name(name), 1, DefectCode.FILE_MISSING, "berkas ini belum ada", advice)


def _reports(
    folder: Folder, main: Document, shape: ScenarioShape, defects: list[Defect]
) -> Iterator[Document]:
    for index, name in enumerate(shape.reports):
        if name not in folder.texts:
            line = main.line(("reports", index))
            sentence, advice = f"berkas {name} tidak ada", "periksa namanya atau hapus barisnya"
            defects.append(Defect(main.file, line, DefectCode.FILE_MISSING, sentence, advice))
            continue
        document = _yaml(folder, name)
        defects += document.defects
        if document.value is not None:
            yield document.value


def _unlisted(folder: Folder, shape: ScenarioShape) -> Iterator[Defect]:
    for name in folder.texts:
        if name.startswith("reports/") and name not in shape.reports:
            yield Defect(
                folder.name(name),
                1,
                DefectCode.FILE_UNLISTED,
                f"laporan ini tidak disebut di {MAIN}",
                "tambahkan ke reports atau hapus berkasnya",
            )


def _scenario(
    folder: Folder, shape: ScenarioShape, reports: tuple[Report, ...], rubric: Rubric
) -> Scenario:
    return Scenario(
        slug=shape.slug,
        title=shape.title,
        summary=shape.summary,
        level=shape.level,
        language=shape.language,
        region=shape.region,
        profile=shape.profile,
        minutes=shape.minutes,
        starts_at=shape.starts_at,
        working_days=shape.working_days,
        clock_mode=shape.clock.mode,
        minutes_per_working_day=shape.clock.minutes_per_working_day,
        feedback=shape.feedback,
        late_join=shape.late_join,
        seats=tuple(
            SeatSpec(each.id, Role(each.role), each.agency, each.title) for each in shape.seats
        ),
        expects=shape.expects,
        reports=reports,
        rubric=rubric,
        injects=tuple(map(_inject, shape.injects)),
        colleagues=tuple(Colleague(each.agency, each.habit) for each in shape.colleagues),
        texts=_texts(folder, shape.language),
        content_hash=content_hash(folder),
        likely_duplicates=shape.likely_duplicates,
        varies=bool(shape.generated or shape.variants),
        replaced=tuple(shape.variants),
        made=not shape.reports,
        variant=shape.variant,
    )


def _inject(shape: InjectShape) -> Inject:
    at = run_moment(shape.at)
    silence = None
    if shape.silence is not None:
        silence = Silence(shape.silence.verdict, shape.silence.why)
    return Inject(
        id=shape.id,
        kind=shape.kind,
        at=at,
        to=shape.to,
        sender=shape.sender,
        title=shape.title,
        text=shape.text,
        report=shape.report,
        answer_by=run_moment(shape.answer_by) if shape.answer_by else None,
        options=tuple(
            InjectOption(o.id, o.text, o.verdict, o.why, o.exposes) for o in shape.options
        ),
        silence=silence,
        when=shape.when or "",
    )


def run_moment(written: str) -> RunMoment:
    """*hari 2 09.30* as a moment of a run; the shape has seen to its form."""
    _, day, hour = written.split()
    hours, minutes = map(int, hour.split("."))
    return RunMoment(int(day), time(hours, minutes))


def _texts(folder: Folder, language: str) -> Mapping[str, str]:
    """The scenario's texts by name; empty where the file is missing, which `fitting` reports."""
    return {name: folder.texts.get(file, "") for name, file in text_files(language).items()}


def text_files(language: str) -> Mapping[str, str]:
    """The file of each text that a scenario has."""
    return {
        "briefing": f"texts/{language}/briefing.md",
        "debrief": f"texts/{language}/debrief.md",
        "notes": "NOTES.md",
    }


def _rubric(shape: RubricShape) -> Rubric:
    checks = tuple(RubricCheck(each.check, each.points, each.params) for each in shape.checks)
    return Rubric(checks, shape.answer_points, shape.defensible)
