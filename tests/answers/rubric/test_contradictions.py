"""What contradicts case or notes is found with what stands there; the same in another form, and what is new, is not."""

from dataclasses import replace

from tests.tables import each_row
from trainer.answers.case import Authority
from trainer.answers.explaining.explain import explain
from trainer.answers.judging import judge
from trainer.answers.rubric.contradictions import contradictions
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.reading import read_answer
from trainer.domain.report import Fact
from trainer.measuring import agencies_in
from trainer.settings import find_root

CASE = replace(
    ROAD,
    title="Iuran di SMPN 2 Tumbang Contoh dan jalan desa berlubang",
    body=(
        "Jalan desa di Desa Tumbang Contoh pinggir Sungai Rasau km 18 RT 07 penuh lumpur sejak April, ada lima lubang. Sehari"
        " bisa 97 truk lewat. Sekolah sekarang minta enam ratus lima belas ribu tiap bulan buat pengadaan kipas angin. Saya"
        " pernah bayar, jalan 3 bulan, menunggak. Ibu saya umur 71 tahun. Ban bocor 5 kali di titik yang sama."
    ),
    authority=Authority(True, ROAD.authority.owner, None, ("UU 38/2004 tentang Jalan",)),
    key_facts=(
        Fact(
            "where",
            "where",
            ("Desa Tumbang Contoh", "pinggir Sungai Rasau, Kecamatan Contoh Barat"),
        ),
        Fact("what", "what", ("jalan desa berlubang", "iuran sekolah")),
        Fact("when", "when", ("sejak April",)),
    ),
    notes=(
        "Petugas memeriksa ruas itu: enam tiang padam, lapis pondasinya lepas karena air dan muatan berlebih."
        " Perusahaan sepakat membatasi muatan delapan ton. Saluran dikeruk sepanjang 120 meter. Pipa 6 inci pecah."
        " Bendahara didampingi menyelesaikannya Rabu. Penimbunan darurat selesai kira-kira empat hari.",
        "Loket dibuka Senin sampai Jumat pukul 08.00 sampai 14.00. Pengaspalan ruas direncanakan 12 Mei."
        " Keluarga itu tercatat pada desil yang lebih tinggi. Pompa baru terpasang dan air mengalir. Petugas mengunjungi"
        " keluarga itu setiap bulan. Bila terjadi lagi hubungi 129 atau 110. Murid dipindah ke ruang perpustakaan."
        " Pengurus Koperasi Rimba Sentosa dipanggil. Kontak (0500) 000-1234. Bidang Bina Marga meninjau lokasi dan"
        " mengukur kerusakan jalan.",
    ),
)


def found(text, case=CASE):
    answer = read_answer(case, text)
    return [
        (text[slice(*answer.plain.place(*each.span))], each.known)
        for each in contradictions(answer)
    ]


@each_row(
    ("text", "said", "known"),
    [
        ("Ada 4 tiang padam di ruas itu.", "4 tiang", "enam tiang"),
        ("Ada sembilan lubang di jalan itu.", "sembilan lubang", "lima lubang"),
        ("Jalan yang sehari bisa 79 truk itu diperiksa.", "79 truk", "97 truk"),
        ("Perusahaan sepakat membatasi muatan 18 ton.", "18 ton", "delapan ton"),
        ("Saluran sudah dikeruk sepanjang 80 meter.", "80 meter", "120 meter"),
        ("Regu menemukan pipa 4 inci pecah.", "4 inci", "6 inci"),
        ("Sekolah sekarang minta Rp650.000 tiap bulan.", "Rp650.000", "enam ratus lima belas ribu"),
        ("Bapak pernah bayar, jalan 8 bulan, lalu menunggak.", "8 bulan", "3 bulan"),
        ("Bapak pernah bayar, jalan 3 minggu, lalu menunggak.", "3 minggu", "3 bulan"),
        ("Ibu yang berumur 67 tahun itu kami bantu.", "67 tahun", "71 tahun"),
        ("Ban Ibu bocor 7 kali di titik yang sama.", "7 kali", "5 kali"),
        ("Petugas mengunjungi keluarga itu 3 bulan sekali.", "3 bulan sekali", "setiap bulan"),
        ("Kami sudah ke RT 02.", "RT 02", "RT 07"),
        ("Jalan desa di pinggir Sungai Rasau km 8 itu diperiksa.", "km 8", "km 18"),
    ],
)
def test_another_number_of_the_same_thing_is_found(text, said, known):
    assert (said, known) in found(text)


@each_row(
    ("text", "said", "known"),
    [
        ("Loket dibuka Senin sampai Jumat pukul 08.00 sampai 16.00.", "16.00", "14.00"),
        ("Bendahara didampingi menyelesaikannya Sabtu.", "Sabtu", "Rabu"),
        ("Jalan desa yang penuh lumpur sejak Februari kami periksa.", "Februari", "April"),
        ("Pengaspalan ruas direncanakan 21 Mei.", "21 Mei", "12 Mei"),
    ],
)
def test_another_time_of_the_same_deed_is_found(text, said, known):
    assert [
        (words.removeprefix("sejak "), right.removeprefix("sejak ").removeprefix("Sejak "))
        for words, right in found(text)
    ] == [(said, known)]


@each_row(
    ("text", "said", "known"),
    [
        ("Penarikan di SMPN 3 Tumbang Contoh kami hentikan.", "SMPN 3 Tumbang", "SMPN 2 Tumbang"),
        ("Penarikan di SMKN 2 Tumbang Contoh kami hentikan.", "SMKN 2 Tumbang", "SMPN 2 Tumbang"),
        ("Jalan di pinggir Sungai Kahayan kami periksa.", "Sungai Kahayan", "Sungai Rasau"),
        (
            "Pengurus Koperasi Rimba Sejahtera kami panggil.",
            "Koperasi Rimba Sejahtera",
            "Koperasi Rimba Sentosa",
        ),
        (
            "Jalan di Kecamatan Contoh Hulu kami periksa.",
            "Kecamatan Contoh Hulu",
            "Kecamatan Contoh Barat",
        ),
        (
            "Jalan di Desa Petak Bahandang kami periksa.",
            "Desa Petak Bahandang",
            "Desa Tumbang Contoh",
        ),
        ("Menurut UU 38/2014 jalan itu milik desa.", "UU 38/2014", "UU 38/2004"),
        (
            "Menurut Undang-Undang Nomor 38 Tahun 2014 jalan itu milik desa.",
            "Undang-Undang Nomor 38 Tahun 2014",
            "UU 38/2004",
        ),
        ("Hubungi 119 atau 110.", "119 atau 110", "129 atau 110"),
        (
            "Bidang Cipta Karya meninjau lokasi dan mengukur kerusakan jalan.",
            "Bidang Cipta",
            "Bidang Bina",
        ),
    ],
)
def test_another_name_of_the_same_thing_is_found(text, said, known):
    assert found(text) == [(said, known)]


@each_row(
    ("text", "said", "known"),
    [
        ("Keluarga itu tercatat pada desil yang lebih rendah.", "rendah", "tinggi"),
        ("Sampai hari ini pompa baru belum terpasang.", "belum terpasang", "terpasang"),
        ("Murid dipindah ke ruang aula.", "aula", "perpustakaan"),
        (
            "Lapis pondasinya lepas karena galian kabel.",
            "karena galian kabel",
            "karena air dan muatan berlebih",
        ),
        ("Uang itu untuk pengadaan proyektor.", "pengadaan proyektor", "pengadaan kipas angin"),
        ("Ruas itu diperiksa: enam tiang tidak padam.", "tidak padam", "padam"),
    ],
)
def test_another_state_or_reason_is_found(text, said, known):
    assert found(text) == [(said, known)]


@each_row(
    "text",
    [
        "Setengah lusin tiang padam di ruas itu.",
        "Tiga dari lima lubang itu ditambal.",
        "Jalan yang sehari dilewati hampir seratus truk itu diperiksa.",
        "Perusahaan sepakat membatasi muatan 8.000 kilogram.",
        "Saluran dikeruk sepanjang 0,12 km.",
        "Sekolah sekarang minta Rp615 ribu tiap bulan.",
        "Iuran itu Rp7.380.000 setahun.",
        "Ibu pernah bayar, jalan seperempat tahun, lalu menunggak.",
        "Ibu berumur lebih dari tujuh puluh tahun.",
        "Petugas mengunjungi keluarga itu bulanan.",
        "Loket dibuka jam 8 pagi sampai jam 2 siang.",
        "Pengaspalan ruas direncanakan 12/5.",
        "Penarikan di SMP Negeri 2 Tumbang Contoh kami hentikan.",
        "Lapis pondasinya lepas sebab muatan berlebih.",
    ],
)
def test_the_same_in_another_form_is_no_contradiction(text):
    assert found(text) == []


@each_row(
    "text",
    [
        "Surat kami nomor 421/917 sudah dikirim, dan 40 kursi dikirim 20 Juni.",
        "Rapat dengan warga diadakan Sabtu pukul 09.30.",
        "Silakan ke kantor kami di Jalan Mawar Nomor 3.",
        "Menurut UU 25/2009 Ibu berhak bertanya.",
        "Hubungi 110 atau 112.",
        "Bila pompa belum terpasang, balas laporan ini.",
        "Dinas Kesehatan memeriksa warga.",
        "Kami memasang dua rambu di jalan itu.",
    ],
)
def test_what_neither_knows_is_new(text):
    assert found(text) == []


def test_numbers_of_persons_are_not_shown():
    assert found("Tanyakan ke (0500) 000-1243.") == [("(0500) 000-1243", "")]


def test_an_agency_that_did_it_by_no_note_is_found():
    case = replace(
        CASE,
        notes=("Dinas Kesehatan menyatakan masih ada kuota peserta yang dibayar daerah.",),
        agencies=agencies_in(find_root()),
    )
    said = "Dinas Perhubungan menyatakan masih ada kuota peserta yang dibayar daerah."

    assert found(said, case) == [("Dinas Perhubungan", "Dinas Kesehatan")]
    assert found(said.replace("Perhubungan", "Kesehatan"), case) == []


def test_a_contradiction_caps_the_level_and_is_told_first():
    right = (
        "Jalan desa di Desa Tumbang Contoh yang berlubang sejak April sudah diperiksa petugas, dan iuran sekolah enam"
        " ratus lima belas ribu tiap bulan dihentikan."
    )
    wrong = right.replace("enam ratus lima belas ribu", "Rp650.000")

    assert judge(CASE, right).levels["W2"] >= 3
    assert judge(CASE, wrong).levels["W2"] == 1
    told = next(each for each in explain(CASE, wrong).dimensions if each.code == "W2")
    assert told.reasons.says == (
        "Jawaban menyebut “Rp650.000”, sedangkan laporan atau catatan lapangan menyebut “enam ratus lima belas ribu”."
    )
    assert [wrong[slice(*span)] for span in told.evidence.faults] == ["Rp650.000"]


NOTED = replace(
    CASE,
    title="Kambing berkeliaran di pekarangan",
    body="Kambing masuk pekarangan di Desa Tumbang Contoh. Yang terlihat malam itu 11 ekor.",
    notes=(
        "Berkas belum diserahkan kepada pemerintah daerah. Papan kayu sisi hilir dipasang dalam lima hari kerja sedalam satu"
        " setengah meter. Empat dari sebelas pegawai belum hadir. Loket tutup pukul 12.00. Warga mendapat suntikan lanjutan di"
        " puskesmas tanpa biaya. Keterangan diminta dari rapat komite sekolah. Pemilik menerima teguran tertulis. Bagian"
        " pengadaan mencocokkan data. Anak itu sudah dirawat dan aliran air sudah terbuka.",
    ),
)


@each_row(
    ("text", "said", "known"),
    [
        (
            "Berkas sudah diserahkan kepada pemerintah daerah.",
            "diserahkan",
            "belum diserahkan",
        ),
        ("Papan kayu sisi hulu dipasang.", "hulu", "hilir"),
        ("Ada enam dari sebelas pegawai yang belum hadir.", "enam dari", "Empat dari"),
        (
            "Warga mendapat suntikan lanjutan di puskesmas dengan membayar.",
            "dengan membayar",
            "tanpa biaya",
        ),
        ("Keterangan kami minta dari rapat yayasan sekolah.", "yayasan", "komite"),
        ("Pemilik menerima teguran lisan.", "lisan", "tertulis"),
        ("Sapi di pekarangan itu kami tangkap.", "Sapi", "Kambing"),
    ],
)
def test_a_word_that_says_the_opposite_of_a_note_is_found(text, said, known):
    assert (said, known) in found(text, NOTED)


@each_row(
    "text",
    [
        "Papan kayu dipasang sekitar sepekan lagi, sedalam 1,5 meter.",
        "Yang sudah hadir baru tujuh dari 11 pegawai.",
        "Loket tutup jam dua belas siang.",
        "Berkas akan diserahkan kepada pemerintah daerah.",
        "Bila berkas sudah diserahkan kepada pemerintah daerah, kami kabari.",
        "Aliran air tidak tertutup lagi.",
        "Bidang Pengadaan memeriksa catatan.",
        "Kambing dan sapi di pekarangan itu kami tangkap.",
    ],
)
def test_the_same_as_a_note_in_other_words_and_what_is_planned_is_no_contradiction(text):
    assert found(text, NOTED) == []


@each_row(
    ("text", "said"),
    [
        ("Jalan yang berlubang pada 3 Mei 2026 itu kami catat.", "3 Mei 2026"),
        ("Jalan yang berlubang pada 2 Juni 2026 itu kami catat.", ""),
        ("Pemeriksaan jalan berlubang oleh petugas kami sudah berlangsung 3 Mei 2026.", ""),
    ],
)
def test_an_event_before_the_one_date_of_a_case_is_found(text, said):
    case = replace(CASE, body="Jalan berlubang pada 13 Mei 2026.", notes=(), key_facts=())

    assert [words for words, _ in found(text, case)] == ([said] if said else [])


def test_a_time_of_day_that_is_wished_tells_nothing():
    case = replace(CASE, body=f"Tabe, selamat pagi Bapak/Ibu Admin. {CASE.body}")

    assert found("Tabe, selamat siang Bapak/Ibu. Terima kasih sudah bertanya.", case) == []
