"""What a sentence gives away about whoever writes it: work, sex, age, and what the weather is like.

Every text is put together from sentences of many authors. Two of them never stand in one text when they cannot come
from one person on one day: a driver's story and a teacher's digression.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from string import ascii_lowercase

ME = r"(?:saya|kami|aku)"
KIN = r"(?:sepupu|adik|kakak|istri|suami|nenek|kakek|ibu|bapak|mertua|paman|bibi|anak|teman|kawan|keponakan|saudara|mamak)"
SEVERAL, PASSED_ON = "banyak", "titipan"
"""Signs of no writer in particular: several people write; what is told happened to somebody else, who may be far away."""
SIGNS: tuple[tuple[str, str], ...] = (
    (
        "guru",
        rf"\b{ME} (?:\w+ ){{0,2}}(?:guru|honorer|honor|mengajar|ngajar)\b|\bmurid {ME}\b|\bkelas {ME}\b",
    ),
    (
        "sopir",
        rf"\b{ME} (?:\w+ ){{0,2}}(?:sopir|supir|ojek|pengojek|narik|motoris)\b|\b(?:muatan|penumpang|truk|travel) {ME}\b",
    ),
    (
        "pedagang",
        rf"\b{ME} (?:\w+ ){{0,2}}(?:pedagang|jualan|dagang|berjualan|warung|toko)\b"
        rf"|\b(?:warung|lapak|dagangan|toko|kios|pelanggan|pembeli) {ME}\b|\bjaga warung\b|\bmemegang timbangan\b",
    ),
    (
        "petani",
        rf"\b{ME} (?:\w+ ){{0,2}}(?:petani|peladang|pekebun|penyadap|bertani|berkebun|menyadap|noreh)\b"
        rf"|\b(?:sawah|ladang|kebun|padi|karet|sawit) {ME}\b|\bnasib petani\b|\bpunya karet\b"
        r"|\b(?:seharian|lagi|sudah|turun|pulang) (?:\w+ )?(?:di|ke|dari) (?:kebun|ladang)\b|\bmenugal\b|\bhabis panen\b",
    ),
    ("nelayan", rf"\b{ME} (?:\w+ ){{0,2}}(?:nelayan|pencari ikan)\b|\b(?:jala|rengge|pukat) {ME}\b"),
    (
        "pekerja",
        rf"\b{ME} (?:\w+ ){{0,2}}(?:buruh|karyawan|karyawati|kuli|tukang|satpam|kasir|admin toko|perawat|bidan|pegawai)\b"
        rf"|\b(?:mandor|majikan|bos|gaji|upah) {ME}\b|\b{ME} (?:kerja|bekerja|dikontrak|digaji)\b|\bpotong sawit\b",
    ),
    (
        "pengurus",
        rf"\b(?:{ME}|sebagai|selaku) (?:\w+ ){{0,2}}(?:ketua|pengurus|kader|bendahara|sekretaris|tokoh|perangkat|damang|mantir|bpd|pengelola)\b",
    ),
    ("siswa", rf"\b{ME} (?:\w+ ){{0,2}}(?:mahasiswa|mahasiswi|kuliah|pelajar|siswa|anak kos)\b"),
    ("pensiunan", rf"\b{ME} (?:\w+ ){{0,1}}pensiunan\b|\bpensiun {ME}\b"),
    (
        "perempuan",
        rf"\bsuami {ME}\b|\bsaya (?:\w+ )?(?:ibu|janda|istri|emak|perempuan|hamil)\b|\bemak-emak\b|\bnenek ini\b|\bkami ibu-ibu\b"
        r"|\bsuami (?:kerja|di tambang|di kebun|melaut|bilang)\b|\bdari suami\b",
    ),
    (
        "laki",
        rf"\bistri {ME}\b|\bsaya (?:\w+ )?(?:bapak|duda|suami)\b|\bkakek ini\b|\bistri (?:bilang|hamil|melahirkan)\b",
    ),
    (
        "tua",
        rf"\bcucu {ME}\b|\bcicit {ME}\b|\bumur (?:saya|kami)?\s?(?:sudah )?(?:tujuh puluh|kepala tujuh|enam puluh|6\d|7\d)"
        r"|\bnak, |\b(?:nenek|kakek) ini\b|\borang (?:tua )?setua\b|\borang tua seperti saya\b|\btidak muda lagi\b|\btutup usia\b"
        rf"|\bcucu (?:yang )?(?:ini|mengetik|menuliskan)\b|\bsemasa saya muda\b|\banak-anak {ME} merantau\b",
    ),
    ("cucu", rf"\b(?:nenek|kakek|mertua|bude|acil) {ME}\b|\bcovid\b"),
    ("anak", rf"\banak {ME}\b|\banak-anak {ME}\b|\bsi bungsu\b|\bbayi {ME}\b|\bbayi nangis\b|\bgendong anak\b"),
    ("pendatang", rf"\b{ME} (?:\w+ )?(?:pendatang|perantau|baru pindah|transmigran)\b|\basal jawa\b"),
    ("asli", rf"\b{ME} (?:asli|orang lama|lahir)\b|\bpenduduk asli\b|\brintis kampung\b|\bbuka kampung\b|\bdari lahir\b"),
    ("hujan", r"\bhujan (?:turun|terus|lebat)\b|\bbanjir\b|\b(?:air|sungai) (?:naik|pasang|meluap)\b|\bterendam\b"),
    ("kering", r"\basap\b|\bkemarau\b|\bkabut\b|\bpanas sekali\b|\bkekeringan\b|\bapi\b"),
    ("desa", r"\bkades\b|\bkepala desa\b|\b(?:musyawarah|rapat) desa\b|\bbalai desa\b"),
    ("kelurahan", r"\blurah\b|\bkelurahan\b"),
    (
        "pedalaman",
        r"\b(?:ladang|menugal|speedboat|jukung|pedalaman|noreh)\b|\bpanen padi\b|\bnaik sungai\b|\bcamp\b|\bgetah\b"
        r"|\borang hulu\b|\bbuka kampung\b|\brintis kampung\b",
    ),
    (
        SEVERAL,
        r"\bbersama-sama\b|\bberamai-ramai\b|\batas nama (?:warga|keluarga|beberapa|seluruh)\b|\borang banyak\b"
        r"|\bmewakili (?:warga|keluarga|seluruh)\b|\bkeluhan bersama\b|\bforum (?:warga|kami)\b|\bkoalisi\b|\bhasil musyawarah\b"
        r"|\bkami (?:beberapa|sejumlah|sekelompok|para|warga|dari forum|ramai-ramai|perwakilan)\b|\b(?:pesan|amanat) warga\b"
        r"|\bhormat kami, (?:warga|masyarakat)\b|\b(?:kesepakatan|rembuk) (?:warga|rt|bersama)\b"
        r"|\bwarga sini (?:menulis|mengirim|bersurat)\b|\b(?:di antara|seorang dari|sebagian dari) kami\b",
    ),
    (
        PASSED_ON,
        r"\b(?:minta|suruh|disuruh|diminta|titip|nitip) (?:saya |kami |aku )?(?:yang )?(?:lapor|melapor|tulis|menulis|ketik|tanya|sampaik)"
        rf"|\btitipan\b|\b(?:sebagai|selaku) ketua\b|\blaporan (?:beberapa )?warga\b|\b{KIN} saya (?:kasih|beri|kirim) (?:kabar|pesan)\b"
        rf"|\b(?:tetangga|{KIN}) (?:\w+ ){{0,5}}(?:mengeluh|dimintai|bercerita)\b|\bmeneruskan (?:keadaan|keluhan|pesan)\b"
        rf"|\b(?:cerita|pesan|keluhan|info|kabar) (?:dari )?{KIN}\b|\bmewakili\b|\batas permintaan\b|\bvoice note\b"
        r"|\b(?:tuliskan|ketikkan|salinkan)\b|\bdari grup\b|\bterusan\b|\bditeruskan dari\b|\bmenitipkan\b"
        r"|\bcuma tetangga\b|\bada (?:ibu|bapak|nenek|kakek|keluarga|janda) di (?:dekat|sebelah|samping)\b"
        r"|\b(?:mengunjungi|menengok) rumah (?:murid|tetangga)\b|\brumah murid\b"
        r"|\b(?:kuliah|kerja) di (?:jawa|perantauan|luar daerah|luar kota)\b|\b(?:saya|aku) di jawa\b",
    ),
    ("lapor_rt", r"\b(?:ke|kepada|melalui|lewat) (?:pak |bapak |ketua |pengurus )?rt\b|\bketua rt (?:dan|beserta)\b"),
    ("lelucon", r"\bhaha|\bkucing saya\b|\bgosong\b|\blucunya\b|\bsinetron\b|\bketawa\b|\bayam beranak\b"),
    ("duka", r"\bmeninggal\b|\bmayat\b|\bjenazah\b|\bdarurat\b|\bsekarat\b|\bdipukul\b|\bdisiksa\b|\bkejang\b|\bkeracunan\b|\btenggelam\b"),
)  # fmt: skip
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


def branches(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, each a pattern of its own."""
    depth = start = 0
    for sign in re.finditer(r"\\.|[(|)]", pattern):
        depth += {"(": 1, ")": -1}.get(sign.group(), 0)
        if sign.group() == "|" and not depth:
            yield pattern[start : sign.start()]
            start = sign.end()
    yield pattern[start:]


def anchors(branch: str) -> frozenset[str]:
    """Beginnings of words, one of which stands in every text that a pattern finds; most sentences hold none of them."""
    literal = re.sub(r"\\.", " ", branch.replace(KIN, " "))
    return frozenset(word[:STEM] for word in re.findall("[a-z]+", literal) if word not in COMMON)


def _by_beginning() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name, pattern in SIGNS:
        for branch in branches(pattern):
            compiled = re.compile(branch)
            for stem in anchors(branch):
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
    for name, _pattern in SIGNS
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
