"""The gate `overpromise`: a promise outside the agency's authority, or a result guaranteed that nobody there can guarantee.

A guarantee word with a result that hangs on others, on nature or on the future; a certainty about what another body will
do; a punishment or a gift of favour that is not the agency's to give. A firm promise of one's own work is none.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer

US = r"(?:kami|saya|sy|kita|dinas|tim)"
GUARANTEES = compiled(
    rf"\b(?:{US} (?:\w+ ){{0,2}}?(?:jamin|menjamin|janjikan|menjanjikan|garansi|garansikan|menggaransi|bersumpah|sumpah|jaminkan|yakinkan|berani jamin)|(?:saya|kami) yang jamin|(?:di|ter)jamin|dijaminkan|menjamin sepenuhnya|(?:memberi|memberikan|beri|ada) (?:jaminan|garansi)|jaminan (?:penuh|dari (?:kami|saya))|garansi (?:dari|kami)|(?:itu|ini) janji (?:kami|saya)|janji (?:kami|saya)|{US} (?:ber)?janji|pegang (?:\w+ )?(?:kata|janji|omongan|ucapan)\w*|(?:kami|saya) tanggung(?= ,| \w+ (?:pasti|turun|naik|beres|aman))|tidak (?:mungkin|bakal|akan) (?:gagal|meleset)|mustahil|tidak pernah (?:ditolak|gagal|meleset)|pertaruhkan \w+|taruhannya (?:jabatan|nama)|demi (?:tuhan|allah)|(?:saya|kami) berani taruhan)\b"
)
"""Words of warranty: what they cover must be within one's own work."""

ASSURES = compiled(
    rf"\b(?:{US} (?:dapat |bisa |berani |akan )?(?:pastikan|memastikan)|(?:dapat |bisa )?dipastikan|sudah pasti|pasti|tentu saja|seratus ?persen|100 ?(?:%|persen)|apa pun yang terjadi|bagaimanapun caranya|selamanya|tanpa kecuali)\b"
)
"""Words of certainty: they promise too much only with a result."""

RESULT = compiled(
    r"\b(?:diangkat|dilantik|berpihak|diberangkatkan|disetujui|setuju|setujui|menyetujui|meloloskan|lolos|lulus|keterima|diterima|kelulusan|tembus|menang|memenangkan|kabulkan|dikabulkan|mengabulkan|dibangun|terbangun|dibayar\w*|diganti\w*|mengganti|dikembalikan|kembali (?:utuh|ke|100|penuh)|cair|dicairkan|dirapel|(?:dapat|masuk|terima|menerima|aktif) (?:lagi|bantuan|pkh|kembali)|dapat|(?:masuk|menjadi) (?:daftar|penerima|sma|smp|sd|smk|sekolah|kuliah|asn|pppk|kuota|prioritas|rkpd|apbd)|ditetapkan|terlaksana|terealisasi|terwujud|dipecat|dicopot|diberhentikan|dimutasi|dihukum|dipenjara\w*|ditangkap|menangkap|tangkap|menahan|ditahan|memutus|diputus|terbit|tegak\w*|menyala|nyala|"
    r"mulus|beraspal|diaspal|aspal|dicabut|dapatkan|didapat|mendapat\w*|menerima|sembuh|aktif|selesai|beres|tuntas|beroperasi|sampai|tiba|memperbaiki\w*|menyalakan|menghentikan|penghentian|berhasil|hilang|lenyap|turun|naik|berhenti|bebas (?:banjir|macet|pungli)|penjambretan|tertinggal|sesuai (?:keinginan|harapan)|meleset|ganti semua|(?:tidak (?:akan |bakal |pernah |mungkin |ada )*)(?:\w+ ){0,3}lagi|tidak (?:akan|bakal)|terulang)\b"
)
OTHERS = r"(?:dprd|bupati|gubernur|wali ?kota|menteri|kementerian|kemensos|kemendagri|pemerintah pusat|presiden|bappeda|bappenas|jaksa|kejaksaan|polisi|polsek|polres|polda|kepolisian|hakim|pengadilan|pln|bpn|kantor pertanahan|bpjn|bbpjn|balai \w+|bpjs|pertamina|bulog|bank|dinas (?:pu|pupr|sosial|pendidikan|kesehatan|perhubungan)|mereka|inspektorat|perusahaan|bkn|bkd|bkpsdm|ombudsman|kpk)"
OTHERS_RESULT = compiled(
    rf"\b{OTHERS}(?: \w+){{0,4}}? (?:pasti|sudah pasti|dipastikan|tentu)(?: \w+){{0,3}} (?:akan |langsung |mau )?\w+"
    rf"|\b{OTHERS}(?: dan \w+(?: \w+)?)? (?:akan|bakal) (?:menyetujui|setuju|meloloskan|mengabulkan|mengganti seluruh|menangkap|menghukum|mencopot|memecat|memberhentikan|memenangkan)\b"
)
NOT_OURS = compiled(
    rf"\b{US} (?:\w+ ){{0,2}}?(?:pecat|memecat|penjarakan|memenjarakan|hukum|menghukum|copot|mencopot|kabulkan semua)\b[^.?!]{{0,50}}\b(?:besok|hari ini|minggu ini|minggu depan|bulan ini|segera|langsung|kepala|kepsek|oknum|pelaku|dia|mereka)\b"
    rf"|\b{US} (?:\w+ ){{0,2}}?(?:cabut|mencabut|tutup|menutup|aspal|mengaspal|bangun|membangun|turunkan|menurunkan|naikkan)\b[^.?!]{{0,60}}\b(?:meski|walau|walaupun|meskipun|biarpun)\b[^.?!]{{0,25}}\b(?:kewenangan\w*|wewenang\w*|milik)\b"
    rf"|\bharga \w+ (?:\w+ )?(?:akan |pasti )?{US}? ?(?:turunkan|turun|kendalikan)\b[^.?!]{{0,30}}\b(?:bulan|minggu|hari|sebelum|besok)\b"
    r"|\b(?:seluruh|semua) [^.?!]{0,50}\b(?:kota|kabupaten|provinsi|kecamatan|desa|negeri) ini\b[^.?!]{0,30}\b(?:tuntas|hilang|lenyap|mulus|beres|selesai|bebas|teratasi)\b"
    r"|\b(?:mulai|sejak) (?:besok|hari ini|minggu depan|bulan depan|sekarang)(?: \w+){0,2} tidak (?:akan |bakal )?(?:pernah )?(?:ada|terjadi) lagi\b"
)
NEVER_AGAIN = re.compile(
    r"\btidak (?:akan|bakal|mungkin)(?: pernah)?(?: \w+){1,3} lagi\b|\btidak (?:akan|bakal|mungkin) (?:pernah )?terulang\b"
)
CALMS = compiled(
    r"\b(?:tenang(?: saja)?|jangan (?:khawatir|ragu|cemas)|tidak (?:usah|perlu) (?:khawatir|kuatir|ragu|cemas|was was)|percayakan|percaya saja|percayalah|pokoknya)\b"
)

FATE = compiled(
    rf"\b(?:{OTHERS}|harga \w+)(?: \w+){{0,4}}? (?:akan|bakal|pasti) (?:\w+ )?(?:berpihak|turun|setuju|menyetujui|memenangkan|mengabulkan|menolong|cair|mengganti|menerbitkan|mengangkat)\b"
)
"""What others or the market will do, told to calm."""

HARMLESS = compiled(
    r"\b(?:(?:tidak|belum|bukan|tak|tanpa)(?: (?:dapat|bisa|berani|boleh|sanggup|mampu|mau|kami|ada|berwenang|ingin|akan|pernah|memberi\w*|secara|untuk|juga|sepenuhnya|hal)){0,5} (?:(?:di|men)?jamin(?:an)?|(?:di|me)?pastikan|memastikan|(?:di|men)?janjikan|janji|menjanjikan|pasti|kepastian|menggaransi|garansi)\w*"
    r"|(?:sesuai|seperti|menurut|menepati|memenuhi|mengingkari|ingkar|melewati|melewatkan) (?:dengan )?(?:janji|yang (?:kami|saya) janjikan)(?: (?:kami|saya))?"
    r"|(?:tiap|setiap|selalu|biasanya) (?:\w+ ){0,5}?pasti|dengan pasti|(?:di)?pasti(?:kan)? (?:akan |tetap )?(?:berlangsung|dilayani|dilaksanakan|dimulai|hadir|datang|buka|turun ke)|kepastian\w*|(?:jawaban yang|tanggal|waktu|jadwal|angka|jumlah|secara|jawaban|kabar|hari|harga|penyebab) pasti(?:nya)?|(?:guna|untuk|agar|supaya|mohon|silakan|perlu|harap|bisa|coba|tolong|biar|setelah|sambil|akan|ikut|sudah|petugas|tim) (?:dapat |bisa |kami |kita |ibu |bapak |saudara |dulu |di)?(?:memastikan|pastikan|dipastikan)(?! (?:\w+ ){0,8}(?:tidak|menerima|mendapat|ditetapkan|dicabut|dibangun|masuk|ditangkap|cair|lolos|lulus|diterima|setuju|dihukum|dipenjara))"
    r"|(?:memastikan|pastikan|dipastikan) (?:bahwa |sendiri )?(?:data|apakah|kembali (?:ke|kepada|pada|apakah|data|dulu|bahwa)|dulu|titik|lokasi|berkas|kebenaran|penyebab|kebocoran|nomor|semua (?:berkas|data|dokumen)|melalui|lewat|ke |langsung|kondisi|status|bukti|siapa|kapan|di mana|ada tidaknya)|(?:yang )?kemudian kami pastikan"
    r"|pasti(?:nya)? (?:\w+ )?(?:berat|repot|sulit|melelahkan|lelah|capek|bingung|kecewa|khawatir|was was|susah|sangat|tidak (?:mudah|enak|nyaman)|mengganggu|merepotkan|membuat|cemas|ibu|kesal|marah|sedih|lapar|panas|takut|jengkel|pusing|gelisah|menyakitkan|menyusahkan|mengecewakan|membosankan|jenuh|rugi|terganggu|tahu|ada yang|ingin|bertanya|merasa|mengerti|paham)"
    r"|pasti (?:akan )?(?:kami|saya) (?:kabari|beri tahu|beritahu|baca|jawab|balas|catat|proses|hubungi|sampaikan|periksa|cek|tindaklanjuti|dengar|terima|layani|bantu|jaga)|jaminan (?:kesehatan|sosial|pemeliharaan|hari tua|ketenagakerjaan|kematian|kecelakaan|mutu|uang|pelaksanaan|hukum|perlindungan)|(?:program|peserta|asuransi|kartu|surat) jaminan"
    r"|(?:di|men)?jamin(?:an)? (?:\w+ ){0,3}?(?:kerahasiaan|rahasia|dirahasiakan|identitas|keamanan (?:data|identitas)|nama|undang undang|oleh (?:undang|negara|uud|bpjs)|bpjs|konstitusi|uud|negara|peraturan|hak|keikutsertaan|keselamatan|mutu|ketersediaan|kualitas|tidak (?:dipungut|dikenai|memungut|ada (?:biaya|pungutan|pembalasan|intimidasi)|akan (?:mendapat|dikenai|dipersulit|diperlakukan|ada (?:pembalasan|intimidasi|biaya|pungutan biaya))))"
    r"|(?:kerahasiaan|identitas|rahasia|hak)\w*(?: \w+){0,4} (?:(?:kami |di|ter)jamin|(?:kami )?pastikan)|(?:pastikan|dipastikan) (?:\w+ ){0,3}(?:petugas|tim|regu|loket|salinan|surat ini|kerahasiaan|identitas|laporan|nama)(?! (?:\w+ ){0,4}(?:cair|lolos|diterima|ditetapkan|masuk)))\b"
)
"""Certainty about one's own work, about what was checked, about feelings; the name of an insurance; a guarantee denied; an earlier promise kept or broken."""

OWN_WORK = compiled(
    r"^ ?(?:: )?(?:bahwa |akan |untuk )*(?:(?:petugas|tim|regu|kami|saya|staf|loket)\b(?! (?:semua|tangkap|kabulkan))|(?:kabari|mengabari|menghubungi|memberi kabar|memberi tahu|menyampaikan|menindaklanjuti|memperbaiki|menambal|mengganti|memasang|membersihkan|mengangkut|membuka|menyediakan|mengerjakan|bekerja|datang|mengirim|membalas|menjawab|mengumumkan|melayani|menjaga|mengawal|berusaha|terus|meningkatkan)|(?:laporan|aduan|pengaduan|keluhan|data|nama|berkas|permintaan)\w*(?: \w+){0,2} (?:akan |tidak )?(?:di(?:tangani|proses|baca|periksa|tindaklanjuti|jawab|sampaikan|teruskan|jaga|sebar\w*|buka)|kami \w+))"
)
"""What a promise of one's own begins with."""

HOPES = compiled(
    r"\b(?:harap|berharap|harapan|semoga|mudah mudahan|agar|supaya|usahakan|upayakan|berupaya|berusaha|mencegah|doakan|guna|insya ?allah|mungkin)\b"
)
REACH = 75
"""Characters after the word of certainty in which its result is looked for; before it, two thirds."""


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the words that promise too much."""
    found: list[Span] = []
    sentences = answer.clauses.sentences
    for sentence in sentences:
        said = HARMLESS.sub(lambda m: " " * len(m.group()), sentence.text.replace(" - ", "   "))
        found += [(sentence.start + a, sentence.start + b) for a, b in _too_much(said)]
    return tuple(sorted(set(found)))


def _too_much(said: str) -> list[Span]:
    """Where a sentence promises too much; harmless certainty is blanked in it."""
    hits = [
        each.span()
        for each in GUARANTEES.finditer(said)
        if not OWN_WORK.search(said[each.end() :]) and _content(said, each)
    ]
    hits += [
        each.span()
        for each in ASSURES.finditer(said)
        if not ("kami" in each.group() and OWN_WORK.search(said[each.end() :]))
        and _result(said[max(0, each.start() - REACH * 2 // 3) : each.end() + REACH])
    ]
    hits += [
        each.span() for pattern in (OTHERS_RESULT, NOT_OURS) for each in pattern.finditer(said)
    ]
    if CALMS.search(said) and not HOPES.search(said):
        hits += [each.span() for each in FATE.finditer(said)]
    if not HOPES.search(said):
        hits += [
            each.span()
            for each in NEVER_AGAIN.finditer(said)
            if CALMS.search(said) or ASSURES.search(said) or GUARANTEES.search(said)
        ]
    return [(start, end) for start, end in hits if said[start:end].strip()]


TO_COME = compiled(
    r"\b(?:akan|nanti|depan|besok|paling lambat|sebelum|tahun ini|bulan ini|minggu ini|mulai|selamanya|september|oktober|november|desember|semua)\b"
)


def _result(said: str) -> bool:
    """Whether a result stands here that is still to come."""
    return any(
        not said[: each.start()].endswith(("sudah ", "telah ")) or TO_COME.search(said)
        for each in RESULT.finditer(said)
    )


def _content(said: str, match: re.Match[str]) -> bool:
    """Whether something is guaranteed at all: words stand around the guarantee."""
    return len(said[: match.start()].split()) + len(said[match.end() :].split()) > 1


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Saya jamin bupati pasti menyetujui anggarannya dan jalan itu diaspal bulan depan.",
        1,
        "Menjamin keputusan pihak lain.",
    ),
    AnswerExample(
        ROAD,
        "Kami belum dapat memastikan kapan jalan itu diaspal, karena anggarannya belum ditetapkan.",
        0,
        "Mengatakan terus terang bahwa belum pasti.",
    ),
    AnswerExample(
        ROAD,
        "Hasilnya sudah bisa ditebak, Bapak pasti menang di pengadilan.",
        1,
        "Menjanjikan putusan yang bukan keputusan kantor ini.",
    ),
    AnswerExample(
        ROAD,
        "Jaminan kesehatan Bapak aktif kembali setelah iuran dibayar.",
        0,
        "Nama sebuah program, bukan janji.",
    ),
)
