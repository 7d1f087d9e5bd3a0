"""How well an answer says whose the matter is: by the sentences that speak of the other agency, or of itself.

Which agency that is is read in `owners`; the mark and the rules that are cited are in `w5_authority`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.owners import other_terms
from trainer.answers.rubric.reading import Answer

OWNS = compiled(
    r"\b"
    + any_of(
        r"milik\w*",
        "punya(?:nya)?",
        r"kepunyaan\w*",
        "dimiliki",
        r"pemilik\w*",
        "memilikinya",
        r"kepemilikan\w*",
        "aset(?:nya)?",
        "jalan (?:nasional|negara|provinsi|kabupaten|kota|desa)",
        "berstatus",
        "status(?:nya)? (?:jalan|ruas)",
        r"tanggung jawab\w*",
        "bertanggung jawab",
        "penanggung jawab",
        "dikelola",
        r"pengelola\w*",
        "dikuasai",
        "dibangun (?:oleh|dan)",
        "dipelihara oleh",
        "wajib (?:memperbaiki|menangani|mengganti|memelihara)",
        "yang (?:wajib |berhak |harus |akan |bisa |dapat |berwenang |nanti )?"
        + any_of(
            "menetapkan",
            "memutuskan",
            "menentukan",
            "menerbitkan",
            "mengatur",
            "berhak",
            "memegang",
            "membangun",
            "menangani",
            "mengurus",
            "menegakkan",
            "negakin",
            "memperbaiki",
            "mengerjakan",
            "memelihara",
            "merawat",
            "berwenang",
            "berwewenang",
        ),
        "(?:diputuskan|ditetapkan|diterbitkan|ditangani|diurus|ditentukan|dikerjakan|diatur) (?:oleh|di)",
        any_of(
            "keputusan",
            "penetapan",
            "penanganan",
            "penerbitan",
            "pengelolaan",
            "pemeliharaan",
            "perizinan",
            "izin",
        )
        + r"\w* (?:akhir |sepenuhnya )?(?:ada|berada|di tangan|merupakan|menjadi|oleh)",
        "di bawah (?:kewenangan|pengelolaan|tanggung jawab)",
    )
    + r"\b"
)
"""Says whose a thing is, or who decides: with the owner's name this explains."""
BELONGS = compiled(
    r"\b"
    + any_of(
        r"kewenangan\w*",
        r"wewenang\w*",
        "urusan(?:nya)?(?! (?:dengan|begini|begitu|ini|itu|kita|bapak|ibu))",
        "tanggungan",
        "ranah",
        "domain",
        "(?:ber|ter)gantung(?: pada| kepada)?",
        "bidang tugas",
        "tugas(?:nya)?(?: dan fungsi)?",
        "tupoksi",
        "yurisdiksi",
    )
    + r"\b"
)
"""Says it by the name of the office's business: it explains together with a reason or a hand-over."""
NOT_OURS = compiled(
    alternation(
        r"\b(?:bukan|di luar|tidak (?:termasuk|masuk)|melampaui)(?: (?:lagi|merupakan|menjadi|ada|dalam))? "
        + any_of(
            "punya ",
            "milik ",
            "aset ",
            "urusan ",
            "tugas ",
            "bagian ",
            "kewenangan ",
            "wewenang ",
            "ranah ",
            "tanggung jawab ",
            "kendali ",
        )
        + "?"
        + any_of(
            "kami",
            "kita",
            "kota",
            "kabupaten",
            "provinsi",
            "kecamatan",
            "desa",
            "dinas",
            "camat",
            "kewenangan",
            "wewenang",
            "ranah",
            "aset",
            "urusan",
            "tugas",
            "bagian",
            "milik",
            "tupoksi",
        )
        + r"\b",
        r"\b(?:kami|kita|dinas|kecamatan|camat|desa) (?:\w+ )?(?:tidak|tak) "
        + any_of(
            "dapat",
            "bisa",
            "boleh",
            "berwenang",
            "berhak",
            "punya (?:wewenang|kewenangan|kuasa)",
        )
        + r"\b",
        r"\b(?:tidak|tak) (?:berwenang|boleh (?:bongkar|kami|membongkar|menyentuh)|bisa kita)\b",
        r"\b(?:tidak|tak) (?:dapat|bisa|boleh) di\w+ (?:oleh )?"
        + any_of(
            "dinas",
            "kami",
            "kecamatan",
            "desa",
            "kabupaten",
            "kota",
            "di sini",
        )
        + r"\b",
        r"\bhanya (?:dapat|bisa|boleh|berwenang)\b",
        r"\bterbatas pada\b",
    )
)
HANDED = compiled(
    r"\b"
    + any_of(
        r"surat\w*",
        "(?:di|me[nm]?)?"
        + any_of(
            "surati",
            "nyurati",
            "terus(?:kan)?",
            "neruskan",
            "teruskan",
            "sampaikan",
            "nyampaikan",
            "laporkan",
            r"kirim\w*",
            r"ngirim\w*",
            "limpahkan",
            r"koordinasi\w*",
        ),
        "bersurat",
        "berkoordinasi",
        "persuratan",
        "penyuratan",
        "tembusan",
        "menerbitkan surat",
    )
    + r"\b"
)
HAS_DONE = compiled(
    r"\b"
    + any_of(
        "sudah",
        "telah",
        "udah",
        "selesai",
        "langsung",
        "kemarin",
        "tadi",
        "sejak",
        "dikirim",
        "disurati",
        "terkirim",
        "diteruskan",
        "menyurati",
        "juga",
        "bersurat",
        "berupa",
        "yakni",
        "tanggal",
        "jalan",
        "datang",
        r"memeriksa\w*",
        "periksa",
        "cek",
        "mengecek",
        "turun",
        "menunggu",
        "tunggu",
    )
    + r"\b"
)
INSTEAD = compiled(
    alternation(
        r"\bmelainkan\b",
        r"\b(?:silakan|dapat|bisa|boleh|langsung) (?:\w+ ){0,3}"
        + any_of(
            "hubungi",
            "menghubungi",
            "telepon",
            "menelepon",
            "lapor",
            "melapor",
            "ajukan",
            "diajukan",
            "dialamatkan",
            "ditujukan",
        )
        + r"\b",
        r"\btanya(?:kan)?\b",
    )
)
REASON = compiled(
    r"\b(?:karena|sebab|sehingga|maka|jadi|mengingat|oleh karena|berdasarkan|sesuai|menurut)\b"
)
UNDECIDED = re.compile(r"\b(?:belum|tidak|tak)(?: dapat| bisa)? $")
OTHERS_THING = re.compile(r"jalan (?:nasional|negara|provinsi)|pemilik\w+ mereka|memiliki")


@dataclass(frozen=True, slots=True)
class Explanation:
    """How well it is said whose the matter is, and where."""

    level: int
    spans: tuple[Span, ...]


def explanation_of(answer: Answer, other: tuple[Span, ...]) -> Explanation:
    """1: nothing or only a name; 2: the owner is said or has been handed the matter; 3: and it is said that it is theirs."""
    text = answer.plain.text
    disowned = tuple(match.span() for match in NOT_OURS.finditer(text))
    if not other_terms(answer):
        ours = tuple(m.span() for m in (*OWNS.finditer(text), *BELONGS.finditer(text)))
        return Explanation(3 if ours or disowned else 1, (*ours, *disowned)[:2])
    owns: list[Span] = []
    belongs: list[Span] = []
    handed: list[Span] = []
    backed = bool(disowned)
    for start, end in around_names(answer, other):
        clause_text = text[start:end]
        owns += [
            (start + m.start(), start + m.end())
            for m in OWNS.finditer(clause_text)
            if not UNDECIDED.search(clause_text[: m.start()])
        ]
        belongs += [(start + m.start(), start + m.end()) for m in BELONGS.finditer(clause_text)]
        done = HAS_DONE.search(clause_text) or INSTEAD.search(clause_text)
        if done:
            handed.append((start + done.start(), start + done.end()))
        backed = backed or bool(
            HANDED.search(clause_text) or INSTEAD.search(clause_text) or REASON.search(clause_text)
        )
    owns += _without_name(answer, disowned)
    if owns or (belongs and backed):
        return Explanation(3, (*owns, *belongs)[:2])
    if belongs or handed or disowned or re.search(r"\bpemilik\w*\b", text):
        return Explanation(2, (*belongs, *handed, *disowned)[:2])
    return Explanation(1, ())


def _without_name(answer: Answer, disowned: tuple[Span, ...]) -> list[Span]:
    """Where it is said in one sentence that the matter is not ours, or was handed on, and whose thing it is, without a name."""
    text = answer.plain.text
    found: list[Span] = []
    for match in OWNS.finditer(text):
        sentence = answer.clauses.sentence_at(match.start())
        handed = HANDED.search(sentence.text) and OTHERS_THING.search(match.group())
        denied = REASON.search(sentence.text) and any(
            sentence.start <= start < sentence.end and not (start <= match.start() < end)
            for start, end in disowned
        )
        if handed or denied:
            found.append(match.span())
    return found


def around_names(answer: Answer, other: tuple[Span, ...]) -> list[Span]:
    """The parts of sentences that speak of the other agency: from the mark before its name to the end of the sentence."""
    found: list[Span] = []
    for start, _ in other:
        sentence = answer.clauses.sentence_at(start)
        before = answer.plain.text[sentence.start : start]
        begin = sentence.start + max(0, before.rfind(";"), before.rfind(" , ", 0, -60))
        if not found or found[-1][0] != begin:
            found.append((begin, sentence.end))
    return found
