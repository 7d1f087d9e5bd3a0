"""The words of W5: rules that are cited, authority that is claimed, and what is promised beyond it."""

from __future__ import annotations

from trainer.answers.language.alternatives import alternation, any_of, compiled

ASKS_WHO = compiled(
    alternation(
        r"\b(?:siapa|dinas mana|instansi mana|kantor mana|pihak mana|lembaga mana)\b[^.?!]{0,40}\b"
        + any_of(
            r"tanggung ?jawab\w*",
            "bertanggung jawab",
            "berwenang",
            r"wewenang\w*",
            "kewenangan",
            r"urus\w*",
            "punya",
            "milik",
            "memperbaiki",
            "menangani",
            "membetulkan",
        )
        + r"\b",
        r"\b"
        + any_of(
            "tanggung jawab(?:nya)?",
            "wewenang",
            "kewenangan",
            "urusan(?:nya)?",
            "milik",
            "punya",
        )
        + r" (?:siapa|dinas mana|instansi mana|pihak mana)\b",
        r"\b(?:harus|mesti|bisa|boleh|perlu) (?:lapor|melapor|mengadu|ke) (?:ke )?(?:mana|siapa)\b",
        r"\b(?:lapor|mengadu|melapor) (?:ke|kepada) (?:mana|siapa)\b",
    )
)

REGULATION = compiled(
    r"\b"
    + any_of(
        "uu",
        "undang ?-? ?undang",
        "pp",
        "peraturan pemerintah",
        "perpres",
        "peraturan presiden",
        r"permen\w*",
        r"peraturan menteri(?: \w+){1,4}",
        r"peraturan kepala \w+",
        "perda",
        "peraturan daerah",
        "pergub",
        "peraturan gubernur",
        "perbup",
        "peraturan bupati",
        "perwali",
        "perwako",
        "peraturan wali ?kota",
        r"kepmen\w*",
        r"keputusan menteri(?: \w+){1,4}",
        "inpres",
        "instruksi presiden",
        "keppres",
        "keputusan presiden",
        "perdes",
        "peraturan desa",
        "perka",
        "skb",
        "sk (?:bupati|gubernur|wali ?kota|menteri)",
    )
    + r"\b(?: "
    + any_of(
        "ri",
        "republik indonesia",
        "kota",
        "kabupaten",
        "provinsi",
    )
    + r"(?: \w+){0,2})?"
    + any_of(
        r"(?: (?:nomor|no))? ?\d{1,3}(?: ?(?:/|tahun) ?(?:\d{4}))?",
        r"(?: (?!dan\b|atau\b|pasal\b)[a-z]+){1,2} \d{1,3} ?(?:/|tahun) ?\d{4}",
        r"(?: (?!dan\b|atau\b|pasal\b)[a-z]+){1,7}? (?:nomor|no) \d{1,3}(?: ?(?:/|tahun) ?(?:\d{4}))?",
    )
)
"""A rule with its number; between kind and number may stand whose it is or what it is about: *Perbup Seruyan 14/2024*, *UU
tentang Desa Nomor 6 Tahun 2014*."""

DISOWNS = compiled(
    r"\b(?:bukan|di luar|tidak (?:termasuk|masuk))(?: (?:lagi|merupakan|menjadi|ada|dalam))? "
    r"(?:kewenangan|wewenang|urusan|tugas|ranah|tanggung jawab|tupoksi|bagian)(?:nya)? (?:dari )?"
    r"(?:kami|kita|dinas|kantor ini|instansi (?:kami|ini)|opd (?:kami|ini))\b"
)
"""Says that the matter is none of the office's own."""
SENDS_AWAY = compiled(
    r"\b"
    + any_of(
        r"(?:silakan|silahkan|sebaiknya|hendaknya|harap|mohon|langsung)(?: saja)? (?:\w+ ){0,3}?"
        r"(?:me)?(?:lapor|ngadu|adu|hubungi|nghubungi|tanya|nanya|datang|ajukan|sampaikan)\w*",
        "jangan (?:lapor|melapor|mengadu|tanya|bertanya)(?:kan)? (?:ke|kepada|pada) kami",
        "salah (?:alamat|sambung|kamar)",
        "bukan (?:di|ke) sini",
    )
    + r"\b"
)
"""Sends the citizen elsewhere."""

AGAINST = compiled(
    r"\b"
    + any_of(
        "sanksi",
        "dikenai",
        "pidana",
        "denda",
        "dipidana",
        "berjenjang",
        "lain kali",
        "seharusnya",
        "semestinya",
        "seyogianya",
        "seyogyanya",
        "pencemaran",
        "fitnah",
        r"tuntut\w*",
        r"hukum\w*",
        "ite",
    )
    + r"\b"
)
"""A rule that is held against the reporter, or threatens somebody, is no basis."""

SURE = compiled(
    alternation(
        r"\bpasti(?:nya)?\b(?! "
        + any_of(
            "ada",
            "berat",
            "repot",
            "sulit",
            "melelahkan",
            "lelah",
            "capek",
            "capai",
            "bingung",
            "kecewa",
            "khawatir",
            "kesal",
            "susah",
            "sedih",
            "sangat",
            "tidak (?:mudah|enak|nyaman)",
            "cemas",
            "ibu",
            "bapak",
            "tahu",
            "tau",
            "butuh",
            "ingin",
            "mengganggu",
            "merepotkan",
        )
        + ")",
        r"\b"
        + any_of(
            "jamin",
            "menjamin",
            "dijamin",
            "terjamin",
            "garansi",
            "dipastikan",
            "berjanji",
            "seratus persen",
            "100 ?(?:%|persen)",
            "mustahil",
            "selamanya",
        )
        + r"\b",
        r"\b(?:kami|saya|dapat|bisa|tim) (?:dapat |bisa |berani )?"
        + any_of(
            "pastikan",
            "memastikan",
            "janjikan",
            "menjanjikan",
        )
        + r"\b",
        r"\btidak (?:akan|bakal|mungkin)(?: pernah)?(?: \w+){1,4} lagi\b",
        r"\btidak (?:akan|bakal) pernah\b",
        r"\btidak pernah (?:ditolak|gagal|meleset)\b",
    )
)

UNSURE = compiled(
    r"\b(?:tidak|belum|tak)(?: \w+){0,3} "
    + any_of(
        r"pasti\w*",
        r"jamin\w*",
        "menjamin",
        "dijamin",
        "memastikan",
        "dipastikan",
        r"janji\w*",
        "menjanjikan",
        "dijanjikan",
    )
    + r"\b"
)

OUTCOME = compiled(
    r"\b"
    + any_of(
        "disetujui",
        "lolos",
        "lulus",
        "diterima",
        "keterima",
        "dibangun",
        r"dibayar\w*",
        "diganti",
        "dikembalikan",
        "kembali",
        "cair",
        "dapat",
        "masuk",
        "ditetapkan",
        "dipecat",
        "dicopot",
        "diberhentikan",
        "dihukum",
        "ditangkap",
        "menahan",
        r"tegak\w*",
        "menyala",
        "terulang",
        "lagi",
        "mulus",
        "diaspal",
        "selesai",
        "beres",
        "tuntas",
        "semua",
        "seluruhnya",
        "100",
        "terpilih",
        "keluar",
    )
    + r"\b"
)

OWN_ACT = compiled(
    r"\b"
    + any_of(
        "datang",
        "hadir",
        "melayani",
        "dilayani",
        "berada",
        "mengecek",
        "memeriksa",
        "berangkat",
        "kembali ke",
        "menghubungi",
        "menelepon",
        "kabari",
        "mengabari",
        "jadwal",
        "tanggalnya",
        "berlangsung",
        "mengukur",
        "buka",
        "rahasia",
        "kerahasiaan",
        "identitas",
    )
    + r"\b"
)

LOOKS = compiled(
    alternation(
        "cek",
        "periksa",
        "meriksa",
        "tinjau",
        "ninjau",
        "survei",
        "survey",
        "ukur",
        "pantau",
        "mantau",
        "verifikasi",
        "validasi",
        "konfirmasi",
        "klarifikasi",
        "telusur",
        "kunjung",
        "datang",
        "temu",
        "nemui",
        "surat",
        "nyurat",
        "koordinasi",
        "minta",
        "tanya",
        "catat",
        "data",
        "foto",
        "patroli",
        "jaga",
        "batas",
        "rambu",
        "undang",
        "rapat",
        "mediasi",
        "lapangan",
        "lokasi",
        "lapor",
        "usul",
        "ajuk",
        "kaji",
        "telaah",
    )
)
"""To look, to ask, to warn: any office may."""
