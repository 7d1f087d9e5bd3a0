"""The validator of reports: one by one, and of a set against each other.

Pure: report, region and profile in, flaws out, whoever made the report. Files and lines are not known here; a flaw
names the path inside the report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.rules.answering import fact_flaws, reply_flaws
from trainer.content.rules.citizen import citizen_flaws
from trainer.content.rules.course import course_flaws
from trainer.content.rules.decision import decision_flaws
from trainer.content.rules.owners import owner_flaws
from trainer.content.rules.protection import (
    accused_flaws,
    emergency_flaws,
    pii_flaws,
    secrecy_flaws,
)
from trainer.content.rules.public import public_flaws
from trainer.content.rules.subject import Subject
from trainer.content.schema.report import TruthShape
from trainer.content.shapes import fitted
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.profile import Profile
from trainer.domain.region import Region
from trainer.domain.report import Report, Truth, same_reporter
from trainer.domain.vocabulary import Decision

Rule = Callable[[Subject], Iterator[Flaw]]

TRUTH_RULES: tuple[Rule, ...] = (
    decision_flaws,
    owner_flaws,
    pii_flaws,
    secrecy_flaws,
    accused_flaws,
    emergency_flaws,
    fact_flaws,
    course_flaws,
    public_flaws,
)
"""Rules that hold of every truth, also of one that a reply has changed."""


def report_flaws(report: Report, region: Region, profile: Profile) -> tuple[Flaw, ...]:
    """Everything wrong with one report and its truth, each flaw with its path inside the report."""
    subject = Subject(report, region, profile)
    flaws = [*citizen_flaws(subject), *_truth_flaws(subject), *reply_flaws(subject)]
    known = {(flaw.code, flaw.sentence) for flaw in flaws}
    later = _changed_flaws(subject)
    return (*flaws, *(flaw for flaw in later if (flaw.code, flaw.sentence) not in known))


def _truth_flaws(subject: Subject) -> list[Flaw]:
    return [flaw for rule in TRUTH_RULES for flaw in rule(subject)]


def _changed_flaws(subject: Subject) -> Iterator[Flaw]:
    """Flaws of the truth as each reply's `then` leaves it."""
    for number, reply in enumerate(subject.truth.replies):
        if reply.then is None:
            continue
        place: KeyPath = ("truth", "replies", number, "then")
        after = {**to_plain(subject.truth), **reply.then}
        shape, misfits = fitted(TruthShape, after)
        if shape is None:
            yield from (flaw.under(place) for flaw in misfits)
            continue
        report = replace(subject.report, truth=from_plain(Truth, after))
        for flaw in _truth_flaws(replace(subject, report=report)):
            inside = flaw.path[1:] if flaw.path[:1] == ("truth",) else flaw.path
            yield replace(flaw, path=place + inside)


def set_flaws(reports: Sequence[Report]) -> Iterator[tuple[int, Flaw]]:
    """What is wrong between reports that arrive in one run, with the index of the report at fault."""
    for index, report in enumerate(reports):
        before = reports[:index]
        if any(other.id == report.id for other in before):
            sentence = f"nomor {report.id} dipakai dua laporan"
            yield index, Flaw(DefectCode.CODE_TWICE, ("id",), sentence, "beri nomor lain")
        for other in before:
            if other.reporter.ref == report.reporter.ref and _differs(report, other):
                sentence = f"pelapor {report.reporter.ref} berbeda datanya dari {other.id}"
                advice = "samakan datanya, atau beri ref lain"
                yield index, Flaw(DefectCode.REPORTER_CHANGED, ("reporter",), sentence, advice)
                break
        if report.truth.duplicate_of is not None:
            for sentence, advice in _duplicate(report, reports):
                path = ("truth", "duplicate_of")
                yield index, Flaw(DefectCode.DUPLICATE, path, sentence, advice)


def _differs(one: Report, other: Report) -> bool:
    return not (one.anonymous or other.anonymous) and one.reporter != other.reporter


def _duplicate(report: Report, reports: Sequence[Report]) -> Iterator[tuple[str, str]]:
    """Sentences about a duplicate: its main report, its group, and the decision the reporter asks for (ref. 3.5)."""
    name = report.truth.duplicate_of
    main = next((other for other in reports if other.id == name), None)
    if main is None or main.id == report.id:
        yield f"laporan utama {name} tidak ada di skenario ini", "periksa nomornya"
        return
    if main.received_at >= report.received_at:
        yield f"laporan utama {name} baru datang kemudian", "tukar mana yang utama"
    if main.truth.duplicate_of is not None:
        yield f"{name} sendiri duplikat", f"tulis {main.truth.duplicate_of}"
    if main.truth.duplicate_group != report.truth.duplicate_group:
        yield f"duplicate_group berbeda dari {name}", "samakan keduanya"
    wanted = Decision.ARSIPKAN if same_reporter(report, main) else Decision.VERIFIKASI
    if report.truth.decision is not wanted:
        who = "pelapor yang sama" if wanted is Decision.ARSIPKAN else "pelapor lain"
        yield f"duplikat dari {who} diputuskan {report.truth.decision}", f"tulis {wanted}"
