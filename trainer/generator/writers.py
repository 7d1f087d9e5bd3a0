"""What a sentence gives away about whoever writes it: work, sex, age, and what the weather is like.

Every text is put together from sentences of many authors. Two of them never stand in one text when they cannot come
from one person on one day: a driver's story and a teacher's digression.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from string import ascii_lowercase

ME = r"(?:saya|kami|aku)"
KIN = (
    r"(?:sepupu|adik|kakak|istri|suami|nenek|kakek|ibu|bapak|mertua|paman|bibi|anak|teman|kawan"
    r"|keponakan|saudara|mamak)"
)
SEVERAL, PASSED_ON = "banyak", "titipan"
"""Signs of no writer in particular: several people write; what is told happened to somebody else, who may be far away."""
SIGNS: Mapping[str, tuple[str, ...]] = {
    "guru": (
        rf"\b{ME} (?:\w+ ){{0,2}}(?:guru|honorer|honor|mengajar|ngajar)\b",
        rf"\bmurid {ME}\b",
        rf"\bkelas {ME}\b",
    ),
    "sopir": (
        rf"\b{ME} (?:\w+ ){{0,2}}(?:sopir|supir|ojek|pengojek|narik|motoris)\b",
        rf"\b(?:muatan|penumpang|truk|travel) {ME}\b",
    ),
    "pedagang": (
        rf"\b{ME} (?:\w+ ){{0,2}}(?:pedagang|jualan|dagang|berjualan|warung|toko)\b",
        rf"\b(?:warung|lapak|dagangan|toko|kios|pelanggan|pembeli) {ME}\b",
        r"\bjaga warung\b",
        r"\bmemegang timbangan\b",
    ),
    "petani": (
        rf"\b{ME} (?:\w+ ){{0,2}}(?:petani|peladang|pekebun|penyadap|bertani|berkebun|menyadap|noreh)\b",
        rf"\b(?:sawah|ladang|kebun|padi|karet|sawit) {ME}\b",
        r"\bnasib petani\b",
        r"\bpunya karet\b",
        r"\b(?:seharian|lagi|sudah|turun|pulang) (?:\w+ )?(?:di|ke|dari) (?:kebun|ladang)\b",
        r"\bmenugal\b",
        r"\bhabis panen\b",
    ),
    "nelayan": (
        rf"\b{ME} (?:\w+ ){{0,2}}(?:nelayan|pencari ikan)\b",
        rf"\b(?:jala|rengge|pukat) {ME}\b",
    ),
    "pekerja": (
        rf"\b{ME} (?:\w+ ){{0,2}}(?:buruh|karyawan|karyawati|kuli|tukang|satpam"
        r"|kasir|admin toko|perawat|bidan|pegawai)\b",
        rf"\b(?:mandor|majikan|bos|gaji|upah) {ME}\b",
        rf"\b{ME} (?:kerja|bekerja|dikontrak|digaji)\b",
        r"\bpotong sawit\b",
    ),
    "pengurus": (
        rf"\b(?:{ME}|sebagai|selaku) (?:\w+ ){{0,2}}(?:ketua|pengurus|kader|bendahara"
        r"|sekretaris|tokoh|perangkat|damang|mantir|bpd|pengelola)\b",
    ),
    "siswa": (rf"\b{ME} (?:\w+ ){{0,2}}(?:mahasiswa|mahasiswi|kuliah|pelajar|siswa|anak kos)\b",),
    "pensiunan": (
        rf"\b{ME} (?:\w+ ){{0,1}}pensiunan\b",
        rf"\bpensiun {ME}\b",
    ),
    "perempuan": (
        rf"\bsuami {ME}\b",
        r"\bsaya (?:\w+ )?(?:ibu|janda|istri|emak|perempuan|hamil)\b",
        r"\bemak-emak\b",
        r"\bnenek ini\b",
        r"\bkami ibu-ibu\b",
        r"\bsuami (?:kerja|di tambang|di kebun|melaut|bilang)\b",
        r"\bdari suami\b",
    ),
    "laki": (
        rf"\bistri {ME}\b",
        r"\bsaya (?:\w+ )?(?:bapak|duda|suami)\b",
        r"\bkakek ini\b",
        r"\bistri (?:bilang|hamil|melahirkan)\b",
    ),
    "tua": (
        rf"\bcucu {ME}\b",
        rf"\bcicit {ME}\b",
        r"\bumur (?:saya|kami)?\s?(?:sudah )?(?:tujuh puluh|kepala tujuh|enam puluh|6\d|7\d)",
        r"\bnak, ",
        r"\b(?:nenek|kakek) ini\b",
        r"\borang (?:tua )?setua\b",
        r"\borang tua seperti saya\b",
        r"\btidak muda lagi\b",
        r"\btutup usia\b",
        r"\bcucu (?:yang )?(?:ini|mengetik|menuliskan)\b",
        r"\bsemasa saya muda\b",
        rf"\banak-anak {ME} merantau\b",
    ),
    "cucu": (
        rf"\b(?:nenek|kakek|mertua|bude|acil) {ME}\b",
        r"\bcovid\b",
    ),
    "anak": (
        rf"\banak {ME}\b",
        rf"\banak-anak {ME}\b",
        r"\bsi bungsu\b",
        rf"\bbayi {ME}\b",
        r"\bbayi nangis\b",
        r"\bgendong anak\b",
    ),
    "pendatang": (
        rf"\b{ME} (?:\w+ )?(?:pendatang|perantau|baru pindah|transmigran)\b",
        r"\basal jawa\b",
    ),
    "asli": (
        rf"\b{ME} (?:asli|orang lama|lahir)\b",
        r"\bpenduduk asli\b",
        r"\brintis kampung\b",
        r"\bbuka kampung\b",
        r"\bdari lahir\b",
    ),
    "hujan": (
        r"\bhujan (?:turun|terus|lebat)\b",
        r"\bbanjir\b",
        r"\b(?:air|sungai) (?:naik|pasang|meluap)\b",
        r"\bterendam\b",
    ),
    "kering": (
        r"\basap\b",
        r"\bkemarau\b",
        r"\bkabut\b",
        r"\bpanas sekali\b",
        r"\bkekeringan\b",
        r"\bapi\b",
    ),
    "desa": (
        r"\bkades\b",
        r"\bkepala desa\b",
        r"\b(?:musyawarah|rapat) desa\b",
        r"\bbalai desa\b",
    ),
    "kelurahan": (
        r"\blurah\b",
        r"\bkelurahan\b",
    ),
    "pedalaman": (
        r"\b(?:ladang|menugal|speedboat|jukung|pedalaman|noreh)\b",
        r"\bpanen padi\b",
        r"\bnaik sungai\b",
        r"\bcamp\b",
        r"\bgetah\b",
        r"\borang hulu\b",
        r"\bbuka kampung\b",
        r"\brintis kampung\b",
    ),
    SEVERAL: (
        r"\bbersama-sama\b",
        r"\bberamai-ramai\b",
        r"\batas nama (?:warga|keluarga|beberapa|seluruh)\b",
        r"\borang banyak\b",
        r"\bmewakili (?:warga|keluarga|seluruh)\b",
        r"\bkeluhan bersama\b",
        r"\bforum (?:warga|kami)\b",
        r"\bkoalisi\b",
        r"\bhasil musyawarah\b",
        r"\bkami (?:beberapa|sejumlah|sekelompok|para|warga|dari forum|ramai-ramai|perwakilan)\b",
        r"\b(?:pesan|amanat) warga\b",
        r"\bhormat kami, (?:warga|masyarakat)\b",
        r"\b(?:kesepakatan|rembuk) (?:warga|rt|bersama)\b",
        r"\bwarga sini (?:menulis|mengirim|bersurat)\b",
        r"\b(?:di antara|seorang dari|sebagian dari) kami\b",
    ),
    PASSED_ON: (
        r"\b(?:minta|suruh|disuruh|diminta|titip|nitip) (?:saya |kami |aku )?(?:yang )?(?:lapor"
        "|melapor|tulis|menulis|ketik|tanya|sampaik)",
        r"\btitipan\b",
        r"\b(?:sebagai|selaku) ketua\b",
        r"\blaporan (?:beberapa )?warga\b",
        rf"\b{KIN} saya (?:kasih|beri|kirim) (?:kabar|pesan)\b",
        rf"\b(?:tetangga|{KIN}) (?:\w+ ){{0,5}}(?:mengeluh|dimintai|bercerita)\b",
        r"\bmeneruskan (?:keadaan|keluhan|pesan)\b",
        rf"\b(?:cerita|pesan|keluhan|info|kabar) (?:dari )?{KIN}\b",
        r"\bmewakili\b",
        r"\batas permintaan\b",
        r"\bvoice note\b",
        r"\b(?:tuliskan|ketikkan|salinkan)\b",
        r"\bdari grup\b",
        r"\bterusan\b",
        r"\bditeruskan dari\b",
        r"\bmenitipkan\b",
        r"\bcuma tetangga\b",
        r"\bada (?:ibu|bapak|nenek|kakek|keluarga|janda) di (?:dekat|sebelah|samping)\b",
        r"\b(?:mengunjungi|menengok) rumah (?:murid|tetangga)\b",
        r"\brumah murid\b",
        r"\b(?:kuliah|kerja) di (?:jawa|perantauan|luar daerah|luar kota)\b",
        r"\b(?:saya|aku) di jawa\b",
    ),
    "lapor_rt": (
        r"\b(?:ke|kepada|melalui|lewat) (?:pak |bapak |ketua |pengurus )?rt\b",
        r"\bketua rt (?:dan|beserta)\b",
    ),
    "lelucon": (
        r"\bhaha",
        r"\bkucing saya\b",
        r"\bgosong\b",
        r"\blucunya\b",
        r"\bsinetron\b",
        r"\bketawa\b",
        r"\bayam beranak\b",
    ),
    "duka": (
        r"\bmeninggal\b",
        r"\bmayat\b",
        r"\bjenazah\b",
        r"\bdarurat\b",
        r"\bsekarat\b",
        r"\bdipukul\b",
        r"\bdisiksa\b",
        r"\bkejang\b",
        r"\bkeracunan\b",
        r"\btenggelam\b",
    ),
}
"""Signs and the wordings that give them away."""
COMMON = frozenset(
    """
    saya kami aku sudah di ke dari dan yang ini itu tidak orang lagi sekali kepada melalui lewat bilang seperti
    lapor melapor tulis menulis ketik tanya sampaik rumah
    """.split()
)
"""Words of patterns that are in most texts: no way to give somebody away consists of them alone."""
STEM = 6
"""Letters by which a word is looked up: few words begin like another that gives something away."""
LETTERS = defaultdict(lambda: " ", {ord(letter): letter for letter in ascii_lowercase})
"""Leaves the words of a text in small letters, and nothing between them."""


def anchors(wording: str) -> frozenset[str]:
    """Beginnings of words, one of which stands in every text that a pattern finds; most sentences hold none of them."""
    literal = re.sub(r"\\.", " ", wording.replace(KIN, " "))
    return frozenset(word[:STEM] for word in re.findall("[a-z]+", literal) if word not in COMMON)


def _by_beginning() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name, wordings in SIGNS.items():
        for wording in wordings:
            compiled = re.compile(wording)
            for stem in anchors(wording):
                found.setdefault(stem, []).append((name, compiled))
    return found


BEGUN = _by_beginning()
"""Signs that a text may give away, each with one of the wordings that do, by the beginning of one of its words."""
NO_SIGNS: frozenset[str] = frozenset()

WORK = ("guru", "sopir", "pedagang", "petani", "nelayan", "pekerja", "siswa", "pensiunan")
PAIRS = (
    *((one, other) for one in WORK for other in WORK if one != other),
    ("perempuan", "laki"),
    ("tua", "cucu"),
    ("tua", "siswa"),
    ("tua", "guru"),
    ("anak", "siswa"),
    ("pendatang", "asli"),
    ("hujan", "kering"),
    ("desa", "kelurahan"),
    ("pedalaman", "kelurahan"),
    ("pengurus", "lapor_rt"),
    ("lelucon", "duka"),
)
AGAINST: dict[str, frozenset[str]] = {
    name: frozenset(
        [b for a, b in PAIRS if a == name] + [a for a, b in PAIRS if b == name],
    )
    for name in SIGNS
}
"""What cannot be true of one text together with a sign."""


@lru_cache(maxsize=8192)
def signs_of(text: str) -> frozenset[str]:
    """The signs that a text gives away, as names of `SIGNS`. Many sentences are said as they were written."""
    small = text.lower()
    begun = BEGUN.keys() & {word[:STEM] for word in small.translate(LETTERS).split()}
    if not begun:
        return NO_SIGNS
    found: set[str] = set()
    for stem in begun:
        for name, wording in BEGUN[stem]:
            if name not in found and wording.search(small):
                found.add(name)
    return frozenset(found)


def clash(known: AbstractSet[str], more: AbstractSet[str]) -> bool:
    """Whether what is known of a writer forbids what a further sentence would give away."""
    return any(AGAINST[sign] & known for sign in more)
