"""What a command looks at: the run, the moment, who acts, the world, and the report; and the checks that several share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.actor import Actor
from trainer.domain.dossier import Dossier, Mask
from trainer.domain.errors import InvalidInput, NotAllowed, Problem
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Classification


@dataclass(frozen=True, slots=True)
class Situation:
    """A run at a simulated time, and who acts in it."""

    run: Run
    now: datetime
    actor: Actor
    world: World


@dataclass(frozen=True, slots=True)
class Case(Situation):
    """The same with the report that the act is about."""

    dossier: Dossier

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


def class_problem(case: Case, classification: Classification | None) -> Problem | None:
    """A class must be chosen, and the profile must know it."""
    if classification is None:
        return Problem("classification", Wrong.REQUIRED)
    if classification not in case.world.profile.classes:
        return Problem("classification", Wrong.NOT_A_CHOICE, {"value": classification})
    return None


def category_problem(case: Case, category: str) -> Problem | None:
    """A category must be chosen, and the profile must know it."""
    if not category:
        return Problem("category", Wrong.REQUIRED)
    if category not in case.world.profile.categories:
        return Problem("category", Wrong.NOT_A_CHOICE, {"value": category})
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


def within_window(case: Case, action: str, window: str) -> None:
    """Raise NotAllowed when the limit `window` has passed since the report was closed."""
    closed_at = case.dossier.closed_at
    assert closed_at is not None
    end = case.world.calendar.limit_end(closed_at, case.world.profile.limit(window))
    if case.world.calendar.is_late(case.now, end):
        raise NotAllowed(Refusal.WINDOW_OVER, action, case.dossier.state)
