"""Whether a citizen's reply only thanks."""

from tests.tables import each_row
from trainer.answers.language.thanking import is_praise, only_thanks


@each_row(
    ("text", "only"),
    [
        ("terimakasih banyak bu, saya lega. nama saya jangan sampai keluar ya bu", True),
        ("makasih min, saya sudah tenang sedikit. semoga benar tidak ada yang datang lagi", True),
        ("Terima kasih, tetapi airnya belum mengalir.", False),
        ("Terima kasih. Lalu kapan dikerjakan?", False),
        ("Sampai sekarang gelap terus.", False),
    ],
)
def test_thanks_alone_ask_nothing(text, only):
    assert only_thanks(text) is only


@each_row(
    ("title", "praises"),
    [
        ("Terima kasih petugas capil", True),
        ("Penghargaan dari Warga Kuala Katisan", True),
        ("Jempol buat Kapuas", True),
        ("Bukan keluhan, cuma mau bilang makasih", True),
        ("Jalan Desa Samping Warung Jempol Berlumpur", False),
        ("Uang penghargaan atlet belum dibayar", False),
        ("Penghargaan guru tidak dibayarkan", False),
        ("Terima kasih, tapi lampunya mati lagi", False),
        ("Lampu jalan padam", False),
    ],
)
def test_a_title_is_praise_where_it_names_nothing_that_is_amiss(title, praises):
    assert is_praise(title) is praises
