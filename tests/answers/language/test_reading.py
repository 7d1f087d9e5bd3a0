"""How known strings are found in a text, and what is never found."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.answers.language.blanks import blanks
from trainer.answers.language.names import find_name, name_words
from trainer.answers.language.numbers import digits_of, find_grouped, phone_forms, shown
from trainer.answers.language.phrases import find_phrase, phrase_words
from trainer.answers.language.words import merged, words


def found(name: str, text: str) -> list[str]:
    return [text[start:end] for start, end in merged(find_name(name, text))]


@each_row(
    ("name", "text", "places"),
    [
        ("Nurmala Sangen", "Ibu NURMALA  SANGEN sudah datang", ["NURMALA  SANGEN"]),
        ("Nurmala Sangen", "data nurmala-sangen", ["nurmala-sangen"]),
        ("Nurmala Sangen", "akun nurmalasangen", ["nurmalasangen"]),
        ("Nurmala Sangen", "Yth. Ibu Nurmala, salam", ["Nurmala"]),
        ("Nurmala Sangen", "anak Ibu Nurmalanya", ["Nurmalanya"]),
        ("Nurmala Sangen", "Terima kasih, Nurmala.", ["Nurmala"]),
        ("Siti Nur Rahmah", "atas nama Siti Rahmah", ["Siti Rahmah"]),
        ("Nor'aini Usop", "Noraini Usop", ["Noraini Usop"]),
        ("Noraini Usop", "Nor’aini Usop", ["Nor’aini Usop"]),
        ("Pak H. Darlan, S.Pd.", "menurut Darlan", ["Darlan"]),
        ("Darlan", "DARLAN menunggu", ["DARLAN"]),
        ("Rénny Ugang", "Renny Ugang", ["Renny Ugang"]),
    ],
)
def test_a_name_is_found_however_it_is_written(name, text, places):
    assert found(name, text) == places


@each_row(
    ("name", "text"),
    [
        ("Nurmala Sangen", "Nurmala adalah nama yang indah"),
        ("Indah Lestari", "lingkungan yang indah dan lestari"),
        ("Darlan", "Jalan Darlan rusak"),
        ("Darlan Uyau", "Jl. Darlan Uyau rusak"),
        ("Bunga Lestari", "terima kasih atas bunga dari lestari alam"),
        ("Darlan", "Darlanto menunggu"),
        ("Sri Wahyuni", "Bu Lurah dan Pak Camat"),
    ],
)
def test_what_is_no_person_is_not_found(name, text):
    assert found(name, text) == []


def test_a_name_of_titles_only_keeps_its_words():
    assert name_words("Ibu Haji") == ("ibu", "haji")


@each_row(
    "text",
    [
        "9962014107920003",
        "9962 0141 0792 0003",
        "NIK:9962.0141.0792.0003",
        "nomor 9962-0141-0792-0003.",
        "99６２014107920003",
    ],
)
def test_a_number_is_found_however_it_is_grouped(text):
    (span,) = find_grouped("9962014107920003", text)

    assert digits_of(text[span[0] : span[1]]) == "9962014107920003"


@each_row(
    "text",
    ["19962014107920003", "99620141079200031", "9962014107920004", "9962 belum 014107920003"],
)
def test_a_number_inside_or_beside_another_is_not_found(text):
    assert find_grouped("9962014107920003", text) == []


def test_a_plate_is_found_without_its_spaces():
    assert find_grouped("kh1234ab", "mobil KH-1234-AB itu") == [(6, 16)]
    assert find_grouped("kh1234ab", "mobil akh1234ab") == []


@each_row("text", ["0800000431207", "+62 800-0004-31207", "62 800 0004 31207", "(0800) 0004 31207"])
def test_a_phone_is_found_with_any_prefix(text):
    assert any(find_grouped(form, text) for form in phone_forms("0800000431207"))


def test_a_string_too_short_for_a_phone_is_none():
    assert phone_forms("112") == ()


def test_what_a_complaint_shows_by_shape():
    text = (
        "hub 0800-0004-31207 atau a.b@contoh.id, NIK 9962014107920003, mobil KH 1234 AB, RT 12 no 5"
    )

    assert list(shown(text)) == [
        ("nik", "9962014107920003"),
        ("phone", "0800-0004-31207"),
        ("plate", "KH 1234 AB"),
        ("email", "a.b@contoh.id"),
    ]


def test_an_address_is_found_with_its_short_forms():
    assert find_phrase(phrase_words("Jl. Kenanga No. 07"), words("di Jalan Kenanga 7 itu")) == [
        (3, 18)
    ]
    assert find_phrase(phrase_words("Jl. Kenanga No. 7"), words("di Jalan Kenanga 17")) == []
    assert find_phrase((), words("apa saja")) == []


@each_row(
    ("text", "places"),
    [
        ("pada [tanggal] oleh [nama unit]", ["[tanggal]", "[nama unit]"]),
        ("oleh {petugas} dan {{unit}}", ["{petugas}", "{{unit}}"]),
        ("oleh <nama petugas>", ["<nama petugas>"]),
        ("selesai tanggal ........ nanti", ["........"]),
        ("pada hari ...", ["..."]),
        ("nomor ____ dan (....)", ["____", "(....)"]),
        ("pada (tanggal) oleh (nama petugas)", ["(tanggal)", "(nama petugas)"]),
        ("(isi dengan nama unit) menjawab", ["(isi dengan nama unit)"]),
        ("tanggal xx Mei, hubungi 08xxxx", ["xx", "08xxxx"]),
        (
            "pada dd/mm/yyyy oleh NAMA_UNIT dan nama_petugas",
            ["dd/mm/yyyy", "NAMA_UNIT", "nama_petugas"],
        ),
        (
            "selesai (tanggal penyelesaian) oleh *nama petugas*",
            ["(tanggal penyelesaian)", "*nama petugas*"],
        ),
        ("Yth. Bapak/Ibu Nama Pelapor, nomor 600/…/2026", ["Nama Pelapor", "/…"]),
        ("pada tanggal ?? pukul ##.##", ["??", "##.##"]),
        ("tanggal sekian oleh Bidang Anu", ["sekian", "Anu"]),
        ("telah/akan (coret yang tidak perlu)", ["telah/akan", "(coret yang tidak perlu)"]),
        ("terdaftar di #N/A sejak 00/01/1900", ["#N/A", "00/01/1900"]),
        ("mulai Choose an item. nanti", ["Choose an item"]),
        ("di Kecamatan --Pilih Kecamatan--", ["--Pilih Kecamatan--"]),
        ("gorong-gorong: ☐ Selesai ☐ Belum", ["☐", "☐"]),
        ("dua hari (ganti nama kabupaten) lagi", ["(ganti nama kabupaten)"]),
        ("laporan tentang (masalah yang dilaporkan)", ["(masalah yang dilaporkan)"]),
        ("ditambal pada @tanggal oleh %unit%", ["@tanggal", "%unit%"]),
        ("pada tanggal — Mei oleh Seksi n.", ["—", "n"]),
        ("di Jalan XX, sepanjang ..m", ["XX", ".."]),
        ("Yth. Bapak Nama, jadwal (menyusul)", ["Nama", "(menyusul)"]),
        ("Perahu tambat diperiksa pada oleh mandor Rian.", [" "]),
        ("Retribusi kios turun jadi Rp dan berlaku untuk semua.", [" "]),
        ("Kolam dikuras tanggal Maret, endapannya sebanyak kubik.", [" ", " "]),
        (
            "Regu penyelam dari  datang pukul  bersama lurah dan warga yang biasa menambatkan perahu di situ.",
            ["  ", "  "],
        ),
        (
            "Dermaga sudah/belum dicat dan dapat/tidak dapat dipakai.",
            ["sudah/belum", "dapat/tidak dapat"],
        ),
        (
            "Atap bocor/lepas di sisi utara/selatan diperbaiki swakelola/rekanan dari dana rutin/darurat.",
            ["bocor/lepas", "utara/selatan", "swakelola/rekanan", "rutin/darurat"],
        ),
        ("Kunjungan tgl 77 Mei, upahnya Rp00.000 bagi 000 pekerja.", ["77", "00.000", "000"]),
        ("Jembatan gantung dibuka lagi NN hari sesudah tanggal dd.", ["NN", "dd"]),
        ("Menurut surat 456/XYZ/0000 sumurnya milik Bapak Fulan.", ["456/XYZ/0000", "Fulan"]),
        (
            "*sebutkan nama dermaga* Paragraf ini dihapus bila tamunya satu.",
            ["sebutkan nama dermaga", "Paragraf ini dihapus"],
        ),
        ("Keramba diangkat pada dan izinnya dicek tanggal supaya jelas.", [" ", " "]),
        (
            "Rapat digelar di (nama balai) lagi hari/tanggal bersama warga.",
            ["(nama balai)", "hari/tanggal"],
        ),
        ("Juru ukur kami an. akan datang. Silakan menghubungi: \n\nHormat kami", [" ", " \n\n"]),
        ("Sumur bor berkode ??? milik desa, biayanya Rp , kata juru bayar.", ["???", " "]),
        ("Dari dua belas perahu, unit dari unit karam antara dan meter.", [" ", " "]),
        ("Kapal berangkat jam HH:MM menuju dermaga «Nama_Dermaga».", ["HH:MM", "«Nama_Dermaga»"]),
        ("Rute baru\nHari | Jam\nRabu |\nbersama , dan hubungi kami di nomor:", ["|", " ", ":"]),
        (
            "Uraikan penyebab banjir secara singkat. Pasal blabla berlaku di Blok 1/Blok 2/Blok 3.",
            ["Uraikan penyebab banjir secara singkat", "blabla", "Blok 1/Blok 2/Blok 3"],
        ),
    ],
)
def test_an_open_blank_is_found(text, places):
    assert [text[start:end] for start, end in blanks(text)] == places


@each_row(
    "text",
    [
        "Baik... kami periksa dahulu.",
        "lihat catatan [1] dan [peta](https://contoh.id)",
        "dalam 5 (lima) hari kerja, pukul 08.00–15.00",
        "PON XX dan Pasal XXI",
        "surel dinas_sosial@contoh.id",
        "jeriken (isi 20 liter)",
        "Rp250.000 pada 4/5/2026",
        "a < b dan c > d",
        "Nomor laporan: SIM-0000101. Hasil pemeriksaan:\nlubang 60 cm",
        "pukul 00.00 WIB, sepanjang hari, selama jam kerja, sejumlah orang tua",
        "hubungi 0800-000-41268 (jam kerja) atau datang (hari kerja)",
        "paling lambat hari kerja berikutnya atau minggu depan, setinggi 3 x 4 meter",
        "Kami kabari … segera. Sekian dan terima kasih.",
        "surat dari Ibu, dan dari tetangga Ibu - semuanya kami baca",
        "terima kasih.... sudah mengingatkan kami",
        "narahubung 0800-000-72058 (WA), formulir (nama lengkap sesuai KTP)",
        "Bapak/Ibu RT/RW 03, bawa KTP/KK dan/atau foto/video, sore/malam pun boleh",
        "Pada  hari Senin kami datang, dan di kemudian hari kami kabari.",
        "Jadwal  truk  sampah  dari  desa  kami  tempel  di  balai,  dan  pada  hari  Rabu  dari  pagi  kami  angkut.",
        "oleh karena itu kami, ketua RT, dan warga berjaga selama jam kerja",
        "Dapat dicek apakah berkas sudah/belum masuk; tanggal 30 Mei 2026 pukul 00.30.",
        "Silakan pilih salah satu jalur, lalu isi formulirnya di sini besok.",
        "Data lama di 17/6 (jadwal), tanyakan 0800-000-82463 (Seksi Data)",
        "NIK yang salah ketik; angkanya tidak kami tulis di sini. Contoh surat kuasa tersedia, keputusan ± September.",
        "Tiga ekor dari enam ekor tertangkap, antara 5 dan 8 meter, bersama Dinas Kehutanan, Rp 84.600.",
        "Arus lalu lintas dari dan ke pasar, titik koordinat (contoh penulisan: 0.5123 LS)",
        "Perubahan hari/tanggal kejadian dan a.n. siapa surat itu kami catat: demikian aturannya",
    ],
)
def test_what_is_no_blank_is_left_alone(text):
    assert blanks(text) == ()


@given(st.text())
def test_every_word_lies_in_the_text_in_order_and_apart(text):
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.text
        end = word.end


@given(st.text(), st.lists(st.sampled_from(["", " ", "-", ".", " - "]), min_size=15, max_size=15))
def test_a_number_is_found_in_any_surroundings(text, between):
    number = "9962014107920003"
    grouped = "".join(digit + gap for digit, gap in zip(number, [*between, ""], strict=True))
    whole = f"{text} NIK {grouped} ya {text}"

    assert any(digits_of(whole[a:b]) == number for a, b in find_grouped(number, whole))


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1])))
)
def test_merged_spans_cover_the_same_places_without_overlap(spans):
    done = merged(spans)

    assert {i for a, b in done for i in range(a, b)} == {i for a, b in spans for i in range(a, b)}
    assert all(one[1] <= other[0] for one, other in pairwise(done))
