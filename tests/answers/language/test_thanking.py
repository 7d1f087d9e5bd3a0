"""Whether a citizen's reply only thanks."""

from tests.tables import each_row
from trainer.answers.language.thanking import only_thanks


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
