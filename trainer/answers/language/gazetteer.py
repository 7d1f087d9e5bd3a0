"""The agencies of a region by every form in which somebody names them: *Dinas Perhubungan*, *Dishub*, *Dishubb*.

A form is a name as the region pack has it, in full or in short, without the government it belongs to. Forms of one
agency are kin: who writes *Dishub Kapuas* means the *Dinas Perhubungan Kabupaten Kapuas*, and that of any other
government, too. Whether it is the right one is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.plain import plain
from trainer.answers.language.spelling import is_known
from trainer.answers.language.words import Span, words
from trainer.domain.region import Region

REGIONS_KEPT = 64
"""Regions whose names are read only once; there are thirty-eight provinces."""
SHORTEST = 3
"""Letters of a name that stands for an agency by itself."""
SLIPS_FROM = 6
"""Letters from which a short name is known with one slip in it; shorter ones are too near to one another."""
WHOSE = re.compile(
    r" (?:(?:Provinsi|Kabupaten|Kota|Kab\.?|Prov\.?|Perwakilan|di|se-)(?= |$).*|se-.*|(?<!Kantor )Wilayah \S+)$"
)
"""What tells of which government or stretch of land an agency is; *Kantor Wilayah* is part of a name."""
INSIDE = re.compile(r"\s*\(([^)]*)\)")
TWO_SHORTS = re.compile(r"(?<=[A-Z])/(?=[A-Z])")
HEAD = re.compile(r"^((?:Dinas|Badan|Kementerian|Biro) [A-Z][a-z]+(?: [A-Z][a-z]+)*)(?:,| dan ).*$")
"""What a long name is mostly cut to: *Dinas Perdagangan* of *Dinas Perdagangan dan Perindustrian*."""
NO_NAMES = frozenset("pemerintah daerah kota kabupaten provinsi desa kecamatan kelurahan".split())
"""What says where, or whom in general."""


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Agencies by their forms. `kin`: each form, plain, to all forms of the agencies that it names, itself included.
    `shorts`: short names of one word, folded, to their form. `regions`: names of governments, in full and in short.

    Made by `gazetteer_of`; two are never equal.
    """

    kin: Mapping[str, frozenset[str]]
    shorts: Mapping[str, str]
    regions: tuple[str, ...]

    def forms_of(self, name: str) -> frozenset[str]:
        """Every form of the agencies of this name; none where the region has no such agency."""
        found = (self.kin.get(form, frozenset()) for form in _forms(name, self.regions))
        return frozenset[str]().union(*found)

    def named_in(self, text: str) -> tuple[tuple[Span, str], ...]:
        """Where a plain text names agencies, and by which form, in order; one slip in a long short name is overlooked."""
        if not self.kin:
            return ()
        whole = [(match.span(), match.group()) for match in self._pattern.finditer(text)]
        return tuple(sorted((*whole, *self._slips(text))))

    def _slips(self, text: str) -> Iterator[tuple[Span, str]]:
        for match in LONG_WORD.finditer(text):
            word = match.group()
            if word not in self.kin and not is_known(word):
                meant = _nearest(word, self._long_shorts)
                if meant:
                    yield match.span(), self.shorts[meant]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Longer forms first, so that each is found whole."""
        forms = sorted(self.kin, key=lambda form: (-len(form), form))
        return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")

    @cached_property
    def _long_shorts(self) -> tuple[str, ...]:
        return tuple(sorted(each for each in self.shorts if len(each) >= SLIPS_FROM))


LONG_WORD = re.compile(rf"\b[a-z0-9]{{{SLIPS_FROM},}}\b")
NOWHERE = Gazetteer({}, {}, ())
"""Of no region: agencies are known by the shape of their names only."""


@lru_cache(maxsize=4096)
def _nearest(word: str, shorts: tuple[str, ...]) -> str:
    """The short name that is one slip away and begins alike, "" if there is none."""
    near = extractOne(word, shorts, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return near[0] if near is not None and near[0][0] == word[0] else ""


def gazetteer_of(region: Region) -> Gazetteer:
    """The gazetteer of a region; the same one each time."""
    return _of_region(_Same(region))


class _Same:
    """A region by what it is, not by what it holds: there are thousands of names in one."""

    __slots__ = ("region",)

    def __init__(self, region: Region) -> None:
        self.region = region

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.region is other.region

    def __hash__(self) -> int:
        return id(self.region)


@lru_cache(maxsize=REGIONS_KEPT)
def _of_region(same: _Same) -> Gazetteer:
    region = same.region
    named = {region.name: None}
    for government in region.governments:
        bare = government.name.split(" ", maxsplit=1)[-1]
        named |= dict.fromkeys((government.name, bare, government.short))
    return _gazetteer(
        tuple((each.name, each.short) for each in region.agencies.values()),
        tuple(sorted(named, key=len, reverse=True)),
    )


@lru_cache(maxsize=REGIONS_KEPT)
def _gazetteer(agencies: tuple[tuple[str, str], ...], regions: tuple[str, ...]) -> Gazetteer:
    kin: dict[str, set[str]] = {}
    shorts: dict[str, str] = {}
    for name, short in agencies:
        forms = {*_forms(name, regions), *_forms(short, regions)}
        for form in forms:
            kin.setdefault(form, set()).update(forms)
        shorts |= _short_words(short, forms)
    return Gazetteer({form: frozenset(together) for form, together in kin.items()}, shorts, regions)


def _short_words(short: str, forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The first word of a short name, where it is a name by itself that no list of words has."""
    for word in words(short):
        form = plain(word.text, frozenset((word.text,))).text
        if form in forms and not (form == word.text and is_known(form)):
            yield word.text, form
        return


def _forms(name: str, regions: Iterable[str]) -> tuple[str, ...]:
    """The forms of a name: whole, its head, short names in brackets or parted by a stroke; plain, without a government."""
    inside = [each for each in INSIDE.findall(name) if each.isupper()]
    bare = _without_government(INSIDE.sub("", name).strip(), regions)
    head = [match[1]] if (match := HEAD.match(bare)) else []
    parts = [*TWO_SHORTS.split(bare), *head, *inside]
    forms = (plain(each, _words_of(each)).text for each in parts)
    return tuple(
        dict.fromkeys(form for form in forms if len(form) >= SHORTEST and form not in NO_NAMES)
    )


def _without_government(name: str, regions: Iterable[str]) -> str:
    for region in regions:
        name = name.removesuffix(f" {region}")
    return WHOSE.sub("", name)


def _words_of(name: str) -> frozenset[str]:
    """The words of a name, as those that are never mended."""
    return frozenset(word.text for word in words(name))
