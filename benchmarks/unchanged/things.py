"""A dump on the disk: a folder for each kind, a text file for each thing or for a list of things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

KINDS = (
    "logs",
    "sheets",
    "debriefs",
    "generated",
    "verdicts",
    "stored",
    "pages",
    "polls",
    "downloads",
)
A_LINE_EACH = frozenset(("generated", "verdicts"))
"""Kinds whose files hold one thing in a line."""
WORDS_ALONE = frozenset(("debriefs", "pages", "polls"))
"""Kinds in which it is nothing to a reader where a line breaks."""

DIGITS = 12
"""Hexadecimal digits by which a file is known: too few to look like somebody's number."""


class Refused(Exception):
    """What is asked for cannot be done; the message says what is missing and what to do."""


@dataclass(frozen=True)
class Text:
    """One file of a dump: its name within its kind, and what stands in it."""

    name: str
    text: str

    def things(self, kind: str) -> int:
        """How many things the file tells of."""
        return len(self.text.splitlines()) if kind in A_LINE_EACH else 1

    def essence(self, kind: str) -> str:
        """What must be equal."""
        if kind in WORDS_ALONE:
            return " ".join(self.text.split())
        return "\n".join(self.text.splitlines())

    def digest(self, kind: str) -> str:
        """The first digits of the SHA-256 of what must be equal."""
        return sha256(self.essence(kind).encode()).hexdigest()[:DIGITS]


def write(folder: Path, kind: str, text: Text) -> None:
    """Keep a file of a dump."""
    place = folder / kind / text.name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text.text, encoding="utf-8", newline="\n")


def read(folder: Path, kind: str) -> Mapping[str, Text]:
    """The files of a kind by name; {} where the dump has none."""
    return {text.name: text for text in _read(folder / kind)}


def _read(folder: Path) -> Iterator[Text]:
    for place in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = place.relative_to(folder).as_posix()
        yield Text(name, place.read_text(encoding="utf-8"))


def kinds_in(folder: Path) -> tuple[str, ...]:
    """The kinds that a dump has."""
    return tuple(kind for kind in KINDS if (folder / kind).is_dir())
