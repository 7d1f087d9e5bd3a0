"""W7, tone and dignity: whether the reporter is treated with respect. Content does not count here.

Two sides are weighed: what pushes away (contempt, blame, orders, excuses) and what draws near (address, courtesy, care
for the person). A bare formula does neither.

Source: response rubric, W7 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from trainer.answers.gates import threat
from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.courtesies import Courtesy, courtesies, greetings
from trainer.answers.rubric.courtesy_words import FEELING, YOU
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, once

OUGHT = r"(?:seharusnya|semestinya|mestinya|harusnya|seyogianya|seyogyanya|sepatutnya|selayaknya|sepantasnya|hendaknya|sebaiknya|kudunya)"
PUBLIC = rf"(?:{YOU}|masyarakat|kalian|situ|sampean|kamu|orang tua|pemohon|pasien|pelanggan|keluarga|pemilik\w*|pengadu|wali murid|peserta|penumpang|pengguna)"
OFFICE = r"(?:kami|dinas|kantor|petugas|kecamatan|kelurahan|pemda|pemkab|pemkot|pemprov|rumah sakit|rsud|puskesmas|perumdam|pdam|bpbd|inspektorat|panitia|satpol|instansi|bidang|upt)"

INSULT = compiled(
    r"\b(?:bodoh|goblok|tolol|dungu|bego|pemalas|manja|cengeng|lebay|cerewet|rewel|ngeyel|bawel|sok (?:tahu|pintar|jago|suci|penting)|omong kosong|mengada (?:- )?ada|ngada (?:- )?ngada|ngarang|mengarang|provokator|tidak tahu (?:diri|malu|terima kasih|sopan)|kurang (?:kerjaan|ajar|piknik|sopan)|tidak sopan|asal bunyi|asbun|enak saja|emangnya|memangnya (?:kami|bapak|ibu|anda|siapa)|masa iya"
    r"|(?:hebat|pintar|rajin|jago) sekali (?:ya|bapak|ibu|anda|kak)|caper|cari (?:perhatian|muka|sensasi)|pansos|baper|drama|cuma bisa (?:mengeluh|protes|lapor)|tukang (?:protes|ngadu|lapor)|selamat menunggu|silakan (?:saja )?(?:lapor|mengadu) (?:ke )?(?:mana|siapa|presiden|tuhan)|laporan (?:konyol|ngawur|sampah)|ngawur|jangan ngegas|ngegas)\b"
)
AT_FAULT = compiled(
    rf"(?<!bukan )(?<!bukan karena )(?<!bukan akibat )(?<!bukan merupakan )\b(?:{PUBLIC}(?: (?:sendiri|juga|itu|yang|pun|di \w+|sekarang))* (?:{OUGHT}|keliru|salah|lalai|enggan|malas|kurang (?:teliti|cermat|sabar|aktif|rajin|paham|memahami|membaca|tertib|sadar)|terlambat|lebih (?:suka|rajin|sering)|tidak (?:membaca|paham|mengerti|memahami|sabar|tertib|pernah|mau|segera|seorang pun melapor|melampirkan|teliti|peduli))"
    rf"|(?!sebaiknya){OUGHT} (?:\w+ )?(?:{YOU}|masyarakat|dibaca|lapor|melapor\w*|membaca|mengadu|dilakukan|disampaikan|diajukan|disusun|dihindari|tidak (?:di)?\w+|ke (?:operator|desa|rt|kelurahan|kecamatan|loket|unit|pln)|telepon|langsung|pemilik\w*|dari (?:dulu|awal))"
    rf"|(?:ke)?salah(?:an)? (?:dari |ada pada |pada )?(?:pihak )?{PUBLIC}|salah (?:sendiri|alamat)|kelalaian {PUBLIC}|(?:seandainya|andai\w*|kalau saja|kalau|coba) {PUBLIC} (?:\w+ ){{0,4}}?(?:lebih|dari (?:awal|dulu|kemarin)|sejak awal|segera|mau|rajin)|(?:kesadaran|perilaku|ulah|kelakuan|kebiasaan) (?:para |sebagian |oknum )?(?:warga|masyarakat|pengguna|pasien|orang tua)|sebelum (?:mengkritik|menyalahkan|menuduh|mengeluh|protes|melapor)|(?:keterlambatan|kekeliruan|kesalahan) (?:ada )?(?:pada|di pihak|dari pihak) (?:pemohon|pelapor|{YOU})"
    r"|(?:tidak|kurang) tepat (?:dialamatkan|alamat|disampaikan|ditujukan)|salah kamar|bukan (?:di sini|ke sini|ke kami|sini)|sembarangan|kenapa (?:baru|tidak|harus)|mengapa (?:baru|tidak)|lagian|lagi pula)\b"
)
"""The public is told that it is to blame."""
REPORTING = r"(?:lapor\w*|melapor\w*|menulis|nulis|ditulis|mengadu|ngadu|protes|mengeluh|menuntut|marah\w*|emosi|ribut|teriak|ngegas|dibahas|dibanding\w*|membanding\w*|panjang\w*|dibesar\w*|ramai|menyalahkan|menuduh|bertanya|huruf besar)"
COMPLAINING = rf"(?:{REPORTING}|langsung|asal|main|selalu|terus|sedikit|dikit|buru|cuma|hanya|melulu|semua|kirim|memasukkan|lewat (?:aplikasi|lapor|sini|media|medsos)|pakai|ke sini|ke aplikasi|ke lapor|beramai|campur|bosan|menunggu|menyiram|ke mana|percaya|baru|mengulang\w*|telepon)"
ORDER = compiled(
    rf"\b(?:lain kali|lain waktu|jangan (?:lagi )?{COMPLAINING}|(?:tidak|tak) (?:usah|perlu) (?:lagi )?{REPORTING}|{PUBLIC} (?:wajib|jangan|agar|urus|tinggal|diwajibkan|diharuskan|dilarang)|(?:untuk (?:selanjutnya|ke depan)|ke depan\w*|selanjutnya|berikutnya),? (?:{YOU} )?(?:agar|harap|jangan|sebaiknya|{OUGHT}|laporan|sampaikan|tolong|cukup)"
    rf"|agar (?:hal ini |\w+ ){{0,3}}?(?:dipatuhi|diperhatikan|tidak dilakukan|diawasi|dibaca|ditaati|dibiasakan|tidak diulangi|memperhatikan hal)|cukup (?:tulis|ditulis|sebutkan nama dan|satu kalimat|tanggal)|harap (?:maklum|dimaklumi|bersabar|sabar|paham|mengerti|dibaca|dipahami|diperhatikan|dicatat)|(?:biasakan|patuhi|camkan|catat itu|simak baik|ingat ya)"
    rf"|(?:baca|pelajari|tanya|cek|periksa|urus|isi|ukur|sampaikan)(?:lah)? (?:dulu|dahulu|sendiri|terlebih dahulu|nomor|petunjuk|baik baik)|dulu sana|(?:itu )?(?:tugas|urusan|tanggungan|risiko|resiko|kewajiban) {YOU}|tanya(?:kan)? (?:saja )?(?:ke )?(?:pln|sana|pusat|mereka)|jagan|tolong (?:sabar|dipahami|mengerti|jangan (?:{COMPLAINING}))|urusan (?:tetangga|orang lain|desa lain)|percuma)\b"
)
"""The reporter is ordered about, or told how to complain."""
REPRIMAND = compiled(
    r"\b(?:lain kali|lain waktu|ke depan\w*|hendaknya|sebaiknya|seharusnya|tolong|harap|gunakan(?:lah)?|pakai(?:lah)?|jaga(?:lah)?|agar|supaya)\b[^.;!?]{0,60}"
    r"\b(?:bahasa|kata - kata|tutur kata|nada)(?:nya)? (?:yang )?(?:lebih )?(?:sopan|santun|baik|pantas|jelas)\b"
)
"""The reporter is told to write more politely."""
NOT_US = compiled(
    rf"\b(?:bukan(?:lah)?(?: merupakan| karena| semata (?:- )?mata| akibat| sepenuhnya| juga)? (?:\w+ )?(?:salah|kesalahan|kelalaian|kemauan|kehendak|keinginan|keputusan|urusan|tugas|tanggungan|perbuatan|ulah) (?:dari )?{OFFICE}|bukan {OFFICE} yang|bukan (?:dibuat )?(?:oleh|dari|karena) {OFFICE}|bukan berasal dari|bukan urusan|(?:selalu|terus|jadi|hanya|cuma) {OFFICE} yang (?:di)?salah\w*|(?:tidak|jangan) (?:bisa |dapat |boleh |pantas |adil )?(?:hanya |semua )?(?:di)?(?:salahkan|menyalahkan|dibebankan|disalahkan)"
    rf"|(?:urusan|salah|kesalahan|ulah|gara (?:- )?gara) (?:\w+ ){{1,4}}, bukan|hanya {OFFICE} yang|{OFFICE} yang (?:selalu )?(?:di)?salahkan|jangan (?:hanya |semua )?(?:\w+ )?(?:disalahkan|dibebankan)|{OFFICE} (?:juga |pun )?(?:manusia|punya keterbatasan|korban|sebenarnya)|ikut (?:jadi )?korban|di luar (?:kendali|kuasa|kemampuan|tanggung jawab|kehendak|jangkauan)|sepenuhnya (?:berada pada pihak|tanggung\w*|pada pihak)|hanya (?:menjalankan|pelaksana|melaksanakan|mengikuti)|(?:posisi|sisi|keadaan|kondisi|keterbatasan) kami|sudah (?:bekerja|berusaha) (?:keras|semaksimal|maksimal|sebisa)|pihak lain yang|malah sepenuhnya)\b"
)
"""The agency pleads that it is not to blame."""
SCARCE = compiled(
    r"\b(?:keterbatasan|(?:sangat |serba |masih )?terbatas|kekurangan (?:tenaga|personel|petugas|orang|anggaran)|(?:anggaran|pagu|dana|alokasi|dpa|bbm|perjalanan)(?: \w+){0,5} (?:dipotong|dipangkas|efisiensi|minim|kecil|terbatas|tipis|pas (?:- )?pasan|habis|belum ditambah|sudah terbagi|seret)|efisiensi|dipangkas|dipotong (?:anggaran|tahun)|pas (?:- )?pasan"
    r"|(?:hanya|cuma|cuman|sebanyak|berjumlah|baru)(?: ada| punya| memiliki| berjumlah)? (?:satu|dua|tiga|empat|lima|enam|\d+)(?: \( \w+ \))? (?:orang|petugas|regu|tim|unit|personel|tenaga|pegawai|auditor|mobil|truk|buat|untuk)|(?:satu|dua|tiga|empat|lima) (?:orang|regu|petugas)(?: saja)? (?:untuk|buat) (?:seluruh|se\w+|satu|delapan|\w+ (?:kecamatan|desa|kota|ruas))"
    r"|(?:orang|petugas|regu|tim|dokter|perawat|pegawai|truk|armada|mobil|sopir|tenaga|operator|loket|staf)(?: kami| di sini)? (?:hanya|cuma|cuman|tinggal) (?:ada )?(?:satu|dua|tiga|empat|lima|enam|\d+)|(?:pasien|warga|pemohon|laporan|aduan|pelanggan|yang bertanya)(?: kami| yang masuk)? (?:ada )?(?:ratusan|ribuan|puluhan|banyak sekali)|dihitung dengan jari|(?:untuk|mengurus|melayani) (?:ribuan|ratusan|puluhan)|tanpa anggaran|tidak (?:ada|punya) (?:anggaran|dana|tenaga|orang)|musim (?:hujan|kemarau)|cuaca|distributor|(?:mohon |harap |agar |dapat )?(?:di)?maklum\w*|(?:mohon|perlu|harap|tolong) (?:juga )?(?:dimengerti|dipahami|dimaklumi|pengertian\w*)|perlu (?:di\w+|{you} \w+)|selalu kami|apa boleh buat|mau bagaimana)\b".replace(
        "{you}", YOU
    )
)
"""Excuses: few hands, little money, weather; and asking to be excused."""
VEILED = compiled(
    r"\b(?:(?:uu|undang (?:- )?undang) ite|pencemaran nama|mencemarkan|ada pasalnya|bisa (?:kena|dikenai|dipidana|diproses|dituntut|berurusan|berujung|dianggap|dinilai)|kan sayang|sayang (?:kan|saja|sekali) (?:kalau|sampai|bapak|ibu|jika)|hati (?:- )?hati (?:saja |juga )?(?:menulis|bicara|berkata|dengan tulisan|ke depan\w*|kalau)|(?:ngingetin|mengingatkan|sekadar|sekedar) (?:saja|info|cerita|pelan|bahwa|mengingatkan)|sudah (?:ada|pernah|sering) (?:ada )?kejadian\w*|pengalaman kami|siapa yang (?:lapor|melapor|menulis)|saling kenal|dijaga baik|(?:malah|ikut|dulu) (?:dilewat\w*|dipersulit|diperiksa|dipanggil|dicoret)|dilewatin|diingat (?:- )?ingat|tinjau (?:ulang|kembali)|nulis yang tidak|yang (?:ramai|suka|sering) (?:mengadu|lapor|melapor|protes))\b"
)
"""Turns of speech that warn the reporter off."""
WELL = r"(?:lekas|cepat (?:pulih|sembuh|dapat|diterima|membaik)|sehat\w*|sembuh|pulih|membaik|tenang|tegar|tabah|dikuatkan|kuat|lancar\w*|rezeki\w*|dilindungi|lindungan|aman|lega\w*|melegakan|nyenyak|enakan|dilancarkan|dimudahkan|berkah|diberi (?:kesehatan|kekuatan|kesabaran|kemudahan)|terhibur|nyaman|bahagia|diterima|terkabul)"
WISH = compiled(
    rf"\b(?:(?:semoga|mudah (?:- )?mudahan|mudahan|moga|doa kami|kami doakan|kami mendoakan|didoakan|kami aminkan)(?:(?! bermanfaat| menjadi maklum| maklum| dapat dipahami)[^.]){{0,60}}?(?:{PUBLIC}|{WELL}|si kecil|putra|putri|anak|cucu|ibunda|selamat)"
    rf"|(?:kiranya|kami (?:berharap|harap|ingin)|harapan kami)[^.]{{0,60}}?{WELL}|sehat (?:- )?sehat|sehat selalu|tetap semangat|jaga kesehatan|hati (?:- )?hati (?:ya|di jalan|di lokasi|saat|melintas|lewat|kalau (?:lewat|melintas))|(?:tetap )?pelan (?:- )?pelan ya|jangan (?:putus asa|berkecil hati|patah semangat|menyerah)|selamat (?:belajar|bekerja|beristirahat|berjuang|sekolah|menempuh)|salam (?:hangat|sehat)|tuhan (?:memberkati|menyertai)|panjang umur)\b"
)
"""Good wishes for the person."""
PRAISE = compiled(
    r"\b(?:keberanian|berani (?:melapor|menyampaikan|bersuara|bercerita)|kesabaran\w*|(?:dengan|begitu|sangat) (?:sabar|santun|sopan|rapi|jelas|lengkap)|santun\w*|kepedulian\w*|(?:sudah|telah|mau|masih) (?:peduli|repot|memikirkan|bersusah|meluangkan|bercerita|cerita|bersuara|percaya|bersedia|bertanya|menulis|mengingatkan|memberi tahu|kasih tahu|berkenan|sabar|menunggu|bersabar)|meluangkan waktu|perjuangan|ketabahan|teladan|gotong royong|kewaspadaan|ketelitian|(?:info|informasi|laporan|masukan)\w* (?:\w+ )?(?:lengkap|jelas|rinci|berharga|penting|berguna)|sangat (?:membantu|berarti|berharga|terbantu|berguna)|membantu kami|terbantu|membuka mata|kebaikan (?:hati )?|ketulusan|kearifan|kejujuran|kepercayaan\w*|patut dihargai|niat baik|meskipun berat|walaupun berat|masih memikirkan|yang memikirkan|demi (?:warga|orang lain|tetangga|kepentingan|lingkungan)|mewakili (?:warga|tetangga)|menghormati|salut|kagum|bangga)\b"
)
"""The reporter is given credit."""
REASSURES = compiled(
    rf"\b(?:(?:jangan|tidak (?:usah|perlu|harus)|tak (?:usah|perlu)|tanpa (?:perlu|harus)) (?:lagi )?(?:ragu|sungkan|khawatir|cemas|takut|segan|repot|bingung|panik|datang|bolak|jauh|ke (?:kantor|kuala|kota|palangka|sini|dinas)|bayar|membayar|antre|mengulang|buru|menyebut\w*|mencantumkan|malu|was)|(?:tetap |boleh |bisa |supaya {YOU} |agar {YOU} )?tenang(?: saja)?|jangan diberi|gratis|cuma (?:- )?cuma|tidak (?:di)?(?:pungut|bayar|dipungut) (?:biaya|bayaran|apa)?|(?:nama|identitas|data)(?: {YOU}| pelapor)?(?:nya)? (?:\w+ ){{0,3}}?(?:aman|dirahasiakan|dijaga|terjaga|dilindungi|disamarkan|tidak (?:akan )?(?:ikut|kami|di\w+|ke mana|perlu|diketahui|tercantum|muncul))|(?:kami|tetap) (?:jaga|rahasiakan|lindungi)"
    rf"|tidak (?:seorang pun|ada (?:\w+ ){{0,3}}?yang|akan ada)[^.]{{0,40}}(?:tahu|identitas|menebak|mengira|ketahuan|mengenali)|(?:tidak|nggak) (?:akan |bakal |jadi )?(?:ketahuan|kelihatan)|demi (?:keamanan|keselamatan|kenyamanan)|bukan (?:karena |akibat |merupakan |sebab )?(?:{YOU} (?:salah|lalai|keliru)|(?:salah|kesalahan|kelalaian|kekeliruan|dipilih) {YOU})|kerahasiaan\w*|(?:data diri|identitas)(?: {YOU}| penanya)?(?:nya)?(?: \w+){{0,3}} (?:tidak (?:akan )?di\w+|dijaga|aman)|tidak (?:akan )?(?:ber|mem)pengaruh\w*|tidak (?:ada alasan untuk|perlu ada) (?:takut|cemas|khawatir|kekhawatiran)|{YOU} tidak (?:ber|berbuat |pernah )?(?:salah|keliru|melakukan kesalahan)|(?:semua|seluruh) (?:rumah|warga|penghuni|keluarga) (?:\w+ )?(?:aman|selamat)|tanpa (?:keharusan )?menyebut\w*|percayakan|(?:bisa|boleh|dapat|sudah bisa) tidur|jangan terburu|agar tidak (?:lelah|repot|bolak))\b"
)
"""The reporter's mind is set at rest, or trouble is spared."""
OFFERS = compiled(
    rf"\b(?:kami (?:akan )?(?:kabari|kabarkan|temani|dampingi|bantu|siap|tunggu|antar|jemput|usahakan|upayakan|catat baik|sisihkan|pastikan|tanyakan lagi|beri tahu|ingatkan)|(?:siap|senang|sedia) (?:\d+ jam |selalu )?(?:di\w+|membantu|melayani|mendengar\w*|menerima|menjawab)|dengan senang hati|(?:kabari|kabarin|hubungi|telepon|bilang|beri tahu|kontak|balas|tanya\w*)(?: saja| ke)? (?:kami|ya|di sini|di nomor)|kapan (?:saja|pun)|sewaktu (?:- )?waktu|{YOU} (?:juga |pun )?(?:boleh|bisa|dapat|dipersilakan)|silakan|silahkan|(?:bila|jika|kalau|apabila) {YOU} (?:masih|ingin|hendak|melihat|menemukan|mendapati|berkenan|memerlukan|membutuhkan|perlu|mau|ada|merasa)|kami ada|kami di sini|malam pun|kami bantu|biar kami|bisa kami bantu|kita (?:sama|bareng)|tagih kami|tegur kami|cukup (?:telepon|datang|balas|kirim|bawa|tunjukkan))\b"
)
"""Help is offered, a door is held open."""
POLITE = compiled(
    r"\b(?:mohon|dimohon|berkenan|kiranya|tolong|perkenankan|izinkan|permisi|kami harap|diharapkan kesediaan)\b"
)
REGRET = compiled(
    r"\b(?:dengan (?:berat hati|menyesal)|bukan kabar yang|(?:tidak|enggan) (?:ingin|mau|hendak) (?:memberi|menjanjikan)|kami (?:juga |pun )?(?:ingin|berharap)|sayangnya|sayang sekali|terus terang|jujur|apa adanya|kami akui|harus kami akui|memang (?:benar|betul|lama|terlalu|salah|keliru|belum)|betul kata|benar kata|kami (?:lalai|keliru|salah|terlambat|lambat|luput|kecolongan)|kekurangan kami|kelalaian kami|kesalahan kami|keteledoran|semestinya (?:kami|tidak)|mestinya (?:kami|kakak|bapak|ibu)|seharusnya kami|belum (?:bisa|berani) (?:kami )?(?:janji\w*|menjanjikan)|tidak (?:berani|mau) (?:janji|memberi harapan))\b"
)
"""The agency is frank, owns up, or is sorry to refuse."""
ANSWERS = compiled(
    rf"\b(?:yang {YOU} (?:minta|tanya\w*|laporkan|sampaikan|maksud|dengar|alami|usulkan|keluhkan|ceritakan|sebut\w*|tunggu\w*|khawatirkan|inginkan|rasakan|lihat|kirim\w*)|(?:pertanyaan|permintaan|usul|usulan|cerita|harapan|keinginan|surat|tulisan|hak) {YOU}|{YOU} (?:menanyakan|bertanya|tanya|meminta|minta|ingin|mengusulkan|menyebut|khawatir)|(?:rumah|anak|keluarga|putra|putri|suami|istri|cucu|ibunda|tetangga|warga|nama|data) (?:{YOU}|nya))\b"
)
"""What the reporter said or cares for is taken up."""
PARTICLE = compiled(
    rf"\b(?:(?:ya|lho|loh|kok|deh|nih|dong|nah|aduh|wah|oh|hehe|duh|yuk|ayo|kan)(?: ,)?(?: {YOU})?\b|{YOU} ?[,.!?])"
)
"""The reporter is talked to as one person to another."""
NAMED_YOU = compiled(r"\b(?:bapak|ibu|kakak|kak|adik|dik|dek|(?<!gunung )mas|mbak|ananda)\b")
FORMAL_YOU = re.compile(r"\b(?:saudara|saudari|anda|pelapor)\b")
OFFICIAL = compiled(
    r"\b(?:sehubungan|menindaklanjuti|menanggapi|menjawab (?:surat|laporan|aduan|pengaduan)|menunjuk|merujuk|dengan ini|bersama ini|dimaksud|tersebut|diberitahukan|disampaikan|diinformasikan|demikian|sekian|sebagaimana mestinya|sesuai (?:ketentuan|prosedur|mekanisme)|yang berlaku|perihal|berkenaan|dilaksanakan|dilakukan|terhadap|adapun|oleh karena)\b"
)
IMPERSONAL = re.compile(r"\b(?:telah|sudah|akan|dapat|belum) di\w+")
SHOUTS = re.compile(r"!")
CAPITALS = re.compile(r"\b[A-Z]{4,}(?: [A-Z]{4,}){2,}\b")
HURT = re.compile(rf"\b{FEELING}\b")

COUNTED: dict[str, re.Pattern[str]] = {
    "insult": INSULT,
    "at_fault": AT_FAULT,
    "orders": ORDER,
    "not_us": NOT_US,
    "scarce": SCARCE,
    "veiled": VEILED,
    "wish": WISH,
    "praise": PRAISE,
    "reassures": REASSURES,
    "offers": OFFERS,
    "polite": POLITE,
    "regret": REGRET,
    "answers": ANSWERS,
    "particle": PARTICLE,
    "named_you": NAMED_YOU,
    "formal_you": FORMAL_YOU,
    "official": OFFICIAL,
    "impersonal": IMPERSONAL,
    "feeling": HURT,
}
"""What is counted in the plain form of the whole answer."""


@once
def judge(answer: Answer) -> Mark:
    """0 to 4: the worse side first, then how much draws near."""
    text = answer.whole.text
    counted = counts(answer)
    if counted["insult"] or menaces(answer):
        return Mark(0, "insult", _spans(text, "insult", "veiled"), fault=True)
    if told_off := tuple(match.span() for match in REPRIMAND.finditer(text)):
        return Mark(1, "blame", told_off, fault=True, most=1)
    said = courtesies(answer)
    near = draws(counted, said, greets=bool(greetings(answer)))
    pushed = pushes(counted)
    if pushed >= DEFENSIVE or (near < LITTLE and counted["at_fault"] + counted["not_us"] > 0):
        faults = _spans(text, "at_fault", "orders", "not_us", "scarce")
        return Mark(1, "blame", faults, fault=True)
    if near >= WARM:
        return Mark(4, "warm", _spans(text, "wish", "praise", "reassures", "regret", "offers"))
    if near >= POLITE_ENOUGH:
        return Mark(
            3,
            "respectful",
            _spans(text, "named_you", "formal_you", "polite", "offers"),
            ("warmth",),
        )
    return Mark(2, "neutral", (), ("respect",))


@once
def menaces(answer: Answer) -> bool:
    """Whether a sentence threatens, openly or veiled, and is not there to set minds at rest."""
    if len({match.group() for match in VEILED.finditer(answer.plain.text)}) >= PIECES:
        return True
    return any(
        not REASSURES.search(answer.plain.text[start:end]) for start, end in threat.find(answer)
    )


PIECES = 2
"""Turns of a veiled threat that together make one."""
DEFENSIVE, WARM, POLITE_ENOUGH = 4.0, 5.5, 2.0
"""Weights from which an answer is defensive, warm, respectful."""
LITTLE = 1.5
"""What draws near below this outweighs not even a single blame."""


def pushes(counted: Mapping[str, int]) -> float:
    """How much pushes the reporter away."""
    return (
        2.0 * counted["at_fault"]
        + 2.0 * counted["orders"]
        + 2.0 * counted["not_us"]
        + 1.0 * min(3, counted["scarce"])
    )


def draws(counted: Mapping[str, int], said: list[Courtesy], *, greets: bool) -> float:
    """How much draws the reporter near."""
    felt = sum(each.hurt for each in said if each.sort != "thanks")
    own = sum(each.words >= 2 for each in said if each.sort == "thanks")
    sorry = any(each.sort == "sorry" for each in said)
    return (
        3.0 * min(2, felt)
        + 1.0 * min(1, own)
        + 1.0 * sorry
        + 2.0 * min(2, counted["wish"])
        + 1.0 * min(2, counted["praise"])
        + 1.0 * min(2, counted["reassures"])
        + 0.5 * min(2, counted["offers"])
        + 0.5 * min(1, counted["polite"])
        + 1.0 * min(1, counted["regret"])
        + 0.3 * min(2, counted["answers"])
        + 0.5 * min(3, counted["particle"])
        + 0.3 * min(3, counted["named_you"])
        + 0.2 * min(2, counted["formal_you"])
        + 0.5 * greets
        + 0.5 * any(each.sort == "thanks" for each in said)
        - 0.3 * min(4, counted["official"])
    )


@once
def counts(answer: Answer) -> Mapping[str, int]:
    """What is counted in the plain text of the whole answer."""
    text = answer.whole.text
    return {name: sum(1 for _ in pattern.finditer(text)) for name, pattern in COUNTED.items()}


def _spans(text: str, *names: str) -> tuple[Span, ...]:
    return tuple(sorted(match.span() for name in names for match in COUNTED[name].finditer(text)))


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W7."""
    counted = counts(answer)
    said = courtesies(answer)
    row: dict[str, float] = {name: min(6, count) for name, count in counted.items()}
    row["pushes"] = min(20.0, pushes(counted))
    row["draws"] = min(20.0, draws(counted, said, greets=bool(greetings(answer))))
    row["felt"] = min(3, sum(each.hurt for each in said if each.sort != "thanks"))
    row["you_share"] = min(
        1.0, (counted["named_you"] + counted["particle"]) / len(answer.clauses.sentences) / 2
    )
    row["official_share"] = min(1.0, counted["official"] / len(answer.clauses.sentences) / 2)
    row["shouts"] = min(
        4, len(SHOUTS.findall(answer.written)) + len(CAPITALS.findall(answer.written))
    )
    row["rule"] = judge(answer).level
    return row


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Makanya baca dulu. Bapak seharusnya membaca pengumuman dulu sebelum menyalahkan kami.",
        1,
        "Menyalahkan dan memerintah.",
    ),
    AnswerExample(
        ROAD,
        "Bapak yang terhormat, lubang di Jalan Kenanga ditambal pada 12 Mei. Lain kali gunakan bahasa yang sopan bila melapor.",
        1,
        "Menegur cara pelapor menulis.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga ditambal pada 12 Mei.",
        2,
        "Netral.",
    ),
    AnswerExample(
        ROAD,
        "Yth. Bapak Darlan, terima kasih atas laporan Bapak. Kami mengerti keadaan itu mencemaskan keluarga, dan kami mohon maaf. Jangan ragu menghubungi kami kembali.",
        4,
        "Hormat dan hangat.",
    ),
    AnswerExample(
        ROAD,
        "Hati-hati, Pak. Orang yang suka melapor begini bisa kena pasal pencemaran nama baik.",
        0,
        "Ancaman.",
    ),
)
