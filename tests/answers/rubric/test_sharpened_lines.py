"""Lines of the rubric that are read word for word: calling the reader, channels, telegram style, dress, denial, empty sentences."""

from tests.tables import each_row
from trainer.answers.judging import JUDGES, judge
from trainer.answers.language.plain import plain
from trainer.answers.language.quoting import quoted
from trainer.answers.rubric import w1_greeting, w3_action, w4_time, w5_authority
from trainer.answers.rubric.emptiness import says_nothing
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.reading import read_answer
from trainer.answers.rubric.w5_authority_words import REGULATION


def of(judged, text):
    return judged.judge(read_answer(ROAD, text)).level


@each_row(
    ("text", "level"),
    [
        ("Pak Darlan, lubang itu kami tambal.", 1),
        ("Aduh, maaf ya Bu, kami periksa dahulu.", 2),
        ("Bapak sudah melapor ke kantor kami.", 0),
        ("Ibu yang melapor dapat datang ke kantor.", 0),
        ("Terima kasih, dan mohon maaf.", 2),
    ],
)
def test_calling_the_reader_at_the_head_greets(text, level):
    assert of(w1_greeting, text) == level


@each_row(
    ("text", "level"),
    [
        ("Blm masuk tgl 18? Balas lap ini", 4),
        ("Perkembangannya silakan dipantau di laporan ini.", 2),
        ("Hasilnya kami umumkan di laporan ini.", 2),
        ("Nomornya nol delapan nol nol nol nol nol empat dua satu.", 2),
        ("Berkasnya diambil di lantai 2.", 0),
        ("Surat kami tanggal 15 Mei 2026.", 0),
        ("Lubang itu sudah selesai ditambal pada 5 Mei 2026.", 2),
        ("Bila sampai 12 Mei pukul 16.00 belum ditambal, telepon (0500) 000-2231.", 4),
    ],
)
def test_times_and_ways_are_read_for_what_they_say(text, level):
    assert of(w4_time, text) == level


def test_a_day_that_only_repeats_the_complaint_is_no_deed():
    told = "Lubang itu ada sejak 3 Mei 2026 di depan pasar."

    assert of(w3_action, told) == 0
    assert of(w3_action, "Lubang itu ditambal tim pemeliharaan jalan pada 12 Mei 2026.") == 3


@each_row(
    ("text", "level"),
    [
        ("Lubang itu bukan kewenangan kami.", 1),
        ("Itu bukan urusan dinas kami, silakan lapor ke kecamatan.", 0),
        ("Lubang itu ditambal 12 Mei; lampu jalan bukan kewenangan kami.", 3),
    ],
)
def test_an_authority_of_ones_own_is_not_denied(text, level):
    assert of(w5_authority, text) == level


@each_row(
    "text",
    ["perbup seruyan 14/2024", "uu tentang desa nomor 6 tahun 2014", "pp 17/2018", "uu 38/2004"],
)
def test_a_rule_is_known_with_what_stands_between_kind_and_number(text):
    assert REGULATION.fullmatch(text)


def test_kilometres_and_us_are_told_apart():
    assert plain("Km 5 rusak, km cek dulu").text == "km 5 rusak , kami cek dulu"


def test_a_quotation_counts_words_by_white_space():
    said = "gorong-gorong itu sudah lama sekali tidak pernah dibersihkan"
    short = "gorong-gorong itu sudah lama sekali tidak pernah"

    assert quoted(f"Tentang {said}, kami periksa.", said) == ((8, 8 + len(said)),)
    assert quoted(f"Tentang {short}, kami periksa.", said) == ()


@each_row(
    ("text", "nothing"),
    [
        ("Lubang adalah lubang di jalan. Jalan berlubang karena jalan itu ada lubangnya.", True),
        ("Lubang itu ditambal karena membahayakan pengendara.", False),
        ("Kami periksa pada 12 Mei.", False),
    ],
)
def test_sentences_that_explain_a_thing_by_itself_say_nothing(text, nothing):
    assert says_nothing(read_answer(ROAD, text)) is nothing
    if nothing:
        levels = judge(ROAD, text).levels
        assert max(levels[code] for code in ("W2", "W3", "W4", "W6")) <= 1


def test_dress_is_not_read_as_content():
    bare = "Terima kasih atas laporannya.\nAkan kami perhatikan.\nMohon bersabar."
    dressed = "1. Terima kasih atas laporannya.\n2. **Akan kami perhatikan.**\n- Mohon bersabar."

    assert read_answer(ROAD, dressed).plain.text == read_answer(ROAD, bare).plain.text
    for code in ("W1", "W2", "W3", "W4", "W5"):
        assert of(JUDGES[code], dressed) == of(JUDGES[code], bare)
