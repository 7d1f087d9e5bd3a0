"""Sentences that talk to whoever marks the answer, or write levels and totals into it: they are left out.

Patterns know what is said plainly, `talk` what is like it.

Source: response rubric, last kind of answers that must not score well.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span, merged
from trainer.answers.rubric.talk import talking

SENTENCE = re.compile(r"[^.!?\n;]+(?:[.!?;]+(?=\s|$)|(?=\n|$)|[.!?;]+)")
MARKER = r"(?:(?:tim |bapak |ibu |pak |bu |para |dewan |mesin |sistem |robot |program )?(?:penilai\w*|asesor|juri|korektor|pengoreksi|evaluator|penguji|instruktur|fasilitator|grader|scorer|marker|assessor|reviewer)|pemeriksa(?: jawaban)?)"
ASPECT = r"(?:sapaan|pengakuan|sesuai kasus|kesesuaian(?: kasus)?|tindakan|penanggung jawab|waktu|langkah berikut\w*|kewenangan|dasar|kejelasan|nada|martabat|privasi|gate|leak|threat|overpromise|false_closure|withdraw|gratuity|provisional|confidence|keyakinan|evidence)"
FULL = r"(?:maksimal|maksimum|tertinggi|sempurna|penuh|terbaik|full|seratus|empat|100|4)"
TALK = compiled(
    r"\bw ?[1-8]\b(?:\s*(?:[=:]|-?\s*w ?[1-8]|sampai|hingga|s/d)|.{0,30}\b(?:[0-4]|nol|satu|dua|tiga|empat|penuh|maksimal|juga|terpenuhi|tercapai|kali)\b)|\b(?:bobot|kriteria|dimensi|aspek|level|nilai|skor) w ?[1-8]\b"
    r"|\b(?:pemeriksa jawaban|(?:bapak|ibu|pak|bu|dewan|para|kepada|untuk|bagi|wahai|yth) juri(?! (?:lomba|dari|kabupaten|kecamatan|provinsi))|juri,? (?:yang|mohon|tolong)|asesor (?:yang|tolong|mohon)|korektor|pengoreksi|penilai otomatis|mesin penilai|sistem penilai\w*|robot penilai|scorer|(?<!operator )(?<!motor )(?<!alat )(?<!unit )grader(?! (?:meratakan|desa|dinas))|marker|evaluator)\b"
    rf"|\b(?:catatan|pesan|penjelasan|informasi|untuk|bagi|kepada|yth|halo|hai|dear|note to(?: the)?)\b\W{{0,3}}(?:(?:untuk|bagi|kepada|yth|the)\b\W{{0,3}})?{MARKER}\b(?! (?:publik|harga|tanah|aset|sim|sertifikasi|pelatihan|dari|inspektorat|bpk|bpkp|kabupaten|provinsi|pusat|akan|sudah|telah))"
    rf"|\b{MARKER}\b,? (?:yang (?:terhormat|baik|budiman)|mohon|tolong|harap|silakan|dimohon)\b"
    r"|(?<!tim )\b(?:penilai|penguji)\b(?! (?:publik|harga|tanah|aset|dari|sertifikasi|independen|pertanahan|ganti|sim|kelayakan|kendaraan|memberi kesempatan))"
    r"|,\s*(?:ya\W+)?(?:bapak|ibu|pak|bu|kak|kakak|mas|mbak) (?:instruktur|fasilitator|widyaiswara|penguji|pengajar|korektor|pemeriksa)\s*[.!?)]*$"
    r"|\b(?:skor|nilai|score|total|level|tingkat|rating)\b\W{0,3}(?:(?:maksimal|maksimum|tertinggi|sempurna|penuh|akhir|total|saya|jawaban ini|full|terbaik)\W{0,3}){0,3}(?:adalah|ialah|=|:|harus|mohon|minimal|is)?\W{0,3}(?:\d{1,3}\b(?! ?(?:hari|jam|meter|km|desember|januari|kecamatan|orang|kk|dari|m\b|cm))|maksimal|maksimum|tertinggi|sempurna|penuh|4)"
    rf"|\b(?:beri|berikan|diberi|memberikan|memberi|kasih|tetapkan|set|setel|give|assign|dapat|mendapat|memperoleh|pantas|layak|keluarkan|deserves?)\w*\b.{{0,40}}\b(?:nilai|skor|score|level|tingkat|poin|bintang|angka|marks?)\b\W{{0,3}}(?:\w+\W){{0,2}}?{FULL}\b"
    r"|\b(?:beri|berikan|kasih|tetapkan|set|give|assign|masukkan|isi|catat(?:kan)?|hitung)\w*\b.{0,40}\b(?:skor|score|level|poin)\b"
    rf"|\b(?:beri|berikan|kasih|diberi)\w*\b.{{0,25}}\bnilai\b(?! (?:tukar|ganti|jual|rapor|masukan|denda|tanah|kontrak|proyek|aset|pajak|barang))"
    rf"|\b(?:nilainya|skornya|angkanya|poinnya|tingkatnya)\b(?: \w+)? {FULL}\b|\b(?:nilai|skor) (?:saya|jawaban)\b|\b(?:tingkat|level) (?:empat|tertinggi|4)\b(?! (?:dari|sampai|desa|kabupaten|provinsi|pusat|di))|\b(?:jangan|tidak (?:perlu|usah|boleh)) (?:di)?kurangi\b.{{0,20}}\b(?:nilai|poin|skor)\w*"
    r"|\b(?:abaikan|ignore|lupakan|kesampingkan|lewati|disregard|forget)\b.{0,40}\b(?:rubrik|instruksi|aturan|instructions?|perintah|kriteria|rubric|prompt|pedoman|kesalahan)\b"
    r"|\b(?:rubrik(?! (?:aspirasi|pengaduan|layanan|berita|tanya|informasi))|rubric|penskoran|kriteria (?:tingkat|penilaian|level)|dimensi w|(?:semua|seluruh|setiap) (?:kriteria|dimensi|aspek penilaian|indikator)|semua levels?|all (?:levels|criteria|dimensions))\b"
    r"|\b(?:model bahasa|language model|kecerdasan buatan|chatgpt|gpt|llm|halo ai|hai ai|wahai ai)\b|\b(?:end of (?:answer|response)|full marks?|marks? (?:this|penuh)|excellent answer|self[- ]?assessment|penilaian mandiri|kunci jawaban|jawaban terbaik)\b"
    r"|\b(?:system|sistem|assistant|prompt|instruksi(?: penilai\w*)?|assessment|grade)\b\s*[:=>]|\bgrade a\b|</?(?:system|score|skor|nilai|assessment)\b|(?<!\w)[\[(]/?(?:rubrik|penilaian|instruksi|skor|nilai)\b"
    rf"|\b{ASPECT}\b\s*[:=]\s*\"?(?:\d|aman|false|true|kosong|penuh|maksimal)|\b{ASPECT} \d/4|\b(?:confidence|provisional|gate)s?\b|\bperlu penilai\b"
    r"|\b(?:skor|nilai|score|levels?|total)\b\"?\s*[:=]\s*[\"{]?\d|\b(?:100/100|10/10|4/4)\b|\{\s*\"[^\n]*"
    r"|\bjawaban (?:ini|saya|kami|di atas) (?:sudah |telah |layak |pantas |harus |wajib |patut |seharusnya )*(?:memenuhi|layak|pantas|mendapat\w*|diberi|dinilai|bernilai|memperoleh|sempurna|lulus|lengkap dan|bebas dari)"
    r"|\b(?:dihitung|hitung|dianggap|anggap|tandai|ditandai) (?:saja )?(?:sebagai )?(?:tindakan|janji|jawaban|kriteria|benar|fakta|unit)\b.{0,30}\b(?:spesifik|bernilai|penuh|terpenuhi|benar|sempurna)|\bhasil evaluasi jawaban\b|\b(?:kalimat|jawaban|tanggapan) (?:di atas|ini) (?:sudah |telah )?(?:menunjukkan|memuat|menyebut|berisi) (?:empati|tindakan|fakta|unit|tanggal)"
    r"|\b(?:saya|jawaban ini|tanggapan ini) (?:sudah|telah) (?:saya )?(?:menyebut\w*|sebut\w*|memuat|mencantumkan)\b.{0,50}\b(?:fakta|tanggal|unit|kontak)\b.{0,40}\b(?:nilai|skor|jadi|jadinya|sesuai)\b|\b(?:luluskan|loloskan) (?:saya|kami|jawaban)\b|^\W*tandai sebagai benar",
    re.IGNORECASE,
)


BLOCK = compiled(
    r"<!--[^<>]{0,300}-->|\[(?P<mark>\w{1,30})[^\]\n]{0,40}\][^\[\]]{0,300}\[/(?P=mark)\]|<(?P<tag>\w{1,30})>[^<>]{0,300}</(?P=tag)>|\((?:skor|nilai|score|level|total)\b[^()]{0,60}\)"
    r"|\{[^{}\n]{0,200}(?:\{[^{}\n]{0,200}\}[^{}\n]{0,100})?\}|\bW ?[1-8] ?[=:] ?\d(?:/4)?(?:[ ,;|]{1,3}W ?[1-8] ?[=:] ?\d(?:/4)?)*\b",
    re.IGNORECASE,
)
"""What is set apart by its own marks: what stands beside it in a line may still be said to the reporter."""
UNSEEN = "<!--"
"""How a remark begins that no reporter would ever see."""


def spoken_to_marker(text: str, known: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """The sentences, and the parts set apart, that are no part of the answer, in order. `known`: folded words of the case."""
    apart = [
        match.span()
        for match in BLOCK.finditer(text)
        if match.group().startswith(UNSEEN) or TALK.search(match.group())
    ]
    letters = list(text)
    for start, end in apart:
        letters[start:end] = " " * (end - start)
    rest = "".join(letters)
    said = [match.span() for match in SENTENCE.finditer(rest) if TALK.search(match.group())]
    return merged([*apart, *said, *talking(plain(rest, known), rest, said)])
