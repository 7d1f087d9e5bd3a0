"""The words of W4: promises of news, ways to follow up, and times that bind nobody."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

PLANNING = compiled(
    r"\b"
    + any_of(
        r"musrenbang\w*",
        r"musdes\w*",
        "musyawarah (?:desa|perencanaan)",
        "rkpd",
        "rkp ?des",
        "rkp",
        r"rpjmd\w*",
        r"apbd\w*",
        "apbdes",
        "apbn",
        "rkpdes",
        "rencana kerja",
        "renja",
        "kua",
        "ppas",
        "dpa",
        "sipd",
        "anggaran perubahan",
        "(?:di)?perubahan anggaran",
        "pembahasan anggaran",
        "penganggaran",
        "dianggarkan",
        "forum (?:opd|perangkat daerah)",
    )
    + r"\b"
)

DOCUMENT = compiled(r"^(?:rkpd|apbd|apbdes|rkpdes|renja|tahun anggaran|tahun 20)")
"""The year of a plan or a budget: a time only where something is to happen in it."""

LETTER = compiled(
    r"\b(?:surat\w*|nota dinas|disposisi|memo|keputusan|sk|berita acara|peraturan)\b"
    r"(?: [^ ,;]+){0,5} (?:ter|ber)?tanggal $"
    r"|\b(?:ter|ber)tanggal $"
)
"""Before the day on which a paper was written: nothing is done then."""

OVER = compiled(
    r"\b"
    + any_of(
        "selesai",
        "tuntas",
        "rampung",
        "beres",
        "pulih",
        "teratasi",
        "normal",
        r"(?:menyala|nyala|lancar|mengalir|berfungsi|beroperasi|terhubung|hidup) (?:kembali|lagi)",
        r"kembali (?:menyala|nyala|lancar|mengalir|berfungsi|beroperasi|normal|hidup)",
        r"(?:sudah|telah) (?:cair|terbit|dibayar\w*|dicairkan|diganti|diperbaiki)",
        "(?:sudah|telah) (?:ditambal|ditutup|diangkut)",
        "sudah (?:masuk rekening|diterima)",
        "diselesaikan",
    )
    + r"\b"
)
"""What is said of a matter that is done with."""

DENIES = compiled(
    r"^(?: \w+){0,4}? (?:tidak|belum|batal|urung) ?"
    + any_of(
        "jadi",
        "akan",
        "berlaku",
        "ada (?:petugas|kegiatan|kunjungan|pekerjaan|kepastian|jadwal)",
        "dapat",
        "bisa",
        "dijadwalkan",
        "direncanakan",
    )
    + r"\b"
)

INTO = compiled(
    r"\b"
    + any_of(
        "masukkan",
        "dimasukkan",
        "memasukkan",
        "usulkan",
        "diusulkan",
        r"mengusulkan\w*",
        "ajukan",
        "diajukan",
        r"mengajukan\w*",
        "anggarkan",
        "dianggarkan",
        "bahas",
        "dibahas",
        "perjuangkan",
        "diperjuangkan",
        "kawal",
        "dikawal",
        "titipkan",
    )
    + r"\b"
)

BEGINS = compiled(
    r"\b"
    + any_of(
        "bila(?:mana)?",
        "jika",
        "apabila",
        "kalau",
        "kalo",
        r"andai\w*",
        "seandainya",
        "misal(?:nya)?",
        "semisal",
        "manakala",
        "dalam hal",
        "begitu",
        "selewat",
        "lewat (?:dari )?(?:tanggal|hari|waktu|jam)",
    )
    + r"\b"
)

FAILING = compiled(
    r"\b"
    + any_of(
        "belum",
        "(?:tidak|tak)(?! (?:usah|perlu|apa|boleh|keberatan))",
        "masih",
        "lewat",
        "melewati",
        "terlewat",
        "terlambat",
        "telat",
        "meleset",
        "molor",
        "mundur",
        "tertunda",
        "gagal",
        "melampaui",
        "diabaikan",
        "macet",
        "batal",
        "ditolak",
        "bergeser",
        "berubah",
        r"berlarut\w*",
    )
    + r"\b"
)

NOT_FAILING = compiled(
    alternation(
        r"\b(?:tidak|tanpa|belum) (?:\w+ )?"
        + any_of(
            "hujan",
            "kehujanan",
            "ada (?:halangan|kendala|aral|hambatan|perubahan|hujan)",
            "banjir",
            "surut",
            "tinggi",
            "berhalangan",
            "keberatan",
            "sibuk",
            "repot",
            "jelas",
            "paham",
            "mengerti",
            "puas",
            "dipahami",
            "yakin",
        )
        + r"\b",
        r"\b"
        + any_of(
            "pertanyaan",
            "kendala dalam",
            "keperluan",
            "hal (?:lain )?yang",
            "kurang (?:jelas|paham|mengerti)",
            "berhalangan",
            "masih (?:ada |punya |memiliki |menyimpan )?(?:ada |banyak )?"
            + any_of(
                "foto",
                "bukti",
                "data",
                "keterangan",
                "informasi",
                "pertanyaan",
                "yang (?:ingin|mau|perlu|kurang)",
                "bingung",
                "ragu",
                "kurang",
                "menghendaki",
                "ingin",
                "mau",
                "berminat",
                "mengalami",
            ),
            r"ada (?:foto|bukti|info\w*|keterangan|yang (?:mau|ingin))",
            "bukti lagi",
            "terpikir",
            "berkenan",
            "setuju",
            "bersedia",
            "ada yang bisa bantu",
            "mengurus",
            "memberi ?tahu",
            "memilikinya",
        )
        + r"\b",
    )
)

TELEGRAM = re.compile(
    r"(?:^|[.!?;,\n] )(?P<if>(?:masih )?(?:belum|tidak|ga|gak|nggak)\b[^.!?\n]{3,60}) \? (?P<then>[^.!?\n]{3,90})"
)
"""A condition of failure written as a question, and what stands after it: *Blm masuk tgl 18? Balas laporan ini*."""

NEXT_STEP = compiled(
    alternation(
        r"\b"
        + any_of(
            "(?:meng|di)?hubungi",
            "menelepon",
            "telepon",
            "telp",
            "wa",
            "whatsapp",
            "(?:meng)?kabari",
            "(?:di)?kabarkan",
            r"(?:mem)?beri ?tahu\w*",
            "pemberitahuan",
            "kasih tahu",
            "ksh tahu",
            "(?:me|di)?nagih",
            "(?:me|di)?tagih",
            r"(?:mem|di)?balas\w*",
            "bls",
            "(?:me|di)?tanggapi",
            "menanggapi",
            r"(?:me)?lapor\w*",
            "dilaporkan",
            r"(?:meng)?adu\w*",
            r"(?:me|di|ber)?tanya\w*",
            "penanyaan",
            "menanyakan",
            "bilang",
            "(?:di)?sampaikan",
            "menyampaikan",
            "datang(?:lah)?",
            "mendatangi",
            "buka (?:lagi|kembali)",
            "surati",
            "diumumkan",
            "umumkan",
            "mengumumkan",
            "jadwal(?:nya)? (?:baru|pengganti|ulang)",
            "dijadwalkan (?:ulang|kembali)",
            "diganti",
            "penggantinya",
            "menunggu tahun",
            "siap 24 jam",
            "siap",
            "keberatan",
            "ombudsman",
            "inspektorat",
            "banding",
            "tulis",
            "menulis",
            "kontak",
            "chat",
            "minta",
            "mengingatkan",
            "ingatkan",
            "susul",
            "naikkan",
            "eskalasi",
            "kami tanyakan",
            r"seksi \w+",
            "surat kedua",
            "penyuratan",
            "diajukan (?:lagi|kembali)",
            "diusulkan (?:lagi|kembali)",
            "otomatis",
            "cadangan",
            "gunakan",
            "pakai",
        )
        + r"\b",
        r"\d{3,}-\d{3,}",
    )
)

ENDS_PART = compiled(r" ; | , (?!(?:\d+|tanggal|pukul|atau|dan|serta|maupun|yakni|yaitu)\b)")
"""A comma that ends a condition: not one within a date or before a second condition."""

FINDINGS = compiled(
    r"\b"
    + any_of(
        r"hasil\w*",
        "ternyata",
        "ditemukan",
        "menemukan",
        "temuan",
        "diketahui",
        "tercatat",
        r"penyebab\w*",
        "disebabkan",
        "akibat",
        "karena",
        "lantaran",
        "gara gara",
        "sebab",
        "terbukti",
        "benar bahwa",
        "memang",
    )
    + r"\b"
)

DENIAL = re.compile(r"\b(?:tidak|belum|bukan|tanpa|jangan)\b")

CANNOT = compiled(
    r"\b(?:tidak|belum) (?:dapat|bisa|boleh|mungkin|memungkinkan|ada|masuk|tersedia|berwenang)\b"
)

INSTEAD = compiled(
    r"\b"
    + any_of(
        "sementara itu",
        "untuk sementara",
        "sambil",
        "sebagai gantinya",
        "selagi",
        "yang (?:dapat|bisa) kami",
        "kami (?:dapat|bisa)",
        "jalur",
        "alternatif",
        "pilihan",
    )
    + r"\b"
)

STEPS = compiled(
    r"\b(?:pertama|kedua|ketiga|lalu|kemudian|selanjutnya|berikutnya|setelah itu|sesudah itu|tahap)\b"
)

AGAIN = compiled(
    r"\b(?:bila|jika|kalau|apabila|begitu|lihat|ada)\b[^.?!\n;]{0,60}\b"
    + any_of(
        "lagi",
        "kembali",
        "roboh",
        "hilang",
        "muncul",
        "terlihat",
        "tampak",
    )
    + r"\b[^.?!\n]{0,60}\b"
    + any_of(
        "hubungi",
        "menghubungi",
        "telepon",
        "menelepon",
        "kabari",
        "wa",
        r"lapor\w*",
        "siap",
        "balas",
    )
    + r"\b"
)
"""What to do when the trouble comes back: near to what holds if the promise fails."""

UPDATES = compiled(
    r"\b(?:kami|kita|saya|akan|hasil\w*|jadwal\w*) (?:\w+ ){0,5}?"
    + any_of(
        "kabari",
        "kabarkan",
        "dikabarkan",
        "sampaikan",
        "disampaikan",
        "umumkan",
        "diumumkan",
        "tulis",
        "tuliskan",
        "menuliskan",
        "dimuat",
        "muat",
        "unggah",
        "diunggah",
        "infokan",
        "informasikan",
        "diinformasikan",
        r"beri ?tahu\w*",
        "diberitahukan",
        "balas",
        "laporkan",
    )
    + r"\b"
)

SHARPLY = compiled(
    r"\b"
    + any_of(
        "akan",
        "bakal",
        "dijadwalkan",
        "jadwalkan",
        "direncanakan",
        "rencana(?:nya|kan)?",
        "paling (?:lambat|lama|telat)",
        "target(?:nya)?",
        "selambat lambatnya",
        "terhitung",
        "mulai",
    )
    + r"\b"
)

FOR_REPORTER = compiled(
    r"\b(?:semoga|doa|mudah mudahan|moga)\b[^.]*\b(?:hujan|sembuh|pulih|sehat|lekas|lancar|kerja|bekerja|rezeki)\b"
)
"""What is only wished to the reporter is no time of the office."""

REQUESTED = compiled(
    r"\b"
    + any_of(
        "permintaan",
        "permohonan",
        "keinginan",
        "harapan",
        r"usul\w*",
        "tuntutan",
        "meminta",
        "minta",
        "memohon",
        "berharap",
        "ingin",
    )
    + r"(?: bapak| ibu| anda| saudara| saudari| warga| pelapor)? (?:agar|supaya|untuk)\b[^,;]*$"
)
"""Before a word for time: it is what the reporter asks for."""
