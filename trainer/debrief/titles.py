"""What a report is called in a debrief: the citizen's title, without what would tell who somebody is."""

from __future__ import annotations

from trainer.domain.report import Report

HIDDEN = "▒▒▒"


def shown_title(report: Report) -> str:
    """The title as it came, with every identity in it hidden: a debrief is read aloud and stands on walls."""
    title = report.title
    spans = [span for span in report.truth.pii_spans if span.field == "title"]
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        title = f"{title[: span.start]}{HIDDEN}{title[span.end :]}"
    return title
