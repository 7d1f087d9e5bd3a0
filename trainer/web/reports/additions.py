"""What the reporter of a report wrote later: it stands under the first text, since it is part of the complaint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.web.language import gettext as _
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class Addition:
    """Later words of the reporter, with when they came."""

    heading: str
    paragraphs: tuple[str, ...]


def additions_to(events: Iterable[Recorded]) -> Iterator[Addition]:
    """Completions and replies of the reporter among the events of a report, oldest first."""
    for recorded in events:
        fact = recorded.fact
        if isinstance(fact, e.ReportCompleted):
            heading = _("Tambahan dari pelapor pada %(when)s", when=short_moment(recorded.at_sim))
            yield Addition(heading, _paragraphs(fact.text))
        elif isinstance(fact, e.CommentPosted) and fact.by == "reporter":
            heading = _("Balasan pelapor pada %(when)s", when=short_moment(recorded.at_sim))
            yield Addition(heading, _paragraphs(fact.text))


def _paragraphs(text: str) -> tuple[str, ...]:
    """A citizen's text as it was parted by empty lines."""
    parts = text.replace("\r\n", "\n").split("\n\n")
    return tuple(part for part in parts if part.strip())
