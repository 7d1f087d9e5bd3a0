"""Proof that a stored run is what its log says: a replay gives the same card as the live run left, and a hash to compare."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace

from trainer.consistency import contradictions
from trainer.consistency.moments import Contradiction
from trainer.domain.events import KINDS, fact_from_plain, fact_to_plain
from trainer.domain.plain import to_plain
from trainer.domain.records import RunId
from trainer.domain.run import Run
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.acting import card_at, store_anew
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.overview import overview_of
from trainer.usecases.run_cache import RunCache
from trainer.usecases.services import Services


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the replay of one run found. `differences` are codes: no_card, card_behind, state_or_score, event_form.

    `digest` is the fingerprint of everything that is true in the run and of its score: two versions of the trainer that
    judge alike give the same one. `contradictions`: what in the log cannot be; a run of older content may have some.
    """

    run: RunId
    scenario: str
    events: int
    points: float
    max_points: float
    digest: str
    differences: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


def replay(services: Services, run: RunId) -> Replayed:
    """Fold the stored log anew, score it, and compare with what the live run left on its card. Raises NotFound."""
    loaded = _anew(services, run)
    history = loaded.history()
    sheet = score(history)
    return Replayed(
        run,
        loaded.exercise.scenario,
        len(loaded.events),
        sheet.points,
        sheet.max_points,
        digest_of(history.run, sheet),
        tuple(_differences(services, loaded)),
        contradictions(history),
    )


def _differences(services: Services, loaded: LoadedRun) -> list[str]:
    found: list[str] = []
    if any(_reread(r.fact) != r.fact for r in loaded.events):
        found.append("event_form")
    if loaded.card is None:
        found.append("no_card")
    elif loaded.card.seq != loaded.run.seq:
        found.append("card_behind")
    elif _listed_otherwise(services, loaded):
        found.append("state_or_score")
    return found


def _listed_otherwise(services: Services, loaded: LoadedRun) -> bool:
    """Whether lists show something else of a run than its log says. One that has no overview yet shows nothing else."""
    judged = loaded.judged()
    stored = services.directory.overviews([loaded.row.id])
    card, overview = stored.get(loaded.row.id, (loaded.card, None))
    if card is None or replace(card_at(loaded, judged), position=card.position) != card:
        return True
    return overview is not None and overview != overview_of(judged)


def rebuild(services: Services, run: RunId) -> None:
    """Make what lists show of a run anew from its log: its card and its overview."""
    store_anew(services, (_anew(services, run),))


def digest_of(run: Run, sheet: ScoreSheet) -> str:
    """A fingerprint of everything that is true in a run and of its score: SHA-256 in hexadecimal."""
    plain = {"run": to_plain(run), "sheet": to_plain(sheet)}
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _anew(services: Services, run: RunId) -> LoadedRun:
    """The run by its log alone, whatever is kept of it."""
    return load(replace(services, cache=RunCache()), run)


def _reread(fact: object) -> object:
    kind = type(fact).__name__
    return fact_from_plain(kind, KINDS[kind].version, fact_to_plain(fact))  # type: ignore[arg-type]
