"""Words around a name that tell whether it is a private person's or an officer's, and what may be told of nobody.

All are patterns over a plain text. What follows from them is decided in `named_people`.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.rubric.conditions_words import ILLNESS, KIN_WORD

READER = r"(?:bapak|ibu|anda|saudara|saudari|kakak|nenek|kakek|pelapor|beliau)"

POST = any_of(
    "kepala",
    "kadis",
    "kades",
    "kadus",
    "camat",
    "lurah",
    "bupati",
    "wali kota",
    "walikota",
    "gubernur",
    "ketua",
    "wakil",
    "sekretaris",
    "sekdes",
    "carik",
    "sekcam",
    "kabid",
    "kasi",
    "kasie",
    "kasubag",
    "kabag",
    "kaur",
    "kanit",
    "kepsek",
    "bendahara",
    "direktur",
    "manajer",
    "inspektur",
    "irban",
    "pengawas",
    "penyuluh",
    "petugas",
    "pegawai",
    "staf",
    "pejabat",
    "operator",
    "admin",
    "teknisi",
    "mandor",
    "koordinator",
    "pendamping",
    "penanggung jawab",
    "bidan",
    "dokter",
    "drh",
    "perawat",
    "apoteker",
    r"guru(?! (?:les|ngaji|mengaji|honor\w*))",
    "wali kelas",
    "konselor",
    "psikolog",
    "polisi",
    "kapolsek",
    "bhabinkamtibmas",
    "babinsa",
    "anggota (?:tim|dprd|dewan|satpol|regu)",
    "tim",
    "regu",
    "pengelola",
    "penagih",
    "penjaga",
    "juru",
    "nakhoda",
    "nahkoda",
    "juru mudi",
    "sopir (?:kami|dinas)",
    "narahubung",
    "kontak person",
    "panitia",
    "pemeriksa",
    "auditor",
    "penyidik",
    "jaksa",
    "hakim",
    "humas",
    "seksi",
    "bidang",
    "bagian",
    r"subbag\w*",
    "plt",
    "plh",
    "pj",
)
"""What somebody is called who is there for work."""
FEW_WORDS = r"(?: (?!(?:yang|bahwa|kepada|oleh|dari|adalah)\b)[^.;!?,\s]+)"
OFFICER_BEFORE = compiled(
    rf"\b{POST}{FEW_WORDS}{{0,6}}(?: ,| :| \(| yaitu| yakni| adalah| ialah| bernama| kami)* (?:[sm] \w+ )?$"
)
OFFICER_AFTER = compiled(
    "^"
    + any_of(
        r" , (?:s|m|a) ?\w*",
        " ,",
        r" \(",
        " -",
        " selaku",
        " sebagai",
        " dari",
        " yang",
        " menjabat",
        " adalah",
        " ialah",
        " seorang",
        " itu",
        " juga",
        " kami",
    )
    + rf"* (?:{POST})\b(?! (?:rumah|warung|kios|toko|lahan|kebun))"
)
OWN_OFFICER = compiled(rf"\b{POST}{FEW_WORDS}{{0,3}} kami(?: ,| yaitu| yakni| bernama)? $")

TRADE = any_of(
    "penjual",
    "pedagang",
    "penjaja",
    "penjahit",
    "petani",
    "pekebun",
    "peladang",
    "nelayan",
    "petambak",
    "peternak",
    "buruh",
    "kuli",
    "tukang",
    "montir",
    "pengemudi ojek",
    "ojek",
    "ojol",
    "kurir",
    "pemulung",
    "penyadap",
    "penambang",
    "pekerja",
    "pensiunan",
    "purnawirawan",
    r"wiraswasta\w*",
    "pengusaha",
    "karyawan",
    "karyawati",
    "mahasiswa",
    "mahasiswi",
    "ibu rumah tangga",
    "guru (?:les|ngaji|mengaji)",
    "pengangguran",
    "janda",
    "duda",
    "anggota kelompok tani",
)
STANDING = any_of(
    "warga",
    "penduduk",
    "tetangga",
    "murid",
    "siswa",
    "siswi",
    "pelajar",
    "santri",
    "anak didik",
    "pelanggan",
    "pasien",
    "nasabah",
    "debitur",
    "pembeli",
    "penumpang",
    "pengendara",
    "pembonceng",
    "penghuni",
    "penyewa",
    "penerima (?:manfaat|bantuan)",
    "pemohon",
    "peserta didik",
    "jemaah",
    "korban",
    "saksi",
    "terlapor",
    "teradu",
    "pelaku",
    "tersangka",
    "terdakwa",
    "residivis",
    "penderita",
    "pengidap",
    "penyandang",
    "orang tua (?:murid|siswa|dari)",
    "wali (?:murid|siswa|santri)",
    "ayah (?:dari|murid|siswa)",
    any_of(
        "ibu",
        "istri",
        "suami",
        "anak",
        "cucu",
        "putra",
        "putri",
        "adik",
        "kakak",
        "mertua",
        "menantu",
        "keponakan",
    )
    + " (?:dari|kandung|almarhum|kedua|pertama|bungsu|sulung|tiri)",
    "teman (?:bapak|ibu|saudara|saudari|anda|sekelas)",
    "mantan (?:narapidana|napi|pacar|istri|suami)",
    "eks (?:napi|narapidana)",
)
OWNER = (
    "(?:(?:pemilik|yang punya|punya|penjaga|pengelola) "
    + any_of(
        "rumah",
        "warung",
        "kios",
        "toko",
        "bengkel",
        "lapak",
        "lahan",
        "kebun",
        "ladang",
        "kost?",
        "kontrakan",
        "usaha",
        "motor",
        "mobil",
        "truk",
        "kendaraan",
        "tambak",
        "depot",
        "salon",
        "kelotok",
        "perahu",
        "hewan",
        "anjing",
        "ternak",
    )
    + ")"
)
PRIVATE = rf"(?:{TRADE}|{STANDING}|{OWNER})"
BINDS = any_of(
    " ,",
    r" \(",
    " -",
    " yang",
    " yaitu",
    " yakni",
    " seorang",
    " salah seorang",
    " selaku",
    " sebagai",
    " adalah",
    " ialah",
    " ini",
    " itu",
    " juga",
    " sesama",
    " memang",
    " tadi",
    " tersebut",
    " sesama",
)
PRIVATE_AFTER = compiled(
    rf"^{BINDS}* {PRIVATE}\b(?! (?:dapat|bisa|silakan|mohon|agar|dipersilakan|akan|diminta|diimbau|tidak|kami))"
    rf"|^ (?:bin|binti) \w+|^{BINDS}* (?:umur|usia|berumur|berusia) \d"
)
"""After a name: nobody holds this for an office. A new clause may begin with such a word, too (`warga dapat …`)."""
CHILD_AFTER = compiled(
    r"^(?: ,| \(| -| dari| yang| yaitu| anak| murid| siswa| siswi| duduk| di)* (?:kelas|kls) (?:[ivx]{1,4}\b|\d)"
)
"""After a name: a child with its class."""
NUMBER_AFTER = re.compile(
    r"^(?: ,| \(| -| dengan)* (?:nomor |no )?"
    + any_of(
        "rekening",
        "nik",
        "kk",
        "ktp",
        "idpel",
        "id pelanggan",
        "peserta",
        "rekam medis",
    )
    + r"(?: nomor)?(?: :)? \d"
)
"""After a name: a number that is this person's."""
HOME_AFTER = compiled(
    alternation(
        r"^(?: ,| \(| -)? (?:yang |itu |ini )*"
        + any_of(
            "rumahnya",
            "tinggal di",
            "tinggalnya",
            "bertempat tinggal",
            "beralamat",
            "kediamannya",
            "warungnya",
            "kiosnya",
            "tokonya",
            "lapaknya",
            "ladangnya",
            "kebunnya",
        )
        + r"\b",
        rf"^(?: ,| \(| -)? (?:yang )(?:{KIN_WORD})nya\b",
        r"^(?: ,| \(| -)? (?:(?:dari|di|warga) )?(?:rt|gang|lorong) \w+",
    )
)
PRIVATE_LATER = compiled(
    rf"^[.;,] \w+(?: bersangkutan)?(?: (?:juga|memang|adalah|seorang|itu|ini|hanya|cuma|sehari - hari))* {PRIVATE}\b"
)

SUBJECT = any_of(
    TRADE,
    STANDING,
    OWNER,
    "pemilik",
    "ibu",
    "bapak",
    "anak",
    "bayi",
    "balita",
    "pemuda",
    "remaja",
    "orang",
    "perempuan",
    "wanita",
    "lelaki",
    "pria",
    "kader",
    "anggota kelompok",
    "penerima",
    "peserta",
    "pengusul",
    "pelapor lain",
    "teman",
    "kawan",
    "rekan",
    "kerabat",
    "keluarga",
    "calo",
    "preman",
    "sopir",
    "supir",
    "juru parkir",
    "jukir",
    "penagih",
)
IS = any_of(
    " ,",
    " :",
    r" \(",
    " -",
    " itu",
    " tersebut",
    " tadi",
    " adalah",
    " ialah",
    " yaitu",
    " yakni",
    " bernama",
    " atas nama",
    " ini",
    " memang",
    " namanya",
    " tak lain",
    " antara lain",
    " di antaranya",
    " ananda",
)
BEFALLEN = re.compile(
    alternation(
        rf"\b{SUBJECT}(?: [^.;!?,\s]+){{0,3}} yang(?: [^.;!?,\s]+){{1,12}}?{IS}+ $",
        r"\b"
        + any_of(
            "peristiwa",
            "kejadian",
            "musibah",
            "kecelakaan",
            "keadaan",
            "nasib",
            "hal",
        )
        + "(?: (?:buruk|itu|ini|serupa|tersebut))? yang (?:menimpa|dialami|dihadapi|terjadi pada)(?: oleh)? $",
    )
)
"""Before a name: one whom something befell (`ibu yang jatuh itu`, `musibah yang menimpa`)."""
AT_LARGE_BEFORE = compiled(
    r"\b(?:bagi|untuk|para|semua|setiap|seluruh|silakan|mohon|dapat|terima kasih|ya)\b"
)
PRIVATE_BEFORE = compiled(
    r"\b"
    + any_of(
        "(?P<who>janda|duda|residivis|pelaku|korban|saksi|tersangka|terlapor|teradu)",
        PRIVATE,
        "pemilik (?:lama|baru|sebelumnya)",
        "sopir",
        "supir",
        "kernet",
        "juru parkir",
        "jukir",
        "calo",
        "preman",
    )
    + "(?: "
    + any_of(
        "lain",
        "lainnya",
        "sebelah",
        "bapak",
        "ibu",
        "anda",
        "saudara",
        "saudari",
        "utama",
        "utamanya",
        "pertama",
        "kedua",
        "sekitar",
        "setempat",
        "liar",
        "hilir",
        "hulu",
        "motor",
        "mobil",
        "truk",
        "itu",
        "tersebut",
    )
    + f"){{0,4}}(?P<is>{IS}| seperti| misalnya)* $"
)
KIN_OF = compiled(
    rf"\b(?:{KIN_WORD}|teman|kawan|tetangga|kerabat|saudaranya)(?:nya| {READER})(?: "
    + any_of(
        "yang",
        "pertama",
        "kedua",
        "bungsu",
        "sulung",
        "perempuan",
        "laki",
        "sendiri",
        "itu",
    )
    + f")*(?:{IS}| seperti| misalnya)* $"
)
OF_WHOM = compiled(
    alternation(
        r"\bnama "
        + any_of(
            "mereka",
            r"ketiga\w*",
            r"keempat\w*",
            r"kedua\w*",
            r"para \w+",
            r"anak\w*",
            r"siswa\w*",
            r"murid\w*",
            r"pelaku\w*",
            r"korban\w*",
            r"orang\w*",
        )
        + "(?: itu| tersebut| adalah| ialah| yaitu| yakni| :)* $",
        r"\byang (?:\w+ ){0,2}?"
        + any_of(
            "keberatan",
            "jatuh",
            "terjatuh",
            "kena",
            "terkena",
            "sakit",
            "mengeluh",
            "cair",
            "tertunda",
            "terluka",
            "digigit",
            "menolak",
            "terlambat",
            "dirugikan",
            "menunggak",
            "kecelakaan",
            "tertimpa",
            "dirundung",
            "merundung",
            "mencuri",
            "menebang",
            "membuang",
            "gelombang",
        )
        + r"\b(?: [^.;!?,\s]+){0,6}?(?: ,)?"
        + any_of(
            " cuma",
            " hanya",
            " adalah",
            " ialah",
            " yaitu",
            " yakni",
            " itu",
            " misalnya",
            " seperti",
            " contohnya",
        )
        + "+ $",
    )
)
"""Before a name: those of whom the answer has just spoken, or one whom something befell."""
TOLD_BY = compiled(
    alternation(
        r"\b"
        + any_of(
            "dibenarkan",
            "dikuatkan",
            "disaksikan",
            "diceritakan",
            "dilaporkan",
            "diadukan",
            "diungkapkan",
            "ditunjukkan",
            "keterangan",
            "kesaksian",
            "pengakuan",
            "cerita",
            "penuturan",
            "laporan rahasia",
            "aduan rahasia",
        )
        + "(?: "
        + any_of(
            "oleh",
            "dari",
            "pula",
            "juga",
            "langsung",
            "kepada kami",
            "kami peroleh dari",
            "diperoleh dari",
            "didapat dari",
            "antara lain",
        )
        + ")* $",
        r"\byang "
        + any_of(
            "membenarkan",
            "menguatkan",
            "menyaksikan",
            "melihat",
            "menceritakan",
            "melaporkan",
            "melapor",
            "mengadu",
            "mengadukan",
            "menulis",
            "menuliskan",
            "memberi tahu",
            "memotret",
            "merekam",
            "memvideokan",
        )
        + r"\b(?: [^.;!?,\s]+){0,12}?(?: itu| adalah| ialah| yaitu| yakni| memang) $",
        r"\b(?:laporan|lap|aduan|pengaduan|surat|keluhan)(?: [^.;!?\s]+){0,9}? (?:dari|oleh) $",
    )
)

BLEMISH = compiled(
    r"\b"
    + any_of(
        ILLNESS,
        "kemoterapi",
        "hamil muda",
        "keguguran",
        "pendarahan",
        "rehabilitasi",
        "kurungan",
        "dipenjara",
        "penjara",
        "narapidana",
        "residivis",
        "terpidana",
        "dihukum",
        "hukuman",
        "diskors",
        "skorsing",
        "dipecat",
        r"(?:pernah|sempat|dulu|dahulu)(?: [^.;!?,\s]+){0,3}? "
        + any_of(
            "ditegur",
            "ditahan",
            "ditangkap",
            "disanksi",
            "diturunkan",
            "mencuri",
            "menggelapkan",
            "memakai",
            "menggunakan",
            "menerima",
            "mengambil",
        ),
        "utang",
        "hutang",
        "utangnya",
        "hutangnya",
        "cicilan",
        "cicilannya",
        "pinjaman",
        "pinjamannya",
        "menunggak",
        "nunggak",
        "tunggakan",
        "kredit",
        "terlilit",
        "lilitan",
        "bangkrut",
        "pailit",
        "bercerai",
        "perceraian",
        "cerai",
        r"selingkuh\w*",
        "berjudi",
        "judi",
        "mabuk",
        "pemabuk",
        "pecandu",
        "narkoba",
        "sabu",
        "tidak mampu",
        "keluarga miskin",
        "penerima pkh",
    )
    + r"\b"
)
CLAIMED = compiled(
    r"^(?: ,| yang| juga| sendiri| itu| telah| sudah| akhirnya)* (?:mengaku|mengakui|berdalih|terbukti)\b"
)

ASKED_SECRET = compiled(
    r"\b(?<!tidak )"
    + any_of(
        "minta",
        "meminta",
        "diminta",
        "mohon",
        "memohon",
        "dimohon",
        "permintaan",
        "berpesan",
        "pesan",
    )
    + r"(?: [^.;!?,\s]+){0,4}? "
    + any_of(
        r"(?:jangan|tidak|tak|tanpa)(?: [^.;!?,\s]+){0,1}? "
        + any_of(
            "ditampilkan",
            r"disebut\w*",
            "dibuka",
            "diketahui",
            "dicantumkan",
            "ditulis",
        ),
        "dirahasiakan",
        "disamarkan",
        "(?:diubah|dijadikan|diganti|dialihkan)(?: menjadi| jadi| ke)? (?:rahasia|anonim)",
    )
)
"""The reporter asked not to be known after all."""
REVEALED = compiled(
    r"\b"
    + any_of(
        "sampaikan",
        "menyampaikan",
        "beritahukan",
        "beri ?tahu",
        r"memberitahu\w*",
        "memberi tahu",
        "benarkan",
        "membenarkan",
        "katakan",
        "mengatakan",
        "jelaskan",
        "terangkan",
        "menyahut",
        "menjawab",
        r"tebakan\w*",
        "ketahui",
        "dimaklumi",
        "penasaran",
        r"bertanya\w*",
        "mengumumkan",
        "umumkan",
    )
    + r"\b[^.;!?]{0,90}\b"
    + any_of(
        r"yang (?:me\w*lapor\w*|menulis\w*|mengadu\w*|mengirim\w*|mengeluh\w*|protes)",
        "pelapornya",
        "penulisnya",
        "pengadunya",
    )
    + r"\b(?: [^.;!?,\s]+){0,4}? (?:itu |adalah |ialah |memang |yakni |yaitu )+(?:\w+ ){0,2}$"
)
"""Before the reporter's own name: somebody else is told who wrote."""
