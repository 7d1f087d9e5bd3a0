"""What reports and messages are called in a debrief: a citizen's title without what would tell who somebody is."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.domain.report import Report
from trainer.domain.run import Run
from trainer.domain.scenario import Scenario

HIDDEN = "▒▒▒"


def shown_title(report: Report) -> str:
    """The title as it came, with every identity in it hidden: a debrief is read aloud and stands on walls."""
    title = report.title
    spans = [span for span in report.truth.pii_spans if span.field == "title"]
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        title = f"{title[: span.start]}{HIDDEN}{title[span.end :]}"
    return title


def message_titles(scenario: Scenario, runs: Iterable[Run]) -> dict[str, str]:
    """The titles of messages by id: the scenario's, and those that simulated people sent in these runs."""
    sent = {id_: each.inject.title for run in runs for id_, each in run.messages.items()}
    return sent | {inject.id: inject.title for inject in scenario.injects}
