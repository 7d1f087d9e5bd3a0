"""Whether a text wants to know who reported, or has the accused told."""

from tests.tables import each_row
from trainer.answers.language.seeking import asks_name, seeks_reporter, tells_accused


@each_row(
    "text",
    [
        "Cari tahu siapa pelapornya.",
        "Mohon dicari tahu siapa yang melapor.",
        "Tolong ditelusuri identitas pelapor.",
        "Tanyakan kepada kepala desa siapa yang melapor.",
        "Siapa sebenarnya pengadunya?",
        "Berkasnya sudah lengkap, cari tahu siapa pelapornya.",
    ],
)
def test_a_search_for_the_reporter_is_heard(text):
    assert seeks_reporter(text)


@each_row(
    "text",
    [
        "Jangan mencari tahu siapa pelapornya.",
        "Identitas pelapor dirahasiakan.",
        "Mohon ditanyakan kepada pelapor di mana tempatnya.",
        "Periksa siapa petugas loket pada hari itu.",
        "Pelapor sudah kami beri tahu.",
        "Bila ada yang mencari-cari pelapor, tuliskan di sini.",
        "Orang tua dipilih acak, jadi tidak ketahuan siapa yang melapor.",
        "Siapa pelapornya tidak kami buka.",
        "Pegawai sana sudah mencari siapa pelapor. Mohon pelapor dilindungi.",
    ],
)
def test_what_protects_or_asks_the_reporter_is_no_search(text):
    assert not seeks_reporter(text)


@each_row(
    ("text", "asks"),
    [
        ("Mohon sebutkan nama lengkap Anda.", True),
        ("Siapa nama Bapak?", True),
        ("Apakah Ibu bersedia menyebutkan identitas?", True),
        ("Nama Anda tidak perlu disebutkan.", False),
        ("Mohon sebutkan nama petugas loket itu.", False),
        ("Siapa yang meminta uang, dan kapan? Tanpa menyebut nama Anda.", False),
    ],
)
def test_who_is_asked_for_a_name(text, asks):
    assert asks_name(text) is asks


@each_row(
    ("text", "tells"),
    [
        ("Mohon klarifikasi kepada yang bersangkutan.", True),
        ("Sampaikan laporan ini ke petugas yang diadukan.", True),
        ("Kami akan meminta klarifikasi dari oknum petugas.", True),
        ("Jangan disampaikan kepada yang bersangkutan.", False),
        ("Mohon diperiksa sesuai kewenangan Inspektorat.", False),
        ("Laporan sudah kami teruskan ke Inspektorat.", False),
    ],
)
def test_who_has_the_accused_told(text, tells):
    assert tells_accused(text) is tells
