"""Amounts and ages: one report tells them alike in its title, its text and what its reporter writes later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.consistency.moments import Contradiction, Kind, Moment
from trainer.domain import events as e

MONEY = re.compile(
    r"\b(?:rp\.? ?)(\d[\d.]*)(?:,\d+)?(?: ?(ribu|rb|juta|jt))?\b|\b(\d[\d.,]*) ?(ribu|rb|juta|jt)\b(?: rupiah)?"
)
AGE = re.compile(r"\b(?:umur|usia|berumur|berusia)(?:nya)? (\d{1,3}) (?:tahun|thn|th)\b")
FACTORS = {"ribu": 1_000, "rb": 1_000, "juta": 1_000_000, "jt": 1_000_000}


def look(moment: Moment) -> Iterator[Contradiction]:
    """Tellings of one report that share no amount, or no age, though both name one."""
    match moment.fact:
        case e.ComplaintArrived(report=report):
            pair: tuple[str, str] | None = (report.title, report.body)
        case _:
            words, dossier = moment.words_of_citizen(), moment.dossier
            told = dossier.report if dossier is not None else None
            pair = (words, f"{told.title} {told.body}") if words and told is not None else None
    if pair is None:
        return
    for name, reader in (("amounts", amounts), ("ages", ages)):
        one, other = reader(pair[0]), reader(pair[1])
        if one and other and not one & other:
            what = f"{name} differ: {sorted(one)} and {sorted(other)}"
            yield moment.found(Kind.QUANTITY, what)


def amounts(text: str) -> frozenset[int]:
    """Sums of money in a text, in rupiah."""
    return frozenset(_rupiah(each) for each in MONEY.finditer(text.casefold()))


def _rupiah(found: re.Match[str]) -> int:
    figure, unit = found.group(1) or found.group(3), found.group(2) or found.group(4)
    if unit is None:
        return int(figure.replace(".", "").replace(",", ""))
    return round(float(figure.rstrip(".,").replace(",", ".")) * FACTORS[unit])


def ages(text: str) -> frozenset[int]:
    """Ages of people in a text, in years."""
    return frozenset(int(each.group(1)) for each in AGE.finditer(text.casefold()))
