"""The words of the gate `false_closure`: closed reports, solved matters, and what leaves them open."""

from __future__ import annotations

from trainer.answers.language.alternatives import alternation, any_of, compiled

REPORT = r"(?:laporan\w*|pengaduan\w*|aduan\w*|tiket\w*|lap|lapnya|pertanyaan\w*|usulan\w*|status\w*|case|keluhan\w*)"

MATTER = any_of(
    r"masalah\w*",
    r"permasalahan\w*",
    r"persoalan\w*",
    r"problem\w*",
    r"urusan\w*",
    r"kasus\w*",
    r"perkara\w*",
    "soal",
    "hal (?:ini|itu|tersebut|dimaksud)",
    r"semua\w*",
    "seluruhnya",
    "segalanya",
    r"kendala\w*",
    r"penanganan\w*",
    r"tuntutan\w*",
    r"permintaan\w*",
)

SOLVED = any_of(
    "selesai(?! (?:kami |di ?)?(?:cek|periksa|survei|ukur|verifikasi|data|uji|lelang|telaah|tinjau))",
    r"tuntas\w*",
    r"beres\w*",
    "rampung",
    "kelar",
    "clear",
    "klir",
    "closed",
    "teratasi",
    "diatasi",
    "atasi",
    "tertangani",
    "terselesaikan",
    "diselesaikan",
    "selesaikan",
    "dituntaskan",
    "tuntaskan",
    "bereskan",
    "dibereskan",
    "terpenuhi",
    "terjawab",
    "dipenuhi",
    "penuhi",
    "(?:ditangani|ditindaklanjuti) "
    + any_of(
        "dengan ",
        "sampai ",
        "hingga ",
        "secara ",
    )
    + "?(?:baik|tuntas|selesai|seluruhnya)",
    "tidak ada lagi",
    "hilang",
)

DECLARES = any_of(
    "nyatakan",
    "menyatakan",
    "dinyatakan",
    "anggap",
    "menganggap",
    "dianggap",
    "tandai",
    "menandai",
    "ditandai",
    "pandang",
    "memandang",
    "dipandang",
    "menilai",
    "dinilai",
    "alihkan ke status",
    "berstatus",
)

SHUT = r"(?:tutup|ditutup|menutup|close|diclose|akhiri|mengakhiri|selesaikan|menyelesaikan|arsipkan|diarsipkan)"

CLOSES = compiled(
    alternation(
        rf"\b{DECLARES}(?: (?!belum|tidak|perlu)\w+){{0,4}}? (?:(?:telah|sudah) )?"
        + any_of(
            SOLVED,
            "ditutup",
            "close",
            "bersih",
        )
        + r"\b",
        r"\b(?:kami |di)?anggap sudah\b",
        r"\b(?:status\w* )?(?:kami )?(?:buat|jadikan|nilai) (?:\w+ )?(?:selesai|tuntas|beres|ditutup)\b",
        rf"\b{REPORT}(?: (?!belum|tidak|akan|yang|tetap|otomatis)[\w,:]+){{0,9}}? {SHUT}(?: ya)?\b",
        r"\b"
        + any_of(
            "masalah",
            "permasalahan",
            "persoalan",
            "kasus",
            "perkara",
            "urusan",
            "hal",
        )
        + rf"\w*(?: \w+){{0,3}} (?:kami|dapat kami|bisa kami) {SHUT}\b",
        rf"\b(?:kami|dengan ini|bisa|dapat) {SHUT} (?:\w+ )?{REPORT}\b",
        rf"\b(?:{REPORT}|{MATTER})(?: (?!"
        + alternation(
            "belum",
            "tidak",
            "akan",
            "bisa",
            "segera",
            "agar",
            "supaya",
            "dapat",
        )
        + r")[\w,]+){0,12}? (?:sudah|telah)(?: (?!"
        + alternation(
            "mulai",
            "hampir",
            "dalam",
            "sampai",
            "sebagian",
            "kami (?:terima|teruskan)",
        )
        + rf")\w+){{0,2}}? {SOLVED}\b",
        rf"\b(?:{REPORT}|{MATTER})(?: (?:ini|itu|tersebut|anda|ibu|bapak))? ?:? "
        + any_of(
            "selesai",
            "tuntas",
            "beres",
            "kelar",
            "clear",
            "klir",
            "rampung",
            "closed",
            "selesai (?:ditangani|ditindaklanjuti|sampai)",
        )
        + r"\b",
        rf"\b(?:{REPORT}|{MATTER})(?: (?!belum|tidak|akan|bila)\w+){{0,5}}? "
        + any_of(
            "ubah",
            "diubah",
            "ganti",
            "diganti",
            "alihkan",
            "dialihkan",
        )
        + r"(?: \w+)? (?:menjadi|jadi|ke) (?:status )?(?:selesai|tuntas|closed|ditutup)\b",
        r"\b(?:case|kasus) closed\b",
        r"\b(?:kasus|masalah|perkara)\w* tutup buku\b",
        r"\bdilakukan penyelesaian (?:atas|terhadap) (?:laporan|pengaduan|aduan|keluhan)\w*",
        r"\btuntas ditangani\b",
        r"\bselesai (?:ditangani|ditindaklanjuti)\b",
    )
)

BARE = compiled(
    alternation(
        r"\b(?:sudah|telah)(?: "
        + any_of(
            "kami",
            "dapat",
            "bisa",
            "benar benar",
            r"semua\w*",
            "pada",
            "juga",
            "sepenuhnya",
            "berhasil",
        )
        + "){0,3} "
        + any_of(
            "beres",
            "kelar",
            "clear",
            "teratasi",
            "tertangani",
            "terselesaikan",
            "tuntas",
            "rampung",
            "diatasi",
            "selesaikan",
            "tuntaskan",
            "aman",
        )
        + r"\b(?! di\w+)",
        r"\b(?:bisa|dapat) kami selesaikan\b",
        r"\b(?:rampung|selesai|tuntas) (?:100|seratus) ?(?:persen|%)",
        r"\b(?:100|seratus) ?(?:persen|%) (?:selesai|rampung|tuntas|beres)\b",
    )
)

NOTHING_LEFT = compiled(
    alternation(
        r"\b(?:tidak|tak|tanpa)(?: \w+){0,2} "
        + any_of(
            "ada",
            "terdapat",
            "ditemukan",
        )
        + r"(?:nya)?(?: \w+)? (?:lagi|tersisa)(?: \w+){0,2} ?"
        + any_of(
            "masalah",
            "permasalahan",
            "kendala",
            "persoalan",
            "keluhan",
            "gangguan",
            "hal",
            "yang",
        )
        + r"\b",
        r"\b(?:tidak|tak)(?: ada| terdapat| ditemukan)?(?: \w+)? "
        + any_of(
            "masalah",
            "permasalahan",
            "kendala",
            "persoalan",
            "keluhan",
            "gangguan",
            r"yang (?:perlu|tersisa|tertinggal|harus)(?: \w+){0,2}",
        )
        + r"(?: \w+){0,2} lagi\b",
        r"\b(?:tidak ada|tiada) (?:lagi |hal )*yang (?:perlu|tersisa|harus|tertinggal)\b",
        r"\b(?:sudah|kini|sekarang) "
        + any_of(
            "tidak ada (?:lagi )?(?:masalah|kendala|persoalan|keluhan|gangguan)",
            "tidak (?:lagi )?(?:menjadi |jadi )?(?:masalah|bermasalah)",
            "tidak ada lagi",
        )
        + r"\b",
        r"\btidak (?:ada|diperlukan|perlu ada)(?: lagi)? tindak lanjut(?: "
        + any_of(
            "lain",
            "lainnya",
            "lagi",
            "apa pun",
        )
        + "){0,2} (?:yang )?"
        + any_of(
            "diperlukan",
            "dibutuhkan",
            "perlu",
            "harus",
        )
        + r"\b",
        r"\btidak (?:perlu|usah|memerlukan)(?: \w+){0,2} "
        + any_of(
            "ditindaklanjuti",
            "dipermasalahkan",
            "diperiksa",
            "tindak lanjut",
            "dipersoalkan",
            "dikhawatirkan",
        )
        + r"(?: \w+){0,2} lagi\b",
        r"\btidak lagi (?:ada|terdapat|menjadi) (?:masalah|kendala)\b",
    )
)

CITIZEN = any_of(
    "anda",
    "bapak",
    "ibu",
    "saudara",
    "saudari",
    "kakak",
    "pelapor",
    "warga",
)

ABOUT_MATTER = any_of(
    r"(?:di)?(?:khawatir|cemas|risau|takut|resah)kan",
    r"(?:di)?(?:keluh|lapor|adu|persoal|masalah|permasalah|tanya)kan",
    r"(?:di)?(?:tuntut|tunggu)",
)
"""What the citizen has no more cause for only when the matter is over."""

ASKED_OF_CITIZEN = compiled(
    r"(?:(?<=yang)|(?<=perlu)|(?<=harus)) (?:(?:perlu|harus|dapat|bisa|wajib) )?(?:"
    + alternation(
        rf"{CITIZEN} (?!{ABOUT_MATTER}\b)\w+",
        rf"(?!{ABOUT_MATTER}\b)di\w+ (?:lagi |oleh )*{CITIZEN}",
        any_of(
            "dibuktikan",
            "dilengkapi",
            "dilampirkan",
            r"dikirim\w*",
            "disiapkan",
            "dibawa",
            "diisi",
            "dibayar",
            "dimaafkan",
        ),
    )
    + r")\b"
)
"""Behind "nothing is left that": what the citizen is spared, or forgiven, says nothing of the matter."""

RESTORED = compiled(
    r"\b(?:kembali|sudah|telah|kini) (?:\w+ )?"
    + any_of(
        "normal",
        "pulih",
        "bersih kembali",
        "lancar (?:kembali|lagi)",
        "seperti semula",
        "mulus",
    )
    + r"\b"
)

WHOLE = compiled(
    alternation(
        r"\b(?:sudah|telah)(?: kami| petugas| tim)? (?:di)?"
        + any_of(
            "perbaiki",
            "tutup",
            "tambal",
            "aspal",
            "angkut",
            "bersihkan",
            "salurkan",
            "bayarkan",
            "bayar",
            "kembalikan",
            "penuhi",
            "ganti",
            "cetak",
            "layani",
            "benahi",
            "betulkan",
            "laksanakan",
            "kerjakan",
        )
        + r"(?: \w+)? (?:semua\w*|seluruhnya|sepenuhnya|total|tuntas|100 ?persen|dengan (?:baik|tuntas))\b",
        r"\b(?:semua\w*|seluruh\w*) (?:\w+ ){1,4}(?:sudah|telah) (?:kami )?(?:di)?"
        + any_of(
            "perbaiki",
            "tutup",
            "tambal",
            "aspal",
            "angkut",
            "bersihkan",
            "salurkan",
            "bayarkan",
            "kembalikan",
            "penuhi",
            "ganti",
            "layani",
            "benahi",
            "menyala",
            "terlayani",
        )
        + r"\b",
        r"\b(?:sudah|telah) (?:tuntas|selesai) "
        + any_of(
            "dilaksanakan",
            "dikerjakan",
            "diperbaiki",
            "dibangun",
            "ditangani",
            "diaspal",
            "disalurkan",
            "dibayarkan",
        )
        + r"\b",
        r"\b(?:sudah|telah) menyala semua\b",
    )
)

REMEDIED = compiled(
    r"\b(?:sudah|telah)(?: kami| petugas| tim| selesai| langsung)* "
    + any_of(
        "diperbaiki",
        "perbaiki",
        "dibenahi",
        "dibetulkan",
        "betulkan",
        "diatasi",
        "atasi",
    )
    + r"\b"
)

STEP = compiled(
    r"\b"
    + any_of(
        "survei",
        "survey",
        "peninjauan",
        "verifikasi",
        "validasi",
        "pemeriksaan",
        "pengecekan",
        "pengukuran",
        r"telaah\w*",
        "reviu",
        "audit",
        "rapat",
        "musyawarah",
        "musdes",
        "lelang",
        "tender",
        "pendataan",
        "pengumpulan",
        "perencanaan",
        "desain",
        "koordinasi",
        "klarifikasi",
        "pendinginan",
        "proses di",
        "berkas",
        "surat",
        "tahap",
        "pengiriman",
        "perekaman",
        "sementara",
        "darurat",
        "sebagian",
        "separuh",
        "separo",
        "setengah",
        r"\d+ dari",
        "tiga dari",
        "dua dari",
        "empat dari",
        r"sisi \w+",
        "titik pertama",
        r"dari (?:dua|tiga|empat|lima|enam|beberapa) \w+",
        "pengaturan",
        "uji coba",
        r"administrasi\w*",
    )
    + r"\b"
)
"""What may be finished without the matter being so."""

PART = compiled(
    r"\b(?:sebagian|separuh|separo|setengah|tahap|(?:\d+|satu|dua|tiga|empat|lima) dari (?:\d+|\w+))\b"
)

SAID_BY_OTHERS = compiled(
    r"\b"
    + any_of(
        "sekolah",
        "perusahaan",
        r"pihak \w+",
        "kontraktor",
        "rekanan",
        "penyedia",
        r"kepala \w+",
        "komite",
        "pengelola",
        "desa",
        "menurut (?:sekolah|petugas|mereka|pihak|pln|kontraktor)",
        "katanya",
        "mereka",
        "beliau",
        "di sistem",
        "sistem",
    )
    + r" (?:\w+ )?"
    + any_of(
        "menyatakan",
        "mengatakan",
        "menganggap",
        "mengaku",
        "menilai",
        "menyebut",
        "memandang",
        "bilang",
        "tertulis",
        "melaporkan",
        "beranggapan",
    )
    + r"\b"
)

OPEN_BEFORE = compiled(
    r"\b"
    + any_of(
        "belum",
        "bukan",
        "tidak (?:berarti|benar|akan|dapat|bisa|boleh|kami)",
        "jangan",
        "akan",
        "bila",
        "jika",
        "apabila",
        "kalau",
        "(?:sampai|hingga)(?! (?:di )?(?:sini|tuntas|selesai))",
        "sebelum(?!nya)",
        "ingin",
        "mau",
        "hendak",
        "berusaha",
        "berupaya",
        r"upaya\w*",
        "berkomitmen",
        "bertekad",
        "demi",
        "tahun lalu",
        "sebelumnya",
        "serupa",
        "terdahulu",
        r"target\w*",
        r"rencana\w*",
        "dijadwalkan",
        "otomatis",
        "nanti",
        "paling lambat",
        "agar",
        "supaya",
        "semoga",
        "berharap",
        "harap",
        "masih",
        "sebagian",
        "baru",
        "keliru",
        "salah",
        "padahal",
        "kapan",
        "mohon",
        "silakan",
        "jamin",
        "dijamin",
        "apakah",
        "sudahkah",
        "setelah",
        "sesudah",
        "begitu",
        "ketika",
        "saat",
    )
    + r"\b(?! "
    + any_of(
        "dilakukan",
        "diperiksa",
        "dicek",
        "ditelusuri",
        "diteliti",
        "kami (?:cek|periksa|telusuri)",
        "mempelajari",
        "memeriksa",
        "ini",
        "baik",
        "jelas",
        "wajar",
        "maklum",
    )
    + ")"
)

OPEN_AFTER = compiled(
    alternation(
        "^ (?:lagi )?(?:mulai|sekitar) ",
        r"^[^,.]{0,50}?\b"
        + any_of(
            "apabila",
            "jika",
            "bila",
            "kalau",
            "setelah",
            "sesudah",
            "sampai(?! (?:di )?sini)",
            "sebelum",
            "otomatis",
            "pada saatnya",
            "buka kembali",
            "dibuka kembali",
            "tahap",
            "sebagian",
            "keliru",
            "padahal",
            "terlalu (?:cepat|dini|awal|lekas)",
        )
        + r"\b",
    )
)

WAITS = compiled(
    "^(?:namun |dan |tetapi |tapi |nanti )?"
    + any_of(
        "bila",
        "jika",
        "apabila",
        "kalau",
        "begitu",
        "setelah",
        "sesudah",
        "sampai",
        "sebelum",
    )
    + r"\b(?! "
    + any_of(
        "dilakukan",
        "diperiksa",
        "dicek",
        "ditelusuri",
        "diteliti",
        "kami (?:cek|periksa|telusuri)",
        "mempelajari",
        "memeriksa",
        "itu",
    )
    + ")"
)

STAYS_OPEN = compiled(
    r"\b"
    + any_of(
        "tetap (?:di|kami )?(?:buka|terbuka|berjalan)",
        "masih (?:ter|di)?buka",
        "(?:belum|tidak) "
        + any_of(
            "kami ",
            "akan kami ",
            "dapat kami ",
            "bisa kami ",
        )
        + "?(?:di)?(?:tutup|nyatakan (?:selesai|tuntas))",
        r"(?:masalah|persoalan|laporan)\w*(?: \w+){0,4} belum (?:selesai|tuntas|beres)",
        "(?:di|kami )buka (?:kembali|lagi)",
    )
    + r"\b"
)
"""What keeps the report open in so many words."""

MORE = compiled(
    r"\b"
    + any_of(
        "akan",
        "sisanya",
        "selebihnya",
        "sebagian",
        "belum",
        "dijadwalkan",
        r"jadwal\w*",
        r"rencana\w*",
        "direncanakan",
        "menyusul",
        "tahap",
        "sementara",
        "mulai (?:besok|senin|selasa|rabu|kamis|jumat)",
        "besok",
        "lusa",
        "nanti",
        "pekan depan",
        "minggu depan",
        "bulan depan",
        "menunggu",
        r"usul\w*",
        "diusulkan",
        "dipantau",
        "pantau",
        r"lanjut\w*",
        "paling lambat",
        "sedang",
        "masih",
    )
    + r"\b"
)
"""Words of work still to come: beside them a single repair is a report of progress."""
