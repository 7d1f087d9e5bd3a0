"""The words of the gate `overpromise`: guarantees, certainty and favours, and what bounds them."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

US = r"(?:kami|saya|sy|kita|dinas|tim)"

GUARANTEES = compiled(
    r"\b"
    + any_of(
        rf"{US} (?:\w+ ){{0,2}}?"
        + any_of(
            "jamin",
            "menjamin",
            "janjikan",
            "menjanjikan",
            "garansi",
            "garansikan",
            "menggaransi",
            "bersumpah",
            "sumpah",
            "jaminkan",
            "yakinkan",
            "berani jamin",
        ),
        "(?:saya|kami) yang jamin",
        "(?:di|ter)jamin",
        "dijaminkan",
        "menjamin sepenuhnya",
        "(?:memberi|memberikan|beri|ada) (?:jaminan|garansi)",
        "jaminan (?:penuh|dari (?:kami|saya))",
        "garansi (?:dari|kami)",
        "(?:itu|ini) janji (?:kami|saya)",
        "janji (?:kami|saya)",
        f"{US} (?:ber)?janji",
        r"pegang (?:\w+ )?(?:kata|janji|omongan|ucapan)\w*",
        r"(?:kami|saya) tanggung(?= ,| \w+ (?:pasti|turun|naik|beres|aman))",
        "tidak (?:mungkin|bakal|akan) (?:gagal|meleset)",
        "mustahil",
        "tidak pernah (?:ditolak|gagal|meleset)",
        r"pertaruhkan \w+",
        "taruhannya (?:jabatan|nama)",
        r"(?:jabatan|kursi|seragam|pangkat|nama baik)(?: \w+){0,7}? taruhan\w*",
        r"(?:saya|kami) (?:\w+ )?(?:mundur|meletakkan jabatan|lepas jabatan)",
        any_of(
            "tidak ada",
            "tidak terbuka(?: lagi)?",
            "tidak terdapat",
            "tiada",
            "tanpa",
        )
        + r" (?:\w+ )?(?:kemungkinan (?:lain|gagal|meleset|tertunda|ditolak)|keraguan)(?! \w+ untuk)",
        r"(?:peluang|kemungkinan)(?: \w+){0,3} nol",
        "keraguan nol",
        "harga mati",
        "niscaya",
        r"anggap (?:saja )?(?:sudah|telah) (?:di tangan|jadi|dapat|diterima|cair)",
        "demi (?:tuhan|allah)",
        "(?:saya|kami) berani taruhan",
    )
    + r"\b"
)
"""Words of warranty: what they cover must be within one's own work."""

ASSURES = compiled(
    r"\b"
    + any_of(
        f"{US} (?:dapat |bisa |berani |akan )?(?:pastikan|memastikan)",
        "(?:dapat |bisa )?dipastikan",
        "sudah pasti",
        "pasti",
        "tentu saja",
        "seratus ?persen",
        "100 ?(?:%|persen)",
        "apa pun yang terjadi",
        "bagaimanapun caranya",
        "selamanya",
        "tanpa kecuali",
    )
    + r"\b"
)
"""Words of certainty: they promise too much only with a result."""

RESULT = compiled(
    r"\b"
    + any_of(
        "diangkat",
        "dilantik",
        "berpihak",
        "diberangkatkan",
        "disetujui",
        "setuju",
        "setujui",
        "menyetujui",
        "meloloskan",
        "lolos",
        "lulus",
        "keterima",
        "diterima",
        "kelulusan",
        "tembus",
        "menang",
        "memenangkan",
        "kabulkan",
        "dikabulkan",
        "mengabulkan",
        "dibangun",
        "terbangun",
        r"dibayar\w*",
        r"diganti\w*",
        "mengganti",
        "dikembalikan",
        "kembali (?:utuh|ke|100|penuh)",
        "cair",
        "dicairkan",
        "dirapel",
        "(?:dapat|masuk|terima|menerima|aktif) (?:lagi|bantuan|pkh|kembali)",
        "dapat",
        "(?:masuk|menjadi) "
        + any_of(
            "daftar",
            "penerima",
            "sma",
            "smp",
            "sd",
            "smk",
            "sekolah",
            "kuliah",
            "asn",
            "pppk",
            "kuota",
            "prioritas",
            "rkpd",
            "apbd",
        ),
        "ditetapkan",
        "terlaksana",
        "terealisasi",
        "terwujud",
        "dipecat",
        "dicopot",
        "diberhentikan",
        "dimutasi",
        "dihukum",
        r"dipenjara\w*",
        "ditangkap",
        "menangkap",
        "tangkap",
        "menahan",
        "ditahan",
        "memutus",
        "diputus",
        "terbit",
        r"tegak\w*",
        "menyala",
        "nyala",
        "mulus",
        "beraspal",
        "diaspal",
        "aspal",
        "dicabut",
        "dapatkan",
        "didapat",
        r"mendapat\w*",
        "menerima",
        "sembuh",
        "aktif",
        "selesai",
        "beres",
        "tuntas",
        "beroperasi",
        "sampai",
        "tiba",
        r"memperbaiki\w*",
        "menyalakan",
        "menghentikan",
        "penghentian",
        "berhasil",
        "hilang",
        "lenyap",
        "turun",
        "naik",
        "berhenti",
        "bebas (?:banjir|macet|pungli)",
        "penjambretan",
        "tertinggal",
        "sesuai (?:keinginan|harapan)",
        "meleset",
        "ganti semua",
        r"(?:tidak (?:akan |bakal |pernah |mungkin |ada )*)(?:\w+ ){0,3}lagi",
        "tidak (?:akan|bakal)",
        "terulang",
    )
    + r"\b"
)

OTHERS = any_of(
    "dprd",
    "bupati",
    "gubernur",
    "wali ?kota",
    "menteri",
    "kementerian",
    "kemensos",
    "kemendagri",
    "pemerintah pusat",
    "presiden",
    "bappeda",
    "bappenas",
    "jaksa",
    "kejaksaan",
    "polisi",
    "polsek",
    "polres",
    "polda",
    "kepolisian",
    "hakim",
    "pengadilan",
    "pln",
    "bpn",
    "kantor pertanahan",
    "bpjn",
    "bbpjn",
    r"balai \w+",
    "bpjs",
    "pertamina",
    "bulog",
    "bank",
    "dinas (?:pu|pupr|sosial|pendidikan|kesehatan|perhubungan)",
    "mereka",
    "inspektorat",
    "perusahaan",
    "bkn",
    "bkd",
    "bkpsdm",
    "ombudsman",
    "kpk",
)

OTHERS_RESULT = compiled(
    alternation(
        rf"\b{OTHERS}(?: \w+){{0,4}}? "
        + any_of(
            "pasti",
            "sudah pasti",
            "dipastikan",
            "tentu",
        )
        + r"(?: \w+){0,3} (?:akan |langsung |mau )?\w+",
        rf"\b{OTHERS}(?: dan \w+(?: \w+)?)? (?:akan|bakal) "
        + any_of(
            "menyetujui",
            "setuju",
            "meloloskan",
            "mengabulkan",
            "mengganti seluruh",
            "menangkap",
            "menghukum",
            "mencopot",
            "memecat",
            "memberhentikan",
            "memenangkan",
        )
        + r"\b",
    )
)

NOT_OURS = compiled(
    alternation(
        rf"\b{US} (?:\w+ ){{0,2}}?"
        + any_of(
            "pecat",
            "memecat",
            "penjarakan",
            "memenjarakan",
            "hukum",
            "menghukum",
            "copot",
            "mencopot",
            "kabulkan semua",
        )
        + r"\b[^.?!]{0,50}\b"
        + any_of(
            "besok",
            "hari ini",
            "minggu ini",
            "minggu depan",
            "bulan ini",
            "segera",
            "langsung",
            "kepala",
            "kepsek",
            "oknum",
            "pelaku",
            "dia",
            "mereka",
        )
        + r"\b",
        rf"\b{US} (?:\w+ ){{0,2}}?"
        + any_of(
            "cabut",
            "mencabut",
            "tutup",
            "menutup",
            "aspal",
            "mengaspal",
            "bangun",
            "membangun",
            "turunkan",
            "menurunkan",
            "naikkan",
        )
        + r"\b[^.?!]{0,60}\b"
        + any_of(
            "meski",
            "walau",
            "walaupun",
            "meskipun",
            "biarpun",
        )
        + r"\b[^.?!]{0,25}\b(?:kewenangan\w*|wewenang\w*|milik)\b",
        rf"\bharga \w+ (?:\w+ )?(?:akan |pasti )?{US}? ?(?:turunkan|turun|kendalikan)\b[^.?!]{{0,30}}\b"
        + any_of(
            "bulan",
            "minggu",
            "hari",
            "sebelum",
            "besok",
        )
        + r"\b",
        r"\b(?:seluruh|semua) [^.?!]{0,50}\b"
        + any_of(
            "kota",
            "kabupaten",
            "provinsi",
            "kecamatan",
            "desa",
            "negeri",
        )
        + r" ini\b[^.?!]{0,30}\b"
        + any_of(
            "tuntas",
            "hilang",
            "lenyap",
            "mulus",
            "beres",
            "selesai",
            "bebas",
            "teratasi",
        )
        + r"\b",
        r"\b(?:mulai|sejak) "
        + any_of(
            "besok",
            "hari ini",
            "minggu depan",
            "bulan depan",
            "sekarang",
        )
        + r"(?: \w+){0,2} tidak (?:akan |bakal )?(?:pernah )?(?:ada|terjadi) lagi\b",
    )
)

NEVER_AGAIN = re.compile(
    alternation(
        r"\btidak (?:akan|bakal|mungkin)(?: pernah)?(?: \w+){1,3} lagi\b",
        r"\btidak (?:akan|bakal|mungkin) (?:pernah )?terulang\b",
    )
)

CALMS = compiled(
    r"\b"
    + any_of(
        "tenang(?: saja)?",
        "jangan (?:khawatir|ragu|cemas)",
        "tidak (?:usah|perlu) (?:khawatir|kuatir|ragu|cemas|was was)",
        "percayakan",
        "percaya saja",
        "percayalah",
        "pokoknya",
    )
    + r"\b"
)

FATE = compiled(
    rf"\b(?:{OTHERS}|harga \w+)(?: \w+){{0,4}}? (?:akan|bakal|pasti) (?:\w+ )?"
    + any_of(
        "berpihak",
        "turun",
        "setuju",
        "menyetujui",
        "memenangkan",
        "mengabulkan",
        "menolong",
        "cair",
        "mengganti",
        "menerbitkan",
        "mengangkat",
    )
    + r"\b"
)
"""What others or the market will do, told to calm."""

HARMLESS = compiled(
    r"\b"
    + any_of(
        "(?:tidak|belum|bukan|tak|tanpa)(?: "
        + any_of(
            "dapat",
            "bisa",
            "berani",
            "boleh",
            "sanggup",
            "mampu",
            "mau",
            "kami",
            "ada",
            "berwenang",
            "ingin",
            "akan",
            "pernah",
            r"memberi\w*",
            "secara",
            "untuk",
            "juga",
            "sepenuhnya",
            "hal",
        )
        + "){0,5} "
        + any_of(
            "(?:di|men)?jamin(?:an)?",
            "(?:di|me)?pastikan",
            "memastikan",
            "(?:di|men)?janjikan",
            "janji",
            "menjanjikan",
            "pasti",
            "kepastian",
            "menggaransi",
            "garansi",
        )
        + r"\w*",
        any_of(
            "sesuai",
            "seperti",
            "menurut",
            "menepati",
            "memenuhi",
            "mengingkari",
            "ingkar",
            "melewati",
            "melewatkan",
        )
        + " (?:dengan )?(?:janji|yang (?:kami|saya) janjikan)(?: (?:kami|saya))?",
        "yang (?:pernah |sudah |telah |dulu |lalu )?(?:kami|saya) janjikan",
        "yang (?:dapat|bisa) (?:kami|saya) janjikan hanya",
        r"janji (?:kami|saya) (?:(?!tidak|tak)\w+ ){0,4}?"
        + any_of(
            "meleset",
            "terlewat",
            "molor",
            "tidak (?:tercapai|terpenuhi|kami tepati)",
        ),
        r"(?:tiap|setiap|selalu|biasanya) (?:\w+ ){0,5}?pasti",
        "dengan pasti",
        "(?:di)?pasti(?:kan)? (?:akan |tetap )?"
        + any_of(
            "berlangsung",
            "dilayani",
            "dilaksanakan",
            "dimulai",
            "hadir",
            "datang",
            "buka",
            "turun ke",
        ),
        r"kepastian\w*",
        any_of(
            "jawaban yang",
            "tanggal",
            "waktu",
            "jadwal",
            "angka",
            "jumlah",
            "secara",
            "jawaban",
            "kabar",
            "hari",
            "harga",
            "penyebab",
        )
        + " pasti(?:nya)?",
        any_of(
            "guna",
            "untuk",
            "agar",
            "supaya",
            "mohon",
            "silakan",
            "perlu",
            "harap",
            "bisa",
            "coba",
            "tolong",
            "biar",
            "setelah",
            "sambil",
            "akan",
            "ikut",
            "sudah",
            "petugas",
            "tim",
        )
        + " "
        + any_of(
            "dapat ",
            "bisa ",
            "kami ",
            "kita ",
            "ibu ",
            "bapak ",
            "saudara ",
            "dulu ",
            "di",
        )
        + r"?(?:memastikan|pastikan|dipastikan)(?! (?:\w+ ){0,8}"
        + any_of(
            "tidak",
            "menerima",
            "mendapat",
            "ditetapkan",
            "dicabut",
            "dibangun",
            "masuk",
            "ditangkap",
            "cair",
            "lolos",
            "lulus",
            "diterima",
            "setuju",
            "dihukum",
            "dipenjara",
        )
        + ")",
        "(?:memastikan|pastikan|dipastikan) (?:bahwa |sendiri )?"
        + any_of(
            "data",
            "apakah",
            "kembali (?:ke|kepada|pada|apakah|data|dulu|bahwa)",
            "dulu",
            "titik",
            "lokasi",
            "berkas",
            "kebenaran",
            "penyebab",
            "kebocoran",
            "nomor",
            "semua (?:berkas|data|dokumen)",
            "melalui",
            "lewat",
            "ke ",
            "langsung",
            "kondisi",
            "status",
            "bukti",
            "siapa",
            "kapan",
            "di mana",
            "ada tidaknya",
        ),
        "(?:yang )?kemudian kami pastikan",
        r"pasti(?:nya)? (?:\w+ )?"
        + any_of(
            "berat",
            "repot",
            "sulit",
            "melelahkan",
            "lelah",
            "capek",
            "bingung",
            "kecewa",
            "khawatir",
            "was was",
            "susah",
            "sangat",
            "tidak (?:mudah|enak|nyaman)",
            "mengganggu",
            "merepotkan",
            "membuat",
            "cemas",
            "ibu",
            "kesal",
            "marah",
            "sedih",
            "lapar",
            "panas",
            "takut",
            "jengkel",
            "pusing",
            "gelisah",
            "menyakitkan",
            "menyusahkan",
            "mengecewakan",
            "membosankan",
            "jenuh",
            "rugi",
            "terganggu",
            "tahu",
            "ada yang",
            "ingin",
            "bertanya",
            "merasa",
            "mengerti",
            "paham",
        ),
        "pasti (?:akan )?(?:kami|saya) "
        + any_of(
            "kabari",
            "beri tahu",
            "beritahu",
            "baca",
            "jawab",
            "balas",
            "catat",
            "proses",
            "hubungi",
            "sampaikan",
            "periksa",
            "cek",
            "tindaklanjuti",
            "dengar",
            "terima",
            "layani",
            "bantu",
            "jaga",
        ),
        "jaminan "
        + any_of(
            "kesehatan",
            "sosial",
            "pemeliharaan",
            "hari tua",
            "ketenagakerjaan",
            "kematian",
            "kecelakaan",
            "mutu",
            "uang",
            "pelaksanaan",
            "hukum",
            "perlindungan",
        ),
        "(?:program|peserta|asuransi|kartu|surat) jaminan",
        r"(?:di|men)?jamin(?:an)? (?:\w+ ){0,3}?"
        + any_of(
            "kerahasiaan",
            "rahasia",
            "dirahasiakan",
            "identitas",
            "keamanan (?:data|identitas)",
            "nama",
            "undang undang",
            "oleh (?:undang|negara|uud|bpjs)",
            "bpjs",
            "konstitusi",
            "uud",
            "negara",
            "peraturan",
            "hak",
            "keikutsertaan",
            "keselamatan",
            "mutu",
            "ketersediaan",
            "kualitas",
            "tidak "
            + any_of(
                "dipungut",
                "dikenai",
                "memungut",
                "ada (?:biaya|pungutan|pembalasan|intimidasi)",
                "akan "
                + any_of(
                    "mendapat",
                    "dikenai",
                    "dipersulit",
                    "diperlakukan",
                    "ada (?:pembalasan|intimidasi|biaya|pungutan biaya)",
                ),
            ),
        ),
        r"(?:kerahasiaan|identitas|rahasia|hak)\w*(?: \w+){0,4} "
        + any_of(
            "(?:kami |di|ter)jamin",
            "(?:kami )?pastikan",
        ),
        r"(?:pastikan|dipastikan) (?:\w+ ){0,3}"
        + any_of(
            "petugas",
            "tim",
            "regu",
            "loket",
            "salinan",
            "surat ini",
            "kerahasiaan",
            "identitas",
            "laporan",
            "nama",
        )
        + r"(?! (?:\w+ ){0,4}(?:cair|lolos|diterima|ditetapkan|masuk))",
    )
    + r"\b"
)
"""Certainty about one's own work, about what was checked, about feelings; the name of an insurance; a guarantee denied; an earlier promise kept or broken."""

OWN_WORK = compiled(
    "^ ?(?:: )?(?:bahwa |akan |untuk )*"
    + any_of(
        r"(?:petugas|tim|regu|kami|saya|staf|loket)\b(?! (?:semua|tangkap|kabulkan))",
        any_of(
            "kabari",
            "mengabari",
            "menghubungi",
            "memberi kabar",
            "memberi tahu",
            "menyampaikan",
            "menindaklanjuti",
            "memperbaiki",
            "menambal",
            "mengganti",
            "memasang",
            "membersihkan",
            "mengangkut",
            "membuka",
            "menyediakan",
            "mengerjakan",
            "bekerja",
            "datang",
            "mengirim",
            "membalas",
            "menjawab",
            "mengumumkan",
            "melayani",
            "menjaga",
            "mengawal",
            "berusaha",
            "terus",
            "meningkatkan",
        ),
        r"(?:laporan|aduan|pengaduan|keluhan|data|nama|berkas|permintaan)\w*(?: \w+){0,2} (?:akan |tidak )?"
        + any_of(
            r"di(?:tangani|proses|baca|periksa|tindaklanjuti|jawab|sampaikan|teruskan|jaga|sebar\w*|buka)",
            r"kami \w+",
        ),
    )
)
"""What a promise of one's own begins with."""

HOPES = compiled(
    r"\b"
    + any_of(
        "harap",
        "berharap",
        "harapan",
        "semoga",
        "mudah mudahan",
        "agar",
        "supaya",
        "usahakan",
        "upayakan",
        "berupaya",
        "berusaha",
        "mencegah",
        "doakan",
        "guna",
        "insya ?allah",
        "mungkin",
    )
    + r"\b"
)

TO_COME = compiled(
    r"\b"
    + any_of(
        "akan",
        "nanti",
        "depan",
        "besok",
        "paling lambat",
        "sebelum",
        "tahun ini",
        "bulan ini",
        "minggu ini",
        "mulai",
        "selamanya",
        "september",
        "oktober",
        "november",
        "desember",
        "semua",
    )
    + r"\b"
)
