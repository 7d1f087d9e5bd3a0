"""How the matter itself stands, whatever the office wrote: the citizen lives beside it."""

from __future__ import annotations

from datetime import datetime

from trainer.domain.dossier import Dossier


def is_over(dossier: Dossier, at: datetime | None = None) -> bool:
    """Whether the matter was settled by `at`, by default by now: the key says so, or a finding that resolves came."""
    resolved = (note.at for note in dossier.notes if note.resolves)
    return dossier.report.truth.resolved or any(at is None or each <= at for each in resolved)
