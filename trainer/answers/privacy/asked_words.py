"""The words by which `asked` knows that an answer asks for a name, a number or evidence."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

ASKING = any_of(
    "mohon",
    "tolong",
    "harap",
    "dimohon",
    "diharap(?:kan)?",
    "silakan",
    "silahkan",
    "agar",
    "supaya",
    "wajib",
    "harus",
    "diminta",
    "kiranya",
    "perlu(?! "
    + any_of(
        "kami (?:jelaskan|sampaikan|ingatkan|tegaskan|informasikan|luruskan)",
        "dimaklumi",
        "diketahui",
        "disampaikan",
        "dijelaskan",
        "diingatkan",
        "dipahami",
        "dicatat",
        "bapak ketahui",
        "ibu ketahui",
        "anda ketahui",
    )
    + ")",
    "memerlukan",
    r"kami perlu\w*",
    r"(?:di)?butuh\w*",
    "diperlukan",
    "dibutuhkan",
    "minta",
    "meminta",
    r"japri\w*",
    "dm",
    "inbox",
    "ketik",
    "chat",
    "tulis",
    r"beri ?tahu\w*",
    r"memberitahu\w*",
    "daftarkan",
    "mendaftarkan",
    "menyebut",
    "kirim(?:kan|lah|in)?",
    "dikirim(?:kan|i)?",
    "mengirim(?:kan|i)?",
    "lampirkan",
    "dilampirkan",
    "melampirkan",
    "sertakan",
    "disertakan",
    "menyertakan",
    "cantumkan",
    "mencantumkan",
    "dicantumkan",
    "sebutkan",
    "menyebutkan",
    "disebutkan",
    "tuliskan",
    "menuliskan",
    "isi(?:kan)?",
    "mengisi",
    "lengkapi",
    "melengkapi",
    "dilengkapi",
    "berikan",
    "memberikan",
    "beri",
    "kasih",
    "kasi",
    "sampaikan",
    "menyampaikan",
    "disampaikan",
    "infokan",
    "menginformasikan",
    "informasikan",
    "tinggalkan",
    "meninggalkan",
    "serahkan",
    "menyerahkan",
    "diserahkan",
    "bawa",
    "membawa",
    "dibawa",
    "unggah",
    "mengunggah",
    "diunggah",
    "upload",
    "siapa",
    "berapa",
    "bisa minta",
    "boleh minta",
    "boleh tahu",
    "boleh tau",
    "konfirmasi",
    "tambahkan",
    "menambahkan",
    "share",
    "bagikan",
    any_of(
        "kalau",
        "jika",
        "bila",
        "apabila",
        "seandainya",
        "andai",
        "barangkali",
        "mungkin",
    )
    + r"(?: [^.,;!?\s]+){0,3}? (?:punya|mempunyai|memiliki|menyimpan|ada)",
)

NAMED = any_of(
    "nama "
    + any_of(
        "lengkap",
        "asli",
        "terang",
        "jelas",
        "bapak",
        "ibu",
        "anda",
        "saudara",
        "saudari",
        "kakak",
        "pelapor",
        "pengadu",
        "sendiri",
        "dan",
        "serta",
        "beserta",
        ",",
        "/",
    ),
    "namanya",
    "identitas(?:nya)?(?! (?:penduduk|kependudukan|digital))",
    r"nik\b",
    r"ktp\b",
    "ktp el",
    "kartu tanda penduduk",
    "kartu keluarga",
    r"kk\b",
    r"nip\b",
    "data diri",
    "biodata",
    "data pribadi",
    "(?:nomor|no) "
    + any_of(
        "hp",
        "wa",
        "whatsapp",
        "telepon",
        "telp",
        "handphone",
        "ponsel",
        "kontak",
        "seluler",
        "yang (?:bisa|dapat) dihubungi",
    ),
    "nomor (?:bapak|ibu|anda|saudara)",
    "kontak (?:bapak|ibu|anda|saudara|saudari|pelapor|pribadi|yang (?:bisa|dapat) dihubungi)",
    "alamat (?:lengkap|rumah|bapak|ibu|anda|saudara|saudari|pelapor|tinggal|domisili)",
    "nomor rekam medis",
    "no rekam medis",
    "hp aktif",
    "wa aktif",
    "hp (?:bapak|ibu|anda|saudara)",
    "tempat tinggal (?:bapak|ibu|anda|saudara)",
)

PROOF = any_of(
    r"bukti\w*",
    r"foto\w*",
    r"video\w*",
    "rekaman",
    r"dokumen\w*",
    r"salinan\w*",
    "fotokopi",
    "kuitansi",
    "kwitansi",
    "tangkapan layar",
    "screenshot",
    r"ss\b",
    "data pendukung",
    "data dukung",
    r"berkas\w*",
    "lampiran",
    "kartu bayar",
    "(?<!- )undangan",
    "nota",
    "struk",
    "slip",
    "surat keterangan",
    "dokumentasi",
    "gambar",
    "saksi",
)

FILL = r"(?: (?!(?:tidak|tanpa|jangan|tak|bukan|kepada|oleh|atas|telah|sudah)\b)[^.;!?\s]+)"

ASKS_NAME = re.compile(
    rf"\b{ASKING}{FILL}{{0,9}}? (?:{NAMED}|nama\b(?! (?:di|dari|jajaran|baik|besar)\b))"
)

NAME_ASKED = compiled(
    rf"\b(?<!atas )(?<!a n ){NAMED}{FILL}{{0,7}}? "
    + any_of(
        "agar",
        "mohon",
        "harap",
        "dimohon",
        "diperlukan",
        "dibutuhkan",
        "kami perlukan",
        "kami butuhkan",
        "dicantumkan",
        "disertakan",
        "dilampirkan",
        "dikirim(?:kan)?",
        "dilengkapi",
        "disampaikan",
        "diisi",
        "wajib",
    )
    + r"\b"
)

ASKS_PROOF = re.compile(rf"\b{ASKING}{FILL}{{0,9}}? {PROOF}\b")

PROOF_ASKED = compiled(
    rf"\b{PROOF}{FILL}{{0,9}}? "
    + any_of(
        "agar",
        "mohon",
        "harap",
        "dimohon",
        "kiranya",
        "diperlukan",
        "dibutuhkan",
        "kami perlukan",
        "kami butuhkan",
        "disertakan",
        "dilampirkan",
        "dikirim(?:kan)?",
        "dilengkapi",
        "disampaikan",
        "diharapkan",
        "diunggah",
        "diserahkan",
        "wajib",
        "bisa dikirim",
        "boleh dikirim",
        "silakan",
        "tolong",
    )
    + r"\b"
)

OF_OTHERS = compiled(
    "(?:nya)?(?: (?:semua|seluruh|para|setiap|tiap|masing - masing|milik|dari))* "
    + any_of(
        "pembeli",
        "penghuni",
        "penyewa",
        "warga",
        "pemilik",
        "pelaku",
        "terlapor",
        "pegawai",
        "karyawan",
        "pekerja",
        "pedagang",
        "penjual",
        "tamu",
        "penumpang",
        "pengemudi",
        "sopir",
        "nasabah",
        "penduduk",
        "mereka",
        "oknum",
        "petugas",
        "pejabat",
        "anggota",
        "pengurus",
        "pengelola",
    )
    + r"\b"
)
"""After what is wanted: it is not the reader's."""

PAPERS = frozenset(("ktp", "kk", "nik"))

ERRAND = compiled(
    " , (?:silakan |bisa |boleh |langsung )?"
    + any_of(
        "beli",
        "membeli",
        "ambil",
        "mengambil",
        "tebus",
        "menebus",
        r"tukar\w*",
        r"menukar\w*",
        r"datang\w*",
        "pergi",
        "cari",
        "mencari",
        "bayar",
        "membayar",
        "urus",
        "mengurus",
        "cek",
        "lihat",
    )
    + r"\b"
)
"""Another thing to do that stands between a request and a paper: the paper is for that."""

WHAT_IT_SAYS = re.compile(r"\bapakah\b")

GETS = re.compile(r"\b(?:minta|meminta)\b")

FROM_OTHERS = re.compile(
    " (?:dari|di|ke|kepada) "
    + any_of(
        "sekolah",
        "dokter",
        "rt",
        "ketua",
        "desa",
        "kelurahan",
        "bidan",
        "puskesmas",
        "bank",
        "rumah sakit",
        "bendahara",
        "kepala",
        "kecamatan",
        "polisi",
    )
    + r"\b"
)

RUMOUR = re.compile(r"\b(?:soal|tentang|mengenai|perihal|tebakan|menebak|kabar) $")
"""Before `siapa`: it is spoken of, not asked."""

SENDS = compiled(
    alternation(
        r"\b"
        + any_of(
            "kirim",
            "lampir",
            "unggah",
            "upload",
            "serta",
            "cantum",
            "foto",
            "salin",
            "scan",
            "tulis",
            "sebut",
            "isi",
            "lengkap",
            "lengkapi",
            "sampai",
            "nik",
            "nomor",
            "nama",
        )
        + r"\w*",
        r"\b(?:di|me\w{1,3})(?:kirim|lampir|unggah|serta|cantum|tulis|sebut|isi|lengkap|sampai)\w*",
    )
)
"""A paper is wanted here, and not shown at a counter."""

NOT_ASKED = compiled(
    r"\b"
    + any_of(
        "tidak",
        "tak",
        "tanpa",
        "jangan",
        "bukan",
        "enggak",
        "nggak",
        "gak",
        "ga",
        "tdk",
        "belum",
        "demi",
        "menjaga",
        "merahasiakan",
        "melindungi",
        "kerahasiaan",
        "perlindungan",
        "dirahasiakan",
        "rahasia(?:kan)?",
        "aman",
        "dijaga",
        "terjaga",
        "lain kali",
        "dijamin",
        "jaminan",
        "disamarkan",
        "dibuka",
    )
    + r"\b"
)

BY_OFFICE = compiled(
    r"\b"
    + any_of(
        "kami",
        "tim",
        "petugas",
        "inspektorat",
        "dinas",
        "sekolah",
        "sudah",
        "telah",
        "kepada",
        "bidang",
        "pihak",
        "komite",
        "bendahara",
        "kepala",
        "perusahaan",
        "desa",
    )
    + r"(?: (?:akan|sedang|juga|bersama|sudah|telah|kami|sekolah|desa|\w+))? ?$"
)

OFFICE_DID = compiled(
    r"\b"
    + any_of(
        "kami",
        "tim",
        "petugas",
        "inspektorat",
        "dinas",
        "irban",
        "regu",
        "seksi",
        "bidang",
    )
    + r"\b(?: (?:akan|sedang|juga|sudah|telah|bersama))* "
    + any_of(
        "meminta",
        "minta",
        "memeriksa",
        "mengumpulkan",
        "menyita",
        "mengambil",
        "kirim",
        "mengirim",
        "serahkan",
        "menyerahkan",
        "sampaikan",
        "menyampaikan",
        "lampirkan",
        "melampirkan",
        "memiliki",
        "punya",
    )
    + r"\b"
)

NEEDS = compiled(
    r"\b(?:kami|tim|petugas|dinas|masih|sangat) (?:perlu\w*|butuh\w*|memerlukan|membutuhkan|minta|meminta|mohon)\b"
)

DIAL = re.compile(r"^(?: \w+){0,4} ?:? ?\+?\(? ?\d[\d() -]{5,}")
