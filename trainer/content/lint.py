"""Examining content whole: every defect of a scenario with its playthroughs, of a region pack, of a profile.

What the library refuses is part of it; lint also asks for what a scenario needs to be published.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from trainer.content.bench import CheckBook
from trainer.content.defects import Defect, DefectCode, Read
from trainer.content.files import Folder
from trainer.content.fitting import fitting_defects
from trainer.content.packs import Packs
from trainer.content.playthrough import missing_playthroughs, read_playthroughs
from trainer.content.region import RegionPack
from trainer.content.workbench import lay_out
from trainer.domain.profile import Profile

DATES = (DefectCode.CALENDAR_GAP, DefectCode.START)
"""Defects after which the times of a playthrough mean nothing."""


def lint_scenario(
    folder: Read[Folder], packs: Packs, checks: CheckBook | None = None
) -> tuple[Defect, ...]:
    """Every defect of a scenario folder, by file and line."""
    bench = lay_out(folder, packs, checks)
    defects = list(bench.defects)
    if bench.value is not None:
        defects += _named_as_folder(bench.value.manuscript.folder, bench.value.scenario.slug)
        fitting = list(fitting_defects(bench.value))
        defects += fitting
        defects += missing_playthroughs(bench.value)
        if not any(defect.code in DATES for defect in fitting):
            defects += read_playthroughs(bench.value).defects
    return tuple(sorted(set(defects)))


def lint_region(read: Read[RegionPack]) -> tuple[Defect, ...]:
    """Every defect of a region pack, by file and line."""
    return tuple(sorted(read.defects))


def lint_profile(read: Read[Profile], file: str) -> tuple[Defect, ...]:
    """Every defect of a profile, by line; `file` is its path as messages call it."""
    defects = list(read.defects)
    if read.value is not None and read.value.id != PurePosixPath(file).stem:
        sentence = f"id profil “{read.value.id}” berbeda dari nama berkasnya"
        advice = f"tulis id: {PurePosixPath(file).stem}"
        defects.append(Defect(file, 1, DefectCode.VALUE_UNKNOWN, sentence, advice))
    return tuple(sorted(defects))


def _named_as_folder(folder: Folder, slug: str) -> Iterator[Defect]:
    name = PurePosixPath(folder.label).name
    if slug != name:
        sentence, advice = f"slug “{slug}” berbeda dari nama foldernya", f"tulis slug: {name}"
        yield Defect(folder.name("scenario.yaml"), 1, DefectCode.VALUE_UNKNOWN, sentence, advice)
