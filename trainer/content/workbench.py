"""A scenario laid beside its region pack and profile, ready to be examined; or the defects that prevent it."""

from __future__ import annotations

from dataclasses import replace

from trainer.content.bench import Bench, CheckBook
from trainer.content.defects import DefectCode, Flaw, Read
from trainer.content.files import Folder
from trainer.content.making import MakerFor, asks, made_up
from trainer.content.packs import Packs
from trainer.content.scenario import Manuscript, read_scenario
from trainer.content.shapes import nearest
from trainer.content.slots import worded
from trainer.domain.profile import Profile

NOBODY = Flaw(
    DefectCode.ASKED,
    ("generated",),
    "laporan diminta, tetapi di sini tidak ada yang membuatnya",
    "buka skenario ini lewat bimtek",
)


def lay_out(
    folder: Read[Folder],
    packs: Packs,
    checks: CheckBook | None = None,
    rules: Read[Profile] | None = None,
    make: MakerFor | None = None,
    variant: int | None = None,
) -> Read[Bench]:
    """The scenario in `folder` on its bench. Defects: of its form, packs that are missing or defective, and reports
    that cannot be made.

    `rules`: a profile to play it by instead of the one it names. `variant`: number of the variant, None for the
    scenario as it was written; `make` is needed by scenarios that ask for reports.
    """
    if folder.value is None:
        return Read(None, folder.defects)
    read = read_scenario(folder.value)
    defects = folder.defects + read.defects
    if read.value is None:
        return Read(None, defects)
    region = packs.region(read.value.scenario.region)
    profile = rules or packs.profile(read.value.scenario.profile)
    if region is None or profile is None:
        return Read(None, defects + tuple(map(read.value.main.defect, _unknown(read.value, packs))))
    if region.value is None or profile.value is None:
        return Read(None, defects + region.defects + profile.defects)
    scenario = worded(read.value.scenario, region.value.region)
    manuscript = replace(read.value, scenario=scenario)
    bench = Bench(manuscript, region.value, profile.value, checks)
    if defects or not asks(manuscript.shape, variant):
        return Read(bench, defects)
    if make is None:
        return Read(None, (manuscript.main.defect(NOBODY),))
    made = made_up(bench, make(region.value.region), variant)
    if made.value is None:
        return Read(None, made.defects)
    return _as_asked(lay_out(made, packs, checks, rules), scenario.made)


def _as_asked(laid: Read[Bench], made: bool) -> Read[Bench]:
    """A bench of which everything has been made still tells that it can be made otherwise, and what was written."""
    if laid.value is None:
        return laid
    scenario = replace(laid.value.scenario, varies=True, made=made)
    manuscript = replace(laid.value.manuscript, scenario=scenario)
    return Read(replace(laid.value, manuscript=manuscript), laid.defects)


def _unknown(manuscript: Manuscript, packs: Packs) -> list[Flaw]:
    scenario = manuscript.scenario
    wanted = (
        ("region", scenario.region, packs.region_codes(), "paket wilayah"),
        ("profile", scenario.profile, packs.profile_ids(), "profil aturan"),
    )
    return [
        Flaw(DefectCode.PACK_UNKNOWN, (key,), f"{what} “{name}” tidak ada", nearest(name, known))
        for key, name, known, what in wanted
        if name not in known
    ]
