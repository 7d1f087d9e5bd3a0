"""The words beside a word for time by which `time_owners` knows whose time it is."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

BEFORE = compiled(
    r"\b"
    + any_of(
        "(?P<future>"
        + alternation(
            "akan",
            "bakal",
            "hendak",
            "mau",
            "dijadwalkan",
            "jadwalkan",
            "menjadwalkan",
            "penjadwalan",
            "terjadwal",
            "jadwal(?:nya)?",
            "agendakan",
            "diagendakan",
            "agenda(?:nya)?",
            "direncanakan",
            "rencana(?:nya|kan)?",
            "berencana",
            "merencanakan",
            "paling (?:lambat|lama|telat|cepat)",
            "selambat lambatnya",
            "selambatnya",
            "maksimal",
            "maks",
            "target(?:nya)?",
            "ditargetkan",
            "menargetkan",
            "diperkirakan",
            "perkiraan(?:nya)?",
            "kira kira",
            "estimasi",
            "kabari",
            "kabarkan",
            "mengabari",
            "mendatang",
            "nanti",
            "insya ?allah",
            "tenggat",
            "batas(?:nya)?",
            "diupayakan",
            "diusahakan",
            "upayakan",
            "usahakan",
            "janji(?:nya|kan)?",
            "dijanjikan",
            "diharapkan",
            "baru (?:bisa|dapat|mulai|jalan|akan|dimulai)",
            "(?:pasti|dijamin|jamin)",
            "(?:bisa|dapat) (?:diambil|ambil|dipakai|datang|daftar|mendaftar|diminta|dicek|diurus)",
            "silakan",
            "tinggal menunggu",
            "sisanya",
            "tiap",
            "setiap",
            r"\w+ kali(?: se\w+)?",
        )
        + ")",
        "(?P<past>"
        + alternation(
            "sudah",
            "telah",
            "kemarin",
            "kemaren",
            "tadi",
            "(?:yang|tahun|bulan|minggu|pekan|malam|hari|senin|selasa|rabu|kamis|jumat|sabtu) lalu",
            "sejak",
            "semenjak",
            "tercatat",
            "pernah",
            "terakhir",
            "waktu itu",
            "saat itu",
            "selama ini",
            "menemukan",
            "ditemukan",
            "ternyata",
            "didapati",
            "diketahui",
            "tertanggal",
            "bertanggal",
            "dilaporkan",
            "diterima",
            "kami terima",
            r"laporan(?: \w+)? (?:masuk|tanggal|pada)",
            r"surat (?:\w+ )?(?:tanggal|tertanggal|nomor)",
            "kejadian",
            "peristiwa",
            "barusan",
            "baru saja",
            "semula",
            "sebelumnya",
            "berdasarkan",
            "menurut",
            "menindaklanjuti",
            "sehubungan",
            "menjawab",
            "menunjuk",
            "merujuk",
            "menanggapi",
            "berkenaan",
            "(?:yang|baru) masuk",
            "dari tanggal",
            "hasil (?:pemeriksaan|pengecekan|peninjauan|survei|telaah)",
        )
        + ")",
    )
    + r"\b"
)
"""What says before a date whose it is; the nearest counts."""

AFTER = compiled(
    r"\b"
    + any_of(
        "(?P<future>"
        + alternation(
            "akan",
            "bakal",
            "dijadwalkan",
            "terjadwal",
            "direncanakan",
            "rencananya",
            "ditargetkan",
            "kami kabari",
            "nanti",
            "mendatang",
            "insya ?allah",
            "mau",
        )
        + ")",
        "(?P<past>"
        + alternation(
            "sudah",
            "telah",
            "kemarin",
            "kemaren",
            "menemukan",
            "ditemukan",
            "ternyata",
            "diketahui",
            "tercatat",
            "silam",
            "tidak lagi",
            "nihil",
            "kejadian",
        )
        + ")",
    )
    + r"\b"
)

WEAKLY = compiled(
    r"\b"
    + any_of(
        "(?P<future>"
        + alternation(
            "mulai",
            "terhitung",
            "berlaku",
            "agar",
            "supaya",
            "hendaknya",
            "sebelum",
            "dalam",
            "depan",
            "besok",
            "lusa",
            "esok",
            "sekitar",
            "antara",
            "dibuka",
            "diumumkan",
            "datang",
            "dipasang",
            "dilaksanakan",
            "dilakukan",
            "dicetak",
            "dikirim ke",
            "selesai (?:pada|dalam|tanggal)",
        )
        + ")",
        "(?P<past>"
        + alternation(
            "rampung",
            "tuntas",
            "berakhir",
            "pulih",
            "padam",
            "(?<!kabel )(?<!kiriman )(?<!barang )(?<!material )(?<!stok )(?<!obat )(?<!blangko )(?<!nya )"
            + "(?<!baru )tiba",
            "normal",
            "mengalir",
            "ngalir",
            "menyala",
            "nyala",
            "terpasang",
            "terlaksana",
            "terbit",
            "terjadi",
            "kosong",
            "mati",
            "rusak",
            "putus",
            "pecah",
            "bocor",
            "habis",
            "dari",
            "per",
            "(?:di|me)"
            + any_of(
                "teruskan",
                "sampaikan",
                "serahkan",
                "tembuskan",
                "laporkan",
                "terima",
                "limpahkan",
                "catat",
                "tinjau",
                "ajukan",
                "kirim",
                "kirimkan",
                "surati",
            ),
            "meneruskan",
            "menyampaikan",
            "menyerahkan",
            "mencatat",
            "mengajukan",
            r"mengirim\w*",
            "menyurati",
            "surati",
            "bersurat",
            "mulanya",
            "kejatuhan",
            "jatuh",
            "dingin",
            "hidup",
            "jalan (?:lagi|kembali)",
            "menjawab",
            "menyatakan",
            "membenarkan",
            "merekam",
            "rekaman",
            "perekaman",
            "kontrol",
            "rapat",
            "undangan",
            "peninjauan",
            "pengecekan",
            "penelusuran",
            "penyaluran",
            "pemutakhiran",
            "banjir",
            "hujan angin",
            "cuaca",
            "kurun",
            "periode",
        )
        + ")",
    )
    + r"\b"
)

MEANS_PAST = compiled(
    "^(?:yang )?"
    + any_of(
        "lalu",
        "kemarin",
        "kemaren",
        "terakhir",
        "silam",
        "tadi",
        "kemudian",
        "sesudahnya",
        "setelahnya",
        "berselang",
        "itu",
        "dahulu",
        "berturut",
        "lamanya",
        "penuh",
    )
    + r"\b"
)

MEANS_NEXT = compiled(r"\b(?:depan|mendatang|besok|besuk|esok|lusa|nanti|berikutnya|lagi)\b|^h ?\+")

UNTIL_NOW = compiled(r"\b(?:sampai|hingga|s d|per|sejak|dari|selama)(?: saat| pada)? $")

MEASURED = compiled(
    r"\b"
    + any_of(
        "umur",
        "berumur",
        "usia",
        "berusia",
        "minimal",
        "minimum",
        "sekurang kurangnya",
        "setidaknya",
        "paling (?:singkat|sedikit|pendek)",
        "kurang(?: dari)?",
        "(?<!kurang )lebih(?: dari)?",
        "genap",
        "belum(?: genap| sampai| ada)?",
        "tiap",
        "setiap",
        "per",
        "kali",
        "hampir",
        "selama",
        "sudah",
        "telah",
        "sekali",
        "masa kerja",
        "berlaku",
        "cuma",
        "hanya",
        "tahan",
        "penuh",
        "foto",
        "rekening",
        "catatan",
        "kurang sekitar",
    )
    + "(?: sekitar| kira kira)? $"
)

DID = compiled(
    r"\b(?:katanya|kata|(?:me[mn]?)?(?:surati|nyurati|laporkan|teruskan|neruskan)|bersurat)\b"
)
"""After a date: what was done on it."""

TAKES = compiled(
    r"\b"
    + any_of(
        "dalam",
        "paling (?:lama|lambat|cepat)",
        "maksimal",
        "maks",
        "sekitar",
        "kira kira",
        "kurang lebih",
        "biasanya",
        "butuh",
        "perlu",
        "membutuhkan",
        "memakan",
        "makan waktu",
        "waktu",
        "waktunya",
        "tunggu",
        "menunggu",
        "ditunggu",
        "sesudah",
        "setelah",
        "diproses",
        "prosesnya",
        r"verifikasi\w*",
        "selesai",
        "rampung",
        "estimasi",
        "target",
        "antara",
    )
    + "(?: (?:waktu|sekitar|kira kira|kurang lebih|paling lama|tempo|antara|kami|akan))* $"
)
"""Before a length of time: the office will need it."""

COUNTED = compiled(r"\b(?:kerja|kalender|hk|lagi|ke depan|24|berikutnya)\b")
"""In a length of time: counted as offices count."""

SETTLED = re.compile(r"^(?:\w+ ){0,2}?(?:sudah|telah|tidak|belum)\b")

BEFORE_DUE = re.compile(r"^(?:sebelum(?:nya)?|sblmnya) ")

TO_REPORTER = compiled(
    alternation(
        r"\b"
        + any_of(
            "mohon",
            "silakan",
            "silahkan",
            "harap",
            "tolong",
            "diharapkan",
            "dimohon",
            "diminta",
            "sila",
            "agar",
            "supaya",
            "wajib",
            "harus",
        )
        + r"(?: \w+){0,4}? (?:dapat )?"
        + any_of(
            "melengkapi",
            "lengkapi",
            r"mengirim\w*",
            r"kirim\w*",
            "membawa",
            "bawa",
            "mengumpulkan",
            "menyerahkan",
            "menyampaikan",
            "sampaikan",
            "melampirkan",
            "lampirkan",
            "mengisi",
            "isi",
            "membalas",
            "balas",
            "mengunggah",
            "unggah",
            "dilengkapi",
            r"dikirim\w*",
            "diserahkan",
            "diunggah",
            "melunasi",
            "membayar",
        )
        + r"\b",
        r"^(?:lengkapi|kirim|kirimkan|serahkan|kumpulkan|unggah|lampirkan|bayar|lunasi|isi)\b(?!.*\bkami\b)",
        r"\b(?:kelengkapan|berkas|dokumen|persyaratan|syarat|bukti|foto)\w*(?: \w+){0,3}? "
        + any_of(
            "disampaikan",
            r"dikirim\w*",
            "diserahkan",
            "dilengkapi",
            "diunggah",
            "diterima",
        )
        + r"\b(?=.* (?:lambat|lambatnya|sebelum|batas)\b)",
    )
)

DUE = compiled(
    r"\b"
    + any_of(
        "paling (?:lambat|telat|lama)",
        "selambat lambatnya",
        "selambat - lambatnya",
        "selambatnya",
        "sebelum",
        "maksimal",
        r"batas\w*",
    )
    + r"(?: \w+){0,2} ?$"
)
"""Right before a time: a deadline."""
