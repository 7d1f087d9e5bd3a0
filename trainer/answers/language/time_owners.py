"""Whose time a word for time is: the words beside it say whether it is the office's, past, the reporter's or nobody's.

Strong words decide at once, weak ones where no strong one does. Days are not put in order here: that is done in `times`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.clauses import Clauses
from trainer.answers.language.time_words import Kind


class Of(StrEnum):
    """Whose time it is."""

    OFFICE = "office"
    PAST = "past"
    REPORTER = "reporter"
    HOURS = "hours"
    NOBODY = "nobody"
    """A measure (*berumur delapan bulan*, *minimal satu tahun*): no time of an act."""


BEFORE = compiled(
    r"\b(?:(?P<future>akan|bakal|hendak|mau|dijadwalkan|jadwalkan|menjadwalkan|penjadwalan|terjadwal|jadwal(?:nya)?|agendakan|diagendakan|agenda(?:nya)?|direncanakan|rencana(?:nya|kan)?|berencana|merencanakan|"
    r"paling (?:lambat|lama|telat|cepat)|selambat lambatnya|selambatnya|maksimal|maks|target(?:nya)?|ditargetkan|menargetkan|diperkirakan|perkiraan(?:nya)?|kira kira|estimasi|"
    r"kabari|kabarkan|mengabari|mendatang|nanti|insya ?allah|tenggat|batas(?:nya)?|diupayakan|diusahakan|upayakan|usahakan|janji(?:nya|kan)?|dijanjikan|diharapkan|baru (?:bisa|dapat|mulai|jalan|akan|dimulai)|"
    r"(?:pasti|dijamin|jamin)|(?:bisa|dapat) (?:diambil|ambil|dipakai|datang|daftar|mendaftar|diminta|dicek|diurus)|silakan|tinggal menunggu|sisanya|tiap|setiap|\w+ kali(?: se\w+)?)"
    r"|(?P<past>sudah|telah|kemarin|kemaren|tadi|(?:yang|tahun|bulan|minggu|pekan|malam|hari|senin|selasa|rabu|kamis|jumat|sabtu) lalu|sejak|semenjak|tercatat|pernah|terakhir|waktu itu|saat itu|selama ini|menemukan|ditemukan|ternyata|didapati|diketahui|"
    r"tertanggal|bertanggal|dilaporkan|diterima|kami terima|laporan(?: \w+)? (?:masuk|tanggal|pada)|surat (?:\w+ )?(?:tanggal|tertanggal|nomor)|kejadian|peristiwa|barusan|baru saja|semula|sebelumnya|berdasarkan|menurut|menindaklanjuti|sehubungan|menjawab|menunjuk|merujuk|menanggapi|berkenaan|(?:yang|baru) masuk|dari tanggal|hasil (?:pemeriksaan|pengecekan|peninjauan|survei|telaah)))\b"
)
"""What says before a date whose it is; the nearest counts."""
AFTER = compiled(
    r"\b(?:(?P<future>akan|bakal|dijadwalkan|terjadwal|direncanakan|rencananya|ditargetkan|kami kabari|nanti|mendatang|insya ?allah|mau)"
    r"|(?P<past>sudah|telah|kemarin|kemaren|menemukan|ditemukan|ternyata|diketahui|tercatat|silam|tidak lagi|nihil|kejadian))\b"
)
WEAKLY = compiled(
    r"\b(?:(?P<future>mulai|terhitung|berlaku|agar|supaya|hendaknya|sebelum|dalam|depan|besok|lusa|esok|sekitar|antara|dibuka|diumumkan|datang|dipasang|dilaksanakan|dilakukan|dicetak|dikirim ke|selesai (?:pada|dalam|tanggal))"
    r"|(?P<past>rampung|tuntas|berakhir|pulih|padam|(?<!kabel )(?<!kiriman )(?<!barang )(?<!material )(?<!stok )(?<!obat )(?<!blangko )(?<!nya )(?<!baru )tiba|normal|mengalir|ngalir|menyala|nyala|terpasang|terlaksana|terbit|terjadi|kosong|mati|rusak|putus|pecah|bocor|habis|dari|per|"
    r"(?:di|me)(?:teruskan|sampaikan|serahkan|tembuskan|laporkan|terima|limpahkan|catat|tinjau|ajukan|kirim|kirimkan|surati)|meneruskan|menyampaikan|menyerahkan|mencatat|mengajukan|mengirim\w*|menyurati|surati|bersurat|mulanya|kejatuhan|jatuh|dingin|hidup|jalan (?:lagi|kembali)|"
    r"menjawab|menyatakan|membenarkan|merekam|rekaman|perekaman|kontrol|rapat|undangan|peninjauan|pengecekan|penelusuran|penyaluran|pemutakhiran|banjir|hujan angin|cuaca|kurun|periode))\b"
)
MEANS_PAST = compiled(
    r"^(?:yang )?(?:lalu|kemarin|kemaren|terakhir|silam|tadi|kemudian|sesudahnya|setelahnya|berselang|itu|dahulu|berturut|lamanya|penuh)\b"
)
MEANS_NEXT = compiled(r"\b(?:depan|mendatang|besok|besuk|esok|lusa|nanti|berikutnya|lagi)\b|^h ?\+")
UNTIL_NOW = compiled(r"\b(?:sampai|hingga|s d|per|sejak|dari|selama)(?: saat| pada)? $")
MEASURED = compiled(
    r"\b(?:umur|berumur|usia|berusia|minimal|minimum|sekurang kurangnya|setidaknya|paling (?:singkat|sedikit|pendek)|kurang(?: dari)?|(?<!kurang )lebih(?: dari)?|genap|belum(?: genap| sampai| ada)?|tiap|setiap|per|kali|hampir|"
    r"selama|sudah|telah|sekali|masa kerja|berlaku|cuma|hanya|tahan|penuh|foto|rekening|catatan|kurang sekitar)(?: sekitar| kira kira)? $"
)
DID = compiled(
    r"\b(?:katanya|kata|(?:me[mn]?)?(?:surati|nyurati|laporkan|teruskan|neruskan)|bersurat)\b"
)
"""After a date: what was done on it."""
TAKES = compiled(
    r"\b(?:dalam|paling (?:lama|lambat|cepat)|maksimal|maks|sekitar|kira kira|kurang lebih|biasanya|butuh|perlu|membutuhkan|memakan|makan waktu|waktu|waktunya|tunggu|menunggu|ditunggu|sesudah|setelah|diproses|prosesnya|verifikasi\w*|selesai|rampung|estimasi|target|antara)"
    r"(?: (?:waktu|sekitar|kira kira|kurang lebih|paling lama|tempo|antara|kami|akan))* $"
)
"""Before a length of time: the office will need it."""
COUNTED = compiled(r"\b(?:kerja|kalender|hk|lagi|ke depan|24|berikutnya)\b")
"""In a length of time: counted as offices count."""
SETTLED = re.compile(r"^(?:\w+ ){0,2}?(?:sudah|telah|tidak|belum)\b")
BEFORE_DUE = re.compile(r"^(?:sebelum(?:nya)?|sblmnya) ")
TO_REPORTER = compiled(
    r"\b(?:mohon|silakan|silahkan|harap|tolong|diharapkan|dimohon|diminta|sila|agar|supaya|wajib|harus)(?: \w+){0,4}? (?:dapat )?(?:melengkapi|lengkapi|mengirim\w*|kirim\w*|membawa|bawa|"
    r"mengumpulkan|menyerahkan|menyampaikan|sampaikan|melampirkan|lampirkan|mengisi|isi|membalas|balas|mengunggah|unggah|dilengkapi|dikirim\w*|diserahkan|diunggah|melunasi|membayar)\b"
    r"|^(?:lengkapi|kirim|kirimkan|serahkan|kumpulkan|unggah|lampirkan|bayar|lunasi|isi)\b(?!.*\bkami\b)"
    r"|\b(?:kelengkapan|berkas|dokumen|persyaratan|syarat|bukti|foto)\w*(?: \w+){0,3}? (?:disampaikan|dikirim\w*|diserahkan|dilengkapi|diunggah|diterima)\b(?=.* (?:lambat|lambatnya|sebelum|batas)\b)"
)
DUE = compiled(
    r"\b(?:paling (?:lambat|telat|lama)|selambat lambatnya|selambat - lambatnya|selambatnya|sebelum|maksimal|batas\w*)(?: \w+){0,2} ?$"
)
"""Right before a time: a deadline."""


def told_owner(
    match: re.Match[str], kind: Kind | None, clauses: Clauses, elsewhere: frozenset[str]
) -> tuple[Of | None, bool]:
    """Whose it is by the strong words beside it, and that they say so; None where none does."""
    if kind is None:
        return Of.HOURS, True
    said = match.group()
    before, after = _beside(match, clauses)
    follows = _next_words(match, clauses)
    if MEANS_PAST.match(follows) or (UNTIL_NOW.search(before) and said.endswith(" ini")):
        return Of.PAST, True
    if kind is Kind.LENGTH and (MEASURED.search(before) or BEFORE_DUE.match(f"{follows} ")):
        return Of.NOBODY, True
    if MEANS_NEXT.search(said):
        past = kind is Kind.MONTH and SETTLED.match(after)
        return (Of.PAST if past else Of.OFFICE), True
    if kind is Kind.VAGUE:
        return Of.OFFICE, True
    last = _last(BEFORE, before)
    if TO_REPORTER.search(before) and (last is None or DUE.search(before)):
        return Of.REPORTER, True
    if last != "future" and any(day in said for day in elsewhere):
        return Of.PAST, True
    if last is None and not before.endswith("mulai "):
        ahead = after if after or not _ALONE.match(before) else follows.lstrip(" ,")
        first = AFTER.search(" ".join(ahead.split(" ", 7)[:7]))
        last = first.lastgroup if first else None
    if last is None:
        return None, False
    return (Of.PAST if last == "past" else Of.OFFICE), True


def weak_owner(match: re.Match[str], kind: Kind | None, clauses: Clauses) -> tuple[Of, bool]:
    """Whose it is by the weak words beside it; the office's where none says otherwise."""
    before, after = _beside(match, clauses)
    if kind is Kind.LENGTH and not (TAKES.search(before) or COUNTED.search(match.group())):
        return Of.NOBODY, False
    last = _last(WEAKLY, before)
    if last is None and DID.search(" ".join(after.split(" ", 12)[:12])):
        last = "past"
    return (Of.PAST if last == "past" else Of.OFFICE), last is not None


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    """Which group of a pattern the last match in a text belongs to."""
    last = None
    for match in pattern.finditer(text):
        last = match.lastgroup
    return last


REACH = 600
"""Characters of a clause on each side of a time within which words say whose it is. Only junk goes on for longer."""

_CUT = compiled(r" & | (?:terus|trus|soalnya|jadi|makanya|nah) ")
_GOES_ON = compiled(
    r"^(?:(?:dan|serta|atau|lalu|sampai|hingga|kemudian|pada|di|tanggal|hari|kepada|ke|oleh|s|d) ?)*$"
)
_ALONE = compiled(r"^(?:(?:selanjutnya|kemudian|lalu|dan|pada|tanggal|hari) ?)*$")
_DONE_TO = compiled(r"\bdi(?!laksanakan|lakukan|adakan|mulai|jadwalkan|rencanakan|\b)\w{4,}")
_PLACE = compiled(
    r"^(?:di|ke|pada|kepada|oleh|dari|bersama|serta)(?: \w+){1,6} (?:pada|tanggal)(?: tanggal)? $"
)


def _beside(match: re.Match[str], clauses: Clauses) -> tuple[str, str]:
    """The words of its clause before and after a match; a clause that only goes on (*dan 9 Juni*) takes those before it."""
    clause = clauses.clause_at(match.start())
    sentence = clauses.sentence_at(match.start())
    before = _end_of(clause.text, max(0, match.start() - clause.start))
    after = clause.text[max(0, match.end() - clause.start) :][:REACH].lstrip()
    alone = not after or (before and after.count(" ") <= 1)
    if alone and (_GOES_ON.match(before) or _PLACE.match(before)):
        earlier = sentence.text[: max(0, clause.start - sentence.start)]
        before = earlier.rpartition(";")[2][-200:] + before
    elif clause.text.startswith("dan ") and _DONE_TO.search(before):
        before = sentence.text[: max(0, clause.start - sentence.start)][-60:] + before
    parts = _CUT.split(before)
    kept = parts[-1] if parts[-1].count(" ") > 1 or len(parts) == 1 else " ".join(parts[-2:])
    return kept, _CUT.split(after)[0]


def _end_of(text: str, at: int) -> str:
    """The words before a place, as far back as they can say whose a time there is."""
    if at <= REACH:
        return text[:at]
    return text[at - REACH : at].partition(" ")[2]


def _next_words(match: re.Match[str], clauses: Clauses) -> str:
    """What follows a match in its sentence."""
    sentence = clauses.sentence_at(match.start())
    return sentence.text[max(0, match.end() - sentence.start) :][:80].lstrip()
