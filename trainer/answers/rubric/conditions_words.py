"""Words for what a person is and how they are: trade and standing, kin, age, illness and recovery.

Most are patterns over a plain text. Whose they are, and whether an answer may say them, is decided in `traits`, `quasi_identifiers` and `unlisted`.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.spelling import stem

READER = r"(?:bapak|ibu|anda|saudara|saudari|kakak|pelapor|beliau)"

KIN_WORD = any_of(
    "anak",
    "putra",
    "putri",
    "putera",
    "puteri",
    "bayi",
    "balita",
    "istri",
    "isteri",
    "suami",
    "ayah",
    "ayahanda",
    "ibunda",
    "mama",
    "orang tua",
    "orangtua",
    "cucu",
    "mertua",
    "menantu",
    "ipar",
    "keponakan",
    "ponakan",
    "nenek",
    "kakek",
    "paman",
    "bibi",
    "sepupu",
    "adik",
    "abang",
    "almarhum",
    "almarhumah",
    "kembar",
)

KIN = (
    rf"(?:si (?:kecil|sulung|bungsu|buah hati)|ananda|adinda|{KIN_WORD}nya|{KIN_WORD}"
    r"(?! - | (?:buah|perusahaan|sungai|tangga|cabang|usaha|panah|asuh|murid|tiri|didik|muda|jalan|anak)\b)"
    rf"(?: (?:perempuan|laki|gadis|bungsu|sulung|pertama|kedua|ketiga|kecil))?(?: {READER})?)"
)
"""A member of somebody's family. `anak-anak` are children at large."""

WHOSE_KIN = compiled(
    r"\b"
    + any_of(
        "si (?:kecil|sulung|bungsu|buah hati)",
        "ananda",
        f"(?P<kin>{KIN_WORD})"
        + any_of(
            r"nya\b",
            rf"(?: (?:perempuan|laki|gadis|bungsu|sulung|pertama|kedua|kecil|tercinta))* {READER}\b",
        ),
    )
)
"""A member of the reader's family."""

ILLNESS = any_of(
    "(?:sakit|penyakit|gangguan|kelainan|radang|infeksi|gagal) "
    + any_of(
        "ginjal",
        "jantung",
        "paru(?: - paru)?",
        "liver",
        "hati",
        "lambung",
        "saraf",
        "syaraf",
        "jiwa",
        "mental",
        "kulit",
        "gula",
        "kuning",
        "mata",
        "tulang",
        "usus",
        "otak",
        "prostat",
        "kelamin",
        "darah",
    ),
    "lupus",
    "asma",
    "stroke",
    "(?:kena|terkena|serangan|penyakit|sakit) struk",
    "hipertensi",
    "darah tinggi",
    "diabetes",
    "kencing manis",
    "kanker",
    "tumor",
    "tbc",
    "tb paru",
    "tuberkulosis",
    "hiv",
    "aids",
    "sakit jantung",
    "penyakit jantung",
    "gagal jantung",
    "gagal ginjal",
    "cuci darah",
    "epilepsi",
    "ayan",
    "skizofrenia",
    "depresi",
    "bipolar",
    "gangguan jiwa",
    "odgj",
    "hepatitis",
    "malaria",
    "dbd",
    "demam berdarah",
    "tifus",
    "tipes",
    "kusta",
    "stunting",
    "gizi buruk",
    "autis",
    "autisme",
    "sindrom down",
    "down syndrome",
    "leukemia",
    "thalasemia",
    "talasemia",
    "hemofilia",
    "parkinson",
    "demensia",
    "alzheimer",
    "katarak",
    "usus buntu",
    "pneumonia",
    "bronkitis",
    "radang paru",
    "kista",
    "miom",
    "keguguran",
    "lumpuh",
    "cerebral palsy",
    "hidrosefalus",
    "jantung bocor",
    "kelainan jantung",
    "sifilis",
    "gonore",
    "kecanduan",
    "covid",
    "meningitis",
    "vertigo",
    "osteoporosis",
    "rematik",
    "asam urat",
    "kolesterol",
    "maag",
    "gerd",
    "tunarungu",
    "tunanetra",
    "tunagrahita",
)
"""Names of illnesses and lasting conditions."""

ILLNESS_WORD = re.compile(rf"\b{ILLNESS}\b")

UNWELL = any_of(
    "(?<!rumah )sakit",
    "sesak",
    "batuk",
    "demam",
    "panas tinggi",
    "muntah",
    "diare",
    "mencret",
    "diuap",
    "penguapan",
    "dirawat",
    "opname",
    "kambuh",
    "patah tulang",
    "pingsan",
    "trauma",
    "dioperasi",
    "operasi",
    "kritis",
    "koma",
    "melahirkan",
    "hamil",
    "keracunan",
    "berobat",
    "menderita",
    "mengidap",
    "disabilitas",
    "difabel",
    "cacat",
    "berkebutuhan khusus",
    "pengobatan",
    "kontrol",
)

BETTER = any_of(
    "(?:lekas|segera|cepat|lebih|sudah|kembali|agar|diberi|diberikan) (?:enakan |baikan )?"
    + any_of(
        "sehat",
        "sembuh",
        "pulih",
        "membaik",
        "baikan",
        "enakan",
        "kesembuhan",
        "kesehatan",
        "pemulihan",
    ),
    "enakan",
    "baikan",
    "sembuh",
    "kesembuhan",
    "(?:sudah )?membaik",
)

HEALTH_OF_KIN = compiled(
    alternation(
        rf"\b{KIN}(?: [^.;!?,\s]+){{0,4}}? (?:{UNWELL}|{BETTER})\b",
        r"\b"
        + any_of(
            "kesembuhan",
            "pemulihan",
            "penyakit",
            "pengobatan",
            "perawatan",
            "sakitnya",
            "sesak",
            "kesehatan",
            "kondisi kesehatan",
            "sesaknya",
            "asmanya",
            "keadaan",
        )
        + rf"(?: (?:untuk|bagi|dari|pada))? {KIN}(?: {READER})?\b",
        r"\b"
        + any_of(
            "mengurus",
            "merawat",
            "menjaga",
            "membesarkan",
            "mendampingi",
        )
        + rf" {KIN}(?: [^.;!?,\s]+){{0,3}}? (?:{UNWELL})\b",
        r"\b"
        + any_of(
            "semoga",
            "moga",
            "mudah - mudahan",
            "mudah mudahan",
        )
        + rf" {KIN}(?: [^.;!?,\s]+){{0,3}}? (?:lekas|segera|cepat|sembuh|pulih)\b",
    )
)
"""The state of health of a member of a family, without a diagnosis."""

ALL_ALONG = re.compile(r"\b(?:senantiasa|selalu|tetap|terus)\b")
"""A wish that says nothing of how somebody is: *semoga senantiasa sehat*."""

KIN_OF_SOMEBODY = re.compile(rf"{KIN_WORD}nya\b")

ON_DUTY = compiled(
    r"\b"
    + any_of(
        "polhut",
        "petugas",
        "pegawai",
        "staf",
        "pejabat",
        "penyuluh",
        "operator",
        "sopir",
        "teknisi",
        "pengawas",
        "penagih",
        "mandor",
        "bidan",
        "perawat",
        "guru",
        "anggota (?:tim|regu|satpol)",
        "rekan kami",
    )
    + r"\b"
)
"""One who works there, of whose family the answer speaks."""

KIN_SAID = re.compile(rf"\b(?:{KIN_WORD}(?:nya)?|ananda|kecil|sulung|bungsu)\b")

CHILD = frozenset(
    "anak putra putri putera puteri bayi balita ananda kecil sulung bungsu kembar".split()
)
"""Words for one's child: one of them in the matter stands for all."""

MINE = rf"(?:si (?:kecil|sulung|bungsu)|ananda|putra|putri|putera|puteri|{KIN_WORD}nya|{KIN_WORD} {READER})"

KIN_BEFORE = re.compile(rf"\b{MINE}(?: {READER})?(?: [^.;,!?\s]+){{0,3}} $")

KIN_AFTER = re.compile(rf"(?: (?:pada|dari|milik|yang|dialami|diderita))* {MINE}\b")
"""Around a condition: it is that of the reader's kin."""

KIN_ANYWHERE = re.compile(rf"\b{KIN}\b")

IF = compiled(
    r"\b(?:bila|bilamana|jika|jikalau|kalau|apabila|seandainya|andai|misalnya|semisal|takut|kuatir|khawatir)\b"
)

AILMENTS = frozenset(
    stem(word)
    for word in (
        "demam",
        "meriang",
        "menggigil",
        "panas",
        "batuk",
        "pilek",
        "flu",
        "sesak",
        "muntah",
        "mual",
        "diare",
        "mencret",
        "kejang",
        "pingsan",
        "luka",
        "memar",
        "bengkak",
        "lebam",
        "robek",
        "jahit",
        "patah",
        "retak",
        "keseleo",
        "terkilir",
        "lecet",
        "berdarah",
        "pendarahan",
        "lumpuh",
        "gatal",
        "ruam",
        "bisul",
        "alergi",
        "infeksi",
        "radang",
        "nyeri",
        "pusing",
        "migrain",
        "trauma",
        "depresi",
        "stres",
        "mengigau",
        "ngompol",
        "mengompol",
        "prematur",
        "stunting",
        "gizi",
        "cacat",
        "buta",
        "rabun",
        "tuli",
        "bisu",
        "gagap",
        "pincang",
        "hamil",
        "mengandung",
        "keguguran",
        "melahirkan",
        "operasi",
        "bedah",
        "kemoterapi",
        "kemo",
        "cuci",
        "inap",
        "opname",
        "icu",
        "nicu",
        "inkubator",
        "asma",
        "lupus",
        "kanker",
        "tumor",
        "stroke",
        "struk",
        "diabetes",
        "hipertensi",
        "jantung",
        "ginjal",
        "paru",
        "liver",
        "lambung",
        "maag",
        "tipes",
        "tifus",
        "malaria",
        "dbd",
        "tbc",
        "hiv",
        "autis",
        "hiperaktif",
        "epilepsi",
        "ayan",
        "kusta",
        "campak",
        "cacar",
        "polio",
        "hepatitis",
        "katarak",
        "hernia",
        "kista",
        "miom",
        "koma",
        "kritis",
        "sekarat",
        "keracunan",
        "kecanduan",
        "halusinasi",
        "disabilitas",
        "difabel",
        "berkebutuhan",
        "uap",
        "nebulizer",
        "oksigen",
        "rontgen",
        "transfusi",
        "pikun",
        "demensia",
        "sariawan",
        "jahitan",
    )
)
"""Words for an ailment or what is done against it; others of a text about somebody's health may stand anywhere."""

PARENT = compiled(
    alternation(
        r"\b(?<!kami )(?:sebagai|selaku)(?: (?:seorang|salah satu|salah seorang|pihak))? "
        + any_of(
            "orang tua",
            "orangtua",
            "wali",
            "ibu",
            "ayah",
            "bapak",
            "mama",
        )
        + "(?: (?:dari|kandung|seorang))* "
        + any_of(
            "murid",
            "siswa",
            "siswi",
            "anak",
            "pelajar",
            "santri",
            "peserta didik",
            "mahasiswa",
            "mahasiswi",
        )
        + r"\b",
        rf"\b(?:anak|putra|putri|ananda)(?:nya| {READER}) (?:yang |juga |sedang |masih ){{0,2}}(?:ber)?"
        + any_of(
            "sekolah",
            "duduk di kelas",
            "kelas",
            "belajar",
            "mengaji",
            "mondok",
            "kuliah",
        )
        + r"\b",
    )
)
"""The reader is told by their child: *selaku wali murid kelas dua*."""

OLD = compiled(
    alternation(
        r"\b(?:di )?(?:usia|umur|hari)(?:nya)? (?:yang )?(?:sudah |telah )?"
        + any_of(
            "lanjut",
            "senja",
            "tua",
            "sepuh",
            "renta",
            "tidak (?:lagi )?muda(?: lagi)?",
        )
        + r"\b",
        r"\blanjut usia\b",
    )
)

SAYS_OLD = re.compile(r"\bsaya (?:[^.;,!?\s]+ ){0,4}(?:tua|sepuh|lansia|jompo|renta)\b")
"""An age that the complaint tells of its writer."""

FAMILIES = {
    "DAGANG": (
        "dagang",
        "pedagang",
        "berdagang",
        "dagangan",
        "jual",
        "jualan",
        "berjualan",
        "penjual",
        "menjual",
        "pembeli",
        "lapak",
        "warung",
        "kios",
        "toko",
        "usaha",
        "omzet",
        "omset",
        "jajanan",
        "asongan",
        "pkl",
    ),
    "TANI": (
        "tani",
        "petani",
        "bertani",
        "kebun",
        "pekebun",
        "berkebun",
        "ladang",
        "berladang",
        "sawah",
        "penggarap",
        "peladang",
    ),
    "NELAYAN": ("nelayan", "melaut", "penambak", "petambak", "tambak"),
    "AJAR": ("guru", "mengajar", "pengajar", "pendidik"),
    "SOPIR": ("sopir", "supir", "pengemudi", "driver", "ojek", "ojol", "kurir", "angkot"),
    "BURUH": ("buruh", "kuli", "pekerja", "karyawan", "karyawati", "pegawai"),
    "SATPAM": ("satpam", "sekuriti", "security"),
    "SEHAT": ("bidan", "perawat", "nakes", "apoteker"),
    "JANDA": ("janda", "menjanda"),
    "DUDA": ("duda", "menduda"),
    "DIFABEL": ("disabilitas", "difabel", "cacat", "berkebutuhan"),
    "LANSIA": ("lansia", "jompo", "sepuh"),
    "HONOR": ("honor", "honorer", "honornya"),
    "PENSIUN": ("pensiun", "pensiunan", "purnawirawan"),
    "HAMIL": ("hamil", "mengandung", "kehamilan", "kandungan", "bumil"),
    "MURID": ("siswa", "siswi", "murid", "pelajar"),
    "MAHASISWA": ("mahasiswa", "mahasiswi"),
    "TUKANG": ("tukang", "pertukangan"),
    "JAHIT": ("penjahit", "menjahit", "jahitan", "konveksi"),
    "BENGKEL": ("montir", "mekanik", "bengkel"),
    "TERNAK": ("peternak", "beternak", "ternak"),
    "SADAP": ("penyadap", "menyadap", "penoreh", "menoreh"),
    "TAMBANG": ("penambang", "menambang", "pendulang", "mendulang"),
    "PEMULUNG": ("pemulung", "memulung"),
    "DOSEN": ("dosen",),
    "DOKTER": ("dokter",),
    "WARTAWAN": ("wartawan", "jurnalis", "reporter"),
    "OPERATOR": ("operator", "teknisi", "mandor", "pengawas", "kasir", "juru", "penjaga"),
}
"""Words of one trade or standing."""

WITH_THING = frozenset("DAGANG TUKANG AJAR SOPIR JAHIT DOSEN".split())
"""Trades that the next word tells more of: *jual soto*, *guru otomotif*, *tukang las*."""

EFFORT = frozenset("berusaha usahakan diusahakan mengusahakan pengusahaan".split())
"""To try is no trade."""

DOMAINS = {
    "AJAR HONOR MURID": "pendidikan sekolah sma smp sd smk guru madrasah",
    "SEHAT DOKTER": "kesehatan rsud puskesmas rumah sakit klinik bpjs",
    "TANI": "pertanian kebun tani pupuk",
    "DAGANG": "perdagangan pasar koperasi umkm",
    "SOPIR": "perhubungan angkutan terminal",
    "NELAYAN": "perikanan kelautan nelayan",
    "BURUH HONOR": "tenaga kerja ketenagakerjaan upah pabrik perusahaan kepegawaian",
    "LANSIA DIFABEL JANDA": "sosial bansos",
    "HAMIL": "kesehatan puskesmas bidan",
}
"""Trades that are the everyday matter of an office or a case: they tell of the reporter only when said of them."""

LOOSE = frozenset(
    (
        "BURUH",
        "OPERATOR",
        "BENGKEL",
        "TERNAK",
        "TAMBANG",
        "WARTAWAN",
        "anggota",
        "kader",
        "pasar",
        "pabrik",
        "tetap",
        "istri",
        "suami",
        "adik",
        "cucu",
        "ipar",
        "mertua",
        "menantu",
        "ponakan",
        "orangtua",
        "ketua",
        "bendahara",
        "sekretaris",
        "staf",
        "urus",
        "perangkat",
    )
)
"""Words that many things are called by: they count beside the reader or another trait only."""

MEMBER = frozenset("anggota urus staf BURUH perangkat kader bendahara sekretaris ketua".split())
"""Standings in a body: the name of the body alone is no trait."""

AT_WORK = frozenset(
    (
        "guru",
        "pengajar",
        "pendidik",
        "mengajar",
        "petani",
        "bertani",
        "pekebun",
        "berkebun",
        "peladang",
        "berladang",
        "penggarap",
        "nelayan",
        "melaut",
        "sopir",
        "supir",
        "pengemudi",
        "driver",
        "ojek",
        "ojol",
        "kurir",
        "buruh",
        "kuli",
        "karyawan",
        "karyawati",
        "satpam",
        "sekuriti",
        "bidan",
        "perawat",
        "nakes",
        "apoteker",
        "janda",
        "duda",
        "disabilitas",
        "difabel",
        "lansia",
        "honorer",
        "pensiunan",
        "mahasiswa",
        "mahasiswi",
        "pedagang",
        "berdagang",
        "penjual",
        "berjualan",
        "jualan",
        "penjahit",
        "menjahit",
        "montir",
        "mekanik",
        "peternak",
        "beternak",
        "penyadap",
        "menyadap",
        "penoreh",
        "penambang",
        "menambang",
        "pendulang",
        "pemulung",
        "dosen",
        "dokter",
        "wartawan",
        "jurnalis",
        "tukang",
        "operator",
        "teknisi",
        "mandor",
    )
)
"""Words for somebody of a trade, or for doing it; not for its goods and places."""
