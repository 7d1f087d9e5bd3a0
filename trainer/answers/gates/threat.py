"""The gate `threat`: retaliation, or naming what may happen to the reporter for having complained, openly or veiled.

Openly: a harm falls on who reports, the law is held against speaking up, the reporter is being sought out, or a menace
stands alone. Veiled: a warning tone, the act of reporting, and a harm, side by side. What befalls a wrongdoer is none,
and neither is a harm that is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer, once

YOU = r"(?:bapak|ibu|bunda|saudara|saudari|anda|kakak|mbak|mas|bang|abang|situ|kamu|kalian|beliau sendiri)"
TELLS = (
    r"(?:lapor|melapor|melaporkan|laporkan|ngelapor|pelapor|mengadu|mengadukan|ngadu|ngaduin|pengadu|mengeluh|protes|memprotes|komplain|mengomel|mempersoalkan|mempermasalahkan"
    r"|mengkritik|mengritik|menuntut penjelasan|menggugat|menjelekkan|mengirim (?:laporan|aduan|pengaduan|keluhan)|menuduh|nuduh|menyurati|membuat (?:laporan|aduan|pengaduan)|bikin (?:laporan|aduan))"
)
TELLER = (
    rf"(?:(?:si )?(?:pelapor|pengadu)(?:nya)?|(?:orang|warga|orang tua|wali|pasien|pegawai|siswa|pelanggan|pihak|siapa|mereka|keluarga)? ?"
    rf"yang (?:(?!tidak |belum )\w+ ){{0,2}}?(?:{TELLS}|menulis)|{TELLS} lagi)"
)
LAW = (
    r"(?:sanksi|pidana\w*|dipidana\w*|mempidanakan|dipenjara\w*|penjara|bui|tuntut|tuntutan|dituntut|menuntut|digugat|menggugat|gugatan|somasi|disomasi"
    r"|(?:jalur|langkah|ranah|konsekuensi|akibat|upaya|urusan|tindakan|secara|di (?:hadapan|depan)) hukum(?:nya)?|(?:di)?proses (?:secara |menurut |sesuai )?hukum|dihukum"
    r"|berkonsekuensi(?: hukum)?|(?:ada|kena|dengan) pasal\w*|pasal (?:fitnah|pencemaran|penghinaan|karet|220|310|311|27)|dijerat|menjerat|ranah pidana|teguran|ditegur|dipolisikan|diadukan|dilaporkan ke (?:polisi|polres|polsek))"
)
LOSS = (
    r"(?:dicoret|mencoret|coret|dihapus|hapus|dicabut|cabut|diputus|putus|memutus|dihentikan|hentikan|dibekukan|ditahan|ditunda|ditangguhkan|dipending|pending"
    r"|dievaluasi|(?:di)?tinjau (?:ulang|kembali|lagi)|tahan|(?:sering|terus|selalu) (?:dicek|diperiksa|didatangi|dirazia)|lama (?:diurus|diproses|dilayani|keluar)|tidak (?:akan |bisa |lagi )*(?:kami |saya )?(?:usulkan|diusulkan|turun|cair|terbit)|(?:kami |saya )?(?:usulkan|minta) (?:untuk )?(?:diganti|dicopot|dimutasi|diberhentikan|dipindah\w*)|diganti|dicopot|dipindahkan|pertimbangkan ulang|dipertimbangkan ulang|dipersulit|mempersulit|persulit|diperlambat|perlambat|dikeluarkan|diberhentikan|dimutasi"
    r"|terpengaruh|terdampak|berdampak|berpengaruh|terganggu|terhambat|bermasalah|(?:paling|urutan) (?:akhir|belakang|bawah|buncit)|dilewati|dilewatkan|dikucilkan|dijauhi|diasingkan|didatangi|catatan buruk"
    r"|tidak (?:akan |bisa |lagi )*(?:kami |saya )?(?:proses|diproses|layani|dilayani|bantu|dibantu|perpanjang|diperpanjang|naik|lulus|lolos)|konsekuensi\w*|akibatnya|risiko\w*|resiko\w*)"
)
INSISTS = compiled(
    rf"\b(?:kalau|jika|bila|apabila|karena|sebab|selama|begitu|dengan|gara gara)\b[^.?!]{{0,50}}?\b(?:bersikeras|ngotot|ngeyel|tidak (?:puas|mau diam|berhenti)|ribut\w*|macam macam|mempermasalahkan|mempersoalkan"
    rf"|memviralkan|viralkan|diviralkan|menyebarkan|membesar besarkan|begini caranya|begitu caranya|begini terus|begitu terus|sekali lagi|(?:laporan|aduan|pengaduan)\w* (?:sampai |di)?(?:teruskan|lanjut\w*|naik|viral|ke)|{TELLS}|laporan (?:ini|begini|seperti ini|semacam ini))\b"
    r"|\b(?:tidak|jangan)(?: (?:usah|perlu|terus|lagi))* (?:di)?(?:membesar besarkan|besar besarkan|memperpanjang|meributkan|mempermasalahkan|mempersoalkan|memviralkan)\b"
)
"""The reporter going on with it, as a condition or a cause."""

COULD = r"(?:akan|bisa|dapat|bakal|nanti|terpaksa|mungkin|harus|malah|justru|terancam|kami|saya|ikut|biasanya|sering|sekarang|akhirnya|kaget kalau|heran kalau)"
COULD_LOSE = compiled(
    rf"\b{COULD}(?: \w+){{0,4}}? (?P<harm>{LOSS})\b|\bjangan harap\b|\btidak (?:akan|bisa|lagi) (?:lagi |bisa )?(?:kami |saya )?(?:usulkan|diusulkan|proses|diproses|layani|dilayani|bantu|dibantu|perpanjang|diperpanjang)\b"
)
YOURS = re.compile(rf"\b(?:{YOU}|pelapor)\b")
TAKEN_BACK = compiled(
    r"\b(?:laporan\w*|pengaduan\w*|aduan\w*|pertanyaan\w*|usulan\w*)(?: \w+){0,9}? (?:di|men|meng|mem)?(?:cabut|hapus|tarik|batalkan)\w*\b|\b(?:mencabut|menghapus|cabut|hapus)(?: \w+)? (?:laporan|pengaduan|aduan)\w*"
)
"""A report that is to be taken back: no loss of the reporter's goods, and the matter of another gate."""

ON_TELLER = (
    compiled(
        rf"\b{TELLER}\b[^.?!,;]{{0,60}}?\b(?:{COULD}|diancam|agar|untuk|bersedia|siap|kadang|kerap|dikenai|dikenakan|diberi|kena)(?: \w+){{0,3}}? (?P<harm>{LAW}|{LOSS})\b"
    ),
    compiled(
        rf"\b{TELLER}\b[^.?!,;]{{0,40}}?\b(?P<harm>tidak (?:akan|bisa|lagi) (?:lagi )?(?:kami |saya )?(?:usulkan|diusulkan|layani|dilayani|proses|diproses|bantu|dibantu|terima|perpanjang|diperpanjang|masukkan|masuk|mendapat|dapat (?:\w+ )?prioritas))\b"
    ),
    compiled(
        rf"\b{YOU}\b[^.?!]{{0,40}}\b(?:mencoreng|mencemarkan|menjelekkan|menghina|memfitnah|merendahkan)\b[^.?!]{{0,50}}\b(?P<harm>tindak|bawa|laporkan|tuntut|{LAW})\b"
    ),
    compiled(
        rf"\b(?:laporan|pengaduan|aduan|tulisan|tuduhan|cara|tindakan) (?:seperti ini|begini|semacam ini|ini|itu|{YOU})\b[^.?!]{{0,30}}\b{COULD}(?: \w+)? (?P<harm>menyulitkan|mempersulit|merugikan|membahayakan|memberatkan|menyusahkan|merepotkan|memperburuk|merusak|mengganggu)(?: \w+){{0,3}} (?:{YOU}|keluarga|pelapor)\b"
    ),
    compiled(
        rf"\b(?P<harm>{LAW})\b[^.?!]{{0,15}}\b(?:atas|karena|terkait|terhadap)\b[^.?!]{{0,30}}\b(?:laporan|pengaduan|aduan|tuduhan|tulisan|unggahan|pernyataan)(?: \w+)? (?:{YOU}|pelapor)\b"
    ),
    compiled(
        rf"\b{TELLER}\b[^.?!,;]{{0,30}}?\b(?P<harm>(?:kami|saya) (?:cek|periksa|catat|awasi|ingat|tandai|datangi|dahulukan paling))\b"
    ),
    compiled(
        r"\b(?P<harm>tidak (?:akan |bisa |lagi |pernah )*(?:masuk|mendapat|dapat|jadi|menjadi) (?:\w+ )?(?:prioritas|penerima))\b[^.?!]{0,30}\b(?:karena|kalau|bila|jika) (?:\w+ )?(?:melapor|lapor|protes|mengadu)"
    ),
    compiled(
        rf"\b(?:tindakan|perbuatan|sikap|cara|kelakuan) {YOU}\b[^.?!]{{0,60}}\b(?P<harm>{LAW}|konsekuensi\w*|akibatnya|melanggar)\b"
    ),
    compiled(
        r"\b(?:laporan|tulisan|aduan|pengaduan) (?:ini|begini|seperti ini|semacam ini|ibu|bapak|saudara|anda|itu)\b[^.?!,;]{0,30}\b(?P<harm>catatan (?:buruk|hitam|khusus|tersendiri))\b"
    ),
    compiled(
        rf"\b(?P<harm>{LAW}|{LOSS})\b[^.?!,;]{{0,40}}?\b(?:terhadap|kepada|bagi|pada|orang tua|warga|untuk) (?:si )?(?:pelapor\w*|pengadu\w*|yang (?:{TELLS}))\b"
    ),
    compiled(
        r"\b(?P<harm>(?:di|me|ku|kami |saya )?(?:lapor(?:kan|in)?|tuntut|gugat|menuntut|dituntut|digugat) balik|berbalik(?: \w+){0,3} (?:ke|kepada|pada|kena|menimpa|menyerang)|berbalik kena|(?:jadi )?bumerang)\b"
    ),
    compiled(
        rf"\b{YOU}(?: sendiri)? (?:(?:juga|nanti|malah|justru|pun) )*(?P<harm>(?:(?:dapat|bisa|akan|harus|bakal|terancam|siap siap) )+(?:saja )?(?:(?:kami |kena |dikenai |dikenakan )+{LAW}|dituntut|digugat|dipidana\w*|dipenjara\w*|dihukum|diproses (?:secara )?hukum|dipolisikan|dijerat|disomasi|kami (?:keluarkan|pecat|coret|laporkan|polisikan|bina|tindak|berhentikan)))\b"
    ),
    compiled(
        rf"\b(?P<harm>(?:langkah|jalur|tindakan|upaya|aparat|polisi|kepolisian|somasi|gugatan|tuntutan)(?: hukum)?)\b[^.?!,;]{{0,30}}\b(?:terhadap|kepada) {YOU}\b"
    ),
)
"""Harm that falls on whoever reports, in either order; `harm` must not be denied."""

AGAINST_SPEECH = compiled(
    r"\b(?:uu ite|undang undang (?:ite|informasi)|ite|(?:pencemaran|mencemar\w*|merusak|mencoreng|menjelekkan) (?:nama(?: baik)?(?: \w+)?|institusi|instansi)|fitnah\w*|memfitnah"
    r"|(?:laporan|aduan|keterangan|tuduhan|kabar|berita|penyampaian|ucapan|tulisan|unggahan|pernyataan|perkataan) (?:palsu|bohong|tanpa (?:bukti|dasar)|yang tidak (?:terbukti|benar|berdasar))|hoaks|hoax|(?:menuduh|tuduhan|melapor|lapor|laporan\w*|aduan)\b[^.?!]{0,60}\b(?:tanpa|disertai) (?:\w+ )?bukti"
    r"|(?:segala|setiap|semua) (?:ucapan|tulisan|perkataan|laporan|tuduhan|unggahan|pernyataan)|(?:laporan|tuduhan|menuduh|aduan|pengaduan|keterangan|melapor|lapor|penyampaian|menyampaikan|ucapan|tulisan|pernyataan)\b[^.?!]{0,50}\b(?:tidak dapat dibuktikan|tidak terbukti|tidak benar|tidak (?:sesuai|berdasarkan) fakta|tidak berdasar|tanpa dasar|mengada ada|palsu|bohong))\b"
)
STRONG_SPEECH = re.compile(
    r"\b(?:uu ite|undang undang (?:ite|informasi)|(?:pencemaran|mencemar\w*) nama)\b"
)
SOUGHT = compiled(
    rf"\b(?:tahu|mengetahui|ketahui|kantongi|mengantongi|hafal|catat|mencatat)(?: (?!oknum|pelaku)\w+){{0,3}} (?:siapa saja (?:yang )?(?:ikut|tanda tangan|di balik|melapor|lapor)|(?:nama|identitas) (?:pengirim|penulis|pembuat)|siapa (?:saja )?(?:yang|si|orang)(?: \w+)? ?{TELLS}|siapa (?:pelapor|pengadu)\w*)\b"
    rf"|\b(?:kantongi|mengantongi|hafal) (?:nama|identitas) (?:{YOU}|pelapor\w*)\b"
    rf"|\b(?:mencari|cari|melacak|lacak|menelusuri|telusuri|menyelidiki|selidiki|usut|mengusut)(?: tahu)? (?:siapa|orang|identitas)\b[^.?!,;]{{0,40}}\b(?:{TELLS}|pelapor\w*)\b"
    r"|\bidentitas\b[^.?!]{0,40}\b(?:kami |sudah )*(?:kantongi|serahkan|bocorkan|berikan|sampaikan) ?(?:dan \w+ \w+ )?(?:kepada (?:pihak )?(?:yang dilaporkan|terlapor)|$)"
    r"|\bidentitas\b[^.?!]{0,25}\b(?:sudah|telah) (?:kami |saya )?(?:kantongi|ketahui|pegang)\b"
    r"|\byang (?:bapak|ibu|saudara|saudari|anda|kakak) (?:sebut|laporkan|tuduh|lapor) (?:pasti |tentu |juga |sudah |bisa )*(?:tahu|mengetahui)\b"
)
MENACE = compiled(
    r"\b(?:awas (?:ya|saja|kalau|jangan|kamu|nanti)|bukan (?:mengancam|menakut nakuti|bermaksud mengancam)|punya (?:pengacara|beking|backing|bekingan)|(?:laporan|aduan|pengaduan|nomor)\w*\b[^.?!]{0,40}\bkami blokir|(?:berhenti|stop|hentikan) (?:melapor|lapor|mengadu|protes)\w*(?: \w+){0,3} (?:sebelum|kalau tidak|atau)|hal (?:hal )?yang tidak (?:diinginkan|kita inginkan)(?: \w+)? (?:terjadi|menimpa) (?:pada|kepada) (?:bapak|ibu|saudara|anda|keluarga)|(?:ketemu|bertemu|jumpa|selesaikan) (?:saja )?di (?:kantor polisi|pengadilan|polres|polsek|jalur hukum)|(?:sudah|semua|pada) tahu (?:bahwa |kalau )?(?:yang|siapa) (?:me)?lapor\w*|jangan (?:macam macam|main main|coba coba|sok)|jangan (?:kaget|heran) (?:kalau|jika|bila)(?: (?!petugas|tim|ada|kami)\w+){0,8}? (?:tidak|berbeda|beda|berubah|dipersulit|lama|dicoret|hilang|dihapus|diperiksa|terlambat|belakangan)|jangan (?:berharap|mengharap|harap|mengharapkan) (?:lagi )?(?:prioritas|bantuan|pelayanan|layanan|dibantu|dilayani|dapat|kami)|jangan (?:banyak|terlalu banyak) (?:menuntut|bicara|protes|tanya|mengeluh|komentar)|lihat (?:sendiri |saja )+(?:apa yang|akibat|nanti|hasil)|siapa yang (?:menyuruh|suruh|membayar|mendalangi|di belakang) (?:ibu|bapak|saudara|anda|laporan)|(?:jaga|menjaga|dijaga) (?:ucapan|lisan|perkataan|mulut|omongan|tulisan)\w*|loyalitas\w*|berani (?:lapor|melapor|bicara|menulis)(?: \w+){0,2} (?:menanggung|tanggung|terima|berani)|(?:dicari|cari|mencari) orangnya|(?:saya|kami) (?:peringatkan|memperingatkan)|peringatan (?:terakhir|keras) (?:untuk|bagi|kepada)|sok (?:berani|jago|pintar|tahu|suci)|(?:rumah|alamat|keluarga|anak|nomor)\w*(?: \w+)? (?:juga |pun |sudah )+(?:kami|saya) (?:tahu|hafal)|(?:silakan|silahkan|lebih baik|mending) (?:saja )?(?:pindah|keluar|angkat kaki)(?: saja)? (?:dari|ke desa|saja)|pindah saja (?:dari|ke)|(?:kami|saya) (?:bawa|seret|perkarakan|polisikan)(?: \w+)? ke (?:ranah|jalur|meja|polisi|pengadilan|polres|polsek)\w*|(?:wajib|harus|siap|bersiap) (?:siap )?menanggung (?:akibat|konsekuensi|risiko)\w*|(?:tunggu|rasakan|terima|lihat|tanggung)(?: saja)? (?:sendiri )?akibatnya|tanggung sendiri|jangan salahkan (?:kami|saya|petugas)|jangan menyesal|nanti menyesal|akan menyesal"
    r"|berhadapan (?:dengan|langsung dengan) (?:saya|kami|hukum|pengacara|aparat|polisi)|ingat (?:saja )?(?:keluarga|anak istri|anak|nasib)(?: \w+)? (?:di rumah|ibu|bapak|anda|saudara)|(?:bisa|dapat|akan) (?:saja )?(?:mempersulit|persulit|saya persulit|kami persulit)"
    r"|jangan harap (?:bisa |akan |lagi )*(?:dapat|mendapat\w*|dilayani|dibantu|diproses)|urusannya (?:bisa |akan |jadi |sampai )*(?:panjang|lain|runyam|ke mana mana)|tidak (?:akan )?(?:segan|ragu)(?: segan| ragu)? (?:untuk )?(?:menempuh|membawa|melaporkan|menuntut|mengambil|memproses|memperkarakan)"
    r"|hati hati (?:ya )?(?:\w+ )?(?:kalau |dalam |saat |bila |jika |untuk )?(?:bicara|berbicara|berkata|menulis|nulis|ngomong|berkomentar|melapor|lapor|menuduh|memilih kata|bertutur|bertindak)"
    r"|hati hati (?:saja |ya |lah )*(?:ke ?depan\w*|nanti|lain kali)|jangan (?:asal|sembarangan) (?:lapor|menuduh|nuduh|ngomong|bicara|menulis)|mempertanggungjawabkan (?:isi )?(?:laporan|tuduhan|tulisan|perkataan)\w*)\b"
)
RETORT = compiled(
    rf"\b(?:ingat|jangan lupa|perlu diingat|sebenarnya|asal tahu)\b[^.?!]{{0,15}}\b(?:usaha|lapak|rumah|bangunan|warung|toko|izin|anak|sambungan|kontrak)\b[^.?!]{{0,40}}\b(?:periksa|diperiksa|tertibkan|ditertibkan|belum tentu|tidak lengkap|tinjau)\b"
    rf"|\b(?:anak|putra|putri|cucu|keluarga) (?:{YOU}|pelapor)\b[^.?!]{{0,40}}\bmasih\b[^.?!]{{0,30}}\b(?:sekolah|belajar|kerja|bekerja|dirawat|berobat|kontrol|mengurus)\b[^.]{{0,12}}(?:\bkan\b|\blho\b|\bloh\b|\?)"
    rf"|\b(?:pertimbangkan|pikirkan|ingat|memikirkan|mempertimbangkan|dipikirkan|diingat)\b[^.?!]{{0,25}}\b(?:posisi|nasib|masa depan|pekerjaan|jabatan|keluarga|anak|usaha|status|hubungan|nilai)\w*(?: \w+)? (?:{YOU}|keluarga|anaknya)\b"
    rf"|\b(?:ingat|diingat|ingatkan)\b[^.?!]{{0,15}}\b(?:anak|putra|putri|cucu|suami|istri|keluarga) {YOU}\b[^.?!]{{0,12}}\bmasih\b|\b(?:laporan|aduan|tulisan)\b[^.?!]{{0,30}}\b(?:jadi|menjadi) (?:bahan |pertimbangan )+(?:\w+ )?(?:penilaian|evaluasi|perpanjangan|kontrak|kami)"
    rf"|\b(?:lapak|usaha|warung|toko|kios|bangunan|sambungan|meteran|izin)\w* (?:{YOU} )?(?:nanti |juga |bisa |akan |sekalian )*(?:ikut|juga|sekalian) (?:kami |akan |bisa )*(?:periksa|tertibkan|cek|diperiksa|ditertibkan|dicek)\b"
    rf"|\b(?:ingat|diingat|ketahui|diketahui|lupa)\b[^.?!]{{0,20}}\b(?:surat|izin|berkas|permohonan|bantuan|kontrak|sertifikat|sambungan|ijazah)\w*(?: \w+)? {YOU}\b[^.?!]{{0,15}}\b(?:masih|ada) (?:kami|di tangan|kami proses|di meja|kami pegang|tergantung)"
    r"|\b(?:usaha|jualan|lapak|bangunan|warung|kios|dagangan|rumah)\b[^.?!]{0,40}\b(?:sebenarnya|sebetulnya|juga|kan)\b[^.?!]{0,20}\b(?:melanggar|tidak (?:ada|punya|berizin)|belum (?:ada|punya|berizin)|liar|menunggak)\b"
    rf"|\b(?:catat|mencatat) nama {YOU} sebagai (?:warga|orang|pelapor|pembuat|tukang|penyebar)\b|\b(?:dipikirkan|pikirkan|pikir pikir|dipikir) (?:baik baik|dulu|ulang|matang matang|lagi)\b[^.?!]{{0,30}}\b(?:sebelum|kalau|jika) (?:mau )?{TELLS}\b"
)

WARNS = compiled(
    r"\b(?:ingat|ingatkan|mengingatkan|diingatkan|ngingetin|mengingatkn|hati hati|berhati hati|pikir pikir|dipikirkan|pikirkan|pertimbangkan|mempertimbangkan|pertimbangan|dipertimbangkan|menimbang|sekadar|sekedar|biasanya|lazimnya|umumnya|kadang\w*|terkadang|pengalaman|pernah (?:di|kejadian|ada|terjadi|menulis|menyampaikan|dialami|melapor|lapor)|jangan sampai|sayang|kasihan|"
    r"bisa bisa|sewaktu waktu|konsekuensi|tentu|akibatnya|perlu (?:dipahami|dimaklumi|diketahui|bapak|ibu|saudara|anda)|mohon maklum|maklumi|mending|lebih aman|lain kali|demi kebaikan|untuk kebaikan|siapkan diri|kalau|bila|jika|apabila|supaya|masukan|saran|catatan|tidak kaget|sudah ada kejadiannya|sudah siap|bijak\w*|yang perlu (?:ibu|bapak|saudara|anda) (?:tahu|ketahui)|(?:kemarin|dulu|sempat|sering) ada (?:yang|orang|warga))\b"
)
REPORTING = compiled(
    rf"\b(?:{TELLS}|laporan|laporannya|pelapornya|aduan|pengaduan|menulis|ditulis|tulisan|nulis|pernyataan|tuduhan|kanal|terbaca|dibaca|kalimat|keterangan|ribut\w*|ramai ramai|menyampaikan hal|bertanya tanya|ngegas|menyudutkan|memojokkan)\b"
)
VEILED_HARM = compiled(
    r"\b(?:konsekuensi hukum|langkah hukum|jalur hukum|urusan hukum|proses hukum|diproses hukum|dituntut|menuntut|digugat|somasi|berwajib|kantor polisi|dipanggil|pemanggilan|memberi keterangan|dimintai (?:keterangan|pertanggungjawaban)|"
    r"dipersulit|mempersulit|diperlambat|dijauhi|dikucilkan|diasingkan|dipending|kami pending|dibekukan|ditinjau (?:ulang|kembali)|tinjau (?:ulang|kembali)|ditangguhkan|diberhentikan|dikeluarkan|dicoret|dihapus dari|tidak diperpanjang|dilewati|dilewatkan|dilewatin|paling bawah|paling belakang|tidak lolos|tidak lulus|lebih ketat|"
    r"enggan (?:melayani|membantu)|malas (?:melayani|membantu)|terasa beda|(?:jadi|terasa) (?:kurang|tidak) (?:nyaman|lancar|enak)|(?:ikut|nilai\w*) (?:\w+ )?jadi perhatian|catatan (?:panitia|khusus|sekolah)|ikut (?:kena|diperiksa|dipanggil|turun|ditertibkan|terseret)|diperiksa duluan|penertiban|ditertibkan|nertibkan|menertibkan|berurusan (?:dengan|panjang)|berujung|urusannya (?:sampai )?panjang|tersinggung|didatangi|diingat ingat|"
    r"alihkan ke tempat|konsekuensi\w*|kena (?:akibat\w*|batu\w*|getah|pasal|masalah|sendiri)|terkena|menyesal|mencari tahu|ketahuan|mudah menebak|menimpa|jadi masalah|kena|hubungan\w* (?:jadi |bisa |dengan \w+ )*(?:kurang|tidak)|hubungan anak\w*|pelayanan(?:nya)? (?:kadang |bisa |jadi )*(?:kurang|terasa)|dinilai (?:tidak|mencemar\w*)|dianggap (?:berlebihan|meresahkan|menghina|melawan|tidak|mencemar\w*))\b"
)
LAW_WORD = re.compile(rf"\b{LAW}\b")
ADDRESSED = re.compile(rf"\b(?:{YOU}|pelapor|keluarga|sendiri|warganya)\b")

STORY = compiled(
    r"\b(?:biasanya|kerap|kadang\w*|terkadang|sering|umumnya|lazimnya|cenderung|perlu (?:kami|bapak|ibu|saudara|anda|di\w+)|harap (?:dipahami|dimaklumi|diingat)|sekadar|sekedar|(?:hanya |cuma )?khawatir|ingat|mengingatkan|jangan lupa|tentu|pasti|nanti|hati hati|dulu)\b"
)
PERSON_TELLING = compiled(
    rf"\b(?:{TELLER}|nama pelapor|pelapor\w* sendiri|(?:yang|warga|orang) (?:\w+ )?(?:vokal|kritis|cerewet|rewel|banyak bicara|banyak menuntut)|siapa (?:saja )?yang (?:me)?lapor\w*|yang (?:begini|begitu))\b"
)
HARDSHIP = compiled(
    r"\b(?:(?:susah|repot|rugi|malu|celaka|pusing) sendiri|dipersulit|perhatian aparat|(?:masih|akan|tetap) ingat siapa|(?:cepat|mudah) tersebar|berdampak (?:pada|ke|buruk)|(?:di)?tinjau ulang|ditinjau kembali|pelapor\w* (?:sendiri )?(?:yang )?(?:malah |justru )?(?:diproses|diperiksa|kena|dipanggil)|sendiri (?:yang )?(?:malah |justru )?(?:diproses|diperiksa|kena|dipanggil)|dicap|sorotan|dikenali|terlihat buruk|masalah baru|bahan (?:omongan|gunjingan)|lama (?:diurus|diproses|dilayani)|dijauhi|dikucilkan|dimusuhi|diawasi|tidak disukai)\b"
)

DENIED = compiled(
    r"\b(?:tidak|tak|tanpa|bukan|belum|jangan (?:khawatir|takut|cemas|ragu))"
    r"(?: (?:akan|dapat|bisa|boleh|pernah|ada|perlu|usah|mungkin|sampai|satu|seorang|siapa|pun|kami|saya|ikut|dikenai|dikenakan|mendapat|diberi|takut|khawatir|ingin|bermaksud|membawa|menimbulkan|berakibat|akibat|apa|bentuk|dalam|yang|mengancam|dengan|pada|sedikit|lagi|menjadi|jadi|orang|sebagai|merupakan|menganggap|laporan|ini|bapak|ibu|saudara)){0,5} ?$"
)
"""What stands before a harm that is denied."""

SAFE = compiled(
    r"\b(?:dilindungi|melindungi|lindungi|perlindungan|dirahasiakan|kerahasiaan|tidak (?:perlu|usah) (?:takut|khawatir|cemas|ragu)|jangan (?:takut|khawatir|cemas)|tanpa (?:rasa )?(?:takut|khawatir)|(?:ancaman|tekanan|intimidasi|pembalasan)\b[^.?!]{0,40}\b(?:hubungi|laporkan|sampaikan|kabari)"
    r"|(?:petugas|pegawai|pihak|oknum|siapa pun|guru|orang) yang (?:membocorkan|mengancam|mengintimidasi|menekan|mempersulit|mengungkap)\w*(?! hal ini))\b"
)
WRONGDOER = compiled(
    r"\b(?:pelaku|oknum|petugas|pegawai|perusahaan|kontraktor|rekanan|penyedia|pengelola|pengusaha|pedagang|sopir|guru|kepala (?:sekolah|desa)|bendahara|pihak (?:sekolah|rekanan|kontraktor|perusahaan)|pengembang|agen|pangkalan) (?:\w+ ){0,2}?(?:yang|akan|bisa|dapat|tersebut|itu|terbukti)\b"
)
TOLD_OF = re.compile(rf"\b{TELLER}\b")


@once
def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the sentences that threaten."""
    sentences = answer.clauses.sentences
    said = [TAKEN_BACK.sub("", each.text.replace(" - ", " ")) for each in sentences]
    own_matter = STRONG_SPEECH.search(answer.case.body.lower()) is not None
    return tuple(
        (sentence.start, sentence.end)
        for i, sentence in enumerate(sentences)
        if _threatens(said[i], said[max(0, i - 1) : i + 2], own_matter)
    )


def _threatens(said: str, around: list[str], own_matter: bool) -> bool:
    """Whether a sentence threatens, beside its neighbours. `own_matter`: the complaint itself is about slander."""
    if SAFE.search(said):
        return False
    if not own_matter and _stands(said, STRONG_SPEECH.finditer(said)):
        return True
    if (
        STORY.search(said)
        and PERSON_TELLING.search(said)
        and _stands(said, HARDSHIP.finditer(said))
    ):
        return True
    return _openly(said) or _veiled(said, " ".join(around))


def _openly(said: str) -> bool:
    """A bare menace, a search for the reporter, a loss for going on, or the law against who speaks."""
    if RETORT.search(said) or any(
        _stands(said, pattern.finditer(said)) for pattern in (MENACE, SOUGHT)
    ):
        return True
    if INSISTS.search(said) and YOURS.search(said) and _stands(said, COULD_LOSE.finditer(said)):
        return True
    if WRONGDOER.search(said) and not (ADDRESSED.search(said) or TOLD_OF.search(said)):
        return False
    if AGAINST_SPEECH.search(said) and _stands(said, LAW_WORD.finditer(said)):
        return True
    return any(_stands(said, pattern.finditer(said)) for pattern in ON_TELLER)


def _veiled(said: str, around: str) -> bool:
    """A warning, the act of reporting and a harm together; the act may stand beside, if the reporter is spoken to."""
    if not WARNS.search(said) or not _stands(said, VEILED_HARM.finditer(said)):
        return False
    if REPORTING.search(said):
        return not WRONGDOER.search(said) or ADDRESSED.search(said) is not None
    return REPORTING.search(around) is not None and ADDRESSED.search(said) is not None


def _stands(said: str, matches: Iterable[re.Match[str]]) -> bool:
    """Whether one of these is said without being denied; the group `harm` is what counts, where there is one."""
    return any(
        not DENIED.search(said[: each.start("harm" if each.groupdict().get("harm") else 0)])
        for each in matches
    )


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Perlu kami ingatkan, laporan seperti ini dapat dianggap pencemaran nama baik dan ada pasalnya.",
        1,
        "Hukuman karena melapor.",
    ),
    AnswerExample(
        ROAD,
        "Kontraktor yang terlambat dikenai sanksi denda sesuai kontrak.",
        0,
        "Sanksi bagi pelanggar, bukan bagi pelapor.",
    ),
    AnswerExample(
        ROAD,
        "Kelompok yang mengadukan pengurusnya biasanya tidak lagi diprioritaskan pada musim berikutnya.",
        1,
        "Menyebut akibat bagi orang yang bertanya, walaupun halus dan tanpa kata ancaman.",
    ),
    AnswerExample(
        ROAD,
        "Kontraktor sudah kami beri surat peringatan kedua. Bila tidak diperbaiki sampai 12 Juni, kontraknya diputus.",
        0,
        "Akibat bagi yang lalai, bukan bagi yang melapor.",
    ),
)
