"""The closed vocabulary of pictures, and the alt text: facts said in plain sentences, and read back out of them.

An alt text that somebody wrote by hand is read in the same way: words that are not of the vocabulary are passed over, so
that it draws whatever it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trainer.pictures.facts import FACE, NIGHT, Facts


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of one kind: how its alt text begins, its scenes (the first where none is named), and what may be seen."""

    head: str
    scenes: tuple[str, ...]
    states: tuple[str, ...]


VOCABULARY: Mapping[str, Vocabulary] = {
    "jalan": Vocabulary(
        "Foto",
        ("jalan aspal", "jalan tanah", "gang beton", "jembatan kayu"),
        (
            "lubang besar", "lubang kecil", "genangan air", "lumpur tebal", "parit tersumbat sampah",
            "papan lantai patah", "pohon tumbang melintang", "truk bermuatan", "parit bersih",
            "permukaan rata dan kering",
        ),
    ),
    "lampu": Vocabulary(
        "Foto",
        ("lampu jalan", "lampu lalu lintas", "deretan rumah"),
        ("lampu padam", "lampu menyala", "tiang miring", "kabel menjuntai"),
    ),
    "antrean": Vocabulary(
        "Foto",
        ("loket pelayanan", "ruang tunggu", "pom bensin", "pangkalan elpiji"),
        ("loket tutup", "deretan jeriken", "deretan tabung gas kosong", "kursi kosong", "suasana lengang"),
    ),
    "surat": Vocabulary(
        "Foto",
        ("surat", "kuitansi", "tagihan", "kartu peserta", "hasil pemeriksaan"),
        ("cap serta tanda tangan", "kertas yang terlipat"),
    ),
    "obrolan": Vocabulary("Tangkapan layar", ("obrolan",), ()),
    "peta": Vocabulary(
        "Denah",
        ("gambar tangan",),
        (
            "jalan", "sungai", "jembatan", "sekolah", "masjid", "gereja", "pasar", "kantor desa", "tanda silang merah",
        ),
    ),
    "air": Vocabulary(
        "Foto",
        ("rumah warga", "keran air", "sungai", "tepi sungai"),
        (
            "air setinggi mata kaki", "air setinggi lutut", "air setinggi pinggang", "keran yang kering",
            "ember kosong",
            "deretan jeriken", "air keruh kecokelatan", "air jernih", "busa putih", "ikan mati mengapung",
            "lanting dengan mesin sedot", "tebing yang longsor", "tebing yang utuh", "halaman kering",
        ),
    ),
    "sampah": Vocabulary(
        "Foto",
        ("tempat sampah di tepi jalan", "tepi sungai"),
        (
            "tumpukan sampah", "bak yang meluap", "kantong plastik berserakan", "lalat", "anjing mengais",
            "asap bakaran",
            "bak yang kosong", "tempat yang bersih",
        ),
    ),
    "bangunan": Vocabulary(
        "Foto",
        ("gedung sekolah", "ruang kelas", "rumah papan", "bangunan proyek"),
        (
            "atap berlubang", "plafon runtuh", "dinding retak", "dinding miring", "rangka tanpa atap", "semak tinggi",
            "papan nama proyek", "bangunan selesai", "atap yang utuh",
        ),
    ),
    "asap": Vocabulary(
        "Foto",
        ("permukiman", "jalan raya", "lahan gambut"),
        ("kabut asap tebal", "kabut asap tipis", "matahari kemerahan", "api di semak", "langit biru cerah"),
    ),
}  # fmt: skip
BROKEN = "rusak"
"""The kind of a file that cannot be opened: there is nothing to draw."""
BROKEN_ALT = "Berkas ini tidak dapat dibuka."

COUNTED = re.compile(r"(\d+) orang mengantre")
PLATE = re.compile(r"[Pp]elat nomor “([^”]*)”")
STAMP = re.compile(r"(?:cap tanggal|[Bb]ertanggal) “([^”]*)”")
READ = re.compile(r"Terbaca: ((?:“[^”]*”(?:, )?)+)")
QUOTED = re.compile(r"“([^”]*)”")


def alt_of(facts: Facts) -> str:
    """What is to be seen, in full sentences, for whoever cannot see it."""
    words = VOCABULARY[facts.kind]
    night = " pada malam hari" if facts.night else ""
    things = tuple(_things(facts, words))
    seen = f", tampak {_listed(things)}" if things else ""
    sentences = [f"{words.head} {facts.scene}{night}{seen}."]
    if facts.lines:
        sentences.append("Terbaca: " + ", ".join(f"“{line}”" for line in facts.lines) + ".")
    if facts.plate:
        sentences.append(f"Pelat nomor “{facts.plate}” terlihat jelas.")
    if facts.stamp:
        stamped = (
            "Obrolan bertanggal" if facts.kind == "obrolan" else "Di sudut foto ada cap tanggal"
        )
        sentences.append(f"{stamped} “{facts.stamp}”.")
    return " ".join(sentences)


def facts_of(kind: str, alt: str) -> Facts | None:
    """What an alt text says; None for a kind that nobody draws."""
    words = VOCABULARY.get(kind)
    if words is None:
        return None
    text = QUOTED.sub("", alt).casefold()
    scene = next(iter(_named(text, words.scenes)), words.scenes[0])
    seen = frozenset(_named(text.replace(scene, "", 1), (*words.states, FACE, NIGHT)))
    return Facts(
        kind,
        scene,
        seen,
        people=int(_first(COUNTED, alt) or 0),
        lines=tuple(QUOTED.findall(_first(READ, alt))),
        plate=_first(PLATE, alt),
        stamp=_first(STAMP, alt),
    )


def _things(facts: Facts, words: Vocabulary) -> Iterator[str]:
    if facts.people:
        yield f"{facts.people} orang mengantre"
    yield from (state for state in words.states if state in facts.seen)
    if FACE in facts.seen:
        yield FACE


def _listed(things: tuple[str, ...]) -> str:
    """“a”, “a dan b”, “a, b, dan c”."""
    if len(things) < 3:
        return " dan ".join(things)
    return f"{', '.join(things[:-1])}, dan {things[-1]}"


def _named(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases that occur, the longest first; a phrase inside a longer one is not counted again."""
    found = []
    for phrase in sorted(phrases, key=len, reverse=True):
        if re.search(rf"\b{re.escape(phrase)}\b", text):
            text = text.replace(phrase, "")
            found.append(phrase)
    return tuple(found)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group(1) if found else ""
