"""Every defect of the words of a language: whether all files are there, can be read, and hold phrases that can be said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath
from trainer.content.shapes import nearest, spoken
from trainer.content.yaml_lines import Document
from trainer.domain.errors import ContentError
from trainer.examining.phrases import broken, texts
from trainer.examining.reference_data import document_in
from trainer.generator.bank import Bank, Raw
from trainer.generator.hidden import read_dangers, read_examination
from trainer.generator.language import REGISTERS, Language
from trainer.generator.mixing import read_mixing
from trainer.generator.pictures import Pictures
from trainer.generator.scribe_reasons import Reasons
from trainer.generator.times import Times
from trainer.generator.topic import FAMILIES
from trainer.generator.voice import Spelling


class OneFile(Bank):
    """A bank whose language has this one file."""

    def __init__(self, raw: Raw) -> None:
        super().__init__(Path())
        self._raw = raw

    def words(self, name: str) -> Raw:
        """The file, whatever is asked for."""
        return self._raw


def _parts(*names: str) -> Callable[[Raw], object]:
    """Reads a file by the parts of `Language` that are made of it."""

    def read(raw: Raw) -> object:
        language = Language(OneFile(raw))
        return [getattr(language, name) for name in names]

    return read


FILES: Mapping[str, Callable[[Raw], object]] = {
    "activist": lambda raw: raw["activist"],
    "again": _parts("again"),
    "attempts": _parts("attempts"),
    "bridges": _parts("bridges"),
    "closings": _parts("closings"),
    "dangers": read_dangers,
    "defects": _parts("defects", "replies", "after"),
    "digressions": _parts("digressions"),
    "examined": read_examination,
    "feelings": _parts("feelings"),
    "forwarded": _parts("frames"),
    "legal": lambda raw: raw["legal"],
    "lists": _parts("lists"),
    "mixing": read_mixing,
    "openings": _parts("openings"),
    "pictures": Pictures,
    "places": _parts("places"),
    "pleas": _parts("pleas"),
    "reasons": Reasons,
    "self": _parts("introductions"),
    "spelling": Spelling,
    "times": Times,
}
"""The files of a language, each with what reads it."""

PLAIN = frozenset({"spelling", "pictures", "places", "again"})
"""Files whose texts are no phrases."""

UNSORTED = frozenset({"mixing"})
"""Files whose entries use the words below for something else."""

SORTED_BY: Mapping[str, tuple[str, ...]] = {"for": REGISTERS, "family": (*FAMILIES, "elderly")}
"""Keys by which an entry says where it may stand, and what it may say there."""


def examine_language(folder: Path, name: str) -> tuple[Defect, ...]:
    """The defects of all files of a language; `name` is how messages call the folder."""
    return tuple(
        sorted([*_missing(folder, name), *_unlisted(folder, name), *_inside(folder, name)])
    )


def _missing(folder: Path, name: str) -> Iterator[Defect]:
    for file in FILES:
        if not (folder / f"{file}.yaml").is_file():
            sentence = f"bahasa ini tidak memuat {file}.yaml"
            advice = "tambahkan berkasnya; bentuknya ada di seed_data/language/id"
            yield Defect(f"{name}/{file}.yaml", 1, DefectCode.FILE_MISSING, sentence, advice)


def _unlisted(folder: Path, name: str) -> Iterator[Defect]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith(".") and path.stem not in FILES:
            sentence = f"{path.name} tidak dibaca siapa pun"
            advice = nearest(path.stem, FILES)
            yield Defect(f"{name}/{path.name}", 1, DefectCode.FILE_UNLISTED, sentence, advice)


def _inside(folder: Path, name: str) -> Iterator[Defect]:
    for file in FILES:
        read = document_in(folder / f"{file}.yaml", f"{name}/{file}.yaml")
        yield from read.defects
        if read.value is not None:
            yield from map(read.value.defect, _flaws(file, read.value))


def _flaws(file: str, document: Document) -> tuple[Flaw, ...]:
    """What is wrong in a file; whether its reader can use it is asked only of a file that is sound so far."""
    if not isinstance(document.data, dict):
        sentence = "berkas ini harus berupa pasangan kunci dan nilai"
        return (Flaw(DefectCode.WRONG_TYPE, (), sentence, "tulis tiap butir sebagai kunci: nilai"),)
    found = [] if file in UNSORTED else [*_entries(document.data, ())]
    if file not in PLAIN:
        found += broken(texts(document.data))
    return tuple(found) or tuple(_unread(file, document.data))


def _entries(value: Any, path: KeyPath) -> Iterator[Flaw]:
    """Registers and families that there are not, wherever an entry names one."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in inside:
        place = (*path, key)
        known = SORTED_BY.get(str(key), ()) if isinstance(value, dict) and "say" in value else ()
        if known:
            yield from _named(inner, place, known)
        elif isinstance(inner, dict | list):
            yield from _entries(inner, place)


def _named(value: Any, path: KeyPath, known: tuple[str, ...]) -> Iterator[Flaw]:
    for each in value if isinstance(value, list) else [value]:
        if each not in known:
            sentence = f"{spoken(path)} berisi “{each}”"
            yield Flaw(DefectCode.VALUE_UNKNOWN, path, sentence, nearest(str(each), known))


def _unread(file: str, raw: Raw) -> Iterator[Flaw]:
    advice = f"bandingkan dengan seed_data/language/id/{file}.yaml yang ikut dibagikan"
    try:
        FILES[file](raw)
    except KeyError as missing:
        sentence = f"kunci atau nilai {missing} tidak ada atau tidak dikenal"
        yield Flaw(DefectCode.KEY_MISSING, (), sentence, advice)
    except ContentError as wrong:
        yield Flaw(DefectCode.VALUE_UNKNOWN, (), "; ".join(wrong.lines), advice)
    except (ValueError, TypeError, AttributeError, IndexError) as wrong:
        yield Flaw(DefectCode.WRONG_TYPE, (), f"isinya tidak terbaca ({wrong})", advice)
