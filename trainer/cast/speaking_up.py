"""What a citizen says before anything else, once: that they, or those for whom they wrote, were given away or are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trainer.cast.reaction import Act, Reaction
from trainer.cast.reading import Treatment
from trainer.cast.words import Occasion, are_words_for, texts_of_reporter
from trainer.domain.dossier import Dossier


def speaking_up(dossier: Dossier, treatment: Treatment) -> Reaction | None:
    """The first of these that was not said yet, on the next working day; None when there is none."""
    found = (
        Reaction(Act.WRITE, at, 1, occasion)
        for at, occasion in _reasons(dossier, treatment)
        if not already_voiced(dossier, occasion)
    )
    return next(found, None)


def already_voiced(dossier: Dossier, occasion: Occasion) -> bool:
    """Whether the reporter has written on this occasion before."""
    return any(are_words_for(dossier, occasion, text) for text in texts_of_reporter(dossier))


def _reasons(dossier: Dossier, treatment: Treatment) -> Iterator[tuple[datetime, Occasion]]:
    """Since when there is which reason, the gravest first."""
    if treatment.exposed:
        titled = dossier.verified_at or dossier.report.received_at
        yield max(_said_at(dossier), default=titled), Occasion.EXPOSED
    elif treatment.others_exposed_at is not None:
        yield treatment.others_exposed_at, Occasion.OTHERS_EXPOSED
    if treatment.given_away_at is not None:
        yield treatment.given_away_at, Occasion.GIVEN_AWAY
    accused = dossier.report.truth.accused
    if accused is None:
        return
    asked = [each.at for each in dossier.comments if each.seat == f"cast:{accused.agency}"]
    if asked:
        # Where the office can read who reported, it summons; else it looks for whoever it was.
        hidden = dossier.report.anonymous
        yield asked[0], Occasion.SOUGHT if hidden else Occasion.SUMMONED


def _said_at(dossier: Dossier) -> Iterator[datetime]:
    yield from (each.at for each in dossier.answers)
    yield from (each.at for each in dossier.comments)
