"""What an officer's words gave away of the people of a report: the reporter, and those for whom the reporter wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from trainer.answers.language.names import find_name
from trainer.answers.language.numbers import find_grouped
from trainer.cast.boilerplate import TEXTS_KEPT
from trainer.domain.dossier import Dossier
from trainer.domain.identity import Same
from trainer.domain.report import Truth
from trainer.domain.run import Run


def given_away_at(run: Run, report: str) -> datetime | None:
    """When the first reply was sent that its author calls an exposure of this report."""
    sent = (
        message.answered_at
        for message in run.messages.values()
        if (option := message.inject.option(message.option or "")) and option.exposes == report
    )
    return min((at for at in sent if at is not None), default=None)


@lru_cache(maxsize=TEXTS_KEPT)
def is_exposed(same: Same[Dossier]) -> bool:
    """Whether an officer's words hold the reporter's own number, or the name of one who wanted to stay hidden or must."""
    dossier = same.one
    report = dossier.report
    spans = tuple(s for s in report.truth.pii_spans if s.of == "reporter")
    numbers = [report.reporter.phone, report.reporter.nik]
    numbers += [s.text for s in spans if s.kind in ("phone", "nik", "kk")]
    names = [s.text for s in spans if s.kind == "name"] if report.anonymous else []
    if (report.secret or _must_be_hidden(report.truth)) and report.reporter.name:
        names.append(report.reporter.name)
    if not any(numbers) and not names:
        return False
    found = tuple(number for number in numbers if number)
    return any(_shows(text, found, tuple(names)) for _, text in _published(dossier))


@lru_cache(maxsize=TEXTS_KEPT)
def others_exposed_at(same: Same[Dossier]) -> datetime | None:
    """Since when all can read, in an officer's words, the name of somebody whom a report is about and does not accuse."""
    dossier = same.one
    truth = dossier.report.truth
    if not dossier.public or truth.accused is not None:
        return None
    names = tuple(s.text for s in truth.pii_spans if s.of == "third_party" and s.kind == "name")
    if not names:
        return None
    shown = (at for at, text in _published(dossier) if _shows(text, (), names))
    return min(shown, default=None)


def _must_be_hidden(truth: Truth) -> bool:
    """Whether the key keeps the report secret for its reporter, and not only for others of whom it tells."""
    of = {span.of for span in truth.pii_spans}
    return truth.set_secret and of != {"third_party"}


def _published(dossier: Dossier) -> Iterator[tuple[datetime, str]]:
    """An officer's words on a report: answers, comments, and the title where it is not the citizen's own."""
    if dossier.verified_at is not None and dossier.title != dossier.report.title:
        yield dossier.verified_at, dossier.title
    yield from ((each.at, each.text) for each in dossier.answers)
    yield from ((each.at, each.text) for each in dossier.comments if each.by == "officer")


@lru_cache(maxsize=TEXTS_KEPT)
def _shows(text: str, numbers: tuple[str, ...], names: tuple[str, ...]) -> bool:
    return any(find_grouped(number, text) for number in numbers) or any(
        find_name(name, text) for name in names
    )
