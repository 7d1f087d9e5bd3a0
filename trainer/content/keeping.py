"""What an exercise keeps of the content it was opened with: the scenario's files and, beside them, its rule profile.

Both are in one piece under one hash, so that a run is judged by the rules it began with whatever happens to the files
later. What was kept before profiles were has none beside it; then the profile comes from the files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from trainer.content.defects import Read
from trainer.content.files import RESERVED, Folder, unpacked
from trainer.content.profile import read_profile
from trainer.domain.profile import Profile

CHOSEN, TEXTS = f"{RESERVED}profile", f"{RESERVED}profiles/"


@dataclass(frozen=True, slots=True)
class Kept:
    """A scenario folder with the profile it is played by. `texts`: that profile and those it stands on, by id.

    `profile` is None and `texts` empty when only the scenario was kept.
    """

    folder: Folder
    profile: str | None
    texts: Mapping[str, str]

    def rules(self, profile_id: str) -> Read[Profile] | None:
        """A kept profile; None when it is not among them."""
        found = self._text(profile_id)
        return None if found is None else read_profile(*found, self._text)

    def _text(self, profile_id: str) -> tuple[str, str] | None:
        text = self.texts.get(profile_id)
        return None if text is None else (self.folder.name(f"{TEXTS}{profile_id}"), text)


def as_bytes(kept: Kept) -> bytes:
    """The same content gives the same bytes, on every machine."""
    own_texts = {f"{TEXTS}{name}": text for name, text in kept.texts.items()}
    chosen = {} if kept.profile is None else {CHOSEN: kept.profile}
    whole = {**kept.folder.texts, **own_texts, **chosen}
    return json.dumps(dict(sorted(whole.items())), ensure_ascii=False).encode()


def from_bytes(data: bytes, label: str) -> Kept:
    """What `as_bytes` made these bytes from; `label` is how messages call the folder."""
    whole = json.loads(data)
    texts = {
        name.removeprefix(TEXTS): text for name, text in whole.items() if name.startswith(TEXTS)
    }
    return Kept(unpacked(data, label), whole.get(CHOSEN), texts)


def hash_of(kept: Kept) -> str:
    """SHA-256 over everything kept, as 64 hex digits; without a profile the scenario's own content hash."""
    return hashlib.sha256(as_bytes(kept)).hexdigest()
