"""The words by which `about_reporter` knows what is told of the reporter, and from where it is known."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.rubric.conditions_words import ILLNESS, KIN_WORD

WHOM = (
    r"(?:bapak|ibu|anda|saudara|saudari|kakak|nenek|kakek|pelapor|pengadu|yang bersangkutan|beliau)"
)

FILES = compiled(
    r"\b"
    + any_of(
        "(?:menurut|berdasarkan) (?:data|catatan|arsip|sistem|berkas)",
        "arsip",
        "basis data",
        "database",
        "dapodik",
        "dtks",
        "dtsen",
        "rekam medis",
        "riwayat",
        "pangkalan data",
        "data (?:koperasi|bantuan|sekolah|siswa|kepegawaian|keluarga|pasien|kependudukan|kami|pajak|gaji)",
        "(?:di|dalam|pada|dari) (?:sistem|data|catatan|berkas|aplikasi)",
        "kami (?:buka|cek|lihat|telusuri|periksa)",
        "ternyata",
        "terbaca",
        "tercatat",
        "terdata",
        "terlihat",
        "tampak",
        "terpantau",
    )
    + r"\b"
)
"""Where an office reads what nobody told it."""

ABOUT = re.compile(
    rf"\b(?:{WHOM}|{KIN_WORD}(?:nya)?|(?:objek|keluarga|rumah tangga|kk) {WHOM}|tanggungan)\b"
)

PRIVATE_FACT = compiled(
    r"\b"
    + any_of(
        "(?P<debt>"
        + alternation(
            r"(?:sisa )?(?:pinjaman|utang|hutang|kredit|cicilan|angsuran)\w*",
            "menunggak",
            "nunggak",
            r"tunggakan\w*",
            "tidak mengangsur",
        )
        + ")",
        "(?P<poor>"
        + alternation(
            "(?:keluarga|warga|rumah tangga|karena|sebagai) (?:tidak|kurang) mampu",
            "keluarga miskin",
            "penerima (?:pip|pkh|kip|bpnt|bst|blt|bansos|bantuan)",
            r"tanggungan \d+",
            "(?:gaji|penghasilan)(?:nya)? (?:hanya |cuma )?rp",
            "keringanan",
        )
        + ")",
        "(?P<family>"
        + alternation(
            "bercerai",
            "perceraian",
            "cerai",
            "meninggal",
            "tiri",
            "anak angkat",
            "luar nikah",
            "tinggal (?:dengan|bersama) (?:ibu|ayah|nenek|kakek)",
            "kawin",
            "menikah lagi",
        )
        + ")",
        "(?P<school>"
        + alternation(
            "(?:pernah )?tinggal kelas",
            "tidak naik kelas",
            "pindah sekolah",
            "dikeluarkan dari sekolah",
            "diskors",
            "membolos",
            "nilainya",
            "rapornya",
        )
        + ")",
        f"(?P<ill>{ILLNESS}|keguguran|dirawat|rawat inap|operasi|berobat)",
        "(?P<blame>"
        + alternation(
            "pernah (?:dihukum|ditegur|dipenjara|ditahan|disanksi|berkelahi|mencuri)",
            "narapidana",
            "dipenjara",
            "residivis",
            "surat peringatan",
            "teguran tertulis",
            "gajinya dipotong",
        )
        + ")",
    )
    + r"\b"
)

BESIDES = compiled(r"\b(?:juga|pula|ternyata|selain|masih|pernah|bahkan|sekalian|rupanya)\b")
"""It is said on top of what was asked."""

NOT_TOLD = compiled(
    r"\b"
    + any_of(
        "bila",
        "jika",
        "kalau",
        "apabila",
        "tidak ada",
        "tidak punya",
        "tidak memiliki",
        "tidak akan",
        "tidak kami",
        "tanpa",
        "jangan",
        "setiap",
        "semua",
        "para",
        "seluruh",
        "bagi",
        "wajib pajak yang",
        "pelanggan yang",
        "siapa pun",
        "siapapun",
        "yang (?:memiliki|punya|menunggak)",
    )
    + r"\b"
)

WRITER = compiled(
    alternation(
        r"\b(?:penulis|pelapor|pengadu|pengirim)(?:nya)?\b(?= "
        + any_of(
            "memang",
            "adalah",
            "ialah",
            "itu",
            "yaitu",
            "yakni",
            "orang",
            "bapak",
            "ibu",
            "seorang",
            "tinggal",
            "rumah",
        )
        + ")",
        r"\b(?:penulis|pelapor|pengadu|pengirim)nya\b",
        r"\b(?:siapa|yang|gerangan)(?: gerangan)?(?: yang)?(?: sudah| telah)? "
        + any_of(
            "menulis",
            "melapor",
            "melaporkan",
            "mengadu",
            "mengadukan",
            "mengetik",
            "mengetikkan",
            "menuliskan",
            "mengeluh",
        )
        + r"\b",
        r"\b"
        + any_of(
            "keluhan",
            "laporan",
            "aduan",
            "pengaduan",
            "keberatan",
            "surat",
            "tulisan",
        )
        + "(?: ini| itu| tersebut| tadi)? (?:memang )?"
        + any_of(
            "datang",
            "berasal",
            "dikirim",
            "ditulis",
            "disampaikan",
            "dibuat",
        )
        + "(?: langsung)? "
        + any_of(
            "dari",
            "oleh",
            "ibu",
            "bapak",
            "warga",
            "orang",
            "seorang",
            "anak",
            "penjual",
            "pedagang",
            "guru",
            "tetangga",
        )
        + r"\b",
    )
)

ASKERS = compiled(
    r"\b"
    + any_of(
        "warga",
        "tetangga",
        "orang kampung",
        "pemilik",
        "pengelola",
        "pedagang",
        "petugas",
        "kepala desa",
        "kades",
        "sekolah",
        "pabrik",
        "perusahaan",
        "pangkalan",
        "kafe",
        "komite",
        "ketua",
        "terlapor",
        "pihak",
        "atasan",
        "mereka",
        "semua orang",
        r"yang (?:bertanya|penasaran|menduga)\w*",
    )
    + r"\b"
)
"""Those who must not learn it."""

TELLS = compiled(
    r"\b"
    + any_of(
        "kami "
        + any_of(
            "benarkan",
            "katakan",
            "sampaikan",
            "beri ?tahu(?:kan)?",
            "beritahukan",
            "jawab",
            "terangkan",
            "jelaskan",
            "iyakan",
            "akui",
            "konfirmasi",
        ),
        "(?:dapat|bisa|boleh|perlu) (?:kami )?(?:terangkan|jelaskan|sampaikan|dimaklumi|diketahui)",
        "pembenaran",
        "dibenarkan",
        "membenarkan",
        "dimaklumi",
        "diketahui",
        "memang",
        "tidak perlu (?:lagi )?(?:saling )?(?:menduga|bertanya)",
        "orangnya",
        "beliau",
        "adalah",
        "ialah",
        "yakni",
        "yaitu",
        "datang dari",
        "berasal dari",
        "umumkan",
        "mengumumkan",
        "sebutkan",
        "siarkan",
    )
    + r"\b"
)

CONFIRMS = compiled(
    r"\b"
    + any_of(
        "kami (?:sudah |telah )?"
        + any_of(
            "benarkan",
            "katakan",
            "sampaikan",
            "beri ?tahu(?:kan)?",
            "beritahukan",
            "jawab",
            "terangkan",
            "iyakan",
            "akui",
            "konfirmasi",
        ),
        "pembenaran (?:telah|sudah)",
        "telah (?:kami )?(?:dibenarkan|membenarkan)",
        "kami (?:sudah |telah )?membenarkan",
    )
    + r"\b"
)

REFUSED = compiled(
    r"\b"
    + any_of(
        "tidak",
        "jangan",
        "tak",
        "bukan",
        "tanpa",
        "belum",
        "dilarang",
        "dirahasiakan",
        "rahasia",
        "merahasiakan",
        "dijaga",
        "menjaga",
        "lindungi",
        "melindungi",
    )
    + r"\b"
)

NO_REFUSAL = compiled(
    alternation(
        r"\btidak (?:kami )?(?:membantah|bantah|menyangkal|keliru|salah)\b",
        r"\btidak perlu(?: lagi)?(?: saling)? (?:menduga|bertanya|menebak)\b",
    )
)

PEOPLE_KNOW = compiled(
    r"\b(?:(?:sudah|pada) (?:pada )?"
    + any_of(
        "tahu",
        "hafal",
        "kenal",
        "paham",
        "mengerti",
    )
    + r")(?: [^.;!?,\s]+){0,5}? yang (?:mana yang )?"
    + any_of(
        "menulis",
        r"melapor\w*",
        r"mengadu\w*",
        r"mengetik\w*",
    )
    + r"\b"
)
"""They know already: no disclosure by itself, but what else is said tells the others."""

ANOTHER = compiled(
    r"\b"
    + any_of(
        "dulu",
        "dahulu",
        "pernah",
        "sebelumnya",
        "tahun lalu",
        "bulan lalu",
        "minggu lalu",
    )
    + r"(?: [^.;!?,\s]+){0,3}? "
    + any_of(
        "ibu",
        "bapak",
        "warga",
        "pelapor",
        "orang",
        "pedagang",
        "guru",
        "pensiunan",
    )
    + r"(?: [^.;!?,\s]+){0,2}? (?:dari|di|asal) [^.;!?]{0,60}?\b"
    + any_of(
        "menulis",
        "melapor",
        "melaporkan",
        "mengadu",
        "mengadukan",
        "lapor",
        "mengeluh",
    )
    + r"\b"
)
"""Somebody else who once wrote, told by where they live."""

LIVELIHOOD = re.compile(
    r"\b(?:lapak|warung|kios|toko|kebun|sawah|ladang|anak|suami|istri|rumah|dagangan|jualan|honor)\w*"
)

WHICH = re.compile(r"\b\w+ (?:yang )?mana\b")
"""One of a family or a trade: *cucu yang mana*."""

BY_HOME = compiled(
    r"\b"
    + any_of(
        "(?:yang )?rumahnya",
        "rumah (?:di|dekat|persis|paling)",
        "kediamannya",
        "(?:yang )?tinggal (?:di|dekat|persis|sebelah)",
        "keluarga di",
        "tetangga",
        "pondoknya",
        "ladangnya",
    )
    + r"\b"
)

BY_TRAIT = tuple(
    compiled(pattern)
    for pattern in (
        r"\bdi (?:belakang|samping|seberang|depan|ujung|sebelah) (?!kantor)\w+",
        r"\b(?:satu - satunya|cuma satu|hanya satu|paling \w+ di (?:desa|kampung|gang))\b",
        r"\b(?:berkumis|berjanggut|berjenggot|berkacamata|gondrong|pincang|botak|berkerudung|berambut \w+)\b",
        r"\b"
        + any_of(
            "pemilik",
            "penjual",
            "pedagang",
            "pensiunan",
            "tukang",
            "sopir",
            "guru",
            "buruh",
            "operator",
            "petani",
            "nelayan",
            "kader",
            "jualan",
            "karyawan",
            "pegawai",
            "honorer",
            "penyadap",
            "janda",
            "duda",
        )
        + r"\b",
        r"\b(?:anggota|unsur|pengurus|perangkat) (?:bpd|desa|pkk|lpm|komite|koperasi|kelompok)\b",
        rf"\b(?:{KIN_WORD}|bapak|ibu)nya\b|\bpunya (?:{KIN_WORD})\b",
        alternation(
            r"\byang (?:mesin|motor|mobil|warung|kios|lapak|kebun|sawah|perahu|toko|lahan)\w*nya\b",
            r"\b(?:kontrak|honor|gaji|usaha)nya\b",
        ),
    )
)

WHOLE_SENTENCE = re.compile(r"[^.!?\n]+")
"""A question and its answer may be joined by a semicolon."""

LIST = compiled(
    r"\b"
    + any_of(
        "daftar(?: "
        + any_of(
            "lengkap",
            "nama",
            "hadir",
            "penerima",
            "pelapor",
            "pengusul",
            "pengadu",
            "warga",
            "pelanggan",
            "pasien",
            "siswa",
            "murid",
            "pemohon",
            "penunggak",
        )
        + ")*",
        "nama - nama",
        "data lengkap",
        "data (?:warga|penerima|pelapor|pengusul|pasien|pelanggan|siswa|pemohon)",
    )
    + r"\b"
)

PUBLISHED = compiled(
    r"\b"
    + any_of(
        "kami "
        + any_of(
            "lampirkan",
            "lampirin",
            r"tempel\w*",
            "unggah",
            "bagikan",
            "cantumkan",
            "umumkan",
            "tampilkan",
            "muat",
            "sertakan",
            "taruh",
            r"kirim\w* ke grup",
        ),
        r"(?:ter|di)(?:lampir|tempel|unggah|umum|muat|cantum|tampil|bagi)\w*",
        "di bawah",
        "sebagai berikut",
        "berikut ini",
        "bisa (?:dilihat|diunduh|diklik|dicek)",
        "dapat (?:dilihat|diunduh|diklik|dicek)",
        "di (?:lampiran|papan|grup)",
    )
    + r"\b"
)

PARTICULARS = compiled(
    r"\b"
    + any_of(
        "(?P<name>nama)",
        "(?P<nik>nik|nomor kk|nomor kartu keluarga)",
        "(?P<phone>(?:nomor|no) (?:hp|wa|telepon|telp|ponsel|kontak)|hp)",
        "(?P<home>alamat)",
        "(?P<id>id pelanggan|idpel|nomor (?:pelanggan|rekening|peserta|rekam medis))",
        "(?P<ill>diagnosa|diagnosis|penyakit)",
    )
    + r"(?:nya)?\b"
)

REQUESTED = compiled(
    r"\b"
    + any_of(
        "mohon",
        "harap",
        "silakan",
        "diminta",
        "tolong",
        "wajib",
        "syarat",
        "isi",
        "mengisi",
        "melengkapi",
        "kirim(?:kan)?",
        "lampirkan",
    )
    + "(?: [^.;!?]*)?$"
)
"""Before a list: the reader is to bring it."""

WITHHELD = compiled(
    r"\b(?:tidak|tanpa|jangan|bukan|disamarkan|kecuali|rahasia|dirahasiakan|inisial)\b"
)
