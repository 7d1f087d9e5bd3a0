"""Places that an answer gets wrong: a neighbour instead of the case's own, a place that it does not know, another region's office.

A place is only held to be wrong where the right one is not named beside it: an answer may say what lies next door. The
complaint itself often names the neighbours ("di Gang Rambutan sebelah lancar"); those are the likely slips. What places
there are is read in `places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.keys import key_of, same_key
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span
from trainer.answers.rubric.places import NEAR, Map, Place, map_of, places_of, rivals_of
from trainer.answers.rubric.reading import Answer, once

ONE_OF_MANY = frozenset(("kabupaten", "kota", "simpang", "ruas"))
"""Kinds of which an answer may well name another than the case does."""
OFFICE = compiled(
    r"\b"
    + any_of(
        "dana",
        "musyawarah",
        "musrenbang",
        "perangkat",
        "aparat",
        "seluruh",
        "semua",
        "antar",
        "kantor",
        "dinas",
        "inspektorat",
        "camat",
        "lurah",
        "kepala",
        "pemerintah",
        "pemkab",
        "pemko",
        "bupati",
        "balai",
        "badan",
        "upt",
        "loket",
        "petugas",
        "polsek",
        "koramil",
        "puskesmas",
        "alamat",
        "beralamat",
    )
    + "(?: [a-z]+){0,2} ?$"
)
CONTRAST = compiled(
    r"\b"
    + any_of(
        r"bukan\w*",
        "tidak (?:ikut|termasuk|sama|dimaksud)",
        "beda",
        "berbeda",
        "lain",
        "lainnya",
        "sedangkan",
        "adapun",
        "kalau",
        "sebelah",
        "tetangga",
        "seberang",
        "hanya",
        "cuma",
        "cuman",
        "teman",
        "kawan",
        "memang",
        "dulu",
        "dahulu",
        "tahun lalu",
        "bulan lalu",
        "minggu lalu",
        "pekan lalu",
        "sebelumnya",
        "juga",
        "lancar",
        "nyasar",
        "salah alamat",
        r"(?:mem|di|pem)?beli(?:an)?",
    )
    + r"\b"
)
"""A clause that tells another place apart."""
STANDS_AT = re.compile(
    r"\b(?:di|pada|untuk|wilayah|lokasi|ruas|antara [^.,;]{3,30} dan) "
    r"(?:(?:desa|kelurahan|kecamatan|jalan|gang|tps|simpang|handil|pasar|posyandu|kios|los|balai|area|sekitar) ){0,2}$"
)
"""Before a place: the matter is said to be there, not that somebody comes from there."""


def wrong_neighbours(answer: Answer) -> Iterator[Span]:
    """Places that the complaint tells apart from its own, named in place of them."""
    chart = map_of(answer.case)
    heard_keys = _heard_keys(answer) if chart.neighbours else ()
    for place in chart.neighbours:
        stands = _stands(place.keys, heard_keys)
        if not stands:
            continue
        rivals = rivals_of(place, chart.right)
        starts = frozenset(stands)
        taken = {i for start in stands for i in range(start, start + len(place.keys))}
        start = stands[0]
        span = heard_keys[start][1][0], heard_keys[start + len(place.keys) - 1][1][1]
        if CONTRAST.search(answer.clauses.clause_at(span[0]).text):
            continue
        before = answer.plain.text[max(0, span[0] - NEAR) : span[0]]
        if not STANDS_AT.search(before):
            continue
        own = [at for each in rivals for at in _stands(each.keys, heard_keys) if at not in taken]
        if not own or any(_joined(answer, heard_keys, at, starts) for at in own):
            yield span


JOINED = compiled(
    r"(?: |-|–|dan|ke|sampai|hingga|menuju|arah|dengan)+(?:(?:desa|jalan|gang|rt|dusun|kampung|kelurahan) )?$"
)


def _joined(
    answer: Answer, heard_keys: tuple[tuple[str, Span], ...], right: int, stands: frozenset[int]
) -> bool:
    """Whether a neighbour is tied to a right place as its other end: `antara Desa Kawa dan Desa Penopa`."""
    after = [at for at in range(right + 1, right + 6) if at in stands]
    return any(
        JOINED.match(answer.plain.text[heard_keys[right][1][1] : heard_keys[at][1][0]]) is not None
        for at in after
    )


@once
def _heard_keys(answer: Answer) -> tuple[tuple[str, Span], ...]:
    """Key and offsets of every word of an answer, those too on which no fact rests."""
    return tuple(
        (key_of(match.group()), match.span()) for match in WORD.finditer(answer.plain.text)
    )


WORD = re.compile(r"[a-z]+|\d+")


def _stands(keys: tuple[str, ...], heard_keys: tuple[tuple[str, Span], ...]) -> list[int]:
    """Where a name stands in an answer, word after word. Keys that are the same begin with the same letter."""
    first = keys[0][0] if keys else ""
    return [
        at
        for at in range(len(heard_keys) - len(keys) + 1)
        if heard_keys[at][0].startswith(first)
        and all(same_key(heard_keys[at + i][0], key) for i, key in enumerate(keys))
    ]


def unknown_places(answer: Answer) -> Iterator[Span]:
    """Places of a kind that the case names, with a name that it does not know."""
    chart = map_of(answer.case)
    text = answer.plain.text
    heard_keys = _heard_keys(answer)
    missing = {
        kind
        for kind in {each.kind for each in chart.right} - ONE_OF_MANY - {""}
        if not any(_stands(each.keys, heard_keys) for each in chart.right if each.kind == kind)
    }
    for place in places_of(answer.plain, answer.text) if missing else ():
        short = all(len(key) < 4 and key.isalpha() for key in place.keys)
        if place.kind not in missing or short or is_known_place(place, chart):
            continue
        if not OFFICE.search(text[max(0, place.span[0] - NEAR) : place.span[0]]):
            yield place.span


def is_known_place(place: Place, chart: Map) -> bool:
    """Whether the case has a place of this number, or a word of this name: whole, with a slip, or cut short."""
    if place.keys[0][0].isdigit():
        return (place.kind, place.keys[0]) in chart.numbered
    return any(
        same_key(key, known) or (len(key) > 2 and known.startswith(key))
        for key in place.keys
        for known in chart.known
    )


OFFICE_OF = re.compile(
    r"\b("
    + any_of(
        "dinas",
        "inspektorat",
        "badan",
        "kantor",
        "satuan",
        "rumah sakit",
        "rsud",
        "perumdam",
        "pdam",
        "bpbd",
        "pemerintah",
        "bupati",
        "sekretariat",
    )
    + "(?: [a-z]+){0,5}?) (?:kabupaten|kota) ([a-z]+(?: [a-z]+)?)"
)
"""An office and the kabupaten or kota that it is of."""


def other_offices(answer: Answer) -> Iterator[Span]:
    """The office that the case is with, or one of a region called like it, of another kabupaten or kota."""
    chart = map_of(answer.case)
    ours = [plain(answer.case.responder.agency).text, plain(answer.case.authority.owner).text]
    for match in OFFICE_OF.finditer(answer.plain.text) if chart.regions else ():
        name = _capitals(answer, match.start(2), match[2])
        if not name or any(_begins(name, region) for region in chart.regions):
            continue
        alike = any(name[0] == region[0] for region in chart.regions)
        if alike or any(each.startswith(f"{match[1]} ") for each in ours):
            yield match.span()


def _capitals(answer: Answer, start: int, name: str) -> tuple[str, ...]:
    """The keys of the words of a name up to the first that was not written with a capital letter."""
    keys = []
    for word in name.split():
        if not answer.text[answer.plain.tokens[answer.plain.token_at(start)].start].isupper():
            break
        keys.append(key_of(word))
        start += len(word) + 1
    return tuple(keys)


def _begins(name: tuple[str, ...], region: tuple[str, ...]) -> bool:
    """Whether two names of regions are the same as far as both go, or one is short for the other."""
    if all(same_key(one, other) for one, other in zip(name, region, strict=False)):
        return True
    rest = iter("".join(region))
    return name[0][0] == region[0][0] and all(letter in rest for letter in "".join(name))
