"""The words by which a citizen says how things stand, in small letters, one manner of saying a line."""

from __future__ import annotations

import re
from re import Pattern

Words = Pattern[str]


def _any(*manners: str) -> Words:
    return re.compile("|".join(manners))


UNANSWERED = _any(
    r"\b(?:belum|blm) (?:ada|pernah ada|menerima|mendapat|dapat) (?:jawaban|tanggapan|balasan)",
    r"\bbelum dijawab sama sekali\b",
    r"\btidak (?:pernah )?dijawab\b(?! jelas)",
    r"\bpercuma ada aplikasi kalau tidak dijawab\b",
)
NO_NEWS = _any(
    r"\b(?:belum|blm) (?:ada|menerima|mendapat|dapat) (?:kabar|perkembangan)\b",
    r"\b(?:belum|blm) ada kabar\b",
    r"\blaporan didiamkan\b",
)
PROMISED = _any(
    r"\bkabar yang dijanjikan belum\b",
    r"\bjanji(?:nya)? (?:kemarin|tinggal janji|sdh lewat|sudah lewat)",
    r"\b(?:katanya|ktnya) mau dikabari\b",
    r"\bhari yang dijanjikan sudah lewat\b",
)
CLOSED = _any(
    r"\bkok (?:sdh |sudah )?ditutup\b", r"\blaporan ini ditutup\b", r"\bditutup, dijawab\b"
)
ARCHIVED = _any(
    r"\b(?:kok|knp|mengapa laporan saya) diarsip", r"\bdiarsipkan\?", r"\balasan pengarsipan\b"
)
SHOWN = _any(
    r"\bdata (?:pribadi )?(?:saya|sy) (?:jgn |jangan )?(?:ditulis|dipajang|dicantumkan|ditampilkan|dibuka)",
    r"\bdata sy ditulis\b",
)
COMMENTED = _any(
    r"\b(?:di|percakapan di) komentar\b", r"\bcuma (?:komentar|komen)\b", r"\bkomentar ada\b"
)
THREATENED = _any(
    r"\bditakut-takuti\b",
    r"\bmalah diancam\b",
    r"\bdijawab dengan ancaman\b",
    r"\bberaninya mengancam\b",
    r"\bjawaban yang mengancam\b",
    r"\bancaman ini saya bawa\b",
)
ASKED_FOR_MONEY = _any(
    r"\bpermintaan uang atau pemberian\b",
    r"\bkok (?:harus bayar|disuruh byr)\b",
    r"\bminta uang\? ini pungli\b",
    r"\bmalah dimintai\b",
)
ASKED_TO_WITHDRAW = _any(
    r"\b(?:diminta|disuruh) (?:di)?cabut\b",
    r"\bdisuruh cabut laporan\b",
    r"\btidak bermaksud mencabut\b",
)
CALLED_FINAL = _any(
    r"\b(?:sudah |kok )?(?:disebut|dibilang|dijawab) (?:tanggapan )?(?:akhir|selesai|beres)\b",
    r"\bselesai apanya\b",
    r"\bini yang dibilang tanggapan akhir\b",
)
DONE = _any(
    r"\b(?:sudah|sdh|udah) (?:ny?ala|menyala|mengalir|ngalir)\b",
    r"\b(?:sudah|sdh|udah) di(?:timbun|perbaiki|tambal|angkut|bersihkan|pasang)\b",
    r"\bsudah bisa lewat\b",
    r"\bperahunya sangat menolong\b",
)
GOES_ON = _any(
    r"\bmasih (?:gelap|mati|padam|sama saja|sama persis)\b",
    r"\bbelum ada (?:perubahan|apa-apanya)\b",
    r"\bblm ada perubahan\b",
    r"\bairnya belum\b",
)
