"""What a path means to lint: a scenario, a region pack, a profile, a topic, a folder with several, or one file of them.

Only the layout of folders is known here; examining is done in `lint`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    SCENARIO = "scenario"
    REGION = "region"
    PROFILE = "profile"
    TOPIC = "topic"
    STORYLINE = "storyline"
    MIX = "mix"
    LANGUAGE = "language"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Target:
    """Something to examine; with `only`, defects outside this file or folder are left out."""

    kind: Kind
    path: Path
    only: Path | None = None


MARKERS = {Kind.SCENARIO: "scenario.yaml", Kind.REGION: "region.yaml"}
FOLDERS = {
    "profiles": Kind.PROFILE,
    "topics": Kind.TOPIC,
    "storylines": Kind.STORYLINE,
    "mixes": Kind.MIX,
}
"""Folders of which each yaml file is one piece of content."""

SEED = "seed_data"


def targets_of(path: Path) -> tuple[Target, ...]:
    """What lies at, around or below an existing path; () when none of it is content."""
    kind = _kind(path)
    if kind is not None:
        return (Target(kind, path),)
    for parent in path.parents:
        around = _kind(parent)
        if around is not None:
            return (Target(around, parent, path),)
    return tuple(_below(path)) if path.is_dir() else ()


def root_of(path: Path) -> Path | None:
    """The nearest folder around `path` that has a seed_data/ beside its scenarios; None without one."""
    around = (path, *path.parents)
    return next((each for each in around if (each / SEED).is_dir()), None)


def _kind(path: Path) -> Kind | None:
    if path.is_file():
        return FOLDERS.get(path.parent.name) if path.suffix == ".yaml" else None
    for kind, marker in MARKERS.items():
        if (path / marker).is_file():
            return kind
    return _kind_by_folder(path)


def _kind_by_folder(path: Path) -> Kind | None:
    """A folder on its shelf counts without its main file too: that the file is missing is a defect."""
    folder = path.parent
    if folder.name == "scenarios" and (folder.parent / SEED).is_dir():
        return Kind.SCENARIO
    if folder.parent.name == SEED and folder.name in ("regions", "language"):
        return Kind.REGION if folder.name == "regions" else Kind.LANGUAGE
    return Kind.GOLD if (folder.name, path.name) == (SEED, "gold") else None


def _below(path: Path) -> Iterator[Target]:
    folders = [path, *sorted(each for each in path.rglob("*") if each.is_dir())]
    for folder in folders:
        hidden = any(part.startswith((".", "_")) for part in folder.relative_to(path).parts)
        kind = None if hidden or folder == path else _kind(folder)
        if kind is not None:
            yield Target(kind, folder)
        elif folder.name in FOLDERS and not hidden:
            files = sorted(folder.glob("*.yaml"))
            yield from (Target(FOLDERS[folder.name], file) for file in files)
