"""Profiles that stand on another one: `based_on` names it, `differs` holds what is written anew, with its reason.

What comes out is the whole document, as if it had been written in one file. Its lines are those of the short file, so
that a defect is told where the author can mend it. What the values mean is judged as for any other profile.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath, Read
from trainer.content.schema.profile_changes import BasedProfileShape, ChangeShape
from trainer.content.shapes import fit, nearest
from trainer.content.yaml_lines import Document, read_yaml
from trainer.domain.profile import Difference

Others = Callable[[str], tuple[str, str] | None]
"""A profile by id: how messages call its file, and its text. None: there is none."""

MAPPED = ("limits", "states", "flags")
LISTED = {
    "counting": "rule",
    "buckets": "code",
    "classifications": "code",
    "categories": "code",
    "ladder": "code",
    "urgencies": "code",
}
"""Sections that are lists, and the key by which an entry is named."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A profile written out. `chain`: the ids of the profiles below it, the nearest first; () when it stands alone."""

    document: Document
    chain: tuple[str, ...]
    differs: tuple[Difference, ...]


def whole(file: str, text: str, others: Others, above: tuple[str, ...] = ()) -> Read[Whole]:
    """The profile in `text`, with what it takes over from the one below it. `above`: who stands on it already."""
    document = read_yaml(file, text)
    if document.value is None:
        return Read(None, document.defects)
    if not isinstance(document.value.data, dict) or "based_on" not in document.value.data:
        return Read(Whole(document.value, (), ()))
    shape = fit(BasedProfileShape, document.value)
    if shape.value is None:
        return Read(None, shape.defects)
    base = _base(document.value, shape.value, others, (*above, shape.value.id))
    if base.value is None:
        return Read(None, base.defects)
    return _laid_over(base.value, document.value, shape.value)


def _base(
    document: Document, shape: BasedProfileShape, others: Others, above: tuple[str, ...]
) -> Read[Whole]:
    name = shape.based_on
    if name in above:
        sentence = f"based_on melingkar: {' → '.join((*above, name))}"
        return _refused(
            document, DefectCode.VALUE_UNKNOWN, sentence, "pilih profil dasar yang lain"
        )
    found = others(name)
    if found is None:
        advice = "tulis id sebuah profil di folder yang sama"
        return _refused(
            document, DefectCode.PACK_UNKNOWN, f"profil dasar “{name}” tidak ada", advice
        )
    base = whole(*found, others, above)
    if base.value is None and any(each.file == document.file for each in base.defects):
        return base
    if base.value is None:
        advice = f"perbaiki {found[0]} lebih dahulu"
        return _refused(document, DefectCode.PACK_UNKNOWN, f"profil dasar “{name}” cacat", advice)
    return base


def _refused(document: Document, code: DefectCode, sentence: str, advice: str) -> Read[Whole]:
    defect: Defect = document.defect(Flaw(code, ("based_on",), sentence, advice))
    return Read(None, (defect,))


def _laid_over(base: Whole, document: Document, shape: BasedProfileShape) -> Read[Whole]:
    data, places, flaws = copy.deepcopy(base.document.data), dict[KeyPath, KeyPath](), list[Flaw]()
    data |= {"id": shape.id, "name": shape.name, "valid_from": shape.valid_from, "note": shape.note}
    data["legal_line"] = shape.legal_line or data["legal_line"]
    data["sources"] = {**data["sources"], **shape.sources}
    own: list[Difference] = []
    for path, changes in _sections(shape):
        holder = data
        for key in path[:-1]:
            holder = holder[key]
        entries = _Entries(holder[path[-1]], path)
        for code, change in changes.items():
            flaws += _flaws(("differs", *path, code), entries, code, change)
            entries.change(code, change, shape)
            own.append(_difference(".".join(map(str, path)), code, change, shape))
        holder[path[-1]] = entries.plain()
        places.update(entries.places(tuple(changes)))
    if (office := shape.differs.office) is not None:
        data["office"] |= _with_source(office, shape)
        own.append(_difference("office", "office", office, shape))
    if flaws:
        return Read(None, tuple(document.defect(flaw) for flaw in flaws))
    merged = Document(document.file, data, dict(_lines(document, places)))
    overridden = {(each.section, each.code) for each in own}
    below = (each for each in base.differs if (each.section, each.code) not in overridden)
    return Read(Whole(merged, (shape.based_on, *base.chain), (*own, *below)))


class _Entries:
    """The entries of one section by code, whether the document has them as a mapping or as a list."""

    def __init__(self, found: Any, path: KeyPath) -> None:
        self._path = path
        self._key = None if path[-1] in MAPPED else LISTED.get(str(path[-1]), "code")
        items = found.items() if self._key is None else [(each[self._key], each) for each in found]
        self.by_code: dict[str, dict[str, Any]] = dict(items)

    def change(self, code: str, change: ChangeShape, shape: BasedProfileShape) -> None:
        if change.dropped:
            self.by_code.pop(code, None)
            return
        named = {} if self._key is None else {self._key: code}
        self.by_code[code] = {
            **self.by_code.get(code, named),
            **_with_source(change, shape),
        }

    def plain(self) -> Any:
        return self.by_code if self._key is None else list(self.by_code.values())

    def places(self, codes: tuple[str, ...]) -> Iterator[tuple[KeyPath, KeyPath]]:
        """Where a changed entry stands in the short file, and where in the whole document."""
        order = list(self.by_code)
        for code in codes:
            if code in self.by_code:
                place = code if self._key is None else order.index(code)
                yield ("differs", *self._path, code), (*self._path, place)


def _sections(shape: BasedProfileShape) -> Iterator[tuple[KeyPath, Mapping[str, ChangeShape]]]:
    for section in (*MAPPED, *LISTED):
        yield (section,), getattr(shape.differs, section)
    for decision in type(shape.differs.reasons).model_fields:
        yield ("reasons", decision), getattr(shape.differs.reasons, decision)


def _with_source(change: ChangeShape, shape: BasedProfileShape) -> dict[str, Any]:
    """A changed entry no longer stands where the base's does, so it never keeps the base's source."""
    return {"source": shape.source, "confidence": shape.confidence, **change.fields}


def _difference(
    section: str, code: str, change: ChangeShape, shape: BasedProfileShape
) -> Difference:
    from_ = _with_source(change, shape)
    return Difference(
        section, code, change.why, str(from_["source"]), str(from_["confidence"]), change.dropped
    )


def _flaws(path: KeyPath, entries: _Entries, code: str, change: ChangeShape) -> Iterator[Flaw]:
    known = code in entries.by_code
    where = ".".join(map(str, path[1:-1]))
    if not known and not change.added:
        yield Flaw(
            DefectCode.KEY_UNKNOWN,
            path,
            f"profil dasar tidak memuat {code} di {where}",
            f"{nearest(code, entries.by_code)}; atau tulis added: true untuk butir baru",
        )
    if known and change.added:
        sentence = f"{code} sudah ada di {where} pada profil dasar"
        yield Flaw(DefectCode.CODE_TWICE, path, sentence, "hapus added atau beri kode lain")
    if change.dropped and (change.fields or change.added):
        sentence = f"{code} dihapus, tetapi isinya juga ditulis"
        yield Flaw(DefectCode.KEY_UNKNOWN, path, sentence, "tulis hanya dropped dan why")
    if not change.dropped and not change.fields:
        sentence = f"{code} tidak mengubah apa pun"
        yield Flaw(
            DefectCode.KEY_MISSING, path, sentence, "tulis nilai barunya atau hapus butirnya"
        )


def _lines(document: Document, places: Mapping[KeyPath, KeyPath]) -> Iterator[tuple[KeyPath, int]]:
    """The lines of the short file under the paths that its entries have in the whole document."""
    for path, line in document.lines.items():
        if path[:1] != ("differs",):
            yield path, line
            continue
        below = (path[:n] for n in range(len(path), 0, -1))
        start = next((each for each in below if each in places), None)
        yield (path[1:], line) if start is None else (places[start] + path[len(start) :], line)
