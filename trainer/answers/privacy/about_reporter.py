"""What an answer tells of the reporter without a name: from the files of the office, or to those who ask who wrote.

A file may hold debts, poverty, family or school matters that the complaint never mentioned. Somebody who wrote may be known by
a house, a trade or the only one of a kind. Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.language.alternatives import compiled
from trainer.answers.language.words import Span
from trainer.answers.privacy.traits import SENTENCE, body_of, matter_text
from trainer.answers.rubric.conditions import ILLNESS, KIN_WORD
from trainer.domain.vocabulary import Privacy

WHOM = (
    r"(?:bapak|ibu|anda|saudara|saudari|kakak|nenek|kakek|pelapor|pengadu|yang bersangkutan|beliau)"
)
FILES = compiled(
    r"\b(?:(?:menurut|berdasarkan) (?:data|catatan|arsip|sistem|berkas)|arsip|basis data|database|dapodik|dtks|dtsen|rekam medis|riwayat|pangkalan data|data (?:koperasi|bantuan|sekolah|siswa|kepegawaian|keluarga|pasien|kependudukan|kami|pajak|gaji)"
    r"|(?:di|dalam|pada|dari) (?:sistem|data|catatan|berkas|aplikasi)|kami (?:buka|cek|lihat|telusuri|periksa)|ternyata|terbaca|tercatat|terdata|terlihat|tampak|terpantau)\b"
)
"""Where an office reads what nobody told it."""
ABOUT = re.compile(
    rf"\b(?:{WHOM}|{KIN_WORD}(?:nya)?|(?:objek|keluarga|rumah tangga|kk) {WHOM}|tanggungan)\b"
)
PRIVATE_FACT = compiled(
    r"\b(?:(?P<debt>(?:sisa )?(?:pinjaman|utang|hutang|kredit|cicilan|angsuran)\w*|menunggak|nunggak|tunggakan\w*|tidak mengangsur)"
    r"|(?P<poor>(?:keluarga|warga|rumah tangga|karena|sebagai) (?:tidak|kurang) mampu|keluarga miskin|penerima (?:pip|pkh|kip|bpnt|bst|blt|bansos|bantuan)|tanggungan \d+|(?:gaji|penghasilan)(?:nya)? (?:hanya |cuma )?rp|keringanan)"
    r"|(?P<family>bercerai|perceraian|cerai|meninggal|tiri|anak angkat|luar nikah|tinggal (?:dengan|bersama) (?:ibu|ayah|nenek|kakek)|kawin|menikah lagi)"
    r"|(?P<school>(?:pernah )?tinggal kelas|tidak naik kelas|pindah sekolah|dikeluarkan dari sekolah|diskors|membolos|nilainya|rapornya)"
    rf"|(?P<ill>{ILLNESS}|keguguran|dirawat|rawat inap|operasi|berobat)"
    r"|(?P<blame>pernah (?:dihukum|ditegur|dipenjara|ditahan|disanksi|berkelahi|mencuri)|narapidana|dipenjara|residivis|surat peringatan|teguran tertulis|gajinya dipotong))\b"
)
BESIDES = compiled(r"\b(?:juga|pula|ternyata|selain|masih|pernah|bahkan|sekalian|rupanya)\b")
"""It is said on top of what was asked."""
NOT_TOLD = compiled(
    r"\b(?:bila|jika|kalau|apabila|tidak ada|tidak punya|tidak memiliki|tidak akan|tidak kami|tanpa|jangan|setiap|semua|para|seluruh|bagi|wajib pajak yang|pelanggan yang|siapa pun|siapapun|yang (?:memiliki|punya|menunggak))\b"
)
MANY = 2
"""So many kinds of facts from a file are more than the matter needs."""

WRITER = compiled(
    r"\b(?:penulis|pelapor|pengadu|pengirim)(?:nya)?\b(?= (?:memang|adalah|ialah|itu|yaitu|yakni|orang|bapak|ibu|seorang|tinggal|rumah))"
    r"|\b(?:penulis|pelapor|pengadu|pengirim)nya\b"
    r"|\b(?:siapa|yang|gerangan)(?: gerangan)?(?: yang)?(?: sudah| telah)? (?:menulis|melapor|melaporkan|mengadu|mengadukan|mengetik|mengetikkan|menuliskan|mengeluh)\b"
    r"|\b(?:keluhan|laporan|aduan|pengaduan|keberatan|surat|tulisan)(?: ini| itu| tersebut| tadi)? (?:memang )?(?:datang|berasal|dikirim|ditulis|disampaikan|dibuat)(?: langsung)? (?:dari|oleh|ibu|bapak|warga|orang|seorang|anak|penjual|pedagang|guru|tetangga)\b"
)
ASKERS = compiled(
    r"\b(?:warga|tetangga|orang kampung|pemilik|pengelola|pedagang|petugas|kepala desa|kades|sekolah|pabrik|perusahaan|pangkalan|kafe|komite|ketua|terlapor|pihak|atasan|mereka|semua orang|yang (?:bertanya|penasaran|menduga)\w*)\b"
)
"""Those who must not learn it."""
TELLS = compiled(
    r"\b(?:kami (?:benarkan|katakan|sampaikan|beri ?tahu(?:kan)?|beritahukan|jawab|terangkan|jelaskan|iyakan|akui|konfirmasi)|(?:dapat|bisa|boleh|perlu) (?:kami )?(?:terangkan|jelaskan|sampaikan|dimaklumi|diketahui)|pembenaran|dibenarkan|membenarkan|dimaklumi|diketahui|memang|tidak perlu (?:lagi )?(?:saling )?(?:menduga|bertanya)|orangnya|beliau|adalah|ialah|yakni|yaitu|datang dari|berasal dari|umumkan|mengumumkan|sebutkan|siarkan)\b"
)
CONFIRMS = compiled(
    r"\b(?:kami (?:sudah |telah )?(?:benarkan|katakan|sampaikan|beri ?tahu(?:kan)?|beritahukan|jawab|terangkan|iyakan|akui|konfirmasi)|pembenaran (?:telah|sudah)|telah (?:kami )?(?:dibenarkan|membenarkan)|kami (?:sudah |telah )?membenarkan)\b"
)
REFUSED = compiled(
    r"\b(?:tidak|jangan|tak|bukan|tanpa|belum|dilarang|dirahasiakan|rahasia|merahasiakan|dijaga|menjaga|lindungi|melindungi)\b"
)
NO_REFUSAL = compiled(
    r"\btidak (?:kami )?(?:membantah|bantah|menyangkal|keliru|salah)\b|\btidak perlu(?: lagi)?(?: saling)? (?:menduga|bertanya|menebak)\b"
)
PEOPLE_KNOW = compiled(
    r"\b(?:(?:sudah|pada) (?:pada )?(?:tahu|hafal|kenal|paham|mengerti))(?: [^.;!?,\s]+){0,5}? yang (?:mana yang )?(?:menulis|melapor\w*|mengadu\w*|mengetik\w*)\b"
)
"""They know already: no disclosure by itself, but what else is said tells the others."""
ANOTHER = compiled(
    r"\b(?:dulu|dahulu|pernah|sebelumnya|tahun lalu|bulan lalu|minggu lalu)(?: [^.;!?,\s]+){0,3}? (?:ibu|bapak|warga|pelapor|orang|pedagang|guru|pensiunan)(?: [^.;!?,\s]+){0,2}? (?:dari|di|asal) [^.;!?]{0,60}?\b(?:menulis|melapor|melaporkan|mengadu|mengadukan|lapor|mengeluh)\b"
)
"""Somebody else who once wrote, told by where they live."""
LIVELIHOOD = re.compile(
    r"\b(?:lapak|warung|kios|toko|kebun|sawah|ladang|anak|suami|istri|rumah|dagangan|jualan|honor)\w*"
)
WHICH = re.compile(r"\b\w+ (?:yang )?mana\b")
"""One of a family or a trade: *cucu yang mana*."""
BY_HOME = compiled(
    r"\b(?:(?:yang )?rumahnya|rumah (?:di|dekat|persis|paling)|kediamannya|(?:yang )?tinggal (?:di|dekat|persis|sebelah)|keluarga di|tetangga|pondoknya|ladangnya)\b"
)
BY_TRAIT = tuple(
    compiled(pattern)
    for pattern in (
        r"\bdi (?:belakang|samping|seberang|depan|ujung|sebelah) (?!kantor)\w+",
        r"\b(?:satu - satunya|cuma satu|hanya satu|paling \w+ di (?:desa|kampung|gang))\b",
        r"\b(?:berkumis|berjanggut|berjenggot|berkacamata|gondrong|pincang|botak|berkerudung|berambut \w+)\b",
        r"\b(?:pemilik|penjual|pedagang|pensiunan|tukang|sopir|guru|buruh|operator|petani|nelayan|kader|jualan|karyawan|pegawai|honorer|penyadap|janda|duda)\b",
        r"\b(?:anggota|unsur|pengurus|perangkat) (?:bpd|desa|pkk|lpm|komite|koperasi|kelompok)\b",
        rf"\b(?:{KIN_WORD}|bapak|ibu)nya\b|\bpunya (?:{KIN_WORD})\b",
        r"\byang (?:mesin|motor|mobil|warung|kios|lapak|kebun|sawah|perahu|toko|lahan)\w*nya\b|\b(?:kontrak|honor|gaji|usaha)nya\b",
    )
)
WHOLE_SENTENCE = re.compile(r"[^.!?\n]+")
"""A question and its answer may be joined by a semicolon."""
CERTAIN = 2
"""So much of a writer tells who it is."""


LIST = compiled(
    r"\b(?:daftar(?: (?:lengkap|nama|hadir|penerima|pelapor|pengusul|pengadu|warga|pelanggan|pasien|siswa|murid|pemohon|penunggak))*|nama - nama|data lengkap|data (?:warga|penerima|pelapor|pengusul|pasien|pelanggan|siswa|pemohon))\b"
)
PUBLISHED = compiled(
    r"\b(?:kami (?:lampirkan|lampirin|tempel\w*|unggah|bagikan|cantumkan|umumkan|tampilkan|muat|sertakan|taruh|kirim\w* ke grup)|(?:ter|di)(?:lampir|tempel|unggah|umum|muat|cantum|tampil|bagi)\w*|di bawah|sebagai berikut|berikut ini|bisa (?:dilihat|diunduh|diklik|dicek)|dapat (?:dilihat|diunduh|diklik|dicek)|di (?:lampiran|papan|grup))\b"
)
PARTICULARS = compiled(
    r"\b(?:(?P<name>nama)|(?P<nik>nik|nomor kk|nomor kartu keluarga)|(?P<phone>(?:nomor|no) (?:hp|wa|telepon|telp|ponsel|kontak)|hp)|(?P<home>alamat)|(?P<id>id pelanggan|idpel|nomor (?:pelanggan|rekening|peserta|rekam medis))|(?P<ill>diagnosa|diagnosis|penyakit))(?:nya)?\b"
)
REQUESTED = compiled(
    r"\b(?:mohon|harap|silakan|diminta|tolong|wajib|syarat|isi|mengisi|melengkapi|kirim(?:kan)?|lampirkan)(?: [^.;!?]*)?$"
)
"""Before a list: the reader is to bring it."""
WITHHELD = compiled(
    r"\b(?:tidak|tanpa|jangan|bukan|disamarkan|kecuali|rahasia|dirahasiakan|inisial)\b"
)


def lists_of_people(text: str) -> Iterator[Span]:
    """Where a list of people with their particulars is attached or put up for all."""
    for sentence in SENTENCE.finditer(text):
        said = sentence.group()
        listed = LIST.search(said)
        if not listed or not PUBLISHED.search(said) or WITHHELD.search(said):
            continue
        if REQUESTED.search(said[: listed.start()]):
            continue
        kinds = {each.lastgroup for each in PARTICULARS.finditer(said)}
        if len(kinds) >= MANY:
            yield sentence.start() + listed.start(), sentence.end()


def from_files(case: Case, text: str) -> Iterator[Span]:
    """Private facts of the reporter or their family that the answer takes from the office's files."""
    known = f"{body_of(case)} {matter_text(case)}"
    for sentence in SENTENCE.finditer(text):
        said = sentence.group()
        source = FILES.search(said)
        if not source or not ABOUT.search(said) or NOT_TOLD.search(said):
            continue
        facts = [
            each
            for each in PRIVATE_FACT.finditer(said)
            if each.group().removesuffix("nya").split()[-1] not in known
        ]
        kinds = {each.lastgroup for each in facts}
        besides = case.privacy is not Privacy.TERBUKA or BESIDES.search(said)
        if len(kinds) >= MANY or (facts and besides):
            for each in facts:
                yield sentence.start() + each.start(), sentence.start() + each.end()


@dataclass(frozen=True, slots=True)
class Writer:
    """Where it is told who wrote: so that it is certain, and so that it can be guessed."""

    certain: tuple[Span, ...]
    guessed: tuple[Span, ...]


def writer_told(case: Case, text: str) -> Writer:
    """What is told of the one who wrote, to those who ask or, on a report that is not open, to anybody."""
    certain: list[Span] = []
    guessed: list[Span] = []
    for sentence in WHOLE_SENTENCE.finditer(text):
        said = sentence.group()
        known = PEOPLE_KNOW.search(said)
        if known and (WHICH.search(known.group()) or _told(said[known.end() :])):
            guessed.append((sentence.start() + known.start(), sentence.start() + known.end()))
            continue
        if ANOTHER.search(said) and LIVELIHOOD.search(said):
            guessed.append(sentence.span())
            continue
        writer = WRITER.search(said)
        if not writer or _is_refused(said, writer) or not TELLS.search(said):
            continue
        after = said[writer.start() :]
        told = _told(after)
        if not ASKERS.search(said[: writer.start()]) and case.privacy is Privacy.TERBUKA:
            continue
        if told >= CERTAIN and (BY_HOME.search(after) or case.privacy is not Privacy.TERBUKA):
            certain.append((sentence.start() + writer.start(), sentence.end()))
        elif told or CONFIRMS.search(said):
            guessed.append((sentence.start() + writer.start(), sentence.end()))
    return Writer(tuple(certain), tuple(guessed))


def _told(text: str) -> int:
    """How much a text tells of a person: a home, and each kind of trait."""
    return sum(each.search(text) is not None for each in (BY_HOME, *BY_TRAIT))


def _is_refused(said: str, writer: re.Match[str]) -> bool:
    """Whether it is not told: what stands on either side of the writer, up to a semicolon, denies it."""
    before, after = said[: writer.start()].split(";")[-1], said[writer.start() :].split(";")[0]
    return REFUSED.search(NO_REFUSAL.sub(" ", f"{before}{after}")) is not None
