"""The words of the gate `withdraw`: taking back, leaving it there, settling quietly, and what denies it."""

from __future__ import annotations

from trainer.answers.language.alternatives import alternation, any_of, compiled

REPORT = any_of(
    r"laporan\w*",
    "laporin",
    r"pengaduan\w*",
    r"aduan\w*",
    r"pelaporan\w*",
    r"tiket\w*",
    r"postingan\w*",
    r"unggahan\w*",
    "lap",
    "lapnya",
    "lapor2an",
)

WIDER = (
    r"(?:penyampaian\w*|pertanyaan\w*|usulan\w*|permohonan\w*|keluhan\w*|gugatan\w*|tuntutan\w*)"
)

MATTER = any_of(
    r"masalah\w*",
    r"permasalahan\w*",
    r"persoalan\w*",
    r"perkara\w*",
    r"kasus\w*",
    r"urusan\w*",
    "hal ini",
    "hal itu",
    "hal tersebut",
    "ini",
    "soal ini",
)

TAKE_BACK = any_of(
    r"mencabut\w*",
    "nyabut",
    "cabut",
    "cabutkan",
    "menarik",
    "narik",
    "tarik",
    r"menghapus\w*",
    "hapus",
    "hapuskan",
    "ngapus",
    "membatalkan",
    "batalkan",
    "batalin",
    "ngebatalin",
    "menghilangkan",
    "hilangkan",
    "meniadakan",
    "mengurungkan",
    "urungkan",
    "cancel",
    "meng ?cancel",
    "takedown",
    "(?:pencabutan|penarikan|penghapusan|pembatalan)(?: kembali)?",
)

TAKEN_BACK = any_of(
    "di ?"
    + any_of(
        "cabut",
        "tarik",
        "hapus",
        "batalkan",
        "batalin",
        "hilangkan",
        "hilangin",
        "tiadakan",
        "urungkan",
        "cancel",
        "takedown",
        "drop",
        "anulir",
        "close",
    )
    + "(?:kan|in)?",
    "dianggap tidak (?:ada|pernah)",
    "(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|pelapor|kita) "
    + any_of(
        "cabut",
        "tarik",
        "hapus",
        "batalkan",
        "batalin",
        "cancel",
        "tutup",
        "selesaikan sendiri",
    ),
)

LIGHT = r"(?:dulu|saja|kembali|lagi|ya|lah|semua|seluruh|segera|sendiri|terlebih|dahulu|ini|bapak|ibu|saudara|atau \w+)"

ELSE = any_of(
    "tidak",
    "jangan",
    "belum",
    "bukan",
    "agar",
    "supaya",
    "mengenai",
    "tentang",
    "soal",
    "perihal",
    "terkait",
    "menyangkut",
    "bahwa",
    "atas",
    "karena",
    "sebab",
    "dan",
    "lalu",
    "sehingga",
    "yang (?!telah|sudah|di(?:sampaikan|maksud|buat|kirim|ajukan|unggah)|masuk|ibu|bapak|saudara|anda)",
    r"nama\w*",
    r"bantuan\w*",
    r"izin\w*",
    r"data\w*",
    r"uang\w*",
    "dana",
    "iuran",
    r"pungutan\w*",
    "kartu",
    "penarikan",
    "sampah",
    "petugas",
    "kabel",
    "otomatis",
)
"""What begins another matter between the report and the verb."""

OF_REPORT = compiled(
    alternation(
        rf"\b(?:{TAKE_BACK}|{TAKEN_BACK})(?: {LIGHT}){{0,3}} {REPORT}\b",
        rf"\b{REPORT}(?: (?!{ELSE}\b)\w+){{0,9}} (?:{TAKEN_BACK}|{TAKE_BACK})\b",
        rf"\b{REPORT}(?: (?!{ELSE}\b)\w+){{0,4}} (?:agar|supaya|untuk) (?:\w+ ){{0,2}}"
        + any_of(
            TAKEN_BACK,
            TAKE_BACK,
        )
        + r"\b",
        rf"\b{REPORT} (?:\w+ ){{0,4}}(?:ditutup|dinyatakan selesai|diselesaikan) (?:dari pihak|oleh) "
        + any_of(
            "bapak",
            "ibu",
            "saudara",
            "saudari",
            "anda",
            "kakak",
            "pelapor",
        ),
        r"\b"
        + any_of(
            "anggap",
            "menganggap",
            "dianggap",
        )
        + rf"(?: saja)? (?:{REPORT}|masalah\w*|hal)(?: ini| itu)? tidak (?:pernah )?(?:ada|terjadi)\b",
        r"\b"
        + any_of(
            "ralat",
            "diralat",
            "ubah",
            "diubah",
            "revisi",
            "direvisi",
            "koreksi",
        )
        + rf" (?:\w+ )?{REPORT}(?: \w+){{0,3}} (?:selesai|sudah|positif|puas)\b",
        r"\b"
        + any_of(
            "menyudahi",
            "sudahi",
            "mengakhiri",
            "akhiri",
            "menghentikan",
            "hentikan",
        )
        + rf"(?: saja)? (?:{REPORT}|masalah\w*|persoalan\w*|perkara\w*|urusan)\b",
        rf"\b(?:bapak|ibu|saudara|saudari|anda|pelapor|kakak)\b[^.?!]{{0,40}}\b(?:menutup|tutup) {REPORT}\b",
        r"\b(?:bapak|ibu|saudara|anda|kakak|mas|mbak) (?:tarik|cabut|hapus|batalkan) (?:dulu|saja)\b",
        rf"\b{REPORT} jangan dulu\b",
        r"\bjangan (?:melapor|lapor) dulu\b",
        r"\b"
        + any_of(
            "klik",
            "mengklik",
            "tekan",
            "menekan",
            "pilih",
            "memilih",
        )
        + r" (?:tombol |menu |tulisan )?(?:batal\w*|hapus|cabut|tarik)\b",
    )
)

UNLESS = compiled(
    r"\b"
    + any_of(
        "bila",
        "jika",
        "kalau",
        "apabila",
        "selama",
        "sebelum",
    )
    + rf" {REPORT}(?: \w+)? (?:(?:tidak|belum) )?(?:kunjung )?(?:di)?"
    + any_of(
        "cabut",
        "tarik",
        "hapus",
        "batalkan",
    )
    + r"\b[^.?!]{0,40}\b"
    + any_of(
        "kesulitan",
        "sulit",
        "tidak (?:bisa|dapat|akan)",
        "belum (?:bisa|dapat)",
        "baru",
        "terpaksa",
    )
    + r"\b"
)
"""Help that is held back until the report is gone."""

OF_WIDER = compiled(
    alternation(
        rf"\b{TAKE_BACK}(?: \w+){{0,3}} {WIDER}\b",
        rf"\b{WIDER}(?: (?!tidak|jangan)\w+){{0,7}} (?:{TAKEN_BACK}|{TAKE_BACK})\b",
        r"\b"
        + any_of(
            "bapak",
            "ibu",
            "saudara",
            "saudari",
            "anda",
            "kakak",
            "pelapor",
        )
        + r" (?:mencabut|menarik|menghapus|membatalkan)nya\b",
    )
)

NO_FURTHER = compiled(
    alternation(
        rf"\b(?:{REPORT}|{MATTER})(?: (?!tidak\b)\w+){{0,6}} (?:tidak|jangan|tak)(?: "
        + any_of(
            "usah",
            "perlu",
            "lagi",
            "harus",
            "sampai",
        )
        + ")* "
        + any_of(
            "di ?"
            + any_of(
                r"terus\w*",
                r"lanjut\w*",
                r"panjang\w*",
                r"perpanjang\w*",
                r"besar\w*",
                "perbesar",
                r"bawa\w*",
                r"lapor\w*",
                "ributkan",
                r"ungkit\w*",
                "permasalahkan",
                "persoalkan",
                "viralkan",
                r"tulis\w*",
            ),
            "sampai lewat",
            "lewat",
        )
        + r"\b",
        r"(?<!yang )\b(?:tidak|jangan|tak)(?: (?:usah|perlu|lagi|harus|sampai))* (?:di)?"
        + any_of(
            "teruskan",
            "meneruskan",
            "lanjutkan",
            "melanjutkan",
            "panjangkan",
            "memperpanjang",
            "perpanjang",
            "besar besarkan",
            "membesar besarkan",
            "memperbesar",
            "perbesar",
            "mempermasalahkan",
            "mempersoalkan",
            "permasalahkan",
            "meributkan",
            "panjang panjangkan",
            "perpanjang",
            "panjang",
        )
        + f"(?: (?:lagi|sampai|ya|lah|saja|bapak|ibu|kakak|mas|mbak)){{0,3}} (?:{REPORT}|{MATTER})",
        r"\b"
        + any_of(
            "tolong",
            "mohon",
            "minta",
            "sebaiknya",
            "cukup",
            "sudah",
        )
        + "(?: ya| saja)? (?:jangan|tidak (?:usah|perlu|lagi)?) ?(?:di ?|me)?"
        + any_of(
            "teruskan",
            "lanjutkan",
            "lanjutin",
            "perpanjang",
            "panjang panjangkan",
            "besar besarkan",
        )
        + "(?: lagi)?(?= [,.]|$| ya)",
        r"\b"
        + any_of(
            "cukup",
            "selesai",
            "berhenti",
            "sudahi",
        )
        + r"(?: kita)? sampai (?:di )?(?:sini|situ)\b[^.?!]{0,40}\b(?:tidak|jangan)\b",
        r"\b(?:lebih baik|sebaiknya|mending|biar|cukup) (?:\w+ ){0,2}"
        + any_of(
            "didiamkan",
            "diikhlaskan",
            "dilupakan",
            "didiemin",
            "dipendam",
            "dimaafkan",
        )
        + r"\b",
        r"\bmempertimbangkan (?:kembali|ulang) (?:laporan|pengaduan|aduan)\w*",
        r"\b(?:tidak|jangan)(?: (?:usah|perlu|pakai|harus|lagi|sampai))* "
        + any_of(
            r"lapor lapor\w*",
            r"laporan laporan\w*",
            "lapor segala",
        ),
    )
)

CARRIED = compiled(
    r"\b(?:tidak|jangan)(?: (?:usah|perlu|lagi|sampai))* "
    + any_of(
        "(?:di ?|mem)?bawa(?:nya| bawa)?(?: "
        + any_of(
            "masalah",
            "persoalan",
            "hal",
            "urusan",
            "kasus",
            "perkara",
            "laporan",
        )
        + r"\w*)?(?: ini| itu)?",
        "di(?:terus|lanjut)kan",
        "diteruskan",
        "dilanjutkan",
    )
    + "(?: lagi)? ke "
    + any_of(
        "tingkat",
        "ranah",
        "atas",
        r"sp4\w*",
        "lapor",
        "pusat",
        "inspektorat",
        "ombudsman",
        "polisi",
        "media",
        "mana mana",
        "aplikasi",
        "kabupaten",
        "provinsi",
        "kanal",
    )
)
"""The matter is to be carried no higher."""

QUIETLY = compiled(
    r"\b"
    + any_of(
        "secara kekeluargaan",
        "kekeluargaan",
        "secara damai",
        "damai saja",
        "berdamai",
        "jalan damai",
        "baik baik",
        "berdua(?: saja)?",
        "di antara (?:kita|kami|saudara)",
        "antara kita",
        r"(?:diselesaikan|selesaikan|dibicarakan|dibahas)(?: \w+){0,3} internal\w*",
        r"cukup\w* (?:di)?bicarakan",
        "(?:di)?selesaikan di (?:sini|desa|rt|sekolah|kampung) saja",
        "empat mata",
        "secara lisan",
        "japri",
        "secara pribadi",
        "hubungi (?:saya|kami) (?:secara )?pribadi",
        "di bawah (?:tangan|meja)",
        "diam diam",
        "tenang saja",
        "sambil ngopi",
        "ngopi",
        "secara langsung dengan petugas",
    )
    + r"\b"
)

UNDERHAND = compiled(
    r"\b"
    + any_of(
        r"(?:di)?(?:selesaikan|atur|urus|bereskan) (?:\w+ ){0,3}(?:di bawah (?:tangan|meja)|diam diam)",
        r"kita (?:\w+ )?damai(?: saja)?",
        r"(?:diselesaikan|selesaikan|diatur|atur) (?:\w+ ){0,2}"
        + any_of(
            "(?:di )?antara kita",
            "berdua",
            "empat mata",
        )
        + "(?: saja)?",
    )
    + r"\b"
)

NO_RECORD = compiled(
    r"\b(?:(?:tanpa|tidak|tak|bukan)(?: \w+){0,3} "
    + any_of(
        "berita acara",
        "tercatat",
        "dicatat",
        "pencatatan",
        "catatan",
        "tertulis",
        r"di ?tulis\w*",
        "surat menyurat",
        "jejak",
        "masuk sistem",
        r"(?:lewat|melalui) (?:aplikasi|sp4\w*|lapor|sini|kanal)",
        "(?:pakai|dengan|membuat) (?:laporan|aduan|pengaduan)",
        "ada catatan",
        "proses (?:pada|di|dalam) (?:sistem|aplikasi)",
        "perlu diproses",
        "dituangkan",
        "sampai lewat",
        "diperpanjang",
        "memperpanjang",
        r"dibesar\w*",
        "diperbesar",
        "dilaporkan",
        "melapor",
        "lapor",
    )
    + r")\b"
)

SETTLES = compiled(
    r"\b"
    + any_of(
        "diselesaikan",
        "selesaikan",
        "penyelesaian",
        "menyelesaikan",
        "dibicarakan",
        "bicarakan",
        "membicarakan",
        "bicara",
        "obrolkan",
        "ngobrol",
        "omongin",
        "dimusyawarahkan",
        r"musyawarah\w*",
        "diatur",
        "atur",
        "urus",
        "disampaikan",
        "menyampaikan",
        "sampaikan",
        "komunikasi",
        "menghubungi",
        "hubungi",
        "bertemu",
        "menemui",
        "ngopi",
        "damai",
        "berdamai",
    )
    + r"\b"
)

INSTEAD = compiled(
    alternation(
        r"\b(?:daripada|ketimbang|alih alih) (?:melapor\w*|lapor\w*|laporan|lewat aplikasi|mengadu)\b",
        r"\b(?:supaya|agar|biar) tidak (?:tercatat|muncul|jadi temuan|terbaca)\b",
    )
)

ASKED = compiled(
    alternation(
        r"\b"
        + any_of(
            "mohon",
            "mohonkan",
            "memohon",
            "minta",
            "meminta",
            "diminta",
            "dimohon",
            "kiranya",
            "sebaiknya",
            "baiknya",
            "disarankan",
            "menyarankan",
            "sarankan",
            "saran",
            "menghimbau",
            "mengimbau",
            "himbau",
            "imbau",
            "diimbau",
            "berkenan",
            "bersedia",
            "kesediaan",
            "sudilah",
            "tolong",
            r"harap\w*",
            "berharap",
            "diharapkan",
            "mengharapkan",
            "mempertimbangkan",
            "alangkah",
            "ada baiknya",
            "lebih (?:baik|elok|arif|bijak|enak)",
            "bisa",
            "dapat",
            "kalau",
            "saja",
            "silakan",
            "silahkan",
            "mending",
            "mendingan",
            "cukup",
            "agar",
            "supaya",
            "seandainya",
            "dulu",
            "hendaknya",
            "hendaklah",
            "usah",
            "ayo",
            "mari",
            "boleh",
            "berterima ?kasih",
            "harus",
            "wajib",
            r"syarat\w*",
            "ya",
            "lah",
            "jika",
            "apabila",
            "bila",
            "terlebih dahulu",
            "demi",
            "setelah",
            "asal",
            "asalkan",
            "begitu",
            "tanda tangan",
            "tandatangan",
            "menandatangani",
            "mengajukan",
        )
        + r"\b",
        r"^(?:hapus|cabut|tarik|batalkan)\b",
    )
)

NEED_NOT = compiled(
    alternation(
        r"\b(?:tidak|tak|tanpa|bukan)(?: "
        + any_of(
            "perlu",
            "usah",
            "harus",
            "akan",
            "boleh",
            "dapat",
            "bisa",
            "pernah",
            "ada",
            "sampai",
            "bermaksud",
            "berniat",
            "berhak",
            "seorang pun",
            "satu pun",
            "seorangpun",
            "kami",
            "ibu",
            "bapak",
            "saudara",
            "anda",
            "yang",
            "meminta",
            "minta",
            "menyuruh",
            "memaksa",
            "menyarankan",
            "untuk",
            "agar",
            "supaya",
            "pelapor",
        )
        + r"){0,8} (?:di ?|men|me|meng|mem)?(?:cabut|tarik|arik|hapus|batalkan|hilangkan|cancel)\w*",
        r"\bjangan (?:sampai |mau |pernah )*(?:di|men|meng|mem)?(?:cabut|tarik|hapus|batalkan)\w*",
        r"\btetap (?:terbuka|tercatat|kami proses|kami periksa|diproses)\b",
    )
)

BY_OTHERS = compiled(
    alternation(
        r"\b"
        + any_of(
            "ada (?:yang|pihak|orang|petugas|oknum)",
            "siapa pun",
            "pihak yang",
            r"(?:petugas|sekolah|desa|kepala \w+|oknum|orang) yang",
        )
        + r"(?: \w+){0,3} (?:meminta|minta|menyuruh|memaksa|membujuk|menekan|mendesak|mengajak)\w*",
        r"\b(?:atas )?(?:kemauan|keinginan|kehendak) sendiri\b",
        r"\botomatis\b",
        r"\boleh sistem\b",
        r"\b(?:ganda|dobel|duplikat)\b",
        r"\b(?:itu|adalah|merupakan) hak (?:saudara|bapak|ibu|anda|pelapor)\b",
        r"\bjangan mau\b",
    )
)

DONE = compiled(
    alternation(
        r"\b(?:sudah|telah) (?:pernah )?(?:di|saudara |ibu |bapak |kami )?(?:cabut|tarik|hapus|batalkan)\b",
        r"\byang dicabut pelapor\b",
        r"\b(?:kami|tim) (?:tarik|cabut|hapus|menarik|mencabut|menghapus|hentikan|menghentikan)\b",
    )
)

PROVIDED = compiled(r"\b(?:kalau|jika|bila|apabila|setelah|sesudah|asal|asalkan|begitu)\b")
"""What makes a report taken back the price of something."""

MUST_NOT = compiled(
    r"\b(?:tidak (?:bisa|dapat|boleh|akan|pantas|cukup)|jangan|bukan)(?: \w+){0,4} "
    + any_of(
        "diselesaikan",
        "menyelesaikan",
        "selesaikan",
        "didamaikan",
        "berdamai",
        "kekeluargaan",
        "damai",
    )
    + r"\b"
)

TO_REPORTER = compiled(
    r"\b"
    + any_of(
        "bapak",
        "ibu",
        "bunda",
        "saudara",
        "saudari",
        "anda",
        "kakak",
        "mbak",
        "mas",
        "pelapor",
        "mohon",
        "tolong",
        "sebaiknya",
        "kiranya",
        "dimohon",
        "diharapkan",
    )
    + r"\b"
)

FOR_EASE = compiled(
    r"\b"
    + any_of(
        "membuat laporan baru",
        "melapor (?:ulang|kembali|dua kali)",
        "laporan baru",
        "sudah (?:kami )?(?:tercatat|terdaftar|catat|teruskan)",
    )
    + r"\b"
)
"""A step that the reporter is spared."""
