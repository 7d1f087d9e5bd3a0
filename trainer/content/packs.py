"""Finding content under a root folder: scenarios, region packs and rule profiles, each pack read once.

`root` holds scenarios/ and seed_data/. Nothing is judged here; what is defective is handed on with its defects.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from trainer.content.defects import Read
from trainer.content.files import Folder, decoded, not_utf8, read_folder
from trainer.content.profile import read_profile
from trainer.content.profile_base import Others
from trainer.content.region import RegionPack, read_region_folder
from trainer.domain.profile import Profile

SCENARIOS, REGIONS, PROFILES = "scenarios", "seed_data/regions", "seed_data/profiles"


class Packs:
    """The content below one root. Reads lazily and keeps region packs and profiles: they are fixed while a process runs."""

    def __init__(self, root: Path, shown: Callable[[Path], str] | None = None) -> None:
        """`root` holds scenarios/ and seed_data/; `shown` is how messages write a path, by default below the root."""
        self.root = root
        self._shown = shown or (lambda path: path.relative_to(root).as_posix())
        self._regions: dict[str, Read[RegionPack]] = {}
        self._profiles: dict[str, Read[Profile]] = {}
        self._texts: dict[str, str] = {}

    def scenario_slugs(self) -> tuple[str, ...]:
        """Names of the scenario folders, sorted."""
        return _folders(self.root / SCENARIOS)

    def region_codes(self) -> tuple[str, ...]:
        """Names of the region packs, sorted."""
        return _folders(self.root / REGIONS)

    def profile_ids(self) -> tuple[str, ...]:
        """Names of the profile files without their ending, sorted."""
        return tuple(sorted(file.stem for file in (self.root / PROFILES).glob("*.yaml")))

    def scenario_folder(self, slug: str) -> Read[Folder]:
        """The files of a scenario, as they are now."""
        path = self.root / SCENARIOS / slug
        return read_folder(path, self._shown(path))

    def region(self, code: str) -> Read[RegionPack] | None:
        """The region pack with this code; None when there is none."""
        if code not in self._regions and code in self.region_codes():
            path = self.root / REGIONS / code
            self._regions[code] = read_region_folder(path, self._shown(path))
        return self._regions.get(code)

    def profile(self, profile_id: str) -> Read[Profile] | None:
        """The rule profile with this id; None when there is none."""
        if profile_id not in self._profiles and profile_id in self.profile_ids():
            file = self._profile_file(profile_id)
            raw = file.read_bytes()
            self._texts[profile_id] = _lenient(raw)
            read = _profile_in(raw, self._shown(file), self._profile_text)
            self._profiles[profile_id] = read
        return self._profiles.get(profile_id)

    def profile_texts(self, profile_id: str) -> dict[str, str]:
        """The texts of a sound profile and of those it stands on, by id, as they were when it was read."""
        texts: dict[str, str] = {}
        next_id: str | None = profile_id
        while next_id is not None:
            read, found = self.profile(next_id), self._profile_text(next_id)
            if read is None or read.value is None or found is None:
                break
            texts[next_id] = found[1]
            next_id = read.value.based_on
        return texts

    def _profile_file(self, profile_id: str) -> Path:
        return self.root / PROFILES / f"{profile_id}.yaml"

    def _profile_text(self, profile_id: str) -> tuple[str, str] | None:
        if profile_id not in self.profile_ids():
            return None
        file = self._profile_file(profile_id)
        if profile_id not in self._texts:
            self._texts[profile_id] = _lenient(file.read_bytes())
        return self._shown(file), self._texts[profile_id]


def read_profile_file(file: Path, name: str) -> Read[Profile]:
    """The profile in a file; `name` is how messages call it. It may stand on others in the same folder."""

    def sibling(profile_id: str) -> tuple[str, str] | None:
        found = next((each for each in file.parent.glob("*.yaml") if each.stem == profile_id), None)
        if found is None:
            return None
        label = PurePosixPath(name).with_name(found.name).as_posix()
        return label, _lenient(found.read_bytes())

    return _profile_in(file.read_bytes(), name, sibling)


def _profile_in(raw: bytes, name: str, others: Others) -> Read[Profile]:
    try:
        text = decoded(raw)
    except UnicodeDecodeError as error:
        return Read(None, (not_utf8(name, raw, error),))
    return read_profile(name, text, others)


def _lenient(raw: bytes) -> str:
    """A text for whoever stands on it: a letter that is not UTF-8 is told where the file itself is read."""
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _folders(parent: Path) -> tuple[str, ...]:
    if not parent.is_dir():
        return ()
    found = (each for each in parent.iterdir() if each.is_dir())
    return tuple(sorted(each.name for each in found if not each.name.startswith((".", "_"))))
