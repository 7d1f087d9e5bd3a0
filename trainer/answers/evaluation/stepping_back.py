"""When a dimension steps back to *saran saja*: the machine's mark there is advice, and a person's is waited for.

A dimension steps back while it is not known to agree with the blind markers of the gold set, while it misses its target
there, or while enough marks of the installation's own markers show for sure that it misses it. Pure: figures in, codes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.answers.evaluation.figures import Agreement
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.targets import KAPPA, below_target
from trainer.answers.verdict import DIMENSIONS

ENOUGH = 50
"""Own marks of a dimension from which its figures may speak against the machine."""


class Because(StrEnum):
    UNKNOWN = "unknown"
    SHIPPED = "shipped"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Stepped:
    """One dimension that steps back. `because` UNKNOWN: nothing is measured yet; SHIPPED: on the gold set; OWN: on own marks.

    `found` holds the figures that decided, None while nothing is known.
    """

    code: str
    because: Because
    found: Agreement | None


def stepped_back(shipped: Report | None, own: Mapping[str, Agreement]) -> tuple[Stepped, ...]:
    """Every dimension that steps back, in order. `shipped` None: not measured yet, so that all do; `own`: figures by code."""
    found = (_of(code, shipped, own.get(code)) for code in DIMENSIONS)
    return tuple(each for each in found if each is not None)


def advice_only(shipped: Report | None, own: Mapping[str, Agreement]) -> frozenset[str]:
    """The codes of the dimensions that step back."""
    return frozenset(each.code for each in stepped_back(shipped, own))


def _of(code: str, shipped: Report | None, own: Agreement | None) -> Stepped | None:
    if shipped is None:
        return Stepped(code, Because.UNKNOWN, None)
    if below_target(shipped.of(code)):
        return Stepped(code, Because.SHIPPED, shipped.of(code))
    if own is not None and own.n >= ENOUGH and _surely_below(own):
        return Stepped(code, Because.OWN, own)
    return None


def _surely_below(own: Agreement) -> bool:
    """Whether even the upper 95 % bound misses the target."""
    return own.interval is not None and own.interval[1] < KAPPA[own.code]
