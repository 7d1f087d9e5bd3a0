"""The words of the gate `gratuity`: gifts and money, how they are asked for and hinted at, and what refuses them."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

YOU = r"(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|abang|pelapor)"

PUBLIC = any_of(
    YOU,
    "warga",
    "masyarakat",
    "keluarga",
    "pemohon",
    "orang tua",
    "wali murid",
    "pasien",
    "pelanggan",
    "tetangga",
    "desa",
    "kelompok",
    "pengusaha",
    "pihak yang berkepentingan",
)

STAFF = any_of(
    r"petugas\w*",
    "regu",
    "tim",
    "operator",
    "awak",
    r"sopir\w*",
    "teman teman",
    "kawan kawan",
    "rekan rekan",
    "anak anak",
    "anak buah",
    "panitia",
    "orang (?:lapangan|dalam|kantor)",
    "pengawas",
    "pekerja",
    "tukang",
    "staf",
    "pegawai",
    "pendamping",
    "kadus",
    "ketua regu",
    r"bagian \w+",
    "kepala (?:bagian|seksi|dusun)",
    r"juru \w+",
    "kasi",
    "kami",
    "saya",
    "yang (?:urus|mengurus|bekerja|di belakang)",
)

SLANG = compiled(
    r"\b"
    + any_of(
        "uang "
        + any_of(
            "rokok",
            "kopi",
            "lelah",
            "capek",
            "capai",
            "pelicin",
            "terima kasih",
            "bensin",
            "damai",
            "dengar",
            "tutup mulut",
            "semir",
            "sogok",
            "pengertian",
            "pelancar",
            "pangkal",
        )
        + r"\w*",
        "salam tempel",
        r"(?:ada |beri |kasih |pakai |siapkan )(?:\w+ )?amplop\w*",
        "pengganti lelah",
        r"pelicin\w*",
        "dana taktis",
        "biaya (?:percepatan|di luar tarif)",
        "ucapan terima kasih berupa",
        "tanda terima kasih",
        r"traktir\w*",
        "komisi untuk",
        "jatah (?:kami|petugas)",
        r"(?:kirim|isi|belikan|transfer)(?:kan)? (?:\w+ )?pulsa",
        "(?:ke )?(?:rekening|nomor|dana|ovo|gopay) pribadi",
        "(?:tidak|tanpa) (?:pakai |ada |usah |perlu )*(?:kuitansi|kwitansi|tanda terima)",
        "di luar tarif",
        "tidak resmi",
        "di bawah meja",
        r"sisihkan (?:\d+|sedikit|sebagian|sekian)",
        r"seikhlas\w* (?:saja )?(?:ke|kepada|untuk|buat)",
        "kuitansi(?:nya)? (?:menyusul|belakangan)",
        "dp dulu",
        r"jangan lupa (?:bawa|bawakan|siapkan|sediakan) (?:rokok|kopi|makan\w*|oleh oleh|uang|bensin)",
        "(?:diberi|dikasih|kasih|beri) berapa (?:pun|saja)",
        r"(?:menyiapkan|siapkan|membawa|bawa|memberi|beri) (?:\w+ )?ucapan terima ?kasih",
        r"(?:mohon|tolong|silakan|minta|siapkan|disiapkan|dibantu)(?: \w+){0,2} uang transport\w*",
        r"(?:ada|punya) (?:lebih|rezeki|rejeki|kelebihan)\w*(?: \w+){0,3} (?:buat|untuk|bagi|jangan lupa)",
        r"titip(?:kan)? uang\w*",
        r"terserah(?: \w+){0,2} (?:kasih|beri|memberi|bayar|mau kasih)",
        r"berapa (?:saja|pun)(?: \w+){0,2} (?:kasih|beri|untuk petugas|buat petugas)",
        r"jangan lupa (?:petugas|kami|teman teman)\w*",
        r"oleh oleh\w* (?:untuk|buat) (?:\w+ ){0,2}(?:kantor|petugas|kami|tim|saya)",
    )
    + r"\b"
)
"""What is never an official payment."""

SEMI = compiled(
    r"\b"
    + any_of(
        "(?:ongkos|upah|uang|jasa) (?:jasa )?(?:tukang|petugas|pasang)",
        r"uang (?:jalan|makan|saku|jasa|transport\w*|tunggu)",
        r"titip(?:kan)? (?:rp)?\d+ (?:ribu|juta)",
        rf"(?:biaya|uang|ongkos) (?:\w+ ){{0,3}}(?:bensin|transport\w*|kurir) {STAFF}",
    )
    + r"\b"
)
"""What may be an official payment elsewhere, but not one that a citizen is asked for."""

FREELY = any_of(
    r"seikhlas\w*",
    "sukarela",
    "se ?rela ?nya",
    "serelanya",
    "kerelaan",
    "semampunya",
    "sekadarnya",
    "sepantasnya",
    "patungan",
    "urunan",
    "partisipasi",
    "berpartisipasi",
    "swadaya",
    "sumbangan",
    "menyumbang",
    "sumbang",
    "kontribusi",
    "berkontribusi",
    "bantuan dana",
    "iuran (?:bensin|solar|bbm|warga)",
    "kumpul(?:kan)?",
    "mengumpulkan",
    "meringankan",
)

GOODS = any_of(
    "bbm",
    "solar",
    "bensin",
    "bahan bakar",
    "minyak",
    "konsumsi",
    "makan",
    "makanan",
    "makan (?:siang|malam)",
    "minuman",
    "rokok",
    "kopi",
    "ngopi",
    "uang",
    "dana",
    "biaya",
    r"transport\w*",
    "ongkos",
    "akomodasi",
    "penginapan",
    "pulsa",
    "klotok",
    "kelotok",
    r"rp ?\d\w*",
    "upah",
    "operasional",
    "camilan",
    "semen",
    "material",
    "oleh oleh",
    "buah tangan",
)

ASKED = compiled(
    r"\b"
    + any_of(
        "mohon",
        "memohon",
        "minta",
        "meminta",
        "diminta",
        "dimohon",
        "diharapkan",
        "harapkan",
        "berharap",
        "mengharapkan",
        "kiranya",
        "berkenan",
        "tolong",
        "silakan",
        "silahkan",
        "cukup",
        "siapkan",
        "menyiapkan",
        "disiapkan",
        "disediakan",
        "menyediakan",
        "kalau",
        "jika",
        "bila",
        "apabila",
        "biasanya",
        "sebaiknya",
        "dibantu",
        "bantu",
        "membantu",
        "kirim",
        r"titip\w*",
        r"dititip\w*",
        "diserahkan",
        "serahkan",
        "menyerahkan",
        r"disetor\w*",
        r"setor\w*",
        "diberikan",
        "beri",
        "memberi",
        "(?<!terima )kasih",
        "bayar",
        "dibayarkan",
        "menanggung",
        "dibebankan",
        "ditanggung",
        "saran",
        "boleh",
        "terbuka",
        "bergantung",
        "ditentukan",
    )
    + r"\b"
)

SUPPLIES = compiled(
    alternation(
        rf"\b{FREELY}\b[^.?!]{{0,90}}\b"
        + any_of(
            GOODS,
            "kas (?:seksi|kantor|bagian|bidang|regu)",
            "petugas",
            "tim",
            "regu",
            "rapor",
            "ijazah",
            "diterima",
            "diproses",
        )
        + r"\b",
        r"\b"
        + any_of(
            "bbm",
            "solar",
            "bensin",
            "bahan bakar",
            "minyak",
            "konsumsi",
            r"makan\w*",
            "rokok",
            "kopi",
            r"transport\w*",
            "ongkos",
            "akomodasi",
            "klotok",
            "operasional",
        )
        + rf"\b[^.?!]{{0,70}}\b{FREELY}\b",
        r"\b"
        + any_of(
            "mohon",
            "minta",
            "tolong",
            "diharapkan",
            "harap",
            "kiranya",
            "silakan",
            "boleh",
            "cukup",
            "menanggung",
            "dibebankan",
            "bantu bantu",
            "menyiapkan",
            "menyediakan",
            "disiapkan",
            "disediakan",
            "ditanggung",
            "dibantu",
        )
        + rf"\b[^.?!]{{0,60}}\b{GOODS}\b[^.?!]{{0,40}}\b(?:{STAFF}|survei\w*|pengukuran|alat)\b",
        rf"\b{STAFF}\b[^.?!]{{0,40}}\b{GOODS}\b[^.?!]{{0,40}}\b"
        + any_of(
            "disediakan",
            "disiapkan",
            "ditanggung",
            "dibantu",
            "menyediakan",
            "menyiapkan",
            "dibebankan",
        )
        + rf"(?: oleh| kepada)? (?:warga|pelapor|pemohon|{YOU}|masyarakat|pasien|keluarga)\b",
        rf"\b{GOODS}(?: dan \w+)? (?:untuk |buat |bagi )?{STAFF}(?: \w+)? "
        + any_of(
            "ditanggung",
            "dibebankan",
            "disediakan",
            "disiapkan",
            "menjadi tanggungan",
        )
        + rf"(?: oleh| kepada)? {PUBLIC}\b",
        r"\b(?:membantu|bantu|dibantu) (?:biaya|ongkos|uang|dana)\b[^.?!]{0,40}\b"
        + any_of(
            "bensin",
            "kurir",
            r"transport\w*",
            STAFF,
        )
        + r"\b",
    )
)

HANDED = compiled(
    alternation(
        r"\b"
        + any_of(
            "uang",
            "dana",
            "biaya",
            r"rp ?\d\w*",
            r"\d+ (?:ribu|juta|persen)",
            "tunai",
            "bayar",
            "bayarkan",
            "dibayar",
            "transfer",
        )
        + r"\b[^.?!]{0,60}?\b"
        + any_of(
            r"disetor\w*",
            r"setor\w*",
            "diserahkan",
            "serahkan",
            r"dititip\w*",
            r"titip\w*",
            "bayar",
            r"dibayar\w*",
            "beri",
            "diberikan",
            "transfer",
            "kasih",
        )
        + r"?(?: \w+){0,2} ?\b(?:ke|kepada|lewat|pada) "
        + any_of(
            "petugas",
            "saya",
            "bapak [a-z]+",
            "ibu [a-z]+",
            "kadus",
            "ketua regu",
            "regu",
            r"sopir\w*",
            "pendamping",
            "pengawas",
            "tim",
            "staf",
            "operator",
        )
        + r"\b",
        r"\b"
        + any_of(
            "menyerahkan",
            "serahkan",
            "titip",
            "titipkan",
            "beri",
            "memberi",
            "kasih",
            "bayar",
        )
        + r"\b[^.?!]{0,30}\b"
        + any_of(
            "uang",
            "dana",
            r"rp ?\d\w*",
            r"\d+ (?:ribu|juta)",
        )
        + rf"\b[^.?!]{{0,30}}\b(?:ke|kepada|untuk|buat) {STAFF}\b",
    )
)

HINT = compiled(
    r"\b"
    + any_of(
        any_of(
            "sedikit",
            "sekadar",
            "sekedar",
            "ada",
            "memiliki",
            "punya",
            "tinggal",
            "bentuk",
            "adanya",
        )
        + r" (?:\w+ ){0,1}(?:pengertian\w*|perhatian\w*|kebijaksanaan|imbalan|rezeki)",
        r"perhatian (?:kecil|semacam|seperti)\b",
        "memberi(?:kan)? (?:sedikit |sekadar )?(?:pengertian|perhatian)(?! (?:pada|terhadap|kepada) "
        + any_of(
            "masukan",
            "keluhan",
            "laporan",
            "masalah",
            "hal",
        )
        + ")",
        "pengertian (?:saja )?(?:dengan|terhadap|kepada|buat|untuk) (?:petugas|tim|operator|regu|kami)",
        "saling mengerti",
        "sama sama (?:mengerti|ngerti|tahu|paham)",
        "tahu sama tahu",
        "ada harga ada rupa",
        "ada biayanya",
        "tinggal pengertian",
        "sekadarnya",
        "sekedarnya",
        "pengertiannya",
        "dibicarakan langsung dengan saya",
        "(?:ngopi|ngopi ngopi|makan makan|ngeteh)(?: dulu| lah| saja){0,2} (?:sama|dengan|bareng)",
        "(?:ngerti|mengerti|paham) (?:saja|aja|lah)",
        "memahami maksud",
        "paham maksud",
        "maksud kami",
        "semua bisa diatur",
        "bisa diatur",
        r"pintar pintar(?:nya)? \w+",
        r"(?:bawa|bawakan|membawa|mampir)\b[^.?!]{0,30}\b"
        + any_of(
            "apa kek",
            "sesuatu",
            "kopi",
            "ngopi",
            "oleh oleh",
            "makanan",
            "camilan",
            "buah tangan",
        ),
        any_of(
            "hadiah",
            "bingkisan",
            "oleh oleh",
            "buah tangan",
            "sesuatu",
            "tanda mata",
            "ucapan terima kasih",
            "imbalan",
            "tambahan biaya",
            "biaya tambahan",
            "(?:menambah|tambah|nambah)(?:i)? (?:sedikit )?(?:biaya|uang|dana)",
            r"seikhlas\w*",
            "sukarela",
            "patungan",
            "urunan",
            r"amplop\w*",
            r"titip\w*",
            r"dititip\w*",
        ),
    )
    + r"\b"
)

SOONER = compiled(
    r"\b"
    + any_of(
        "(?:kami|saya) (?:prioritaskan|dahulukan|percepat|utamakan)",
        "saya pribadi",
        "didahulukan",
        "mendahulukan",
        "dahulukan",
        "lebih (?:dulu|dahulu|cepat|lekas|awal|lancar|sering|mudah)",
        "paling (?:atas|depan|dulu)",
        "urutan depan",
        "bagian atas",
        "dipercepat",
        "mempercepat",
        "percepat",
        "cepat (?:selesai|beres|keluar|jadi|diproses)",
        "datang lebih",
        "diprioritaskan",
        "diutamakan",
        "(?:kerjanya|urusannya|enak)(?: juga)? (?:enak|lancar|kita)",
        "bantu dorong",
        "makin semangat",
        "dipertimbangkan lebih",
        r"(?:biar|supaya|agar)(?: \w+){0,3} (?:lancar|cepat|mudah|selesai|dimasukkan|diterima|diproses)",
        "bisa (?:selesai|jadi|keluar|kami carikan|kami bantu|diatur)",
        "kalau mau cepat",
        "kami dahulukan",
        "urusan (?:jadi )?lancar",
        r"(?:besok|hari ini)(?: \w+){0,3} (?:jadi|selesai|beres)",
        "jalur (?:khusus|cepat|belakang)",
        "selesai (?:besok|hari ini)",
        "urus langsung",
        "hubungi saya langsung",
    )
    + r"\b"
)

GIVEN = any_of(
    r"bingkisan\w*",
    r"parsel\w*",
    r"parcel\w*",
    "hampers",
    r"amplop\w*",
    r"hadiah\w*",
    "kado",
    r"oleh oleh\w*",
    r"buah tangan\w*",
    "cendera ?mata",
    "tanda mata",
    "uang lelah",
    "uang rokok",
    r"traktiran\w*",
    "jamuan",
    any_of(
        "kiriman",
        "titipan",
        "makanan",
        "kue",
        "madu",
        "(?:pemberian|sumbangan)(?: "
        + any_of(
            "dari",
            "bapak",
            "ibu",
            "saudara",
            "warga",
            "uang",
            r"\w+ (?:karung|dus|kilo|ekor|kotak|bungkus)",
        )
        + ")",
    )
    + r"\w*(?! "
    + any_of(
        "foto",
        "video",
        "surat",
        "berkas",
        "data",
        "dokumen",
        "bukti",
        "kuitansi",
        "laporan",
        "obat",
        "barang",
        "material",
        "keterangan",
        "informasi",
        "masukan",
        "komite",
        "pungutan",
        r"\/",
    )
    + ")",
)

BY_PUBLIC = any_of(
    rf"(?:dari|oleh) (?:\w+ ){{0,2}}?{PUBLIC}",
    rf"(?:yang )?(?:{YOU}|warga|keluarga)(?: \w+)? "
    + any_of(
        r"kirim\w*",
        r"titip\w*",
        r"beri\w*",
        r"bawa\w*",
        r"antar\w*",
        r"sumbang\w*",
    ),
    rf"yang (?:dititip\w*|dikirim\w*|diberikan|diantar\w*)(?: oleh)? {PUBLIC}",
)

TAKEN = any_of(
    "diterima",
    "(?:kami|saya) (?:sudah )?terima",
    "menerima",
    "terima ?kasih",
    "makasih",
    "trims",
    "sampai di",
    "sudah sampai",
    "dinikmati",
    "nikmati",
    "dimakan",
    "dibagikan",
    "senang",
    "penyemangat",
    "semangat",
    "dihargai",
    "penghargaan",
    "enak",
    "lezat",
    "bermanfaat",
)

THANKS = r"(?:terima ?kasih|makasih|trims|ucapan terima ?kasih|penghargaan)"

GIFT = compiled(
    alternation(
        rf"\b{THANKS}\b[^.?!]{{0,60}}\b"
        + any_of(
            "kami",
            "teman teman",
            "rekan rekan",
            "anak anak",
        )
        + r"(?: \w+)? (?:nikmati|menikmati|santap|habiskan)\b",
        r"\b(?:nikmati|dinikmati) bersama di (?:kantor|ruangan|posko)\b",
        rf"\b{THANKS}(?: (?!"
        + alternation(
            "laporan",
            "aduan",
            "informasi",
            "perihal",
            "mengenai",
            "tentang",
            "soal",
        )
        + rf")\w+){{0,5}} {GIVEN}(?: |$)",
        rf"\b{GIVEN}\b[^.?!]{{0,60}}?\b{BY_PUBLIC}\b[^.?!]{{0,90}}\b{TAKEN}\b",
        r"\b"
        + any_of(
            "titipan",
            "bingkisan",
            "parsel",
            "parcel",
            "amplop",
            "hadiah",
            "oleh oleh",
            "kado",
            "hampers",
        )
        + rf"\w*\b[^.?!]{{0,60}}\b{TAKEN}\b",
        r"\b(?:menerima|kami terima)\b[^.?!]{0,30}\b"
        + any_of(
            "pemberian",
            "hadiah",
            "bingkisan",
            "amplop",
            "parsel",
            "uang",
            "titipan",
        )
        + rf"\b[^.?!]{{0,30}}\b{YOU}\b",
        r"\b(?:ucapan|tanda|rasa) terima ?kasih\b[^.?!]{0,30}\b"
        + any_of(
            "dalam bentuk",
            "berupa",
            "berwujud",
            "senilai",
            "sebesar",
        )
        + r"\b",
        rf"\b(?:{YOU}|warga|keluarga)(?: \w+){{0,2}} yang (?:di)?"
        + any_of(
            "antar",
            "kirim",
            "titip",
            "bawa",
            "beri",
        )
        + r"\w*(?: \w+)? "
        + any_of(
            r"ke (?:kantor|sini|ruang\w*|rumah|posko)",
            "untuk",
            "buat",
            "kepada",
        )
        + r" ?(?:\w+ ){0,4}"
        + any_of(
            "kami bagi",
            r"dibagi\w*",
            "dinikmati",
            "nikmati",
            "enak",
            "lezat",
            "senang",
            "makan",
            "dimakan",
        )
        + r"\b",
        rf"\b{THANKS}(?: (?!"
        + alternation(
            "laporan",
            "aduan",
            "informasi",
            "perihal",
            "mengenai",
            "masukan",
            "perhatian",
            "pengertian",
            "kerja",
        )
        + rf")\w+){{0,8}} (?:dari )?{PUBLIC}(?: \w+)? (?:untuk|buat) "
        + any_of(
            "kantor",
            "petugas",
            "staf",
            "tim",
            "regu",
            "ruangan",
            "teman teman",
            "rekan rekan",
            "anak anak",
        )
        + r"\b",
        r"\b"
        + any_of(
            "terima",
            "sampai",
            "dinikmati",
            "bagi",
            "dibagi",
        )
        + r"\b[^.?!]{0,50}\b(?<!tidak )"
        + any_of(
            "manis",
            "enak",
            "lezat",
            "gurih",
            "nikmat",
            "segar",
        )
        + " (?:sekali|banget|betul|rasanya)",
        rf"\b{THANKS}(?: \w+){{0,2}} (?:atas |untuk )?"
        + any_of(
            "transferan",
            "kirimannya",
            "titipannya",
            "uangnya",
            "oleh olehnya",
            "traktirannya",
        )
        + r"\w*",
        rf"\b(?:uang|dana)(?: \w+)? (?:yang )?{YOU} "
        + any_of(
            r"titip\w*",
            r"beri\w*",
            r"kirim\w*",
            "serahkan",
            "transfer",
        )
        + r"\b[^.?!]{0,40}\b(?:terima|diterima|masuk)\b",
    )
)

EXTORTS = compiled(
    alternation(
        rf"\b{STAFF}\b[^.?!]{{0,40}}\b(?:mohon|tolong|harap|minta)(?: \w+){{0,2}} "
        + any_of(
            "disediakan",
            "disiapkan",
            "dibantu",
            "dibawakan",
            "siapkan",
            "sediakan",
        )
        + r" (?:\w+ ){0,2}"
        + any_of(
            r"makan\w*",
            r"rokok\w*",
            r"kopi\w*",
            r"bensin\w*",
            r"solar\w*",
            r"uang\w*",
            r"konsumsi\w*",
        )
        + r"\b",
        rf"\b{PUBLIC}\b[^.?!]{{0,30}}\b"
        + any_of(
            "membantu",
            "bantu",
            "menyiapkan",
            "menyediakan",
            "menyumbang",
            "menanggung",
            "membelikan",
            "membayari",
        )
        + r" (?:\w+ )?"
        + any_of(
            "solar",
            "bensin",
            "bbm",
            "bahan bakar",
            "minyak klotok",
            "konsumsi (?:regu|petugas|tim)",
            "rokok",
            "ongkos",
            "biaya operasional",
        )
        + r"\b",
        r"\b(?:dibawakan|bawakan|bawain)\b(?!(?: \w+){0,3} "
        + any_of(
            "berkas",
            "dokumen",
            "surat",
            "ktp",
            "kk",
            "foto",
            "kuitansi",
            "fotokopi",
        )
        + r")[^.?!]{0,40}\b(?:kantor|kami|petugas|ruangan|ke sini)\b",
        r"\b"
        + any_of(
            "mohon",
            "minta",
            "memohon",
            "meminta",
            "dimohon",
            "diminta",
        )
        + rf"\b[^.?!]{{0,20}}\b(?:bantuan dana|sumbangan|dana|uang|patungan)\b[^.?!]{{0,30}}\b{PUBLIC}\b",
        r"\bsumbangan (?:sukarela|seikhlas\w*)?[^.?!]{0,50}\b(?:agar|supaya|biar|untuk)\b[^.?!]{0,40}\b"
        + any_of(
            "diterima",
            "diambil",
            "diproses",
            "keluar",
            "lulus",
            "dimasukkan",
        )
        + r"\b",
    )
)

REFUSES = compiled(
    r"\b"
    + any_of(
        "tidak "
        + any_of(
            "dipungut",
            "memungut",
            "pernah",
            "dikenakan",
            "dikenai",
            "akan (?:meminta|menerima|memungut)",
            r"(?:dapat|bisa|boleh) (?:\w+ )?"
            + any_of(
                "diterima",
                "terima",
                "menerima",
                "memberi",
                "meminta",
                "memungut",
                "dikaitkan",
                "dipungut",
            ),
            "menerima",
            "meminta",
            "minta",
            "memberi",
            "boleh",
            "wajib",
            "perlu (?:membayar|bayar|memberi|membawa|mengeluarkan|repot|menyiapkan|diberi|ada)",
            "usah (?:membayar|bayar|memberi|membawa|repot|menyiapkan|ya)",
            "membayar",
            "dibebani",
            "ada (?:biaya|pungutan|uang|tarif|imbalan|sumbangan|patungan)",
        ),
        "(?:mohon|tolong|sebaiknya) (?:tidak|jangan)",
        "tidak (?:usah|perlu)(?: ya)?$",
        r"tanpa (?:\w+ )?(?:biaya|dipungut|pungutan|bayar|potongan|kewajiban|imbalan|uang)",
        "gratis",
        "cuma cuma",
        "jangan (?:pernah )?(?:memberi|beri|diberi|kasih|membayar|bayar|mau|dilayani|dituruti)",
        "bukan (?:biaya|uang|imbalan)",
        "dilarang",
        "larangan",
        "gratifikasi",
        "menolak",
        "ditolak",
        "(?:kami|mohon|tolong|harap) tolak",
        "tolak saja",
        "kembalikan",
        "dikembalikan",
        "mengembalikan",
        "pengembalian",
        "ditanggung (?:oleh )?"
        + any_of(
            "kami",
            "dinas",
            "puskesmas",
            "rumah sakit",
            "pemerintah",
            "negara",
            "apbd",
            "apbn",
            "kantor",
            "bpjs",
            "sekolah",
        ),
        "dianggarkan",
        "sudah digaji",
    )
    + r"\b"
)

DECLINES = compiled(
    r"\b"
    + any_of(
        "tidak (?:dapat|bisa|boleh|akan|berhak|berani) (?:kami |saya |untuk )?(?:di)?(?:terima|menerima)",
        "(?:kami|telah|sudah|akan|saya) (?:di)?(?:kembalikan|tolak)",
        "gratifikasi",
        "menolak (?:segala|setiap|pemberian|hadiah|bingkisan)",
    )
    + r"\b"
)
"""What turns down a gift named in this sentence or the one before."""

OTHERS = compiled(
    r"\b"
    + any_of(
        "oknum",
        "pungli",
        any_of(
            "laporan",
            "pengaduan",
            "aduan",
            "keluhan",
            "informasi",
            "dugaan",
        )
        + r"(?: \w+)? (?:tentang|mengenai|soal|perihal|adanya|bahwa) (?:\w+ ){0,3}"
        + any_of(
            "uang",
            "pungutan",
            "permintaan",
            "biaya",
            "iuran",
            "sumbangan",
            "hadiah",
            "amplop",
        ),
        "mengatasnamakan",
        r"(?:jika|bila|kalau|apabila|seandainya) (?:\w+ ){0,3}?"
        + any_of(
            "ada ",
            "menemukan ",
            "menemui ",
            "dimintai ",
            "diminta",
            "masih ",
        )
        + r"(?:\w+ ){0,4}?"
        + any_of(
            "minta",
            "meminta",
            "diminta",
            "dimintai",
            "menagih",
            "ditagih",
            "memungut",
            "dipungut",
            "menarik",
            "menawarkan",
        ),
        any_of(
            "petugas",
            "pihak",
            "guru",
            "orang",
            "pegawai",
            "siapa pun",
            r"kepala \w+",
            "komite",
        )
        + r" (?:\w+ )?yang (?:\w+ )?(?:minta|meminta|menerima|memungut|menarik|menagih)",
        "yang (?:dipungut|diminta|ditarik|tertulis)",
        "laporkan",
        "kabari (?:kami|posko)",
        "mencatat namanya",
        "dicatat namanya",
    )
    + r"\b"
)

OFFICIAL = compiled(
    r"\b"
    + any_of(
        "tarif",
        "biaya",
        "retribusi",
        "pnbp",
        "denda",
        "pajak",
        "iuran",
        "tagihan",
        "pembayaran",
        "bayar",
        "dibayar",
        "membayar",
    )
    + r"\b[^.?!]{0,90}\b"
    + any_of(
        "(?<!tarif )resmi",
        "perda",
        r"pp \d",
        r"permen\w*",
        "perbup",
        "perwali",
        "peraturan",
        "undang undang",
        "kas (?:negara|daerah)",
        "kode billing",
        "bank",
        "samsat",
        "virtual",
        "aplikasi",
        "qris",
        "kuitansi resmi",
    )
    + r"\b"
)

TURN = re.compile(r"\b(?:tetapi|tapi|namun|cuma(?! cuma)(?<!cuma cuma)|hanya saja)\b|;")

SUM = re.compile(r"\brp ?(\d+) ?(?:\.|\d)[\d.]*")

DENIED = re.compile(r"\b(?:jangan|bukan|tidak|tak|tanpa)(?: (?!keberatan)\w+){0,3} $")

TO_STAFF = compiled(
    r"\b(?:untuk|buat|kepada|ke|pada|bagi|terhadap|dengan) (?:\w+ )?"
    + any_of(
        r"petugas\w*",
        "regu",
        "tim",
        "operator",
        "awak",
        r"sopir\w*",
        "teman teman",
        "kawan kawan",
        "rekan rekan",
        "anak anak",
        "panitia",
        "orang lapangan",
        "pengawas",
        "pekerja",
        "staf",
        "pendamping",
        "kadus",
        r"juru \w+",
    )
    + r"\b"
)
