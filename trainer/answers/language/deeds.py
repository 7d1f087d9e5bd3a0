"""What a text says that somebody does, did or will do, and how sure that is: the verbs of an answer.

A deed is SPECIFIC when a citizen could see it happen, ROUTE when paper goes to another office, VAGUE when it could mean
anything. Its state comes from the words around it: done, under way, planned, wished, denied. Levels are not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.clauses import Clauses, Stretch
from trainer.answers.language.plain import Plain
from trainer.answers.language.times import IF, OUTSIDE
from trainer.answers.language.verbs import bare, either, noun, suffixed, verbs
from trainer.answers.language.words import Span


class Sort(StrEnum):
    SPECIFIC = "specific"
    ROUTE = "route"
    VAGUE = "vague"


class State(StrEnum):
    DONE = "done"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    WISHED = "wished"
    DENIED = "denied"
    ASKED = "asked"
    """The reporter is to do it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One verb: its offsets in the plain text, its sort and its state."""

    span: Span
    sort: Sort
    state: State


ROOTS = (
    "tambal pasang bersih angkut ukur survei survey tinjau periksa cek panggil klarifikasi cetak verifikasi validasi keruk gali sedot timbun aspal "
    "padat urug tebang tegak audit telusur wawancara kunjung undang mediasi lelang kuras siram patroli rekam input entri rujuk tegur segel "
    "normalisasi pagar registrasi cocok sinkron mutakhir antar jemput dampingi distribusi surat pangkas cabut "
    "identifikasi inventarisasi inspeksi lacak rehabilitasi rehab renovasi ganti ratakan pantau monitor pindah semprot salur konfirmasi "
    "uji bor beli bagi bayar bangun buka buat blokir bentuk jadwal data nyala alir tutup kerja usul aju anggar terbit turun tugas tempat temu datang "
    "aktif nonaktif baru daftar layani tambah pasok henti cair hapus ubah koreksi serah simpan sita bina dingin padam jaga larang operasi mutasi teliti hitung "
    "pisah gabung kirim minta tarik perbaik baik kaji sosialisasi stop geser gilas cor rabat labur cat tandai sterilisasi fogging isolasi evakuasi selamat rawat kontrol operasi"
).split()
NO_BARE = frozenset(
    "data bangun buka buat baik baru jadwal kerja tempat tugas usul aktif nonaktif minta bagi bayar beli surat dingin layani tutup turun temu jaga operasi selamat rawat hitung pagar tarik cat cor uji larang kontrol alir salur terbit antar simpan pisah padam tegak undang".split()
)
"""Roots whose bare form is mostly something else."""

NO_NOUN = frozenset(
    "buka baik baru bangun data layani temu minta tempat tugas jaga surat aktif bayar undang kerja aju".split()
)

AUX = r"(?:kami|kita|saya|sudah|telah|akan|langsung|lagi|mau|sedang|tim|regu|petugas|pun|juga|ikut|segera|teman teman|beliau|kembali|di)"
PREFIXED = compiled(
    rf"\b(?:{verbs(ROOTS)}"
    r"|diperbaiki|memperbaiki|perbaiki|dibenahi|membenahi|menyala kembali|turun (?:ke )?(?:lapangan|lokasi)|(?:sudah|telah|akan|langsung) (?:ke|kelokasi|di) ?(?:lapangan|lokasi|sana|rumah|sekolah|kelokasi)|kelokasi|"
    r"mengadakan|diadakan|mendatangi|didatangi|menemui|ditemui|(?:di|me)minta(?:i|kan)?|bersurat|berjaga|bertemu|berkunjung|beroperasi|bertugas|mengaspal|menyurati|disurati|menghubungi (?:pihak|kepala|keluarga|perusahaan|penyedia|ulp|pln|bpjn)|memanggil|disetop|distop|disisihkan|menyisihkan|mengecek|memfasilitasi|difasilitasi|memediasi|ditahan|dibekukan|dirapikan)\b"
)
BARE = compiled(
    rf"\b{AUX} (?P<deed>{either(bare(root) for root in ROOTS if root not in NO_BARE)}|{either(suffixed(root) for root in ROOTS if root in NO_BARE)}"
    r"|surati|buka|tutup|tambah|minta|data|antar|bangun|beli|bentuk|hitung|uji|tarik|stop)\b"
)
NOMINAL = compiled(
    rf"\b(?:{either(noun(root) for root in ROOTS if root not in NO_NOUN)}|perbaikan(?:nya)?|pemeliharaan|pengerjaan|pekerjaan(?:nya)?|klarifikasi|verifikasi|validasi|survei|survey|mediasi|patroli|audit|kunjungan|inspeksi|normalisasi|monitoring|teguran|peneguran|penelusuran|pengecekan|pemeriksaan|fogging|registrasi|konfirmasi)\b"
)
OPEN = compiled(
    r"\b(?:sudah|telah|akan|bakal|sedang|lagi|langsung|mulai|barusan|baru saja) (?:(?:kami|kita|saya|petugas|tim|regu|pihak|juga|langsung|segera|mulai|pula|kembali|ikut|habis|pada|lagi|bisa|dapat|sempat) ){0,3}"
    r"(?P<deed>(?:di|me(?:m|n|l|r|w|y)|nge|ng|ny)(?!ngerti|ngapa)[a-z]{3,})\b"
    r"|\b(?P<passive>di[a-z]{4,}) (?:ulang |kembali |langsung |lagi ){0,2}(?:oleh|sama) (?!karena\b|sebab\b|warga\b|masyarakat\b|orang\b|pelapor\b|bapak\b|ibu\b)"
    r"|\b(?:kami|kita|saya) (?:(?:sudah|telah|akan|langsung|juga|segera|coba) ){0,2}(?P<plain>(?!me|bukan)[a-z]{3,}kan)\b"
)
"""Any verb that the office is said to have done or to be about to do, whatever its root."""
SAYS_ONLY = compiled(
    r"(?:di|me[a-z]?|men[gy]?|nge|ng|ny)?(?:k?etahui|terima|nerima|baca|dengar|ndengar|paham\w*|ngerti\w*|mengerti|sampai\w*|nyampai\w*|jelas\w*|njelas\w*|terang\w*|nerang\w*|jawab\w*|njawab\w*|balas\w*|mbalas\w*|kabar\w*|ngabar\w*|beri ?tahu\w*|mberi\w*|beri|berikan|catat|ncatat|"
    r"rasa\w*|jadi\w*|njadi\w*|alami|ngalami|harap\w*|ngharap\w*|tunggu|nunggu|maklum\w*|sadar\w*|nyadar\w*|harga\w*|ngharga\w*|apresiasi|ngapresiasi|rupakan|miliki|milik\w*|punya\w*|ucap\w*|ngucap\w*|nyata\w*|nyatakan|sebut\w*|nyebut\w*|maksud\w*|lapor\w*|laporkan|adukan|ngadu\w*|"
    r"keluhkan|ngeluh\w*|tanya\w*|nanya\w*|tanggap\w*|nanggap\w*|dapat\w*|ndapat\w*|lihat\w*|lebih\w*|libat\w*|kenal|lakukan|laku\w*|laksana\w*|ingin\w*|tentu\w*|nentu\w*|atur|tahui|coba|ncoba|cantum\w*|tawar\w*|nawar\w*|percaya\w*|alasan|lalui|lewat\w*|langgar|pengaruhi|sebabkan|nyebab\w*|akibat\w*|derita|nderita|"
    r"komunikasi\w*|urus|mantau|pantau|nasib|nggak|ngga|ngapa\w*|mulai|lanjut\w*|temukan|nemukan|luas|rah|reka|mang|mbang|tulis\w*|nulis\w*|ketik\w*|ngetik\w*|ingat\w*|ngingat\w*|hubungi|nghubungi|muat|nilai|kata\w*|ngata\w*|cukup\w*|ncukupi|optimal\w*|ngoptimal\w*|tempuh|nempuh|nganggu|ngganggu|kenakan|benar\w*|mbenar\w*|pikir\w*|mikir\w*|mpertimbang\w*|cari|ncari|susul\w*|nyusul|leset|penjara|milih|pilih|mbukti\w*|umum\w*|ngumum\w*|nggunakan|gunakan|akses|ngangkat|nagih|nyetujui)"
    r"|(?:mohon|doa|hatur|amin|lain|jamin|obrol|juang|perjuang|kira|perkira|timbang|pertimbang|diam|biar|dahulu|rahasia|laku|perlaku|info|tua|rencana|tetap|omong|bincang|musyawarah|agenda|lampir|lapor|kisah|cerita|urai|papar|jabar|muat|cantum|saran|anjur|imbau|pasti|perlu|butuh|maksud|simpul|tegas|informasi|lupa|bayang|rasa|utama|kedepan|upaya|usaha|prioritas|sesal|janji|khawatir|tekan|silah?|persila|persilah|ingin|aku|akui|kenal|syukur|saksi|cemas|risau|harus|wajib|beda|banding|ibarat|umpama|misal|kutip|tanda|angkat|pikir|percaya|aman|tunggu|temu|dengar|dapat|putus|tentu|serah|buka|bicara|diskusi|komunikasi|koordinasi|konsultasi|ajak|minta|undang)(?:kan|in)"
    r"|dingin|nyala\w*|nyaman|dinas|dini|dinding|dinamis|diri(?:nya)?|nganggur|ngantri"
)
"""Verbs of saying, knowing and feeling, and empty ones: no deed that anybody sees."""
GOES = compiled(
    r"\b(?:tim|timnya|regu|regunya|petugas|petugasnya|kami|orang|pendamping|rekan|teman|kru|sopir|personel|personil|staf|operator|mandor|teknisi|pengawas|surveyor|camat|bidang \w+|seksi \w+|beliau|mereka)(?: (?!belum\b|tidak\b|yang\b|dan\b)\w+){0,4}? "
    r"(?P<deed>turun|(?<!yang akan )datang|dateng|singgah|mampir|berangkat|meluncur|hadir|menyambangi|keliling|bergerak|ke (?:rumah|lokasi|lapangan|sana|sekolah|tempat)|habiskan|lanjutkan)\b"
)
"""Somebody of the office is on the way."""
RESULT = compiled(
    r"\b(?:sudah|telah|kembali|mulai|baru|kini|sekarang) (?:pada |mulai |bisa |dapat |kembali |sempat |normal |juga |habis |langsung ){0,2}"
    r"(?P<deed>padam|dingin|nyala|menyala|hidup|lancar|normal|mengalir|ngalir|jalan|tiba|datang|dateng|terbit|keluar|masuk|siap|jadi|ada(?! (?:di|dalam|pada|aturan\w*|kejadian\w*|contoh\w*|yang)\b)|pulih|bersih|terang|berfungsi|aktif|cair|sampai|selesai|rampung|tuntas|beres|kelar|terlaksana|tersedia|berdiri|turun|naik|berangkat|bergerak|kering|surut|aman|stabil)\b"
    r"|\b(?P<alone>pulih|rampung|dirampungkan|dituntaskan|terselesaikan|terealisasi)\b"
)
"""What came about, told by its result: *rambu sudah ada*, *aliran pulih*."""
SUPPORT = compiled(
    r"\b(?:dilakukan|melakukan|dilaksanakan|melaksanakan|diadakan|mengadakan|terlaksana|pelaksanaan(?:nya)?|telah|sudah|akan|dijadwalkan|terjadwal|jadwal\w*|direncanakan|rencananya|selesai|rampung|dimulai|mulai|berlangsung|berjalan|tahap|sedang|hasil|diselesaikan|dilanjutkan|diusulkan|diajukan|ditetapkan|dikerjakan|disiapkan|diberi(?:kan)?|kena|tanggal|masuk jadwal|menunggu|menjalani|dalam proses|sesudah|setelah)\b"
)
ROUTE_WORDS = compiled(
    r"\b(?:(?:di|me|men)?(?:terus|nerus)kan|penerusan|(?:di|me)?lanjutkan (?:ke|kepada)|(?:di|men)?disposisikan?|disposisi|(?:di|me)?limpahkan|melimpahkan|pelimpahan|(?:ber|meng|di)?koordinasi(?:kan)?|pengoordinasian|mengoordinasikan"
    r"|(?:di|me)?laporkan (?:ke|kepada)|melaporkan|(?:di|me)nyampaikan (?:\w+ ){0,4}?(?:ke|kepada)|disampaikan (?:\w+ ){0,2}?(?:ke|kepada)|sampaikan (?:\w+ ){0,3}?(?:ke|kepada)|tembusan|ditembuskan|berkomunikasi|dikomunikasikan|alihkan|dialihkan|meneruskan)\b"
)
VAGUE_WORDS = compiled(
    r"\b(?:(?:di|me)?(?:tindak|nindak) ?lanjut(?:i|an|nya|inya)?|menindak ?lanjuti|(?:di|me)?tangani|menangani|penanganan(?:nya)?|(?:di|meng)?upayakan|upaya|mengupayakan|(?:di|meng)?usahakan|berusaha|berupaya"
    r"|(?:di|mem)?perhatikan|memperhatikan|perhatian|menjadi (?:perhatian|catatan|masukan|bahan)|(?:di|me)?tampung|menampung|(?:di|mem)?pelajari|mempelajari|(?:di|meng)?evaluasi|mengevaluasi|dikaji|mengkaji|kajian|(?:di|me)?telaah|menelaah|penelaahan|telaahan|(?:di|mem)?proses|diproses|memproses|pemrosesan"
    r"|(?:di|mem)?bahas|pembahasan|(?:di|mem)?benahi|pembenahan|(?:di|me)?tingkatkan|peningkatan|meningkatkan|optimalkan|mengoptimalkan|(?:di|mem)?bantu|membantu|dicermati|mencermati|(?:di|meng)?atasi|mengatasi|selesaikan|diselesaikan|menyelesaikan|penyelesaian"
    r"|mengawal|dikawal|(?:di)?prioritas(?:kan)?|memprioritaskan|mendorong|mendukung|langkah langkah|(?:di|men)catat|(?:di|me)respon[s]?|(?:di|me)laksanakan|dilakukan|melakukan|pelaksanaan|kami urus|diurus|mengurus)\b"
)

DONE = compiled(
    r"\b(?:sudah|telah|selesai|rampung|tuntas|baru saja|barusan|tadi|kemarin|kemaren|berhasil|hasil(?:nya)?|ternyata|menemukan|ditemukan|lalu|per tanggal|kembali menyala|sempat|usai)\b"
)
UNDER_WAY = compiled(
    r"\b(?:sedang|tengah|masih|dalam proses|saat ini|sementara ini|sekarang|berlangsung|berjalan)\b"
)
PLANNED = compiled(
    r"\b(?:akan|bakal|dijadwalkan|terjadwal|jadwal\w*|direncanakan|rencana\w*|berencana|besok|lusa|nanti\w*|segera|secepatnya|depan|mendatang|paling (?:lambat|lama|telat)|"
    r"selambat\w*|targetnya|ditargetkan|target|giliran|siap|bersedia|mau|hendak|agar|supaya|untuk|perlu|harus|wajib|mulai|setelah|sesudah)\b"
)
WISHED = compiled(
    r"\b(?:semoga|mudah mudahan|moga|berharap|diharapkan|harapan|mungkin|barangkali|kiranya|upaya\w*|diupayakan|mengupayakan|diusahakan|usahakan|seandainya|bisa saja)\b"
)
ASKED = compiled(
    r"\b(?:mohon|silakan|silahkan|harap|tolong|dimohon|diharapkan|kiranya|hendaknya|seyogi?anya|semestinya|seharusnya|mestinya|sebaiknya|disarankan|kami sarankan|lain kali|(?:bapak|ibu|anda|saudara|saudari|pelapor|pemohon) (?:\w+ )?(?:di)?minta|diminta (?:bapak|ibu|pelapor|saudara|anda)|(?:bapak|ibu|anda|saudara|saudari|pelapor|warga)(?: dan \w+)? (?:dapat|bisa|perlu|harus|wajib|tinggal|diminta|dimohon|agar|boleh|cukup|hendaknya|sebaiknya|berkenan))\b"
)

CLOSES = compiled(
    r"\b(?:laporan|aduan|pengaduan|keluhan|kasus|tiket|perkara|persoalan|permasalahan|masalah|pesan|surat) (?:\w+ ){0,6}?"
    r"(?:masuk|sampai|selesai|tuntas|rampung|beres|tiba|ada|datang)\b|\b(?:sudah|telah) (?:ada|sampai|masuk) (?:di|ke) (?:meja|kami|sistem|tangan)\b"
)
"""A report that came in or is closed: nothing came about."""
NO_DEED = compiled(
    r"(?:terbaru|terbaik|terhitung|terbagi|tertutup|terbuka|terdata|berbuat|berpindah|terhenti\w*|terdekat|terjaga|terbangun|rekam medis|(?:ber|me|di)?minta\w* maaf|menyita|terkirim ke sistem|(?:mem|di|me)?(?:perbaiki|benahi|bangun|rawat|jaga|baik)\w* (?:mutu |kualitas |sistem )?(?:pelayanan|layanan|diri|kinerja|citra|kepercayaan|kerahasiaan|nama baik)|membangun(?: \.| ,| dan inspiratif)|masuk (?:dalam|ke) (?:catatan|perhatian|agenda|meja)|jadi (?:perhatian|catatan|bahan|masukan|atensi|pelajaran))\b"
)
"""Words built like a deed that tell of none."""
OF_A_REPORT = compiled(r"(?:tutup|hapus|cabut|tarik|masuk|simpan|daftar|data|rekam|input|selesai)")
REPORT = re.compile(r"\b(?:laporan|aduan|pengaduan|keluhan|tiket|pertanyaan)(?:nya)?\b")
MATTER = compiled(
    r"\b(?:mengenai|tentang|perihal|terkait|soal|atas|dugaan|keluhan|pertanyaan|pengaduan|laporan|aduan|persoalan|permasalahan|masalah|kendala|urusan|peran|pentingnya)(?: (?!sudah\b|telah\b|kami\b|akan\b|hari\b|ini\b)\w+){0,6} $"
)
"""Before a noun that only names what the report is about."""
WITHOUT = re.compile(r"\btanpa (?:\w+ ){1,5}(?:sudah|telah|akan|sedang) (?:\w+ ){0,2}$")
"""*Petugas tanpa karcis telah diberhentikan*: only the karcis is lacking."""
DENIED_AFTER = compiled(
    r"^(?: (?!yang\b|dan\b)\w+){0,4} (?:belum|tidak|tak|batal|dibatalkan|ditiadakan|ditolak|ditunda|dihentikan|urung|gagal|mustahil)\b(?! (?:hanya|saja|termasuk))"
)
"""*Pengaspalan ulang belum dapat dilakukan.*"""
HABIT = compiled(
    r"\b(?:biasanya|lazimnya|umumnya|pada umumnya|selalu|senantiasa|sering\w*|kadang\w*|acap kali|kerap|bisa saja|sewaktu waktu|berkomitmen|bertekad|bersemangat|siap|siaga|terus menerus|terus (?=me|ber|meng))\b"
)
"""What is told of every day, or as a resolve, is no deed."""
HANGS_ON = re.compile(r"\b(?:ber|ter)gantung\b|\bmenunggu (?:\w+ ){0,2}$|\bsebelum (?:\w+ )?$")
HANGS_AFTER = re.compile(r"^(?: \w+){0,3} (?:ber|ter)gantung\b")
IN_A_NAME = compiled(
    r"\b(?:bidang|bid|seksi|sie|kasi|kabid|kepala|dinas|balai|badan|bagian|unit|upt|sub ?bag\w*|sub ?bidang|direktorat) $"
)
CITIZEN = compiled(
    r"\b(?:warga|tetangga|masyarakat|bapak|ibu|anda|saudara|saudari|pelapor|pemohon|kakak|adik|orang tua|orangtua|anak|keluarga)(?: (?!kami\b|petugas\b|tim\b)\w+){0,2} (?:yang |sudah |telah |mau |ingin |hendak )?$"
)
HANDS_IN = compiled(r"(?:di|ter)?(?:serah|kirim|antar|unggah|muat|bawa|ajukan|diajukan|sampaikan)")
PAPERS = compiled(
    r"\b(?:berkas|dokumen|kelengkapan|persyaratan|syarat|lampiran|salinan|fotokopi|pindaian|bukti|permintaan keterangan|pertanyaan|pengaduan|keterangan)\b(?: (?!sudah\b|telah\b|kami\b)\w+){0,5} $"
)
"""Papers and questions that it is the reporter's to bring."""
PURPOSE = compiled(r"\b(?:untuk|agar|supaya|guna|sebelum|demi|bisa|dapat)\b(?: \w+){0,5} $")
BRING = compiled(
    r"\b(?:(?:me|di)?lengkapi|melengkapi|melampirkan|lampirkan|dilampirkan|terlebih dahulu|(?:me|di)?kirim\w*|mengirim\w*|diperlukan|dibutuhkan|kami (?:perlu|butuh))\b[^.?!\n]{0,160}?\b(?:foto\w*|salinan|fotokopi|pindaian|berkas|dokumen|kuitansi|bukti|data|surat|nomor|kartu|koordinat|resep|kk|ktp)\b"
)
LACKS = compiled(
    r"\b(?:sebelum|tanpa|setelah|sesudah|begitu|kalau|bila|jika|apabila|sepanjang|selama|manakala|bilamana|asal|asalkan|barulah|baru)\b[^.?!\n]{0,70}?"
    r"\b(?:lengkap\w*|dilengkapi|melengkapi|kelengkapan|(?:berkas|dokumen|data|bukti|foto|persyaratan|syarat)\w* (?:\w+ ){0,3}?(?:diterima|masuk|kami (?:terima|pegang)|ada|terpenuhi|dikirim|dilampirkan|dimaksud|tersebut)|kami pegang|dipenuhi)\b"
)
"""Nothing is done before the reporter brings what is asked of them."""


def deeds_of(plain: Plain, clauses: Clauses) -> tuple[Deed, ...]:
    """Every deed of a plain text, in order; none overlaps another."""
    text = plain.text
    spans: list[tuple[Span, Sort]] = [
        (match.span(), sort)
        for sort, pattern in ((Sort.ROUTE, ROUTE_WORDS), (Sort.VAGUE, VAGUE_WORDS))
        for match in pattern.finditer(text)
    ]
    taken = {span[0] for span, _ in spans}
    spans += [
        (match.span(match.lastgroup or 0), Sort.SPECIFIC)
        for match in OPEN.finditer(text)
        if match.start(match.lastgroup or 0) not in taken
        and not SAYS_ONLY.fullmatch(match[match.lastgroup or 0])
    ]
    spans += [
        (span, Sort.SPECIFIC)
        for span in _specific(text, clauses)
        if not NO_DEED.match(text, span[0])
        and not _is_of_the_report(text[slice(*span)], span, clauses)
    ]
    found: list[Deed] = []
    for span, sort in sorted(spans):
        if found and span[0] < found[-1].span[1]:
            continue
        clause = clauses.clause_at(span[0])
        if sort is Sort.SPECIFIC and _is_no_act_of_the_office(span, clause):
            continue
        found.append(Deed(span, sort, _state(span, clauses)))
    return tuple(found)


def asks_for_papers(text: str) -> bool:
    """Whether a plain text asks the reporter for papers, or says that nothing begins before they are there."""
    return LACKS.search(text) is not None or BRING.search(text) is not None


def _specific(text: str, clauses: Clauses) -> Iterator[Span]:
    """Verbs, nouns of an act with what carries them, and results that came about."""
    yield from (match.span() for match in PREFIXED.finditer(text))
    yield from (match.span("deed") for match in BARE.finditer(text))
    for match in NOMINAL.finditer(text):
        clause = clauses.clause_at(match.start())
        before = clause.text[: match.start() - clause.start]
        if SUPPORT.search(clause.text) and not MATTER.search(before):
            yield match.span()
    yield from (match.span("deed") for match in GOES.finditer(text))
    for match in RESULT.finditer(text):
        if not CLOSES.search(clauses.clause_at(match.start()).text):
            yield match.span(match.lastgroup or 0)


def _is_of_the_report(deed: str, span: Span, clauses: Clauses) -> bool:
    """Whether it is only the report that is closed, withdrawn or received."""
    return (
        OF_A_REPORT.search(deed) is not None
        and REPORT.search(clauses.clause_at(span[0]).text) is not None
    )


def _state(span: Span, clauses: Clauses) -> State:
    clause, sentence = clauses.clause_at(span[0]), clauses.sentence_at(span[0])
    at, end = max(0, span[0] - clause.start), span[1] - clause.start
    before = clause.text[:at]
    if (clauses.negated(span) and not WITHOUT.search(before)) or DENIED_AFTER.match(
        clause.text[end:]
    ):
        return State.DENIED
    if WISHED.search(before) or HABIT.search(before) or HANGS_ON.search(before):
        return State.WISHED
    if HANGS_AFTER.match(clause.text[end:]) or _hangs(sentence):
        return State.WISHED
    if ASKED.search(clause.text[:end]):
        return State.ASKED
    if _waits_for_papers(clause.text[at:end], clause, sentence, before):
        return State.ASKED
    if DONE.search(clause.text) and not PLANNED.search(before):
        return State.DONE
    if PLANNED.search(clause.text):
        return State.PLANNED
    if UNDER_WAY.search(clause.text):
        return State.UNDER_WAY
    return State.DONE if DONE.search(sentence.text) else State.PLANNED


def _is_no_act_of_the_office(span: Span, clause: Stretch) -> bool:
    """Whether a citizen does it (*warga yang menyiram*), it only tells which matter, or is part of a unit's name."""
    before = clause.text[: span[0] - clause.start]
    deed = clause.text[span[0] - clause.start : span[1] - clause.start]
    if ASKED.search(before):
        return False
    if deed.startswith(("me", "ber")) and CITIZEN.search(before):
        return True
    return (before.endswith("yang ") and MATTER.search(before) is not None) or (
        IN_A_NAME.search(before) is not None
    )


def _waits_for_papers(deed: str, clause: Stretch, sentence: Stretch, before: str) -> bool:
    """Whether it only begins when the reporter has brought what is asked for."""
    if DONE.search(clause.text):
        return False
    if HANDS_IN.match(deed) and (PAPERS.search(before) or BRING.search(sentence.text)):
        return True
    if LACKS.search(sentence.text):
        return True
    return PURPOSE.search(before) is not None and BRING.search(sentence.text) is not None


def _hangs(sentence: Stretch) -> bool:
    """Whether it depends on something that the office does not control: money, weather, somebody's leave."""
    condition = IF.search(sentence.text)
    if condition is None:
        return False
    return OUTSIDE.search(sentence.text[condition.start() : condition.start() + 80]) is not None
