"""The shapes and words by which `unlisted` knows an identity that the case does not list."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.privacy.person_names import TITLE
from trainer.answers.rubric.conditions_words import ILLNESS, KIN

READER = (
    r"(?:bapak|ibu|anda|saudara|saudari|kakak|adik|pelapor|pengadu|beliau|ybs|yang bersangkutan)"
)

WHOSE = any_of(
    "terlapor",
    "teradu",
    "pelaku",
    "tersangka",
    "korban",
    "saksi",
    "pasien",
    "penderita",
    "pemilik",
    "penghuni",
    "penyewa",
    "penerima",
    "warga",
    "tetangga",
    "siswa",
    "siswi",
    "murid",
    "mahasiswa",
    "mahasiswi",
    "anak",
    "putra",
    "putri",
    "suami",
    "istri",
    "ayah",
    "ibunya",
    "pelanggan",
    "nasabah",
    "ahli waris",
    "wali murid",
    "penumpang",
    "pengendara",
    "sopir",
    "juru parkir",
    "jukir",
    "pedagang",
    "penjual",
    "calo",
    "mertua",
    "ipar",
    "keluarga",
    "keponakan",
    "cucu",
    "milik",
    "punya",
    "kepunyaan",
    "pemohon",
    "peserta",
    "pelapor",
    "pengadu",
    "debitur",
    "penunggak",
    "pencuri",
    "preman",
    "provokator",
    "karyawan",
    "buruh",
    "pembantu",
    "rumah",
    "lahan",
    "tanah",
    "kebun",
)

ASIDE = (
    "(?:"
    + any_of(
        " ,",
        " bapak",
        " ibu",
        " anda",
        " saudara",
        " lain",
        " lainnya",
        " tersebut",
        " itu",
        " ini",
        " saat",
        " kami",
        " anda",
        " sebelah",
        " dimaksud",
        " yaitu",
        " yakni",
        " adalah",
        " ialah",
        " seorang",
        " :",
        r" \(",
    )
    + ")"
)

NOUN = (
    "(?: (?!"
    + any_of(
        "yang",
        "di",
        "dan",
        "untuk",
        "kepada",
        "oleh",
        "dengan",
        "ke",
        "dari",
        "akan",
        "sudah",
        "telah",
        "dapat",
        "bisa",
        "adalah",
        "serta",
        "atau",
        "agar",
        "pada",
        "bersama",
        "harus",
        "tidak",
        "belum",
        "juga",
        "menurut",
        r"melapor\w*",
        "menghubungi",
        "hubungi",
        "menemui",
        "temui",
        "ke",
        r"me[mn]\w+",
        r"di\w{4,}",
    )
    + r"\b)[a-z]{3,})"
)

CALLED = r"(?:bernama|atas nama|a n|dengan nama|nama)"

OF_SOMEBODY = re.compile(
    rf"\b{WHOSE}{NOUN}{{0,2}}{ASIDE}{{0,4}} (?:{CALLED} (?:{TITLE} (?:\. )?){{0,2}}|(?:{TITLE} (?:\. )?){{1,2}})(?=\w)"
)
"""Before a name: whose it is."""

IN_NAME_OF = compiled(
    r"\b(?:atas nama|a n|bernama) (?:"
    + any_of(
        "pasien",
        "pelanggan",
        "peserta",
        "penerima",
        "pemohon",
        "warga",
    )
    + rf" )?(?:{TITLE} (?:\. )?){{1,2}}(?=\w)"
)

REPORTER_NAMED = compiled(
    r"\b"
    + any_of(
        "(?:laporan|aduan|pengaduan|keluhan|surat|informasi) (?:dari|oleh|atas nama|a n|milik)",
        "pelapor",
        "pengadu",
        "yang terhormat",
    )
    + rf" (?:: |, )?(?:{CALLED} )?(?:{TITLE} (?:\. )?(?:/ {TITLE} )?){{0,2}}(?=\w)"
)

GREETS = compiled(
    "^(?:"
    + any_of(
        "yang",
        "terhormat",
        "dear",
        "kepada",
        "untuk",
        "buat",
        "selamat",
        "pagi",
        "siang",
        "sore",
        "malam",
        "petang",
        "halo",
        "hallo",
        "hai",
        "hi",
        "salam",
        "sejahtera",
        r"assalamu\w*",
        r"wa\w*",
        "wr",
        "wb",
        "tabe",
        "om swastiastu",
        "shalom",
        "terima",
        "kasih",
        "banyak",
        "dengan",
        "hormat",
        "permisi",
        "punten",
        "maaf",
        "mohon",
        "iya",
        "ya",
        "oke",
        "baik",
        "sebelumnya",
        "atas",
        "laporan",
        "laporannya",
        "menanggapi",
        "menindaklanjuti",
        "aduan",
        "dari",
        "saudara",
        TITLE,
        "/",
        ",",
        r"\.",
        "!",
        ":",
        "-",
        r"\n",
        "sekalian",
    )
    + " )*$"
)
"""What stands before the one who is greeted."""

OFFICE = compiled(
    r"\b"
    + any_of(
        "camat",
        "lurah",
        "kepala",
        "kades",
        "ketua",
        "petugas",
        "dokter",
        "dr",
        "bidan",
        "perawat",
        "guru",
        "wali kelas",
        "dinas",
        "kadis",
        "admin",
        "operator",
        "bupati",
        "gubernur",
        "polisi",
        "kapolsek",
        "sekretaris",
        "bendahara",
        "kasi",
        "kabid",
        "pegawai",
        "staf",
        "pejabat",
        "dewan",
        "presiden",
        "menteri",
        "direktur",
    )
    + r"\b"
)
"""Near a name in a complaint: it is an officer's."""

AT_WORK = compiled(
    r"\b"
    + any_of(
        "mandor",
        "petugas",
        "pengawas",
        "operator",
        "pendamping",
        "staf",
        "pegawai",
        "pejabat",
        "admin",
        "penyuluh",
        "bidan",
        "dokter",
        "perawat",
        "penyedia",
        "rekanan",
        "kontraktor",
        "teknisi",
        "koordinator",
        r"(?:kepala|ketua|sekretaris|tim|regu)(?: \w+){0,2}",
    )
    + "(?: kami)?(?: yang)? ?$"
)
"""Before *bernama*: it is the name of one who is there for work."""

OWN_STAFF = compiled(r"(?:sopir|karyawan|buruh|juru parkir|jukir)(?: [a-z]+){0,2} kami\b")
"""Of people who work anywhere, those who work for the office: *sopir truk kami*."""

HOME = (
    r"\b"
    + any_of(
        "rumah(?:nya)?",
        "kediaman(?:nya)?",
        "alamat(?:nya)?",
        "beralamat",
        "bertempat tinggal",
        "tinggal",
        "berdomisili",
        "domisili",
    )
    + r"\b(?! "
    + any_of(
        "sakit",
        "dinas",
        "makan",
        "jabatan",
        "aman",
        "kantor",
        "kami",
        "surel",
        "email",
        r"upt\w*",
        "puskesmas",
        "loket",
        "ibadah",
        "potong",
        "tangga",
        "posko",
        "pompa",
        "warga",
        "penduduk",
        "masyarakat",
        "orang",
        "ketua",
        "- rumah",
        "adat",
        "singgah",
        "tahanan",
    )
    + ")"
)

STREET = r"(?:jalan|gang|blok|kompleks?|perumahan|lorong|btn|dusun|kampung|perum|griya)"

HOUSE = re.compile(
    rf"{HOME}(?: [^.;!?\s]+){{0,6}}? {STREET}(?: (?!kantor|kami)[^.;!?\s]+){{1,6}}? nomor (?P<no>\d{{1,3}})\b"
)

HEADS = re.compile(
    r"\b(?:ketua|kepala|sekretaris|bendahara|koordinator|pengurus|wakil)(?: (?!me|di)\w+){0,3} $"
)
"""Before a word for private people: it is one who leads them (`ketua paguyuban pedagang`)."""

CALLS = re.compile(rf"\b(?:{CALLED}|pelapor|pengadu|terhormat)\b")

OFFICE_PLACE = compiled(
    r"\b"
    + any_of(
        "kantor",
        "loket",
        "dinas",
        "puskesmas",
        "pustu",
        "posko",
        r"upt\w*",
        "sekretariat",
        "balai",
        "gudang",
        "pos",
        "samsat",
        "mpp",
        "mal",
        "bank",
        "klinik",
        "rsud",
        "apotek",
        "unit",
        "bidang",
        "seksi",
        "layanan",
        "pelayanan",
        "cabang",
        "sekolah",
        "polsek",
        "polres",
        "inspektorat",
        "kecamatan",
        "kelurahan",
    )
    + r"\b[^.!?\n]*$"
)
"""Before an address in the same sentence: it is an office's."""

AT_LARGE = re.compile(r"\b(?:hanya|semua|seluruh|para|setiap|beberapa|sebagian|rumah -) ?$")

AT_RT = re.compile(rf"{HOME}(?: [^.;!?\s]+){{0,7}}? rt (?P<no>\d{{1,3}})\b")

ADDRESSED = ("alamat", "beralamat")

SICK = compiled(
    alternation(
        rf"\b(?:{KIN}|{TITLE} \w+|pasien)(?: [^.;!?,\s]+){{0,7}}? (?P<ill>{ILLNESS})\b",
        rf"\b(?:penyakit )?(?P<of>{ILLNESS})(?:nya)?(?: "
        + any_of(
            "yang diderita",
            "yang dialami",
            "pada",
            "milik",
            "dari",
        )
        + rf")? (?:{KIN}|{READER})\b",
    )
)

GENERIC_SICK = compiled(
    r"\b"
    + any_of(
        "kasus",
        "posko",
        "program",
        "poli",
        "obat",
        "vaksin",
        "wabah",
        "risiko",
        "bahaya",
        "dugaan",
        "tentang",
        "mengenai",
        "terkait",
        "perihal",
        "soal",
        "mencegah",
        "cegah",
        "fogging",
        "pemeriksaan",
        "tes",
        "layanan",
        "puskesmas",
        "nyamuk",
        "jentik",
        "semua",
        "setiap",
        "seluruh",
        "para",
        "bila",
        "jika",
        "kalau",
        "apabila",
        "misalnya",
        "penyuluhan",
        "pencegahan",
        "imunisasi",
        "skrining",
        "bagi",
    )
    + r"\b"
)
