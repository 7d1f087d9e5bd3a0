"""The words of the gate `threat`: harm, law and loss, menaces open and veiled, and what takes the edge off them."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

YOU = r"(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|bang|abang|situ|kamu|kalian|beliau sendiri)"

TELLS = any_of(
    "lapor",
    "melapor",
    "melaporkan",
    "laporkan",
    "ngelapor",
    "pelapor",
    "mengadu",
    "mengadukan",
    "ngadu",
    "ngaduin",
    "pengadu",
    "mengeluh",
    "protes",
    "memprotes",
    "komplain",
    "mengomel",
    "mempersoalkan",
    "mempermasalahkan",
    "mengkritik",
    "mengritik",
    "menuntut penjelasan",
    "menggugat",
    "menjelekkan",
    "mengirim (?:laporan|aduan|pengaduan|keluhan)",
    "menuduh",
    "nuduh",
    "menyurati",
    "membuat (?:laporan|aduan|pengaduan)",
    "bikin (?:laporan|aduan)",
)

TELLER = any_of(
    "(?:si )?(?:pelapor|pengadu)(?:nya)?",
    any_of(
        "orang",
        "warga",
        "orang tua",
        "wali",
        "pasien",
        "pegawai",
        "siswa",
        "pelanggan",
        "pihak",
        "siapa",
        "mereka",
        "keluarga",
    )
    + rf"? ?yang (?:(?!tidak |belum )\w+ ){{0,2}}?(?:{TELLS}|menulis)",
    f"{TELLS} lagi",
)

LAW = any_of(
    "sanksi",
    r"pidana\w*",
    r"dipidana\w*",
    "mempidanakan",
    r"dipenjara\w*",
    "penjara",
    "bui",
    "tuntut",
    "tuntutan",
    "dituntut",
    "menuntut",
    "digugat",
    "menggugat",
    "gugatan",
    "somasi",
    "disomasi",
    any_of(
        "jalur",
        "langkah",
        "ranah",
        "konsekuensi",
        "akibat",
        "upaya",
        "urusan",
        "tindakan",
        "secara",
        "di (?:hadapan|depan)",
    )
    + " hukum(?:nya)?",
    "(?:di)?proses (?:secara |menurut |sesuai )?hukum",
    "dihukum",
    "berkonsekuensi(?: hukum)?",
    r"(?:ada|kena|dengan) pasal\w*",
    "pasal (?:fitnah|pencemaran|penghinaan|karet|220|310|311|27)",
    "dijerat",
    "menjerat",
    "ranah pidana",
    "teguran",
    "ditegur",
    "dipolisikan",
    "diadukan",
    "dilaporkan ke (?:polisi|polres|polsek)",
)

LOSS = any_of(
    "dicoret",
    "mencoret",
    "coret",
    "dihapus",
    "hapus",
    "dicabut",
    "cabut",
    "diputus",
    "putus",
    "memutus",
    "dihentikan",
    "hentikan",
    "dibekukan",
    "ditahan",
    "ditunda",
    "ditangguhkan",
    "dipending",
    "pending",
    "dievaluasi",
    "(?:di)?tinjau (?:ulang|kembali|lagi)",
    "tahan",
    "(?:sering|terus|selalu) (?:dicek|diperiksa|didatangi|dirazia)",
    "lama (?:diurus|diproses|dilayani|keluar)",
    "tidak (?:akan |bisa |lagi )*(?:kami |saya )?(?:usulkan|diusulkan|turun|cair|terbit)",
    "(?:kami |saya )?(?:usulkan|minta) (?:untuk )?"
    + any_of(
        "diganti",
        "dicopot",
        "dimutasi",
        "diberhentikan",
        r"dipindah\w*",
    ),
    "diganti",
    "dicopot",
    "dipindahkan",
    "pertimbangkan ulang",
    "dipertimbangkan ulang",
    "dipersulit",
    "mempersulit",
    "persulit",
    "diperlambat",
    "perlambat",
    "dikeluarkan",
    "diberhentikan",
    "dimutasi",
    "terpengaruh",
    "terdampak",
    "berdampak",
    "berpengaruh",
    "terganggu",
    "terhambat",
    "bermasalah",
    "(?:paling|urutan) (?:akhir|belakang|bawah|buncit)",
    "dilewati",
    "dilewatkan",
    "dikucilkan",
    "dijauhi",
    "diasingkan",
    "didatangi",
    "catatan buruk",
    "tidak (?:akan |bisa |lagi )*(?:kami |saya )?"
    + any_of(
        "proses",
        "diproses",
        "layani",
        "dilayani",
        "bantu",
        "dibantu",
        "perpanjang",
        "diperpanjang",
        "naik",
        "lulus",
        "lolos",
    ),
    r"konsekuensi\w*",
    "akibatnya",
    r"risiko\w*",
    r"resiko\w*",
)

INSISTS = compiled(
    alternation(
        r"\b(?:kalau|jika|bila|apabila|karena|sebab|selama|begitu|dengan|gara gara)\b[^.?!]{0,50}?\b"
        + any_of(
            "bersikeras",
            "ngotot",
            "ngeyel",
            "tidak (?:puas|mau diam|berhenti)",
            r"ribut\w*",
            "macam macam",
            "mempermasalahkan",
            "mempersoalkan",
            "memviralkan",
            "viralkan",
            "diviralkan",
            "menyebarkan",
            "membesar besarkan",
            "begini caranya",
            "begitu caranya",
            "begini terus",
            "begitu terus",
            "sekali lagi",
            r"(?:laporan|aduan|pengaduan)\w* (?:sampai |di)?(?:teruskan|lanjut\w*|naik|viral|ke)",
            TELLS,
            "laporan (?:ini|begini|seperti ini|semacam ini)",
        )
        + r"\b",
        r"\b(?:tidak|jangan)(?: (?:usah|perlu|terus|lagi))* (?:di)?"
        + any_of(
            "membesar besarkan",
            "besar besarkan",
            "memperpanjang",
            "meributkan",
            "mempermasalahkan",
            "mempersoalkan",
            "memviralkan",
        )
        + r"\b",
    )
)
"""The reporter going on with it, as a condition or a cause."""

COULD = any_of(
    "akan",
    "bisa",
    "dapat",
    "bakal",
    "nanti",
    "terpaksa",
    "mungkin",
    "harus",
    "malah",
    "justru",
    "terancam",
    "kami",
    "saya",
    "ikut",
    "biasanya",
    "sering",
    "sekarang",
    "akhirnya",
    "kaget kalau",
    "heran kalau",
)

COULD_LOSE = compiled(
    alternation(
        rf"\b{COULD}(?: \w+){{0,4}}? (?P<harm>{LOSS})\b",
        r"\bjangan harap\b",
        r"\btidak (?:akan|bisa|lagi) (?:lagi |bisa )?(?:kami |saya )?"
        + any_of(
            "usulkan",
            "diusulkan",
            "proses",
            "diproses",
            "layani",
            "dilayani",
            "bantu",
            "dibantu",
            "perpanjang",
            "diperpanjang",
        )
        + r"\b",
    )
)

YOURS = re.compile(rf"\b(?:{YOU}|pelapor)\b")

TAKEN_BACK = compiled(
    alternation(
        r"\b"
        + any_of(
            r"laporan\w*",
            r"pengaduan\w*",
            r"aduan\w*",
            r"pertanyaan\w*",
            r"usulan\w*",
        )
        + r"(?: \w+){0,9}? (?:di|men|meng|mem)?(?:cabut|hapus|tarik|batalkan)\w*\b",
        r"\b(?:mencabut|menghapus|cabut|hapus)(?: \w+)? (?:laporan|pengaduan|aduan)\w*",
    )
)
"""A report that is to be taken back: no loss of the reporter's goods, and the matter of another gate."""

ON_TELLER = (
    compiled(
        rf"\b{TELLER}\b[^.?!,;]{{0,60}}?\b"
        + any_of(
            COULD,
            "diancam",
            "agar",
            "untuk",
            "bersedia",
            "siap",
            "kadang",
            "kerap",
            "dikenai",
            "dikenakan",
            "diberi",
            "kena",
        )
        + rf"(?: \w+){{0,3}}? (?P<harm>{LAW}|{LOSS})\b"
    ),
    compiled(
        rf"\b{TELLER}\b[^.?!,;]{{0,40}}?\b(?P<harm>tidak (?:akan|bisa|lagi) (?:lagi )?(?:kami |saya )?"
        + any_of(
            "usulkan",
            "diusulkan",
            "layani",
            "dilayani",
            "proses",
            "diproses",
            "bantu",
            "dibantu",
            "terima",
            "perpanjang",
            "diperpanjang",
            "masukkan",
            "masuk",
            "mendapat",
            r"dapat (?:\w+ )?prioritas",
        )
        + r")\b"
    ),
    compiled(
        rf"\b{YOU}\b[^.?!]{{0,40}}\b"
        + any_of(
            "mencoreng",
            "mencemarkan",
            "menjelekkan",
            "menghina",
            "memfitnah",
            "merendahkan",
        )
        + rf"\b[^.?!]{{0,50}}\b(?P<harm>tindak|bawa|laporkan|tuntut|{LAW})\b"
    ),
    compiled(
        r"\b"
        + any_of(
            "laporan",
            "pengaduan",
            "aduan",
            "tulisan",
            "tuduhan",
            "cara",
            "tindakan",
        )
        + rf" (?:seperti ini|begini|semacam ini|ini|itu|{YOU})\b[^.?!]{{0,30}}\b{COULD}(?: \w+)? (?P<harm>"
        + alternation(
            "menyulitkan",
            "mempersulit",
            "merugikan",
            "membahayakan",
            "memberatkan",
            "menyusahkan",
            "merepotkan",
            "memperburuk",
            "merusak",
            "mengganggu",
        )
        + rf")(?: \w+){{0,3}} (?:{YOU}|keluarga|pelapor)\b"
    ),
    compiled(
        rf"\b(?P<harm>{LAW})\b[^.?!]{{0,15}}\b(?:atas|karena|terkait|terhadap)\b[^.?!]{{0,30}}\b"
        + any_of(
            "laporan",
            "pengaduan",
            "aduan",
            "tuduhan",
            "tulisan",
            "unggahan",
            "pernyataan",
        )
        + rf"(?: \w+)? (?:{YOU}|pelapor)\b"
    ),
    compiled(
        rf"\b{TELLER}\b[^.?!,;]{{0,30}}?\b(?P<harm>(?:kami|saya) "
        + any_of(
            "cek",
            "periksa",
            "catat",
            "awasi",
            "ingat",
            "tandai",
            "datangi",
            "dahulukan paling",
        )
        + r")\b"
    ),
    compiled(
        r"\b(?P<harm>tidak (?:akan |bisa |lagi |pernah )*"
        + any_of(
            "masuk",
            "mendapat",
            "dapat",
            "jadi",
            "menjadi",
        )
        + r" (?:\w+ )?(?:prioritas|penerima))\b[^.?!]{0,30}\b(?:karena|kalau|bila|jika) (?:\w+ )?"
        + any_of(
            "melapor",
            "lapor",
            "protes",
            "mengadu",
        )
    ),
    compiled(
        rf"\b(?:tindakan|perbuatan|sikap|cara|kelakuan) {YOU}\b[^.?!]{{0,60}}\b(?P<harm>"
        + alternation(
            LAW,
            r"konsekuensi\w*",
            "akibatnya",
            "melanggar",
        )
        + r")\b"
    ),
    compiled(
        r"\b(?:laporan|tulisan|aduan|pengaduan) "
        + any_of(
            "ini",
            "begini",
            "seperti ini",
            "semacam ini",
            "ibu",
            "bapak",
            "saudara",
            "anda",
            "itu",
        )
        + r"\b[^.?!,;]{0,30}\b(?P<harm>catatan (?:buruk|hitam|khusus|tersendiri))\b"
    ),
    compiled(
        rf"\b(?P<harm>{LAW}|{LOSS})\b[^.?!,;]{{0,40}}?\b"
        + any_of(
            "terhadap",
            "kepada",
            "bagi",
            "pada",
            "orang tua",
            "warga",
            "untuk",
        )
        + rf" (?:si )?(?:pelapor\w*|pengadu\w*|yang (?:{TELLS}))\b"
    ),
    compiled(
        r"\b(?P<harm>"
        + alternation(
            "(?:di|me|ku|kami |saya )?(?:lapor(?:kan|in)?|tuntut|gugat|menuntut|dituntut|digugat) balik",
            r"berbalik(?: \w+){0,3} (?:ke|kepada|pada|kena|menimpa|menyerang)",
            "berbalik kena",
            "(?:jadi )?bumerang",
        )
        + r")\b"
    ),
    compiled(
        rf"\b{YOU}(?: sendiri)? (?:(?:juga|nanti|malah|justru|pun) )*(?P<harm>(?:"
        + any_of(
            "dapat",
            "bisa",
            "akan",
            "harus",
            "bakal",
            "terancam",
            "siap siap",
        )
        + " )+(?:saja )?"
        + any_of(
            f"(?:kami |kena |dikenai |dikenakan )+{LAW}",
            "dituntut",
            "digugat",
            r"dipidana\w*",
            r"dipenjara\w*",
            "dihukum",
            "diproses (?:secara )?hukum",
            "dipolisikan",
            "dijerat",
            "disomasi",
            "kami (?:keluarkan|pecat|coret|laporkan|polisikan|bina|tindak|berhentikan)",
        )
        + r")\b"
    ),
    compiled(
        r"\b(?P<harm>"
        + any_of(
            "langkah",
            "jalur",
            "tindakan",
            "upaya",
            "aparat",
            "polisi",
            "kepolisian",
            "somasi",
            "gugatan",
            "tuntutan",
        )
        + rf"(?: hukum)?)\b[^.?!,;]{{0,30}}\b(?:terhadap|kepada) {YOU}\b"
    ),
)
"""Harm that falls on whoever reports, in either order; `harm` must not be denied."""

AGAINST_SPEECH = compiled(
    r"\b"
    + any_of(
        "uu ite",
        "undang undang (?:ite|informasi)",
        "ite",
        any_of(
            "pencemaran",
            r"mencemar\w*",
            "merusak",
            "mencoreng",
            "menjelekkan",
        )
        + r" (?:nama(?: baik)?(?: \w+)?|institusi|instansi)",
        r"fitnah\w*",
        "memfitnah",
        any_of(
            "laporan",
            "aduan",
            "keterangan",
            "tuduhan",
            "kabar",
            "berita",
            "penyampaian",
            "ucapan",
            "tulisan",
            "unggahan",
            "pernyataan",
            "perkataan",
        )
        + " (?:palsu|bohong|tanpa (?:bukti|dasar)|yang tidak (?:terbukti|benar|berdasar))",
        "hoaks",
        "hoax",
        any_of(
            "menuduh",
            "tuduhan",
            "melapor",
            "lapor",
            r"laporan\w*",
            "aduan",
        )
        + r"\b[^.?!]{0,60}\b(?:tanpa|disertai) (?:\w+ )?bukti",
        "(?:segala|setiap|semua) (?:ucapan|tulisan|perkataan|laporan|tuduhan|unggahan|pernyataan)",
        any_of(
            "laporan",
            "tuduhan",
            "menuduh",
            "aduan",
            "pengaduan",
            "keterangan",
            "melapor",
            "lapor",
            "penyampaian",
            "menyampaikan",
            "ucapan",
            "tulisan",
            "pernyataan",
        )
        + r"\b[^.?!]{0,50}\b"
        + any_of(
            "tidak dapat dibuktikan",
            "tidak terbukti",
            "tidak benar",
            "tidak (?:sesuai|berdasarkan) fakta",
            "tidak berdasar",
            "tanpa dasar",
            "mengada ada",
            "palsu",
            "bohong",
        ),
    )
    + r"\b"
)

STRONG_SPEECH = re.compile(
    r"\b(?:uu ite|undang undang (?:ite|informasi)|(?:pencemaran|mencemar\w*) nama)\b"
)

SOUGHT = compiled(
    alternation(
        r"\b"
        + any_of(
            "tahu",
            "mengetahui",
            "ketahui",
            "kantongi",
            "mengantongi",
            "hafal",
            "catat",
            "mencatat",
        )
        + r"(?: (?!oknum|pelaku)\w+){0,3} "
        + any_of(
            "siapa saja (?:yang )?(?:ikut|tanda tangan|di balik|melapor|lapor)",
            "(?:nama|identitas) (?:pengirim|penulis|pembuat)",
            rf"siapa (?:saja )?(?:yang|si|orang)(?: \w+)? ?{TELLS}",
            r"siapa (?:pelapor|pengadu)\w*",
        )
        + r"\b",
        rf"\b(?:kantongi|mengantongi|hafal) (?:nama|identitas) (?:{YOU}|pelapor\w*)\b",
        r"\b"
        + any_of(
            "mencari",
            "cari",
            "melacak",
            "lacak",
            "menelusuri",
            "telusuri",
            "menyelidiki",
            "selidiki",
            "usut",
            "mengusut",
        )
        + rf"(?: tahu)? (?:siapa|orang|identitas)\b[^.?!,;]{{0,40}}\b(?:{TELLS}|pelapor\w*)\b",
        r"\bidentitas\b[^.?!]{0,40}\b(?:kami |sudah )*"
        + any_of(
            "kantongi",
            "serahkan",
            "bocorkan",
            "berikan",
            "sampaikan",
        )
        + r" ?(?:dan \w+ \w+ )?"
        + any_of(
            "kepada (?:pihak )?(?:yang dilaporkan|terlapor)",
            "$",
        ),
        r"\bidentitas\b[^.?!]{0,25}\b(?:sudah|telah) (?:kami |saya )?(?:kantongi|ketahui|pegang)\b",
        r"\byang "
        + any_of(
            "bapak",
            "ibu",
            "saudara",
            "saudari",
            "anda",
            "kakak",
        )
        + r" (?:sebut|laporkan|tuduh|lapor) (?:pasti |tentu |juga |sudah |bisa )*(?:tahu|mengetahui)\b",
    )
)

MENACE = compiled(
    r"\b"
    + any_of(
        "awas (?:ya|saja|kalau|jangan|kamu|nanti)",
        "bukan (?:mengancam|menakut nakuti|bermaksud mengancam)",
        r"(?:bukan|tidak|tak)(?: \w+){0,2} (?:mengancam|ancaman|menakuti|menakut nakuti)(?= (?:, )?"
        + any_of(
            "tetapi",
            "tapi",
            "hanya",
            "cuma",
            "sekadar",
            "sekedar",
            "melainkan",
        )
        + r"\b)",
        "punya (?:pengacara|beking|backing|bekingan)",
        r"(?:laporan|aduan|pengaduan|nomor)\w*\b[^.?!]{0,40}\bkami blokir",
        "(?:berhenti|stop|hentikan) "
        + any_of(
            "melapor",
            "lapor",
            "mengadu",
            "protes",
        )
        + r"\w*(?: \w+){0,3} (?:sebelum|kalau tidak|atau)",
        "hal (?:hal )?yang tidak "
        + any_of(
            "diinginkan",
            "kita inginkan",
        )
        + r"(?: \w+)? (?:terjadi|menimpa) (?:pada|kepada) "
        + any_of(
            "bapak",
            "ibu",
            "saudara",
            "anda",
            "keluarga",
        ),
        "(?:ketemu|bertemu|jumpa|selesaikan) (?:saja )?di "
        + any_of(
            "kantor polisi",
            "pengadilan",
            "polres",
            "polsek",
            "jalur hukum",
        ),
        r"(?:sudah|semua|pada) tahu (?:bahwa |kalau )?(?:yang|siapa) (?:me)?lapor\w*",
        "jangan (?:macam macam|main main|coba coba|sok)",
        r"jangan (?:kaget|heran) (?:kalau|jika|bila)(?: (?!petugas|tim|ada|kami)\w+){0,8}? "
        + any_of(
            "tidak",
            "berbeda",
            "beda",
            "berubah",
            "dipersulit",
            "lama",
            "dicoret",
            "hilang",
            "dihapus",
            "diperiksa",
            "terlambat",
            "belakangan",
        ),
        "jangan (?:berharap|mengharap|harap|mengharapkan) (?:lagi )?"
        + any_of(
            "prioritas",
            "bantuan",
            "pelayanan",
            "layanan",
            "dibantu",
            "dilayani",
            "dapat",
            "kami",
        ),
        "jangan (?:banyak|terlalu banyak) (?:menuntut|bicara|protes|tanya|mengeluh|komentar)",
        "lihat (?:sendiri |saja )+(?:apa yang|akibat|nanti|hasil)",
        "siapa yang (?:menyuruh|suruh|membayar|mendalangi|di belakang) (?:ibu|bapak|saudara|anda|laporan)",
        r"(?:jaga|menjaga|dijaga) (?:ucapan|lisan|perkataan|mulut|omongan|tulisan)\w*",
        r"loyalitas\w*",
        r"berani (?:lapor|melapor|bicara|menulis)(?: \w+){0,2} (?:menanggung|tanggung|terima|berani)",
        "(?:dicari|cari|mencari) orangnya",
        "(?:saya|kami) (?:peringatkan|memperingatkan)",
        "peringatan (?:terakhir|keras) (?:untuk|bagi|kepada)",
        "sok (?:berani|jago|pintar|tahu|suci)",
        any_of(
            "rumah",
            "alamat",
            "keluarga",
            "anak",
            "nomor",
        )
        + r"\w*(?: \w+)? (?:juga |pun |sudah )+(?:kami|saya) (?:tahu|hafal)",
        any_of(
            "silakan",
            "silahkan",
            "lebih baik",
            "mending",
        )
        + " (?:saja )?(?:pindah|keluar|angkat kaki)(?: saja)? (?:dari|ke desa|saja)",
        "pindah saja (?:dari|ke)",
        r"(?:kami|saya) (?:bawa|seret|perkarakan|polisikan)(?: \w+)? ke "
        + any_of(
            "ranah",
            "jalur",
            "meja",
            "polisi",
            "pengadilan",
            "polres",
            "polsek",
        )
        + r"\w*",
        r"(?:wajib|harus|siap|bersiap) (?:siap )?menanggung (?:akibat|konsekuensi|risiko)\w*",
        "(?:tunggu|rasakan|terima|lihat|tanggung)(?: saja)? (?:sendiri )?akibatnya",
        "tanggung sendiri",
        "jangan salahkan (?:kami|saya|petugas)",
        "jangan menyesal",
        "nanti menyesal",
        "akan menyesal",
        "berhadapan (?:dengan|langsung dengan) (?:saya|kami|hukum|pengacara|aparat|polisi)",
        r"ingat (?:saja )?(?:keluarga|anak istri|anak|nasib)(?: \w+)? (?:di rumah|ibu|bapak|anda|saudara)",
        "(?:bisa|dapat|akan) (?:saja )?(?:mempersulit|persulit|saya persulit|kami persulit)",
        r"jangan harap (?:bisa |akan |lagi )*(?:dapat|mendapat\w*|dilayani|dibantu|diproses)",
        "urusannya (?:bisa |akan |jadi |sampai )*(?:panjang|lain|runyam|ke mana mana)",
        "tidak (?:akan )?(?:segan|ragu)(?: segan| ragu)? (?:untuk )?"
        + any_of(
            "menempuh",
            "membawa",
            "melaporkan",
            "menuntut",
            "mengambil",
            "memproses",
            "memperkarakan",
        ),
        r"hati hati (?:ya )?(?:\w+ )?(?:kalau |dalam |saat |bila |jika |untuk )?"
        + any_of(
            "bicara",
            "berbicara",
            "berkata",
            "menulis",
            "nulis",
            "ngomong",
            "berkomentar",
            "melapor",
            "lapor",
            "menuduh",
            "memilih kata",
            "bertutur",
            "bertindak",
        ),
        r"hati hati (?:saja |ya |lah )*(?:ke ?depan\w*|nanti|lain kali)",
        "jangan (?:asal|sembarangan) (?:lapor|menuduh|nuduh|ngomong|bicara|menulis)",
        r"mempertanggungjawabkan (?:isi )?(?:laporan|tuduhan|tulisan|perkataan)\w*",
    )
    + r"\b"
)

RETORT = compiled(
    alternation(
        r"\b(?:ingat|jangan lupa|perlu diingat|sebenarnya|asal tahu)\b[^.?!]{0,15}\b"
        + any_of(
            "usaha",
            "lapak",
            "rumah",
            "bangunan",
            "warung",
            "toko",
            "izin",
            "anak",
            "sambungan",
            "kontrak",
        )
        + r"\b[^.?!]{0,40}\b"
        + any_of(
            "periksa",
            "diperiksa",
            "tertibkan",
            "ditertibkan",
            "belum tentu",
            "tidak lengkap",
            "tinjau",
        )
        + r"\b",
        rf"\b(?:anak|putra|putri|cucu|keluarga) (?:{YOU}|pelapor)\b[^.?!]{{0,40}}\bmasih\b[^.?!]{{0,30}}\b"
        + any_of(
            "sekolah",
            "belajar",
            "kerja",
            "bekerja",
            "dirawat",
            "berobat",
            "kontrol",
            "mengurus",
        )
        + r"\b[^.]{0,12}(?:\bkan\b|\blho\b|\bloh\b|\?)",
        r"\b(?:pertimbangkan|pikirkan|ingat|memikirkan|mempertimbangkan|dipikirkan|diingat)\b[^.?!]{0,25}\b"
        + any_of(
            "posisi",
            "nasib",
            "masa depan",
            "pekerjaan",
            "jabatan",
            "keluarga",
            "anak",
            "usaha",
            "status",
            "hubungan",
            "nilai",
        )
        + rf"\w*(?: \w+)? (?:{YOU}|keluarga|anaknya)\b",
        r"\b(?:ingat|diingat|ingatkan)\b[^.?!]{0,15}\b"
        + any_of(
            "anak",
            "putra",
            "putri",
            "cucu",
            "suami",
            "istri",
            "keluarga",
        )
        + rf" {YOU}\b[^.?!]{{0,12}}\bmasih\b",
        r"\b(?:laporan|aduan|tulisan)\b[^.?!]{0,30}\b(?:jadi|menjadi) (?:bahan |pertimbangan )+(?:\w+ )?"
        + any_of(
            "penilaian",
            "evaluasi",
            "perpanjangan",
            "kontrak",
            "kami",
        ),
        r"\b"
        + any_of(
            "lapak",
            "usaha",
            "warung",
            "toko",
            "kios",
            "bangunan",
            "sambungan",
            "meteran",
            "izin",
        )
        + rf"\w* (?:{YOU} )?"
        + any_of(
            "nanti ",
            "juga ",
            "bisa ",
            "akan ",
            "sekalian ",
        )
        + "*(?:ikut|juga|sekalian) (?:kami |akan |bisa )*"
        + any_of(
            "periksa",
            "tertibkan",
            "cek",
            "diperiksa",
            "ditertibkan",
            "dicek",
        )
        + r"\b",
        r"\b(?:ingat|diingat|ketahui|diketahui|lupa)\b[^.?!]{0,20}\b"
        + any_of(
            "surat",
            "izin",
            "berkas",
            "permohonan",
            "bantuan",
            "kontrak",
            "sertifikat",
            "sambungan",
            "ijazah",
        )
        + rf"\w*(?: \w+)? {YOU}\b[^.?!]{{0,15}}\b(?:masih|ada) "
        + any_of(
            "kami",
            "di tangan",
            "kami proses",
            "di meja",
            "kami pegang",
            "tergantung",
        ),
        r"\b"
        + any_of(
            "usaha",
            "jualan",
            "lapak",
            "bangunan",
            "warung",
            "kios",
            "dagangan",
            "rumah",
        )
        + r"\b[^.?!]{0,40}\b(?:sebenarnya|sebetulnya|juga|kan)\b[^.?!]{0,20}\b"
        + any_of(
            "melanggar",
            "tidak (?:ada|punya|berizin)",
            "belum (?:ada|punya|berizin)",
            "liar",
            "menunggak",
        )
        + r"\b",
        rf"\b(?:catat|mencatat) nama {YOU} sebagai (?:warga|orang|pelapor|pembuat|tukang|penyebar)\b",
        r"\b"
        + any_of(
            "dipikirkan",
            "pikirkan",
            "pikir pikir",
            "dipikir",
        )
        + " "
        + any_of(
            "baik baik",
            "dulu",
            "ulang",
            "matang matang",
            "lagi",
        )
        + rf"\b[^.?!]{{0,30}}\b(?:sebelum|kalau|jika) (?:mau )?{TELLS}\b",
    )
)

WARNS = compiled(
    r"\b"
    + any_of(
        "ingat",
        "ingatkan",
        "mengingatkan",
        "diingatkan",
        "ngingetin",
        "mengingatkn",
        "hati hati",
        "berhati hati",
        "pikir pikir",
        "dipikirkan",
        "pikirkan",
        "pertimbangkan",
        "mempertimbangkan",
        "pertimbangan",
        "dipertimbangkan",
        "menimbang",
        "sekadar",
        "sekedar",
        "biasanya",
        "lazimnya",
        "umumnya",
        r"kadang\w*",
        "terkadang",
        "pengalaman",
        "pernah (?:di|kejadian|ada|terjadi|menulis|menyampaikan|dialami|melapor|lapor)",
        "jangan sampai",
        "sayang",
        "kasihan",
        "bisa bisa",
        "sewaktu waktu",
        "konsekuensi",
        "tentu",
        "akibatnya",
        "perlu (?:dipahami|dimaklumi|diketahui|bapak|ibu|saudara|anda)",
        "mohon maklum",
        "maklumi",
        "mending",
        "lebih aman",
        "lain kali",
        "demi kebaikan",
        "untuk kebaikan",
        "siapkan diri",
        "kalau",
        "bila",
        "jika",
        "apabila",
        "supaya",
        "masukan",
        "saran",
        "catatan",
        "tidak kaget",
        "sudah ada kejadiannya",
        "sudah siap",
        r"bijak\w*",
        "yang perlu (?:ibu|bapak|saudara|anda) (?:tahu|ketahui)",
        "(?:kemarin|dulu|sempat|sering) ada (?:yang|orang|warga)",
    )
    + r"\b"
)

REPORTING = compiled(
    r"\b"
    + any_of(
        TELLS,
        "laporan",
        "laporannya",
        "pelapornya",
        "aduan",
        "pengaduan",
        "menulis",
        "ditulis",
        "tulisan",
        "nulis",
        "pernyataan",
        "tuduhan",
        "kanal",
        "terbaca",
        "dibaca",
        "kalimat",
        "keterangan",
        r"ribut\w*",
        "ramai ramai",
        "menyampaikan hal",
        "bertanya tanya",
        "ngegas",
        "menyudutkan",
        "memojokkan",
    )
    + r"\b"
)

VEILED_HARM = compiled(
    r"\b"
    + any_of(
        "konsekuensi hukum",
        "langkah hukum",
        "jalur hukum",
        "urusan hukum",
        "proses hukum",
        "diproses hukum",
        "dituntut",
        "menuntut",
        "digugat",
        "somasi",
        "berwajib",
        "kantor polisi",
        "dipanggil",
        "pemanggilan",
        "memberi keterangan",
        "dimintai (?:keterangan|pertanggungjawaban)",
        "dipersulit",
        "mempersulit",
        "diperlambat",
        "dijauhi",
        "dikucilkan",
        "diasingkan",
        "dipending",
        "kami pending",
        "dibekukan",
        "ditinjau (?:ulang|kembali)",
        "tinjau (?:ulang|kembali)",
        "ditangguhkan",
        "diberhentikan",
        "dikeluarkan",
        "dicoret",
        "dihapus dari",
        "tidak diperpanjang",
        "dilewati",
        "dilewatkan",
        "dilewatin",
        "paling bawah",
        "paling belakang",
        "tidak lolos",
        "tidak lulus",
        "lebih ketat",
        "enggan (?:melayani|membantu)",
        "malas (?:melayani|membantu)",
        "terasa beda",
        "(?:jadi|terasa) (?:kurang|tidak) (?:nyaman|lancar|enak)",
        r"(?:ikut|nilai\w*) (?:\w+ )?jadi perhatian",
        "catatan (?:panitia|khusus|sekolah)",
        "ikut (?:kena|diperiksa|dipanggil|turun|ditertibkan|terseret)",
        "diperiksa duluan",
        "penertiban",
        "ditertibkan",
        "nertibkan",
        "menertibkan",
        "berurusan (?:dengan|panjang)",
        "berujung",
        "urusannya (?:sampai )?panjang",
        "tersinggung",
        "didatangi",
        "diingat ingat",
        "alihkan ke tempat",
        r"konsekuensi\w*",
        r"kena (?:akibat\w*|batu\w*|getah|pasal|masalah|sendiri)",
        "terkena",
        "menyesal",
        "mencari tahu",
        "ketahuan",
        "mudah menebak",
        "menimpa",
        "jadi masalah",
        "kena",
        r"hubungan\w* (?:jadi |bisa |dengan \w+ )*(?:kurang|tidak)",
        r"hubungan anak\w*",
        "pelayanan(?:nya)? (?:kadang |bisa |jadi )*(?:kurang|terasa)",
        r"dinilai (?:tidak|mencemar\w*)",
        r"dianggap (?:berlebihan|meresahkan|menghina|melawan|tidak|mencemar\w*)",
    )
    + r"\b"
)

LAW_WORD = re.compile(rf"\b{LAW}\b")

ADDRESSED = re.compile(rf"\b(?:{YOU}|pelapor|keluarga|sendiri|warganya)\b")

STORY = compiled(
    r"\b"
    + any_of(
        "biasanya",
        "kerap",
        r"kadang\w*",
        "terkadang",
        "sering",
        "umumnya",
        "lazimnya",
        "cenderung",
        r"perlu (?:kami|bapak|ibu|saudara|anda|di\w+)",
        "harap (?:dipahami|dimaklumi|diingat)",
        "sekadar",
        "sekedar",
        "(?:hanya |cuma )?khawatir",
        "ingat",
        "mengingatkan",
        "jangan lupa",
        "tentu",
        "pasti",
        "nanti",
        "hati hati",
        "dulu",
    )
    + r"\b"
)

PERSON_TELLING = compiled(
    r"\b"
    + any_of(
        TELLER,
        "nama pelapor",
        r"pelapor\w* sendiri",
        r"(?:yang|warga|orang) (?:\w+ )?(?:vokal|kritis|cerewet|rewel|banyak bicara|banyak menuntut)",
        r"siapa (?:saja )?yang (?:me)?lapor\w*",
        "yang (?:begini|begitu)",
    )
    + r"\b"
)

HARDSHIP = compiled(
    r"\b"
    + any_of(
        "(?:susah|repot|rugi|malu|celaka|pusing) sendiri",
        "dipersulit",
        "perhatian aparat",
        "(?:masih|akan|tetap) ingat siapa",
        "(?:cepat|mudah) tersebar",
        "berdampak (?:pada|ke|buruk)",
        "(?:di)?tinjau ulang",
        "ditinjau kembali",
        r"pelapor\w* (?:sendiri )?(?:yang )?(?:malah |justru )?(?:diproses|diperiksa|kena|dipanggil)",
        "sendiri (?:yang )?(?:malah |justru )?(?:diproses|diperiksa|kena|dipanggil)",
        "dicap",
        "sorotan",
        "dikenali",
        "terlihat buruk",
        "masalah baru",
        "bahan (?:omongan|gunjingan)",
        "lama (?:diurus|diproses|dilayani)",
        "dijauhi",
        "dikucilkan",
        "dimusuhi",
        "diawasi",
        "tidak disukai",
    )
    + r"\b"
)

DENIED = compiled(
    r"\b(?:tidak|tak|tanpa|bukan|belum|jangan (?:khawatir|takut|cemas|ragu))(?: "
    + any_of(
        "akan",
        "dapat",
        "bisa",
        "boleh",
        "pernah",
        "ada",
        "perlu",
        "usah",
        "mungkin",
        "sampai",
        "satu",
        "seorang",
        "siapa",
        "pun",
        "kami",
        "saya",
        "ikut",
        "dikenai",
        "dikenakan",
        "mendapat",
        "diberi",
        "takut",
        "khawatir",
        "ingin",
        "bermaksud",
        "membawa",
        "menimbulkan",
        "berakibat",
        "akibat",
        "apa",
        "bentuk",
        "dalam",
        "yang",
        "mengancam",
        "dengan",
        "pada",
        "sedikit",
        "lagi",
        "menjadi",
        "jadi",
        "orang",
        "sebagai",
        "merupakan",
        "menganggap",
        "laporan",
        "ini",
        "bapak",
        "ibu",
        "saudara",
    )
    + "){0,5} ?$"
)
"""What stands before a harm that is denied."""

SAFE = compiled(
    r"\b"
    + any_of(
        "dilindungi",
        "melindungi",
        "lindungi",
        "perlindungan",
        "dirahasiakan",
        "kerahasiaan",
        "tidak (?:perlu|usah) (?:takut|khawatir|cemas|ragu)",
        "jangan (?:takut|khawatir|cemas)",
        "tanpa (?:rasa )?(?:takut|khawatir)",
        r"(?:ancaman|tekanan|intimidasi|pembalasan)\b[^.?!]{0,40}\b(?:hubungi|laporkan|sampaikan|kabari)",
        "(?:petugas|pegawai|pihak|oknum|siapa pun|guru|orang) yang "
        + any_of(
            "membocorkan",
            "mengancam",
            "mengintimidasi",
            "menekan",
            "mempersulit",
            "mengungkap",
        )
        + r"\w*(?! hal ini)",
    )
    + r"\b"
)

WRONGDOER = compiled(
    r"\b"
    + any_of(
        "pelaku",
        "oknum",
        "petugas",
        "pegawai",
        "perusahaan",
        "kontraktor",
        "rekanan",
        "penyedia",
        "pengelola",
        "pengusaha",
        "pedagang",
        "sopir",
        "guru",
        "kepala (?:sekolah|desa)",
        "bendahara",
        "pihak (?:sekolah|rekanan|kontraktor|perusahaan)",
        "pengembang",
        "agen",
        "pangkalan",
    )
    + r" (?:\w+ ){0,2}?(?:yang|akan|bisa|dapat|tersebut|itu|terbukti)\b"
)

TOLD_OF = re.compile(rf"\b{TELLER}\b")
