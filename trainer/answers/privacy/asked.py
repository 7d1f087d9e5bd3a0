"""Wishes to know who it is: where an answer asks for a name, a number or evidence that would tell.

Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.privacy.traits import SENTENCE, body_of, matter_text
from trainer.domain.vocabulary import Privacy

ASKING = (
    r"(?:mohon|tolong|harap|dimohon|diharap(?:kan)?|silakan|silahkan|agar|supaya|wajib|harus|diminta|kiranya|perlu(?! (?:kami (?:jelaskan|sampaikan|ingatkan|tegaskan|informasikan|luruskan)|dimaklumi|diketahui|disampaikan|dijelaskan|diingatkan|dipahami|dicatat|bapak ketahui|ibu ketahui|anda ketahui))|memerlukan|kami perlu\w*|(?:di)?butuh\w*|diperlukan|dibutuhkan|minta|meminta"
    r"|japri\w*|dm|inbox|ketik|chat|tulis|beri ?tahu\w*|memberitahu\w*|daftarkan|mendaftarkan|menyebut|kirim(?:kan|lah|in)?|dikirim(?:kan|i)?|mengirim(?:kan|i)?|lampirkan|dilampirkan|melampirkan|sertakan|disertakan|menyertakan|cantumkan|mencantumkan|dicantumkan|sebutkan|menyebutkan|disebutkan|tuliskan|menuliskan|isi(?:kan)?|mengisi"
    r"|lengkapi|melengkapi|dilengkapi|berikan|memberikan|beri|kasih|kasi|sampaikan|menyampaikan|disampaikan|infokan|menginformasikan|informasikan|tinggalkan|meninggalkan|serahkan|menyerahkan|diserahkan|bawa|membawa|dibawa"
    r"|unggah|mengunggah|diunggah|upload|siapa|berapa|bisa minta|boleh minta|boleh tahu|boleh tau|konfirmasi|tambahkan|menambahkan|share|bagikan|(?:kalau|jika|bila|apabila|seandainya|andai|barangkali|mungkin)(?: [^.,;!?\s]+){0,3}? (?:punya|mempunyai|memiliki|menyimpan|ada))"
)
NAMED = (
    r"(?:nama (?:lengkap|asli|terang|jelas|bapak|ibu|anda|saudara|saudari|kakak|pelapor|pengadu|sendiri|dan|serta|beserta|,|/)|namanya|identitas(?:nya)?(?! (?:penduduk|kependudukan|digital))|nik\b|ktp\b|ktp el|kartu tanda penduduk|kartu keluarga|kk\b|nip\b|data diri|biodata|data pribadi"
    r"|(?:nomor|no) (?:hp|wa|whatsapp|telepon|telp|handphone|ponsel|kontak|seluler|yang (?:bisa|dapat) dihubungi)|nomor (?:bapak|ibu|anda|saudara)|kontak (?:bapak|ibu|anda|saudara|saudari|pelapor|pribadi|yang (?:bisa|dapat) dihubungi)"
    r"|alamat (?:lengkap|rumah|bapak|ibu|anda|saudara|saudari|pelapor|tinggal|domisili)|nomor rekam medis|no rekam medis|hp aktif|wa aktif|hp (?:bapak|ibu|anda|saudara)|tempat tinggal (?:bapak|ibu|anda|saudara))"
)
PROOF = (
    r"(?:bukti\w*|foto\w*|video\w*|rekaman|dokumen\w*|salinan\w*|fotokopi|kuitansi|kwitansi|tangkapan layar|screenshot|ss\b|data pendukung|data dukung|berkas\w*|lampiran"
    r"|kartu bayar|(?<!- )undangan|nota|struk|slip|surat keterangan|dokumentasi|gambar|saksi)"
)
FILL = r"(?: (?!(?:tidak|tanpa|jangan|tak|bukan|kepada|oleh|atas|telah|sudah)\b)[^.;!?\s]+)"
ASKS_NAME = re.compile(
    rf"\b{ASKING}{FILL}{{0,9}}? (?:{NAMED}|nama\b(?! (?:di|dari|jajaran|baik|besar)\b))"
)
NAME_ASKED = compiled(
    rf"\b(?<!atas )(?<!a n ){NAMED}{FILL}{{0,7}}? (?:agar|mohon|harap|dimohon|diperlukan|dibutuhkan|kami perlukan|kami butuhkan|dicantumkan|disertakan|dilampirkan|dikirim(?:kan)?|dilengkapi|disampaikan|diisi|wajib)\b"
)
ASKS_PROOF = re.compile(rf"\b{ASKING}{FILL}{{0,9}}? {PROOF}\b")
PROOF_ASKED = compiled(
    rf"\b{PROOF}{FILL}{{0,9}}? (?:agar|mohon|harap|dimohon|kiranya|diperlukan|dibutuhkan|kami perlukan|kami butuhkan|disertakan|dilampirkan|dikirim(?:kan)?|dilengkapi|disampaikan|diharapkan|diunggah|diserahkan|wajib|bisa dikirim|boleh dikirim|silakan|tolong)\b"
)
OF_OTHERS = compiled(
    r"(?:nya)?(?: (?:semua|seluruh|para|setiap|tiap|masing - masing|milik|dari))* (?:pembeli|penghuni|penyewa|warga|pemilik|pelaku|terlapor|pegawai|karyawan|pekerja"
    r"|pedagang|penjual|tamu|penumpang|pengemudi|sopir|nasabah|penduduk|mereka|oknum|petugas|pejabat|anggota|pengurus|pengelola)\b"
)
"""After what is wanted: it is not the reader's."""
PAPERS = frozenset(("ktp", "kk", "nik"))
ERRAND = compiled(
    r" , (?:silakan |bisa |boleh |langsung )?(?:beli|membeli|ambil|mengambil|tebus|menebus|tukar\w*|menukar\w*|datang\w*|pergi|cari|mencari|bayar|membayar|urus|mengurus|cek|lihat)\b"
)
"""Another thing to do that stands between a request and a paper: the paper is for that."""
WHAT_IT_SAYS = re.compile(r"\bapakah\b")
GETS = re.compile(r"\b(?:minta|meminta)\b")
FROM_OTHERS = re.compile(
    r" (?:dari|di|ke|kepada) (?:sekolah|dokter|rt|ketua|desa|kelurahan|bidan|puskesmas|bank|rumah sakit|bendahara|kepala|kecamatan|polisi)\b"
)
RUMOUR = re.compile(r"\b(?:soal|tentang|mengenai|perihal|tebakan|menebak|kabar) $")
"""Before `siapa`: it is spoken of, not asked."""
SENDS = compiled(
    r"\b(?:kirim|lampir|unggah|upload|serta|cantum|foto|salin|scan|tulis|sebut|isi|lengkap|lengkapi|sampai|nik|nomor|nama)\w*|\b(?:di|me\w{1,3})(?:kirim|lampir|unggah|serta|cantum|tulis|sebut|isi|lengkap|sampai)\w*"
)
"""A paper is wanted here, and not shown at a counter."""
NOT_ASKED = compiled(
    r"\b(?:tidak|tak|tanpa|jangan|bukan|enggak|nggak|gak|ga|tdk|belum|demi|menjaga|merahasiakan|melindungi|kerahasiaan|perlindungan|dirahasiakan|rahasia(?:kan)?|aman|dijaga|terjaga|lain kali|dijamin|jaminan|disamarkan|dibuka)\b"
)
BY_OFFICE = compiled(
    r"\b(?:kami|tim|petugas|inspektorat|dinas|sekolah|sudah|telah|kepada|bidang|pihak|komite|bendahara|kepala|perusahaan|desa)(?: (?:akan|sedang|juga|bersama|sudah|telah|kami|sekolah|desa|\w+))? ?$"
)
OFFICE_DID = compiled(
    r"\b(?:kami|tim|petugas|inspektorat|dinas|irban|regu|seksi|bidang)\b(?: (?:akan|sedang|juga|sudah|telah|bersama))* (?:meminta|minta|memeriksa|mengumpulkan|menyita|mengambil|kirim|mengirim|serahkan|menyerahkan|sampaikan|menyampaikan|lampirkan|melampirkan|memiliki|punya)\b"
)
NEEDS = compiled(
    r"\b(?:kami|tim|petugas|dinas|masih|sangat) (?:perlu\w*|butuh\w*|memerlukan|membutuhkan|minta|meminta|mohon)\b"
)
DIAL = re.compile(r"^(?: \w+){0,4} ?:? ?\+?\(? ?\d[\d() -]{5,}")


def asked(case: Case, text: str) -> Iterator[Span]:
    """Where the answer asks for a name or number, and on an anonymous report that is not secret for evidence."""
    matter = matter_text(case)
    patterns = [ASKS_NAME, NAME_ASKED]
    if case.privacy is Privacy.ANONIM:
        patterns += [ASKS_PROOF, PROOF_ASKED]
    for sentence in SENTENCE.finditer(text):
        for pattern in patterns:
            match = pattern.search(sentence.group())
            if match and _is_request(sentence.group(), match, matter, body_of(case)):
                yield sentence.start() + match.start(), sentence.start() + match.end()
                break


def _is_no_wish(match: re.Match[str], before: str, after: str) -> bool:
    """Whether something else is asked than who it is: what a paper says, a paper from others; or nothing at all is."""
    return (
        WHAT_IT_SAYS.search(match.group()) is not None
        or (GETS.search(match.group()) is not None and FROM_OTHERS.match(after) is not None)
        or (match.group().startswith("siapa") and RUMOUR.search(before) is not None)
    )


def _is_request(sentence: str, match: re.Match[str], matter: str, body: str) -> bool:
    """Whether the reader is asked: not refused, not done by the office, no number to dial, no paper that the case is about."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    clause = before.split(",")[-1]
    if NOT_ASKED.search(clause[-40:]) or NOT_ASKED.search(f"{match.group()}{after[:30]}"):
        return False
    if DIAL.match(after) or re.search(r"\b(?:kami|dinas|petugas|layanan|posko)\b", after[:12]):
        return False
    if OFFICE_DID.search(before[-40:] + match.group()) and not NEEDS.search(
        before[-30:] + match.group()
    ):
        return False
    if BY_OFFICE.search(before) and not NEEDS.search(before[-30:] + match.group()):
        return False
    if ERRAND.search(match.group()) or _is_no_wish(match, before, after):
        return False
    if match.re in (ASKS_NAME, NAME_ASKED) and OF_OTHERS.match(after):
        return False
    last = match.group().split()[-1]
    if last == "nama" and re.match(
        r" (?:obat|desa|jalan|sekolah|petugas|kegiatan|toko|perusahaan|barang|tempat|lokasi|produk|baik|program|dokter|pejabat|oknum|pelaku)",
        after,
    ):
        return False
    if last not in PAPERS:
        return True
    told = re.search(rf"\b{last}\b", body) is not None and not SENDS.search(match.group())
    return not told and not re.search(rf"\b{last}\b", matter)
