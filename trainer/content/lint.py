"""Examining content whole: every defect of a scenario with its playthroughs, of a region pack, of a profile.

What the library refuses is part of it; lint also asks for what a scenario needs to be published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from trainer.content.bench import Bench, CheckBook
from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath, Read
from trainer.content.files import Folder
from trainer.content.fitting import fitting_defects
from trainer.content.making import MakerFor
from trainer.content.packs import Packs
from trainer.content.playthrough import (
    REQUIRED,
    Playthrough,
    missing_playthroughs,
    read_playthroughs,
)
from trainer.content.region import RegionPack
from trainer.content.workbench import lay_out
from trainer.domain.profile import Profile
from trainer.domain.scenario import World

DATES = (DefectCode.CALENDAR_GAP, DefectCode.START)
"""Defects after which the times of a playthrough mean nothing."""


IdleChecks = Callable[[World, Playthrough | None], Mapping[str, str]]
"""Tells which checks of a rubric have nothing to judge in a world, nor on the ideal way through it, and what they ask for."""

IDEAL = REQUIRED[0]

VARIANTS = (1, 2)
"""Variants that are made to see whether a scenario can vary."""


def lint_scenario(
    folder: Read[Folder],
    packs: Packs,
    checks: CheckBook | None = None,
    make: MakerFor | None = None,
    idle: IdleChecks | None = None,
) -> tuple[Defect, ...]:
    """Every defect of a scenario folder, by file and line; with `make` also of variants of it. What plays it, `idle`, is
    asked where there is none.
    """
    bench = lay_out(folder, packs, checks, make=make)
    defects = list(bench.defects)
    laid = [bench.value] if bench.value is not None else []
    if bench.value is not None:
        defects += _named_as_folder(bench.value.manuscript.folder, bench.value.scenario.slug)
        defects += missing_playthroughs(bench.value)
        defects += _played(bench.value)
        if make is not None and bench.value.scenario.varies:
            for number in VARIANTS:
                variant = lay_out(folder, packs, checks, make=make, variant=number)
                defects += variant.defects
                defects += _played(variant.value) if variant.value is not None else ()
                laid += [variant.value] if variant.value is not None else []
    if idle is not None and not defects:
        defects += _idle_checks(laid, idle)
    return tuple(sorted(set(defects)))


def _played(bench: Bench) -> Iterator[Defect]:
    """What keeps a scenario from being played, and its playthroughs."""
    fitting = tuple(fitting_defects(bench))
    yield from fitting
    if not any(defect.code in DATES for defect in fitting):
        yield from read_playthroughs(bench).defects


def _idle_checks(laid: Sequence[Bench], idle: IdleChecks) -> Iterator[Defect]:
    """Checks that have nothing to judge in a scenario, nor in a variant of it; `laid` begins with the scenario itself."""
    idle_everywhere: Mapping[str, str] | None = None
    for bench in laid:
        ways = read_playthroughs(bench).value or ()
        found = idle(bench.world, next((each for each in ways if each.name == IDEAL), None))
        idle_everywhere = {
            check: needs
            for check, needs in found.items()
            if idle_everywhere is None or check in idle_everywhere
        }
        if not idle_everywhere:
            return
    for index, each in enumerate(laid[0].scenario.rubric.checks):
        if idle_everywhere is not None and each.check in idle_everywhere:
            sentence = (
                f"pemeriksaan {each.check} tidak pernah berlaku di skenario ini, karena tidak ada yang memenuhi syaratnya:"
                f" {idle_everywhere[each.check].rstrip('.')}"
            )
            advice = "hapus dari rubrik, atau tulis laporan atau pesan yang memenuhinya"
            place: KeyPath = ("checks", index, "check")
            yield laid[0].manuscript.rubric.defect(
                Flaw(DefectCode.CHECK_IDLE, place, sentence, advice)
            )


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
