"""What a move looks at: the report, the moment, who acts, and the world; and the checks of fields they share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.commands import Actor, Mask
from trainer.domain.dossier import Dossier
from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.refusals import Wrong
from trainer.domain.region import AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import World


@dataclass(frozen=True, slots=True)
class Case:
    run: Run
    dossier: Dossier
    now: datetime
    actor: Actor
    world: World

    @property
    def report(self) -> str:
        return self.dossier.id


def ensure(*problems: Problem | None) -> None:
    """Raise InvalidInput with every problem there is; nothing when all are None."""
    found = tuple(problem for problem in problems if problem is not None)
    if found:
        raise InvalidInput(*found)


def needs_text(field: str, text: str) -> Problem | None:
    """A field that must not be empty or blank."""
    return None if text.strip() else Problem(field, Wrong.REQUIRED)


def title_problem(case: Case, title: str) -> Problem | None:
    """A title has 10 to 150 characters (limits `judul_min`, `judul_maks`)."""
    low, high = case.world.profile.limit("judul_min"), case.world.profile.limit("judul_maks")
    length = len(title.strip())
    if not length:
        return Problem("title", Wrong.REQUIRED)
    if length < low:
        return Problem("title", Wrong.TOO_SHORT, {"min": str(low), "length": str(length)})
    if length > high:
        return Problem("title", Wrong.TOO_LONG, {"max": str(high), "length": str(length)})
    return None


def reason_problem(case: Case, decision: str, code: str) -> Problem | None:
    """The reason must be one that the profile offers for this decision."""
    if not code:
        return Problem("reason", Wrong.REQUIRED)
    reason = case.world.profile.reason(decision, code)
    if reason is None or reason.system_only:
        return Problem("reason", Wrong.NOT_A_CHOICE, {"value": code})
    return None


def lead_problem(case: Case, lead: str | None) -> Problem | None:
    """A lead must be a unit of the desk's own government."""
    if not lead:
        return Problem("lead", Wrong.REQUIRED)
    if lead not in case.world.region.agencies:
        return Problem("lead", Wrong.UNKNOWN, {"value": lead})
    if all(unit.id != lead for unit in case.world.region.units_of(case.dossier.desk)):
        return Problem("lead", Wrong.NOT_OWN_UNIT, {"value": lead})
    return None


def supporting_problem(case: Case, lead: str | None, supporting: tuple[str, ...]) -> Problem | None:
    """Supporting bodies: known, each once, not the lead, no desk, at most `maks_unit_pendukung`.

    Bodies outside the government may be named: they are informed and have no clock (ref. 3.5).
    """
    most = case.world.profile.limit("maks_unit_pendukung")
    if len(supporting) > most:
        return Problem("supporting", Wrong.TOO_MANY, {"max": str(most)})
    if len(set(supporting)) != len(supporting) or lead in supporting:
        return Problem("supporting", Wrong.TWICE)
    for unit in supporting:
        agency = case.world.region.agencies.get(unit)
        if agency is None or agency.kind is AgencyKind.DESK:
            return Problem("supporting", Wrong.UNKNOWN, {"value": unit})
    return None


def mask_problem(case: Case, masks: tuple[Mask, ...]) -> Problem | None:
    """Masks must lie inside the citizen's title or body."""
    texts = {"title": case.dossier.report.title, "body": case.dossier.report.body}
    for mask in masks:
        text = texts.get(mask.field)
        if text is None or not 0 <= mask.start < mask.end <= len(text):
            return Problem("masks", Wrong.OUT_OF_TEXT)
    return None
