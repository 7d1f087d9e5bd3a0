"""Proof that a stored run is what its log says: replay gives the same state and the same score as the live run left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.domain.events import KINDS, fact_from_plain, fact_to_plain
from trainer.domain.records import RunId
from trainer.scoring.engine import score
from trainer.usecases.cards import card_of, digest_of
from trainer.usecases.folding import Folds
from trainer.usecases.playing import Playing, due_at_wall, load
from trainer.usecases.services import Services


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the replay of one run found. `differences` are codes: no_card, card_behind, state_or_score, event_form."""

    run: RunId
    scenario: str
    events: int
    points: float
    max_points: float
    differences: tuple[str, ...]


def replay(services: Services, run: RunId) -> Replayed:
    """Fold the stored log anew, score it, and compare with what the live run left on its card. Raises NotFound."""
    playing = _anew(services, run)
    history = playing.history()
    sheet = score(history)
    card = services.directory.card(run)
    found: list[str] = []
    if any(_reread(r.fact) != r.fact for r in playing.events):
        found.append("event_form")
    if card is None:
        found.append("no_card")
    elif card.seq != playing.run.seq:
        found.append("card_behind")
    elif card.digest != digest_of(history.run, sheet):
        found.append("state_or_score")
    return Replayed(
        run,
        playing.exercise.scenario,
        len(playing.events),
        sheet.points,
        sheet.max_points,
        tuple(found),
    )


def rebuild(services: Services, run: RunId) -> None:
    """Make the card of a run anew from its log."""
    playing = _anew(services, run)
    position = services.log.position(playing.exercise.id)
    card = card_of(playing.row, playing.history(), position, due_at_wall(playing))
    services.directory.replace_card(card)


def _anew(services: Services, run: RunId) -> Playing:
    """The run by its log alone, whatever is kept of it."""
    return load(replace(services, folds=Folds()), run)


def _reread(fact: object) -> object:
    kind = type(fact).__name__
    return fact_from_plain(kind, KINDS[kind].version, fact_to_plain(fact))  # type: ignore[arg-type]
