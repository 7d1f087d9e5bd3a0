"""Photos: taken by content, turned upright, made small, and nothing of the device or the place comes along."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.tables import each_row
from tests.uploads.making import DEVICE, UPPER_LEFT, drawing, opened, photo
from trainer.domain.errors import InvalidInput
from trainer.uploads import clean

LIMIT_MB = 2


def problem_of(
    data: bytes, name: str = "foto.jpg", limit_mb: int = LIMIT_MB
) -> tuple[str, dict[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        clean(data, name, limit_mb)
    (problem,) = caught.value.problems
    assert problem.field == "attachments"
    return problem.code, problem.values


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_and_device_of_a_photo_do_not_come_along(kind):
    sent = photo(kind=kind)
    assert opened(sent).getexif().get_ifd(0x8825)

    kept = clean(sent, "IMG_01.heic", LIMIT_MB)

    assert DEVICE.encode() not in kept.data
    assert not dict(opened(kept.data).getexif())
    assert (kept.kind, kept.name, kept.media_type) == ("image", "IMG_01.jpg", "image/jpeg")


def test_comment_profile_and_resolution_stay_behind_too():
    out = BytesIO()
    colours = Image.effect_noise((300, 200), 90).convert("RGB")
    colours.save(out, "JPEG", comment=DEVICE.encode(), icc_profile=b"profil" * 30, dpi=(300, 300))

    kept = opened(clean(out.getvalue(), "a.jpg", LIMIT_MB).data)

    assert {"comment", "icc_profile", "exif", "xmp"} & set(kept.info) == set()


def test_a_photo_of_a_turned_camera_stands_upright():
    kept = opened(clean(photo((400, 300), turned=6), "a.jpg", LIMIT_MB).data)

    assert kept.size == (300, 400)
    seen = kept.getpixel((20, 20))
    assert all(abs(one - other) < 40 for one, other in zip(seen, UPPER_LEFT, strict=True))


def test_a_large_photo_is_made_small_and_a_small_one_is_not_blown_up():
    assert opened(clean(photo((2400, 1200)), "a.jpg", LIMIT_MB).data).size == (1600, 800)
    assert opened(clean(photo((90, 60)), "a.jpg", LIMIT_MB).data).size == (90, 60)


def test_what_can_be_seen_through_stays_so_and_few_colours_stay_sharp():
    through = clean(drawing("RGBA", (10, 20, 30, 90)), "cap.png", LIMIT_MB)
    flat = clean(drawing("P", 3, "PNG"), "layar.jpeg", LIMIT_MB)

    assert (through.name, through.media_type) == ("cap.png", "image/png")
    assert opened(through.data).getpixel((5, 5)) == (10, 20, 30, 90)
    assert flat.name == "layar.png"
    assert DEVICE.encode() not in through.data + flat.data


@pytest.mark.parametrize(("mode", "colour"), [("CMYK", (0, 90, 90, 0)), ("L", 120)])
def test_other_kinds_of_colour_become_a_picture_for_the_screen(mode, colour):
    kept = clean(drawing(mode, colour, "JPEG"), "a.jpg", LIMIT_MB)

    assert opened(kept.data).mode == "RGB"


def test_a_scan_with_deep_greys_keeps_its_greys():
    out = BytesIO()
    Image.new("I;16", (60, 40), 128 * 256).save(out, "PNG")

    grey = opened(clean(out.getvalue(), "a.png", LIMIT_MB).data).getpixel((3, 3))

    assert all(abs(one - 128) <= 1 for one in grey)


def test_a_picture_that_is_too_rich_is_drawn_again_until_it_fits():
    noise = Image.effect_noise((1600, 1600), 120).convert("RGB")
    out = BytesIO()
    noise.save(out, "JPEG", quality=95)

    kept = clean(out.getvalue(), "a.jpg", 1)

    assert len(kept.data) <= 1024 * 1024


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked():
    out = BytesIO()
    Image.new("1", (6000, 6000)).save(out, "PNG")
    assert len(out.getvalue()) < 20_000

    assert problem_of(out.getvalue(), "bom.png") == (
        "file_too_many_pixels",
        {"name": "bom.png", "max": "25"},
    )


def test_a_photo_above_what_telephones_make_is_refused():
    code, values = problem_of(photo() + bytes(12 * 1024 * 1024))

    assert (code, values["max"]) == ("file_too_large", "12")


@pytest.mark.parametrize("cut", [0.2, 0.7])
def test_half_a_photo_is_refused(cut):
    whole = photo((800, 600))

    assert problem_of(whole[: int(len(whole) * cut)])[0] == "file_broken"


def test_bytes_that_only_begin_as_a_picture_are_refused():
    for head in (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF0000WEBP"):
        assert problem_of(head + b"<script>" * 40)[0] == "file_broken"


@each_row(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'></svg>",
        b"PK\x03\x04word/document.xml",
        b"\x00\x00\x00\x18ftypmp42",
        b"\x00\x00\x00\x18ftypheic",
        b"GIF89a" + bytes(40),
        b"sebuah catatan",
    ],
)
def test_everything_else_is_refused_whatever_it_is_called(data):
    assert problem_of(data, "foto.jpg") == ("file_kind", {"name": "foto.jpg"})


def test_an_empty_file_is_told_apart():
    assert problem_of(b"")[0] == "file_empty"


@each_row(
    ("sent", "shown"),
    [
        ("C:\\Users\\x\\foto lapangan.JPG", "foto lapangan.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("surat\u202egpj.exe", "surat gpj.jpg"),
        ("a\x00b\nc.png", "a b c.jpg"),
        ("", "lampiran.jpg"),
        (".jpg", "jpg.jpg"),
        ("x" * 300 + ".jpeg", "x" * 76 + ".jpg"),
    ],
)
def test_a_name_is_shown_without_path_and_tricks(sent, shown):
    assert clean(photo(), sent, LIMIT_MB).name == shown
