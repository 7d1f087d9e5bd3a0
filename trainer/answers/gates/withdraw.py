"""The gate `withdraw`: asks the reporter to take the report back, delete it, or settle quietly without a record.

Three things are looked for: the report as what is to be taken back; the matter as what should go no further; a quiet
settlement in place of the record. Telling that others may not ask for it, or that the reporter need not do it, is none.
"""

from __future__ import annotations

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer

REPORT = r"(?:laporan\w*|laporin|pengaduan\w*|aduan\w*|pelaporan\w*|tiket\w*|postingan\w*|unggahan\w*|lap|lapnya|lapor2an)"
WIDER = (
    r"(?:penyampaian\w*|pertanyaan\w*|usulan\w*|permohonan\w*|keluhan\w*|gugatan\w*|tuntutan\w*)"
)
MATTER = r"(?:masalah\w*|permasalahan\w*|persoalan\w*|perkara\w*|kasus\w*|urusan\w*|hal ini|hal itu|hal tersebut|ini|soal ini)"
TAKE_BACK = (
    r"(?:mencabut\w*|nyabut|cabut|cabutkan|menarik|narik|tarik|menghapus\w*|hapus|hapuskan|ngapus|membatalkan|batalkan|batalin|ngebatalin"
    r"|menghilangkan|hilangkan|meniadakan|mengurungkan|urungkan|cancel|meng ?cancel|takedown|(?:pencabutan|penarikan|penghapusan|pembatalan)(?: kembali)?)"
)
TAKEN_BACK = (
    r"(?:di ?(?:cabut|tarik|hapus|batalkan|batalin|hilangkan|hilangin|tiadakan|urungkan|cancel|takedown|drop|anulir|close)(?:kan|in)?|dianggap tidak (?:ada|pernah)"
    r"|(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|pelapor|kita) (?:cabut|tarik|hapus|batalkan|batalin|cancel|tutup|selesaikan sendiri))"
)
LIGHT = r"(?:dulu|saja|kembali|lagi|ya|lah|semua|seluruh|segera|sendiri|terlebih|dahulu|ini|bapak|ibu|saudara|atau \w+)"
ELSE = (
    r"(?:tidak|jangan|belum|bukan|agar|supaya|mengenai|tentang|soal|perihal|terkait|menyangkut|bahwa|atas|karena|sebab|dan|lalu|sehingga"
    r"|yang (?!telah|sudah|di(?:sampaikan|maksud|buat|kirim|ajukan|unggah)|masuk|ibu|bapak|saudara|anda)|nama\w*|bantuan\w*|izin\w*|data\w*|uang\w*|dana|iuran|pungutan\w*|kartu|penarikan|sampah|petugas|kabel|otomatis)"
)
"""What begins another matter between the report and the verb."""

OF_REPORT = compiled(
    rf"\b(?:{TAKE_BACK}|{TAKEN_BACK})(?: {LIGHT}){{0,3}} {REPORT}\b"
    rf"|\b{REPORT}(?: (?!{ELSE}\b)\w+){{0,9}} (?:{TAKEN_BACK}|{TAKE_BACK})\b"
    rf"|\b{REPORT}(?: (?!{ELSE}\b)\w+){{0,4}} (?:agar|supaya|untuk) (?:\w+ ){{0,2}}(?:{TAKEN_BACK}|{TAKE_BACK})\b"
    rf"|\b{REPORT} (?:\w+ ){{0,4}}(?:ditutup|dinyatakan selesai|diselesaikan) (?:dari pihak|oleh) (?:bapak|ibu|saudara|saudari|anda|kakak|pelapor)"
    rf"|\b(?:anggap|menganggap|dianggap)(?: saja)? (?:{REPORT}|masalah\w*|hal)(?: ini| itu)? tidak (?:pernah )?(?:ada|terjadi)\b"
    rf"|\b(?:ralat|diralat|ubah|diubah|revisi|direvisi|koreksi) (?:\w+ )?{REPORT}(?: \w+){{0,3}} (?:selesai|sudah|positif|puas)\b"
    rf"|\b(?:menyudahi|sudahi|mengakhiri|akhiri|menghentikan|hentikan)(?: saja)? (?:{REPORT}|masalah\w*|persoalan\w*|perkara\w*|urusan)\b"
    rf"|\b(?:bapak|ibu|saudara|saudari|anda|pelapor|kakak)\b[^.?!]{{0,40}}\b(?:menutup|tutup) {REPORT}\b|\b(?:bapak|ibu|saudara|anda|kakak|mas|mbak) (?:tarik|cabut|hapus|batalkan) (?:dulu|saja)\b"
    rf"|\b{REPORT} jangan dulu\b|\bjangan (?:melapor|lapor) dulu\b"
    r"|\b(?:klik|mengklik|tekan|menekan|pilih|memilih) (?:tombol |menu |tulisan )?(?:batal\w*|hapus|cabut|tarik)\b"
)
UNLESS = compiled(
    rf"\b(?:bila|jika|kalau|apabila|selama|sebelum) {REPORT}(?: \w+)? (?:(?:tidak|belum) )?(?:kunjung )?(?:di)?(?:cabut|tarik|hapus|batalkan)\b[^.?!]{{0,40}}\b(?:kesulitan|sulit|tidak (?:bisa|dapat|akan)|belum (?:bisa|dapat)|baru|terpaksa)\b"
)
"""Help that is held back until the report is gone."""

OF_WIDER = compiled(
    rf"\b{TAKE_BACK}(?: \w+){{0,3}} {WIDER}\b|\b{WIDER}(?: (?!tidak|jangan)\w+){{0,7}} (?:{TAKEN_BACK}|{TAKE_BACK})\b|\b(?:bapak|ibu|saudara|saudari|anda|kakak|pelapor) (?:mencabut|menarik|menghapus|membatalkan)nya\b"
)
NO_FURTHER = compiled(
    rf"\b(?:{REPORT}|{MATTER})(?: (?!tidak\b)\w+){{0,6}} (?:tidak|jangan|tak)(?: (?:usah|perlu|lagi|harus|sampai))* (?:di ?(?:terus\w*|lanjut\w*|panjang\w*|perpanjang\w*|besar\w*|perbesar|bawa\w*|lapor\w*|ributkan|ungkit\w*|permasalahkan|persoalkan|viralkan|tulis\w*)|sampai lewat|lewat)\b"
    rf"|(?<!yang )\b(?:tidak|jangan|tak)(?: (?:usah|perlu|lagi|harus|sampai))* (?:di)?(?:teruskan|meneruskan|lanjutkan|melanjutkan|panjangkan|memperpanjang|perpanjang|besar besarkan|membesar besarkan|memperbesar|perbesar|mempermasalahkan|mempersoalkan|permasalahkan|meributkan|panjang panjangkan|perpanjang|panjang)(?: (?:lagi|sampai|ya|lah|saja|bapak|ibu|kakak|mas|mbak)){{0,3}} (?:{REPORT}|{MATTER})"
    r"|\b(?:tolong|mohon|minta|sebaiknya|cukup|sudah)(?: ya| saja)? (?:jangan|tidak (?:usah|perlu|lagi)?) ?(?:di ?|me)?(?:teruskan|lanjutkan|lanjutin|perpanjang|panjang panjangkan|besar besarkan)(?: lagi)?(?= [,.]|$| ya)"
    r"|\b(?:cukup|selesai|berhenti|sudahi)(?: kita)? sampai (?:di )?(?:sini|situ)\b[^.?!]{0,40}\b(?:tidak|jangan)\b|\b(?:lebih baik|sebaiknya|mending|biar|cukup) (?:\w+ ){0,2}(?:didiamkan|diikhlaskan|dilupakan|didiemin|dipendam|dimaafkan)\b"
    r"|\bmempertimbangkan (?:kembali|ulang) (?:laporan|pengaduan|aduan)\w*"
    r"|\b(?:tidak|jangan)(?: (?:usah|perlu|pakai|harus|lagi|sampai))* (?:lapor lapor\w*|laporan laporan\w*|lapor segala)"
)
CARRIED = compiled(
    r"\b(?:tidak|jangan)(?: (?:usah|perlu|lagi|sampai))* (?:(?:di ?|mem)?bawa(?:nya| bawa)?(?: (?:masalah|persoalan|hal|urusan|kasus|perkara|laporan)\w*)?(?: ini| itu)?|di(?:terus|lanjut)kan|diteruskan|dilanjutkan)(?: lagi)? ke (?:tingkat|ranah|atas|sp4\w*|lapor|pusat|inspektorat|ombudsman|polisi|media|mana mana|aplikasi|kabupaten|provinsi|kanal)"
)
"""The matter is to be carried no higher."""

QUIETLY = compiled(
    r"\b(?:secara kekeluargaan|kekeluargaan|secara damai|damai saja|berdamai|jalan damai|baik baik|berdua(?: saja)?|di antara (?:kita|kami|saudara)|antara kita|(?:diselesaikan|selesaikan|dibicarakan|dibahas)(?: \w+){0,3} internal\w*|cukup\w* (?:di)?bicarakan|(?:di)?selesaikan di (?:sini|desa|rt|sekolah|kampung) saja|empat mata|secara lisan|japri|secara pribadi|hubungi (?:saya|kami) (?:secara )?pribadi|di bawah (?:tangan|meja)|diam diam|tenang saja|sambil ngopi|ngopi|secara langsung dengan petugas)\b"
)
UNDERHAND = compiled(
    r"\b(?:(?:di)?(?:selesaikan|atur|urus|bereskan) (?:\w+ ){0,3}(?:di bawah (?:tangan|meja)|diam diam)|kita (?:\w+ )?damai(?: saja)?|(?:diselesaikan|selesaikan|diatur|atur) (?:\w+ ){0,2}(?:(?:di )?antara kita|berdua|empat mata)(?: saja)?)\b"
)
NO_RECORD = compiled(
    r"\b(?:(?:tanpa|tidak|tak|bukan)(?: \w+){0,3} (?:berita acara|tercatat|dicatat|pencatatan|catatan|tertulis|di ?tulis\w*|surat menyurat|jejak|masuk sistem|(?:lewat|melalui) (?:aplikasi|sp4\w*|lapor|sini|kanal)|(?:pakai|dengan|membuat) (?:laporan|aduan|pengaduan)|ada catatan|proses (?:pada|di|dalam) (?:sistem|aplikasi)|perlu diproses|dituangkan|sampai lewat|diperpanjang|memperpanjang|dibesar\w*|diperbesar|dilaporkan|melapor|lapor))\b"
)
SETTLES = compiled(
    r"\b(?:diselesaikan|selesaikan|penyelesaian|menyelesaikan|dibicarakan|bicarakan|membicarakan|bicara|obrolkan|ngobrol|omongin|dimusyawarahkan|musyawarah\w*|diatur|atur|urus|disampaikan|menyampaikan|sampaikan|komunikasi|menghubungi|hubungi|bertemu|menemui|ngopi|damai|berdamai)\b"
)
INSTEAD = compiled(
    r"\b(?:daripada|ketimbang|alih alih) (?:melapor\w*|lapor\w*|laporan|lewat aplikasi|mengadu)\b|\b(?:supaya|agar|biar) tidak (?:tercatat|muncul|jadi temuan|terbaca)\b"
)
ASKED = compiled(
    r"\b(?:mohon|mohonkan|memohon|minta|meminta|diminta|dimohon|kiranya|sebaiknya|baiknya|disarankan|menyarankan|sarankan|saran|menghimbau|mengimbau|himbau|imbau|diimbau|berkenan|bersedia|kesediaan|sudilah|tolong|harap\w*|berharap|diharapkan|mengharapkan|mempertimbangkan|alangkah|ada baiknya|lebih (?:baik|elok|arif|bijak|enak)|bisa|dapat|kalau|saja|silakan|silahkan|mending|mendingan|cukup|agar|supaya|seandainya|dulu|hendaknya|hendaklah|usah|ayo|mari|boleh|berterima ?kasih|harus|wajib|syarat\w*|ya|lah|jika|apabila|bila|terlebih dahulu|demi|setelah|asal|asalkan|begitu|tanda tangan|tandatangan|menandatangani|mengajukan)\b"
    r"|^(?:hapus|cabut|tarik|batalkan)\b"
)
NEED_NOT = compiled(
    r"\b(?:tidak|tak|tanpa|bukan)(?: (?:perlu|usah|harus|akan|boleh|dapat|bisa|pernah|ada|sampai|bermaksud|berniat|berhak|seorang pun|satu pun|seorangpun|kami|ibu|bapak|saudara|anda|yang|meminta|minta|menyuruh|memaksa|menyarankan|untuk|agar|supaya|pelapor)){0,8} (?:di ?|men|me|meng|mem)?(?:cabut|tarik|arik|hapus|batalkan|hilangkan|cancel)\w*"
    r"|\bjangan (?:sampai |mau |pernah )*(?:di|men|meng|mem)?(?:cabut|tarik|hapus|batalkan)\w*|\btetap (?:terbuka|tercatat|kami proses|kami periksa|diproses)\b"
)
BY_OTHERS = compiled(
    r"\b(?:ada (?:yang|pihak|orang|petugas|oknum)|siapa pun|pihak yang|(?:petugas|sekolah|desa|kepala \w+|oknum|orang) yang)(?: \w+){0,3} (?:meminta|minta|menyuruh|memaksa|membujuk|menekan|mendesak|mengajak)\w*"
    r"|\b(?:atas )?(?:kemauan|keinginan|kehendak) sendiri\b|\botomatis\b|\boleh sistem\b|\b(?:ganda|dobel|duplikat)\b|\b(?:itu|adalah|merupakan) hak (?:saudara|bapak|ibu|anda|pelapor)\b|\bjangan mau\b"
)
DONE = compiled(
    r"\b(?:sudah|telah) (?:pernah )?(?:di|saudara |ibu |bapak |kami )?(?:cabut|tarik|hapus|batalkan)\b|\byang dicabut pelapor\b|\b(?:kami|tim) (?:tarik|cabut|hapus|menarik|mencabut|menghapus|hentikan|menghentikan)\b"
)
PROVIDED = compiled(r"\b(?:kalau|jika|bila|apabila|setelah|sesudah|asal|asalkan|begitu)\b")
"""What makes a report taken back the price of something."""

MUST_NOT = compiled(
    r"\b(?:tidak (?:bisa|dapat|boleh|akan|pantas|cukup)|jangan|bukan)(?: \w+){0,4} (?:diselesaikan|menyelesaikan|selesaikan|didamaikan|berdamai|kekeluargaan|damai)\b"
)


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the sentences that ask for it."""
    return tuple(
        (sentence.start, sentence.end)
        for sentence in answer.clauses.sentences
        if _asks(sentence.text.replace(" - ", " "))
    )


def _asks(said: str) -> bool:
    """Whether a sentence asks that the report be taken back, go no further, or be settled off the record."""
    if UNLESS.search(said):
        return True
    if BY_OTHERS.search(said) or NEED_NOT.search(said):
        return False
    if DONE.search(said) and not PROVIDED.search(said):
        return False
    if OF_REPORT.search(said) and (ASKED.search(said) or len(said.split()) <= SHORT):
        return True
    if ASKED.search(said) and (OF_WIDER.search(said) and TO_REPORTER.search(said)):
        return True
    if MUST_NOT.search(said):
        return False
    if NO_FURTHER.search(said) or CARRIED.search(said):
        return ASKED.search(said) is not None and not FOR_EASE.search(said)
    return UNDERHAND.search(said) is not None or (
        QUIETLY.search(said) is not None
        and SETTLES.search(said) is not None
        and (NO_RECORD.search(said) or INSTEAD.search(said)) is not None
    )


SHORT = 7
"""Words of a sentence that is a bare demand."""

TO_REPORTER = compiled(
    r"\b(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|pelapor|mohon|tolong|sebaiknya|kiranya|dimohon|diharapkan)\b"
)
FOR_EASE = compiled(
    r"\b(?:membuat laporan baru|melapor (?:ulang|kembali|dua kali)|laporan baru|sudah (?:kami )?(?:tercatat|terdaftar|catat|teruskan))\b"
)
"""A step that the reporter is spared."""


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Mohon Bapak mencabut laporan ini, dan selanjutnya kita bicarakan secara kekeluargaan saja.",
        1,
        "Meminta laporan dicabut.",
    ),
    AnswerExample(
        ROAD,
        "Bapak tidak perlu mencabut laporan ini; laporannya tetap terbuka sampai lubang ditutup.",
        0,
        "Sebaliknya.",
    ),
)
