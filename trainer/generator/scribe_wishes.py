"""Whether a report is what a wish asks for, field by field; and what of a wish can be told before a word is written.

Names of fields are those of `trainer.domain.asked.Wish`, which are also the keys in a scenario.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from trainer.domain.asked import Wish
from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.report import Report, to_be_masked
from trainer.domain.vocabulary import SUPERVISORY, Classification, Decision
from trainer.generator.expected import on_days
from trainer.generator.judgement import Matter, judged
from trainer.generator.keys import HIDDEN

NO_WISH = Wish()
FIELDS: tuple[str, ...] = tuple(field.name for field in fields(Wish))
NAME_OF_DEFECT = {defect: name for name, defect in HIDDEN.items()}


class Kind(StrEnum):
    """What a report asks of a desk, as practice inboxes are divided (ref. 6.4)."""

    CLEAR = "clear"
    POSTPONED = "postponed"
    RETURNED = "returned"
    ARCHIVED = "archived"
    SENSITIVE = "sensitive"
    """To be made secret."""
    GRAVE = "grave"
    """Somebody must be called at once, or an official is accused."""


KIND_OF_DECISION = {
    Decision.TUNDA: Kind.POSTPONED,
    Decision.BUKAN_WEWENANG: Kind.RETURNED,
    Decision.ARSIPKAN: Kind.ARCHIVED,
}


@dataclass(frozen=True, slots=True)
class Key:
    """The part of a truth that follows from plan and owner alone. `accused`: the agency, None for nobody."""

    decision: Decision
    reason: str | None
    classification: Classification
    lead: str | None
    return_to: str | None
    call_out: bool
    set_secret: bool
    accused: str | None
    hidden: str | None

    @property
    def kind(self) -> Kind:
        """What it asks of the desk."""
        if self.decision is not Decision.VERIFIKASI:
            return KIND_OF_DECISION[self.decision]
        if self.call_out or self.classification in SUPERVISORY:
            return Kind.GRAVE
        return Kind.SENSITIVE if self.set_secret else Kind.CLEAR


def key_of(matter: Matter, region: Region) -> Key:
    """The key of a report of a matter, whatever is written about it."""
    found = judged(matter, region)
    return Key(
        matter.decision,
        found.reason,
        found.classification,
        found.lead,
        found.return_to,
        bool(found.call_out),
        found.secret,
        found.accused.agency if found.accused else None,
        matter.hidden,
    )


def key_in(report: Report) -> Key:
    """The same part of the key that a report carries."""
    truth = report.truth
    hidden = (NAME_OF_DEFECT.get(defect) for defect in truth.defects)
    return Key(
        truth.decision,
        truth.reason,
        truth.classification,
        truth.lead,
        truth.return_to,
        bool(truth.call_out),
        truth.set_secret,
        truth.accused.agency if truth.accused else None,
        next((name for name in hidden if name), None),
    )


def unmet_in_key(wish: Wish, key: Key, desk: str, region: Region) -> Iterator[str]:
    """The fields of a wish that a key at a desk does not fulfil."""
    for name in ("decision", "reason", "classification", "lead", "return_to"):
        wanted = getattr(wish, name)
        if wanted is not None and getattr(key, name) != wanted:
            yield name
    # Being of another region is no secret of the text, it is its place.
    deep = "none" if key.hidden in (None, "other_region") else key.hidden
    if wish.hidden is not None and deep != wish.hidden:
        yield "hidden"
    for name in ("call_out", "set_secret"):
        wanted = getattr(wish, name)
        if wanted is not None and getattr(key, name) is not wanted:
            yield name
    if wish.accused is not None:
        ours = key.accused is not None and region.desk_of(key.accused) == desk
        if ours is not wish.accused:
            yield "accused"


def unmet(wish: Wish, report: Report, region: Region) -> tuple[str, ...]:
    """The fields of a wish that a report does not fulfil, in the order of the wish."""
    found = set(unmet_in_key(wish, key_in(report), report.addressed_to, region))
    truth = report.truth
    chosen = {
        "topics": report.topic,
        "registers": report.register,
        "channels": report.channel,
        "difficulty": truth.difficulty,
    }
    found |= {name for name, value in chosen.items() if _outside(value, getattr(wish, name))}
    exact = {
        "ticked": report.classification,
        "anonymous": report.anonymous,
        "secret": report.secret,
        "personal": bool(to_be_masked(truth.pii_spans, report.privacy)),
        "completes": any(reply.on == "tunda_asked" and reply.then for reply in truth.replies),
        "answer": truth.answer,
    }
    found |= {
        name
        for name, value in exact.items()
        if getattr(wish, name) is not None and getattr(wish, name) != value
    }
    if wish.temper is not None and not wish.temper[0] <= truth.temper <= wish.temper[1]:
        found.add("temper")
    if wish.notes and len(wish.notes) != len(truth.field_notes):
        found.add("notes")
    return tuple(name for name in FIELDS if name in found)


def _outside(value: object, wanted: tuple[object, ...]) -> bool:
    return bool(wanted) and value not in wanted


def with_notes(report: Report, wish: Wish) -> Report:
    """The report with its notes from the field on the days that a wish names."""
    if not wish.notes:
        return report
    return replace(report, truth=on_days(report.truth, wish.notes))


def asked_fields(wish: Wish) -> tuple[str, ...]:
    """The fields that a wish fills, in their order."""
    return tuple(name for name in FIELDS if getattr(wish, name) != getattr(NO_WISH, name))


def wish_of(wish: Wish, names: tuple[str, ...]) -> Wish:
    """A wish with these of its fields only."""
    return replace(NO_WISH, **{name: getattr(wish, name) for name in names})
