"""Papers, with their pages alone: a new PDF is put together from what the pages draw, and the rest stays behind.

What may come along is listed; scripts, actions, links, forms, notes, embedded files and metadata are not on the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from trainer.uploads.jpeg_parts import without_words
from trainer.uploads.refusing import Refused, Unfit

MOST_PAGES = 20
MOST_OBJECTS = 20_000
"""Objects of a new paper; twenty scanned pages need a few hundred."""

OF_PAGE = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Group", "/Contents", "/Resources")
OF_RESOURCES = ("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font")
MAPS = ("/CharProcs", "/Colorants")
"""Dictionaries whose keys are names that the author chose, not words of the format."""

LEFT_BEHIND = frozenset(
    "/A /AA /AF /Alternates /Annots /B /Dest /EF /JS /LastModified /Metadata /Names /OC /OPI /OpenAction /PS /Parent"
    " /PieceInfo /Ref /StructParent /StructParents /Thumb /URI".split()
)
OF_OUTSIDE = frozenset(("/F", "/FFilter", "/FDecodeParms"))
"""Keys by which a stream would fetch its bytes from a file elsewhere."""


def only_pages(data: bytes) -> bytes:
    """A new PDF that shows the same pages. Raises Refused: locked, broken, more than `MOST_PAGES` pages."""
    try:
        return _PdfCopy().written(_pages(PdfReader(BytesIO(data), strict=False)))
    except Refused:
        raise
    except Exception as error:  # what a reader raises on forged bytes is in no list
        raise Refused(Unfit.BROKEN) from error


def _pages(reader: PdfReader) -> list[PageObject]:
    if reader.is_encrypted:
        raise Refused(Unfit.LOCKED)
    pages = reader.pages
    if len(pages) > MOST_PAGES:
        raise Refused(Unfit.TOO_MANY_PAGES, MOST_PAGES)
    if len(pages) == 0:
        raise Refused(Unfit.BROKEN)
    return list(pages)


class _PdfCopy:
    """A PDF in the making: objects by number, and which of the old ones became which."""

    def __init__(self) -> None:
        self._objects: list[PdfObject] = []
        self._become: dict[tuple[int, int], IndirectObject] = {}

    def written(self, pages: list[PageObject]) -> bytes:
        catalog, tree = DictionaryObject(), DictionaryObject()
        root, above = self._add(catalog), self._add(tree)
        kids = ArrayObject(self._add(self._page(page, above)) for page in pages)
        catalog.update({NameObject("/Type"): NameObject("/Catalog"), NameObject("/Pages"): above})
        tree.update(
            {
                NameObject("/Type"): NameObject("/Pages"),
                NameObject("/Kids"): kids,
                NameObject("/Count"): NumberObject(len(kids)),
            }
        )
        return b"".join(_file(self._objects, root))

    def _add(self, one: PdfObject) -> IndirectObject:
        if len(self._objects) >= MOST_OBJECTS:
            raise Refused(Unfit.BROKEN)
        self._objects.append(one)
        return IndirectObject(len(self._objects), 0, None)

    def _page(self, page: PageObject, above: IndirectObject) -> DictionaryObject:
        kept = DictionaryObject(
            {NameObject(key): self._entry(key, page.raw_get(key)) for key in OF_PAGE if key in page}
        )
        kept[NameObject("/Type")] = NameObject("/Page")
        kept[NameObject("/Parent")] = above
        return kept

    def _entry(self, key: str, one: PdfObject) -> PdfObject:
        """The value of one key. Resources hold maps of names, which are not sorted out by name."""
        found = one.get_object()
        if key == "/Resources" and isinstance(found, DictionaryObject):
            return DictionaryObject(
                {
                    NameObject(each): self._map(found.raw_get(each))
                    for each in OF_RESOURCES
                    if each in found
                }
            )
        return self._map(one) if key in MAPS else self._copy(one)

    def _map(self, one: PdfObject) -> PdfObject:
        found = one.get_object()
        if not isinstance(found, DictionaryObject) or isinstance(found, StreamObject):
            return DictionaryObject()
        return DictionaryObject({key: self._copy(found.raw_get(key)) for key in found})

    def _copy(self, one: PdfObject) -> PdfObject:
        if isinstance(one, IndirectObject):
            return self._followed(one)
        if isinstance(one, StreamObject):
            return self._stream(one)
        if isinstance(one, DictionaryObject):
            return self._dictionary(one, LEFT_BEHIND)
        if isinstance(one, ArrayObject):
            return ArrayObject(self._copy(each) for each in one)
        if isinstance(one, TextStringObject):
            return ByteStringObject(one.original_bytes)
        return one

    def _followed(self, one: IndirectObject) -> IndirectObject:
        """The new number of an old object; noted before it is copied, since it may lead back to itself."""
        key = (one.idnum, one.generation)
        if key not in self._become:
            place = len(self._objects)
            self._become[key] = self._add(DictionaryObject())
            found = one.get_object()
            self._objects[place] = self._copy(found) if found is not None else DictionaryObject()
        return self._become[key]

    def _stream(self, one: StreamObject) -> PdfObject:
        if one.get("/Subtype") == "/PS":  # a program for printers
            return DictionaryObject()
        kept = StreamObject()
        kept.update(self._dictionary(one, LEFT_BEHIND | OF_OUTSIDE))
        kept.set_data(without_words(one._data) if _is_jpeg(one) else one._data)
        return kept

    def _dictionary(self, one: DictionaryObject, without: frozenset[str]) -> DictionaryObject:
        return DictionaryObject(
            {key: self._entry(key, one.raw_get(key)) for key in one if key not in without}
        )


def _is_jpeg(stream: StreamObject) -> bool:
    named = stream.get("/Filter")
    return named == "/DCTDecode" or (isinstance(named, ArrayObject) and named == ["/DCTDecode"])


def _file(objects: list[PdfObject], root: IndirectObject) -> Iterator[bytes]:
    """Head, objects, where each begins, and the way in: no information about who made it when."""
    head = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    yield head
    at, begins = len(head), []
    for number, one in enumerate(objects, 1):
        out = BytesIO()
        out.write(b"%d 0 obj\n" % number)
        one.write_to_stream(out)
        out.write(b"\nendobj\n")
        begins.append(at)
        at += out.tell()
        yield out.getvalue()
    yield b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for begin in begins:
        yield b"%010d 00000 n \n" % begin
    yield b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root.idnum)
    yield b"startxref\n%d\n%%%%EOF\n" % at
