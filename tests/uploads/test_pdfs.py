"""Papers: the same pages, and neither scripts nor links, forms, embedded files or metadata."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from random import Random

import pytest
from pypdf import PdfReader

from tests.uploads.making import (
    DEVICE,
    WORDS,
    armed_paper,
    circling_paper,
    locked_paper,
    opened,
    paper,
    photo,
    scanned_paper,
)
from tests.uploads.test_pictures import problem_of
from trainer.domain.errors import InvalidInput
from trainer.uploads import clean
from trainer.uploads.jpeg_parts import without_words

LIMIT_MB = 2


def reader_of(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data), strict=True)


def test_a_paper_keeps_its_pages_and_its_words():
    kept = clean(paper(3), "berita acara.PDF", LIMIT_MB)

    assert (kept.kind, kept.name, kept.media_type) == ("pdf", "berita acara.pdf", "application/pdf")
    pages = reader_of(kept.data).pages
    assert [page.extract_text() for page in pages] == [WORDS] * 3
    assert [float(side) for side in pages[0].mediabox] == [0, 0, 200, 200]


def test_nothing_that_acts_leads_or_tells_comes_along():
    sent = armed_paper()
    kept = clean(sent, "a.pdf", LIMIT_MB).data
    reader = reader_of(kept)

    assert reader.pages[0].extract_text() == WORDS
    assert set(reader.trailer["/Root"]) == {"/Type", "/Pages"}
    assert reader.metadata is None
    assert reader.attachments == {}
    assert reader.get_fields() is None
    assert not {"/AA", "/Annots"} & set(reader.pages[0])
    for word in (DEVICE, "KODE_DOKUMEN", "KODE_HALAMAN", "TAUTAN_KELUAR", "FORMULIR", "JavaScript"):
        assert word.encode() not in kept, word
    assert len(kept) < len(sent)


def test_a_scanned_photo_inside_a_paper_loses_its_place_and_keeps_its_points():
    scan = photo((300, 200))
    sent = scanned_paper(scan)
    assert DEVICE.encode() in sent

    kept = clean(sent, "a.pdf", LIMIT_MB).data
    inside = reader_of(kept).pages[0]["/Resources"]["/XObject"]["/AA"]

    assert DEVICE.encode() not in kept
    assert opened(inside._data).tobytes() == opened(scan).tobytes()


def test_a_photo_without_its_words_is_the_same_picture_in_every_way_of_saving():
    for saved in ({}, {"progressive": True}, {"comment": b"KATA"}):
        scan = photo((300, 200), **saved)
        bare = without_words(scan)
        assert opened(bare).tobytes() == opened(scan).tobytes()
        assert b"Exif" not in bare
        assert b"KATA" not in bare
    assert without_words(b"bukan foto") == b""


def test_a_paper_that_is_rewritten_twice_stays_the_same():
    once = clean(paper(2), "a.pdf", LIMIT_MB).data

    assert clean(once, "a.pdf", LIMIT_MB).data == once


def test_a_locked_paper_is_refused():
    assert problem_of(locked_paper(), "rahasia.pdf") == ("file_locked", {"name": "rahasia.pdf"})


def test_a_paper_of_too_many_pages_is_refused():
    assert clean(paper(20), "a.pdf", LIMIT_MB)
    assert problem_of(paper(21), "tebal.pdf") == (
        "file_too_many_pages",
        {"name": "tebal.pdf", "max": "20"},
    )


def test_a_paper_above_the_limit_is_refused():
    code, values = problem_of(paper() + bytes(2 * 1024 * 1024), "berat.pdf")

    assert (code, values["max"]) == ("file_too_large", "2")


@pytest.mark.parametrize(
    "broken", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>"]
)
def test_what_only_begins_as_a_paper_is_refused(broken):
    assert problem_of(broken, "a.pdf")[0] == "file_broken"


def test_a_paper_that_leads_back_to_itself_comes_to_an_end():
    kept = clean(circling_paper(), "a.pdf", LIMIT_MB)

    assert reader_of(kept.data).pages[0].extract_text() == WORDS


@pytest.mark.parametrize("whole", [armed_paper(), photo((60, 40)), photo((60, 40), kind="PNG")])
def test_a_damaged_file_is_taken_or_refused_and_nothing_else_happens(whole):
    chance = Random(7)
    for _time in range(40):
        damaged = bytearray(whole)
        for _byte in range(chance.randint(1, 12)):
            damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
        with suppress(InvalidInput):
            assert clean(bytes(damaged), "a", LIMIT_MB).data
