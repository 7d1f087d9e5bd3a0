"""The patterns by which `contacts` knows a way to reach an office, and one that cannot be followed."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

NUMBER = compiled(
    alternation(
        r"\( ?0\d{2,3} ?\) ?\d{2,4}(?:[ -]?\d{2,5}){1,2}",
        r"(?<![\d/.-])\+?(?:62|0)[\d -]{2,5}[ -]?\d{2,5}(?:[ -]?\d{2,5}){1,3}\b(?![./]\d)",
        r"(?<![\d/.-])0\d{3} \d{3} \d \d{4}\b",
        r"\bnol(?:[ -](?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)){7,}\b",
        r"\b"
        + any_of(
            "wa",
            "whatsapp",
            "telepon",
            "telp",
            "tlp",
            "hotline",
            "call ?center",
            "contact ?center",
            "hp",
            "sms",
            "halo",
            "kontak",
            "hubungi",
            "ekstensi",
            "ext",
            "aduan",
        )
        + r"(?: \w+){0,4}? (?:di |ke |nomor |: |posko )*(?:\d{3,5}|\d{4}-?\d{3,4})\b(?! "
        + any_of(
            "jam",
            "hari",
            "unit",
            "kk",
            "orang",
            "rumah",
            "meter",
            "rupiah",
            "ribu",
        )
        + ")",
        r"\b(?:112|110|119|123|129|115|113|117|165|1500\d{3}|150\d{3})\b(?! "
        + any_of(
            "jam",
            "hari",
            "meter",
            "unit",
            "kk",
            "orang",
            "rumah",
            "persen",
            "ribu",
            "juta",
            "rupiah",
            "km",
            "hektare",
        )
        + ")",
    )
)

NO_TELEPHONE = compiled(
    r"\b"
    + any_of(
        "nik",
        "nomor pelanggan",
        "id pelanggan",
        "pelanggan nomor",
        r"id ?pel\w*",
        "rekening",
        "berkas",
        "registrasi",
        "resi",
        "perkara",
        "surat",
        "rp ?",
        "tanggal",
        "nip",
        "npwp",
        "bpjs",
        "peserta",
        "kk",
        "pasal",
        "uu",
        "pp",
        "polisi",
        "plat",
        "meter",
    )
    + "(?: nomor| no)?(?: :)? ?$"
)
"""What stands before figures that no one can call."""

DATE_LIKE = re.compile(r"^(?:\d{1,2}[-/ ])?\d{1,2}[-/ ](?:19|20)\d\d$")

HERE = any_of(
    "di ?sini",
    "ke ?sini",
    "(?:lewat|melalui|pada|di|ke|via|dalam) (?:nomor |kolom |fitur |menu )?"
    + any_of(
        "laporan(?: (?:ini|anda|bapak|ibu|saudara|saudari|kakak|adik))?",
        "kanal (?:ini|yang sama|rahasia|pengaduan|aduan|laporan)",
        "utas(?: ini)?",
        "aduan ini",
        "pengaduan ini",
        "tanggapan ini",
        "pesan ini",
        "halaman ini",
        "tiket ini",
        "forum ini",
        "sp4n",
        "aplikasi(?: ini| lapor| sp4n)?",
        "(?:balasan|komentar|tanggapan|diskusi|tindak lanjut)",
        "percakapan (?:rahasia|ini)",
    ),
)

ANSWERING = any_of(
    "balas",
    "membalas",
    "dibalas",
    "balaskan",
    "jawab",
    "menjawab",
    "dijawab",
    "tanggapi",
    "menanggapi",
    "ditanggapi",
    "tulis",
    "menulis",
    "ditulis",
    "tuliskan",
    "menuliskan",
    "dituliskan",
    r"komentar\w*",
    "berkomentar",
    "sampaikan",
    "menyampaikan",
    "disampaikan",
    "tanya",
    "bertanya",
    "tanyakan",
    "menanyakan",
    "ditanyakan",
    "kabari",
    "mengabari",
    "kabarkan",
    "beri ?tahu",
    r"memberi ?tahu\w*",
    "diberitahukan",
    "infokan",
    "menginfokan",
    "informasikan",
    "bilang",
    "laporkan",
    "lapor",
    "melapor",
    r"kirim\w*",
    r"mengirim\w*",
    r"dikirim\w*",
    "unggah",
    "mengunggah",
    "diunggah",
    "titip",
    "sambung",
    "lanjutkan",
    "tambahkan",
    "menambahkan",
    "tagih",
    "chat",
    r"(?:me|di)?pantau",
    r"(?:meng|di)?ikuti",
    "cek",
    "mengecek",
    "(?:di|me)?lihat",
    "membaca",
    "dibaca",
    "umumkan",
    "diumumkan",
    "mengumumkan",
    "dimuat",
    "dikabarkan",
    r"perkembangan\w*",
)

REPLY = compiled(
    alternation(
        rf"\b{ANSWERING}(?: [\w-]+){{0,6}}? {HERE}\b",
        r"\b"
        + any_of(
            "balas",
            "balasi",
            "membalas",
            "komentari",
            "buka (?:lagi|kembali)",
            "membuka (?:lagi|kembali)",
            "tanggapi",
        )
        + "(?: (?:saja|langsung|lagi|dulu|kembali))? "
        + any_of(
            "laporan",
            "aduan",
            "pengaduan",
            "utas",
            "pesan",
            "tanggapan",
        )
        + r"(?: (?:ini|tersebut|anda|bapak|ibu|saudara|saudari))?\b",
        r"\b(?:lewat|melalui|pada|via) (?:kanal|kolom|utas|balasan|fitur|menu|tombol) "
        + any_of(
            "ini",
            "komentar",
            "balasan",
            "tanggapan",
            "yang sama",
            "rahasia",
            "pengaduan",
            "laporan",
            "tindak lanjut",
            "diskusi",
        )
        + r"(?: ini| laporan(?: ini)?)?\b",
    )
)

REFUSED = compiled(
    r"\b(?:tidak|tak|bukan|jangan|tanpa|belum)(?: "
    + any_of(
        "usah",
        "perlu",
        "boleh",
        "harus",
        "lagi",
        "lewat",
        "melalui",
        "di",
        "ke",
        "pada",
        "sampai",
        "menulis",
        "melapor",
        "tulis",
        "lapor",
        "datang",
        "hubungi",
        "menghubungi",
        "dihubungi",
        "telepon",
        "menelepon",
        "wa",
        "dilayani",
        "diterima",
        "melayani",
        "menerima",
        "dapat",
        "bisa",
        "langsung",
        "hanya",
        "dalam",
        "kolom",
        "kirim",
        "dikirim",
        "balas",
        "sekadar",
        "sekali",
    )
    + r")*(?: \w+)? ?$"
)

GONE = compiled(
    alternation(
        r"\b(?:tidak|jangan|bukan|tak)\b",
        r"\b(?:yang|telah|sudah)(?: (?:telah|sudah|pernah|dapat|ingin))?(?: "
        + any_of(
            "anda",
            "bapak",
            "ibu",
            "saudara",
            "saudari",
            "kakak",
            "di",
            "masuk",
        )
        + r")*(?: \w+)? (?:lewat|melalui|pada|di|ke)\b",
    )
)
"""In or right before a way: it is refused, or it is where the report came in."""

NOWHERE = compiled(
    r"\b(?:tidak|tak|bukan|jangan|tanpa)(?: (?!"
    + any_of(
        "usah",
        "perlu",
        "hubungi",
        "menghubungi",
        "telepon",
        "telp",
        "wa",
        "whatsapp",
        "balas",
        "kabari",
        "lapor",
        "silakan",
        "cukup",
        "langsung",
        "tanya",
        "datang",
        "ragu",
        "segan",
        "sungkan",
        "seksi",
        "bidang",
        "posko",
        "bagian",
        "call",
        "hotline",
    )
    + r"\b)\w+){0,5} (?:\( ?)?$"
)
"""Right before a number: it is denied."""

DROPS = compiled(
    r"\b"
    + any_of(
        "dicabut",
        "mencabut",
        "cabut",
        "tidak diteruskan",
        "tidak dilanjutkan",
        "dihapus",
        "menghapus",
        "hapus",
        "batalkan",
        "dibatalkan",
        "membatalkan",
        "menarik kembali",
        "tarik kembali",
        "ditarik",
        "dicancel",
        "cancel",
    )
    + r"\b"
)
"""A way to withdraw the report is no way to follow it up."""

MAIL = compiled(
    alternation(
        r"\S+ ?@ ?\S+\.\S+",
        r"\b[\w-]{1,60}(?: - [\w-]{1,60}){0,6}(?: ?\. ?[\w-]{1,60}){0,3} ?\. ?(?:go\.id|go \. id|id|com)\b",
        r"\bsurel \S+@\S+",
        r"\b(?:laman|situs|website|web|portal|aplikasi) (?:resmi )?[\w-]+\.[\w.]+\b",
        r"\bpln mobile\b",
    )
)

COUNTER = compiled(
    r"\b"
    + any_of(
        "loket",
        "meja",
        "konter",
        "posko",
        "pojok",
        "ruang",
        "ruangan",
        "gerai",
        "kamar",
        "mal pelayanan publik",
        "mpp",
        "r",
    )
    + r"(?: ?\.)?(?: (?:no|nomor))? "
    + any_of(
        r"(?!24\b)\d{1,3}[a-d]?\b(?! (?:jam|kali|kelas|orang|rumah|pasien))",
        any_of(
            "pengaduan",
            "layanan",
            "informasi",
            "pelayanan",
            "aduan",
            "perekaman",
            "pencetakan",
            "pengambilan",
            "pelanggan",
            "konsultasi",
            "khusus",
            "bpjs",
            "terpadu",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "humas",
            "siaga",
            r"[a-d]\b",
        ),
    )
)

AT_OFFICE = compiled(
    r"\b"
    + any_of(
        "datang(?:lah|i)?",
        "kunjungi",
        "berkunjung",
        "mendatangi",
        "didatangi",
        "menemui",
        "temui",
        "ditemui",
        "hadir",
        "mampir",
        "singgah",
        "alamat(?:nya)?",
        "bawa",
        "tanya(?:kan)?",
        "bertanya",
        "menanyakan",
        "ditanyakan",
        "konsultasi",
        "berkonsultasi",
        "dilayani",
        "melayani",
        "buka",
        "dibuka",
        "hubungi",
        "menghubungi",
        "dihubungi",
        "ke",
        "di",
    )
    + r"(?: \w+){0,5}? "
    + any_of(
        "kantor",
        "dinas",
        "kecamatan",
        "kelurahan",
        "puskesmas",
        "bidang",
        "seksi",
        "balai",
        "sekretariat",
        r"upt\w*",
        "upp",
        "bagian",
        "instalasi",
        "loket",
        "posko",
        r"ruang\w*",
        "unit",
        "apotek",
        "farmasi",
        "poli",
    )
    + r"\b"
)

THROUGH = compiled(
    r"\b"
    + any_of(
        "mintakan",
        "diminta",
        "minta",
        "meminta",
        "tanya(?:kan)?",
        "bertanya",
        "ditanyakan",
        "menanyakan",
        "penanyaan",
        "sampaikan",
        "disampaikan",
        "hubungi",
        "menghubungi",
        "dihubungi",
        "temui",
        "menemui",
        "ajukan",
        "diajukan",
        "mengajukan",
        "urus",
        "diurus",
        "usulkan",
        "mengusulkan",
    )
    + r" ?(?:\w+ ){0,4}?(?:lewat|melalui|kepada|ke|pada|dengan)? ?"
    + any_of(
        "pendamping (?:sosial|desa|pkh)",
        "tksk",
        r"operator (?:desa|siks\w*)",
        "kepala (?:desa|dusun|lingkungan)",
        "kantor desa",
        r"kepala seksi \w+",
        "ketua (?:rt|rw)",
    )
    + r"\b(?= (?:di |desa |kecamatan |kelurahan |\w+ ){0,2}\w+)"
)

HOURS = compiled(
    r"\b"
    + any_of(
        "jam (?:kerja|kantor|layanan|pelayanan|dinas|buka|operasional)",
        r"(?<!\d )(?<!belas )(?<!puluh )hari (?:kerja|dan jam)",
        r"(?:pukul|jam) \d{1,2}",
        "senin (?:sampai|-|–|hingga|s ?/ ?d|sd|s d) ?(?:kamis|jumat|sabtu)",
        "setiap hari",
        "24 jam",
        "siang malam",
    )
    + r"\b"
)

CLOSED = compiled(
    r"^[^.,;!?]{0,20}\b(?:tidak|belum|tak|bukan)(?: \w+){0,2} "
    + any_of(
        "melayani",
        "menerima",
        "aktif",
        "berfungsi",
        "diangkat",
        "dijawab",
        "dapat",
        "bisa",
        "digunakan",
        "dipakai",
        "dibuka",
        "buka",
        "tersedia",
        "untuk",
    )
    + r"\b"
)
"""After a way: it leads nowhere."""

PAPERS = compiled(
    r"\b"
    + any_of(
        r"berkas\w*",
        r"dokumen\w*",
        "persyaratan",
        "kelengkapan",
        "lampiran",
        "fotokopi",
        "bawa",
        "membawa",
        "dibawa",
        "menyerahkan",
        "serahkan",
        "diserahkan",
        "rangkap",
    )
    + r"\b"
)

SEGMENT = re.compile(r"[.!?;\n]")
