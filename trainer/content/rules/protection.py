"""Rules about people: what tells who they are, what must be secret, who must not examine himself, who is in danger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.personal import telling_numbers
from trainer.content.rules.subject import Subject
from trainer.content.shapes import nearest
from trainer.domain.report import Report, Truth
from trainer.domain.vocabulary import SUPERVISORY, Decision, Urgency


def pii_flaws(subject: Subject) -> Iterator[Flaw]:
    """Spans that do not cut out what they say, and numbers or names of the reporter that no span covers."""
    report = subject.report
    covered: dict[str, list[tuple[int, int]]] = {"title": [], "body": []}
    for index, span in enumerate(report.truth.pii_spans):
        text = report.title if span.field == "title" else report.body
        path: KeyPath = ("truth", "pii_spans", index)
        if text[span.start : span.end] != span.text:
            where = text.find(span.text)
            advice = (
                f"start: {where}, end: {where + len(span.text)}" if where >= 0 else "salin teksnya"
            )
            sentence = f"potongan {span.start}–{span.end} dari {span.field} bukan “{span.text}”"
            yield Flaw(DefectCode.PII_SPAN, path, sentence, advice)
        if any(start < span.end and span.start < end for start, end in covered[span.field]):
            sentence = "potongan ini bertumpang tindih dengan potongan lain"
            yield Flaw(DefectCode.PII_SPAN, path, sentence, "gabungkan atau geser batasnya")
        covered[span.field].append((span.start, span.end))
    for field, text in (("title", report.title), ("body", report.body)):
        for start, end in _telling(report, text):
            if not any(a <= start and end <= b for a, b in covered[field]):
                yield Flaw(
                    DefectCode.PII_UNMARKED,
                    (field,),
                    f"“{text[start:end]}” di {field} belum ada di truth.pii_spans",
                    f"tambahkan potongan start: {start}, end: {end}",
                )


def _telling(report: Report, text: str) -> Iterator[tuple[int, int]]:
    """Where a number or the reporter's own name, number or address stands in a text."""
    yield from telling_numbers(text)
    reporter = report.reporter
    for known in (reporter.name, reporter.address):
        found = known and re.search(rf"(?<!\w){re.escape(known)}(?!\w)", text, re.IGNORECASE)
        if found:
            yield found.span()


def secrecy_flaws(subject: Subject) -> Iterator[Flaw]:
    """A matter for the internal supervisor that nobody makes secret (ref. 5.1, 8.2)."""
    truth = subject.truth
    kept_here = truth.decision in (Decision.VERIFIKASI, Decision.TUNDA)
    if (
        truth.classification in SUPERVISORY
        and kept_here
        and not (subject.report.secret or truth.set_secret)
    ):
        yield Flaw(
            DefectCode.SECRECY,
            ("truth", "set_secret"),
            f"laporan {truth.classification} tidak dirahasiakan",
            "isi set_secret: true",
        )


def accused_flaws(subject: Subject) -> Iterator[Flaw]:
    """The accused's own agency among those who get the report (ref. 8.1 rule 4)."""
    truth = subject.truth
    if truth.accused is not None and truth.accused.agency in (truth.lead, *truth.supporting):
        yield Flaw(
            DefectCode.ACCUSED,
            ("truth", "accused", "agency"),
            f"{truth.accused.agency} diadukan dan sekaligus menerima laporannya",
            "pilih pemeriksa lain sebagai lead dan hapus dari supporting",
        )


def emergency_flaws(subject: Subject) -> Iterator[Flaw]:
    """P1 and the call-out belong together; an emergency is neither postponed nor archived (ref. 4.5, 8.6)."""
    truth = subject.truth
    numbers = [each.number for each in subject.region.emergency_numbers]
    for index, number in enumerate(truth.call_out):
        if number not in numbers:
            yield Flaw(
                DefectCode.EMERGENCY,
                ("truth", "call_out", index),
                f"nomor {number} tidak ada di daftar nomor darurat wilayah",
                nearest(number, numbers),
            )
    if truth.urgency is Urgency.P1 and not truth.call_out:
        sentence, advice = "keadaan P1 belum punya call_out", "sebut nomor yang harus dihubungi"
        yield Flaw(DefectCode.EMERGENCY, ("truth", "call_out"), sentence, advice)
    if truth.urgency is not Urgency.P1 and truth.call_out:
        sentence = f"call_out diisi, padahal urgensinya {truth.urgency}"
        yield Flaw(DefectCode.EMERGENCY, ("truth", "call_out"), sentence, "isi [] atau pilih P1")
    decisions = (truth.decision, *(other.decision for other in truth.also))
    put_off = [each for each in decisions if each in (Decision.TUNDA, Decision.ARSIPKAN)]
    if truth.urgency is Urgency.P1 and put_off:
        sentence = f"keadaan P1 diputuskan {put_off[0]}"
        yield Flaw(DefectCode.EMERGENCY, ("truth", "urgency"), sentence, "pilih verifikasi")
    yield from _stage_flaws(truth)


def _stage_flaws(truth: Truth) -> Iterator[Flaw]:
    """Stages of what is no emergency, or that run backwards."""
    danger, path = truth.emergency, ("truth", "emergency")
    if danger is None:
        return
    if truth.urgency is not Urgency.P1:
        sentence = f"emergency diisi, padahal urgensinya {truth.urgency}"
        yield Flaw(DefectCode.EMERGENCY, path, sentence, "hapus, atau pilih P1")
    hours = [stage.after_hours for stage in danger.stages]
    if any(later <= earlier for earlier, later in pairwise(hours)):
        sentence = "tahap darurat tidak berurutan"
        yield Flaw(DefectCode.EMERGENCY, (*path, "stages"), sentence, "urutkan menurut after_hours")
