"""A scenario laid beside its region pack and profile, ready to be examined; or the defects that prevent it."""

from __future__ import annotations

from trainer.content.bench import Bench, CheckBook
from trainer.content.defects import DefectCode, Flaw, Read
from trainer.content.files import Folder
from trainer.content.packs import Packs
from trainer.content.scenario import Manuscript, read_scenario
from trainer.content.shapes import nearest


def lay_out(folder: Read[Folder], packs: Packs, checks: CheckBook | None = None) -> Read[Bench]:
    """The scenario in `folder` on its bench. Defects: of its form, and packs that are missing or defective."""
    if folder.value is None:
        return Read(None, folder.defects)
    read = read_scenario(folder.value)
    defects = folder.defects + read.defects
    if read.value is None:
        return Read(None, defects)
    region = packs.region(read.value.scenario.region)
    profile = packs.profile(read.value.scenario.profile)
    if region is None or profile is None:
        return Read(None, defects + tuple(map(read.value.main.defect, _unknown(read.value, packs))))
    if region.value is None or profile.value is None:
        return Read(None, defects + region.defects + profile.defects)
    return Read(Bench(read.value, region.value, profile.value, checks), defects)


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
