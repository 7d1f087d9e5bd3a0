"""A text as words that can be compared: folded, short forms written out, slips of the keyboard forgiven.

Stems are cut off by ending and beginning alone: they serve to compare, not to be read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_WORD = re.compile(r"[^\W_]+")
_DROPPED = str.maketrans("", "", "'’‘ʼ`´\u00ad\u200b\u200c\u200d\ufeff")
_HELD_KEY = re.compile(r"(.)\1{2,}")

SHORT_FORMS = dict(
    pair.split(":")
    for pair in """
    jl:jalan jln:jalan jlan:jalan ds:desa dsa:desa kel:kelurahan klurahan:kelurahan keluruhan:kelurahan kec:kecamatan
    kecamatn:kecamatan kab:kabupaten gg:gang sei:sungai sngai:sungai perum:perumahan prum:perumahan komp:komplek
    kompleks:komplek smpg:simpang simp:simpang psr:pasar mesjid:masjid skolah:sekolah pkm:puskesmas jmbatan:jembatan
    aer:air rmh:rumah bnjir:banjir smph:sampah lmpu:lampu lbg:lubang
    """.split()
)
"""Short forms of words that tell a place or a matter, beside what they stand for."""

SMALL = frozenset(
    """
    ada adalah aduan agar agustus ahad aja akan akibat akibatnya aku anak anda ank antara apa apabila apakah apalagi
    april assalamualaikum atas atau ataupun bagaimana bagi bahwa bantu bantuan banyak bapa bapak barangkali baru
    bawah beberapa begini begitu belakang belas belum benar berapa besar besok betul biar biasa bila bilang bisa bkn
    blm boleh bosan bpk bu buat bukan bulan byk cara cepat cukup cuma daerah dahulu dalam dan dapat dari daripada
    deh dekat demi demikian dengan depan desa desember dgn dia dibantu dibelakang didepan dikasih dikit dilaporkan
    dimana dimohon dinas disana disini disitu ditindaklanjuti dll dlm dong dpt dr dri dsb dua dulu dusun eh empat
    enam entah esok februari gak gang gara gitu gmn habis hal halo hampir hanya harap hari harus hendak hingga hny
    hormat hr hrs ia ibu ibuk ikut ini instansi istri itu izin jadi jalan jam jangan januari jauh jd jg jgn jika jk
    juga juli jumat juni juta kabupaten kada kadang kah kak kalau kali kalo kami kamis kampung kamu kan kapan karena
    karna kasih kata katanya kawasan kaya kayak ke keadaan kecamatan kecewa kecil kek keluarga keluhan kelurahan
    kemana kemarin kemudian kenapa kepada kerja kini kiranya kita kl klo km kmrn kok kondisi kota kpd kpn krg krn kt
    kurang lagi lah lain lalu lama langsung lanjut lapor laporan laporkan lebih lewat lg lgi liat lihat lima loh
    lokasi lpr lsg maaf maka makasih makin malah malam mana maret mas masa masih masing masyarakat mau maupun mbak
    mei melalui melapor melaporkan memang membantu memohon mengadu mengeluh menulis mereka mhn min minggu minta
    misal mohon msh mulai mungkin nama namun nanti ngak nggak nih nomor november nya nyata oktober oleh om orang org
    pa pada padahal pagi pak paling para pas pd pelapor pelosok pemerintah pemkab pemko pengaduan per perhatian
    perihal perlu permohonan pernah persis petugas pihak pkl provinsi pukul puluh pun punya rabu rasa ratus ribu
    sabtu saja sampai sampe sangat satu saya sbg sdg sdh sebab sebagai sebagian sebelah sebelum sebelumnya
    sebenarnya sebentar seberang secepatnya sedang sedikit segera sehari sehingga sejak sekali sekalian sekarang
    sekitar selalu selama selamat selasa seluruh semakin semoga semua semuanya sendiri sendirian senin seperti
    september sering serta sesama sesuai sesudah setelah setiap shg siang siapa sih sini situ sj skrang skrg sm sma
    smg smp smpe smua sore spt suami sudah supaya surat sy tadi tahu tahun tak tambah tanggal tanya tapi tau td tdk
    telah tempat tentang terima terimakasih terkait terlalu termasuk tersebut terus tetangga tetap tetapi tgl thn
    tiap tidak tiga tindak tlg tlong tolong tp trims trs tsb tu tuh tulis uda udah udh umum untuk utk waktu walaupun
    warga wb wib wilayah wr ya yaitu yang yg yth
    """.split()
)
"""Words that tell nothing of a matter: function words, courtesies, days, and what stands in any complaint."""

_ENDINGS = ("annya", "kannya", "nya", "kan", "lah", "kah", "an", "i")
_BEGINNINGS = "meng meny peng peny mem men pem pen ber ter per me di ke".split()
SHORTEST_STEM = 4
SHORTEST_SLIP = 5
"""Letters from which on one wrong letter is taken for a slip."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded: *Jln. Rasau2* is jalan, rasau. Numbers are left out."""
    plain = text.translate(_DROPPED)
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(each for each in letters if not unicodedata.combining(each))
    found = (_written_out(word) for word in _WORD.findall(plain.lower()))
    return tuple(word for word in found if word)


@lru_cache(maxsize=65536)
def _written_out(word: str) -> str:
    """A word as it is compared; "" for a number."""
    if word.isdigit():
        return ""
    word = _HELD_KEY.sub(r"\1", word)
    if len(word) > 3 and word[-1] == "2" and word[:-1].isalpha():
        word = word[:-1]
    return SHORT_FORMS.get(word, word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its usual ending and beginning, and at least three letters of it: *kebanjiran* is banjir."""
    for ending in _ENDINGS:
        shortest = SHORTEST_STEM if ending != "nya" else SHORTEST_STEM - 1
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            word = word[: -len(ending)]
            break
    for beginning in _BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= SHORTEST_STEM:
            return word[len(beginning) :]
    return word


def tells(word: str) -> bool:
    """Whether a word may tell something of the matter."""
    return len(word) > 2 and word not in SMALL


def is_slip(one: str, other: str) -> bool:
    """Whether two words, the same at their first letter, differ by one letter too many, too few, wrong or changed."""
    if min(len(one), len(other)) < SHORTEST_SLIP or one[0] != other[0]:
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1


class Vocabulary:
    """Words that are known, and which of them one may have meant. Slips keep the first letter."""

    def __init__(self, words: Iterable[str]) -> None:
        found: dict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            if len(word) >= SHORTEST_SLIP:
                found[word[0]].append(word)
        self._long: Mapping[str, list[str]] = found

    def nearly(self, word: str) -> tuple[str, ...]:
        """Known words that differ from `word` by one letter too many, too few, wrong or changed; never itself."""
        if len(word) < SHORTEST_SLIP:
            return ()
        known = self._long.get(word[0], ())
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=1, limit=None)
        return tuple(other for other, distance, _index in found if distance)
