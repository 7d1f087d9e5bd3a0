"""The words of W7: what pushes a reporter away, and what draws near."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.rubric.courtesy_words import FEELING, YOU

OUGHT = any_of(
    "seharusnya",
    "semestinya",
    "mestinya",
    "harusnya",
    "seyogianya",
    "seyogyanya",
    "sepatutnya",
    "selayaknya",
    "sepantasnya",
    "hendaknya",
    "sebaiknya",
    "kudunya",
)

PUBLIC = any_of(
    YOU,
    "masyarakat",
    "kalian",
    "situ",
    "sampean",
    "kamu",
    "orang tua",
    "pemohon",
    "pasien",
    "pelanggan",
    "keluarga",
    r"pemilik\w*",
    "pengadu",
    "wali murid",
    "peserta",
    "penumpang",
    "pengguna",
)

OFFICE = any_of(
    "kami",
    "dinas",
    "kantor",
    "petugas",
    "kecamatan",
    "kelurahan",
    "pemda",
    "pemkab",
    "pemkot",
    "pemprov",
    "rumah sakit",
    "rsud",
    "puskesmas",
    "perumdam",
    "pdam",
    "bpbd",
    "inspektorat",
    "panitia",
    "satpol",
    "instansi",
    "bidang",
    "upt",
)

INSULT = compiled(
    r"\b"
    + any_of(
        "bodoh",
        "goblok",
        "tolol",
        "dungu",
        "bego",
        "pemalas",
        "manja",
        "cengeng",
        "lebay",
        "cerewet",
        "rewel",
        "ngeyel",
        "bawel",
        "sok (?:tahu|pintar|jago|suci|penting)",
        "omong kosong",
        "mengada (?:- )?ada",
        "ngada (?:- )?ngada",
        "ngarang",
        "mengarang",
        "provokator",
        "tidak tahu (?:diri|malu|terima kasih|sopan)",
        "kurang (?:kerjaan|ajar|piknik|sopan)",
        "tidak sopan",
        "asal bunyi",
        "asbun",
        "enak saja",
        "emangnya",
        "memangnya (?:kami|bapak|ibu|anda|siapa)",
        "masa iya",
        "(?:hebat|pintar|rajin|jago) sekali (?:ya|bapak|ibu|anda|kak)",
        "caper",
        "cari (?:perhatian|muka|sensasi)",
        "pansos",
        "baper",
        "drama",
        "cuma bisa (?:mengeluh|protes|lapor)",
        "tukang (?:protes|ngadu|lapor)",
        "selamat menunggu",
        "silakan (?:saja )?(?:lapor|mengadu) (?:ke )?(?:mana|siapa|presiden|tuhan)",
        "laporan (?:konyol|ngawur|sampah)",
        "ngawur",
        "jangan ngegas",
        "ngegas",
    )
    + r"\b"
)

AT_FAULT = compiled(
    r"(?<!bukan )(?<!bukan karena )(?<!bukan akibat )(?<!bukan merupakan )\b"
    + any_of(
        rf"{PUBLIC}(?: (?:sendiri|juga|itu|yang|pun|di \w+|sekarang))* "
        + any_of(
            OUGHT,
            "keliru",
            "salah",
            "lalai",
            "enggan",
            "malas",
            "kurang (?:teliti|cermat|sabar|aktif|rajin|paham|memahami|membaca|tertib|sadar)",
            "terlambat",
            "lebih (?:suka|rajin|sering)",
            "tidak "
            + any_of(
                "membaca",
                "paham",
                "mengerti",
                "memahami",
                "sabar",
                "tertib",
                "pernah",
                "mau",
                "segera",
                "seorang pun melapor",
                "melampirkan",
                "teliti",
                "peduli",
            ),
        ),
        rf"(?!sebaiknya){OUGHT} (?:\w+ )?"
        + any_of(
            YOU,
            "masyarakat",
            "dibaca",
            "lapor",
            r"melapor\w*",
            "membaca",
            "mengadu",
            "dilakukan",
            "disampaikan",
            "diajukan",
            "disusun",
            "dihindari",
            r"tidak (?:di)?\w+",
            "ke (?:operator|desa|rt|kelurahan|kecamatan|loket|unit|pln)",
            "telepon",
            "langsung",
            r"pemilik\w*",
            "dari (?:dulu|awal)",
        ),
        f"(?:ke)?salah(?:an)? (?:dari |ada pada |pada )?(?:pihak )?{PUBLIC}",
        "salah (?:sendiri|alamat)",
        f"kelalaian {PUBLIC}",
        rf"(?:seandainya|andai\w*|kalau saja|kalau|coba) {PUBLIC} (?:\w+ ){{0,4}}?"
        + any_of(
            "lebih",
            "dari (?:awal|dulu|kemarin)",
            "sejak awal",
            "segera",
            "mau",
            "rajin",
        ),
        any_of(
            "kesadaran",
            "perilaku",
            "ulah",
            "kelakuan",
            "kebiasaan",
        )
        + " (?:para |sebagian |oknum )?(?:warga|masyarakat|pengguna|pasien|orang tua)",
        "sebelum (?:mengkritik|menyalahkan|menuduh|mengeluh|protes|melapor)",
        any_of(
            "keterlambatan",
            "kekeliruan",
            "kesalahan",
        )
        + f" (?:ada )?(?:pada|di pihak|dari pihak) (?:pemohon|pelapor|{YOU})",
        "(?:tidak|kurang) tepat (?:dialamatkan|alamat|disampaikan|ditujukan)",
        "salah kamar",
        "bukan (?:di sini|ke sini|ke kami|sini)",
        "sembarangan",
        "kenapa (?:baru|tidak|harus)",
        "mengapa (?:baru|tidak)",
        "lagian",
        "lagi pula",
    )
    + r"\b"
)
"""The public is told that it is to blame."""

REPORTING = any_of(
    r"lapor\w*",
    r"melapor\w*",
    "menulis",
    "nulis",
    "ditulis",
    "mengadu",
    "ngadu",
    "protes",
    "mengeluh",
    "menuntut",
    r"marah\w*",
    "emosi",
    "ribut",
    "teriak",
    "ngegas",
    "dibahas",
    r"dibanding\w*",
    r"membanding\w*",
    r"panjang\w*",
    r"dibesar\w*",
    "ramai",
    "menyalahkan",
    "menuduh",
    "bertanya",
    "huruf besar",
)

COMPLAINING = any_of(
    REPORTING,
    "langsung",
    "asal",
    "main",
    "selalu",
    "terus",
    "sedikit",
    "dikit",
    "buru",
    "cuma",
    "hanya",
    "melulu",
    "semua",
    "kirim",
    "memasukkan",
    "lewat (?:aplikasi|lapor|sini|media|medsos)",
    "pakai",
    "ke sini",
    "ke aplikasi",
    "ke lapor",
    "beramai",
    "campur",
    "bosan",
    "menunggu",
    "menyiram",
    "ke mana",
    "percaya",
    "baru",
    r"mengulang\w*",
    "telepon",
)

ORDER = compiled(
    r"\b"
    + any_of(
        "lain kali",
        "lain waktu",
        f"jangan (?:lagi )?{COMPLAINING}",
        f"(?:tidak|tak) (?:usah|perlu) (?:lagi )?{REPORTING}",
        f"{PUBLIC} (?:wajib|jangan|agar|urus|tinggal|diwajibkan|diharuskan|dilarang)",
        rf"(?:untuk (?:selanjutnya|ke depan)|ke depan\w*|selanjutnya|berikutnya),? (?:{YOU} )?"
        + any_of(
            "agar",
            "harap",
            "jangan",
            "sebaiknya",
            OUGHT,
            "laporan",
            "sampaikan",
            "tolong",
            "cukup",
        ),
        r"agar (?:hal ini |\w+ ){0,3}?"
        + any_of(
            "dipatuhi",
            "diperhatikan",
            "tidak dilakukan",
            "diawasi",
            "dibaca",
            "ditaati",
            "dibiasakan",
            "tidak diulangi",
            "memperhatikan hal",
        ),
        "cukup (?:tulis|ditulis|sebutkan nama dan|satu kalimat|tanggal)",
        "harap (?:maklum|dimaklumi|bersabar|sabar|paham|mengerti|dibaca|dipahami|diperhatikan|dicatat)",
        "(?:biasakan|patuhi|camkan|catat itu|simak baik|ingat ya)",
        "(?:baca|pelajari|tanya|cek|periksa|urus|isi|ukur|sampaikan)(?:lah)? "
        + any_of(
            "dulu",
            "dahulu",
            "sendiri",
            "terlebih dahulu",
            "nomor",
            "petunjuk",
            "baik baik",
        ),
        "dulu sana",
        f"(?:itu )?(?:tugas|urusan|tanggungan|risiko|resiko|kewajiban) {YOU}",
        "tanya(?:kan)? (?:saja )?(?:ke )?(?:pln|sana|pusat|mereka)",
        "jagan",
        f"tolong (?:sabar|dipahami|mengerti|jangan (?:{COMPLAINING}))",
        "urusan (?:tetangga|orang lain|desa lain)",
        "percuma",
    )
    + r"\b"
)
"""The reporter is ordered about, or told how to complain."""

REPRIMAND = compiled(
    r"\b"
    + any_of(
        "lain kali",
        "lain waktu",
        r"ke depan\w*",
        "hendaknya",
        "sebaiknya",
        "seharusnya",
        "tolong",
        "harap",
        "gunakan(?:lah)?",
        "pakai(?:lah)?",
        "jaga(?:lah)?",
        "agar",
        "supaya",
    )
    + r"\b[^.;!?]{0,60}\b"
    + any_of(
        "bahasa",
        "kata - kata",
        "tutur kata",
        "nada",
    )
    + r"(?:nya)? (?:yang )?(?:lebih )?(?:sopan|santun|baik|pantas|jelas)\b"
)
"""The reporter is told to write more politely."""

NOT_US = compiled(
    r"\b"
    + any_of(
        r"bukan(?:lah)?(?: merupakan| karena| semata (?:- )?mata| akibat| sepenuhnya| juga)? (?:\w+ )?"
        + any_of(
            "salah",
            "kesalahan",
            "kelalaian",
            "kemauan",
            "kehendak",
            "keinginan",
            "keputusan",
            "urusan",
            "tugas",
            "tanggungan",
            "perbuatan",
            "ulah",
        )
        + f" (?:dari )?{OFFICE}",
        f"bukan {OFFICE} yang",
        f"bukan (?:dibuat )?(?:oleh|dari|karena) {OFFICE}",
        "bukan berasal dari",
        "bukan urusan",
        rf"(?:selalu|terus|jadi|hanya|cuma) {OFFICE} yang (?:di)?salah\w*",
        "(?:tidak|jangan) (?:bisa |dapat |boleh |pantas |adil )?(?:hanya |semua )?(?:di)?"
        + any_of(
            "salahkan",
            "menyalahkan",
            "dibebankan",
            "disalahkan",
        ),
        r"(?:urusan|salah|kesalahan|ulah|gara (?:- )?gara) (?:\w+ ){1,4}, bukan",
        f"hanya {OFFICE} yang",
        f"{OFFICE} yang (?:selalu )?(?:di)?salahkan",
        r"jangan (?:hanya |semua )?(?:\w+ )?(?:disalahkan|dibebankan)",
        f"{OFFICE} (?:juga |pun )?(?:manusia|punya keterbatasan|korban|sebenarnya)",
        "ikut (?:jadi )?korban",
        "di luar (?:kendali|kuasa|kemampuan|tanggung jawab|kehendak|jangkauan)",
        r"sepenuhnya (?:berada pada pihak|tanggung\w*|pada pihak)",
        "hanya (?:menjalankan|pelaksana|melaksanakan|mengikuti)",
        "(?:posisi|sisi|keadaan|kondisi|keterbatasan) kami",
        "sudah (?:bekerja|berusaha) (?:keras|semaksimal|maksimal|sebisa)",
        "pihak lain yang",
        "malah sepenuhnya",
    )
    + r"\b"
)
"""The agency pleads that it is not to blame."""

VEILED = compiled(
    r"\b"
    + any_of(
        "(?:uu|undang (?:- )?undang) ite",
        "pencemaran nama",
        "mencemarkan",
        "ada pasalnya",
        "bisa (?:kena|dikenai|dipidana|diproses|dituntut|berurusan|berujung|dianggap|dinilai)",
        "kan sayang",
        "sayang (?:kan|saja|sekali) (?:kalau|sampai|bapak|ibu|jika)",
        r"hati (?:- )?hati (?:saja |juga )?(?:menulis|bicara|berkata|dengan tulisan|ke depan\w*|kalau)",
        "(?:ngingetin|mengingatkan|sekadar|sekedar) (?:saja|info|cerita|pelan|bahwa|mengingatkan)",
        r"sudah (?:ada|pernah|sering) (?:ada )?kejadian\w*",
        "pengalaman kami",
        "siapa yang (?:lapor|melapor|menulis)",
        "saling kenal",
        "dijaga baik",
        r"(?:malah|ikut|dulu) (?:dilewat\w*|dipersulit|diperiksa|dipanggil|dicoret)",
        "dilewatin",
        "diingat (?:- )?ingat",
        "tinjau (?:ulang|kembali)",
        "nulis yang tidak",
        "yang (?:ramai|suka|sering) (?:mengadu|lapor|melapor|protes)",
    )
    + r"\b"
)
"""Turns of speech that warn the reporter off."""

WELL = any_of(
    "lekas",
    "cepat (?:pulih|sembuh|dapat|diterima|membaik)",
    r"sehat\w*",
    "sembuh",
    "pulih",
    "membaik",
    "tenang",
    "tegar",
    "tabah",
    "dikuatkan",
    "kuat",
    r"lancar\w*",
    r"rezeki\w*",
    "dilindungi",
    "lindungan",
    "aman",
    r"lega\w*",
    "melegakan",
    "nyenyak",
    "enakan",
    "dilancarkan",
    "dimudahkan",
    "berkah",
    "diberi (?:kesehatan|kekuatan|kesabaran|kemudahan)",
    "terhibur",
    "nyaman",
    "bahagia",
    "diterima",
    "terkabul",
)

WISH = compiled(
    r"\b"
    + any_of(
        any_of(
            "semoga",
            "mudah (?:- )?mudahan",
            "mudahan",
            "moga",
            "doa kami",
            "kami doakan",
            "kami mendoakan",
            "didoakan",
            "kami aminkan",
        )
        + "(?:(?! bermanfaat| menjadi maklum| maklum| dapat dipahami)[^.]){0,60}?"
        + any_of(
            PUBLIC,
            WELL,
            "si kecil",
            "putra",
            "putri",
            "anak",
            "cucu",
            "ibunda",
            "selamat",
        ),
        f"(?:kiranya|kami (?:berharap|harap|ingin)|harapan kami)[^.]{{0,60}}?{WELL}",
        "sehat (?:- )?sehat",
        "sehat selalu",
        "tetap semangat",
        "jaga kesehatan",
        "hati (?:- )?hati (?:ya|di jalan|di lokasi|saat|melintas|lewat|kalau (?:lewat|melintas))",
        "(?:tetap )?pelan (?:- )?pelan ya",
        "jangan (?:putus asa|berkecil hati|patah semangat|menyerah)",
        "selamat (?:belajar|bekerja|beristirahat|berjuang|sekolah|menempuh)",
        "salam (?:hangat|sehat)",
        "tuhan (?:memberkati|menyertai)",
        "panjang umur",
    )
    + r"\b"
)
"""Good wishes for the person."""

PRAISE = compiled(
    r"\b"
    + any_of(
        "keberanian",
        "berani (?:melapor|menyampaikan|bersuara|bercerita)",
        r"kesabaran\w*",
        "(?:dengan|begitu|sangat) (?:sabar|santun|sopan|rapi|jelas|lengkap)",
        r"santun\w*",
        r"kepedulian\w*",
        "(?:sudah|telah|mau|masih) "
        + any_of(
            "peduli",
            "repot",
            "memikirkan",
            "bersusah",
            "meluangkan",
            "bercerita",
            "cerita",
            "bersuara",
            "percaya",
            "bersedia",
            "bertanya",
            "menulis",
            "mengingatkan",
            "memberi tahu",
            "kasih tahu",
            "berkenan",
            "sabar",
            "menunggu",
            "bersabar",
        ),
        "meluangkan waktu",
        "perjuangan",
        "ketabahan",
        "teladan",
        "gotong royong",
        "kewaspadaan",
        "ketelitian",
        r"(?:info|informasi|laporan|masukan)\w* (?:\w+ )?(?:lengkap|jelas|rinci|berharga|penting|berguna)",
        "sangat (?:membantu|berarti|berharga|terbantu|berguna)",
        "membantu kami",
        "terbantu",
        "membuka mata",
        "kebaikan (?:hati )?",
        "ketulusan",
        "kearifan",
        "kejujuran",
        r"kepercayaan\w*",
        "patut dihargai",
        "niat baik",
        "meskipun berat",
        "walaupun berat",
        "masih memikirkan",
        "yang memikirkan",
        "demi (?:warga|orang lain|tetangga|kepentingan|lingkungan)",
        "mewakili (?:warga|tetangga)",
        "menghormati",
        "salut",
        "kagum",
        "bangga",
    )
    + r"\b"
)
"""The reporter is given credit."""

REASSURES = compiled(
    r"\b"
    + any_of(
        "(?:jangan|tidak (?:usah|perlu|harus)|tak (?:usah|perlu)|tanpa (?:perlu|harus)) (?:lagi )?"
        + any_of(
            "ragu",
            "sungkan",
            "khawatir",
            "cemas",
            "takut",
            "segan",
            "repot",
            "bingung",
            "panik",
            "datang",
            "bolak",
            "jauh",
            "ke (?:kantor|kuala|kota|palangka|sini|dinas)",
            "bayar",
            "membayar",
            "antre",
            "mengulang",
            "buru",
            r"menyebut\w*",
            "mencantumkan",
            "malu",
            "was",
        ),
        f"(?:tetap |boleh |bisa |supaya {YOU} |agar {YOU} )?tenang(?: saja)?",
        "jangan diberi",
        "gratis",
        "cuma (?:- )?cuma",
        "tidak (?:di)?(?:pungut|bayar|dipungut) (?:biaya|bayaran|apa)?",
        rf"(?:nama|identitas|data)(?: {YOU}| pelapor)?(?:nya)? (?:\w+ ){{0,3}}?"
        + any_of(
            "aman",
            "dirahasiakan",
            "dijaga",
            "terjaga",
            "dilindungi",
            "disamarkan",
            r"tidak (?:akan )?(?:ikut|kami|di\w+|ke mana|perlu|diketahui|tercantum|muncul)",
        ),
        "(?:kami|tetap) (?:jaga|rahasiakan|lindungi)",
        r"tidak (?:seorang pun|ada (?:\w+ ){0,3}?yang|akan ada)[^.]{0,40}"
        + any_of(
            "tahu",
            "identitas",
            "menebak",
            "mengira",
            "ketahuan",
            "mengenali",
        ),
        "(?:tidak|nggak) (?:akan |bakal |jadi )?(?:ketahuan|kelihatan)",
        "demi (?:keamanan|keselamatan|kenyamanan)",
        "bukan (?:karena |akibat |merupakan |sebab )?"
        + any_of(
            f"{YOU} (?:salah|lalai|keliru)",
            f"(?:salah|kesalahan|kelalaian|kekeliruan|dipilih) {YOU}",
        ),
        r"kerahasiaan\w*",
        rf"(?:data diri|identitas)(?: {YOU}| penanya)?(?:nya)?(?: \w+){{0,3}} "
        + any_of(
            r"tidak (?:akan )?di\w+",
            "dijaga",
            "aman",
        ),
        r"tidak (?:akan )?(?:ber|mem)pengaruh\w*",
        "tidak (?:ada alasan untuk|perlu ada) (?:takut|cemas|khawatir|kekhawatiran)",
        f"{YOU} tidak (?:ber|berbuat |pernah )?(?:salah|keliru|melakukan kesalahan)",
        r"(?:semua|seluruh) (?:rumah|warga|penghuni|keluarga) (?:\w+ )?(?:aman|selamat)",
        r"tanpa (?:keharusan )?menyebut\w*",
        "percayakan",
        "(?:bisa|boleh|dapat|sudah bisa) tidur",
        "jangan terburu",
        "agar tidak (?:lelah|repot|bolak)",
    )
    + r"\b"
)
"""The reporter's mind is set at rest, or trouble is spared."""

OFFERS = compiled(
    r"\b"
    + any_of(
        "kami (?:akan )?"
        + any_of(
            "kabari",
            "kabarkan",
            "temani",
            "dampingi",
            "bantu",
            "siap",
            "tunggu",
            "antar",
            "jemput",
            "usahakan",
            "upayakan",
            "catat baik",
            "sisihkan",
            "pastikan",
            "tanyakan lagi",
            "beri tahu",
            "ingatkan",
        ),
        r"(?:siap|senang|sedia) (?:\d+ jam |selalu )?"
        + any_of(
            r"di\w+",
            "membantu",
            "melayani",
            r"mendengar\w*",
            "menerima",
            "menjawab",
        ),
        "dengan senang hati",
        any_of(
            "kabari",
            "kabarin",
            "hubungi",
            "telepon",
            "bilang",
            "beri tahu",
            "kontak",
            "balas",
            r"tanya\w*",
        )
        + "(?: saja| ke)? (?:kami|ya|di sini|di nomor)",
        "kapan (?:saja|pun)",
        "sewaktu (?:- )?waktu",
        f"{YOU} (?:juga |pun )?(?:boleh|bisa|dapat|dipersilakan)",
        "silakan",
        "silahkan",
        f"(?:bila|jika|kalau|apabila) {YOU} "
        + any_of(
            "masih",
            "ingin",
            "hendak",
            "melihat",
            "menemukan",
            "mendapati",
            "berkenan",
            "memerlukan",
            "membutuhkan",
            "perlu",
            "mau",
            "ada",
            "merasa",
        ),
        "kami ada",
        "kami di sini",
        "malam pun",
        "kami bantu",
        "biar kami",
        "bisa kami bantu",
        "kita (?:sama|bareng)",
        "tagih kami",
        "tegur kami",
        "cukup (?:telepon|datang|balas|kirim|bawa|tunjukkan)",
    )
    + r"\b"
)
"""Help is offered, a door is held open."""

POLITE = compiled(
    r"\b(?:mohon|dimohon|berkenan|kiranya|tolong|perkenankan|izinkan|permisi|kami harap|diharapkan kesediaan)\b"
)

REGRET = compiled(
    r"\b"
    + any_of(
        "dengan (?:berat hati|menyesal)",
        "bukan kabar yang",
        "(?:tidak|enggan) (?:ingin|mau|hendak) (?:memberi|menjanjikan)",
        "kami (?:juga |pun )?(?:ingin|berharap)",
        "sayangnya",
        "sayang sekali",
        "terus terang",
        "jujur",
        "apa adanya",
        "kami akui",
        "harus kami akui",
        "memang (?:benar|betul|lama|terlalu|salah|keliru|belum)",
        "betul kata",
        "benar kata",
        "kami (?:lalai|keliru|salah|terlambat|lambat|luput|kecolongan)",
        "kekurangan kami",
        "kelalaian kami",
        "kesalahan kami",
        "keteledoran",
        "semestinya (?:kami|tidak)",
        "mestinya (?:kami|kakak|bapak|ibu)",
        "seharusnya kami",
        r"belum (?:bisa|berani) (?:kami )?(?:janji\w*|menjanjikan)",
        "tidak (?:berani|mau) (?:janji|memberi harapan)",
    )
    + r"\b"
)
"""The agency is frank, owns up, or is sorry to refuse."""

ANSWERS = compiled(
    r"\b"
    + any_of(
        f"yang {YOU} "
        + any_of(
            "minta",
            r"tanya\w*",
            "laporkan",
            "sampaikan",
            "maksud",
            "dengar",
            "alami",
            "usulkan",
            "keluhkan",
            "ceritakan",
            r"sebut\w*",
            r"tunggu\w*",
            "khawatirkan",
            "inginkan",
            "rasakan",
            "lihat",
            r"kirim\w*",
        ),
        f"(?:pertanyaan|permintaan|usul|usulan|cerita|harapan|keinginan|surat|tulisan|hak) {YOU}",
        f"{YOU} (?:menanyakan|bertanya|tanya|meminta|minta|ingin|mengusulkan|menyebut|khawatir)",
        any_of(
            "rumah",
            "anak",
            "keluarga",
            "putra",
            "putri",
            "suami",
            "istri",
            "cucu",
            "ibunda",
            "tetangga",
            "warga",
            "nama",
            "data",
        )
        + f" (?:{YOU}|nya)",
    )
    + r"\b"
)
"""What the reporter said or cares for is taken up."""

PARTICLE = compiled(
    rf"\b(?:(?:ya|lho|loh|kok|deh|nih|dong|nah|aduh|wah|oh|hehe|duh|yuk|ayo|kan)(?: ,)?(?: {YOU})?\b|{YOU} ?[,.!?])"
)
"""The reporter is talked to as one person to another."""

NAMED_YOU = compiled(r"\b(?:bapak|ibu|kakak|kak|adik|dik|dek|(?<!gunung )mas|mbak|ananda)\b")

FORMAL_YOU = re.compile(r"\b(?:saudara|saudari|anda|pelapor)\b")

OFFICIAL = compiled(
    r"\b"
    + any_of(
        "sehubungan",
        "menindaklanjuti",
        "menanggapi",
        "menjawab (?:surat|laporan|aduan|pengaduan)",
        "menunjuk",
        "merujuk",
        "dengan ini",
        "bersama ini",
        "dimaksud",
        "tersebut",
        "diberitahukan",
        "disampaikan",
        "diinformasikan",
        "demikian",
        "sekian",
        "sebagaimana mestinya",
        "sesuai (?:ketentuan|prosedur|mekanisme)",
        "yang berlaku",
        "perihal",
        "berkenaan",
        "dilaksanakan",
        "dilakukan",
        "terhadap",
        "adapun",
        "oleh karena",
    )
    + r"\b"
)

IMPERSONAL = re.compile(r"\b(?:telah|sudah|akan|dapat|belum) di\w+")

SHOUTS = re.compile(r"!")

CAPITALS = re.compile(r"\b[A-Z]{4,}(?: [A-Z]{4,}){2,}\b")

HURT = re.compile(rf"\b{FEELING}\b")
