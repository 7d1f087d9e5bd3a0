"""Numbers, times and what stands around them are read from plain text, in whatever form they are written."""

from tests.tables import each_row
from trainer.answers.language.heard import heard_of
from trainer.answers.language.moments import told_in
from trainer.answers.language.plain import plain


def told(text):
    read = plain(text)
    slots = told_in(read, heard_of(read).days).slots
    return {(slot.kind, slot.noun, slot.low, slot.high) for slot in slots}


@each_row(
    ("text", "kind", "low", "high"),
    [
        ("iuran Rp650.000 itu", "money", 650_000, 650_000),
        ("iuran Rp3.240.000 itu", "money", 3_240_000, 3_240_000),
        ("iuran Rp2,425 juta itu", "money", 2_425_000, 2_425_000),
        ("iuran enam ratus lima belas ribu lagi", "money", 615_000, 615_000),
        ("bayarnya 270rb tiap bulan", "money", 270_000, 270_000),
        ("selama sepekan", "time", 7, 7),
        ("selama setengah tahun", "time", 182.5, 182.5),
        ("dalam 7-14 hari", "time", 7, 14),
        ("dua sampai tiga hari", "time", 2, 3),
        ("dihubungi 12 jam sehari", "time", 0.5, 0.5),
        ("setiap bulan", "every", 30, 30),
        ("3 bulan sekali", "every", 90, 90),
        ("umur 71", "age", 71 * 365, 71 * 365),
        ("muatan 8 ton", "mass", 8_000, 8_000),
        ("sepanjang 0,12 km", "length", 120, 120),
        ("potongan 6%", "share", 6, 6),
        ("pukul 16.00", "clock", 240, 240),
        ("jam 4 sore", "clock", 240, 240),
        ("jam setengah enam", "clock", 330, 330),
        ("pekan depan", "period", 7, 7),
        ("hari Minggu", "weekday", 6, 6),
    ],
)
def test_a_value_is_read_in_the_unit_of_its_kind(text, kind, low, high):
    assert (kind, "", low, high) in told(text)


@each_row(
    ("text", "kind", "noun", "value"),
    [
        ("enam tiang padam", "count", "=tiang", 6),
        ("setengah lusin tiang padam", "count", "=tiang", 6),
        ("ditarik 6 og", "count", "orang", 6),
        ("di km 18", "label", "km", 18),
        ("di RT lima belas", "label", "rt", 15),
    ],
)
def test_what_is_counted_or_labelled_is_read_with_it(text, kind, noun, value):
    assert (kind, noun, value, value) in told(text)


@each_row(
    "text",
    [
        "tahun 2026",
        "surat 551/000-214",
        "telepon (0536) 000-2231",
        "SDN 2 Tumbang Contoh",
        "papan 2 x 3 meter",
        "kurang tujuh minggu",
        "sehari sebelumnya",
    ],
)
def test_numbers_that_measure_nothing_are_left_out(text):
    assert told(text) == set()
