"""The words of courtesy: greetings, thanks, apologies, words of understanding, and those that bound or empty them.

Only patterns and lists, in the forms of the plain text. Where a courtesy stands and what it is about is read in `courtesies`.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled


def _slips(*words: str) -> str:
    """The words and what hurried fingers make of them: a letter left out, two letters swapped; the first stays."""
    forms: dict[str, None] = {}
    for word in words:
        forms[word] = None
        for i in range(1, len(word)):
            forms[word[:i] + word[i + 1 :]] = None
            forms[word[:i] + word[i : i + 2][::-1] + word[i + 2 :]] = None
    return "|".join(sorted(forms, key=lambda each: (-len(each), each)))


YOU = r"(?:bapak|ibu|saudara|saudari|anda|kakak|kaka|kak|adik|adek|dik|dek|mas|mbak|bang|abang|om|tante|pelapor|warga|sobat|sahabat|kawan|ananda|kanda|uda|uni|bli|teteh|akang|amang|inang|pian|ulun|sampeyan|panjenengan)"
"""Words that address the reporter, as the plain text writes them."""
HOURS = _slips("pagi", "siang", "sore", "petang", "malam") + "|mlm|pg|sng|mlam"
GREETING = compiled(
    r"\b(?:yang terhormat|yang (?:sangat |amat |selalu )?(?:kami|saya) (?:hormati|muliakan|tuakan|banggakan|cintai|kasihi|sayangi)"
    rf"|{YOU}(?: ?/ ?{YOU})?(?: [a-z]+){{0,4}} yang (?:baik|budiman|berbahagia|mulia)(?= [,.!])"
    r"|(?:dengan|dgn|selama) (?:penuh )?(?:rasa )?hormat(?! (?:kami|saya|bersama|dapat|tidak|belum|perlu|di\w+|meng?\w+|mem\w+))|salam hormat"
    r"|salam(?! (?:kami|dari|penutup)\b)|salam\w+|ass?alam\w*|assl\w*|aslm\w*|askum|wa ?alaik\w*|waalai\w*|wlkm\w*|wa?slm\w*|wa?aslkm\w*"
    rf"|(?:{_slips('selamat')}|slmt|slmat|slmet|met) (?:{HOURS}|datang|berjumpa|hari|beraktivitas)\b"
    r"|tabe\w*|tabik|om sw\w+|namo ?buddhaya|shalom|syalom|rahayu|sampurasun|horas|mejuah|njuah|kulo ?nuwun|nuwun sewu|amit sewu|sugeng \w+|wilujeng \w+|adil ka talino"
    r"|ha+l+o+\w{0,2}|hello|helo|hai|hi|hei|hey|permisi|kepada yang)\b"
    rf"|\b(?:pagi|siang|sore|petang|malam)(?: juga)? {YOU}\b"
    rf"|^(?:{HOURS})(?: juga)?(?= [,.!]| {YOU}\b|$)"
)
THANKS = compiled(
    r"\b(?:(?:ber)?t[eima]{0,2}r[eima]{1,4} ?k(?:[asi]{1,3}h|asi)(?:nya)?|ber terima kasih|matur ?(?:nuwun|suwun)|(?:hatur )?nuhun|suwun|thanks?|thx|tengkyu|syukron|makasi\w*"
    r"|(?:meng|di)?apresiasi\w*|(?:meng|di)hargai|hargai|penghargaan|menyambut (?:baik|gembira)|menyenangkan hati|senang (?:sekali )?(?:menerima|membaca|mendengar|mendapat))\b"
)
APOLOGY = compiled(
    r"\b(?:(?:di|me)?ma{2,}[fp]+(?:kan)?(?:lah|in)?(?:nya)?|pemaafan|maf|(?<!ya )ampun|(?<!dengan )menyesal(?:kan|i)?|disesalkan|sesalkan|penyesalan|menyayangkan|sorry|sori|punten|hapunten|ngapunten|pangapunten)\b"
)
NO_APOLOGY = re.compile(r"\w+ (?:ya |, )?(?:tapi|tetapi|bukan)\b")
HANGS = compiled(
    r"\b(?:seandainya|andai\w*|(?:kalau|jika|bila|apabila) (?:tidak|belum|mau|berkenan|bersedia|bapak|ibu|saudara|warga|orang)|akan (?:sangat )?berterima kasih|tanda terima kasih|terima kasih seikhlas\w*)\b"
)
"""A condition before the courtesy, or thanks that are a price."""
GIFT = compiled(
    r"\b(?:kiriman|titipan|bingkisan|sumbangan|amplop\w*|parse?l|oleh (?:- )?oleh|hadiah|pemberian|hantaran|buah tangan|cendera ?mata|patungan|seikhlasnya|uang (?:rokok|lelah|bensin|makan|kopi|jalan)|rokok|madu|traktiran|suguhan|imbalan)\b"
)
REPORT = compiled(
    r"\b(?:lapor\w*|laporan\w*|aduan\w*|pengaduan\w*|keluhan\w*|informasi\w*|info\w*|usul\w*|pertanyaan\w*|masukan\w*|saran\w*|menyampaikan|melapor\w*|bertanya|mengadu\w*)\b"
)
FEELING = (
    r"(?:ke|ter|se|me|mem|men|meny|meng|di)?(?:tidak ?nyaman|nyaman|khawatir|kawatir|cemas|takut|resah|gelisah|gundah|kecewa|sulit|susah|repot|berat|lelah|capek|capai|letih|bingung|jengkel|kesal|marah|rugi|ganggu|terganggu|malu|panik|sedih|pilu|was (?:- )?was|waswas|deg (?:- )?deg|beban|sengsara|derita|tertekan|nelangsa|galau|penat|jenuh|risau|gerah|sesak|trauma|kaget|trenyuh)"
    r"(?:kan|an|i|nya|annya|kannya|lah)*"
)
HARDLY = r"tidak (?:mudah|gampang|ringan|enak|betah|sedikit|sebentar)\w*"
UNDERSTANDS = compiled(
    r"\b(?:memahami|dipahami|mengerti|ngerti|dimengerti|paham|menyadari|sadari|sadar|(?:kami|saya) (?:\w+ )?(?:maklum|memaklumi)|pahami|(?:kami|saya) mengerti\w*|ngertiin|merasakan|rasakan|dirasakan|ngerasain|membayangkan|dibayangkan|bayangkan|(?:nge|m)?bayangin|kebayang|terbayang|tidak terbayang\w*|bersimpati|simpati|berempati|empati|prihatin\w*|keprihatinan\w*|berduka\w*|berbelasungkawa|bela sungkawa"
    r"|sedih|terharu|tersentuh|terenyuh|trenyuh|tergugah|terpukul|malu|lega|bersyukur|syukur|syukurlah|tidak (?:bisa |ikut )?tenang"
    rf"|(?:ikut|turut) (?:{FEELING}|senang|lega|merasa\w*|bersedih|bersyukur|bangga|berduka|mendoakan|tersentuh)"
    rf"|(?:kami|saya) (?:juga |pun |sangat |sudah )?tahu (?:betul|persis|benar|sekali|rasanya|bagaimana rasa\w*|(?:\w+ ){{0,7}}?{HARDLY})"
    rf"|wajar(?:lah)? (?:saja |sekali |sangat |bila |kalau |jika )*(?:{YOU} )?{FEELING}"
    rf"|(?:pasti|tentu|tentunya|memang|sungguh|betapa|berapa|amat|sangat) (?:(?!tidak|akan|bisa|lebih|banyak)\w+ ){{0,3}}?(?:{FEELING}|{HARDLY}|lama))\b"
)
ASKED = compiled(
    r"\b(?:mohon|harap|dimohon|diharap\w*|berharap|tolong|agar|supaya|semoga|kiranya|perlu|hendaknya|bila|jika|kalau|apabila|tidak|belum|untuk|mending|biar|sama)\b(?: \w+){0,4} $"
)
"""Before a word of understanding: it is asked of the reporter, or wished, not given."""
IMPACT = compiled(
    rf"\b(?:{FEELING}|{HARDLY}|menunggu\w*|nunggu\w*|ditunggu|menanti\w*|dinanti\w*|penantian|bahaya\w*|membahayakan|berbahaya|mengancam|terancam|ancaman|keselamatan|rugi|kerugian|merugikan|bolak|mondar|berbulan|berhari|berjam|bertahun|berminggu|sepekan|seminggu|gelap\w*|kegelapan|jatuh|terjatuh|jatuhnya|lecet|luka\w*|celaka|kecelakaan|korban|anak\w*|istri|suami|cucu|bayi|balita|lansia|orang tua|ibunda|ayahanda"
    r"|keluarga|mencari (?:nafkah|rezeki)|nafkah|penghasilan|jualan|dagangan|pelanggan|kesehatan|(?<!rumah )sakit|sesak|bau\w*|pusing|terpaksa|dipaksa|tertunda|tertahan|terhalang|kehilangan|hilang|dipermalukan|ditolak|dilempar\w*|dioper\w*|pingpong|diabaikan|dibiarkan|terlantar|telantar|sia (?:- )?sia|tangan kosong|kecele|kehujanan|kepanasan|kedinginan|kelaparan|kekeringan|kehausan|tersiksa|menderita|begadang|tidak bisa (?:tidur|bekerja|sekolah|berobat|berdagang|lewat|melintas|makan)|terganggunya|terkendala|merana|terisolasi|menempuh|memikul|keburu|tanpa (?:hasil|kabar|kepastian|kejelasan|air|listrik|tidur|lampu)|busuk|basah|kebanjiran|terendam|macet|terlambat|antre|mengantre|berdiri|menanggung|menghadapi|mengalami|dialami|jambret\w*|dijambret|terjerembap|terperosok|penyakit|berkurang|terhenti|berhenti|terputus|putus|padahal)\b"
)
HARD = compiled(
    r"\b(?:sampai|smp|harus|terpaksa|sempat|masih|malah|justru|tanpa|tidak (?:ada|pernah|kunjung|juga|menolong|kami \w+|seorang|satu pun|terlayani|ter\w+|ditepati|dipenuhi|dijawab|dibalas|diangkat|ditanggapi)|belum (?:juga|kunjung))\b"
)
"""In an apology: something was done to somebody."""
TURN = compiled(
    r" (?:, (?:ini|kami (?!yang)|saya|jadi|selanjutnya|adapun|untuk itu|dan (?:kami|dengan|bersama|akan|untuk|berikut|selanjutnya)|(?:dan )?inilah|begini|namun|tetapi|tapi|perlu|dapat|dengan ini|bersama ini|maka|berikut|laporan|akan|nanti|nah|sudah|telah|maka|soal|mengenai|terkait)|; |: |dan (?:akan|inilah|berikut|menerangkan|menjelaskan|menjawab|dengan ini|bersama ini|segera|telah kami|sudah kami|kami (?:akan|sampaikan|beritahukan|informasikan))|dengan ini|bersama ini|telah (?:kami |di)terima)"
)
"""Where the sentence leaves the courtesy for the substance."""
TURN_SORRY = compiled(
    r" (?:, (?:jadi|selanjutnya|adapun|untuk itu|nah|berikut|perlu|maklum|soalnya|kebetulan)|; |dengan ini|bersama ini)"
)
"""The same after an apology, whose reasons are its matter."""
HARM = compiled(
    r"\b(?:padahal|(?:meng)?akibatkan|menyebabkan|mengancam|membahayakan|berbahaya|bahayanya|terjatuh|jatuh|celaka|kecelakaan|merugikan|kerugian|terpaksa|menyulitkan|kesulitan|mengganggu|meresahkan|dipermalukan|menakutkan|penderitaan|korban|tidak tenang|kegelisahan|kecemasan|ketakutan|keresahan|kekhawatiran)\b"
)
"""What makes thanks more than a naming of the matter."""
SOFT = compiled(
    r"^[ ,]*(?:ya |pak |bapak |ibu |kak |kalau |untuk hal (?:itu|ini) |hal (?:itu|ini) )*(?:tidak|belum) (?:bisa|dapat|ada|mungkin|sanggup|boleh|berwenang|kami)\b"
)
"""An apology that only softens a refusal."""
CLOSES = re.compile(r"\batas (?=[^.]*(?:ucapkan|sampaikan|haturkan) $)")
"""Thanks whose matter stands before them: *atas kewaspadaan Ibu diucapkan terima kasih*."""
EMPTY_WORDS = frozenset(
    "laporan lapor laporannya melapor melaporkan pelapor pengaduan aduan aduannya keluhan keluhannya mengadu informasi info infonya informasinya perhatian perhatiannya kepercayaan kepercayaannya kepedulian "
    "partisipasi kerja sama kerjasama kerjasamanya masukan masukannya saran sarannya pertanyaan pertanyaannya bertanya menanyakan usul usulan usulannya pesan surat suratnya kesediaan menyampaikan disampaikan sampaikan "
    "penyampaian mengirim mengirimkan menghubungi hubungi waktu waktunya kesabaran kesabarannya pengertian pengertiannya banyak sebesar besarnya setinggi tingginya sedalam dalamnya terlebih dahulu pertama sebelumnya "
    "ketidaknyamanan ketidaknyamanannya ketidak nyamanan nyamanannya tidaknyamanan keterlambatan keterlambatannya kendala kekurangan pelayanan layanan balasan balasannya dibalas membalas balas menjawab dijawab jawaban jawabannya "
    "baru agak lama lambat terlambat keadaan keadaannya kejadian kejadiannya peristiwa dimaksud terjadi timbul kondisi kondisinya hal dialami dirasakan rasakan alami kanal aplikasi online daring terbuka tersebut sekian demikian "
    "seluruh jajaran segenap pimpinan atas nama ucapkan diucapkan ucapan sampaikan haturkan menghaturkan mengucapkan memohon mohon minta meminta permohonan berkenan sudi bersedia kak kakak dik dek adik mas mbak bang lho loh nih deh dong ya "
    "begitu sangat sungguh sekali benar betul bahwa kepada bagi dari kami anda saudara saudari bapak ibu disini sini kantor instansi dinas mengenai tentang terkait perihal soal menghargai hargai apresiasi turut ikut prihatin memahami mengerti "
    "paham dapat bisa semua semoga kiranya sebagai wujud bentuk upaya membantu bantu meningkatkan peningkatan kualitas publik mutu perbaikan evaluasi bahan berharga berarti penting secara langsung kasih terima berterima maaf maafkan maafnya "
    "ketidakpuasan permasalahan masalah persoalan lengkap panjang lebar detail rinci".split()
)
"""Words of courtesy itself: they tell nothing of this case."""
YOU_DO = re.compile(rf"\b{YOU}(?: (?:sudah|juga|pasti|tentu|dapat|bisa))? $")
POINTS_BACK = re.compile(r"\b(?:tersebut|itu|hal ini|kejadian|dimaksud|demikian)\b")
FELT = compiled(
    r"(?:pasti|tentu|wajar|sungguh|betapa|berapa|ikut|turut|sedih|malu|prihatin|keprihatinan).*"
)
