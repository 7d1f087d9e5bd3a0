"""Texts that are read aloud or stand on a wall: whatever is known to tell who somebody is, hidden in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trainer.answers.language.names import find_name
from trainer.answers.language.numbers import find_grouped
from trainer.debrief.titles import HIDDEN
from trainer.domain.report import Report

NUMBERS = ("nik", "kk", "phone", "account", "plate")
"""Kinds of identity that are found however they are grouped. Names are found in any shape, all others as they stand."""


def without_identities(text: str, report: Report, names: Iterable[str] = ()) -> str:
    """A text to be read aloud: names of these people, the reporter and whoever the report names are hidden."""
    spans = [span for name in (*names, *_names_in(report)) for span in find_name(name, text)]
    spans += [span for number in _numbers_in(report) for span in find_grouped(number, text)]
    spans += [span for words in _others_in(report) for span in _occurrences(words, text)]
    for start, end in sorted(_merged(spans), reverse=True):
        text = f"{text[:start]}{HIDDEN}{text[end:]}"
    return text


def _names_in(report: Report) -> Iterator[str]:
    if report.reporter.name:
        yield report.reporter.name
    yield from (span.text for span in report.truth.pii_spans if span.kind == "name")


def _numbers_in(report: Report) -> Iterator[str]:
    own = (report.reporter.phone, report.reporter.nik)
    found = (span.text for span in report.truth.pii_spans if span.kind in NUMBERS)
    for number in (*own, *found):
        folded = "".join(c for c in (number or "").casefold() if c.isalnum())
        if folded:
            yield folded


def _others_in(report: Report) -> Iterator[str]:
    if report.reporter.address:
        yield report.reporter.address
    known = ("name", *NUMBERS)
    yield from (span.text for span in report.truth.pii_spans if span.kind not in known)


def _occurrences(words: str, text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in re.finditer(re.escape(words), text, re.IGNORECASE))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
