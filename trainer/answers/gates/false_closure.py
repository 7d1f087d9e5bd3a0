"""The gate `false_closure`: says that the matter is finished while the case's facts say that it is not.

A report declared closed, a matter called solved, nothing left to do, or a remedy told as complete. A step that is
finished (a survey, a check), a part of the work, a plan and a condition close nothing.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.clauses import Stretch
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer

REPORT = r"(?:laporan\w*|pengaduan\w*|aduan\w*|tiket\w*|lap|lapnya|pertanyaan\w*|usulan\w*|status\w*|case|keluhan\w*)"
MATTER = r"(?:masalah\w*|permasalahan\w*|persoalan\w*|problem\w*|urusan\w*|kasus\w*|perkara\w*|soal|hal (?:ini|itu|tersebut|dimaksud)|semua\w*|seluruhnya|segalanya|kendala\w*|penanganan\w*|tuntutan\w*|permintaan\w*)"
SOLVED = r"(?:selesai(?! (?:kami |di ?)?(?:cek|periksa|survei|ukur|verifikasi|data|uji|lelang|telaah|tinjau))|tuntas\w*|beres\w*|rampung|kelar|clear|klir|closed|teratasi|diatasi|atasi|tertangani|terselesaikan|diselesaikan|selesaikan|dituntaskan|tuntaskan|bereskan|dibereskan|terpenuhi|terjawab|dipenuhi|penuhi|(?:ditangani|ditindaklanjuti) (?:dengan |sampai |hingga |secara )?(?:baik|tuntas|selesai|seluruhnya)|tidak ada lagi|hilang)"
DECLARES = r"(?:nyatakan|menyatakan|dinyatakan|anggap|menganggap|dianggap|tandai|menandai|ditandai|pandang|memandang|dipandang|menilai|dinilai|alihkan ke status|berstatus)"
SHUT = r"(?:tutup|ditutup|menutup|close|diclose|akhiri|mengakhiri|selesaikan|menyelesaikan|arsipkan|diarsipkan)"
CLOSES = compiled(
    rf"\b{DECLARES}(?: (?!belum|tidak|perlu)\w+){{0,4}}? (?:(?:telah|sudah) )?(?:{SOLVED}|ditutup|close|bersih)\b|\b(?:kami |di)?anggap sudah\b|\b(?:status\w* )?(?:kami )?(?:buat|jadikan|nilai) (?:\w+ )?(?:selesai|tuntas|beres|ditutup)\b"
    rf"|\b{REPORT}(?: (?!belum|tidak|akan|yang|tetap|otomatis)[\w,:]+){{0,9}}? {SHUT}(?: ya)?\b"
    rf"|\b(?:masalah|permasalahan|persoalan|kasus|perkara|urusan|hal)\w*(?: \w+){{0,3}} (?:kami|dapat kami|bisa kami) {SHUT}\b"
    rf"|\b(?:kami|dengan ini|bisa|dapat) {SHUT} (?:\w+ )?{REPORT}\b"
    rf"|\b(?:{REPORT}|{MATTER})(?: (?!belum|tidak|akan|bisa|segera|agar|supaya|dapat)[\w,]+){{0,12}}? (?:sudah|telah)(?: (?!mulai|hampir|dalam|sampai|sebagian|kami (?:terima|teruskan))\w+){{0,2}}? {SOLVED}\b"
    rf"|\b(?:{REPORT}|{MATTER})(?: (?:ini|itu|tersebut|anda|ibu|bapak))? ?:? (?:selesai|tuntas|beres|kelar|clear|klir|rampung|closed|selesai (?:ditangani|ditindaklanjuti|sampai))\b"
    rf"|\b(?:{REPORT}|{MATTER})(?: (?!belum|tidak|akan|bila)\w+){{0,5}}? (?:ubah|diubah|ganti|diganti|alihkan|dialihkan)(?: \w+)? (?:menjadi|jadi|ke) (?:status )?(?:selesai|tuntas|closed|ditutup)\b"
    r"|\b(?:case|kasus) closed\b|\b(?:kasus|masalah|perkara)\w* tutup buku\b|\bdilakukan penyelesaian (?:atas|terhadap) (?:laporan|pengaduan|aduan|keluhan)\w*"
    r"|\btuntas ditangani\b|\bselesai (?:ditangani|ditindaklanjuti)\b"
)
BARE = compiled(
    r"\b(?:sudah|telah)(?: (?:kami|dapat|bisa|benar benar|semua\w*|pada|juga|sepenuhnya|berhasil)){0,3} (?:beres|kelar|clear|teratasi|tertangani|terselesaikan|tuntas|rampung|diatasi|selesaikan|tuntaskan|aman)\b(?! di\w+)"
    r"|\b(?:bisa|dapat) kami selesaikan\b|\b(?:rampung|selesai|tuntas) (?:100|seratus) ?(?:persen|%)|\b(?:100|seratus) ?(?:persen|%) (?:selesai|rampung|tuntas|beres)\b"
)
NOTHING_LEFT = compiled(
    r"\b(?:tidak|tak|tanpa)(?: \w+){0,2} (?:ada|terdapat|ditemukan)(?:nya)?(?: \w+)? (?:lagi|tersisa)(?: \w+){0,2} ?(?:masalah|permasalahan|kendala|persoalan|keluhan|gangguan|hal|yang)\b"
    r"|\b(?:tidak|tak)(?: ada| terdapat| ditemukan)?(?: \w+)? (?:masalah|permasalahan|kendala|persoalan|keluhan|gangguan|yang (?:perlu|tersisa|tertinggal|harus)(?: \w+){0,2})(?: \w+){0,2} lagi\b|\b(?:tidak ada|tiada) (?:lagi |hal )*yang (?:perlu|tersisa|harus|tertinggal)\b"
    r"|\b(?:sudah|kini|sekarang) (?:tidak ada (?:lagi )?(?:masalah|kendala|persoalan|keluhan|gangguan)|tidak (?:lagi )?(?:menjadi |jadi )?(?:masalah|bermasalah)|tidak ada lagi)\b"
    r"|\btidak (?:ada|diperlukan|perlu ada)(?: lagi)? tindak lanjut(?: (?:lain|lainnya|lagi|apa pun)){0,2} (?:yang )?(?:diperlukan|dibutuhkan|perlu|harus)\b"
    r"|\btidak (?:perlu|usah|memerlukan)(?: \w+){0,2} (?:ditindaklanjuti|dipermasalahkan|diperiksa|tindak lanjut|dipersoalkan|dikhawatirkan)(?: \w+){0,2} lagi\b|\btidak lagi (?:ada|terdapat|menjadi) (?:masalah|kendala)\b"
)
RESTORED = compiled(
    r"\b(?:kembali|sudah|telah|kini) (?:\w+ )?(?:normal|pulih|bersih kembali|lancar (?:kembali|lagi)|seperti semula|mulus)\b"
)
WHOLE = compiled(
    r"\b(?:sudah|telah)(?: kami| petugas| tim)? (?:di)?(?:perbaiki|tutup|tambal|aspal|angkut|bersihkan|salurkan|bayarkan|bayar|kembalikan|penuhi|ganti|cetak|layani|benahi|betulkan|laksanakan|kerjakan)(?: \w+)? (?:semua\w*|seluruhnya|sepenuhnya|total|tuntas|100 ?persen|dengan (?:baik|tuntas))\b"
    r"|\b(?:semua\w*|seluruh\w*) (?:\w+ ){1,4}(?:sudah|telah) (?:kami )?(?:di)?(?:perbaiki|tutup|tambal|aspal|angkut|bersihkan|salurkan|bayarkan|kembalikan|penuhi|ganti|layani|benahi|menyala|terlayani)\b|\b(?:sudah|telah) (?:tuntas|selesai) (?:dilaksanakan|dikerjakan|diperbaiki|dibangun|ditangani|diaspal|disalurkan|dibayarkan)\b|\b(?:sudah|telah) menyala semua\b"
)
REMEDIED = compiled(
    r"\b(?:sudah|telah)(?: kami| petugas| tim| selesai| langsung)* (?:diperbaiki|perbaiki|dibenahi|dibetulkan|betulkan|diatasi|atasi)\b"
)
STEP = compiled(
    r"\b(?:survei|survey|peninjauan|verifikasi|validasi|pemeriksaan|pengecekan|pengukuran|telaah\w*|reviu|audit|rapat|musyawarah|musdes|lelang|tender|pendataan|pengumpulan|perencanaan|desain|koordinasi|klarifikasi|pendinginan|proses di|berkas|surat|tahap|pengiriman|perekaman|sementara|darurat|sebagian|separuh|separo|setengah|\d+ dari|tiga dari|dua dari|empat dari|sisi \w+|titik pertama|dari (?:dua|tiga|empat|lima|enam|beberapa) \w+|pengaturan|uji coba|administrasi\w*)\b"
)
"""What may be finished without the matter being so."""

PART = compiled(
    r"\b(?:sebagian|separuh|separo|setengah|tahap|(?:\d+|satu|dua|tiga|empat|lima) dari (?:\d+|\w+))\b"
)
SAID_BY_OTHERS = compiled(
    r"\b(?:sekolah|perusahaan|pihak \w+|kontraktor|rekanan|penyedia|kepala \w+|komite|pengelola|desa|menurut (?:sekolah|petugas|mereka|pihak|pln|kontraktor)|katanya|mereka|beliau|di sistem|sistem) (?:\w+ )?(?:menyatakan|mengatakan|menganggap|mengaku|menilai|menyebut|memandang|bilang|tertulis|melaporkan|beranggapan)\b"
)

OPEN_BEFORE = compiled(
    r"\b(?:belum|bukan|tidak (?:berarti|benar|akan|dapat|bisa|boleh|kami)|jangan|akan|bila|jika|apabila|kalau|(?:sampai|hingga)(?! (?:di )?(?:sini|tuntas|selesai))|sebelum(?!nya)|ingin|mau|hendak|berusaha|berupaya|upaya\w*|berkomitmen|bertekad|demi|tahun lalu|sebelumnya|serupa|terdahulu|target\w*|rencana\w*|dijadwalkan|otomatis|nanti|paling lambat|agar|supaya|semoga|berharap|harap|masih|sebagian|baru|keliru|salah|padahal|kapan|mohon|silakan|jamin|dijamin|apakah|sudahkah|setelah|sesudah|begitu|ketika|saat)\b"
    r"(?! (?:dilakukan|diperiksa|dicek|ditelusuri|diteliti|kami (?:cek|periksa|telusuri)|mempelajari|memeriksa|ini|baik|jelas|wajar|maklum))"
)
OPEN_AFTER = compiled(
    r"^ (?:lagi )?(?:mulai|sekitar) |^[^,.]{0,50}?\b(?:apabila|jika|bila|kalau|setelah|sesudah|sampai(?! (?:di )?sini)|sebelum|otomatis|pada saatnya|buka kembali|dibuka kembali|tahap|sebagian|keliru)\b"
)
WAITS = compiled(
    r"^(?:namun |dan |tetapi |tapi |nanti )?(?:bila|jika|apabila|kalau|begitu|setelah|sesudah|sampai|sebelum)\b(?! (?:dilakukan|diperiksa|dicek|ditelusuri|diteliti|kami (?:cek|periksa|telusuri)|mempelajari|memeriksa|itu))"
)
STAYS_OPEN = compiled(
    r"\b(?:tetap (?:di|kami )?(?:buka|terbuka|berjalan)|masih (?:ter|di)?buka|(?:belum|tidak) (?:kami |akan kami |dapat kami |bisa kami )?(?:di)?(?:tutup|nyatakan (?:selesai|tuntas))|(?:masalah|persoalan|laporan)\w*(?: \w+){0,4} belum (?:selesai|tuntas|beres)|(?:di|kami )buka (?:kembali|lagi))\b"
)
"""What keeps the report open in so many words."""

MORE = compiled(
    r"\b(?:akan|sisanya|selebihnya|sebagian|belum|dijadwalkan|jadwal\w*|rencana\w*|direncanakan|menyusul|tahap|sementara|mulai (?:besok|senin|selasa|rabu|kamis|jumat)|besok|lusa|nanti|pekan depan|minggu depan|bulan depan|menunggu|usul\w*|diusulkan|dipantau|pantau|lanjut\w*|paling lambat|sedang|masih)\b"
)
"""Words of work still to come: beside them a single repair is a report of progress."""


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the words that close; none where the case is resolved."""
    text = answer.plain.text
    if answer.case.resolved or STAYS_OPEN.search(text):
        return ()
    patterns = [CLOSES, BARE, NOTHING_LEFT, RESTORED, WHOLE]
    if not MORE.search(text):
        patterns.append(REMEDIED)
    found = {
        match.span()
        for pattern in patterns
        for match in pattern.finditer(text)
        if _closes(pattern, match, answer.clauses.sentence_at(match.start()))
    }
    return tuple(sorted(found))


def _closes(pattern: re.Pattern[str], match: re.Match[str], sentence: Stretch) -> bool:
    """Whether what was found is said of the whole matter, as a fact."""
    if match.end() > sentence.end or WAITS.search(sentence.text):
        return False
    at, end = match.start() - sentence.start, match.end() - sentence.start
    before = sentence.text[:at].rpartition(" , ")[2]
    if OPEN_BEFORE.search(f"{before}{match.group()}") or OPEN_AFTER.search(sentence.text[end:]):
        return False
    if PART.search(before + match.group()) or SAID_BY_OTHERS.search(before + match.group()):
        return False
    return pattern in (CLOSES, NOTHING_LEFT) or not STEP.search(f"{before}{match.group()}")


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Lokasi sudah kami tinjau. Dengan demikian laporan ini kami nyatakan selesai.",
        1,
        "Lubangnya belum ditutup.",
    ),
    AnswerExample(
        ROAD,
        "Pemasangan rambu sudah selesai, sedangkan penambalan lubang masih menunggu 12 Mei.",
        0,
        "Yang selesai hanya satu bagian, dan itu disebut.",
    ),
    AnswerExample(
        ROAD,
        "Tidak ada tindak lanjut lain yang diperlukan atas laporan ini.",
        1,
        "Menyatakan tidak ada lagi yang perlu dikerjakan, padahal lubangnya masih ada.",
    ),
    AnswerExample(
        ROAD,
        "Setelah pekerjaan rampung, kami minta Bapak ikut memeriksa.",
        0,
        "Berbicara tentang waktu nanti.",
    ),
)
