"""Units, offices and posts that a text names: *Bidang Bina Marga*, *UPT*, *Kepala Desa*, *loket 3*; and known agencies.

`kami`, `tim` and `petugas` are none (response rubric, W3), nor is *bidang terkait* or *dinas kami*. Most are known by the
shape of their names; the agencies of a region by their names and short forms, with slips. Whether a unit is the right
one is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.gazetteer import NOWHERE, Gazetteer
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span


class Grade(StrEnum):
    """How closely a name tells who is answerable."""

    PART = "part"
    """A part of an office: a bidang, seksi, UPT, ward."""
    AGENCY = "agency"
    POST = "post"
    """Somebody in office: a camat, a village head, a field worker of a programme."""
    DESK = "desk"
    """Where one calls or knocks: a counter, a numbered room, a command post."""


FUNCTION = (
    r"(?!(?:dan|atau|yang|dari|di|ke|pada|kepada|untuk|bagi|oleh|dengan|dalam|luar|atas|bawah|ini|itu|tersebut|dimaksud|kami|kita|nya|anda|bapak|ibu|saudara|akan|sudah|telah|sedang|belum|tidak|juga|hanya|saja|pun|lagi|"
    r"bersama|bareng|melalui|lewat|serta|lalu|kemudian|sebelum|sesudah|setelah|selama|sampai|mulai|secara|agar|supaya|karena|apabila|jika|bila|kalau|dulu|baru|buka|tutup|minta|per|pakai|memakai|bisa|dapat|harus|perlu|bulan|tanggal|hari|"
    r"terkait|teknis terkait|berwenang|membidangi|menangani|bersangkutan|masing|lain|mana|sendiri|setempat|merah|bersifat|bersedia|dinyatakan|adalah|merupakan|ada|tentang|mengenai|soal|seperti|siap|sebagai|selaku|se|"
    r"berdasarkan|menerima|memberikan|memeriksa|meminta|menjadi|tengah|depan|belakang|kiri|kanan|samping|ujung|tepi|pinggir|badan|jalan|terpenting|penting|utama|pribadi|kalian|mereka|padahal|jam|ta|dinas|saran|peny|ruang|nomor|telepon|wa)\b)"
)
"""No name begins with these: *bagian atas*, *bidang terkait*, *dinas kami* name no unit."""

WORD = rf"{FUNCTION}[a-z]{{2,}}"
MORE = rf"(?: {FUNCTION}[a-z]{{3,}})?"
TERKAIT = r"(?! (?:(?:teknis|pelaksana|pelayanan|layanan) )?(?:terkait|yang (?:membidangi|berwenang|menangani|terkait)))"
"""*bidang teknis terkait* names nobody."""

LEAD = r"(?:(?:kepala|sekretaris|plt|pelaksana tugas|staf|petugas|operator|tim|regu|admin|koordinator|ketua|pejabat|personel|personil|kru|awak|orang|teman|rekan|pihak) ){0,3}"

PARTS = (
    rf"(?:bidang|bid|seksi|sie|sub ?bidang|sub ?seksi|sub ?koordinator|sub ?bag(?:ian)?|bagian|unit kerja|kelompok substansi|tim kerja) (?!teknis\b){WORD}|"
    rf"(?:kabid|kasi|kasie|kasubag|kasubbag|kasubbid|kasatker|kabag|kaur|kanit|karu) {WORD}|"
    rf"uptd?\w*|upt ?d? {WORD}|satuan kerja {WORD}|satker|ppk|pptk|(?:irban\w*|inspektur pembantu){MORE}|"
    rf"instalasi (?:farmasi|gizi|gawat|rawat|rekam|radiologi|laboratorium|pemeliharaan|bedah|sanitasi|pengolahan){MORE}|"
    rf"poli(?:klinik)? {WORD}|igd|ugd|(?:(?<=ke )|(?<=di )|(?<=dari )|(?<=oleh )|(?<=hubungi )|(?<=gudang ))(?:farmasi|rekam medis|laboratorium|kasir)|"
    rf"unit (?:pengaduan|layanan|pelayanan|teknis|reaksi|pelaksana|pemeliharaan|pengelola|penanganan|gangguan|pemadam|damkar|transfusi|penyelenggara)\w*{MORE}|"
    r"(?:regu|tim|petugas|kru) (?:pju|trc|trantib|yantek|ptsl|reaksi cepat)|pju dishub|trantib|tramtib|bina marga|cipta karya|sumber daya air|tata ruang|pembinaan (?:sma|smk|sd|smp|paud)|hubung(?:an|i) pelanggan|hublang|humas|"
    rf"tim (?:saber pungli|pengelola|pengaduan)|satgas {WORD}|panitia{MORE}|apotek|apoteker|puskesos|ppid|pokja {WORD}|(?:cabang dinas|cabdin|kantor cabang|unit pelaksana teknis){MORE}"
)
AGENCIES = (
    rf"dinas {WORD}|"
    r"badan (?:pertanahan|pusat|penanggulangan|kepegawaian|perencanaan|pendapatan|keuangan|pengelola|pengawas|kesatuan|penelitian|narkotika|gizi|permusyawaratan)\w*|"
    rf"balai (?!desa\b|warga\b|rt\b|rw\b|pertemuan\b|kota\b){WORD}|"
    r"disdukcapil|dukcapil|capil|dinsos|dinkes|disdik|disdikbud|dikbud|dindik|dishub|dishut|disnaker\w*|naker\w*|disperindag\w*|disdag\w*|dispora\w*|disparbud\w*|dispar|diskominfo\w*|kominfo|distan\w*|dtph\w*|disnak\w*|dislutkan|dkp|dlhk?|dpupr\w*|pupr\w*|dpu|perkimtan|disperkim\w*|perkim|dpmd|dpmptsp|ptsp|dp3a\w*|"
    r"bappeda\w*|bapperida|bkpsdm|bkd|bpkad|bapenda|dispenda|kesbangpol|satpol ?pp|damkar\w*|pemadam kebakaran|manggala agni|masyarakat peduli api|bpbd|bnpb|basarnas|bmkg|"
    r"inspektorat|inspektur|perumdam|pdam|perumda|pln|ulp|up3|pertamina|telkom|bulog|bpn|kantah|kantor (?:desa|pertanahan|camat|kecamatan|kelurahan|lurah|pajak|imigrasi)|atr|bpjn|bwss?\w*|bpjs(?: kesehatan| ketenagakerjaan)?|samsat|"
    r"puskesmas|pustu|poskesdes|polindes|posyandu|puskeswan|labkesda|rsud|rsj|rsia|kua|kemenag|kantor urusan agama|bps|bpom|bkkbn|bnn\w*|bawaslu|kpu|ksop|syahbandar|bksda|kph\w*|karantina|imigrasi|lapas|kpp pratama|kppn|bea cukai|ojk|kantor pos|telkomsel|indihome|asdp|ukpbj|"
    r"dp2kbp3a|dppkb\w*|dpkp|dinkop\w*|disbun|disbunak|tphp|dtphp|distanak|disketapang|bp2rd|bppkad|bkpp|bpkp|bpk|satlantas|ditlantas|polantas|unit ppa|uptd ppa|rumah sakit|kecamatan|kelurahan|pemdes|pemcam|pemerintah (?:desa|kota|kabupaten|provinsi|kecamatan)|pemkab|pemkot|pemprov|bpd|bumdes\w*|"
    rf"kepolisian|polsek|polres\w*|polda|koramil|kodim|kejaksaan|kejari|pengadilan {WORD}|ombudsman|kementerian {WORD}|kemen(?:ter)?[a-z]{{3,}}|ditjen|direktorat jenderal|mpp|mal pelayanan publik|dprd"
)
POSTS = (
    r"kepala (?:desa|dusun|sekolah|puskesmas|ruang\w*|instalasi|dinas|urusan|balai|cabang|bagian|unit|badan|kantor)|kades|pak kades|kadus|kadis|kepsek|camat|lurah|sekcam|sekdes|seklur|sekdis|sekretaris (?:desa|camat|dinas|kecamatan|lurah)|"
    r"bendahara|kapus|penyuluh(?: pertanian| lapangan| kb)?|ppl|kader posyandu|pengawas (?:sekolah|ketenagakerjaan|lapangan)|ketua (?:rt|rw|komite|panitia)|pak rt|bu rt|direktur|direksi|bidan (?:desa|koordinator)|pendamping (?:pkh|desa|sosial|lokal)|tenaga ahli|tksk|tpk|mandor|mediator|pegawai pengawas|penyelia|operator (?:desa|dtks|dtsen|siks\w*)|"
    r"babinsa|bhabinkamtibmas|ajudan"
)
DESKS = (
    rf"loket (?:\d+|{WORD})|ruang(?:an)? (?:nomor )?\d+|posko{MORE}|meja (?:pengaduan|informasi|layanan|\d+)|call ?cent(?:er|re)|layanan (?:pengaduan|gangguan|pelanggan|informasi)|pusat (?:panggilan|layanan|pengaduan)|"
    r"contact cent(?:er|re)|customer service|hotline|helpdesk|pos (?:jaga|pantau|pengaduan|pelayanan|lapangan)|sekretariat"
)
_NAMED = re.compile(
    rf"\b{LEAD}(?:(?P<part>{PARTS})|(?P<agency>{AGENCIES})|(?P<post>{POSTS})|(?P<desk>{DESKS}))\b{TERKAIT}"
)
WRITER = compiled(
    r"\b(?:terima kasih|menghubungi|laporan (?:bapak|ibu|anda|saudara)?(?: \w+)? ?(?:kepada|ke)|kepercayaan|hormat kami|salam|yang terhormat|pengunjung|atas nama|mewakili|percayakan kepada)\b"
)
"""A sentence in which a unit is only who writes or who was written to."""


@lru_cache(maxsize=512)
def name_words(name: str) -> tuple[str, ...]:
    """The words of an agency's name that tell it from others, plain."""
    return tuple(word for word in re.findall(r"[a-z0-9]+", plain(name).text) if word not in _EMPTY)


_EMPTY = frozenset("dan pt persero tbk kalimantan tengah unit pelaksana teknis di untuk".split())
NEAR = 86
"""Of 100: how much of the name's words must be there."""


def names_agency(name: str, text: str, agencies: Gazetteer = NOWHERE) -> bool:
    """Whether a plain text names an agency, whole, in short, or with slips; by another of its names, where these are known."""
    forms = agencies.forms_of(name)
    if forms and any(form in forms for _, form in agencies.named_in(text)):
        return True
    wanted = name_words(name)
    if not wanted:
        return False
    said = frozenset(re.findall(r"[a-z0-9]+", text))
    if all(word in said for word in wanted):
        return True
    return fuzz.partial_token_set_ratio(" ".join(wanted), text) >= 100 and (
        fuzz.partial_ratio(" ".join(wanted), text) >= NEAR
    )


class Role(StrEnum):
    """What a unit is named for."""

    ACTS = "acts"
    CONTACT = "contact"
    """Where the reporter may turn to, or where papers go."""
    PLACE = "place"
    WRITES = "writes"
    """Who writes or was written to."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit named: its offsets in the plain text, what for, and how closely it tells who is answerable."""

    span: Span
    role: Role
    grade: Grade


def units_of(
    sentences: Iterable[tuple[int, int, str]], agencies: Gazetteer = NOWHERE
) -> tuple[Unit, ...]:
    """Every unit that a plain text names, in order. `sentences`: (start, end, text); `agencies`: those of the region."""
    return tuple(
        Unit((start + place[0], start + place[1]), _role(place, sentence), grade)
        for start, _, sentence in sentences
        for place, grade in _named(sentence, agencies)
    )


def _named(sentence: str, agencies: Gazetteer) -> list[tuple[Span, Grade]]:
    """Where a sentence names units, in order: by the shape of a name first, then what only the region knows."""
    found = [(match.span(), Grade(str(match.lastgroup))) for match in _NAMED.finditer(sentence)]
    by_shape = [place for place, _ in found]
    found += [
        (place, Grade.AGENCY)
        for place, _ in agencies.named_in(sentence)
        if all(place[1] <= start or end <= place[0] for start, end in by_shape)
    ]
    return sorted(found)


TURN_TO = compiled(
    r"\b(?:hubungi|menghubungi|dihubungi|telepon|wa|whatsapp|kontak|narahubung|tanya\w*|bertanya|menanyakan|ditanyakan|datang|mendatangi|ke|di|menemui|temui|ketemu|ditujukan|diserahkan|serahkan|menyerahkan|diambil|ambil|mengambil|lapor|melapor|melaporkan|laporkan|kepada|pada|di kantor|ke kantor|loket|layanan|informasi|keterangan lanjutan|info|bawa|membawa|urus|mengurus|lewat|dari|posko|surat pengantar|menyurati|surati|disurati|suratkan|bersurat|meminta|minta)(?: (?:langsung|saja|ke|kepada|pada|di|kantor|bagian|ruang|nomor|dulu|dahulu|petugas|resmi))*\s*$"
)
NUMBER_AFTER = compiled(
    r"^[^.;\n]{0,60}?(?:\( ?0\d{2,3} ?\)|\b0\d{3}[ -]?\d|\b1\d{2}\b(?! (?:hari|meter|unit|kk|orang|persen)))"
)
AREA = compiled(r"\b(?:desa|kelurahan|jalan|di|rt|rw|wilayah|se|dari|,) ?(?:[a-z]+ ){0,3}$")
IN_OFFICE = re.compile(r"\b(?:pihak|petugas|oleh|kantor|tingkat|kami di)\s*$")
BY = re.compile(r"\b(?:oleh|dari) $")
NEARBY = 160
"""Characters of a sentence that are looked at on each side of a unit."""
AUX = compiled(
    r"^ ?(?:[a-z]+ ){0,4}?(?:sudah|telah|akan|sedang|tidak|belum|dapat|bisa|bersama|menyurati|meninjau|me[mn]\w+|di\w{4,}|turun|yang (?:me|di|ber)\w+|selaku|sebagai|pun|juga|hanya|masih|langsung|mulai|ber\w{3,})\b"
)


def _role(place: Span, sentence: str) -> Role:
    before = sentence[max(0, place[0] - NEARBY) : place[0]]
    after = sentence[place[1] : place[1] + NEARBY]
    if WRITER.search(before[-60:]):
        return Role.WRITES
    area = sentence[slice(*place)] in ("kecamatan", "kelurahan")
    if area and not IN_OFFICE.search(before) and (AREA.search(before) or not AUX.match(after)):
        return Role.PLACE
    if TURN_TO.search(before) and not BY.search(before):
        return Role.CONTACT
    if NUMBER_AFTER.match(after) and not AUX.match(after):
        return Role.CONTACT
    return Role.ACTS
