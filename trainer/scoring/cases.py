"""The case of an answer (`answers.case`), made from a report of a run as the seat that answers has it."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.answers.case import Authority, Case, CasePii, CaseReporter, Responder
from trainer.answers.language.gazetteer import gazetteer_of
from trainer.domain.dossier import DeliveredNote
from trainer.domain.region import Agency, Region
from trainer.domain.report import Report
from trainer.domain.vocabulary import Privacy


def case_of(
    report: Report,
    responder: str,
    notes: Sequence[DeliveredNote],
    region: Region,
    *,
    secret: bool | None = None,
) -> Case:
    """The case of a report as the seat at `responder` has it to answer.

    `notes` are the findings delivered before the answer: their facts join the key facts, their texts are what the
    answer's facts are compared with, and one that resolves makes the case resolved. `secret` is whether the report is secret by now; None: as it was sent. Raises NotFound for an
    agency the region does not know. Source: the report format in docs/laporan-dan-kunci.md, last section.
    """
    truth, who = report.truth, report.reporter
    agency = region.agency(responder)
    owner = region.agency(truth.lead or truth.return_to or report.addressed_to)
    return Case(
        title=report.title,
        body=report.body,
        privacy=_privacy(report, report.secret if secret is None else secret),
        responder=Responder(agency.name, agency.level),
        authority=Authority(
            _within(report, agency, region), owner.name, truth.right_door, truth.basis
        ),
        classification=truth.classification,
        reporter=CaseReporter(who.name, who.phone, who.nik, who.address),
        key_facts=truth.key_facts + tuple(fact for note in notes for fact in note.facts),
        expected_actions=truth.expected_actions,
        asks=truth.asks,
        pii=tuple(CasePii(span.text, span.kind, span.of) for span in truth.pii_spans),
        resolved=truth.resolved or any(note.resolves for note in notes),
        agencies=gazetteer_of(region),
        notes=tuple(note.text for note in notes),
    )


def _privacy(report: Report, secret: bool) -> Privacy:
    if secret:
        return Privacy.RAHASIA
    return Privacy.ANONIM if report.anonymous else Privacy.TERBUKA


def _within(report: Report, agency: Agency, region: Region) -> bool:
    """Lead, supporting unit, or the desk of the government that the lead belongs to."""
    lead = report.truth.lead
    if agency.id == lead or agency.id in report.truth.supporting:
        return True
    return (
        lead is not None
        and region.agency(lead).government != ""
        and region.desk_of(lead) == agency.id
    )
