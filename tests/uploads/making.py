"""Files as telephones and offices make them, made by the test itself."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

DEVICE = "KameraPetugas"
UPPER_LEFT = (250, 20, 20)
"""Colour of the corner that is upper left as the picture is meant to be seen."""

WORDS = "Berita acara pemeriksaan lampu jalan"


def photo(
    size: tuple[int, int] = (400, 300), kind: str = "JPEG", turned: int = 1, **saved: Any
) -> bytes:
    """A photo with a place and a device in it; `turned` is how the camera was held (EXIF 1 to 8).

    The upper left quarter, as seen upright, is red; the rest is of many colours.
    """
    picture = Image.effect_noise(size, 80).convert("RGB")
    quarter = Image.new("RGB", (size[0] // 2, size[1] // 2), UPPER_LEFT)
    picture.paste(quarter, {1: (0, 0), 6: (0, size[1] // 2)}[turned])
    about = Image.Exif()
    about[0x010F], about[0x0112] = DEVICE, turned
    about.get_ifd(0x8825).update({1: "S", 2: (2.0, 12.0, 30.0), 3: "E", 4: (113.0, 55.0, 1.0)})
    out = BytesIO()
    picture.save(out, kind, exif=about, **saved)
    return out.getvalue()


def drawing(mode: str = "RGB", colour: Any = (255, 255, 255), kind: str = "PNG") -> bytes:
    """A picture of one colour, with a comment where the format has a place for it."""
    out = BytesIO()
    words = PngInfo()
    words.add_text("Comment", DEVICE)
    Image.new(mode, (120, 80), colour).save(
        out, kind, **({"pnginfo": words} if kind == "PNG" else {})
    )
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def writer_with(pages: int = 1, words: str = WORDS) -> PdfWriter:
    """A paper whose pages say `words`."""
    writer = PdfWriter()
    for _page in range(pages):
        page = writer.add_blank_page(width=200, height=200)
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        fonts = DictionaryObject(
            {
                NameObject("/A"): DictionaryObject(
                    {NameObject(k): NameObject(v) for k, v in font.items()}
                )
            }
        )
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(f"BT /A 12 Tf 10 100 Td ({words}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(content)
    return writer


def paper(pages: int = 1) -> bytes:
    return _bytes_of(writer_with(pages))


def armed_paper() -> bytes:
    """A paper with everything that must not come along."""
    writer = writer_with()
    writer.add_metadata({"/Author": DEVICE})
    scripts = ArrayObject([TextStringObject("mulai"), _action("KODE_DOKUMEN")])
    writer.add_attachment("gaji.csv", b"ISI_BERKAS_TERSEMBUNYI")
    page = writer.pages[0]
    action = _action("KODE_HALAMAN")
    writer.root_object["/Names"][NameObject("/JavaScript")] = DictionaryObject(
        {NameObject("/Names"): scripts}
    )
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})
    link = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/Link"),
        "/A": DictionaryObject(
            {
                NameObject("/S"): NameObject("/URI"),
                NameObject("/URI"): TextStringObject("TAUTAN_KELUAR"),
            }
        ),
    }
    note = DictionaryObject({NameObject(key): value for key, value in link.items()})
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    writer.root_object[NameObject("/OpenAction")] = action
    fields = {
        NameObject("/Fields"): ArrayObject(),
        NameObject("/XFA"): TextStringObject("FORMULIR"),
    }
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(fields)
    return _bytes_of(writer)


def _action(script: str) -> DictionaryObject:
    """A script, as a paper would run it."""
    return DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject(script),
        }
    )


def circling_paper() -> bytes:
    """A paper with a drawing that names itself among its own parts."""
    writer = writer_with()
    drawing = DecodedStreamObject()
    drawing.set_data(b"0 0 10 10 re f")
    own = writer._add_object(drawing)
    parts = DictionaryObject({NameObject("/Diri"): own})
    drawing[NameObject("/Subtype")] = NameObject("/Form")
    drawing[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): parts})
    writer.pages[0]["/Resources"][NameObject("/XObject")] = parts
    return _bytes_of(writer)


def scanned_paper(scan: bytes) -> bytes:
    """A paper whose page is a photo, put in as it came."""
    writer = writer_with()
    picture = opened(scan)
    stream = StreamObject()
    stream.set_data(scan)
    about = {
        "/Type": "/XObject", "/Subtype": "/Image", "/Filter": "/DCTDecode", "/ColorSpace": "/DeviceRGB",
    }  # fmt: skip
    stream.update({NameObject(key): NameObject(value) for key, value in about.items()})
    numbers = {"/Width": picture.width, "/Height": picture.height, "/BitsPerComponent": 8}
    stream.update({NameObject(key): NumberObject(value) for key, value in numbers.items()})
    resources = writer.pages[0]["/Resources"]
    resources[NameObject("/XObject")] = DictionaryObject(
        {NameObject("/AA"): writer._add_object(stream)}
    )
    return _bytes_of(writer)


def locked_paper() -> bytes:
    writer = writer_with()
    writer.encrypt("sandi-berkas", algorithm="RC4-128")
    return _bytes_of(writer)


def _bytes_of(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
