"""Says why nothing can be made, in the language of the interface: an unknown name, or a field that never held."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from trainer.domain.asked import Unmakeable, Wish
from trainer.domain.region import Region
from trainer.domain.vocabulary import Classification
from trainer.generator.topic import CALM

MOST_NAMES = 4
TICKED = (Classification.PENGADUAN, *CALM)
"""What the form offers to citizens (ref. 5.1)."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every name that a wish may use. `agencies` may lead or get a report back."""

    topics: Collection[str]
    cases: Collection[str]
    registers: Collection[str]
    channels: Collection[str]
    reasons: Collection[str]
    agencies: Collection[str]


def unknown_names(number: str, wish: Wish, names: Names) -> None:
    """Raises Unmakeable for the first name of a wish that nobody knows."""
    for field, label, values, known in _named(wish, names):
        for value in values:
            if value not in known:
                raise unknown(number, f"{field}: {label} “{value}”", value, known)


def _named(wish: Wish, names: Names) -> Iterator[tuple[str, str, tuple[str, ...], Collection[str]]]:
    yield "topics", "topik", wish.topics, names.topics
    yield "cases", "kasus", wish.cases, names.cases
    yield "registers", "gaya tulis", wish.registers, names.registers
    yield "channels", "kanal", wish.channels, names.channels
    yield "ticked", "centang", (wish.ticked,) if wish.ticked else (), TICKED
    yield "reason", "alasan", (wish.reason,) if wish.reason else (), names.reasons
    yield "lead", "instansi", (wish.lead,) if wish.lead else (), names.agencies
    yield "return_to", "instansi", (wish.return_to,) if wish.return_to else (), names.agencies


def unknown(number: str, what: str, value: str, known: Collection[str]) -> Unmakeable:
    """The refusal of a name that nobody knows, with the names most like it."""
    return Unmakeable(number, f"{what} tidak dikenal", _nearest(value, known))


def _nearest(value: str, known: Collection[str]) -> str:
    names = sorted(known)
    near = get_close_matches(value, names, n=MOST_NAMES, cutoff=0.5) or names[:MOST_NAMES]
    return f"mungkin maksudnya {' atau '.join(near)}" if near else "hapus isian ini"


def nothing_fits(
    number: str, wish: Wish, desk: str, region: Region, field: str, before: tuple[str, ...]
) -> Unmakeable:
    """The refusal where a field leaves nothing: by itself, or together with the fields `before` it."""
    wanted = f"{field}: {shown(getattr(wish, field))}"
    place = region.agency(desk).short
    if not before:
        sentence = f"di meja {place} tidak ada laporan dengan {wanted}"
        return Unmakeable(number, sentence, f"ubah atau hapus {field}, atau pilih meja lain")
    others = ", ".join(f"{name}: {shown(getattr(wish, name))}" for name in before)
    sentence = f"di meja {place} tidak ada laporan dengan {wanted} sekaligus {others}"
    return Unmakeable(number, sentence, f"ubah atau hapus {field}, atau longgarkan isian lainnya")


def never_held(number: str, wish: Wish, desk: str, region: Region, field: str) -> Unmakeable:
    """The refusal where reports were made and none of them was right."""
    sentence = (
        f"{field}: {shown(getattr(wish, field))} tidak pernah terpenuhi di meja {region.agency(desk).short} "
        "bersama isian yang lain"
    )
    return Unmakeable(number, sentence, f"longgarkan {field}, atau hapus salah satu isian lain")


def shown(value: object) -> str:
    """A value as it is written in a scenario."""
    if isinstance(value, tuple):
        return "[" + ", ".join(map(str, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
