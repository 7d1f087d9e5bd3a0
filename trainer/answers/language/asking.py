"""Reads what a question to a reporter asks for: place, time, who, what, evidence, a service number; or a name, or the owner.

Only sentences that ask are read, and the items of a list that one of them opens (*mohon: (1) tahunnya; (2) foto*). What is refused in them (*nama tidak perlu disebutkan*), their purpose (*agar petugas
dapat menuju lokasi*) and what is only offered (*bila ada*) count as not asked. Words are looked for, meaning is not: what
is found was asked, what is not found may have been asked in other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.language.alternatives import alternation, any_of
from trainer.answers.language.asking_words import ASKS

SENTENCE = re.compile(r"[^.!?\n;]*[.!?\n;]?")
ABBREVIATED = re.compile(r"\b(?:jl|jln|no|gg|kec|kel|kab|bpk|sdr|yth|dsb|dll|tgl)\.", re.IGNORECASE)
"""Full stops that end no sentence."""

THANKS = re.compile(r"\bmohon (?:maaf|menunggu|bersabar|ditunggu)\b")
"""Polite words that ask for nothing."""

CLAUSE = r"(?:(?!\b(?:dan|tetapi|namun|atau)\b)[^,()])*"
"""A stretch up to the next comma or joining word."""

ITEM = re.compile(r"(?:[-•*–]|\(?(?:\d{1,2}|[a-h])[.)])")
"""How an item of a list begins; *1.* is all of it where the full stop ends the sentence."""

REFUSED = re.compile(
    alternation(
        rf"{CLAUSE}\b(?:tidak|tak|bukan)\b{CLAUSE}\b"
        + any_of(
            "perlu",
            "usah",
            "harus",
            "wajib",
            "diminta",
            "meminta",
            "minta",
            "boleh",
            r"tampil\w*",
            "ditampilkan",
        )
        + rf"\b{CLAUSE}",
        rf"\b(?:tanpa|jangan)\b{CLAUSE}",
        rf"{CLAUSE}\b(?:ditutup|disamarkan|dirahasiakan)\b{CLAUSE}",
    )
)
REFUSING = re.compile(r"\b(?:tidak|tak|bukan|tanpa|jangan|ditutup|disamarkan|dirahasiakan)\b")
"""Without one of these words nothing is refused; to find that out is cheap."""

PURPOSE = re.compile(
    r"\b(?:agar|supaya|sehingga|karena|sebab|guna|demi|untuk|mengenai|tentang|atas)\b[^,.;?()]*"
)
OFFERED = re.compile(
    rf"{CLAUSE}\b(?:bila|jika|kalau|apabila|seandainya) (?:ada|memungkinkan|punya|anda punya|tersedia)\b{CLAUSE}"
)
OFFERING = re.compile(r"\b(?:bila|jika|kalau|apabila|seandainya)\b")
"""Without one of these words nothing is left to whoever is asked."""

ELEMENTS: dict[str, re.Pattern[str]] = {
    "where": re.compile(
        r"\b"
        + any_of(
            "di ?mana",
            any_of(
                "sebelah",
                "daerah",
                "desa",
                "dusun",
                "kelurahan",
                "kecamatan",
                "rt",
                "jalan",
                "gang",
                "ruas",
                "titik",
                "bagian",
                "kampung",
            )
            + " (?:mana|apa|berapa)",
            r"lokasi\w*",
            r"letak\w*",
            r"tempat\w*",
            r"alamat\w*",
            "nama (?:jalan|desa|dusun|gang|kelurahan|kecamatan|kampung|sungai|ruas)",
            r"patokan\w*",
            "titik (?:koordinat|lokasi)",
            r"koordinat\w*",
            "kilometer",
            "rt ?/ ?rw",
            "rt dan rw",
            r"share ?lok\w*",
            "desa(?:nya)?",
            "kelurahan(?:nya)?",
            "kecamatan(?:nya)?",
            r"posisi\w*",
            "kabupaten mana",
        )
        + r"\b"
    ),
    "when": re.compile(
        r"\b"
        + any_of(
            "kapan",
            r"tanggal\w*",
            "tgl",
            "pukul",
            "jam (?:berapa|kejadian)",
            "jamnya",
            "hari (?:apa|dan|kejadian)",
            "harinya",
            r"waktu (?:kejadian\w*|peristiwa\w*|terjadi\w*)",
            "waktunya",
            "(?:bulan|tahun) (?:apa|berapa)",
            "sudah berapa lama",
            "berapa lama",
            "mulai hari",
            "sejak (?:kapan|hari|tanggal|bulan)",
        )
        + r"\b"
    ),
    "who": re.compile(
        r"\b"
        + any_of(
            "siapa",
            "(?:nama )?"
            + any_of(
                "kantor",
                "loket",
                "instansi",
                "unit",
                "sekolah",
                "puskesmas",
                "dinas",
                "bidang",
                "bagian",
                "rumah sakit",
                r"upt\w*",
                "lembaga",
                "satuan",
            )
            + r"(?:nya)?(?: \w+){0,2} "
            + any_of(
                "mana",
                "apa",
                "yang (?:anda )?(?:maksud|dimaksud|datangi|tuju|melayani|dilaporkan|diadukan|menangani)",
            ),
            "kelurahan(?:nya)?(?: mana)? yang (?:anda )?"
            + any_of(
                "maksud",
                "dimaksud",
                "datangi",
                "tuju",
                "melayani",
                "dilaporkan",
                "diadukan",
                "menangani",
            ),
            "nama (?:kantor|loket|instansi|unit|sekolah|puskesmas|dinas|bidang|rumah sakit|lembaga)",
            r"jabatan\w*",
            "petugas(?:nya)? (?:mana|yang)",
            "pihak (?:mana|yang)",
            "oleh siapa",
        )
        + r"\b"
    ),
    "what": re.compile(
        r"\b"
        + any_of(
            r"apa (?:yang|saja|masalah\w*|kejadian\w*)",
            r"kronologi\w*",
            r"cerita\w*",
            "ceritakan",
            r"duduk perkara\w*",
            r"uraian\w*",
            "uraikan",
            r"rincian\w*",
            "bagaimana",
            "kejadian(?:nya)? (?:seperti|bagaimana)",
            "layanan (?:apa|yang)",
            "masalah (?:apa|yang)",
            r"kerusakan\w*",
            "keluhan (?:apa|anda)",
            "jelaskan",
            r"fakta\w*",
            "tindakan apa",
            "perbuatan apa",
            r"jumlah\w*",
            "berapa (?:besar|banyak|rupiah)",
            r"besaran\w*",
        )
        + r"\b"
    ),
    "evidence": re.compile(
        r"\b"
        + any_of(
            r"bukti\w*",
            r"foto\w*",
            "gambar",
            "kuitansi",
            "kwitansi",
            "nota",
            "tangkapan layar",
            "screenshot",
            "rekaman",
            "video",
            "lampiran",
            "lampirkan",
            "surat (?:penolakan|keterangan|kuasa|teguran)",
            r"dokumen\w*",
            "salinan",
            "fotokopi",
            "scan",
            "berkas(?:nya)?",
        )
        + r"\b"
    ),
    "service_number": re.compile(
        r"\b"
        + any_of(
            r"(?:nomor|no\.?|kode|id) (?:\w+ ){0,2}"
            + any_of(
                "pelanggan",
                "berkas",
                "registrasi",
                "pendaftaran",
                "permohonan",
                "kartu",
                "layanan",
                r"meter\w*",
                "sambungan",
                "antrean",
                "resi",
                "peserta",
                "rekening",
                "polis",
                "tiket",
                "bpjs",
                "pdam",
                "pln",
                "kk",
                "sep",
                "rekam medis",
                "identitas layanan",
            ),
            r"id ?pel\w*",
            "nomornya",
            r"nomor (?:surat|izin)\w*",
        )
        + r"\b"
    ),
}
"""What stands for each element of ref. 6.2 in a question."""

NAME = re.compile(
    r"\b"
    + any_of(
        "(?:nama|identitas) (?:lengkap|anda|bapak|ibu|saudara|pelapor|asli|sesuai|diri|jelas)",
        "identitas(?:nya)? (?:anda|pelapor)",
        r"siapa (?:nama )?(?:anda|bapak|ibu|saudara|pelapor\w*)",
        r"nik\b",
        "ktp",
        "kartu tanda penduduk",
        "nama dan (?:alamat|nomor)",
        "(?:nomor|no) (?:hp|telepon|telp|wa|whatsapp|handphone|kontak)",
        "kontak anda",
        "data diri",
    )
    + r"\b"
)
"""Who the reporter is. The office has it, or must not know it (ref. 4.3, 6.2)."""

DETAILS = re.compile(
    r"\b(?:keterangan\w*|data\w*|informasi\w*|lengkapi|melengkapi|rinci\w*|detail\w*)\b"
)
"""More of what the report tells, whatever it is."""

OWNER = re.compile(
    alternation(
        r"\b(?:instansi|dinas|pihak|siapa|lembaga|pemerintah) (?:mana |apa )?(?:yang )?"
        + any_of(
            "berwenang",
            "berwewenang",
            "punya wewenang",
            "bertanggung jawab",
            "membangun",
            "memiliki kewenangan",
        ),
        r"(?:status|kewenangan) (?:jalan|ruas)\w*\b",
    )
)
"""Whose business it is: the office's own question, never the citizen's (ref. 4.3)."""

OF_REASON = {
    "lokasi_tidak_jelas": frozenset(("where",)),
    "waktu_kejadian_tidak_jelas": frozenset(("when",)),
    "instansi_unit_terlapor_tidak_jelas": frozenset(("who",)),
    "kronologi_belum_lengkap": frozenset(("what", "when")),
    "bukti_pendukung_belum_ada": frozenset(("evidence",)),
    "nomor_identitas_layanan_belum_ada": frozenset(("service_number",)),
    "identitas_perlu_dikonfirmasi": frozenset(("who",)),
    "laporan_memuat_lebih_dari_satu_masalah": frozenset(("what",)),
    "lampiran_tidak_dapat_dibuka": frozenset(("evidence",)),
}
"""What a reason of ref. 4.3 itself asks for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text asks for. `elements` are those of ref. 6.2; `asks` whether it asks for anything at all,
    `details` whether for more of what the report tells.
    """

    elements: frozenset[str]
    asks: bool
    name: bool
    owner: bool
    details: bool


@lru_cache(maxsize=1024)
def asked(text: str) -> Asked:
    """What a question asks for, as far as its words tell."""
    sentences = _asking_parts(text)
    whole = " . ".join(sentences)
    elements = frozenset(name for name, sign in ELEMENTS.items() if sign.search(whole))
    return Asked(
        elements,
        bool(sentences),
        bool(NAME.search(whole)),
        bool(OWNER.search(whole)),
        bool(DETAILS.search(whole)),
    )


def _sentences(text: str) -> list[str]:
    plain = ABBREVIATED.sub(lambda found: found.group()[:-1], " ".join(text.split(" ")))
    return [each.strip().lower() for each in SENTENCE.findall(plain) if each.strip()]


def _asking_parts(text: str) -> list[str]:
    """The parts of a text that ask: sentences, and items of a list that belong to one."""
    asking: list[str] = []
    before, goes_on, listing = "", False, False
    for sentence in _sentences(text):
        item = bool(ITEM.match(sentence)) or bool(ITEM.fullmatch(before))
        follows = goes_on and (item or (listing and before.endswith((":", ";"))))
        part = _asking(sentence, follows=follows)
        goes_on = bool(part) or (follows and item)
        listing = ":" in sentence or (listing and follows)
        before = sentence
        asking += [part] if part else []
    return asking


def _asking(sentence: str, *, follows: bool) -> str:
    """The part of a sentence that asks; "" where it asks for nothing. One that `follows` a question asks as that does."""
    kept = THANKS.sub("", sentence)
    for sign, away in ((REFUSING, REFUSED), (OFFERING, OFFERED)):
        if sign.search(kept):
            kept = away.sub("", kept)
    if not follows and not ASKS.search(kept):
        return ""
    return PURPOSE.sub("", kept).strip(" ,.;")
