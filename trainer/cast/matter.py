"""How the matter itself stands, whatever the office wrote: the citizen lives beside it."""

from __future__ import annotations

from datetime import datetime

from trainer.domain.danger import HELP
from trainer.domain.dossier import Dossier
from trainer.domain.field import notes_come
from trainer.domain.report import Reply
from trainer.domain.vocabulary import Classification


def is_over(dossier: Dossier, at: datetime | None = None) -> bool:
    """Whether the matter was settled by `at`, by default by now: the key says so, or a finding that resolves came."""
    resolved = (note.at for note in dossier.notes if note.resolves)
    return dossier.report.truth.resolved or any(at is None or each <= at for each in resolved)


def wants_nothing(dossier: Dossier) -> bool:
    """Whether nobody waits for an answer: praise, a trial, what is no office's matter, what was told once more."""
    return dossier.report.truth.only_archived


def is_told(dossier: Dossier) -> bool:
    """Whether an answer alone settles it: who asked for information waits for no change."""
    return dossier.report.truth.classification is Classification.PERMINTAAN_INFORMASI


def still_true(reply: Reply, dossier: Dossier) -> bool:
    """Whether an author's words fit how things stand now: the finding they rest on has come, none that ends them, nor help."""
    come = notes_come(dossier)
    begun = reply.from_note is None or reply.from_note - 1 in come
    ended = reply.to_note is not None and (reply.to_note - 1 in come or HELP in dossier.dangers)
    return begun and not ended
