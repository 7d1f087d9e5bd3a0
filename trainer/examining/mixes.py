"""Every defect of a mix: its shape, and whether what it gives shares to is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath
from trainer.content.shapes import fit, nearest
from trainer.content.yaml_lines import Document
from trainer.examining.reference_data import ReferenceData
from trainer.examining.shapes import CHANNELS, MixShape
from trainer.generator.scribe_wishes import Kind

WHOLE = "default"
"""The mix that gives every topic its share; others may leave topics out."""

NEEDED = (
    "decisions", "tunda", "hidden", "registers", "channels", "privacy", "governments", "topics",
)  # fmt: skip
"""What a mix that stands on no other must say."""

Named = Iterable[tuple[KeyPath, str]]


def examine_mix(document: Document, reference: ReferenceData) -> tuple[Defect, ...]:
    """The defects of the mix that a file holds."""
    read = fit(MixShape, document)
    if read.value is None:
        return read.defects
    mix = read.value
    found = [
        *_whole(mix),
        *_below(document.file, mix, reference),
        *_unknown(_keys("topics", mix.topics), reference.names("topics"), "topik"),
        *_unknown(_keys("tunda", mix.tunda), reference.reasons("tunda"), "alasan Tunda"),
        *_unknown(_keys("governments", mix.governments), _codes(reference), "daerah"),
        *_unknown(_keys("kinds", mix.kinds), [str(each) for each in Kind], "jenis laporan"),
        *_unknown(_channels(mix), CHANNELS, "kanal"),
        *_left_out(document.file, mix, reference),
    ]
    return tuple(map(document.defect, found))


def _whole(mix: MixShape) -> Iterator[Flaw]:
    for name in NEEDED if mix.based_on is None else ():
        if getattr(mix, name) is None:
            sentence = f"kunci “{name}” belum ada, dan takaran ini tidak berdasar pada yang lain"
            advice = "tuliskan kuncinya, atau tulis based_on: default"
            yield Flaw(DefectCode.KEY_MISSING, (), sentence, advice)


def _below(file: str, mix: MixShape, reference: ReferenceData) -> Iterator[Flaw]:
    known = [name for name in reference.names("mixes") if name != PurePosixPath(file).stem]
    if mix.based_on is not None and mix.based_on not in known:
        sentence = f"takaran “{mix.based_on}” tidak ada di seed_data/mixes"
        advice = nearest(mix.based_on, known)
        yield Flaw(DefectCode.VALUE_UNKNOWN, ("based_on",), sentence, advice)


def _unknown(named: Named, known: Iterable[str], what: str) -> Iterator[Flaw]:
    """Names that there are not; nothing is told where nothing is known."""
    options = tuple(known)
    for path, name in named if options else ():
        if name not in options:
            sentence = f"{what} “{name}” tidak ada"
            yield Flaw(DefectCode.VALUE_UNKNOWN, path, sentence, nearest(name, options))


def _left_out(file: str, mix: MixShape, reference: ReferenceData) -> Iterator[Flaw]:
    if PurePosixPath(file).stem != WHOLE or mix.topics is None:
        return
    for topic in reference.names("topics"):
        if topic not in mix.topics:
            sentence = f"topik “{topic}” belum mendapat takaran"
            advice = f"tambahkan baris {topic}: 1"
            yield Flaw(DefectCode.LIST_INCOMPLETE, ("topics",), sentence, advice)


def _keys(name: str, shares: Mapping[str, float] | None) -> Named:
    return [((name, key), key) for key in shares or ()]


def _channels(mix: MixShape) -> Named:
    return [
        (("channels", group, name), name)
        for group, shares in (mix.channels or {}).items()
        for name in shares
    ]


def _codes(reference: ReferenceData) -> tuple[str, ...]:
    return tuple(each.code for each in reference.region.governments) if reference.region else ()
