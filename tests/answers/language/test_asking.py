"""What a question to a reporter asks for, read from its words."""

from tests.tables import each_row
from trainer.answers.language.asking import asked


@each_row(
    ("text", "elements"),
    [
        ("Di mana tepatnya?", {"where"}),
        ("Mohon sebutkan lokasi lampu yang mati.", {"where"}),
        ("Kami belum tahu tempatnya, Bapak tinggal di RT berapa?", {"where"}),
        ("Yth. Pelapor, kami perlu mengetahui desa mana yang dimaksud dan sejak kapan airnya mati.", {"where", "when"}),
        ("Sdr. pelapor, mohon info tgl. kejadian", {"when"}),
        ("Tanggal kejadiannya?", {"when"}),
        ("Mohon sebutkan nama kantor, sekolah, atau loket yang Anda maksud.", {"who"}),
        ("Siapa yang meminta uang, dan di loket mana?", {"who"}),
        ("Jalan apa, dari mana sampai mana, RT/RW dan kelurahan apa, dan apa patokannya?", {"where"}),
        ("Kelurahan mana yang melayani Ibu waktu itu?", {"who", "where"}),
        ("Mohon ceritakan apa yang terjadi.", {"what"}),
        ("Mohon lampirkan kuitansi atau tangkapan layar.", {"evidence"}),
        ("Berapa nomor pelanggan PDAM Bapak?", {"service_number"}),
        ("Mohon lengkapi laporan Anda.", set()),
        ("Mohon: (1) tahun berapa; (2) foto, papan proyek; (3) apa yang tidak sesuai. Nama tidak perlu.", {"when", "evidence", "what"}),
        ("Mohon lengkapi:\n1. lokasinya\n2. tanggal kejadian\n\nPetugas memeriksa foto.", {"where", "when"}),
        ("Tolong tunggu kabar kami; petugas sudah ke lokasi.", set()),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_found_by_its_usual_words(text, elements):
    read = asked(text)

    assert read.asks
    assert read.elements == elements


@each_row(
    "text",
    [
        "Terima kasih atas laporan lampu di Jalan Kenanga.",
        "Kami mohon maaf atas gangguan di lokasi tersebut.",
        "Mohon menunggu kabar kami pada tanggal 8 Mei.",
        "Petugas memeriksa foto dan lokasi kemarin.",
    ],
)
def test_a_sentence_that_asks_for_nothing_is_not_read(text):
    assert not asked(text).asks
    assert asked(text).elements == frozenset()


@each_row(
    ("text", "elements"),
    [
        ("Agar petugas dapat menuju lokasi, mohon sebutkan tanggal kejadiannya.", {"when"}),
        ("Mohon kirimkan foto pohonnya agar pemotongan di tempat itu dapat dijadwalkan.", {"evidence"}),
        ("Mohon sebutkan nama desa, dan foto bila ada.", {"where"}),
        ("Mohon sebutkan nama desa dan tanggalnya, bukti tidak perlu dikirim.", {"where", "when"}),
    ],
)  # fmt: skip
def test_a_purpose_an_offer_and_a_refusal_are_not_asked_for(text, elements):
    assert asked(text).elements == elements


@each_row(
    ("text", "name"),
    [
        ("Mohon sebutkan nama lengkap dan NIK Anda.", True),
        ("Siapa nama Bapak?", True),
        ("Mohon cantumkan nomor HP, tolong.", True),
        ("Di desa mana? Nama Anda tidak perlu disebutkan.", False),
        ("Mohon sebutkan desanya tanpa menyebut nama Anda.", False),
        ("Mohon sebutkan nama desa dan nama jalan.", False),
    ],
)
def test_a_name_is_asked_for_or_not(text, name):
    assert asked(text).name is name


def test_a_refused_name_leaves_the_rest_of_its_sentence():
    assert asked("Mohon sebutkan desanya tanpa menyebut nama Anda.").elements == {"where"}


def test_asking_whose_business_it_is_is_seen():
    assert asked("Instansi mana yang berwenang atas jalan ini?").owner
    assert not asked("Di jalan mana kejadiannya?").owner
