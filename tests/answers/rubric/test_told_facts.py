"""What is told otherwise than case and notes is found; what neither knows is new."""

from dataclasses import replace

from tests.tables import each_row
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.reading import read_answer
from trainer.answers.rubric.told_facts import told_of
from trainer.answers.rubric.wrong_facts import told_otherwise

NOTED = replace(
    ROAD,
    body=f"{ROAD.body} Ada tujuh lubang di dekat Km 5.",
    notes=(
        "Petugas UPT meninjau lokasi pada 6 Mei. Penambalan lubang oleh Seksi Jalan dijadwalkan 12 Mei."
        " Polsek Handep mengatur lalu lintas.",
    ),
)


def wrong(text: str) -> list[str]:
    answer = read_answer(NOTED, text)
    return [answer.plain.text[start:end] for start, end in told_otherwise(answer)]


@each_row(
    ("text", "places"),
    [
        ("Sembilan lubang di Jalan Kenanga kami periksa.", ["sembilan lubang"]),
        ("Lubang di Km 8 Jalan Kenanga kami periksa.", ["km 8"]),
        ("Penambalan lubang oleh Seksi Jalan dijadwalkan 21 Mei.", ["21 mei"]),
        ("Lalu lintas diatur Polsek Sukadana.", ["polsek sukadana"]),
        ("Lubang di Jalan Dahlia kami periksa.", ["jalan dahlia"]),
    ],
)
def test_what_is_told_otherwise_is_found(text, places):
    assert wrong(text) == places


@each_row(
    "text",
    [
        "Tujuh lubang di Km 5 Jalan Kenanga ditambal pada 12 Mei.",
        "Tiga dari tujuh lubang di Jalan Kenanga sudah ditambal.",
        "Lubang di Jalan Kenanga ditambal dengan empat truk aspal.",
        "Rapat dengan warga Jalan Kenanga diadakan 20 Mei.",
        "Penambalan lubang oleh Seksi Jalan dijadwalkan 12 Mei, dan diperiksa lagi 21 Mei.",
    ],
)
def test_what_neither_knows_is_new(text):
    assert wrong(text) == []


def test_without_notes_only_the_case_is_compared():
    bare = replace(NOTED, notes=())
    answer = read_answer(bare, "Penambalan lubang oleh Seksi Jalan dijadwalkan 21 Mei.")

    assert told_otherwise(answer) == ()
    assert told_of(NOTED).days - told_of(bare).days == {(6, 5), (12, 5)}
