"""What `loses` of a playthrough says: the checks that take more points from this way than from the one called `ideal`.

It means the same wherever it is read: `bimtek lint` sees what can be told without playing, `bimtek play` and the tests
hand in what a way really lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.shapes import nearest

MISTAKE = "salah-"
"""How the name of a way begins that shows one mistake. Only such ways lose by intention; others only keep to their band."""


def loses_flaws(
    name: str, loses: Sequence[str], checks: Sequence[str], lost: Collection[str] | None = None
) -> Iterator[Flaw]:
    """What is wrong with `loses` of the way `name`. `checks`: those of the rubric. `lost`: the checks that took more from
    this way than from `ideal`; None where it was not played.
    """
    for index, check in enumerate(loses):
        place: KeyPath = ("loses", index)
        if check not in checks:
            sentence = f"pemeriksaan “{check}” tidak ada di rubric.yaml"
            yield Flaw(DefectCode.CHECK_UNKNOWN, place, sentence, nearest(check, checks))
        elif check in loses[:index]:
            sentence = f"pemeriksaan {check} ditulis dua kali"
            yield Flaw(DefectCode.CODE_TWICE, place, sentence, "hapus salah satunya")
        elif lost is not None and check not in lost:
            sentence = f"loses menyebut {check}, padahal alur ini tidak kehilangan poin lebih banyak di sana daripada ideal"
            yield _wrong(place, sentence, f"hapus {check} dari loses, atau betulkan langkahnya")
    yield from _by_name(name, loses)
    for check in sorted({*lost} - {*loses} if lost is not None else ()):
        sentence = f"alur ini kehilangan poin lebih banyak pada {check} daripada ideal, tetapi loses tidak menyebutnya"
        yield _wrong(("loses",), sentence, f"tambahkan {check}, atau betulkan langkahnya")


def _by_name(name: str, loses: Sequence[str]) -> Iterator[Flaw]:
    if name.startswith(MISTAKE) and not loses:
        sentence = "alur kesalahan belum menyebut pemeriksaan yang kehilangan poin"
        yield _wrong(("loses",), sentence, "isi loses dengan namanya")
    if loses and not name.startswith(MISTAKE):
        sentence = f"loses hanya berlaku bagi alur kesalahan, sedangkan alur ini bernama {name}"
        yield _wrong(("loses",), sentence, f"isi loses: [], atau beri nama {MISTAKE}…")


def _wrong(place: KeyPath, sentence: str, advice: str) -> Flaw:
    return Flaw(DefectCode.STEP, place, sentence, advice)
