"""The files of one content folder as texts, and the bytes by which a run keeps them.

Reading, hashing and packing are done here and nowhere else, so that the hash of a folder and of its kept copy are
the same by construction. What the texts mean is not known here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.content.defects import Defect, DefectCode, Read

READABLE = (".yaml", ".csv", ".md")
"""Files that content is written in. Others (maps, licences) are left alone and count for nothing."""

RESERVED = "@"
"""Begins the names of what is kept beside a folder; no file of a folder is called so."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A content folder: `texts` by relative path with forward slashes, sorted; `label` is how messages call it."""

    label: str
    texts: Mapping[str, str]

    def name(self, relative: str) -> str:
        """How messages call one file of the folder."""
        return f"{self.label}/{relative}"


def read_folder(path: Path, label: str | None = None) -> Read[Folder]:
    """Every readable file below `path`; hidden files and editors' leftovers are passed over.

    Line ends are unified, so that a checkout on Windows has the same hash. Defects: files that are not UTF-8.
    """
    label = label if label is not None else path.as_posix()
    texts: dict[str, str] = {}
    defects: list[Defect] = []
    for file in sorted(path.rglob("*"), key=lambda found: found.relative_to(path).as_posix()):
        relative = file.relative_to(path)
        if file.suffix not in READABLE or any(
            part.startswith((".", RESERVED)) for part in relative.parts
        ):
            continue
        name, raw = relative.as_posix(), file.read_bytes()
        try:
            texts[name] = decoded(raw)
        except UnicodeDecodeError as error:
            # Read on, so that a file with one bad letter is not also called missing.
            texts[name] = raw.decode("utf-8", "replace")
            defects.append(not_utf8(f"{label}/{name}", raw, error))
    return Read(Folder(label, texts), tuple(defects))


def decoded(raw: bytes) -> str:
    """UTF-8, with or without a byte order mark, line ends unified. Raises UnicodeDecodeError."""
    return raw.decode("utf-8-sig").replace("\r\n", "\n")


def packed(folder: Folder) -> bytes:
    """The folder's texts as bytes: the same texts give the same bytes, on every machine."""
    return json.dumps(dict(sorted(folder.texts.items())), ensure_ascii=False).encode()


def unpacked(data: bytes, label: str) -> Folder:
    """The folder that `packed` made these bytes from, without what was kept beside it under reserved names."""
    texts = json.loads(data).items()
    return Folder(label, {name: text for name, text in texts if not name.startswith(RESERVED)})


def content_hash(folder: Folder) -> str:
    """SHA-256 over every text of the folder with its path, as 64 hex digits."""
    return hashlib.sha256(packed(folder)).hexdigest()


def not_utf8(name: str, raw: bytes, error: UnicodeDecodeError) -> Defect:
    """The defect of a file that could not be decoded."""
    line = raw.count(b"\n", 0, error.start) + 1
    return Defect(
        name,
        line,
        DefectCode.NOT_UTF8,
        "berkas ini tidak tersimpan sebagai UTF-8",
        "simpan ulang dari penyunting teks dengan pengodean UTF-8",
    )
