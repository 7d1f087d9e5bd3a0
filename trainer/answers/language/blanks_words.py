"""The patterns by which `blanks` knows what was left open in a template."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.holes import MONTHS

FIELD = (
    r"(?:tanggal|tgl|hari|pukul|jam|bulan|tahun|nomor|nomer|no|nama|jalan|jln|jl|desa|kelurahan|kecamatan|lokasi|alamat"
    r"|dinas|bidang|unit|instansi|petugas|telepon|telp|kontak|hasil|sebesar|selama|sejak|rp)"
)
"""Words after which three dots are a gap to fill in, not a pause."""

MEASURE = (
    r"(?:meter|m|km|kubik|hari|jam|orang|unit|titik|kali|bulan|persen|rupiah|lembar|buah|liter)"
)
"""Words before which a number was to stand."""

SLOT = (
    r"(?:nama|tanggal|tgl|nomor|nomer|no|jumlah|lokasi|alamat|uraian|nominal|jabatan|hari/tanggal)"
)
"""What a template asks for."""

OF_SLOT = any_of(
    "petugas",
    "pendamping",
    "pejabat",
    "penerima",
    "ketua",
    "kepala",
    "unit",
    "kerja",
    "dinas",
    "jalan",
    "instansi",
    "pelapor",
    "lokasi",
    "telepon",
    "telp",
    "hp",
    "wa",
    "bidang",
    "desa",
    "kelurahan",
    "kecamatan",
    "lengkap",
    "penyelesaian",
    "pelaksanaan",
    "pemeriksaan",
    "selesai",
    "tindak",
    "lanjut",
    "tindakan",
    "hasil",
    "surat",
    "laporan",
    "rupiah",
    "hari",
    "penanggung",
    "jawab",
    "berwenang",
    "terkait",
    "teknis",
    "kejadian",
    "kegiatan",
    "permasalahan",
    "yang",
    "dilakukan",
    "mulai",
    "target",
)
"""What it asks for more closely; a proper name is none of these."""

OPEN = r"(?:\.{3}|…)"

NAMED = any_of(
    "nama",
    "tanggal",
    "tgl",
    "hari",
    "bulan",
    "bln",
    "tahun",
    "thn",
    "minggu",
    "pukul",
    "jam",
    "waktu",
    "jadwal",
    "nomor",
    "nomer",
    "no",
    "nip",
    "jumlah",
    "nominal",
    "biaya",
    "satuan",
    "lokasi",
    "tempat",
    "alamat",
    "titik",
    "jalan",
    "ruas",
    "desa",
    "kelurahan",
    "kecamatan",
    "kabupaten",
    "wilayah",
    "masalah",
    "permasalahan",
    "perihal",
    "hal",
    "judul",
    "topik",
    "isi",
    "uraian",
    "kategori",
    "tiket",
    "laporan",
    "aduan",
    "keluhan",
    "pelapor",
    "pengadu",
    "warga",
    "bapak",
    "ibu",
    "penerima",
    "pemohon",
    "petugas",
    "pejabat",
    "jabatan",
    "pangkat",
    "unit",
    "bidang",
    "seksi",
    "dinas",
    "opd",
    "skpd",
    "instansi",
    "lembaga",
    "perusahaan",
    "penyedia",
    "kontraktor",
    "telepon",
    "telp",
    "hp",
    "wa",
    "whatsapp",
    "kontak",
    "narahubung",
    "email",
    "bank",
    "rekening",
    "surat",
    "dasar",
    "hukum",
    "peraturan",
    "pasal",
    "hasil",
    "tindakan",
    "tindak",
    "lanjut",
    "solusi",
    "penjelasan",
    "alasan",
    "penyebab",
    "kendala",
    "target",
    "selesai",
    "mulai",
    "akhir",
    "kerja",
    "kejadian",
    "kegiatan",
    "pelaksanaan",
    "penyelesaian",
    "pemeriksaan",
    "penanggung",
    "jawab",
    "terkait",
    "dimaksud",
    "tersebut",
    "lengkap",
    "yang",
    "dilaporkan",
    "dikeluhkan",
    "dilakukan",
    "bersangkutan",
    "setempat",
    "berwenang",
    "teknis",
    "dan",
    "atau",
    "data",
    "anggaran",
    "kepala",
    "pimpinan",
    "kota",
    "rt",
    "rw",
    "salam",
    "pembuka",
    "penutup",
)
"""Words that templates name their gaps with: where nothing else stands between two brackets, it is a gap."""

PAUSED = any_of(
    "tanggal",
    "tgl",
    "hari",
    "nomor",
    "no",
    "nama",
    "jalan",
    "desa",
    "tentang",
    "perihal",
    "mengenai",
    "oleh",
    "pada",
    "di",
    "ke",
    "dari",
    "dengan",
    "bapak",
    "ibu",
    "saudara",
    "sebesar",
    "selama",
    "pukul",
    "bidang",
    "seksi",
    "dinas",
    "petugas",
    "hasil",
    "rp",
)
"""Words after which even dots written close are a gap."""

BLANKS: tuple[re.Pattern[str], ...] = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        r"\[(?!\d{1,2}\])[^\[\]\n]{0,60}\](?!\()",
        r"\{\{?[^{}\n]{0,60}\}\}?",
        r"<[a-z][a-z _/-]{1,40}>",
        r"\("
        + any_of(
            r"isi(?! ?\d)",
            "isikan",
            "diisi",
            "tulis",
            "tuliskan",
            "sebutkan",
            "lengkapi",
            "jelaskan",
            "uraikan",
            "cantumkan",
            "masukkan",
            "pilih",
            "coret",
        )
        + r"\b[^()\n]{0,60}\)",
        rf"\({SLOT}(?:[ /]{OF_SLOT}){{0,4}}\)|\((?:jam|hari|tindakan yang dilakukan|unit terkait|instansi terkait)\)",
        rf"[\[*|@#$%«‹【-]{{1,2}}{SLOT}(?:[ _]{OF_SLOT}){{0,3}}[\]*|#%»›】-]{{1,2}}",
        rf"\b(?:di|ke|oleh|dari|bernama|pada|kepada|nomor|sebesar) (?P<gap>\({SLOT}(?: [a-z]+){{0,3}}\))",
        r"\b(?:pada|dilakukan|dilaksanakan|dijadwalkan|diperiksa|mulai|lagi) (?P<gap>hari/tanggal)\b(?!"
        + alternation(
            " ?:",
            r" ?\d",
            r" (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|yang|tersebut|itu|kejadian|lain)\b",
        )
        + ")",
        alternation(
            r"\ban\.(?P<gap> )(?=(?:akan|sudah|telah|dengan|untuk) )",
            r":(?P<end>[ \t]*\n\s*)(?=(?:demikian|atas perhatian|hormat kami|terima kasih|salam)\b)",
        ),
        r"\*\)? ?coret yang\b|\bcoret yang tidak perlu\b",
        r"\(\s+\)|<[^\w<>\n]{1,8}>|(?<=[\w,]) {3,}(?=[\w.,])",
        rf"\b{SLOT}(?: {OF_SLOT}){{0,2}} ?(?P<gap>: ?)(?=[,.;](?:\s|$))",
        r"(?m)^\W*(?:(?:[IVX]+|\d{1,2}|[a-e])[.)])?[ \t]*"
        + any_of(
            SLOT,
            "hari",
            "hasil",
            "petugas",
            "tindak lanjut",
            "waktu",
            "kontak",
            "unit",
        )
        + r"\b[^:\n]{0,25}:[ \t]*(?=\s*\Z|\n[^:\n]{1,30}:)",
        r"\b(?:tanggal|pukul|jam|sebesar|rp)\W{1,2}(?P<gap>sekian)\b",
        r"\bsekian(?= (?:hari|meter|unit|jam|minggu)\b)",
        r"\b(?:bapak|ibu|pak|bu|saudara|bidang|petugas|dinas|jalan|desa)\b (?P<gap>anu)\b",
        r"\(\s*(?:\.{2,}|…|_{2,})\s*\)",
        r"_{3,}|(?<!\w)_{2}(?!\w)",
        r"(?<![a-z.])\.{4,}|(?<=[a-z])\.{6,}|(?<=[a-z])\.{4,5}(?!\s+[a-z]|\.|\s*$)|…{2,}|(?:\. ){3,}\.|(?:…\.+|\.+…)",
        rf"\b{PAUSED}(?P<gap>\.{{4,5}})(?!\.)",
        r"(?:(?<!\d)(?<!\d )\(|[<«])(?!"
        + any_of(
            "wa",
            "hp",
            "telp",
            "telepon",
            "email",
            "whatsapp",
            "rt",
            "rw",
            "kota",
            "kabupaten",
            "(?:jam|hari) kerja",
            "nomor wa",
            "nomor hp",
            "tersebut",
            "terkait",
            "selesai",
            "lengkap",
            "laporan",
            "warga",
            "bapak",
            "ibu",
            "dan",
            "atau",
        )
        + f"[)>»]){NAMED}(?:(?: ?[/,] ?| ){NAMED}){{0,4}}[)>»]",
        rf"(?<!\S)[@$~^]{NAMED}(?:[_ ]{NAMED}){{0,2}}\b(?!\.\w)",
        r"\.{2,}[-/]|(?<=[\d/])[-/]\.{2,}|(?<=\d-)\.{2,}|(?<=\s)\.{2,}(?=[a-z])",
        r"\b(?:tanggal|tgl|seksi|bidang|unit|pukul|sebesar|nomor)\.? (?P<gap>n|x)(?=[\s,.;]|$)",
        r"\bsdri?\.? (?P<gap>n\.n\b\.?)",
        rf"\b(?:tanggal|tgl|pada)\.? (?P<gap>[—–-]{{1,4}}) (?={MONTHS}\b)",
        rf"(?<!\S)(?P<gap>\.{{2}}) (?={MONTHS}\b)",
        rf"%{NAMED}%|\((?:tbd|tba|tbc|menyusul)\)",
        r"\brp\.? ?(?P<gap>…|\.{2,})",
        r"\b"
        + any_of(
            "cv",
            "pt",
            "ud",
            "kontak",
            "hubungi",
            "petugas",
            "hasilnya",
            "kepada",
            "tentang",
            "perihal",
            "mengenai",
            "oleh",
            "selama",
            "sebanyak",
        )
        + r"\b\.?:? (?P<gap>\.{3}|…)(?=[\s,.;]|$)",
        r"\b"
        + any_of(
            "bapak",
            "ibu",
            "sdr",
            "saudara",
            "jalan",
            "jl",
            "tanggal",
            "tgl",
            "nomor",
            "seksi",
            "bidang",
            "unit",
            "desa",
            "pukul",
            "dinas",
        )
        + r"\b\.? (?P<gap>xx)\b(?! ?[ivx])",
        r"\btemplate?\b ?(?:jawaban|balasan|tanggapan)? ?:",
        rf"(?<!\w){FIELD}\W{{0,3}}(?P<gap>{OPEN})(?=\s|$)",
        rf"\b(?:bapak|ibu|saudara|saudari|sdr|sdri|yth)\b\.? ?(?P<gap>{OPEN})(?= ?[,/])",
        rf"{OPEN}/|/{OPEN}",
        r"\b(?:tanggal|tgl|nomor|nomer|bulan|bernama|pukul)\b:? (?P<gap>-{1,4}|–|\?{1,4})(?=[\s.,;]|$)",
        r"(?<![\w-])[-–#?x*]{1,4}[/.:][-–#?x*]{1,4}(?:[/.:][-–#?x*\d]{1,4})?(?![\w-])",
        r"\b(?:tanggal|tgl|nomor|nomer|bernama|pukul|sebesar)(?P<gap>:? +)(?=[,.;](?:\s|$))",
        r"\brp\.?(?P<gap> ?[,.] ?-)",
        r"\b(?:dd|hh|tt)[/.-](?:mm|bb)[/.-](?:yyyy|yy|tttt|tt)\b",
        r"\b[x]{3,}\b|\b\d+x{2,}\b",
        r"%[sd]\b|%\(\w+\)s",
        r"(?<!\S)#(?=[\s.,;])",
        rf"(?<=\s)(?P<gap>{OPEN}) (?=(?:{MEASURE})\b)",
    )
) + (
    re.compile(r"\bxx\b"),
    compiled(
        r"\b(?:lambat|dalam|selama|waktu|maksimal|sekitar) (?P<gap>[XN]) (?:hari|minggu|jam|bulan)\b"
    ),
    re.compile(r"\b(?:TBD|TBA)\b"),
    compiled(
        r"\b"
        + any_of(
            "[Dd]esa",
            "[Kk]elurahan",
            "[Kk]ecamatan",
            "[Jj]alan",
            r"Jl\.",
            "[Bb]idang",
            "[Ss]eksi",
            "[Dd]inas",
            "[Bb]apak",
            "[Ii]bu",
            r"Sdri?\.",
            "PT",
            "CV",
        )
        + r" (?P<gap>X|Y|Z|N|ABCD?|XYZ)\b(?!\.? ?[A-Z])"
    ),
    compiled(
        "(?<=[a-z,./][ /])"
        + any_of(
            "NAMA (?:PELAPOR|PETUGAS|UNIT|INSTANSI|DINAS|JALAN|DESA)",
            "Nama (?:Pelapor|Petugas|Unit|Instansi|Dinas|Jalan)",
        )
        + r"\b"
    ),
    re.compile(rf"\bXX(?= (?:{MEASURE})\b)"),
    compiled(
        r"(?<=[a-z,] )(?:Nama|Lokasi|Tanggal|Instansi)(?=[.,;]|\s(?:oleh|pada|akan|sudah|telah)\b)"
    ),
    re.compile(
        r"(?<![\w@/.])[A-Z]{2,}(?:_[A-Z]+)+\b(?![\w@])|(?<![\w@/.#])[A-Z][a-z]+(?:_[A-Z][a-z]+)+(?![\w@])"
    ),
    compiled(
        r"(?<![\w@/.:#])(?:nama|tanggal|nomor|unit|lokasi|alamat|jalan|instansi)(?:_[a-z]+)+\b(?![@/.]\w)"
    ),
)
"""Each kind of open place. Those after the first tuple heed capitals: `XX` may be a Roman twenty."""

NO_VALUE: tuple[re.Pattern[str], ...] = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        r"\b"
        + any_of(
            "sepanjang",
            "selebar",
            "sedalam",
            "setinggi",
            "seluas",
            "sebanyak",
            "sejumlah",
            "mencapai",
            "lebih kurang",
        )
        + "(?P<gap> )(?=(?:meter|km|kubik|persen|%|unit|titik|lembar|liter)(?:[ .,;]|$))",
        r"\b"
        + any_of(
            "paling lambat",
            "paling lama",
            "maksimal",
            "dalam waktu",
        )
        + "(?P<gap> )(?=hari kerja(?:[.,;]| sejak| setelah| terhitung|$))",
        rf"\b(?:pada|per|sejak) (?:tanggal|tgl)(?P<gap> )(?={MONTHS}\b)",
        r"\bpukul(?P<gap> )(?=(?:s\.?d\.?|sampai|wib|wita|wit)\b)",
        r"\b(?:nomor|no\.?)(?P<gap> )tahun\b(?! ?\d)",
        r"\bke(?P<gap>- )(?=(?:dan|atau|pada|untuk|oleh|bulan|tahun|hari|minggu)\b)",
        r"\b(?:pada|per|sejak|tertanggal) (?:tanggal|tgl)(?P<gap> )(?="
        + any_of(
            "oleh",
            "akan",
            "di",
            "dengan",
            "untuk",
            "telah",
            "sudah",
            "dan",
            "kami",
            "pukul",
            "jam",
        )
        + r"\b)",
        r"\bhari ?,? ?tanggal(?P<gap> ?,? ?)(?=(?:pukul|jam|bertempat|oleh|akan)\b)",
        r"\b(?:di|ke|melalui|hubungi|menghubungi) (?:nomor|no\.?) "
        + any_of(
            "telepon",
            "telp",
            "hp",
            "wa",
            "whatsapp",
            "kontak",
        )
        + r"(?P<gap> ?)(?=[.;](?:\s|$))",
        r"\b(?:dinas|bidang|seksi|jalan|desa|kelurahan|kecamatan|petugas|sdri?\.?)(?P<gap> )(?=[.,;](?:\s|$))",
        r"\bdalam(?P<gap> )(?=(?:hari|minggu|bulan) (?:sejak|setelah|terhitung|ke depan)\b)",
        r"\b0{2,}/0{2,}(?:/0{2,})*\b|~{3,}|\b(?:todo|fixme|placeholder|insert (?:name|date|text))\b",
        any_of(
            "nama",
            "lokasi",
            "alamat",
            "hasil",
            "petugas",
            "tanggal",
            "waktu",
            "kontak",
            "unit",
            "tindak lanjut",
        )
        + r" ?: ?(?P<gap>-|kosong)(?=\s*(?:$|[\n;,.]))",
        r"\b(?:bapak|ibu|saudara|saudari|sdr|sdri|bpk)\b\.?(?P<gap> +(?:, |[-–]{1,2}(?=,)))",
        r"\b(?:a\.n\.|atas nama)(?P<gap> )(?=(?:dengan|sudah|telah|akan|masih|tersebut|belum)\b)",
        r"\b(?:disebabkan|dikarenakan|dilaksanakan|ditangani|dikerjakan|diperiksa) oleh(?P<gap> ?)(?=[.;,](?:\s|$))",
        r"\bbahwa(?P<gap> ?)(?=[.;](?:\s|$))",
        r"(?:\s\d\.){2,}(?=\s|$)",
        r"\brt(?P<gap> ?/ ?)rw(?! ?\.? ?\d)(?= (?:kelurahan|desa|kecamatan)\b)",
        r"\bnip\b\.?(?P<gap>:?)\s*(?=$|\n)",
        r"\"\"|“”|''|/ {2,}/",
        r"\bhttps?://bit\.ly/(?=\s)",
    )
)
"""A value is missing where it was to stand: before its measure, after its word."""

LEFT_BEHIND: tuple[re.Pattern[str], ...] = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        alternation(
            r"#(?:n/a|value!|ref!|name\?|div/0!|null!)",
            r"\berror! [^.\n]{0,60}",
            r"=(?:vlookup|if|concat\w*|index)\([^\n]{0,60}\)",
            "(?<= )(?:undefined|null|nan)(?=[ .,])",
        ),
        r"\b(?:klik|ketuk|click|tap)(?: (?:atau|or) \w+)? (?:di sini|untuk|here|to)\b[^.\n]{0,20}"
        + any_of(
            "memasukkan",
            "mengisi",
            "enter",
            "teks",
            "text",
            "tanggal",
            "date",
        )
        + r"\b[^.\n]{0,20}",
        r"\b(?:choose an item|pilih salah satu item|lorem ipsum)\b|(?<!salah )\bketik\b[^.;\n]{0,40} di sini\b",
        r"(?<![-=])[-=]{2,}\s?(?:pilih|isi|nama|tanggal|masukkan)\b[^\n=-]{0,30}[-=]{2,}",
        r"\b(?:isi|sesuaikan) sesuai (?:hasil|kondisi|data|keadaan)\b",
        r"[☐□◻▢⬜🔲](?=\s?\w)",
        r"\("
        + any_of(
            "ganti",
            "sesuaikan",
            "hapus",
            "ubah",
            "copas",
            "nanti diisi",
            "belum diisi",
            "menyusul diisi",
            r"contoh(?! (?:penulisan|format|pengisian|soal|kasus)\b)",
        )
        + r"\b[^()\n]{0,60}\)",
        r"\([^()\n]{0,60}\bsebelum (?:di)?(?:kirim|unggah|terbit)\b[^()\n]{0,20}\)",
        r"(?<=[(<«\[{*])\s?"
        + any_of(
            "pilih (?:salah satu|yang|satu)",
            any_of(
                "tulis",
                "tuliskan",
                r"isi(?! ?\d)",
                "isikan",
                "masukkan",
                "tempel",
                "jelaskan",
                "sebutkan",
                "uraikan",
                "ceritakan",
                "cantumkan",
                "sapa",
                "sesuaikan",
                "hapus",
                "buang",
                "ganti",
                "lengkapi",
            )
            + r"\b",
        )
        + r"[^()<>«»\[\]{}*\n]{3,80}(?=[)>»\]}*])",
        r"\b(?:paragraf|alinea|baris|kalimat|bagian|blok|poin) (?:"
        + any_of(
            "ini",
            "berikut",
            "terakhir",
            "kedua",
            "ketiga",
            "pertama",
            "di atas",
            "di bawah",
            "atas",
            "bawah",
        )
        + " )?"
        + any_of(
            "di(?:buang|hapus|hilangkan|isi|ganti|lewati|sesuaikan|pakai|kosongkan|coret)",
            "(?:buang|hapus|lewati|coret) saja",
        )
        + r"\b(?! (?:oleh|dari|sebelum tanggal))",
        alternation(
            r"\bhapus "
            + any_of(
                "paragraf",
                "alinea",
                "baris",
                "kalimat",
                "bagian",
                "catatan",
                "yang",
            )
            + r"\b[^.\n]{0,30}\b(?:ini|perlu|sesuai|bila|kalau|jika)\b",
            r"\b(?:pakai|gunakan|lihat) "
            + any_of(
                "versi",
                "alternatif",
                "opsi",
                "varian",
                "contoh",
                "lampiran contoh",
            )
            + r" (?:[a-d]|panjang|pendek|\d)\b",
            r"\b(?:minta|mintakan|tunggu|menunggu) paraf\b",
            r"\(ttd\b[^()\n]{0,60}\)",
        ),
        alternation(
            r"<%[^%\n]{0,40}%>",
            r"\$\{[^{}\n]{0,30}\}",
            r"\b(?:mergefield|numpages|docproperty|bookmark not defined)\b",
            r"\bsumber referensi tidak ditemukan\b",
        ),
        alternation(
            rf"(?<![\w:/])(?P<sign>[|@#$%~^_:+=]{{1,3}}){NAMED}(?:[ _]{NAMED}){{0,3}}(?P=sign)(?![\w:/])",
            rf"\({NAMED}(?: {NAMED}){{0,2}} ?\?{{1,3}}\)",
        ),
        r"\b(?:to be (?:filled|determined|advised)|officer name|agency name)\b",
        r"(?:^|[.!?\n]\s?)"
        + any_of(
            "uraikan",
            "jelaskan",
            "ringkas(?:kan|lah)?",
            "sebutkan",
            "tulis(?:kan)?",
            "cantumkan",
            "paparkan",
            "sampaikan",
        )
        + " "
        + any_of(
            "hasil",
            "penyebab",
            "tindak lanjut",
            "langkah",
            "kewenangan",
            "jadwal",
            "penjelasan",
            "solusi",
            "permintaan maaf",
            "dasar hukum",
        )
        + r"\b[^.!?\n]{0,70}\b(?:singkat|ringkas|mudah dipahami|di sini|maks|kalimat|sesuai)\b",
        alternation(
            r"\btolong\b[^.!?\n]{0,40}\b"
            + any_of(
                "dicek",
                "cek",
                "diisi",
                "dilengkapi",
                "dikonfirmasi",
                "disesuaikan",
            )
            + r"\b[^.!?\n]{0,40}\bsebelum (?:di)?(?:kirim|unggah|terbit|tayang)",
            r"= ?isi\b",
            r"\bisi dari (?:sistem|data|aplikasi)\b",
        ),
        r"[«<{\[] ?[a-z]+(?:_[a-z]+)+ ?[»>}\]]",
        alternation(
            r"\b(?:catatan|pesan|arahan|instruksi) (?:buat|untuk|bagi) "
            + any_of(
                "operator",
                "admin",
                "pengetik",
                "staf",
                "penyusun",
                "sekretaris",
                "konseptor",
            )
            + r"\b",
            r"\bisi (?:lagi|belakangan|menyusul) (?:setelah|sesudah|kalau|bila|oleh)\b",
        ),
        alternation(
            r"\blingkari yang (?:sesuai|benar|perlu)\b",
            r"\b(?:akan|nanti|belum|untuk) diisi (?:kemudian|nanti|belakangan|oleh|setelah)\b",
        ),
        r"\([^()\n]{0,30}\b(?:berapa|siapa|kapan|mana)\b,? (?:tanya|cek|konfirmasi|tanyakan)\b[^()\n]{0,30}\)",
        alternation(
            r"\b(?:salin|copas|copy|kopi) (?:dari|dr) "
            + any_of(
                "surat",
                "tanggapan",
                "jawaban",
                "balasan",
                "template",
                "templat",
                "contoh",
            )
            + r"\b",
            r"(?:^|[.!?\n]\s?)"
            + any_of(
                "tulis",
                "tuliskan",
                "isi",
                "isikan",
                "masukkan",
                "tempel",
                "ketik",
            )
            + r"\b(?! (?:di buku|di formulir))[^.!?\n]{0,50} di sini\b(?=\s*(?:[.,;!)\n]|$))",
        ),
        r"\b0{1,2}/0?[01]/1900\b|\b1234567890\d*\b|\bfulan bin\b|\bnamaopd\b",
    )
)
"""What a program or whoever made the template left: errors, prompts, choices, notes to a colleague, sample values."""
