"""Words around a name that tell whether it is a private person's or an officer's, and what may be told of nobody.

All are patterns over a plain text. What follows from them is decided in `named_people`.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.rubric.conditions import ILLNESS, KIN_WORD

READER = r"(?:bapak|ibu|anda|saudara|saudari|kakak|nenek|kakek|pelapor|beliau)"

POST = (
    r"(?:kepala|kadis|kades|kadus|camat|lurah|bupati|wali kota|walikota|gubernur|ketua|wakil|sekretaris|sekdes|carik|sekcam|kabid|kasi|kasie|kasubag|kabag|kaur|kanit|kepsek"
    r"|bendahara|direktur|manajer|inspektur|irban|pengawas|penyuluh|petugas|pegawai|staf|pejabat|operator|admin|teknisi|mandor|koordinator|pendamping|penanggung jawab"
    r"|bidan|dokter|drh|perawat|apoteker|guru(?! (?:les|ngaji|mengaji|honor\w*))|wali kelas|konselor|psikolog|polisi|kapolsek|bhabinkamtibmas|babinsa|anggota (?:tim|dprd|dewan|satpol|regu)|tim|regu|pengelola|penagih|penjaga|juru"
    r"|nakhoda|nahkoda|juru mudi|sopir (?:kami|dinas)|narahubung|kontak person|panitia|pemeriksa|auditor|penyidik|jaksa|hakim|humas|seksi|bidang|bagian|subbag\w*|plt|plh|pj)"
)
"""What somebody is called who is there for work."""
FEW_WORDS = r"(?: (?!(?:yang|bahwa|kepada|oleh|dari|adalah)\b)[^.;!?,\s]+)"
OFFICER_BEFORE = compiled(
    rf"\b{POST}{FEW_WORDS}{{0,6}}(?: ,| :| \(| yaitu| yakni| adalah| ialah| bernama| kami)* (?:[sm] \w+ )?$"
)
OFFICER_AFTER = compiled(
    rf"^(?: , (?:s|m|a) ?\w*| ,| \(| -| selaku| sebagai| dari| yang| menjabat| adalah| ialah| seorang| itu| juga| kami)* (?:{POST})\b(?! (?:rumah|warung|kios|toko|lahan|kebun))"
)
OWN_OFFICER = compiled(rf"\b{POST}{FEW_WORDS}{{0,3}} kami(?: ,| yaitu| yakni| bernama)? $")

TRADE = (
    r"(?:penjual|pedagang|penjaja|penjahit|petani|pekebun|peladang|nelayan|petambak|peternak|buruh|kuli|tukang|montir|pengemudi ojek|ojek|ojol|kurir|pemulung|penyadap|penambang|pekerja"
    r"|pensiunan|purnawirawan|wiraswasta\w*|pengusaha|karyawan|karyawati|mahasiswa|mahasiswi|ibu rumah tangga|guru (?:les|ngaji|mengaji)|pengangguran|janda|duda|anggota kelompok tani)"
)
STANDING = (
    r"(?:warga|penduduk|tetangga|murid|siswa|siswi|pelajar|santri|anak didik|pelanggan|pasien|nasabah|debitur|pembeli|penumpang|pengendara|pembonceng|penghuni|penyewa|penerima (?:manfaat|bantuan)|pemohon|peserta didik|jemaah"
    r"|korban|saksi|terlapor|teradu|pelaku|tersangka|terdakwa|residivis|penderita|pengidap|penyandang|orang tua (?:murid|siswa|dari)|wali (?:murid|siswa|santri)|ayah (?:dari|murid|siswa)|(?:ibu|istri|suami|anak|cucu|putra|putri|adik|kakak|mertua|menantu|keponakan) (?:dari|kandung|almarhum|kedua|pertama|bungsu|sulung|tiri)"
    r"|teman (?:bapak|ibu|saudara|saudari|anda|sekelas)|mantan (?:narapidana|napi|pacar|istri|suami)|eks (?:napi|narapidana))"
)
OWNER = r"(?:(?:pemilik|yang punya|punya|penjaga|pengelola) (?:rumah|warung|kios|toko|bengkel|lapak|lahan|kebun|ladang|kost?|kontrakan|usaha|motor|mobil|truk|kendaraan|tambak|depot|salon|kelotok|perahu|hewan|anjing|ternak))"
PRIVATE = rf"(?:{TRADE}|{STANDING}|{OWNER})"
BINDS = r"(?: ,| \(| -| yang| yaitu| yakni| seorang| salah seorang| selaku| sebagai| adalah| ialah| ini| itu| juga| sesama| memang| tadi| tersebut| sesama)"
PRIVATE_AFTER = compiled(
    rf"^{BINDS}* {PRIVATE}\b(?! (?:dapat|bisa|silakan|mohon|agar|dipersilakan|akan|diminta|diimbau|tidak|kami))"
    rf"|^ (?:bin|binti) \w+|^{BINDS}* (?:umur|usia|berumur|berusia) \d"
)
"""After a name: nobody holds this for an office. A new clause may begin with such a word, too (`warga dapat …`)."""
CHILD_AFTER = compiled(
    r"^(?: ,| \(| -| dari| yang| yaitu| anak| murid| siswa| siswi| duduk| di)* (?:kelas|kls) (?:[ivx]{1,4}\b|\d)"
)
"""After a name: a child with its class."""
NUMBER_AFTER = re.compile(
    r"^(?: ,| \(| -| dengan)* (?:nomor |no )?(?:rekening|nik|kk|ktp|idpel|id pelanggan|peserta|rekam medis)(?: nomor)?(?: :)? \d"
)
"""After a name: a number that is this person's."""
HOME_AFTER = compiled(
    rf"^(?: ,| \(| -)? (?:yang |itu |ini )*(?:rumahnya|tinggal di|tinggalnya|bertempat tinggal|beralamat|kediamannya|warungnya|kiosnya|tokonya|lapaknya|ladangnya|kebunnya)\b"
    rf"|^(?: ,| \(| -)? (?:yang )(?:{KIN_WORD})nya\b"
    r"|^(?: ,| \(| -)? (?:(?:dari|di|warga) )?(?:rt|gang|lorong) \w+"
)
PRIVATE_LATER = compiled(
    rf"^[.;,] \w+(?: bersangkutan)?(?: (?:juga|memang|adalah|seorang|itu|ini|hanya|cuma|sehari - hari))* {PRIVATE}\b"
)

SUBJECT = rf"(?:{TRADE}|{STANDING}|{OWNER}|pemilik|ibu|bapak|anak|bayi|balita|pemuda|remaja|orang|perempuan|wanita|lelaki|pria|kader|anggota kelompok|penerima|peserta|pengusul|pelapor lain|teman|kawan|rekan|kerabat|keluarga|calo|preman|sopir|supir|juru parkir|jukir|penagih)"
IS = r"(?: ,| :| \(| -| itu| tersebut| tadi| adalah| ialah| yaitu| yakni| bernama| atas nama| ini| memang| namanya| tak lain| antara lain| di antaranya| ananda)"
BEFALLEN = re.compile(
    rf"\b{SUBJECT}(?: [^.;!?,\s]+){{0,3}} yang(?: [^.;!?,\s]+){{1,12}}?{IS}+ $"
    r"|\b(?:peristiwa|kejadian|musibah|kecelakaan|keadaan|nasib|hal)(?: (?:buruk|itu|ini|serupa|tersebut))? yang (?:menimpa|dialami|dihadapi|terjadi pada)(?: oleh)? $"
)
"""Before a name: one whom something befell (`ibu yang jatuh itu`, `musibah yang menimpa`)."""
AT_LARGE_BEFORE = compiled(
    r"\b(?:bagi|untuk|para|semua|setiap|seluruh|silakan|mohon|dapat|terima kasih|ya)\b"
)
PRIVATE_BEFORE = compiled(
    rf"\b(?:(?P<who>janda|duda|residivis|pelaku|korban|saksi|tersangka|terlapor|teradu)|{PRIVATE}|pemilik (?:lama|baru|sebelumnya)|sopir|supir|kernet|juru parkir|jukir|calo|preman)(?: (?:lain|lainnya|sebelah|bapak|ibu|anda|saudara|saudari|utama|utamanya|pertama|kedua|sekitar|setempat|liar|hilir|hulu|motor|mobil|truk|itu|tersebut)){{0,4}}(?P<is>{IS}| seperti| misalnya)* $"
)
KIN_OF = compiled(
    rf"\b(?:{KIN_WORD}|teman|kawan|tetangga|kerabat|saudaranya)(?:nya| {READER})(?: (?:yang|pertama|kedua|bungsu|sulung|perempuan|laki|sendiri|itu))*(?:{IS}| seperti| misalnya)* $"
)
OF_WHOM = compiled(
    r"\bnama (?:mereka|ketiga\w*|keempat\w*|kedua\w*|para \w+|anak\w*|siswa\w*|murid\w*|pelaku\w*|korban\w*|orang\w*)(?: itu| tersebut| adalah| ialah| yaitu| yakni| :)* $"
    r"|\byang (?:\w+ ){0,2}?(?:keberatan|jatuh|terjatuh|kena|terkena|sakit|mengeluh|cair|tertunda|terluka|digigit|menolak|terlambat|dirugikan|menunggak|kecelakaan|tertimpa|dirundung|merundung|mencuri|menebang|membuang|gelombang)\b(?: [^.;!?,\s]+){0,6}?(?: ,)?(?: cuma| hanya| adalah| ialah| yaitu| yakni| itu| misalnya| seperti| contohnya)+ $"
)
"""Before a name: those of whom the answer has just spoken, or one whom something befell."""
TOLD_BY = compiled(
    r"\b(?:dibenarkan|dikuatkan|disaksikan|diceritakan|dilaporkan|diadukan|diungkapkan|ditunjukkan|keterangan|kesaksian|pengakuan|cerita|penuturan|laporan rahasia|aduan rahasia)"
    r"(?: (?:oleh|dari|pula|juga|langsung|kepada kami|kami peroleh dari|diperoleh dari|didapat dari|antara lain))* $"
    r"|\byang (?:membenarkan|menguatkan|menyaksikan|melihat|menceritakan|melaporkan|melapor|mengadu|mengadukan|menulis|menuliskan|memberi tahu|memotret|merekam|memvideokan)\b(?: [^.;!?,\s]+){0,12}?(?: itu| adalah| ialah| yaitu| yakni| memang) $"
    r"|\b(?:laporan|lap|aduan|pengaduan|surat|keluhan)(?: [^.;!?\s]+){0,9}? (?:dari|oleh) $"
)

BLEMISH = compiled(
    rf"\b(?:{ILLNESS}|kemoterapi|hamil muda|keguguran|pendarahan|rehabilitasi|kurungan|dipenjara|penjara|narapidana|residivis|terpidana|dihukum|hukuman|diskors|skorsing|dipecat"
    r"|(?:pernah|sempat|dulu|dahulu)(?: [^.;!?,\s]+){0,3}? (?:ditegur|ditahan|ditangkap|disanksi|diturunkan|mencuri|menggelapkan|memakai|menggunakan|menerima|mengambil)"
    r"|utang|hutang|utangnya|hutangnya|cicilan|cicilannya|pinjaman|pinjamannya|menunggak|nunggak|tunggakan|kredit|terlilit|lilitan|bangkrut|pailit|bercerai|perceraian|cerai|selingkuh\w*|berjudi|judi|mabuk|pemabuk|pecandu|narkoba|sabu"
    r"|tidak mampu|keluarga miskin|penerima pkh)\b"
)
CLAIMED = compiled(
    r"^(?: ,| yang| juga| sendiri| itu| telah| sudah| akhirnya)* (?:mengaku|mengakui|berdalih|terbukti)\b"
)

ASKED_SECRET = compiled(
    r"\b(?<!tidak )(?:minta|meminta|diminta|mohon|memohon|dimohon|permintaan|berpesan|pesan)(?: [^.;!?,\s]+){0,4}? (?:(?:jangan|tidak|tak|tanpa)(?: [^.;!?,\s]+){0,1}? (?:ditampilkan|disebut\w*|dibuka|diketahui|dicantumkan|ditulis)|dirahasiakan|disamarkan|(?:diubah|dijadikan|diganti|dialihkan)(?: menjadi| jadi| ke)? (?:rahasia|anonim))"
)
"""The reporter asked not to be known after all."""
REVEALED = compiled(
    r"\b(?:sampaikan|menyampaikan|beritahukan|beri ?tahu|memberitahu\w*|memberi tahu|benarkan|membenarkan|katakan|mengatakan|jelaskan|terangkan|menyahut|menjawab|tebakan\w*|ketahui|dimaklumi|penasaran|bertanya\w*|mengumumkan|umumkan)\b"
    r"[^.;!?]{0,90}\b(?:yang (?:me\w*lapor\w*|menulis\w*|mengadu\w*|mengirim\w*|mengeluh\w*|protes)|pelapornya|penulisnya|pengadunya)\b(?: [^.;!?,\s]+){0,4}? (?:itu |adalah |ialah |memang |yakni |yaitu )+(?:\w+ ){0,2}$"
)
"""Before the reporter's own name: somebody else is told who wrote."""
