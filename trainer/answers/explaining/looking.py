"""What is looked for in the raw text before it is said to be missing: wider than the judges read, for nobody is to be told that
something is missing which stands there.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.calendar_words import DAYS, MONTHS

_MONTH = any_of(*MONTHS)
GREETS = compiled(
    r"\W*"
    + any_of(
        "yth",
        "kepada",
        "kpd",
        "salam",
        r"assalam\w*",
        "selamat",
        "pagi",
        "siang",
        "sore",
        "halo",
        "hai",
        "tabe",
        "dengan hormat,",
        "bapak",
        "ibu",
        "pak",
        "bu",
        "sdr",
        "saudar[ai]",
    )
    + r"\b",
    re.IGNORECASE,
)
"""How a text begins that greets."""
FEELS = compiled(
    r"\b(?:maaf|wajar|prihatin|memahami|mengerti|terima ?kasih sudah|turut)\b", re.IGNORECASE
)
"""A word by which a text feels with its reader, or thanks them for something of their own."""
THANKS = compiled(
    r"\b"
    + any_of(
        "terima ?kasih",
        "makasih",
        "trims",
        "maaf",
        "memahami",
        "mengerti",
        "prihatin",
        "apresiasi",
        "menghargai",
    )
    + r"\b",
    re.IGNORECASE,
)
"""A courtesy of any kind."""
NAMES_UNIT = re.compile(
    r"\b(?i:"
    + any_of(
        "bidang",
        "seksi",
        "sub ?bag(?:ian)?",
        "bagian",
        "uptd?",
        "puskesmas",
        "loket",
        "posko",
        "regu",
        "balai",
        "inspektorat",
        "polsek",
        "kantor",
        "unit",
        "dinas",
        "ulp",
        "tim",
    )
    + r") (?!Terkait|Teknis\b)[A-Z0-9]\w+"
)
"""Part of an office by its name: the first letter of the kind may be either, that of the name is a capital."""
SETS_TIME = compiled(
    any_of(
        (
            r"\b(?:paling lambat|selambat\W?lambatnya|sebelum|sampai|hingga|mulai|"
            r"maks\w*)(?: \w+){0,2} (?:tanggal |tgl )?\d{1,2}\b"
        ),
        (
            r"\b(?:dalam|selama) (?:waktu )?(?:\d+|satu|dua|tiga|empat|lima|enam|"
            r"tujuh|sepuluh)(?: \([a-z\d]+\))?(?: x 24)? (?:hari|jam|hk|minggu)"
        ),
        r"\b(?:besok(?:nya)?|lusa|hari ini|malam ini|minggu ini|pekan (?:ini|depan)|bulan (?:ini|depan))\b",
        r"\b(?:hari|malam) itu juga\b|\bkeesokan harinya\b|\bhari kerja ke\W?\d+",
        rf"\b{any_of(*DAYS)} (?:ini|depan|mendatang)\b",
        rf"\bkabar\w*\b[^.!?\n]{{0,40}}\b(?:{any_of(*DAYS)}|\d{{1,2}} {_MONTH})\b",
        rf"\b{any_of(*DAYS)}\b[^.!?\n]{{0,40}}\b(?:kami|saya) (?:kabar|tulis|jawab|beri|hubungi)",
        rf"\b(?:akan|dijadwalkan|direncanakan|diperkirakan)(?: \w+){{0,8}} \d{{1,2}} {_MONTH}",
    ),
    re.IGNORECASE,
)
"""A day to come."""
_VAGUE = any_of(
    r"(?:di|me(?:m|n|ng|ny)?)?(?:proses|terus|kirim|tindak|koordinasi|catat|terima|sampai|ucap)\w*",
    "harap",
    "mohon",
    "akan",
)
FOUND = compiled(
    r"\b"
    + any_of(
        r"(?:menemukan|ditemukan|ternyata|penyebab\w*|hasilnya|diketahui|terbaca)",
        r"(?:memutuskan|diputuskan|disetujui|menyetujui|ditolak)",
        rf"(?:sudah|telah)(?: (?:kami|saya))?(?: \w+)?? (?!{_VAGUE})(?:ber|me|di|ter)\w{{4,}}",
        r"(?:sudah|telah) (?:selesai|jadi|nyala|padam|kosong|datang|pulih|normal|ada|ketemu|kering)",
    )
    + r"\b",
    re.IGNORECASE,
)
"""What was found, decided or done, in any words: then nobody is to be told that no result is given."""
ASKS_BACK = compiled(
    any_of(
        (
            r"\b(?:mohon|tolong|harap|silakan|bisa)\b[^.!?\n]{0,60}\b"
            r"(?:sebut\w*|tulis\w*|lengkapi|dilengkapi|melengkapi|tambahkan|jelaskan|beri tahu)\b"
        ),
        (
            r"\bbalas(?:lah)? (?:laporan )?(?:ini|di sini)\b[^.!?\n]{0,30}\bdengan "
            r"(?:nama|menyebut|tanggal|foto|alamat|patokan)"
        ),
        r"(?:^|[.!?]\s+)(?:lengkapi|sebutkan|tuliskan|kirimkan)\b",
        r"\b(?:perlu|memerlukan|membutuhkan) (?:nama|patokan|tanggal|alamat|waktu|lokasi)\b",
    ),
    re.IGNORECASE,
)
"""Where the reporter is asked for what the office needs before it can do anything."""
ACTS = compiled(
    any_of(
        rf"(?<!kasih )\b(?:sudah|telah|sedang)(?: (?:di|kami|saya))?(?: \w+)?? (?!{_VAGUE})(?:ber|me|di)\w{{4,}}",
        rf"\b(?:sudah|telah|sedang|hari ini|mulai|kini)(?: \w+){{0,3}} (?:kami|saya) (?!{_VAGUE})\w{{4,}}",
        r"\b(?:kami|saya|petugas|tim|regu) mulai (?:dari |dengan )?\w{4,}",
        r"\bsudah diberi tahu\b",
    ),
    re.IGNORECASE,
)
"""Something that was done or is being done, beyond receiving and passing on."""
AGAIN = compiled(
    r"\b(?:bila|jika|kalau|apabila)\b[^.!?\n]{0,60}\b(?:lagi|terjadi|berulang|belum|lewat)\b",
    re.IGNORECASE,
)
"""What may happen against a promise, or once more."""
REACHES = compiled(
    any_of(
        r"\b(?:balas|membalas|kabari|pantau)\b",
        r"\b(?:hubungi|menghubungi|telepon|telp|wa|whatsapp|sms|call center|hotline)\b",
        r"\(?\b0\d{2,3}\)?[ -]?\d{3,}",
        r"\b(?<!kami )(?<!saya )tulis(?:kan)? di sini\b",
        r"\b(?:lewat|melalui|di|dalam) utas\b|\blapor(?:kan)? (?:lagi|kembali)\b|\bkirim(?:kan)? laporan\b",
        r"\b(?:datang|tanyakan|bertanya|ditanyakan) (?:langsung )?(?:ke|di|lewat|melalui|pada|kepada)\b",
    ),
    re.IGNORECASE,
)
"""Something that sounds like a way to follow up."""
CITES = compiled(
    r"\b"
    + any_of(
        "uu",
        r"undang\W?undang",
        "pp",
        r"peraturan \w+",
        r"permen\w*",
        "perpres",
        "inpres",
        "instruksi presiden",
        "keppres",
        r"kepmen\w*",
        r"keputusan \w+",
        "perda",
        "pergub",
        "perbup",
        "perwali",
        "perwako",
    )
    + r"\b(?:[^.!?\n]|\.(?=\w)|(?<=\bNo)\.){0,70}?\b\d{1,3}(?:/\d{4}| tahun \d{4}|\b)",
    re.IGNORECASE,
)
"""A rule with its number, whatever stands between: *Perda Kabupaten Seruyan Nomor 5 Tahun 2024*."""
HANDED_ON = compiled(
    r"\b"
    + any_of(
        (
            r"(?:sudah|telah)(?: \w+){0,3} (?:di)?(?:teruskan|sampaikan|layangkan|"
            r"kirim|surati|limpahkan|koordinasikan|laporkan|telepon|hubungi)\w*"
        ),
        r"menyurati",
        r"bersurat",
        r"surat(?: \w+){0,3} (?:sudah|telah)",
        r"(?<!akan )kami (?:teruskan|kembalikan|serahkan|limpahkan|layangkan|surati)",
        r"(?<!akan )kami kirim(?:kan)? ke(?:pada)?",
    )
    + r"\b",
    re.IGNORECASE,
)
"""A hand-over that has been made."""
CHANNEL = compiled(
    r"\b"
    + any_of(
        "whistle",
        "wbs",
        "lpsk",
        "ombudsman",
        "inspektorat",
        "sapa",
        "(?:112|110|119|129|123)",
        r"hubungi\w*",
        r"menghubungi",
        "telepon",
        r"rahasia\w*",
        r"merahasiakan|kerahasiaan|dirahasiakan",
    )
    + r"\b|\(?\b0\d{2,3}\)?[ -]?\d{3,}",
    re.IGNORECASE,
)
"""A way to reach help, or a word on what is kept secret: nobody is told to take such a sentence away."""
CALMS = compiled(
    r"\b"
    + any_of(
        r"identitas\w*",
        r"nama(?: \w+){0,3} (?:tidak|kami jaga|dijaga|dirahasiakan)",
        r"(?:me)?rahasia\w*|dirahasiakan",
        r"(?:me)?lindungi\w*|dilindungi|pe[rl]lindungan",
        (
            r"tidak (?:perlu|akan|ada yang|boleh|seorang pun)(?: \w+){0,3} "
            r"(?:di\w{4,}|meng?\w{4,}|bayar|datang|takut|khawatir)"
        ),
    )
    + r"\b",
    re.IGNORECASE,
)
"""What answers a fear: that nothing is told, taken, demanded, or done to whoever reported."""
WARNS = compiled(
    r"\b(?:jangan|hindari|menjauh\w*|jauhi|tetap di|tutup pintu\w*|segera keluar)\b", re.IGNORECASE
)
"""What people in danger are told to do until help is there."""
SHORT_NAMES = {
    "kepolisian daerah": "polda",
    "kepolisian resor": "polres",
    "kantor wilayah": "kanwil",
    "kantor pertanahan": "bpn",
    "balai pelaksanaan jalan nasional": "bpjn",
    "balai pengelola transportasi darat": "bptd",
    "pekerjaan umum dan penataan ruang": "pupr",
    "dinas perhubungan": "dishub",
    "dinas pendidikan": "disdik",
}
"""Offices as everybody calls them."""
KIND = compiled(
    r"\b"
    + any_of(
        r"(?:ke)?wenang\w*",
        "milik",
        "tanggung jawab",
        "dikelola",
        "mengelola",
        "pengelola",
        "tugas",
        "urusan",
        r"di(?:pungut|bina|bangun|urus|atur) (?:oleh )?(?:pemerintah )?(?:pusat|provinsi|kabupaten|kota|desa)",
        r"berstatus (?:jalan )?(?:nasional|provinsi|kabupaten|kota|desa)",
        r"jalan (?:nasional|provinsi|kabupaten|desa)",
        "bukan bagian",
        "ranah",
    )
    + r"\b",
    re.IGNORECASE,
)
"""Words by which is said whose something is."""
ASKS_RULE = compiled(
    r"\b(?:apa |mana )?(?:dasar hukum|aturannya|peraturannya|aturan (?:yang )?mana|landasan hukum|perda nomor)\b"
    r"|\b(?:adakah|apakah ada|apa ada) (?:aturan|peraturan|perda)\b",
    re.IGNORECASE,
)
"""Whether the reporter asks by what rule."""
ASKS_WHOSE = compiled(
    r"\b"
    + any_of(
        "siapa",
        "punya",
        "milik",
        r"(?:ke)?wenang\w*",
        "tanggung jawab",
        r"(?:instansi|dinas|kantor) (?:yang )?mana",
    )
    + r"\b",
    re.IGNORECASE,
)
"""Words by which it is asked whose something is."""
SOON = compiled(
    r"(?:kabar|perkembangan|informasi|hasil)\w*(?: \w+){0,3}? (?:segera|secepatnya|kemudian)\b(?: \w+){0,3}\W*"
    r"|(?:segera|secepatnya) (?:akan )?kami (?:kabar|sampai|beri)\w*(?: \w+){0,2}\W*",
    re.IGNORECASE,
)
"""A whole sentence that promises news and no day."""
