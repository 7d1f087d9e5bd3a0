"""When in a year people report a matter: haze in the dry months, admission to schools before July, holiday pay near a feast.

A season gives each day a weight. Weights are scaled so that a matter comes as often in a whole year as its mix says: what
is reported in three months only is reported four times as often in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

MONTHS, DAYS = 12, 365

ANCHORS: Mapping[str, tuple[date, ...]] = {
    "idul_fitri": (date(2025, 3, 31), date(2026, 3, 21), date(2027, 3, 10)),
    "puasa": (date(2025, 3, 1), date(2026, 2, 19), date(2027, 2, 8)),
    "natal": (date(2024, 12, 25), date(2025, 12, 25), date(2026, 12, 25), date(2027, 12, 25)),
    "tahun_baru": (date(2026, 1, 1), date(2027, 1, 1)),
    "awal_tahun": (date(2026, 1, 1), date(2027, 1, 1)),
    "agustusan": (date(2025, 8, 17), date(2026, 8, 17)),
    "tahun_ajaran": (date(2025, 7, 14), date(2026, 7, 13)),
    "hujan": (date(2025, 10, 20), date(2026, 10, 20)),
    "kemarau": (date(2025, 6, 10), date(2026, 6, 10)),
}
"""Feasts and seasons people count from. Feasts: the lists of holidays of the region pack; seasons: about."""


@dataclass(frozen=True, slots=True)
class Near:
    """Days around a feast, from `before` days before it to `after` days after it."""

    feast: str
    before: int
    after: int

    def holds(self, day: date) -> bool:
        """Whether a day lies among them."""
        return any(
            -self.before <= (day - feast).days <= self.after for feast in ANCHORS[self.feast]
        )


@dataclass(frozen=True, slots=True)
class Season:
    """`months`: weights by month from 1 to 12, () for all alike; `near`: only around these feasts; `first`: not before."""

    months: tuple[tuple[int, float], ...] = ()
    near: tuple[Near, ...] = ()
    first: date | None = None

    def weight(self, day: date) -> float:
        """How much more or less often than on an even day; 0: nobody reports it then."""
        if self.first is not None and day < self.first:
            return 0.0
        weight = 1.0
        if self.months:
            weight = dict(self.months).get(day.month, 0.0)
            weight *= MONTHS / sum(share for _month, share in self.months)
        if self.near:
            open_days = sum(each.before + each.after + 1 for each in self.near)
            weight *= DAYS / open_days if any(each.holds(day) for each in self.near) else 0.0
        return weight


ALWAYS = Season()


def season_of(raw: Mapping[str, object]) -> Season:
    """The season that a topic, a case or a storyline writes down in `months`, `near` and `first`; ALWAYS for none.

    `months` is a list, or a mapping to weights. Raises ValueError for a month or a feast that there is not.
    """
    months, near, first = raw.get("months"), raw.get("near"), raw.get("first")
    if not (months or near or first):
        return ALWAYS
    return Season(_months(months), _near(near), _day(first))


def _months(raw: object) -> tuple[tuple[int, float], ...]:
    if raw is None:
        return ()
    shares = raw if isinstance(raw, dict) else dict.fromkeys(_listed(raw), 1.0)
    strange = [month for month in shares if month not in range(1, MONTHS + 1)]
    if strange:
        raise ValueError(f"bulan {strange[0]} tidak ada; tulis 1 sampai 12")
    return tuple((int(month), float(share)) for month, share in shares.items())


def _near(raw: object) -> tuple[Near, ...]:
    shares = raw if isinstance(raw, dict) else {}
    strange = [feast for feast in shares if feast not in ANCHORS]
    if strange:
        raise ValueError(f"hari “{strange[0]}” tidak dikenal; pilih {', '.join(ANCHORS)}")
    return tuple(Near(feast, int(before), int(after)) for feast, (before, after) in shares.items())


def _listed(raw: object) -> list[int]:
    if not isinstance(raw, list):
        raise TypeError("months adalah daftar bulan, atau bulan dengan bobotnya")
    return raw


def _day(raw: object) -> date | None:
    if raw is None or isinstance(raw, date):
        return raw
    raise ValueError(f"first “{raw}” bukan tanggal")
