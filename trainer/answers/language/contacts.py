"""Ways to reach an office that a text names: numbers, addresses with hours, counters, mail, replying to the report.

Reads a plain text. A way is usable when the reporter could follow it today: `silakan hubungi kami` is none, nor is news
that the office itself will put there (`kami kabari di sini`), a way that is refused (`tidak usah lewat aplikasi`), or a
number that is no telephone.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.plain import Plain
from trainer.answers.language.words import Span

NUMBER = compiled(
    r"\( ?0\d{2,3} ?\) ?\d{2,4}(?:[ -]?\d{2,5}){1,2}"
    r"|(?<![\d/.-])\+?(?:62|0)[\d -]{2,5}[ -]?\d{2,5}(?:[ -]?\d{2,5}){1,3}\b(?![./]\d)"
    r"|(?<![\d/.-])0\d{3} \d{3} \d \d{4}\b"
    r"|\b(?:wa|whatsapp|telepon|telp|tlp|hotline|call ?center|contact ?center|hp|sms|halo|kontak|hubungi|ekstensi|ext|aduan)(?: \w+){0,4}? (?:di |ke |nomor |: |posko )*(?:\d{3,5}|\d{4}-?\d{3,4})\b(?! (?:jam|hari|unit|kk|orang|rumah|meter|rupiah|ribu))"
    r"|\b(?:112|110|119|123|129|115|113|117|165|1500\d{3}|150\d{3})\b(?! (?:jam|hari|meter|unit|kk|orang|rumah|persen|ribu|juta|rupiah|km|hektare))"
)
NO_TELEPHONE = compiled(
    r"\b(?:nik|nomor pelanggan|id pelanggan|pelanggan nomor|id ?pel\w*|rekening|berkas|registrasi|resi|perkara|surat|rp ?|tanggal|nip|npwp|bpjs|peserta|kk|pasal|uu|pp|polisi|plat|meter)(?: nomor| no)?(?: :)? ?$"
)
"""What stands before figures that no one can call."""
DATE_LIKE = re.compile(r"^(?:\d{1,2}[-/ ])?\d{1,2}[-/ ](?:19|20)\d\d$")

HERE = (
    r"(?:di ?sini|ke ?sini|(?:lewat|melalui|pada|di|ke|via|dalam) (?:nomor |kolom |fitur |menu )?(?:laporan(?: (?:ini|anda|bapak|ibu|saudara|saudari|kakak|adik))?|kanal (?:ini|yang sama|rahasia|pengaduan|aduan|laporan)|utas(?: ini)?|aduan ini|pengaduan ini|tanggapan ini|pesan ini|halaman ini|tiket ini|forum ini|"
    r"sp4n|aplikasi(?: ini| lapor| sp4n)?|(?:balasan|komentar|tanggapan|diskusi|tindak lanjut)|percakapan (?:rahasia|ini)))"
)
ANSWERING = (
    r"(?:balas|membalas|dibalas|balaskan|jawab|menjawab|dijawab|tanggapi|menanggapi|ditanggapi|tulis|menulis|ditulis|tuliskan|menuliskan|dituliskan|komentar\w*|berkomentar|sampaikan|menyampaikan|disampaikan|tanya|bertanya|tanyakan|menanyakan|ditanyakan|"
    r"kabari|mengabari|kabarkan|beri ?tahu|memberi ?tahu\w*|diberitahukan|infokan|menginfokan|informasikan|bilang|laporkan|lapor|melapor|kirim\w*|mengirim\w*|dikirim\w*|unggah|mengunggah|diunggah|titip|sambung|lanjutkan|tambahkan|menambahkan|tagih|chat)"
)
REPLY = compiled(
    rf"\b{ANSWERING}(?: [\w-]+){{0,6}}? {HERE}\b"
    rf"|\b(?:balas|balasi|membalas|komentari|buka (?:lagi|kembali)|membuka (?:lagi|kembali)|tanggapi)(?: (?:saja|langsung|lagi|dulu|kembali))? (?:laporan|aduan|pengaduan|utas|pesan|tanggapan)(?: (?:ini|tersebut|anda|bapak|ibu|saudara|saudari))?\b"
    rf"|\b(?:lewat|melalui|pada|via) (?:kanal|kolom|utas|balasan|fitur|menu|tombol) (?:ini|komentar|balasan|tanggapan|yang sama|rahasia|pengaduan|laporan|tindak lanjut|diskusi)(?: ini| laporan(?: ini)?)?\b"
)
OFFICE_TELLS = compiled(
    r"\b(?:kami|kita|saya|dinas|tim|panitia|petugas|admin|mereka|hasil\w*|jadwal\w*|perkembangan(?:nya)?|ringkasan\w*|notulen\w*|kabar|kepastian\w*|keputusan\w*|pemberitahuan|masing masing|rekap\w*|penjelasan(?:nya)?|jawaban(?:nya)?|pengumuman)\b"
    r"(?: (?!(?:ibu|bapak|anda|saudara|saudari|kakak|warga|pelapor|silakan|mohon)\b)[\w-]+){0,8}? ?$"
)
"""Before a way: the office or its news, so that the reporter only reads there."""
ASKED_TO = compiled(
    r"\b(?:silakan|silahkan|mohon|tolong|harap|dimohon|dipersilakan|diminta|agar|supaya|cukup|tinggal|langsung|bisa|dapat|boleh|jangan ragu|jika|bila|kalau|apabila|bilamana|saja|bukti|foto|tambahan|kekurangan|keberatan|ibu|bapak|anda|saudara|saudari|kakak|adik|pelapor|warga)\b"
)
REFUSED = compiled(
    r"\b(?:tidak|tak|bukan|jangan|tanpa|belum)(?: (?:usah|perlu|boleh|harus|lagi|lewat|melalui|di|ke|pada|sampai|menulis|melapor|tulis|lapor|datang|hubungi|menghubungi|dihubungi|telepon|menelepon|wa|dilayani|diterima|melayani|menerima|dapat|bisa|langsung|hanya|dalam|kolom|kirim|dikirim|balas|sekadar|sekali))*(?: \w+)? ?$"
)
GONE = compiled(
    r"\b(?:tidak|jangan|bukan|tak)\b|\b(?:yang|telah|sudah)(?: (?:telah|sudah|pernah|dapat|ingin))?(?: (?:anda|bapak|ibu|saudara|saudari|kakak|di|masuk))*(?: \w+)? (?:lewat|melalui|pada|di|ke)\b"
)
"""In or right before a way: it is refused, or it is where the report came in."""
NOWHERE = compiled(
    r"\b(?:tidak|tak|bukan|jangan|tanpa)(?: (?!(?:usah|perlu|hubungi|menghubungi|telepon|telp|wa|whatsapp|balas|kabari|lapor|silakan|cukup|langsung|tanya|datang|ragu|segan|sungkan|seksi|bidang|posko|bagian|call|hotline)\b)\w+){0,5} (?:\( ?)?$"
)
"""Right before a number: it is denied."""
DROPS = compiled(
    r"\b(?:dicabut|mencabut|cabut|tidak diteruskan|tidak dilanjutkan|dihapus|menghapus|hapus|batalkan|dibatalkan|membatalkan|menarik kembali|tarik kembali|ditarik|dicancel|cancel)\b"
)
"""A way to withdraw the report is no way to follow it up."""
MAIL = compiled(
    r"\S+ ?@ ?\S+\.\S+|\b[\w-]{1,60}(?: - [\w-]{1,60}){0,6}(?: ?\. ?[\w-]{1,60}){0,3} ?\. ?(?:go\.id|go \. id|id|com)\b|\bsurel \S+@\S+|\b(?:laman|situs|website|web|portal|aplikasi) (?:resmi )?[\w-]+\.[\w.]+\b|\bpln mobile\b"
)
COUNTER = compiled(
    r"\b(?:loket|meja|konter|posko|pojok|ruang|ruangan|gerai|kamar|lantai|mal pelayanan publik|mpp|r)(?: ?\.)?(?: (?:no|nomor))? (?:(?!24\b)\d{1,3}[a-d]?\b(?! (?:jam|kali|kelas|orang|rumah|pasien))|(?:pengaduan|layanan|informasi|pelayanan|aduan|perekaman|pencetakan|pengambilan|pelanggan|konsultasi|khusus|bpjs|terpadu|satu|dua|tiga|empat|lima|humas|siaga|[a-d]\b))"
)
AT_OFFICE = compiled(
    r"\b(?:datang(?:lah|i)?|kunjungi|berkunjung|mendatangi|didatangi|menemui|temui|ditemui|hadir|mampir|singgah|alamat(?:nya)?|bawa|tanya(?:kan)?|bertanya|menanyakan|ditanyakan|konsultasi|berkonsultasi|dilayani|melayani|buka|dibuka|hubungi|menghubungi|dihubungi|ke|di)"
    r"(?: \w+){0,5}? (?:kantor|dinas|kecamatan|kelurahan|puskesmas|bidang|seksi|balai|sekretariat|upt\w*|upp|bagian|instalasi|loket|posko|ruang\w*|unit|apotek|farmasi|poli)\b"
)
THROUGH = compiled(
    r"\b(?:mintakan|diminta|minta|meminta|tanya(?:kan)?|bertanya|ditanyakan|menanyakan|penanyaan|sampaikan|disampaikan|hubungi|menghubungi|dihubungi|temui|menemui|ajukan|diajukan|mengajukan|urus|diurus|usulkan|mengusulkan) ?(?:\w+ ){0,4}?(?:lewat|melalui|kepada|ke|pada|dengan)? ?"
    r"(?:pendamping (?:sosial|desa|pkh)|tksk|operator (?:desa|siks\w*)|kepala (?:desa|dusun|lingkungan)|kantor desa|kepala seksi \w+|ketua (?:rt|rw))\b(?= (?:di |desa |kecamatan |kelurahan |\w+ ){0,2}\w+)"
)
HOURS = compiled(
    r"\b(?:jam (?:kerja|kantor|layanan|pelayanan|dinas|buka|operasional)|(?<!\d )(?<!belas )(?<!puluh )hari (?:kerja|dan jam)|(?:pukul|jam) \d{1,2}|senin (?:sampai|-|–|hingga|s ?/ ?d|sd|s d) ?(?:kamis|jumat|sabtu)|setiap hari|24 jam|siang malam)\b"
)
CLOSED = compiled(
    r"^[^.,;!?]{0,20}\b(?:tidak|belum|tak|bukan)(?: \w+){0,2} (?:melayani|menerima|aktif|berfungsi|diangkat|dijawab|dapat|bisa|digunakan|dipakai|dibuka|buka|tersedia|untuk)\b"
)
"""After a way: it leads nowhere."""
PAPERS = compiled(
    r"\b(?:berkas\w*|dokumen\w*|persyaratan|kelengkapan|lampiran|fotokopi|bawa|membawa|dibawa|menyerahkan|serahkan|diserahkan|rangkap)\b"
)
SEGMENT = re.compile(r"[.!?;\n]")


def contacts_of(plain: Plain) -> tuple[Span, ...]:
    """Offsets of every usable way in a plain text, in order. A visit counts only with hours named in the same sentence."""
    text = plain.text
    found = [
        match.span()
        for match in NUMBER.finditer(text)
        if not NO_TELEPHONE.search(text[max(0, match.start() - 24) : match.start()])
        and not DATE_LIKE.match(match.group())
        and not NOWHERE.search(_before(text, match.start()))
        and not CLOSED.match(text[match.end() : match.end() + 60])
    ]
    found += [match.span() for match in REPLY.finditer(text) if _for_reporter(text, match)]
    for pattern in (MAIL, COUNTER):
        found += [
            match.span()
            for match in pattern.finditer(text)
            if not REFUSED.search(_before(text, match.start()))
            and not CLOSED.match(text[match.end() : match.end() + 60])
        ]
    for match in AT_OFFICE.finditer(text):
        before = _before(text, match.start())
        after = SEGMENT.split(text[match.start() : match.end() + 200], maxsplit=1)[0]
        papers = PAPERS.search(before + match.group())
        if HOURS.search(after) and not papers and not REFUSED.search(before):
            found.append(match.span())
    return tuple(sorted(set(_apart(sorted(found)))))


def _for_reporter(text: str, match: re.Match[str]) -> bool:
    """Whether a place to answer is offered to the reporter, and not refused or only for the office's news."""
    before = _before(text, match.start())
    sentence = before + SEGMENT.split(text[match.start() : match.end() + 200], maxsplit=1)[0]
    if REFUSED.search(before) or DROPS.search(sentence):
        return False
    if GONE.search(f"{before[-30:]}{match.group()}"):
        return False
    office = OFFICE_TELLS.search(before)
    return office is None or ASKED_TO.search(before[office.end() - 40 :][-20:]) is not None


def _before(text: str, at: int) -> str:
    """What stands before a place in its sentence."""
    return SEGMENT.split(text[max(0, at - 160) : at])[-1]


def _apart(spans: list[Span]) -> list[Span]:
    """Spans in order without those that begin within another."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def through(plain: Plain) -> tuple[Span, ...]:
    """Offsets of posts that the reporter may turn to, named with their place but without a number or hours."""
    return tuple(match.span() for match in THROUGH.finditer(plain.text))
