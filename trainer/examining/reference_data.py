"""What seed data are measured against: the region, the rules, and the files that lie beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.content.defects import Defect, Read
from trainer.content.files import decoded, not_utf8
from trainer.content.packs import Packs
from trainer.content.yaml_lines import Document, read_yaml
from trainer.domain.errors import ContentError
from trainer.domain.profile import Profile
from trainer.domain.region import SHIPPED_REGION, Region
from trainer.generator.bank import read
from trainer.generator.mix import placed

PROFILE = "default-latihan"
"""The rules whose categories and reasons seed data name."""

KOTA = "71"
"""From this number on a code is that of a kota."""


@dataclass(frozen=True, slots=True)
class ReferenceData:
    """The seed data below one folder. `region` and `profile` are None where they cannot be read: they are told elsewhere."""

    seed: Path
    region: Region | None
    profile: Profile | None

    @classmethod
    def of(cls, packs: Packs) -> ReferenceData:
        """What lies below the root of `packs`."""
        region, profile = packs.region(SHIPPED_REGION), packs.profile(PROFILE)
        return cls(
            packs.root / "seed_data",
            region.value.region if region is not None and region.value is not None else None,
            profile.value if profile is not None else None,
        )

    def names(self, folder: str) -> tuple[str, ...]:
        """The files of a shelf without their ending, sorted."""
        return tuple(sorted(path.stem for path in (self.seed / folder).glob("*.yaml")))

    def data(self, path: str) -> Mapping[str, Any]:
        """What a yaml file holds; nothing where it is missing or broken, which is told where that file is examined."""
        try:
            return read(self.seed / path)
        except (ContentError, UnicodeDecodeError):
            return {}

    def codes(self, kind: str | None, only: Sequence[str]) -> tuple[str, ...]:
        """The governments where a case may lie, by its `kab` and `kab_code`."""
        every = tuple(each.code for each in self.region.governments) if self.region else ()
        return tuple(
            code
            for code in only or every
            if kind is None or (kind == "kota") == (code.partition(".")[2] >= KOTA)
        )

    def has(self, agency: str, codes: Sequence[str]) -> bool:
        """Whether an agency as a topic writes it is there in one of some governments; True where no region is known."""
        return self.region is None or any(
            placed(agency, code) in self.region.agencies for code in codes
        )

    def reasons(self, decision: str) -> frozenset[str]:
        """The codes of the reasons for a decision; none where no profile is known."""
        known = self.profile.reasons.get(decision, ()) if self.profile else ()
        return frozenset(each.code for each in known)


def document_in(path: Path, name: str) -> Read[Document]:
    """The document in a file that is called `name` in messages; nothing, and no defect, where there is no file."""
    text = text_in(path, name)
    if text.value is None:
        return Read(None, text.defects)
    return read_yaml(name, text.value, anchors=True)


def text_in(path: Path, name: str) -> Read[str]:
    """The text of a file; nothing, and no defect, where there is none. A letter that is not UTF-8 is a defect."""
    if not path.is_file():
        return Read(None)
    raw = path.read_bytes()
    try:
        return Read(decoded(raw))
    except UnicodeDecodeError as error:
        found: tuple[Defect, ...] = (not_utf8(name, raw, error),)
        return Read(None, found)
