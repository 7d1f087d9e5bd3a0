"""Names of places in a line of address and in a text."""

from __future__ import annotations

from tests.tables import each_row
from trainer.matching.places import called, names_in, spelt


@each_row(
    ("line", "names"),
    [
        ("Desa Olung Tarai kec Tanah Siang", [("olung", "tarai"), ("tanah", "siang")]),
        ("jln. marajang puruk cahu", [("marajang", "puruk", "cahu")]),
        ("GANG HAUR KUNING RT 09 TAMBUN HULU", [("haur", "kuning"), ("tambun", "hulu")]),
        ("Sei Damparan", [("sungai", "damparan")]),
        ("Kelurahan Kota Mufakat", [("kota", "mufakat")]),
        ("Kel. Pasar Seberang", [("pasar", "seberang")]),
        ("depan SD Rasau", [("sd", "rasau")]),
        ("Dinas Kesehatan", []),
        ("kantor kecamatan", []),
        ("di rumah saya", []),
        ("", []),
    ],
)
def test_names_in_a_line(line, names):
    assert list(names_in(line)) == names


def test_a_text_calls_places_by_what_stands_before_them():
    text = "Kami di Kuala Kapuas, Jl. Meranti II, bukan di Jawa. Lapor ke kelurahan. ISINYA kosong."

    assert set(called(text)) == {("kuala", "kapuas"), ("meranti", "ii")}


def test_a_name_is_told_as_somebody_wrote_it():
    assert spelt([("tanah", "siang")], ["tanah siang", "di Tanah Siang"]) == ("Tanah Siang",)
    assert spelt([("olung", "tarai")], ["ds olung tarai"]) == ("Olung Tarai",)
