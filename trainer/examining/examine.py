"""One piece of seed data by its kind: what lint asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from trainer.content.defects import Defect
from trainer.content.targets import Kind
from trainer.content.yaml_lines import Document
from trainer.examining.gold import examine_gold
from trainer.examining.languages import examine_language
from trainer.examining.mixes import examine_mix
from trainer.examining.reference_data import ReferenceData, document_in
from trainer.examining.storylines import examine_storyline
from trainer.examining.topics import examine_topic

FILES: Mapping[Kind, Callable[[Document, ReferenceData], tuple[Defect, ...]]] = {
    Kind.TOPIC: examine_topic,
    Kind.STORYLINE: examine_storyline,
    Kind.MIX: examine_mix,
}
FOLDERS: Mapping[Kind, Callable[[Path, str], tuple[Defect, ...]]] = {
    Kind.LANGUAGE: examine_language,
    Kind.GOLD: examine_gold,
}


def examine(kind: Kind, path: Path, name: str, reference: ReferenceData) -> tuple[Defect, ...]:
    """Every defect of what lies at `path`, by file and line; `name` is how messages call it. Raises KeyError for a kind that
    `trainer.content.lint` examines.
    """
    if kind in FOLDERS:
        return FOLDERS[kind](path, name)
    read = document_in(path, name)
    return read.defects if read.value is None else tuple(sorted(FILES[kind](read.value, reference)))
