"""The words of those who talk to the marker: levels, rubrics, orders and pleas for a mark."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

SENTENCE = re.compile(r"[^.!?\n;]+(?:[.!?;]+(?=\s|$)|(?=\n|$)|[.!?;]+)")

MARKER = any_of(
    "(?:tim |bapak |ibu |pak |bu |para |dewan |mesin |sistem |robot |program )?"
    + any_of(
        r"penilai\w*",
        "asesor",
        "juri",
        "korektor",
        "pengoreksi",
        "evaluator",
        "penguji",
        "instruktur",
        "fasilitator",
        "grader",
        "scorer",
        "marker",
        "assessor",
        "reviewer",
    ),
    "pemeriksa(?: jawaban)?",
)

ASPECT = any_of(
    "sapaan",
    "pengakuan",
    "sesuai kasus",
    "kesesuaian(?: kasus)?",
    "tindakan",
    "penanggung jawab",
    "waktu",
    r"langkah berikut\w*",
    "kewenangan",
    "dasar",
    "kejelasan",
    "nada",
    "martabat",
    "privasi",
    "gate",
    "leak",
    "threat",
    "overpromise",
    "false_closure",
    "withdraw",
    "gratuity",
    "provisional",
    "confidence",
    "keyakinan",
    "evidence",
)

FULL = r"(?:maksimal|maksimum|tertinggi|sempurna|penuh|terbaik|full|seratus|empat|100|4)"

TALK = compiled(
    alternation(
        r"\bw ?[1-8]\b"
        + any_of(
            r"\s*(?:[=:]|-?\s*w ?[1-8]|sampai|hingga|s/d)",
            r".{0,30}\b(?:[0-4]|nol|satu|dua|tiga|empat|penuh|maksimal|juga|terpenuhi|tercapai|kali)\b",
        ),
        r"\b(?:bobot|kriteria|dimensi|aspek|level|nilai|skor) w ?[1-8]\b",
        r"\b"
        + any_of(
            "pemeriksa jawaban",
            any_of(
                "bapak",
                "ibu",
                "pak",
                "bu",
                "dewan",
                "para",
                "kepada",
                "untuk",
                "bagi",
                "wahai",
                "yth",
            )
            + " juri(?! (?:lomba|dari|kabupaten|kecamatan|provinsi))",
            "juri,? (?:yang|mohon|tolong)",
            "asesor (?:yang|tolong|mohon)",
            "korektor",
            "pengoreksi",
            "penilai otomatis",
            "mesin penilai",
            r"sistem penilai\w*",
            "robot penilai",
            "scorer",
            "(?<!operator )(?<!motor )(?<!alat )(?<!unit )grader(?! (?:meratakan|desa|dinas))",
            "marker",
            "evaluator",
        )
        + r"\b",
        r"\b"
        + any_of(
            "catatan",
            "pesan",
            "penjelasan",
            "informasi",
            "untuk",
            "bagi",
            "kepada",
            "yth",
            "halo",
            "hai",
            "dear",
            "note to(?: the)?",
        )
        + rf"\b\W{{0,3}}(?:(?:untuk|bagi|kepada|yth|the)\b\W{{0,3}})?{MARKER}\b(?! "
        + any_of(
            "publik",
            "harga",
            "tanah",
            "aset",
            "sim",
            "sertifikasi",
            "pelatihan",
            "dari",
            "inspektorat",
            "bpk",
            "bpkp",
            "kabupaten",
            "provinsi",
            "pusat",
            "akan",
            "sudah",
            "telah",
        )
        + ")",
        rf"\b{MARKER}\b,? (?:yang (?:terhormat|baik|budiman)|mohon|tolong|harap|silakan|dimohon)\b",
        r"(?<!tim )\b(?:penilai|penguji)\b(?! "
        + any_of(
            "publik",
            "harga",
            "tanah",
            "aset",
            "dari",
            "sertifikasi",
            "independen",
            "pertanahan",
            "ganti",
            "sim",
            "kelayakan",
            "kendaraan",
            "memberi kesempatan",
        )
        + ")",
        r",\s*(?:ya\W+)?(?:bapak|ibu|pak|bu|kak|kakak|mas|mbak) "
        + any_of(
            "instruktur",
            "fasilitator",
            "widyaiswara",
            "penguji",
            "pengajar",
            "korektor",
            "pemeriksa",
        )
        + r"\s*[.!?)]*$",
        r"\b(?:skor|nilai|score|total|level|tingkat|rating)\b\W{0,3}(?:"
        + any_of(
            "maksimal",
            "maksimum",
            "tertinggi",
            "sempurna",
            "penuh",
            "akhir",
            "total",
            "saya",
            "jawaban ini",
            "full",
            "terbaik",
        )
        + r"\W{0,3}){0,3}(?:adalah|ialah|=|:|harus|mohon|minimal|is)?\W{0,3}"
        + any_of(
            r"\d{1,3}\b(?! ?(?:hari|jam|meter|km|desember|januari|kecamatan|orang|kk|dari|m\b|cm))",
            "maksimal",
            "maksimum",
            "tertinggi",
            "sempurna",
            "penuh",
            "4",
        ),
        r"\b"
        + any_of(
            "beri",
            "berikan",
            "diberi",
            "memberikan",
            "memberi",
            "kasih",
            "tetapkan",
            "set",
            "setel",
            "give",
            "assign",
            "dapat",
            "mendapat",
            "memperoleh",
            "pantas",
            "layak",
            "keluarkan",
            "deserves?",
        )
        + r"\w*\b.{0,40}\b"
        + any_of(
            "nilai",
            "skor",
            "score",
            "level",
            "tingkat",
            "poin",
            "bintang",
            "angka",
            "marks?",
        )
        + rf"\b\W{{0,3}}(?:\w+\W){{0,2}}?{FULL}\b",
        r"\b"
        + any_of(
            "beri",
            "berikan",
            "kasih",
            "tetapkan",
            "set",
            "give",
            "assign",
            "masukkan",
            "isi",
            "catat(?:kan)?",
            "hitung",
        )
        + r"\w*\b.{0,40}\b(?:skor|score|level|poin)\b",
        r"\b(?:beri|berikan|kasih|diberi)\w*\b.{0,25}\bnilai\b(?! "
        + any_of(
            "tukar",
            "ganti",
            "jual",
            "rapor",
            "masukan",
            "denda",
            "tanah",
            "kontrak",
            "proyek",
            "aset",
            "pajak",
            "barang",
        )
        + ")",
        rf"\b(?:nilainya|skornya|angkanya|poinnya|tingkatnya)\b(?: \w+)? {FULL}\b",
        r"\b(?:nilai|skor) (?:saya|jawaban)\b",
        r"\b(?:tingkat|level) (?:empat|tertinggi|4)\b(?! (?:dari|sampai|desa|kabupaten|provinsi|pusat|di))",
        r"\b(?:jangan|tidak (?:perlu|usah|boleh)) (?:di)?kurangi\b.{0,20}\b(?:nilai|poin|skor)\w*",
        r"\b(?:abaikan|ignore|lupakan|kesampingkan|lewati|disregard|forget)\b.{0,40}\b"
        + any_of(
            "rubrik",
            "instruksi",
            "aturan",
            "instructions?",
            "perintah",
            "kriteria",
            "rubric",
            "prompt",
            "pedoman",
            "kesalahan",
        )
        + r"\b",
        r"\b"
        + any_of(
            "rubrik(?! (?:aspirasi|pengaduan|layanan|berita|tanya|informasi))",
            "rubric",
            "penskoran",
            "kriteria (?:tingkat|penilaian|level)",
            "dimensi w",
            "(?:semua|seluruh|setiap) (?:kriteria|dimensi|aspek penilaian|indikator)",
            "semua levels?",
            "all (?:levels|criteria|dimensions)",
        )
        + r"\b",
        r"\b(?:model bahasa|language model|kecerdasan buatan|chatgpt|gpt|llm|halo ai|hai ai|wahai ai)\b",
        r"\b"
        + any_of(
            "end of (?:answer|response)",
            "full marks?",
            "marks? (?:this|penuh)",
            "excellent answer",
            "self[- ]?assessment",
            "penilaian mandiri",
            "kunci jawaban",
            "jawaban terbaik",
        )
        + r"\b",
        r"\b(?:system|sistem|assistant|prompt|instruksi(?: penilai\w*)?|assessment|grade)\b\s*[:=>]",
        r"\bgrade a\b",
        r"</?(?:system|score|skor|nilai|assessment)\b",
        r"(?<!\w)[\[(]/?(?:rubrik|penilaian|instruksi|skor|nilai)\b",
        rf"\b{ASPECT}\b\s*[:=]\s*\"?(?:\d|aman|false|true|kosong|penuh|maksimal)",
        rf"\b{ASPECT} \d/4",
        r"\b(?:confidence|provisional|gate)s?\b",
        r"\bperlu penilai\b",
        r"\b(?:skor|nilai|score|levels?|total)\b\"?\s*[:=]\s*[\"{]?\d",
        r"\b(?:100/100|10/10|4/4)\b",
        r"\{\s*\"[^\n]*",
        r"\bjawaban (?:ini|saya|kami|di atas) "
        + any_of(
            "sudah ",
            "telah ",
            "layak ",
            "pantas ",
            "harus ",
            "wajib ",
            "patut ",
            "seharusnya ",
        )
        + "*"
        + any_of(
            "memenuhi",
            "layak",
            "pantas",
            r"mendapat\w*",
            "diberi",
            "dinilai",
            "bernilai",
            "memperoleh",
            "sempurna",
            "lulus",
            "lengkap dan",
            "bebas dari",
        ),
        r"\b(?:dihitung|hitung|dianggap|anggap|tandai|ditandai) (?:saja )?(?:sebagai )?"
        + any_of(
            "tindakan",
            "janji",
            "jawaban",
            "kriteria",
            "benar",
            "fakta",
            "unit",
        )
        + r"\b.{0,30}\b(?:spesifik|bernilai|penuh|terpenuhi|benar|sempurna)",
        r"\bhasil evaluasi jawaban\b",
        r"\b(?:kalimat|jawaban|tanggapan) (?:di atas|ini) (?:sudah |telah )?"
        + any_of(
            "menunjukkan",
            "memuat",
            "menyebut",
            "berisi",
        )
        + " (?:empati|tindakan|fakta|unit|tanggal)",
        r"\b(?:saya|jawaban ini|tanggapan ini) (?:sudah|telah) (?:saya )?"
        + any_of(
            r"menyebut\w*",
            r"sebut\w*",
            "memuat",
            "mencantumkan",
        )
        + r"\b.{0,50}\b(?:fakta|tanggal|unit|kontak)\b.{0,40}\b(?:nilai|skor|jadi|jadinya|sesuai)\b",
        r"\b(?:luluskan|loloskan) (?:saya|kami|jawaban)\b",
        r"^\W*tandai sebagai benar",
    ),
    re.IGNORECASE,
)

BLOCK = compiled(
    alternation(
        "<!--[^<>]{0,300}-->",
        r"\[(?P<mark>\w{1,30})[^\]\n]{0,40}\][^\[\]]{0,300}\[/(?P=mark)\]",
        r"<(?P<tag>\w{1,30})>[^<>]{0,300}</(?P=tag)>",
        r"\((?:skor|nilai|score|level|total)\b[^()]{0,60}\)",
        r"\{[^{}\n]{0,200}(?:\{[^{}\n]{0,200}\}[^{}\n]{0,100})?\}",
        r"\bW ?[1-8] ?[=:] ?\d(?:/4)?(?:[ ,;|]{1,3}W ?[1-8] ?[=:] ?\d(?:/4)?)*\b",
    ),
    re.IGNORECASE,
)
"""What is set apart by its own marks: what stands beside it in a line may still be said to the reporter."""

UNSEEN = "<!--"
"""How a remark begins that no reporter would ever see."""
