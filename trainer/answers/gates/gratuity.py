"""The gate `gratuity`: asks for, hints at, or accepts money, goods or favours for doing the work.

Each part of a sentence between *tetapi* and its like is read by itself. What is refused, forbidden, given back, told of
somebody else, or a fee with a tariff behind it is none.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer

YOU = r"(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|abang|pelapor)"
PUBLIC = rf"(?:{YOU}|warga|masyarakat|keluarga|pemohon|orang tua|wali murid|pasien|pelanggan|tetangga|desa|kelompok|pengusaha|pihak yang berkepentingan)"
STAFF = (
    r"(?:petugas\w*|regu|tim|operator|awak|sopir\w*|teman teman|kawan kawan|rekan rekan|anak anak|anak buah|panitia|orang (?:lapangan|dalam|kantor)|pengawas|pekerja|tukang|staf|pegawai|pendamping|kadus|"
    r"ketua regu|bagian \w+|kepala (?:bagian|seksi|dusun)|juru \w+|kasi|kami|saya|yang (?:urus|mengurus|bekerja|di belakang))"
)
SLANG = compiled(
    r"\b(?:uang (?:rokok|kopi|lelah|capek|capai|pelicin|terima kasih|bensin|damai|dengar|tutup mulut|semir|sogok|pengertian|pelancar|pangkal)\w*|salam tempel|(?:ada |beri |kasih |pakai |siapkan )(?:\w+ )?amplop\w*|pengganti lelah|pelicin\w*|dana taktis|biaya (?:percepatan|di luar tarif)|ucapan terima kasih berupa|tanda terima kasih|"
    r"traktir\w*|komisi untuk|jatah (?:kami|petugas)|(?:kirim|isi|belikan|transfer)(?:kan)? (?:\w+ )?pulsa|(?:ke )?(?:rekening|nomor|dana|ovo|gopay) pribadi|(?:tidak|tanpa) (?:pakai |ada |usah |perlu )*(?:kuitansi|kwitansi|tanda terima)|di luar tarif|tidak resmi|di bawah meja|sisihkan (?:\d+|sedikit|sebagian|sekian)|seikhlas\w* (?:saja )?(?:ke|kepada|untuk|buat)|kuitansi(?:nya)? (?:menyusul|belakangan)|dp dulu|jangan lupa (?:bawa|bawakan|siapkan|sediakan) (?:rokok|kopi|makan\w*|oleh oleh|uang|bensin)|(?:diberi|dikasih|kasih|beri) berapa (?:pun|saja)|(?:menyiapkan|siapkan|membawa|bawa|memberi|beri) (?:\w+ )?ucapan terima ?kasih|(?:mohon|tolong|silakan|minta|siapkan|disiapkan|dibantu)(?: \w+){0,2} uang transport\w*|(?:ada|punya) (?:lebih|rezeki|rejeki|kelebihan)\w*(?: \w+){0,3} (?:buat|untuk|bagi|jangan lupa)|titip(?:kan)? uang\w*|terserah(?: \w+){0,2} (?:kasih|beri|memberi|bayar|mau kasih)|berapa (?:saja|pun)(?: \w+){0,2} (?:kasih|beri|untuk petugas|buat petugas)|jangan lupa (?:petugas|kami|teman teman)\w*|oleh oleh\w* (?:untuk|buat) (?:\w+ ){0,2}(?:kantor|petugas|kami|tim|saya))\b"
)
"""What is never an official payment."""

SEMI = compiled(
    rf"\b(?:(?:ongkos|upah|uang|jasa) (?:jasa )?(?:tukang|petugas|pasang)|uang (?:jalan|makan|saku|jasa|transport\w*|tunggu)|titip(?:kan)? (?:rp)?\d+ (?:ribu|juta)|(?:biaya|uang|ongkos) (?:\w+ ){{0,3}}(?:bensin|transport\w*|kurir) {STAFF})\b"
)
"""What may be an official payment elsewhere, but not one that a citizen is asked for."""

FREELY = r"(?:seikhlas\w*|sukarela|se ?rela ?nya|serelanya|kerelaan|semampunya|sekadarnya|sepantasnya|patungan|urunan|partisipasi|berpartisipasi|swadaya|sumbangan|menyumbang|sumbang|kontribusi|berkontribusi|bantuan dana|iuran (?:bensin|solar|bbm|warga)|kumpul(?:kan)?|mengumpulkan|meringankan)"
GOODS = r"(?:bbm|solar|bensin|bahan bakar|minyak|konsumsi|makan|makanan|makan (?:siang|malam)|minuman|rokok|kopi|ngopi|uang|dana|biaya|transport\w*|ongkos|akomodasi|penginapan|pulsa|klotok|kelotok|rp ?\d\w*|upah|operasional|camilan|semen|material|oleh oleh|buah tangan)"
ASKED = compiled(
    r"\b(?:mohon|memohon|minta|meminta|diminta|dimohon|diharapkan|harapkan|berharap|mengharapkan|kiranya|berkenan|tolong|silakan|silahkan|cukup|siapkan|menyiapkan|disiapkan|disediakan|menyediakan|kalau|jika|bila|apabila|biasanya|sebaiknya|dibantu|bantu|membantu|kirim|titip\w*|dititip\w*|diserahkan|serahkan|menyerahkan|disetor\w*|setor\w*|diberikan|beri|memberi|(?<!terima )kasih|bayar|dibayarkan|menanggung|dibebankan|ditanggung|saran|boleh|terbuka|bergantung|ditentukan)\b"
)
SUPPLIES = compiled(
    rf"\b{FREELY}\b[^.?!]{{0,90}}\b(?:{GOODS}|kas (?:seksi|kantor|bagian|bidang|regu)|petugas|tim|regu|rapor|ijazah|diterima|diproses)\b|\b(?:bbm|solar|bensin|bahan bakar|minyak|konsumsi|makan\w*|rokok|kopi|transport\w*|ongkos|akomodasi|klotok|operasional)\b[^.?!]{{0,70}}\b{FREELY}\b"
    rf"|\b(?:mohon|minta|tolong|diharapkan|harap|kiranya|silakan|boleh|cukup|menanggung|dibebankan|bantu bantu|menyiapkan|menyediakan|disiapkan|disediakan|ditanggung|dibantu)\b[^.?!]{{0,60}}\b{GOODS}\b[^.?!]{{0,40}}\b(?:{STAFF}|survei\w*|pengukuran|alat)\b"
    rf"|\b{STAFF}\b[^.?!]{{0,40}}\b{GOODS}\b[^.?!]{{0,40}}\b(?:disediakan|disiapkan|ditanggung|dibantu|menyediakan|menyiapkan|dibebankan)(?: oleh| kepada)? (?:warga|pelapor|pemohon|{YOU}|masyarakat|pasien|keluarga)\b"
    rf"|\b{GOODS}(?: dan \w+)? (?:untuk |buat |bagi )?{STAFF}(?: \w+)? (?:ditanggung|dibebankan|disediakan|disiapkan|menjadi tanggungan)(?: oleh| kepada)? {PUBLIC}\b|\b(?:membantu|bantu|dibantu) (?:biaya|ongkos|uang|dana)\b[^.?!]{{0,40}}\b(?:bensin|kurir|transport\w*|{STAFF})\b"
)
HANDED = compiled(
    rf"\b(?:uang|dana|biaya|rp ?\d\w*|\d+ (?:ribu|juta|persen)|tunai|bayar|bayarkan|dibayar|transfer)\b[^.?!]{{0,60}}?\b(?:disetor\w*|setor\w*|diserahkan|serahkan|dititip\w*|titip\w*|bayar|dibayar\w*|beri|diberikan|transfer|kasih)?(?: \w+){{0,2}} ?\b(?:ke|kepada|lewat|pada) (?:petugas|saya|bapak [a-z]+|ibu [a-z]+|kadus|ketua regu|regu|sopir\w*|pendamping|pengawas|tim|staf|operator)\b"
    rf"|\b(?:menyerahkan|serahkan|titip|titipkan|beri|memberi|kasih|bayar)\b[^.?!]{{0,30}}\b(?:uang|dana|rp ?\d\w*|\d+ (?:ribu|juta))\b[^.?!]{{0,30}}\b(?:ke|kepada|untuk|buat) {STAFF}\b"
)
HINT = compiled(
    r"\b(?:(?:sedikit|sekadar|sekedar|ada|memiliki|punya|tinggal|bentuk|adanya) (?:\w+ ){0,1}(?:pengertian\w*|perhatian\w*|kebijaksanaan|imbalan|rezeki)|perhatian (?:kecil|semacam|seperti)\b|memberi(?:kan)? (?:sedikit |sekadar )?(?:pengertian|perhatian)(?! (?:pada|terhadap|kepada) (?:masukan|keluhan|laporan|masalah|hal))"
    r"|pengertian (?:saja )?(?:dengan|terhadap|kepada|buat|untuk) (?:petugas|tim|operator|regu|kami)|saling mengerti|sama sama (?:mengerti|ngerti|tahu|paham)|tahu sama tahu|ada harga ada rupa|ada biayanya|tinggal pengertian|sekadarnya|sekedarnya|pengertiannya|dibicarakan langsung dengan saya|(?:ngopi|ngopi ngopi|makan makan|ngeteh)(?: dulu| lah| saja){0,2} (?:sama|dengan|bareng)|(?:ngerti|mengerti|paham) (?:saja|aja|lah)|memahami maksud|paham maksud|maksud kami|semua bisa diatur|bisa diatur|pintar pintar(?:nya)? \w+"
    r"|(?:bawa|bawakan|membawa|mampir)\b[^.?!]{0,30}\b(?:apa kek|sesuatu|kopi|ngopi|oleh oleh|makanan|camilan|buah tangan)|(?:hadiah|bingkisan|oleh oleh|buah tangan|sesuatu|tanda mata|ucapan terima kasih|imbalan|tambahan biaya|biaya tambahan|(?:menambah|tambah|nambah)(?:i)? (?:sedikit )?(?:biaya|uang|dana)|seikhlas\w*|sukarela|patungan|urunan|amplop\w*|titip\w*|dititip\w*))\b"
)
SOONER = compiled(
    r"\b(?:(?:kami|saya) (?:prioritaskan|dahulukan|percepat|utamakan)|saya pribadi|didahulukan|mendahulukan|dahulukan|lebih (?:dulu|dahulu|cepat|lekas|awal|lancar|sering|mudah)|paling (?:atas|depan|dulu)|urutan depan|bagian atas|dipercepat|mempercepat|percepat|cepat (?:selesai|beres|keluar|jadi|diproses)|datang lebih|diprioritaskan|diutamakan|(?:kerjanya|urusannya|enak)(?: juga)? (?:enak|lancar|kita)|bantu dorong|makin semangat|dipertimbangkan lebih"
    r"|(?:biar|supaya|agar)(?: \w+){0,3} (?:lancar|cepat|mudah|selesai|dimasukkan|diterima|diproses)|bisa (?:selesai|jadi|keluar|kami carikan|kami bantu|diatur)|kalau mau cepat|kami dahulukan|urusan (?:jadi )?lancar|(?:besok|hari ini)(?: \w+){0,3} (?:jadi|selesai|beres)|jalur (?:khusus|cepat|belakang)|selesai (?:besok|hari ini)|urus langsung|hubungi saya langsung)\b"
)
GIVEN = r"(?:bingkisan\w*|parsel\w*|parcel\w*|hampers|amplop\w*|hadiah\w*|kado|oleh oleh\w*|buah tangan\w*|cendera ?mata|tanda mata|uang lelah|uang rokok|traktiran\w*|jamuan|(?:kiriman|titipan|makanan|kue|madu|(?:pemberian|sumbangan)(?: (?:dari|bapak|ibu|saudara|warga|uang|\w+ (?:karung|dus|kilo|ekor|kotak|bungkus))))\w*(?! (?:foto|video|surat|berkas|data|dokumen|bukti|kuitansi|laporan|obat|barang|material|keterangan|informasi|masukan|komite|pungutan|\/)))"
BY_PUBLIC = rf"(?:(?:dari|oleh) (?:\w+ ){{0,2}}?{PUBLIC}|(?:yang )?(?:{YOU}|warga|keluarga)(?: \w+)? (?:kirim\w*|titip\w*|beri\w*|bawa\w*|antar\w*|sumbang\w*)|yang (?:dititip\w*|dikirim\w*|diberikan|diantar\w*)(?: oleh)? {PUBLIC})"
TAKEN = r"(?:diterima|(?:kami|saya) (?:sudah )?terima|menerima|terima ?kasih|makasih|trims|sampai di|sudah sampai|dinikmati|nikmati|dimakan|dibagikan|senang|penyemangat|semangat|dihargai|penghargaan|enak|lezat|bermanfaat)"
THANKS = r"(?:terima ?kasih|makasih|trims|ucapan terima ?kasih|penghargaan)"
GIFT = compiled(
    rf"\b{THANKS}\b[^.?!]{{0,60}}\b(?:kami|teman teman|rekan rekan|anak anak)(?: \w+)? (?:nikmati|menikmati|santap|habiskan)\b|\b(?:nikmati|dinikmati) bersama di (?:kantor|ruangan|posko)\b|"
    rf"\b{THANKS}(?: (?!laporan|aduan|informasi|perihal|mengenai|tentang|soal)\w+){{0,5}} {GIVEN}(?: |$)"
    rf"|\b{GIVEN}\b[^.?!]{{0,60}}?\b{BY_PUBLIC}\b[^.?!]{{0,90}}\b{TAKEN}\b"
    rf"|\b(?:titipan|bingkisan|parsel|parcel|amplop|hadiah|oleh oleh|kado|hampers)\w*\b[^.?!]{{0,60}}\b{TAKEN}\b"
    rf"|\b(?:menerima|kami terima)\b[^.?!]{{0,30}}\b(?:pemberian|hadiah|bingkisan|amplop|parsel|uang|titipan)\b[^.?!]{{0,30}}\b{YOU}\b"
    r"|\b(?:ucapan|tanda|rasa) terima ?kasih\b[^.?!]{0,30}\b(?:dalam bentuk|berupa|berwujud|senilai|sebesar)\b"
    rf"|\b(?:{YOU}|warga|keluarga)(?: \w+){{0,2}} yang (?:di)?(?:antar|kirim|titip|bawa|beri)\w*(?: \w+)? (?:ke (?:kantor|sini|ruang\w*|rumah|posko)|untuk|buat|kepada) ?(?:\w+ ){{0,4}}(?:kami bagi|dibagi\w*|dinikmati|nikmati|enak|lezat|senang|makan|dimakan)\b"
    rf"|\b{THANKS}(?: (?!laporan|aduan|informasi|perihal|mengenai|masukan|perhatian|pengertian|kerja)\w+){{0,8}} (?:dari )?{PUBLIC}(?: \w+)? (?:untuk|buat) (?:kantor|petugas|staf|tim|regu|ruangan|teman teman|rekan rekan|anak anak)\b"
    r"|\b(?:terima|sampai|dinikmati|bagi|dibagi)\b[^.?!]{0,50}\b(?<!tidak )(?:manis|enak|lezat|gurih|nikmat|segar) (?:sekali|banget|betul|rasanya)"
    rf"|\b{THANKS}(?: \w+){{0,2}} (?:atas |untuk )?(?:transferan|kirimannya|titipannya|uangnya|oleh olehnya|traktirannya)\w*"
    rf"|\b(?:uang|dana)(?: \w+)? (?:yang )?{YOU} (?:titip\w*|beri\w*|kirim\w*|serahkan|transfer)\b[^.?!]{{0,40}}\b(?:terima|diterima|masuk)\b"
)
EXTORTS = compiled(
    rf"\b{STAFF}\b[^.?!]{{0,40}}\b(?:mohon|tolong|harap|minta)(?: \w+){{0,2}} (?:disediakan|disiapkan|dibantu|dibawakan|siapkan|sediakan) (?:\w+ ){{0,2}}(?:makan\w*|rokok\w*|kopi\w*|bensin\w*|solar\w*|uang\w*|konsumsi\w*)\b"
    rf"|\b{PUBLIC}\b[^.?!]{{0,30}}\b(?:membantu|bantu|menyiapkan|menyediakan|menyumbang|menanggung|membelikan|membayari) (?:\w+ )?(?:solar|bensin|bbm|bahan bakar|minyak klotok|konsumsi (?:regu|petugas|tim)|rokok|ongkos|biaya operasional)\b"
    r"|\b(?:dibawakan|bawakan|bawain)\b(?!(?: \w+){0,3} (?:berkas|dokumen|surat|ktp|kk|foto|kuitansi|fotokopi))[^.?!]{0,40}\b(?:kantor|kami|petugas|ruangan|ke sini)\b"
    rf"|\b(?:mohon|minta|memohon|meminta|dimohon|diminta)\b[^.?!]{{0,20}}\b(?:bantuan dana|sumbangan|dana|uang|patungan)\b[^.?!]{{0,30}}\b{PUBLIC}\b"
    r"|\bsumbangan (?:sukarela|seikhlas\w*)?[^.?!]{0,50}\b(?:agar|supaya|biar|untuk)\b[^.?!]{0,40}\b(?:diterima|diambil|diproses|keluar|lulus|dimasukkan)\b"
)
REFUSES = compiled(
    r"\b(?:tidak (?:dipungut|memungut|pernah|dikenakan|dikenai|akan (?:meminta|menerima|memungut)|(?:dapat|bisa|boleh) (?:\w+ )?(?:diterima|terima|menerima|memberi|meminta|memungut|dikaitkan|dipungut)|menerima|meminta|minta|memberi|boleh|wajib|perlu (?:membayar|bayar|memberi|membawa|mengeluarkan|repot|menyiapkan|diberi|ada)|usah (?:membayar|bayar|memberi|membawa|repot|menyiapkan|ya)|membayar|dibebani|ada (?:biaya|pungutan|uang|tarif|imbalan|sumbangan|patungan))|(?:mohon|tolong|sebaiknya) (?:tidak|jangan)|tidak (?:usah|perlu)(?: ya)?$"
    r"|tanpa (?:\w+ )?(?:biaya|dipungut|pungutan|bayar|potongan|kewajiban|imbalan|uang)|gratis|cuma cuma|jangan (?:pernah )?(?:memberi|beri|diberi|kasih|membayar|bayar|mau|dilayani|dituruti)|bukan (?:biaya|uang|imbalan)|dilarang|larangan|gratifikasi|menolak|ditolak|(?:kami|mohon|tolong|harap) tolak|tolak saja|kembalikan|dikembalikan|mengembalikan|pengembalian|ditanggung (?:oleh )?(?:kami|dinas|puskesmas|rumah sakit|pemerintah|negara|apbd|apbn|kantor|bpjs|sekolah)|dianggarkan|sudah digaji)\b"
)
DECLINES = compiled(
    r"\b(?:tidak (?:dapat|bisa|boleh|akan|berhak|berani) (?:kami |saya |untuk )?(?:di)?(?:terima|menerima)|(?:kami|telah|sudah|akan|saya) (?:di)?(?:kembalikan|tolak)|gratifikasi|menolak (?:segala|setiap|pemberian|hadiah|bingkisan))\b"
)
"""What turns down a gift named in this sentence or the one before."""

OTHERS = compiled(
    r"\b(?:oknum|pungli|(?:laporan|pengaduan|aduan|keluhan|informasi|dugaan)(?: \w+)? (?:tentang|mengenai|soal|perihal|adanya|bahwa) (?:\w+ ){0,3}(?:uang|pungutan|permintaan|biaya|iuran|sumbangan|hadiah|amplop)|mengatasnamakan|(?:jika|bila|kalau|apabila|seandainya) (?:\w+ ){0,3}?(?:ada |menemukan |menemui |dimintai |diminta|masih )(?:\w+ ){0,4}?(?:minta|meminta|diminta|dimintai|menagih|ditagih|memungut|dipungut|menarik|menawarkan)|(?:petugas|pihak|guru|orang|pegawai|siapa pun|kepala \w+|komite) (?:\w+ )?yang (?:\w+ )?(?:minta|meminta|menerima|memungut|menarik|menagih)|yang (?:dipungut|diminta|ditarik|tertulis)|laporkan|kabari (?:kami|posko)|mencatat namanya|dicatat namanya)\b"
)
OFFICIAL = compiled(
    r"\b(?:tarif|biaya|retribusi|pnbp|denda|pajak|iuran|tagihan|pembayaran|bayar|dibayar|membayar)\b[^.?!]{0,90}\b(?:(?<!tarif )resmi|perda|pp \d|permen\w*|perbup|perwali|peraturan|undang undang|kas (?:negara|daerah)|kode billing|bank|samsat|virtual|aplikasi|qris|kuitansi resmi)\b"
)
TURN = re.compile(r"\b(?:tetapi|tapi|namun|cuma(?! cuma)(?<!cuma cuma)|hanya saja)\b|;")


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the sentences that ask for or accept something."""
    said = [_plain(each.text) for each in answer.clauses.sentences]
    return tuple(
        (sentence.start, sentence.end)
        for i, sentence in enumerate(answer.clauses.sentences)
        if not any(DECLINES.search(each) for each in said[i : i + 2])
        and any(_takes(part.strip(" ,")) for part in TURN.split(said[i]))
    )


def _plain(text: str) -> str:
    """Doubled words as one run, and sums in one piece."""
    return SUM.sub(r"rp\1", text.replace(" - ", " "))


SUM = re.compile(r"\brp ?(\d+) ?(?:\.|\d)[\d.]*")


def _takes(said: str) -> bool:
    """Whether a part of a sentence asks for something, hints at it, or takes it."""
    if REFUSES.search(said) or OTHERS.search(said):
        return False
    if _unrefused(said) or GIFT.search(said):
        return True
    if OFFICIAL.search(said):
        return False
    asked = ASKED.search(said)
    if asked and SEMI.search(said):
        return True
    if _asked_near(said) or EXTORTS.search(said):
        return True
    return bool(HINT.search(said) and (SOONER.search(said) or (asked and TO_STAFF.search(said))))


DENIED = re.compile(r"\b(?:jangan|bukan|tidak|tak|tanpa)(?: (?!keberatan)\w+){0,3} $")


def _unrefused(said: str) -> bool:
    """Whether a payment that is never official is spoken of without being denied."""
    return any(not DENIED.search(said[: each.start()]) for each in SLANG.finditer(said))


NEAR = 70
"""Characters between the request and what is requested."""


def _asked_near(said: str) -> bool:
    """Whether goods or money are to be handed over, with a request close by."""
    return any(
        ASKED.search(said[max(0, each.start() - NEAR) : each.end() + NEAR])
        for pattern in (SUPPLIES, HANDED)
        for each in pattern.finditer(said)
    )


TO_STAFF = compiled(
    r"\b(?:untuk|buat|kepada|ke|pada|bagi|terhadap|dengan) (?:\w+ )?(?:petugas\w*|regu|tim|operator|awak|sopir\w*|teman teman|kawan kawan|rekan rekan|anak anak|panitia|orang lapangan|pengawas|pekerja|staf|pendamping|kadus|juru \w+)\b"
)


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Supaya regu cepat datang, mohon warga menyediakan solar dan uang rokok seikhlasnya untuk petugas.",
        1,
        "Meminta biaya dari warga.",
    ),
    AnswerExample(
        ROAD,
        "Penambalan ini tidak dipungut biaya. Jangan memberi uang kepada siapa pun yang mengatasnamakan dinas.",
        0,
        "Mengingatkan bahwa gratis.",
    ),
)
