"""Who acts in a run: the role, the agency, the seat and whoever sits there."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a role at an agency, the seat it acts from, and the person in it.

    `person` is None for simulated people; `seat` is then `cast:<who>`. `ref` names the reporter when the role is
    pelapor.
    """

    role: Role
    agency: str
    seat: str
    person: str | None = None
    ref: str | None = None
